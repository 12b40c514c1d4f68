import { z } from 'zod';

/** The languages of the talk. */
export const lang = z.enum(['zh', 'en']);

/** Who talks with the consumer: the bot, the bot while a person is awaited, or a person. */
export const status = z.enum(['bot', 'waiting', 'agent']);
export type WireStatus = z.infer<typeof status>;

/** `POST /api/chat/sessions`. Unknown fields are ignored, here and below; `null` counts as left out. */
export const sessionRequest = z.object({
  lang: lang.nullish(),
  /** Proof from the page's own server who its user is; `exp` in Unix seconds, `hash` = HMAC-SHA256 of `id.exp` in hex. */
  identity: z
    .object({
      id: z.string().min(1).max(200),
      exp: z.int().positive(),
      hash: z.string().max(200),
    })
    .nullish(),
});
export type SessionRequest = z.infer<typeof sessionRequest>;

export const sessionReply = z.object({ token: z.string(), conversation: z.string() });
export type SessionReply = z.infer<typeof sessionReply>;

/**
 * `POST /api/chat/messages`: a text or a pressed choice. With both, the choice decides and the text is kept as what
 * the consumer saw on the button.
 */
export const messageRequest = z.object({
  /** Made by the client, 1 to 128 printable ASCII characters; the same again in one session is the same message. */
  clientId: z.string().regex(/^[\x20-\x7e]{1,128}$/, 'must be 1 to 128 printable ASCII characters'),
  text: z.string().nullish(),
  choice: z.string().nullish(),
  /** The id of the message whose button was pressed; one of an older message is answered and changes nothing. */
  about: z.string().max(100).nullish(),
  /** Ids of `POST /api/chat/attachments`, ten at most; with them the text may be empty. */
  attachments: z.array(z.string().min(1).max(40)).max(10).nullish(),
  /** Another line follows soon, as in dictation: the answer waits three seconds for it instead of less than one. */
  more: z.boolean().nullish(),
});
export type MessageRequest = z.infer<typeof messageRequest>;

export const messageAccepted = z.object({ id: z.string(), duplicate: z.boolean() });
export type MessageAccepted = z.infer<typeof messageAccepted>;

export const choice = z.object({ id: z.string(), label: z.string() });
export type WireChoice = z.infer<typeof choice>;

/** `law` is the full Chinese title without 《》; days are YYYY-MM-DD. */
export const citation = z.object({
  law: z.string(),
  article: z.int(),
  effective: z.string(),
  /** The last day of a text that was replaced. */
  until: z.string().optional(),
  checked: z.string().optional(),
});

/** A file that came with a line; what it shows nobody but people look at. */
export const attachment = z.object({
  id: z.string(),
  kind: z.enum(['picture', 'document', 'recording']),
  /** As the sender called it, secrets hidden. */
  name: z.string().nullable(),
  mime: z.string().nullable(),
  /** As sent. */
  bytes: z.int().nullable(),
  /** `coming`: its platform has not handed it out yet. */
  state: z.enum(['coming', 'kept', 'refused', 'removed']),
});
export type WireAttachment = z.infer<typeof attachment>;

/** The answer to an upload: SHA-256 in hex and length of the bytes as sent, and what they are by content. */
export const uploadReply = z.object({
  id: z.string(),
  digest: z.string(),
  mime: z.string(),
  bytes: z.int(),
});
export type UploadReply = z.infer<typeof uploadReply>;

/** One line of the talk. `seq` runs 1, 2, 3, … within a conversation; `at` is ISO 8601 in UTC. */
export const message = z.object({
  seq: z.int(),
  id: z.string(),
  from: z.enum(['consumer', 'bot', 'agent', 'system']),
  text: z.string(),
  at: z.string(),
  /** The field that the bot wants next. */
  asking: z.string().optional(),
  choices: z.array(choice).optional(),
  complaint: z.object({ number: z.string(), status: z.string() }).optional(),
  citations: z.array(citation).optional(),
  /** The id of the earlier message whose place this one takes. */
  replaces: z.string().optional(),
  /** Sent by a rule, not in reply. */
  automatic: z.literal(true).optional(),
  /** The code to the filed complaint; only in the session that filed, for 24 hours. */
  receipt: z.string().optional(),
  /** The consumer says to be old or to see badly: a page offers its large type with this message. Once a talk. */
  largeType: z.literal(true).optional(),
  /** Name and role of the person who wrote it. */
  by: z.string().optional(),
  /** The files that came with it. */
  attachments: z.array(attachment).optional(),
  /** Spoken, and written down by a machine. */
  heard: z.literal(true).optional(),
  /** Of the consumer's own lines: the id that their client gave it. */
  clientId: z.string().optional(),
});
export type WireMessage = z.infer<typeof message>;

export const messagesReply = z.object({ messages: z.array(message), status });
export type MessagesReply = z.infer<typeof messagesReply>;

/** The `status` event of the stream. */
export const statusEvent = z.object({ status });
export type StatusEvent = z.infer<typeof statusEvent>;

/** The `typing` event of the stream: an answer is being prepared. */
export const typingEvent = z.object({ from: z.literal('bot') });

export const errorReply = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    /** The part of the request that is at fault. */
    field: z.string().optional(),
  }),
});
export type ErrorReply = z.infer<typeof errorReply>;
