import type { Store } from '../acts/store.ts';
import { reflexes } from '../language/reflex.ts';

/** Danger is often told in pieces. */
const RECENT_LINES = 6;
/** Of a long line before this one its end is heard. */
const HEARD_OF_EACH = 2000;

/** True when this line, heard with the consumer's recent ones, tells of danger: such a line is never turned away. */
export async function isDanger(text: string, conversation: string, store: Store): Promise<boolean> {
  const latest = await store.read.messages.latest(conversation, RECENT_LINES * 2);
  const recent = latest
    .filter(({ from }) => from === 'consumer')
    .map((line) => line.text.slice(-HEARD_OF_EACH));
  return reflexes(text, recent.slice(-RECENT_LINES)).some(({ kind }) => kind === 'safety');
}
