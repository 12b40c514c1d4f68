import { fieldValue } from '../complaints/record.ts';
import type { Message } from '../conversation/message.ts';
import type { Command } from '../dialogue/command.ts';
import type { LanguageData } from './data.ts';
import { settled, valueFor } from './field-values.ts';
import { fold } from './fold.ts';
import { finder } from './found.ts';
import type { Listening } from './listening.ts';

/** 不是这家，是…, no the other one: the company is another, which is named behind or still to come. */
const OTHER =
  /^(?:不|不对|错了|等等|哎|那个|[,\s])*不是(?:这|那|他们?)(?:一)?(?:家店?|个(?:店|公司|商家))的?[,\s]*(?:而|应该|就)*是?(?:(?:隔壁|旁边|对面|楼[上下]|另)(?:的|那|一)?(?:个|家)?(?:的|叫)?)?|^(?:no|nope|wait|sorry|not (?:this|that|it)|i mean(?:t)?|it'?s|its|[,\s])*\bthe other (?:one|shop|store|place|seller|company)\b[,.:\s]*(?:called|it'?s|its)?|^(?:no|nope|sorry|[,\s])*\bnot (?:this|that) (?:one|shop|store|company|seller)\b[,.:\s]*(?:it'?s|its|but|the one called)?/;
const LONGEST = 40;

/** The company set right without its wrong name; null where the line does nothing of the kind. */
export function otherOne(
  line: Message,
  start: number,
  context: Listening,
  data: LanguageData,
): readonly Command[] | null {
  const folded = fold(line.text).slice(start);
  if (folded.length > LONGEST || context.record === null) return null;
  if (fieldValue(context.record, 'respondent') === null) return null;
  const match = OTHER.exec(folded);
  if (match === null) return null;
  const from = start + match[0].length;
  const rest = line.text.slice(from);
  const named = /[\p{L}\p{N}]/u.test(rest)
    ? valueFor('respondent', rest, context, data, finder(line.id, from))
    : null;
  const found = named === null ? [] : settled([named]);
  return [{ do: 'correct', message: line.id, found, field: 'respondent' }];
}
