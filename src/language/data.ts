import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../basics/errors.ts';
import { parseYaml } from '../basics/yaml.ts';
import type { Issue, PriorContact, Product, RequestKind, RespondentKind } from '../complaints/taxonomy.ts';
import { type Classifier, classifier } from './classify.ts';
import { dateReader, type ReadDates } from './dates.ts';
import { denialReader, type FindDenials } from './denials.ts';
import { fold } from './fold.ts';
import { type Intents, intentReader } from './intents.ts';
import { type KindGuesser, kindGuesser } from './kinds.ts';
import { FILE_NAMES, FILES, type Parsed } from './knowledge-files.ts';
import { type Hit, lexicon } from './lexicon.ts';

export interface Institution {
  /** Shown: Chinese where a Chinese name was written, English where an English one was. */
  readonly name: string;
  /** The same for all names of one institution. */
  readonly of: string;
  readonly kind: RespondentKind;
  /** What complaints about it are mostly about, where its kind does not tell. */
  readonly product: Product | null;
  /** Its English name, where only its number was said. */
  readonly english?: string;
  /** Named only by its telephone number. */
  readonly byNumber: boolean;
  /** A word with other meanings, too: a name only where such a business is spoken of. */
  readonly short: boolean;
}

type Scan<T> = (folded: string) => readonly Hit<T>[];

/** What the files under `knowledge/` teach this room, ready for looking up. */
export interface LanguageData {
  readonly institutions: Scan<Institution>;
  /** By keywords alone: how much a text tells of what it is about, and of what went wrong. */
  readonly products: Classifier<Product>;
  readonly issues: Classifier<Issue>;
  readonly kinds: KindGuesser;
  /** What a text is said not to be about. */
  readonly denials: FindDenials;
  /** Which products a kind of respondent speaks for. */
  readonly productsOf: ReadonlyMap<RespondentKind, readonly Product[]>;
  readonly requests: Scan<RequestKind>;
  readonly contacts: Scan<{ readonly contact: PriorContact; readonly deed: boolean }>;
  readonly regions: Scan<'province' | 'city'>;
  readonly topics: Scan<true>;
  /** What a line wants of the talk itself. */
  readonly intents: Intents;
  /** What people call a record's values when they set one right. */
  readonly names: {
    readonly product: Scan<Product>;
    readonly issue: Scan<Issue>;
    readonly request: Scan<RequestKind>;
    readonly priorContact: Scan<PriorContact>;
  };
  readonly dates: ReadDates;
}

function parseFile<F extends keyof Parsed>(name: F, text: string | undefined): Parsed[F] {
  if (text === undefined) throw new SetupError(`knowledge/${name}: the file is missing`);
  const raw = parseYaml(text);
  if (!raw.ok)
    throw new SetupError(`knowledge/${name}: not YAML: line ${raw.error.line ?? '?'}: ${raw.error.why}`);
  const result = FILES[name].safeParse(raw.value);
  if (result.success) return result.data as Parsed[F];
  const faults = result.error.issues.map(
    (issue) => `knowledge/${name}: ${issue.path.join('.')}: ${issue.message}`,
  );
  throw new SetupError(faults.join('\n'));
}

function build(files: Parsed): LanguageData {
  const terms = <T>(words: readonly string[], value: T) =>
    words.map((word) => ({ words: fold(word), value }));
  const weighed = <S extends string>(
    rows: readonly { strong: string[]; plain: string[]; weak: string[] }[],
    slug: (i: number) => S,
  ): Classifier<S> => classifier(rows.map((row, i) => ({ slug: slug(i), ...row })));
  const products = files['taxonomy/products.yaml'];
  const issues = files['taxonomy/issues.yaml'];
  const byProduct = weighed(products, (i) => products[i]!.product);
  const byIssue = weighed(issues, (i) => issues[i]!.issue);
  const kinds = new Map<RespondentKind, Product[]>();
  for (const row of products)
    for (const kind of row.kinds) kinds.set(kind, [...(kinds.get(kind) ?? []), row.product]);
  const regions = files['taxonomy/regions.yaml'];
  const called = <V extends string>(names: Readonly<Record<V, string[]>>) =>
    lexicon((Object.keys(names) as V[]).flatMap((value) => terms(names[value], value)));
  const named = files['taxonomy/names.yaml'];
  return {
    institutions: lexicon(
      files['institutions.yaml'].flatMap(({ kind, names, short, en, hotline, product = null }) => {
        const of = (name: string) => ({ name, of: names[0]!, kind, product });
        return [
          ...names.flatMap((name) => terms([name], { ...of(names[0]!), byNumber: false, short: false })),
          ...terms(short, { ...of(names[0]!), byNumber: false, short: true }),
          ...en.flatMap((name) => terms([name], { ...of(name), byNumber: false, short: false })),
          ...(hotline === undefined
            ? []
            : terms([hotline], { ...of(names[0]!), english: en[0]!, byNumber: true, short: false })),
        ];
      }),
    ),
    products: byProduct,
    issues: byIssue,
    kinds: kindGuesser(files['taxonomy/stories.yaml'], byProduct, byIssue),
    denials: denialReader(called(named.products), called(named.issues)),
    productsOf: kinds,
    requests: lexicon(files['taxonomy/requests.yaml'].flatMap((row) => terms(row.words, row.request))),
    contacts: lexicon(
      files['taxonomy/contacts.yaml'].flatMap(({ contact, who, deeds }) => [
        ...terms(who, { contact, deed: false }),
        ...terms(deeds, { contact, deed: true }),
      ]),
    ),
    regions: lexicon([
      ...terms(regions.provinces, 'province' as const),
      ...terms([...regions.cities, ...regions.english], 'city' as const),
    ]),
    topics: lexicon(terms(files['taxonomy/topics.yaml'].words, true as const)),
    intents: intentReader(files['intents.yaml'], fold),
    names: {
      product: called(named.products),
      issue: called(named.issues),
      request: called(named.requests),
      priorContact: called(named.priorContacts),
    },
    dates: dateReader(files['taxonomy/festivals.yaml']),
  };
}

/**
 * Reads the texts of this room's knowledge files, by their path under `knowledge/`. Throws a SetupError that names
 * file and field of each fault in the first file that has any.
 */
export function parseLanguageData(files: Readonly<Record<string, string>>): LanguageData {
  const parsed = Object.fromEntries(FILE_NAMES.map((name) => [name, parseFile(name, files[name])]));
  return build(parsed as unknown as Parsed);
}

/** The same from the folder `knowledge` on disk. */
export function loadLanguageData(folder: string): LanguageData {
  const read = (name: string): readonly [string, string][] => {
    try {
      return [[name, readFileSync(join(folder, name), 'utf8')]];
    } catch {
      return [];
    }
  };
  return parseLanguageData(Object.fromEntries(FILE_NAMES.flatMap(read)));
}
