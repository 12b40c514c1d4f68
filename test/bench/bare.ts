import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { newId } from '../../src/basics/id.ts';
import { silentLog } from '../../src/basics/log.ts';
import { openSqliteStore, SETTINGS } from '../../src/store/sqlite.ts';
import { type Figures, timed } from './figures.ts';
import { type Line, learnScript, openBenchHouse, openTalk } from './intake.ts';

type Row = Readonly<Record<string, SQLInputValue>>;

/** One statement of a turn: a row that came, changed or went. */
interface Write {
  readonly sql: string;
  readonly values: readonly SQLInputValue[];
}

type Turn = readonly Write[];

/** A whole intake as the rows it left behind, before its first turn and after each. */
export interface Recording {
  readonly script: readonly Line[];
  readonly opening: Turn;
  readonly turns: readonly Turn[];
  /** Every random id and key in it: a copy of the intake needs its own. */
  readonly ids: ReadonlySet<string>;
}

/** In the order in which rows may refer to each other, with what identifies a row. */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  conversations: ['id'],
  messages: ['conversation', 'seq'],
  consents: ['id'],
  complaints: ['id'],
  audit: ['complaint', 'n'],
  jobs: ['id'],
  handoffs: ['id'],
};
const ID_COLUMNS: ReadonlySet<string> = new Set([
  'id',
  'chat',
  'conversation',
  'event_key',
  'turn',
  'complaint',
  'key',
  'subject',
  'number',
]);

type Snapshot = ReadonlyMap<string, ReadonlyMap<string, Row>>;

function snapshot(database: DatabaseSync): Snapshot {
  return new Map(
    Object.entries(TABLES).map(([table, key]) => [
      table,
      new Map(
        (database.prepare(`select * from ${table}`).all() as Row[]).map((row) => [
          key.map((column) => row[column]).join('\n'),
          row,
        ]),
      ),
    ]),
  );
}

function changeOf(
  table: string,
  key: readonly string[],
  before: Row | undefined,
  after: Row | undefined,
): Write | null {
  const where = `where ${key.map((column) => `${column} = ?`).join(' and ')}`;
  if (after === undefined) {
    return { sql: `delete from ${table} ${where}`, values: key.map((column) => before![column]!) };
  }
  if (before === undefined) {
    const names = Object.keys(after);
    const sql = `insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`;
    return { sql, values: Object.values(after) };
  }
  const changed = Object.keys(after).filter((column) => after[column] !== before[column]);
  if (changed.length === 0) return null;
  return {
    sql: `update ${table} set ${changed.map((column) => `${column} = ?`).join(', ')} ${where}`,
    values: [...changed, ...key].map((column) => after[column]!),
  };
}

function difference(before: Snapshot, after: Snapshot): Turn {
  return Object.entries(TABLES).flatMap(([table, key]) => {
    const [was, is] = [before.get(table)!, after.get(table)!];
    return [...new Set([...was.keys(), ...is.keys()])]
      .map((row) => changeOf(table, key, was.get(row), is.get(row)))
      .filter((write) => write !== null);
  });
}

function idsIn(snapshots: readonly Snapshot[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const tables of snapshots) {
    for (const row of [...tables.values()].flatMap((rows) => [...rows.values()])) {
      for (const [column, value] of Object.entries(row)) {
        if (ID_COLUMNS.has(column) && typeof value === 'string') ids.add(value);
      }
    }
  }
  return ids;
}

/** Walks one real intake in `folder` and notes which rows each turn left behind. */
export async function recordIntake(folder: string): Promise<Recording> {
  const house = await openBenchHouse(folder);
  const database = new DatabaseSync(join(folder, 'redress.sqlite'), { readOnly: true });
  try {
    const empty = snapshot(database);
    const snapshots = [empty];
    const talk = await openTalk(house);
    snapshots.push(snapshot(database));
    const script = await learnScript(house, talk, () => void snapshots.push(snapshot(database)));
    const [opening, ...turns] = snapshots.slice(1).map((after, n) => difference(snapshots[n]!, after));
    return { script, opening: opening!, turns, ids: idsIn(snapshots) };
  } finally {
    database.close();
    await house.close();
  }
}

/** A new random id of the same length. */
function another(id: string): string {
  let fresh = newId();
  while (fresh.length < id.length) fresh += newId();
  return fresh.slice(0, id.length);
}

interface Ready {
  readonly statement: StatementSync;
  readonly values: readonly SQLInputValue[];
}

/** Plain prepared statements on a store with the same schema, settings and folder; a transaction a turn. */
export interface Bare {
  /** The turns of `intakes` intakes, one after the other: a synchronous driver has no other way; `atOnce` interleaves. */
  run(intakes: number, atOnce: number): Promise<Figures>;
  /** The same with the consumer's line in a commit of its own before the rest, as keeping it before answering takes. */
  runApart(intakes: number, atOnce: number): Promise<Figures>;
  close(): void;
}

export async function openBare(folder: string, recording: Recording): Promise<Bare> {
  await (await openSqliteStore({ folder, log: silentLog })).close();
  const database = new DatabaseSync(join(folder, 'redress.sqlite'), { enableForeignKeyConstraints: true });
  database.exec(`pragma journal_mode = wal; ${SETTINGS}`);
  const statements = new Map<string, StatementSync>();
  const prepare = (sql: string): StatementSync => {
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const [begin, commit] = [prepare('begin immediate'), prepare('commit')];

  const transact = (writes: readonly Ready[]): void => {
    begin.run();
    for (const { statement, values } of writes) statement.run(...values);
    commit.run();
  };

  /** The opening done; its turns with ids of their own, ready to be run. */
  function copy(): (readonly Ready[])[] {
    const fresh = new Map([...recording.ids].map((id) => [id, another(id)]));
    const own = (turn: Turn): readonly Ready[] =>
      turn.map(({ sql, values }) => ({
        statement: prepare(sql),
        values: values.map((value) => (typeof value === 'string' ? (fresh.get(value) ?? value) : value)),
      }));
    transact(own(recording.opening));
    return recording.turns.map(own);
  }

  async function compete(
    intakes: number,
    atOnce: number,
    turn: (writes: readonly Ready[]) => void,
  ): Promise<Figures> {
    const copies = Array.from({ length: intakes }, copy);
    const order: (readonly Ready[])[] = [];
    while (copies.length > 0) {
      const together = copies.splice(0, atOnce);
      for (const n of recording.turns.keys()) order.push(...together.map((intake) => intake[n]!));
    }
    const turns: number[] = [];
    const took = await timed(async () => {
      for (const writes of order) turns.push(await timed(() => turn(writes)));
    });
    return { turns, took };
  }

  return {
    run: (intakes, atOnce) => compete(intakes, atOnce, transact),
    runApart: (intakes, atOnce) =>
      compete(intakes, atOnce, (writes) => {
        // The line is the first message of its turn.
        const line = writes.find(({ statement }) => statement.sourceSQL.startsWith('insert into messages'))!;
        transact([line]);
        transact(writes.filter((write) => write !== line));
      }),
    close: () => database.close(),
  };
}
