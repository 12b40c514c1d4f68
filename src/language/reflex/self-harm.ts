import type { SafetyDetail } from '../../complaints/taxonomy.ts';
import { heard } from './heard.ts';
import { idea, type Passage, Sentence, together, told } from './idea.ts';
import { MISTAKEN } from './ideas/emergency.ts';
import {
  ACT,
  ADMITTED,
  ANNOYANCE,
  AT_HAND,
  DEADLY,
  DESPAIR,
  EDGE,
  ENTRUSTING,
  EVERYDAY,
  FAREWELL,
  FIGURE,
  HINDSIGHT,
  HOARD,
  LAST_WORDS,
  LEAVING,
  LEISURE,
  MEANS,
  OF_A_POLICY,
  OTHER_GOES,
  PARTING,
  SHEER,
  STOOD_THERE,
  TONIGHT,
  WISH,
} from './ideas/self-harm.ts';
import { FICTION, IN_GENERAL, JOKING, NOW, WARES } from './moment.ts';
import { OTHERS, saidOf } from './people.ts';

const NOT_MEANT =
  /(?:不会|没想|没有想|从没|从不|不是[想要真]|不至于|不可能|没打算|不打算|绝不|又不是|别|不要|不敢|不能|没)(?:去|要|想|过|再|真的?|因此|就)*(?:自杀|自残|死(?!了)|跳楼|轻生|寻死|寻短见|了断)|不想(?:自杀|死)|\b(?:not|never|isn't|wasn't|won't|don't|no longer)(?: [a-z]+){0,3} (?:suicid\w*|kill(?:ing)? myself|hurt(?:ing)? myself|harm(?:ing)? myself|(?:want )?to die)/g;
/** Who stood at the edge in the night may go there again. */
const LAST_NIGHT = /昨[晚天夜]|前[天晚]|半夜|凌晨|夜里|\b(?:last night|yesterday|this morning)\b/;
const CURSE =
  /(?:你们?|他们?|她|老板|经理|催收|骗子|公司|平台|客服)[^,我]{0,6}(?:去死|不想活|找死|咋不死|怎么不死|不得好死)|(?:吃|喝)[^。]{0,20}(?:没效|没用|不管用|无效|效果|疗程|退货)/;

/** A clause about dying itself, which belongs to no complaint. */
export function isAboutDying(clause: string): boolean {
  const said = new Sentence(heard(clause));
  return [WISH, ACT, SHEER, LAST_WORDS, FAREWELL].some((one) => said.says(one));
}

/** 这价格我简直想跳楼: said of what annoys, with nothing that speaks of the hour or of an end. */
const isFigure = (passage: Passage): boolean => {
  const { last } = passage;
  return (
    last.says(FIGURE) &&
    last.says(ANNOYANCE) &&
    ![AT_HAND, TONIGHT, LAST_WORDS, LEAVING_NOW].some((one) => last.says(one)) &&
    !told(passage, FAREWELL) &&
    !told(passage, HOARD)
  );
};
const LEAVING_NOW = idea(
  "现在就|马上就|今晚|已经在|我在_(楼|桥|天台|阳台) | tonight | right now | i am (on|at) | i'm (on|at)",
);

/** 小王: 我不想活了 — a line of a chat that was copied here, and not the writer's own. */
const PASTED =
  /^(?!我|俺|me\b|i\b|问题|诉求|经过|原因|备注|要求|情况)[\p{L}\p{N} _.-]{1,14}(?: ?\d{1,2}:\d\d)? ?[:】]/u;
const isPasted = (text: string): boolean => PASTED.test(text);

/** Words of dying that are most likely a figure, or another's in a copied chat: no orders, and not nothing. */
export function selfHarmSetAside(passage: Passage): SafetyDetail | null {
  const { last } = passage;
  if (![WISH, ACT, SHEER].some((one) => last.says(one)) || last.says(FICTION) || last.says(JOKING))
    return null;
  if (isPasted(last.text)) return 'other-self-harm';
  return isFigure(passage) ? 'self-harm' : null;
}

