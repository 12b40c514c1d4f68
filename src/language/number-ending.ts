import { type ComplaintRecord, fieldValue } from '../complaints/record.ts';
import type { Found } from '../dialogue/command.ts';
import type { Finder } from './found.ts';

/** 手机尾号是…, my number ends in …: the last digits of the telephone alone. */
const ENDING =
  /(?:(?:电话|手机|号码)[^\d]{0,16}?|^我?的?)(?:尾号|末尾|最?后(?:面)?(?:的)?[两二三四五六几2-6](?:位|个数字?|码)|结尾)(?:数字?)?[^\d,。;]{0,8}[,\s]*(?:应该)?(?:是|为|改成|:)?\s*(\d{2,6})(?!\d)|(?:电话|手机|号码)[^\d,。;]{0,6}(?:以)?(\d{2,6})(?:结尾|收尾)|(?:电话|手机|号码)[^\d,。;]{0,6}最?后(?:面)?一?[位个](?:数字?|码)?(?:打错了?|写错了?|不对|应该|,)*是(\d)(?!\d)|\blast digit (?:of my (?:phone|number|mobile) )?(?:is|should be) (\d)(?!\d)|\b(?:phone|mobile|cell|telephone|number)(?:'s)?(?: number)?\b[^\d.;]{0,14}\b(?:ends?|ending|last|final)\b[^\d.;]{0,24}?(\d{2,6})(?!\d)|\b(?:last|final|end)\b(?: \d\b)?[^\d.;]{0,24}\b(?:phone|mobile|cell|telephone|number)\b[^\d.;]{0,24}?(\d{2,6})(?!\d)/;
/** Of a card, an order or an account, or of somebody else. */
const OTHER_NUMBER =
  /骗子|对方|[他她]|老板|[商店]家|客服|经理|店员|来电|打来|卡|账[号户]|订单|运单|单号|车牌|身份证|案件|\b(?:their|his|her|scammers?|caller|shop|seller|card|account|order|case|plate|tracking|invoice)\b/;
/** 不是2222是2223: the digits behind it are the right ones. */
const RIGHT = /(?:不是|not)\s*\d{2,6}[\s,]*(?:,|应该|而|but|it's|its|is)*是?\s*(\d{2,6})(?!\d)/;

/** The noted telephone with other last digits; null where the line tells of none, or none is noted. */
export function numberEnding(folded: string, record: ComplaintRecord, make: Finder): Found | null {
  const phone = fieldValue(record, 'phone');
  if (phone === null || phone === 'here' || OTHER_NUMBER.test(folded)) return null;
  const match = ENDING.exec(folded);
  if (match === null) return null;
  const span = { from: match.index, to: match.index + match[0].length };
  const digits = (RIGHT.exec(folded)?.slice(1) ?? match.slice(1)).find((one) => one !== undefined)!;
  const value = phone.slice(0, -digits.length) + digits;
  return value.length === phone.length ? make('phone', value, span, { confirmed: true }) : null;
}
