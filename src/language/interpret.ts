import { isWordless } from '../basics/text.ts';
import {
  type ComplaintRecord,
  EMPTY_RECORD,
  type Field,
  fieldValue,
  type Request,
} from '../complaints/record.ts';
import { asksToTakeOut, REMOVED } from '../conversation/mask.ts';
import type { Asking, Lang, Message } from '../conversation/message.ts';
import type { Command, Found, Told } from '../dialogue/command.ts';
import { notAboutUs, wantsToComplainOfUs, wishesToComplainOfUs, withUs } from './about-this-bot.ts';
import { addedBehind } from './adding.ts';
import { answerAfterFiling, answersAfterFiling } from './after-filing.ts';
import { answerTo, inTheirWords, type Open } from './answers.ts';
import { besideDanger } from './beside-danger.ts';
import { ENOUGH } from './classify.ts';
import { clauseAnswers } from './clause-answers.ts';
import { control, isBareNo, letsGo, skipping, yesOrNo } from './controls.ts';
import { behindYes } from './corrections.ts';
import type { LanguageData } from './data.ts';
import { demanded } from './demands.ts';
import { deniedGuesses, noMoreGuessed, setsRight } from './denied-guesses.ts';
import { answeredContacts, notHandled, triedSomebody } from './earlier-contact.ts';
import { isWhole, LONGEST_QUESTION_BESIDE, tellsEvent } from './events.ts';
import { seesBadly } from './eyesight.ts';
import { feeling } from './feelings.ts';
import { likelyIssues, settled, valueFor } from './field-values.ts';
import { fieldWord, namedField, namesOnly } from './field-words.ts';
import { fold, isMashed, languageOf, type Span } from './fold.ts';
import { allFound, finder, guesses } from './found.ts';
import { givingUp } from './giving-up.ts';
import { isDayOfContact } from './incident-date.ts';
import { joiningIn } from './joining-in.ts';
import { judged } from './judged.ts';
import { left } from './left.ts';
import type { Listening } from './listening.ts';
import { lostCode } from './lost-code.ts';
import {
  asksTheirTime,
  asksWhen,
  matterOf,
  nthButton,
  reportOrComplaint,
  wantsAgain,
  whichMatter,
} from './matter.ts';
import type { Wish } from './meanings.ts';
import { BESIDES, corrected, isWrongAlone } from './mending.ts';
import { saysItMoves } from './money-moving.ts';
import { callTimes, findName, introducedName, nameAlone, saysOwnName } from './person.ts';
import { piecesJoined } from './pieces.ts';
import { clausesApart, clausesOf, leadsUp, onlyAsked, parts } from './questions.ts';
import { reaching } from './reaching.ts';
import { likely, type Reading, read } from './reading.ts';
import { distress, type Reflex, reflexesOf } from './reflex.ts';
import { answeredName } from './respondents.ts';
import { returning } from './returning.ts';
import { setRightAfterFiling } from './set-right.ts';
import { sharpened } from './sharpening.ts';
import { steering, withReason } from './steering.ts';
import { findOwnPhone, findPhone } from './telephone.ts';
import { telling } from './telling.ts';
import { asWords, stillOpen } from './told-beside.ts';
import { turnedTo } from './turned-to.ts';
import { commandFor, type Wanted, wantedBy } from './wanted.ts';
import { wishSum } from './wish-sums.ts';
import { answeredWishes } from './wishes.ts';

export type { Listening } from './listening.ts';

export interface Interpretation {
  readonly commands: readonly Command[];
  /** The other language than the talk's, when the consumer plainly writes in it. */
  readonly lang: Lang | null;
}

/** Questions whose answer may be yes or no. */
const YES_NO: readonly (Asking | null)[] = ['consent', 'confirm', 'moneyMoving', 'onBehalf'];
/** Questions after which nothing may be guessed out of a name. */
const IDENTIFYING: readonly (Asking | null)[] = ['name', 'phone', 'consent'];
const BESIDE_A_NAME: readonly Field[] = [
  'amount',
  'incidentDate',
  'region',
  'request',
  'priorContact',
  'onBehalf',
];
/** Questions whose answer is taken in the consumer's own words. */
const FREE: readonly Open[] = [
  'evidence',
  'notice',
  'request',
  'priorContact',
  'region',
  'outlet',
  'respondent',
];

const earlier = (record: ComplaintRecord | null): string | undefined =>
  record === null || record.facts.length === 0 ? undefined : record.facts.map((fact) => fact.text).join('\n');

function heardReflex(reflex: Reflex, message: string): Command {
  switch (reflex.kind) {
    case 'safety':
      return {
        do: 'safety',
        kind: reflex.safety,
        message,
        detail: reflex.detail,
        ...(reflex.doubtful ? { doubtful: true } : {}),
        ...(reflex.anew ? { anew: true } : {}),
      };
    case 'worry':
      return { do: 'worry', detail: reflex.detail };
    case 'opt-out':
      return { do: 'unsubscribe' };
    case 'leave-queue':
      return { do: 'leave-queue' };
    case 'human':
      return { do: 'human' };
  }
}

/** 京东 没有找过别人: the name that was asked for, and behind it whom they turned to. */
function nameBefore(line: Message, context: Listening, data: LanguageData): readonly Command[] {
  if (context.asking !== 'respondent' || context.mending !== null) return [];
  const cut = /[,。;!\n]/.exec(fold(line.text))?.index ?? 0;
  const name = cut === 0 ? null : answered(line, 'respondent', { from: 0, to: cut }, context, data);
  return name?.do === 'answer' && name.found.some(({ field }) => field === 'respondent') ? [name] : [];
}

/** Who tells the story is not who it is about. */
function withoutName(one: Found, name: string | null): readonly Found[] {
  if (one.field !== 'respondent' || name === null || !('value' in one.slot)) return [one];
  const others = one.slot.value.filter((respondent) => !respondent.name.includes(name));
  return others.length === 0 ? [] : [{ ...one, slot: { ...one.slot, value: others } }];
}

function story(
  line: Message,
  span: Span,
  context: Listening,
  data: LanguageData,
  confirmed: Field | null,
): Told {
  const text = line.text.slice(span.from, span.to);
  const reading = read(
    text,
    {
      now: context.now,
      before: context.hasDraft && matterOf(fold(text)) !== 'another' ? earlier(context.record) : undefined,
      asked: confirmed === 'amount' ? 'amount' : null,
    },
    data,
  );
  const make = finder(line.id, span.from);
  const name = introducedName(reading.folded, text);
  const phone = findOwnPhone(reading.folded);
  const others = allFound(reading, make, confirmed).flatMap((one) => withoutName(one, name?.value ?? null));
  const found = withUs(others, reading, context, line.id, span.from);
  return {
    do: 'tell',
    message: line.id,
    text: text.trim(),
    from: span.from + text.length - text.trimStart().length,
    found: [
      ...found,
      ...guesses(reading, make),
      ...noMoreGuessed(context.record, reading, make),
      ...(name === null ? [] : [make('name', name.value, name)]),
      ...(phone === null ? [] : [make('phone', phone.value, phone)]),
    ],
    products: likely(reading.products),
    issues: likely(reading.issues),
    matter: matterOf(reading.folded),
  };
}

/** 不是被盗，是我转错的: the line is told and another guess follows, unless it says what is right. */
function notAsGuessed(
  line: Message,
  change: readonly Command[] | null,
  context: Listening,
  data: LanguageData,
): readonly Command[] | null {
  const denials = data.denials(fold(line.text));
  const denied = deniedGuesses(context.record, denials);
  const righted = (change ?? []).flatMap((one) => ('found' in one ? one.found : []));
  if (denied.length === 0 || righted.some((one) => setsRight(one, denied, denials))) return null;
  return [story(line, { from: 0, to: line.text.length }, context, data, null)];
}

