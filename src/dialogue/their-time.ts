import { type ComplaintRecord, fieldValue } from '../complaints/record.ts';
import type { RespondentKind } from '../complaints/taxonomy.ts';
import { answerEntry } from './asides.ts';
import { button, latestFiled, type Work } from './work.ts';

const HOW_LONG =
  /多久|多长时间|几[天日]|多少[天日]|什么时候|啥时候|期限|时限|\bhow (?:long|many days|soon|much time)\b|\bby when\b|\btime limit\b|\bdeadline\b|\bwhen (?:do|does|will|must|should)\b/i;
const ANSWERS =
  /答复|回[复应信我话]|给(?:我)?(?:个)?(?:说法|答案|结果|话|回音)|理我|处理|\b(?:answer|reply|respond|response|get back|deal with|come back)\b/i;
const OTHERS =
  /商家|店家|卖家|老板|店[里铺]?|平台|他们|对方|公司|京东|淘宝|天猫|拼多多|抖音|美团|\b(?:shop|store|seller|company|merchant|platform|they|business|jd|taobao|tmall|pinduoduo|meituan)\b/i;
const OURS =
  /你们|您|人工|\b(?:you|your|u)\b|12\d{3}|监管|市监|消协|协会|法院|\b(?:regulator|court|association)\b/i;

/** Whose time to answer is known, by what kind of business they are. */
const KNOWN: Readonly<Partial<Record<RespondentKind, string>>> = {
  bank: 'bank-complaint-time',
  insurer: 'bank-complaint-time',
  express: 'courier-complaint',
};

function recordOf(work: Work): ComplaintRecord {
  return work.draft === null ? (latestFiled(work)?.record ?? work.record) : work.record;
}

/**
 * How long the business has to answer: by the rules for its kind where there are any, else that none is known, what to
 * do about it and who has a time. False where the question is about somebody else.
 */
export function answerTheirTime(work: Work, question: string): boolean {
  if (!HOW_LONG.test(question) || !ANSWERS.test(question) || OURS.test(question)) return false;
  const names = fieldValue(recordOf(work), 'respondent') ?? [];
  const named = names.find(({ name }) => question.toLowerCase().includes(name.toLowerCase()));
  if (named === undefined && !OTHERS.test(question)) return false;
  const kind = (named ?? names[0])?.kind ?? null;
  const entry = kind === null ? undefined : KNOWN[kind];
  if (entry !== undefined && answerEntry(work, entry)) return true;
  const { w } = work;
  work.state = { ...work.state, misses: 0 };
  work.body.push(w.theirTime);
  work.choices.push(button('entry:12315-reply-time', w.buttons.time12315));
  return true;
}
