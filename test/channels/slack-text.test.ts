import { describe, expect, it } from 'vitest';
import { escapeText, partsOf, plainText } from '../../src/channels/slack/text.ts';

/** What Slack shows of a text, without the sign that has no width. */
const seen = (mrkdwn: string): string => plainText(mrkdwn).replaceAll('\u200b', '');

describe('a text on its way to Slack', () => {
  it.each([
    ['A & B <不是链接> 1 > 0', 'A &amp; B &lt;不是链接&gt; 1 &gt; 0'],
    ['<!channel> <@U0LI> <https://evil.example|银行>', null],
    ['138****8000，信*飞，6222 **** 1234', '138****8000，信*飞，6222 **** 1234'],
  ])('is shown letter by letter: %s', (text, written) => {
    const escaped = escapeText(text);
    if (written !== null) expect(escaped).toBe(written);
    expect(escaped).not.toMatch(/<[^&]/);
    expect(seen(escaped)).toBe(text);
  });

  it.each(['他说 *必须* 先付', '_斜体_', '（~不对~）', '`code`', '> 引用'])(
    'is set in no format: %s',
    (text) => {
      const escaped = escapeText(text);
      expect(escaped).toContain('\u200b');
      expect(seen(escaped)).toBe(text);
    },
  );

  it('is cut where a sentence ends, never inside a letter or a sign', () => {
    const story = '一句话。'.repeat(20);
    const parts = partsOf(story, 30);
    expect(parts.join('')).toBe(story);
    expect(parts.every((part) => part.length <= 30 && part.endsWith('。'))).toBe(true);
    for (const text of ['😀'.repeat(30), '&amp;'.repeat(30), 'a'.repeat(100)]) {
      const cut = partsOf(text, 31);
      expect(cut.join('')).toBe(text);
      expect(cut.every((part) => part.isWellFormed() && !/&\w*$/.test(part))).toBe(true);
    }
  });
});

describe('a text that comes from Slack', () => {
  it.each([
    ['&lt;b&gt; &amp;amp;', '<b> &amp;'],
    ['<https://shop.example/a?b=1&amp;c=2>', 'https://shop.example/a?b=1&c=2'],
    ['<https://shop.example|这家店>', '这家店 (https://shop.example)'],
    ['<mailto:zhangsan@test.example|zhangsan@test.example>', 'zhangsan@test.example'],
    ['<#C0GENERAL|general> <@U0BOT> 你好', '#general  你好'],
    ['<!date^1764000000^{date}|2025-11-24>', '2025-11-24'],
  ])('is what was typed: %s', (mrkdwn, typed) => {
    expect(plainText(mrkdwn)).toBe(typed);
  });
});
