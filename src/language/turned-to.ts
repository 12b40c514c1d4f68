import type { PriorContact } from '../complaints/taxonomy.ts';
import type { Command, Found } from '../dialogue/command.ts';
import type { LanguageData } from './data.ts';
import { answeredContacts } from './earlier-contact.ts';
import { finder } from './found.ts';
import type { Listening } from './listening.ts';
import { clausesOf, parts } from './questions.ts';
import { answeredWishes } from './wishes.ts';

/** That one went there, or that it lies there: 打过, wrote to, is handling it. */
const WENT =
  /(?:打|找|问|去|跑|投|写|寄|联系|投诉|反映|举报|上报|沟通|咨询|催|闹|吵)(?:过|了|到)|(?:跟|和|向|找|去)[^,。]{1,10}(?:说|讲|闹)(?:过|了)|(?:也|都|已经|早就)(?:打|找|问|去|投诉|反映|举报|联系)|(?:在|正)(?:处理|办|查|看|受理|管)|(?:已|已经)?(?:受理|接(?:了|手)|立案|登记)(?:了)?|\b(?<!(?:is|was|are|it's|its) )(?:wrote|written|called|phoned|rang|went|gone|been|spoke|spoken|talked|asked|told|contacted|complained|reported|filed|sent|e-?mailed|visited|turned|tried|did (?:call|ask|contact|write|go|tell))\b|\b(?:is|are|was|still|also|already) (?:also |already |still )*(?:handling|looking|dealing|checking|working|investigating|on it)\b|\b(?:has|have|got|took) (?:it|this|the (?:case|matter|complaint)|my (?:case|complaint))\b/;
/** 他们打给我, 让我去找, 去店里买的: the other side's doing, none yet, or how it began. */
const NOT_THEIRS =
  /医院|急诊|医生|\b(?:hospital|doctor|clinic)\b|(?:刚才?|都|已经|早就?|前面|上面|不是)(?:说|讲|告诉)(?:过|了|你)|\b(?:told|said|saying|telling) (?:you|u|it|that|already)\b|(?:打|找|联系|通知)(?:给|到)?我|(?:让|叫|要|劝)我|(?:要|想|准备|打算|会|再不)[^,。]{0,4}(?:去|找|打|投诉|反映)|买|购|下单|付(?:款|了|钱)|办(?:的|了)|\b(?:bought|buy|order(?:ed)?|paid|signed|eat|ate)\b|\b(?:called|told|asked|contacted|wrote to|e-?mailed|sent) me\b|\b(?:will|going to|gonna|want to|would|should|told me to|if|unless)\b/;
/** 我没找过商家, i never contacted anyone: their own doing, and nothing behind it but whom. */
const DENIED = new RegExp(
  [
    '(?:^|,)(?:我们?|可|但|而且|其实|从来|根本|压根|确实|真的?|还|都|也|一直|这条|哪有|不对|错了|[\\s])*(?:没(?:有)?|未|从没|不曾)(?:去|主动|再|跟|和|向)*(?:找|联系|打|投诉|反映|问|沟通|接触|求助)过?(?:他们|她们|他家|对方|商家|店家|卖家|老板|平台|公司|银行|客服|消协|12\\d{3}|谁|任何人|别人|别处|人|电话|那边|[^,。]{0,4}(?:局|店|部门|热线))*(?:过|啊|呀|呢|的|了|吧|嘛|沟通|反映|投诉)*(?=$|[,。!])',
    '(?:^|,)(?:我|都说了|其实|真的)*(?:谁(?:都|也)|哪(?:儿|里)(?:都|也))没(?:有)?(?:找|联系|去|打|投诉|反映)',
    "(?:^|[,.;]) ?(?:(?:no|but|because|well|actually|that|wrong|sorry|and),? )*(?:i|we) (?:have |had |ever )?(?:haven'?t|have not|did ?n'?t|did not|never)(?: even| really| yet| ever| actually)* (?:contact|turn|call|ask|t[eo]l[ld]|wr[io]t|sp[eo]|talk|complain|go|went|gone|been)\\w*(?: to| with)?(?: (?:them|him|her|any ?one|any ?body|nobody|a single (?:person|one)|a soul|the [a-z]+|12\\d{3}|with|to|about it|about this|at all|yet|before|ever))*(?=$|[,.;!])",
    '\\b(?:i|we) (?:have |only )?(?:contact|turn|call|ask|t[eo]ld|wr[io]te|spoke|talk|went|complain)(?:ed)?(?: to| with)? (?:nobody|no one|no-one|not a soul)\\b',
    '\\b(?:nobody|no one|no-one|none)(?: was| were| has been| is| got)? (?:contacted|called|told|asked|informed)\\b',
    '\\b(?:false|not true|untrue|a lie)(?: that|,)? (?:i|we) (?:have |ever )?(?:contact|turn|call|ask|t[eo]ld|wr[io]te|spoke|talk|went|complain)',
  ].join('|'),
);
/** The line of the record itself: 找过谁那条去掉, remove the contact. */
const OF_THE_LINE =
  /找过(?:谁|商家|平台|店家|公司|客服|12315|消协)?[^,。]{0,4}(?:那|这)?(?:一?[条项栏行个])[^,。]{0,6}(?:去掉|删|划掉|拿掉|不对|错|空着)|(?:去掉|删掉?|拿掉|划掉)[^,。]{0,4}(?:之前)?找过|\b(?:remove|delete|drop|erase|take out|strike) (?:the |my |that |this )?(?:earlier |prior |previous )?contact(?:s|ed)?\b(?! (?:number|phone|time|detail))/;
/** Whose of the noted ones is denied: nobody but the other side is named by these. */
const BODIES: readonly (readonly [PriorContact, RegExp])[] = [
  [
    'company',
    /商家|店家|卖家|他们|她们|对方|公司|银行|客服|店里|老板|\b(?:company|shop|seller|store|bank|them|merchant)\b/,
  ],
  ['platform', /平台|淘宝|京东|拼多多|美团|抖音|\b(?:platform|taobao|jd|meituan)\b/],
  ['12315', /12315|市监|市场监管|工商/],
  ['association', /消协|消委|\bassociation\b/],
  ['regulator', /12378|12363|12345|监管局|人行|人民银行|\b(?:regulator|pboc)\b/],
  ['police', /报(?:过)?警|警察|派出所|\bpolice\b/],
  ['court', /法院|起诉|\bcourt\b/],
];
/** 找过的是消协 不是监管: one against another. */
const AGAINST = /不是|而是|应该是|改成|换成|\b(?:not|instead|rather|change|replace)\b/;
const LONGEST = { zh: 40, en: 130 } as const;

/**
 * Whom a short line says they turned to, or that it was nobody, while something else is asked; null where it says
 * neither, or wants or tells more than that.
 */
export function turnedTo(
  text: string,
  folded: string,
  message: string,
  context: Listening,
  data: LanguageData,
): Command | null {
  const open = context.mending ?? context.asking;
  const line = folded.trim();
  const apart = open === null || open === 'facts' || open === 'priorContact' || open === 'evidence';
  if (!context.hasDraft || context.offer !== null || apart) return null;
  if (line.length > LONGEST[/\p{Script=Han}/u.test(line) ? 'zh' : 'en']) return null;
  if (parts(line).asked !== null || /[?]/.test(line)) return null;
  const make = finder(message);
  const whole = { from: 0, to: text.length };
  const slot = context.record?.slots.priorContact;
  const tried = slot !== undefined && 'value' in slot ? slot.value.tried : [];
  const found = answeredContacts(folded, text, data);
  const denies = DENIED.test(line) || OF_THE_LINE.test(line);
  const gone = clausesOf(line)
    .map(({ from, to }) => line.slice(from, to))
    .some((clause) => WENT.test(clause) && !NOT_THEIRS.test(clause) && !DENIED.test(clause));
  if (
    found !== null &&
    found !== 'nobody' &&
    found.tried.length > 0 &&
    gone &&
    !AGAINST.test(line) &&
    answeredWishes(folded, data).length === 0
  )
    return { do: 'answer', message, found: [make('priorContact', found, whole, { confirmed: true })] };
  if (!denies || (found !== null && found !== 'nobody' && gone)) return null;
  const named = BODIES.filter(([, words]) => words.test(line)).map(([body]) => body);
  const left = tried.filter((one) => named.length > 0 && !named.includes(one));
  const { source } = make('priorContact', { tried: [] }, whole, { confirmed: true }).slot;
  const none: Found = { field: 'priorContact', slot: { absent: 'none', source } };
  // Of one who was never noted nothing is to be taken out
  if (left.length > 0 && left.length === tried.length) return null;
  if (left.length > 0)
    return {
      do: 'correct',
      message,
      found: [make('priorContact', { tried: left }, whole, { confirmed: true })],
      field: 'priorContact',
    };
  return tried.length > 0
    ? { do: 'correct', message, found: [none], field: 'priorContact' }
    : { do: 'answer', message, found: [none] };
}
