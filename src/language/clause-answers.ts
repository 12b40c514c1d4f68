import type { Field } from '../complaints/record.ts';
import type { Found } from '../dialogue/command.ts';
import type { Open } from './answers.ts';
import type { LanguageData } from './data.ts';
import { answeredContacts, guessedContacts, triedSomebody } from './earlier-contact.ts';
import { fold, type Span } from './fold.ts';
import type { Finder } from './found.ts';
import type { Listening } from './listening.ts';
import { clausesOf } from './questions.ts';
import { answeredWishes } from './wishes.ts';

/** Questions beside whose answer a clause may answer another. */
const SHARED: readonly Open[] = [
  'respondent',
  'outlet',
  'region',
  'incidentDate',
  'amount',
  'request',
  'priorContact',
];
/** 他们说, behind which the words are theirs. */
const SAID = /(?:说|讲|让我|叫我|答应|同意|\b(?:said|says|told me|offer\w*))\s*[,:]?\s*$/;
/** A wish stands so near the beginning of its clause: 想退钱, i want a refund. */
const NEAR = { zh: 3, en: 14 } as const;

const langOf = (folded: string): 'zh' | 'en' => (/\p{Script=Han}/u.test(folded) ? 'zh' : 'en');

/**
 * What clauses of a line say besides its answer: the wish and whom they turned to, each a clause of its own, where
 * neither is known yet. 就城西支行 退钱 找过经理他不认.
 */
export function clauseAnswers(
  text: string,
  open: Open,
  answer: readonly Found[],
  { record, mending, hasDraft }: Listening,
  data: LanguageData,
  make: Finder,
): readonly Found[] {
  if (!SHARED.includes(open) || mending !== null || !hasDraft || answer.length === 0) return [];
  const folded = fold(text);
  const clauses = clausesOf(folded);
  if (clauses.length < 2) return [];
  const isOpen = (field: Field): boolean =>
    record?.slots[field] === undefined && !answer.some((one) => one.field === field);
  const theirs = (clause: Span): boolean => SAID.test(folded.slice(0, clause.from));
  const said = ({ from, to }: Span): string => folded.slice(from, to).replace(/[\s,.。;!]+$/, '');
  const own = clauses.filter((clause) => !theirs(clause));

  const wishes = isOpen('request')
    ? own.flatMap((clause) => {
        const hits = answeredWishes(said(clause), data);
        const begins = Math.min(...hits.map(({ from }) => from)) <= NEAR[langOf(folded)];
        return begins && !triedSomebody(said(clause))
          ? hits.map(({ from, to, request }) => ({
              request,
              from: clause.from + from,
              to: clause.from + to,
            }))
          : [];
      })
    : [];
  const distinct = wishes.filter(
    (wish, i) => wishes.findIndex(({ request }) => request.kind === wish.request.kind) === i,
  );
  const first = isOpen('priorContact') ? own.findIndex((clause) => triedSomebody(said(clause))) : -1;
  const from = own[first]?.from ?? folded.length;
  const wished = wishes.find((wish) => wish.from > from)?.from;
  const to = clauses.find((clause) => wished !== undefined && clause.to > wished)?.from ?? folded.length;
  const tried = text.slice(from, to);
  const contact =
    first < 0 ? null : (answeredContacts(fold(tried), tried, data) ?? guessedContacts(fold(tried), tried));
  return [
    ...(distinct.length === 0
      ? []
      : [
          make(
            'request',
            distinct.map(({ request }) => request),
            distinct[0]!,
            { confirmed: true },
          ),
        ]),
    ...(contact === null || contact === 'nobody'
      ? []
      : [make('priorContact', contact, { from, to }, { confirmed: true })]),
  ];
}
