import type { Citation, Lang } from '../../conversation/message.ts';
import type { Answer } from '../library.ts';
import { quote } from './quote.ts';
import type { Found, Passage, Shelf } from './shelf.ts';

/** The article that is quoted and those that are named beside it. */
const NAMED = 5;
type Nearness = Pick<Found, 'covered' | 'named'> & { readonly known: number };

/*
 * Tuned on half of laypeople's questions, on off-topic ones and on our own: when an article answers, when it goes
 * before an entry that only sounds alike, and when it is named beside the offer of a person.
 */
const answers = ({ covered, named, known }: Nearness): boolean =>
  known >= 0.5 && (covered >= 0.15 || (covered >= 0.07 && named >= 0.4));
const goesFirst = ({ covered, known }: Nearness): boolean => known >= 0.5 && covered >= 0.25;
const mayBear = ({ covered, named, known }: Nearness): boolean =>
  (known >= 0.4 && covered >= 0.05) || named >= 0.35;

/** Signs of a quotation, so that the answer stays within 200. */
const QUOTED: Readonly<Record<Lang, number>> = { zh: 96, en: 120 };

const toCitation = ({ statute, article }: Passage): Citation => ({
  law: statute.title,
  article: article.number,
  effective: statute.effective,
  ...(statute.until === null ? {} : { until: statute.until }),
});

/** 民法典·合同编 and 民法典·总则 are one law to a reader. */
const lawName = (title: string): string => title.replace(/^中华人民共和国/, '').replace(/·.*$/, '');

function alsoNear(rest: readonly Passage[]): string {
  const laws = new Map<string, number[]>();
  for (const { statute, article } of rest) {
    const name = lawName(statute.title);
    laws.set(name, [...(laws.get(name) ?? []), article.number]);
  }
  return [...laws].map(([name, articles]) => `《${name}》第${articles.join('、')}条`).join('，');
}

const MOST_SIGNS = 200;

function frameZh([first, ...rest]: readonly [Found, ...Found[]], question: string): string {
  const { statute, article } = first;
  const since = `${statute.effective} 起施行${statute.doubtful ? '，生效日待核实' : ''}`;
  const opening = `这个没有整理好的答案，最接近的法律原文是${`《${lawName(statute.title)}》${article.label}（${since}）`}：`;
  const closing = '是原文，不是对您这件事的判断；拿不准可转人工。';
  const also = rest.length === 0 ? '' : `也可能有关：${alsoNear(rest)}。`;
  const lines = (near: string): string =>
    [opening, `“${quote(first, question, QUOTED.zh)}”`, near, closing]
      .filter((line) => line !== '')
      .join('\n');
  const whole = lines(also);
  return [...whole.replaceAll('\n', '')].length <= MOST_SIGNS ? whole : lines('');
}

function frameEn([first, ...rest]: readonly [Found, ...Found[]], question: string): string {
  const { statute, article } = first;
  const doubt = statute.doubtful ? ', first day not verified' : '';
  return [
    `I have no answer of our own. The nearest text of law is 《${lawName(statute.title)}》 art. ${article.number}, in force since ${statute.effective}${doubt}:`,
    `“${quote(first, question, QUOTED.en)}”`,
    ...(rest.length === 0 ? [] : [`Perhaps also: ${alsoNear(rest)}.`]),
    'This is the text, not a judgment of your case; a person can help.',
  ].join('\n');
}

/** What the law texts have for a question. */
export interface InLaw {
  /** The nearest article in its own words, marked as such; null where none is near enough. */
  readonly answer: Answer | null;
  /** True when it is so near that it goes before an entry which only sounds alike. */
  readonly preferred: boolean;
  /** Articles that may bear on it and the line that names them, for who is offered a person instead. */
  readonly near: { readonly citations: readonly Citation[]; readonly line: string } | null;
}

/** Looks a question up in the texts in force on `on`. */
export function askStatutes(shelf: Shelf, question: string, lang: Lang, on: string): InLaw {
  const { found, known } = shelf.find(question, on, NAMED);
  const [first, ...rest] = found;
  const nearness = { covered: first?.covered ?? 0, named: first?.named ?? 0, known };
  if (first === undefined || !mayBear(nearness)) return { answer: null, preferred: false, near: null };
  const citations = found.map(toCitation);
  const names = alsoNear(found);
  const line =
    lang === 'zh'
      ? `可能有关的法条，没核对合不合您的情况：${names}。`
      : `Articles that may bear on it, not checked against your case: ${names}.`;
  const near = { citations, line };
  if (!answers(nearness)) return { answer: null, preferred: false, near };
  const text = (lang === 'zh' ? frameZh : frameEn)([first, ...rest], question);
  return {
    answer: { outcome: 'answered', text, citations, entries: [], used: [], hotlines: [], nearest: [] },
    preferred: goesFirst(nearness),
    near,
  };
}