/** 等等，…: holds the talk up and answers nothing. */
const STARTING_OVER =
  /^(?:等等?|等一?下|等会儿?|先|哦|噢|啊|呃|嗯|哎呀?|不好意思|抱歉|对了|不对?|说错了?|我|sorry|wait|oh|no|hang on|hold on|actually|hmm|um|well|ok|[,\s.!])+$/;

/** Whether a correction changes something, or only says that something is wrong. */
const holdsFound = (commands: readonly Command[]): boolean =>
  commands.some(
    (one) =>
      one.do === 'unsay' ||
      ('found' in one && one.found.length > 0) ||
      (one.do === 'correct' && one.told !== undefined),
  );

/** 北京朝阳，还有金额是2600: an answer, and behind its comma a named field that was noted otherwise. */
function answeredAndMended(line: Message, context: Listening, data: LanguageData): readonly Command[] | null {
  const folded = fold(line.text);
  const cut = /[,。;](?=[^\d])|\. /.exec(folded);
  if (cut === null || context.asking === null || context.asking === 'facts') return null;
  if (STARTING_OVER.test(folded.slice(0, cut.index))) return null;
  const link = /^[\s,]*(?:对了|还有|另外|顺便|哦|但是?|不过|but|and|also|oh|by the way)*[\s,]*/;
  const start = cut.index + 1;
  const tail = start + link.exec(folded.slice(start))![0].length;
  if (namedField(folded.slice(tail)) === null) return null;
  const change = corrected(line, context, data, tail);
  if (change === null || !holdsFound(change)) return null;
  const head = { ...line, text: line.text.slice(0, cut.index) };
  const first = textCommands(head, context, data);
  const mended = new Set(
    change.flatMap((one) => ('found' in one ? one.found : [])).map(({ field }) => field),
  );
  const answers = first.every(
    (one) => one.do === 'answer' && one.found.length > 0 && !one.found.some(({ field }) => mended.has(field)),
  );
  return answers ? [...first, ...change] : null;
}

/** 是替我爸投诉的, beside whatever else a line sets right: for whom it is, told before it was known. */
function onBehalf(
  line: Message,
  change: readonly Command[] | null,
  context: Listening,
  data: LanguageData,
): readonly Command[] | null {
  if (!context.hasDraft || context.record === null || context.asking === 'consent') return null;
  if (line.text.length > LONGEST_LABELLED * 2) return null;
  const reading = read(line.text, { now: context.now }, data);
  const set = (change ?? []).flatMap((one) => ('found' in one ? one.found : []));
  const touched = new Set(set.map(({ field }) => field));
  const open = stillOpen(allFound(reading, finder(line.id)), context.record, touched);
  if (!open.some(({ field }) => field === 'onBehalf') || onlyAsked(reading.folded) !== null) return null;
  const told = asWords(line, 0, line.text.length);
  const found = set.length > 0 ? open : [...open, ...besideIt(reading, line, context)];
  const beside: Command = { do: 'correct', message: line.id, found: settled(found), field: 'onBehalf', told };
  const mended = (change ?? []).filter((one) => one.do !== 'correct' || one.found.length > 0);
  return set.length > 0 ? [...mended, beside] : [beside];
}

/** The name in a line that says for whom it is: 我叫…, and what was not told before. */
function besideIt(reading: Reading, line: Message, { record, asking }: Listening): readonly Found[] {
  const make = finder(line.id);
  const name = asking === 'name' ? introducedName(reading.folded, line.text) : null;
  const phone = asking === 'phone' || asking === 'name' ? findOwnPhone(reading.folded) : null;
  const values = allFound(reading, make).filter(
    ({ field }) =>
      BESIDE_A_NAME.includes(field) && field !== 'onBehalf' && record?.slots[field] === undefined,
  );
  return [
    ...values,
    ...(name === null ? [] : [make('name', name.value, name)]),
    ...(phone === null ? [] : [make('phone', phone.value, phone)]),
  ];
}

/** company: …, the date: a field by its name, with its value behind a colon, or to be mended where it is known. */
function namedByField(line: Message, context: Listening, data: LanguageData): Command | null {
  const folded = fold(line.text);
  const open: Open | null = context.mending ?? context.asking;
  if (!context.hasDraft || open === null || open === 'facts' || folded.length > LONGEST_LABELLED) return null;
  const label = /^([^:\d]{1,16}):\s*(?=[^\s:])(?!.*:)/.exec(folded);
  const name = (label?.[1] ?? folded).trim();
  const word = fieldWord(name);
  if (word === null || !namesOnly(name, word)) return null;
  const { field } = word;
  if (label === null)
    return field !== open && !NAMED_ALONE.includes(field) && context.record?.slots[field] !== undefined
      ? { do: 'correct', message: line.id, found: [], field }
      : null;
  const from = label[0].length;
  const value = valueFor(field, line.text.slice(from), context, data, finder(line.id, from));
  if (value === null) return null;
  return field === open
    ? { do: 'answer', message: line.id, found: [value] }
    : { do: 'correct', message: line.id, found: settled([value]), field };
}
const LONGEST_LABELLED = 80;
/** 店家, a branch: whom they turned to, or where it was. */
const NAMED_ALONE: readonly Field[] = ['outlet', 'respondent', 'priorContact'];

const fieldOf = (open: Open | null): Field | null =>
  open === null || open === 'facts' || open === 'consent' || open === 'confirm' ? null : open;

/** What is longer than this is a story, whatever was asked, in characters. */
const LONGEST_ANSWER = 600;

function answered(
  line: Message,
  open: Open,
  span: Span,
  context: Listening,
  data: LanguageData,
): Command | null {
  if (span.to - span.from > LONGEST_ANSWER) return null;
  const text = line.text.slice(span.from, span.to);
  const reading = read(text, { now: context.now, asked: open === 'amount' ? 'amount' : null }, data);
  const answers = context.hasDraft
    ? IDENTIFYING.includes(context.asking) || matterOf(reading.folded) !== 'another'
    : answersAfterFiling(open, reading.folded);
  if (!answers) return null;
  const make = finder(line.id, span.from);
  // Whom it is about is known: then the branch, the shop or the app is asked for
  const known = context.mending === null && context.record?.slots.respondent !== undefined;
  const asked =
    open === 'respondent' && known && 'value' in context.record.slots.respondent! ? 'outlet' : open;
  // What is being set right is named anew, however settled it was
  const settledBefore = context.mending === 'respondent' ? null : context.record;
  const found = answerTo(asked, text, reading, settledBefore, data, make);
  const folded = reading.folded.trim();
  const long = /\p{Script=Han}/u.test(folded) ? folded.length > 40 : folded.split(/\s+/).length > 25;
  if (found === null) {
    const wishes =
      reading.wishes.length === 0 && folded.length <= (/\p{Script=Han}/u.test(folded) ? 24 : 60)
        ? answeredWishes(reading.folded, data)
        : [];
    const wished =
      wishes.length === 0 ? [] : [make('request', inTheirWords(text, reading, wishes), wishes[0]!)];
    // Beside a name or a yes only what can be no name is taken
    if (IDENTIFYING.includes(context.asking)) {
      const plain = [
        ...allFound(reading, make).filter((one) => BESIDE_A_NAME.includes(one.field)),
        ...wished,
      ];
      // 打过电话没人接: what was asked before the consent
      const earlierCalls =
        open === 'name' || !triedSomebody(folded) ? null : answeredContacts(folded, text, data);
      if (earlierCalls !== null && earlierCalls !== 'nobody')
        plain.push(make('priorContact', earlierCalls, { from: 0, to: text.length }));
      if (plain.length > 0 && !long) return { do: 'answer', message: line.id, found: plain };
      // Before the yes no name or number is taken, nor kept as a part of the story
      if (open !== 'consent') return null;
      const number = findPhone(reading.folded);
      const called =
        nameAlone(reading.folded, text) ??
        (number === null ? introducedName(reading.folded, text) : findName(reading.folded, text));
      const given = [
        ...(called === null ? [] : [make('name', called.value, called, { confirmed: true })]),
        ...(number === null ? [] : [make('phone', number.value, number, { confirmed: true })]),
      ];
      return number !== null || findName(reading.folded, text) !== null
        ? { do: 'answer', message: line.id, found: given }
        : null;
    }
    // What fits another question goes there; the open one stays open
    const called =
      reading.contact !== null &&
      reading.incidentDate !== null &&
      isDayOfContact(folded, reading.incidentDate);
    const told = allFound(reading, make).filter(({ field }) => !(called && field === 'incidentDate'));
    // A number given under the read-back is the one to call
    const call = open === 'confirm' && !long ? reading.phone : null;
    if (call !== null)
      return {
        do: 'correct',
        message: line.id,
        found: [make('phone', call.value, call, { confirmed: true })],
        field: 'phone',
      };
    const elsewhere = [...told, ...wished];
    const reach = /\p{Script=Han}/u.test(folded) ? 24 : 60;
    if (elsewhere.length === 0 || long || folded.length > reach) return null;
    // 他们刚才又打来: told of what goes on, it sets nothing right
    if (open === 'confirm' && matterOf(folded) === 'same') return null;
    return open === 'confirm' && !BESIDES.test(folded)
      ? { do: 'correct', message: line.id, found: settled(elsewhere), field: null }
      : { do: 'answer', message: line.id, found: elsewhere };
  }
  const kept = FREE.includes(open) || IDENTIFYING.includes(context.asking) || !long;
  if (!kept) return null;
  if (context.mending === open) return { do: 'correct', message: line.id, found, field: context.mending };
  const beside = clauseAnswers(text, asked, found, context, data, make);
  return { do: 'answer', message: line.id, found: [...found, ...beside] };
}

