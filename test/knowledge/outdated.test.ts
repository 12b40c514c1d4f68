import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outdatedAnswers } from '../../src/acts/outdated-answers.ts';
import { manualClock } from '../../src/basics/clock.ts';
import { silentLog } from '../../src/basics/log.ts';
import { parseConfig } from '../../src/config.ts';
import { type House, openHouse } from '../../src/house.ts';
import { createLibrary } from '../../src/knowledge/create-library.ts';
import type { Entry } from '../../src/knowledge/entry.ts';
import { at, MONDAY, says } from '../reception/world.ts';
import { realKnowledge, TODAY } from './folder.ts';

const knowledge = realKnowledge();
/** The library with one entry changed, or without it. */
const libraryWith = (id: string, change: (entry: Entry) => Entry | null) =>
  createLibrary({
    ...knowledge,
    entries: knowledge.entries.flatMap((entry) => (entry.id === id ? (change(entry) ?? []) : [entry])),
  });
const ID = '12315-reply-time';

let folder: string;
let house: House;
let talk: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redress-outdated-'));
  house = await openHouse(parseConfig({ DATA_DIR: folder }), { clock: manualClock(MONDAY), log: silentLog });
  talk = (await house.reception.open(at('zhang'), 'zh')).id;
  for (const text of ['12315多久回复', '买到假货能赔几倍']) {
    const received = await house.reception.receive(says('zhang', text));
    if (received.ok) await house.reception.settle(received.value.conversation);
  }
});
afterEach(async () => {
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

const found = (library: ReturnType<typeof createLibrary>, on = TODAY) =>
  outdatedAnswers(house.store.read, library, on);

describe('what was told and is not said any more', () => {
  it('is nothing while nothing has changed, and a new day of comparison changes nothing', async () => {
    expect(await found(createLibrary(knowledge))).toEqual([]);
    const compared = libraryWith(ID, (entry) => ({
      ...entry,
      editions: entry.editions.map((edition) => ({ ...edition, checked: '2026-12-01' })),
    }));
    expect(await found(compared)).toEqual([]);
  });

  it('is listed with its talk once its words have changed, and names nobody', async () => {
    const changed = libraryWith(ID, (entry) => ({
      ...entry,
      editions: entry.editions.map((edition) => ({
        ...edition,
        zh: { ...edition.zh, fact: '收到投诉起 9 个工作日内决定。' },
      })),
    }));
    expect(await found(changed)).toEqual([
      { entry: ID, there: true, times: 1, talks: [talk], last: expect.any(Number) },
    ]);
  });

  it('is listed once another law counts, or the entry is gone', async () => {
    expect((await found(createLibrary(knowledge), '2026-04-01')).map(({ entry }) => entry)).toContain(ID);
    expect(await found(libraryWith(ID, () => null))).toMatchObject([{ entry: ID, there: false }]);
  });
});
