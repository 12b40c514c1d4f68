import type { WireAttachment, WireChoice, WireMessage } from '../../wire/chat.ts';
import { sizeOf } from './files.ts';
import type { Unsent } from './keep.ts';
import { type Child, make } from './make.ts';
import { coverWords, namesIn } from './private-words.ts';
import { richText } from './rich-text.ts';
import { type Lang, TEXTS } from './texts.ts';

/** The talk on the page. */
export interface Lines {
  show(message: WireMessage, lang: Lang): void;
  /** A line of the consumer's that the server hasn't taken yet. */
  showUnsent(line: Unsent): void;
  setState(clientId: string, state: 'sending' | 'retrying' | 'refused' | null, text: string): void;
  hideChoices(): void;
  /** Takes the offers of larger type away. */
  hideOffers(): void;
  /** Covers names and numbers in all lines, those to come too, or shows them again. */
  cover(yes: boolean): void;
  clear(): void;
  /** True once the consumer said something. */
  begun(): boolean;
  /** True where there is a name or a number to cover. */
  isPrivate(): boolean;
  /** The numbers of the complaints that were filed in this talk. */
  filed(): readonly string[];
}

/** What a press in the talk does. */
export interface Presses {
  choose(choice: WireChoice, about: string): void;
  enlarge(): void;
  /** Takes a file back; false when that failed. */
  removeFile(id: string): Promise<boolean>;
}

function sourcesOf(message: WireMessage, lang: Lang): HTMLElement {
  const { sources, source } = TEXTS[lang];
  const citations = message.citations ?? [];
  const list = make('ul', '', ...citations.map((c) => make('li', '', source(c.law, c.article, c.effective))));
  return make('details', 'sources', make('summary', '', sources(citations.length)), list);
}

