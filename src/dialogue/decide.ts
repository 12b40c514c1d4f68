import { HOUR, type Instant } from '../basics/clock.ts';
import { never } from '../basics/errors.ts';
import { askWhetherOfUs, complainOfUs, notOfUs } from './about-us.ts';
import { offerAbroad } from './abroad.ts';
import {
  answerEntry,
  answerIfKnown,
  answerQuestion,
  answersKnown,
  erase,
  materials,
  report,
  speak,
  why,
  withdraw,
} from './asides.ts';
import { choose, decideYes, mend } from './buttons.ts';
import { callAt, callBack, takeCallAnswer } from './call-back.ts';
import { newCode } from './case-access.ts';
import type { Command } from './command.ts';
import {
  afterDanger,
  allClear,
  inDanger,
  isRecalled,
  MOVING,
  recall,
  relieve,
  resumeAfter,
  saysItMoves,
  soothed,
} from './danger.ts';
import type { Decision, Reply } from './decision.ts';
import { raiseDoubt } from './doubt.ts';
import { removeFiles, takeInFiles, tellOfFiles } from './evidence.ts';
import type { Facts } from './facts.ts';
import { askConsentBack, consent, doubtsNo, fileAgain, register, waysWithoutName } from './filing.ts';
import {
  answer,
  back,
  correct,
  isBeside,
  isPassable,
  keepWords,
  passOver,
  placeWaiting,
  skip,
  tell,
  tellWaiting,
  unsay,
} from './intake.ts';
import { draftWords } from './noted.ts';
import { bringPerson, chatNow, leaveQueue } from './person.ts';
import { takeUpMeant } from './placing.ts';
import {
  asideDrafts,
  askWhatToCancel,
  cancel,
  resume,
  resumeButtons,
  startFresh,
  takeUpOne,
} from './put-aside.ts';
import { finish } from './reply.ts';
import { retract } from './retract.ts';
import type { DialogueState } from './state.ts';
import { status } from './status.ts';
import { answerTheirTime } from './their-time.ts';
import { behindTheDoor, whereToGo } from './where.ts';
import { wording } from './wording/index.ts';
import { begin, button, type Work } from './work.ts';

/** After this long a draft is named again when its consumer comes back. */
const GAP = 6 * HOUR;

/** The first thing anybody reads here. */
export function greeting(facts: Pick<Facts, 'org' | 'lang'>): Reply {
  const w = wording(facts.lang);
  return {
    text: w.greeting(facts.org.name, facts.org.retentionDays),
    choices: [button('human', w.buttons.human)],
  };
}

/**
 * One turn of the dialogue: what the consumer's lines amount to, given where the talk stands. Pure; never throws for
 * anything a consumer can cause.
 */
export function decide(
  state: DialogueState,
  commands: readonly Command[],
  facts: Facts,
  now: Instant,
): Decision {
  const work = begin(state, facts, now);
  // Before anything is taken: a yes counts only for what was seen, and these were not among it.
  if (work.draft !== null) takeInFiles(work);
  if (facts.opened.some((id) => !state.opened.includes(id))) work.opening.push(work.w.caseOpened);
  const touched = Math.max(work.complaint?.changedAt ?? 0, state.namedAt ?? 0);
  const returning = work.complaint !== null && now - touched > GAP;
  const answered = takeCallAnswer(work, soothed(state, commands));
  for (const command of withoutNoise(offered(work, answered))) take(work, command);
  if (isDisputed(work, state, answered)) work.state = { ...work.state, disputed: true };
  // An offer stands for the next line only: a later yes belongs to what was asked since.
  if (state.offer !== null && work.state.offer === state.offer && work.only === null) {
    if (state.offer === 'which-matter' || state.offer === 'add-or-mend') placeWaiting(work);
    work.state = { ...work.state, offer: null, unplaced: [] };
  }
  // What of a filed complaint is wrong is asked for one line as well
  if (state.mending !== null && work.draft === null && work.only === null)
    work.state = { ...work.state, mending: null };
  if (work.alarm === null && saysItMoves(work)) work.alarm = MOVING;
  if (work.alarm !== null && !isRecalled(work, work.alarm)) return inDanger(work, work.alarm);
  if (work.alarm !== null) recall(work, work.alarm, commands);
  else if (state.danger !== null) afterDanger(work, state.danger, commands);
  else relieve(work, commands);
  const resumed = commands.some(
    (one) => one.do === 'resume' || (one.do === 'choose' && one.choice === 'resume'),
  );
  if (returning && work.only === null && work.draft !== null && !resumed) {
    work.opening.unshift(
      work.w.backAfterGap(draftWords({ ...work.complaint!, record: work.record }, work.w.lang, now)),
    );
  }
  if (returning || resumed) work.state = { ...work.state, namedAt: now };
  takeInFiles(work);
  return finish(work);
}

