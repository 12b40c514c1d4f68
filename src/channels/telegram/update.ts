import { z } from 'zod';

const person = z.object({
  id: z.number(),
  is_bot: z.boolean().optional(),
  language_code: z.string().optional(),
});

const chat = z.object({ id: z.number(), type: z.string() });

const file = z.object({
  file_id: z.string(),
  file_name: z.string().optional(),
  mime_type: z.string().optional(),
  file_size: z.number().optional(),
});

const entity = z.object({ type: z.string(), offset: z.number(), length: z.number() });

const message = z.object({
  message_id: z.number(),
  chat,
  from: person.optional(),
  date: z.number(),
  edit_date: z.number().optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  entities: z.array(entity).optional(),
  media_group_id: z.string().optional(),
  reply_to_message: z.object({ from: z.object({ id: z.number() }).optional() }).optional(),
  photo: z.array(file).optional(),
  document: file.optional(),
  voice: file.optional(),
  audio: file.optional(),
  video: file.optional(),
  video_note: file.optional(),
  sticker: z.unknown().optional(),
  location: z.unknown().optional(),
  venue: z.unknown().optional(),
  contact: z.unknown().optional(),
  poll: z.unknown().optional(),
  dice: z.unknown().optional(),
});

const press = z.object({
  id: z.string(),
  from: person,
  data: z.string().optional(),
  message: z.object({ message_id: z.number(), chat }).optional(),
});

const membership = z.object({
  chat,
  date: z.number(),
  new_chat_member: z.object({ status: z.string() }),
});

/** The parts of a Bot API update that we read; whatever else it holds is left out. */
export const telegramUpdate = z.object({
  update_id: z.number().int(),
  message: message.optional(),
  edited_message: message.optional(),
  callback_query: press.optional(),
  my_chat_member: membership.optional(),
});

export type TelegramUpdate = z.infer<typeof telegramUpdate>;
export type TelegramMessage = z.infer<typeof message>;
export type TelegramPress = z.infer<typeof press>;

/** The kinds of update that Telegram is asked for. */
export const WANTED = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;
