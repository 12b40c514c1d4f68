import { clip } from '../basics/text.ts';
import { addDays, formatDate, today } from '../calendar/days.ts';
import { maskPhone } from '../conversation/mask.ts';
import type { Command, Found } from './command.ts';
import { opens } from './person.ts';
import { button, type Work } from './work.ts';

/** A number to call, and when it suits them. */
interface Number {
  readonly phone: string;
  readonly times: string | null;
}

/** 给我回电话: on the number that is known, else it is asked for, after the consent to keep it. */
export function callBack(work: Work): void {
  const { w, facts } = work;
  const { call } = facts.desk;
  if (call !== null) {
    // Who asks again while a next try is put off need not wait for it.
    work.effects.push({ kind: 'call', phone: call.phone, times: null });
    work.body.push(w.call.stands(maskPhone(call.phone)));
    work.choices.push(...waysFromCall(work));
    return;
  }
  if (facts.number !== null) {
    plan(work, facts.number);
    return;
  }
  // Whoever stops answering here still waits for a person.
  if (facts.desk.position === null)
    work.effects.push({ kind: 'person', reason: 'asked', priority: 'P3', safety: null });
  askForNumber(work);
}

/** The consent to be called, then the number; the question that was open waits meanwhile. */
export function askForNumber(work: Work, opening: readonly string[] = []): void {
  const { w, facts } = work;
  const before = work.state.calling === null ? work.state.asking : work.state.calling.before;
  const step = facts.mayCall ? 'phone' : 'consent';
  const held = numberIn(work.state.held);
  if (step === 'phone' && held !== null && facts.number === null) {
    endCalling(work);
    plan(work, held);
    return;
  }
  work.state = { ...work.state, asking: step, calling: { step, before } };
  work.opening.push(...opening);
  work.only =
    step === 'consent'
      ? {
          text: w.call.consent(clip(facts.org.name, 20), facts.org.retentionDays),
          asking: step,
          choices: [button('call-yes', w.buttons.consentYes), button('call-no', w.buttons.callNo)],
        }
      : { text: w.ask.phone, asking: step, choices: [button('call-no', w.buttons.callNo)] };
}

/** When a call suits them, told once it is planned. */
export function callAt(work: Work, found: readonly Found[]): void {
  const { call } = work.facts.desk;
  const times = timesIn(found);
  if (call === null || times === null) return;
  plan(work, { phone: call.phone, times });
}

/** 明天下午三点 as a day that is still right tomorrow. */
function dated(times: string, { w, now }: Work): string {
  const day = (ahead: number): string => formatDate(addDays(today(now), ahead), w.lang, today(now));
  const ahead = { 今天: 0, 明天: 1, 后天: 2, 大后天: 3, today: 0, tomorrow: 1 };
  return times.replace(/大后天|后天|明天|今天|\b(?:tomorrow|today)\b/i, (word) =>
    day(ahead[word.toLowerCase() as keyof typeof ahead]),
  );
}

function plan(work: Work, { phone, times: said }: Number): void {
  const { w, facts } = work;
  const times = said === null ? null : dated(said, work);
  const { desk } = facts;
  work.effects.push({ kind: 'call', phone, times });
  const shown = maskPhone(phone);
  work.body.push(
    desk.open
      ? w.call.planned(shown, times)
      : desk.opensAt === null
        ? w.call.plannedLater(shown, times)
        : w.call.plannedFrom(shown, opens(work, desk.opensAt), times),
    ...(work.came.orders.length > 0 ? [w.call.first] : []),
    w.call.whoSays,
  );
  if (!desk.open && facts.org.offHoursPhone !== null) work.body.push(w.human.phone(facts.org.offHoursPhone));
  work.choices.push(...waysFromCall(work));
}

const waysFromCall = ({ w, facts }: Work) => [
  ...(facts.desk.open ? [button('chat', w.buttons.chat)] : []),
  button('call-other', w.buttons.callOther),
  button('leave', w.buttons.leaveCall),
];

/** The question that was open before the call was asked about is open again. */
function endCalling(work: Work): void {
  const before = work.state.calling?.before ?? null;
  work.state = { ...work.state, asking: before, calling: null };
}

