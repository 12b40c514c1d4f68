import type { Instant } from '../basics/clock.ts';

/** A handoff as it hangs in the channel in which staff see who waits. */
export interface PostedCard {
  readonly handoff: string;
  readonly conversation: string;
  /** By the platform's id; null until it is known to be there. */
  readonly place: string | null;
  /** A digest of what it shows; null before it showed anything. */
  readonly shown: string | null;
  /** The newest line of the talk that stands under it; null while the talk is not shown. */
  readonly told: number | null;
  /** A call for the line after that was begun: it may have arrived. */
  readonly telling: boolean;
  /** How often it was called out again while nobody took it, and when last. */
  readonly alerts: number;
  readonly alertedAt: Instant;
  /** Nothing on it changes any more. */
  readonly closed: boolean;
}

export type CardChange = Partial<
  Pick<PostedCard, 'place' | 'shown' | 'told' | 'telling' | 'alerts' | 'alertedAt' | 'closed'>
>;

/**
 * What a member of the staff wrote under a card: `waits` to go out, was `sent`, came `back` before it was, or stays
 * `inside`.
 */
export interface BoardLine {
  /** By the platform's id. */
  readonly message: string;
  readonly handoff: string;
  readonly conversation: string;
  readonly staff: string;
  /** Who they are on the platform. */
  readonly user: string;
  readonly text: string;
  readonly state: 'waits' | 'sent' | 'inside' | 'back';
  readonly dueAt: Instant;
}

/** Somebody on the platform is this member of the staff. */
export interface StaffLink {
  readonly user: string;
  readonly staff: string;
  /** They are called when nobody takes somebody in danger. */
  readonly onDuty: boolean;
}

export interface Boards {
  card(handoff: string): Promise<PostedCard | null>;
  cardAt(place: string): Promise<PostedCard | null>;
  /** Those on which something may still change, the oldest first. */
  openCards(limit: number): Promise<readonly PostedCard[]>;
  /** Writes nothing where the handoff has one. */
  addCard(card: Pick<PostedCard, 'handoff' | 'conversation' | 'alertedAt'>): Promise<void>;
  changeCard(handoff: string, change: CardChange): Promise<void>;
  /** False where it is there already, and then nothing was written. */
  addLine(line: BoardLine): Promise<boolean>;
  line(message: string): Promise<BoardLine | null>;
  /** Those that wait and may go, in the order of their coming. */
  dueLines(now: Instant, limit: number): Promise<readonly BoardLine[]>;
  /** When the next of those that wait may go; null when none waits. */
  nextLine(): Promise<Instant | null>;
  /** What becomes of one that waits; false when it waits no more. */
  settleLine(message: string, state: 'sent' | 'inside' | 'back'): Promise<boolean>;
  /** Other words for one that waits; false when it waits no more. */
  rewordLine(message: string, text: string): Promise<boolean>;
  /** Whoever was linked to this user before is so no more. */
  link(link: StaffLink): Promise<void>;
  linkOf(user: string): Promise<StaffLink | null>;
  links(): Promise<readonly StaffLink[]>;
  /** False where nobody was linked. */
  unlink(user: string): Promise<boolean>;
}
