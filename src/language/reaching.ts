import type { Command } from '../dialogue/command.ts';
import { letsGo } from './controls.ts';
import { finder } from './found.ts';
import type { Listening } from './listening.ts';

/** 不要让我老公知道, don't tell my boss: who is to hear nothing of it. */
const PRIVATE =
  /^(?:请|麻烦|千万|可|一定|先|你们?|但|就是|,|\s)*(?:别|不要|不能|不许|不想|不可以|勿|甭)(?:让|告诉|跟|和|给|通知|联系|打给|惊动|去)?(?:我)?的?(?:老公|老婆|爱人|丈夫|妻子|对象|家人|家里人?|我家|爸妈?|妈妈?|父母|孩子|女儿|儿子|婆婆|公婆|单位|老板|领导|同事|别人|室友|任何人)[^,。]{0,8}$|^(?:and |but |also |please |pls |oh |ok |\s|,)*(?:don'?t|do not|dont|never)(?: ever)? (?:tell|call|let|inform|contact|ring|phone|notify|involve)(?: it)?(?: to)? my (?:husband|wife|boss|family|parents|mother|father|mum|mom|dad|kids?|children|son|daughter|partner|employer|work|company|colleagues?|roommates?|flatmates?)(?: (?:know|find out|hear|about|it|this|anything|that|at all|please|pls|ok))*$/;
/** 电话别打, 只发短信: how not to be reached, or how alone. */
const NO_CALLS =
  /^(?:请|麻烦|就|最好|还有|千万|,|\s)*(?:(?:电话|手机)(?:先|就|都|千万|也)*(?:别|不要|不用|勿|不能)(?:再)?(?:打|响)(?:来|过来|了|给我)?|(?:别|不要|不用|勿)(?:再)?(?:给我)?打(?:我)?的?(?:电话|手机|座机)(?:给我|来|到家里?|到单位|找我|了)?|(?:只|就|最好|请)(?:能|要|用)?(?:给我)?(?:发)?(?:短信|微信|文字)(?:联系|说|就行|我|吧)*)$|^(?:and |but |please |pls |\s|,)*(?:(?:don'?t|do not|dont) (?:call|ring|phone)(?: me)?(?: (?:at|on) (?:home|work|my \w+)| please| pls)*|no (?:phone )?calls(?: please| pls)?|(?:only|just) (?:text|sms|message|e-?mail)(?: me)?(?: please)?)$/;
const LONGEST = { zh: 40, en: 110 } as const;

/**
 * How they want to be reached or who is to hear nothing, where a line says that and at most a yes beside it; null for
 * all others. At the wish and in the story itself it may be meant for those complained of.
 */
export function reaching(text: string, folded: string, message: string, context: Listening): Command | null {
  const open = context.mending ?? context.asking;
  const line = folded.trim();
  if (!context.hasDraft || context.offer !== null) return null;
  if (open === null || open === 'facts' || open === 'request' || open === 'notice') return null;
  if (line.length > LONGEST[/\p{Script=Han}/u.test(line) ? 'zh' : 'en']) return null;
  const clauses = [...folded.matchAll(/[^,。;!?\n.]+/g)].flatMap((match) => {
    const words = match[0].trim();
    const from = match.index + match[0].indexOf(words);
    return words === '' ? [] : [{ words, from, to: from + words.length }];
  });
  const said = clauses.filter(({ words }) => PRIVATE.test(words) || NO_CALLS.test(words));
  const first = said[0];
  if (first === undefined) return null;
  const hides = said.some(({ words }) => PRIVATE.test(words));
  // 别再打电话 alone is said of collectors as well
  if (!hides && open !== 'name' && open !== 'phone' && open !== 'consent' && open !== 'confirm') return null;
  if (!clauses.every((clause) => said.includes(clause) || letsGo(clause.words))) return null;
  const span = { from: first.from, to: said.at(-1)!.to };
  const value = text.slice(span.from, span.to).trim();
  return {
    do: 'answer',
    message,
    found: [finder(message)('contactTimes', value, span, { confirmed: true })],
  };
}
