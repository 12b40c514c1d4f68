import type { Open } from './answers.ts';
import type { Intent } from './intents.ts';
import type { Listening } from './listening.ts';

/** What an intent comes to at this place of the talk. */
export type Wish =
  | 'yes'
  | 'no'
  | 'register'
  | 'resume'
  | 'put-aside'
  | 'another'
  | 'together'
  | 'report'
  | 'about-us'
  | 'human'
  | 'leave-queue'
  | 'status'
  | 'when'
  | 'materials'
  | 'why'
  | 'who'
  | 'help'
  | 'privacy'
  | 'erase'
  | 'withdraw'
  | 'thanks'
  | 'greet'
  | 'unknown'
  | 'none'
  | 'declined'
  | 'zh'
  | 'en'
  | 'mend'
  | 'beside'
  | 'told'
  | 'wait'
  | 'anger';

/** A line's place in the talk, for what it may want there. */
export class Place {
  readonly open: Open | null;
  readonly offer: Listening['offer'];
  readonly draft: boolean;
  readonly filed: boolean;
  readonly aside: boolean;
  readonly declined: boolean;

  constructor({ mending, asking, offer, hasDraft, filed, aside, declined }: Listening) {
    this.open = mending ?? asking;
    this.offer = offer;
    this.draft = hasDraft;
    this.filed = filed;
    this.aside = aside && !hasDraft;
    this.declined = declined && hasDraft && asking !== 'consent';
  }

  is(...askings: readonly Open[]): boolean {
    return this.offer === null && askings.some((asking) => asking === this.open);
  }

  /** A question about the complaint waits that may stay without an answer. */
  get mayStayOpen(): boolean {
    return this.offer === null && this.open !== null && !this.is('facts', 'consent', 'confirm');
  }

  get begun(): boolean {
    return this.draft || this.filed || this.open !== null;
  }
}

type Meaning = (place: Place) => Wish | null;

const always =
  (wish: Wish): Meaning =>
  () =>
    wish;

const OF_YES_AND_NO: readonly Listening['offer'][] = ['erase', 'withdraw', 'person'];

const yesWhere: Meaning = (place) =>
  OF_YES_AND_NO.includes(place.offer) || place.is('consent', 'confirm') ? 'yes' : null;

const handIn: Meaning = (place) =>
  place.is('confirm', 'consent')
    ? 'yes'
    : place.declined
      ? 'register'
      : place.draft
        ? place.is('incidentDate', 'amount', 'region', 'respondent', 'outlet', 'priorContact')
          ? 'declined'
          : 'beside'
        : place.aside
          ? 'resume'
          : place.filed
            ? 'yes'
            : null;

const takeBack: Meaning = (place) =>
  place.offer === 'withdraw' ? 'yes' : place.filed ? 'withdraw' : place.draft ? 'put-aside' : null;

const leave: Meaning = (place) =>
  place.offer === 'erase' || place.offer === 'withdraw' ? 'no' : place.begun ? 'put-aside' : null;

const nothingMore: Meaning = (place) =>
  place.is('evidence', 'notice', 'priorContact', 'amount')
    ? 'none'
    : place.draft && !place.declined
      ? place.is('confirm', 'facts')
        ? 'beside'
        : 'put-aside'
      : 'thanks';

const talk: Meaning = (place) => (place.begun && place.offer === null ? 'beside' : null);

/** What each intent comes to; null where it makes no sense, and then it counts for nothing. */
export const MEANINGS: Readonly<Record<Intent, Meaning>> = {
  yes: yesWhere,
  no: (place) => (place.offer !== null || place.is('consent', 'confirm') ? 'no' : null),
  file: handIn,
  register: (place) => handIn(place),
  'refuse-contact': (place) =>
    place.is('consent') ? 'no' : place.is('name', 'phone') ? 'declined' : talk(place),
  resume: (place) => (place.offer === 'erase' || place.offer === 'withdraw' ? 'no' : 'resume'),
  'put-aside': leave,
  'another-complaint': (place) => (place.draft || place.filed || place.aside ? 'another' : null),
  together: (place) => (place.begun || place.aside ? 'together' : null),
  report: always('report'),
  'about-us': (place) =>
    place.draft && place.open !== 'respondent' && place.open !== 'facts' ? null : 'about-us',
  human: always('human'),
  'leave-queue': always('leave-queue'),
  status: (place) => (place.begun || place.aside ? 'status' : null),
  when: (place) => (place.draft && !place.is('incidentDate') ? 'when' : place.filed ? 'status' : null),
  queue: always('status'),
  materials: (place) => (place.draft || place.filed ? 'materials' : null),
  why: (place) => (place.open !== null && place.offer === null ? 'why' : null),
  who: always('who'),
  help: always('help'),
  privacy: always('privacy'),
  erase: (place) =>
    place.offer === 'erase' ? 'yes' : place.offer === 'withdraw' || place.is('request') ? null : 'erase',
  withdraw: takeBack,
  thanks: always('thanks'),
  greeting: always('greet'),
  bye: nothingMore,
  'skip-unknown': (place) => (place.mayStayOpen ? 'unknown' : null),
  'skip-none': (place) => (place.mayStayOpen ? 'none' : null),
  'skip-declined': (place) =>
    place.offer !== null || place.is('consent') ? 'no' : place.mayStayOpen ? 'declined' : null,
  'language-zh': always('zh'),
  'language-en': always('en'),
  'wants-to-correct': (place) => (place.offer !== null ? 'no' : place.draft || place.filed ? 'mend' : null),
  'form-talk': (place) => (place.offer === 'erase' || place.offer === 'withdraw' ? 'no' : talk(place)),
  'told-already': (place) => (talk(place) === null ? null : 'told'),
  wait: (place) =>
    place.offer === 'erase' || place.offer === 'withdraw'
      ? 'no'
      : place.draft
        ? 'wait'
        : place.filed && place.offer === null
          ? 'put-aside'
          : talk(place),
  insult: always('anger'),
};
