const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The number of an article as laws write it (五百六十三, 十二, 563); null for anything else. */
export function articleNumber(written: string): number | null {
  if (/^\d{1,4}$/.test(written)) return Number(written);
  let total = 0;
  let digit = 0;
  for (const sign of written.replaceAll('〇', '零').replaceAll('两', '二')) {
    const unit = UNITS[sign];
    const value = DIGITS.indexOf(sign);
    if (unit !== undefined) {
      total += (digit || 1) * unit;
      digit = 0;
    } else if (value >= 0) digit = value;
    else return null;
  }
  return total + digit || null;
}
