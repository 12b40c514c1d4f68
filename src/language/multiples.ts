import { matches } from '../basics/text.ts';
import type { Span } from './fold.ts';
import { NUMBER, numberOf } from './numerals.ts';

/** A price that was paid several times; the span is the price's. */
export interface MultipleHit extends Span {
  /** Price by count. */
  readonly value: number;
  /** `6000×2`: how it comes about. */
  readonly steps: string;
}

const PIECE = '张盒箱袋瓶罐桶包件条双套台部把只份本斤间杯支颗副顿枚幅晚夜节堂个位人';
const PERIOD = '月年周天次笔回趟期';
const MEASURE = `(?:课时|星期|礼拜|[${PIECE}${PERIOD}])`;
const YUAN = '(?:元|块钱?|圆)?';
const NOT_MORE = `(?!\\s?(?:[\\d十百千万岁号点%:.-]|个|${MEASURE}))`;

/** 每个月25, 一盒面膜88, 一张180: the measure and the price. */
const RATE_AHEAD = new RegExp(
  `(?:(?:每一?|一|1)个?(${MEASURE})|(人)均)[^\\d,。;!?、一二两三四五六七八九十]{0,5}?(${NUMBER})${YUAN}${NOT_MORE}`,
  'g',
);
/** 88一盒, 560元每把, 25/月. */
const RATE_BEHIND = new RegExp(
  `(${NUMBER})${YUAN}\\s?(?:钱)?(?:/|每一?|一|1)个?(${MEASURE})(?![面起定直点切样些后前])`,
  'g',
);
/** 扣了四次, 买了5箱, 三张票. */
const COUNTED = new RegExp(`(?<![第每/.\\d])(${NUMBER}|半)个?(${MEASURE})(?!号|前|后|内|之|以)`, 'g');
/** 从3月扣到8月. */
const MONTHS =
  /(?<!\d)(\d{1,2}|[一二三四五六七八九十]{1,2})月份?[^,。;!?\d]{0,4}(?:到|至|-)(\d{1,2}|[一二三四五六七八九十]{1,2})月/g;
/** What is counted by periods and times counts for money only where money went each time. */
const PAYING =
  /(?:扣|交|付|收|充|缴|存|续|开|买|办|订|花|刷|划|转|剩|欠|报|上|住)(?:了|过|走|款|费|掉|去|有|我|他|她|[爸妈们])*,?$/;
const NO_PRICE = /月供|还款|还了|工资|收入|挣|赚|限额|额度|租金|房租|利息|排|等|打/;

const MONTHS_IN: Readonly<Record<string, number>> = { 年: 12 };

interface Rate extends Span {
  readonly price: number;
  readonly measure: string;
}

const SPREAD = /^[一二两三四五六七八][二三四五六七八九]$/;
const num = (written: string): number => numberOf(written) ?? 0;
const spanOf = (match: RegExpExecArray): Span => ({ from: match.index, to: match.index + match[0].length });
const priced = (price: number, count: number): Omit<MultipleHit, keyof Span> => ({
  value: price * count,
  steps: `${price}×${count}`,
});
const apart = (a: Span, b: Span): boolean => a.to <= b.from || b.to <= a.from;

function rates(folded: string): readonly Rate[] {
  const ahead = matches(folded, RATE_AHEAD).map((match) => ({
    match,
    measure: match[1] ?? match[2]!,
    price: match[3]!,
  }));
  const behind = matches(folded, RATE_BEHIND).map((match) => ({
    match,
    price: match[1]!,
    measure: match[2]!,
  }));
  return [...ahead, ...behind]
    .map(({ match, measure, price }) => ({ ...spanOf(match), measure, price: num(price) }))
    .filter(
      (rate) =>
        rate.price >= 1 &&
        !NO_PRICE.test(
          folded
            .slice(Math.max(0, rate.from - 6), rate.to)
            .split(/[,。]/)
            .at(-1)!,
        ),
    );
}

