import type { WireChoice, WireMessage } from '../../wire/chat.ts';
import type { Unsent } from './keep.ts';
import { type Child, make } from './make.ts';
import { type Lang, TEXTS } from './texts.ts';

/** The talk on the page. */
export interface Lines {
  show(message: WireMessage, lang: Lang): void;
  /** A line of the consumer's that the server hasn't taken yet. */
  showUnsent(line: Unsent): void;
  setState(clientId: string, state: 'sending' | 'retrying' | 'refused' | null, text: string): void;
  hideChoices(): void;
  clear(): void;
  /** True once the consumer said something. */
  begun(): boolean;
}

function sourcesOf(message: WireMessage, lang: Lang): HTMLElement {
  const { sources, source } = TEXTS[lang];
  const citations = message.citations ?? [];
  const list = make('ul', '', ...citations.map((c) => make('li', '', source(c.law, c.article, c.effective))));
  return make('details', 'sources', make('summary', '', sources(citations.length)), list);
}

function filedCard(number: string | null, receipt: string, lang: Lang): HTMLElement {
  const texts = TEXTS[lang];
  const rows: Child[] = [];
  if (number !== null) rows.push(make('dt', '', texts.caseNumber), make('dd', '', number));
  rows.push(make('dt', '', texts.receipt), make('dd', 'receipt', receipt));
  const copy = make('button', 'strong', texts.copy);
  copy.type = 'button';
  const card = make('div', 'filed', make('dl', '', ...rows), copy, make('p', '', texts.receiptHint));
  copy.addEventListener('click', async () => {
    const words = number === null ? receipt : `${texts.caseNumber} ${number}\n${texts.receipt} ${receipt}`;
    try {
      await navigator.clipboard.writeText(words);
      copy.textContent = texts.copied;
    } catch {
      // Without a secure address there is no clipboard: marking it lets them copy by hand.
      getSelection()?.selectAllChildren(card.querySelector('dl')!);
    }
  });
  return card;
}

export function linesIn(log: HTMLElement, press: (choice: WireChoice, about: string) => void): Lines {
  const byId = new Map<string, HTMLElement>();
  const unsent = new Map<string, HTMLElement>();
  let begun = false;

  const hideChoices = (): void => {
    for (const row of log.querySelectorAll('.choices')) row.remove();
  };

  const choicesOf = (choices: readonly WireChoice[], about: string): HTMLElement => {
    const row = make('div', 'choices');
    for (const choice of choices) {
      const button = make('button', '', choice.label);
      button.type = 'button';
      button.dataset.choice = choice.id;
      button.addEventListener('click', () => press(choice, about));
      row.append(button);
    }
    return row;
  };

  const lineOf = (message: WireMessage, lang: Lang): HTMLElement => {
    const line = make('div', 'line');
    line.dataset.from = message.from;
    line.dataset.seq = String(message.seq);
    if (message.asking) line.dataset.asking = message.asking;
    if (message.automatic) line.dataset.automatic = 'true';
    const by = message.by ?? (message.automatic ? TEXTS[lang].automatic : null);
    if (by !== null && message.from !== 'consumer') line.append(make('span', 'by', by));
    line.append(make('div', 'bubble', message.text));
    if (message.citations) line.append(sourcesOf(message, lang));
    if (message.receipt) line.append(filedCard(message.complaint?.number ?? null, message.receipt, lang));
    if (message.choices) {
      hideChoices();
      line.append(choicesOf(message.choices, message.id));
    }
    return line;
  };

  return {
    hideChoices,
    begun: () => begun,
    show(message, lang) {
      if (message.from === 'consumer') {
        begun = true;
        const waiting = message.clientId === undefined ? undefined : unsent.get(message.clientId);
        waiting?.remove();
        if (message.clientId !== undefined) unsent.delete(message.clientId);
      }
      // Erased, or a button that no longer says what it was.
      if (message.text === '') return;
      const line = lineOf(message, lang);
      const old = message.replaces === undefined ? undefined : byId.get(message.replaces);
      byId.set(message.id, line);
      if (old !== undefined) {
        old.replaceWith(line);
        byId.set(message.replaces!, line);
        return;
      }
      // What isn't on file yet stays below what is.
      const first = unsent.values().next().value;
      if (first === undefined) log.append(line);
      else first.before(line);
    },
    showUnsent({ clientId, text }) {
      begun = true;
      const line = make('div', 'line', make('div', 'bubble', text));
      line.dataset.from = 'consumer';
      line.dataset.state = 'sending';
      unsent.set(clientId, line);
      log.append(line);
    },
    setState(clientId, state, text) {
      const line = unsent.get(clientId);
      if (line === undefined) return;
      line.querySelector('.state')?.remove();
      if (state === null) delete line.dataset.state;
      else line.dataset.state = state;
      if (text !== '') line.append(make('span', 'state', text));
    },
    clear() {
      log.replaceChildren();
      byId.clear();
      unsent.clear();
      begun = false;
    },
  };
}
