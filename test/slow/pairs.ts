import { expect } from 'vitest';
import type { Ports } from '../../src/acts/store.ts';
import type { Deployment } from './deployment.ts';
import { linesOf } from './on-file.ts';
import type { Accepted, Talk } from './talk.ts';

const TOPICS = ['退货', '退款', '维修', '发票', '快递', '押金', '会员卡', '保修'] as const;

/** Two lines at the same moment, pair after pair; with several instances each line of a pair goes to another one. */
export async function sendPairs(
  { instances }: Deployment,
  talk: Talk,
  count: number,
  beforePair: (n: number) => Promise<void> = async () => undefined,
): Promise<readonly (readonly Accepted[])[]> {
  const pairs: Accepted[][] = [];
  for (let n = 0; n < count; n++) {
    await beforePair(n);
    const topic = TOPICS[n % TOPICS.length];
    const pair = ['甲', '乙'].map((side, i) =>
      talk.send(
        { clientId: `pair ${n} ${i}`, text: `第${n + 1}件，${side}：${topic}的事情还没有办好` },
        instances[(n + i) % instances.length],
      ),
    );
    pairs.push(await Promise.all(pair));
  }
  return pairs;
}

/** Resolves when no line waits for its turn any more. */
export async function untilNothingWaits(read: Ports): Promise<void> {
  await expect.poll(() => read.conversations.nextDue(), { timeout: 60_000, interval: 200 }).toBeNull();
}

/** The pairs that stand on file before one that was sent earlier. */
export async function outOfOrder(
  read: Ports,
  pairs: readonly (readonly Accepted[])[],
): Promise<readonly string[]> {
  const lines = await linesOf(read, pairs[0]![0]!.conversation);
  const seqs = new Map(lines.map(({ id, seq }) => [id, seq]));
  const faults: string[] = [];
  let last = 0;
  for (const pair of pairs) {
    const those = pair.map(({ id }) => seqs.get(id) ?? 0);
    if (Math.min(...those) <= last) faults.push(`${pair[0]!.clientId} stands too early`);
    last = Math.max(...those);
  }
  return faults;
}
