/** What a contender did: how long each turn took and the whole of them, in milliseconds. */
export interface Figures {
  readonly turns: readonly number[];
  readonly took: number;
}

/** The value below which `share` (0 to 1) of the values lie; nearest rank. Throws on none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(Math.ceil(share * sorted.length) - 1, 0)];
  if (value === undefined) throw new Error('no values');
  return value;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

export const perSecond = ({ turns, took }: Figures): number => (turns.length / took) * 1000;

/** How long `work` took, in milliseconds. */
export async function timed(work: () => Promise<void> | void): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Rows of text in columns of one width each. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, n) => Math.max(...rows.map((row) => row[n]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, n) => cell.padEnd(widths[n]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
