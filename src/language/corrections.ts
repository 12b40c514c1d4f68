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
  /** False: only a correction where what it holds fits what is noted. */
  readonly sure: boolean;
}

const NAMED: readonly (readonly [Field, RegExp])[] = [
  ['amount', /金额|数额|钱数|多少钱|价钱|价格|\b(?:amount|sum|price)\b/],
  ['incidentDate', /时间|日期|日子|哪天|\b(?:date|day|time)\b/],
  [
    'region',
    /地区|地址|城市|地点|(?:^|[,\s那这])个?[省市区县](?=$|不|错|写|应|是)|\b(?:city|region|place|location|address|district)\b/,
  ],
  ['outlet', /网点|支行|门店|分店|\b(?:branch|outlet)\b/],
  ['phone', /电话|手机|号码|\b(?:phone|number|mobile)\b/],
  [
    'respondent',
    /商家|商户|店家|店铺|卖家|公司|店(?:的)?名|对方|被投诉|(?:银行|平台|机构|单位|学校|医院|健身房|饭店|酒店|商场|超市)(?:的)?名|平台|\b(?:company|shop|store|seller|merchant|business|respondent)\b|(?<!change )\b(?:the|its|their) (?:company |shop |store |full |right |correct )?name\b/,
  ],
  ['name', /名字|姓名|称呼|叫我|\b(?:my|change the) name\b/],
  ['request', /诉求|要求|请求|想要的|request|demand|wish/],
  ['priorContact', /找过谁|联系过|之前找/],
  ['product', /产品|类型|类别|product|category/],
  ['issue', /问题类型|原因|issue/],
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
  /^(?<lead>.{0,20}?)\b(?:it's|it is|it was|the \w+ (?:is|was)|should be|i meant|i mean|make it|change (?:it|that|the \w+) to|actually(?:,| it's| it was)?)\s+(?<now>(?:[^,.;!?]|[,.](?=\d)){1,40}?),?\s+(?:and )?not\s+(?<old>(?:[^,.;!?]|[,.](?=\d)){1,30})[.!]*$/,
  /^(?<lead>.{0,24}?)\b(?:should be|i meant|change (?:it|that|(?:the|my) \w+(?: number)?) to|correct(?:ion)?(?: to|:)?|make that)\s+(?<now>.+)$/,
  /^(?<lead>)(?:(?:oh|ah|um|er|ok|sorry|oops|hang on|hold on|no|wait|wrong|that's wrong|that is wrong|incorrect|actually)[,.!:\s-]+)+(?:it's|it is|it was|the \w+ (?:is|was)|i meant|should be)\s+(?<now>.+)$/,
  /^(?<lead>.{0,6}(?:投诉方|投诉对象|投诉的))(?:就|其实)?只有(?<now>[^,。;!?]{2,24}).*$/,
  /^(?<lead>(?:我的?)?(?:称呼|名字|姓名))(?:就|请|还是|都)?(?:写|填|用)(?:成|作|为)?(?<now>[^,。;!?]{2,12})$/,
  /^(?<lead>(?:(?:the|my|that's|it's) )*wrong (?:phone|mobile|number)(?: number)?)[,.:;!\s-]+(?:it's |it is |should be |please |use |call )*(?<now>[+\d][\d\s-]+)[.!]*$/,
  /^(?<lead>(?:(?:oh|no|and|but|sorry|actually)[,\s]+)*(?:the|its|their) (?:company |shop |store |full |right |correct )?name) (?:is|was|should be)(?: just| only| actually| really)? (?<now>(?!wrong|incorrect|not|mis|right|correct|fine|good|ok)[^,.;!?]{2,40})[.!]*$/,
  /^(?<lead>(?:(?:oh|no|and|but|sorry)[,\s]+)*(?:the|my) [a-z]+(?: [a-z]+)? (?:is|was) (?:wrong|incorrect|not right|not correct))[,.;\s]+(?:it's |it is |it should be |should be |use |it was )?(?<now>.+)$/,
];
/** Corrections only where what they hold fits what is noted: 不是5号，6号; 哦不，是上海. */
const LOOSE: readonly RegExp[] = [
  /^(?<lead>.{0,12}?)不是(?<old>[^,。;!?]{1,24}?)[,、\s]+(?:而是|是|应该是)?(?<now>[^,。;!?]{1,24})[。!]*$/,
  /^(?<lead>.{0,20}?)\bnot (?<old>(?:[^,.;!?]|[,.](?=\d)){1,30}?)[,;](?!\d)\s*(?<now>(?:[^,.;!?]|[,.](?=\d)){1,40})[.!]*$/,
  /^(?<lead>)(?:(?:哦|噢|喔|啊|呃|额|诶|哎呀?|等等|等一?下|抱歉|不好意思|不|不对|不是)[,、。!\s]*)+(?:应该|其实|实际)?是(?<now>[^,。;!?]{1,30})[。!]*$/,
  /^(?<lead>)(?:(?:oh|ah|um|sorry|oops|no|wait|hang on|hold on)[,.!:\s-]+)+(?<now>(?:[^,.;!?]|[,.](?=\d)){1,40})[.!]*$/,
  /^(?<lead>)(?<old>[^,.;!?]{2,30}?) (?:is|was|should be) (?:just|only|simply|really|actually) (?<now>[^,.;!?]{2,40})[.!]*$/,
  /^(?<lead>(?:以后|就|请|还是|你)*(?:叫|称呼)我)(?<now>(?![去来等找打别走滚交填再先还赔自])\p{Script=Han}{2,4})[吧。!]*$/u,
];

/** 对，但是…: a yes that takes something back, up to where what it takes back begins. */
const YES_BUT =
  /^(?:(?:嗯+|是的?|对的?|好的?|行|可以|没错|没问题|同意|确认|(?:其他|其它|别的|前面|上面|大部分|基本|大体)(?:的|上)?(?:都|全|也)?(?:是)?(?:对|好|没错|没问题|可以|正确)|(?:都|全)(?:是)?(?:对|好|没错|没问题|可以|正确)|yes|yeah|yep|ok|okay|right|correct|sure|fine|(?:it's |that's |looks |mostly |all |almost )+(?:good|right|correct|fine|ok|okay)|everything(?: else)?(?: is|'s| looks)? (?:good|right|correct|fine|ok|okay))(?:了|的|啊|呀|吧)?[,、。;.\s]*)+(?:但是?|不过|可是?(?!以)|只是|只有|就是|除了|\bbut\b|\b(?:al)?though\b|\bexcept(?: that| for)?\b|\bonly\b|\bhowever\b|\bjust that\b|\bapart from\b)[,\s]*/;

/** Where a correction begins behind a yes with a but; 0 where the line is no such yes. */
export const behindYes = (folded: string): number => YES_BUT.exec(folded)?.[0].length ?? 0;

const STATED =
  /^(?:那个?|这个?|我的?|the|my|and|其实|实际|,|\s)*(?<named>[^,。;!?是为:a-z\s]{2,6}?|[a-z]{3,8}(?: [a-z]{2,8})?)(?:\s*(?:应该|其实)?是(?!不)|为|:|\s(?:is|was|should be)\s)\s*(?<now>(?:[^,。;!?]|,(?=\d{3}))(?:[^,。;!?]|,(?=\d{3})){0,39})/;
const STATABLE: readonly Field[] = [
  'amount',
  'incidentDate',
  'region',
  'respondent',
  'phone',
  'name',
  'request',
];

/** A field named with its value: 地点是海淀, the amount is 2600; null for all else. */
export function stated(folded: string): Correction | null {
  const match = STATED.exec(folded);
  const { named, now } = match?.groups ?? {};
  if (match === null || named === undefined || now === undefined) return null;
  const to = match[0].length;
  const field = namedField(named);
  if (field === null || !STATABLE.includes(field) || folded.length - to > 16) return null;
  if (/[吗么呢]$|什么|哪|多少|几|\?/.test(now + folded.slice(to))) return null;
  return { now: { from: to - now.length, to }, instead: null, field, sure: false };
}

const WRONG =
  /^(?:.{0,12}?)(?:不对|错了|写错|说错|搞错|弄错|有误|要改|想改|改一下|改一处|不正确|记错)[了的啊吧]?[。.!,\s]*$|^(?:no,? )?(?:that's|that is|it's|something is|something's|this is|(?:the|my) \w+(?: \w+)? (?:is|was|looks))?\s*(?:wrong|incorrect|not right|not correct|a mistake|misspelled|misspelt|mistyped)[.!\s]*$|^除了(?:.{1,8}?)(?:,|以外|之外|外)*(?:别的|其他|其它|剩下)(?:的)?(?:都|全)(?:是)?(?:对|没错|没问题|正确|好)[的了。!]*$/;

/** Reads a line as a correction; null when it is none. */
export function correction(folded: string): Correction | null {
  if (folded.length > LONGEST) return null;
  const line = folded.trimEnd();
  if (WRONG.test(line)) return { now: null, instead: null, field: namedField(line), sure: true };
  for (const shape of [...SHAPES, ...LOOSE]) {
    const match = shape.exec(line);
    const groups = match?.groups;
    if (groups?.now === undefined || !/[\p{L}\p{N}]/u.test(groups.now)) continue;
    const at = line.indexOf(
      groups.now,
      shape.source.indexOf('(?<old>') >= 0 &&
        shape.source.indexOf('(?<old>') < shape.source.indexOf('(?<now>')
        ? (groups.lead ?? '').length + (groups.old ?? '').length
        : (groups.lead ?? '').length,
    );
    const skipped = /^[\s,，:、是]*/.exec(groups.now)![0].length;
    return {
      now: { from: at + skipped, to: at + groups.now.length },
      instead: groups.old?.trim() ?? null,
      field: namedField(groups.lead ?? '') ?? namedField(line.slice(0, Math.max(0, at))),
      sure: SHAPES.includes(shape),
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
