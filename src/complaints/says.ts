import { halfWidth } from '../basics/text.ts';
import { type ComplaintRecord, fieldValue, storyOf } from './record.ts';

// 没有收到答复, never got a reply: the word is there and means its absence. 别人, 未成年 and 没想到 deny nothing.
const DENIED =
  /(?:没(?!想到|办法)|未(?!成年)|别(?!人)|无(?:人|法)|不(?:给|肯|愿|想|要|会|能|是|打算))[^，。；！？,.;!?\n]{0,4}$|(?:\b(?:no|not|never|without)|n't)\s+(?:\S+\s+){0,2}$/;
/** How far before a word its denial is looked for, so that a long text stays cheap. */
const REACH = 40;
const LATIN = /^[\x20-\x7e]+$/;

/** How many characters `*` stands for at most, none of them the end of a clause. */
const GAP = 16;
const CLAUSE_ENDS = /[，。；！？,.;!?\n]/;

/** Where the parts end that have to follow, each within the gap; null where one is missing. */
function endOf(text: string, from: number, parts: readonly string[]): number | null {
  let end = from;
  for (const part of parts) {
    const at = text.indexOf(part, end);
    if (at === -1 || at - end > GAP || CLAUSE_ENDS.test(text.slice(end, at))) return null;
    end = at + part.length;
  }
  return end;
}

/**
 * Whether `word` stands in `text` without being denied just before it. Latin words count as whole words, `*` for a few
 * characters.
 */
function stands(text: string, word: string): boolean {
  const [opening = '', ...rest] = word.split('*').map((part) => part.trim());
  for (let at = text.indexOf(opening); at !== -1; at = text.indexOf(opening, at + 1)) {
    const end = endOf(text, at + opening.length, rest);
    if (end === null) continue;
    const whole =
      !LATIN.test(word) || (!/[a-z0-9]/.test(text[at - 1] ?? ' ') && !/[a-z0-9]/.test(text[end] ?? ' '));
    if (whole && !DENIED.test(text.slice(Math.max(0, at - REACH), at))) return true;
  }
  return false;
}

/** What the consumer told, as one text in lower case and half-width: the story and what was said about earlier contact. */
function told(record: ComplaintRecord): string {
  const parts = [
    ...storyOf(record),
    fieldValue(record, 'priorContact')?.text ?? '',
    ...(fieldValue(record, 'request') ?? []).map(({ text }) => text ?? ''),
  ];
  return halfWidth(parts.join('\n')).toLowerCase();
}

/** True when the consumer's words hold one of these; `words` in lower case. */
export function says(record: ComplaintRecord, words: readonly string[]): boolean {
  const text = told(record);
  return words.some((word) => stands(text, word));
}
