import { type CivilDate, daysBetween, formatDate } from '../calendar/days.ts';
import type { WorkingCalendar } from '../calendar/parse.ts';
import { deadline } from '../calendar/working-days.ts';
import type { Lang } from '../conversation/message.ts';
import type { Multiple, Period } from './entry.ts';

const yuan = (fen: number, lang: Lang): string => {
  const [whole, part] = (fen / 100).toFixed(2).split('.') as [string, string];
  const figure = `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${part === '00' ? '' : `.${part}`}`;
  return lang === 'zh' ? `${figure} 元` : `CNY ${figure}`;
};

/** A multiple of a price with its floor, step by step. `price` in fen. */
export function reckonMultiple(multiple: Multiple, price: number, lang: Lang): string {
  const { times, atLeast, beside, when } = multiple;
  const product = price * times;
  const floor = (atLeast ?? 0) * 100;
  const sum = Math.max(product, floor);
  const money = (fen: number): string => yuan(fen, lang);
  if (lang === 'zh') {
    const least =
      floor === 0
        ? ''
        : product < floor
          ? `，不到 ${money(floor)}，按 ${money(floor)}`
          : `，高于最低的 ${money(floor)}`;
    const whole = beside === true ? `；连同退的 ${money(price)}，共 ${money(sum + price)}` : '';
    return `算一算（${when.zh}）：${money(price)} × ${times} = ${money(product)}${product === floor ? '' : least}${whole}。`;
  }
  const least =
    floor === 0
      ? ''
      : product < floor
        ? `, below the floor, so ${money(floor)}`
        : `, above the floor of ${money(floor)}`;
  const whole = beside === true ? `; with the ${money(price)} back, ${money(sum + price)} in all` : '';
  return `Worked out (${when.en}): ${money(price)} × ${times} = ${money(product)}${product === floor ? '' : least}${whole}.`;
}

/**
 * The last day of a period that begins on `start`, step by step; the day itself does not count. `example`: nobody said
 * that it began then.
 */
export function reckonPeriod(
  period: Period,
  start: CivilDate,
  {
    calendar,
    lang,
    on,
    example,
  }: {
    readonly calendar: WorkingCalendar;
    readonly lang: Lang;
    readonly on: CivilDate;
    readonly example: boolean;
  },
): string {
  const { from } = period;
  const working = 'workingDays' in period;
  const count = working ? period.workingDays : period.days;
  const { date, firm, why } = deadline(
    calendar,
    working ? { start, roll: false, workingDays: count } : { start, roll: period.roll === true, days: count },
  );
  const off = working ? daysBetween(start, date) - count : 0;
  const first = formatDate(start, lang, on);
  const last = formatDate(date, lang, on);
  if (lang === 'zh') {
    const unit = working ? `${count} 个工作日` : `${count} 天`;
    const skipped = off === 0 ? '' : `，中间 ${off} 天休息不算`;
    const moved = why === 'rolled' ? '，正逢放假，顺延' : '';
    return `算日子：${example ? '比如' : ''}${first}${from.zh}，次日起数 ${unit}${skipped}${moved}，${firm ? '' : '最早'}到${last}${firm ? '' : '，以放假通知为准'}。`;
  }
  const unit = working ? `${count} working days` : `${count} days`;
  const skipped = off === 0 ? '' : `, ${off} days off not counted`;
  const moved = why === 'rolled' ? ', moved off a public holiday' : '';
  return `By the calendar: ${example ? 'say ' : ''}${from.en} on ${first}, ${unit} from the next day${skipped}${moved}, ${firm ? 'to' : 'at the earliest to'} ${last}${firm ? '' : ' (holidays not announced yet)'}.`;
}
