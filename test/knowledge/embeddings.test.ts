import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { manualClock } from '../../src/basics/clock.ts';
import { createLog, silentLog } from '../../src/basics/log.ts';
import { parseConfig } from '../../src/config.ts';
import { openHouse } from '../../src/house.ts';
import { openShelf } from '../../src/knowledge/statutes/open-shelf.ts';
import { createMeanings, openaiEmbed } from '../../src/language/embeddings.ts';
import { MONDAY, says } from '../reception/world.ts';
import { type EmbeddingServer, openEmbeddingServer, vectors } from '../services/embeddings.ts';
import { realKnowledge, TODAY } from './folder.ts';

const LAW = `# 灯笼租借办法

2020年1月1日公布

第一条 灯笼铺子借出灯笼时应当点亮给借灯笼的人看。

第二条 灯笼被风吹走的，借灯笼的人不赔。

第三条 灯笼铺子收的保证金，还灯笼当天还给借灯笼的人。

第四条 本办法自2020年2月1日起施行。
`;
/** Meaning by hand: what is about money given back, about wind, or about neither. */
const meaning = (text: string): number[] => [
  /保证金|押的钱|掏的钱/.test(text) ? 1 : 0,
  /风/.test(text) ? 1 : 0,
  0.1,
];
const understood = (texts: readonly string[]) => vectors(texts.map(meaning));

let server: EmbeddingServer;
let folder: string;
const logged: string[] = [];
const log = createLog('warn', (line) => void logged.push(line));
beforeAll(async () => {
  server = await openEmbeddingServer();
});
afterAll(() => server.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'meanings-'));
  mkdirSync(join(folder, 'laws'));
  writeFileSync(join(folder, 'laws', 'lanterns.md'), LAW);
  server.asked.length = 0;
  logged.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = () =>
  createMeanings(openaiEmbed({ key: 'sk-made-up-key', baseUrl: server.url, model: 'made-up' }), {
    folder: join(folder, 'kept'),
    model: 'made-up',
    log,
  });
async function shelfWith(meanings: ReturnType<typeof open>) {
  const { shelf, taught } = await openShelf(join(folder, 'laws'), realKnowledge().laws, [], meanings);
  await taught;
  return shelf;
}
const QUESTION = '借灯笼的人不赔，押的钱当天退吗';

describe('meanings out of an embedding model', () => {
  it('move what means alike ahead of what only shares words', async () => {
    server.does(500);
    const alone = await shelfWith(open());
    expect(alone.find(QUESTION, TODAY, 3).found[0]!.article.number).not.toBe(3);
    server.does(understood);
    const meanings = open();
    const shelf = await shelfWith(meanings);
    await meanings.hear(QUESTION);
    expect(shelf.find(QUESTION, TODAY, 3).found[0]!.article.number).toBe(3);
  });

  it('are asked for once, kept on disk by model, and learnt again for a changed text only', async () => {
    server.does(understood);
    await shelfWith(open());
    const first = server.asked.flat().length;
    expect(first).toBe(4);
    await shelfWith(open());
    expect(server.asked.flat()).toHaveLength(first);
    writeFileSync(join(folder, 'laws', 'lanterns.md'), LAW.replace('点亮给', '点亮三次给'));
    await shelfWith(open());
    expect(server.asked.flat()).toHaveLength(first + 1);
  });

  it('keep no question on disk, and send it with what is private hidden', async () => {
    server.does(understood);
    const meanings = open();
    await shelfWith(meanings);
    const kept = () =>
      readdirSync(join(folder, 'kept')).map((name) => readFileSync(join(folder, 'kept', name)).length);
    const before = kept();
    await meanings.hear('我的卡号是6222021234567890128，灯笼押的钱呢');
    expect(kept()).toEqual(before);
    expect(server.asked.flat().join('\n')).not.toContain('6222021234567890128');
  });

  it.each([
    ['an error', 500 as const],
    ['too many requests', 429 as const],
    ['fewer vectors than texts', () => vectors([[1, 0, 0]])],
    ['numbers that are none', (texts: readonly string[]) => vectors(texts.map(() => [Number.NaN, 1]))],
    ['a vector without direction', (texts: readonly string[]) => vectors(texts.map(() => [0, 0, 0]))],
    ['something else altogether', () => ({ hello: 'world' })],
  ])('leave the order to words when the server answers with %s', async (_name, answer) => {
    server.does(answer);
    const meanings = open();
    const shelf = await shelfWith(meanings);
    await meanings.hear(QUESTION);
    expect(shelf.find(QUESTION, TODAY, 3).found.length).toBeGreaterThan(0);
    expect(logged.length).toBeGreaterThan(0);
    expect(logged.join('\n')).not.toContain('灯笼');
  });

  it('wait for a silent server no longer than a second or two', async () => {
    server.does(understood);
    const meanings = open();
    const shelf = await shelfWith(meanings);
    server.does('nothing');
    const start = performance.now();
    await meanings.hear(QUESTION);
    expect(performance.now() - start).toBeLessThan(4000);
    expect(shelf.find(QUESTION, TODAY, 3).found.length).toBeGreaterThan(0);
  });

  it.each([
    ['domestic', true],
    ['abroad', false],
  ])('are asked for in a talk when the server is %s: %s', async (region, isAsked) => {
    server.does(understood);
    const house = await openHouse(
      parseConfig({
        DATA_DIR: folder,
        LAWS_DIR: join(folder, 'laws'),
        OPENAI_API_KEY: 'sk-made-up-key',
        OPENAI_BASE_URL: server.url,
        OPENAI_EMBEDDING_MODEL: 'made-up',
        OPENAI_REGION: region,
      }),
      { clock: manualClock(MONDAY), log: silentLog },
    );
    await house.openLaws();
    const received = await house.reception.receive(says('zhang', '灯笼被风吹走的，谁赔？'));
    if (received.ok) await house.reception.settle(received.value.conversation);
    await house.close();
    expect(server.asked.flat().includes('灯笼被风吹走的，谁赔？')).toBe(isAsked);
  });

  it('survive a file that was cut off', async () => {
    server.does(understood);
    await shelfWith(open());
    const file = join(folder, 'kept', readdirSync(join(folder, 'kept'))[0]!);
    truncateSync(file, readFileSync(file).length - 5);
    const meanings = open();
    const shelf = await shelfWith(meanings);
    await meanings.hear(QUESTION);
    expect(shelf.find(QUESTION, TODAY, 3).found[0]!.article.number).toBe(3);
  });
});
