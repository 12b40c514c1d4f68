import type { Segment } from '../complaints/record.ts';
import type { DateHit } from './dates.ts';
import type { Span } from './fold.ts';
import { numberOf } from './numerals.ts';
import { KIN } from './on-behalf.ts';
import type { TextHit } from './person.ts';

export interface ValueHit<T> extends Span {
  readonly value: T;
}

function first(folded: string, pattern: RegExp): RegExpExecArray | null {
  return pattern.exec(folded);
}
const spanOf = (match: RegExpExecArray): Span => ({ from: match.index, to: match.index + match[0].length });

const COUNT = '(\\d{1,5}|[一二两三四五六七八九十百]{1,4})';
const JOINT = new RegExp(
  `(?:加上?我|全(?:班|楼|村|单元)|我(?:和|跟)[^,。!?;\\d]{1,6}?)(?:一共|总共|共|有)*${COUNT}\\s*多?个?(?:人|家长|同学|学生|业主)|我们(?:一共|总共|共|大概|大约|有|全班|全|小区|群里?|这边|班|这)*\\s*${COUNT}\\s*(?:多|几)?(?:(?:个|名|位|户|家)(?!月|小时|星期|礼拜|工作日|店|公司)[\\p{Script=Han}]{1,4}?(?=都|被|在|一起|全|集体|,|。|$)|(?:个|名|位|户|家)?(?:人|家长|业主|学员|会员|消费者|受害者|户|同学|客户|老人))|一共\\s*${COUNT}\\s*(?:多|几)?(?:个|名|位)(?:人|家长|业主|学员|会员|受害者)(?:被|都|一起|受)|(\\d{1,5}|two|three|four|five|six|seven|eight|nine|ten|twenty) of us\\b|\\b(?:we(?: are|'re)|there(?: are|'re)|us) (?:about |around |over )?(\\d{1,5}|two|three|four|five|six|seven|eight|nine|ten|twenty) (?:people|customers|members|parents|flatmates|roommates|housemates|tenants|students|neighbou?rs|residents|colleagues|coworkers|owners|families|friends|victims)\\b`,
  'u',
);
const ENGLISH_COUNTS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twenty: 20,
};

/** How many complain together; 2 or more. */
export function findJoint(folded: string): ValueHit<number> | null {
  const match = first(folded, JOINT);
  if (match === null) return null;
  const written = match.slice(1).find((one) => one !== undefined)!;
  const value = ENGLISH_COUNTS[written] ?? numberOf(written);
  return value !== null && value >= 2 ? { ...spanOf(match), value } : null;
}

const flag = (folded: string, pattern: RegExp): Span | null => {
  const match = first(folded, pattern);
  return match === null ? null : spanOf(match);
};

/** 举报 in their own name, not the threat of another or a question about it. */
export const findReport = (folded: string): Span | null =>
  flag(
    folded,
    /(?:我要|我想|想|要|来|并|也|顺便|同时)(?:实名|匿名)?举报|^举报|举报(?:他们|这家|该|一家|商家|平台)|i want to report (?:a |the |this |them)|report (?:this|the) (?:shop|company|seller|violation)/,
  );

export const findMedia = (folded: string): Span | null =>
  flag(
    folded,
    /(?:要|准备|打算|会|已经|就|去|联系|再不)[^,。!?]{0,8}(?:曝光|找记者|找媒体|上微博|发抖音|发小红书|发网上|发到网上)|曝光(?:你们|他们|出来|给)|找(?:了)?(?:记者|媒体)|联系(?:了)?(?:记者|媒体)|go to the (?:press|media)|contact(?:ed)? (?:the )?(?:press|media|a journalist)|post (?:this|it) online|going viral/,
  );

