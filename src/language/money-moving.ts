import { spanOf } from './money.ts';
import type { ValueHit } from './particulars.ts';

const first = (folded: string, pattern: RegExp): RegExpExecArray | null => pattern.exec(folded);

const MOVING =
  /(?:钱|款)?(?:还在|正在|现在还在)(?:往外)?(?:转|扣|刷|被转|被扣|被刷)|刚(?:刚|才)?(?:把)?(?:钱|款)?(?:转|汇|打)(?:过去|出去|走|了|给)|还没(?:到账|转完)|(?:money|they|it) (?:is|are) still (?:leaving|going out|being|taking|charging)|just (?:sent|transferred|wired)|still being charged/;
const STOPPED =
  /已经?(?:停|冻结|止付|挂失|扣完|结束)|(?:没有|没|不)再?(?:在)?(?:扣|转|刷)(?:了)?|早就|不会再|no longer|not any ?more|(?:already|now|is|it's|card) (?:gone|stopped|frozen|blocked)|^(?:gone|stopped|frozen|blocked)|it stopped|only once|just (?:the )?(?:one|once)|that was it|^(?:都|已|卡)*(?:停|冻结?|止付|挂失)(?:了|好了|住了)|^(?:就|只)(?:有|是)?(?:那|这|昨天|一)*[一1]?[次笔回](?!又)|^(?:是|都是)?(?:昨天|前天|上周|上个月)的事|^(?:已经|都|现在|目前|暂时)*没(?:有|在)?(?:了|转|扣)?[了。.!\s]*$/;

/** Whether money is leaving or may still be stopped; only when it was told. */
export function findMoving(folded: string): ValueHit<boolean> | null {
  const moving = first(folded, MOVING);
  if (moving !== null) return { ...spanOf(moving), value: true };
  return null;
}

/** 是的, 刚又一笔, just now: beside that question it says that it does. */
const GOES_ON =
  /还在|可能还|不断|一直在|没停|没冻结|^(?:是|对|嗯|有|在)(?:的|啊|呀|了)?(?=[,。!\s]|$)|刚(?:刚|才)?(?:又|还|来|扣|刷|转|少|没了)|又(?:一|来|扣|刷|转|少|走)|第[二三四五六七八九十\d]+[笔条次]|这会儿|眼看着|\b(?:still|yes|yep|yeah|just now|right now|another|again|as i type|keeps?|(?:2nd|3rd|4th|5th|second|third|fourth) one)\b/;
const OF_THEN =
  /昨天|前天|上个?[周月]|以前|之前那|没有?(?:了|再|扣|转)|不(?:是|在|扣)|\b(?:not?|yesterday|last (?:week|month)|stopped|only once|that was it)\b/;

/** An answer to whether money is still moving. */
export function answeredMoving(folded: string): ValueHit<boolean> | null {
  const stopped = first(folded, STOPPED);
  if (stopped !== null) return { ...spanOf(stopped), value: false };
  return (
    findMoving(folded) ??
    (GOES_ON.test(folded) && !OF_THEN.test(folded) ? { from: 0, to: folded.length, value: true } : null)
  );
}

const LONGEST = 60;

/** The same of a whole short line, whatever else its words might mean; null where it says neither. */
export const saysItMoves = (folded: string): boolean | null =>
  folded.length > LONGEST ? null : (answeredMoving(folded.trim())?.value ?? null);