/** How often a price was paid; null where nothing or several things say so. */
function countOf(folded: string, rate: Rate): number | null {
  const counts = new Set<number>();
  for (const match of matches(folded, COUNTED)) {
    const span = spanOf(match);
    const [, written, measure] = match;
    // 六七次: how often is open
    if (SPREAD.test(written!)) return null;
    const n = written === '半' ? 0.5 : num(written!);
    const times = measure === rate.measure ? n : rate.measure === '月' ? n * (MONTHS_IN[measure!] ?? 0) : 0;
    if (times < 2 || times > 400 || !apart(span, rate)) continue;
    // 3月 is a month, 3个月 are three
    if (measure === '月' && !match[0].includes('个')) continue;
    const before = folded.slice(Math.max(0, match.index - 6), match.index);
    if (/[期效限修]$/.test(before)) continue;
    // 每年交2万 交5年: for how many years is agreed, not how many were paid
    if (measure === '年' && /[交缴付存]$/.test(before)) continue;
    const beside = rate.from - span.to <= 1 && rate.from >= span.to;
    const alone = /(?:^|[,。;])$/.test(before) && /^(?:$|[,。;!?了])/.test(folded.slice(span.to));
    const loose = PERIOD.includes(rate.measure) || /[个位人]/.test(rate.measure);
    if (loose && !PAYING.test(before) && !alone && !beside) continue;
    counts.add(times);
  }
  if (rate.measure === '月')
    for (const [, from, to] of matches(folded, MONTHS)) {
      const months = num(to!) - num(from!) + 1;
      if (months >= 2) counts.add(months);
    }
  return counts.size === 1 ? [...counts][0]! : null;
}

/** 3×75, 648 x3, 65乘4: sizes, such as 30x40cm, are none. */
const TIMES =
  /(?<![\d.a-z])(\d{1,6}(?:\.\d{1,2})?)\s?(?:元|块|yuan|rmb|cny|kuai|bucks)?\s?[x×*乘]\s?(\d{1,6}(?:\.\d{1,2})?)(?![\d.]|\s?(?:cm|mm|m\b|厘米|毫米|米|寸|px|英寸|inch|x|×|\*))/g;
const isCount = (written: string): boolean => Number(written) >= 2 && Number(written) <= 24;
/** 830加66, 药费82加奶茶18: one sum with another. */
const SUMMED =
  /(?<![\d.a-z+-])(\d{2,6}(?:\.\d{1,2})?)\s?(?:元|块钱?)?\s?(?:加上?|\+|plus(?: another)?)\s?[\u4e00-\u9fff]{0,4}(\d{2,6}(?:\.\d{1,2})?)(?![\d.+]|\s?(?:[个次月年天岁%g]|cm|mm))/g;
/** 扣了我99 三次. */
const AGAIN = new RegExp(
  `(?:扣|刷|收|付|划|转|充)(?:了|走|我|款|费)*(${NUMBER})${YUAN},?(?:扣|刷|收|付|划|转|充|重复|连续)*了?([两三四五六七八九]|\\d{1,2})[次笔回]`,
  'g',
);
/** 29元 连扣了11个月: who is charged is told by turns; what somebody pays may be for all months at once. */
const GOING_ON = new RegExp(
  `(${NUMBER})\\s?${YUAN}[,\\s]*(?:就|都|又|给我|我|自动|偷偷|悄悄|默默|已经|居然|竟然|硬是)*(?:(?:连着|连续?|一直|次次|接连)(?:给我|自动)*[扣刷收付交划转充缴续]|[扣划刷])(?:了|走|我|款|费|掉)*(?:我|整整|足足|有|快)*(${NUMBER})(?:个月|[次笔回])(?![前后内之以])`,
  'g',
);
const TOTALLED = /(?:一共|总共|总计|合计|共计?|累计|加起来|前后|总|原价|退|赔)[^,。;\d]{0,6}$/;

const WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const COUNT_EN = '(\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const countEn = (written: string): number =>
  written === 'twice'
    ? 2
    : /^\d/.test(written)
      ? Number.parseInt(written, 10)
      : WORDS.indexOf(written.split(' ')[0]!);
const PRICE_EN = '(?<![\\d.,])(\\d{1,3}(?:,\\d{3})+|\\d{1,6})(\\.\\d{1,2})?\\s?(?:yuan|rmb|cny|kuai|bucks)?';
const EACH = new RegExp(
  `${PRICE_EN},?\\s(?:each|apiece|a piece|per (?:item|piece|person|ticket))\\b(?:\\s+time)?`,
  'g',
);
const MONTHLY = new RegExp(
  `${PRICE_EN}\\s?(?:/|a |per |every |each )\\s?(month|week|day|night|lesson|class|session|year)\\b`,
  'g',
);
const MONTHLY_AHEAD = new RegExp(`\\bmonthly (?:fee |payment |charge )?(?:of )?${PRICE_EN}`, 'g');
const TWICE = new RegExp(
  `\\b(?:charged|paid|billed|took|deducted|debited|sent|transferred)\\b(?: me| us| them| (?:my|our|his|her) (?:[a-z]+ )?(?:card|account|wallet|phone))? ?${PRICE_EN}[^.,;\\d]{0,12}?\\b(twice|${COUNT_EN} times)\\b`,
  'g',
);
const SEVERAL = new RegExp(
  `\\b(twice|${COUNT_EN} (?!(?:of|hours?|minutes?|days?|weeks?|months?|years?|o'?clock|people|(?:flat|room|house|class)mates?|friends?|colleagues?|neighbou?rs?|tenants?|students?|parents?|families|customers?|others?)\\b)[a-z]+s\\b)`,
  'g',
);
const LASTING = (unit: string): RegExp =>
  new RegExp(`\\b${COUNT_EN} ${unit}s\\b(?! (?:ago|later|old|warranty))`, 'g');
