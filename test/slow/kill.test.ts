import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { Ports } from '../../src/acts/store.ts';
import { type Deployment, NO_POSTGRES, onPostgres, onSqlite } from './deployment.ts';
import { faultsOnFile, filedIn, linesOf } from './on-file.ts';
import { sendPairs, untilNothingWaits } from './pairs.ts';
import type { Program } from './program.ts';
import { seeded } from './seeded.ts';
import { type Accepted, beginTalk } from './talk.ts';
import { type Walk, walkIntake } from './walk.ts';

const CONSUMERS = 32;
/** Others write pair after pair without waiting for an answer, so that at any moment something is being written. */
const HASTY = 2;
const PAIRS = 20;
/** How long the program serves before it is killed, in milliseconds: before its lessons are learnt, and well after. */
const SERVES = { least: 20, most: 2600 } as const;

/** A line whose turn three kills cut off goes to a person; hardly one is so unlucky. */
const SET_ASIDE = 2;

interface Load {
  readonly walks: readonly Walk[];
  /** All that was promised, to those who file and to the hasty ones. */
  readonly accepted: readonly Accepted[];
}

/** `count` people who do a piece of work again and again until `stop`, and end the one at hand. */
async function crowd(
  count: number,
  stop: AbortSignal,
  work: (person: number, round: number) => Promise<void>,
): Promise<void> {
  const person = async (n: number): Promise<void> => {
    for (let round = 0; round === 0 || !stop.aborted; round++) await work(n, round);
  };
  await Promise.all(Array.from({ length: count }, (_, n) => person(n)));
}

async function loadUntil(deployment: Deployment, stop: AbortSignal): Promise<Load> {
  const program = deployment.instances[0]!;
  const walks: Walk[] = [];
  const hasty: Accepted[] = [];
  await Promise.all([
    crowd(CONSUMERS, stop, async (n, round) => {
      walks.push(await walkIntake(await beginTalk(program), n + round));
    }),
    crowd(HASTY, stop, async () => {
      hasty.push(...(await sendPairs(deployment, await beginTalk(program), PAIRS)).flat());
    }),
  ]);
  return { walks, accepted: [...walks.flatMap(({ accepted }) => accepted), ...hasty] };
}

/** Where the kills struck: lines on file whose client got no answer, and lines whose turn was cut off. */
async function struck(read: Ports, accepted: readonly Accepted[]): Promise<{ sent: number; turns: number }> {
  const conversations = new Set(accepted.map(({ conversation }) => conversation));
  const lines = await Promise.all([...conversations].map((conversation) => linesOf(read, conversation)));
  return {
    sent: accepted.filter(({ duplicate }) => duplicate).length,
    turns: lines.flat().filter(({ attempts }) => attempts > 1).length,
  };
}

async function wronglyFiled(read: Ports, walks: readonly Walk[]): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const { accepted, number } of walks) {
    const { conversation } = accepted[0]!;
    const filed = (await filedIn(read, conversation)).map(
      ({ complaint, times }) => `${complaint.number} ${times}`,
    );
    if (filed.join() !== `${number} 1`)
      faults.push(`${conversation}: told ${number}, on file ${filed.join()}`);
  }
  return faults;
}

describe('a program that is killed again and again', () => {
  let deployment: Deployment;
  afterEach(() => deployment.dispose());

  /** Kills it at `kills` random moments under load, then lets everyone finish, and looks at what is on file. */
  async function killUnderLoad(kills: number): Promise<void> {
    const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
    const random = seeded(seed);
    const [program] = deployment.instances as [Program];
    const stop = new AbortController();
    const load = loadUntil(deployment, stop.signal);
    const killed = (async () => {
      for (let n = 0; n < kills; n++) {
        await program.start();
        await pause(SERVES.least + random() * (SERVES.most - SERVES.least));
        await program.kill();
      }
      await program.start();
      stop.abort();
    })();
    const [{ walks, accepted }] = await Promise.all([load, killed]);
    const read = await deployment.read();
    await untilNothingWaits(read);
    const { sent, turns } = await struck(read, accepted);
    console.log(
      `SEED=${seed}: ${kills} kills under ${accepted.length} messages and ${walks.length} filings; ` +
        `${sent} stored without an answer, ${turns} in turns that were cut off`,
    );

    const handoffs = await read.handoffs.waiting(accepted.length);
    const setAside = handoffs.filter(({ reason }) => reason === 'turn-failed');
    expect(setAside.length).toBeLessThanOrEqual(SET_ASIDE);
    expect(sent + turns).toBeGreaterThan(0);
    expect(await faultsOnFile(read, accepted)).toEqual([]);
    expect(await wronglyFiled(read, walks)).toEqual([]);
    expect(await deployment.verifyAudit()).toEqual({
      code: 0,
      said: expect.stringMatching(/^whole: \d+ complaints;/),
    });
    expect(program.errors()).toEqual([]);
  }

  it('loses, doubles and answers twice nothing over 50 kills, and files each complaint once', {
    timeout: 400_000,
  }, async () => {
    deployment = await onSqlite();
    await killUnderLoad(50);
  });

  it.skipIf(NO_POSTGRES !== null)(
    `keeps the same on PostgreSQL over 10 kills${NO_POSTGRES === null ? '' : ` (${NO_POSTGRES})`}`,
    { timeout: 200_000 },
    async () => {
      deployment = await onPostgres(1);
      await killUnderLoad(10);
    },
  );
});
