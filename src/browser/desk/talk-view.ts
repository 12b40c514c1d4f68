import type { WireMessage } from '../../wire/chat.ts';
import type { DeskComplaint, DeskTalk } from '../../wire/desk.ts';
import { type Child, make } from '../demo/make.ts';
import { clock } from './clock.ts';
import { type Lang, TEXTS } from './texts.ts';

type Missed = DeskTalk['missed'][number];

/** Under a line that did not reach the consumer: why, and the button that sends it again. */
function missedNote(
  { message, why }: Missed,
  again: ((message: string) => void) | null,
  lang: Lang,
): HTMLElement {
  const texts = TEXTS[lang].missed;
  const button = make('button', '', texts.again);
  button.type = 'button';
  button.addEventListener('click', () => again?.(message));
  return make('p', 'missed', texts[why], ...(again === null ? [] : [button]));
}

function lineOf(message: WireMessage, lang: Lang): HTMLElement {
  const who = message.by ?? TEXTS[lang].from[message.from];
  const head = make('p', 'head', make('strong', '', who), make('time', '', clock(message.at, lang)));
  const texts = TEXTS[lang];
  const files = (message.attachments ?? []).map(({ kind, name, state }) => {
    const words = [texts.fileKinds[kind], name ?? '', texts.fileStates[state]];
    return make('li', 'soft', words.filter((word) => word !== '').join(' '));
  });
  const line = make(
    'div',
    'line',
    head,
    ...(message.text === '' ? [] : [make('p', 'text', message.text)]),
    ...(message.heard ? [make('p', 'soft', texts.heard)] : []),
    ...(files.length === 0 ? [] : [make('ul', '', ...files)]),
  );
  line.dataset.from = message.from;
  return line;
}

/** The lines of the talk, oldest first. Those that stand there already stay: a reader hears only what is new. */
export function showTranscript(
  log: HTMLElement,
  { conversation, messages, missed }: DeskTalk,
  again: ((message: string) => void) | null,
  lang: Lang,
): void {
  const missedOf = ({ id }: WireMessage): Missed | undefined => missed.find(({ message }) => message === id);
  const key = (line: WireMessage): string => {
    const { seq, text, attachments = [] } = line;
    return [
      conversation,
      lang,
      seq,
      text,
      missedOf(line)?.why ?? '',
      ...attachments.map(({ state }) => state),
    ].join(' ');
  };
  const wanted = messages.filter(({ text, attachments }) => text !== '' || attachments !== undefined);
  const standing = [...log.children] as HTMLElement[];
  const same = standing.every((line, at) => wanted[at] !== undefined && line.dataset.key === key(wanted[at]));
  if (!same) log.replaceChildren();
  for (const message of wanted.slice(same ? standing.length : 0)) {
    const line = lineOf(message, lang);
    const lost = missedOf(message);
    if (lost !== undefined) line.append(missedNote(lost, again, lang));
    line.dataset.key = key(message);
    log.append(line);
  }
}

export type Step = DeskComplaint['steps'][number];

function complaintCard(
  complaint: DeskComplaint,
  take: ((complaint: string, step: Step) => void) | null,
  lang: Lang,
): HTMLElement {
  const texts = TEXTS[lang];
  const rows = (title: string, said: boolean): Child[] => {
    const found = complaint.rows.filter((row) => row.said === said);
    if (found.length === 0) return [];
    const list = found.flatMap(({ label, value }): Child[] => [make('dt', '', label), make('dd', '', value)]);
    return [make('h4', '', title), make('dl', said ? 'known' : 'guesses', ...list)];
  };
  const part = (title: string, lines: readonly string[]): Child[] =>
    lines.length === 0
      ? []
      : [make('h4', '', title), make('ul', '', ...lines.map((line) => make('li', '', line)))];
  const steps = (take === null ? [] : complaint.steps).map((step) => {
    const button = make('button', '', texts.steps[step]);
    button.type = 'button';
    button.dataset.step = step;
    button.addEventListener('click', () => take?.(complaint.id, step));
    return button;
  });
  return make(
    'article',
    'complaint',
    make('h3', '', complaint.number ?? texts.draft, make('span', 'tag', complaint.statusLabel)),
    ...rows(texts.known, true),
    ...rows(texts.guesses, false),
    ...part(texts.gaps, complaint.gaps),
    ...part(texts.story, complaint.story),
    ...part(texts.additions, complaint.additions),
    ...part(texts.answers, complaint.answers),
    ...(steps.length === 0 ? [] : [make('div', 'pair', ...steps)]),
  );
}

/** What is on file of this talk, facts, guesses and gaps apart; `take` where the reader may take it a step on. */
export const complaintCards = (
  { complaints }: DeskTalk,
  take: ((complaint: string, step: Step) => void) | null,
  lang: Lang,
): readonly HTMLElement[] =>
  complaints.length === 0
    ? [make('p', 'soft', TEXTS[lang].noComplaint)]
    : complaints.map((complaint) => complaintCard(complaint, take, lang));

/** What colleagues wrote to each other. */
export const noteList = ({ notes }: DeskTalk, lang: Lang): readonly HTMLElement[] =>
  notes.map(({ at, by, text }) =>
    make(
      'div',
      'note',
      make('p', 'head', make('strong', '', by), make('time', '', clock(at, lang))),
      make('p', 'text', text),
    ),
  );
