import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { load as parse } from 'js-yaml';
import {
  applyChange,
  type Change,
  type ComplaintRecord,
  type Field,
  type FieldValues,
  fieldValue,
  type Slot,
} from '../../src/complaints/record.ts';
import type { Asking } from '../../src/conversation/message.ts';
import type { Command } from '../../src/dialogue/command.ts';
import { data, hear, open, recordOf } from './listening.ts';

type Value = string | number | readonly (string | number)[] | null;
type Values = Readonly<Record<string, Value>>;

/** What a line makes of a record, as a person would want it. */
export interface Mending {
  readonly of: string;
  readonly say: string;
  readonly at?: Asking;
  /** The fields that change and what they hold then; null = nothing. */
  readonly now?: Values;
  /** Nothing changes, and this field is known to be meant, or `any`. */
  readonly asks?: string;
  /** Pieces of the story that are left, and that are gone. */
  readonly facts?: readonly string[];
  readonly lost?: readonly string[];
  /** It is no correction: nothing changes, and nothing is asked. */
  readonly calm?: true;
}

interface Table {
  readonly records: Readonly<Record<string, Values & { readonly facts: readonly string[] }>>;
  readonly lines: readonly Mending[];
}

export const table = (name: string): Table =>
  parse(readFileSync(resolve(import.meta.dirname, `${name}.yaml`), 'utf8')) as Table;

const list = (value: Value): readonly string[] => (value === null ? [] : [value].flat().map(String));

function valueIn(field: string, value: Value): unknown {
  switch (field) {
    case 'respondent':
      return list(value).map((name) => ({
        name,
        role: null,
        kind: data.institutions(name.toLowerCase())[0]?.value.kind ?? null,
      }));
    case 'request':
      return list(value).map((kind) => ({ kind }));
    case 'priorContact':
      return { tried: list(value) };
    case 'amount':
      return { fen: Math.round(Number(value) * 100), approximate: false };
    case 'rightStart':
    case 'incidentDate': {
      const [from, to] = String(value).split('/');
      return { from, to: to ?? from };
    }
    default:
      return value;
  }
}

export const recordIn = ({ facts, ...values }: Table['records'][string]): ComplaintRecord =>
  recordOf(
    Object.fromEntries(Object.entries(values).map(([field, value]) => [field, valueIn(field, value)])),
    facts,
  );

/** A field's value in the form of the table; null when it is empty. */
function shown(record: ComplaintRecord, field: string): Value {
  const value = fieldValue(record, field as Field) as FieldValues[Field] | null;
  if (value === null) return null;
  switch (field) {
    case 'respondent':
      return (value as FieldValues['respondent']).map(({ name }) => name);
    case 'request':
      return (value as FieldValues['request']).map(({ kind }) => kind);
    case 'priorContact': {
      const { tried } = value as FieldValues['priorContact'];
      return tried.length === 0 ? null : tried;
    }
    case 'amount':
      return (value as FieldValues['amount']).fen / 100;
    case 'rightStart':
    case 'incidentDate': {
      const { from, to } = value as FieldValues['incidentDate'];
      return from === to ? from : `${from}/${to}`;
    }
    default:
      return value as Value;
  }
}

/** Told in free words: a piece of what stands there is enough, in any case. */
const FREE: ReadonlySet<string> = new Set(['region', 'outlet', 'contactTimes']);
const text = (value: Value): string => JSON.stringify(list(value).toSorted());
const same = (field: string, value: Value, wanted: Value): boolean =>
  FREE.has(field) && value !== null && wanted !== null
    ? String(value).toLowerCase().includes(String(wanted).toLowerCase())
    : text(value) === text(wanted);

/** What came beside it joins a list and leaves all else as it was. */
function joined(field: Field, old: Slot, more: Slot): Slot {
  if (!('value' in old) || !('value' in more)) return old;
  if (field === 'priorContact') {
    const tried = [old, more].flatMap(({ value }) => (value as FieldValues['priorContact']).tried);
    return { ...old, value: { tried: [...new Set(tried)] } };
  }
  return Array.isArray(old.value) && Array.isArray(more.value)
    ? ({ ...old, value: [...old.value, ...more.value] } as Slot)
    : old;
}

function applied(record: ComplaintRecord, commands: readonly Command[]): ComplaintRecord {
  let standing = record;
  for (const command of commands) {
    if (command.do === 'unsay')
      for (const words of command.words) standing = applyChange(standing, { kind: 'unsay', words });
    if (!('found' in command)) continue;
    for (const { field, slot } of command.found) {
      const old = standing.slots[field] as Slot | undefined;
      const beside = command.do !== 'correct' && old !== undefined && 'value' in old;
      const change = { kind: 'set', field, slot: beside ? joined(field, old, slot) : slot };
      standing = applyChange(standing, change as Change);
    }
  }
  return standing;
}

/** What is wrong after a line; empty when the record stands as it should. */
export function faults(mending: Mending, before: ComplaintRecord): readonly string[] {
  const { commands } = hear(mending.say, open(mending.at ?? 'confirm', { record: before }));
  const after = applied(before, commands);
  if (mending.calm)
    return commands.some((one) => one.do === 'correct' || one.do === 'unsay') ? ['corrects'] : [];
  const wanted = mending.now ?? {};
  const found: string[] = commands.some((one) => one.do === 'tell') ? ['became a part of the story'] : [];
  for (const field of new Set([...Object.keys(after.slots), ...Object.keys(wanted)])) {
    const value = shown(after, field);
    const right = field in wanted ? wanted[field]! : shown(before, field);
    if (!same(field, value, right)) found.push(`${field}: ${text(value)}, expected ${text(right)}`);
  }
  const story = after.facts.map((fact) => fact.text).join('\n');
  for (const piece of mending.facts ?? []) if (!story.includes(piece)) found.push(`facts lack ${piece}`);
  for (const piece of mending.lost ?? []) if (story.includes(piece)) found.push(`facts keep ${piece}`);
  const asked = commands.find((one) => one.do === 'correct' && one.found.length === 0);
  if (mending.asks !== undefined) {
    if (asked === undefined && !(mending.asks === 'any' && commands.some((one) => one.do === 'no')))
      found.push(`asks nothing: ${commands.map((one) => one.do).join(', ')}`);
    else if (mending.asks !== 'any' && asked?.do === 'correct' && asked.field !== mending.asks)
      found.push(`asks for ${asked.field}`);
  } else if (asked !== undefined) found.push('asks which');
  return found;
}
