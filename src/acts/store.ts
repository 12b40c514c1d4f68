import type { Complaints } from '../complaints/ports.ts';
import type {
  Accounts,
  Consents,
  Conversations,
  Deliveries,
  Jobs,
  Messages,
  Sessions,
} from '../conversation/ports.ts';
import type { Attachments } from '../evidence/ports.ts';
import type { Boards } from '../handoff/board.ts';
import type { Calls } from '../handoff/call.ts';
import type { Handoffs } from '../handoff/handoff.ts';
import type { Notes } from '../handoff/notes.ts';
import type { SignIns, StaffBook } from '../staff/staff.ts';

/** Every room's port, bound to one transaction. */
export interface Ports {
  readonly conversations: Conversations;
  readonly messages: Messages;
  readonly consents: Consents;
  readonly sessions: Sessions;
  readonly jobs: Jobs;
  readonly deliveries: Deliveries;
  readonly attachments: Attachments;
  readonly accounts: Accounts;
  readonly complaints: Complaints;
  readonly handoffs: Handoffs;
  readonly calls: Calls;
  readonly boards: Boards;
  readonly notes: Notes;
  readonly staff: StaffBook;
  readonly signIns: SignIns;
}

export interface Transaction extends Ports {
  /** Runs once the commit is on disk; never after a roll-back. */
  after(fn: () => void): void;
}

export interface Store {
  /**
   * The only way to write. `fn` awaits only its ports, may run twice, and has no effect outside them; what must
   * happen outside is given to `after`. Rejects with what `fn` threw, and then nothing of it was written.
   */
  write<T>(fn: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Reads outside any transaction. */
  readonly read: Ports;
  close(): Promise<void>;
}
