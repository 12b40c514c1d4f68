import { describe, expect, it } from 'vitest';
import { instant } from '../../src/basics/clock.ts';
import { readTerminal, terminalAddress } from '../../src/channels/terminal/read.ts';
import { offeredIn, writeTerminal } from '../../src/channels/terminal/write.ts';
import type { Extras, Message, Speaker } from '../../src/conversation/message.ts';

const talk = { address: terminalAddress('t'), lang: 'zh' } as const;
const offered = [
  { id: 'set:request:refund', label: '退款' },
  { id: 'set:request:replace', label: 'Exchange it' },
];

const message = (from: Speaker, text: string, extras: Extras = {}): Message => ({
  id: `m-${text}`,
  conversation: 'c',
  seq: 1,
  from,
  text,
  at: instant(0),
  eventKey: null,
  turn: null,
  attempts: 0,
  choice: null,
  about: null,
  replaces: null,
  extras,
});

describe('a typed line', () => {
  it.each([
    ['1', 'set:request:refund'],
    [' ２ ', 'set:request:replace'],
    ['[2]', 'set:request:replace'],
    ['退款', 'set:request:refund'],
    ['exchange IT', 'set:request:replace'],
  ])('%j presses what it names', (line, choice) => {
    expect(readTerminal(line, 'k', offered, talk).choice).toBe(choice);
  });

  it.each(['3', '0', '12', '2699', '1元', '我要退款', '不退款'])('%j is words', (line) => {
    const incoming = readTerminal(line, 'k', offered, talk);
    expect(incoming.choice).toBeUndefined();
    expect(incoming.text).toBe(line);
  });

  it('is words where nothing is offered', () => {
    expect(readTerminal('1', 'k', [], talk)).toMatchObject({ text: '1' });
    expect(readTerminal('1', 'k', [], talk).choice).toBeUndefined();
  });
});

describe('a printed line', () => {
  it('shows choices by number, and the receipt', () => {
    const filed = message('bot', '已登记', { choices: offered });
    expect(writeTerminal(filed, { receipt: 'ABCD-EFGH', numbered: true, lang: 'zh' })).toBe(
      '已登记\n回执码：ABCD-EFGH\n  [1] 退款\n  [2] Exchange it\n',
    );
  });

  it('names the person who speaks, and what was sent by a rule', () => {
    const plain = { receipt: null, numbered: false, lang: 'en' } as const;
    expect(writeTerminal(message('agent', 'Hello', { by: 'Wang Test' }), plain)).toBe('Wang Test: Hello\n');
    expect(writeTerminal(message('agent', 'Hello'), plain)).toBe('Staff: Hello\n');
    expect(writeTerminal(message('bot', 'Call 110', { automatic: true }), plain)).toBe(
      'Sent automatically: Call 110\n',
    );
  });

  it('offers only the choices of the newest line that has any', () => {
    const old = message('bot', '旧', { choices: [{ id: 'old', label: '旧' }] });
    const fresh = message('bot', '新', { choices: offered });
    expect(offeredIn([old, fresh, message('bot', '没有')])).toEqual(offered);
    expect(offeredIn([message('bot', '没有')])).toEqual([]);
  });
});
