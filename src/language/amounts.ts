import { matches } from '../basics/text.ts';
import type { Span } from './fold.ts';
import { longest } from './lexicon.ts';
import { findMultiples } from './multiples.ts';
import { NUMBER, numberOf } from './numerals.ts';

/** A sum of money as it was written. `upTo` is the upper end where a range was given. */
export interface MoneyHit extends Span {
  readonly value: number;
  readonly upTo: number | null;
  /** ISO 4217. */
  readonly currency: string;
  readonly approximate: boolean;
  /** A price by how often it was paid. */
  readonly reckoned?: true;
}

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/^(?:hk\$|港[币元]|hkd|hong kong)/, 'HKD'],
  [/^(?:us\$|\$|美[元金]|usd|dollar|刀)/, 'USD'],
  [/^(?:€|欧元|eur)/, 'EUR'],
  [/^(?:£|英镑|gbp|pound)/, 'GBP'],
  [/^(?:日[元币]|jpy|yen)/, 'JPY'],
  [/^(?:新?台币|twd)/, 'TWD'],
  [/^(?:韩[元币]|krw)/, 'KRW'],
  [/^(?:澳元|aud)/, 'AUD'],
  [/^(?:加元|cad)/, 'CAD'],
  [/^(?:新加坡[元币]|新元|sgd)/, 'SGD'],
  [/^(?:瑞士法郎|瑞郎|chf)/, 'CHF'],
  [/^(?:泰铢|thb)/, 'THB'],
  [/^(?:卢布|rub)/, 'RUB'],
  [/^(?:澳门[币元]|葡币|mop)/, 'MOP'],
];
const currencyOf = (sign: string): string => CURRENCIES.find(([pattern]) => pattern.test(sign))?.[1] ?? 'CNY';

const SIGN = '(?:hk\\$|us\\$|\\$|¥|€|£|人民币|rmb|cny|usd|hkd|eur|gbp|港币|美金|美元|欧元|日元|英镑)';
const UNIT =
  '(?:元(?![旦月素宝])|圆|块钱?|人民币|rmb\\b|cny\\b|yuan\\b|kuai\\b|美元|美金|usd\\b|(?:us )?dollars?\\b|bucks?\\b|quid\\b|刀(?=$|[,。!?\\s])|欧元|euros?\\b|' +
  'eur\\b|港币|港元|hkd\\b|英镑|pounds?\\b|gbp\\b|日元|日币|yen\\b|jpy\\b|瑞士法郎|瑞郎|泰铢|卢布|澳门[币元]|新?台币|韩[元币]|澳元|加元|新加坡[元币]|新元)';
const SCALE = '(?:[万千百亿kw](?![a-z])|百万|千万|\\s?(?:thousand|million|billion)\\b)';
const MORE = '[多余来几]';
const BEFORE =
  /(?:大概|大约|约莫?|差不多|将近|接近|[^附最]近|不到|快|至少|起码|最多|超过|好像是?|左右|(?:^|[^a-z])(?:about|around|roughly|approximately|nearly|almost|over|more than|less than|up to|at least|some|approx\.?))\s*(?:有|是)?\s*$/;
const AFTER = /^\s*(?:左右|上下|多|出头|不到|以上|之多|or so|ish|-ish)/;

