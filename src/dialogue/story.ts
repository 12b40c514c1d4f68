import { type ComplaintRecord, type Fact, type Field, fieldValue } from '../complaints/record.ts';
import type { Found, Told } from './command.ts';

/** Words that lead up to one's own name or number. */
const LEAD =
  /(?:我(?:的)?(?:名字|姓名)?(?:叫|是|姓)?|本人(?:叫|姓)?|免贵姓?|姓名|名字|称呼|叫我|联系人|(?:我的?|联系)?(?:电话|手机号?码?|号码|联系方式)|\bmy name(?: is|'s)|\bi am|\bi'm|\bcall me(?: at| on)?|(?:\bmy )?\b(?:phone|mobile|tel|cell|number)(?: number)?)(?:是|为|:|：| is)?[\s:：]*$/i;
const LOOSE_ENDS = /^[\s,，。、;；]+|[\s,，、;；]+$/g;

/** What is left of 叫我阿强吧 without the name. */
const COURTESY =
  /^(?:吧|就行|就好|即可|就可以|可以|了|啊|呀|哈|呗|谢谢|哦|please|thanks|thank you|here|speaking|is fine|[\s,，。.!！])+$/i;

/**
 * What is told as a fact, in the consumer's words; null when nothing is left of it. Their own name and number have
 * fields of their own and stand in no story.
 */
export function factOf({ text, from, message, found }: Told): Fact | null {
  const own = found
    .filter(({ field }) => field === 'name' || field === 'phone')
    .map(({ slot: { source } }) => ({ from: source.from - from, to: source.to - from }))
    .filter((span) => span.from >= 0 && span.to <= text.length && span.from < span.to)
    .sort((a, b) => a.from - b.from);
  let told = '';
  let at = 0;
  for (const span of own) {
    told += text.slice(at, Math.max(at, span.from)).replace(LEAD, '');
    at = Math.max(at, span.to);
  }
  told = own.length === 0 ? text : `${told}${text.slice(at)}`.replace(LOOSE_ENDS, '');
  if (!/\p{L}/u.test(told) || (own.length > 0 && COURTESY.test(told))) return null;
  return {
    text: told,
    source: { message, from, to: from + text.length, by: 'consumer', said: true, confirmed: true },
  };
}

/** Words of an opening and of going on, which tell nothing by themselves. */
const EMPTY =
  /你们?好|您好|在吗|请问|麻烦|帮我|我们?|这边|这里|自己|想要?|还是|继续|接着|要|来|有[个件点]?|一下|一?[个件]|那个?|这个?|事情?|问题|投诉|举报|反映|维权|关于|[的了吧啊呢吗哦嘛,，。.!！?？\s]/g;
const EMPTY_EN = new Set(
  "a an the i i'm im my me we our you your it is am are was have has had got with about of to for on at and so ok okay hi hello hey there please want would like need problem issue trouble complain complaint complaining back sorry again go still continue that this one thing something".split(
    ' ',
  ),
);
const WORD = 1.5;

/** How much a text tells beside the words of any opening: characters of Chinese, words of English for one and a half. */
export function weightOf(text: string): number {
  const plain = text.toLowerCase();
  const han = plain.replace(EMPTY, '').match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = (plain.match(/[a-z][a-z'-]*|\d[\d.,]*/g) ?? []).filter((word) => !EMPTY_EN.has(word));
  return han + words.length * WORD;
}

const ENOUGH = 7;
const ENOUGH_WITH_VALUES = 4;

/** True when what was told says more than that there is something, or with whom. */
export function toldEnough(record: ComplaintRecord): boolean {
  const names = fieldValue(record, 'respondent')?.map(({ name }) => name) ?? [];
  const text = names.reduce(
    (rest, name) => rest.replaceAll(name, ' '),
    record.facts.map((fact) => fact.text).join('\n'),
  );
  const weight = weightOf(text);
  const values = Object.entries(record.slots).some(
    ([field, { source }]) => source.said && field !== 'respondent',
  );
  return weight >= ENOUGH || (values && weight >= ENOUGH_WITH_VALUES);
}

/** How much beside its values an answer has to tell to stand in the story. */
const MORE = { beside: 3, answered: 7, kept: 10 } as const;

/**
 * True when an answer tells of what happened, beside the values that were found in it. `asked`: what was asked for.
 * Where the answer keeps its own words, or a name or a number was asked for, it takes more.
 */
export function tellsMore(told: Told, found: readonly Found[], asked: Field | null): boolean {
  const answers = found.some(({ field }) => field === asked);
  const least = answers
    ? MORE[asked === 'request' || asked === 'priorContact' ? 'kept' : 'answered']
    : MORE[asked === null || asked === 'name' || asked === 'phone' ? 'kept' : 'beside'];
  return weightBeside(told, found) >= least;
}

/** True when a line says anything but these values. */
export const saysMore = (told: Told, found: readonly Found[]): boolean =>
  weightBeside(told, found) >= MORE.beside;

function weightBeside({ text, from, message }: Told, found: readonly Found[]): number {
  // Whom they turned to is told with what came of it.
  const spans = found
    .filter(({ field }) => field !== 'priorContact')
    .map(({ slot: { source } }) => source)
    .filter((source) => source.message === message && source.to - source.from < text.length)
    .map((source) => ({ from: source.from - from, to: source.to - from }));
  const rest = [...text]
    .map((c, at) => (spans.some((one) => at >= one.from && at < one.to) ? ' ' : c))
    .join('');
  return weightOf(rest);
}

const pairsOf = (text: string): ReadonlySet<string> => {
  const plain = text.toLowerCase();
  const dense = plain.replace(EMPTY, '').match(/\p{Script=Han}+/gu) ?? [];
  const pairs = dense.flatMap((run) =>
    run.length === 1 ? [run] : [...run].slice(1).map((c, at) => `${[...run][at]}${c}`),
  );
  const words = (plain.match(/[a-z][a-z'-]{2,}|\d{2,}/g) ?? []).filter((word) => !EMPTY_EN.has(word));
  return new Set([...pairs, ...words]);
};

/** How much of a text stands in a record already, 0 to 1; 0 for a text that says nothing. */
export function shareKnown(text: string, record: ComplaintRecord): number {
  const said = pairsOf(text);
  if (said.size === 0) return 0;
  const names = fieldValue(record, 'respondent')?.map(({ name }) => name) ?? [];
  const known = pairsOf([...record.facts.map((fact) => fact.text), ...names].join('\n'));
  return [...said].filter((pair) => known.has(pair)).length / said.size;
}
