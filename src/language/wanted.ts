import type { Message } from '../conversation/message.ts';
import type { Command } from '../dialogue/command.ts';
import type { Open } from './answers.ts';
import { fold, sentences } from './fold.ts';
import { type Intents, SOMETHING_ELSE } from './intents.ts';
import type { Listening } from './listening.ts';
import { isOfTheirs } from './matter.ts';
import { MEANINGS, Place, type Wish } from './meanings.ts';
import { asksSomething } from './questions.ts';

export interface Wanted {
  /** In the order they stand in. */
  readonly wishes: readonly Wish[];
  /** The line with blanks where the wishes stand, of the same length; null where it says nothing more. */
  readonly rest: string | null;
}

/** From so much weight on a wish counts, or from less where nothing else comes near. */
const ENOUGH = 0.5;
const ALONE = { part: 0.6, times: 3 } as const;
/** What is hard to undo takes more. */
const CAREFUL: Readonly<Partial<Record<Wish, number>>> = {
  erase: 0.85,
  withdraw: 0.8,
  'put-aside': 0.75,
  register: 0.65,
  another: 0.65,
  anger: 0.6,
  human: 0.7,
  report: 0.65,
  mend: 0.6,
};
const FILING = 0.7;
/** Where an answer is taken in any words, what only surrounds answers has to be sure. */
const IN_ANY_WORDS: readonly (Open | null)[] = [
  'request',
  'respondent',
  'outlet',
  'region',
  'name',
  'priorContact',
  'evidence',
  'notice',
];
/** Beside a story, or as one clause of several. */
const SURE = 0.75;

/** Of several wishes in one line the first of these counts. */
const STRONGEST: readonly Wish[] = [
  'human',
  'leave-queue',
  'erase',
  'withdraw',
  'another',
  'together',
  'register',
  'report',
  'about-us',
  'mend',
  'no',
  'resume',
  'put-aside',
  'yes',
  'materials',
  'status',
  'when',
  'privacy',
  'why',
  'who',
  'help',
  'zh',
  'en',
  'declined',
  'unknown',
  'none',
  'wait',
  'told',
  'beside',
  'anger',
  'thanks',
  'greet',
];

/** Counts also where the line tells something beside it. */
const BESIDE_A_STORY: ReadonlySet<Wish> = new Set<Wish>([
  'yes',
  'no',
  'register',
  'resume',
  'another',
  'report',
  'about-us',
  'human',
  'leave-queue',
  'materials',
  'zh',
  'en',
]);
/** Said around an answer, and no part of it. */
const AROUND: ReadonlySet<Wish> = new Set<Wish>(['beside', 'told', 'anger', 'thanks', 'greet', 'why']);
/** May hold the name of what is meant. */
const NAMES_IT: ReadonlySet<Wish> = new Set<Wish>(['resume', 'another', 'report', 'about-us']);

const LONGEST_ZH = 40;
const LONGEST_WORDS = 20;
const MOST_CLAUSES = 5;
/** Weighs so little that it is like no wish at all. */
const UNLIKE = 0.3;
/** So short, a clause that tells no value is a word of reason. */
const REASON = 14;

interface Weighed {
  readonly wish: Wish;
  readonly share: number;
  /** The share of what comes next to it. */
  readonly next: number;
}

/** What a stretch of the line tells: who, where or how much, a day alone, a wish alone, or nothing. */
export type Telling = 'values' | 'day' | 'wish' | 'nothing';
type Tells = (text: string) => Telling;

const sizeOf = (folded: string): number =>
  /\p{Script=Han}/u.test(folded)
    ? folded.replace(/[^\p{L}\p{N}]/gu, '').length
    : folded.split(/\s+/).filter(Boolean).length * 2;

/** 都被我删了: told of a deletion, not asked for one. */
const DELETED_ALREADY =
  /(?:被|给)(?:我|他|她|对方)?[^,。]{0,4}删|(?:已经|早就|不小心)[^,。]{0,3}删|\b(?:i|he|she|they) (?:have |had |already |accidentally )*deleted\b/;

