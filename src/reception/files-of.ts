import type { Ports } from '../acts/store.ts';
import type { Message } from '../conversation/message.ts';
import type { Command } from '../dialogue/command.ts';
import { kindOf } from '../evidence/attachment.ts';

/** What came with these lines beside their words; files taken back meanwhile are not spoken of. */
export async function filesOf(ports: Ports, lines: readonly Message[]): Promise<readonly Command[]> {
  const carrying = lines.filter(({ extras }) => (extras.attachments ?? []).length > 0);
  if (carrying.length === 0) return [];
  const all = await ports.attachments.ofConversation(carrying[0]!.conversation);
  return carrying.flatMap(({ id, text, extras }): Command[] => {
    const files = all.filter((one) => extras.attachments?.includes(one.id));
    const taken = files
      .filter(({ state }) => state === 'kept')
      .map(({ mime, heard }) => ({ kind: kindOf(mime), heard: heard !== null }));
    const faults = files.flatMap(({ state, fault }) =>
      state === 'refused' && fault !== null ? [fault] : [],
    );
    if (taken.length + faults.length === 0 && text !== '') return [];
    return [{ do: 'files', message: id, typed: text !== '', taken, faults }];
  });
}
