import type { DeskItem, DeskQueue } from '../../wire/desk.ts';
import { type Child, make } from '../demo/make.ts';
import { clock } from './clock.ts';
import { type Lang, TEXTS } from './texts.ts';

const MINUTE = 60_000;
export const HEAPS = ['here', 'owed', 'call', 'held'] as const satisfies readonly (keyof DeskQueue)[];

function tagsOf(item: DeskItem, heap: keyof DeskQueue, lang: Lang): readonly Child[] {
  const texts = TEXTS[lang];
  const tag = (words: string, kind = 'tag'): Child => make('span', kind, words);
  const { call } = item;
  const why =
    heap === 'call' && call !== null && item.safety === null
      ? texts.callTag[call.cause]
      : texts.reason(item.reason);
  const tags: Child[] = [tag(why)];
  if (item.daysLeft !== null) tags.push(tag(texts.daysLeft(item.daysLeft)));
  if (heap !== 'here' && heap !== 'call') tags.push(tag(texts.reach[item.reach]));
  if (item.waitsInPage) tags.push(tag(texts.waitsInPage, 'tag warn'));
  if (item.claimedBy !== null) tags.push(tag(texts.heldBy(item.claimedBy)));
  if (call === null) return tags;
  if (heap !== 'call') tags.push(tag(texts.page.calling, 'tag warn'));
  if (call.claimedBy !== null) tags.push(tag(texts.callBy(call.claimedBy)));
  if (call.times !== null) tags.push(tag(call.times));
  if (Date.parse(call.dueAt) > Date.now()) tags.push(tag(texts.later(clock(call.dueAt, lang))));
  return tags;
}

function itemButton(
  item: DeskItem,
  heap: keyof DeskQueue,
  open: string | null,
  lang: Lang,
  choose: (id: string) => void,
): HTMLElement {
  const texts = TEXTS[lang];
  const minutes = Math.max(0, Math.floor((Date.now() - Date.parse(item.since)) / MINUTE));
  const urgency = item.safety === null ? item.priority : `${item.priority} ${texts.harm}`;
  const button = make(
    'button',
    'item',
    make('span', 'head', make('strong', 'priority', urgency), make('span', 'soft', texts.since(minutes))),
    make('span', 'about', item.about === '' ? item.said : item.about),
    make('span', 'said', item.about === '' ? '' : item.said),
    make('span', 'tags', ...tagsOf(item, heap, lang)),
  );
  button.type = 'button';
  button.dataset.priority = item.priority;
  button.dataset.conversation = item.conversation;
  if (item.conversation === open) button.setAttribute('aria-current', 'true');
  button.addEventListener('click', () => choose(item.conversation));
  return button;
}

function showCount(count: HTMLElement, items: readonly DeskItem[]): void {
  count.textContent = String(items.length);
  count.dataset.harm = String(items.some(({ priority }) => priority === 'P1'));
}

/** However long one heap is, the others are one press away. */
export function showJumps(queue: DeskQueue, lang: Lang): void {
  const jumps = document.getElementById('jumps')!;
  for (const name of HEAPS) {
    let jump = jumps.querySelector<HTMLButtonElement>(`[data-heap="${name}"]`);
    if (jump === null) {
      jump = make('button', 'jump', make('span', 'name', ''), make('span', 'count', ''));
      jump.type = 'button';
      jump.dataset.heap = name;
      jump.addEventListener('click', () => {
        const heap = document.getElementById(name) as HTMLDetailsElement;
        heap.open = true;
        heap.scrollIntoView({ block: 'start' });
        heap.querySelector<HTMLElement>('.item, summary')?.focus({ preventScroll: true });
      });
      jumps.append(jump);
    }
    jump.querySelector('.name')!.textContent = TEXTS[lang].jump[name];
    showCount(jump.querySelector<HTMLElement>('.count')!, queue[name]);
  }
}

/** The heaps with their counts, the most urgent of each first; what had the keyboard keeps it. */
export function showQueue(
  queue: DeskQueue,
  open: string | null,
  lang: Lang,
  choose: (conversation: string) => void,
): void {
  const focused = (document.activeElement as HTMLElement | null)?.dataset.conversation;
  for (const name of HEAPS) {
    const heap = document.getElementById(name)!;
    const items = queue[name];
    showCount(heap.querySelector<HTMLElement>('.count')!, items);
    heap
      .querySelector('.items')!
      .replaceChildren(
        ...(items.length === 0
          ? [make('p', 'soft', TEXTS[lang].empty)]
          : items.map((item) => itemButton(item, name, open, lang, choose))),
      );
  }
  if (focused !== undefined)
    document
      .querySelector<HTMLElement>(`.item[data-conversation="${CSS.escape(focused)}"]`)
      ?.focus({ preventScroll: true });
}
