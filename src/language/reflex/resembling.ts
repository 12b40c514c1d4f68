import type { SafetyDetail } from '../../complaints/taxonomy.ts';
import { taught } from '../school.ts';
import { readExamples } from './examples.ts';
import { type Idea, type Passage, type Sentence, told } from './idea.ts';
import * as children from './ideas/children.ts';
import * as emergency from './ideas/emergency.ts';
import * as fraud from './ideas/fraud.ts';
import * as scamAgent from './ideas/scam-agent.ts';
import * as selfHarm from './ideas/self-harm.ts';
import * as violence from './ideas/violence.ts';
import { type Likeness, learn, recall } from './likeness.ts';
import { FICTION, IN_GENERAL, JOKING, SETTLED, SUPPOSED, TURNED_AWAY, WARES } from './moment.ts';

const IDEAS: readonly Idea[] = [children, emergency, fraud, scamAgent, selfHarm, violence].flatMap((room) =>
  Object.values(room),
);
/** Words of time, of money and of who is there: any complaint holds them, and they point nowhere. */
const COMMONPLACE: readonly Idea[] = [
  children.CHILD,
  emergency.FIRE_NOW,
  emergency.FRAIL,
  emergency.STILL,
  fraud.SENT,
  scamAgent.OFFERED,
  scamAgent.PRICE,
  selfHarm.ADMITTED,
  selfHarm.AT_HAND,
  selfHarm.FIGURE,
  violence.FORCE,
];
/** Said of danger and of everyday matters alike; two of them together are worth a look. */
const SUPPORTING: readonly Idea[] = [
  emergency.ATE,
  emergency.SICK,
  fraud.ANOTHER_FEE,
  fraud.CRY_FOR_HELP,
  fraud.DEMAND,
  fraud.LEAD,
  fraud.SUSPECT,
  fraud.THEIR_ACCOUNT,
  fraud.URGED,
  selfHarm.DESPAIR,
  selfHarm.MEANS,
  violence.AT_DOOR,
  violence.COLLECTOR,
  violence.OUT_OF_REACH,
];
/** What speaks against danger. */
const HARMLESS: readonly Idea[] = [
  emergency.FIRE_GOODS,
  emergency.GAS_GOODS,
  emergency.OVER,
  fraud.AT_A_SHOP,
  fraud.ORDINARY,
  fraud.SUBSCRIPTION,
  scamAgent.HONEST,
  selfHarm.ANNOYANCE,
  selfHarm.EVERYDAY,
  selfHarm.HINDSIGHT,
  selfHarm.LEISURE,
  selfHarm.OF_A_POLICY,
  violence.AFTERWARDS,
  violence.COURT,
  violence.DELIVERY,
  violence.IDIOM,
  violence.LEFT,
];
/** Hardly ever said in a complaint, so that one alone is worth a word. */
const WEIGHTY: readonly Idea[] = [
  children.HELD_TO_RANSOM,
  children.PREYED_ON,
  emergency.FIRE,
  emergency.GAS,
  emergency.LIFE,
  emergency.MISTAKEN,
  emergency.SICK_BADLY,
  fraud.CANT_WITHDRAW,
  fraud.CASH_COURIER,
  fraud.CODE_WANTED,
  fraud.DRAINING,
  fraud.FAKE_PAGE,
  fraud.GIG,
  fraud.IMPOSTOR,
  fraud.LINK_THEN_LOSS,
  fraud.ONE_MORE,
  fraud.ON_MY_SCREEN,
  fraud.RELATIVE_LED,
  fraud.THEIR_ACCOUNT,
  selfHarm.EDGE,
  selfHarm.ENTRUSTING,
  selfHarm.FAREWELL,
  selfHarm.HOARD,
  selfHarm.LAST_WORDS,
  selfHarm.LEAVING,
  selfHarm.OTHER_GOES,
  selfHarm.SHEER,
  selfHarm.STOOD_THERE,
  selfHarm.TONIGHT,
  violence.CONFINED,
  violence.TAKEN_AWAY,
  violence.THREATS_ON_ME,
];
const TELLING: readonly Idea[] = IDEAS.filter(
  (one) => ![COMMONPLACE, SUPPORTING, HARMLESS].some((list) => list.includes(one)),
);
let learnt: Likeness | null = null;
const likeness = (): Likeness => {
  learnt ??= recall(
    taught('danger', () => learn(readExamples(), IDEAS)),
    IDEAS,
  );
  return learnt;
};

