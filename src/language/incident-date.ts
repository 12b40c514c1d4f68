import type { DateHit } from './dates.ts';
import { clauseAround, type Span } from './fold.ts';

const ACT =
  /扣|收取|多收|刷|盗|骗|买|购|下单|订|付|充|转|签|办卡|报名|坏|发现|损|丢|摔|漏|亏|拒|冻结|轰炸|催|骚扰|寄|住|吃|过期|发货|bought|ordered|charged?|paid|purchased|stolen|sent|transferred|broke|lost|denied|refused|closed|booked|signed/;
/** What went wrong, as against what was bought before it did. */
const HARM =
  /坏|开始卡|漏|裂|开胶|停(?:了|业|课|机)|关(?:门|店|了)|跑路?了|取消|涨价|翻倍|不制冷|打不开|登不|用不了|拒|盗|骗|被?刷了|冻结|扣|丢|摔|破|死机|断(?:了|网)|封|broke|leak|stopped|closed|cancel|refused|denied|stolen|charged|frozen?|froze|failed|died|lost|doubled|raised|increased|hiked/;
const BACKGROUND = /借款|贷款|开户|签约|入职|出生|办理了|一直用|开始用|opened|loan/;
const CONTACT =
  /投诉|联系|打电话|打了|客服|反映|报警|沟通|协商|回复|答复|called|contacted|complained|emailed|spoke/;
const PROMISE = /截止|到期|期限|之前(?:给|退|发)|最晚|保质期|生产日期|有效期|deadline|due|expires?/;

/** Whether a text speaks of calls, letters and replies, whose days are not the day of the trouble. */
export const isOfContact = (folded: string): boolean => CONTACT.test(folded);

/** Whether the clause around a date tells of a call or letter and of nothing that was done to them. */
export function isDayOfContact(folded: string, date: Span): boolean {
  const { from, to } = clauseAround(folded, date, 30);
  const clause = folded.slice(from, to);
  return (
    (CONTACT.test(clause) || /(?:打|找|问)(?:了|过|\d)|\b(?:rang|phoned|visited|wrote)\b/.test(clause)) &&
    !ACT.test(clause)
  );
}

/** 不是昨天, 没有在5月买, not in May: the day it was not. */
const DENIED =
  /(?:(?<!是)不是|没(?:有)?(?:在|于)|并非|而非)(?:在)?$|(?:\bnot|n't) (?:(?:in|on|from|at|since) )?(?:the )?$/;
const DENIED_DEED = /(?:\bnot|n't|\bnever) (?:buy|order|pay|get|take|make|sign|have)\b[^,.;!?]{0,24}$/;
/** 昨天打了客服, I called them on …: what they did about it themselves. */
const OWN_CALL =
  /(?:打|拨|联系|找|问|投诉|反映|沟通|催)(?:了|过)?(?:一次|几次)?(?:给|到|过去)?[^,。!?;]{0,4}(?:客服|电话|他们|商家|店|老板|平台|公司|卖家|12\d{3}|95\d{3})|\bi (?:called|rang|phoned|emailed|wrote|contacted|complained|messaged|texted|visited|went back)\b/;

/** Whether a day is that of a call of their own, where what was done to them is told beside it. */
function isOwnCall(folded: string, date: Span): boolean {
  const { from, to } = clauseAround(folded, date, 40);
  if (!OWN_CALL.test(folded.slice(from, to)) || !isDayOfContact(folded, date)) return false;
  const others = `${folded.slice(0, from)} ${folded.slice(to)}`;
  return ACT.test(others) || HARM.test(others) || /不|没|未|拖|\b(?:not|never|no)\b|n't/.test(others);
}

const COARSE: Readonly<Record<DateHit['grain'], number>> = { day: 0, week: 0.5, month: 1, year: 2 };

/**
 * The day of the disputed act: the date nearest to what was charged, bought, lost or done, else the earliest; days
 * of calls and complaints afterwards and of a loan's making come last.
 */
export function incidentDate(
  folded: string,
  hits: readonly DateHit[],
  asides: readonly Span[],
): DateHit | null {
  const own = hits.filter((hit) => {
    const before = folded.slice(Math.max(0, hit.from - 40), hit.from);
    const aside = asides.some((span) => hit.from >= span.from && hit.to <= span.to);
    const denied = DENIED.test(before) || (hits.length > 1 && DENIED_DEED.test(before));
    return !aside && !denied && !isOwnCall(folded, hit);
  });
  const scored = own.map((hit, i) => {
    const until = own[i + 1]?.from ?? folded.length;
    const after = folded.slice(hit.to, Math.min(until, hit.to + 40)).split(/[。!?\n]/)[0]!;
    const before = /[^,。!?;\n]*$/.exec(folded.slice(Math.max(0, hit.from - 16), hit.from))![0];
    const near = /^[^,，]*/.exec(after)![0];
    // 月初跑路了我年前办的卡: what stands behind another day is told of that one
    const harmBefore = HARM.test(before) && (own[i - 1]?.to ?? 0) <= hit.from - before.length;
    let points = -COARSE[hit.grain];
    if (ACT.test(after) || ACT.test(before) || HARM.test(after) || harmBefore) points += 3;
    if (HARM.test(near) || HARM.test(before)) points += 0.75;
    if (BACKGROUND.test(near)) points -= 2;
    if (CONTACT.test(near)) points -= 3;
    if (PROMISE.test(near) || PROMISE.test(before)) points -= 4;
    return { hit, points };
  });
  scored.sort((a, b) => b.points - a.points || a.hit.range.from.localeCompare(b.hit.range.from));
  return scored[0]?.hit ?? null;
}
