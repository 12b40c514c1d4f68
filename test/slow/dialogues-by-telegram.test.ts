import { describe } from 'vitest';
import { byTelegram } from '../dialogues/by-telegram.ts';

describe('all dialogues by Telegram', () => byTelegram(1));
