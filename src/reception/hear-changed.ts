import { isDraft, isHandled } from '../complaints/complaint.ts';
import { asAdded, type ComplaintRecord, isAnswered } from '../complaints/record.ts';
import type { OrgKind } from '../complaints/taxonomy.ts';
import { ASKABLE, type Asking } from '../conversation/message.ts';
import type { Command, Found } from '../dialogue/command.ts';
import type { Facts } from '../dialogue/facts.ts';
import { fieldOf } from '../dialogue/needs.ts';
import { fieldsFrom, holdsOf, without } from '../dialogue/retract.ts';
import type { Listening } from '../language/interpret.ts';
import type { ChangedLine } from './changes.ts';
import type { Parts } from './parts.ts';

/** What an edited line may still mean: what it tells and asks. Nothing is decided by changing an old line. */
const TELLS: ReadonlySet<Command['do']> = new Set([
  'tell',
  'answer',
  'correct',
  'unsay',
  'skip',
  'ask',
  'human',
  'beside',
  'about-us',
  'language',
  'distress',
  'safety',
  'worry',
]);

/** What is heard in a line also where its story belongs to a complaint that was filed. */
const ALWAYS: ReadonlySet<Command['do']> = new Set(['human', 'safety', 'worry']);

/** The question that the first version answered, where it answered one and told nothing else. */
function askedThen(record: ComplaintRecord, messages: readonly string[], kind: OrgKind): Asking | null {
  const [field, ...more] = fieldsFrom(record, messages);
  const told = record.facts.some(
    ({ source }) => source.message !== null && messages.includes(source.message),
  );
  if (field === undefined || more.length > 0 || told) return null;
  return ASKABLE.find((asking) => fieldOf(asking, kind) === field) ?? null;
}

/** What an edited or deleted line means for what its earlier versions said; values that other lines gave since stay. */
export function hearChanged(
  parts: Parts,
  { line, retract }: ChangedLine,
  facts: Facts,
  context: Listening,
): readonly Command[] {
  const { how, messages } = retract;
  if (how === 'delete') return [retract];
  const draft = facts.complaints.find(({ status, record }) => isDraft(status) && holdsOf(record, messages));
  const filed = facts.complaints.some(
    ({ status, record }) => isHandled(status) && holdsOf(asAdded(record), messages),
  );
  const left = draft === undefined ? context.record : without(draft.record, messages);
  const asking = draft === undefined ? context.asking : askedThen(draft.record, messages, facts.org.kind);
  const heard = parts.interpret([line], { ...context, asking, record: left }).commands;
  if (filed && draft === undefined) return [retract, ...heard.filter((one) => ALWAYS.has(one.do))];
  const open = (found: readonly Found[]): readonly Found[] =>
    draft === undefined || left === null ? found : found.filter(({ field }) => !isAnswered(left, field));
  const anew = heard
    .filter((one) => TELLS.has(one.do))
    .map((one): Command => {
      if (one.do === 'tell' || one.do === 'answer' || one.do === 'correct')
        return { ...one, found: open(one.found) };
      return one;
    });
  return [retract, ...anew];
}
