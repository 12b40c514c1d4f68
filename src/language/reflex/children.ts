import type { SafetyDetail } from '../../complaints/taxonomy.ts';
import { type Passage, told } from './idea.ts';
import { CHILD, HELD_TO_RANSOM, HURT, LOST_OR_SHUT, MINOR, PREYED_ON } from './ideas/children.ts';
import { FILM, IN_GENERAL } from './moment.ts';

const PARENT =
  /我(?:家|的)?(?:的)?(?:孩子|小孩|儿子|女儿|娃|闺女|弟弟?|妹妹?|外甥女?|侄女?|侄子|孙子|孙女|学生|宝宝)|\bmy (?:\w+ )?(?:son|daughter|kid|child|boy|girl|nephew|niece|student|grand\w+)\b|our (?:son|daughter|child)\b/;

/** A minor writes for themselves. Sentences in which a grown-up tells of a child are none. */
export function minorWriting({ last, lastPast }: Passage): SafetyDetail | null {
  if (PARENT.test(last.text) || /当我|我小时候|when i was/.test(last.text)) return null;
  const toldOnly = lastPast && !/今年|现在|才|i'm/.test(last.text);
  return !toldOnly && last.says(MINOR) ? 'minor-writing' : null;
}
const HARMLESS =
  /是否(?:要|需要|应当?)?(?:承担|构成)|承担[^,。]{0,6}责任|推荐|打折|丢件|包裹|衣服破|账号(?:被|丢)|游戏(?:账号|角色)|订单|充值记录|发票|擦破(?:点|了)?皮|missing (?:parts?|parcel|order|refund|item|button)|不会|防止|如何防|怎么防|不小心充|film|movie|how (?:do|to)|广告|质量|说(?:他|她|孩子)?笨|broke the|health|名字写错|vaccin|certificate|report card|homework|\bid card/;

/** 啥孩子, 没有孩子: there is none. */
const NO_CHILD =
  /(?:没有?|哪有|哪来的?|不是|什么|啥)(?:什么|啥|个|我的?|家的?)*(?:孩子|小孩|娃|宝宝|儿子|女儿)(?!.{0,2}(?:气|丢|走|病|伤))|\b(?:no|not an?|what|don't have (?:an?|any)|there(?:'s| is) no) (?:kids?|child(?:ren)?|baby|son|daughter)\b/;

/** A child is in danger now. */
export function childDanger(passage: Passage): SafetyDetail | null {
  const { last, past, lastPast } = passage;
  if (NO_CHILD.test(last.text)) return null;
  if (lastPast || past || HARMLESS.test(last.text)) return null;
  if (last.says(FILM) || !told(passage, CHILD)) return null;
  if (last.says(PREYED_ON)) return last.says(IN_GENERAL) ? null : 'child';
  if (last.says(IN_GENERAL)) return null;
  if (last.says(HELD_TO_RANSOM) && told(passage, PREYED_ON)) return 'child';
  return last.says(LOST_OR_SHUT) || last.says(HURT) ? 'child' : null;
}
