/**
 * p50 and p99 of one call each in milliseconds of processor time, which a busy machine doesn't stretch; a round before
 * it warms up.
 */
export function speedOf(
  name: string,
  texts: readonly string[],
  aim: number,
  run: (text: string) => void,
): string {
  for (const text of texts) run(text);
  const times = texts
    .map((text) => {
      const start = process.cpuUsage();
      run(text);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    })
    .sort((a, b) => a - b);
  const at = (share: number): string => times[Math.floor(times.length * share)]!.toFixed(2);
  return `${name}, ${texts.length} texts: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms (aim: p99 under ${aim})`;
}
