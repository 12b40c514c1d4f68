const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  仨: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const UNITS: Readonly<Record<string, number>> = {
  十: 10,
  拾: 10,
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000,
  k: 1000,
  万: 10_000,
  w: 10_000,
  亿: 100_000_000,
};

/** A number as people write it, Arabic, Chinese or mixed, as the source of a regular expression without groups. */
export const NUMBER =
  '(?:(?<!\\d)(?:\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,15})(?!\\d)(?:\\.\\d{1,6})?(?:[十百千万亿](?:\\d{1,8}(?:\\.\\d{1,4})?|[零一二三四五六七八九])?){0,4}' +
  '|(?<![零〇一二两三四五六七八九十百千万亿几数])[零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖十拾百佰千仟][零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖十拾百佰千仟万亿]{0,23}(?:点[零〇一二三四五六七八九]{1,6}万?)?)';

/**
 * The value of a number such as `3,200.50`, `三万五` (35,000), `2.6万`, `二〇二四` or `一百零五`; null when it is none.
 * A digit that ends a Chinese number takes the place below the last unit.
 */
export function numberOf(written: string): number | null {
  const text = written.replaceAll(',', '').replace(/\s/g, '');
  // 2.399: a point between thousands, as many write it; 0.125 and 1250.375 are none
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(text)) return Number(text.replace('.', ''));
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  if (/^[零〇一二三四五六七八九]{2,}$/.test(text)) return Number([...text].map((c) => DIGITS[c]).join(''));
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let below: number | null = null;
  for (const token of text.match(/\d+(?:\.\d+)?|点[零〇一二三四五六七八九]+|./g) ?? []) {
    const unit = UNITS[token];
    if (/^\d/.test(token)) {
      digit = Number(token);
      if (digit >= 10 || token.includes('.')) below = null;
    } else if (token.startsWith('点') && token.length > 1) {
      digit = (digit ?? 0) + Number(`0.${[...token.slice(1)].map((c) => DIGITS[c]).join('')}`);
      below = null;
    } else if (unit !== undefined && unit < 10_000) {
      section += (digit ?? 1) * unit;
      digit = null;
      below = unit / 10;
    } else if (unit !== undefined) {
      total = (total + section + (digit ?? (section === 0 && total === 0 ? 1 : 0))) * unit;
      section = 0;
      digit = null;
      below = unit / 10;
    } else {
      const value = DIGITS[token];
      if (value === undefined) return null;
      if (value === 0) below = null;
      digit = value;
    }
  }
  if (digit !== null)
    section += digit < 10 && Number.isInteger(digit) && below !== null ? digit * below : digit;
  return total + section;
}
