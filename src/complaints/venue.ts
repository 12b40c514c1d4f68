import { z } from 'zod';
import { parseDataFile } from '../basics/data-file.ts';
import { SetupError } from '../basics/errors.ts';
import { isCivilDate } from '../calendar/days.ts';
import type { Citation, Lang } from '../conversation/message.ts';
import { caseLikeSchema, isCaseLike } from './case-like.ts';
import { type ComplaintRecord, fieldValue } from './record.ts';
import type { OrgKind } from './taxonomy.ts';

/** How to go through a door, what it asks for and what it shuts. */
export interface Route {
  /** Which of several offices, where that is not plain. */
  readonly office: Readonly<Record<Lang, string>> | null;
  /** The first way is to tell the company itself. */
  readonly theirTurn: boolean;
  /** The ways that are open side by side, in the order in which a consumer can act. */
  readonly order: Readonly<Record<Lang, readonly string[]>>;
  readonly needs: Readonly<Record<Lang, string>>;
  /** What makes it refuse. */
  readonly refuses: Readonly<Record<Lang, string>> | null;
  /** What is no longer open once it was chosen. */
  readonly closes: Readonly<Record<Lang, string>> | null;
  /** Where a violation is reported, beside the complaint. */
  readonly report: Readonly<Record<Lang, string>> | null;
  /** What `office` and `order` rest on, and what the rest does. */
  readonly citations: readonly Citation[];
  readonly citationsOfDoor: readonly Citation[];
}

/** A body that handles a kind of complaint, and how to get through its door. Texts are in the asked language. */
export interface Authority {
  readonly id: string;
  readonly name: Readonly<Record<Lang, string>>;
  /** How to reach it: telephone, mini-program, site. */
  readonly phone: string | null;
  readonly door: Readonly<Record<Lang, string>>;
  /** What it wants first, such as turning to the company. */
  readonly before: Readonly<Record<Lang, string>> | null;
  readonly mark: 'V' | 'S' | 'M' | 'D';
  /** True: the company has its turn first, so a letter goes to the company. */
  readonly companyFirst?: boolean;
  readonly route: Route;
}

/** Who is in charge of a complaint: the company's own door first where that is the way, then the body over it. */
export interface Venue {
  readonly authority: Authority;
  /** Why this one, in one sentence. */
  readonly why: Readonly<Record<Lang, string>>;
}

const both = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const citations = z.array(
  z.strictObject({
    law: z.string().min(1),
    article: z.int().positive(),
    effective: z.string().refine(isCivilDate, 'not a day as YYYY-MM-DD'),
  }),
);
const steps = z.array(z.string().min(1)).min(2).max(4);
const route = z.strictObject({
  office: both.nullable(),
  theirTurn: z.boolean(),
  order: z.strictObject({ zh: steps, en: steps }),
  needs: both,
  refuses: both.nullable(),
  closes: both.nullable(),
  report: both.nullable(),
  citations,
  citationsOfDoor: citations,
});
const schema = z.strictObject({
  /** For every body without a route of its own. */
  route,
  authorities: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9-]+$/),
      name: both,
      phone: z
        .string()
        .regex(/^[0-9 ,-]+$/)
        .nullable(),
      door: both,
      before: both.nullable(),
      mark: z.enum(['V', 'S', 'M', 'D']),
      companyFirst: z.boolean().optional(),
      route: route.optional(),
    }),
  ),
  /** The first that fits decides. */
  ways: z.array(z.strictObject({ case: caseLikeSchema, to: z.string(), why: both })).min(1),
});

export interface AuthoritiesData {
  readonly authorities: ReadonlyMap<string, Authority>;
  readonly ways: z.infer<typeof schema>['ways'];
}

/**
 * The table out of `knowledge/authorities.yaml`. Throws a SetupError that names file and field; the last way must
 * take every case and each way must lead to a body of the table.
 */
export function parseAuthorities(text: string, file = 'knowledge/authorities.yaml'): AuthoritiesData {
  const { authorities, ways, route: usual } = parseDataFile(schema, text, file);
  const table = new Map<string, Authority>(
    authorities.map(({ companyFirst = false, route: own = usual, ...one }) => [
      one.id,
      { ...one, companyFirst, route: own },
    ]),
  );
  ways.forEach(({ to }, index) => {
    if (!table.has(to)) throw new SetupError(`${file}: ways.${index}.to: no authority called ${to}`);
  });
  if (Object.keys(ways.at(-1)!.case).length > 0)
    throw new SetupError(`${file}: ways.${ways.length - 1}.case: the last way must take every case`);
  return { authorities: table, ways };
}

/** True once the company or its platform was told. */
export const hadTheirTurn = (record: ComplaintRecord): boolean =>
  (fieldValue(record, 'priorContact')?.tried ?? []).some((one) => one === 'company' || one === 'platform');

/** The ways that are left, in the order in which this consumer can take them. */
export const waysOpen = (record: ComplaintRecord, { route }: Authority, lang: Lang): readonly string[] =>
  route.theirTurn && hadTheirTurn(record) ? route.order[lang].slice(1) : route.order[lang];

/**
 * Who is in charge. At a bank's own office the bank comes first, which is here; the body over it is named for later.
 */
export function venueFor(
  record: ComplaintRecord,
  { org }: { readonly org: { readonly kind: OrgKind; readonly name: string } },
  data: AuthoritiesData,
): Venue {
  const way = data.ways.find((one) => isCaseLike(record, one.case))!;
  const authority = data.authorities.get(way.to)!;
  if (org.kind !== 'bank' || authority.companyFirst !== true) return { authority, why: way.why };
  const before = {
    zh: `先由${org.name}处理，这里就是；对决定不满意再找它。`,
    en: `${org.name} handles it first, and that is here; turn to this body if you disagree with the decision.`,
  };
  return { authority: { ...authority, before }, why: way.why };
}
