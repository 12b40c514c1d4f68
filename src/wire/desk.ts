import { z } from 'zod';
import { attachment, lang, message, status } from './chat.ts';

export const role = z.enum(['agent', 'supervisor', 'educator', 'reader', 'admin']);

/** Somebody who works here. */
export const colleague = z.object({ id: z.string(), name: z.string(), role });
export type Colleague = z.infer<typeof colleague>;

/** `POST /api/desk/link`: looks at a link without spending it. */
export const linkRequest = z.object({ secret: z.string().min(1).max(200) });
export const linkReply = z.object({
  /** Opening it makes the first administrator, who still has to give a name. */
  first: z.boolean(),
});
export type LinkReply = z.infer<typeof linkReply>;

/** `POST /api/desk/sign-in`: spends a link; `name` is the first administrator's. */
export const signInRequest = linkRequest.extend({ name: z.string().max(200).nullish() });
export const deskSelf = z.object({
  staff: colleague,
  organisation: z.string(),
  /** May take talks over and write in them. */
  mayTalk: z.boolean(),
  mayRead: z.boolean(),
  /** May see what the library lacks. */
  mayTeach: z.boolean(),
});
export type DeskSelf = z.infer<typeof deskSelf>;

/** A call to make. Times are ISO 8601 in UTC. */
export const deskCall = z.object({
  /** They asked to be called; what was said can have been seen by nobody; they left and staff wanted a call. */
  cause: z.enum(['asked', 'unseen', 'left']),
  claimedBy: z.string().nullable(),
  mine: z.boolean(),
  /** For who has claimed it alone. */
  phone: z.string().nullable(),
  /** When it suits them, in their words. */
  times: z.string().nullable(),
  /** How to begin, for who has claimed it. */
  opener: z.string().nullable(),
  /** What was said in the talk and not seen. */
  say: z.string(),
  /** Not to be called before. */
  dueAt: z.string(),
  /** Tries in vain so far. */
  tries: z.array(z.string()),
});
export type DeskCall = z.infer<typeof deskCall>;

/** A talk in which a person is needed. Times are ISO 8601 in UTC. */
export const deskItem = z.object({
  conversation: z.string(),
  reason: z.string(),
  priority: z.enum(['P1', 'P2', 'P3', 'P4']),
  /** The danger that was heard, where there was one. */
  safety: z.string().nullable(),
  since: z.string(),
  claimedBy: z.string().nullable(),
  mine: z.boolean(),
  /** True where it may be taken over. */
  free: z.boolean(),
  /** How something said now gets to them: on an open page, by the platform later, by telephone. */
  reach: z.enum(['live', 'push', 'call']),
  /** What was said to them last waits for their return: nobody can have seen it, and there is no number. */
  waitsInPage: z.boolean(),
  call: deskCall.nullable(),
  lang,
  channel: z.string(),
  /** The newest thing the consumer said, shortened. */
  said: z.string(),
  /** What the complaint is about, in one line; empty while nothing is known. */
  about: z.string(),
  caseNumber: z.string().nullable(),
  /** Days until the first of the consumer's rights runs out. */
  daysLeft: z.int().nullable(),
});
export type DeskItem = z.infer<typeof deskItem>;

/**
 * `GET /api/desk/queue`, the most urgent of each heap first: harm, then days left in law, then the longest wait; calls
 * that are not due yet last.
 */
export const deskQueue = z.object({
  /** On an open page, waiting for a person. */
  here: z.array(deskItem),
  /** They wrote and nobody answered. */
  owed: z.array(deskItem),
  call: z.array(deskItem),
  /** Held by somebody who has answered. */
  held: z.array(deskItem),
});
export type DeskQueue = z.infer<typeof deskQueue>;

export const deskRow = z.object({
  field: z.string(),
  label: z.string(),
  value: z.string(),
  /** Said by the consumer, or only inferred from it. */
  said: z.boolean(),
});