const SIGNED = new RegExp(
  `(?<![\\d万千百亿])(${SIGN})\\s{0,3}(${NUMBER})(${MORE})?(${SCALE})?(${MORE})?(?:\\s{0,3}${UNIT})?`,
  'g',
);
const RANGED = new RegExp(
  `(?:(${SIGN})\\s{0,3})?(${NUMBER})(${SCALE})?\\s{0,3}(?:${UNIT})?\\s{0,3}(?:-+|~+|到|至|—+|–)\\s{0,3}(?:${SIGN})?(${NUMBER})(${SCALE})?\\s{0,3}(${UNIT})`,
  'g',
);
const WITH_UNIT = new RegExp(
  `(${NUMBER})(${MORE})?(${SCALE})?(${MORE})?\\s{0,3}(${UNIT})(?:(${NUMBER})?[角毛](?:(${NUMBER})分?)?|(\\d)(?![\\d一二三四五六七八九十百千万年月日号天个次.])|([一二三四五六七八九])(?=$|[^\\p{Script=Han}]|[的钱多左上啊吧呢了都还就退]))?`,
  'gu',
);
const COINS = new RegExp(`(${NUMBER})[角毛](?:(${NUMBER})分?)?(?=钱|$|[,。!?\\s])`, 'g');
/** Without a unit a sum is told by its size word, unless people, days or things are counted. */
const COUNTED =
  '(?!\\s{0,3}[%％‰]|[万千百亿%％‰度公里米克斤个人次回趟轮番顿成节堂盒瓶箱袋双副桶票颗粒口天日月号期分点岁件单笔张家套台部小时位条名户股步字粉倍折项页层楼吨亩平吉寸寻届周名代通遍]|年(?!费))';
const SCALED = new RegExp(
  `(?<![\\d.a-z*#])(${NUMBER})(${MORE})?([kw](?![a-z0-9])|万|千|\\s?(?:thousand|million|grand)\\b)?(${MORE})?${COUNTED}`,
  'g',
);
const SPENT =
  /(?:扣(?:款|除|费|走)?|花(?:费)?|付(?:款)?|交|缴纳?|收(?:取|费)?|转(?:账|走)?|退(?:款|还|回|我)?|充(?:值)?|借(?:款)?|贷(?:款)?|欠|赔(?:偿|付)?|每次|一次|一共|总共|总计|合计|共计?|累计|原价|价格|金额|本金|[多少]收|会员费|手续费|服务费|担保费|年费|利息|押金|[定订]金|学费|会费|违约金|滞纳金|罚|损失|亏(?:损)?|办(?:了)?(?:张|个)?(?:年|月|次|会员)?卡|报(?:了)?(?:个)?[名班课]|价?值|标价|定价|售价|骗(?:走)?|刷(?:走)?|盗(?:刷|走)?|卖|还(?:款)?|余额|剩余?|存|费|(?:一|每|那|这|两|另)一?笔)(?:了|过|走|掉|去|是|为|:|我|他|她|我们|大概|大约|差不多|将近|约|的|整整|近|快|有|\s)*$/;

const number = (written: string | undefined): number | null =>
  written === undefined ? null : numberOf(written);

const SCALES: Readonly<Record<string, number>> = {
  百: 100,
  千: 1000,
  k: 1000,
  thousand: 1000,
  grand: 1000,
  万: 10_000,
  w: 10_000,
  百万: 1_000_000,
  million: 1_000_000,
  billion: 1_000_000_000,
  千万: 10_000_000,
  亿: 100_000_000,
};
/** The worth of size words one after another: 千万 is ten million. */
const sizeOf = (words: string): number => SCALES[words] ?? numberOf(`1${words}`) ?? 1;
const scaleOf = (written: string | undefined): number => SCALES[(written ?? '').trim()] ?? 1;

/** Before a bare number in English. */
const SPENT_EN =
  /\b(?:paid|pay(?:ing)?|wants?|wanted|demands?|demanded|asks? for|asked for|asking for|quoted(?: me| us)?|charg(?:ed?|es|ing)(?: me| us)?|costs?(?: me| us)?|spent|lost|kept|keeps?|withheld|price(?: was| is)?|deducted|took|takes?|refund(?: of| me)?|worth|total(?:s|led)?(?: of| is| was)?|owes?(?: me| us)?|billed(?: me| us)?|sent|transferred|moved|let|drained|withdrew|stole|deposited|(?:fee|bill|payments?|charges?|deposit|refund) of|deposit|prepayment|prepaid|mine (?:is|was)|my (?:own )?(?:share|part) (?:is|was)|(?:amount|sum)(?: of| is| was| should be)?:?)\s*(?:(?:about|around|over|nearly|almost|exactly|just|only|me|them)\s+)?$/;
