import { matches } from '../basics/text.ts';
import type { Span } from './fold.ts';

/** 他们, 那家店: who is to do something. */
const THEM =
  '(?:他们?|她们?|它们?|对方|商家|店家|卖家|老板|客服|平台|公司|银行|物业|房东|中介|厂家|催收(?:的人?|员)?|那(?:家|个)?(?:店|公司|人)|这(?:家|个)?(?:店|公司|人))';
const ZH = new RegExp(
  '^(?:反正|所以|现在|那|就|也|还|请|麻烦|只|赶紧|赶快|快点?|马上|立刻|立即|必须|得|要|我|你们?|您|给个|能不能|可不可以|能|可以)*(?:' +
    [
      // 给我改了, 帮我把费用退了; 给我退了20 was done already
      '(?:给|帮)我(?:们|家里?|爸|妈)?(?:把)?(?!妈|爸|孩|家|朋友|老|女|儿|姐|哥|弟|妹)(?!.*(?:了[\\d一二两三四五六七八九十半]|骗|扣|刷|寄|发来|打电话))',
      `(?:让|叫|要求?|请|催|管管?)${THEM}`,
      '(?:就|只|我)?(?:想|要)(?=退|换|修|赔|注销|解|取消|个|他|她|道歉|说法)',
      '(?:退|还|赔|补|返)(?:还|回|钱|款)?给?我(?!了|过|们?的时候)',
      '[^说讲]{1,12}(?:就行|就好|就可以|即可|就算了)了?$',
      '(?:别|不要|不许|不准)再?给?我?(?:们|家)?(?=打|骚扰|催|发|联系|扣|找|收)',
      '把(?:我|我的|我们?家?的?)?(?:号码?|电话|手机号|信息|资料|数据|记录|照片|逾期|自动|会员|续费|账户?|钱|押金|定金|余额|尾款|余款)(?!.*(?:租|卖|泄|拿走|吞|扣|冻|骗|转|刷|拉黑))',
    ].join('|') +
    ')',
);
const EN = new RegExp(
  '^(?:so|and|but|just|please|pls|plz|now|then|ok|kindly|also|well|i|we|\\s)*(?:' +
    [
      '(?:make|tell|get|have|force|order|ask) (?:them|him|her|it|the \\w+|these \\w+|this \\w+)\\b',
      '(?:he|she|we) (?:just |only |really )?wants?\\b',
      '(?:want|wants|need|demand)(?:ed|ing)?\\b',
      '(?:refund|compensate|unfreeze|unblock|remove|delete|cancel|return|replace|exchange|fix|repair|correct|stop|restore|deliver|send|ship|waive|investigate|apologi[sz]e|explain|give|pay) (?:me|us|it|my|our|this|that|the|them|these|those|him|her|back|please|now|pls|asap)\\b',
      '(?:a |full |the |my )*(?:refund|replacement|compensation|apology|explanation|money back)(?: is)?(?: (?:please|pls|plz|now|enough|all i want|will do))*[.!\\s]*$',
    ].join('|') +
    ')',
);
/** What would be asked by others, or was done. */
const NOT_OURS = /^(?:他们?|她|对方|客服|商家)(?:说|让|叫|要)|\b(?:they|seller|shop|bank) (?:said|told)\b/;

/**
 * The clauses of a folded story that order something and name nobody who did it: 让他们停, unfreeze it, 退给我. What is
 * asked for in them is wished, without a word of wishing.
 */
export function ordersIn(folded: string): readonly Span[] {
  return matches(folded, /(?:[^,。!?;\n.]|\.(?=\S))+/g).flatMap((match) => {
    const lead = /^\s*/.exec(match[0])![0].length;
    const clause = match[0].slice(lead);
    if (NOT_OURS.test(clause) || !(ZH.test(clause) || EN.test(clause))) return [];
    return [{ from: match.index + lead, to: match.index + match[0].length }];
  });
}
