import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Figures, timed } from './figures.ts';

const VERSION = '4.23.3';
const PACKAGES = ['botbuilder-core', 'botbuilder-dialogs'] as const;
/** Eight prompts as in our intake; the first line starts the dialogue. */
const LINES = [
  'hello',
  '圆通测试快递把我的快递弄丢了',
  '赔钱',
  '8月20号',
  '3600元',
  '打过他们客服',
  '张三测试',
  '13800000000',
  '提交',
];
const PROMPTS = LINES.length - 1;

interface Activity {
  readonly type: 'message';
  readonly id: string;
  readonly text: string;
  readonly channelId: string;
  readonly conversation: { readonly id: string };
  readonly from: { readonly id: string };
}
interface Adapter {
  runMiddleware(context: object, logic: (context: object) => Promise<void>): Promise<void>;
}
interface State {
  createProperty(name: string): object;
  saveChanges(context: object): Promise<void>;
}
interface Step {
  prompt(dialog: string, text: string): Promise<unknown>;
  endDialog(): Promise<unknown>;
}
interface DialogContext {
  continueDialog(): Promise<{ readonly status: string }>;
  beginDialog(id: string): Promise<unknown>;
}
interface Core {
  readonly BotAdapter: new () => Adapter;
  readonly MemoryStorage: new () => object;
  readonly ConversationState: new (storage: object) => State;
  readonly TurnContext: new (adapter: Adapter, activity: Activity) => object;
}
interface Dialogs {
  readonly DialogSet: new (
    property: object,
  ) => { add(dialog: object): void; createContext(context: object): Promise<DialogContext> };
  readonly WaterfallDialog: new (id: string, steps: readonly ((step: Step) => Promise<unknown>)[]) => object;
  readonly TextPrompt: new (id: string) => object;
}

/** Microsoft's dialogues on memory storage: nothing is on disk. */
export interface Peer {
  readonly name: string;
  readonly turnsEach: number;
  run(intakes: number, atOnce: number): Promise<Figures>;
}

/** Installs it into a folder of its own; null, and a line on why, where it can't be had. */
export async function openPeer(folder: string): Promise<Peer | null> {
  const missing = PACKAGES.some((name) => !existsSync(join(folder, 'node_modules', name)));
  if (missing) {
    const wanted = PACKAGES.map((name) => `${name}@${VERSION}`);
    const args = ['i', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', ...wanted];
    try {
      await promisify(execFile)('npm', args, { timeout: 180_000 });
    } catch {
      console.log(`botbuilder-dialogs is left out: npm could not install it into ${folder}`);
      return null;
    }
  }
  const require = createRequire(join(folder, 'package.json'));
  return peerWith(require('botbuilder-core') as Core, require('botbuilder-dialogs') as Dialogs);
}

function peerWith(core: Core, dialogs: Dialogs): Peer {
  class Adapter extends core.BotAdapter {
    sent = 0;
    async sendActivities(_context: object, activities: readonly object[]): Promise<{ id: string }[]> {
      return activities.map(() => ({ id: String(++this.sent) }));
    }
  }
  const adapter = new Adapter();
  const state = new core.ConversationState(new core.MemoryStorage());
  const set = new dialogs.DialogSet(state.createProperty('dialog'));
  set.add(new dialogs.TextPrompt('ask'));
  set.add(
    new dialogs.WaterfallDialog('intake', [
      ...Array.from({ length: PROMPTS }, (_, n) => (step: Step) => step.prompt('ask', `question ${n + 1}`)),
      (step: Step) => step.endDialog(),
    ]),
  );

  async function turn(conversation: string, text: string): Promise<void> {
    const activity: Activity = {
      type: 'message',
      id: `${conversation}-${text}`,
      text,
      channelId: 'bench',
      conversation: { id: conversation },
      from: { id: 'consumer' },
    };
    await adapter.runMiddleware(new core.TurnContext(adapter, activity), async (context) => {
      const dialog = await set.createContext(context);
      const { status } = await dialog.continueDialog();
      if (status === 'empty') await dialog.beginDialog('intake');
      await state.saveChanges(context);
    });
  }

  let talks = 0;
  return {
    name: `botbuilder-dialogs ${VERSION}`,
    turnsEach: LINES.length,
    run: async (intakes, atOnce) => {
      const turns: number[] = [];
      const before = adapter.sent;
      let left = intakes;
      const consumer = async (): Promise<void> => {
        while (left-- > 0) {
          const conversation = String(++talks);
          for (const line of LINES) turns.push(await timed(() => turn(conversation, line)));
        }
      };
      const took = await timed(async () => {
        await Promise.all(Array.from({ length: atOnce }, consumer));
      });
      if (adapter.sent - before !== intakes * PROMPTS) throw new Error('the peer did not ask every question');
      return { turns, took };
    },
  };
}
