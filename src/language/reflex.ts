import {
  SAFETY_DETAILS,
  SAFETY_KIND_OF,
  type SafetyDetail,
  type SafetyKind,
} from '../complaints/taxonomy.ts';
import type { Extras } from '../conversation/message.ts';
import { childDanger, minorWriting } from './reflex/children.ts';
import { emergency } from './reflex/emergency.ts';
import { fraud } from './reflex/fraud.ts';
import { ANOTHER, FAILING, goesOn } from './reflex/goes-on.ts';
import { heard, sentencesOf } from './reflex/heard.ts';
import { type Passage, sameWords } from './reflex/idea.ts';
import { AGAIN, NOW, passagesOf } from './reflex/moment.ts';
import { isSeenTo } from './reflex/relief.ts';
import { wantsOptOut, wantsPerson, wantsToLeave } from './reflex/requests.ts';
import { resembling } from './reflex/resembling.ts';
import { scamAgent } from './reflex/scam-agent.ts';
import { selfHarm, selfHarmSetAside } from './reflex/self-harm.ts';
import { violence } from './reflex/violence.ts';
import { mayBeDanger } from './reflex/worry.ts';

export { distress } from './reflex/distress.ts';
export { relief, withoutClauses, withoutRelief } from './reflex/relief.ts';
/** Learns the examples now (about 0.4 s, once a process) instead of with the first line that needs them. */
export { prepareLikeness as prepareReflexes } from './reflex/resembling.ts';
export { isAboutDying } from './reflex/self-harm.ts';

/** What is acted upon the moment a line is stored, whatever else is going on. */
export type Reflex =
  | {
      readonly kind: 'safety';
      readonly safety: SafetyKind;
      readonly detail: SafetyDetail;
      /** No rule names it: the line only resembles examples of it. */
      readonly doubtful?: true;
      /** The line by itself tells of something that happens now. */
      readonly anew?: true;
    }
  /** It may be this danger, or nothing: worth one quiet line. */
  | { readonly kind: 'worry'; readonly detail: SafetyDetail }
  | { readonly kind: 'opt-out' }
  | { readonly kind: 'leave-queue' }
  | { readonly kind: 'human' };

/** The most urgent first: orders go out in this order. */
const WATCHES: readonly ((passage: Passage) => SafetyDetail | null)[] = [
  selfHarm,
  emergency,
  childDanger,
  violence,
  fraud,
  scamAgent,
  minorWriting,
];

/** From this many sentences on a line is a story. */
const STORY = 6;
const RECENT_LINES = 6;
const RECENT_LENGTH = 240;

/** In a long story the speaker quotes other talks; what they want here stands at its end. */
const whereOneAsks = (sentences: readonly string[]): readonly string[] =>
  sentences.length <= STORY ? sentences : sentences.slice(-2);

/** Each different passage once. */
function different(passages: readonly Passage[]): readonly Passage[] {
  return passages.filter((passage, i) => i === 0 || !sameWords(passages[i - 1]!, passage));
}

type Alarm = Extract<Reflex, { readonly kind: 'safety' }>;
const alarm = (detail: SafetyDetail): Alarm => ({ kind: 'safety', safety: SAFETY_KIND_OF[detail], detail });

const named = (passages: readonly Passage[]): ReadonlySet<SafetyDetail> =>
  new Set(
    WATCHES.flatMap((watch) =>
      passages.flatMap((passage) => {
        const detail = watch(passage);
        return detail === null ? [] : [detail];
      }),
    ),
  );

const guessed = (passages: readonly Passage[], inAStory: boolean): SafetyDetail | null => {
  for (const passage of passages) {
    const detail = selfHarmSetAside(passage) === null ? resembling(passage, inAStory) : null;
    if (detail !== null) return detail;
  }
  return null;
};

/** Dangers whose orders fit best whoever falls down in them. */
const FELLS: readonly SafetyDetail[] = ['gas', 'fire', 'poisoning'];

/** It happens now or again, a body gives way, or somebody else is struck. */
const isAnew = ({ last, window }: Passage): boolean =>
  [NOW, FAILING, ANOTHER].some((one) => last.says(one)) || window.some((each) => each.says(AGAIN));