const DISPUTES: ReadonlySet<Command['do']> = new Set<Command['do']>([
  'correct',
  'unsay',
  'tell',
  'answer',
  'cannot-understand',
]);

/** Words under a read-back that may call something wrong, and nothing came of them: no yes may follow unseen. */
const isDisputed = (work: Work, { asking }: DialogueState, commands: readonly Command[]): boolean =>
  asking === 'confirm' &&
  work.draft !== null &&
  work.changes.length === 0 &&
  commands.some((one) => DISPUTES.has(one.do) || (one.do === 'choose' && /^(?:edit|mend:)/.test(one.choice)));

/** Only a clean word takes up an offer that can't be undone; whatever else is said keeps, and is then a line of its own. */
function offered(work: Work, commands: readonly Command[]): readonly Command[] {
  const { offer } = work.state;
  if (offer !== 'erase' && offer !== 'withdraw') return commands;
  const said = commands.filter(({ do: deed }) => !['language', 'hidden', 'worry'].includes(deed));
  const word = said[0];
  const clean =
    said.length === 1 &&
    (word?.do === 'yes' || word?.do === 'no' || (word?.do === 'choose' && /^(?:yes|no)$/.test(word.choice)));
  if (clean) return commands;
  decideYes(work, false);
  return commands.filter(({ do: deed }) => deed !== 'yes' && deed !== 'no');
}

/** Says nothing by itself about whether the consumer was understood. */
const BESIDE: ReadonlySet<Command['do']> = new Set([
  'cannot-understand',
  'language',
  'hidden',
  'distress',
  'relieved',
  'worry',
  'sees-badly',
  'offer-abroad',
  'keep',
]);

/** Of several lines some may be unclear: what was clear is answered, and what was not counts once at most. */
function withoutNoise(commands: readonly Command[]): readonly Command[] {
  const clear = commands.some((command) => !BESIDE.has(command.do));
  const unclear = commands.findIndex((command) => command.do === 'cannot-understand');
  return commands.filter((command, at) => command.do !== 'cannot-understand' || (!clear && at === unclear));
}

/** How long who waits has to wait, and how many wait before them. */
const ASKS_THE_WAIT =
  /^[^,，。]{0,6}等(?:多久|多长|几分钟|到什么时候|到几点)|(?:前面|排队的?)[^,，。]{0,4}(?:几|多少)个?人|排(?:到|在)?第?几|how long[^.]{0,20}\bwait|how much longer|(?:how many|anyone) (?:people )?(?:are )?(?:before|ahead of) me/i;

