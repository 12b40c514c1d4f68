import { addDays } from '../calendar/days.ts';
import type { CivilDate } from '../complaints/record.ts';
import {
  ago,
  bareDay,
  bareMonth,
  between,
  dayAlone,
  monday,
  monthsBack,
  monthsOf,
  onWeekday,
  partOfYear,
  type Reading,
  type Rule,
  season,
  single,
  throughMonths,
  wholeMonth,
  yearOf,
  ymd,
} from './date-rules.ts';
import { countOf, NUMBER_EN, WEEKDAYS } from './english-counts.ts';

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
/** octobr, wedensday: a name with one letter too few or two of them changed about, its first three kept. */
const misspelt = (name: string): readonly string[] =>
  [...name.slice(3)].flatMap((letter, i, rest) => [
    name.slice(0, 3 + i) + name.slice(4 + i),
    name.slice(0, 3 + i) + (rest[i + 1] ?? '') + letter + name.slice(5 + i),
  ]);
const MONTH = `((?:${MONTHS.filter((name) => name.length > 5)
  .flatMap(misspelt)
  .join(
    '|',
  )})(?!\\w)|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?`;
const monthNumber = (written: string): number =>
  MONTHS.findIndex((month) => month.startsWith(written.slice(0, 3))) + 1;
/** a couple of weeks, a few days: the least and the most that is meant. */
const vague = (written: string, unit: string): readonly [number, number] | null => {
  if (/^(?:month|year)/.test(unit) || !/couple|few|several/.test(written)) return null;
  const wide = /week/.test(unit) ? 7 : 1;
  if (/couple/.test(written)) return wide === 7 ? [11, 17] : [2, 3];
  return [2 * wide, 5 * wide];
};
const agoInWords = (written: string, unit: string, now: CivilDate): Reading => {
  const span = vague(written, unit);
  return span === null
    ? ago(countOf(written), unit, false, now)
    : between(addDays(now, -span[1]), addDays(now, -span[0]), 'week');
};
const TIME = '(?:\\s+(?:morning|afternoon|evening|night))?';

const SEASONS_EN = ['spring', 'summer', 'autumn', 'winter'];
/** june, july and august, always on the 5th; from may to july. */
const MONTH_LIST_EN = new RegExp(
  `\\b(?:from )?${MONTH}(?:(?:,| and| to| till| until| through|-|,? ?&)+ ?${MONTH}){1,9}(?:[^.;\\d]{0,24}\\bthe (\\d{1,2})(?:st|nd|rd|th))?(?!\\w)`,
  'g',
);

