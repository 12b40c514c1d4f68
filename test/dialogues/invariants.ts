import type { Store } from '../../src/acts/store.ts';
import { firstBroken } from '../../src/complaints/audit.ts';
import type { Lang, Message } from '../../src/conversation/message.ts';

/** What no reply may ever say, whatever the turn: a call-centre script's phrases and form words. */
const NEVER = [
  '带来不便',
  '深表理解',
  '请耐心等待',
  '尽快处理',
  '服务范围内',
  '被投诉主体',
  '涉诉金额',
  '必填',
  '小编',
  'apologize for any inconvenience',
  'apologise for any inconvenience',
  'as soon as possible',
  'please be patient',
  'valued customer',
];

const MOST = { zh: 400, en: 240 } as const;

const withoutLinks = (text: string): string => text.replace(/https?:\S+/g, '');

const length = (text: string, lang: Lang): number =>
  lang === 'zh' ? [...text].length : text.split(/\s+/).filter((word) => word !== '').length;

/** Without what stands in quotation marks: examples and words to pass on. */
const unquoted = (text: string): string => text.replace(/「[^」]*」|“[^”]*”|"[^"]*"/g, '');

/** How many characters of the other script may stand in a reply: names of laws, bodies and buttons apart. */
const FOREIGN = { zh: /[A-Za-z]/g, en: /\p{Script=Han}/gu } as const;
const MOST_FOREIGN = 40;

function isInOtherLanguage(text: string, lang: Lang, theirs: string): boolean {
  const own = unquoted(text)
    .replace(/《[^》]*》|（[^）]*）|\([^)]*\)/g, '')
    .split(/[\s｜|,:：，、]+/)
    .filter((word) => word !== '' && !theirs.includes(word))
    .join(' ');
  return (own.match(FOREIGN[lang]) ?? []).length > MOST_FOREIGN;
}

/** True when the sign at `at` was not ours but stands in what the consumer wrote. */
const isQuoted = (text: string, at: number, theirs: string): boolean =>
  theirs.includes(text.slice(Math.max(0, at - 4), at + 1));

function shouts(text: string, theirs: string): string | null {
  for (const found of text.matchAll(/[!！]|\p{Extended_Pictographic}|[\u{1F1E6}-\u{1F1FF}]/gu)) {
    if (!isQuoted(text, found.index, theirs)) return found[0];
  }
  return null;
}

/** The faults of one reply against how the bot speaks; `theirs` is all that the consumer wrote so far. */
export function speechFaults(
  reply: Message,
  lang: Lang,
  theirs: string,
  mayBeLong: boolean,
): readonly string[] {
  const { extras } = reply;
  const text = withoutLinks(reply.text);
  const long = mayBeLong || extras.readBack !== undefined || extras.receiptOf !== undefined;
  const faults: string[] = [];
  const size = length(text, lang);
  if (!long && size > MOST[lang]) faults.push(`the reply is ${size} long, ${MOST[lang]} is the most`);
  const shout = shouts(text, theirs);
  if (shout !== null) faults.push(`the bot writes ${shout}`);
  for (const phrase of NEVER)
    if (text.toLowerCase().includes(phrase)) faults.push(`the bot says “${phrase}”`);
  if (extras.readBack === undefined && !mayBeLong) {
    if (isInOtherLanguage(text, lang, theirs)) faults.push(`the reply is not in ${lang}`);
    const lines = unquoted(text).split('\n');
    const asks = lines.filter((line) => /[?？]/.test(line));
    if (lines.some((line) => (line.match(/[?？]/g) ?? []).length > 1))
      faults.push('two questions in one line');
    else if (asks.length > 1) faults.push(`${asks.length} questions in one reply`);
  }
  if (/undefined|null|NaN|\[object|\$\{/.test(text) && !/undefined|null|NaN|\[object|\$\{/.test(theirs))
    faults.push('the reply shows a hole of the program');
  return faults;
}

/** The fault of a reply that leaves nobody a way on: no question and no button, although the talk goes on. */
export function deadEnd({ extras }: Message, over: boolean): string | null {
  const open = extras.asking !== undefined || (extras.choices ?? []).length > 0;
  return open || over || extras.automatic === true
    ? null
    : 'the reply is a dead end: no question and no button';
}

/** How often in a row the same words may come back. */
const MOST_ALIKE = 2;

/** The fault of replies, oldest first, of which the newest says the same once too often. */
export function harping(replies: readonly string[]): string | null {
  const last = replies.slice(-MOST_ALIKE - 1);
  return last.length > MOST_ALIKE && last.every((text) => text === last[0])
    ? `the same reply ${last.length} times in a row`
    : null;
}

/** The faults of a conversation's complaints: filed twice, or a chain that does not hold. */
export async function complaintFaults(store: Store, conversation: string): Promise<readonly string[]> {
  const { complaints } = store.read;
  const faults: string[] = [];
  const numbers = new Set<string>();
  for (const complaint of await complaints.ofConversation(conversation)) {
    const rows = await complaints.auditOf(complaint.id);
    const filings = rows.filter(({ verb }) => verb === 'file').length;
    if (filings > 1) faults.push(`a complaint was filed ${filings} times`);
    if (filings > 0 !== (complaint.number !== null)) faults.push('number and filing do not agree');
    if (complaint.number !== null) {
      if (numbers.has(complaint.number)) faults.push('two complaints have one number');
      numbers.add(complaint.number);
    }
    const broken = firstBroken(complaint, rows);
    if (broken !== null) faults.push(`the audit chain breaks at row ${broken.n}: ${broken.why}`);
  }
  return faults;
}