const WAITING = /\bwait(?:ed|ing)?\b[^.,;]{0,16}$/;

const price = (match: RegExpExecArray): number => Number(`${match[1]!.replaceAll(',', '')}${match[2] ?? ''}`);

function english(folded: string): MultipleHit[] {
  const each = matches(folded, EACH).flatMap((match): MultipleHit[] => {
    const span = spanOf(match);
    const counts = matches(folded, SEVERAL).filter((one) => apart(spanOf(one), span));
    const n = new Set(counts.map((one) => countEn(one[1]!)));
    return n.size === 1 ? [{ ...span, ...priced(price(match), [...n][0]!) }] : [];
  });
  const lasting = [...matches(folded, MONTHLY), ...matches(folded, MONTHLY_AHEAD)].flatMap(
    (match): MultipleHit[] => {
      const unit = match[3] ?? 'month';
      const counts = matches(folded, LASTING(unit)).filter(
        (one) => !WAITING.test(folded.slice(Math.max(0, one.index - 30), one.index)),
      );
      const year = unit === 'month' && /\b(?:a|one|whole|full) year\b/.test(folded) ? [12] : [];
      const n = new Set([...counts.map((one) => countEn(one[1]!)), ...year]);
      return n.size === 1 ? [{ ...spanOf(match), ...priced(price(match), [...n][0]!) }] : [];
    },
  );
  const twice = matches(folded, TWICE).map((match) => ({
    ...spanOf(match),
    ...priced(price(match), countEn(match[3]!)),
  }));
  return [...each, ...lasting, ...twice];
}

/** One thing charged for twice: what is in dispute is its price, unless the whole is asked for. */
const DOUBLED =
  /(?:扣|刷|收|划|付款|支付)(?:了|走|我|款|费|成|的|钱)*(?:两|二|2)[次笔回遍]|重复(?:扣|收|付|支)|\b(?:charged?|took|taken|billed|debited|deducted)\b[^.;]{0,24}\b(?:twice|two times|double)\b|\bdouble[- ]charged?/;

/**
 * Sums that are told as a price and how often it was paid, in order of place. `asked`: the text answers a question for
 * the whole sum.
 */
export function findMultiples(folded: string, asked: boolean): readonly MultipleHit[] {
  const doubled = !asked && DOUBLED.test(folded);
  if (!/[\d一二两三四五六七八九十]/.test(folded)) return [];
  const multiplied = matches(folded, TIMES).flatMap((match) =>
    isCount(match[1]!) || isCount(match[2]!)
      ? [{ ...spanOf(match), ...priced(Number(match[1]), Number(match[2])) }]
      : [],
  );
  const summed = matches(folded, SUMMED).map((match) => ({
    ...spanOf(match),
    value: Number(match[1]) + Number(match[2]),
    steps: `${Number(match[1])}+${Number(match[2])}`,
  }));
  const again = (doubled ? [] : [...matches(folded, AGAIN), ...matches(folded, GOING_ON)])
    .filter(
      (match) =>
        !SPREAD.test(match[2]!) &&
        !TOTALLED.test(folded.slice(Math.max(0, match.index - 10), match.index)) &&
        !/^[,\s]*(?:一共|总共|合计|共)/.test(folded.slice(match.index + match[0].length)),
    )
    .map((match) => ({ ...spanOf(match), ...priced(num(match[1]!), num(match[2]!)) }));
  const paid = /[每一1/]/.test(folded)
    ? rates(folded).flatMap((rate) => {
        const count = countOf(folded, rate);
        return count === null || (doubled && count === 2)
          ? []
          : [{ from: rate.from, to: rate.to, ...priced(rate.price, count) }];
      })
    : [];
  const inEnglish = /[a-z]{3}/.test(folded) && !doubled ? english(folded) : [];
  return [...multiplied, ...summed, ...again, ...paid, ...inEnglish]
    .map((hit) => ({ ...hit, value: Math.round(hit.value * 100) / 100 }))
    .filter(({ value }) => value >= 10)
    .sort((a, b) => a.from - b.from);
}