/** Somebody may be about to end their life: the writer, or somebody whom the writer tells of now. */
export function selfHarm(passage: Passage): SafetyDetail | null {
  const { last, past, lastPast } = passage;
  if (isFigure(passage) || isPasted(last.text)) return null;
  if (last.says(MISTAKEN) || last.says(OF_A_POLICY) || last.says(FICTION) || last.says(JOKING)) return null;
  const meant = last.text.replace(NOT_MEANT, '○');
  const spoken = [WISH, ACT].flatMap((one) => one.placesIn(meant));
  const now = last.says(NOW) || /今[天晚]|又|救|怎么办|血|叫不醒|快|now|help|today|again/.test(last.text);

  const aside = [OTHER_GOES, EDGE, ACT].flatMap((one) => one.placesIn(meant));
  const named = aside.some((at) => saidOf(meant, at) === 'other') && last.says(OTHERS);
  const namedBefore = last.says(OTHER_GOES) && !/我|\bi\b/.test(meant) && told(passage, OTHERS);
  if ((named || namedBefore) && !FIRST.test(meant))
    return (last.says(OTHER_GOES) ||
      last.says(ACT) ||
      spoken.length > 0 ||
      together(passage, EDGE, FAREWELL)) &&
      !(lastPast || past) &&
      !last.says(IN_GENERAL)
      ? 'other-self-harm'
      : null;

  if (last.says(IN_GENERAL) && !FIRST.test(meant)) return null;
  if (last.says(HINDSIGHT) && !now) return null;
  if (spoken.length > 0 && !CURSE.test(meant)) {
    if (!spoken.some((at) => saidOf(meant, at) === 'self'))
      return past || lastPast ? null : 'other-self-harm';
    return lastPast && !now && !last.says(WISH) ? null : 'self-harm';
  }
  if (last.says(STOOD_THERE) && last.says(ADMITTED) && !told(passage, LEISURE) && !told(passage, EVERYDAY))
    return 'self-harm';
  const gone = (past || lastPast) && !(last.says(DESPAIR) && (!lastPast || LAST_NIGHT.test(last.text)));
  if (meant !== last.text || gone || last.says(WARES) || last.says(EVERYDAY)) return null;
  if (last.says(LAST_WORDS)) return 'self-harm';
  if (last.says(DEADLY) && last.says(AT_HAND)) return 'self-harm';
  if (told(passage, LEISURE) || told(passage, EVERYDAY)) return null;
  if (last.says(SHEER)) return 'self-harm';
  const atTheBrink =
    together(passage, EDGE, FAREWELL) ||
    together(passage, EDGE, DESPAIR) ||
    together(passage, EDGE, LEAVING) ||
    together(passage, MEANS, AT_HAND, FAREWELL) ||
    together(passage, MEANS, AT_HAND, LEAVING) ||
    together(passage, MEANS, AT_HAND, DESPAIR) ||
    together(passage, HOARD, TONIGHT) ||
    together(passage, HOARD, DESPAIR) ||
    together(passage, HOARD, DEADLY) ||
    together(passage, DEADLY, AT_HAND, TONIGHT) ||
    together(passage, DESPAIR, LEAVING) ||
    together(passage, ENTRUSTING, PARTING) ||
    together(passage, FAREWELL, LEAVING);
  return atTheBrink ? 'self-harm' : null;
}

/** The writer speaks for themselves, whoever else is named. */
const FIRST =
  /(?:^|,|。)我(?!的?(?:家)?(?:老|妈|爸|妻|丈|爱|太|先|母|父|爷|奶|外|姥|儿|女|闺|孩|弟|妹|哥|姐|朋|同|室|男|对|表|堂|叔|阿|舅|邻))(?:也|都|就|真|真的|现在|自己|已经|实在|才|只|今晚|马上|快)*(?:不想|想死|想去死|要死|活|要跳|跳|不如|站|坐)|\bi (?:don't want|want) to (?:live|die|be alive|end)|\bkill(?:ing)? myself\b/;
