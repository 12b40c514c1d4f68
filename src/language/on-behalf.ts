import type { Span } from './fold.ts';
import type { TextHit } from './person.ts';

const spanOf = (match: RegExpExecArray): Span => ({ from: match.index, to: match.index + match[0].length });

/** What people call those they may speak for. */
export const KIN =
  '妈妈?|母亲|爸爸?|父亲|父母|爷爷|奶奶|外公|外婆|姥姥|姥爷|老公|丈夫|老婆|妻子|爱人|儿子|女儿|孩子|小孩|哥哥?|姐姐?|弟弟?|妹妹?|亲戚|朋友|同事|邻居|老人|婆婆|公公|岳父|岳母|舅舅|叔叔|阿姨|闺女|媳妇|姑姑|姨妈|大伯|grandmother|grandfather|grandma|grandpa|granny|grandparents|mother|mom|mum|father|dad|parents|husband|wife|son|daughter|child|friend|sister|brother|neighbou?r|aunt|uncle|colleague|co-?worker';
/** The words for it that the read-back knows in both languages. */
const RELATIONS: readonly (readonly [RegExp, string])[] = [
  [/^(?:妈|母|mother|mom|mum)/, 'mother'],
  [/^(?:父母|parents)/, 'parent'],
  [/^(?:爸|父|father|dad)/, 'father'],
  [/^(?:爷|奶|外公|外婆|姥|grand)/, 'grandparent'],
  [/^(?:老公|丈夫|老婆|妻子|爱人|媳妇|husband|wife)/, 'spouse'],
  [/^(?:儿子|女儿|孩子|小孩|闺女|son|daughter|child)/, 'child'],
  [/^(?:哥|姐|弟|妹|sister|brother)/, 'sibling'],
  [/^(?:朋友|friend)/, 'friend'],
  [/^(?:邻居|neighb)/, 'neighbour'],
  [/^(?:同事|colleague|co-?worker)/, 'colleague'],
  [/^(?:亲戚|婆|公公|岳|舅|叔|阿姨|姑|姨|大伯|aunt|uncle)/, 'relative'],
];
const relationOf = (written: string): string =>
  RELATIONS.find(([pattern]) => pattern.test(written))?.[1] ?? written;

const BEHALF = new RegExp(
  `(?:帮|替|代|代表)(?:我|着|我的)?(?:一个)?(${KIN})(?![买带付订拿领选挑交存充垫])(?:来|去)?(?:投诉|问|反映|写|咨询|维权|讨|要|办|退|申诉|登记)?|(${KIN})(?:名?叫[^,。!?;]{1,6})?[,。!?;\\s]{0,2}我(?:来|去)?(?:替|帮|代)(?:他|她|他们|老人家?)(?:来|去)?(?:办|投诉|问|写|填|弄|说|反映|登记|要|讨)|(?:不是我(?:本人|自己)?(?:的)?(?:事)?[,。\\s]{0,2}(?:而)?是|(?:这|那)(?:个|件|张|笔)?(?:事|卡|钱|单子|账户)?是)(?:帮|替)?我(${KIN})(?:的)?(?:事|卡|号|账户|钱|单子?|手机)?(?=$|[,。!?\\s买被办交付花])|(?:on behalf of|representing) my (${KIN})\\b|(?:(?:complain(?:ing|t)?|fil(?:e|ing)|writ(?:e|ing)|ask(?:ing)?|register(?:ing)?|here|this|it(?:'?s| is)|doing (?:this|it)|acting|speaking|claim(?:ing)?)(?: (?:is|it|this|a complaint))? for|^for) my (?:(?:elderly|old|late|dear|little) )?(${KIN})\\b`,
);

/** 我妈……，我替她投诉: said of somebody named further before. */
const FOR_THEM =
  /我(?:来|是|就|现在|想|要)*(?:替|帮|代)(?:他|她|他们|她们|老人家?)(?:来|去)?(?:办|投诉|问|写|填|弄|说|反映|登记|要|讨)|\b(?:complain(?:ing)?|writing|filing|asking|here|doing this) (?:for|on behalf of) (?:her|him|them)\b/;

/** Who is old or near enough that their own purchase, told by another, is a matter of theirs. */
const OWNERS =
  '妈妈?|母亲|爸爸?|父亲|父母|爷爷|奶奶|外公|外婆|姥姥|姥爷|老公|丈夫|老婆|妻子|爱人|媳妇|哥哥?|姐姐?|弟弟?|妹妹?|婆婆|公公|岳父|岳母|舅舅|叔叔|阿姨|姑姑|姨妈|大伯|grandmother|grandfather|grandma|grandpa|granny|grandparents|mother|mom|mum|father|dad|parents|husband|wife|sister|brother|aunt|uncle';
const THINGS =
  '手机|号码?(?!称)|电话卡|卡(?!住|了)|账户|账号|存款|存折|定期|钱|养老金|退休金|积蓄|话费|微信|支付宝|保险|保单|医保|社保|会员|快递|包裹|房子|身份证|征信|贷款|工资卡|银行卡|信用卡';
