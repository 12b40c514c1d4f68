import type { Citation } from '../conversation/message.ts';
import type { Law, LawVersion, Reference } from './entry.ts';

/** True when `on` (YYYY-MM-DD) lies between the two days, both included. */
export const within = (on: string, from: string | undefined, until: string | undefined): boolean =>
  (from === undefined || from <= on) && (until === undefined || on <= until);

/** An article as it stood on a day. */
export interface Cited {
  readonly law: Law;
  readonly version: LawVersion;
  readonly article: number;
}

/** The laws we cite, by day. */
export interface Register {
  /** Null when there is no such law, or none of its texts was in force on `on`. */
  find(reference: Reference, on: string): Cited | null;
}

export function createRegister(laws: readonly Law[]): Register {
  const bySlug = new Map(laws.map((law) => [law.slug, law]));
  return {
    find(reference, on) {
      const law = bySlug.get(reference.law);
      const version = law?.versions.find(({ effective, until }) => within(on, effective, until));
      return law === undefined || version === undefined ? null : { law, version, article: reference.article };
    },
  };
}

/** As it travels with an answer; `checked` is the day a person last compared the entry with the text. */
export const toCitation = ({ law, version, article }: Cited, checked: string): Citation => ({
  law: law.title,
  article,
  effective: version.effective,
  ...(version.until === undefined ? {} : { until: version.until }),
  checked,
});
