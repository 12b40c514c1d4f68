import { type CivilDate, today as dayOf, formatDate } from '../calendar/days.ts';
import type { Citation, Lang } from '../conversation/message.ts';
import { BLANK, LETTER_WORDS, type LetterWords } from './letter-words.ts';
import {
  attachmentsOf,
  type ComplaintRecord,
  fieldValue,
  isReportAlone,
  type Request,
  storyOf,
} from './record.ts';
import type { OrgKind } from './taxonomy.ts';
import type { Venue } from './venue.ts';

export interface LetterContext {
  readonly lang: Lang;
  readonly today: CivilDate;
  readonly venue: Venue;
  readonly org: { readonly kind: OrgKind; readonly name: string };
  /** The law it rests on, from a reviewed entry. */
  readonly citations: readonly Citation[];
  /** Proof that would help, short nouns, to be ticked. */
  readonly evidence: readonly string[];
}

/** 487650 → "4,876.50", 30000 → "300". */
function formatFen(fen: number): string {
  const yuan = Math.trunc(fen / 100).toLocaleString('en-US');
  const rest = fen % 100;
  return rest === 0 ? yuan : `${yuan}.${String(rest).padStart(2, '0')}`;
}

function sumOf(record: ComplaintRecord, w: LetterWords): string | null {
  const amount = fieldValue(record, 'amount');
  return amount === null ? null : w.yuan(formatFen(amount.fen), amount.approximate);
}

function requestLine(request: Request, record: ComplaintRecord, w: LetterWords, refunds: boolean): string {
  const sum = sumOf(record, w);
  const issue = fieldValue(record, 'issue');
  switch (request.kind) {
    case 'refund':
      return w.refund(sum ?? w.yuan(BLANK, false));
    case 'compensate':
      // The sum in dispute is asked for once: as the refund where there is one.
      return w.compensate(refunds ? w.yuan(BLANK, false) : (sum ?? w.yuan(BLANK, false)));
    case 'stop':
      return (issue === null ? undefined : w.stop[issue]) ?? w.stopAny;
    case 'other':
      return request.text ?? BLANK;
    default:
      return w.requests[request.kind];
  }
}

function requestLines(record: ComplaintRecord, w: LetterWords): readonly string[] {
  if (isReportAlone(record)) return [w.investigate, w.answer].map((line, index) => `${index + 1}. ${line}`);
  const requests = fieldValue(record, 'request') ?? [];
  const refunds = requests.some(({ kind }) => kind === 'refund');
  const lines = requests.map((request) => {
    const line = requestLine(request, record, w, refunds);
    return request.kind === 'other' || request.text === undefined ? line : w.bracket(line, request.text);
  });
  const all = [...(lines.length === 0 ? [BLANK] : lines), w.answer];
  return all.map((line, index) => `${index + 1}. ${line}`);
}

function storyLines(record: ComplaintRecord, lang: Lang, w: LetterWords): readonly string[] {
  const date = fieldValue(record, 'incidentDate');
  const day = (one: CivilDate): string => formatDate(one, lang, null);
  const when =
    date === null ? BLANK : date.from === date.to ? day(date.from) : w.range(day(date.from), day(date.to));
  const sum = sumOf(record, w);
  const story = storyOf(record).map((text) => text.trim());
  return [
    `${w.when}${w.colon}${when}`,
    ...(sum === null ? [] : [`${w.sum}${w.colon}${sum}`]),
    ...(story.length === 0 ? [BLANK] : story),
  ];
}

function contactLines(record: ComplaintRecord, w: LetterWords): readonly string[] {
  const prior = fieldValue(record, 'priorContact');
  if (prior === null || (prior.tried.length === 0 && prior.text === undefined)) return [w.notContacted];
  const tried = prior.tried.map((one) => w.contacted(w.contacts[one]));
  const refused = prior.accepted === false ? [w.notAccepted] : [];
  return [...tried, ...(prior.text === undefined ? [] : [prior.text]), ...refused];
}

function respondents(record: ComplaintRecord, w: LetterWords): string {
  const all = fieldValue(record, 'respondent') ?? [];
  if (all.length === 0) return BLANK;
  return all
    .map(({ name, role }) => (all.length > 1 && role !== null ? w.bracket(name, w.roles[role]) : name))
    .join(w.comma);
}

/** Who gets the letter: the company where it has its turn first, else the body in charge. */
export function addressee(
  record: ComplaintRecord,
  { lang, venue, org }: Pick<LetterContext, 'lang' | 'venue' | 'org'>,
): { readonly name: string; readonly isCompany: boolean } {
  if (org.kind === 'bank') return { name: org.name, isCompany: true };
  if (isReportAlone(record) || venue.authority.companyFirst !== true)
    return { name: venue.authority.name[lang], isCompany: false };
  return { name: fieldValue(record, 'respondent')?.[0]?.name ?? BLANK, isCompany: true };
}

/**
 * A complaint letter in plain text, ready to be copied by hand. Name, telephone, address and signature are always blank, and so is what nobody told;
 * days carry their year, sums are as told.
 */
export function letter(record: ComplaintRecord, context: LetterContext): string {
  const { lang, today, org, citations, evidence } = context;
  const w = LETTER_WORDS[lang];
  const field = (label: string, value: string): string => `${label}${w.colon}${value}`;
  const to = addressee(record, context);
  const outlet = fieldValue(record, 'outlet');
  const onBehalf = fieldValue(record, 'onBehalf');
  const own = fieldValue(record, 'evidence');
  const reports = isReportAlone(record);

  const head = [
    reports ? w.reportTitle : w.title,
    '',
    field(w.to, to.name),
    '',
    field(reports ? w.reportFrom : w.from, BLANK),
    field(w.phone, BLANK),
    field(w.address, BLANK),
    ...(onBehalf === null ? [] : [w.agent(w.relations[onBehalf.relation] ?? onBehalf.relation)]),
    '',
    field(reports ? w.reportAbout : w.about, org.kind === 'bank' ? org.name : respondents(record, w)),
    ...(outlet === null ? [] : [field(w.outlet, outlet)]),
    ...(to.isCompany ? [] : [field(w.place, fieldValue(record, 'region') ?? BLANK)]),
  ];
  const files = attachmentsOf(record).map(({ kind, at }, i) =>
    w.file(i + 1, kind, formatDate(dayOf(at), lang, null)),
  );
  const proof = [...(own === null ? [] : [own]), ...files, ...evidence.map((one) => `${w.tick}${one}`)];
  const sections = [
    [w.sections.story, storyLines(record, lang, w)],
    [w.sections.requests, requestLines(record, w)],
    [w.sections.contacts, contactLines(record, w)],
    [w.sections.law, citations.map(w.citation)],
    [w.sections.evidence, proof.length === 0 ? [BLANK] : proof],
  ] as const;
  const body = sections
    .filter(([, lines]) => lines.length > 0)
    .flatMap(([title, lines], index) => ['', `${w.number(index)}${title}`, ...lines]);
  return [...head, ...body, '', w.truth, field(w.signature, BLANK), formatDate(today, lang, null)].join('\n');
}
