import type { SafetyDetail } from '../../complaints/taxonomy.ts';
import { FAILING } from './goes-on.ts';
import { type Passage, Sentence, together, told } from './idea.ts';
import { IN_A_LIFT } from './ideas/emergency.ts';
import {
  AFTERWARDS,
  ARMED,
  AT_DOOR,
  ATTACKED,
  COLLECTOR,
  CONFINED,
  COURT,
  DELIVERY,
  FAKED_PICTURE,
  FORCE,
  I_AM_ARMED,
  I_WILL_HURT,
  IDIOM,
  LEFT,
  NOT_LET_GO,
  OUT_OF_REACH,
  STRUCK_AGAIN,
  TAKEN_AWAY,
  THREATS_ON_ME,
} from './ideas/violence.ts';
import { FICTION, IN_GENERAL, JOKING, NOW, SETTLED, SUPPOSED } from './moment.ts';
import { AGGRESSORS, saidOf } from './people.ts';

const I_WONT =
  /(?:不会|不想|没想|不可能|总不能|又不能|不能|难道|不敢|别|不要|不是要|绝不|不至于|没有?要)[^,。]{0,5}(?:砍|捅|杀|打|弄死|放火|同归|炸|烧)|\b(?:not|never|won't|wouldn't|don't|can't|didn't)(?: [a-z]+){0,3} (?:kill|hurt|shoot|stab|burn|attack)/g;
/** 买的锅炸了: a ware broke, and nobody was struck. */
const BURST =
  /(?:买|用|送|装|充|换|修|戴|穿)[^,。]{0,12}[炸烧爆]了|(?:锅|灯|屏|电池|手机|电脑|插座|充电\S{1,2}|玻璃|杯子?|瓶|轮胎|空调|冰箱|电视|热水器|保险丝|主板|电机|水管)[^,。]{0,4}[炸烧爆]了/g;
const MORTAL =
  /杀|砍|捅|劈|刀|斧|棍|[弄打搞整]死|打断|打残|弄我|枪|kill|stab|shoot|knife|gun|(?:smash|break|crack|bash|cut) my (?:face|head|skull|legs?|arms?|teeth|nose)/;

/** 骗子把钱转走了 救命, 救命 头好晕: the cry is for money or for a body that fails, and nobody is being attacked. */
const CRY = /救命|救救我|(?:帮我|快|帮忙)报警/g;
const FOR_MONEY = /骗|诈|转[走出]|刷走|止付|\b(?:scam|fraud|transferr?ed|wired)/;
const attacked = ({ last }: Passage): boolean =>
  last.says(ATTACKED) &&
  (!(FOR_MONEY.test(last.text) || last.says(FAILING)) ||
    new Sentence(last.text.replace(CRY, '○')).says(ATTACKED));

/** Violence by the writer, against the writer, or collectors at the door; now, not as a story. */
export function violence(passage: Passage): SafetyDetail | null {
  const { last, past, lastPast } = passage;
  if (last.says(FICTION) || last.says(JOKING) || last.says(SUPPOSED)) return null;
  // Who went with strangers days ago and can't be reached is missing still.
  if (together(passage, TAKEN_AWAY, OUT_OF_REACH)) return 'threatened';
  if (last.says(STRUCK_AGAIN) && !last.says(IN_GENERAL) && !last.says(SETTLED))
    return told(passage, COLLECTOR) ? 'collector-at-door' : 'threatened';
  if (lastPast) return null;
  const asked = last.says(IN_GENERAL) && !last.says(NOW);
  const meant = last.text.replace(I_WONT, '○').replace(BURST, '○');
  const deeds =
    last.says(IDIOM) || asked || OF_THEIRS.test(meant) || HIDING.test(meant) ? [] : hurting(meant);
  if (deeds.some((at) => saidOf(meant, at + 1, AGGRESSORS) === 'self')) return 'harm-others';
  if (!past && !asked && !last.says(SETTLED)) {
    if (last.says(FAKED_PICTURE)) return 'collector-at-door';
    if (!last.says(ARMED) && last.says(AT_DOOR) && told(passage, COLLECTOR) && !told(passage, LEFT))
      return 'collector-at-door';
    const harmless =
      last.says(AFTERWARDS) ||
      ((last.says(DELIVERY) || last.says(COURT)) && !MORTAL.test(last.text)) ||
      last.says(IDIOM);
    const onMe =
      last.says(THREATS_ON_ME) ||
      last.says(ARMED) ||
      (last.says(CONFINED) && !last.says(IN_A_LIFT)) ||
      attacked(passage) ||
      together(passage, NOT_LET_GO, FORCE);
    if (onMe && !harmless)
      return last.says(COLLECTOR) && (last.says(ATTACKED) || last.says(CONFINED))
        ? 'collector-at-door'
        : 'threatened';
  }
  return deeds.length > 0 ? 'harm-others' : null;
}
/** Where each deed is said, up to the weapon or the blow: 我不给 他就拿刀砍门 is his. */
const hurting = (text: string): number[] =>
  [I_WILL_HURT, I_AM_ARMED].flatMap((one) =>
    one.saidIn(text).map(({ index, words }) => index + Math.max(0, words.search(BLOW))),
  );
const BLOW = /(?<=.)[拿持举提带挥抄砍捅杀打砸烧炸撞弄揍]/;
/** Who hides from it does none of it. */
const HIDING =
  /(?:躲|藏)(?:在|到|进|着|了|起)|不敢(?:出声|开门|出去|吱声)|反锁[^,。]{0,6}(?:屋|房|厕|卫)|\b(?:hiding|hid|locked myself|locked ourselves)\b/;

/** Their deed, told by the writer. */
const OF_THEIRS =
  /(?:他|她|对方)(?:们)?(?:说|要|想|威胁)[^,。]{0,8}(?:我|自己)|被[^,。]{0,6}(?:砍|捅|杀|打|炸|烧)|(?:弄|打|砍|杀|捅|整|搞|害|烧|废)(?:死|了|断|残)?我(?!就|也|都)/;
