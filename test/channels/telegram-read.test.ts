import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTelegram } from '../../src/channels/telegram/read.ts';

const US = { account: '42', username: 'redress_test_bot' };
const HIM = { channel: 'telegram', account: '42', chat: '7000001' };

const read = (name: string): ReturnType<typeof readTelegram> => {
  const path = join(import.meta.dirname, '..', 'payloads', 'telegram', `${name}.json`);
  return readTelegram(JSON.parse(readFileSync(path, 'utf8')), US);
};

const line = (incoming: object, press: object | null = null): object => ({
  kind: 'line',
  press,
  incoming: { address: HIM, lang: 'zh', ...incoming },
});

describe('a Telegram update', () => {
  it('with words is a line of the private chat', () => {
    expect(read('text')).toEqual(
      line({ eventKey: 'm:11:0', text: '上周在示范百货买的锅漏了，398 元，要退' }),
    );
  });

  it('says which language its sender uses', () => {
    expect(read('text-english')).toMatchObject({ incoming: { lang: 'en', address: { chat: '7000002' } } });
  });

  it('with a command reads as the command without our name', () => {
    expect(read('start')).toEqual(line({ eventKey: 'm:13:0', text: '/start' }));
    expect(read('command-named')).toEqual(line({ eventKey: 'm:16:0', text: '/ask 七天无理由包括内衣吗' }));
  });

  it('from a link to a case asks for that case, and any other link only starts', () => {
    expect(read('deep-link')).toEqual(line({ eventKey: 'm:14:0', text: 'C20261124000001' }));
    expect(read('deep-link-unknown')).toEqual(line({ eventKey: 'm:15:0', text: '/start' }));
  });

  it('that edits is an event of its own that names what it changes', () => {
    expect(read('edited')).toEqual(
      line({
        eventKey: 'm:11:1795500060',
        text: '上周在示范百货买的锅漏了，389 元，要退',
        changes: { message: '11', how: 'edit' },
      }),
    );
  });

  it('that replies says only what was written now', () => {
    expect(read('reply')).toEqual(line({ eventKey: 'm:17:0', text: '11月18日' }));
  });

  it('of an album carries the largest picture and the album, with the caption where it stands', () => {
    expect(read('album-first')).toEqual(
      line({
        eventKey: 'm:18:0',
        text: '小票和漏水的地方',
        album: '13900000000000001',
        files: [{ id: 'photo-1-x', name: null, mime: 'image/jpeg', bytes: 184_000 }],
      }),
    );
    expect(read('album-second')).toMatchObject({
      incoming: { text: '', album: '13900000000000001', files: [{ id: 'photo-2-x' }] },
    });
  });

  it.each([
    ['document', '合同', { id: 'doc-1', name: '合同.pdf', mime: 'application/pdf', bytes: 220_100 }],
    ['voice', '', { id: 'voice-1', name: null, mime: 'audio/ogg', bytes: 30_211 }],
  ])('with a %s carries the file', (name, text, file) => {
    expect(read(name)).toMatchObject({ kind: 'line', incoming: { text, files: [file] } });
  });

  it.each(['location', 'sticker', 'contact'] as const)(
    'with a %s says so and keeps nothing of it',
    (name) => {
      const event = read(name);
      expect(event).toMatchObject({ incoming: { text: '', wordless: name } });
      expect(JSON.stringify(event)).not.toMatch(/114|13800000000|st-1/);
    },
  );

  it('that moves a shared place is nothing', () => {
    expect(read('live-location-moved')).toBeNull();
  });

  it('with a press carries the choice and the message that the button stood under', () => {
    expect(read('press')).toEqual(
      line(
        { eventKey: 'cb:440000000000000001', text: '', choice: 'human', under: '9' },
        { id: '440000000000000001', message: 9 },
      ),
    );
    expect(read('press-old')).toMatchObject({ incoming: { choice: 'confirm', under: '3' } });
  });

  it('in a group counts only where the bot is spoken to', () => {
    expect(read('group-mention')).toEqual({
      kind: 'group',
      chat: '-100200300',
      message: 31,
      text: '示范健身房关门不退卡，剩 3600 元，我电话 13800000000',
      lang: 'zh',
    });
    expect(read('group-chatter')).toBeNull();
    expect(read('group-command-of-another')).toBeNull();
  });

  it('tells that the bot was blocked, and let in again', () => {
    expect(read('blocked')).toEqual({ kind: 'reach', address: HIM, reachable: false });
    expect(read('came-back')).toEqual({ kind: 'reach', address: HIM, reachable: true });
  });

  it.each(['another-bot', 'unknown-kind'])('that is not for us is nothing: %s', (name) => {
    expect(read(name)).toBeNull();
  });

  it.each([null, 1, 'update', [], {}, { update_id: 'x' }, { update_id: 1, message: { message_id: 'x' } }])(
    'that is malformed is nothing: %j',
    (update) => {
      expect(readTelegram(update, US)).toBeNull();
    },
  );
});
