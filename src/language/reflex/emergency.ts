import type { SafetyDetail } from '../../complaints/taxonomy.ts';
import { type Passage, together, told } from './idea.ts';
import {
  ATE,
  FALLS_ILL,
  FIRE,
  FIRE_GOODS,
  FIRE_NOW,
  FRAIL,
  FUMES,
  GAS,
  GAS_GOODS,
  IN_A_LIFT,
  LEAK,
  LIFE,
  MISTAKEN,
  OVER,
  SICK,
  SICK_BADLY,
  STILL,
} from './ideas/emergency.ts';
import { FICTION, IN_GENERAL, JOKING } from './moment.ts';

const SUPPOSED_HERE = /如果|万一(?!.*正)|假如|要是|就是问问|问一下/;
const DENIED =
  /没(?:有)?(?:漏气|闻到|着火|冒烟|中毒|昏|晕|起火)|不会(?:着火|爆炸|漏)|\b(?:isn't|wasn't|no longer|hasn't caught|not) (?:on fire|burning|leaking|smoking|fire|poison\w*|gas)\b/;
/** It does so time and again, or is feared to. */
const OF_A_LIFT =
  /老是|经常|总是|天天|动不动|三天两头|隔三差五|好几[次回]|[次回]了|事件|怕|担心|会不会|万一|\b(?:often|always|every|keeps? getting|times|twice|afraid|scared it|out of (?:order|service))\b/;
const STILL_GOING =
  /正在|还在|right now|still|快不行|救命|叫不醒|喘不|不省人事|can't breathe|not breathing|won't wake/;

/** Gas, fire, poisoning, a life in danger, other people's data lying open; now. */
export function emergency(passage: Passage): SafetyDetail | null {
  const { last, past, lastPast } = passage;
  if (last.says(LEAK) && !lastPast && !last.says(IN_GENERAL)) return 'data-leak-live';
  if (lastPast || past || last.says(FICTION) || last.says(JOKING)) return null;
  if (SUPPOSED_HERE.test(last.text) || DENIED.test(last.text)) return null;
  const over = last.says(OVER) && !STILL_GOING.test(last.text);
  if (over || last.says(IN_GENERAL)) return null;
  if (last.says(MISTAKEN)) return 'poisoning';
  if (last.says(GAS) && !last.says(GAS_GOODS)) return 'gas';
  if (last.says(FIRE) && !last.says(FIRE_GOODS) && last.says(FIRE_NOW)) return 'fire';
  if (together(passage, SICK_BADLY, ATE) && last.says(SICK_BADLY)) return 'poisoning';
  if (last.says(ATE) && last.says(SICK) && last.says(STILL)) return 'poisoning';
  if (together(passage, FUMES, FALLS_ILL) && told(passage, FRAIL)) return 'emergency-other';
  if (last.says(IN_A_LIFT) && !OF_A_LIFT.test(last.text)) return 'trapped';
  return last.says(LIFE) ? 'emergency-other' : null;
}