const SEGMENTS: readonly (readonly [Segment, RegExp])[] = [
  [
    'minor',
    /我(?:今年|才|只有|还)*(?:未成年|是未成年|是?(?:初中|小学|高一|高二)(?:生|的学生)?|是?(?:初[一二三]|[一二三四五六]年级))|i am (?:a minor|under ?age)|i'm (?:a minor|underage)/,
  ],
  [
    'disabled',
    /(?:我|本人)(?:是|有)?(?:个|一名|一个)?(?:残疾|残障|盲人|聋人|听障|视障|坐轮椅)|i am (?:disabled|deaf|blind)|i'm (?:disabled|deaf|blind)/,
  ],
  ['migrant', /(?:我|本人)(?:是)?(?:个|一名)?(?:农民工|进城务工|外来务工)|i am a migrant/],
  [
    'elderly',
    /(?:我|本人)(?:是|今年)?(?:个)?(?:一个)?(?:老人家?|退休老人|老年人|老头|老太太|退休(?:职工|工人|教师))|i am (?:a pensioner|elderly|retired)/,
  ],
];
const AGE =
  /(?:我|本人)(?:今年|现在|都|已经|快|才|只有|是)*\s*(\d{1,3}|[一二三四五六七八九十]{1,4})\s*(?:多)?岁|(?:我|本人)(?:今年|现在|都|已经|快)*\s*([6-9]\d)(?:多)?了|i am (\d{1,3}) years old|i'm (\d{1,3})(?: years old)?\b/;

/** 我妈71岁: the age of somebody of the family, whose matter it then is. */
const AGE_OF_KIN = new RegExp(
  `(?:${KIN})(?:今年|现在|都|已经|快|是|有|,|\\s)*([6-9]\\d|[六七八九]十[一二三四五六七八九]?)(?:多|几|来)?(?:岁|了|的人)|\\bmy (?:${KIN}),? (?:who )?(?:is |just turned |aged? )(?:already |now |almost )?([6-9]\\d)\\b(?!\\s*(?:yuan|percent|%|days?|km))`,
);

/** Who somebody says they are, or that one of their family is old; a stranger's age is nobody's here. */
export function findSegment(folded: string): ValueHit<Segment> | null {
  const old = first(folded, AGE_OF_KIN);
  if (old !== null) return { ...spanOf(old), value: 'elderly' };
  const age = first(folded, AGE);
  if (age !== null) {
    const years = numberOf(age[1] ?? age[2] ?? age[3] ?? age[4]!) ?? 0;
    if (years >= 60 && years < 120) return { ...spanOf(age), value: 'elderly' };
    if (years > 0 && years < 18) return { ...spanOf(age), value: 'minor' };
  }
  for (const [segment, pattern] of SEGMENTS) {
    const match = first(folded, pattern);
    if (match !== null) return { ...spanOf(match), value: segment };
  }
  return null;
}

const PROOF =
  '截图|录音|录像|视频|照片|聊天记录|合同|发票|小票|收据|凭证|流水|订单|转账记录|付款记录|通话记录|短信|单据|保单|检测报告|回执|病历|监控|screenshots?|receipts?|invoices?|recordings?|photos?|pictures?|videos?|contract|statements?|emails?|chat (?:log|history)|proof|evidence';
const HAVE = new RegExp(
  `(?:有|保留(?:了|着)?|留(?:了|着|有)|存(?:了|着)|手里有|拍了|录了|\\bi(?:'ve| have)?(?: also| still| even| do)*(?: have| got| kept| keep| saved| took| recorded)(?! (?:no|not|lost|deleted|never)\\b))(?:全部|所有|完整|相关|的|了|a |the |all |some )*[^,。!?;\\n没]{0,10}?(?:${PROOF})(?:(?:和|、|,|以及|及|and|or| )*(?:${PROOF}))*`,
);

const KEPT = new RegExp(
  `(?:${PROOF})(?:(?:和|、|以及|及)(?:${PROOF}))*(?:我?(?:都|还|全)+(?:在|有|留着|存着|保留着)|留着|存着|(?:在|拍了)(?:手里|手机里|这儿))`,
);

/** The proof they say they have, in their words; 没有截图 is none. */
export function findEvidence(folded: string, text: string): TextHit | null {
  const match = first(folded, HAVE) ?? first(folded, KEPT);
  if (match === null || /[没未]$/.test(folded.slice(0, match.index))) return null;
  return { ...spanOf(match), value: text.slice(match.index, match.index + match[0].length) };
}

