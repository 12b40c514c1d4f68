import type { Ports } from '../../src/acts/store.ts';
import type { Complaint } from '../../src/complaints/complaint.ts';
import type { Message } from '../../src/conversation/message.ts';
import type { Accepted } from './talk.ts';

const PAGE = 500;

export async function linesOf(read: Ports, conversation: string): Promise<readonly Message[]> {
  const lines: Message[] = [];
  for (let page = PAGE; page === PAGE; ) {
    const more = await read.messages.after(conversation, lines.at(-1)?.seq ?? 0, PAGE);
    lines.push(...more);
    page = more.length;
  }
  return lines;
}

const clientIdOf = (line: Message): string => line.eventKey?.slice(line.eventKey.indexOf(':') + 1) ?? '';

function turnFaults(lines: readonly Message[]): string[] {
  const faults: string[] = [];
  const turns = Map.groupBy(lines, (line) => line.turn ?? 'none');
  const greeting = lines[0]?.from === 'bot' ? lines[0].turn : null;
  for (const [turn, those] of turns) {
    if (turn === greeting) continue;
    const heard = those.filter(({ from }) => from === 'consumer');
    const replies = those.filter(({ from }) => from !== 'consumer');
    const at = `seq ${those.map(({ seq }) => seq).join(', ')}`;
    if (turn === 'none') faults.push(`no turn: ${at}`);
    else if (heard.length === 0) faults.push(`replies to nothing: ${at}`);
    else if (replies.length === 0) faults.push(`no reply: ${at}`);
    else {
      const [first, last] = [replies[0]!.seq, replies.at(-1)!.seq];
      if (last - first !== replies.length - 1) faults.push(`replies of one turn in two places: ${at}`);
      if (first < heard.at(-1)!.seq) faults.push(`a reply before its line: ${at}`);
      if (new Set(replies.map(({ text }) => text)).size !== replies.length)
        faults.push(`the same reply twice: ${at}`);
    }
  }
  return faults;
}

function lineFaults(lines: readonly Message[], accepted: readonly Accepted[]): string[] {
  const faults: string[] = [];
  lines.forEach(({ seq }, n) => {
    if (seq !== n + 1) faults.push(`seq ${seq} at place ${n + 1}`);
  });
  const own = Map.groupBy(
    lines.filter(({ from }) => from === 'consumer'),
    clientIdOf,
  );
  const promised = new Map(accepted.map(({ clientId, id }) => [clientId, id]));
  for (const [clientId, id] of promised) {
    const found = own.get(clientId) ?? [];
    if (found.length !== 1) faults.push(`${clientId} is on file ${found.length} times`);
    else if (found[0]!.id !== id) faults.push(`${clientId} has another id on file`);
  }
  for (const clientId of own.keys())
    if (!promised.has(clientId)) faults.push(`${clientId} was never accepted`);
  for (const { clientId, id } of accepted)
    if (promised.get(clientId) !== id) faults.push(`${clientId} was given two ids`);
  return faults;
}

/**
 * What is wrong on file with these talks: every accepted message must be there once, in numbered order, in one turn
 * with one set of replies, and nothing may wait. `accepted` holds all that was ever sent to them.
 */
export async function faultsOnFile(read: Ports, accepted: readonly Accepted[]): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [conversation, those] of Map.groupBy(accepted, (sent) => sent.conversation)) {
    const lines = await linesOf(read, conversation);
    const found = [...lineFaults(lines, those), ...turnFaults(lines)];
    const row = await read.conversations.get(conversation);
    if (row?.wakeAt !== null) found.push('a line waits');
    faults.push(...found.map((fault) => `${conversation}: ${fault}`));
  }
  return faults;
}

/** The talk's complaints that were filed, each with how often its audit chain says so. */
export async function filedIn(
  read: Ports,
  conversation: string,
): Promise<readonly { readonly complaint: Complaint; readonly times: number }[]> {
  const complaints = (await read.complaints.ofConversation(conversation)).filter(
    ({ filedAt }) => filedAt !== null,
  );
  return Promise.all(
    complaints.map(async (complaint) => ({
      complaint,
      times: (await read.complaints.auditOf(complaint.id)).filter(({ verb }) => verb === 'file').length,
    })),
  );
}