export function linesIn(log: HTMLElement, { choose, enlarge, removeFile }: Presses): Lines {
  const byId = new Map<string, HTMLElement>();
  const unsent = new Map<string, HTMLElement>();
  /** What was said, by id, and how its words are put on the page again. */
  const said = new Map<string, WireMessage>();
  const paints = new Map<HTMLElement, () => void>();
  let begun = false;
  let covered = false;

  const inWords = (text: string): string => (covered ? coverWords(text, namesIn([...said.values()])) : text);

  /** Fills an element, now and whenever words are covered or shown. */
  const painted = <E extends HTMLElement>(element: E, fill: (element: E) => void): E => {
    paints.set(element, () => fill(element));
    fill(element);
    return element;
  };

  const hideChoices = (): void => {
    for (const row of log.querySelectorAll('.choices')) row.remove();
  };
  const hideOffers = (): void => {
    for (const row of log.querySelectorAll('.offer')) row.remove();
  };

  const choicesOf = (choices: readonly WireChoice[], about: string): HTMLElement => {
    const row = make('div', 'choices');
    for (const choice of choices) {
      const button = make('button', '', choice.label);
      button.type = 'button';
      button.dataset.choice = choice.id;
      button.addEventListener('click', () => choose(choice, about));
      row.append(button);
    }
    return row;
  };

  const offerOf = (lang: Lang): HTMLElement => {
    const button = make('button', 'strong', TEXTS[lang].enlarge);
    button.type = 'button';
    button.addEventListener('click', enlarge);
    return make('div', 'offer', button);
  };

  const pageLink = (number: string, label: string): HTMLElement => {
    const link = make('a', '', label);
    link.target = '_blank';
    link.rel = 'noopener';
    return painted(link, (anchor) => {
      if (covered) anchor.removeAttribute('href');
      else anchor.href = `/t/${encodeURIComponent(number)}`;
    });
  };

  const filedCard = (number: string | null, receipt: string, lang: Lang): HTMLElement => {
    const texts = TEXTS[lang];
    const value = (className: string, words: string): HTMLElement =>
      painted(make('dd', className), (dd) => dd.replaceChildren(inWords(words)));
    const rows: Child[] = [];
    if (number !== null) rows.push(make('dt', '', texts.caseNumber), value('', number));
    rows.push(make('dt', '', texts.receipt), value('receipt', receipt));
    const copy = make('button', 'strong', texts.copy);
    copy.type = 'button';
    const list = make('dl', '', ...rows);
    copy.addEventListener('click', async () => {
      const words = number === null ? receipt : `${texts.caseNumber} ${number}\n${texts.receipt} ${receipt}`;
      try {
        await navigator.clipboard.writeText(words);
        copy.textContent = texts.copied;
      } catch {
        // Without a secure address there is no clipboard: marking it lets them copy by hand.
        getSelection()?.selectAllChildren(list);
      }
    });
    const page = number === null ? [] : [make('p', '', pageLink(number, texts.casePage))];
    return make('div', 'filed', list, copy, make('p', '', texts.receiptHint), ...page);
  };

  const fileOf = (file: WireAttachment, lang: Lang): HTMLElement => {
    const texts = TEXTS[lang].files;
    const row = make('li', 'file');
    const name = painted(make('span', 'name'), (span) =>
      span.replaceChildren(covered || file.name === null ? texts.kind[file.kind] : file.name),
    );
    row.append(name);
    if (file.bytes !== null) row.append(make('span', 'size', sizeOf(file.bytes)));
    row.dataset.state = file.state;
    if (file.state !== 'kept') {
      row.append(make('span', 'size', texts.state[file.state]));
      return row;
    }
    const button = make('button', 'quiet', texts.remove);
    button.type = 'button';
    button.addEventListener('click', async () => {
      if (button.dataset.sure === undefined) {
        button.dataset.sure = 'asked';
        button.textContent = texts.sure;
        return;
      }
      button.disabled = true;
      if (await removeFile(file.id)) row.replaceWith(fileOf({ ...file, name: null, state: 'removed' }, lang));
      else {
        button.disabled = false;
        delete button.dataset.sure;
        button.textContent = texts.remove;
      }
    });
    row.append(button);
    return row;
  };

  const filesOf = (files: readonly WireAttachment[], lang: Lang): HTMLElement =>
    make('ul', 'files', ...files.map((file) => fileOf(file, lang)));

  const bubbleOf = (from: WireMessage['from'], text: string): HTMLElement =>
    painted(make('div', 'bubble'), (bubble) =>
      bubble.replaceChildren(...(from === 'consumer' ? [inWords(text)] : richText(inWords(text)))),
    );

  const lineOf = (message: WireMessage, lang: Lang): HTMLElement => {
    const line = make('div', 'line');
    line.dataset.from = message.from;
    line.dataset.seq = String(message.seq);
    if (message.asking) line.dataset.asking = message.asking;
    if (message.automatic) line.dataset.automatic = 'true';
    const by = message.by ?? (message.automatic ? TEXTS[lang].automatic : null);
    if (by !== null && message.from !== 'consumer') line.append(make('span', 'by', by));
    if (message.text !== '') line.append(bubbleOf(message.from, message.text));
    if (message.heard) line.append(make('span', 'state', TEXTS[lang].files.heard));
    if (message.attachments) line.append(filesOf(message.attachments, lang));
    if (message.citations) line.append(sourcesOf(message, lang));
    if (message.receipt) line.append(filedCard(message.complaint?.number ?? null, message.receipt, lang));
    if (message.largeType && document.documentElement.dataset.large !== 'true') line.append(offerOf(lang));
    if (message.choices) {
      hideChoices();
      line.append(choicesOf(message.choices, message.id));
    }
    return line;
  };

  const repaint = (): void => {
    for (const [element, paint] of paints) {
      if (element.isConnected) paint();
      else paints.delete(element);
    }
  };

  return {
    hideChoices,
    hideOffers,
    begun: () => begun,
    isPrivate: () =>
      [...said.values()].some(({ text }) => coverWords(text, namesIn([...said.values()])) !== text),
    filed: () => [
      ...new Set([...said.values()].flatMap(({ complaint }) => (complaint ? [complaint.number] : []))),
    ],
    cover(yes) {
      covered = yes;
      repaint();
    },
    show(message, lang) {
      if (message.from === 'consumer') {
        begun = true;
        const waiting = message.clientId === undefined ? undefined : unsent.get(message.clientId);
        waiting?.remove();
        if (message.clientId !== undefined) unsent.delete(message.clientId);
      }
      // Erased, or a button that no longer says what it was.
      if (message.text === '' && message.attachments === undefined) return;
      if (message.replaces !== undefined) said.delete(message.replaces);
      said.set(message.id, message);
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
      if (covered) repaint();
    },
    showUnsent({ clientId, text, attachments = [] }) {
      begun = true;
      const files = attachments.map(({ name, bytes }) =>
        make('li', 'file', make('span', 'name', name), make('span', 'size', sizeOf(bytes))),
      );
      const line = make(
        'div',
        'line',
        ...(text === '' ? [] : [bubbleOf('consumer', text)]),
        ...(files.length === 0 ? [] : [make('ul', 'files', ...files)]),
      );
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
      for (const kept of [byId, unsent, said, paints]) kept.clear();
      begun = false;
    },
  };
}
