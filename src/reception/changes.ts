import type { Ports } from '../acts/store.ts';
import type { Message } from '../conversation/message.ts';
import type { Retract } from '../dialogue/retract.ts';

/** A line that changes an earlier one, which a turn has handled already. */
export interface ChangedLine {
  readonly line: Message;
  readonly retract: Retract;
}

/** The lines of a turn, with what they do to each other settled. */
export interface Settled {
  /** As they were sent. */
  readonly told: readonly Message[];
  readonly changed: readonly ChangedLine[];
}

/** More versions than anybody writes. */
const MOST_VERSIONS = 100;

/** What a line changes, the newest version first; those of this turn were never heard. */
async function earlierVersions(read: Pick<Ports, 'messages'>, line: Message): Promise<readonly Message[]> {
  const versions: Message[] = [];
  let id = line.replaces;
  while (id !== null && versions.length < MOST_VERSIONS) {
    const version = await read.messages.get(id);
    if (version === null) break;
    versions.push(version);
    id = version.replaces;
  }
  return versions;
}

/** Sorts lines, in `seq` order, into those that stand for themselves and those that change what was heard before. */
export async function settleChanges(
  read: Pick<Ports, 'messages'>,
  lines: readonly Message[],
): Promise<Settled> {
  const over = new Set(lines.flatMap(({ replaces }) => (replaces === null ? [] : [replaces])));
  const here = new Set(lines.map(({ id }) => id));
  const told: Message[] = [];
  const changed: ChangedLine[] = [];
  for (const line of lines) {
    if (over.has(line.id)) continue;
    const { changes: how } = line.extras;
    if (how === undefined) {
      told.push(line);
      continue;
    }
    const heard = (await earlierVersions(read, line)).filter(({ id, text }) => !here.has(id) && text !== '');
    if (heard.length > 0) {
      const messages = heard.map(({ id }) => id);
      changed.push({ line, retract: { do: 'retract', how, messages, words: line.text } });
    } else if (how === 'edit') told.push(line);
  }
  return { told, changed };
}