const ARRIVED =
  /收到|到货|签收|拿到(?:货|手)|到手|第一次(?:充值|充|办卡|交)|首次(?:充值|充)|办(?:了|的)?(?:会员)?卡|received|arrived|delivered/;
const BOUGHT_CARD = /办(?:了|的)?(?:张|个)?[^,。!?;]{0,10}卡|(?:充|储)(?:了)?值|membership/;
const DECIDED =
  /(?:收到|给了?|出了?|下了?)(?:他们|银行|书面)?(?:的)?(?:处理)?(?:答复|决定|处理结果|处理意见|回复)/;

/** The day goods arrived or a prepaid card was first paid, where a day stands beside it. */
export function findRightStart(folded: string, dates: readonly DateHit[]): DateHit | null {
  return (
    dates.find((date) => {
      if (date.grain !== 'day') return false;
      const after = /^[^,。!?;\n]{0,8}/.exec(folded.slice(date.to))![0];
      const before = /[^,。!?;\n]{0,6}$/.exec(folded.slice(Math.max(0, date.from - 6), date.from))![0];
      const clause = /^[^,。!?;\n]{0,70}/.exec(folded.slice(date.to))![0];
      return (
        (ARRIVED.test(after) ||
          BOUGHT_CARD.test(clause) ||
          DECIDED.test(clause) ||
          /(?:received|arrived|delivered|came|got (?:it|them|(?:the|my|these|this) [a-z ]{1,24}?)|(?:got|received)[^,.]{0,20}(?:decision|reply|answer))(?: it)?\s*(?:on|in)?\s*$/.test(
            folded.slice(Math.max(0, date.from - 60), date.from),
          )) &&
        !/没|未|not|还没/.test(after + before)
      );
    }) ?? null
  );
}

/** The complaint is about those who run this chat. */
export const findAboutUs = (folded: string): Span | null =>
  flag(
    folded,
    /(?:投诉|举报)你们?(?:的)?(?:客服|机器人|协会|热线|工作人员|这个|$|[,。!])|你们(?:的)?(?:客服|机器人|协会|热线|工作人员|人工|接线员)[^,。!?]{0,16}(?:态度|不|差|骂|挂|敷衍|骗|乱|慢|没|垃圾|推)|(?:your|this) (?:bot|chatbot|staff|agent|hotline|association)[^,.!?]{0,30}(?:rude|wrong|bad|useless|terrible|lied|ignored|hung|never|not)|complain(?:t)? about (?:your|this) (?:bot|staff|agent|hotline|association)/,
  );

const OUR_BRANCH =
  /(?<=你们(?:的)?)[^,。!?;这那投诉过了在办用把说让\d]{0,8}?(?:支行|分行|分理处|营业部|营业厅|储蓄所|网点|手机银行|手机app|app|网银)|(?<=\byour )(?:[a-z]+ ){0,3}(?:branch|app)(?: on [a-z]+ (?:road|street|avenue))?/u;

/** The branch or app of those who run this chat: 你们城南支行. */
export function findOurBranch(folded: string, text: string): TextHit | null {
  const match = first(folded, OUR_BRANCH);
  return match === null
    ? null
    : { ...spanOf(match), value: text.slice(match.index, match.index + match[0].length) };
}

/** A branch or shop named in an answer. */
export function plainAnswer(text: string, max: number): TextHit | null {
  if (text.length > max * 3) return null;
  const lead =
    /^[\s,，]*(?:(?:就是|就在|是在|是|在|我在|店在|位于|叫|店名是?|他们叫|公司叫|商家叫|应该是|好像是|大概是|it'?s|it is|they are|they're|called|at|in|the shop is|the name is)\s*)?/i.exec(
      text,
    )![0];
  const value = text
    .slice(lead.length)
    .replace(/(?:[。.!！,，\s]|\bplease|谢谢|吧|啊|呀|那边|办的|买的|那里)+$/u, '');
  if (value === '' || [...value].length > max || !/[\p{L}\p{N}]/u.test(value)) return null;
  return { from: lead.length, to: lead.length + value.length, value };
}
