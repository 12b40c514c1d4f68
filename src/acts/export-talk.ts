import type { Instant } from '../basics/clock.ts';
import { isLive } from './evidence.ts';
import type { Ports } from './store.ts';

const MOST_LINES = 100_000;

const iso = (at: Instant | null): string | null => (at === null ? null : new Date(at).toISOString());

/** Everything that is kept of a talk, apart from what staff noted for each other; null where there is none. */
export async function exportTalk(read: Ports, id: string, now: Instant): Promise<object | null> {
  const conversation = await read.conversations.get(id);
  if (conversation === null) return null;
  const lines = await read.messages.after(id, 0, MOST_LINES);
  const complaints = await read.complaints.ofConversation(id);
  const files = await read.attachments.ofConversation(id);
  return {
    exportedAt: iso(now),
    channel: conversation.address.channel,
    language: conversation.lang,
    since: iso(conversation.createdAt),
    messages: lines
      .filter(({ text }) => text !== '')
      .map(({ from, at, text, extras }) => ({
        from,
        at: iso(at),
        text,
        ...(extras.by === undefined ? {} : { by: extras.by }),
      })),
    complaints: complaints.map(({ number, status, createdAt, filedAt, record }) => ({
      number,
      status,
      createdAt: iso(createdAt),
      filedAt: iso(filedAt),
      story: record.facts.map(({ text }) => text),
      fields: Object.fromEntries(
        Object.entries(record.slots).map(([field, slot]) => [
          field,
          'value' in slot ? slot.value : { absent: slot.absent },
        ]),
      ),
    })),
    files: files.filter(isLive).map(({ name, mime, bytes, digest, at }) => ({
      name,
      mime,
      bytes,
      digest,
      at: iso(at),
    })),
    consents: (await read.consents.of(id)).map(({ scope, given, version, at, withdrawnAt }) => ({
      scope,
      given,
      version,
      at: iso(at),
      withdrawnAt: iso(withdrawnAt),
    })),
  };
}
