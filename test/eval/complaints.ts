import { type Instant, instant } from '../../src/basics/clock.ts';
import type { Issue, Product } from '../../src/complaints/taxonomy.ts';
import type { LanguageData } from '../../src/language/data.ts';
import { type Understanding, understand } from '../../src/language/understand.ts';
import type { Understand } from './live.ts';
import { byHash, count, type Score, sharedRows } from './score.ts';
import { speedOf } from './speed.ts';

interface English {
  readonly id: string;
  readonly text: string;
  readonly amounts: readonly (string | number)[];
  readonly product: string;
  readonly issue: string;
}

/** The tree of the bureau that published them, in ours; the first pattern that fits. */
const PRODUCTS: readonly (readonly [RegExp, Product])[] = [
  [/credit report/i, 'credit-report'],
  [/debt collection/i, 'collection'],
  [/credit card|prepaid/i, 'card'],
  [/mortgage|loan/i, 'loan'],
  [/checking|savings|bank account/i, 'deposit'],
  [/money transfer/i, 'payment'],
];
const ISSUES: readonly (readonly [RegExp, readonly Issue[]])[] = [
  [/incorrect information|improper use|unable to get|fraud alerts|security freezes/i, ['personal-data']],
  [/identity theft protection/i, ['personal-data', 'fees']],
  [/investigation/i, ['handling', 'personal-data']],
  [
    /not owed|written notification|false statements|communication|legal action|share information|third party/i,
    ['collection-conduct', 'personal-data'],
  ],
  [/fraud|scam|unauthorized|purchase shown/i, ['funds-security', 'fees', 'non-performance']],
  [/fees|interest|funds being low|charging/i, ['fees', 'funds-security']],
  [/advertising|marketing/i, ['misleading-sales', 'non-performance']],
  [/closing/i, ['contract-refund', 'refused-service']],
  [/getting|opening|applying|struggling/i, ['refused-service', 'contract-refund', 'attitude']],
  [
    /managing|payment|trouble using|dealing with|customer service/i,
    ['outage', 'fees', 'attitude', 'handling', 'non-performance', 'refused-service', 'funds-security'],
  ],
];

const LATE: Instant = instant(Date.parse('2026-11-23T12:00:00+08:00'));

/** How many narratives by hash are scored; a live model reads fewer, since each is paid for. */
const ENGLISH = { rules: 300, live: 60 } as const;

const englishRows = (size: number): readonly English[] =>
  byHash(sharedRows<English>('complaints_en/dev.jsonl') ?? [], size);

interface Said<R> {
  readonly row: R;
  readonly said: Understanding;
}

/** How long a narrative or story takes to understand. */
export function understandingSpeed(data: LanguageData): string | null {
  const texts = [...englishRows(ENGLISH.rules), ...chineseRows()].map(({ text }) => text);
  if (texts.length === 0) return null;
  return speedOf('understanding', texts, 10, (text) => understand(text, { now: LATE }, data));
}

/** Narratives of the American bureau. */
export const englishComplaints = (data: LanguageData): readonly Score[] =>
  scoreEnglish(
    englishRows(ENGLISH.rules).map((row) => ({ row, said: understand(row.text, { now: LATE }, data) })),
    '',
  );

/** The same sets read by rules and a live model, one after another, and the rules alone on the same rows. */
export async function liveComplaints(data: LanguageData, read: Understand): Promise<readonly Score[]> {
  const english: Said<English>[] = [];
  for (const row of englishRows(ENGLISH.live)) english.push({ row, said: await read(row.text, LATE) });
  const chinese: Said<Chinese>[] = [];
  for (const row of chineseRows()) chinese.push({ row, said: await read(row.text, nowOf(row)) });
  const alone = english.map(({ row }) => ({ row, said: understand(row.text, { now: LATE }, data) }));
  return [
    ...scoreEnglish(alone, ', same rows by rules'),
    ...scoreEnglish(english, ', live'),
    ...scoreChinese(chinese, ', live'),
  ];
}

function scoreEnglish(read: readonly Said<English>[], mark: string): readonly Score[] {
  if (read.length === 0) return [];
  const product = read.flatMap((one) => {
    const wanted = PRODUCTS.find(([name]) => name.test(one.row.product))?.[1];
    return wanted === undefined ? [] : [{ ...one, wanted }];
  });
  const issue = read.flatMap((one) => {
    const wanted = ISSUES.find(([name]) => name.test(one.row.issue))?.[1];
    return wanted === undefined ? [] : [{ ...one, wanted }];
  });
  const gold = (row: English): readonly number[] =>
    row.amounts.map((value) => Number(String(value).replace(/[$,]/g, '')));
  const sums = read.map(({ row, said }) => {
    const wanted = new Set(gold(row));
    const found = new Set(said.amounts.map(({ value }) => value));
    const hit = [...found].filter((value) => wanted.has(value)).length;
    return { hit, found: found.size, wanted: wanted.size, row };
  });
  const hits = sums.reduce((sum, { hit }) => sum + hit, 0);
  const both = sums.reduce((sum, { found, wanted }) => sum + found + wanted, 0);
  return [
    count(
      `complaints_en: product${mark}`,
      product,
      ({ said, wanted }) => said.product === wanted,
      ({ row, said }) => `${row.id} ${row.product} → ${said.product}`,
      '.70',
    ),
    count(
      `complaints_en: issue among three${mark}`,
      issue,
      ({ said, wanted }) => said.issueCandidates.some(({ slug }) => wanted.includes(slug)),
      ({ row, said }) => `${row.id} ${row.issue} → ${said.issueCandidates.map(({ slug }) => slug).join(' ')}`,
      '.60',
    ),
    {
      name: `complaints_en: sums, F1${mark}`,
      right: 2 * hits,
      all: both,
      wrong: sums
        .filter(({ hit, found, wanted }) => hit !== found || hit !== wanted)
        .map(({ row }) => `${row.id} ${gold(row).join(' ')}`),
      aim: '.95',
    },
  ];
}

interface Chinese {
  readonly id: string;
  readonly text: string;
  readonly company: string;
  readonly amount?: string;
  readonly filed?: string;
}

const chineseRows = (): readonly Chinese[] => sharedRows<Chinese>('complaints_zh/dev.jsonl') ?? [];

const nowOf = ({ filed }: Chinese): Instant =>
  filed === undefined ? LATE : instant(Date.parse(`${filed}T12:00:00+08:00`));

/** A handful of real complaints with the form their writers filled in. */
export const chineseComplaints = (data: LanguageData): readonly Score[] =>
  scoreChinese(
    chineseRows().map((row) => ({ row, said: understand(row.text, { now: nowOf(row) }, data) })),
    '',
  );

function scoreChinese(read: readonly Said<Chinese>[], mark: string): readonly Score[] {
  if (read.length === 0) return [];
  const core = (name: string): string => name.replace(/app|游戏/i, '').slice(0, 2);
  return [
    count(
      `complaints_zh: company${mark}`,
      read,
      ({ row, said }) => said.respondents.some((name) => name.startsWith(core(row.company))),
      ({ row, said }) => `${row.id} ${row.company} → ${said.respondents.join('、')}`,
      '1',
    ),
    count(
      `complaints_zh: sum, where one is given${mark}`,
      read.filter(({ row }) => row.amount !== undefined),
      ({ row, said }) => said.amount?.value === Number.parseFloat(row.amount!),
      ({ row, said }) => `${row.id} ${row.amount} → ${said.amount?.value}`,
      '1',
    ),
  ];
}
