import type { Instant } from '../basics/clock.ts';
import { clip } from '../basics/text.ts';
import { type ComplaintRecord, fieldValue } from '../complaints/record.ts';
import type { Issue, PriorContact, RequestKind } from '../complaints/taxonomy.ts';
import type { Asking, Choice } from '../conversation/message.ts';
import type { Facts } from './facts.ts';
import { knownFacts, needOf } from './needs.ts';
import type { Wording } from './wording/index.ts';

export interface Question {
  readonly text: string;
  readonly choices: readonly Choice[];
}

/** What people mostly want for a kind of problem, the likeliest first. */
const USUAL_REQUESTS: Readonly<Record<Issue, readonly RequestKind[]>> = {
  attitude: ['apology', 'explain', 'compensate'],
  outage: ['repair', 'explain', 'compensate'],
  'refused-service': ['explain', 'deliver', 'apology'],
  'misleading-sales': ['refund', 'cancel', 'compensate'],
  undisclosed: ['refund', 'explain', 'cancel'],
  'forced-bundle': ['refund', 'cancel', 'stop'],
  fees: ['refund', 'explain', 'stop'],
  quality: ['refund', 'replace', 'repair'],
  'contract-refund': ['refund', 'cancel', 'explain'],
  'funds-security': ['refund', 'stop', 'investigate'],
  'personal-data': ['correct', 'stop', 'explain'],
  'collection-conduct': ['stop', 'apology', 'explain'],
  'non-performance': ['refund', 'deliver', 'compensate'],
  handling: ['explain', 'investigate', 'apology'],
};

const USUAL_PRIOR: readonly PriorContact[] = ['company', 'platform', '12315'];

/** The same question in other words, where it was just put and comes again. */
export function againWords(
  asking: Asking,
  record: ComplaintRecord,
  facts: Facts,
  now: Instant,
  w: Wording,
): string {
  const first = question(asking, record, facts, now, w).text;
  const { kind } = facts.org;
  switch (asking) {
    case 'respondent':
      return kind === 'bank' ? w.askAgain.outlet : w.askAgain.respondent;
    case 'name':
      return kind === 'bank' ? w.askAgain.nameReal : w.askAgain.nameAlias;
    case 'incidentDate':
      return first === w.ask.incidentDate ? w.askAgain.incidentDate : first;
    case 'facts':
      return first === w.ask.facts ? w.askAgain.facts : first;
    case 'phone':
      return facts.contactLink === null ? w.askAgain.phone : first;
    default:
      return w.askAgain[asking];
  }
}

/** A question as it is put: its words, its usual answers as buttons, and the way past it. */
export function question(
  asking: Asking,
  record: ComplaintRecord,
  facts: Facts,
  now: Instant,
  w: Wording,
): Question {
  const { org } = facts;
  const choice = (id: string, label: string): Choice => ({ id, label });
  const b = w.buttons;
  const withMaterials = (choices: readonly Choice[]): readonly Choice[] =>
    knownFacts(record) >= 3 ? [...choices, choice('materials', b.materials)] : choices;

  switch (asking) {
    case 'facts':
      return {
        text: record.facts.length > 0 ? w.ask.factsMore : w.ask.facts,
        choices: [choice('human', b.human)],
      };
    case 'moneyMoving':
      return {
        text: w.ask.moneyMoving,
        choices: [choice('set:moneyMoving:yes', b.movingYes), choice('set:moneyMoving:no', b.movingNo)],
      };
    case 'incidentDate': {
      const running = facts.rights(record, now).find(({ lastDay }) => lastDay === null);
      return {
        text: running?.ask[w.lang] ?? w.ask.incidentDate,
        choices: withMaterials([choice('unknown', b.unknown)]),
      };
    }
    case 'respondent':
      return org.kind === 'bank'
        ? { text: w.ask.outlet, choices: [choice('unknown', b.unknown)] }
        : { text: w.ask.respondent, choices: [choice('unknown', b.dontKnow)] };
    case 'region':
      return { text: w.ask.region, choices: withMaterials([choice('declined', b.declined)]) };
    case 'request': {
      const issue = fieldValue(record, 'issue');
      const usual: readonly RequestKind[] =
        issue === null ? ['refund', 'explain', 'stop'] : USUAL_REQUESTS[issue];
      return {
        text: w.ask.request,
        choices: withMaterials(usual.map((kind) => choice(`set:request:${kind}`, w.requests[kind]))),
      };
    }
    case 'amount':
      return {
        text: w.ask.amount,
        choices: withMaterials([choice('unknown', b.unknown), choice('none', b.noMoney)]),
      };
    case 'priorContact':
      return {
        text: w.ask.priorContact,
        choices: withMaterials([
          ...USUAL_PRIOR.map((one) => choice(`set:priorContact:${one}`, w.priorContacts[one])),
          choice('none', b.none),
        ]),
      };
    case 'consent':
      return {
        text: w.ask.consent(clip(org.name, 20), org.retentionDays),
        choices: withMaterials([
          choice('consent-yes', b.consentYes),
          choice('consent-no', b.consentNo),
          choice('why', b.why),
        ]),
      };
    case 'name':
      return org.kind === 'bank'
        ? { text: w.ask.nameReal, choices: [choice('why', b.why)] }
        : { text: w.ask.nameAlias, choices: [choice('declined', b.declined)] };
    case 'phone':
      return {
        text: facts.contactLink === null ? w.ask.phone : w.ask.phoneOnPage(facts.contactLink),
        choices:
          needOf('phone', record, facts, now) === 'r'
            ? [choice('set:phone:here', b.here)]
            : [choice('why', b.why), choice('materials', b.materialsOnly)],
      };
    case 'notice':
      return {
        text: w.ask.notice,
        choices: [
          choice('set:notice:phone', b.byPhone),
          choice('set:notice:sms', b.bySms),
          choice('set:notice:post', b.byPost),
          choice('set:notice:mail', b.byMail),
        ],
      };
    case 'onBehalf':
      return { text: w.ask.onBehalf, choices: [choice('declined', b.declined)] };
    case 'evidence':
      return { text: '', choices: [choice('none', b.none)] };
    case 'confirm': {
      const mediates = org.kind === 'association' && fieldValue(record, 'aboutUs') !== true;
      return {
        text: w.nothingMissing,
        choices: [
          choice('confirm', mediates ? b.confirmMediation(org.name) : b.confirm(org.name)),
          choice('edit', b.edit),
          choice('materials', mediates ? b.materialsSelf : b.materialsOnly),
          choice('later', b.later),
        ],
      };
    }
  }
}
