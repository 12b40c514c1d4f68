import type { Lang } from '../../conversation/message.ts';
import { en } from './en.ts';
import { type Wording, zh } from './zh.ts';

export type { Wording } from './zh.ts';

export const wording = (lang: Lang): Wording => (lang === 'zh' ? zh : en);
