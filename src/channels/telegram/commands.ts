import type { Lang } from '../../conversation/message.ts';

interface Shown {
  readonly command: string;
  readonly description: string;
}

/** The menu beside the text field; each of them means what the same word means when it is typed. */
export const COMMANDS: Readonly<Record<Lang, readonly Shown[]>> = {
  zh: [
    { command: 'new', description: '说一件新的投诉' },
    { command: 'status', description: '查进度' },
    { command: 'ask', description: '问法律怎么规定，例如 /ask 多久能退' },
    { command: 'human', description: '转人工' },
    { command: 'cancel', description: '先放着，以后接着说' },
    { command: 'privacy', description: '留了什么、导出、删除' },
    { command: 'language', description: '中文 / English' },
    { command: 'subscribe', description: '订阅提示' },
    { command: 'unsubscribe', description: '退订提示' },
    { command: 'help', description: '怎么用' },
    { command: 'start', description: '开始' },
  ],
  en: [
    { command: 'new', description: 'Tell of another complaint' },
    { command: 'status', description: 'See where it stands' },
    { command: 'ask', description: 'Ask about the rules: /ask how long' },
    { command: 'human', description: 'Talk to a person' },
    { command: 'cancel', description: 'Put it aside for later' },
    { command: 'privacy', description: 'What is kept, export, erase' },
    { command: 'language', description: '中文 / English' },
    { command: 'subscribe', description: 'Get tips' },
    { command: 'unsubscribe', description: 'Stop tips' },
    { command: 'help', description: 'How it works' },
    { command: 'start', description: 'Begin' },
  ],
};
