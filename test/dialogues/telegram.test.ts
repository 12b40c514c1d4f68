import { describe } from 'vitest';
import { byTelegram } from './by-telegram.ts';

// A sample; all of them are among the slow tests.
describe('dialogues by Telegram', () => byTelegram(12));
