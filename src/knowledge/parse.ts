import type { z } from 'zod';
import { err, ok, type Result } from '../basics/result.ts';
import { parseYaml } from '../basics/yaml.ts';
import type { Lang } from '../conversation/message.ts';
import { editionOn } from './edition.ts';
import {
  type Decline,
  declinesFile,
  type Edition,
  type Elsewhere,
  type Entry,
  elsewhereFile,
  entriesFile,
  type Guide,
  guidanceFile,
  type Knowledge,
  type Law,
  type LegalWords,
  lawsFile,
  legalWordsFile,
  type Synonyms,
  synonymsFile,
} from './entry.ts';
import { frameAnswer, frameDecline, LONGEST, lengthOf } from './frame.ts';
import { stepsLeft } from './guidance.ts';
import { normalise } from './ideas.ts';
import { createRegister, type Register } from './register.ts';

/** What is wrong in a file. `field` is a path such as `online-return.editions.0.zh.fact`. */
export interface Fault {
  readonly file: string;
  readonly field: string;
  readonly problem: string;
}

/** A file by its path within the knowledge folder, with `/`. */
export interface KnowledgeFile {
  readonly path: string;
  readonly text: string;
}

const LANGS: readonly Lang[] = ['zh', 'en'];
/** What to do and the sentence of law stand in one message together, before the first question. */
const LONGEST_STEPS: Readonly<Record<Lang, number>> = { zh: 60, en: 35 };
const LONGEST_LAW: Readonly<Record<Lang, number>> = { zh: 50, en: 30 };

interface Placed<T> {
  readonly file: string;
  readonly value: T;
}

/** Reads this room's files. Faults of one file don't hide those of another; cross-checks follow once all can be read. */
export function parseKnowledge(files: readonly KnowledgeFile[]): Result<Knowledge, readonly Fault[]> {
  const faults: Fault[] = [];
  const read = <T>(path: string, schema: z.ZodType<T>, empty: T): T => {
    const file = files.find((one) => one.path === path);
    if (file === undefined) {
      faults.push({ file: path, field: '', problem: 'is missing' });
      return empty;
    }
    return readFile(file, schema, faults) ?? empty;
  };

  const laws: Law[] = read('laws.yaml', lawsFile, []);
  const synonyms: Synonyms = read('synonyms.yaml', synonymsFile, {});
  const declines: Decline[] = read('declines.yaml', declinesFile, []);
  const guidance: Guide[] = read('guidance.yaml', guidanceFile, []);
  const elsewhere: Elsewhere = read('elsewhere.yaml', elsewhereFile, { zh: [], en: [] });
  const legalWords: LegalWords[] = read('legal-words.yaml', legalWordsFile, []);
  const entries: Placed<Entry>[] = files
    .filter(({ path }) => path.startsWith('entries/'))
    .flatMap((file) =>
      (readFile(file, entriesFile, faults) ?? []).map((value) => ({ file: file.path, value })),
    );
  if (faults.length > 0) return err(faults);

  const register = createRegister(laws);
  checkLaws(laws, faults);
  checkEntries(entries, laws, register, synonyms, faults);
  checkDeclines(declines, entries, synonyms, faults);
  checkQuestions(entries, declines, elsewhere, faults);
  checkGuidance(guidance, laws, register, faults);
  return faults.length > 0
    ? err(faults)
    : ok({
        laws,
        synonyms,
        declines,
        guidance,
        elsewhere,
        legalWords,
        entries: entries.map(({ value }) => value),
      });
}

function readFile<T>(file: KnowledgeFile, schema: z.ZodType<T>, faults: Fault[]): T | null {
  const raw = parseYaml(file.text);
  if (!raw.ok) {
    const { line, why } = raw.error;
    faults.push({
      file: file.path,
      field: line === null ? '' : `line ${line}`,
      problem: `is not YAML: ${why}`,
    });
    return null;
  }
  const result = schema.safeParse(raw.value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    faults.push({ file: file.path, field: fieldName(raw.value, issue.path), problem: issue.message });
  }
  return null;
}

/** The path with a list item called by its id or slug where it has one. */
function fieldName(raw: unknown, path: readonly PropertyKey[]): string {
  let at = raw;
  return path
    .map((step) => {
      const inside = at !== null && typeof at === 'object' ? Reflect.get(at, step) : undefined;
      const id =
        typeof step === 'number' && inside !== null && typeof inside === 'object'
          ? (Reflect.get(inside, 'id') ?? Reflect.get(inside, 'slug'))
          : undefined;
      at = inside;
      return typeof id === 'string' ? id : String(step);
    })
    .join('.');
}

