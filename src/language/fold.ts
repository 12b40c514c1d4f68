import { halfWidth } from '../basics/text.ts';
import type { Lang } from '../conversation/message.ts';

/** A stretch of a text, UTF-16 offsets, `to` exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const TRADITIONAL =
  '萬億圓塊錢訴銀行貸費還過號這個們說對請電話聯繫網購買賣給騙轉帳賬務點時間後來當場員會實際鐘開關問題為麼嗎兩幾歲參貳陸週結禮繳貨單價寶東車飛業優賠償損壞換維護權報騷擾隱資訊證據圖發確認絕誤導虛傳銷顧態應該沒從讓經裡樓廣灣學習課練師機構醫藥類產質變壓響爛髒舊標準條約簽訂遲延誰總額減輕鬆體驗紙頁數據簡訊掛線斷連續營處復覆聽講兒媽爺嬸歡樂園館廳號碼頭條順風豐達';
const SIMPLIFIED =
  '万亿元块钱诉银行贷费还过号这个们说对请电话联系网购买卖给骗转账账务点时间后来当场员会实际钟开关问题为么吗两几岁叁贰陆周结礼缴货单价宝东车飞业优赔偿损坏换维护权报骚扰隐资讯证据图发确认绝误导虚传销顾态应该没从让经里楼广湾学习课练师机构医药类产质变压响烂脏旧标准条约签订迟延谁总额减轻松体验纸页数据简讯挂线断连续营处复复听讲儿妈爷婶欢乐园馆厅号码头条顺风丰达';
const simpler = new Map([...TRADITIONAL].map((c, i) => [c, [...SIMPLIFIED][i]!]));

function spellAlike(text: string): string {
  return halfWidth(text)
    .replace(/[A-Z]/g, (c) => c.toLowerCase())
    .replace(/[￥]/g, '¥')
    .replace(/[‘’]/g, "'")
    .replace(/[\u4e00-\u9fff]/g, (c) => simpler.get(c) ?? c)
    .replace(
      /(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff\d])(?<![币年月约共计额] )(?! ?[元块万年月日号])|(?<=[\d%]) (?=[\u4e00-\u9fff])(?! ?(?:元(?!旦)|块|万(?!能)|千))/g,
      ',',
    );
}

/** The newest texts that were folded: the parts of a turn look at the same lines again and again. */
const known = new Map<string, string>();
const KNOWN = 32;
/** A longer one is folded anew, so that little is kept, in characters. */
const LONG = 2000;

/** The text in one spelling for looking things up: half-width, lower-case ASCII, common traditional characters
 * simplified, a gap between Chinese words (many write no commas) as a comma. Same length, so that spans into it are
 * spans into the original. */
export function fold(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const folded = spellAlike(text);
  if (text.length > LONG) return folded;
  if (known.size >= KNOWN) known.delete(known.keys().next().value!);
  known.set(text, folded);
  return folded;
}

/** asdfgh and jkl are keys under a hand, no words. */
const KEYS = /qwer|wertz?y?u|asdf|sdfg|dfgh|fghj|hjkl|jkl|zxcv|xcvb|cvbn|[^aeiouy'’]{6}/i;
const isWord = (word: string): boolean => !KEYS.test(word);

/** Markup and code: written for machines, in no language. */
const CODE =
  /```[\s\S]*?(?:```|$)|`[^`\n]*`|<\/?[a-z!][^<>]*(?:>|$)|\b(?:javascript|data):[^\s\u4e00-\u9fff]+|\b[\w$.]+\([^()\u4e00-\u9fff]*\)[;,]?|\{\{[^}]*\}\}|\$\{[^}]*\}/gi;
const ADDRESSES = /\b(?:https?:\/\/|www\.)[^\s\u4e00-\u9fff]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+\.[\w.-]+/gi;

/** A line of nothing but keys that a hand fell upon, or of markup and code alone. */
export function isMashed(written: string): boolean {
  const text = written.replace(CODE, ' ');
  if (/[\p{Script=Han}\d]/u.test(text)) return false;
  return text.match(/[A-Za-z]+/g)?.every((word) => !isWord(word)) ?? text !== written;
}

/**
 * The language a text is plainly written in; null for names, numbers, markup and words that both use, such as "ok".
 */
export function languageOf(written: string): Lang | null {
  const text = written.replace(CODE, ' ').replace(ADDRESSES, ' ');
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/[A-Za-z][A-Za-z'’]+/g) ?? [];
  if (han >= 2 && han >= words.length) return 'zh';
  if (han === 0) return words.filter(isWord).length >= 2 ? 'en' : null;
  return words.length > han ? 'en' : null;
}

const STOPS = /[。!?;\n…]/;

/** The sentences of a folded text, signs included. A full stop ends one only before a space or the end. */
export function sentences(folded: string): readonly Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (let i = 0; i < folded.length; i++) {
    const c = folded[i]!;
    const ends = STOPS.test(c) || (c === '.' && /^(?:\s|$)/.test(folded.slice(i + 1, i + 2)));
    if (!ends) continue;
    while (i + 1 < folded.length && /[。!?;\n….\s]/.test(folded[i + 1]!)) i++;
    spans.push({ from, to: i + 1 });
    from = i + 1;
  }
  if (from < folded.length) spans.push({ from, to: folded.length });
  return spans.filter((span) => /[\p{L}\p{N}]/u.test(folded.slice(span.from, span.to)));
}

/** The stretch between the nearest commas or stops around a span. */
export function clauseAround(folded: string, span: Span, reach = 60): Span {
  const edge = (i: number): boolean =>
    /[,，。!?;\n、…]/.test(folded[i]!) || (folded[i] === '.' && /^\s?$/.test(folded[i + 1] ?? ''));
  let from = span.from;
  while (from > 0 && span.from - from < reach && !edge(from - 1)) from--;
  let to = span.to;
  while (to < folded.length && to - span.to < reach && !edge(to)) to++;
  return { from, to };
}
