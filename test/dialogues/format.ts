import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { parseDataFile } from '../../src/basics/data-file.ts';
import { SetupError } from '../../src/basics/errors.ts';
import { STATUSES } from '../../src/complaints/complaint.ts';
import type { Field } from '../../src/complaints/record.ts';
import { ORG_KINDS } from '../../src/complaints/taxonomy.ts';
import { ASKABLE } from '../../src/conversation/message.ts';
import { PRIORITIES } from '../../src/conversation/priority.ts';

const text = z.union([z.string().min(1), z.number().transform(String)]);
/** A text, or several of which one is enough. */
const wanted = z.union([text, z.array(text).min(2)]);
const asked = z.enum([...ASKABLE, 'none']);

/** What has to be true once a step's turn has run. Texts are compared without spaces and without case. */
const expectations = {
  /** Each stands somewhere in the replies. */
  bot: z.array(wanted).optional(),
  /** None stands in any of them. */
  not: z.array(text).optional(),
  /** Each stands on one of the buttons. */
  buttons: z.array(wanted).optional(),
  /** In the first line of the first reply. */
  leads: text.optional(),
  /** What the last reply asks for; of several any will do. */
  asking: z.union([asked, z.array(asked).min(2)]).optional(),
  /** Ids of buttons that are offered. */
  choices: z.array(text).optional(),
  complaint: z.enum(STATUSES).optional(),
  receipt: z.boolean().optional(),
  /** Titles of laws that the replies cite. */
  cites: z.array(text).optional(),
  status: z.enum(['bot', 'waiting', 'agent']).optional(),
  /** Nothing comes back: a person reads it themselves. */
  silent: z.literal(true).optional(),
  /** It is refused at the door because of this field. */
  refused: z.enum(['text', 'choice']).optional(),
  /** The replies hold a letter or another text to keep, which may be long. */
  letter: z.literal(true).optional(),
};

const duration = z.string().regex(/^\d+(s|m|h|d)$/, 'is no duration such as 90s, 10m, 26h, 3d');

const ACTS = [
  'me',
  'press',
  'sends-button',
  'burst',
  'after',
  'agent',
  'answers',
  'repeats',
  'reads',
] as const;

const step = z
  .strictObject({
    /** One message. */
    me: z.coerce.string().optional(),
    /** So many times over, as one message. */
    times: z.int().positive().optional(),
    /** A button of the newest message that has it. */
    press: text.optional(),
    /** A button id from nowhere, or from long ago. */
    'sends-button': text.optional(),
    /** Several messages before the turn runs. */
    burst: z.array(text).min(2).optional(),
    /** The clock moves, and what is due on the way is done when it is due. */
    after: duration.optional(),
    agent: z
      .string()
      .regex(/^(claims|hands back|resolves|says .+|takes the call|reached|not reached)$/s)
      .optional(),
    /** Their page is open and shows all there is. */
    reads: z.literal(true).optional(),
    /** From here on each question is answered from this list (`press …` for a button), whatever the order. */
    answers: z.partialRecord(z.enum(ASKABLE), text).optional(),
    /** The same event once more, as a lost connection would bring it. */
    repeats: z.literal(true).optional(),
    ...expectations,
  })
  .refine(
    (one) => ACTS.filter((act) => one[act] !== undefined).length === 1,
    `needs one of ${ACTS.join(', ')}`,
  );
export type Step = z.infer<typeof step>;

const FIELDS = [
  'incidentDate',
  'respondent',
  'outlet',
  'region',
  'request',
  'amount',
  'priorContact',
  'name',
  'phone',
  'contactTimes',
  'product',
  'issue',
  'joint',
  'onBehalf',
  'moneyMoving',
  'isReport',
  'segment',
  'evidence',
  'notice',
  'rightStart',
  'aboutUs',
  'media',
] as const satisfies readonly Field[];

const value = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.coerce.string())]);

const wish = z.union([value, z.strictObject({ any: z.array(z.string()) })]);
/** What a field should hold: text = part of it, a list = each of it, `any` = one of these, null = nothing. */
export type Wish = z.infer<typeof wish>;

/** A complaint as it stands in the store. */
const onFile = {
  status: z.enum(STATUSES).optional(),
  priority: z.enum(PRIORITIES).optional(),
  visibility: z.enum(['staff', 'supervisors']).optional(),
  fields: z.partialRecord(z.enum(FIELDS), wish).optional(),
  /** Pieces of the story. */
  facts: z.array(text).optional(),
  /** Pieces of what was added after filing. */
  added: z.array(text).optional(),
};

const file = z.strictObject({
  ...onFile,
  /** How many were filed. */
  complaints: z.int().min(0).optional(),
  drafts: z.int().min(0).optional(),
  /** Each complaint, oldest first, where there are several. */
  cases: z.array(z.strictObject(onFile)).optional(),
  /** The priority of the request for a person that is open. */
  handoff: z.enum([...PRIORITIES, 'none']).optional(),
  /** The call that is to be made: its number, or none. */
  call: text.optional(),
  /** How the last call ended. */
  called: z.enum(['reached', 'in-writing', 'chat', 'off', 'seen']).optional(),
  consent: z.enum(['unasked', 'given', 'declined']).optional(),
  /** Stands in no row of the store and in no log. */
  nowhere: z.array(text).optional(),
  /** Was never written to the disk either. */
  neverOnDisk: z.array(text).optional(),
});
export type OnFile = z.infer<z.ZodObject<typeof onFile>>;

const dialogue = z.strictObject({
  title: z.string().min(1),
  org: z.enum(ORG_KINDS).default('hotline'),
  orgName: z.string().optional(),
  phone: z.string().optional(),
  dutyPhone: z.string().optional(),
  hours: z.string().optional(),
  publicUrl: z.string().optional(),
  /** Told of what only our own page does, or only who can't be written to elsewhere needs. */
  only: z.literal('web').optional(),
  lang: z.enum(['zh', 'en']).default('zh'),
  /** In Asia/Shanghai; a working Monday in the office hours by default. */
  at: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
    .default('2026-11-23T10:00'),
  /** Stands in the greeting. */
  greeting: z.array(wanted).optional(),
  say: z.array(step).min(1),
  file: file.default({}),
  /** At most so many questions up to the read-back and with it. */
  questions: z.int().positive().optional(),
});
export type Dialogue = z.infer<typeof dialogue>;

export interface Scene {
  /** Folder. */
  readonly category: string;
  readonly file: string;
  readonly dialogue: Dialogue;
}

/** All dialogues below `folder`, each file a list of them. Throws a SetupError with file, place and fault. */
export function readScenes(folder: string): readonly Scene[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .sort();
  const seen = new Map<string, string>();
  return paths.flatMap((path) => {
    const file = relative(folder, join(folder, path)).replaceAll('\\', '/');
    const category = file.split('/')[0]!;
    return parseDataFile(z.array(dialogue).min(1), readFileSync(join(folder, path), 'utf8'), file).map(
      (one) => {
        const other = seen.get(one.title);
        if (other !== undefined) throw new SetupError(`${file}: title “${one.title}” stands in ${other} too`);
        seen.set(one.title, file);
        return { category, file, dialogue: one };
      },
    );
  });
}