function checkLaws(laws: readonly Law[], faults: Fault[]): void {
  const seen = new Set<string>();
  for (const { slug, versions } of laws) {
    if (seen.has(slug)) faults.push({ file: 'laws.yaml', field: slug, problem: 'stands twice' });
    seen.add(slug);
    versions.forEach(({ effective, until }, i) => {
      const next = versions[i + 1];
      if (until !== undefined && until < effective) {
        faults.push({
          file: 'laws.yaml',
          field: `${slug}.versions.${i}.until`,
          problem: 'lies before its first day',
        });
      }
      if (next !== undefined && (until === undefined || next.effective <= until)) {
        faults.push({
          file: 'laws.yaml',
          field: `${slug}.versions.${i + 1}.effective`,
          problem: 'overlaps the version before it',
        });
      }
    });
  }
}

function checkReference(
  { law: slug, article }: { readonly law: string; readonly article: number },
  laws: readonly Law[],
  at: { readonly file: string; readonly field: string },
  faults: Fault[],
): void {
  const law = laws.find((one) => one.slug === slug);
  if (law === undefined) faults.push({ ...at, problem: `cites ${slug}, which laws.yaml does not know` });
  else if (article < law.articles[0] || article > law.articles[1])
    faults.push({ ...at, problem: `cites article ${article}; ${slug} has ${law.articles.join(' to ')}` });
}

function checkIdeas(
  target: {
    readonly keys?: readonly (readonly string[])[] | undefined;
    readonly unless?: readonly string[] | undefined;
  },
  synonyms: Synonyms,
  at: { readonly file: string; readonly field: string },
  faults: Fault[],
): void {
  for (const idea of new Set([...(target.keys ?? []).flat(), ...(target.unless ?? [])])) {
    if (!(idea in synonyms))
      faults.push({ ...at, problem: `names the idea ${idea}, which synonyms.yaml lacks` });
  }
}

/** The short public numbers: 110, 120, 12345 and their like. */
const PUBLIC_NUMBER = /(?<![\d.-])(?:1[12]0|119|12\d{3}|96\d{3})(?!\d|[.-]\d)/g;

/** What is listed for dialling has to be what is said, in either language. */
function checkHotlines(
  said: string,
  listed: readonly string[],
  at: { readonly file: string; readonly field: string },
  faults: Fault[],
): void {
  const named = new Set(said.match(PUBLIC_NUMBER));
  for (const number of listed) {
    if (!named.has(number)) faults.push({ ...at, problem: `lists ${number}, which the text does not name` });
  }
  for (const number of named) {
    if (!listed.includes(number)) faults.push({ ...at, problem: `lacks ${number}, which the text names` });
  }
}

function checkEntries(
  entries: readonly Placed<Entry>[],
  laws: readonly Law[],
  register: Register,
  synonyms: Synonyms,
  faults: Fault[],
): void {
  const ids = new Set(entries.map(({ value }) => value.id));
  const seen = new Set<string>();
  for (const { file, value: entry } of entries) {
    if (seen.has(entry.id)) faults.push({ file, field: entry.id, problem: 'is an id that stands twice' });
    seen.add(entry.id);
    for (const other of entry.related) {
      if (!ids.has(other))
        faults.push({
          file,
          field: `${entry.id}.related`,
          problem: `names ${other}, which is no entry`,
        });
    }
    checkIdeas(entry, synonyms, { file, field: `${entry.id}.keys` }, faults);
    entry.editions.forEach((edition, i) => {
      const field = `${entry.id}.editions.${i}`;
      edition.citations.forEach((reference, n) => {
        checkReference(reference, laws, { file, field: `${field}.citations.${n}` }, faults);
      });
      const on = edition.until ?? edition.checked;
      const fit = editionOn({ ...entry, editions: [edition] }, register, on);
      if (fit === null) {
        faults.push({ file, field, problem: `cites a law that was not in force on ${on}` });
        return;
      }
      checkWording(entry, edition, { file, field }, faults);
      for (const lang of LANGS) {
        const wording = edition[lang];
        if (wording === undefined) continue;
        const framed = frameAnswer(edition, wording, fit.cited, { lang, on });
        checkHotlines(framed, edition.hotlines, { file, field: `${field}.hotlines` }, faults);
        const length = lengthOf(framed, lang);
        if (length > LONGEST[lang])
          faults.push({
            file,
            field: `${field}.${lang}`,
            problem: `is ${length} long, ${LONGEST[lang]} at most`,
          });
      }
    });
  }
}

/** Law is told whole and with its source; English stands in questions and wording alike. */
function checkWording(
  entry: Entry,
  edition: Edition,
  { file, field }: { readonly file: string; readonly field: string },
  faults: Fault[],
): void {
  if (edition.mark === 'V' && edition.citations.length === 0)
    faults.push({ file, field: `${field}.citations`, problem: 'names no law that was read' });
  if ((entry.questions.en === undefined) !== (edition.en === undefined))
    faults.push({
      file,
      field: `${field}.en`,
      problem: 'stands without English questions, or they without it',
    });
  for (const lang of LANGS) {
    const wording = edition[lang];
    if (wording === undefined || edition.mark === 'D') continue;
    for (const part of ['now', 'deadline', 'who'] as const) {
      if (wording[part] === undefined)
        faults.push({ file, field: `${field}.${lang}.${part}`, problem: 'is missing' });
    }
  }
}

