/** The longest message that is taken, in UTF-16 units; longer ones are refused at the door. */
export const MAX_TEXT = 20_000;

/**
 * Text as both stores keep it alike: well-formed UTF-16, NFC, line ends as \n, no control or invisible
 * direction characters, which PostgreSQL refuses (NUL) or which hide what a reader would see.
 */
export function clean(raw: string): string {
  return raw
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/g,
      '',
    )
    .normalize('NFC');
}

/** True when nothing a person could read is left: no letter, digit or ideograph. */
export function isWordless(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}

/** Full-width letters, digits and signs as half-width: same length, so that spans into the text stay right. */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000]/g, (c) =>
    c === '\u3000' ? ' ' : String.fromCharCode(c.charCodeAt(0) - 0xfee0),
  );
}

/** At most `max` characters (code points), with an ellipsis where something was left out. */
export function clip(text: string, max: number): string {
  const points = [...text];
  return points.length <= max ? text : `${points.slice(0, max - 1).join('')}…`;
}

const NONE: readonly RegExpExecArray[] = [];

/** All matches of a global pattern in a text. Most patterns match nothing in most texts: then nothing is set up. */
export const matches = (text: string, pattern: RegExp): readonly RegExpExecArray[] =>
  text.search(pattern) < 0 ? NONE : [...text.matchAll(pattern)];
