import { halfWidth } from '../basics/text.ts';
import { type CivilDate, isCivilDate } from '../calendar/days.ts';

/** `C` + yyyymmdd + six digits. `digits` are six random ones, so that a number tells nothing of how many there are. */
export const caseNumber = (today: CivilDate, digits: string): string =>
  `C${today.replaceAll('-', '')}${digits}`;

/**
 * The first case number in a text, as it is stored, or null. Takes lower case, full-width characters, and spaces or
 * dashes between the day and the digits.
 */
export function parseCaseNumber(text: string): string | null {
  const found = halfWidth(text).matchAll(
    /(?<![A-Za-z])c[ -]?(\d{4})-?(\d{2})-?(\d{2})[ -]?(\d{3})[ -]?(\d{3})(?!\d)/gi,
  );
  for (const [, year, month, day, head, tail] of found) {
    if (isCivilDate(`${year}-${month}-${day}`)) return `C${year}${month}${day}${head}${tail}`;
  }
  return null;
}
