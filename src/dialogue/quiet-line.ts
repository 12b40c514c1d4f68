import { SAFETY_KIND_OF, type SafetyDetail, type SafetyKind } from '../complaints/taxonomy.ts';
import type { Reply } from './decision.ts';
import { quietWords } from './wording/quiet.ts';
import { button, type Work } from './work.ts';

/** Two worries are alike where the same number is to be called first. */
type About = 'dying' | 'money' | 'people';
const ABOUT: Readonly<Record<SafetyKind, About>> = {
  'self-harm': 'dying',
  violence: 'people',
  'fraud-in-progress': 'money',
  'secret-exposed': 'money',
  'scam-agent': 'money',
  minor: 'people',
  'child-danger': 'people',
  emergency: 'people',
};

/** Where the guess may be wrong the orders under the button are those that fit whatever it is. */
const ORDERS_FOR: Readonly<Record<About, SafetyDetail>> = {
  dying: 'self-harm',
  money: 'fraud-moving',
  people: 'emergency-other',
};

const aboutOf = (detail: SafetyDetail): About => ABOUT[SAFETY_KIND_OF[detail]];

/**
 * A line may have told of danger, or not: the reply to it stays, and one quiet line with a button to the orders goes
 * with it; once a kind of danger and talk, never in two replies running, never after orders of its kind.
 */
export function withQuietLine(work: Work, reply: Reply): Reply {
  const { worry, state, came, w } = work;
  const said = worry === null ? null : aboutOf(worry);
  const known = [
    ...came.quietly.named.map((kind) => ABOUT[kind]),
    ...state.orders.map(({ detail }) => aboutOf(detail)),
  ];
  if (worry === null || said === null || came.quietly.last || known.includes(said)) {
    work.state = { ...state, quietly: { ...state.quietly, last: false } };
    return reply;
  }
  work.state = {
    ...state,
    quietly: { named: [...state.quietly.named, SAFETY_KIND_OF[worry]], last: true },
  };
  const { line, label } = quietWords(said, w.lang);
  const comforted = said === 'dying' && reply.text.includes('12356');
  const orders = said === 'dying' && worry === 'other-self-harm' ? worry : ORDERS_FOR[said];
  return {
    ...reply,
    text: comforted ? reply.text : [reply.text, line].filter((part) => part !== '').join('\n'),
    choices: [...(reply.choices ?? []), button(`danger:${orders}`, label)],
  };
}
