import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manualClock } from '../../src/basics/clock.ts';
import { silentLog } from '../../src/basics/log.ts';
import type { Complaint } from '../../src/complaints/complaint.ts';
import { parseConfig } from '../../src/config.ts';
import type { Message } from '../../src/conversation/message.ts';
import { type House, openHouse } from '../../src/house.ts';
import { at, MONDAY, says } from '../reception/world.ts';

/** One consumer before a house that may ask a model. */
export interface Talk {
  readonly house: House;
  readonly conversation: string;
  /** Says a line, or presses a button, and gives what came back. */
  say(text: string, choice?: string): Promise<Message>;
  complaint(): Promise<Complaint>;
  close(): Promise<void>;
}

export async function openTalk(settings: Readonly<Record<string, string>>): Promise<Talk> {
  const folder = mkdtempSync(join(tmpdir(), 'redress-model-'));
  const clock = manualClock(MONDAY);
  const config = parseConfig({
    DATA_DIR: folder,
    SECRET_KEY: 'a secret for the model tests, long enough to count',
    ORG_NAME: '测试消费热线',
    ...settings,
  });
  const house = await openHouse(config, { clock, log: silentLog });
  await house.aid?.prepare();
  const { id } = await house.reception.open(at('zhang'), 'zh');
  return {
    house,
    conversation: id,
    say: async (text, choice) => {
      clock.advance(1000);
      const taken = await house.reception.receive(
        says('zhang', text, choice === undefined ? {} : { choice }),
      );
      if (!taken.ok) throw new Error(taken.error.message);
      await house.reception.settle(id);
      const lines = await house.reception.messages(id, taken.value.seq, 20);
      const reply = lines.findLast(({ from }) => from === 'bot');
      if (reply === undefined) throw new Error(`no reply to ${text}`);
      return reply;
    },
    complaint: async () => {
      const [first] = await house.store.read.complaints.ofConversation(id);
      if (first === undefined) throw new Error('no complaint');
      return first;
    },
    close: async () => {
      await house.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
