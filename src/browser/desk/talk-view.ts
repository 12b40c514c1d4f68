import type { DeskComplaint, DeskTalk } from '../../wire/desk.ts';
import { type Child, make } from '../demo/make.ts';
import { type Lang, TEXTS } from './texts.ts';

const clock = (at: string, lang: Lang): string =>
  new Date(at).toLocaleString(lang === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: 'Asia/Shanghai',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });

/** The lines of the talk, oldest first. */
export function transcript({ messages }: DeskTalk, lang: Lang): readonly HTMLElement[] {
  return messages
    .filter(({ text }) => text !== '')
    .map((message) => {
      const who = message.by ?? TEXTS[lang].from[message.from];
      const head = make('p', 'head', make('strong', '', who), make('time', '', clock(message.at, lang)));
      const line = make('div', 'line', head, make('p', 'text', message.text));
      line.dataset.from = message.from;
      return line;
    });
}

function complaintCard(complaint: DeskComplaint, lang: Lang): HTMLElement {
  const texts = TEXTS[lang];
  const rows = complaint.rows.flatMap(({ label, value, said }): Child[] => [
    make('dt', '', label),
    said ? make('dd', '', value) : make('dd', 'guess', value, make('span', 'tag', texts.guess)),
  ]);
  const part = (title: string, lines: readonly string[]): Child[] =>
    lines.length === 0
      ? []
      : [make('h4', '', title), make('ul', '', ...lines.map((line) => make('li', '', line)))];
  return make(
    'article',
    'complaint',
    make('h3', '', complaint.number ?? texts.draft, make('span', 'tag', complaint.statusLabel)),
    make('dl', '', ...rows),
    ...part(texts.gaps, complaint.gaps),
    ...part(texts.story, complaint.story),
    ...part(texts.additions, complaint.additions),
  );
}

/** What is on file of this talk: facts, guesses and gaps apart. */
export const complaintCards = ({ complaints }: DeskTalk, lang: Lang): readonly HTMLElement[] =>
  complaints.length === 0
    ? [make('p', 'soft', TEXTS[lang].noComplaint)]
    : complaints.map((complaint) => complaintCard(complaint, lang));

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
