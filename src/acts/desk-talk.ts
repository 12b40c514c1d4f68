import type { Instant } from '../basics/clock.ts';
import type { Conversation } from '../conversation/conversation.ts';
import { maskForStaff } from '../conversation/mask.ts';
import type { Lang, Message } from '../conversation/message.ts';
import type { Delivery } from '../conversation/ports.ts';
import type { Attachment } from '../evidence/attachment.ts';
import type { Note } from '../handoff/notes.ts';
import type { Staff } from '../staff/staff.ts';
import { type DeskSources, isKeptFrom, type Need, needOf } from './desk-need.ts';
import { type ComplaintView, complaintView } from './desk-record.ts';
import { isSent } from './evidence.ts';
import { knownNumber } from './known-number.ts';
import { mayStep } from './take-step.ts';

export interface TalkView {
  readonly conversation: Conversation;
  readonly need: Need | null;
  /** A number is known and no call is open. */
  readonly isCallable: boolean;
  readonly messages: readonly Message[];
  readonly complaints: readonly ComplaintView[];
  /** What was sent as evidence and is kept, in the order sent. */
  readonly files: readonly Attachment[];
  /** What was said to the consumer and did not reach them, or may not have. */
  readonly missed: readonly Pick<Delivery, 'message' | 'state' | 'failure'>[];
  readonly notes: readonly (Note & { readonly name: string })[];
}

const NEWEST = 500;

const asIs = (words: string): string => words;

/**
 * A whole talk as staff see it; null where there is none that this person may see. Telephone numbers are whole for who
 * holds it or is to call, and hidden in part from all others. Words are in `lang`.
 */
export async function deskTalk(
  sources: DeskSources,
  staff: Staff,
  id: string,
  lang: Lang,
  now: Instant,
): Promise<TalkView | null> {
  const { read } = sources;
  const conversation = await read.conversations.get(id);
  if (conversation === null) return null;
  const complaints = await read.complaints.ofConversation(id);
  if (isKeptFrom(staff, complaints)) return null;
  const need = await needOf(sources, staff, conversation, complaints, lang, now);
  const show = conversation.holder === staff.id || need?.call?.mine === true ? asIs : maskForStaff;
  const notes = [];
  for (const note of await read.notes.of(id))
    notes.push({ ...note, text: show(note.text), name: (await read.staff.get(note.by))?.name ?? '' });
  const messages = await read.messages.latest(id, NEWEST);
  const sent = await read.attachments.ofConversation(id);
  return {
    conversation,
    need,
    isCallable: need !== null && need.call === null && (await knownNumber(read, id)) !== null,
    messages: messages.map((message) => ({ ...message, text: show(message.text) })),
    complaints: complaints.map((complaint) => {
      const view = complaintView(complaint, show, lang, now);
      return mayStep(conversation, staff) ? view : { ...view, steps: [] };
    }),
    files: sent.filter(isSent).map((one) => ({ ...one, name: one.name === null ? null : show(one.name) })),
    missed: await read.deliveries.missed(id),
    notes,
  };
}
