import { halfWidth } from '../../basics/text.ts';
import type { Address, Choice, Incoming, Lang } from '../../conversation/message.ts';

export const terminalAddress = (chat: string): Address => ({ channel: 'terminal', account: 'local', chat });

const same = (text: string): string => halfWidth(text).trim().toLowerCase();

/** The offered choice that a typed line presses: its number (1 is the first) or its label; null for other words. */
export function pressed(line: string, offered: readonly Choice[]): Choice | null {
  const typed = same(line);
  const number = /^\[?(\d{1,2})\]?$/.exec(typed)?.[1];
  const byNumber = number === undefined ? undefined : offered[Number(number) - 1];
  return byNumber ?? offered.find(({ label }) => same(label) === typed) ?? null;
}

/** A typed line as an event of the talk; `key` is unique within it. */
export function readTerminal(
  line: string,
  key: string,
  offered: readonly Choice[],
  talk: { readonly address: Address; readonly lang: Lang },
): Incoming {
  const choice = pressed(line, offered);
  return {
    address: talk.address,
    lang: talk.lang,
    eventKey: key,
    text: choice?.label ?? line,
    ...(choice === null ? {} : { choice: choice.id }),
  };
}
