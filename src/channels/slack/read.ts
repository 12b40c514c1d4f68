import { BOARD_ACTS, type BoardAct, type BoardEvent } from '../../conversation/board.ts';
import type { Address, FileRef, Incoming, Lang } from '../../conversation/message.ts';
import {
  actionsBody,
  commandBody,
  eventBody,
  type SlackFile,
  type SlackMessage,
  type SlackMessageEvent,
  viewBody,
} from './payloads.ts';
import { plainText } from './text.ts';

/** What one update of Slack's comes to. */
export type SlackEvent =
  | {
      readonly kind: 'consumer';
      readonly user: string;
      readonly incoming: Incoming;
      /** Opens a form within three seconds. */
      readonly ticket?: string;
    }
  /** A consumer typed `/redress` somewhere: it belongs into their direct messages with us. */
  | {
      readonly kind: 'command';
      readonly user: string;
      readonly account: string;
      readonly channel: string;
      readonly eventKey: string;
      readonly text: string;
      readonly lang: Lang;
    }
  /** A consumer sent in the form over their record, by field. */
  | {
      readonly kind: 'form';
      readonly address: Address;
      readonly eventKey: string;
      readonly fields: Readonly<Record<string, string>>;
    }
  /** Somebody named us where others read along. */
  | { readonly kind: 'elsewhere'; readonly user: string; readonly channel: string; readonly lang: Lang }
  | { readonly kind: 'board'; readonly event: BoardEvent };

/** The ids of what we draw; Slack hands them back. */
export const CHOICE = 'choice';
export const BOARD = 'board';
export const LINK = 'link';
export const RECORD_FORM = 'record';
export const PASS_FORM = 'pass';
export const FIELD = 'field';

export const slackAddress = (account: string, chat: string): Address => ({
  channel: 'slack',
  account,
  chat,
});

export const langOf = (text: string): Lang =>
  /\p{Script=Han}/u.test(text) || !/[a-z]{2}/i.test(text) ? 'zh' : 'en';

/** Messages that say something themselves; all other subtypes tell that something happened. */
const SAYING = new Set([undefined, 'file_share', 'thread_broadcast', 'me_message']);

/** Not ours: only these are to be had, and only from Slack. */
const KEPT = new Set([undefined, null, 'hosted', 'snippet', 'email', 'docs', 'post']);

const fileOf = ({ id, name, mimetype, size }: SlackFile): FileRef => ({
  id,
  name: name ?? null,
  mime: mimetype ?? null,
  bytes: size ?? null,
});

const filesOf = ({ files }: SlackMessage): readonly FileRef[] =>
  (files ?? []).filter(({ mode }) => KEPT.has(mode)).map(fileOf);

const isOfBot = (message: SlackMessage): boolean =>
  message.subtype === 'bot_message' || (message.bot_id ?? null) !== null || message.user === undefined;

/** Also a message with answers under it, of which Slack leaves a stone standing. */
const isTaken = ({ subtype, message }: SlackMessageEvent): boolean =>
  subtype === 'message_deleted' || (subtype === 'message_changed' && message?.subtype === 'tombstone');

const consumer = (user: string, incoming: Incoming): readonly SlackEvent[] => [
  { kind: 'consumer', user, incoming },
];

function readDirect(event: SlackMessageEvent, account: string): readonly SlackEvent[] {
  const address = slackAddress(account, event.channel);
  if (isTaken(event)) {
    const before = event.previous_message;
    const message = event.deleted_ts ?? before?.ts;
    if (message === undefined || before === undefined || isOfBot(before)) return [];
    return consumer(before.user!, {
      address,
      eventKey: `del:${message}`,
      text: '',
      changes: { message, how: 'delete' },
    });
  }
  if (event.subtype === 'message_changed') {
    const { message } = event;
    // Slack changes a message by itself, too, such as to show where a link leads.
    if (message?.edited === undefined || isOfBot(message)) return [];
    const text = plainText(message.text ?? '');
    if (event.previous_message !== undefined && plainText(event.previous_message.text ?? '') === text)
      return [];
    return consumer(message.user!, {
      address,
      eventKey: `m:${message.ts}:${message.edited.ts}`,
      text,
      lang: langOf(text),
      changes: { message: message.ts, how: 'edit' },
    });
  }
  return readSaid(event, account);
}

/** A message of a consumer's as it stands; also one read back from the history. */
export function readSaid(
  message: SlackMessage & { readonly channel: string },
  account: string,
): readonly SlackEvent[] {
  if (!SAYING.has(message.subtype) || isOfBot(message)) return [];
  const text = plainText(message.text ?? '');
  const files = filesOf(message);
  if (text.trim() === '' && files.length === 0) return [];
  return consumer(message.user!, {
    address: slackAddress(account, message.channel),
    eventKey: `m:${message.ts}:${message.edited?.ts ?? 0}`,
    text,
    lang: langOf(text),
    ...(files.length === 0 ? {} : { files }),
  });
}

const board = (event: BoardEvent): readonly SlackEvent[] => [{ kind: 'board', event }];

