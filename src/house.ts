import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CaseLookups } from './acts/case-view.ts';
import type { Desk } from './acts/desk.ts';
import type { DeskLookups } from './acts/desk-need.ts';
import type { ListeningParts } from './acts/keep-said.ts';
import type { Store } from './acts/store.ts';
import type { EvidenceTalk } from './acts/upload-file.ts';
import { type Clock, SECOND, systemClock } from './basics/clock.ts';
import { SetupError } from './basics/errors.ts';
import { newId } from './basics/id.ts';
import { type KeyRing, keyRing } from './basics/keys.ts';
import { createLog, errorFields, type Log } from './basics/log.ts';
import { today } from './calendar/days.ts';
import { parseCalendar, type WorkingCalendar } from './calendar/parse.ts';
import type { Telegram } from './channels/telegram/open.ts';
import { processBus } from './cluster/bus.ts';
import { clocksFor, isDuty } from './complaints/clocks.ts';
import { materials } from './complaints/materials.ts';
import { parseRights, runningRights } from './complaints/rights.ts';
import { parseAuthorities, venueFor } from './complaints/venue.ts';
import type { Config } from './config.ts';
import type { PushChannel } from './conversation/channel.ts';
import { adviceFor } from './dialogue/advice.ts';
import { decide, greeting } from './dialogue/decide.ts';
import type { Facts, Organisation } from './dialogue/facts.ts';
import { createKeeper } from './evidence/keeper.ts';
import { officeHours } from './handoff/hours.ts';
import type { Library } from './knowledge/library.ts';
import { loadLibrary } from './knowledge/load.ts';
import { type LanguageData, loadLanguageData } from './language/data.ts';
import { openMeanings } from './language/embeddings.ts';
import { interpret } from './language/interpret.ts';
import type { Aid } from './language/model/aid.ts';
import { openaiTranscriber } from './language/model/transcribe.ts';
import { dayIn, sumIn } from './language/reckonable.ts';
import { whoseName } from './language/whose.ts';
import { openBoard, type StaffBoard } from './reception/board/open-board.ts';
import { BURST, type Burst, type Parts } from './reception/parts.ts';
import { createReception, type Reception } from './reception/reception.ts';
import { boardOn, listenTo, openSlackFor, type SlackSide, slackSide } from './slack.ts';
import { openFiles } from './store/files.ts';
import { openSqliteStore } from './store/sqlite.ts';
import { openTelegramFor, telegramDesk } from './telegram.ts';
import { createTimetable, type Timetable } from './timetable.ts';

/** Everything wired together, without a way in: what the server, the terminal and the tests stand on. */
export interface House {
  readonly store: Store;
  readonly reception: Reception;
  /** Null = off. */
  readonly telegram: Telegram | null;
  /** Null = off. */
  readonly slack: SlackSide | null;
  /** Where staff see who waits beside the desk; null = nowhere. */
  readonly board: StaffBoard | null;
  readonly timetable: Timetable;
  /** What the acts of staff need. */
  readonly desk: ListeningParts &
    EvidenceTalk &
    Desk & { readonly lookups: DeskLookups; readonly library: Library } & CaseLookups;
  readonly org: Organisation;
  /** What a language model adds; null without one. */
  readonly aid: Aid | null;
  readonly keys: KeyRing;
  readonly bus: Parts['bus'];
  readonly clock: Clock;
  readonly log: Log;
  /** Opens the operator's law texts now instead of some seconds after the start; without a folder does nothing. */
  openLaws(): Promise<void>;
  /** Turns and timed acts run by themselves from now on. */
  start(): Promise<void>;
  /** Ends what runs, then closes the store. */
  close(): Promise<void>;
}

export interface Furnishing {
  readonly clock?: Clock;
  readonly log?: Log;
  readonly channels?: readonly PushChannel[];
  readonly burst?: Burst;
}

const KNOWLEDGE = resolve(import.meta.dirname, '..', 'knowledge');
const PROMPTS = resolve(import.meta.dirname, '..', 'prompts');

/** The secret of an earlier start, or one made now; whole or not there at all, whatever stops the process. */
function keptSecret(folder: string): Buffer {
  const path = join(folder, 'secret');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = join(folder, `.secret-${newId()}`);
  try {
    writeFileSync(draft, newId() + newId(), { mode: 0o600, flush: true });
    try {
      linkSync(draft, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  } finally {
    rmSync(draft, { force: true });
  }
  const secret = readFileSync(path);
  if (secret.length < 32) throw new SetupError(`${path} is no secret key: it is shorter than 32 characters`);
  return secret;
}

const FOLDER_FAULTS: ReadonlySet<unknown> = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOTDIR',
  'EEXIST',
  'ENOSPC',
  'ENOENT',
]);

/** Does what needs the folder; where it can't be written to, the fault names the setting. */
async function inFolder<T>(folder: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    if (!FOLDER_FAULTS.has(code)) throw error;
    throw new SetupError(
      `DATA_DIR: ${folder} can't be written to (${code}); set DATA_DIR to a folder that this user may write`,
    );
  }
}

