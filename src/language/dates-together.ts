import { matches } from '../basics/text.ts';
import { addDays } from '../calendar/days.ts';
import type { CivilDate } from '../complaints/record.ts';
import { type DateHit, monthOf, N2, small, yearOf, ymd } from './date-rules.ts';

const JOINT = /^\s*(?:[^\d,。;!?\s]{0,3}(?:至|到)|至|到|-+|~+|—+|–|to|until|till|through|and)\s*$/;

const STILL = /^\s*(?:开始)?,?(?:一直)?(?:至|到|to|until)\s*(?:现在|今天|今(?![年天])|目前|now|today)/;
/** 每个月扣我99一直到现在, and it still goes on: the end of what began at a day told before it. */
const ON_AND_ON =
  /(?:一?直|持续|连续|陆续|[扣收刷催打发骚])(?:[^,。;!?]{0,10}?),?(?:一直)?(?:到现在|到今天|到目前|至今|到如今)(?![^,。;!?]{0,8}(?:没|不|未|才))|\b(?:right )?(?:until|till|up to|to) (?:now|today|this day|date)\b|\b(?:and )?(?:it |they |he )?(?:is |are |'s |'re )?still (?:going on|happening|charging|deducting|taking|doing it|calling)\b/g;

/** 从6月起, since june: what goes on since a month or a year goes on until today. */
function isSince(folded: string, from: number, to: number, grain: DateHit['grain']): boolean {
  if (grain === 'day' || grain === 'week') return false;
  const before = folded.slice(Math.max(0, from - 3), from);
  const after = folded.slice(to, to + 8);
  return (
    /^since\b/.test(folded.slice(from, to)) ||
    (/(?:从|自|自从|打)$/.test(before) && /^(?:份|的时候)?(?:开始|起|以来)(?![步初诉])/.test(after)) ||
    /^(?:份)?(?:起(?=$|[,。;!?就每一])|以来)/.test(after)
  );
}

/** 3月5日至8日: the end of a range that names only the day, or that it goes on until today. */
export function endOf(
  folded: string,
  hit: DateHit,
  now: CivilDate,
): { readonly day: CivilDate; readonly to: number } | null {
  const rest = folded.slice(hit.to, hit.to + 14);
  const still = STILL.exec(rest);
  if (still !== null) return { day: now, to: hit.to + still[0].length };
  const match = new RegExp(`^\\s*(?:至|到|-+|~+|—+)\\s*(${N2})[日号]`).exec(rest);
  if (match !== null) {
    const { from } = hit.range;
    const day = ymd(yearOf(from), monthOf(from), small(match[1]));
    return day !== null && day > from && day <= now ? { day, to: hit.to + match[0].length } : null;
  }
  return isSince(folded, hit.from, hit.to, hit.grain) ? { day: now, to: hit.to } : null;
}

/** A day counted from the one before it is a day of its own. */
const OWN = /^(?:the (?:very )?(?:next|following)|第二天|次日|隔天|转天)/;

/** Two days with nothing but a word of reaching between them are one range; so are 八月底九月初. */
export function joined(folded: string, hits: readonly DateHit[]): readonly DateHit[] {
  const out: DateHit[] = [];
  for (const hit of hits) {
    const last = out.at(-1);
    const between = last === undefined ? '' : folded.slice(last.to, hit.from);
    if (
      last !== undefined &&
      last.range.to < hit.range.to &&
      (JOINT.test(between)
        ? !/and/.test(between) || last.grain === hit.grain
        : /^[、到]?$/.test(between) && addDays(last.range.to, 1) === hit.range.from) &&
      !OWN.test(folded.slice(hit.from, hit.to))
    )
      out[out.length - 1] = {
        from: last.from,
        to: hit.to,
        range: { from: last.range.from, to: hit.range.to },
        grain: last.grain,
      };
    else out.push(hit);
  }
  return out;
}

const TAKEN_BACK =
  /^[\s,.…-]*(?:[啊哦噢呃嗯哎]|,)*(?:不对|不是,|不,|错了|(?:我)?(?:说|记|打|写)错了|不不+|no\b|nope\b|sorry\b|wait\b|actually\b|i mean\b|i meant\b|make that|or rather|scratch that|correction)(?:[,.\s]|应该|就是|是|it was|that was|it's|sorry|wait|no\b|actually|i mean|i meant|on\b|the\b)*$/;

/** 昨天，不对，前天: the day that was taken back at once is none. */
export const amended = (folded: string, hits: readonly DateHit[]): readonly DateHit[] =>
  hits.filter((hit, i) => {
    const next = hits[i + 1];
    return next === undefined || !TAKEN_BACK.test(folded.slice(hit.to, next.from));
  });

/** What is told to go on until now reaches from the last day before that, in the same sentence, to today. */
export function lasting(folded: string, hits: readonly DateHit[], now: CivilDate): readonly DateHit[] {
  const ends = matches(folded, ON_AND_ON);
  if (ends.length === 0) return hits;
  return hits.map((hit, i) => {
    const next = hits[i + 1]?.from ?? folded.length;
    const on = ends.some(
      ({ index }) => index >= hit.to - 2 && index < next && !/[。;!?\n]/.test(folded.slice(hit.to, index)),
    );
    return on && hit.range.to < now ? { ...hit, range: { from: hit.range.from, to: now } } : hit;
  });
}
