import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { acrossTimes } from './across.ts';
import { openBare, recordIntake } from './bare.ts';
import { columns, type Figures, median, percentile, perSecond } from './figures.ts';
import { openBenchHouse, runHouse, TURNS } from './intake.ts';
import { openPeer } from './peer.ts';
import { coldServer, coldTerminal, idleMemory } from './start.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** The peer stays here between runs; the stores are removed. */
const BENCH = join(ROOT, '.bench');
const ROUNDS = 7;
const INTAKES = 64;
const STARTS = 5;
const AT_ONCE = [1, 32] as const;
const AIM = { ratio: 0.5, reply: 2000, memory: 150, across: 200 } as const;

interface Contender {
  readonly name: string;
  run(intakes: number, atOnce: number): Promise<Figures>;
}

const whole = (value: number): string => String(Math.round(value));
const exact = (value: number): string => value.toFixed(2);
const ECHO = 'bare echo of events';
const verdict = (met: boolean): string => (met ? 'met' : 'missed');

/** Every contender in turn, round after round, so that what else the machine does strikes all alike. */
async function compete(
  contenders: readonly Contender[],
  atOnce: number,
): Promise<ReadonlyMap<string, Figures[]>> {
  const results = new Map<string, Figures[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const { name, run } of contenders) results.get(name)!.push(await run(INTAKES, atOnce));
  }
  return results;
}

function report(results: ReadonlyMap<string, readonly Figures[]>, bare: string): string {
  const rounds = results.get(bare)!.map(perSecond);
  const rows = [...results].map(([name, figures]) => {
    const turns = figures.flatMap((round) => round.turns);
    const ratios = figures.map((round, n) => perSecond(round) / rounds[n]!);
    return [
      name,
      whole(median(figures.map(perSecond))),
      exact(percentile(turns, 0.5)),
      exact(percentile(turns, 0.99)),
      exact(median(ratios)),
      `${exact(Math.min(...ratios))} to ${exact(Math.max(...ratios))}`,
    ];
  });
  return columns([['', 'turns/s', 'p50 ms', 'p99 ms', 'of bare', 'over the rounds'], ...rows]);
}

async function turnsPart(folder: string): Promise<void> {
  const folderFor = (name: string): string => join(folder, name);
  const house = await openBenchHouse(folderFor('ours'));
  const recording = await recordIntake(folderFor('recorded'));
  const bare = await openBare(folderFor('bare'), recording);
  const peer = await openPeer(BENCH);
  const ours: Contender = {
    name: 'Redress',
    run: (intakes, atOnce) => runHouse(house, recording.script, intakes, atOnce),
  };
  const base: Contender = { name: 'bare transaction', run: bare.run };
  const apart: Contender = { name: 'bare, line and answer apart', run: bare.runApart };
  const contenders = [ours, base, apart, ...(peer === null ? [] : [peer])];
  try {
    console.log(
      `Turns of an intake of 8 fields: ${TURNS} lines each, from the story to the filed complaint.`,
    );
    console.log(`${ROUNDS} rounds of ${INTAKES} intakes each; medians, and ratios within a round.`);
    console.log(
      'The bare transaction writes the same rows of each turn by prepared statements in one commit',
    );
    console.log(
      '(write-ahead log, synchronous=FULL), always one after the other; apart: the line is on disk before',
    );
    console.log('it is answered, as it is here. The peer keeps all in memory.');
    await Promise.all(contenders.map(({ run }) => run(INTAKES, 1)));
    for (const atOnce of AT_ONCE) {
      const results = await compete(contenders, atOnce);
      const ratios = results
        .get(ours.name)!
        .map((figures, n) => perSecond(figures) / perSecond(results.get(base.name)![n]!));
      console.log(
        `\n${atOnce} at once: at least ${AIM.ratio} of bare, ${verdict(median(ratios) >= AIM.ratio)}`,
      );
      console.log(report(results, base.name));
    }
  } finally {
    bare.close();
    await house.close();
  }
}

async function startPart(folder: string): Promise<void> {
  const servers = [];
  const terminals = [];
  for (let n = 0; n < STARTS; n++) {
    servers.push(await coldServer(mkdtempSync(join(folder, 'server-'))));
    terminals.push(await coldTerminal(mkdtempSync(join(folder, 'terminal-'))));
  }
  const listens = median(servers.map((start) => start.listens));
  const replies = median(servers.map((start) => start.replies));
  const terminal = median(terminals);
  const { server, node } = await idleMemory(mkdtempSync(join(folder, 'idle-')));
  console.log('');
  console.log(
    columns([
      ['', 'figure', 'aim', '', 'beside it'],
      [
        'cold start to first reply over HTTP',
        `${whole(replies)} ms`,
        `${AIM.reply} ms`,
        verdict(replies <= AIM.reply),
        `listening after ${whole(listens)} ms; 700 ms of it wait for more lines`,
      ],
      [
        'cold start to first reply in the terminal',
        `${whole(terminal)} ms`,
        `${AIM.reply} ms`,
        verdict(terminal <= AIM.reply),
        '',
      ],
      [
        'idle memory',
        `${whole(server)} MB`,
        `${AIM.memory} MB`,
        verdict(server <= AIM.memory),
        `bare Node ${whole(node)} MB, ratio ${exact(server / node)}`,
      ],
    ]),
  );
}

async function acrossPart(folder: string): Promise<void> {
  const { toDesk, toConsumer, echo } = await acrossTimes(mkdtempSync(join(folder, 'across-')));
  const base = percentile(echo, 0.95);
  const row = (name: string, times: readonly number[]): string[] => {
    const p95 = percentile(times, 0.95);
    return [
      name,
      exact(median(times)),
      exact(p95),
      exact(p95 / base),
      name === ECHO ? '' : verdict(p95 < AIM.across),
    ];
  };
  console.log(`\nA line on the other side: p95 under ${AIM.across} ms`);
  console.log(
    columns([
      ['', 'p50 ms', 'p95 ms', 'of the echo', ''],
      row('consumer to desk, the talk read again', toDesk),
      row('desk to consumer', toConsumer),
      row(ECHO, echo),
    ]),
  );
}

mkdirSync(BENCH, { recursive: true });
const folder = mkdtempSync(join(BENCH, 'run-'));
try {
  await turnsPart(folder);
  await startPart(folder);
  await acrossPart(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