/** The rules for dates in English. */
export const ENGLISH: readonly Rule[] = [
  {
    pattern: MONTH_LIST_EN,
    read: ([whole, first, last, d], ground) => {
      if (/\bmay\b/.test(whole!) && /\bmarch\b/.test(whole!) && !/ to |,/.test(whole!)) return null;
      return throughMonths(
        monthNumber(first!),
        monthNumber(last!),
        d === undefined ? null : Number(d),
        ground,
      );
    },
  },
  {
    pattern: /\b(last|this|in the|in|over the|during the|that) (spring|summer|autumn|fall|winter)\b/g,
    read: ([, , which], { today: now }) =>
      season(SEASONS_EN.indexOf(which === 'fall' ? 'autumn' : which!), null, now),
  },
  {
    pattern:
      /\b(?:the )?(first half|second half|early|late|mid|beginning|start|end) ?-?(?:of )?(this year|last year|the year)\b/g,
    read: ([, part, year], { today: now }) =>
      partOfYear(
        monthsOf(part!),
        year === 'the year' ? null : yearOf(now) - (year === 'last year' ? 1 : 0),
        now,
      ),
  },
  {
    pattern: new RegExp(
      `\\b(?:on )?(?:last week,? (?:on )?(${WEEKDAYS.join('|')})|(${WEEKDAYS.join('|')}),? (?:of )?(last|this) week)${TIME}`,
      'g',
    ),
    read: ([, behind, ahead, which], { today: now }) =>
      onWeekday(WEEKDAYS.indexOf(behind ?? ahead!) + 1, which === 'this' ? 0 : 1, now),
  },
  {
    pattern: /\bthe week before last\b/g,
    read: (_, { today: now }) => {
      const start = addDays(monday(now), -14);
      return between(start, addDays(start, 6), 'week');
    },
  },
  {
    pattern: new RegExp(
      `^(?:it'?s|it|has|have|had|been|like|about|around|for|almost|nearly|maybe|over|probably|i think|i guess|already|now|[\\s,])*\\b${NUMBER_EN} (days?|weeks?|months?|years?)(?:[\\s,.!]|now|already|so far|or so|i think|i guess)*$`,
      'g',
    ),
    read: ([, n, unit], { today: now }) => agoInWords(n!, unit!, now),
  },
  {
    pattern: new RegExp(
      `\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(20\\d{2}|19\\d{2}))?(?![\\d:])`,
      'g',
    ),
    read: ([, m, d, y], ground) =>
      y === undefined
        ? bareDay(monthNumber(m!), Number(d), ground)
        : single(ymd(Number(y), monthNumber(m!), Number(d))),
  },
  {
    pattern: new RegExp(
      `\\b(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?\\s+${MONTH}(?:,?\\s+(20\\d{2}|19\\d{2}))?(?!\\w)`,
      'g',
    ),
    read: ([, d, m, y], ground) =>
      y === undefined
        ? bareDay(monthNumber(m!), Number(d), ground)
        : single(ymd(Number(y), monthNumber(m!), Number(d))),
  },
  {
    pattern: new RegExp(
      `\\b(?:(early|mid|late|(?:the )?(?:end|beginning|start|middle) of|in|since|during|last|around|about|sometime in|by|from|until|maybe|probably|back in|was|it's|actually|the|my|our)\\s+)?${MONTH}(?:\\s+(?:of\\s+)?(20\\d{2}|19\\d{2}|last year|this year))?(\\s(?:bill|statement|invoice|rent|fee|salary|instal?lment|payment))?(?!\\w)`,
      'g',
    ),
    read: ([, lead, m, y, bill], ground) => {
      if ((lead === undefined || /^(?:the|my|our)$/.test(lead)) && y === undefined && bill === undefined)
        return null;
      const part = /^early|beginning|start/.test(lead ?? '')
        ? '初'
        : /mid/.test(lead ?? '')
          ? '中'
          : /^late|end of/.test(lead ?? '')
            ? '底'
            : undefined;
      return y === undefined
        ? bareMonth(monthNumber(m!), part, ground)
        : wholeMonth(
            /^\d/.test(y) ? Number(y) : yearOf(ground.today) - (y.startsWith('last') ? 1 : 0),
            monthNumber(m!),
            part,
          );
    },
  },
  {
    pattern: /(?<![\d/])(\d{1,2})\/(\d{1,2})\/((?:20)?\d{2})(?![\d/])/g,
    read: ([, a, b, y]) => {
      const [month, day] = Number(a) > 12 ? [Number(b), Number(a)] : [Number(a), Number(b)];
      return single(ymd(Number(y) < 100 ? 2000 + Number(y) : Number(y), month, day));
    },
  },
  {
    pattern:
      /\b(?:on |around |about )?(?:the (?=\d)|(?=\d{1,2}(?:st|nd|rd|th) of (?:this|last) month))(\d{1,2})(?:st|nd|rd|th)(?: of (this|last) month)?(?! (?:of|time|floor|one|day|call|payment|month)\b)\b/g,
    read: ([, d, which], ground) => {
      if (which === undefined) return dayAlone(Number(d), ground);
      const { year, month } = monthsBack(ground.today, which === 'last' ? 1 : 0);
      return single(ymd(year, month, Number(d)));
    },
  },
  {
    pattern: new RegExp(
      `\\b(the day before yesterday|yesterday|today|tonight|last night|this (?:morning|afternoon|evening)|just now)${TIME}`,
      'g',
    ),
    read: ([, word], { today: now }) =>
      single(
        addDays(now, word!.startsWith('the day before') ? -2 : /yesterday|last night/.test(word!) ? -1 : 0),
      ),
  },
  {
    // a week last Friday: seven days before it
    pattern: new RegExp(`\\b(a|two) weeks? (?:ago )?(?:last |on |this )?(${WEEKDAYS.join('|')})${TIME}`, 'g'),
    read: ([, n, day], { today: now }) => {
      const latest = onWeekday(WEEKDAYS.indexOf(day!) + 1, null, now);
      return latest === null ? null : single(addDays(latest.range.from, n === 'two' ? -14 : -7));
    },
  },
  {
    // since friday; monday, as a whole answer
    pattern: new RegExp(
      `(?:(?:\\bsince |(?<=(?:sorry|wait|actually|mean|meant|no)[, ]{1,2}(?:on |it was )?))(${WEEKDAYS.join('|')})|^(?:(?:it was|that was|maybe|i think|think|probably|must be|about|around|a|the|oh|um)[\\s,]+)*(${WEEKDAYS.join('|')})${TIME}(?=[\\s,.!]*(?:$|,|i think|i guess|maybe|or so|just gone|gone|and\\b|till|until)))`,
      'g',
    ),
    read: ([, since, alone], { today: now }) => onWeekday(WEEKDAYS.indexOf(since ?? alone!) + 1, null, now),
  },
  {
    pattern: new RegExp(`\\b(?:(last|this|on|this past)\\s+)(${WEEKDAYS.join('|')})${TIME}`, 'g'),
    read: ([, which, day], { today: now }) => {
      const latest = onWeekday(WEEKDAYS.indexOf(day!) + 1, null, now);
      return which === 'last' && latest?.range.from === now ? single(addDays(now, -7)) : latest;
    },
  },
  {
    pattern:
      /\b(?:about |around |almost |over )?(half an?|an?|\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a couple of|couple of|a few|several)\s+(days?|weeks?|months?|years?)\s+(?:ago|back|earlier)\b/g,
    read: ([, n, unit], { today: now }) => agoInWords(n!, unit!, now),
  },
  {
    pattern: /\b(?:about |almost |over )?(?:a|one) fortnight (?:ago|back|earlier)\b/g,
    read: (_, { today: now }) => single(addDays(now, -14)),
  },
  {
    pattern: /\bthe other (day|night|week)\b/g,
    read: ([, unit], { today: now }) => {
      const [from, to] = unit === 'week' ? [-21, -7] : [-7, -1];
      return between(addDays(now, from!), addDays(now, to!), 'week');
    },
  },
  {
    pattern:
      /\b(early|mid|late|(?:the )?(?:very )?(?:end|beginning|start|middle) of)[ -](last|this|the) month\b/g,
    read: ([, part, which], { today: now }) => {
      const { year, month } = monthsBack(now, which === 'last' ? 1 : 0);
      return wholeMonth(
        year,
        month,
        /early|beginning|start/.test(part!) ? '初' : /mid/.test(part!) ? '中' : '底',
      );
    },
  },
  {
    pattern: new RegExp(`\\b(?:the )?(first|1st|second|2nd|third|3rd) week of ${MONTH}(?!\\w)`, 'g'),
    read: ([, which, m], { today: now }) => {
      const month = monthNumber(m!);
      const first = (year: number): CivilDate => ymd(year, month, 1)!;
      const year = yearOf(now) - (first(yearOf(now)) > now ? 1 : 0);
      const weeks = ['fi1s', 'se2n', 'th3r'].findIndex((one) => one.includes(which!.slice(0, 2)));
      const start = addDays(first(year), 7 * weeks);
      return between(start, addDays(start, 6), 'week');
    },
  },
  {
    pattern: /\b(?:over|at|on|this past) (?:the )?weekend\b/g,
    read: (_, { today: now }) => {
      const start = addDays(monday(now), -2);
      return between(start, addDays(start, 1), 'week');
    },
  },
  {
    pattern: /\b(last|this)\s+(week(?:end)?|month|year)\b/g,
    read: ([, which, unit], { today: now }) => {
      const back = which === 'last' ? 1 : 0;
      if (unit === 'year')
        return between(ymd(yearOf(now) - back, 1, 1), ymd(yearOf(now) - back, 12, 31), 'year');
      if (unit === 'month') {
        const { year, month } = monthsBack(now, back);
        return wholeMonth(year, month, undefined);
      }
      const start = addDays(monday(now), -7 * back);
      return between(unit === 'weekend' ? addDays(start, 5) : start, addDays(start, 6), 'week');
    },
  },
  {
    pattern: /\b(?:in|since|during|year)\s+(20\d{2}|19\d{2})\b/g,
    read: ([, y]) => between(ymd(Number(y), 1, 1), ymd(Number(y), 12, 31), 'year'),
  },
];
