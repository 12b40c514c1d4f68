import { matches } from '../basics/text.ts';
import type { Span } from './fold.ts';
import { alone, hit, MORE, type MoneyHit, spanOf } from './money.ts';
import { NUMBER, numberOf } from './numerals.ts';
import { SPENT, SPENT_EN, SUM_ENDS } from './spending.ts';

/** Without a unit a sum is told by its size word, unless people, days or things are counted. */
const COUNTED =
  '(?!\\s{0,3}[%％‰]|[万千百亿%％‰度公里米克斤个人次回趟轮番顿成节堂盒瓶箱袋双副桶票颗粒口天日月号期分点岁件单笔张家套台部小时位条名户股步字粉倍折项页层楼吨亩平吉寸寻届周名代通遍]|年(?!费))';
const SCALED = new RegExp(
  `(?<![\\d.a-z*#])(${NUMBER})(${MORE})?([kw](?![a-z0-9])|万|千|\\s?(?:thousand|million|grand)\\b)?(${MORE})?${COUNTED}`,
  'g',
);
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
/** 800k workers, 2 of the payments, paid 30 of 36 instalments: people and parts, which are counted. */
const COUNTED_EN =
  /^\s+(?:(?:other|more) )?(?:victims|workers|employees|people|users|customers|members|followers|subscribers|views|accounts|consumers|of (?:the|my|our|these|those|them|us|\d+) (?!savings|wages|earnings|funds)[a-z]+s\b)/;
