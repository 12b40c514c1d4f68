import type { SafetyDetail } from '../../complaints/taxonomy.ts';
import { type Idea, idea, type Passage } from './idea.ts';
import { OVER } from './ideas/emergency.ts';
import { FICTION, IN_GENERAL, SETTLED } from './moment.ts';

/** A body gives way; after a danger was told it needs no more words. */
export const FAILING: Idea = idea(`
  站不(起来|起|稳|住)|[腿手脚浑全][身脚]?_(发?软|发?麻|抽)|没(有)?力气|动不了|叫不(醒|应)|(?<![机椅器屏车电键钮灯]_?)没(有)?反应|(?<![不没])(头_(晕|疼|痛|昏)|晕|昏|吐(?!槽|司|露|鲁)|喘|抽搐|抽筋|难受|恶心|心慌|呛|憋)|流_血|发紫|看不(见|清)|(?<!还|也)不行了|倒(下|了|地|在)|睁不开|说不出话
  (?<!not |n't |no longer )(dizzy|faint\\w*|vomit\\w*|throwing up|threw up|bleeding|so sick|being sick|unconscious|(?<!it |sofa |chair |bed |table |shelf |roof |ceiling )collapsed|choking|coughing) | can't (breathe|stand|move|see|wake|feel) | passed out | won't wake | not (waking|breathing)
`);
/** Somebody else is struck, too. */
export const ANOTHER: Idea = idea(`
  (我|他|她|俺|妈|爸|娘|爹|弟|妹|哥|姐|爷|奶|公|婆|伴|儿子|女儿|孩子|娃|宝宝|老师|同事|朋友|邻居|室友|楼上|楼下|隔壁|别人|人)(家|们|现在|这会儿)?(也|又)
  (too|as well)$ | (my|our) (\\w+ )?\\w+ (also|too) | another (one|person|child|kid|guest|neighbou?r) | now my \\w+ (is|has|can't|won't)
`);
/** What had gone is here again. */
const BACK: Idea = idea(`
  又(闻|冒|烧|着|响|漏|有_味|有_烟|来人?了|来砸|来敲|回来|开始|追|跟|打我|砸|踢|踹|敲门|拿刀|喊)|回来了_(怎么办|还|拿|带|砸|踢)
  (they're|theyre|they are|he's|hes|she's|shes|he is|the smell is|smell's|smoke is|it's) back | (starting|started|coming|burning|smoking|leaking|banging|kicking) again
`);
/** Dangers in which bodies give way or that come back within minutes. */
const BODILY: ReadonlySet<SafetyDetail> = new Set<SafetyDetail>([
  'threatened',
  'collector-at-door',
  'child',
  'gas',
  'fire',
  'poisoning',
  'emergency-other',
]);
const LONGEST = { han: 24, latin: 70 } as const;
const NOT_NOW = /(?<!\d)\d{2,}|医生说|大夫说|\b(?:was|were|had been|doctor said)\b/;

/**
 * The danger told shortly before, where a short line says that a body gives way, that somebody else is struck or that it
 * is here again: by itself it would be no alarm, after one it is the next.
 */
export function goesOn(
  { last, past, lastPast }: Passage,
  told: readonly SafetyDetail[],
): SafetyDetail | null {
  const before = told.findLast((detail) => BODILY.has(detail));
  if (before === undefined || past || lastPast || NOT_NOW.test(last.text)) return null;
  const longest = /[\u3400-\u9fff]/.test(last.text) ? LONGEST.han : LONGEST.latin;
  if (last.text.length > longest) return null;
  if ([OVER, FICTION, IN_GENERAL, SETTLED].some((one) => last.says(one))) return null;
  return last.says(FAILING) || last.says(BACK) ? before : null;
}