function numberIn(found: readonly Found[]): Number | null {
  const phone = found.find(({ field }) => field === 'phone')?.slot;
  if (phone === undefined || !('value' in phone) || phone.value === 'here') return null;
  return { phone: String(phone.value), times: timesIn(found) };
}

function timesIn(found: readonly Found[]): string | null {
  const times = found.find(({ field }) => field === 'contactTimes')?.slot;
  return times !== undefined && 'value' in times ? String(times.value) : null;
}

const foundIn = (commands: readonly Command[]): readonly Found[] =>
  commands.flatMap((command) => ('found' in command ? command.found : []));

const saysNo = (command: Command): boolean =>
  command.do === 'no' ||
  command.do === 'skip' ||
  command.do === 'cancel' ||
  (command.do === 'choose' && command.choice === 'call-no');

const saysYes = (command: Command): boolean =>
  command.do === 'yes' ||
  command.do === 'register' ||
  (command.do === 'choose' && command.choice === 'call-yes');

/** Whether any of these answers the question about a call. */
export const answersCall = (commands: readonly Command[]): boolean =>
  numberIn(foundIn(commands)) !== null ||
  commands.some(
    (command) =>
      saysYes(command) ||
      saysNo(command) ||
      command.do === 'why' ||
      command.do === 'call-times' ||
      (command.do === 'answer' && command.found.length === 0),
  );

/**
 * The lines after the question about a call. What answers it is taken here and the rest returned; where nothing does,
 * the question is dropped: they wait for a person in the chat.
 */
export function takeCallAnswer(work: Work, commands: readonly Command[]): readonly Command[] {
  const { calling, held } = work.state;
  if (calling === null) return commands;
  if (commands.some(({ do: deed }) => deed === 'why')) {
    askForNumber(work, [work.w.call.why]);
    return commands.filter(({ do: deed }) => deed !== 'why');
  }
  const found = foundIn(commands);
  const times = timesIn(found) ?? timesIn(held);
  const number = numberIn(found);
  const given = number === null ? null : { ...number, times };
  const rest = commands.filter(
    (command) =>
      !saysYes(command) &&
      !saysNo(command) &&
      command.do !== 'answer' &&
      command.do !== 'correct' &&
      command.do !== 'call-times',
  );
  const kept = different(found.filter(({ field }) => field === 'phone' || field === 'contactTimes'));
  const isTimed = commands.some((command) => command.do === 'call-times');
  if (given !== null || isTimed)
    work.state = { ...work.state, held: [...held.filter((one) => !isSame(one, kept)), ...kept] };
  if (calling.step === 'consent') {
    const agreed = commands.some(saysYes);
    if (agreed) {
      work.effects.push({ kind: 'consent', scope: 'call', given: true });
      work.facts = { ...work.facts, mayCall: true };
      askForNumber(work);
      return rest;
    }
    if (given !== null || isTimed) {
      askForNumber(work, [work.w.heldBack]);
      return rest;
    }
  } else if (given !== null) {
    endCalling(work);
    plan(work, given);
    return rest;
  } else if (isTimed) {
    askForNumber(work, [work.w.call.timed(dated(times!, work))]);
    return rest;
  }
  if (commands.some(saysNo)) {
    if (calling.step === 'consent') work.effects.push({ kind: 'consent', scope: 'call', given: false });
    endCalling(work);
    work.body.push(work.facts.desk.call === null ? work.w.call.noNumber : work.w.call.sameNumber);
    return rest;
  }
  const isMistyped = commands.some((command) => command.do === 'answer' && command.found.length === 0);
  if (isMistyped && calling.step === 'phone') {
    askForNumber(work, [work.w.badPhone]);
    return rest;
  }
  endCalling(work);
  return commands;
}

/** The first of each field. */
const different = (found: readonly Found[]): readonly Found[] =>
  found.filter((one, at) => found.findIndex(({ field }) => field === one.field) === at);

const isSame = (one: Found, among: readonly Found[]): boolean =>
  among.some(({ field }) => field === one.field);
