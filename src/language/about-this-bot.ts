import type { Message } from '../conversation/message.ts';
import type { Command, Found } from '../dialogue/command.ts';
import type { LanguageData } from './data.ts';
import { fold } from './fold.ts';
import { finder } from './found.ts';
import type { Listening } from './listening.ts';
import { type Reading, read } from './reading.ts';

const THIS_BOT =
  /^(?:你们?的?|这个?|本|智能|在线|聊天|客服|ai)*(?:机器人|智能客服)$|^(?:this |your |the |chat ?|ai )*(?:chat)?bot$/;

/** 你们这机器人有毛病, you keep saying things i didn't say, bot: this one is complained of. */
const OF_THIS_BOT =
  /你们?(?:家|这个?|那个?|的|热线|协会|平台)*(?:破|烂|垃圾|智能|在线)*(?:机器人|智能客服|聊天机器人)(?!.{0,4}(?:帮|能不能|可以|怎么))[^,。]{0,12}(?:毛病|问题|坏|骗|瞎|乱|胡|不|没|老|总|忘|错|烂|差|垃圾|坑|耍)|\b(?:you|u|ur|your|this|stupid|damn) (?:[a-z]+ )?(?:chat)?bot\b[^.!?]{0,40}\b(?:keep|keeps|lost|lose|lies?|lied|wrong|never|not|broken|useless|forgot|forget|said|didn'?t|doesn'?t|promised|deleted|made up|invent\w*)\b|\bcomplain\w* (?:about|on|against|of) (?:you|u)\b(?! (?:to|for))[^.!?]{0,12}\bbot\b/;

const LONGEST = { zh: 40, en: 110 } as const;

/** 我要投诉你们: the wish itself, and not a hard word on the way. */
const PLAIN_WISH =
  /(?:投诉|举报|告)(?:的?(?:就|也)?是)?你们?|\bcomplain\w* (?:about|on|against|of) (?:you|u|your|this)\b/;

export const wishesToComplainOfUs = (folded: string): boolean => PLAIN_WISH.test(folded);

/** 我要投诉你, said in the middle of a complaint about somebody else. */
const WANTS_TO =
  /(?:要|想|得|准备|打算|可以|怎么)(?:再|也|去|先)?(?:投诉|举报|告)(?:你们?|您|这个?(?:破|垃圾)?机器人)|\b(?:want|wanna|gonna|going|like|need|how do i|can i|i'll|i will)\b[^.!?]{0,20}\b(?:complain|file (?:a|another|one) complaint|report)\b(?: (?:about|against|on|of))? (?:you|u|your (?:bot|staff|hotline|service|people|agent)|this (?:stupid )?(?:bot|chatbot|service))\b(?! (?:to|for|that|the))/;

/** Whether a folded line, while a draft is open, wants to complain of us. */
export const wantsToComplainOfUs = (folded: string, { hasDraft, offer, asking }: Listening): boolean =>
  hasDraft &&
  offer === null &&
  asking !== 'respondent' &&
  asking !== 'facts' &&
  folded.length <= LONGEST.en &&
  WANTS_TO.test(folded) &&
  !/不是|而是|\bnot\b/.test(folded);

/** The bot as the one complained of is this one. */
function asAboutUs(one: Found): readonly Found[] {
  if (one.field !== 'respondent' || !('value' in one.slot)) return [one];
  const others = one.slot.value.filter(({ name }) => !THIS_BOT.test(fold(name)));
  if (others.length === one.slot.value.length) return [one];
  const us: Found = { field: 'aboutUs', slot: { value: true, source: one.slot.source } };
  return others.length === 0 ? [us] : [us, { ...one, slot: { ...one.slot, value: others } }];
}

/**
 * Of what a story holds, whether it is about us: where it tells of somebody else or of their money, a hard word about
 * the bot is only a word.
 */
export function withUs(
  given: readonly Found[],
  reading: Reading,
  context: Listening,
  message: string,
  from: number,
): readonly Found[] {
  const found = given.flatMap(asAboutUs);
  const elsewhere = found.some(({ field }) => field === 'respondent' || field === 'amount');
  if (elsewhere && !PLAIN_WISH.test(reading.folded)) return found.filter(({ field }) => field !== 'aboutUs');
  const known = context.hasDraft || context.record?.slots.aboutUs !== undefined;
  const us = known || elsewhere ? null : OF_THIS_BOT.exec(reading.folded);
  if (us === null || found.some(({ field }) => field === 'aboutUs')) return found;
  const span = { from: us.index, to: us.index + us[0].length };
  return [...found, finder(message, from)('aboutUs', true, span)];
}

/** it's about the shop, where it was taken to be about us. */
const OF_THE_SHOP =
  /(?:投诉|说|告|骂)?的?(?:就|才)?是(?:那|这)?(?:[家个])?(?:店|商家|卖家|公司|平台|他们|老板)|\b(?:it'?s|it is|i mean|i meant)\s+(?:about |against )?(?:the |that |a )?(?:shop|store|seller|company|merchant|business|them)\b/;

/** 不是投诉你们, it's about the shop not you. */
const NOT_US =
  /(?:不是|没(?:有)?|哪(?:里|儿)?|别)(?:是|在|要|想|说|讲|投诉|举报|告|骂|怪|针对|冲着?|跟|对)*(?:你们?|您|这个?机器人|机器人|你们?客服)(?!的?(?:说|讲|问|答|让|叫|刚|写|记|吗|帮|不|给|要|都|也|会|能|怎|们的?店))|(?:跟|和|与)(?:你们?|您|机器人)(?:没关系|无关|没有关系)|\bnot (?:really |actually )?(?:complaining |mad |angry )?(?:about |against |at |of |with )?(?:you|u|the bot|this bot|the hotline|your (?:staff|bot|hotline|people))\b(?! (?:who|that|said|did|asked|get|listening))|\b(?:don't|didn't|do not|did not|never) (?:mean|want|wanted|meant|say|said)?(?: to)? ?(?:complain|complained)? ?(?:about |against )?(?:you|u|the bot)\b(?! (?:to|said|did))/;
const OF_ANOTHER =
  /投诉|告|骂|针对|店|商|公司|平台|银行|卖家|老板|那[个家]|他们|\b(?:about|complain\w*|against|shop|store|seller|company|them|they|bank|merchant|platform)\b/;
/** The complaint is not about us: whom else the line names, as a command; null for all other lines. */
export function notAboutUs(line: Message, context: Listening, data: LanguageData): Command | null {
  if (!context.hasDraft || (context.offer !== null && context.offer !== 'about-us')) return null;
  const folded = fold(line.text).trim();
  const longest = LONGEST[/\p{Script=Han}/u.test(folded) ? 'zh' : 'en'];
  const ours = context.record?.slots.aboutUs !== undefined || context.offer === 'about-us';
  const denies = NOT_US.test(folded) || (ours && OF_THE_SHOP.test(folded));
  if (folded.length > longest || !denies) return null;
  if (!ours && !OF_ANOTHER.test(folded)) return null;
  const reading = read(line.text, { now: context.now }, data);
  const names = reading.respondents.map(({ respondent }) => respondent);
  const found =
    names.length === 0
      ? []
      : [finder(line.id)('respondent', names, reading.respondents[0]!, { confirmed: true })];
  return { do: 'not-us', found };
}
