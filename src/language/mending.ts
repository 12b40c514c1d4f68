import { type ComplaintRecord, type Field, fieldValue } from '../complaints/record.ts';
import type { Message } from '../conversation/message.ts';
import type { Command, Found } from '../dialogue/command.ts';
import { answerTo } from './answers.ts';
import { behindYes, type Correction, correction, fieldHolding, namedField, stated } from './corrections.ts';
import type { LanguageData } from './data.ts';
import { fold } from './fold.ts';
import { allFound, finder } from './found.ts';
import { isOfContact } from './incident-date.ts';
import type { Listening } from './listening.ts';
import { numberOf } from './numerals.ts';
import { plainAnswer } from './particulars.ts';
import { type Reading, read } from './reading.ts';
import { answeredWishes } from './wishes.ts';

/** More of the same, beside what is noted. */
export const BESIDES =
  /还(?:要|想|有|得|请|希望)|也要|也想|另外|再加|同时要|\b(?:also|as well|too|besides|plus)\b/;

/**
 * What a line sets right, read from `start` on: a sure correction replaces, a loose one only what is noted; null
 * where the line is none. `found` empty: what is wrong is at most named.
 */
export function corrected(line: Message, context: Listening, data: LanguageData, start = 0): Command | null {
  if (!context.hasDraft && !context.filed) return null;
  const begin = start + behindYes(fold(line.text).slice(start));
  const rest = fold(line.text).slice(begin);
  const whole = rest.trim();
  const said = correction(rest) ?? stated(rest);
  const found =
    said ??
    (begin === start || whole === ''
      ? null
      : { now: { from: 0, to: rest.length }, instead: null, field: namedField(rest), sure: false });
  if (found === null) return null;
  // Asked for a name, they give their own
  if (context.asking === 'name' && found.field === 'respondent' && /^[\s\w,]*\bthe name\b/.test(rest))
    return null;
  if (found.now === null) return { do: 'correct', message: line.id, found: [], field: found.field };
  const from = begin + found.now.from;
  const text = line.text.slice(from, begin + found.now.to);
  const make = finder(line.id, from);
  const held =
    found.instead === null || context.record === null ? null : fieldHolding(context.record, found.instead);
  const field = found.field ?? held ?? context.mending;
  const reading = read(text, { now: context.now, asked: field === 'amount' ? 'amount' : null }, data);
  const values = valuesOf(field, text, reading, context, data, make).map((one) =>
    inKnownMonth(one, line.text, context.record),
  );
  if (found.sure) return { do: 'correct', message: line.id, found: values, field };
  const fitting = fits(found, values, {
    context,
    data,
    behindYes: begin > start,
    names: reading.respondents.length > 0,
  });
  // 都对，但我还想要道歉: more of the same, not instead of it
  if (fitting.length > 0 && begin > start && BESIDES.test(rest))
    return { do: 'answer', message: line.id, found: fitting };
  if (fitting.length > 0)
    return fitting.some((one) => context.record?.slots[one.field] !== undefined)
      ? { do: 'correct', message: line.id, found: fitting, field: field ?? fitting[0]!.field }
      : { do: 'answer', message: line.id, found: fitting };
  // 都对，就是日期: what is wrong is named, what is right is not
  const bare = /\p{Script=Han}/u.test(whole) ? whole.length <= 6 : whole.length <= 16;
  return begin > start && found.field !== null && bare
    ? { do: 'correct', message: line.id, found: [], field: found.field }
    : null;
}

/** Of what a loose correction holds, what can be meant: the named field, the kind of the old value, or what is noted. */
function fits(
  found: Correction,
  values: readonly Found[],
  at: {
    readonly context: Listening;
    readonly data: LanguageData;
    readonly behindYes: boolean;
    /** Whether a company is known by its form in the new words: 商家是骗子 names none. */
    readonly names: boolean;
  },
): readonly Found[] {
  const { context, data } = at;
  if (found.field !== null)
    return values.filter(
      (one) =>
        one.field === found.field && (one.field !== 'respondent' || found.instead !== null || at.names),
    );
  if (found.instead !== null) {
    const old = read(found.instead, { now: context.now, asked: 'amount' }, data);
    const kinds = allFound(old, finder('')).map((one) => one.field);
    const held = context.record === null ? null : fieldHolding(context.record, found.instead);
    return values.filter((one) => one.field === held || kinds.includes(one.field));
  }
  // 同意，但别打扰家人: a condition of the yes, no wish of the complaint
  if (at.behindYes)
    return values.filter((one) => context.asking !== 'consent' || REPLACEABLE.includes(one.field));
  return values.filter(
    (one) =>
      REPLACEABLE.includes(one.field) &&
      (one.field === context.asking || context.record?.slots[one.field] !== undefined),
  );
}

