import { matches } from '../../basics/text.ts';

const HAN = /[\u3400-\u9fff]/;
const LATIN = /[a-z]/;

/** `~` is a gap that may cross commas, `_` a short one inside a clause. */
const GAPS = {
  han: { '~': '[^。]{0,9}', _: '[^,。]{0,4}' },
  latin: { '~': '[^。]{0,32}', _: '[^,。]{0,12}' },
} as const;

const withGaps = (way: string, gaps: { readonly '~': string; readonly _: string }): string =>
  way.replace(/[~_]/g, (sign) => (sign === '~' ? gaps['~'] : gaps._));

function english(way: string): string {
  const left = /^[a-z(]/.test(way) ? '\\b' : '';
  const right = /[a-z)]$/.test(way) ? '\\b' : '';
  return `${left}(?:${withGaps(way, GAPS.latin)})${right}`;
}

const anyOf = (ways: readonly string[]): RegExp | null =>
  ways.length === 0 ? null : new RegExp(ways.join('|'), 'g');

/** One thing that people say in many ways. */
export class Idea {
  readonly #chinese: RegExp | null;
  readonly #english: RegExp | null;

  constructor(ways: readonly string[]) {
    this.#chinese = anyOf(ways.filter((way) => HAN.test(way)).map((way) => withGaps(way, GAPS.han)));
    this.#english = anyOf(ways.filter((way) => !HAN.test(way)).map(english));
  }

  /** Where it is said in a text, in no order: the first offset of each way of saying it. */
  placesIn(text: string): number[] {
    const places: number[] = [];
    if (this.#chinese !== null && HAN.test(text))
      for (const found of matches(text, this.#chinese)) places.push(found.index);
    if (this.#english !== null && LATIN.test(text))
      for (const found of matches(text, this.#english)) places.push(found.index);
    return places;
  }

  /** What is said of it in a text, with the offset of each. */
  saidIn(text: string): readonly { readonly index: number; readonly words: string }[] {
    return [this.#chinese, this.#english].flatMap((ways) =>
      ways === null ? [] : [...matches(text, ways)].map((found) => ({ index: found.index, words: found[0] })),
    );
  }

  in(text: string): boolean {
    return (
      (this.#chinese !== null && HAN.test(text) && text.search(this.#chinese) >= 0) ||
      (this.#english !== null && LATIN.test(text) && text.search(this.#english) >= 0)
    );
  }
}

/**
 * An idea as the list of ways to say it, parted by ` | ` or line ends. A way is a regular expression in which `~` stands
 * for up to nine characters (32 in English) of anything and `_` for up to four (12) without a comma; English ways begin
 * and end at words.
 */
export const idea = (ways: string): Idea =>
  new Idea(
    ways
      .split(/\n| \| /)
      .map((way) => way.trim())
      .filter((way) => way !== ''),
  );

/** A sentence that remembers which ideas it was asked for. */
export class Sentence {
  readonly text: string;
  readonly #asked = new Map<Idea, boolean>();

  constructor(text: string) {
    this.text = text;
  }

  says(one: Idea): boolean {
    let known = this.#asked.get(one);
    if (known === undefined) {
      known = one.in(this.text);
      this.#asked.set(one, known);
    }
    return known;
  }
}

/** A sentence with up to three before it. */
export interface Passage {
  readonly last: Sentence;
  readonly window: readonly Sentence[];
  /** A time gone by was named here or earlier in the talk, and nothing since says that it goes on. */
  readonly past: boolean;
  /** The last sentence tells of something gone by. */
  readonly lastPast: boolean;
}

/** Word for word what another passage says. */
export const sameWords = (a: Passage, b: Passage): boolean =>
  a.past === b.past &&
  a.window.length === b.window.length &&
  a.window.every((sentence, i) => sentence === b.window[i]);

/** Said anywhere in the passage. */
export const told = (passage: Passage, one: Idea): boolean =>
  passage.window.some((sentence) => sentence.says(one));

/** All said in the passage, at least one of them in its last sentence: a danger told in pieces is seen with its last. */
export const together = (passage: Passage, ...ideas: readonly Idea[]): boolean =>
  ideas.some((one) => passage.last.says(one)) && ideas.every((one) => told(passage, one));
