import { halfWidth } from '../basics/text.ts';
import type { Synonyms } from './entry.ts';

const HAN = /\p{Script=Han}/u;
const WORD = /\w/;
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** How far `*` in a way of saying reaches. */
const GAP_HAN = '[^，。！？；,.!?;\\n]{0,8}?';
const GAP_WORDS = "(?:\\s+[\\w'-]+(?:[.,]\\d+)*){0,4}?\\s+";

/** Words with another word in them that they don't mean: nobody renews (续费) in a handling fee (手续费). */
const WHOLE = /手续费/g;
const JOINER = '\u2060';

/**
 * Lower case, half-width, straight apostrophes and single spaces, so that a question matches however it was typed;
 * whole words held together, in what people say and in what is looked for alike.
 */
export const normalise = (text: string): string =>
  halfWidth(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(WHOLE, (word) => [...word].join(JOINER))
    .trim();

/** `refuse` finds `refused`, `claim` finds `claims`. */
const inflected = (part: string): string =>
  `${literal(part)}${part.endsWith('e') ? '(?:s|d)?' : '(?:s|es|ed|ing)?'}`;

function pattern(form: string): string {
  const parts = normalise(form)
    .split('*')
    .map((part) => part.trim());
  if (HAN.test(form)) return parts.map(literal).join(GAP_HAN);
  return `(?<!\\w)${parts.map(inflected).join(GAP_WORDS)}(?!\\w)`;
}

/** How people put a no before what they did not do. */
const NOT = "(?<!没|没有|未|不|别|\\bnot |n't |\\bnever )";

/** True for a normalised text in which one of the ways of saying stands; `affirmed` = not right after a no. */
export function createMatcher(
  forms: readonly string[],
  { affirmed = false }: { readonly affirmed?: boolean } = {},
): (normal: string) => boolean {
  const said = new RegExp(`${affirmed ? NOT : ''}(?:${forms.map(pattern).join('|')})`, 'u');
  return (normal) => said.test(normal);
}

/** Finds the ideas that a text names. */
export type FindIdeas = (text: string) => ReadonlySet<string>;

interface Form {
  readonly idea: string;
  /** What stands before the first `*`. */
  readonly opening: string;
  /** Null where the opening is all of it. */
  readonly whole: RegExp | null;
}

type Forms = Map<string, Form[]>;

const KEY = 2;

/** Every form by its first two signs, so that a text meets only the forms that may begin where it stands. */
export function createIdeas(synonyms: Synonyms): FindIdeas {
  const chinese: Forms = new Map();
  const english: Forms = new Map();
  for (const [idea, { zh, en }] of Object.entries(synonyms)) {
    for (const form of [...zh, ...en]) {
      const opening = normalise(form).split('*')[0]!.trim();
      const han = HAN.test(form);
      const whole = han && !form.includes('*') ? null : new RegExp(pattern(form), 'uy');
      const forms = han ? chinese : english;
      const key = opening.slice(0, KEY);
      forms.set(key, [...(forms.get(key) ?? []), { idea, opening, whole }]);
    }
  }
  return (text) => {
    const normal = normalise(text);
    const ideas = new Set<string>();
    const look = (forms: Forms, at: number, length: number): void => {
      for (const { idea, opening, whole } of forms.get(normal.slice(at, at + length)) ?? []) {
        if (ideas.has(idea) || !normal.startsWith(opening, at)) continue;
        if (whole !== null) {
          whole.lastIndex = at;
          if (!whole.test(normal)) continue;
        }
        ideas.add(idea);
      }
    };
    let inWord = false;
    for (let at = 0; at < normal.length; at++) {
      for (let length = 1; length <= KEY; length++) {
        look(chinese, at, length);
        if (!inWord) look(english, at, length);
      }
      inWord = WORD.test(normal.charAt(at));
    }
    return ideas;
  };
}