const THINGS_EN =
  '(?:[a-z]+ ){0,2}(?:accounts?|cards?|phone|number|savings|pension|policy|money|loan|deposit|insurance|membership|parcel|package|order|credit|data|identity|flat|contract)';
/** 我妈她手机…, my grandmother's account: whose the thing is; not where it is only what was paid with. */
const THEIR_THING = new RegExp(
  `(?<![用刷拿从到给跟和问借找])(?:我|俺|咱)(?:们)?家?的?(${KIN})(?:他|她)?(?:们)?的?(?:那?张|那个)?(?:${THINGS})|(?<!\\b(?:with|using|on|from|via|into|to|used|over|at) )\\bmy (?:old |late |elderly |own )?(${KIN})'?s ${THINGS_EN}\\b`,
);
/** 我妈在老凤买的, my dad bought: whose deed it was. */
const THEIR_DEED = new RegExp(
  `(?:^|[,。!?;\\n])(?:就|是|因为|今天|昨天|上周|上个?月|去年|前几天|最近)?(?:我|俺|咱)家?(${OWNERS})(?:他|她)?(?:今年?\\S{1,5}岁|\\d{2}(?:多?岁)?了?|,|上个?月|去年|前几天|昨天|之前)*(?![^,。!?;]{0,10}(?:给|替|帮|陪|和|跟|让|叫)我)(?:在|被|去|把|买|办|存|交|花|充|报|订|借|贷|签|转|收到|接到|住)|\\bmy (?:old |elderly )?(${OWNERS})(?: who is \\d+)? (?:just |recently )?(?:bought|paid|got (?!me\\b)|had|lost|ordered|signed|took out|deposited|was|were|is being|has been|joined|opened|received|borrowed|booked|transferred|gave|put|sent)\\b(?![^,.!?]* for me\\b)`,
);
/** 业务员骗我妈买了保险: who was cheated. */
const CHEATED = new RegExp(
  `(?:骗|忽悠|哄骗?|诱导|误导|坑|蒙)(?:了|走)?我(${OWNERS})(?!的?朋友)|\\b(?:cheated|tricked|scammed|misled|sold|talked|pressured) my (${OWNERS})\\b`,
);
const ASKED = new RegExp(
  `我?(${KIN})(?:让|叫|托|委托)我(?:来|帮|替|代)(?:他|她)?(?:来|去)?(?:问|投诉|反映|说|写|登记|办)|\\bmy (${KIN}) (?:asked|wants|told|needs) me to (?:write|complain|ask|file|report|contact|register)\\b`,
);
/** What the one who writes did in the matter makes it their own. */
const OWN_DEED =
  /(?<![帮替代给让叫])我(?:自己|本人)?(?:就|也|又|才|刚|都|上周|昨天|去年|前天|今天)*(?:给(?:他|她|我)[^,。]{0,4})?(?:在[^,。!?;]{1,12})?(?:买|交了|花了|办了|付|充了|订|报名|报了|签|借了|存了|转了)|\b(?:i|we) (?:just |already |had )?(?:bought|paid|ordered|booked|signed|deposited|borrowed|joined|transferred|sent|put|took out)\b/;

/** Whose matter a story is by what happened to whom; null where the one who writes had a hand in it. */
function ownerOf(folded: string): TextHit | null {
  for (const pattern of [ASKED, CHEATED, THEIR_THING, THEIR_DEED]) {
    const match = pattern.exec(folded);
    if (match === null) continue;
    const own = pattern !== ASKED && pattern !== THEIR_THING && OWN_DEED.test(folded);
    return own ? null : { ...spanOf(match), value: relationOf(match[1] ?? match[2]!) };
  }
  return null;
}

const ANY_KIN = new RegExp(`(?<![a-z])(?:${KIN})(?![a-z])`);

/** For whom somebody complains: mother, spouse, neighbour …, or the word they used. */
export function findBehalf(folded: string): TextHit | null {
  const match = BEHALF.exec(folded);
  if (match === null) {
    const said = FOR_THEM.exec(folded);
    const kin = said === null ? null : ANY_KIN.exec(folded.slice(0, said.index));
    return said === null || kin === null ? ownerOf(folded) : { ...spanOf(said), value: relationOf(kin[0]) };
  }
  const relation = match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5]!;
  // 帮我妈办卡 told of somebody else's deed is no commission: it needs the one who writes as the doer
  if (/(?:客服|业务员|柜员|他们|店员|销售|老师|经理)[^,。]{0,6}$/.test(folded.slice(0, match.index)))
    return null;
  return { ...spanOf(match), value: relationOf(relation) };
}

/** The relation in an answer to whose complaint it is. */
export function findRelation(folded: string): TextHit | null {
  const match = ANY_KIN.exec(folded);
  return match === null ? null : { ...spanOf(match), value: relationOf(match[0]) };
}
