import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PostgresServer, startPostgres } from '../services/postgres.ts';
import { type Deployment, folderForServer, NO_POSTGRES, onPostgresAt } from './deployment.ts';
import { faultsOnFile } from './on-file.ts';
import { outOfOrder, sendPairs, untilNothingWaits } from './pairs.ts';
import { beginTalk } from './talk.ts';

const PAIRS = 60;
const STOPPED_BEFORE = 20;
const KILLED_BEFORE = 40;

describe.skipIf(NO_POSTGRES !== null)(
  `two processes while PostgreSQL goes and comes${NO_POSTGRES === null ? '' : ` (${NO_POSTGRES})`}`,
  () => {
    let folder: string;
    let server: PostgresServer;
    let deployment: Deployment;
    beforeEach(async () => {
      folder = folderForServer();
      server = await startPostgres(folder);
      deployment = await onPostgresAt(server.url, 2);
      await Promise.all(deployment.instances.map((instance) => instance.start()));
    });
    afterEach(async () => {
      await deployment.dispose();
      await server.stop();
      rmSync(dirname(folder), { recursive: true, force: true });
    });

    it('keep every message of a talk once and in order, and answer it once', {
      timeout: 240_000,
    }, async () => {
      const talk = await beginTalk(deployment.instances[0]!);
      let back: Promise<void> = Promise.resolve();
      const pairs = await sendPairs(deployment, talk, PAIRS, async (n) => {
        if (n !== STOPPED_BEFORE && n !== KILLED_BEFORE) return;
        await server.stop(n === KILLED_BEFORE ? 'kill' : undefined);
        // The pair is sent while the server is away.
        back = server.start();
      });
      await back;
      const read = await deployment.read();
      await untilNothingWaits(read);
      expect(await faultsOnFile(read, pairs.flat())).toEqual([]);
      expect(await outOfOrder(read, pairs)).toEqual([]);
    });
  },
);
