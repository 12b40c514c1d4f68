import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Store } from '../../src/acts/store.ts';
import { instant } from '../../src/basics/clock.ts';
import { SetupError } from '../../src/basics/errors.ts';
import { newId } from '../../src/basics/id.ts';
import { silentLog } from '../../src/basics/log.ts';
import type { NewMessage } from '../../src/conversation/ports.ts';
import { openPostgresStore } from '../../src/store/postgres.ts';
import {
  freshDatabase,
  INSTALL,
  postgresPrograms,
  sharedPostgres,
  startPostgres,
} from '../services/postgres.ts';
import { type Place, storeContract } from './contract.ts';

const NOW = instant(1_800_000_000_000);
const open = (url: string): Promise<Store> => openPostgresStore({ url, log: silentLog });

async function ask(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function place(): Promise<Place> {
  const { url, drop } = await freshDatabase(inject('postgresFolder'));
  return {
    open: () => open(url),
    empty: async () => {
      const tables = await ask(
        url,
        "select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely%'",
      );
      await ask(url, `truncate ${tables.map(({ tablename }) => tablename).join()} cascade`);
    },
    lose: async (complaint) => {
      await ask(
        url,
        `set session_replication_role = replica; delete from complaints where id = '${complaint}'`,
      );
    },
    makeNewer: async () => {
      await ask(url, "insert into kysely_migration values ('9999-future', '2099-01-01T00:00:00.000Z')");
    },
    remove: drop,
  };
}

/** In CI a missing server is a failure, which the first test to ask for it reports. */
const runs = postgresPrograms() !== null || process.env.CI === 'true';

if (!runs) it.skip(`the store in PostgreSQL, for want of: ${INSTALL}`);

describe.runIf(runs)('the store in PostgreSQL', () => {
  storeContract(place);

  describe('and its server', () => {
    let url: string;
    let drop: () => Promise<void>;
    let store: Store;
    let id: string;
    beforeAll(async () => {
      ({ url, drop } = await freshDatabase(inject('postgresFolder')));
      store = await open(url);
    });
    afterAll(async () => {
      await store.close();
      await drop();
    });
    const talk = async (on = store): Promise<string> => {
      const address = { channel: 'slack', account: 'a', chat: newId() } as const;
      ({ id } = await on.write((tx) =>
        tx.conversations.create({ id: newId(), address, lang: 'zh', at: NOW }),
      ));
      return id;
    };
    const said = (text: string): NewMessage => ({ id: newId(), from: 'consumer', text, at: NOW });
    const cutAll = () =>
      ask(
        url,
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      );

    it('let four instances start at once on an empty database', async () => {
      const fresh = await freshDatabase(inject('postgresFolder'));
      const stores = await Promise.all([1, 2, 3, 4].map(() => open(fresh.url)));
      const ids = await Promise.all(stores.map((one) => talk(one)));
      for (const one of ids) expect((await stores[0]!.read.conversations.get(one))?.id).toBe(one);
      for (const one of stores) await one.close();
      await fresh.drop();
    });

    it('try a transaction again whose connection was lost before the commit', async () => {
      await talk();
      const line = said('断线');
      let runs = 0;
      let after = 0;
      await store.write(async (tx) => {
        runs++;
        tx.after(() => after++);
        await tx.messages.append(id, line);
        if (runs === 1) await cutAll();
        await tx.conversations.wake(id, NOW, NOW);
      });
      expect({ runs, after }).toEqual({ runs: 2, after: 1 });
      expect(await store.read.messages.after(id, 0, 10)).toHaveLength(1);
    });

    it('say of a server that stays away that it is lost', async () => {
      const server = new URL(url);
      const sockets = new Set<Socket>();
      const way = createServer((near) => {
        const far = connect(Number(server.port), server.hostname);
        for (const socket of [near, far]) {
          sockets.add(socket);
          socket.on('error', () => undefined);
        }
        near.pipe(far).pipe(near);
      });
      await new Promise<void>((resolve) => way.listen(0, '127.0.0.1', resolve));
      const over = new URL(url);
      over.host = `127.0.0.1:${(way.address() as AddressInfo).port}`;
      const far = await open(over.href);
      way.close();
      for (const socket of sockets) socket.destroy();
      const outcomes = await Promise.allSettled([talk(far), far.read.conversations.get('x')]);
      for (const outcome of outcomes)
        expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'store-lost' } });
      await far.close();
    });

    it('answer a reader whose idle connections were all cut', async () => {
      await talk();
      await cutAll();
      expect((await store.read.conversations.get(id))?.id).toBe(id);
    });

    it('try again after a deadlock', async () => {
      const [a, b] = [await talk(), await talk()];
      let met: () => void = () => undefined;
      const both = new Promise<void>((resolve) => {
        met = resolve;
      });
      let runs = 0;
      const crossing = (first: string, second: string) =>
        store.write(async (tx) => {
          await tx.messages.append(first, said('一'));
          if (++runs === 2) met();
          await both;
          await tx.messages.append(second, said('二'));
        });
      await Promise.all([crossing(a, b), crossing(b, a)]);
      expect(runs).toBe(3);
      for (const one of [a, b]) {
        expect((await store.read.messages.after(one, 0, 10)).map(({ seq }) => seq)).toEqual([1, 2]);
      }
    });

    it('keep each instance from leasing what another has', async () => {
      const other = await open(url);
      await talk();
      await store.write((tx) => tx.messages.append(id, said('在吗')));
      const leases = await Promise.all(
        [store, other, store, other, store, other].map((one) =>
          one.write((tx) => tx.conversations.lease(id, NOW, instant(NOW + 1000))),
        ),
      );
      expect(leases.filter((lease) => lease !== null)).toHaveLength(1);
      await other.close();
    });

    it('say nothing of a person in an error', async () => {
      await talk();
      const line = said('我的电话 13800000000');
      const words = await store
        .write(async (tx) => {
          await tx.messages.append(id, line);
          await tx.messages.append(id, { ...line, eventKey: '13800000000' });
        })
        .then(
          () => '',
          (error: unknown) => JSON.stringify(error, Object.getOwnPropertyNames(error)),
        );
      expect(words).toContain('23505');
      expect(words).not.toContain(line.id);
      expect(words).not.toContain('13800000000');
    });

    it('must be reachable, and a refusal to start names no password', async () => {
      const refused = await open('postgres://redress:hunter2@127.0.0.1:1/none').then(
        () => null,
        (error: unknown) => error,
      );
      expect(refused).toBeInstanceOf(SetupError);
      expect((refused as Error).message).toContain('DATABASE_URL');
      expect((refused as Error).message).not.toContain('hunter2');
    });

    it('must keep any text there is', async () => {
      const server = await sharedPostgres(inject('postgresFolder'));
      const name = `ascii_${process.pid}`;
      await ask(server, `create database ${name} encoding 'SQL_ASCII' template template0`);
      await expect(open(server.replace(/\/postgres$/, `/${name}`))).rejects.toThrow('UTF8');
      await ask(server, `drop database ${name} with (force)`);
    });

    it('may be killed: what was acknowledged is there when it is back, and waiting writes go through', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'redress-kill-'));
      const server = await startPostgres(folder);
      try {
        const own = await open(server.url);
        const mine = await talk(own);
        const written: number[] = [];
        for (let i = 0; i < 20; i++) {
          written.push((await own.write((tx) => tx.messages.append(mine, said(`${i}`)))).seq);
        }
        await server.stop('kill');
        const during = own.write((tx) => tx.messages.append(mine, said('停机时说的')));
        await server.start();
        written.push((await during).seq);
        const kept = await own.read.messages.after(mine, 0, 100);
        expect(kept.map(({ seq }) => seq)).toEqual(written);
        await own.close();
      } finally {
        await server.stop();
        rmSync(folder, { recursive: true, force: true });
      }
    });
  });
});