function weigh(folded: string, place: Place, intents: Intents): Weighed | null {
  const shares = new Map<Wish | null, number>();
  for (const { label, share } of intents.rank(folded)) {
    const wish = label === SOMETHING_ELSE ? null : MEANINGS[label](place);
    if (wish !== null || label === SOMETHING_ELSE) shares.set(wish, (shares.get(wish) ?? 0) + share);
  }
  // Talk about the talk, of whichever of the two kinds
  const talk = (shares.get('told') ?? 0) + (shares.get('beside') ?? 0);
  const of = (shares.get('told') ?? 0) > (shares.get('beside') ?? 0) ? 'told' : 'beside';
  if (talk > 0) {
    shares.delete(of === 'told' ? 'beside' : 'told');
    shares.set(of, talk);
  }
  const [best, next] = [...shares].sort((a, b) => b[1] - a[1]);
  if (best === undefined || best[0] === null) return null;
  if (best[0] === 'erase' && DELETED_ALREADY.test(folded)) return null;
  return { wish: best[0], share: best[1], next: next?.[1] ?? 0 };
}

function enough({ wish, share, next }: Weighed, place: Place): boolean {
  const files = wish === 'yes' && place.open === 'confirm';
  const loose = AROUND.has(wish) && IN_ANY_WORDS.includes(place.open);
  const least = files ? FILING : loose ? SURE : (CAREFUL[wish] ?? ENOUGH);
  return share >= least || (share >= least * ALONE.part && share >= next * ALONE.times * (files ? 2 : 1));
}

interface Clause extends Weighed {
  readonly from: number;
  readonly to: number;
  readonly counts: boolean;
  readonly tells: boolean;
}

function clausesOf(
  line: string,
  folded: string,
  place: Place,
  intents: Intents,
  tells: Tells,
): readonly Clause[] {
  return [...folded.matchAll(/[^,，。;!?\n]+/g)].flatMap((match): readonly Clause[] => {
    const text = match[0].trim();
    if (text === '') return [];
    const span = { from: match.index, to: match.index + match[0].length };
    const told = tells(line.slice(span.from, span.to).trim());
    const best = told === 'values' ? null : weigh(text, place, intents);
    return best === null
      ? [{ ...span, wish: 'beside', share: 0, next: 0, counts: false, tells: told !== 'nothing' }]
      : [
          {
            ...span,
            ...best,
            counts: fits(best, told) && best.share >= SURE,
            tells: told !== 'nothing' || asksSomething(folded, span),
          },
        ];
  });
}

/** A day beside it is no value of a line that speaks of going on, or of not. */
const OF_A_DAY: ReadonlySet<Wish> = new Set<Wish>([
  'put-aside',
  'resume',
  'status',
  'when',
  'thanks',
  'unknown',
]);
/** close the account, that's all: what is to end is theirs, not the talk. */
const fits = ({ wish }: Weighed, told: Telling): boolean =>
  told === 'nothing' || (told === 'wish' && wish !== 'put-aside') || (told === 'day' && OF_A_DAY.has(wish));

const strongest = (wishes: readonly Wish[]): Wish =>
  STRONGEST.find((wish) => wishes.includes(wish)) ?? wishes[0]!;

/** 不记得了，睡着了谁知道; 同意 我叫…: wishes in some clauses, and what the others tell. */
function amongClauses(
  text: string,
  folded: string,
  place: Place,
  intents: Intents,
  tells: Tells,
): Wanted | null {
  const clauses = clausesOf(text, folded, place, intents, tells);
  if (clauses.length < 2 || clauses.length > MOST_CLAUSES) return null;
  const wanting = clauses.filter(({ counts }) => counts);
  if (wanting.length === 0) return null;
  const others = clauses.filter(({ counts }) => !counts);
  const all = wanting.map(({ wish }) => wish);
  const size = others.reduce((sum, { from, to }) => sum + sizeOf(folded.slice(from, to)), 0);
  // 说过了，青禾琴行: what is said around an answer leaves the answer
  const plainly =
    others.length > 0 &&
    place.is('respondent', 'outlet', 'region', 'name') &&
    all.every((wish) => AROUND.has(wish)) &&
    others.every(({ share }) => share < UNLIKE);
  if (!plainly && (others.length === 0 || (size <= REASON && !others.some((one) => one.tells)))) {
    const wish = strongest(all);
    // A yes to what was read back stands alone
    const hedged =
      isHedged(wish, folded, place) ||
      (others.length > 0 && (wish === 'yes' || (AROUND.has(wish) && place.open !== 'request')));
    return hedged ? null : { wishes: [wish], rest: null };
  }
  // At the read-back a yes with something to it is no yes
  if (place.open === 'confirm' && all.includes('yes')) return null;
  const answering = place.mayStayOpen || place.open === 'consent';
  const apart = wanting.filter(({ wish }) => BESIDE_A_STORY.has(wish) || (answering && AROUND.has(wish)));
  if (apart.length === 0) return null;
  let rest = text;
  for (const { from, to } of apart) rest = `${rest.slice(0, from)}${' '.repeat(to - from)}${rest.slice(to)}`;
  rest = rest.replace(/^[\s,，。;!?]+/, (gap) => ' '.repeat(gap.length)).replace(/[\s,，。;!]+$/, '');
  return { wishes: [...new Set(apart.map(({ wish }) => wish))].filter((wish) => !AROUND.has(wish)), rest };
}

