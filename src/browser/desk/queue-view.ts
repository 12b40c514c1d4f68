import type { DeskItem, DeskQueue } from '../../wire/desk.ts';
import { type Child, make } from '../demo/make.ts';
import { type Lang, TEXTS } from './texts.ts';

const MINUTE = 60_000;

function itemButton(
  item: DeskItem,
  open: string | null,
  lang: Lang,
  choose: (id: string) => void,
): HTMLElement {
  const texts = TEXTS[lang];
  const minutes = Math.max(0, Math.floor((Date.now() - Date.parse(item.since)) / MINUTE));
  const tags: Child[] = [make('span', 'tag', texts.reason(item.reason))];
  if (item.daysLeft !== null) tags.push(make('span', 'tag', texts.daysLeft(item.daysLeft)));
  if (item.claimedBy !== null) tags.push(make('span', 'tag', texts.heldBy(item.claimedBy)));
  const button = make(
    'button',
    'item',
    make(
      'span',
      'head',
      make('strong', 'priority', item.priority),
      make('span', 'soft', texts.since(minutes)),
    ),
    make('span', 'about', item.about === '' ? item.said : item.about),
    make('span', 'said', item.about === '' ? '' : item.said),
    make('span', 'tags', ...tags),
  );
  button.type = 'button';
  button.dataset.priority = item.priority;
  button.dataset.conversation = item.conversation;
  if (item.conversation === open) button.setAttribute('aria-current', 'true');
  button.addEventListener('click', () => choose(item.conversation));
  return button;
}

/** The three heaps, the most urgent of each first. */
export function showQueue(
  heaps: Readonly<Record<keyof DeskQueue, HTMLElement>>,
  queue: DeskQueue,
  open: string | null,
  lang: Lang,
  choose: (conversation: string) => void,
): void {
  for (const name of ['waiting', 'mine', 'others'] as const) {
    const items = queue[name];
    heaps[name].replaceChildren(
      ...(items.length === 0
        ? [make('p', 'soft', TEXTS[lang].empty)]
        : items.map((item) => itemButton(item, open, lang, choose))),
    );
  }
}
