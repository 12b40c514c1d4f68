import { instant } from '../../src/basics/clock.ts';
import { newId } from '../../src/basics/id.ts';
import { silentLog } from '../../src/basics/log.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';

/** A process of its own that writes to a folder without end and tells its parent the number of each line that is on disk. */
const store = await openSqliteStore({ folder: process.argv[2]!, log: silentLog });
const address = { channel: 'terminal', account: 'a', chat: 'c' } as const;
const at = instant(0);
const { id } = await store.write((tx) => tx.conversations.create({ id: newId(), address, lang: 'zh', at }));
for (;;) {
  const line = await store.write((tx) =>
    tx.messages.append(id, { id: newId(), from: 'consumer', text: '一句', at }),
  );
  process.send?.(line.seq);
}
