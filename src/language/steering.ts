import type { Message } from '../conversation/message.ts';
import type { Command, Told } from '../dialogue/command.ts';
import { fold } from './fold.ts';
import type { Listening } from './listening.ts';
import { clausesOf } from './questions.ts';

/** 别发了, don't send it: nothing is to go out. */
const HOLD =
  /^(?:那|你|你们|还是|算了|请|先|暂时|,|\s)*(?:别|不要|不用|甭|先不|暂时不)(?:给我)?(?:发|送|投|报)(?:出去|上去|过去)?(?:了|吧|呢|啊|哈|[。.!\s])*$|^(?:please |pls |oh |no |wait |ok |,)*(?:don'?t|do not|dont) (?:send|post|file) (?:it|this|that|anything)(?: off| out| anymore| any more| after all)?[.!\s]*$/;
/** 先别发: for now. */
const FOR_NOW = /先|暂时|\byet\b|\bfor now\b/;

/** 不改了, leave it as it is: what stands there stays. */
const AS_IT_IS =
  /^(?:算了|好|行|那|就|嗯|哦|吧|还是|,|\s)*(?:我)?(?:不|不用|不想|懒得|没(?:什么|啥)(?:要|好)?)(?:再)?改(?:动)?(?:了|的)*(?:吧|啊|,|\s|就这样|先这样|这样吧|算了|吧)*[。.!]*$|^(?:ok |oh |no,? |never ?mind,? |forget it,? |actually |just )*(?:no changes?|(?:don'?t|do not|dont) (?:want to )?change (?:it|anything|that)|leave it (?:as (?:it )?is|like that|the way it is)|keep it (?:as (?:it )?is|like that)|nothing to change|i(?:'ll| will) leave it|no need to change(?: it| anything)?)(?: then| please| thanks)*[.!\s]*$/;

/** How to complain, asked after a no to the registration. */
const WAYS =
  /(?:怎么|咋|如何|去哪|上哪|哪里|哪儿)(?:还)?(?:能|可以|去|来|样)?(?:投诉?|办|弄|告|反映|解决|维权|整|搞)|(?:怎么办|咋办|咋整)|(?:还)?(?:能|可以)(?:投诉?|办|弄|告)吗|\bhow (?:do|can|else can|could|would|am|should) i\b.{0,24}\b(?:complain|file|report|do (?:it|this)|go on|get (?:it|this|my money))\b|\bwhat (?:now|else|then|can i do|do i do|are my options|should i do)\b|\bso what\b/;

/** 判我赢不赢, do I stand a chance. */
const PROSPECTS =
  /(?:赢|胜)(?:不|得|的)?(?:赢|了|诉|算|率|面|机会|可能|几率)?(?:吗|么|不|没|嘛|呢|大|高|多|\?)|(?:能不能|会不会|能|会|可以|判我?|告得?|打得?)(?:赢|胜)|有(?:没有)?(?:戏|胜算|希望|把握)(?:吗|么|没|不|\?|$)|\b(?:will|would|can|could|think|gonna|going to|chances?|likely|do) (?:i|we|of|that i|to|i'll)?\b.{0,14}\b(?:win|winning|succeed|have a (?:case|chance)|stand a chance)\b|\bwhat are my (?:chances|odds)\b/;
const OF_GAMES = /抽奖|游戏|比赛|彩票|\b(?:lottery|prize|game|raffle|casino)\b/;
const LONGEST = { zh: 24, en: 70 } as const;
/** The wish to withdraw as a clause of its own, before or behind its reason. */
const WITHDRAW_CLAUSE =
  /^(?:那|就|麻烦|请|你们?|帮我|给我|我要|我想|想|要|可以|都|把|[,\s])*(?:(?:投诉|案子|案件|这件|那件|它)(?:就|给我|可以|都)*)?(?:撤诉|撤回|撤销|撤掉|撤)(?:这个|我的)?(?:投诉|案件|案子)?(?:吧|了|掉|[。.!\s])*$|^(?:(?:so|ok|please|pls|you can|can you|could you|i want to|i'd like to|i would like to|just|now|then|go ahead and|and)[,\s]+)*(?:withdraw|take back)(?: (?:it|this|that|my complaint|the complaint|my case|the case|everything))?(?: then| now| please| pls)*[.!\s]*$/;
const LONGEST_WITHDRAWING = { zh: 40, en: 120 } as const;

/** 撤了吧 他们退我钱了, where something stands filed. */
function withdrawing(folded: string, { hasDraft, filed, offer }: Listening): boolean {
  const longest = LONGEST_WITHDRAWING[/\p{Script=Han}/u.test(folded) ? 'zh' : 'en'];
  if (hasDraft || !filed || offer !== null || folded.length > longest) return false;
  return clausesOf(folded).some(({ from, to }) =>
    WITHDRAW_CLAUSE.test(
      folded
        .slice(from, to)
        .replace(/[,;，。]+$/, '')
        .trim(),
    ),
  );
}

/** A short line that steers the talk by where it stands; null for all others. */
export function steering(text: string, context: Listening): Command | null {
  const folded = fold(text).trim();
  const chinese = /\p{Script=Han}/u.test(folded);
  if (withdrawing(folded, context)) return { do: 'withdraw', number: null };
  if (folded.length > LONGEST[chinese ? 'zh' : 'en'] || context.offer !== null) return null;
  const { hasDraft, filed, declined, asking } = context;
  if ((hasDraft || filed) && HOLD.test(folded))
    return hasDraft && FOR_NOW.test(folded) ? { do: 'wait' } : { do: 'cancel', firm: true };
  if (hasDraft && AS_IT_IS.test(folded)) return { do: 'as-it-is' };
  if (hasDraft && declined && asking === null && WAYS.test(folded)) return { do: 'ways' };
  if (PROSPECTS.test(folded) && !OF_GAMES.test(folded))
    return { do: 'ask', question: chinese ? '我这官司能赢吗' : 'Will I win my case' };
  return null;
}

const WITHDRAWS =
  /(?:请|帮我|给我|我要|我想|想|要|都|把)?(?:撤诉|撤回|撤销|撤掉|撤了?|取消)(?:这个|我的)?(?:投诉|案件|案子)?(?:吧|了|掉)?|\b(?:please |pls |i want to |i'd like to |can (?:i|you) )?(?:withdraw|cancel|drop)(?: (?:it|this|my|the|that))?(?: (?:complaint|case))?\b/g;
const LEAST = 4;

/** 撤了吧 他们退我钱了: the wish to withdraw with its reason, which is kept. */
export function withReason(command: Command, line: Message): Command {
  if (command.do !== 'withdraw') return command;
  const rest = fold(line.text)
    .replace(WITHDRAWS, '')
    .replace(/c\d{14}/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
  if (rest.length < LEAST) return command;
  const told: Told = {
    do: 'tell',
    message: line.id,
    text: line.text.trim(),
    from: line.text.length - line.text.trimStart().length,
    found: [],
    products: [],
    issues: [],
    matter: 'same',
  };
  return { ...command, told };
}
