import type { Message } from '../conversation/message.ts';

/** How often a turn was really tried with a line in it: the store counts every line that waited meanwhile. */
export interface Trials {
  count(line: Message): number;
  /** The attempt just counted did not concern this line. */
  spare(line: Message): void;
  forget(lines: readonly Message[]): void;
}

export function createTrials(): Trials {
  const spared = new Map<string, number>();
  return {
    count: (line) => line.attempts - (spared.get(line.id) ?? 0),
    spare: (line) => void spared.set(line.id, (spared.get(line.id) ?? 0) + 1),
    forget: (lines) => {
      for (const line of lines) spared.delete(line.id);
    },
  };
}

/** The lines of this turn: all that wait, or the first alone once one of them was in a turn that failed. */
export function trialsOf(lines: readonly Message[], trials: Trials): readonly Message[] {
  const [first, ...others] = lines;
  if (first === undefined || lines.every((line) => trials.count(line) <= 1)) return lines;
  for (const line of others) trials.spare(line);
  return [first];
}
