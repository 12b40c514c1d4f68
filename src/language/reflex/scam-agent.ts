import type { SafetyDetail } from '../../complaints/taxonomy.ts';
import { type Passage, together, told } from './idea.ts';
import { HONEST, OFFERED, PRICE, SERVICE } from './ideas/scam-agent.ts';

const ASKED_ABOUT =
  /靠谱吗|合法吗|是不是骗局|想了解|正规吗|\bis (?:a|it|this)\b[^.]*\b(?:legal|legit|safe)\b|how (?:do|to|can) i/;
const OFFERS_NOW =
  /说|能|可以|帮|让我|要我|要先|先[交付收打]|要收|联系我|收我?|wants?|says?|said|asks?|asked|guarantee|can|offer|promis|up ?front|if i pay|called|for \$?\d/;
const TURNED_AWAY = /我没(?:有)?(?:理|给|信|交|付)|拒绝了|i (?:didn't|did not|refused|hung up)/;

/** Somebody sells what is free, or the recovery of what a fraud took. */
export function scamAgent(passage: Passage): SafetyDetail | null {
  const { last, past } = passage;
  if (last.says(HONEST) || TURNED_AWAY.test(last.text)) return null;
  if (ASKED_ABOUT.test(last.text) && !last.says(PRICE)) return null;
  if (!together(passage, SERVICE, PRICE) || !told(passage, OFFERED)) return null;
  if (past && !/\b(?:wants?|says|asks?)\b|说|能|现在|要/.test(last.text)) return null;
  return OFFERS_NOW.test(last.text) ? 'scam-agent' : null;
}
