import type { Ports } from '../acts/store.ts';
import { StoredAccounts } from './accounts.ts';
import { StoredAttachments } from './attachments.ts';
import { StoredBoards } from './boards.ts';
import { StoredCalls } from './calls.ts';
import { StoredComplaints } from './complaints.ts';
import type { Connection } from './connection.ts';
import { StoredConsents } from './consents.ts';
import { StoredConversations } from './conversations.ts';
import { StoredDeliveries } from './deliveries.ts';
import { StoredHandoffs } from './handoffs.ts';
import { StoredJobs } from './jobs.ts';
import { StoredMessages } from './messages.ts';
import { StoredNotes } from './notes.ts';
import { StoredSessions } from './sessions.ts';
import { StoredSignIns, StoredStaff } from './staff.ts';

/** Every port on one connection: a transaction, or the store's readers. */
export const portsOn = (on: Connection): Ports => ({
  conversations: new StoredConversations(on),
  messages: new StoredMessages(on),
  consents: new StoredConsents(on),
  sessions: new StoredSessions(on),
  jobs: new StoredJobs(on),
  deliveries: new StoredDeliveries(on),
  attachments: new StoredAttachments(on),
  accounts: new StoredAccounts(on),
  complaints: new StoredComplaints(on),
  handoffs: new StoredHandoffs(on),
  calls: new StoredCalls(on),
  boards: new StoredBoards(on),
  notes: new StoredNotes(on),
  staff: new StoredStaff(on),
  signIns: new StoredSignIns(on),
});
