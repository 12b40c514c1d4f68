import { type Instant, instant } from '../basics/clock.ts';
import { newId } from '../basics/id.ts';
import type { Attached, Change } from '../complaints/record.ts';
import type { FileRef } from '../conversation/message.ts';
import { type Attachment, isKept, kindOf, MOST_FILES } from '../evidence/attachment.ts';
import type { KeptFile } from '../evidence/keeper.ts';
import { nameOf } from '../evidence/names.ts';
import type { Ports } from './store.ts';

const NOTHING = {
  message: null,
  complaint: null,
  work: null,
  fault: null,
  origin: null,
  mime: null,
  bytes: null,
  digest: null,
  file: null,
  keptDigest: null,
  takenAt: null,
  device: null,
  heard: null,
  attempts: 0,
  fence: 0,
  freeAt: instant(0),
} as const;

/** A file that its platform still has to hand out. */
export const coming = (conversation: string, origin: FileRef, message: string, at: Instant): Attachment => ({
  ...NOTHING,
  id: newId(),
  conversation,
  message,
  at,
  state: 'coming',
  work: 'fetch',
  // What it is called may hold a secret, and is not needed to fetch it.
  origin: { ...origin, name: null },
  name: nameOf(origin.name),
  freeAt: at,
});

/** A file that is here already. */
export const uploaded = (
  conversation: string,
  name: string | null,
  kept: KeptFile,
  at: Instant,
): Attachment => ({
  ...NOTHING,
  ...kept,
  id: newId(),
  conversation,
  at,
  state: 'kept',
  name: nameOf(name),
});

/** What counts against the most that a talk may keep. */
export const isLive = ({ state }: Attachment): boolean => state === 'kept' || state === 'coming';

export const isFull = (all: readonly Attachment[]): boolean => all.filter(isLive).length >= MOST_FILES;

/** Bytes that this talk has already are not kept twice. */
export const sameBytes = (all: readonly Attachment[], digest: string): string | null =>
  all.find((one) => isKept(one) && one.digest === digest)?.file ?? null;

/** As a complaint's record lists it. */
export function attachedOf({ id, mime, bytes, digest, at, takenAt }: Attachment): Attached {
  return { id, kind: kindOf(mime), mime: mime ?? '', bytes: bytes ?? 0, digest: digest ?? '', at, takenAt };
}

/** True for what is kept and came with a message. */
export const isSent = (one: Attachment): boolean => isKept(one) && one.message !== null;

/** True for what was sent and stands on no complaint yet. */
export const isLoose = (one: Attachment): boolean => isSent(one) && one.complaint === null;

/** Files that these changes put on a record lie with its complaint from now on. */
export async function placeFiles(ports: Ports, complaint: string, changes: readonly Change[]): Promise<void> {
  const ids = changes.flatMap((change) => (change.kind === 'attach' ? [change.attached.id] : []));
  if (ids.length > 0) await ports.attachments.place(ids, complaint);
}
