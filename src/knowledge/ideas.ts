import { halfWidth } from '../basics/text.ts';
import type { Synonyms } from './entry.ts';

const HAN = /\p{Script=Han}/u;
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** How far `*` in a way of saying reaches. */
const GAP_HAN = '[^，。！？；,.!?;\\n]{0,8}?';
const GAP_WORDS = "(?:\\s+[\\w'-]+){0,4}?\\s+";

/** Lower case, half-width, straight apostrophes and single spaces, so that a question matches however it was typed. */
export const normalise = (text: string): string =>
  halfWidth(text.normalize('NFKC')).toLowerCase().replace(/[’‘`]/g, "'").replace(/\s+/g, ' ').trim();

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

export function createIdeas(synonyms: Synonyms): FindIdeas {
  const ideas = Object.entries(synonyms).map(([idea, { zh, en }]) => ({
    idea,
    isSaid: createMatcher([...zh, ...en]),
  }));
  return (text) => {
    const normal = normalise(text);
    return new Set(ideas.filter(({ isSaid }) => isSaid(normal)).map(({ idea }) => idea));
  };
}
