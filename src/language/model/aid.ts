import { performance } from 'node:perf_hooks';
import { today } from '../../calendar/days.ts';
import { type ComplaintRecord, fieldValue } from '../../complaints/record.ts';
import type { ConsentStatus } from '../../conversation/consent.ts';
import type { Lang, Message } from '../../conversation/message.ts';
import type { Command, Found } from '../../dialogue/command.ts';
import type { LanguageData } from '../data.ts';
import type { Listening } from '../listening.ts';
import { composeQuestion } from './compose-question.ts';
import type { Composed } from './composed.ts';
import { type InterpretOutput, interpretQuestion, PROPOSABLE } from './interpret-question.ts';
import type { LanguageModel, ModelUse, Question } from './language-model.ts';
import { merged } from './merge.ts';
import { outgoing } from './outgoing.ts';
import type { Prompt, QuestionName } from './prompt.ts';
import { checkProposals } from './proposals.ts';
import { summariseQuestion } from './summarise-question.ts';
import { type Counting, counting, type Prices, type Tally } from './tally.ts';
import { type Answers, type Doubt, doubtAbout } from './unsure.ts';
import { addsNothing, faultOfRewording } from './verify.ts';

export interface AidSettings {
  /** Who gets what is sent, as the consumer is told. */
  readonly receiver: string;
  /** Nothing goes abroad before the consumer agreed to it. */
  readonly abroad: boolean;
  readonly composed: Composed;
  /** How long all questions of one turn may take together, in milliseconds. */
  readonly deadline: number;
  readonly prices: Prices | null;
}

/** What a language model adds to the rules; where it fails in any way, nothing. */
export interface Aid {
  readonly receiver: string;
  readonly abroad: boolean;
  /** For one turn: one deadline, one question of each kind at most. `consent` is the one to sending abroad. */
  begin(consent: ConsentStatus): TurnAid;
  /** A talk in a few checked points for a colleague; null where there is none to be had. */
  summarise(talk: Talk): Promise<readonly string[] | null>;
  readonly tally: () => Tally;
  readonly isResting: () => boolean;
  prepare(): Promise<void>;
}

export interface Talk {
  readonly lang: Lang;
  readonly lines: readonly Message[];
  /** What the consumer is called, as far as a record tells. */
  readonly names: readonly string[];
  readonly consent: ConsentStatus;
}

export interface Heard {
  readonly lines: readonly Message[];
  /** What the rules made of them. */
  readonly commands: readonly Command[];
  readonly context: Listening;
  /** Whether the knowledge at hand answers a question. */
  readonly answers: Answers;
}

/** What may be said in plainer words, as it stands in the replies. */
export interface Composable {
  readonly answers: readonly string[];
  readonly steps: readonly string[];
}

export interface TurnAid {
  /** The rules' commands, with what a model read beside them where the rules were unsure. */
  interpret(heard: Heard): Promise<readonly Command[]>;
  /** The same lines of text in plainer words, as pairs; what is missing is said as it stands. */
  compose(composable: Composable | undefined, lang: Lang): Promise<ReadonlyMap<string, string>>;
  /** They just agreed. */
  agreed(): void;
  /** Something came that can't wait: what is being asked ends at once, and nothing more is asked. */
  hurry(): void;
  readonly used: readonly ModelUse[];
  /** Counts the turn, where it asked anything. */
  end(): void;
}

export interface AidParts {
  readonly model: LanguageModel & { isResting(): boolean };
  readonly prompts: Readonly<Record<QuestionName, Prompt>>;
  readonly data: LanguageData;
  readonly settings: AidSettings;
}

const namesIn = (record: ComplaintRecord | null, found: readonly Found[] = []): readonly string[] => [
  ...(record === null ? [] : [fieldValue(record, 'name') ?? '']),
  ...found.flatMap((one) => (one.field === 'name' && 'value' in one.slot ? [one.slot.value] : [])),
];

const foundIn = (commands: readonly Command[]): readonly Found[] =>
  commands.flatMap((command) => ('found' in command ? command.found : []));

/** Where the rules are at a loss; else they get on by themselves, and nobody is troubled for a consent. */
const WORTH_ASKING: ReadonlySet<Doubt> = new Set<Doubt>(['not-understood', 'correction', 'unanswered']);

/** A line of a reply that cites law is exact as it is. */
const isCited = (line: string): boolean => /《|Article \d|art\. ?\d/i.test(line);

/** What outlives a turn. */
interface Kept {
  readonly count: Counting;
  /** Plainer words of reviewed texts, so that each is asked for once. */
  readonly plainer: Map<string, ReadonlyMap<string, string>>;
}
const MOST_PLAINER = 1000;

/** Enough of what was said for a colleague, the newest. */
const TALK_LINES = 60;

