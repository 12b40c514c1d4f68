import { REMOVED, type Span } from './span.ts';

/** What a one-time code is called. */
export const CODE_WORD =
  '(?:验证码|校验码|检验码|动态码|动态口令|确认码|授权码|短信码|登录码|短信[^\\d。,]{0,4}(?:数字|[46]位数?|[46]个数)|\\botp(?![a-z])|\\b2fa\\b|(?:verification|one[- ]?time|sms|auth(?:entication|orization)?|login|log-in|confirmation|security|access|text|bank|6[- ]digit|six[- ]digit|4[- ]digit)[- ]?(?:pass)?[- ]?code|\\bpasscode|one[- ]time password)';
const CVV_WORD =
  '(?:\\bcvv2?|\\bcvc2?|\\bcvn2?|安全码|(?:卡片?)?背面(?:的)?(?:那|后|末)?(?:3|3位|3个|几)(?:位|个)?(?:数字?|码)?|后3位(?:数字|安全码)|security code|three digits on the back)';
const PIN_WORD = '(?:密码|口令|\\bpin\\b(?: ?(?:code|number))?|\\bpassword\\b|\\bpasscode\\b)';

/** Between the word and its number: short, in one sentence, no other number. */
const GAP = '[^\\d。!?]{0,16}?';
const digits = (min: number, max: number): string =>
  `(?<![\\d.*$¥€£￥])\\d(?:[ \\-·,、.\\ufe0f\\u20e3]{0,3}\\d){${min - 1},${max - 1}}(?!\\.?[\\d*])`;

/** What the number counts, so that it is no code. */
const COUNTED =
  /^ ?(?:(?:was|were|is|has been|have been|just)? ?(?:gone|missing|taken|stolen|charged|withdrawn|deducted|debited|transferred|disappeared|out of)|(?:就|都|全|一下)*(?:没了|不见了|转走|刷走|扣走|被扣|被转|被刷)|元|块|圆|万|千|百|%|％|年|月|日|号|分|秒|时|点|次|天|个|条|笔|位|遍|小时|周|岁|人|yuan|rmb|cny|usd|dollars?|bucks|times|minutes?|mins?|hours?|days?|weeks?|am\b|pm\b|(?:的)?(?:发来|发的|短信|打来|电话|热线))/i;
/** A gap that tells of something else than the number's being the code. */
const ELSEWHERE =
  /没了|少了|不见|只剩|余额|卡[里上内]|账户|账上|里面|亏|赔|退|罚|骗|借|贷|偷|盗|扣|转|付|花|损失|刷了|汇|共计|充|欠|拨打|拨|打给|打了|问了|问过|来自|手机号|电话|等了|尾号|订单|gone|missing|short|balance|stole|owe|spent|deducted|debited|charged|paid|lost|sent me \$|took|withdr|waited|call|phone|from|ending|order|\bat $/i;
/** Right before a number: it is a sum that went or is there. */
const SUM_BEFORE =
  /(?:没了|少了|不见了|剩|余额|[扣转付花刷汇充交存投取欠亏赔退罚骗借贷盗收]了?(?:我|他|她|走|掉|出去?|款|费|钱){0,2}|损失|金额|共计?|元|[¥￥$])[ :：约大概]{0,3}$|\b(?:lost|paid|charged|took|owe|spent|stole|sent|worth|balance(?: is)?) ?(?:me |about |over )?$/i;
const NO_CODE_BEFORE =
  /(?:states|u\.s\.|fin\.|government|penal|civil|act,|tax|zip|postal|post|error|area|promo|discount|bar|product|qr|coupon|country|branch|sort|swift|dress|source) ?$/i;

interface Rule {
  readonly kind: 'code' | 'cvv' | 'password';
  readonly wordFirst: RegExp;
  readonly numberFirst: RegExp;
}
const rule = (kind: Rule['kind'], word: string, min: number, max: number): Rule => ({
  kind,
  wordFirst: new RegExp(`${word}(${GAP})(${digits(min, max)})`, 'gi'),
  numberFirst: new RegExp(
    `(?<![\\dA-Za-z])(${digits(min, max)})([ "'”」)]{0,2}(?:就?是|这个|这是|,|。|is|was)?[^\\d。!?\\n]{0,6}?)${word}`,
    'gi',
  ),
});
const RULES: readonly Rule[] = [
  rule('cvv', CVV_WORD, 3, 4),
  rule('code', CODE_WORD, 4, 8),
  rule('code', '\\bcode(?= ?(?:is|was|:|=|\\d))', 4, 8),
  rule('code', '\\b(?:the|my|that) code(?= ?(?:$|[.,;:。)\\n]|i\\b|he\\b|she\\b|they\\b|\\d))', 4, 8),
  rule('password', PIN_WORD, 4, 8),
];
/** 他让我报验证码，我报了483920: told in the next clause, with a word for saying or typing it. */
const TOLD = new RegExp(
  `${CODE_WORD}[^\\d!?]{0,12}?(?:报|念|读|输入|填)(?:了|给他|给她|过去|的是|是|[ :,。]){0,4}(${digits(6, 6)})`,
  'gi',
);
const AND_ANOTHER = new RegExp(`^(?:[ ,、/和或]|and|or){1,5}(${digits(3, 8)})`, 'i');

/** One-time codes, card security codes and numeric passwords beside their word, in either order. */
export function codes(text: string): readonly Span[] {
  return [...beside(text), ...told(text)];
}

function told(text: string): readonly Span[] {
  return [...text.matchAll(TOLD)].flatMap((match) => {
    const end = match.index + match[0].length;
    if (COUNTED.test(text.slice(end, end + 20))) return [];
    return [{ start: end - match[1]!.length, end, kind: 'code' as const, put: REMOVED }];
  });
}

function beside(text: string): readonly Span[] {
  return RULES.flatMap(({ kind, wordFirst, numberFirst }) => {
    const spans: Span[] = [];
    const add = (start: number, end: number): void => {
      if (!COUNTED.test(text.slice(end, end + 20))) spans.push({ start, end, kind, put: REMOVED });
    };
    for (const match of text.matchAll(wordFirst)) {
      const [whole, gap, number] = match;
      if (ELSEWHERE.test(gap!) || NO_CODE_BEFORE.test(text.slice(Math.max(0, match.index - 9), match.index)))
        continue;
      let end = match.index + whole.length;
      add(end - number!.length, end);
      for (let more = AND_ANOTHER.exec(text.slice(end, end + 24)); more !== null; ) {
        add(end + more[0].length - more[1]!.length, end + more[0].length);
        end += more[0].length;
        more = AND_ANOTHER.exec(text.slice(end, end + 24));
      }
    }
    for (const match of text.matchAll(numberFirst)) {
      const [, number, gap] = match;
      const before = text.slice(Math.max(0, match.index - 12), match.index);
      if (!ELSEWHERE.test(gap!) && !SUM_BEFORE.test(before)) add(match.index, match.index + number!.length);
    }
    return spans;
  });
}

const EXPIRY =
  /(?:有效期|到期日?|\bexp(?:iry|ires?|iration)?(?: date)?)\D{0,6}((?:0[1-9]|1[0-2]) ?[/-]? ?(?:20)?\d{2})(?!\d)/gi;

/** The expiry of a card; asked for only where a card's number or security code stands in the same line. */
export function expiries(text: string): readonly Span[] {
  return [...text.matchAll(EXPIRY)].map((match) => {
    const end = match.index + match[0].length;
    return { start: end - match[1]!.length, end, kind: 'expiry' as const, put: REMOVED };
  });
}
