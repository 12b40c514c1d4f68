import { z } from 'zod';
import { type ComplaintRecord, fieldValue } from './record.ts';
import { says } from './says.ts';
import { ISSUES, PRODUCTS, RESPONDENT_KINDS } from './taxonomy.ts';

/** Which complaints a line of a data file is about: every condition given must hold. */
export const caseLikeSchema = z.strictObject({
  products: z.array(z.enum(PRODUCTS)).min(1).optional(),
  issues: z.array(z.enum(ISSUES)).min(1).optional(),
  /** Of the first respondent whose kind is known. */
  kinds: z.array(z.enum(RESPONDENT_KINDS)).min(1).optional(),
  /** One of these stands in the consumer's words. Lower case. */
  words: z.array(z.string().min(1).toLowerCase()).min(1).optional(),
  /** None of these does. */
  without: z.array(z.string().min(1).toLowerCase()).min(1).optional(),
});
export type CaseLike = z.infer<typeof caseLikeSchema>;

const holds = <T>(allowed: readonly T[] | undefined, value: T | null): boolean =>
  allowed === undefined || (value !== null && allowed.includes(value));

export function isCaseLike(record: ComplaintRecord, like: CaseLike): boolean {
  const kind = fieldValue(record, 'respondent')?.find((one) => one.kind !== null)?.kind ?? null;
  return (
    holds(like.products, fieldValue(record, 'product')) &&
    holds(like.issues, fieldValue(record, 'issue')) &&
    holds(like.kinds, kind) &&
    (like.words === undefined || says(record, like.words)) &&
    (like.without === undefined || !says(record, like.without))
  );
}
