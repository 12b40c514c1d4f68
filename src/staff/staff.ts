import type { Instant } from '../basics/clock.ts';
import type { Role } from '../conversation/actor.ts';

export const ROLES = [
  'agent',
  'supervisor',
  'educator',
  'reader',
  'admin',
] as const satisfies readonly Role[];

/** Somebody who works here. Consumers see `name` when this person writes to them. */
export interface Staff {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly createdAt: Instant;
}

/** Whoever tries both sides of a demo on their own machine sits at the desk as this agent. */
export const DEMO_STAFF = { id: 'demo', name: '演示坐席', role: 'agent' } as const;

/** A link that signs somebody in, once; only the digest of its secret is kept. */
export interface SignInLink {
  /** Null: whoever opens it becomes the first administrator. */
  readonly staff: string | null;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

/** A browser that somebody signed in with; only the digest of its cookie is kept. */
export interface DeskSession {
  readonly staff: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

export interface StaffBook {
  add(staff: Staff): Promise<void>;
  get(id: string): Promise<Staff | null>;
  /** Whoever goes by this name. */
  named(name: string): Promise<readonly Staff[]>;
  /** How many work here. */
  count(): Promise<number>;
}

export interface SignIns {
  createLink(digest: string, link: SignInLink): Promise<void>;
  findLink(digest: string): Promise<SignInLink | null>;
  /** False when it was spent already. */
  spendLink(digest: string): Promise<boolean>;
  /** Takes back the links that would make a first administrator. */
  voidFirstLinks(): Promise<void>;
  createSession(digest: string, session: DeskSession): Promise<void>;
  findSession(digest: string): Promise<DeskSession | null>;
  endSession(digest: string): Promise<void>;
}

const TALKS: ReadonlySet<Role> = new Set<Role>(['agent', 'supervisor', 'admin']);
const READS: ReadonlySet<Role> = new Set<Role>([...TALKS, 'reader']);
const TEACHES: ReadonlySet<Role> = new Set<Role>(['educator', 'supervisor', 'admin']);
const SUPERVISES: ReadonlySet<Role> = new Set<Role>(['supervisor', 'admin']);

/** May take talks over and write in them. */
export const mayTalk = (role: Role): boolean => TALKS.has(role);

/** May see what the library lacks and what of it was told and has changed; no talk of anybody. */
export const mayTeach = (role: Role): boolean => TEACHES.has(role);

/** May read talks and complaints. */
export const mayRead = (role: Role): boolean => READS.has(role);

/** May read complaints about this organisation, its staff or the bot. */
export const maySupervise = (role: Role): boolean => SUPERVISES.has(role);
