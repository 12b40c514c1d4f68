import type { Line, Pieces } from './pieces.ts';
import { legible, REMOVED, type Span } from './span.ts';

const SECRET = '(?:验证码|密码|安全码|[那这][串几]个?(?:数字|数|号)|数字|[四六46]位(?:数字?|码)|动态码)';
const OUT = '(?:(?:删|抹|涂|遮|隐|盖)(?:除|掉|去|一下|住|了)+|去掉|去除|拿掉)';
const ASKED = new RegExp(
  `${SECRET}[^,。;!?\\d]{0,8}${OUT}|(?:(?:删|抹|涂|遮|盖)(?:除|掉|去|住)|隐去|去掉|去除|拿掉|删)[^,。;!?\\d]{0,8}${SECRET}|\\b(?:delete|remove|erase|hide|take out|blank out)\\b[^.,;!?\\d]{0,16}\\b(?:code|otp|pin|password|digits|number in (?:the|my) story)\\b`,
  'i',
);
/** 他让我删掉验证码, 短信被删了: told, not asked for. */
const TOLD = /让|叫|被|他|她|对方|客服|自动|以后|\b(?:he|she|they|told|made|asked|was|were)\b/i;
const LONGEST = 40;

/** A code that was written by mistake is to be taken out of what was said. */
export const asksToTakeOut = (text: string): boolean =>
  text.length <= LONGEST && ASKED.test(text) && !TOLD.test(text);

/** No sum, day, year or public number. */
const LONE =
  /(?<![\d.,*$¥￥年月/-])(?!(?:19|20)\d\d(?!\d)|1[02]\d{3}(?!\d)|9[56]\d{3}(?!\d))\d{4,8}(?![\d*]|[.,]\d| ?(?:[元块圆万千百年月日天%]|yuan|rmb|cny))/gi;

/** The codes of the lines before that a line asks to take out; where it names one, that one alone. */
export function takenOut(text: string, recent: readonly Line[]): Pieces {
  if (!asksToTakeOut(text)) return { spans: [], earlier: [] };
  const named = [...legible(text).matchAll(LONE)].map(([digits]) => digits);
  const hidden = (match: RegExpMatchArray): Span => ({
    start: match.index!,
    end: match.index! + match[0].length,
    kind: 'code',
    put: REMOVED,
  });
  return {
    spans: [...legible(text).matchAll(LONE)].map(hidden),
    earlier: recent.flatMap(({ id, text: before }) =>
      [...legible(before).matchAll(LONE)]
        .filter(([digits]) => named.length === 0 || named.includes(digits))
        .map((match) => ({ id, span: hidden(match) })),
    ),
  };
}
