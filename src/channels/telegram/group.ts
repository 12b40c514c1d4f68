import type { Lang } from '../../conversation/message.ts';

/** What is said where others read along: one line, and a link to a chat of their own with the words begun. */
export function groupAnswer(username: string, begun: string, lang: Lang): string {
  const link = new URL(`https://t.me/${username}`);
  if (begun !== '') link.searchParams.set('text', begun);
  // Telegram takes a plus for a plus.
  const address = link.toString().replaceAll('+', '%20');
  return lang === 'zh'
    ? `群里人多，别留电话和单号，私下跟我说：${address}`
    : `Others read along here, so leave no numbers; tell me in private: ${address}`;
}
