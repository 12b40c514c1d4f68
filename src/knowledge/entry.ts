import { z } from 'zod';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day, YYYY-MM-DD');
const slug = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'must be a slug of a-z, 0-9 and -');
const text = z.string().trim().min(1, 'must not be empty');
const hotline = z.string().regex(/^\d{3,5}$/, "must be a telephone number in quotes, such as '12315'");
/** V read in a copy of the text, S second source, M from memory, D our own choice and not law. */
const mark = z.enum(['V', 'S', 'M', 'D']);

const both = <T extends z.ZodType>(one: T) => z.strictObject({ zh: one, en: one });
const idea = slug;
/** Any of the listed combinations; within one, all ideas have to be there. */
const combinations = z.array(z.array(idea).min(1)).min(1);

const lawVersion = z.strictObject({
  /** First and last day in force; no last day = in force. */
  effective: day,
  until: day.optional(),
  mark,
  where: text,
});

const law = z.strictObject({
  slug,
  /** Full Chinese title without 《》. */
  title: text,
  /** How a Chinese answer shows it, without 《》. */
  short: text,
  english: text,
  number: text.optional(),
  /** First and last article. */
  articles: z.tuple([z.int().positive(), z.int().positive()]),
  versions: z.array(lawVersion).min(1),
});
export type Law = z.infer<typeof law>;
export type LawVersion = z.infer<typeof lawVersion>;
export const lawsFile = z.array(law);

const reference = z.strictObject({
  law: slug,
  article: z.int().positive(),
  /** Left out on days on which its law was not in force; without this mark the whole answer is. */
  support: z.boolean().optional(),
});
export type Reference = z.infer<typeof reference>;

/** Only what is our own choice and no law may leave out more than the fact. */
const wording = z.strictObject({
  fact: text,
  now: text.optional(),
  deadline: text.optional(),
  who: text.optional(),
});
export type Wording = z.infer<typeof wording>;

/** What the law makes of a price, worked out with the consumer's own. In yuan. */
const multiple = z.strictObject({
  times: z.int().min(2),
  /** The least that is due. */
  atLeast: z.int().positive().optional(),
  /** The price itself comes back beside it. */
  beside: z.boolean().optional(),
  /** Under which condition, in a few words. */
  when: both(text),
});
export type Multiple = z.infer<typeof multiple>;

/** A period whose last day is worked out; `from` names what it begins with. */
const from = both(text);
const period = z.union([
  z.strictObject({ workingDays: z.int().positive(), from }),
  /** `roll`: a last day on a public holiday moves behind it. */
  z.strictObject({ days: z.int().positive(), roll: z.boolean().optional(), from }),
]);
export type Period = z.infer<typeof period>;

/** What an entry says for the days from `from` to `until`; the first edition that fits a day counts. */
const edition = z.strictObject({
  from: day.optional(),
  until: day.optional(),
  mark,
  /** The day a person last compared it with the texts it cites. */
  checked: day,
  /** None only where no law was read: marks S, M and D. */
  citations: z.array(reference),
  hotlines: z.array(hotline),
  multiple: multiple.optional(),
  period: period.optional(),
  zh: wording,
  en: wording.optional(),
});
export type Edition = z.infer<typeof edition>;

const entry = z.strictObject({
  id: slug,
  related: z.array(slug),
  /** Ideas that name this entry together, however they are put; its questions alone often do. */
  keys: combinations.optional(),
  /** Ideas with which this entry is not what was asked. */
  unless: z.array(idea).optional(),
  /** As people ask; an entry without English questions has no English wording. */
  questions: z.strictObject({ zh: z.array(text).min(6), en: z.array(text).min(4).optional() }),
  editions: z.array(edition).min(1),
});
export type Entry = z.infer<typeof entry>;
export const entriesFile = z.array(entry);

/** A no in three parts: what we can't, half a reason, what we can. */
const refusal = z.strictObject({ cannot: text, because: text, can: text });

const decline = z.strictObject({
  id: slug,
  outcome: z.enum(['declined', 'human', 'safety']),
  keys: combinations,
  unless: z.array(idea).optional(),
  hotlines: z.array(hotline),
  questions: both(z.array(text).min(4)),
  zh: refusal,
  en: refusal,
});
export type Decline = z.infer<typeof decline>;
export const declinesFile = z.array(decline);

/** Something to do, and how people say that they have done it: then it is left out and `well` is said, if given. */
const step = z.union([text, z.strictObject({ do: text, done: z.array(text).min(1), well: text.optional() })]);
export type Step = z.infer<typeof step>;

const advice = z.strictObject({
  doNow: z.array(step).min(1),
  /** Left out where no law is plain from so little. */
  law: text.optional(),
  evidence: z.array(text).max(3),
});
const guide = z.strictObject({
  id: slug,
  /** Left out = any. Slugs as in the taxonomy. */
  product: z.array(slug).min(1).optional(),
  issue: z.array(slug).min(1).optional(),
  /** Only for stories in which one of these is said; `*` as in the synonyms. */
  when: both(z.array(text).min(1)).optional(),
  /** And one of these, too. */
  also: both(z.array(text).min(1)).optional(),
  /** And none of these. */
  unless: both(z.array(text).min(1)).optional(),
  checked: day,
  /** None where no law is told. */
  citations: z.array(z.strictObject({ law: slug, article: z.int().positive() })),
  zh: advice,
  en: advice,
});
export type Guide = z.infer<typeof guide>;
export const guidanceFile = z.array(guide);

/** What people also ask and we know nothing of: a question like these is not answered from a near entry. */
export const elsewhereFile = both(z.array(text).min(1));
export type Elsewhere = z.infer<typeof elsewhereFile>;

export const legalWordsFile = z.array(
  z.strictObject({ said: z.array(text).min(1), law: z.array(text).min(1) }),
);
/** What people say, and how statutes call it; only for finding articles in law texts. */
export type LegalWords = z.infer<typeof legalWordsFile>[number];

export const synonymsFile = z.record(idea, both(z.array(text)));
/** An idea's name → how people say it. */
export type Synonyms = z.infer<typeof synonymsFile>;

/** Everything under `knowledge/` that this room owns, checked as a whole. */
export interface Knowledge {
  readonly laws: readonly Law[];
  readonly synonyms: Synonyms;
  readonly entries: readonly Entry[];
  readonly declines: readonly Decline[];
  readonly guidance: readonly Guide[];
  readonly elsewhere: Elsewhere;
  readonly legalWords: readonly LegalWords[];
}