function turnAid(
  { model, prompts, data, settings }: AidParts,
  { count, plainer }: Kept,
  given: ConsentStatus,
): TurnAid {
  const began = performance.now();
  const used: ModelUse[] = [];
  let consent = given;
  let waited = 0;
  let read: { readonly of: string; readonly answer: InterpretOutput | null } | null = null;
  let phrased = false;
  const hurrying = new AbortController();

  const mayAsk = (): boolean => !settings.abroad || consent === 'given';

  async function put<T>(question: Question<T>): Promise<T | null> {
    const left = settings.deadline - (performance.now() - began);
    if (left <= 0 || hurrying.signal.aborted) return null;
    const from = performance.now();
    const signal = AbortSignal.any([hurrying.signal, AbortSignal.timeout(Math.ceil(left))]);
    const { result, use } = await model.complete(question, signal);
    waited += performance.now() - from;
    used.push(use);
    count.used(use);
    return result.ok ? result.value : null;
  }

  return {
    used,
    agreed: () => {
      consent = 'given';
    },
    hurry: () => hurrying.abort(),
    interpret: async ({ lines, commands, context, answers }) => {
      const doubt = doubtAbout(lines, commands, context, answers);
      if (doubt === null) return commands;
      const last = lines.at(-1)!;
      if (!mayAsk())
        return consent === 'unasked' && WORTH_ASKING.has(doubt)
          ? [...commands, { do: 'offer-abroad', receiver: settings.receiver, message: last.id }]
          : commands;
      const of = lines.map(({ id }) => id).join();
      if (read === null) {
        const names = namesIn(context.record, foundIn(commands));
        const sent = new Map(lines.map((line) => [line.id, outgoing(line.text, names)]));
        const rules = foundIn(commands).flatMap(({ field, slot: { source } }) => {
          const line = lines.find(({ id }) => id === source.message);
          const words = line?.text.slice(source.from, source.to) ?? '';
          const known = words !== '' && source.said && sent.get(line!.id)!.includes(words);
          return known ? [{ field, words }] : [];
        });
        const answer = await put(
          interpretQuestion(prompts.interpret, {
            today: today(context.now),
            asking: context.asking,
            known: PROPOSABLE.filter((field) => context.record?.slots[field] !== undefined),
            rules,
            lines: [...sent.values()],
          }),
        );
        read = { of, answer };
      }
      // Lines that were not asked about are not asked about in a second call.
      if (read.of !== of || read.answer === null) return commands;
      const { found, verdicts } = checkProposals(read.answer.values, lines, context, data);
      for (const verdict of verdicts) count.value(verdict);
      return merged(commands, { intent: read.answer.intent, found }, lines, context, answers);
    },
    compose: async (composable, lang) => {
      const none = new Map<string, string>();
      if (composable === undefined || settings.composed === 'off') return none;
      const chosen = [...composable.answers, ...(settings.composed === 'replies' ? composable.steps : [])];
      const texts = chosen
        .flatMap((text) => text.split('\n'))
        .filter((line) => line.trim() !== '' && !isCited(line));
      if (texts.length === 0) return none;
      const key = texts.join('\n');
      const known = plainer.get(key);
      if (known !== undefined || phrased || !mayAsk()) return known ?? none;
      phrased = true;
      const answer = await put(composeQuestion(prompts.compose, { lang, texts }));
      if (answer === null || answer.texts.length !== texts.length) return none;
      const pairs = new Map<string, string>();
      for (const [i, text] of texts.entries()) {
        const words = answer.texts[i]!.trim();
        const fault = faultOfRewording(words, text, data);
        count.text(fault ?? 'said');
        if (fault === null) pairs.set(text, words);
      }
      plainer.set(key, pairs);
      const oldest = plainer.keys().next();
      if (plainer.size > MOST_PLAINER && !oldest.done) plainer.delete(oldest.value);
      return pairs;
    },
    end: () => {
      if (used.length > 0) count.turn(waited);
    },
  };
}

/** Wires a model to its questions and to the checks of what it answers. */
export function createAid(parts: AidParts): Aid {
  const { model, prompts, data, settings } = parts;
  const count = counting(settings.prices);
  const kept: Kept = { count, plainer: new Map() };
  return {
    receiver: settings.receiver,
    abroad: settings.abroad,
    begin: (consent) => turnAid(parts, kept, consent),
    summarise: async ({ lang, lines, names, consent }) => {
      if (settings.abroad && consent !== 'given') return null;
      const said = lines
        .filter(({ text }) => text !== '')
        .slice(-TALK_LINES)
        .map(({ from, text }) => ({ from, text: outgoing(text, names) }));
      if (said.length === 0) return null;
      const question = summariseQuestion(prompts.summarise, { lang, lines: said });
      const { result, use } = await model.complete(question, AbortSignal.timeout(settings.deadline));
      count.used(use);
      if (!result.ok) return null;
      const source = said.map(({ text }) => text).join('\n');
      const faults = result.value.points.map((point) => addsNothing(point, source, data));
      for (const fault of faults) count.text(fault ?? 'said');
      const points = result.value.points.filter((_, i) => faults[i] === null);
      return points.length === 0 ? null : points;
    },
    tally: count.read,
    isResting: () => model.isResting(),
    prepare: () => model.prepare(),
  };
}
