export const HIDDEN_KINDS = ['card', 'identity', 'password', 'code', 'cvv', 'expiry'] as const;
export type HiddenKind = (typeof HIDDEN_KINDS)[number];

/** Stands where a secret stood that nobody needs any part of. */
export const REMOVED = '[已删除]';

/** A stretch of the text, in UTF-16 units, and what takes its place. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: HiddenKind;
  readonly put: string;
}

const CHINESE_DIGITS = new Map(
  [...'〇零一二三四五六七八九'].map((c, i) => [c, i === 0 ? '0' : String(i - 1)] as const),
);
for (const [i, c] of [...'壹贰叁肆伍陆柒捌玖'].entries()) CHINESE_DIGITS.set(c, String(i + 1));
for (const [c, d] of [
  ['幺', '1'],
  ['○', '0'],
  ['貳', '2'],
  ['參', '3'],
  ['陸', '6'],
] as const)
  CHINESE_DIGITS.set(c, d);

const TRADITIONAL = new Map([
  ['驗', '验'],
  ['證', '证'],
  ['碼', '码'],
  ['動', '动'],
  ['態', '态'],
  ['訂', '订'],
  ['單', '单'],
  ['號', '号'],
  ['運', '运'],
  ['帳', '账'],
  ['賬', '账'],
  ['後', '后'],
  ['為', '为'],
  ['設', '设'],
  ['給', '给'],
]);

/**
 * The text as the rules read it: full-width signs narrow, Chinese digits as digits, the few traditional
 * characters of the rules' words as simplified. Same length, so that a span found here is right in the original.
 */
export function legible(text: string): string {
  return text.replace(
    /[\uff01-\uff5e\u3000〇○零一二三四五六七八九壹贰叁肆伍陆柒捌玖幺貳參陸驗證碼動態訂單號運帳賬後為設給]/g,
    (c) => {
      if (c === '\u3000') return ' ';
      // Chinese punctuation ends a word; its narrow twin may be part of a password.
      if ('，；！？（）'.includes(c)) return '。';
      const digit = CHINESE_DIGITS.get(c) ?? TRADITIONAL.get(c);
      return digit ?? String.fromCharCode(c.charCodeAt(0) - 0xfee0);
    },
  );
}

/** What may stand between two digits of one number. */
export const BETWEEN =
  '[ \\t\\n\\u00a0\\u00ad\\u2000-\\u200d\\u202f\\u205f\\-\\u2010-\\u2015\\u2212._·,、/\\ufe0f\\u20e3]{1,3}';

/** A run of digits with separators inside: the groups and where each stands. */
export interface DigitRun {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly { readonly start: number; readonly end: number; readonly digits: string }[];
}

const RUN = new RegExp(`\\d+(?:${BETWEEN}\\d+)*`, 'g');

/** All runs of digits in a text that `legible` made. */
export function digitRuns(text: string): readonly DigitRun[] {
  return [...text.matchAll(RUN)].map((run) => ({
    start: run.index,
    end: run.index + run[0].length,
    groups: [...run[0].matchAll(/\d+/g)].map((group) => ({
      start: run.index + group.index,
      end: run.index + group.index + group[0].length,
      digits: group[0],
    })),
  }));
}

/**
 * Stretches of whole groups that hold `min` to `max` digits, the longest from each start first; those whose first
 * four or more digits `mayBegin` refuses are left out.
 */
export function* windows(
  run: DigitRun,
  min: number,
  max: number,
  mayBegin: (digits: string) => boolean,
): Generator<{ from: number; to: number; digits: string }> {
  for (let from = 0; from < run.groups.length; from++) {
    let digits = '';
    const found: { from: number; to: number; digits: string }[] = [];
    for (let to = from; to < run.groups.length; to++) {
      digits += run.groups[to]!.digits;
      if (digits.length > max || (digits.length >= 4 && !mayBegin(digits))) break;
      if (digits.length >= min) found.push({ from, to, digits });
    }
    yield* found.reverse();
  }
}
