import { amend } from '../../acts/amend.ts';
import { claim } from '../../acts/claim.ts';
import { isKeptFrom } from '../../acts/desk-need.ts';
import { handBack } from '../../acts/hand-back.ts';
import { linkStaff } from '../../acts/link-staff.ts';
import { note } from '../../acts/note.ts';
import { resolve } from '../../acts/resolve.ts';
import { boardKey, sendHeld } from '../../acts/send-held.ts';
import { transfer } from '../../acts/transfer.ts';
import { plus, SECOND } from '../../basics/clock.ts';
import type { Refusal } from '../../basics/errors.ts';
import type { Result } from '../../basics/result.ts';
import type { BoardEvent } from '../../conversation/board.ts';
import type { PostedCard } from '../../handoff/board.ts';
import type { Handoff } from '../../handoff/handoff.ts';
import { mayTalk, type Staff } from '../../staff/staff.ts';
import type { BoardSettings, Parts } from '../parts.ts';
import { showing } from './showing.ts';
import { boardWords } from './words.ts';

/** For so long what was written may be taken back before it goes out. */
const RECALL = 10 * SECOND;
const MOST_WAITING = 100;
/** What begins so stays inside, typed in either width. */
const INSIDE = /^\s*(?:\/\/|／／)\s*/;

type Event<K extends BoardEvent['kind']> = Extract<BoardEvent, { kind: K }>;

interface Place {
  readonly card: PostedCard;
  readonly handoff: Handoff;
}

/**
 * What staff do on the board. Resolves once it is on disk, with what to answer to somebody who typed; whatever else has
 * to be said or marked is given to `afterwards`, for the platform waits no longer than three seconds.
 */
