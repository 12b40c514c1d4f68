import type { Lang } from '../conversation/message.ts';

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
}

/** Who is in charge of a complaint: the company's own door first where that is the way, then the body over it. */
export interface Venue {
  readonly authority: Authority;
  /** Why this one, in one sentence. */
  readonly why: Readonly<Record<Lang, string>>;
}
