import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { receiptOf } from '../acts/receipt.ts';
import { SetupError } from '../basics/errors.ts';
import { newId } from '../basics/id.ts';
import { createLog } from '../basics/log.ts';
import { readTerminal, terminalAddress } from '../channels/terminal/read.ts';
import { offeredIn, writeTerminal } from '../channels/terminal/write.ts';
import { readConfig } from '../config.ts';
import type { Choice } from '../conversation/message.ts';
import { type House, openHouse } from '../house.ts';
import { teach } from '../teaching.ts';

const PAGE = 200;

const USAGE = `npm run chat -- [--resume] [--lang zh|en]
  Talks with the bot in the terminal, on a store of its own (DATA_DIR/terminal).
  Type the number or the words of a choice to press it. Ctrl-C or Ctrl-D ends.
  With piped input each line is a message, and its replies follow it.
`;

interface Wishes {
  readonly resume: boolean;
  readonly lang: 'zh' | 'en';
}

function wishesOf(args: readonly string[]): Wishes {
  let wishes: Wishes = { resume: false, lang: 'zh' };
  for (let i = 0; i < args.length; i++) {
    const arg = args[i];
    const value = args[i + 1];
    if (arg === '--resume') wishes = { ...wishes, resume: true };
    else if (arg === '--lang' && (value === 'zh' || value === 'en')) {
      wishes = { ...wishes, lang: value };
      i++;
    } else throw new SetupError(USAGE.trimEnd());
  }
  return wishes;
}

/** The talk to go on with, or a new one that the next `--resume` finds. */
function chatOf(folder: string, resume: boolean): string {
  const path = join(folder, 'last-talk');
  if (resume) {
    try {
      return readFileSync(path, 'utf8').trim();
    } catch {
      throw new SetupError('There is no earlier talk to resume; start without --resume.');
    }
  }
  const chat = newId();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(path, `${chat}\n`, { mode: 0o600 });
  return chat;
}

const print = (text: string): void => void process.stdout.write(text);

/** One talk from its first line to the end of the input, or until `stop`; a line that was taken is answered first. */
async function talk(house: House, chat: string, wishes: Wishes, stop: AbortSignal): Promise<void> {
  const { reception, store, clock } = house;
  const key = house.keys.derive('receipt');
  const address = terminalAddress(chat);
  const opened = await reception.open(address, wishes.lang);
  const interactive = process.stdin.isTTY === true;
  let seen = 0;
  let offered: readonly Choice[] = [];

  const langNow = async () => (await store.read.conversations.get(opened.id))?.lang ?? opened.lang;

  /** Prints what is new; the consumer's own lines only when an earlier talk is shown again. */
  const show = async (own: boolean): Promise<void> => {
    const lang = await langNow();
    const lines = [];
    for (let page = PAGE; page === PAGE; ) {
      const next = await reception.messages(opened.id, seen, PAGE);
      lines.push(...next);
      seen = next.at(-1)?.seq ?? seen;
      page = next.length;
    }
    offered = offeredIn(lines);
    const last = lines.findLast(({ extras }) => extras.choices?.length);
    for (const line of lines) {
      if (line.text === '' || (line.from === 'consumer' && !own)) continue;
      const receipt = await receiptOf(line, store.read.complaints, key, clock.now());
      print(`${writeTerminal(line, { receipt, numbered: line === last, lang })}\n`);
    }
  };

  await house.timetable.runDue();
  await reception.settle(opened.id);
  await show(true);

  const input = createInterface({
    input: process.stdin,
    ...(interactive ? { output: process.stdout, prompt: '> ' } : {}),
    crlfDelay: Number.POSITIVE_INFINITY,
    signal: stop,
  });
  input.on('SIGINT', () => input.close());

  if (interactive) input.prompt();
  for await (const line of input) {
    if (stop.aborted) break;
    if (line.trim() !== '') {
      if (!interactive) print(`> ${line}\n\n`);
      const talkNow = { address, lang: await langNow() };
      const received = await reception.receive(readTerminal(line, newId(), offered, talkNow));
      if (received.ok) {
        await reception.settle(opened.id);
        await show(false);
      } else print(`${received.error.message}\n\n`);
    }
    if (interactive) input.prompt();
  }
  if (interactive) print('\n');
}

async function main(): Promise<void> {
  // Whoever reads the output may have seen enough; what was said is on disk.
  process.stdout.on('error', () => process.exit(0));
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());
  if (process.argv.includes('--help')) {
    print(USAGE);
    return;
  }
  try {
    const wishes = wishesOf(process.argv.slice(2));
    const config = readConfig();
    const folder = join(config.dataDir, 'terminal');
    const log = createLog(process.env.LOG_LEVEL ? config.logLevel : 'warn');
    const taught = teach();
    taught.catch(() => undefined);
    const house = await openHouse(
      { ...config, dataDir: folder, databaseUrl: null, slack: null, telegram: null },
      { log },
    );
    try {
      await taught;
      await house.openLaws();
      await talk(house, chatOf(folder, wishes.resume), wishes, stop.signal);
    } finally {
      await house.close();
    }
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

await main();