const CLEAN = 14;

/** 撤了以后还能再投诉吗: a question is no yes and no outburst, and what can't be undone takes a short word. */
function isHedged(wish: Wish, line: string, place: Place): boolean {
  if (wish !== 'yes' && wish !== 'anger') return false;
  if (asksSomething(line, { from: 0, to: line.length })) return true;
  if (wish === 'anger') return false;
  return (place.offer !== null || place.open === 'confirm') && sizeOf(line) > CLEAN;
}

/**
 * What a line wants of the talk, where no rule knows; null when it wants nothing that makes sense there. A line that
 * tells something, too, keeps that as its rest.
 */
export function wantedBy(
  text: string,
  folded: string,
  context: Listening,
  intents: Intents,
  tells: Tells,
): Wanted | null {
  const line = folded.trim();
  const chinese = /\p{Script=Han}/u.test(line);
  if (chinese ? line.length > LONGEST_ZH : line.split(/\s+/).length > LONGEST_WORDS) return null;
  const place = new Place(context);
  const among = amongClauses(text, folded, place, intents, tells);
  if (among !== null && among.rest !== null) return among;
  const best = weigh(line, place, intents);
  if (best !== null && enough(best, place) && !isHedged(best.wish, line, place)) {
    if (fits(best, tells(text.trim()))) return { wishes: [best.wish], rest: null };
    if (NAMES_IT.has(best.wish) && best.share >= SURE)
      return { wishes: [best.wish], rest: best.wish === 'resume' ? null : text };
  }
  return among;
}

/** What is kept is told as a whole, with its days. */
const OF_KEEPING = /存|保留|留着|收集|记录|\b(?:keep|kept|stor|collect|sav|data)/;

/** A wish as a command. */
export function commandFor(wish: Wish, { id: message, text }: Message): Command {
  switch (wish) {
    case 'yes':
    case 'no':
    case 'register':
    case 'resume':
    case 'report':
    case 'human':
    case 'leave-queue':
    case 'materials':
    case 'why':
    case 'who':
    case 'help':
    case 'erase':
    case 'thanks':
    case 'greet':
      return { do: wish };
    case 'privacy': {
      const folded = fold(text);
      const asked = sentences(folded).filter(
        (one) => asksSomething(folded, one) && !OF_KEEPING.test(folded.slice(one.from, one.to)),
      );
      return { do: 'privacy', questions: asked.map(({ from, to }) => text.slice(from, to).trim()) };
    }
    case 'beside': {
      const folded = fold(text);
      const asks = asksSomething(folded, { from: 0, to: folded.length });
      return asks ? { do: 'beside', question: text.trim() } : { do: 'beside' };
    }
    case 'told':
      return { do: 'told-already' };
    case 'wait':
      return { do: 'wait' };
    case 'put-aside':
      return { do: 'cancel' };
    case 'another':
      return { do: 'start', fresh: true };
    case 'together':
      return { do: 'together' };
    case 'about-us':
      return { do: 'about-us', message };
    case 'when':
      return isOfTheirs(fold(text))
        ? { do: 'ask', question: text.trim() }
        : { do: 'status', number: null, when: true };
    case 'status':
    case 'withdraw':
      return { do: wish, number: null };
    case 'unknown':
    case 'none':
    case 'declined':
      return { do: 'skip', how: wish, message };
    case 'zh':
    case 'en':
      return { do: 'language', lang: wish, asked: true };
    case 'mend':
      return { do: 'correct', message, found: [], field: null };
    case 'anger':
      return { do: 'distress', kind: 'anger' };
  }
}