export function boardHearing(
  parts: Parts,
  board: BoardSettings,
  afterwards: (work: () => Promise<unknown>) => void,
): (event: BoardEvent) => Promise<string | null> {
  const { store, clock } = parts;
  const { read } = store;
  const { port } = board;
  const w = boardWords(board.lang);

  const whisper = (user: string, card: string | null, text: string): void =>
    afterwards(() => port.whisper(user, card, text));

  async function staffOf(user: string): Promise<Staff | null> {
    const link = await read.boards.linkOf(user);
    return link === null ? null : read.staff.get(link.staff);
  }

  async function placeOf(at: string): Promise<Place | null> {
    const card = await read.boards.cardAt(at);
    const handoff = card === null ? null : await read.handoffs.get(card.handoff);
    return card === null || handoff === null ? null : { card, handoff };
  }

  async function isShown({ card }: Place): Promise<boolean> {
    const conversation = await read.conversations.get(card.conversation);
    if (conversation === null) return false;
    const complaints = await read.complaints.ofConversation(conversation.id);
    return showing(board, conversation, complaints, await read.consents.of(conversation.id)) === 'shown';
  }

  async function typed({ user, words: [verb = '', value = ''] }: Event<'typed'>): Promise<string> {
    switch (verb.toLowerCase()) {
      case 'link': {
        const linked = await linkStaff(store, { user, code: value }, clock.now());
        return linked.ok ? w.tell.linked(linked.value.name) : w.tell.badCode;
      }
      case 'unlink':
        return (await store.write((tx) => tx.boards.unlink(user))) ? w.tell.unlinked : w.tell.notLinked;
      case 'duty': {
        if (value !== 'on' && value !== 'off') return w.tell.usage;
        const onDuty = value === 'on';
        const known = await store.write(async (tx) => {
          const link = await tx.boards.linkOf(user);
          if (link !== null) await tx.boards.link({ ...link, onDuty });
          return link !== null;
        });
        if (!known) return w.tell.unknown;
        return onDuty ? w.tell.onDuty : w.tell.offDuty;
      }
      default:
        return w.tell.usage;
    }
  }

  /** Whoever acts on a talk, with the rights that they have at the desk; null, and they are told why, where they may not. */
  async function mayAct(user: string, at: string, place: Place | null): Promise<Staff | null> {
    const staff = await staffOf(user);
    const refuse = (text: string): null => {
      whisper(user, at, text);
      return null;
    };
    if (staff === null) return refuse(w.tell.unknown);
    if (place === null) return refuse(w.tell.gone);
    const complaints = await read.complaints.ofConversation(place.card.conversation);
    if (!mayTalk(staff.role) || isKeptFrom(staff, complaints)) return refuse(w.tell.notYours);
    return staff;
  }

  const refused = ({ code }: Refusal): string => (code === 'not-found' ? w.tell.gone : w.tell.notHolder);

  /** Who ends a talk has said what they had to say. */
  async function sendWaiting({ handoff }: Place): Promise<void> {
    for (const line of await read.boards.dueLines(plus(clock.now(), RECALL), MOST_WAITING)) {
      if (line.handoff !== handoff.id) continue;
      const sent = await sendHeld(parts, line);
      afterwards(() => port.mark(line.message, sent.ok ? 'sent' : 'inside'));
    }
  }

  async function takeBack({ user, card, value }: Event<'pressed'>): Promise<void> {
    const line = await read.boards.line(value);
    if (line === null || line.user !== user) return;
    const isBack = await store.write((tx) => tx.boards.settleLine(value, 'back'));
    if (isBack) afterwards(() => port.mark(value, 'back'));
    const late = !isBack && line.state === 'sent';
    whisper(user, card, late ? w.tell.tooLate : w.tell.takenBack);
  }

  async function pressed(event: Event<'pressed'>): Promise<void> {
    const { user, card: at, act, ticket } = event;
    if (act === 'take-back') return takeBack(event);
    const place = await placeOf(at);
    const staff = await mayAct(user, at, place);
    if (staff === null || place === null) return;
    const on = { conversation: place.card.conversation, staff };
    if (place.handoff.endedAt !== null) return whisper(user, at, w.tell.gone);
    switch (act) {
      case 'claim': {
        const claimed = await claim(parts, on);
        if (!claimed.ok) whisper(user, at, claimed.error.code === 'conflict' ? w.tell.taken : w.tell.gone);
        else whisper(user, at, (await isShown(place)) ? w.tell.claimed : w.tell.claimedAtDesk);
        return;
      }
      case 'hand-back':
      case 'resolve': {
        await sendWaiting(place);
        const ended: Result<unknown, Refusal> = await (act === 'resolve' ? resolve : handBack)(parts, on);
        if (!ended.ok) whisper(user, at, refused(ended.error));
        return;
      }
      case 'transfer': {
        if (place.handoff.claimedBy !== staff.id) return whisper(user, at, w.tell.notHolder);
        afterwards(async () => {
          if (!(await port.askWhom(ticket, at, w.tell.whom))) await port.whisper(user, at, w.tell.again);
        });
      }
    }
  }

  async function passed({ user, card: at, to: toUser }: Event<'passed'>): Promise<void> {
    const place = await placeOf(at);
    const staff = await mayAct(user, at, place);
    if (staff === null || place === null) return;
    const to = await staffOf(toUser);
    if (to === null) return whisper(user, at, w.tell.noColleague);
    const done = await transfer(parts, { conversation: place.card.conversation, staff, to });
    if (!done.ok)
      return whisper(user, at, done.error.code === 'forbidden' ? w.tell.noColleague : w.tell.notHolder);
    whisper(user, at, w.tell.passed(to.name));
    whisper(toUser, at, (await isShown(place)) ? w.tell.claimed : w.tell.claimedAtDesk);
  }

  const staysInside = (message: string): void => afterwards(() => port.mark(message, 'inside'));

  async function said({ user, card: at, message, text, files }: Event<'said'>): Promise<void> {
    const place = await placeOf(at);
    if (place === null || (await read.boards.line(message)) !== null) return;
    const { handoff, card } = place;
    const staff = await staffOf(user);
    const isInside = INSIDE.test(text);
    if (staff !== null && mayTalk(staff.role) && isInside) {
      const words = text.replace(INSIDE, '');
      const clientId = boardKey(message);
      if (words.trim() !== '')
        await note(parts, { conversation: card.conversation, staff, text: words, clientId });
    }
    const holds = staff !== null && handoff.endedAt === null && handoff.claimedBy === staff.id;
    if (!holds || isInside) {
      staysInside(message);
      // Who may talk may believe to be heard.
      if (staff !== null && !isInside)
        whisper(user, at, handoff.endedAt === null ? w.tell.inside : w.tell.gone);
      return;
    }
    if (!(await isShown(place))) {
      staysInside(message);
      return whisper(user, at, w.tell.notShown);
    }
    if (files > 0) whisper(user, at, w.tell.noFiles);
    if (text.trim() === '') return;
    const line = {
      message,
      handoff: handoff.id,
      conversation: card.conversation,
      staff: staff.id,
      user,
      text,
      state: 'waits',
      dueAt: plus(clock.now(), RECALL),
    } as const;
    if (!(await store.write((tx) => tx.boards.addLine(line)))) return;
    const button = { act: 'take-back', label: w.acts['take-back'], value: message } as const;
    afterwards(() => port.mark(message, 'waits'));
    afterwards(() => port.whisper(user, at, w.tell.held, button));
  }

  /** Also what was sent is followed, as long as whoever wrote it holds the talk. */
  async function changed(
    message: string,
    change: { readonly card: string | null; readonly edit: string; readonly text: string | null },
  ): Promise<void> {
    const { card: at, edit, text } = change;
    const line = await read.boards.line(message);
    if (line === null) return;
    if (line.state === 'waits') {
      const isInside = text !== null && INSIDE.test(text);
      const done = await store.write((tx) =>
        text === null || isInside
          ? tx.boards.settleLine(message, isInside ? 'inside' : 'back')
          : tx.boards.rewordLine(message, text),
      );
      if (done && isInside) staysInside(message);
      if (done) return;
    }
    const staff = await read.staff.get(line.staff);
    if (line.state === 'inside' || line.state === 'back' || staff === null) return;
    const { conversation } = line;
    const key = boardKey(message);
    const eventKey = `${key}:${edit}`;
    const followed = await amend(parts, { conversation, staff, line: key, eventKey, text });
    if (!followed.ok) whisper(line.user, at, w.tell.notHolder);
  }

  return async (event) => {
    switch (event.kind) {
      case 'typed':
        return typed(event);
      case 'pressed':
        await pressed(event);
        return null;
      case 'passed':
        await passed(event);
        return null;
      case 'said':
        await said(event);
        return null;
      case 'edited':
        await changed(event.message, event);
        return null;
      case 'deleted':
        await changed(event.message, { card: null, edit: 'deleted', text: null });
        return null;
    }
  };
}
