import type { Field } from '../complaints/record.ts';
import type { Span } from './fold.ts';

/** What people call the places of business that a complaint may be about, as in 旅行社名字 and the gym is called. */
const BUSINESS =
  '公司|银行|平台|机构|单位|学校|医院|健身房|饭店|餐厅|酒店|商场|超市|旅行社|保险公司|快递|物业|中介|厂家|店家|商家|商户|卖家|店铺|网店|店';
const BUSINESS_EN =
  'company|shop|store|seller|merchant|business|gym|hotel|school|bank|agency|restaurant|clinic|airline|platform|landlord|dealer|salon|studio|insurer|courier|app|market';

/** The first that fits names the field: the narrow ones stand before the wide. */
const WORDS: readonly (readonly [Field, RegExp])[] = [
  [
    'contactTimes',
    /打电话的?时间|来电时间|时间段|(?:什么时候|几点|哪会儿)(?:别|不要|可以|能|方便)?打|打扰时间|\b(?:when (?:not )?to call|call(?:ing)? (?:times?|hours)|contact times?)\b/,
  ],
  [
    'joint',
    /人数|(?:几|多少)个?人|一起(?:投诉|的人)|\b(?:how many (?:of us|people)|number of people|people(?: complaining)?)\b/,
  ],
  [
    'priorContact',
    /(?:之前|以前|已经)?(?:找过|联系过|投诉过|反映过)(?:谁|的|那)?|之前找|打过的|\b(?:contacted|turned to|prior contact|contacts)\b/,
  ],
  ['evidence', /证据|凭证|\b(?:evidence|proof)\b/],
  ['outlet', /网点(?:或|和|\/|、)?app|网点|支行|门店|分店|\b(?:branch|outlet)\b/],
  [
    'amount',
    /金额|数额|钱数|数目|总额|总数|多少钱|价钱|价格|(?:多扣|多收|花|付|损失)的(?:钱)?|\b(?:amounts?|sum|price|total|cost|figure)\b/,
  ],
  [
    'phone',
    /(?:电话|手机|座机)(?:号码?)?|号码|\b(?:(?:tele)?phone(?: number)?|mobile(?: number)?|(?:my|wrong|the) number|tel)\b/,
  ],
  ['incidentDate', /时间|日期|日子|哪天|几号(?!楼|线)|\b(?:date|day|time|when (?:it|this) happened)\b/],
  [
    'region',
    /地区|地址|城市|地点|地方|(?:^|[,\s那这])个?[省市区县](?=$|不|错|写|应|是)|\b(?:city|region|place|location|address|district)\b/,
  ],
  [
    'respondent',
    new RegExp(
      `(?:${BUSINESS})(?:的)?名(?:字|称)?|店名|被投诉(?:方|人|的|对象)?|投诉(?:的|方|对象)|对方|商家|商户|店家|店铺|卖家|公司|平台|厂家|\\b(?:complain(?:t|ing) about|respondent|(?:the |its |their )?(?:${BUSINESS_EN})(?:'s)? name|name of (?:(?:the|that|this) )?\\w+|(?<!change )(?:the|its|their) (?:full |right |correct )?name|(?:the |its |their )?(?:company|seller|merchant|shop|store|business))\\b`,
    ),
  ],
  ['name', /名字|姓名|姓氏|称呼|叫我|喊我|\b(?:(?:my|change the|surname|family) ?name|name|surname)\b/],
  ['request', /诉求|要求|请求|想要的|想怎么|\b(?:requests?|demands?|wish(?:es)?|what i want)\b/],
  ['product', /产品|商品类|类型|类别|\b(?:products?|category|kind of complaint)\b/],
  ['issue', /问题|原因|\b(?:issue|problem|reason)\b/],
  ['onBehalf', /替谁|代办|\bon behalf\b/],
  ['respondent', new RegExp(`(?:${BUSINESS})$|\\bthe (?:${BUSINESS_EN})\\b`)],
];

export interface FieldWord extends Span {
  readonly field: Field;
}

/** The field that a folded text names, as in 金额不对, with its place. */
export function fieldWord(folded: string): FieldWord | null {
  // product: shop purchase
  const label = folded.indexOf(':');
  const named = label > 0 ? fieldWord(folded.slice(0, label)) : null;
  if (named !== null) return named;
  for (const [field, pattern] of WORDS) {
    const match = pattern.exec(folded);
    if (match !== null) return { field, from: match.index, to: match.index + match[0].length };
  }
  return null;
}

export const namedField = (folded: string): Field | null => fieldWord(folded)?.field ?? null;

const FILLING =
  /^(?:那里|那儿|那边|这里|这儿|那个|这个|那条|这条|那项|那栏|一栏|后面|前面|里面?|上面?|下面|里的|的|那|这|把|将|对了|对|你|我|我的|您|给|帮|请|麻烦|一下|就|都|也|有点|好像|可能|应该|写|记|填|空着?|怎么|咋|为啥|为什么|不见了?|没有|没了|少了|没写|没填|没|漏了|了|的|啊|吧|呢|是|,|\s|empty|blank|missing|off|out|away|the|my|its|that|this|a|an|in|there|one|part|change|correct|update|set|fix|please|and|is|was|of|i|you|in it|there)*$/;

/** Whether nothing is said beside the field's name: 金额那里, the date. */
export function namesOnly(folded: string, word: FieldWord): boolean {
  return FILLING.test(folded.slice(0, word.from)) && FILLING.test(folded.slice(word.to));
}

const LABEL = /^([^:=\n]{1,24}?)\s*(?:[:=]|\s-(?=\s))[\s:]*(?=\S)/;

/** 店名：…, company: …: a field's name, and the place from which its value stands behind it. */
export function labelled(folded: string): (FieldWord & { readonly value: number }) | null {
  const match = LABEL.exec(folded);
  const word = match === null ? null : fieldWord(match[1]!);
  return match === null || word === null || !namesOnly(match[1]!, word)
    ? null
    : { ...word, value: match[0].length };
}

const KIND_OF_BUSINESS = new RegExp(
  `^(?:那个?|这个?|那家|这家|家|的|the |a |my |that |this )*(?:${BUSINESS}|${BUSINESS_EN}|老板|对方|客服|app)(?:那边|那里|的)?$`,
);

/** A general word for a kind of business, which is no name of one. */
export const isKindOfBusiness = (folded: string): boolean => KIND_OF_BUSINESS.test(folded.trim());