/** Once somebody sees to it only what a rule finds in the line itself counts. */
function alarms(
  text: string,
  before: readonly string[],
  sentences: readonly string[],
  told: readonly SafetyDetail[],
): readonly Alarm[] {
  const passages = different(passagesOf(before, sentences));
  const alone = passagesOf([], sentences);
  const found = named(passages);
  const fells = told.findLast((detail) => FELLS.includes(detail));
  if (found.size === 1 && found.has('emergency-other') && fells !== undefined)
    return [{ ...alarm(fells), anew: true }];
  if (found.size === 0) {
    for (const passage of isSeenTo(text) ? [] : alone) {
      const goingOn = goesOn(passage, told);
      if (goingOn !== null) return [{ ...alarm(goingOn), anew: true }];
    }
    const detail = guessed(passages, sentences.length > STORY);
    return detail === null || isSeenTo(text) ? [] : [{ ...alarm(detail), doubtful: true }];
  }
  const anew = named(alone.filter(isAnew));
  const standing = before.length > 0 && isSeenTo(text) ? named(alone) : found;
  const urgent = [...standing].filter((detail) => detail !== 'emergency-other' || standing.size === 1);
  return urgent.map((detail) => ({ ...alarm(detail), ...(anew.has(detail) ? { anew: true } : {}) }));
}

const worryOf = (before: readonly string[], sentences: readonly string[]): SafetyDetail | null => {
  for (const passage of different(passagesOf(before, sentences))) {
    const detail = mayBeDanger(passage, sentences.length > STORY);
    if (detail !== null) return detail;
  }
  return null;
};

/** What is acted upon of a pressed button: the one under a quiet line says that there is danger. */
export function pressedReflexes(choice: string): readonly Reflex[] {
  const detail = SAFETY_DETAILS.find((one) => choice === `danger:${one}`);
  return detail === undefined ? [] : [{ ...alarm(detail), anew: true }];
}

/**
 * The reflexes of one line of the consumer, by rules alone. `recent` are their lines since the last alarm, oldest
 * first: danger told in pieces is seen with its last piece. `told` are the dangers of that alarm. Never throws; an empty
 * list when there is nothing.
 */
export function reflexes(
  text: string,
  recent: readonly string[] = [],
  told: readonly SafetyDetail[] = [],
): readonly Reflex[] {
  const line = heard(text);
  if (wantsOptOut(line)) return [{ kind: 'opt-out' }];

  const sentences = sentencesOf(line);
  const before = recent
    .slice(-RECENT_LINES)
    .flatMap((earlier) => sentencesOf(heard(earlier.slice(-RECENT_LENGTH))));

  const reflexesFound: Reflex[] = [...alarms(text, before, sentences, told)];
  if (wantsToLeave(line)) reflexesFound.push({ kind: 'leave-queue' });
  else if (whereOneAsks(sentences).some(wantsPerson)) reflexesFound.push({ kind: 'human' });
  const worry = reflexesFound.length > 0 || isSeenTo(text) ? null : worryOf(before, sentences);
  if (worry !== null) reflexesFound.push({ kind: 'worry', detail: worry });
  return reflexesFound;
}

const keptAlarm = ({ safety, detail, doubtful, anew }: Alarm): NonNullable<Extras['alarms']>[number] => ({
  kind: safety,
  detail,
  ...(doubtful ? { doubtful } : {}),
  ...(anew ? { anew } : {}),
});

const WANTS = ['opt-out', 'leave-queue', 'human'] as const;

/** Reflexes as they are kept with the line that raised them. */
export function kept(found: readonly Reflex[]): Pick<Extras, 'alarms' | 'worry' | 'wants'> {
  const alarms = found.flatMap((reflex) => (reflex.kind === 'safety' ? [keptAlarm(reflex)] : []));
  const wants = WANTS.filter((want) => found.some(({ kind }) => kind === want));
  const worry = found.find((reflex) => reflex.kind === 'worry');
  return {
    ...(alarms.length === 0 ? {} : { alarms }),
    ...(worry === undefined ? {} : { worry: worry.detail }),
    ...(wants.length === 0 ? {} : { wants }),
  };
}

/** The reflexes that were kept with a line. */
export const reflexesOf = ({ alarms = [], worry, wants = [] }: Extras): readonly Reflex[] => [
  ...alarms.flatMap(({ detail: kept, doubtful, anew }) => {
    const detail = SAFETY_DETAILS.find((one) => one === kept);
    if (detail === undefined) return [];
    return [{ ...alarm(detail), ...(doubtful ? { doubtful } : {}), ...(anew ? { anew } : {}) }];
  }),
  ...SAFETY_DETAILS.filter((detail) => detail === worry).map((detail): Reflex => ({ kind: 'worry', detail })),
  ...WANTS.filter((want) => wants.includes(want)).map((kind): Reflex => ({ kind })),
];
