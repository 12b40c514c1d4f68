import { SAFETY_DETAILS, type SafetyDetail, type SafetyKind } from '../complaints/taxonomy.ts';
import type { Extras } from '../conversation/message.ts';
import { childDanger, minorWriting } from './reflex/children.ts';
import { emergency } from './reflex/emergency.ts';
import { fraud } from './reflex/fraud.ts';
import { heard, sentencesOf } from './reflex/heard.ts';
import { type Passage, sameWords } from './reflex/idea.ts';
import { passagesOf } from './reflex/moment.ts';
import { wantsOptOut, wantsPerson, wantsToLeave } from './reflex/requests.ts';
import { resembling } from './reflex/resembling.ts';
import { scamAgent } from './reflex/scam-agent.ts';
import { selfHarm } from './reflex/self-harm.ts';
import { violence } from './reflex/violence.ts';

export { distress } from './reflex/distress.ts';
/** Learns the examples now (about 0.4 s, once a process) instead of with the first line that needs them. */
export { prepareLikeness as prepareReflexes } from './reflex/resembling.ts';

/** What is acted upon the moment a line is stored, whatever else is going on. */
export type Reflex =
  | { readonly kind: 'safety'; readonly safety: SafetyKind; readonly detail: SafetyDetail }
  | { readonly kind: 'opt-out' }
  | { readonly kind: 'leave-queue' }
  | { readonly kind: 'human' };

const KIND: Readonly<Record<SafetyDetail, SafetyKind>> = {
  'self-harm': 'self-harm',
  'other-self-harm': 'self-harm',
  'harm-others': 'violence',
  threatened: 'violence',
  'collector-at-door': 'violence',
  'fraud-moving': 'fraud-in-progress',
  'code-given': 'fraud-in-progress',
  'screen-shared': 'fraud-in-progress',
  'scam-agent': 'scam-agent',
  'minor-writing': 'minor',
  child: 'child-danger',
  gas: 'emergency',
  fire: 'emergency',
  poisoning: 'emergency',
  'data-leak-live': 'emergency',
  'emergency-other': 'emergency',
};

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

function alarms(before: readonly string[], sentences: readonly string[]): ReadonlySet<SafetyDetail> {
  const found = new Set<SafetyDetail>();
  const passages = different(passagesOf(before, sentences));
  for (const watch of WATCHES) {
    for (const passage of passages) {
      const detail = watch(passage);
      if (detail !== null) found.add(detail);
    }
  }
  if (found.size > 0) return found;
  for (const passage of passages) {
    const detail = resembling(passage, sentences.length > STORY);
    if (detail !== null) return new Set([detail]);
  }
  return found;
}

/**
 * The reflexes of one line of the consumer, by rules alone. `recent` are their lines since the last alarm, oldest
 * first: danger told in pieces is seen with its last piece. Never throws; an empty list when there is nothing.
 */
export function reflexes(text: string, recent: readonly string[] = []): readonly Reflex[] {
  const line = heard(text);
  if (wantsOptOut(line)) return [{ kind: 'opt-out' }];

  const sentences = sentencesOf(line);
  const before = recent
    .slice(-RECENT_LINES)
    .flatMap((earlier) => sentencesOf(heard(earlier.slice(-RECENT_LENGTH))));

  const found = alarms(before, sentences);

  const reflexesFound: Reflex[] = [...found].map((detail) => ({
    kind: 'safety',
    safety: KIND[detail],
    detail,
  }));
  if (wantsToLeave(line)) reflexesFound.push({ kind: 'leave-queue' });
  else if (whereOneAsks(sentences).some(wantsPerson)) reflexesFound.push({ kind: 'human' });
  return reflexesFound;
}

const WANTS = ['opt-out', 'leave-queue', 'human'] as const;

/** Reflexes as they are kept with the line that raised them. */
export function kept(found: readonly Reflex[]): Pick<Extras, 'alarms' | 'wants'> {
  const alarms = found.flatMap((reflex) =>
    reflex.kind === 'safety' ? [{ kind: reflex.safety, detail: reflex.detail }] : [],
  );
  const wants = WANTS.filter((want) => found.some(({ kind }) => kind === want));
  return { ...(alarms.length === 0 ? {} : { alarms }), ...(wants.length === 0 ? {} : { wants }) };
}

/** The reflexes that were kept with a line. */
export const reflexesOf = ({ alarms = [], wants = [] }: Extras): readonly Reflex[] => [
  ...SAFETY_DETAILS.filter((detail) => alarms.some((alarm) => alarm.detail === detail)).map(
    (detail): Reflex => ({ kind: 'safety', safety: KIND[detail], detail }),
  ),
  ...WANTS.filter((want) => wants.includes(want)).map((kind): Reflex => ({ kind })),
];
