import type { Span } from './fold.ts';
import { fold } from './fold.ts';
import { tellsOfThem } from './going-on.ts';
import { matterOf } from './matter.ts';
import { clausesOf } from './questions.ts';

/** What is still asked once the number was given. */
export type AskedAfter = 'evidence' | 'notice';

const PROOF =
  /截图|录音|录像|视频|照片|相片|拍[了的]|发票|收据|小票|合同|协议|聊天|记录|凭证|凭据|证据|证明|证人|报告|回执|[订账保运工]单|单据|单子|流水|短信|邮件|病历|字据|包装|实物|\b(?:screenshots?|photos?|pictures?|videos?|record(?:s|ings?)?|receipts?|invoices?|contracts?|chats?|e-?mails?|messages?|statements?|proof|evidence|bills?|tickets?|reports?|agreement|slips?|witness(?:es)?|labels?|packag\w+)\b|^(?:我)?(?:都|这边|手里|手头|家里|是)*有(?!个事|件事|个问题|人)|^(?:yes,? )?i (?:have|took|kept|saved|still have|got) (?!to\b|been\b|a (?:question|problem)\b|another\b)/;
const MANNER =
  '(?:就|请|最好|还是|都|也|可以|能|用|通过|以|麻烦|你们?|您|直接|给我|跟我|到时候?|嗯|那|我想|我要|希望|好|行|的话|比较|方便|更|只要|只|\\s)*';
const WAY =
  '(?:(?:打|回|来|通)?(?:一?个|一?下)?(?:电话|座机)|(?:发|回|来)?(?:一?[个条份])?(?:短信|微信|信息|邮件|电子邮件|邮箱|文字|消息)|(?:寄|邮寄|写)(?:信|快递|过来|到家里?|书面的?)?|书面|纸质的?|信件?|(?:在)?(?:这里|这儿|线上|网上|网页|聊天里?)|当面|随便|怎么都|哪[种个]都|都)';
const AFTER =
  '(?:给我|通知|告诉|联系|回复|说|讲|打|发|就|行|可以|好|都|吧|了|啊|呀|的|方式|我|一下|最好|最方便|方便|比较快|或者?|和|、|\\s)*';
const ZH_WAY = new RegExp(`^${MANNER}(?:${WAY}${AFTER})+$`);
const ADDRESSED = /^(?:请|就|麻烦)?(?:寄|邮|发)(?:到|给)?(?=.*(?:[省市区县路街号村镇]|@))/;
const EN_WAY =
  /^(?:(?:please|just|maybe|you can|can you|could you|i(?:'d| would)? (?:prefer|like|rather)|by|via|through|on|with|over|send|give|me|a|an|the|my|us|use|either|it|contact|let|know|reach|best|is|to|be|ok|yes|sure|um)[\s,]+)*(?:(?:phone|telephone|call(?:ing)?|ring|text(?:ing)?(?: message)?|sms|e-?mail|mail|post|letter|writing|here|wechat|chat|message|either|any(?:thing|way)?|whatever|whichever|both)[\s,]*(?:or|and|is|will|would|me|please|pls|fine|good|ok|okay|works?|best|do|be|a|by|the|you like|chat|in|this|here|for|thanks|thank you|call|phone|number|way)?[\s,]*)+(?:(?:me|please|fine|good|ok|okay|works?|best|is|for|thanks|here|in|this|chat)[\s,.!]*)*$|^\S+@\S+$/;

/** i have the receipt and they blocked me: two clauses where people write one. */
const EN_JOINT =
  /(?<=\w)\s+(?:and|but|also|btw)\s+(?=(?:they|he|she|my|the (?:amount|date|name|phone|number|shop|seller|owner|boss|manager)|also|btw|by the way|it was|i (?:also|got|was|moved))\b)/g;

function clausesIn(folded: string): readonly Span[] {
  return clausesOf(folded).flatMap(({ from, to }) => {
    const cuts = [...folded.slice(from, to).matchAll(EN_JOINT)].map(({ index }) => from + index);
    return [from, ...cuts].map((start, i) => ({ from: start, to: cuts[i] ?? to }));
  });
}

function fits(open: AskedAfter, clause: string): boolean {
  const words = clause.replace(/^[\s,]*(?:(?:and|but|also)\b\s*)?|[\s,.。;；!！]+$/g, '');
  if (words === '') return false;
  if (open === 'notice') return ZH_WAY.test(words) || ADDRESSED.test(words) || EN_WAY.test(words);
  return PROOF.test(words) && !tellsOfThem(words) && matterOf(words) !== 'another';
}

/**
 * What of a line answers the question that is open after the filing, proof or a way to be told, and the line with
 * blanks in its place; null where nothing of it does. `rest` is null where the line says nothing more.
 */
export function answerAfterFiling(
  open: AskedAfter,
  text: string,
): { readonly span: Span; readonly rest: string | null } | null {
  const folded = fold(text);
  const clauses = clausesIn(folded);
  const fitting = clauses.map(({ from, to }) => fits(open, folded.slice(from, to)));
  const first = fitting.indexOf(true);
  if (first < 0) return null;
  const last = fitting.lastIndexOf(true);
  const span = { from: clauses[first]!.from, to: clauses[last]!.to };
  const between = fitting.slice(first, last + 1).every((one) => one);
  // Among proof everything between is of the proof
  const rest = `${text.slice(0, span.from)}${' '.repeat(span.to - span.from)}${text.slice(span.to)}`;
  const more = /[\p{L}\p{N}]/u.test(rest) && (between || open === 'evidence');
  return { span, rest: more ? rest : null };
}

/** Whether anything of a folded line may answer what is asked once the number was given. */
export const answersAfterFiling = (open: string, folded: string): boolean =>
  open !== 'evidence' && open !== 'notice' ? true : answerAfterFiling(open, folded) !== null;
