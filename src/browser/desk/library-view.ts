import type { DeskLibrary } from '../../wire/desk.ts';
import { type Lang, TEXTS } from './texts.ts';

function items(list: HTMLElement, lines: readonly string[], lang: Lang): void {
  list.replaceChildren(
    ...(lines.length === 0 ? [TEXTS[lang].empty] : lines).map((line) => {
      const item = document.createElement('li');
      item.textContent = line;
      return item;
    }),
  );
}

/** What was asked in vain and what was told and has changed, a line each, with how often. */
export function showLibrary({ gaps, outdated }: DeskLibrary, lang: Lang): void {
  const { gap, gone } = TEXTS[lang];
  items(
    document.getElementById('gaps')!,
    gaps.map(({ questions, talks, times }) => `${questions.join(' / ')} (${gap(talks, times)})`),
    lang,
  );
  items(
    document.getElementById('outdated')!,
    outdated.map(
      ({ entry, there, talks, times }) => `${entry}${there ? '' : ` · ${gone}`} (${gap(talks, times)})`,
    ),
    lang,
  );
}
