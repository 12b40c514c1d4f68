import { tellsPlace } from './answers.ts';
import type { LanguageData } from './data.ts';
import type { Listening } from './listening.ts';
import { read } from './reading.ts';
import type { Telling } from './wanted.ts';
import { answeredWishes } from './wishes.ts';

/** 叫我七七, 姓赵: a name beside a yes or a no to leaving one. */
const CALLED = /(?:叫|称呼|喊)我\S|我叫\S|(?:^|[,，我])姓(?!名)\S|\b(?:call me|my name is|my name's) \S/;

/** What a part of a line tells, as far as it is no wish of the talk itself. */
export function telling(text: string, context: Listening, data: LanguageData): Telling {
  if (/\d{3,}/.test(text)) return 'values';
  const open = context.mending ?? context.asking;
  if ((open === 'region' || open === 'outlet' || open === 'respondent') && tellsPlace(text)) return 'values';
  const reading = read(text, { now: context.now, asked: open === 'amount' ? 'amount' : null }, data);
  if (reading.respondents.length > 0 || reading.amount !== null || reading.region !== null) return 'values';
  if (open === 'priorContact' && reading.contact !== null) return 'values';
  const naming = open === 'name' || open === 'consent' || context.declined;
  if (naming && CALLED.test(reading.folded)) return 'values';
  const dated = reading.dates.length > 0 || reading.coming !== null;
  if (dated && (open === 'incidentDate' || open === 'rightStart')) return 'values';
  if (dated) return 'day';
  if (context.offer !== null || answeredWishes(reading.folded, data).length === 0) return 'nothing';
  return open === 'request' ? 'values' : 'wish';
}
