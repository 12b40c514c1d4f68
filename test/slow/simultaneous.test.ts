import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEPLOYMENTS, type Deployment } from './deployment.ts';
import { faultsOnFile, linesOf } from './on-file.ts';
import { outOfOrder, sendPairs, untilNothingWaits } from './pairs.ts';
import { beginTalk } from './talk.ts';

const PAIRS = 200;
const TALKS = 4;
const LINES = 50;
const LASTS = 240_000;

for (const { name, missing, open } of DEPLOYMENTS) {
  describe.skipIf(missing !== null)(`on ${name}${missing === null ? '' : ` (${missing})`}`, () => {
    let deployment: Deployment;
    beforeEach(async () => {
      deployment = await open();
      await Promise.all(deployment.instances.map((instance) => instance.start()));
    });
    afterEach(() => deployment.dispose());

    it(`keeps ${PAIRS} pairs of simultaneous messages in one talk, in order`, {
      timeout: LASTS,
    }, async () => {
      const talk = await beginTalk(deployment.instances[0]!);
      const pairs = await sendPairs(deployment, talk, PAIRS);
      const read = await deployment.read();
      await untilNothingWaits(read);
      const accepted = pairs.flat();
      expect(accepted.filter(({ duplicate }) => duplicate)).toEqual([]);
      expect(await faultsOnFile(read, accepted)).toEqual([]);
      expect(await outOfOrder(read, pairs)).toEqual([]);
      const own = (await linesOf(read, talk.conversation)).filter(({ from }) => from === 'consumer');
      expect(own).toHaveLength(2 * PAIRS);
      expect(deployment.instances.flatMap((instance) => instance.errors())).toEqual([]);
    });

    it(`counts ${TALKS * LINES} redelivered messages once, at once, later and after a restart`, {
      timeout: LASTS,
    }, async () => {
      const { instances } = deployment;
      const other = instances[instances.length - 1]!;
      const talks = await Promise.all(Array.from({ length: TALKS }, () => beginTalk(instances[0]!)));
      const sendings = Array.from({ length: LINES }, (_, n) => ({
        clientId: `line ${n}`,
        text: `第${n + 1}句：会员费还没有退`,
      }));

      const first = await Promise.all(
        talks.map(async (talk) => {
          const both = [];
          for (const sending of sendings)
            both.push(...(await Promise.all([talk.send(sending), talk.send(sending, other)])));
          return both;
        }),
      );
      const sendAll = () =>
        Promise.all(talks.map((talk) => Promise.all(sendings.map((sending) => talk.send(sending, other)))));
      const later = await sendAll();
      await Promise.all(instances.map((instance) => instance.stop()));
      await Promise.all(instances.map((instance) => instance.start()));
      const afterRestart = await sendAll();

      for (const sent of first)
        expect(sent.filter(({ duplicate }) => duplicate)).toHaveLength(sendings.length);
      expect([...later, ...afterRestart].flat().filter(({ duplicate }) => !duplicate)).toEqual([]);
      const read = await deployment.read();
      await untilNothingWaits(read);
      expect(await faultsOnFile(read, [...first, ...later, ...afterRestart].flat())).toEqual([]);
      for (const { conversation } of talks) {
        const own = (await linesOf(read, conversation)).filter(({ from }) => from === 'consumer');
        expect(own).toHaveLength(LINES);
      }
    });
  });
}