function take(work: Work, command: Command): void {
  switch (command.do) {
    case 'tell':
      if (isBeside(work, command)) misunderstand(work);
      else tell(work, command);
      return;
    case 'answer':
      if (command.found.length === 0 && work.state.asking !== 'phone') misunderstand(work);
      else answer(work, command.found, command.told);
      return;
    case 'correct':
      if (command.found.length === 0 && command.field !== null) mend(work, command.field, command.issues);
      else correct(work, command.found, command.told);
      return;
    case 'unsay':
      unsay(work, command.words);
      return;
    case 'skip':
      if (work.state.asking === 'consent' && command.how !== 'none' && command.how !== 'unknown')
        consent(work, false);
      else skip(work, command.how, command.message);
      return;
    case 'start':
      if (command.fresh) startFresh(work);
      else if (work.draft === null && asideDrafts(work).length > 0) resume(work);
      else if (work.draft === null && work.state.asking !== 'facts') startFresh(work);
      return;
    case 'together':
      work.others = true;
      work.state = { ...work.state, misses: 0 };
      return;
    case 'register':
      register(work);
      return;
    case 'about-us':
      if (command.told === undefined) complainOfUs(work, command.message);
      else askWhetherOfUs(work, command.told);
      return;
    case 'not-us':
      notOfUs(work, command.found);
      return;
    case 'beside':
      if (command.question !== undefined) answerIfKnown(work, command.question);
      return;
    case 'told-already':
      toldAlready(work);
      return;
    case 'as-it-is':
      work.state = { ...work.state, mending: null, doubt: null, misses: 0 };
      work.opening.push(work.w.asItIs);
      return;
    case 'ways':
      waysWithoutName(work);
      return;
    case 'wait':
      work.opening.push(work.w.noHurry);
      return;
    case 'again':
      fileAgain(work);
      return;
    case 'cancel':
      if (command.doubtful) askWhatToCancel(work);
      else cancel(work, command.firm === true);
      return;
    case 'resume':
      if (command.draft === undefined) resumeAfter(work);
      else resume(work, command.draft);
      if (work.draft !== null) tellWaiting(work);
      return;
    case 'take-up':
      takeUpOne(work, command.which);
      return;
    case 'why':
      why(work);
      return;
    case 'back':
      back(work);
      return;
    case 'ask':
      if (work.facts.desk.position !== null && ASKS_THE_WAIT.test(command.question)) chatNow(work);
      else if (!answerTheirTime(work, command.question)) answerQuestion(work, command.question);
      return;
    case 'status':
      if (!(command.when && work.draft !== null && answerEntry(work, 'us-next')))
        status(work, command.number);
      return;
    case 'human':
      work.state = { ...work.state, offer: null, misses: 0 };
      bringPerson(work, 'asked', 'P3');
      return;
    case 'call-back':
      callBack(work);
      return;
    case 'call-times':
      callAt(work, command.found);
      return;
    case 'chat-now':
      chatNow(work);
      return;
    case 'leave-queue':
      leaveQueue(work);
      return;
    case 'withdraw':
      withdraw(work, command.number, command.told);
      return;
    case 'materials':
      materials(work);
      return;
    case 'where':
      if (command.more) behindTheDoor(work);
      else whereToGo(work);
      return;
    case 'new-code':
      newCode(work, command.number);
      return;
    case 'sees-badly':
      offerLargeType(work);
      return;
    case 'yes':
      decideYes(work, true);
      return;
    case 'no':
      if (command.bare && doubtsNo(work)) askConsentBack(work);
      else decideYes(work, false);
      return;
    case 'choose':
      takePressed(work, command);
      return;
    case 'language':
      speak(work, command.lang, command.asked);
      if (command.asked && work.draft === null && work.facts.complaints.length === 0)
        work.state = { ...work.state, asking: work.state.asking ?? 'facts' };
      return;
    case 'greet':
      work.opening.push(work.state.asking === null ? work.w.helloAgain : '');
      return;
    case 'thanks':
      work.opening.push(work.w.thanks);
      return;
    case 'who':
      work.body.push(work.w.who(work.facts.org.name));
      work.choices.push(button('human', work.w.buttons.human));
      return;
    case 'help':
      work.body.push(work.w.help);
      return;
    case 'privacy':
      if (answersKnown(work, command.questions ?? [])) return;
      work.body.push(work.w.privacy(work.facts.org.name, work.facts.org.retentionDays));
      if (work.facts.model !== null) work.body.push(work.w.privacyModel(work.facts.model));
      if (work.facts.staffRoom !== null)
        work.body.push(work.w.staffRoom.privacy(work.facts.staffRoom.receiver));
      work.choices.push(button('export', work.w.buttons.export), button('erase', work.w.buttons.erase));
      return;
    case 'export':
      work.body.push(work.w.exported(work.facts.exportLink));
      if (work.facts.exportLink === null) work.choices.push(button('human', work.w.buttons.human));
      return;
    case 'languages':
      work.only = {
        text: work.w.whichLanguage,
        choices: [button('lang:zh', '中文'), button('lang:en', 'English')],
      };
      return;
    case 'subscribe':
      work.body.push(work.w.noTips);
      return;
    case 'erase':
      erase(work);
      return;
    case 'unsubscribe':
      work.body.push(work.w.unsubscribed);
      return;
    case 'report':
      report(work, command.wants ?? null);
      return;
    case 'distress':
      if (work.state.comforted) return;
      work.state = { ...work.state, comforted: true };
      work.opening.push(work.w.warm[command.kind]);
      return;
    case 'keep':
      keepWords(work, command.told);
      return;
    case 'doubt':
      raiseDoubt(work, command.other);
      return;
    case 'offer-abroad':
      offerAbroad(work, command.receiver, command.message);
      return;
    case 'files':
      tellOfFiles(work, command);
      return;
    case 'remove-files':
      removeFiles(work, command.which);
      return;
    case 'retract':
      retract(work, command);
      return;
    case 'wordless':
      work.opening.push(work.w.wordless[command.what]);
      return;
    case 'hidden':
      work.opening.push(...hiddenWords(work, command.kinds));
      return;
    case 'safety':
      if (work.alarm === null || (isRecalled(work, work.alarm) && !isRecalled(work, command)))
        work.alarm = command;
      return;
    case 'worry':
      work.worry ??= command.detail;
      return;
    case 'relieved':
      if (command.how !== 'denied') allClear(work);
      return;
    case 'cannot-understand':
      if (!takeUpMeant(work, command.text)) misunderstand(work);
      return;
    default:
      never(command);
  }
}