/** The pure lookups that the dialogue may use, out of the files under `knowledge/`. */
function readLookups(
  org: Organisation,
  library: Library,
  language: LanguageData,
  calendar: WorkingCalendar,
): Parts['lookups'] {
  const read = (file: string): string => readFileSync(join(KNOWLEDGE, file), 'utf8');
  const authorities = parseAuthorities(read('authorities.yaml'));
  const rights = parseRights(read('rights.yaml'));
  const venue: Facts['venue'] = (record) => venueFor(record, { org }, authorities);
  return {
    whose: (name) => whoseName(name, org.name, language),
    venue,
    rights: (record, now) => runningRights(record, now, rights),
    clocks: (_record, filedAt) =>
      clocksFor(filedAt, org.kind, calendar)
        .filter(isDuty)
        .map(({ days, date, firm, citation }) => ({ days, lastDay: date, firm, citation })),
    materials: (record, lang, now) => {
      const { doNow, citations, evidence } = adviceFor(library, record, lang);
      return materials(record, {
        lang,
        today: today(now),
        venue: venue(record),
        org,
        citations,
        evidence,
        step: doNow,
        rights: runningRights(record, now, rights),
      });
    },
  };
}

/** Nothing of it is read or loaded where no key is set. */
async function readAid(
  { model }: Config,
  parts: { readonly data: LanguageData; readonly clock: Clock; readonly log: Log },
): Promise<Aid | null> {
  if (model === null) return null;
  const { openAid } = await import('./language/model/open-aid.ts');
  return openAid(PROMPTS, { ...model, abroad: model.region === 'abroad' }, parts);
}

/** By then the first ones who waited for the start have their answers. */
const SETTLED = 3 * SECOND;

/** Opens the store and wires the rooms. Throws SetupError when settings, files or folder are wrong. */
export async function openHouse(config: Config, furnishing: Furnishing = {}): Promise<House> {
  const { clock = systemClock, log = createLog(config.logLevel) } = furnishing;
  const { week, ...org } = config.org;
  const calendar = parseCalendar(readFileSync(join(KNOWLEDGE, 'calendar.yaml'), 'utf8'));
  // Abroad a question may go only with a yes of its own, which nobody is asked for this.
  const meanings = config.model?.region === 'domestic' ? openMeanings(config, log) : null;
  const library = loadLibrary(KNOWLEDGE, config.lawsDir, { calendar, sumIn, dayIn, meanings });
  const language = loadLanguageData(KNOWLEDGE);
  const lookups = readLookups(org, library, language, calendar);
  const aid = await readAid(config, { data: language, clock, log });
  const { dataDir: folder, secretKey, databaseUrl } = config;
  const secret = await inFolder(folder, () =>
    secretKey === null ? keptSecret(join(folder, 'keys')) : Buffer.from(secretKey),
  );
  const store =
    databaseUrl === null
      ? await inFolder(folder, () => openSqliteStore({ folder, log }))
      : await (await import('./store/postgres.ts')).openPostgresStore({ url: databaseUrl, log });
  const files = await inFolder(folder, () => openFiles(join(folder, 'files'), clock.now()));
  const bus = processBus(log);
  const keys = keyRing(secret);
  const telegram = await openTelegramFor(config, { store, clock, log, keys });
  const slack = await openSlackFor(config, log);
  const parts: Parts = {
    store,
    bus,
    clock,
    log,
    org,
    hours: officeHours(week, calendar),
    library,
    publicUrl: config.publicUrl,
    receiptKey: keys.derive('receipt'),
    exportKey: keys.derive('export'),
    contactKey: keys.derive('contact'),
    evidence: createKeeper(files),
    transcriber: config.transcribe === null ? null : openaiTranscriber(config.transcribe),
    channels: [...(furnishing.channels ?? []), ...[telegram, slack].flatMap((side) => side?.channel ?? [])],
    board: boardOn(slack, config),
    burst: furnishing.burst ?? BURST,
    interpret: (lines, listening) => interpret(lines, listening, language),
    aid,
    decide,
    greeting,
    lookups,
  };
  const reception = createReception(parts);
  const timetable = createTimetable(parts);
  const board = parts.board === null ? null : openBoard(parts, parts.board);
  const onSlack = slack === null ? null : slackSide(slack, parts, reception, board);
  const openLaws = async (): Promise<void> => {
    try {
      for (const why of await library.openStatutes()) log.warn('a law text was left out', { why });
    } catch (error) {
      log.error('the law texts could not be opened', errorFields(error));
    }
  };
  let preparing: NodeJS.Timeout | undefined;
  let stopSlack: () => Promise<void> = async () => {};
  let stopTelegram: () => Promise<void> = async () => {};
  return {
    store,
    reception,
    telegram,
    slack: onSlack,
    board,
    timetable,
    desk: parts,
    org,
    aid,
    keys,
    bus,
    clock,
    log,
    openLaws,
    start: async () => {
      reception.start();
      await timetable.start();
      if (telegram !== null) stopTelegram = telegram.listen(telegramDesk(parts, reception, language));
      board?.start();
      if (onSlack !== null) stopSlack = listenTo(onSlack);
      preparing = setTimeout(() => {
        library.prepare();
        void openLaws();
      }, SETTLED);
    },
    close: async () => {
      clearTimeout(preparing);
      await Promise.all([stopTelegram(), stopSlack()]);
      await Promise.all([reception.stop(), timetable.stop(), board?.stop()]);
      await store.close();
    },
  };
}
