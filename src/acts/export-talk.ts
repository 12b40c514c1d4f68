import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Instant, MINUTE } from '../basics/clock.ts';
import { isLive } from './evidence.ts';
import type { Ports } from './store.ts';

/** How long an address of somebody's records works. */
const LASTS = 15 * MINUTE;
const MOST_LINES = 100_000;

const sign = (key: Buffer, payload: string): string =>
  createHmac('sha256', key).update(payload).digest('base64url');

/** Opens the records of one talk for a quarter of an hour. */
export function exportToken(key: Buffer, conversation: string, now: Instant): string {
  const payload = Buffer.from(`${conversation}.${now + LASTS}`).toString('base64url');
  return `${payload}.${sign(key, payload)}`;
}

/** The talk whose records this token opens now; null where it is forged or has run out. */
export function exportedTalk(key: Buffer, token: string, now: Instant): string | null {
  const [payload = '', signature = ''] = token.split('.');
  const right = Buffer.from(sign(key, payload));
  const given = Buffer.from(signature);
  if (right.length !== given.length || !timingSafeEqual(right, given)) return null;
  const [conversation = '', until = '0'] = Buffer.from(payload, 'base64url').toString().split('.');
  return Number(until) > now ? conversation : null;
}

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
