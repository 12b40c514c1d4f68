import type { Instant } from '../basics/clock.ts';
import type { Status } from '../complaints/complaint.ts';
import type { Role } from '../conversation/actor.ts';
import type { ConsentScope } from '../conversation/consent.ts';
import type { Mode } from '../conversation/conversation.ts';
import type { ChannelName, Lang, Speaker } from '../conversation/message.ts';
import type { DeliveryState, JobKind } from '../conversation/ports.ts';
import type { Priority } from '../conversation/priority.ts';
import type { FileFault, FileState, FileWork } from '../evidence/attachment.ts';
import type { BoardLine } from '../handoff/board.ts';
import type { Call } from '../handoff/call.ts';
import type { Handoff, HandoffReason } from '../handoff/handoff.ts';

/** SQLite has no booleans. */
export type Flag = 0 | 1;
/** JSON as text; SQL never looks into it, and it is stored as it came: a digest may rest on its bytes. */
export type Json = string;

/** The rows as both engines keep them. Instants are milliseconds in int8. */
export interface Tables {
  conversations: {
    id: string;
    channel: ChannelName;
    account: string;
    chat: string;
    lang: Lang;
    mode: Mode;
    holder: string | null;
    seq: number;
    version: number;
    state: Json | null;
    wake_at: Instant | null;
    /** 1 when lines came since the last lease: the end of that turn must not forget them. */
    woken: Flag;
    fence: number;
    /** 0 while nobody has it. */
    leased_until: Instant;
    created_at: Instant;
    last_consumer_at: Instant | null;
    seen_at: Instant | null;
  };
  messages: {
    conversation: string;
    seq: number;
    id: string;
    speaker: Speaker;
    text: string;
    at: Instant;
    event_key: string | null;
    turn: string | null;
    attempts: number;
    choice: string | null;
    about: string | null;
    replaces: string | null;
    extras: Json;
    /** 1 when `extras` holds a read-back. */
    reads_back: Flag;
    /** 1 while no turn may take it: what came with it is not there yet. */
    held: Flag;
  };
  consents: {
    id: string;
    conversation: string;
    /** The order of giving within the conversation: 1, 2, 3, … */
    n: number;
    scope: ConsentScope;
    version: string;
    given: Flag;
    at: Instant;
    withdrawn_at: Instant | null;
  };
  sessions: {
    digest: string;
    conversation: string;
    created_at: Instant;
    expires_at: Instant;
  };
  jobs: {
    id: string;
    kind: JobKind;
    key: string;
    subject: string;
    run_at: Instant;
    /** When it may be claimed: `run_at`, or the end of its lease. */
    free_at: Instant;
    attempts: number;
    fence: number;
  };
  deliveries: {
    id: string;
    message: string;
    conversation: string;
    seq: number;
    channel: ChannelName;
    account: string;
    chat: string;
    state: DeliveryState | 'withdrawn';
    attempts: number;
    safety: Flag;
    sent_id: string | null;
    queued_at: Instant;
    /** How many pieces of a long text have arrived. */
    pieces: number;
    failure: string | null;
  };
  addresses: {
    channel: ChannelName;
    account: string;
    chat: string;
    fence: number;
    leased_until: Instant;
    stopped_until: Instant;
    blocked_at: Instant | null;
  };
  accounts: {
    channel: ChannelName;
    account: string;
    /** The second that `used` counts, from 1970. */
    second: number;
    used: number;
    stopped_until: Instant;
    fence: number;
    polled_until: Instant;
  };
  attachments: {
    id: string;
    conversation: string;
    message: string | null;
    complaint: string | null;
    /** The order of coming within the conversation: 1, 2, 3, … */
    n: number;
    at: Instant;
    state: FileState;
    work: FileWork | null;
    fault: FileFault | null;
    origin: Json | null;
    name: string | null;
    mime: string | null;
    bytes: number | null;
    digest: string | null;
    file: string | null;
    kept_digest: string | null;
    taken_at: string | null;
    device: string | null;
    heard: string | null;
    attempts: number;
    fence: number;
    free_at: Instant;
  };
  complaints: {
    id: string;
    conversation: string;
    /** The order of opening within the conversation: 1, 2, 3, … */
    n: number;
    number: string | null;
    status: Status;
    record: Json;
    revision: number;
    priority: Priority;
    visibility: 'staff' | 'supervisors';
    aside_at: Instant | null;
    created_at: Instant;
    changed_at: Instant;
    filed_at: Instant | null;
    receipt_generation: number;
    audit_n: number;
    audit_head: string;
  };
  audit: {
    complaint: string;
    n: number;
    at: Instant;
    actor: string;
    verb: string;
    salt: string | null;
    payload: Json | null;
    digest: string;
    prev: string;
    hash: string;
  };
  seals: {
    /** 1, 2, 3, … */
    no: number;
    at: Instant;
    n: number;
    digest: string;
  };
  handoffs: {
    id: string;
    conversation: string;
    reason: HandoffReason;
    priority: Priority;
    safety: string | null;
    requested_at: Instant;
    claimed_by: string | null;
    claimed_at: Instant | null;
    told_place: number | null;
    ended_at: Instant | null;
    outcome: Handoff['outcome'];
  };
  calls: {
    id: string;
    conversation: string;
    cause: Call['cause'];
    reason: HandoffReason;
    priority: Priority;
    safety: string | null;
    phone: string;
    times: string | null;
    say: string;
    since: Instant;
    due_at: Instant;
    claimed_by: string | null;
    claimed_at: Instant | null;
    tries: Json;
    ended_at: Instant | null;
    outcome: Call['outcome'];
  };
  notes: {
    conversation: string;
    /** The order within the conversation: 1, 2, 3, … */
    n: number;
    at: Instant;
    staff: string;
    text: string;
    /** The sender's own id for it; null where they gave none. */
    client_id: string | null;
  };
  staff: {
    id: string;
    name: string;
    role: Role;
    created_at: Instant;
  };
  sign_in_links: {
    digest: string;
    staff: string | null;
    created_at: Instant;
    expires_at: Instant;
  };
  desk_sessions: {
    digest: string;
    staff: string;
    created_at: Instant;
    expires_at: Instant;
  };
  board_cards: {
    handoff: string;
    conversation: string;
    place: string | null;
    shown: string | null;
    told: number | null;
    telling: Flag;
    alerts: number;
    alerted_at: Instant;
    closed: Flag;
  };
  board_lines: {
    message: string;
    /** The order of coming: 1, 2, 3, … */
    n: number;
    handoff: string;
    conversation: string;
    staff: string;
    person: string;
    text: string;
    state: BoardLine['state'];
    due_at: Instant;
  };
  staff_links: {
    person: string;
    staff: string;
    on_duty: Flag;
  };
}