export const deskComplaint = z.object({
  id: z.string(),
  number: z.string().nullable(),
  status: z.string(),
  statusLabel: z.string(),
  story: z.array(z.string()),
  rows: z.array(deskRow),
  /** What is not known yet, in words. */
  gaps: z.array(z.string()),
  /** What came after the filing. */
  additions: z.array(z.string()),
  /** What the organisation answered so far. */
  answers: z.array(z.string()),
  /** What can be done with it next. */
  steps: z.array(z.enum(['accept', 'begin', 'answer', 'close'])),
});
export type DeskComplaint = z.infer<typeof deskComplaint>;

/** A file as staff see it listed; to open it they say why. */
export const deskFile = attachment.extend({
  /** When it was sent. */
  at: z.string(),
  /** The case or draft that lists it; null while none does. */
  complaint: z.string().nullable(),
  /** What the camera says, in its own time. */
  takenAt: z.string().nullable(),
  device: z.string().nullable(),
  /** SHA-256 in hex of the bytes as sent. */
  digest: z.string().nullable(),
});
export type DeskFile = z.infer<typeof deskFile>;

/** `POST .../files/{id}`: opens a file; the answer is its bytes. */
export const openFileRequest = z.object({ reason: z.string().min(1).max(400) });

/** `GET /api/desk/talks/{conversation}`. */
export const deskTalk = z.object({
  item: deskItem.nullable(),
  conversation: z.string(),
  status,
  lang,
  mine: z.boolean(),
  /** A number is known and no call is open. */
  callable: z.boolean(),
  messages: z.array(message),
  complaints: z.array(deskComplaint),
  files: z.array(deskFile),
  /** Lines of ours that did not reach the consumer, by their id: `blocked` where they let us write no more. */
  missed: z.array(z.object({ message: z.string(), why: z.enum(['blocked', 'refused', 'unknown']) })),
  notes: z.array(z.object({ at: z.string(), by: z.string(), text: z.string() })),
});
export type DeskTalk = z.infer<typeof deskTalk>;

/** `GET .../summary`: what a language model made of the talk; null where there is none. */
export const deskSummary = z.object({ points: z.array(z.string()).nullable() });
export type DeskSummary = z.infer<typeof deskSummary>;

/** `GET /api/desk/gaps`: what consumers asked in vain, and what they were told that is no longer so. */
export const deskLibrary = z.object({
  gaps: z.array(
    z.object({
      /** As people asked it, a few, with nobody's data in it. */
      questions: z.array(z.string()),
      lang,
      times: z.number(),
      talks: z.number(),
      last: z.string(),
    }),
  ),
  outdated: z.array(
    z.object({
      entry: z.string(),
      /** False: there is no such entry any more, or it says nothing for today. */
      there: z.boolean(),
      times: z.number(),
      talks: z.number(),
      last: z.string(),
    }),
  ),
});
export type DeskLibrary = z.infer<typeof deskLibrary>;

const clientId = z.string().regex(/^[\x20-\x7e]{1,128}$/, 'must be 1 to 128 printable ASCII characters');
/** `POST .../reply`; the same `clientId` again is the same line. */
export const replyRequest = z.object({
  clientId,
  text: z.string(),
});
/** `POST .../step`: one step on the way of a filed complaint; `text` is the answer, for that step alone. */
export const stepRequest = z.object({
  complaint: z.string().min(1).max(64),
  step: z.enum(['accept', 'begin', 'answer', 'close']),
  text: z.string().nullish(),
});
/** `POST .../send-again`: a line that did not reach the consumer is sent once more. */
export const sendAgainRequest = z.object({ message: z.string().min(1).max(64) });
/** `POST .../call-result`: how the call went; `text` is a note for colleagues. */
export const callResultRequest = z.object({
  result: z.enum(['reached', 'not-reached']),
  text: z.string().nullish(),
});
/** `POST .../note`; the same `clientId` again is the same note. */
export const noteRequest = z.object({ text: z.string(), clientId: clientId.nullish() });
