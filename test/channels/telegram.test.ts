import { afterEach, describe, expect, it } from 'vitest';
import { openPlace, type Place } from './telegram-place.ts';

const PAN = '上周五在示范百货买的不粘锅 第二天就掉漆 398元 我要退钱';

let place: Place;
afterEach(() => place.close());

describe('a consumer on Telegram', () => {
  it('files a complaint, whatever goes wrong on the way, with every message once and in order', async () => {
    place = await openPlace();
    const { telegram } = place;
    const zhang = telegram.person(7000001);
    telegram.fail('getUpdates', { status: 502 }, 'drop');
    telegram.fail('sendMessage', { status: 429, retryAfter: 1 }, 'drop');
    zhang.says(PAN);
    await place.shows(zhang.screen, '398', '示范百货');
    for (const line of await place.lines(zhang.id)) expect(line.turn).not.toBeNull();
    console.log(zhang.screen.map((s) => s.text + JSON.stringify(s.keyboard)).join('\n--\n'));
  });
});
