import { normalise } from '../ideas.ts';
import type { Passage } from './shelf.ts';

const LEFT_OUT = '……';

/** How many pairs of signs of the question stand in a text. */
function shared(question: string, text: string): number {
  let count = 0;
  for (let i = 0; i + 1 < question.length; i++) if (text.includes(question.slice(i, i + 2))) count += 1;
  return count;
}

/** Up to the last stop within `most` signs; what goes on is marked. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const part = text.slice(0, most - LEFT_OUT.length);
  const stop = Math.max(part.lastIndexOf('。'), part.lastIndexOf('；'), part.lastIndexOf('，'));
  return `${stop > most / 2 ? part.slice(0, stop + 1) : part}${LEFT_OUT}`;
}

/**
 * The article's own words, `most` signs at most: all of it, else the paragraph nearest to the question with the line
 * that leads up to it. Whatever is left out is marked.
 */
export function quote({ article }: Passage, question: string, most: number): string {
  const { paragraphs } = article;
  const whole = paragraphs.join('');
  if (whole.length <= most) return whole;
  const asked = normalise(question);
  const likeness = paragraphs.map((text) => shared(asked, normalise(text)));
  const at = likeness.indexOf(Math.max(...likeness));
  const chosen = paragraphs[at]!;
  const lead = /^[（(]/.test(chosen)
    ? paragraphs.slice(0, at).findLast((text) => /[:：]$/.test(text))
    : undefined;
  const before = at > 0 && lead === undefined ? LEFT_OUT : '';
  if (lead !== undefined && lead.length + chosen.length + 2 * LEFT_OUT.length <= most)
    return `${lead}${LEFT_OUT}${chosen}${at + 1 < paragraphs.length ? LEFT_OUT : ''}`;
  const words = cut(chosen, most - before.length);
  const goesOn = at + 1 < paragraphs.length && !words.endsWith(LEFT_OUT);
  return `${before}${words}${goesOn && before.length + words.length + LEFT_OUT.length <= most ? LEFT_OUT : ''}`;
}
