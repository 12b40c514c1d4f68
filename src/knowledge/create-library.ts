import type { Lang } from '../conversation/message.ts';
import { editionOn } from './edition.ts';
import type { Entry, Knowledge } from './entry.ts';
import { frameAnswer, frameDecline, frameUnknown } from './frame.ts';
import { createGuidance } from './guidance.ts';
import type { Answer, Library } from './library.ts';
import { createRegister, toCitation } from './register.ts';
import { createSearch } from './search.ts';

const NEAREST = 3;

/** Indexes checked knowledge. All lookups are pure; days are YYYY-MM-DD in Asia/Shanghai. */
export function createLibrary(knowledge: Knowledge): Library {
  const register = createRegister(knowledge.laws);
  const search = createSearch(knowledge);
  const entries = new Map(knowledge.entries.map((entry) => [entry.id, entry]));
  const declines = new Map(knowledge.declines.map((decline) => [decline.id, decline]));

  const unknown = (lang: Lang, nearest: readonly Entry[]): Answer => {
    const suggestions = nearest
      .slice(0, NEAREST)
      .map(({ id, questions }) => ({ id, question: questions[lang][0]! }));
    return {
      outcome: 'human',
      text: frameUnknown(
        lang,
        suggestions.map(({ question }) => question),
      ),
      citations: [],
      entries: [],
      hotlines: [],
      nearest: suggestions,
    };
  };

  const answer = (entry: Entry, lang: Lang, on: string): Answer => {
    const fit = editionOn(entry, register, on);
    if (fit === null) return unknown(lang, []);
    return {
      outcome: 'answered',
      text: frameAnswer(fit.edition, fit.cited, lang, on),
      citations: fit.cited.map((cited) => toCitation(cited, fit.edition.checked)),
      entries: [entry.id],
      hotlines: fit.edition.hotlines,
      nearest: [],
    };
  };

  return {
    ask(question, { lang, on, about }) {
      const hits = search(question, about);
      const best = hits[0];
      if (best === undefined) return unknown(lang, []);
      if (best.sure) {
        // A danger outranks whatever else the line asks.
        const danger = hits.find(
          ({ id, kind, sure }) => sure && kind === 'decline' && declines.get(id)!.outcome === 'safety',
        );
        const chosen = danger ?? best;
        const decline = chosen.kind === 'decline' ? declines.get(chosen.id) : undefined;
        if (decline !== undefined) {
          return {
            outcome: decline.outcome,
            text: frameDecline(decline, lang),
            citations: [],
            entries: [decline.id],
            hotlines: decline.hotlines,
            nearest: [],
          };
        }
        return answer(entries.get(chosen.id)!, lang, on);
      }
      return unknown(
        lang,
        hits.filter(({ kind }) => kind === 'entry').map(({ id }) => entries.get(id)!),
      );
    },
    entry(id, { lang, on }) {
      const entry = entries.get(id);
      return entry === undefined ? null : answer(entry, lang, on);
    },
    guidance: createGuidance(knowledge.guidance, register),
  };
}
