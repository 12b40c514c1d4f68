import type { ComplaintRecord, Field } from '../complaints/record.ts';
import type { Message } from '../conversation/message.ts';
import type { Found, Told } from '../dialogue/command.ts';
import { fieldWord, namesOnly } from './field-words.ts';
import { fold, type Span } from './fold.ts';

/** From here on what stands beside a correction may tell something, in letters. */
const LEAST = { zh: 6, en: 14 } as const;
/** 其他都对, the rest is fine, thanks: nothing is told. */
const SAYS_NOTHING =
  /^(?:(?:其他|其它|别的|其余|剩下|前面|上面)?的?(?:都|全)*(?:是)?(?:对|没错|没问题|正确|好)[的了]*|(?:the )?(?:rest|others?|everything(?: else)?|all)(?: of it)? (?:is|are|looks?|was) (?:\w+)|(?:我)?(?:看|记|说|打|写|弄|搞)?[错反混](?:了|啦)*|谢谢.*|thank.*|不好意思.*|sorry.*|my (?:bad|mistake).*|i (?:made|got) .{0,20}(?:mistake|wrong|mixed).*|that'?s (?:it|all|right|wrong|ok).*)[。.!,\s]*$/;

/** A stretch of a line as a part of the story, with nothing taken from it. */
export function asWords(line: Message, from: number, to: number): Told {
  const written = line.text.slice(from, to);
  return {
    do: 'tell',
    message: line.id,
    text: written.trim(),
    from: from + written.length - written.trimStart().length,
    found: [],
    products: [],
    issues: [],
    matter: null,
  };
}

/** What stands beside a correction and tells something, as a part of the story; null where it tells nothing. */
export function toldBeside(line: Message, start: number, besides: readonly Span[]): Told | null {
  const tells = besides.filter(({ from, to }) => {
    const text = fold(line.text).slice(start + from, start + to);
    const word = fieldWord(text);
    const least = /\p{Script=Han}/u.test(text) ? LEAST.zh : LEAST.en;
    const size = text.replace(/[^\p{L}\p{N}]/gu, '').length;
    const own = word === null ? size : size - (word.to - word.from);
    return (
      size >= least &&
      own >= least / 2 + 2 &&
      !SAYS_NOTHING.test(text.trim()) &&
      (word === null || !namesOnly(text, word))
    );
  });
  const last = tells.at(-1);
  return last === undefined ? null : asWords(line, start + tells[0]!.from, start + last.to);
}

const BESIDES: readonly Field[] = ['onBehalf', 'segment', 'joint', 'evidence'];

/** For whom it is, how old they are, who complains with them: what a correction tells besides and is not known yet. */
export const stillOpen = (
  found: readonly Found[],
  record: ComplaintRecord | null,
  touched: ReadonlySet<Field>,
): readonly Found[] =>
  found.filter(
    ({ field }) => BESIDES.includes(field) && !touched.has(field) && record?.slots[field] === undefined,
  );
