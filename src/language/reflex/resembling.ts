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
  selfHarm.AT_HAND,
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

/** Danger for which there is no rule, by what the passage resembles; null where it is over, supposed or unreal. */
export function resembling(passage: Passage, inAStory: boolean): SafetyDetail | null {
  const { last, past, lastPast } = passage;
  if (past || lastPast) return null;
  const enough = enoughFor(last, inAStory);
  if (enough === null) return null;
  if ([SETTLED, FICTION, JOKING, WARES, selfHarm.OF_A_POLICY].some((one) => told(passage, one))) return null;
  if ([IN_GENERAL, SUPPOSED, TURNED_AWAY].some((one) => last.says(one))) return null;
  const alone = likeness().score([last]);
  if (alone > enough) return which([last]);
  return alone > enough / 2 && likeness().score(passage.window) > enough ? which(passage.window) : null;
}
