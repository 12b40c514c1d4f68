import { normalise } from './ideas.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const HAN_RUN = /^\p{Script=Han}+$/u;

/** Words that say how something is asked, not what about. */
const EMPTY = new Set(
  (
    '的 了 吗 呢 啊 吧 我 你 您 他 她 它 们 是 有 在 就 都 也 还 要 会 能 把 被 给 跟 和 与 或 这 那 个 怎么 怎样 什么 ' +
    '请问 请 可以 怎么办 如何 么 办 一 不 没 没有 到 去 来 说 ' +
    'a an the i you he she it we they my your his her our their me him them is are was were be been do does did ' +
    'can could will would should may might must have has had of to in on at for from with by and or if that this ' +
    "what which who how when where why there's it's i'm i've not no am so any some about as"
  ).split(' '),
);

/** English inflections off, crudely and alike for entries and questions. */
const stem = (word: string): string =>
  word.length <= 3
    ? word
    : word
        .replace(/'s$/, '')
        .replace(/(?:ies|ied)$/, 'y')
        .replace(/(?:es|ed|ing|s|e)$/, '');

/**
 * Words of a text for matching: what the segmenter finds, and character pairs of each Chinese run, since the
 * segmenter cuts colloquial Chinese at odd places.
 */
export function wordsOf(text: string): readonly string[] {
  const normal = normalise(text);
  const words: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(normal)) {
    if (isWordLike !== true || EMPTY.has(segment)) continue;
    if (HAN_RUN.test(segment)) {
      if ([...segment].length > 2) words.push(segment);
    } else words.push(stem(segment));
  }
  for (const [run] of normal.matchAll(/\p{Script=Han}+/gu)) {
    const signs = [...run];
    for (let i = 0; i + 1 < signs.length; i++) {
      const pair = `${signs[i]}${signs[i + 1]}`;
      if (!EMPTY.has(pair)) words.push(pair);
    }
  }
  return words;
}
