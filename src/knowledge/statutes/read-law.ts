import { err, ok, type Result } from '../../basics/result.ts';
import { clean } from '../../basics/text.ts';
import { articleNumber } from './numeral.ts';

/** An article as its text stands in the file. */
export interface Article {
  readonly number: number;
  /** As the law writes it: 第五百六十三条. */
  readonly label: string;
  /** Chapter and section above it, without their numbers. */
  readonly headings: readonly string[];
  /** Its paragraphs, word for word. */
  readonly paragraphs: readonly string[];
}

/** A law as one file tells it. Days are YYYY-MM-DD. */
export interface LawText {
  /** Full Chinese title without 《》. */
  readonly title: string;
  readonly articles: readonly Article[];
  /** The newest day on which it was passed, amended or published, as the head says; null where it says none. */
  readonly dated: string | null;
  /** From when it says that it applies: in its head, else in its last articles. */
  readonly effective: string | null;
  /** Titles that it says end with it. */
  readonly replaces: readonly string[];
}

const NUMERAL = '[〇零一二两三四五六七八九十百千\\d]{1,9}';
/** A sign, a gap or the end of the line stands behind the number, or the words do at once: 第五条经营者…. */
const ARTICLE = new RegExp(
  `^(#{1,6}\\s*)?(\\*\\*|__)?(第(${NUMERAL})条(?:之[一二三四五六七八九十])?)(\\*\\*|__)?(.*)$`,
);
const CHAPTER = new RegExp(`^第${NUMERAL}(?:编|分编|章|节)(?:\\s.{1,40}|[^，。；：,;:]{0,24})$`);
const NUMBERED = new RegExp(`^第${NUMERAL}(?:编|分编|章|节)\\s*`);
/** 第三条第二款规定的…: a line that speaks of an article and is none. */
const SPOKEN_OF = /^(?:第|规定|所|的|、|和|至|或|中|之|以)/;
const BOOK = /^(?:第.{1,3}编\s*)?(\S{1,8}编|总则)$/;

const squeezed = (text: string): string => text.replace(/\s+/g, '');
const ended = (days: readonly string[]): string | null => [...days].sort().at(-1) ?? null;

const DAY = '(\\d{4})\\s*(?:年|[-./])\\s*(\\d{1,2})\\s*(?:月|[-./])\\s*(\\d{1,2})\\s*日?';
const day = ([, year, month, date]: RegExpMatchArray | RegExpExecArray): string =>
  `${year}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}`;
const daysIn = (text: string, around: (day: string) => string): readonly string[] =>
  [...text.matchAll(new RegExp(around(DAY), 'g'))].map(day);

const FROM = (one: string): string => `自\\s*${one}起\\s*(?:施行|实施|执行|生效)`;
const IN_FORCE = (one: string): string => `${one}\\s*(?:起\\s*)?(?:施行|实施|生效)`;
const SAID_IN_FORCE = (one: string): string => `(?:施行|实施|生效)(?:日期|时间)?\\s*[:：]?\\s*${one}`;

/** What is told about the text before its first article, comments included. */
function headDates(
  head: string,
  name: string,
): { readonly dated: string | null; readonly effective: string | null } {
  const effective = [FROM, IN_FORCE, SAID_IN_FORCE].flatMap((around) => daysIn(head, around));
  const all = [...daysIn(head, (one) => one), ...daysIn(name, (one) => one)];
  const dated = ended(all.filter((one) => !effective.includes(one)));
  return { dated, effective: ended(effective) };
}

/** What the last articles say of themselves: from when, and what ends then. */
function closing(articles: readonly Article[]): Pick<LawText, 'replaces'> & { readonly from: string | null } {
  const last = articles.slice(-2).flatMap(({ paragraphs }) => paragraphs);
  const from = ended(last.flatMap((text) => daysIn(text, FROM)));
  const replaces = last.flatMap((text) =>
    text
      .split(/[。；]/)
      .flatMap((sentence) =>
        /废止/.test(sentence)
          ? [...sentence.matchAll(/《([^《》]+)》/g)].map(([, title]) => squeezed(title!))
          : [],
      ),
  );
  return { from, replaces };
}

/**
 * Reads a law written in Markdown: headings for title and chapters, 第X条 at the start of a paragraph for articles,
 * plain, bold or as a heading. `name` is the file's, which often ends with a day. Refuses what has no title or article.
 */
export function readLaw(text: string, name: string): Result<LawText, string> {
  const articles: { number: number; label: string; headings: readonly string[]; paragraphs: string[] }[] = [];
  const head: string[] = [];
  const headings: string[] = [];
  let title: string | null = null;
  let open = false;
  let comment = false;

  const heading = (depth: number, words: string): void => {
    open = false;
    const plain = squeezed(words);
    if (title === null) title = plain.replace(/^《([^《》]+)》$/, '$1');
    else if (articles.length === 0 && BOOK.test(words) && depth === 1)
      title = `${title}·${squeezed(BOOK.exec(words)![1]!)}`;
    else {
      headings.length = Math.min(headings.length, Math.max(0, depth - 1));
      headings.push(squeezed(words.replace(NUMBERED, '')));
    }
  };

  for (const raw of clean(text).split('\n')) {
    const line = raw.replace(/[\s\u3000]+$/u, '').replace(/^[\s\u3000]+/u, '');
    if (line.startsWith('<!--')) comment = true;
    if (comment) {
      if (articles.length === 0) head.push(line);
      if (line.includes('-->')) comment = false;
      continue;
    }
    if (line === '') continue;
    const found = ARTICLE.exec(line);
    const number = found === null ? null : articleNumber(found[4]!);
    if (found !== null && number !== null && isArticle(found, number, articles.at(-1)?.number ?? null)) {
      const rest = found[6]!.replace(/^[\s\u3000:：、]+/u, '').replaceAll('**', '');
      articles.push({
        number,
        label: found[3]!,
        headings: [...headings],
        paragraphs: rest === '' ? [] : [rest],
      });
      open = true;
      continue;
    }
    const marked = /^(#{1,6})\s*(.+?)\s*#*$/.exec(line);
    if (marked !== null) heading(marked[1]!.length, marked[2]!.replaceAll('**', ''));
    else if (CHAPTER.test(line)) heading(/^第[^章节]+节/.test(line) ? 3 : 2, line);
    else if (open) articles.at(-1)!.paragraphs.push(line.replaceAll('**', ''));
    else if (articles.length === 0) head.push(line);
  }

  const whole = articles.filter(({ paragraphs }) => paragraphs.length > 0);
  if (title === null) return err('has no heading with the title of the law (# 标题)');
  if (whole.length === 0) return err('has no paragraph that begins with 第…条');
  const { dated, effective } = headDates(head.join('\n'), name);
  const { from, replaces } = closing(whole);
  return ok({
    title,
    articles: whole,
    dated,
    effective: ended([effective, from].flatMap((one) => one ?? [])),
    replaces,
  });
}

/** True for the beginning of an article, false for a sentence that only speaks of one. */
function isArticle(found: RegExpExecArray, number: number, before: number | null): boolean {
  const [, mark, bold, label = '', , , rest = ''] = found;
  const next = before === null || number > before || label.includes('之');
  if (mark !== undefined || bold !== undefined) return next;
  if (/^[\s\u3000]/u.test(rest) || rest === '') return next;
  return (before === null || number === before + 1) && !SPOKEN_OF.test(rest);
}
