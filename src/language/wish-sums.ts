import { fieldValue, type Request } from '../complaints/record.ts';
import type { Message } from '../conversation/message.ts';
import type { Command } from '../dialogue/command.ts';
import { findAmounts } from './amounts.ts';
import { fold } from './fold.ts';
import { finder } from './found.ts';
import type { Listening } from './listening.ts';

/** 赔偿是一千块, compensation should be 500: what is asked on top, and not what was lost. */
const COMPENSATION =
  /^(?:我|就|只|要求|想要|要|希望|的|my |the |i want )*(?:赔偿|补偿|赔|compensation)(?:我|金|款|费|的?钱|的?数目)*(?:应该是|是|为|要|得|改成|改为|:|\s|should be|is|of)+\s*[\d一二两三四五六七八九十]/;
const LONGEST = 30;

/** The sum of a compensation, where the sum in dispute is known: it goes to the wish, in their words. */
export function wishSum(line: Message, context: Listening): Command | null {
  const { record, hasDraft, offer, mending } = context;
  const folded = fold(line.text).trim();
  if (!hasDraft || record === null || offer !== null || mending !== null) return null;
  if (folded.length > LONGEST || fieldValue(record, 'amount') === null) return null;
  if (!COMPENSATION.test(folded) || findAmounts(folded, true).length !== 1) return null;
  const noted = fieldValue(record, 'request') ?? [];
  const named: Request = { kind: 'compensate', text: line.text.trim() };
  const at = noted.findIndex(({ kind }) => kind === 'compensate');
  const requests = at < 0 ? [...noted, named] : noted.map((one, i) => (i === at ? named : one));
  const whole = { from: 0, to: line.text.length };
  const found = finder(line.id)('request', requests, whole, { confirmed: true });
  return { do: 'correct', message: line.id, found: [found], field: 'request' };
}
