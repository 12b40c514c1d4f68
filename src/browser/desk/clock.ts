import type { Lang } from './texts.ts';

/** Day and time in Asia/Shanghai. */
export const clock = (at: string, lang: Lang): string =>
  new Date(at).toLocaleString(lang === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: 'Asia/Shanghai',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