/** paid the school 3800: who was paid stands between, and nothing that begins another part of the sentence. */
const PAID_WHOM =
  /\b(?:paid|gave|sent|transferred|handed|wired)\s+(?!(?:for|on|at|in|by|with|back|off|up)\b)(?:(?!(?:for|on|in|since|by|with|and|until|over|about|before|after|from|but|to|room|order|number|no)\b)[a-z'’&-]+\s+){1,5}$/;
/** 1,500 key deposit. */
const SUM_OF =
  /^ (?:[a-z]+ ){0,2}(?:deposit|fee|prepayment|bill|charge|fine|penalty|fare|rent|meal|dinner|lunch|ticket|booking|purchase|membership|package|refund)\b/;
/** a 12,800 "health" mattress, my 3500 laptop: the price before the thing, where nothing is measured by it. */
const PRICED_EN = /\b(?:an?|my|this|the|our|their|his|her)\s+$/;
const THING_EN =
  /^\s+["'“‘]?(?!(?:pages?|miles?|k?m|met(?:re|er)s?|grams?|kg|ml|lit(?:re|er)s?|watts?|volts?|mah|points?|pieces?|years?|months?|days?|hours?|minutes?|times?|gb|mb|persons?|people|seats?|square|rooms?|words?|cc|calories?|customers?|users?|members?|hotline|number)\b)[a-z]/;
/** bought it for 199: a price, where no weeks, boxes or year follow. */
const FOR_EN = /\bfor\s+(?:(?:about|around|over|nearly|almost|exactly|just|only)\s+)?$/;
/** 20 a month, so 120. */
const COMES_TO = /\b(?:so|makes|that's|which is|equals)\s+$/;
const RATE_EN = /\d (?:yuan |rmb |kuai )?(?:a|per|each|every) (?:month|week|day|year|time)\b/;
/** 六千多买的. */
export const BOUGHT = /^\s*(?:块钱?|元)?(?:钱)?(?:买|拿|入手|订|定)(?:的|来|了|下)/;
const YEAR = /^(?:19|20)\d\d$/;
/** 4,876.50: money by the way it is written. */
const SHAPED_EN = /^\d{1,3}(?:,\d{3})+(?:\.\d{2})?$|^\d+\.\d{2}$/;
const IN_TOTAL = /^\s+(?:in total|in all|altogether|all told|total)\b/;
/** What may follow a number that is a sum by its verb alone, in English. */
const SUM_ENDS =
  /^(?:$|\s+$|[,.!?;]|\s+(?:and|but|to|for|in|on|of|at|from|so|back|out|go|away|through|by|each|every|per|monthly|a (?:month|week|year|day)|more|when|because|although|though|while|which|that|without|after|before|it|they|he|she|i|thru|through|via|online|in cash|cash|anyway|is|was|has|had|never|still|not|did|didn't|hasn't|too|also|off|myself|when i|deposit|fees?|with|yesterday|today|last|plus|total|altogether|online)\b)/;

/** What may stand around the number where somebody just names a sum. */
const FILLER =
  /大概|大约|约莫|差不多|将近|接近|不到|至少|起码|最多|超过|好像|应该|可能|估计|左右|上下|出头|一共|总共|合计|总计|加起来|算下来|算起来|金额|全部|前后|其实|人民币|多|约|共|嗯|呃|那|就|我|是|有|快|吧|啊|呀|呢|哦|的|了|要|整|钱|\b(?:about|around|roughly|approximately|approx|maybe|probably|total|in|all|altogether|it|was|is|were|it's|i|we|think|guess|or|so|something|like|just|only|exactly|a|the|of|sum|amount|well|um|uh|give|take|paid|lost|spent|more|less|than|nearly|almost|over|say|cny|rmb)\b|[\s'"()~≈+：:]/g;

/** True where the clause holds the number and nothing but fillers: it is named as a sum. */
function alone(folded: string, span: Span): boolean {
  const before = /[^,。!?;、\n]*$/.exec(folded.slice(Math.max(0, span.from - 40), span.from))![0];
  const after = /^[^,。!?;、\n]*/.exec(folded.slice(span.to, span.to + 40))![0];
  return `${before}|${after}`.replace(FILLER, '').replace(/\.$/, '') === '|';
}

/** 三四千, 七八百, 一百二三: two neighbouring digits in one place are a range. */
function spread(written: string): { value: number; upTo: number } | null {
  const match = /^(.*[百千万])?([一二两三四五六七八])([二三四五六七八九])([十百千万].*)?$/.exec(written);
  if (match === null || (match[1] ?? match[4]) === undefined) return null;
  const [, head = '', first, second, tail = ''] = match;
  const low = numberOf(head + first! + tail);
  const high = numberOf(head + second! + tail);
  return low !== null && high !== null && low < high ? { value: low, upTo: high } : null;
}

function hedged(folded: string, span: Span): boolean {
  return (
    BEFORE.test(folded.slice(Math.max(0, span.from - 16), span.from)) ||
    AFTER.test(folded.slice(span.to, span.to + 8))
  );
}

interface Written {
  readonly span: Span;
  readonly number: string;
  readonly scale: string | undefined;
  readonly more: boolean;
  readonly currency: string;
  readonly coins: number;
}

function hit(folded: string, written: Written): MoneyHit | null {
  const value = number(written.number);
  if (value === null) return null;
  const range = spread(written.number);
  const scale = scaleOf(written.scale);
  const round = (n: number): number => Math.round((n * scale + written.coins) * 100) / 100;
  return {
    ...written.span,
    value: round(range?.value ?? value),
    upTo: range === null ? null : round(range.upTo),
    currency: written.currency,
    approximate: written.more || range !== null || hedged(folded, written.span),
  };
}

const spanOf = (match: RegExpExecArray): Span => ({
  from: match.index,
  to: match.index + match[0].trimEnd().length,
});

function signed(folded: string): MoneyHit[] {
  return matches(folded, SIGNED).flatMap((match) => {
    const found = hit(folded, {
      span: spanOf(match),
      number: match[2]!,
      scale: match[4],
      more: match[3] !== undefined || match[5] !== undefined,
      currency: currencyOf(match[1]!),
      coins: 0,
    });
    return found === null ? [] : [found];
  });
}

function ranged(folded: string): MoneyHit[] {
  return matches(folded, RANGED).flatMap((match) => {
    const high = number(match[4]);
    let low = number(match[2]);
    if (low === null || high === null) return [];
    const top = high * scaleOf(match[5]);
    low *= scaleOf(match[3]);
    // 三到五万, 两到三千万, 七千到九千亿: the first number takes the size words that end the second, as far as they fit
    const sizes =
      /(?:[百千仟佰万亿kw]+|thousand|million|billion)$/.exec(`${match[4]}${match[5] ?? ''}`)?.[0] ?? '';
    const own = `${match[2]}${match[3] ?? ''}`;
    const start = low;
    const shared = [sizes, sizes.slice(-1)].find(
      (size) => size !== '' && !own.endsWith(size) && start * sizeOf(size) < top,
    );
    if (shared !== undefined) low *= sizeOf(shared);
    if (low >= top) return [];
    return [
      {
        ...spanOf(match),
        value: low,
        upTo: top,
        currency: currencyOf(match[1] ?? match[6]!),
        approximate: true,
      },
    ];
  });
}

function withUnit(folded: string): MoneyHit[] {
  return matches(folded, WITH_UNIT).flatMap((match) => {
    const [whole, written, more, scale, moreYet, unit, jiao, fen, digit, inWords] = match;
    const tail = digit ?? inWords;
    // 一块去, 这一块: together, a piece
    if (
      /^块$/.test(unit!) &&
      /^[一两]$/.test(written!) &&
      tail === undefined &&
      jiao === undefined &&
      !/[角毛]/.test(whole)
    )
      return [];
    const coins = (number(jiao) ?? number(tail) ?? 0) / 10 + (number(fen) ?? 0) / 100;
    const found = hit(folded, {
      span: spanOf(match),
      number: written!,
      scale,
      more: more !== undefined || moreYet !== undefined,
      currency: currencyOf(unit!),
      coins,
    });
    return found === null ? [] : [found];
  });
}

function coins(folded: string): MoneyHit[] {
  return matches(folded, COINS).flatMap((match) => {
    const value = (number(match[1]) ?? 0) / 10 + (number(match[2]) ?? 0) / 100;
    return value > 0 ? [{ ...spanOf(match), value, upTo: null, currency: 'CNY', approximate: false }] : [];
  });
}

const NUMBERED =
  /(?:号(?:是|为|:)?|第|栋|单元|房|门牌|型号|编号|尾号|卡号|电话|打|拨|年|岁|版|款|路|楼|层|住|共有|满|至|到|[*a-z\d.-])$/;
const HOTLINES = /^(?:123\d\d|95\d{3}|100\d\d|96110|11[0-9]|120)$/;

/** A number that names a card, an order, a place or a telephone line. */
const numbers = (folded: string, span: Span): boolean =>
  NUMBERED.test(folded.slice(Math.max(0, span.from - 6), span.from)) ||
  /\b(?:no\.?|nr\.?|number|order|card|case|ending(?: in)?|room|flat|year|code|in|since)\s*$/.test(
    folded.slice(Math.max(0, span.from - 12), span.from),
  ) ||
  HOTLINES.test(folded.slice(span.from, span.to)) ||
  /^\s*(?:号|年|开头|结尾|那张|这张|楼|室)/.test(folded.slice(span.to));

function bare(folded: string, asked: boolean): MoneyHit[] {
  return matches(folded, SCALED).flatMap((match) => {
    const [, written, more, scale, moreYet] = match;
    const span = spanOf(match);
    const long = written!.replace(/\D/g, '').length > 8;
    const sized = scale !== undefined || /[万千百]/.test(written!);
    const near = folded.slice(Math.max(0, span.from - 24), span.from);
    const rest = folded.slice(span.to);
    const whom = folded.slice(Math.max(0, span.from - 56), span.from);
    const english =
      SPENT_EN.test(near) ||
      (PAID_WHOM.test(whom) && Number(numberOf(written!)) >= 10 && !YEAR.test(written!)) ||
      (FOR_EN.test(near) &&
        Number(numberOf(written!)) >= 10 &&
        !/\d{7}/.test(written!) &&
        !YEAR.test(written!)) ||
      (/[a-z]\W*$|^\W*$/.test(near) && SHAPED_EN.test(written!) && !numbers(folded, span));
    const inEnglish =
      (PRICED_EN.test(near) &&
        THING_EN.test(rest) &&
        /^(?:\d{3,6}|\d{1,3}(?:,\d{3})+)(?:\.\d\d?)?$/.test(written!) &&
        !YEAR.test(written!) &&
        !numbers(folded, span)) ||
      (COMES_TO.test(near) &&
        (RATE_EN.test(folded) || /\bplus\b/.test(folded.slice(0, span.from))) &&
        Number(numberOf(written!)) >= 10) ||
      (english && SUM_ENDS.test(rest)) ||
      IN_TOTAL.test(rest) ||
      (SUM_OF.test(rest) && Number(numberOf(written!)) >= 10 && !numbers(folded, span));
    const spent = inEnglish || SPENT.test(near.slice(-16)) || BOUGHT.test(rest);
    const named = asked && alone(folded, span);
    const inThousands = /[a-z]{3}/.test(scale ?? '') && SUM_ENDS.test(rest);
    const sure = scale === 'k' || scale === 'w' || inThousands || /万/.test(written! + (scale ?? ''));
    // 退一赔三 names no sum, whatever is asked; a figure of three digits does, unless it numbers something
    const round = asked && (/[百千]/.test(written!) || scale === '千');
    const shaped = /^\d{3,}(?:\.\d+)?$|,/.test(written!) && !YEAR.test(written!);
    const figure = asked && shaped && !numbers(folded, span);
    if (long || !(named || spent || sure || round || figure)) return [];
    // 充值4399游戏: a number that runs into a noun is part of a name
    if (
      !sized &&
      scale === undefined &&
      !named &&
      !figure &&
      !/[充花扣付交刷][值费钱款]?了$/.test(near) &&
      !/^(?:$|[,。!?;、:.\s]|了|的|块|多|左右|给|还|但|才|买|没|也|都|就|结果|以上|不退|和|一[笔次张]|另|又|直接|被|从|已|全|利息|手续|服务|违约|滞纳|会员|押金|[定订]金|学费|年费|费)/.test(
        folded.slice(span.to, span.to + 2),
      )
    )
      return [];
    if (!sized && /^[零一二两三四五六七八九十]$/.test(written!) && !named) return [];
    if (
      /^[-/.:年]\d/.test(folded.slice(span.to, span.to + 2)) ||
      /[\d][-/.:]$/.test(folded.slice(0, span.from).slice(-2))
    )
      return [];
    const found = hit(folded, {
      span,
      number: written!,
      scale,
      more: more !== undefined || moreYet !== undefined,
      currency: 'CNY',
      coins: 0,
    });
    return found === null ? [] : [found];
  });
}

const SMALL_WORDS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const WORD = `(?:${[...SMALL_WORDS, ...TENS].join('|')}|hundred|thousand)`;
const IN_WORDS = new RegExp(
  `\\b(?:an? )?${WORD}(?:(?: and |[ -])${WORD}){0,6}\\b(?:\\s{0,2}(${UNIT}))?`,
  'g',
);

/** nine hundred, two thousand five hundred: the value in plain words. */
function worded(words: string): number {
  let total = 0;
  let section = 0;
  for (const word of words.split(/[\s-]+/)) {
    if (word === 'hundred') section = (section || 1) * 100;
    else if (word === 'thousand') {
      total += (section || 1) * 1000;
      section = 0;
    } else if (TENS.includes(word)) section += (TENS.indexOf(word) + 2) * 10;
    else if (SMALL_WORDS.includes(word)) section += SMALL_WORDS.indexOf(word) + 1;
  }
  return total + section;
}

/** Sums in English words: with a unit, or by themselves where a sum was asked for. */
function inWords(folded: string, asked: boolean): MoneyHit[] {
  return matches(folded, IN_WORDS).flatMap((match) => {
    const unit = match[1];
    const span = spanOf(match);
    if (unit === undefined && !(asked && alone(folded, span))) return [];
    const value = worded(unit === undefined ? match[0] : match[0].slice(0, -unit.length));
    const currency = unit === undefined ? 'CNY' : currencyOf(unit);
    return value === 0 ? [] : [{ ...span, value, upTo: null, currency, approximate: hedged(folded, span) }];
  });
}

/** 20几号，好像23: what follows may be a day. */
const MAYBE_A_DAY = /(?:好像|可能|应该|大概|也许|还是|或者|几|号)(?:是)?,?$/;

/** my mum, 71, 我妈，71: how old somebody is. */
const OF_SOMEBODY =
  /(?:妈|爸|母|父|爷|奶|婆|公|老人|我|她|他|\b(?:m[uo]m|mother|dad|father|grand\w+|gran|nan|aunt\w*|uncle|neighbou?r|parents?|i am|i'm|she|he|her|him))[\s,]*$/;

/** Where no sum is marked as one: 冰箱 3299 送来…, 手机 1999买的. A number of 10 or more right behind a thing. */
function unmarked(folded: string): MoneyHit[] {
  return [
    ...folded.matchAll(
      /(?<![\d.:/-]|\d,)([1-9]\d{1,5}(?:\.\d{1,2})?)(?=$|[,。!?;]|的|买|拿|没|不|结果|老板|一次|一个月|就|现在|才|到现在|(?<=\d{3})(?![万千百亿度公里米克斤个人次回趟轮番顿成节堂盒瓶箱袋双副桶票颗粒口天日月年号期分点岁件单笔张家套台部小时位条名户股步字粉倍折项页层楼吨亩平吉寸寻届周代通遍系型款室路班版级升瓦毫线开来打那这来客热])[\u4e00-\u9fff])(?!,\d{3}(?!\d)|,?(?:的?卡|房|室|号|楼|开头|结尾))/g,
    ),
  ].flatMap((match) => {
    const before = folded.slice(Math.max(0, match.index - 6), match.index);
    if (
      !/[\p{Script=Han},] ?$/u.test(before) ||
      NUMBERED.test(before.replace(/[, ]$/, '')) ||
      /(?:才|都|今年|刚|快|已经|现在)$/.test(before) ||
      HOTLINES.test(match[1]!) ||
      (Number(match[1]) <= 31 && MAYBE_A_DAY.test(before)) ||
      (Number(match[1]) <= 110 && OF_SOMEBODY.test(folded.slice(Math.max(0, match.index - 20), match.index)))
    )
      return [];
    return [{ ...spanOf(match), value: Number(match[1]), upTo: null, currency: 'CNY', approximate: false }];
  });
}

/** 2 340 yuan: thousands apart by a space. */
const GROUPED =
  /(?<![\d.,]|\d )\d{1,3}(?: \d{3})+(?=(?:\.\d\d)?\s?(?:yuan|rmb|cny|kuai|bucks|dollars|元|块))/g;

const EITHER =
  /(?<![\d.,-])(\d{1,3}(?:,\d{3})+|\d{3,6})\s?(?:元|块钱?|yuan|rmb)?\s?(?:\bor\b|或者?|还是)\s?(?:maybe |perhaps )?(\d{1,3}(?:,\d{3})+|\d{3,6})(?!\d|,\d|[年月日号])/g;

/** maybe 8000 or 9000: the one or the other, which nobody is sure of. */
const either = (folded: string): MoneyHit[] =>
  matches(folded, EITHER).flatMap((match) => {
    const [value, upTo] = [numberOf(match[1]!), numberOf(match[2]!)];
    if (value === null || upTo === null || value >= upTo || upTo > value * 2) return [];
    return [{ ...spanOf(match), value, upTo, currency: 'CNY', approximate: true }];
  });

/**
 * The sums of money in a folded text, in order of place. `asked`: the text answers a question for a sum, so that a
 * number alone counts.
 */
export function findAmounts(written: string, asked = false): readonly MoneyHit[] {
  const folded = written.replace(GROUPED, (run) => run.replaceAll(' ', ','));
  const strict = longest([
    ...ranged(folded),
    ...either(folded),
    ...signed(folded),
    ...withUnit(folded),
    ...coins(folded),
    ...inWords(folded, asked),
  ]);
  const loose = bare(folded, asked).filter((b) => !strict.some((s) => b.from < s.to && s.from < b.to));
  const plain = [...strict, ...longest(loose)];
  const multiples = longest(findMultiples(folded, asked)).map(
    (one): MoneyHit => ({
      ...one,
      upTo: null,
      currency: plain.find((sum) => sum.from < one.to && one.from < sum.to)?.currency ?? 'CNY',
      approximate: plain.some((sum) => sum.approximate && sum.from < one.to && one.from < sum.to),
      reckoned: true,
    }),
  );
  const found = [...plain, ...multiples];
  return (found.length > 0 ? found : unmarked(folded))
    .filter((hit) => hit.value > 0)
    .sort((a, b) => a.from - b.from);
}
