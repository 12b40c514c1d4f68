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
/** Said of danger and of everyday matters alike; two of them together are worth a look. */
const SUPPORTING: readonly Idea[] = [
  children.CHILD,
  emergency.ATE,
  emergency.FIRE_NOW,
  emergency.SICK,
  emergency.STILL,
  fraud.ANOTHER_FEE,
  fraud.CRY_FOR_HELP,
  fraud.LEAD,
  fraud.SENT,
  fraud.URGED,
  scamAgent.OFFERED,
  scamAgent.PRICE,
  selfHarm.AT_HAND,
  selfHarm.DESPAIR,
  selfHarm.MEANS,
  violence.COLLECTOR,
  violence.FORCE,
];
/** What speaks against danger. */
const HARMLESS: readonly Idea[] = [
  emergency.FIRE_GOODS,
  emergency.GAS_GOODS,
  emergency.OVER,
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
const TELLING: readonly Idea[] = IDEAS.filter((one) => !SUPPORTING.includes(one) && !HARMLESS.includes(one));
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
/** A sentence of a long story is one of many, and each has its chance to look like danger. */
const ENOUGH_IN_A_STORY = 3;

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
  if (!TELLING.some((one) => last.says(one)) && SUPPORTING.filter((one) => last.says(one)).length < 2)
    return null;
  if ([SETTLED, FICTION, JOKING, WARES, selfHarm.OF_A_POLICY].some((one) => told(passage, one))) return null;
  if ([IN_GENERAL, SUPPOSED, TURNED_AWAY].some((one) => last.says(one))) return null;
  const enough = inAStory ? ENOUGH_IN_A_STORY : ENOUGH;
  const alone = likeness().score([last]);
  if (alone > enough) return which([last]);
  return alone > enough / 2 && likeness().score(passage.window) > enough ? which(passage.window) : null;
}
