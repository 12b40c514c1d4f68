/** Where a text is best cut, the best first: between paragraphs, lines, sentences, parts of a sentence, words. */
const CUTS: readonly RegExp[] = [
  /\n\n+/g,
  /\n/g,
  /[。！？!?；;]+[”’」』）)]*|[.](?=\s)/g,
  /[，,、：:]/g,
  /\s+/g,
];
/** A piece shorter than this part of the limit is worse than a less fitting cut. */
const SHORTEST = 0.5;

function cutAt(text: string, limit: number): number {
  const within = text.slice(0, limit);
  for (const cut of CUTS) {
    let end = 0;
    for (const match of within.matchAll(cut)) end = match.index + match[0].length;
    if (end >= limit * SHORTEST) return end;
  }
  // A character of two units is not cut in two.
  const code = text.charCodeAt(limit - 1);
  return code >= 0xd800 && code <= 0xdbff ? limit - 1 : limit;
}

/**
 * A text in pieces of at most `limit` UTF-16 units (2 at least), cut at sentences where that is possible. The same
 * text gives the same pieces; nothing but white space at the cuts is lost.
 */
export function split(text: string, limit: number): readonly string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const end = cutAt(rest, limit);
    const piece = rest.slice(0, end).trim();
    if (piece !== '') pieces.push(piece);
    rest = rest.slice(end).trim();
  }
  if (rest !== '' || pieces.length === 0) pieces.push(rest);
  return pieces;
}
