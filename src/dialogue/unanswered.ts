import { type ComplaintRecord, fieldValue } from '../complaints/record.ts';
import { maskForStaff } from '../conversation/mask.ts';

/** A longer one is a story with a question in it, and stories name people. */
const LONGEST = 120;
const SHORTEST_NAME = 2;
/** A public number stays: 110, 12315, 96110. */
const NUMBER = /(?<!\d)(?!(?:1\d{2}|1[12]\d{3}|9\d{4})(?!\d))\d{3,}/g;
const INTRODUCED =
  /(?:我(?:叫|姓|的名字(?:是|叫))|(?:本人|姓名)[:：]?)\s*\p{Script=Han}{1,4}|\b(?:my name is|i am called|i'm called)\s+\p{L}+(?:\s+\p{Lu}\p{L}+)?/giu;

/**
 * A question as those who write the library may see it: numbers, addresses of mail, plates and the asker's name
 * hidden; null where it is too long to be a question alone.
 */
export function withoutPerson(question: string, record: ComplaintRecord): string | null {
  const name = fieldValue(record, 'name');
  const plain = maskForStaff(question.trim());
  if (plain === '' || plain.length > LONGEST) return null;
  const named = name === null || name.length < SHORTEST_NAME ? plain : plain.replaceAll(name, '＊');
  return named.replace(INTRODUCED, '＊').replace(NUMBER, '＊');
}
