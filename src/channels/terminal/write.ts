import type { Choice, Lang, Message } from '../../conversation/message.ts';

const WORDS = {
  zh: { receipt: '回执码', agent: '工作人员', automatic: '自动发出', colon: '：' },
  en: { receipt: 'Receipt code', agent: 'Staff', automatic: 'Sent automatically', colon: ': ' },
} as const;

/** The choices that can be pressed after these lines: those of the newest that has any. */
export const offeredIn = (lines: readonly Message[]): readonly Choice[] =>
  lines.findLast(({ extras }) => extras.choices?.length)?.extras.choices ?? [];

/**
 * A line of the talk as text, ending in a line break: the consumer's behind `> `, choices numbered where `numbered`
 * says that they can be pressed, the receipt code on a line of its own.
 */
export function writeTerminal(
  message: Message,
  { receipt, numbered, lang }: { receipt: string | null; numbered: boolean; lang: Lang },
): string {
  if (message.from === 'consumer') return `> ${message.text.replaceAll('\n', '\n  ')}\n`;
  const words = WORDS[lang];
  const { by, automatic, choices } = message.extras;
  const speaker = by ?? (message.from === 'agent' ? words.agent : automatic ? words.automatic : null);
  const parts = [`${speaker === null ? '' : `${speaker}${words.colon}`}${message.text}`];
  if (receipt !== null) parts.push(`${words.receipt}${words.colon}${receipt}`);
  if (numbered && choices?.length)
    parts.push(choices.map(({ label }, i) => `  [${i + 1}] ${label}`).join('\n'));
  return `${parts.join('\n')}\n`;
}