function readUnderCard(event: SlackMessageEvent): readonly SlackEvent[] {
  if (isTaken(event)) {
    const message = event.deleted_ts ?? event.previous_message?.ts;
    return message === undefined ? [] : board({ kind: 'deleted', message });
  }
  if (event.subtype === 'message_changed') {
    const { message } = event;
    if (message?.edited === undefined || message.thread_ts === undefined || isOfBot(message)) return [];
    return board({
      kind: 'edited',
      card: message.thread_ts,
      message: message.ts,
      edit: message.edited.ts,
      text: plainText(message.text ?? ''),
    });
  }
  if (!SAYING.has(event.subtype) || isOfBot(event)) return [];
  if (event.thread_ts === undefined || event.thread_ts === event.ts) return [];
  return board({
    kind: 'said',
    user: event.user!,
    card: event.thread_ts,
    message: event.ts,
    text: plainText(event.text ?? ''),
    files: filesOf(event).length,
  });
}

function readEvent(body: unknown, desk: string | null): readonly SlackEvent[] {
  const parsed = eventBody.safeParse(body);
  if (!parsed.success) return [];
  const { team_id: account, event } = parsed.data;
  if ('ts' in event) {
    if (event.channel === desk) return readUnderCard(event);
    return event.channel_type === 'im' ? readDirect(event, account) : [];
  }
  const { type, user, channel } = event;
  if (type === 'app_mention' && user !== undefined && channel !== undefined && channel !== desk)
    return [{ kind: 'elsewhere', user, channel, lang: 'zh' }];
  return [];
}

const isAct = (name: string): name is BoardAct => (BOARD_ACTS as readonly string[]).includes(name);

function readPressed(body: unknown, desk: string | null): readonly SlackEvent[] {
  const parsed = actionsBody.safeParse(body);
  if (!parsed.success) return [];
  const { actions, user, channel, trigger_id: ticket, message, container, team } = parsed.data;
  const [action] = actions;
  const [what, name = ''] = action!.action_id.split(':');
  if (what === BOARD && isAct(name)) {
    const card = message?.thread_ts ?? container?.thread_ts ?? message?.ts ?? container?.message_ts;
    if (card === undefined || channel?.id !== desk) return [];
    return board({ kind: 'pressed', user: user.id, card, act: name, value: action!.value ?? '', ticket });
  }
  const { value } = action!;
  if (what !== CHOICE || value === undefined || channel == null || channel.id === desk) return [];
  const about = /^m:([a-z0-9]+)/.exec(action!.block_id ?? '')?.[1];
  return [
    {
      kind: 'consumer',
      user: user.id,
      ticket,
      incoming: {
        address: slackAddress(team?.id ?? '', channel.id),
        eventKey: `t:${ticket}`,
        text: plainText(action!.text?.text ?? ''),
        choice: value,
        ...(about === undefined ? {} : { about }),
      },
    },
  ];
}

function readForm(body: unknown): readonly SlackEvent[] {
  const parsed = viewBody.safeParse(body);
  if (!parsed.success) return [];
  const { user, view, team } = parsed.data;
  const inputs = Object.entries(view.state.values).flatMap(([block, actions]) =>
    Object.values(actions).map((input) => ({ block, ...input })),
  );
  if (view.callback_id === PASS_FORM) {
    const to = inputs.find(({ selected_user }) => selected_user)?.selected_user ?? undefined;
    if (to === undefined || view.private_metadata === '') return [];
    return board({ kind: 'passed', user: user.id, card: view.private_metadata, to });
  }
  if (view.callback_id !== RECORD_FORM || view.private_metadata === '') return [];
  const fields = Object.fromEntries(
    inputs.flatMap(({ block, value }) => {
      const [what, field] = block.split(':');
      return what === FIELD && field !== undefined ? [[field, (value ?? '').trim()]] : [];
    }),
  );
  return [
    {
      kind: 'form',
      address: slackAddress(team?.id ?? '', view.private_metadata),
      eventKey: `v:${view.id}`,
      fields,
    },
  ];
}

/** Words that staff type to us alone; all else after the command is a consumer's. */
const STAFF_WORDS = new Set(['link', 'unlink', 'duty']);

function readCommand(body: unknown): readonly SlackEvent[] {
  const parsed = commandBody.safeParse(body);
  if (!parsed.success) return [];
  const { text, user_id: user, team_id: account, channel_id: channel, trigger_id: ticket } = parsed.data;
  const said = plainText(text).trim();
  const words = said.split(/\s+/);
  if (STAFF_WORDS.has(words[0]!.toLowerCase())) return board({ kind: 'typed', user, words });
  return [
    {
      kind: 'command',
      user,
      account,
      channel,
      eventKey: `t:${ticket}`,
      text: `/redress ${said === '' ? 'help' : said}`,
      lang: langOf(said),
    },
  ];
}

/**
 * What Slack sent, by the body of an event, an interaction or a command; `desk` is the channel of the staff's cards.
 * What we don't handle, such as our own messages, comes to nothing.
 */
export function readSlack(body: unknown, desk: string | null): readonly SlackEvent[] {
  if (typeof body !== 'object' || body === null) return [];
  if ('command' in body) return readCommand(body);
  switch ('type' in body ? body.type : undefined) {
    case 'event_callback':
      return readEvent(body, desk);
    case 'block_actions':
      return readPressed(body, desk);
    case 'view_submission':
      return readForm(body);
    default:
      return [];
  }
}
