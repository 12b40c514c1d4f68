import { z } from 'zod';
import { citation, lang } from './chat.ts';

/** `POST /api/cases`: a case number and its receipt code, which is in no URL. */
export const caseRequest = z.object({
  number: z.string().min(1).max(40),
  code: z.string().min(1).max(60),
  lang: lang.nullish(),
});

/** `POST /api/cases/remove-file`: a file of the case is taken back. */
export const caseFileRequest = z.object({
  number: z.string().min(1).max(40),
  code: z.string().min(1).max(60),
  file: z.string().min(1).max(40),
});

/** What happened to a case; a step that has not been reached has no day. */
export const caseStep = z.object({
  step: z.enum(['registered', 'accepted', 'in-work', 'answered']),
  /** YYYY-MM-DD in Asia/Shanghai. */
  on: z.string().nullable(),
});

export const caseReply = z.object({
  number: z.string(),
  organisation: z.string(),
  status: z.string(),
  statusLabel: z.string(),
  steps: z.array(caseStep),
  /** What happens next, by whom, until when; empty where nothing does. */
  next: z.array(z.string()),
  /** The organisation's own telephone; null where it gave none. */
  phone: z.string().nullable(),
  citations: z.array(citation),
  rows: z.array(z.object({ label: z.string(), value: z.string() })),
  story: z.array(z.string()),
  additions: z.array(z.string()),
  /** The files that count as evidence, what each is and when it was sent. */
  files: z.array(z.object({ id: z.string(), words: z.string() })),
  /** What the organisation decided and why, in order. */
  answers: z.array(z.object({ on: z.string(), text: z.string() })),
});
export type CaseReply = z.infer<typeof caseReply>;