/** 是的，刚又一笔 500: the words of more than a bare answer belong to the story, their sums to that payment. */
function toldWithIt(line: Message, context: Listening, data: LanguageData): readonly Told[] {
  if (line.text.trim().length <= (/\p{Script=Han}/u.test(line.text) ? 4 : 14)) return [];
  return [{ ...story(line, { from: 0, to: line.text.length }, context, data, null), found: [] }];
}

const moving = (line: Message, value: boolean): Command => ({
  do: 'answer',
  message: line.id,
  found: [finder(line.id)('moneyMoving', value, { from: 0, to: line.text.length }, { confirmed: true })],
});

/** 留着，我是说……: what was offered is not wanted, and something else may follow. */
const NO_AND =
  /^(?:(?:留着|留下|保留|都留|(?:别[删撤]?)+|不要[删撤]?|不用[删撤]?|先?不[删撤是行]?|谁(?:要|说|让)[^,。;!?\s]{0,8}|no+|nope|nah|keep(?: it| them| everything)?|(?:don't|do not)(?: (?:delete|erase|withdraw|do)(?: it| that| anything)?)?|not (?:that|this)|leave it)(?:[吧了啊呀的]|[\s,，。.!！;；]|$)+)+/;

/** 取消 where 取消或解约 is among the offered wishes: of the contract or of the complaint. */
const CANCEL_ALONE = /^(?:那|就|我要|我想|要)?取消[吧了]?[。.!\s]*$|^(?:i want to )?cancel(?: it)?[.!\s]*$/;

/** Given up or asked back where a wish was asked for; null where the line does neither. */
function cancelling(folded: string, context: Listening): Command | null {
  if (context.asking !== 'request' || context.mending !== null || context.offer !== null) return null;
  const bare = (clause: string): boolean => CANCEL_ALONE.test(clause);
  if (bare(folded.trim()) && context.choices.includes('set:request:cancel'))
    return { do: 'cancel', doubtful: true };
  const clauses = folded.split(/[,。;!?\n]+/).filter((clause) => clause.trim() !== '');
  const said = clauses.map((clause) => control(clause, false)?.do);
  // 不想投诉了 把我说的都删掉: more than put aside
  if (said.includes('erase') && said.every((one) => one === 'erase' || one === 'cancel'))
    return { do: 'erase' };
  const ends = said.map((one) => one === 'cancel');
  const all = clauses.every((clause, i) => ends[i] || bare(clause.trim()));
  return clauses.length > 1 && all && ends.includes(true) ? { do: 'cancel' } : null;
}

const NOT_THE_COMPLAINT =
  /(?:不是|没(?:有)?)(?:说|要|想|让你?)*(?:取消|撤销?|撤回|放弃|不)(?:这个|我的)?投诉|\b(?:not|didn't (?:mean|want) to|don't (?:mean|want) to)\b(?: (?:to|mean|want))*\s*(?:cancel(?:l?ing)?|withdraw(?:ing)?|stop(?:ping)?|drop(?:ping)?) (?:my|the|this) complaint/;

/** 我是说取消保险，不是取消投诉: what was put aside for it goes on, with what was meant. */
function backAgain(line: Message, context: Listening, data: LanguageData): readonly Command[] | null {
  if (!context.aside || context.hasDraft) return null;
  const folded = fold(line.text);
  const match = NOT_THE_COMPLAINT.exec(folded);
  if (match === null) return null;
  const of = clausesOf(folded).find(({ from, to }) => from <= match.index && match.index < to)!;
  const rest = `${line.text.slice(0, of.from)}${' '.repeat(of.to - of.from)}${line.text.slice(of.to)}`;
  if (answeredWishes(fold(rest), data).length === 0) return [{ do: 'resume' }];
  const there = { ...context, aside: false, hasDraft: true, asking: 'request' as const };
  return [{ do: 'resume' }, ...textCommands({ ...line, text: rest }, there, data)];
}

/** Words that hand in what was put aside; beside a filed complaint they ask for nothing more. */
const SUBMIT =
  /^(?:我|那|好吧?|行吧?|算了|还是|继续|接着|直接|就|要|想|帮我|请|,)*(?:提交|递?交|报上去)(?:一下|上去|投诉|了)?[吧了啊。!]*$|^(?:ok |okay |fine |then |please |let's |just |now |i'll |i want to |i'd like to |go on and |continue and )*submit(?: it| this| my complaint| the complaint)?(?: after all| then| anyway| now| please)?[.!]*$/;

/** How much of a line is the yes that begins it, in characters: yeah fine. Priya; 0 where it begins with none. */
function yesBefore(text: string): number {
  let end = 0;
  const isYes = (words: string): boolean => yesOrNo(fold(words)) === 'yes';
  for (const cut of text.slice(0, LONGEST_YES).matchAll(/[,，.。!;；\s]+/g))
    if (isYes(text.slice(0, cut.index)) || isYes(text.slice(end, cut.index))) end = cut.index + cut[0].length;
  return end;
}
const LONGEST_YES = 40;

/** 可以，我叫…: a yes with the name right behind it; the yes comes first. */
function consented(line: Message, data: LanguageData, context: Listening): readonly Command[] | null {
  const cut = yesBefore(line.text);
  if (cut === 0) return null;
  const rest = line.text.slice(cut);
  const reading = read(rest, { now: context.now }, data);
  const found = answerTo('name', rest, reading, context.record, data, finder(line.id, cut));
  if (found === null || found.length === 0) return null;
  const behalf = allFound(reading, finder(line.id, cut)).filter(({ field }) => field === 'onBehalf');
  return [{ do: 'yes' }, { do: 'answer', message: line.id, found: [...found, ...behalf] }];
}

/** A no to what is offered, or to leaving a name, is a no to that alone. */
const mayGiveUp = ({ offer, asking }: Listening, folded: string): boolean =>
  offer !== 'erase' &&
  offer !== 'withdraw' &&
  offer !== 'person' &&
  (asking !== 'consent' || yesOrNo(folded) === null);

/** More than an ok to what was said last. */
const AGREES = /同意|答应|\bagreed?\b/;

const UNSURE =
  /不(?:太)?(?:清楚|知道|确定|晓得)|没(?:注意|查|看)|\b(?:not sure|don't know|no idea|can't tell)\b/;

const NO_ONE =
  /^(?:我)?(?:还|都|也|一直)*(?:懒得|不想|不敢|没空|没时间|没必要|没顾得?上|没来得及|来不及)(?:再|去)?(?:找|联系|打|问|投诉|反映)|^(?:啥|什么|一点|半点|任何)(?:证据|东西|截图|凭证)?(?:也|都)?没(?:有|留|存|拍|录|保)|^(?:还|都|也|暂时|目前|从来)?(?:没有?|未)(?:有)?(?:找|联系|打|反映|投诉|问|报警|截图|录音|证据|凭证|发票|留|保存|保留|花|损失)/;

/** Whoever begins so wants no complaint, and says nothing to complain of. */
const NO_COMPLAINT =
  /^(?:hi|hello|hey|sorry|no|,|\s)*(?:i(?:'m| am)? )?(?:(?:don't|dont|do not|didn't|not) (?:want|wish|here|going|trying|come)(?: here)? to (?:complain|file)(?: (?:a|any) complaint)?|(?:not|no) (?:a )?complain(?:t|ing))\b(?! (?:about|against|of|on)\b)(?!.{0,60}\b(?:but|however|charged|refus|broke|never|won't|wont|lost|stole)).{0,80}$/;
const PRAISES =
  /\bthank|\bprais|\bcompliment|\bgrateful|\bwell done|\bappreciat|\bgood job|\bgreat (?:job|service|work)/;

/** When it was, told without a day. */
const NO_DAY =
  /^(?:(?:oh|well|um|it's|its|it is|it has been|been|it was|that was|like|just|this is|they(?:'re| are)|all) ?,?)*(?:still (?:going on|happening|is)|(?:been )?going on (?:for )?(?:ages|a while|a long time|forever)|ongoing|on ?going|for ages|ages(?: ago)?|a (?:good |long )?while(?: (?:ago|back|now))?|(?:a )?long(?: time)? ago|(?:every|each) (?:single )?(?:day|week|month)|all the time|constantly)[\s.!]*$/;

/** Questions whose answer may be a bare number of another kind. */
const NUMBERED: readonly (Open | null)[] = ['amount', 'phone', 'name', 'contactTimes', 'joint'];
const BARE = /^\d{3,7}(?:\.\d{1,2})?$|^\d{1,3}(?:,\d{3}){1,2}(?:\.\d{1,2})?$/;
/** 两千六: no day, and no number of a telephone. */
const BARE_WORDS =
  /^(?:大概|差不多|一共|总共)?[一二两三四五六七八九][百千万][一二两三四五六七八九十百千零]*(?:多|块钱?|元)?$/;

/** A bare number of three digits or more, while no sum is known: the sum, whatever was asked. */
function sumAlone(line: Message, context: Listening, data: LanguageData): Command | null {
  const folded = fold(line.text).trim();
  const open: Open | null = context.mending ?? context.asking;
  const known = context.record?.slots.amount !== undefined;
  const bare = BARE_WORDS.test(folded) || (!NUMBERED.includes(open) && BARE.test(folded));
  if (!context.hasDraft || known || open === 'amount' || !bare) return null;
  // 12315, 95588: a telephone line is somebody to turn to
  if (data.contacts(folded).length > 0 || data.institutions(folded).length > 0) return null;
  const reading = read(line.text, { now: context.now, asked: 'amount' }, data);
  // 2024, where the day is asked for
  if (read(line.text, { now: context.now }, data).dates.length > 0) return null;
  const found = allFound(reading, finder(line.id), 'amount').filter(({ field }) => field === 'amount');
  return found.length === 0 ? null : { do: 'answer', message: line.id, found };
}

/** That one turned to somebody, and not to whom. */
const TURNED_TO =
  /^(?:我|都|当然|肯定|早就?|已经)*(?:是的?|对|嗯+|有(?:的|啊|呀|过|找过?)?|(?:找|打|联系|投诉|反映|问)(?:过|了)(?:了|啊|呀|的|呢)*)[。.!]*$|^(?:yes|yep|yeah|(?:yes,? )?(?:i (?:have|did|already did)|of course i did))[.!]*$/;

function textCommands(line: Message, context: Listening, data: LanguageData): readonly Command[] {
  const text = line.text;
  const folded = fold(text);
  const open: Open | null = context.mending ?? context.asking;
  if (isWordless(text)) {
    const sign = yesOrNo(folded);
    return [sign === null ? { do: 'cannot-understand', text } : { do: sign }];
  }
  if (isMashed(text)) return [{ do: 'cannot-understand', text }];
  // : 数码小铺, behind a label that they left out
  const colon = /^\s*[:：]\s*/.exec(text)?.[0].length ?? 0;
  if (colon > 0) return textCommands({ ...line, text: ' '.repeat(colon) + text.slice(colon) }, context, data);
  if (context.offer === 'erase' || context.offer === 'withdraw') {
    const no = NO_AND.exec(folded)?.[0].length ?? 0;
    const rest = ' '.repeat(no) + text.slice(no);
    if (no > 0 && !/[\p{L}\p{N}]/u.test(rest)) return [{ do: 'no' }];
    // Whoever says no to it does not ask for it again with the words behind
    if (no > 0) {
      const more = textCommands({ ...line, text: rest }, { ...context, offer: null }, data);
      return [{ do: 'no' }, ...more.filter((command) => command.do !== context.offer)];
    }
    if (/^(?:先?别|不|等|wait|don't|do not)/.test(folded.trim()) && yesOrNo(folded) !== 'yes')
      return [{ do: 'no' }];
  }
  if (context.asking === 'consent' && context.offer === null && isBareNo(text))
    return [{ do: 'no', bare: true }];
  if (context.offer === 'report-or-complaint') {
    const choice = reportOrComplaint(folded);
    if (choice !== null) return chosen(line, choice, context, data);
  }
  if (context.withdrawn && !context.hasDraft && context.offer === null && wantsAgain(folded)) {
    const told = story(line, { from: 0, to: text.length }, { ...context, record: null }, data, null);
    const tells = told.text.replace(/[^\p{L}\p{N}]/gu, '').length > LONGEST_CHANGE_OF_MIND;
    return tells ? [{ do: 'again' }, told] : [{ do: 'again' }];
  }
  if (open === 'moneyMoving' && UNSURE.test(folded) && folded.length <= 24)
    return [{ do: 'skip', how: 'unknown', message: line.id }];
  const moves = context.asking === 'moneyMoving' && context.offer === null ? saysItMoves(folded) : null;
  if (moves !== null) return [moving(line, moves), ...toldWithIt(line, context, data)];
  const back = backAgain(line, context, data);
  if (back !== null) return back;
  const ending = cancelling(folded, context);
  if (ending !== null) return [ending];
  const steered = steering(text, context);
  if (steered !== null) return [steered];
  const givenUp = mayGiveUp(context, folded) ? givingUp(folded, context) : null;
  if (givenUp !== null) return [givenUp];
  const other = notAboutUs(line, context, data);
  if (other !== null) return [other];
  if (wantsToComplainOfUs(folded, context)) {
    const whole = { from: 0, to: text.length };
    const told = story(line, whole, { ...context, hasDraft: false, record: null }, data, null);
    return [{ do: 'about-us', message: line.id, told: { ...told, matter: null } }];
  }
  const others = joiningIn(line, context, data);
  if (others !== null) return others;
  const wantedHere = (): Wanted | null =>
    wantedBy(text, folded, context, data.intents, (part) => telling(part, context, data));
  // A changed mind after a no to the registration, whatever was said since
  if (context.declined && context.hasDraft && context.asking !== 'consent') {
    if (yesOrNo(folded) === 'yes' && AGREES.test(folded)) return [{ do: 'register' }];
    const again = wantedHere();
    if (again?.wishes.includes('register') === true) return granted(line, again, context, data);
  }
  if (context.offer === null && context.asking === null && !context.hasDraft && !context.filed)
    if (SUBMIT.test(folded.trim())) return [{ do: 'resume' }];
  if (context.offer === null && !context.hasDraft && NO_COMPLAINT.test(folded.trim()))
    return [{ do: PRAISES.test(folded) ? 'thanks' : 'cancel' }];
  const choosing = context.offer !== null || YES_NO.includes(context.asking);
  const short = yesOrNo(folded);
  if (short === null && context.asking === 'confirm' && context.offer === null && context.mending === null)
    if (letsGo(folded)) return [{ do: 'yes' }];
  if (short !== null && (choosing || open === null || open === 'facts')) {
    if (context.asking === 'moneyMoving' && context.offer === null) return [moving(line, short === 'yes')];
    return [{ do: short }];
  }
  const which = context.aside && context.offer === null ? whichMatter(folded, context.hasDraft) : null;
  if (which !== null) return [{ do: 'take-up', which }];
  const handled = otherBodies(line, folded, context, data);
  if (handled !== null) return [handled];
  const nth = nthButton(folded, context.choices);
  if (nth !== null) return [{ do: 'choose', choice: nth, message: line.id, about: null }];
  const why = context.asking !== null && /^(?:为什么|为啥|干嘛|why)[?。!\s]*$/.test(folded.trim());
  if (why) return [{ do: 'why' }];
  const complainedOf = fieldValue(context.record ?? EMPTY_RECORD, 'respondent') ?? [];
  const theirNames = complainedOf.map(({ name }) => fold(name));
  if (context.offer === null && asksTheirTime(folded, theirNames))
    return [{ do: 'ask', question: text.trim() }];
  // A call or an answer of ours is meant where a complaint stands filed
  const alone = !context.hasDraft || context.asking === 'confirm' || leadsUpOnly(folded);
  if (context.record !== null && context.offer === null && alone && asksWhen(folded))
    return [{ do: 'status', number: null, when: true }];
  const returned = context.hasDraft ? returning(line, context) : null;
  if (returned !== null) return [returned];
  const demand = demanded(text);
  if (demand !== null) {
    const when: Command[] = folded.split(/[,。;!?]/).some((clause) => asksWhen(clause))
      ? [{ do: 'status', number: null, when: true }]
      : [];
    return [{ do: 'ask', question: demand }, ...when];
  }
  const adding = context.filed || context.hasDraft ? addedBehind(text) : null;
  if (adding !== null && context.offer === null) {
    const meant = textCommands({ ...line, text: adding }, context, data);
    const whole = { from: 0, to: text.length };
    const told = meant.some((one) => 'found' in one)
      ? meant
      : [story({ ...line, text: adding }, whole, context, data, null)];
    const from = text.length - text.trimStart().length;
    return told.map((one) => (one.do === 'tell' ? { ...one, text: text.trim(), from, matter: 'same' } : one));
  }
  if (open === 'name' && context.offer === null && saysOwnName(folded, text)) {
    const whole = { from: 0, to: text.length };
    const named = answered(line, open, whole, context, data);
    if (named !== null && 'found' in named && named.found.some(({ field }) => field === 'name'))
      return [withWords(named, line, whole, context)];
  }
  const lost = lostCode(folded);
  if (lost !== null) return [{ do: 'new-code', number: lost === '' ? null : lost }];
  const answersWhom = open === 'priorContact' && context.offer === null && WHOM.test(folded.trim());
  const heard = answersWhom ? null : control(text, context.filed);
  // 打电话给我 is then how they want to be told
  const steer = open === 'notice' && heard?.do === 'call-back' ? null : heard;
  // The very words that were asked about say yes to it
  const meant = steer?.do === 'erase' || (steer?.do === 'withdraw' && steer.number === null);
  if (meant && steer.do === context.offer) return [{ do: 'yes' }];
  if (steer !== null && !(steer.do === 'why' && context.asking === null && open === null)) return [steer];
  const only = context.offer === null ? onlyAsked(folded) : null;
  if (only !== null && !context.hasDraft && (open === null || open === 'facts'))
    return [{ do: 'ask', question: only === 'asks' ? text.trim() : '' }];

  if (open === 'region' && /网上|线上|网购|网店|\bonline\b/.test(folded) && folded.length <= 16)
    return [{ do: 'skip', how: 'none', message: line.id }];
  const after = answeredAfterFiling(line, context, data);
  if (after !== null) return after;
  if (open === 'incidentDate' && context.offer === null && NO_DAY.test(folded.trim()))
    return [
      story(line, { from: 0, to: text.length }, context, data, null),
      { do: 'skip', how: 'unknown', message: line.id },
    ];
  // 有啊, where it is asked whom they turned to
  if (open === 'priorContact' && context.offer === null && TURNED_TO.test(folded.trim()))
    return [{ do: 'beside' }];
  const compensation = wishSum(line, context);
  if (compensation !== null) return [compensation];
  const sum = sumAlone(line, context, data);
  if (sum !== null) return [sum];
  const reached = reaching(text, folded, line.id, context);
  if (reached !== null) return [reached];
  const contacts = turnedTo(text, folded, line.id, context, data);
  if (contacts !== null)
    return [
      ...nameBefore(line, context, data),
      withWords(contacts, line, { from: 0, to: text.length }, context),
    ];
  // 没有呢 就在店里闹过一回: a no, and behind it somebody after all
  if (
    open === 'priorContact' &&
    context.offer === null &&
    skipping(folded.split(/[,。;!?\n]/)[0]!) === 'none'
  ) {
    const after = isTold(answeredContacts(folded, text, data))
      ? answered(line, open, { from: 0, to: text.length }, context, data)
      : null;
    if (after !== null) return [withWords(after, line, { from: 0, to: text.length }, context)];
  }
  // What sets something right holds at every question, also where a no begins it
  const both = answeredAndMended(line, context, data);
  if (both !== null) return both;
  const change = corrected(line, context, data);
  if (context.mending === 'issue' && context.hasDraft && change === null && short === null) {
    const likely = likelyIssues(folded, context.now, data);
    const named = answered(line, 'issue', { from: 0, to: text.length }, context, data);
    if (named === null && likely.length > 0 && onlyAsked(folded) === null)
      return [
        { do: 'correct', message: line.id, found: [], field: null, told: asWords(line, 0, text.length) },
        { do: 'correct', message: line.id, found: [], field: 'issue', issues: likely },
      ];
  }
  const behalf = onBehalf(line, change, context, data);
  if (behalf !== null) return behalf;
  const otherwise = context.hasDraft ? notAsGuessed(line, change, context, data) : null;
  if (otherwise !== null) return otherwise;
  if (change !== null && holdsFound(change) && !context.hasDraft)
    return change.map((one) => withStory(one, line, context, data));
  if (change !== null && (holdsFound(change) || (behindYes(folded) > 0 && context.hasDraft))) return change;
  const labelled = namedByField(line, context, data);
  if (labelled !== null) return [labelled];
  const named = context.asking === 'consent' ? consented(line, data, context) : null;
  if (named !== null) return named;
  // 没发票 有小票: proof is spoken of, and not the answer to a yes or no
  const proof = context.asking === 'consent' && isProof(text, context, data);
  // 不留，你们拿去乱打电话: the answer and a word of reason
  const words = folded.split(/[,。;!?\n]|但是?|不过|\bbut\b/);
  const decided =
    context.asking !== 'consent' || proof
      ? null
      : (yesOrNo(words[0]!) ?? (words.some((word) => yesOrNo(word) === 'no') ? 'no' : null));
  if (
    decided !== null &&
    folded.length <= (/\p{Script=Han}/u.test(folded) ? 30 : 60) &&
    !holdsValues(text, context, data)
  )
    return [{ do: decided }];
  const skip = open === null || proof ? null : skipping(folded);
  // 不记得了大概去年底: what is known after all counts
  const dated = skip === 'unknown' && read(text, { now: context.now }, data).dates.length > 0;
  if (skip !== null && !dated)
    return context.offer !== null || context.asking === 'consent'
      ? [{ do: 'no' }]
      : [{ do: 'skip', how: skip, message: line.id }];

  const wanted = wantedHere();
  const ofThat = !context.hasDraft && matterOf(folded) === 'same' && wanted?.wishes[0] === 'another';
  const saysWhat = change !== null && wanted?.wishes[0] === 'mend';
  // A name or a wish that was asked for, with talk beside it
  const called = open === 'respondent' && /[,。;!?]/.test(folded) && answeredName(text, data) !== null;
  const answers =
    wanted !== null &&
    (called ||
      (open === 'request' && answeredWishes(folded, data).length > 0) ||
      (open === 'priorContact' && answeredContacts(folded, text, data) !== null)) &&
    wanted.wishes.every((wish) => SAID_AROUND.includes(wish));
  const answersToo = wanted?.wishes.includes('when') === true && context.hasDraft && !leadsUpOnly(folded);
  if (wanted !== null && !answersToo && !ofThat && !saysWhat && !answers && !answersWhom)
    return granted(line, wanted, context, data);

  // 不记得了，睡着了谁知道: the first clause is the answer where the rest holds no value
  const first = folded.split(/[,。;!?\n]/)[0]!;
  const opening =
    open === null || folded.length > 40 || first.length === folded.length ? null : skipping(first);
  if (
    opening !== null &&
    !proof &&
    context.offer === null &&
    parts(folded).asked === null &&
    !(open === 'name' && findName(folded.slice(first.length), text.slice(first.length)) !== null) &&
    !holdsValues(text, context, data)
  )
    return [{ do: 'skip', how: opening, message: line.id }];

  if (change !== null && (context.hasDraft || isWrongAlone(folded))) return change;
  if (short === 'no' && open !== null) return [{ do: 'skip', how: 'none', message: line.id }];
  if (short !== null) return [{ do: short }];

  if (context.offer !== null) {
    const word = yesOrNo(first);
    if (word !== null && folded.length <= 16) return [{ do: word }];
  }

  const felt = open === null || open === 'facts' ? null : feeling(folded);
  if (
    felt !== null &&
    !called &&
    answeredWishes(folded, data).length === 0 &&
    !holdsValues(text, context, data)
  )
    return felt === 'resigned' && !IDENTIFYING.includes(context.asking) && context.asking !== 'confirm'
      ? [{ do: 'skip', how: 'skip', message: line.id }]
      : felt === 'praise'
        ? [{ do: 'thanks' }]
        : [{ do: 'distress', kind: 'anger' }];

  const { told, asked } = isWhole(text) ? wholeParts(folded) : parts(folded);
  const asking: Command[] = asked === null ? [] : [askedOf(questionIn(text, told, asked), context)];
  if ((open === null || open === 'facts') && isLabour(folded, data))
    return [{ do: 'ask', question: text.trim() }];
  if (told === null) return lead(line, open, context, data, asking);
  const toldFolded = folded.slice(told.from, told.to);
  const none =
    open === 'priorContact'
      ? answeredContacts(toldFolded, toldFolded, data) === 'nobody'
      : (open === 'evidence' || open === 'amount') && NO_ONE.test(toldFolded.trim());
  if (none && toldFolded.length <= 24) return [{ do: 'skip', how: 'none', message: line.id }, ...asking];
  const answer = open === null || open === 'facts' ? null : answered(line, open, told, context, data);
  if (answer !== null) return [withWords(answer, line, told, context), ...asking];
  const ofThem = matterOf(toldFolded) === 'same' && !/\d/.test(toldFolded);
  if (
    IDENTIFYING.includes(context.asking) &&
    toldFolded.trim().length <= 12 &&
    !ofThem &&
    !isProof(line.text, context, data)
  )
    return asking.length > 0 ? asking : [{ do: 'answer', message: line.id, found: [] }];
  return [...narrated(line, told, open, context, data), ...asking];
}

/** A pasted chat is told from its first line to its last; a short question in it is answered beside. */
function wholeParts(folded: string): ReturnType<typeof parts> {
  const { asked } = parts(folded);
  const short = asked !== null && asked.to - asked.from <= LONGEST_QUESTION_BESIDE;
  return { told: { from: 0, to: folded.length }, asked: short ? asked : null };
}

/** Proof or a way to be told, and what else the line says: that goes where it belongs. */
function answeredAfterFiling(
  line: Message,
  context: Listening,
  data: LanguageData,
): readonly Command[] | null {
  const { asking, mending, offer, hasDraft } = context;
  if ((asking !== 'evidence' && asking !== 'notice') || mending !== null || offer !== null || hasDraft)
    return null;
  if (parts(fold(line.text)).asked !== null) return null;
  const part = answerAfterFiling(asking, line.text);
  if (part === null || (part.rest === null && asking === 'evidence')) return null;
  const answer = answered(line, asking, part.span, context, data);
  if (answer === null || part.rest === null) return answer === null ? null : [answer];
  return [answer, ...textCommands({ ...line, text: part.rest }, { ...context, asking: null }, data)];
}

/** What may be said around an answer. */
const SAID_AROUND: readonly Wish[] = ['beside', 'told', 'anger', 'report'];

/** What sets right something that was filed stands there in its own words, too. */
function withStory(change: Command, line: Message, context: Listening, data: LanguageData): Command {
  if (change.do !== 'correct' && change.do !== 'answer') return change;
  return { ...change, told: story(line, { from: 0, to: line.text.length }, context, data, null) };
}

/** From here on an answer may tell more than what was asked, in characters. */
const MAY_TELL = { zh: 5, en: 12 } as const;

/** An answer with its words as a part of the story. */
function withWords(answer: Command, line: Message, span: Span, context: Listening): Command {
  const written = line.text.slice(span.from, span.to);
  const least = MAY_TELL[/\p{Script=Han}/u.test(written) ? 'zh' : 'en'];
  if (answer.do !== 'answer' || answer.found.length === 0 || !context.hasDraft) return answer;
  if (written.length < least) return answer;
  const from = span.from + written.length - written.trimStart().length;
  const folded = fold(written);
  const make = finder(line.id, span.from);
  const name = introducedName(folded, written);
  const phone = findOwnPhone(folded);
  const told: Told = {
    do: 'tell',
    message: line.id,
    text: written.trim(),
    from,
    found: [
      ...(name === null ? [] : [make('name', name.value, name)]),
      ...(phone === null ? [] : [make('phone', phone.value, phone)]),
      ...answer.found.filter(({ field }) => field === 'phone' && phone === null),
    ],
    products: [],
    issues: [],
    matter: null,
  };
  return { ...answer, told };
}

/** Which of the two they want, and what else the line tells of it. */
function chosen(line: Message, choice: string, context: Listening, data: LanguageData): readonly Command[] {
  const told = story(line, { from: 0, to: line.text.length }, context, data, null);
  const kept = choice === 'report-only' ? told.found.filter(({ field }) => field !== 'request') : told.found;
  const tells = holdsValues(line.text, context, data) || told.issues.length > 0;
  const pressed: Command = { do: 'choose', choice, message: line.id, about: null };
  return tells ? [{ ...told, found: kept.filter(({ field }) => field !== 'isReport') }, pressed] : [pressed];
}

/** A longer one says why, in letters. */
const LONGEST_CHANGE_OF_MIND = 12;

/** What was wanted, and what else the line tells. */
function granted(
  line: Message,
  { wishes, rest }: Wanted,
  context: Listening,
  data: LanguageData,
): readonly Command[] {
  const wanted = wishes.map((wish) => commandFor(wish, line));
  const whole = { from: 0, to: line.text.length };
  const tale = (span: Span): readonly Command[] => narrated(line, span, context.asking, context, data);
  if (wishes.includes('about-us') && !context.hasDraft) {
    const told = story(line, whole, context, data, null);
    const tells = tale(whole).filter(({ do: deed }) => deed === 'tell');
    const ofOthers = told.found.some(({ field }) => field === 'respondent' || field === 'amount');
    if (ofOthers && !wishesToComplainOfUs(fold(line.text))) return tells;
    return [...wanted, ...tells.map((one) => ('matter' in one ? { ...one, matter: null } : one))];
  }
  if (wishes.includes('report')) {
    const wants = reportOrComplaint(fold(line.text));
    const tells = tale(whole).filter(({ do: deed }) => deed === 'tell');
    return [...tells, wants === null ? { do: 'report' } : { do: 'report', wants }];
  }
  // 我还有一件事 他们把车拖走了: the clause behind it is the other matter
  if (rest === null && wishes.includes('another') && saysMoreBehind(fold(line.text)))
    return [...wanted, ...tale(whole)];
  if (rest === null) return wanted;
  const from = rest.length - rest.trimStart().length;
  if (wishes.includes('another')) return [...wanted, ...tale({ ...whole, from })];
  const agreed = wishes.includes('yes') || wishes.includes('register');
  const after = agreed ? { ...context, asking: 'name' as const } : context;
  return [...wanted, ...textCommands({ ...line, text: rest }, after, data)];
}

const LEAST_BEHIND = { zh: 5, en: 12 } as const;

function saysMoreBehind(folded: string): boolean {
  const [first, ...others] = clausesOf(folded);
  const behind = first === undefined || others.length === 0 ? '' : folded.slice(first.to);
  const least = LEAST_BEHIND[/\p{Script=Han}/u.test(behind) ? 'zh' : 'en'];
  return behind.replace(/[^\p{L}\p{N}]/gu, '').length >= least;
}

const WAGES =
  /工资|薪水|薪资|欠薪|加班费|辞退|开除|解雇|劳动合同|劳动仲裁|社保(?:没|不)交|\b(?:wages?|salary|overtime|payroll|fired|laid off|dismissed)\b/;
const EMPLOYER =
  /老板|单位|公司|厂|工地|包工头|雇主|我们?店|\b(?:boss|employer|company|work(?:place)?|factory|job)\b/;

/** A matter between somebody and their employer: none of a consumer's, and answered as a question. */
const isLabour = (folded: string, data: LanguageData): boolean =>
  folded.length <= 80 &&
  WAGES.test(folded) &&
  EMPLOYER.test(folded) &&
  data.products(folded).weight < ENOUGH &&
  !data.institutions(folded).some((hit) => hit.value.kind === 'bank');

/** 能退吗 says nothing by itself: a short question carries what was told with it. */
function questionIn(text: string, told: Span | null, asked: Span): string {
  const question = text.slice(asked.from, asked.to).trim();
  const bare = /\p{Script=Han}/u.test(question) ? question.length <= 14 : question.split(/\s+/).length <= 8;
  return told !== null && bare ? text.slice(Math.max(0, asked.from - 120), asked.to).trim() : question;
}

/** 对了我问一下，……: nothing is told beside the question. */
function leadsUpOnly(folded: string): boolean {
  const { told } = clausesApart(folded);
  return told === null || leadsUp(folded.slice(told.from, told.to));
}

/** 12315没受理, where it was noted; at the read-back also what was assumed anyway. */
function otherBodies(line: Message, folded: string, context: Listening, data: LanguageData): Command | null {
  if (!context.hasDraft || context.offer !== null || context.record === null) return null;
  const slot = context.record.slots.priorContact;
  const noted = slot !== undefined && 'value' in slot ? slot.value : null;
  const said = notHandled(folded.trim(), noted);
  if (said === null) return null;
  if (said === 'as-assumed')
    return context.asking === 'confirm' &&
      data.contacts(folded).every(({ value }) => value.contact === 'court')
      ? { do: 'beside' }
      : null;
  const whole = { from: 0, to: line.text.length };
  const found = finder(line.id)('priorContact', said, whole, { confirmed: true });
  return { do: 'correct', message: line.id, found: [found], field: 'priorContact' };
}

/** A question of the rules, or of when they hear from us. */
const askedOf = (question: string, { record }: Listening): Command =>
  record !== null && asksWhen(fold(question))
    ? { do: 'status', number: null, when: true }
    : { do: 'ask', question };

/** Whether a line tells who, when, where or how much: then a word about the talk in it is a part of the story. */
function holdsValues(text: string, context: Listening, data: LanguageData): boolean {
  const open = context.mending ?? context.asking;
  const reading = read(text, { now: context.now, asked: open === 'amount' ? 'amount' : null }, data);
  return (
    reading.respondents.length > 0 ||
    reading.incidentDate !== null ||
    reading.amount !== null ||
    reading.region !== null ||
    (open === 'priorContact' && reading.contact !== null)
  );
}

/** What there is to prove it, told at a question for something else. */
const isProof = (text: string, { now }: Listening, data: LanguageData): boolean =>
  NO_PROOF.test(fold(text).trim()) || read(text, { now }, data).evidence !== null;
const NO_PROOF =
  /^(?:我|也|都|但是?)*(?:没有?|无)(?:开|留|要|给|什么|任何)?(?:截图|证据|凭证|小票|发票|收据|合同|录音)|^(?:i )?(?:have |got |kept |there's |there is )?no (?:receipt|invoice|proof|evidence|screenshot|contract)/;

const isTold = (contacts: ReturnType<typeof answeredContacts>): boolean =>
  contacts !== null && contacts !== 'nobody';

/** A line that asks may answer beside its question: 没有截图，多久能回复我？ */
function lead(
  line: Message,
  open: Open | null,
  context: Listening,
  data: LanguageData,
  asking: readonly Command[],
): readonly Command[] {
  if (open === null) return asking;
  const folded = fold(line.text);
  const { told, asked } = clausesApart(folded);
  if (told === null || asked === null) return asking;
  const said = folded.slice(told.from, told.to);
  const skip = skipping(said);
  const short = YES_NO.includes(context.asking) ? yesOrNo(said) : null;
  const rest = askedOf(line.text.slice(asked.from, asked.to).trim(), context);
  if (short === 'no') return [{ do: 'no' }, rest];
  if (skip !== null) return [{ do: 'skip', how: skip, message: line.id }, rest];
  if (NO_ONE.test(said) && said.length <= 24) return [{ do: 'skip', how: 'none', message: line.id }, rest];
  const answer = answered(line, open, told, context, data);
  return answer?.do === 'answer' && answer.found.length > 0 ? [answer, rest] : asking;
}

/** What is neither answer nor question: part of the story, or nothing that can be taken. */
function narrated(
  line: Message,
  told: Span,
  open: Open | null,
  context: Listening,
  data: LanguageData,
): readonly Command[] {
  const tell = story(line, told, context, data, fieldOf(open));
  const feeling = distress(line.text);
  const warm: Command[] = feeling === null ? [] : [{ do: 'distress', kind: feeling }];
  const said = tell.found.some((one) => one.field !== 'product' && one.field !== 'issue');
  const meant = said || /[我他她你]|\b(?:i|my|they|he|she|we)\b/.test(fold(tell.text));
  const size = tell.text.replace(/[^\p{L}\p{N}]/gu, '').length;
  const enough = /\p{Script=Han}/u.test(tell.text)
    ? size >= 5
    : tell.text.split(/\s+/).length >= (context.filed ? 3 : 4);
  const event = context.record !== null && tellsEvent(fold(tell.text));
  const hints = tell.found.length > 0 && (open === null || open === 'facts');
  if (said || hints || event || (enough && (meant || open === 'facts' || context.record !== null)))
    return [...warm, event ? { ...tell, matter: tell.matter ?? 'same' } : tell, ...reportSaid(tell)];
  if (warm.length > 0) return warm;
  return [{ do: 'cannot-understand', text: line.text }];
}

/** 举报他们，不是要钱: which of the two is plain, and need not be asked. */
function reportSaid({ text, found }: Told): readonly Command[] {
  const wants = found.some(({ field }) => field === 'isReport') ? reportOrComplaint(fold(text)) : null;
  return wants === null ? [] : [{ do: 'report', wants }];
}

const wishesOf = (command: Command): readonly Request[] =>
  command.do === 'answer'
    ? command.found.flatMap((one) => (one.field === 'request' && 'value' in one.slot ? one.slot.value : []))
    : [];

/** Wishes told in several lines of one burst count together: the last line's answer names them all. */
function gathered(commands: readonly Command[]): readonly Command[] {
  let before: readonly Request[] = [];
  return commands.map((command) => {
    const wishes = wishesOf(command);
    if (command.do !== 'answer' || wishes.length === 0) return command;
    const all = [...before, ...wishes.filter((wish) => !before.some((other) => other.kind === wish.kind))];
    before = all;
    const found = command.found.map((one) =>
      one.field === 'request' && 'value' in one.slot ? { ...one, slot: { ...one.slot, value: all } } : one,
    );
    return { ...command, found };
  });
}

/** So sure that a line with a person in it wants something else. */
const NO_CALL = 0.6;

/** 找客服只会发套话, 你是真人吗, 谁要转人工了: a person is spoken of, not called for. */
function isNoCallForAPerson(text: string, context: Listening, data: LanguageData): boolean {
  const folded = fold(text).trim();
  if (context.asking === 'priorContact' && WHOM.test(folded)) return true;
  if (control(text, false)?.do === 'who' || ABOUT_THEIR_PEOPLE.test(folded)) return true;
  const best = data.intents.rank(folded)[0]!;
  return best.share >= NO_CALL && (best.label === 'who' || best.label === 'leave-queue');
}

/** Whom they turned to, where that was asked: 客服, the manager. */
const WHOM =
  /^(?:他们|他家|商家|店家?|平台|银行|公司|官方|的|in-?store|their|the|a|shop|store|bank|branch|\s)*(?:人工)?(?:客服|经理|店长|主管|负责人|工作人员|manager|supervisor|agent|boss|operator|representative|customer service|staff)s?[。.!\s]*$/;

const ABOUT_THEIR_PEOPLE =
  /(?:找|问|打|联系|转|加)(?:了|过|给|到|他们|他家|店家|平台|官方|的){0,3}(?:人工)?客服(?:电话|微信)?[^,。]{0,4}(?:只|就会|老是|总是|说|不|没|也|都|让|一直|推|敷衍|回复|转来|态度|\d|[两三四五六七八九十几]?[次遍回趟])/;

/** A call for a person with a story beside it: both count. */
function tellsToo(line: Message, context: Listening, data: LanguageData): boolean {
  const folded = fold(line.text);
  return (
    folded.length >= 14 &&
    context.asking !== 'name' &&
    (holdsValues(line.text, context, data) || data.issues(folded).weight >= 4)
  );
}

/** Of a line that raised an alarm, what is more than the alarm itself. */
const isSubstance = (command: Command): boolean =>
  command.do !== 'cannot-understand' &&
  command.do !== 'skip' &&
  !(command.do === 'answer' && command.found.length === 0) &&
  !(command.do === 'tell' && command.found.length === 0 && command.text.length <= 8);

/** Whether a line of this burst gave what was asked for. */
const isAnswered = (commands: readonly Command[], { asking, mending }: Listening): boolean =>
  commands.some(
    (command) =>
      (command.do === 'answer' || command.do === 'tell' || command.do === 'correct') &&
      command.found.some(({ field }) => field === fieldOf(mending ?? asking)),
  );

/** A shorter line where a name or place was asked for may be that alone, in the language that it has. */
const LONGEST_NAMING = 40;
const LONGEST_CHINESE_NAME = 12;
const NAMES: readonly Field[] = ['respondent', 'outlet', 'region'];

/** Whether a Chinese line is a name or a place, and tells nothing in Chinese besides. */
const namesAlone = ({ text }: Message, said: readonly Command[], { asking }: Listening): boolean =>
  asking === 'name' ||
  asking === 'phone' ||
  (text.length <= LONGEST_CHINESE_NAME &&
    said.some((one) => 'found' in one && one.found.some(({ field }) => NAMES.includes(field))));

/** 是 [已删除] 对吧: what stood around a secret that is gone says nothing of its own. */
const REMARK = 6;
const withoutSecret = (text: string): string => text.replaceAll(REMOVED, '').replace(/[\s\p{P}]/gu, '');

/**
 * What the waiting lines of a talk mean, by rules alone, as commands in order; alarms come first, as the reflexes heard
 * them when the lines were stored. Each value keeps its place in its message. Never throws, whatever the text.
 */
export function interpret(
  lines: readonly Message[],
  context: Listening,
  knowledge: LanguageData,
): Interpretation {
  const alarms: Command[] = [];
  const commands: Command[] = [];
  let lang: Lang | null = null;
  for (const line of lines) {
    if (line.choice !== null) {
      commands.push({ do: 'choose', choice: line.choice, message: line.id, about: line.about });
      continue;
    }
    const heardOf = reflexesOf(line.extras).map((one) => heardReflex(one, line.id));
    alarms.push(...heardOf.filter((command) => command.do === 'safety'));
    commands.push(...heardOf.filter((command) => command.do === 'worry'));
    const reflex = heardOf.filter((command) => command.do !== 'worry');
    const wants = reflex.filter(
      (command) =>
        command.do !== 'safety' &&
        !(command.do === 'human' && isNoCallForAPerson(line.text, context, knowledge)),
    );
    if (wants.length > 0 && line.text.length <= 40 && !tellsToo(line, context, knowledge)) {
      commands.push(...wants);
      continue;
    }
    // A correction may set right what an earlier line of the same burst told
    const begun = commands.some((command) => command.do === 'tell' || command.do === 'answer');
    const here = begun ? { ...context, hasDraft: true } : context;
    const apart = line.extras.hidden !== undefined && withoutSecret(line.text).length <= REMARK;
    if (apart && reflex.length === 0) continue;
    if (asksToTakeOut(line.text) && reflex.length === 0) {
      if (line.extras.hidden === undefined)
        commands.push({ do: 'hidden', kinds: ['code'], message: line.id });
      continue;
    }
    const hours =
      context.toCall === true && reflex.length === 0
        ? callTimes(
            fold(line.text),
            line.text,
            context.asking === null || context.asking === 'phone' || context.asking === 'consent',
          )
        : null;
    if (hours !== null) {
      const source = {
        message: line.id,
        from: hours.from,
        to: hours.to,
        by: 'rule',
        said: true,
        confirmed: true,
      } as const;
      commands.push({
        do: 'call-times',
        message: line.id,
        found: [{ field: 'contactTimes', slot: { value: hours.value, source } }],
      });
      if (findPhone(fold(line.text)) === null) continue;
    }
    const sight = seesBadly(fold(line.text));
    if (sight !== null) commands.push({ do: 'sees-badly' });
    if (sight?.alone === true && reflex.length === 0) continue;
    // A quick no behind the answer is none to the same question
    if (isBareNo(line.text) && isAnswered(commands, context)) continue;
    const said = besideDanger(line, here, (rest, open) => textCommands(rest, open, knowledge));
    const alarmed = reflex.some((command) => command.do === 'safety');
    const meant = setRightAfterFiling(said, line, here).map((one) => withReason(one, line));
    commands.push(...wants, ...(alarmed ? meant.filter(isSubstance) : [...left(line, here, said), ...meant]));
    const written = languageOf(line.text);
    const naming =
      IDENTIFYING.includes(context.asking) ||
      commands.some((command) => command.do === 'correct' && command.field === 'respondent') ||
      context.asking === 'respondent' ||
      context.asking === 'region';
    const stays =
      naming && line.text.length < LONGEST_NAMING && (written === 'en' || namesAlone(line, said, context));
    if (written !== null && written !== context.lang && !stays) lang = written;
  }
  const unique = alarms.filter(
    (command, i) =>
      alarms.findIndex(
        (other) => other.do === 'safety' && command.do === 'safety' && other.detail === command.detail,
      ) === i,
  );
  return {
    commands: [
      ...unique,
      ...judged(sharpened(piecesJoined(gathered(commands), lines), lines, context), lines, knowledge),
    ],
    lang,
  };
}
