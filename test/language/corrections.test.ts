import { describe, expect, it } from 'vitest';
import { faults, recordIn, table } from './mended.ts';

describe.each(['corrections', 'corrections-fresh'])('%s', (name) => {
  const { records, lines } = table(name);

  it.each(lines.map((line) => [line.of, line.say, line] as const))('%s: %s', (of, _, line) => {
    expect(faults(line, recordIn(records[of]!))).toEqual([]);
  });
});