function checkDeclines(
  declines: readonly Decline[],
  entries: readonly Placed<Entry>[],
  synonyms: Synonyms,
  faults: Fault[],
): void {
  const seen = new Set(entries.map(({ value }) => value.id));
  const file = 'declines.yaml';
  for (const decline of declines) {
    if (seen.has(decline.id)) faults.push({ file, field: decline.id, problem: 'is an id that stands twice' });
    seen.add(decline.id);
    checkIdeas(decline, synonyms, { file, field: `${decline.id}.keys` }, faults);
    for (const lang of LANGS) {
      const framed = frameDecline(decline, lang);
      checkHotlines(framed, decline.hotlines, { file, field: `${decline.id}.hotlines` }, faults);
      const length = lengthOf(framed, lang);
      if (length > LONGEST[lang])
        faults.push({
          file,
          field: `${decline.id}.${lang}`,
          problem: `is ${length} long, ${LONGEST[lang]} at most`,
        });
    }
  }
}

function checkQuestions(
  entries: readonly Placed<Entry>[],
  declines: readonly Decline[],
  elsewhere: Elsewhere,
  faults: Fault[],
): void {
  const seen = new Map<string, string>();
  const targets = [
    ...entries.map(({ file, value }) => ({ file, id: value.id, questions: value.questions })),
    ...declines.map(({ id, questions }) => ({ file: 'declines.yaml', id, questions })),
    { file: 'elsewhere.yaml', id: 'elsewhere', questions: elsewhere },
  ];
  for (const { file, id, questions } of targets) {
    for (const lang of LANGS) {
      questions[lang]?.forEach((question, i) => {
        const key = normalise(question).replace(/[\p{P}\s]/gu, '');
        const other = seen.get(key);
        if (other !== undefined)
          faults.push({
            file,
            field: `${id}.questions.${lang}.${i}`,
            problem: `is the same question as in ${other}`,
          });
        seen.set(key, id);
      });
    }
  }
}

function checkGuidance(
  guidance: readonly Guide[],
  laws: readonly Law[],
  register: Register,
  faults: Fault[],
): void {
  const file = 'guidance.yaml';
  const ids = new Set<string>();
  const cases = new Set<string>();
  for (const guide of guidance) {
    if (ids.has(guide.id)) faults.push({ file, field: guide.id, problem: 'is an id that stands twice' });
    ids.add(guide.id);
    for (const product of guide.when === undefined ? (guide.product ?? ['*']) : []) {
      for (const issue of guide.issue ?? ['*']) {
        const pair = `${product} × ${issue}`;
        if (cases.has(pair)) faults.push({ file, field: guide.id, problem: `is a second guide for ${pair}` });
        cases.add(pair);
      }
    }
    guide.citations.forEach((reference, i) => {
      const field = `${guide.id}.citations.${i}`;
      checkReference(reference, laws, { file, field }, faults);
      if (register.find(reference, guide.checked) === null)
        faults.push({ file, field, problem: `cites a law that was not in force on ${guide.checked}` });
    });
    for (const lang of LANGS) checkAdvice(guide, lang, faults);
  }
  if (!cases.has('* × *'))
    faults.push({ file, field: '', problem: 'lacks a general guide without product and issue' });
}

/** Whatever of it is done: short, and never without anything left to do. */
function checkAdvice(guide: Guide, lang: Lang, faults: Fault[]): void {
  const { doNow, law } = guide[lang];
  const at = { file: 'guidance.yaml', field: `${guide.id}.${lang}` };
  if (doNow.every((step) => typeof step !== 'string'))
    faults.push({ ...at, problem: 'leaves nothing to do when all its steps are done' });
  const mayBeDone = doNow.filter((step) => typeof step !== 'string');
  for (let mask = 0; mask < 2 ** mayBeDone.length; mask++) {
    const isDone = new Set(mayBeDone.filter((_, i) => (mask & (1 << i)) !== 0));
    const length = lengthOf(
      stepsLeft(doNow, (step) => typeof step !== 'string' && isDone.has(step), lang),
      lang,
    );
    if (length > LONGEST_STEPS[lang]) {
      faults.push({ ...at, problem: `tells ${length} to do, ${LONGEST_STEPS[lang]} at most` });
      break;
    }
  }
  if ((law === undefined) !== (guide.citations.length === 0))
    faults.push({ ...at, problem: 'tells a law without citing it, or cites one without telling it' });
  const length = lengthOf(law ?? '', lang);
  if (length > LONGEST_LAW[lang])
    faults.push({ ...at, problem: `has ${length} of law, ${LONGEST_LAW[lang]} at most` });
}

/** One line for a person who mends the file. */
export const faultLine = ({ file, field, problem }: Fault): string =>
  [file, field, problem].filter((part) => part !== '').join(': ');
