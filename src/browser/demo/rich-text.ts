import { make } from './make.ts';

const INLINE =
  /\*\*(?<bold>[^*\n]+)\*\*|\[(?<label>[^\]\n]+)\]\((?<target>[^()\s]+)\)|(?<url>https?:\/\/[^\s<>"'`|，。；、！？「」『』（）《》()]+)|(?<![\w.,*+/:=-])(?<phone>\+?86[ -]?1[3-9]\d{9}|1[3-9]\d{9}|0\d{2,3}-\d{7,8}|[48]00-?\d{3}-?\d{4}|12\d{3}|95\d{3}|96\d{3,4}|110|119|120|122)(?![\w*/-]|[.,]\d|\s?(?:元|块|万|千|日|天|年|月|%|yuan|CNY|days?))/gu;
const ITEM = /^\s*(?:[-*•]|(\d{1,2})[.)、])\s+(.*)$/;

/** The address where it leads to a page or a telephone; null for everything else that an address can do. */
export function safeAddress(target: string): string | null {
  if (!URL.canParse(target)) return null;
  const { protocol, href } = new URL(target);
  return protocol === 'https:' || protocol === 'http:' || protocol === 'tel:' ? href : null;
}

function link(label: string, address: string): HTMLAnchorElement {
  const anchor = make('a', '', label);
  anchor.href = address;
  if (!address.startsWith('tel:')) {
    anchor.target = '_blank';
    anchor.rel = 'noopener noreferrer';
  }
  return anchor;
}

function inline(text: string): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let done = 0;
  for (const match of text.matchAll(INLINE)) {
    const { bold, label, target, url, phone } = match.groups!;
    let node: Node | null = null;
    let length = match[0].length;
    if (bold !== undefined) node = make('strong', '', bold);
    else if (label !== undefined) {
      const address = safeAddress(target!);
      node = address === null ? null : link(label, address);
    } else if (url !== undefined) {
      // A full stop behind an address is not a part of it.
      const bare = url.replace(/[.,;:!?]+$/, '');
      length = bare.length;
      const address = safeAddress(bare);
      node = address === null ? null : link(bare, address);
    } else node = link(phone!, `tel:${phone!.replace(/[ -]/g, '')}`);
    if (node === null) continue;
    nodes.push(text.slice(done, match.index), node);
    done = match.index + length;
  }
  return [...nodes, text.slice(done)];
}

/**
 * Bold, lists, links and telephone numbers of a message as elements. All else stays the text that it is: nothing is
 * ever read as markup, and an address opens only by http, https or tel, apart from this page.
 */
export function richText(text: string): readonly Node[] {
  const nodes: Node[] = [];
  let list: HTMLOListElement | HTMLUListElement | null = null;
  let words: string[] = [];
  const flush = (): void => {
    if (words.length > 0) nodes.push(make('div', '', ...inline(words.join('\n'))));
    words = [];
  };
  for (const line of text.split('\n')) {
    const [, number, item] = ITEM.exec(line) ?? [];
    if (item === undefined) {
      list = null;
      words.push(line);
      continue;
    }
    flush();
    const ordered = number !== undefined;
    if (list === null || ordered !== (list.tagName === 'OL')) {
      list = make(ordered ? 'ol' : 'ul', '');
      if (ordered) (list as HTMLOListElement).start = Number(number);
      nodes.push(list);
    }
    list.append(make('li', '', ...inline(item)));
  }
  flush();
  return nodes;
}
