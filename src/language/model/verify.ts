import { matches } from '../../basics/text.ts';
import { findAmounts } from '../amounts.ts';
import type { LanguageData } from '../data.ts';
import { fold } from '../fold.ts';

/** Why a text that a model wrote is not said. */
export type Fault =
  | 'figure'
  | 'law'
  | 'name'
  | 'link'
  | 'promise'
  | 'negation'
  | 'length'
  | 'lost'
  | 'order'
  | 'script';

/** How much longer a rewording may be than what it rewords. */
const LONGEST = { share: 1.5, more: 12 } as const;
const SHORTEST = 0.3;

const LAW = /《[^》]{1,60}》|第[\d一二三四五六七八九十百千零〇]+条|\barticles? \d+\b|\bart\. ?\d+\b/gi;
const LINK = /https?:\/\/|www\.|[\w.+-]+@[\w-]+\.\w|\b[\w-]+\.(?:com|cn|org|net|io)\b/i;
const PROMISE =
  /保证|承诺|包(?:您|退|赔|赢)|一定(?:能|会|可以|要|给|退|赔)|肯定(?:能|会|可以|给|退|赔)|必(?:须|定|然)(?:会|能|给|退|赔)|放心|稳(?:赢|拿)|百分之?百|没问题|\b(?:guarantee[ds]?|promise[ds]?|certainly|definitely|surely|for sure|rest assured|no doubt|will (?:win|get (?:your|the|all)))\b/gi;
const NEGATION =
  /不|没|无|未|别|勿|非|禁|拒|\b(?:no|not|never|none|nothing|nobody|without|cannot|refuse[sd]?)\b|n't\b/gi;
/** 不过, 不久: no negation in them. */
const NO_NEGATION =
  /不过|不久|不仅|不但|不管|不论|无论|非常|特别|别的|别人|分别|区别|级别|差不多|要不|not only/gi;
const NUMBER = /\d[\d,]*(?:\.\d+)?/g;
const HAN_NUMBER = /[一二两三四五六七八九十百千万亿]+(?=[日天年月周个倍次元块万份名位点级条项分号成])/g;
const NAME_EN = /(?<![.!?:"'(\n]\s?)(?<=\s)[A-Z][\w'-]+/g;

/** A figure with what it counts: a day, working days, yuan; a date and a bare number, such as a telephone's, count nothing. */
const MEASURED =
  /(?<date>\d{4}-\d{2}-\d{2})|(?<number>\d[\d,]*(?:\.\d+)?|[一二两三四五六七八九十百千万亿]+(?=个?(?:工作日|[日天年月周倍次元块条])))\s*(?<unit>个?工作日|working days?|[日天]|days?|周|weeks?|个?月|months?|年|years?|元|块|yuan|cny|倍|times|次|%|条)?/gi;
const UNITS: Readonly<Record<string, string>> = { 天: '日', 块: '元', 月: '个月', 工作日: '个工作日' };
const CLAUSE = /[，。；：、,.;:\n]+(?!\d)/;

const all = (text: string, pattern: RegExp): readonly string[] =>
  matches(text, pattern).map(([found]) => found.toLowerCase().replace(/[\s,]/g, ''));

const without = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((one) => !others.includes(one));

const han = (text: string): boolean => /\p{Script=Han}/u.test(text);

const figures = (text: string): readonly string[] => {
  const plain = fold(text);
  const sums = findAmounts(plain, false).map(({ value }) => `=${value}`);
  return [...all(plain, NUMBER), ...all(plain, HAN_NUMBER), ...sums];
};

/** What is counted by each unit, in the order in which it stands. */
function measures(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { groups } of matches(fold(text), MEASURED)) {
    const { date, number = '', unit = '' } = groups ?? {};
    const kind = date === undefined ? (UNITS[unit] ?? unit.replace(/s$/, '')) : 'date';
    const figure = date ?? String(Number(number.replaceAll(',', '')) || number);
    found.set(kind, `${found.get(kind) ?? ''} ${figure}`);
  }
  return found;
}

/** Two periods, sums, telephones or laws that changed places are all there and say something else. */
function haveChangedPlaces(text: string, source: string): boolean {
  const [own, theirs] = [measures(text), measures(source)];
  if ([...own].some(([kind, figuresInOrder]) => theirs.get(kind) !== figuresInOrder)) return true;
  return all(text, LAW).join() !== all(source, LAW).join();
}

const pairsOf = (clause: string): ReadonlySet<string> => {
  const plain = fold(clause).replace(NO_NEGATION, '').replace(NEGATION, '').replace(/\s+/g, ' ').trim();
  const words = han(plain) ? [...plain.replace(/\s/g, '')] : plain.split(' ');
  return new Set(han(plain) ? words.slice(1).map((word, at) => `${words[at]}${word}`) : words);
};

const likeness = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  one.size + other.size === 0
    ? 0
    : (2 * [...one].filter((word) => other.has(word)).length) / (one.size + other.size);

/** A no that went to another clause denies something else. */
function deniesElsewhere(text: string, source: string): boolean {
  const theirs = source
    .split(CLAUSE)
    .map((clause) => ({ words: pairsOf(clause), no: negations(clause) > 0 }));
  return text
    .split(CLAUSE)
    .filter((clause) => negations(clause) > 0)
    .some((clause) => {
      const words = pairsOf(clause);
      const best = (no: boolean): number =>
        Math.max(0, ...theirs.filter((one) => one.no === no).map((one) => likeness(words, one.words)));
      return best(false) > best(true);
    });
}

const names = (text: string, data: LanguageData): readonly string[] => [
  ...data.institutions(fold(text)).map(({ value }) => value.of),
  ...(han(text) ? [] : all(text, NAME_EN)),
];

const negations = (text: string): number => all(text.replace(NO_NEGATION, ''), NEGATION).length;

/** Whether every law, figure, name and link of `text` stands in `source`, and nothing is promised beyond it. */
export function addsNothing(text: string, source: string, data: LanguageData): Fault | null {
  if (without(all(text, LAW), all(source, LAW))) return 'law';
  if (without(figures(text), figures(source))) return 'figure';
  const known = fold(source);
  if (names(text, data).some((name) => !names(source, data).includes(name) && !known.includes(fold(name))))
    return 'name';
  if (LINK.test(text) && !LINK.test(source)) return 'link';
  if (without(all(text, PROMISE), all(source, PROMISE))) return 'promise';
  return null;
}

/**
 * Whether `text` says what `source` says in other words, as far as code can tell: nothing added, nothing lost, what is
 * denied stays denied; null where it holds. `source` is a reviewed text, so that a doubt costs only plainer words.
 */
export function faultOfRewording(text: string, source: string, data: LanguageData): Fault | null {
  if (han(text) !== han(source)) return 'script';
  const longest = source.length * LONGEST.share + LONGEST.more;
  if (text.length > longest || text.length < source.length * SHORTEST) return 'length';
  const added = addsNothing(text, source, data);
  if (added !== null) return added;
  if (without(all(source, LAW), all(text, LAW)) || without(figures(source), figures(text))) return 'lost';
  if (haveChangedPlaces(text, source)) return 'order';
  return negations(source) === negations(text) && !deniesElsewhere(text, source) ? null : 'negation';
}
