const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };
/** `<target|label>`: a link, a person, a channel, a date or a word that calls everybody. */
const REFERENCE = /<([^<>|\n]*)(?:\|([^<>\n]*))?>/g;

function referred(target: string, label: string | undefined): string {
  const kind = target[0];
  if (kind === '@' || kind === '!') return label ?? '';
  if (kind === '#') return label === undefined ? '' : `#${label}`;
  const bare = target.replace(/^(?:mailto|tel):/, '');
  return label === undefined || label === ''
    ? bare
    : label === bare || target.includes(label)
      ? label
      : `${label} (${bare})`;
}

/** What somebody typed, out of what Slack made of it. */
export const plainText = (mrkdwn: string): string =>
  mrkdwn
    .replace(REFERENCE, (_whole, target: string, label?: string) => referred(target, label))
    .replace(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity]!);

/** A sign that would begin a format: alone, and at the start of a word. */
const OPENS = /(?<![^\s\p{P}]|[*_~`])([*_~`])(?!\1)(?=\S)/gu;
const QUOTES = /^(?=&gt;)/gm;
const NOTHING = '\u200b';

/** A text as Slack shows it letter by letter: nothing in it calls anybody, links, or is set in bold. */
export const escapeText = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(OPENS, `${NOTHING}$1`)
    .replace(QUOTES, NOTHING);

/** Cuts a text into parts of at most `most` UTF-16 units, at a line's end or a sentence's where one is near. */
export function partsOf(text: string, most: number): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const head = rest.slice(0, most);
    const line = head.lastIndexOf('\n');
    const sentence = Math.max(...['。', '！', '？', '. ', '；'].map((end) => head.lastIndexOf(end)));
    const cut = line > most / 2 ? line : sentence > most / 2 ? sentence + 1 : whole(rest, most);
    parts.push(rest.slice(0, cut));
    rest = rest.slice(cut).replace(/^\n/, '');
  }
  return [...parts, rest];
}

/** Never between the two halves of a letter, nor inside an escaped sign. */
function whole(text: string, most: number): number {
  const entity = text.lastIndexOf('&', most);
  if (entity > most - 6 && /^&(?:lt|gt|amp);/.test(text.slice(entity))) return entity;
  const code = text.charCodeAt(most);
  return code >= 0xdc00 && code <= 0xdfff ? most - 1 : most;
}
