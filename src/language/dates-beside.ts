import { addDays } from '../calendar/days.ts';
import { type Ground, type Reading, type Rule, single } from './date-rules.ts';

/** So many days after the day that was told before. */
function fromLast({ last }: Ground, days: number): Reading {
  if (last === null || last.grain !== 'day') return null;
  return single(addDays(days > 0 ? last.range.to : last.range.from, days));
}

/** The rules for days told by the day before them: 5号买的，第二天就坏了; yesterday, no, the day before. */
export const BESIDE: readonly Rule[] = [
  {
    pattern: /(?<!每|一连|头)(?:第二天|次日|隔天|转天)(?!达|送达|发货|内)/g,
    read: (_, ground) => fromLast(ground, 1),
  },
  {
    pattern: /(?<=^|[,。;是])(?:再?前一[天晚]|头[一]?天(?:晚上)?)(?=$|[,。;!?了的吧才就])/g,
    read: (_, ground) => fromLast(ground, -1),
  },
  {
    pattern:
      /\b(?:the )?(?:day|night) before(?: that)?(?=\s*(?:$|[,.!?;]|actually|sorry|i think|i guess|maybe))/g,
    read: (_, ground) => fromLast(ground, -1),
  },
  {
    pattern: /\bthe (?:very )?(?:next|following) (?:day|morning|afternoon|evening)\b/g,
    read: (_, ground) => fromLast(ground, 1),
  },
];
