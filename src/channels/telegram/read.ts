import type { Address, FileRef, Incoming, Lang, Wordless } from '../../conversation/message.ts';
import { type TelegramMessage, type TelegramPress, telegramUpdate } from './update.ts';

/** Our bot as its updates name it. */
export interface TelegramSelf {
  /** The bot's id: the account of its addresses. */
  readonly account: string;
  /** Without the @. */
  readonly username: string;
}

/** What one update says. */
export type TelegramEvent =
  | {
      readonly kind: 'line';
      readonly incoming: Incoming;
      /** A button was pressed: the press waits for an answer, and the button stands under this message of ours. */
      readonly press: { readonly id: string; readonly message: number | null } | null;
    }
  /** The consumer blocked the bot, or let it write again. */
  | { readonly kind: 'reach'; readonly address: Address; readonly reachable: boolean }
  /** Somebody spoke to the bot where others read along. */
  | {
      readonly kind: 'group';
      readonly chat: string;
      readonly message: number;
      readonly text: string;
      readonly lang: Lang;
    };

const CASE = /^C\d{14}$/i;
const COMMAND = /^\/([a-z]+)(?:@(\w+))?(?=\s|$)/i;

const langOf = (code: string | undefined): { readonly lang?: Lang } =>
  code === undefined ? {} : { lang: code.toLowerCase().startsWith('zh') ? 'zh' : 'en' };

/** A command without the bot's name; what follows /start is a case number, or it is our own and says nothing. */
function wordsOf(text: string): string {
  const command = COMMAND.exec(text);
  if (command === null) return text;
  const name = command[1]!.toLowerCase();
  const rest = text.slice(command[0].length).trim();
  if (name === 'start') return CASE.test(rest) ? rest.toUpperCase() : '/start';
  return rest === '' ? `/${name}` : `/${name} ${rest}`;
}

const fileOf = (
  file: { file_id: string; file_name?: string | undefined; file_size?: number | undefined },
  mime: string | null,
): FileRef => ({ id: file.file_id, name: file.file_name ?? null, mime, bytes: file.file_size ?? null });

/** A picture comes in several sizes, the largest last; a film's own name for its kind counts where it has one. */
function filesOf(message: TelegramMessage): readonly FileRef[] {
  const { photo, document, voice, audio, video, video_note: note } = message;
  const picture = photo?.at(-1);
  if (picture !== undefined) return [fileOf(picture, 'image/jpeg')];
  const other = document ?? voice ?? audio ?? video ?? note;
  return other === undefined ? [] : [fileOf(other, other.mime_type ?? null)];
}

/** What was sent in place of words and files; null where words or files were. */
function wordlessOf(message: TelegramMessage): Wordless | null {
  if (message.sticker !== undefined || message.dice !== undefined) return 'sticker';
  if (message.location !== undefined || message.venue !== undefined) return 'location';
  if (message.contact !== undefined) return 'contact';
  return message.poll === undefined ? null : 'other';
}

function spokenTo(message: TelegramMessage, text: string, us: TelegramSelf): boolean {
  const command = COMMAND.exec(text);
  if (command !== null)
    return command[2] === undefined || command[2].toLowerCase() === us.username.toLowerCase();
  if (message.reply_to_message?.from?.id === Number(us.account)) return true;
  return (message.entities ?? []).some(
    ({ type, offset, length }) =>
      type === 'mention' &&
      text.slice(offset, offset + length).toLowerCase() === `@${us.username.toLowerCase()}`,
  );
}

/** What was said to the bot in a group, without its name. */
const withoutName = (text: string, us: TelegramSelf): string =>
  text
    .replace(COMMAND, '')
    .replace(new RegExp(`@${us.username}\\b`, 'gi'), '')
    .trim();

function readMessage(message: TelegramMessage, edited: boolean, us: TelegramSelf): TelegramEvent | null {
  const { chat, from } = message;
  if (from === undefined || from.is_bot === true) return null;
  const text = message.text ?? message.caption ?? '';
  const lang = langOf(from.language_code);
  if (chat.type === 'group' || chat.type === 'supergroup') {
    if (edited || !spokenTo(message, text, us)) return null;
    const said = withoutName(text, us);
    return {
      kind: 'group',
      chat: String(chat.id),
      message: message.message_id,
      text: said,
      lang: lang.lang ?? 'zh',
    };
  }
  if (chat.type !== 'private') return null;
  const files = filesOf(message);
  const wordless = wordlessOf(message);
  if (text === '' && files.length === 0 && wordless === null) return null;
  // A place that is shared live is edited every few seconds.
  if (edited && wordless !== null) return null;
  const id = String(message.message_id);
  return {
    kind: 'line',
    press: null,
    incoming: {
      address: { channel: 'telegram', account: us.account, chat: String(chat.id) },
      eventKey: `m:${id}:${edited ? (message.edit_date ?? message.date) : 0}`,
      text: wordsOf(text),
      ...lang,
      ...(edited ? { changes: { message: id, how: 'edit' } } : {}),
      ...(files.length === 0 ? {} : { files }),
      ...(message.media_group_id === undefined ? {} : { album: message.media_group_id }),
      ...(wordless === null ? {} : { wordless }),
    },
  };
}

function readPress(press: TelegramPress, us: TelegramSelf): TelegramEvent | null {
  const { message, data } = press;
  // Without the message the platform does not say where it was pressed; in a private chat that is the person's own.
  if (message !== undefined && message.chat.type !== 'private') return null;
  if (data === undefined || data === '') return null;
  return {
    kind: 'line',
    press: { id: press.id, message: message?.message_id ?? null },
    incoming: {
      address: { channel: 'telegram', account: us.account, chat: String(message?.chat.id ?? press.from.id) },
      eventKey: `cb:${press.id}`,
      text: '',
      choice: data,
      ...(message === undefined ? {} : { under: String(message.message_id) }),
      ...langOf(press.from.language_code),
    },
  };
}

/** What an update of the Bot API says; null for what is not meant for us or can't be read. */
export function readTelegram(update: unknown, us: TelegramSelf): TelegramEvent | null {
  const parsed = telegramUpdate.safeParse(update);
  if (!parsed.success) return null;
  const { message, edited_message: edited, callback_query: press, my_chat_member: member } = parsed.data;
  if (message !== undefined) return readMessage(message, false, us);
  if (edited !== undefined) return readMessage(edited, true, us);
  if (press !== undefined) return readPress(press, us);
  if (member === undefined || member.chat.type !== 'private') return null;
  return {
    kind: 'reach',
    address: { channel: 'telegram', account: us.account, chat: String(member.chat.id) },
    reachable: member.new_chat_member.status !== 'kicked',
  };
}
