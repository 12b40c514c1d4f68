import type { WorkingCalendar } from '../calendar/parse.ts';
import type { Lang } from '../conversation/message.ts';
import { digest, editionOn } from './edition.ts';
import type { Decline, Edition, Entry, Knowledge } from './entry.ts';
import { frameAnswer, frameDecline, frameUnknown, type Reckoned } from './frame.ts';
import { createGuidance } from './guidance.ts';
import type { Answer, Library } from './library.ts';
import type { Meanings } from './meanings.ts';
import { reckonMultiple, reckonPeriod } from './reckon.ts';
import { createRegister, toCitation } from './register.ts';
import { createSearch } from './search.ts';
import { askStatutes } from './statutes/answer.ts';
import type { OpenedShelf } from './statutes/open-shelf.ts';

const NEAREST = 3;

interface Asked {
  readonly question: string;
  readonly lang: Lang;
  readonly on: string;
  /** In fen. */
  readonly price: number | null;
}

/** What the library is given from outside; without a part it does without. */
export interface LibraryTools {
  /** Opens the operator's law texts. */
  readonly open?: ((knowledge: Pick<Knowledge, 'laws' | 'legalWords'>) => Promise<OpenedShelf>) | undefined;
  /** What texts mean, for the order of law texts. */
  readonly meanings?: Meanings | null | undefined;
  /** For periods that are worked out. */
  readonly calendar?: WorkingCalendar | undefined;
  /** The one sum in fen, and the one day up to `on`, that a question names. */
  readonly sumIn?: ((question: string) => number | null) | undefined;
  readonly dayIn?: ((question: string, on: string) => string | null) | undefined;
}

/** Indexes checked knowledge. All lookups are pure; days are YYYY-MM-DD in Asia/Shanghai. */
export function createLibrary(knowledge: Knowledge, tools: LibraryTools = {}): Library {
  const register = createRegister(knowledge.laws);
  let search: ReturnType<typeof createSearch> | null = null;
  const find = (): ReturnType<typeof createSearch> => {
    search ??= createSearch(knowledge);
    return search;
  };
  let opening: Promise<OpenedShelf> | null = null;
  let opened: OpenedShelf | null = null;
  const entries = new Map(knowledge.entries.map((entry) => [entry.id, entry]));
  const declines = new Map(knowledge.declines.map((decline) => [decline.id, decline]));

  const unknown = (lang: Lang, nearest: readonly Entry[]): Answer => {
    const suggestions = nearest
      .flatMap(({ id, questions }) => {
        const question = questions[lang]?.[0];
        return question === undefined ? [] : [{ id, question }];
      })
      .slice(0, NEAREST);
    return {
      outcome: 'human',
      text: frameUnknown(
        lang,
        suggestions.map(({ question }) => question),
      ),
      citations: [],
      entries: [],
      used: [],
      hotlines: [],
      nearest: suggestions,
    };
  };

  const refuse = (decline: Decline, lang: Lang): Answer => ({
    outcome: decline.outcome,
    text: frameDecline(decline, lang),
    citations: [],
    entries: [decline.id],
    used: [],
    hotlines: decline.hotlines,
    nearest: [],
  });

  const reckon = ({ multiple, period }: Edition, { question, lang, on, price }: Asked): Reckoned => {
    const sum = tools.sumIn?.(question) ?? price;
    const { calendar } = tools;
    const said = tools.dayIn?.(question, on) ?? null;
    return {
      sum: multiple === undefined || sum === null ? null : reckonMultiple(multiple, sum, lang),
      day:
        period === undefined || calendar === undefined
          ? null
          : reckonPeriod(period, said ?? on, { calendar, lang, on, example: said === null }),
      example: said === null,
    };
  };

  const answer = (entry: Entry, asked: Asked): Answer => {
    const { lang, on } = asked;
    const fit = editionOn(entry, register, on);
    const wording = fit?.edition[lang];
    if (fit === null || wording === undefined) return unknown(lang, []);
    return {
      outcome: 'answered',
      text: frameAnswer(fit.edition, wording, fit.cited, { lang, on, reckoned: reckon(fit.edition, asked) }),
      citations: fit.cited.map((cited) => toCitation(cited, fit.edition.checked)),
      entries: [entry.id],
      used: [{ entry: entry.id, edition: digest(fit) }],
      hotlines: fit.edition.hotlines,
      nearest: [],
    };
  };

  return {
    ask(question, { lang, on, about, entriesOnly = false, price = null }) {
      const asked = { question, lang, on, price };
      const hits = find()({ text: question, lang, about });
      const best = hits[0];
      // A danger outranks whatever else the line asks, but not a question about dangers that we know.
      const danger = hits.find(({ id, sure }) => sure && declines.get(id)?.outcome === 'safety');
      const chosen = best?.same === true ? best : (danger ?? best);
      const decline = chosen?.sure === true ? declines.get(chosen.id) : undefined;
      const entry = chosen?.sure === true ? entries.get(chosen.id) : undefined;
      if (decline !== undefined && decline.outcome !== 'human') return refuse(decline, lang);
      if (entry !== undefined && chosen?.weak === false) return answer(entry, asked);
      const inLaw = entriesOnly || opened === null ? null : askStatutes(opened.shelf, question, lang, on);
      if (entry !== undefined)
        return (inLaw?.preferred === true ? inLaw.answer : null) ?? answer(entry, asked);
      if (inLaw?.answer) return inLaw.answer;
      if (decline !== undefined) return refuse(decline, lang);
      const nearest = hits.flatMap(({ id, near }) => (near ? (entries.get(id) ?? []) : []));
      const person = unknown(lang, nearest);
      if (!inLaw?.near) return person;
      const { citations, line } = inLaw.near;
      return { ...person, text: `${person.text}\n${line}`, citations };
    },
    async hear(question) {
      if (opened !== null) await tools.meanings?.hear(question);
    },
    async openStatutes() {
      if (tools.open === undefined) return [];
      opening ??= tools.open(knowledge);
      opened = await opening;
      return opened.refused;
    },
    edition(id, on) {
      const entry = entries.get(id);
      const fit = entry === undefined ? null : editionOn(entry, register, on);
      return fit === null ? null : digest(fit);
    },
    entry(id, { lang, on }) {
      const entry = entries.get(id);
      return entry === undefined ? null : answer(entry, { question: '', lang, on, price: null });
    },
    prepare: () => void find(),
    guidance: createGuidance(knowledge.guidance, register),
  };
}
