import type { WireMessage } from '../../wire/chat.ts';

const COVER = '••••';
const LONGEST_NAME = 30;
/** Telephone, case and card numbers and the like: seven digits or more, whatever stands between them. */
const NUMBER = /(?<![\d.,])[+C]?\d(?:[ -]?\d){6,}(?![\d.,]*\d)/g;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MASKED_NUMBER = /\d{3}\*{4}\d{4}/g;
/** The end of a case number by which callers are known. */
const TAIL = /((?:案件号)?后四位(?:是|为|：|:)?\s*|last four(?: digits)?[^.\d\n]{0,40}?)\d{4}(?!\d)/gi;
const RECEIPT = /\b[A-Z]{4}(?:-[A-Z]{4}){3}\b/g;
const MAIL = /[\w.+-]+@[\w-]+\.[\w.-]+/g;
const LABELLED = /^(?:称呼|姓名|name)\s*[:：]\s*(.+)$/gim;
const INTRODUCED = /^(?:我(?:的名字)?[叫是姓]|叫我|免贵姓|本人|i am|i'm|my name is|call me|it's)\s*/i;

/** The names that a talk gave, longest first, so that none is covered in part. */
export function namesIn(messages: readonly WireMessage[]): readonly string[] {
  const names = new Set<string>();
  const add = (words: string): void => {
    const name = words.trim().replace(/[。.,，!！]+$/, '');
    if (name.length >= 2 && name.length <= LONGEST_NAME) names.add(name);
  };
  let asked = false;
  for (const { from, text, asking } of messages) {
    if (from === 'bot') {
      asked = asking === 'name';
      for (const [, name] of text.matchAll(LABELLED)) add(name!);
    } else if (from === 'consumer' && asked) {
      add(text);
      add(text.trim().replace(INTRODUCED, ''));
    }
  }
  return [...names].sort((a, b) => b.length - a.length);
}

/** The text with names, telephone and other long numbers, addresses and receipt codes covered. */
export function coverWords(text: string, names: readonly string[]): string {
  const withoutNames = names.reduce((covered, name) => covered.replaceAll(name, COVER), text);
  return withoutNames
    .replace(RECEIPT, COVER)
    .replace(TAIL, (_all, before: string) => before + COVER)
    .replace(MAIL, COVER)
    .replace(MASKED_NUMBER, COVER)
    .replace(NUMBER, (number) => (DAY.test(number) ? number : COVER));
}