/** Learns the examples unless that is done. */
export function prepareLikeness(): void {
  likeness();
}

/** So much more like the dangerous examples than like the calm ones; measured on lines that are not among them. */
const ENOUGH = 0.9;
/** Where only words that any complaint holds were said the likeness stands alone. */
const ENOUGH_ALONE = 1.4;
/** A sentence of a long story is one of many, and each has its chance to look like danger. */
const ENOUGH_IN_A_STORY = 3;

/** How much likeness the words of a sentence ask for; null where they give no cause to look. */
function enoughFor(said: Sentence, inAStory: boolean): number | null {
  const count = (ideas: readonly Idea[]): number => ideas.filter((one) => said.says(one)).length;
  const supporting = count(SUPPORTING);
  const speaks = supporting > 1 || TELLING.some((one) => said.says(one));
  if (!speaks && supporting + count(COMMONPLACE) < 2) return null;
  if (inAStory) return ENOUGH_IN_A_STORY;
  return speaks ? ENOUGH : ENOUGH_ALONE;
}

/** With a smaller lead over the next danger one guess in four is wrong; then the orders that fit any of them. */
const CERTAIN_LEAD = 2.5;
function which(said: readonly Sentence[]): SafetyDetail {
  const { danger, lead } = likeness().danger(said);
  return lead >= CERTAIN_LEAD ? danger : 'emergency-other';
}

/** Over, supposed or unreal. What the complaint is about, told before, says nothing of what is told now. */
const isUnreal = (passage: Passage): boolean =>
  passage.past ||
  passage.lastPast ||
  [SETTLED, FICTION, JOKING].some((one) => told(passage, one)) ||
  [IN_GENERAL, SUPPOSED, TURNED_AWAY, WARES, selfHarm.OF_A_POLICY].some((one) => passage.last.says(one));

/** Danger for which there is no rule, by what the passage resembles; null where it is over, supposed or unreal. */
export function resembling(passage: Passage, inAStory: boolean): SafetyDetail | null {
  const { last } = passage;
  const enough = enoughFor(last, inAStory);
  if (enough === null || isUnreal(passage)) return null;
  const alone = likeness().score([last]);
  if (alone > enough) return which([last]);
  return alone > enough / 2 && likeness().score(passage.window) > enough ? which(passage.window) : null;
}

/** How near to danger a passage must come to be worth a quiet word, by what it speaks of. */
const NEAR = { weighty: -2, speaking: -0.7, silent: 1 } as const;
/** What comes before may lift a sentence over the line by so much. */
const LIFT = 1;
const SHORTEST = { han: 6, latin: 16 } as const;

function nearFor(said: Sentence): number {
  if (WEIGHTY.some((one) => said.says(one))) return NEAR.weighty;
  return [...TELLING, ...SUPPORTING].some((one) => said.says(one)) ? NEAR.speaking : NEAR.silent;
}

/** The danger that a weighty word belongs to, else what the words resemble. */
function likeliest(last: Sentence, said: readonly Sentence[]): SafetyDetail {
  const weighty = WEIGHTY.filter((one) => last.says(one));
  if (weighty.some((one) => OF_DYING.has(one))) return 'self-harm';
  return weighty.some((one) => OF_MONEY.has(one)) ? 'fraud-moving' : which(said);
}
const OF_DYING: ReadonlySet<Idea> = new Set(Object.values(selfHarm));
const OF_MONEY: ReadonlySet<Idea> = new Set(Object.values(fraud));

/** The danger that a passage comes near to without being known for it; null where it comes near to none. */
export function nearest(passage: Passage): SafetyDetail | null {
  const { last, window } = passage;
  const shortest = /[\u3400-\u9fff]/.test(last.text) ? SHORTEST.han : SHORTEST.latin;
  if (last.text.length < shortest || isUnreal(passage)) return null;
  const near = nearFor(last);
  const alone = likeness().score([last]);
  if (alone > near) return likeliest(last, [last]);
  return alone > near - LIFT && likeness().score(window) > near ? likeliest(last, window) : null;
}