function takePressed(work: Work, pressed: Extract<Command, { do: 'choose' }>): void {
  const typed = choose(work, pressed);
  if (typed !== null) take(work, typed);
}

/** Only a page of ours can change its type. */
function offerLargeType(work: Work): void {
  if (work.state.largeOffered || work.facts.channel !== 'web') return;
  work.largeType = true;
}

function hiddenWords(work: Work, kinds: readonly string[]): readonly string[] {
  const { hidden } = work.w;
  const words: string[] = [];
  if (kinds.includes('cvv')) words.push(hidden.securityCode);
  if (kinds.some((kind) => !['card', 'identity', 'cvv', 'expiry'].includes(kind))) words.push(hidden.secret);
  if (kinds.includes('card')) words.push(hidden.card);
  if (kinds.includes('identity')) words.push(hidden.identity);
  return words;
}

/** First time: what they may mean, as buttons; second: other words; third: a person. */
function misunderstand(work: Work): void {
  const { w } = work;
  const misses = work.state.misses + 1;
  work.state = { ...work.state, misses };
  if (misses === 1) {
    const nothingOpen = work.state.asking === null && work.draft === null;
    if (!work.opening.includes(w.missed.kept))
      work.opening.push(nothingOpen ? w.missed.first : w.missed.firstAsking);
    if (nothingOpen) {
      work.choices.push(
        ...resumeButtons(work),
        button('guess-complaint', w.missed.guessComplaint),
        button('guess-question', w.missed.guessQuestion),
        button('human', w.buttons.human),
      );
    }
  } else if (misses === 2 && passOver(work)) {
    work.choices.push(button('human', w.buttons.human));
  } else if (misses === 2) {
    const open = work.state.asking !== null && work.state.asking !== 'facts';
    work.opening.push(open ? w.missed.stood : w.missed.second);
    work.choices.push(button('human', w.buttons.human));
  } else {
    work.opening.push(w.missed.third);
    bringPerson(work, 'not-understood', 'P3');
    work.state = { ...work.state, misses: 0 };
  }
}

/**
 * What they say was told before isn't asked again; what can't be left open, and what they want done, is asked once
 * more.
 */
function toldAlready(work: Work): void {
  const { mending, asking, misses } = work.state;
  const once = asking === 'request' && misses === 0;
  if (mending !== null || once || !isPassable(work)) {
    work.opening.push(work.w.allKept);
    if (once) work.state = { ...work.state, misses: 1 };
    return;
  }
  work.opening.push(work.w.toldAlready);
  skip(work, 'unknown', null);
}