/** bought it for 199: a price, where no weeks, boxes or year follow. */
const FOR_EN = /\bfor\s+(?:(?:about|around|over|nearly|almost|exactly|just|only)\s+)?$/;
/** 20 a month, so 120. */
const COMES_TO = /\b(?:so|makes|that's|which is|equals)\s+$/;
const RATE_EN = /\d (?:yuan |rmb |kuai )?(?:a|per|each|every) (?:month|week|day|year|time)\b/;
/** 六千多买的. */
export const BOUGHT = /^\s*(?:块钱?|元)?(?:钱)?(?:买|拿|入手|订|定)(?:的|来|了|下)/;
/** 上百万没了. */
const NEARLY = /(?:[上近过超]|成|好几)$/;
const WORDS_END = /^(?:$|[,。!?;\s了的被给没都就多])/;
const YEAR = /^(?:19|20)\d\d$/;
/** 4,876.50: money by the way it is written. */
const SHAPED_EN = /^\d{1,3}(?:,\d{3})+(?:\.\d{2})?$|^\d+\.\d{2}$/;
/** 880 is amount. */
const IS_SUM =
  /^\s*(?:yuan|rmb|元|块)?\s*(?:(?:is|was) (?:the |my |total |full |exact )*(?:amount|sum|total|price|fee|cost)\b|(?:就)?是(?:总|全部)?(?:金额|价格|总价|钱数))/;
const IN_TOTAL = /^\s+(?:in total|in all|altogether|all told|total)\b/;
const NUMBERED =
  /(?:号(?:是|为|:)?|第|栋|单元|房|门牌|型号|编号|尾号|卡号|电话|打|拨|年|岁|[鞋尺]?码|尺寸|身高|体重|[腰胸臀]围|版|款|路|楼|层|住|共有|满|至|到|[*a-z\d.-])$/;
const HOTLINES = /^(?:123\d\d|95\d{3}|100\d\d|96110|11[0-9]|120)$/;

/** A number that names a card, an order, a place or a telephone line. */
const numbers = (folded: string, span: Span): boolean =>
  NUMBERED.test(folded.slice(Math.max(0, span.from - 6), span.from)) ||
  /\b(?:no\.?|nr\.?|number|digits|last four|pin|otp|ref|reference|ext|flight|tracking|serial|plate|order|card|case|ending(?: in)?|room|flat|year|code|in|since)\s*$/.test(
    folded.slice(Math.max(0, span.from - 12), span.from),
  ) ||
  HOTLINES.test(folded.slice(span.from, span.to)) ||
  /^\s*(?:号|年|开头|结尾|那张|这张|楼|室)/.test(folded.slice(span.to));

/** Sums told by what was done with them, by their size word, or by the question for them. */
export function bare(folded: string, asked: boolean): MoneyHit[] {
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
      (IS_SUM.test(rest) && !numbers(folded, span)) ||
      (SUM_OF.test(rest) && Number(numberOf(written!)) >= 10 && !numbers(folded, span));
    const spent = inEnglish || SPENT.test(near.slice(-16)) || BOUGHT.test(rest);
    const named = asked && alone(folded, span);
    const inThousands = /[a-z]{3}/.test(scale ?? '') && SUM_ENDS.test(rest);
    const sure = scale === 'k' || scale === 'w' || inThousands || /万/.test(written! + (scale ?? ''));
    // 退一赔三 names no sum, whatever is asked; a figure of three digits does, unless it numbers something
    const round = asked && (/[百千]/.test(written!) || scale === '千');
    const shaped = /^\d{3,}(?:\.\d+)?$|,/.test(written!) && !YEAR.test(written!);
    const figure = asked && shaped && !numbers(folded, span);
    // 百万保障, 千万别信: size words without a digit are mostly no number
    if (COUNTED_EN.test(rest)) return [];
    const words = /^[十百千万亿]+$/.test(written!);
    if (words && !(named || ((SPENT.test(near) || NEARLY.test(near)) && WORDS_END.test(rest)))) return [];
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
      /[\dx][-/.:]$/.test(folded.slice(0, span.from).slice(-2))
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

/** 20几号，好像23: what follows may be a day. */
const MAYBE_A_DAY = /(?:好像|可能|应该|大概|也许|还是|或者|几|号)(?:是)?,?$/;

/** my mum, 71, 我妈，71: how old somebody is. */
const OF_SOMEBODY =
  /(?:妈|爸|母|父|爷|奶|婆|公|老人|我|她|他|\b(?:m[uo]m|mother|dad|father|grand\w+|gran|nan|aunt\w*|uncle|neighbou?r|parents?|i am|i'm|she|he|her|him))[\s,]*$/;

/** 3998的手机. */
const PRICED = /^(?!(?:19|20)\d\d的)\d{3,5}的/;
/** 那双鞋九百九十九: a price in words at the end of a clause. */
const IN_FULL =
  /(?<=[\u4e00-\u9fff])(?<![第零百千万几数是岁号房编码])([一二两三四五六七八九](?:[百千](?:零?[一二三四五六七八九十]){1,4}|千[一二三四五六七八九]百[一二三四五六七八九十]{0,3}))(?=$|[,。!?;的])/g;

/** Where no sum is marked as one: 冰箱 3299 送来…, 手机 1999买的. A number of 10 or more right behind a thing. */
export function unmarked(folded: string): MoneyHit[] {
  const plain = { upTo: null, currency: 'CNY', approximate: false } as const;
  const inFull = matches(folded, IN_FULL).map((match) => ({
    ...spanOf(match),
    value: numberOf(match[1]!) ?? 0,
    ...plain,
  }));
  const figures = [
    ...folded.matchAll(
      /(?<![\d.:/-]|\d,)([1-9]\d{1,5}(?:\.\d{1,2})?)(?=$|[,。!?;]|的|买|拿|没|不|结果|老板|一次|一个月|就|现在|才|到现在|(?<=\d{3})(?![万千百亿度公里米克斤个人次回趟轮番顿成节堂盒瓶箱袋双副桶票颗粒口天日月年号期分点岁件单笔张家套台部小时位条名户股步字粉倍折项页层楼吨亩平吉寸寻届周代通遍系型款室路班版级升瓦毫线开来打那这来客热])[\u4e00-\u9fff])(?!,\d{3}(?!\d)|,?(?:的?卡|房|室|号|楼|开头|结尾))/g,
    ),
  ].flatMap((match) => {
    const before = folded.slice(Math.max(0, match.index - 6), match.index);
    if (
      !(/[\p{Script=Han},] ?$/u.test(before) || PRICED.test(folded)) ||
      NUMBERED.test(before.replace(/[, ]$/, '')) ||
      /(?:才|都|今年|刚|快|已经|现在)$/.test(before) ||
      HOTLINES.test(match[1]!) ||
      (Number(match[1]) <= 31 && MAYBE_A_DAY.test(before)) ||
      (Number(match[1]) <= 110 && OF_SOMEBODY.test(folded.slice(Math.max(0, match.index - 20), match.index)))
    )
      return [];
    return [{ ...spanOf(match), value: Number(match[1]), ...plain }];
  });
  return [...figures, ...inFull];
}
