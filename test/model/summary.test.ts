import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { summing } from '../../src/acts/sum-up.ts';
import type { Lang } from '../../src/conversation/message.ts';
import type { Staff } from '../../src/staff/staff.ts';
import { json, type ModelServer, openModelServer } from '../services/model.ts';
import { openTalk, type Talk } from './house.ts';

let server: ModelServer;
let talk: Talk;
beforeEach(async () => {
  server = await openModelServer();
});
afterEach(async () => {
  await talk.close();
  await server.close();
});

/** The points that somebody at the desk sees of a talk in which a person was asked for. */
async function desk(settings: Readonly<Record<string, string>> = {}, lang: Lang = 'zh') {
  talk = await openTalk({
    OPENAI_API_KEY: 'sk-made-up-key',
    OPENAI_BASE_URL: server.url,
    OPENAI_REGION: 'domestic',
    OPENAI_COMPOSE: 'off',
    OPENAI_DEADLINE_MS: '500',
    ...settings,
  });
  const { house, conversation } = talk;
  const { store, desk: parts } = house;
  const staff: Staff = { id: 'agent', name: '值班员测试', role: 'agent', createdAt: house.clock.now() };
  const sources = { read: store.read, lookups: parts.lookups, org: parts.org };
  const sumUp = summing(sources, house.aid);
  return () => sumUp(staff, conversation, lang, house.clock.now());
}

const STORY = '我叫李四测试，在张三测试小铺买的锅昨天裂了，花了 300 元，想退钱，电话 13800000000';

describe('the summary for who takes a talk over', () => {
  it('holds the points that stand in the talk, and no others', async () => {
    server.says(({ question }) =>
      question === 'summarise'
        ? json({
            points: [
              '在张三测试小铺花 300 元买的锅裂了',
              '想退钱',
              '按《民法典》第577条要赔 900 元',
              '商家保证会赔',
              '钱是付给工商银行的',
            ],
          })
        : json({ intent: 'other', values: [] }),
    );
    const points = await desk();
    await talk.say(STORY);
    await talk.say('转人工');
    expect(await points()).toEqual(['在张三测试小铺花 300 元买的锅裂了', '想退钱']);
    const { sent } = server.asked.at(-1)!;
    expect(sent).not.toMatch(/李四|13800000000/);
  });

  it('is paid for once while nothing new is said, and only where a person is needed', async () => {
    server.says(() => json({ points: ['想退钱'] }));
    const points = await desk();
    await talk.say(STORY);
    expect(await points()).toBeNull();
    await talk.say('转人工');
    const before = server.asked.length;
    await points();
    await points();
    expect(server.asked).toHaveLength(before + 1);
  });

  it('is left out where the model hangs, and tried again by the next who looks', async () => {
    server.says(() => 'never');
    const points = await desk();
    await talk.say('转人工');
    expect(await points()).toBeNull();
    server.says(() => json({ points: ['要找人'] }));
    expect(await points()).toEqual(['要找人']);
  });

  it('is not asked for abroad before the consumer agreed', async () => {
    const points = await desk({ OPENAI_REGION: 'abroad' });
    await talk.say(STORY);
    await talk.say('转人工');
    expect(await points()).toBeNull();
    expect(server.asked).toEqual([]);
  });
});
