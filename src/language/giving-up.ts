import type { Command } from '../dialogue/command.ts';
import { control } from './controls.ts';
import type { Listening } from './listening.ts';

/** 不投诉了, 不用登记吞钱了, i have no complaint: given up, as a whole clause. */
const GIVES_UP =
  /^(?:那|就|我|我们|咱|还是|都|说|哎|唉|可|干脆|真的?|[,\s])*(?:不|不用|不必|不需要|没必要|别|不要|不想|不打算|甭|无需|懒得|没(?:有)?(?:要|想|打算))(?:再|帮我|给我|替我|想|要|去|继续|什么)*(?:投诉|登记|上报|申诉|维权|立案|提交)(?!名|姓|电话|手机|号码|信息|实名|地址|身份|过|方|无门|这|没用|有用)[^,。!?名姓号]{0,8}$|^(?:那|就|我|[,\s])*没(?:有)?(?:什么|啥)?(?:要|想|可|好)*投诉的?$|^(?:well|so|ok|but|and|please|[,\s])*(?:i(?:'ve| have| got)?(?: really| actually)?(?: got)? |there(?:'s| is) |it's )?(?:no|not (?:a|any)|zero) complaints?(?: (?:at all|from me|here|any ?more|about (?:anything|it|them|anyone)))*$|^(?:i |we )?(?:really |just |actually )*(?:do not|don't|dont|did not|didn't|no longer|not)(?: (?:want|wanna|wish|need|going|here|trying))*(?: to)?(?: (?:make|file|lodge|submit|register|have|open))*(?: (?:a|any|my|the|this))? (?:complain(?:t|ts|ing)?|register|file)(?: (?:about|of|to|with|against) (?:anything|any ?one|any ?body|it|this|them|you))?(?: (?:any ?more|now|after all|at all))*$|^(?:please )?(?:just )?(?:cancel|stop|forget|drop|close|delete) (?:it|this|everything|all(?: of (?:it|this))?|the (?:whole thing|form|complaint|registration)|my (?:complaint|form))(?: (?:all|now|please|then))*$/;
/** Said around it. */
const AROUND =
  /^(?:sorry|(?:no+[\s]*)+|nope|nah|hey|ok(?:ay)?|oh|please|wait|hi|hello|stop(?: it)?|stop stop|all good|thanks?|thank you|bye|well|(?:i )?(?:was|am|'m|i'm)? ?(?:just|only) (?:asking|curious|looking|testing|trying(?: it)?|a question|wondering)|不+|不是|不要|别|停|哎呀?|唉|好了|行了?|好吧|行吧|嗯|谢谢(?:你|您)?|不好意思|抱歉|我说|我(?:就|只)(?:是)?问问|就?问问(?:而已)?|拜拜|再见|先这样)$/;
/** Why: they paid, it is settled, it isn't worth it. */
const REASON =
  /^(?!.*(?:没|不肯|不给|不愿|才|只|一半|部分|如果|要是|除非|等))[^,。!?]{0,14}(?:退|赔|还|付|返|解决|处理|弄|修|换|谈|说|协商|补)(?:给)?(?:我)?(?:好|妥|回来|回|清)?(?:钱|款)?(?:给我|了)(?:了)?$|^(?:已经|都|也|问题|事情|那边|他们|店里|[,\s])*(?:解决|搞定|和解|到账|退款成功)了?$|麻烦|没意思|没意义|没啥用|没什么用|浪费时间|懒得|没空|没时间|累了|折腾|我?自己(?:去|来|找|解决|处理|想办法)|认栽|认了|不值当|不差这|^(?:because |cause |since |as )?(?:[a-z' ]{0,24}\b)?(?:refunded|paid(?: me)?(?: back)?|gave (?:it|me|the money)[a-z ]{0,16}|returned (?:it|the money|my money)|fixed(?: it)?|sorted|solved|resolved|settled|apologi[sz]ed|sent (?:it|the money)(?: back)?)(?: (?:me|it|everything|already|now|just now|today|yesterday|back|in full|the money|my money))*$|\b(?:not worth|too much (?:trouble|hassle|work)|changed? my mind|i'll (?:deal|handle|sort|do it|go)|no time|waste of time|it's (?:fine|ok|okay|sorted|solved))\b/;
const NEGATED = /\b(?:not|never|hasn't|haven't|didn't|won't|refus\w*|half|part|only|if|until|unless)\b/;
const LONGEST = { zh: 48, en: 130 } as const;

/**
 * A line that gives the matter up, with or without its reason, as what it comes to: 算了 吞钱那个他们给退了; null where
 * it asks, tells or wants anything else.
 */
export function givingUp(folded: string, context: Listening): Command | null {
  const line = folded.trim();
  if (line.length > LONGEST[/\p{Script=Han}/u.test(line) ? 'zh' : 'en'] || /[?]/.test(line)) return null;
  const clauses = line
    .split(/[,。;!\n]+|\.(?=\s|$)|\b(?:but|and|because|cause|so)\b|(?<=算了)\s*(?=\S)/)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
  const filed = context.filed && !context.hasDraft;
  const menu = context.choices.includes('mend:story') && !context.choices.includes('confirm');
  let ends: Command | null = null;
  for (const clause of clauses) {
    const core = clause.replace(/^(?:[哎唉啊嗯那]|我说了?|sorry|no|\s)+/, '');
    const said = control(clause, filed) ?? control(core, filed);
    if (said?.do === 'cancel' || GIVES_UP.test(clause) || GIVES_UP.test(core))
      // 算了 behind the question what to change drops the change
      ends ??=
        menu && !/投诉|登记|提交|维权|complain|regist|\bfile\b|form/.test(clause)
          ? { do: 'cancel' }
          : { do: 'cancel', firm: true };
    else if (said?.do === 'withdraw') ends = said;
    else if (!AROUND.test(clause) && !(REASON.test(clause) && !NEGATED.test(clause))) return null;
  }
  return ends;
}
