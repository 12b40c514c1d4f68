import type { Message } from '../conversation/message.ts';
import type { Command, Told } from '../dialogue/command.ts';
import type { LanguageData } from './data.ts';
import { fold } from './fold.ts';
import { finder } from './found.ts';
import type { Listening } from './listening.ts';
import { numberOf } from './numerals.ts';
import { findJoint, type ValueHit } from './particulars.ts';
import { clausesOf } from './questions.ts';

/** Others beside the consumer, as a circle of theirs, as a number or as nobody in particular. */
const OTHERS =
  /邻居|同事|朋友|同学|室友|闺蜜|亲戚|[哥姐弟妹叔舅姑姨婶嫂伯]|家长|业主|街坊|工友|网友|群|[户家]|别人|其他|其余|剩下|大家|大伙|他们|她们|人|一起|一块|联名|集体|链接|\b(?:neighbou?rs?|colleagues?|coworkers?|co-workers?|friends?|classmates?|(?:flat|room|house)mates?|brothers?|sisters?|cousins?|aunt|uncle|mates?|mum|mom|parents|families|households?|others?|people|every(?:one|body)|rest|group|together|all|us|we|they|class|building|link|share|join|she|he)\b/;
/** What is only wished or asked for them tells nothing. */
const ASKED =
  /想|要(?!求)|能|可以|怎么|咋|如何|链接|转发|帮|替|给|[吗么呢?]|\b(?:join|can|could|how|what|wants?|link|share|is there|do they|does|file|form|option|send|pass|should|complain)\b/;
const SURE = 0.55;
/** As one clause of a line that tells more. */
const SURE_CLAUSE = 0.7;
const CLEAR = { part: 0.35, times: 3 } as const;
const LONGEST = { zh: 60, en: 180 } as const;

/** Whoever of their circle it is, and however many: the wish is the same. */
const alike = (folded: string): string =>
  folded
    .replace(
      /(?:[大二三小表堂])?(?:叔叔?|伯伯?|舅舅?|姑姑?|[阿大小]?姨妈?|婶[婶子]?|嫂[嫂子]?|哥哥?|姐姐?|弟弟?|妹妹?|闺蜜|室友|工友|街坊|亲戚|发小|兄弟|哥们)/gu,
      '朋友',
    )
    .replace(/\b(?:brother|sister|cousin|aunt|uncle|in-laws?|mate|buddy|boss)(?=s?\b)/g, 'friend')
    .replace(/\d{1,4}(?=\s*(?:多|几)?[个名位户家人])/g, '二十')
    .replace(/\d{1,4}(?= )/g, 'twenty');

function wants(folded: string, data: LanguageData, least: number): boolean {
  const [first, second] = data.intents.rank(alike(folded));
  if (first?.label !== 'together') return false;
  const clear = first.share >= CLEAR.part && first.share >= (second?.share ?? 0) * CLEAR.times;
  return first.share >= least || (clear && least === SURE);
}

/**
 * Others who have the same to complain of, or want to: the wish as a command, behind what the line tells of them; null
 * for all others.
 */
export function joiningIn(line: Message, context: Listening, data: LanguageData): readonly Command[] | null {
  const begun = context.hasDraft || context.filed || context.aside;
  if (!begun || (context.offer !== null && context.offer !== 'which-matter')) return null;
  const folded = fold(line.text).trim();
  if (folded.length > LONGEST[/\p{Script=Han}/u.test(folded) ? 'zh' : 'en'] || !OTHERS.test(folded))
    return null;
  const clauses = clausesOf(folded).map(({ from, to }) => folded.slice(from, to).trim());
  const wanted =
    wants(folded, data, SURE) ||
    (clauses.length > 1 && clauses.some((one) => one !== '' && wants(one, data, SURE_CLAUSE)));
  if (!wanted) return null;
  const count = countIn(fold(line.text));
  const told = clauses.some((one) => one !== '' && !ASKED.test(one));
  return count !== null || told ? [toldOf(line, count), { do: 'together' }] : [{ do: 'together' }];
}

/** 那12户咋弄: where others are meant by the line any count of people is theirs. */
const COUNTED =
  /(?:^|[^\d第十百\p{Script=Han}]|[那这另有还等共了])(\d{1,4}|[一二两三四五六七八九十百]{1,4})(?:个|名|位)?(?:人|户|家(?!店|公司|的)|家长|业主|同学|同事|邻居|朋友)|\b(\d{1,4}) (?:other |more )?(?:people|families|households|flats|parents|neighbou?rs|others|friends|students|buyers|owners|tenants)\b/u;

function countIn(folded: string): ValueHit<number> | null {
  const stated = findJoint(folded);
  const match = stated === null ? COUNTED.exec(folded) : null;
  if (match === null) return stated;
  const value = numberOf(match[1] ?? match[2]!);
  return value !== null && value >= 2
    ? { from: match.index, to: match.index + match[0].length, value }
    : null;
}

/** What happened to the others stands in the story, with their number. */
function toldOf(line: Message, count: ValueHit<number> | null): Told {
  return {
    do: 'tell',
    message: line.id,
    text: line.text.trim(),
    from: line.text.length - line.text.trimStart().length,
    found: count === null ? [] : [finder(line.id)('joint', count.value, count)],
    products: [],
    issues: [],
    matter: 'same',
  };
}