const REPLACEABLE: readonly Field[] = ['respondent', 'incidentDate', 'amount', 'region', 'phone'];

const DAY_ALONE = /^(?:the )?(\d{1,2}|[一二三四五六七八九十]{1,3})(?:号|日|st|nd|rd|th)$/;

/** 6号, where a day of October is noted, is one of October. */
function inKnownMonth(one: Found, text: string, record: ComplaintRecord | null): Found {
  if (one.field !== 'incidentDate' || !('value' in one.slot) || record === null) return one;
  const known = fieldValue(record, 'incidentDate');
  const written = fold(text.slice(one.slot.source.from, one.slot.source.to)).trim();
  const day = numberOf(DAY_ALONE.exec(written)?.[1] ?? '');
  if (known === null || day === null || known.from.slice(0, 7) !== known.to.slice(0, 7)) return one;
  const date = `${known.from.slice(0, 7)}-${String(day).padStart(2, '0')}`;
  if (new Date(`${date}T00:00:00Z`).getUTCDate() !== day) return one;
  return { ...one, slot: { ...one.slot, value: { from: date, to: date } } };
}

/**
 * A more exact day inside the days that are noted takes their place, whatever question it answers; a day of calls and
 * letters afterwards does not.
 */
export function sharpened(
  commands: readonly Command[],
  lines: readonly Message[],
  context: Listening,
): Command[] {
  const known = context.record === null ? null : fieldValue(context.record, 'incidentDate');
  if (known === null || known.from === known.to || context.mending === 'incidentDate') return [...commands];
  return commands.flatMap((command): readonly Command[] => {
    if (command.do !== 'answer' && command.do !== 'tell') return [command];
    const inside = command.found.filter(
      (one) =>
        one.field === 'incidentDate' &&
        'value' in one.slot &&
        one.slot.value.from >= known.from &&
        one.slot.value.to <= known.to &&
        (one.slot.value.from !== known.from || one.slot.value.to !== known.to),
    );
    const text = lines.find(({ id }) => id === command.message)?.text ?? '';
    const later = isOfContact(fold(text)) || command.found.some((one) => one.field === 'priorContact');
    if (inside.length === 0 || later) return [command];
    const exact: Command = {
      do: 'correct',
      message: command.message,
      found: settled(inside),
      field: 'incidentDate',
    };
    const bare = command.do === 'answer' && context.asking !== 'incidentDate' && command.found.length === 1;
    return bare ? [exact] : [command, exact];
  });
}

/** What they set right themselves needs no further yes. */
export const settled = (found: readonly Found[]): readonly Found[] =>
  found.map(
    (one) => ({ ...one, slot: { ...one.slot, source: { ...one.slot.source, confirmed: true } } }) as Found,
  );

/** The values of a corrected stretch: of the field that was named, else of whatever is recognised. */
function valuesOf(
  field: Field | null,
  text: string,
  reading: Reading,
  context: Listening,
  data: LanguageData,
  make: ReturnType<typeof finder>,
): readonly Found[] {
  if (field === 'respondent' || field === 'name') {
    const plain = plainAnswer(text, 40);
    if (field === 'respondent' && reading.respondents.length === 0 && plain !== null)
      return [
        make('respondent', [{ name: plain.value, role: null, kind: null }], plain, { confirmed: true }),
      ];
  }
  const named =
    field === null || field === 'respondent' ? null : answerTo(field, text, reading, null, data, make);
  if (named !== null && named.length > 0) return settled(named.filter((one) => one.field === field));
  const all = settled(allFound(reading, make).filter((one) => one.field !== 'rightStart'));
  if (all.length > 0) return all;
  const loose = read(text, { now: context.now, asked: 'amount' }, data);
  const amount = allFound(loose, make).filter((one) => one.field === 'amount');
  if (amount.length > 0) return settled(amount);
  if (reading.phone !== null) return [make('phone', reading.phone.value, reading.phone, { confirmed: true })];
  const wishes = answeredWishes(reading.folded, data);
  if (wishes.length > 0)
    return [
      make(
        'request',
        wishes.map((hit) => hit.request),
        wishes[0]!,
        { confirmed: true },
      ),
    ];
  const product = reading.products.candidates[0];
  if (product !== undefined && reading.products.weight >= 4)
    return [make('product', product.slug, { from: 0, to: text.length }, { confirmed: true })];
  return [];
}
