import type { ComplaintRecord, Field } from '../complaints/record.ts';
import { fieldValue } from '../complaints/record.ts';
import type { Span } from './fold.ts';

/** A correction: what is to stand now, and the field that was named, where one was. */
export interface Correction {
  /** The stretch that holds the new value; null when they only say that something is wrong. */
  readonly now: Span | null;
  /** The value that is not right, folded. */
  readonly instead: string | null;
  readonly field: Field | null;
}

const NAMED: readonly (readonly [Field, RegExp])[] = [
  ['amount', /金额|数额|钱数|多少钱|amount|sum/],
  ['incidentDate', /时间|日期|日子|哪天|date|day|time/],
  ['phone', /电话|手机|号码|phone|number/],
  ['name', /名字|姓名|称呼|(?:my|the) name/],
  ['respondent', /商家|公司名?|店名|对方|被投诉|银行名|平台名?|company|shop|seller|merchant|respondent/],
  ['region', /地区|地址|城市|地点|city|region|place|location/],
  ['request', /诉求|要求|请求|想要的|request|demand|wish/],
  ['priorContact', /找过谁|联系过|之前找/],
  ['product', /产品|类型|类别|product|category/],
  ['issue', /问题类型|原因|issue/],
  ['outlet', /网点|支行|门店|分店|branch|outlet/],
];

/** The field that a text names, as in 金额不对. */
export const namedField = (folded: string): Field | null =>
  NAMED.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;

const LONGEST = 80;

const SHAPES: readonly RegExp[] = [
  /^(?<lead>.{0,12}?)不是(?<old>[^,。;!?]{1,24}?)[,、\s]*(?:而|应该|实际|其实)?(?:是|改成|才对是)(?<now>.+)$/,
  /^(?<lead>.{0,10}?)(?:应该|其实|实际上?|准确说)?是(?<now>[^,。;!?]{1,24}?)[,、\s]*(?:而)?不是(?<old>[^,。;!?]{1,24}?)[。!,]*$/,
  /^(?<lead>.{0,14}?)(?:改成|改为|更正为|换成|应该是|应为|应当是|改一下[,，]?是?|纠正为)(?<now>.+)$/,
  /^(?<lead>.{0,8}?)(?:不对|错了|写错了?|说错了?|搞错了?|弄错了?|记错了?|填错了?|打错了?|更正|纠正)(?:一下)?[了啊吧]?[,.。:!、\s]*(?:应该|其实|实际|准确)?(?:说)?(?:是|改成|为)?(?<now>.+)$/,
  /^(?<lead>.{0,20}?)\bnot (?<old>[^,.;!?]{1,30}?)[,\s]*\b(?:but|it's|it is|it was)\s+(?<now>.+)$/,
  /^(?<lead>.{0,20}?)\b(?:it's|it is|it was|should be|i meant|i mean|make it|change (?:it|that|the \w+) to|actually(?:,| it's| it was)?)\s+(?<now>[^,.;!?]{1,40}?),?\s+not\s+(?<old>[^,.;!?]{1,30})[.!]*$/,
  /^(?<lead>.{0,24}?)\b(?:should be|i meant|change (?:it|that|the \w+) to|correct(?:ion)?(?: to|:)?|make that)\s+(?<now>.+)$/,
  /^(?<lead>)(?:no wait|no|wait|wrong|that's wrong|that is wrong|sorry|oops|incorrect|actually)[,.!:\s-]+(?:it's|it is|it was|the \w+ (?:is|was)|i meant|should be)\s+(?<now>.+)$/,
];
const WRONG =
  /^(?:.{0,12}?)(?:不对|错了|写错|说错|搞错|弄错|有误|要改|想改|改一下|改一处|不正确|记错)[了的啊吧]?[。.!,\s]*$|^(?:no,? )?(?:that's|that is|it's|something is|something's|this is|the \w+ is)?\s*(?:wrong|incorrect|not right|a mistake)[.!\s]*$/;

/** Reads a line as a correction; null when it is none. */
export function correction(folded: string): Correction | null {
  if (folded.length > LONGEST) return null;
  const line = folded.trimEnd();
  if (WRONG.test(line)) return { now: null, instead: null, field: namedField(line) };
  for (const shape of SHAPES) {
    const match = shape.exec(line);
    const groups = match?.groups;
    if (groups?.now === undefined || !/[\p{L}\p{N}]/u.test(groups.now)) continue;
    const at = line.indexOf(
      groups.now,
      shape.source.includes('not (?<old>') || shape.source.includes('不是(?<old>[^,。;!?]{1,24}?)[,、')
        ? (groups.lead ?? '').length + (groups.old ?? '').length
        : (groups.lead ?? '').length,
    );
    const skipped = /^[\s,，:、是]*/.exec(groups.now)![0].length;
    return {
      now: { from: at + skipped, to: at + groups.now.length },
      instead: groups.old?.trim() ?? null,
      field: namedField(groups.lead ?? '') ?? namedField(line.slice(0, Math.max(0, at))),
    };
  }
  return null;
}

/** The field of the record whose value holds these words. */
export function fieldHolding(record: ComplaintRecord, folded: string): Field | null {
  const holds = (value: string | null | undefined): boolean =>
    value !== null &&
    value !== undefined &&
    folded.length > 0 &&
    (value.toLowerCase().includes(folded) || folded.includes(value.toLowerCase()));
  if (fieldValue(record, 'respondent')?.some((respondent) => holds(respondent.name)) === true)
    return 'respondent';
  return (
    (['outlet', 'region', 'name', 'phone'] as const).find((field) => holds(fieldValue(record, field))) ?? null
  );
}
