import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSlack } from '../../src/channels/slack/read.ts';

const folder = join(import.meta.dirname, '..', 'payloads', 'slack');
const read = (name: string) =>
  readSlack(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')), 'C0DESK');

const address = { channel: 'slack', account: 'T0TEST', chat: 'D0ZHANG' };

describe('what a consumer does on Slack', () => {
  it('is a line with its words as they were typed', () => {
    expect(read('message')).toEqual([
      {
        kind: 'consumer',
        user: 'U0ZHANG',
        incoming: {
          address,
          eventKey: 'm:1764000000.000100:0',
          text: '张三测试的健身卡 3600 元不退 & 电话 13800000000，见 gym.example/card',
          lang: 'zh',
        },
      },
    ]);
    expect(read('message-english')).toMatchObject([
      { incoming: { text: 'My gym closed <yesterday> and keeps my money', lang: 'en' } },
    ]);
  });

  it('is an edit that names what it changes', () => {
    expect(read('message-edited')).toMatchObject([
      {
        kind: 'consumer',
        user: 'U0ZHANG',
        incoming: {
          address,
          eventKey: 'm:1764000000.000100:1764000060.000000',
          text: '不是 3600，是 3800 元',
          changes: { message: '1764000000.000100', how: 'edit' },
        },
      },
    ]);
  });

  it('is a deletion that names what it takes back', () => {
    expect(read('message-deleted')).toEqual([
      {
        kind: 'consumer',
        user: 'U0ZHANG',
        incoming: {
          address,
          eventKey: 'del:1764000000.000100',
          text: '',
          changes: { message: '1764000000.000100', how: 'delete' },
        },
      },
    ]);
  });

  it('comes with the files that Slack keeps, and with those alone', () => {
    expect(read('message-with-files')).toMatchObject([
      {
        incoming: {
          text: '这是发票',
          files: [{ id: 'F0INVOICE', name: '发票.jpg', mime: 'image/jpeg', bytes: 204800 }],
        },
      },
    ]);
  });

  it('is a button with the message that it stood under', () => {
    expect(read('button')).toEqual([
      {
        kind: 'consumer',
        user: 'U0ZHANG',
        ticket: '111.222.aaa',
        incoming: {
          address,
          eventKey: 't:111.222.aaa',
          text: '提交给测试热线',
          choice: 'confirm',
          about: '0123456789abcdefghjkmnpqrs',
        },
      },
    ]);
  });

  it('is a form over the record, with what was emptied in it', () => {
    expect(read('record-form')).toEqual([
      {
        kind: 'form',
        address,
        eventKey: 'v:V0FORM',
        fields: { amount: '3800 元', respondent: '某某健身（测试）', region: '' },
      },
    ]);
  });

  it('is a command, typed anywhere, for their direct messages', () => {
    expect(read('command')).toEqual([
      {
        kind: 'command',
        user: 'U0ZHANG',
        account: 'T0TEST',
        channel: 'C0GENERAL',
        eventKey: 't:111.666.eee',
        text: '/redress status',
        lang: 'en',
      },
    ]);
    expect(read('command-bare')).toMatchObject([{ text: '/redress help', lang: 'zh' }]);
  });

  it('is pointed to a private place where others read along', () => {
    expect(read('mention')).toEqual([
      { kind: 'elsewhere', user: 'U0ZHANG', channel: 'C0GENERAL', lang: 'zh' },
    ]);
  });

  it.each([
    'message-of-ours',
    'message-of-ours-changed',
    'message-unfurled',
    'message-in-channel',
    'joined',
    'app-home-opened',
  ])('is not what %s tells', (name) => {
    expect(read(name)).toEqual([]);
  });

  it.each([
    null,
    7,
    {},
    [],
    { type: 'event_callback' },
    { type: 'block_actions', actions: [] },
    { command: 1 },
  ])('is nothing in a body of another shape: %j', (body) => {
    expect(readSlack(body, 'C0DESK')).toEqual([]);
  });
});

describe('what staff do in their channel', () => {
  it('is a line under a card, and what becomes of it', () => {
    const card = '1764000200.000100';
    const message = '1764000300.000100';
    expect([...read('staff-reply'), ...read('staff-reply-edited'), ...read('staff-reply-deleted')]).toEqual([
      {
        kind: 'board',
        event: { kind: 'said', user: 'U0LI', card, message, text: '您好，我是李工测试', files: 0 },
      },
      {
        kind: 'board',
        event: { kind: 'edited', card, message, edit: '1764000306.000000', text: '您好，我是李工' },
      },
      { kind: 'board', event: { kind: 'deleted', message } },
    ]);
  });

  it('is a button on a card or under their own words', () => {
    expect([...read('card-claim'), ...read('take-back')]).toEqual([
      {
        kind: 'board',
        event: {
          kind: 'pressed',
          user: 'U0LI',
          card: '1764000200.000100',
          act: 'claim',
          value: 'handoff0test',
          ticket: '111.333.bbb',
        },
      },
      {
        kind: 'board',
        event: {
          kind: 'pressed',
          user: 'U0LI',
          card: '1764000200.000100',
          act: 'take-back',
          value: '1764000300.000100',
          ticket: '111.444.ccc',
        },
      },
    ]);
  });

  it('is a colleague chosen for a talk', () => {
    expect(read('pass-form')).toEqual([
      { kind: 'board', event: { kind: 'passed', user: 'U0LI', card: '1764000200.000100', to: 'U0WANG' } },
    ]);
  });

  it('is a code typed to us alone, which reaches no consumer', () => {
    expect(read('command-link')).toEqual([
      { kind: 'board', event: { kind: 'typed', user: 'U0LI', words: ['link', 'abcdef'] } },
    ]);
  });

  it('is nothing where they talk among themselves or open the link', () => {
    expect([...read('staff-on-the-channel'), ...read('link-pressed')]).toEqual([]);
  });

  it('is nothing from a channel that is not theirs', () => {
    const body = JSON.parse(readFileSync(join(folder, 'card-claim.json'), 'utf8'));
    expect(readSlack(body, 'C0OTHER')).toEqual([]);
    expect(readSlack(body, null)).toEqual([]);
  });
});
