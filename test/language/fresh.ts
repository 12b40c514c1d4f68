import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { load as parse } from 'js-yaml';
import type { Field } from '../../src/complaints/record.ts';
import type { Asking } from '../../src/conversation/message.ts';
import type { Command } from '../../src/dialogue/command.ts';
import { hear, open, quiet, recordOf, valueIn } from './listening.ts';

/** An opening story and what a person would note down from it; `none` where nothing may be noted. */
export interface Opening {
  readonly text: string;
  readonly product?: string | readonly string[];
  readonly issue?: string | readonly string[];
  /** Each entry names one respondent, `|` between spellings. */
  readonly respondent?: readonly string[];
  /** Yuan. */
  readonly amount?: number | 'none';
  readonly date?: string | 'none';
  readonly request?: readonly string[];
  readonly prior?: readonly string[];
  readonly region?: string;
  readonly name?: string;
  readonly phone?: string;
}

/** A line said while a question is open. */
export interface Answer {
  readonly text: string;
  readonly asking: Asking | null;
  readonly filed?: boolean;
  readonly do?: readonly string[];
  readonly found?: Readonly<Record<string, unknown>>;
  readonly never?: readonly string[];
}

const load = <T>(name: string): readonly T[] =>
  parse(readFileSync(resolve(import.meta.dirname, `fresh-${name}.yaml`), 'utf8')) as T[];

export type Part = 'open' | 'sealed' | 'late';
export const openings = (part: Part): readonly Opening[] => load<Opening>(`openings-${part}`);
export const answers = (part: Part): readonly Answer[] => load<Answer>(`answers-${part}`);

const either = (wanted: string): readonly string[] => wanted.split('|');
const within = (value: string | undefined, wanted: string): boolean =>
  value !== undefined && either(wanted).some((word) => value.toLowerCase().includes(word.toLowerCase()));

/** Whether what was found for a field is what was wanted, by the field's own shape. */
function fits(field: string, wanted: unknown, commands: readonly Command[]): boolean {
  const value = <F extends Field>(name: F) => valueIn(commands, name);
  switch (field) {
    case 'amount': {
      const fen = value('amount')?.fen;
      return wanted === 'none' ? fen === undefined : fen === Math.round(Number(wanted) * 100);
    }
    case 'date':
    case 'incidentDate': {
      const range = value('incidentDate');
      if (wanted === 'none') return range === undefined;
      if (range === undefined || wanted === 'any') return range !== undefined;
      return either(String(wanted)).some((days) => {
        const [from, to] = days.split('..') as [string, string | undefined];
        return range.from === from && range.to === (to ?? from);
      });
    }
    case 'request': {
      const kinds: readonly string[] = value('request')?.map(({ kind }) => kind) ?? [];
      return (wanted as readonly string[]).every((kind) => kinds.includes(kind));
    }
    case 'prior':
    case 'priorContact': {
      const tried: readonly string[] = value('priorContact')?.tried ?? [];
      return (wanted as readonly string[]).every((one) => either(one).some((who) => tried.includes(who)));
    }
    case 'respondent': {
      const names = value('respondent')?.map(({ name }) => name) ?? [];
      return [wanted].flat().every((one) => names.some((name) => within(name, String(one))));
    }
    case 'region':
      return within(value('region'), String(wanted));
    case 'name':
      return within(value('name'), String(wanted));
    case 'phone':
      return value('phone') === String(wanted);
    case 'product':
      return [wanted].flat().includes(value('product'));
    case 'issue':
      return [wanted].flat().includes(value('issue'));
    default:
      throw new Error(`no such field: ${field}`);
  }
}

/** The fields of an opening that were not understood. */
export function missed(opening: Opening): readonly string[] {
  const { text, ...wanted } = opening;
  const { commands } = hear(text);
  return Object.entries(wanted).flatMap(([field, value]) => (fits(field, value, commands) ? [] : [field]));
}

/** What went wrong with an answer; empty when all is well. */
export function wrong(answer: Answer): readonly string[] {
  const context =
    answer.asking === null
      ? { ...quiet, filed: answer.filed ?? false, hasDraft: false, record: recordOf({}) }
      : open(answer.asking);
  const { commands } = hear(answer.text, context);
  const deeds = commands.map((command) => command.do);
  const held = (what: string): boolean =>
    deeds.some((deed) => deed === what) ||
    commands.some((command) => 'found' in command && command.found.some((one) => one.field === what));
  return [
    ...(answer.do ?? []).filter((wanted) => !either(wanted).some((deed) => held(deed))).map((d) => `no ${d}`),
    ...Object.entries(answer.found ?? {}).flatMap(([field, value]) =>
      fits(field, value, commands) ? [] : [`${field} missed`],
    ),
    ...(answer.never ?? []).filter(held).map((what) => `${what} made up`),
  ];
}
