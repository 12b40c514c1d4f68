import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { load as parse } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { hear, open, recordOf, valueIn } from './listening.ts';

type Asked = 'respondent' | 'region' | 'name';
interface Answer {
  readonly text: string;
  readonly is: string;
}

const answers = parse(readFileSync(resolve(import.meta.dirname, 'names.yaml'), 'utf8')) as Readonly<
  Record<Asked, readonly Answer[]>
>;

const noted = (commands: Parameters<typeof valueIn>[0], field: Asked): string => {
  const value = valueIn(commands, field);
  if (value === undefined) return 'none';
  return typeof value === 'string' ? value : value.map(({ name }) => name).join(', ');
};

describe.each(Object.entries(answers) as [Asked, readonly Answer[]][])('asked for the %s', (field, lines) => {
  it.each(lines.map(({ text, is }) => [text, is] as const))('%s', (text, is) => {
    expect(noted(hear(text, open(field)).commands, field)).toBe(is);
  });
});

describe('what is no name stays none on the other ways', () => {
  const record = recordOf({ respondent: [{ name: '华联超市', role: 'sold', kind: 'seller' }] }, ['锅坏了']);
  const crumbs = [
    '就那个卖手机的',
    '忘了叫啥',
    '办成保险',
    '已经报警了',
    '他们家',
    'already',
    'rest ok',
    'hers',
  ];
  it.each(crumbs)('set right: %s', (crumb) => {
    const line = /\p{Script=Han}/u.test(crumb) ? `店名错了，是${crumb}` : `wrong shop, it's ${crumb}`;
    expect(noted(hear(line, open('confirm', { record })).commands, 'respondent')).toBe('none');
  });
  it.each(crumbs)('told in a story: %s', (crumb) => {
    const line = /\p{Script=Han}/u.test(crumb)
      ? `买的东西坏了不退钱 店叫${crumb}`
      : `bought a pan, it broke. the shop is called ${crumb}`;
    expect(noted(hear(line).commands, 'respondent')).toBe('none');
  });
});
