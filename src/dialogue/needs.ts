import { DAY, type Instant } from '../basics/clock.ts';
import { addDays, today } from '../calendar/days.ts';
import { type ComplaintRecord, type Field, fieldValue, isAnswered } from '../complaints/record.ts';
import type { OrgKind } from '../complaints/taxonomy.ts';
import type { Asking } from '../conversation/message.ts';
import type { Facts } from './facts.ts';
import type { DialogueState } from './state.ts';
import { toldEnough } from './story.ts';

/** `R` blocks the yes, `r` is asked once and may stay empty, `-` is not asked. */
export type Need = 'R' | 'r' | '-';

/** The record's field that an asked question fills; null for the questions that fill none. */
export function fieldOf(asking: Asking, orgKind: OrgKind): Field | null {
  switch (asking) {
    case 'facts':
    case 'consent':
    case 'confirm':
      return null;
    case 'respondent':
      return orgKind === 'bank' ? 'outlet' : 'respondent';
    default:
      return asking;
  }
}

const MONEY_ISSUES: ReadonlySet<string> = new Set([
  'fees',
  'funds-security',
  'contract-refund',
  'non-performance',
  'forced-bundle',
]);

/** True when money is wanted back or was lost. */
function concernsMoney(record: ComplaintRecord): boolean {
  const wants =
    fieldValue(record, 'request')?.some(({ kind }) => kind === 'refund' || kind === 'compensate') ?? false;
  const issue = fieldValue(record, 'issue');
  return wants || (issue !== null && MONEY_ISSUES.has(issue));
}

/** Of a service: it comes over the net. */
const ONLINE =
  /app(?![a-z])|小程序|软件|网站|视频会员|视频平台|音乐会员|会员(?:自动)?续|网课|线上课|游戏|网盘|云盘|网约车|打车|直播|\b(?:apps?|website|web ?site|online|streaming|video site|cloud storage|subscription|software|game)\b/i;
/** And is had at a place all the same. */
const PREMISES =
  /店|馆|院|(?<!机|住)房(?!间)|学校|驾校|中心|酒店|宾馆|民宿|小区|物业|装修|家政|搬家|健身|美容|美发|诊所|\b(?:shop|store|gym|salon|school|studio|hotel|clinic|centre|center|restaurant|branch|flat|apartment|club)\b/i;

/** True when the trader has premises whose place decides who is in charge. */
function hasPremises(record: ComplaintRecord): boolean {
  const kind = fieldValue(record, 'respondent')?.[0]?.kind ?? null;
  const product = fieldValue(record, 'product');
  if (kind === 'property' || kind === 'utility') return true;
  if (kind !== null && kind !== 'seller' && kind !== 'other') return false;
  const told = record.facts.map(({ text }) => text).join('\n');
  if (product === 'services' && ONLINE.test(told) && !PREMISES.test(told)) return false;
  return product === 'shop-goods' || product === 'services';
}

const STOPPED = /冻结|挂失|报警|报了警|止付|froze|frozen|blocked the card|police/i;

/** True when the loss is fresh enough that the money might still be stopped and nobody said that it was. */
function mayStillMove(record: ComplaintRecord, now: Instant): boolean {
  if (fieldValue(record, 'issue') !== 'funds-security') return false;
  if (record.facts.some(({ text }) => STOPPED.test(text))) return false;
  const date = fieldValue(record, 'incidentDate');
  return date === null ? !isAnswered(record, 'incidentDate') : date.to >= addDays(today(now), -2);
}

/** Names are said in short and in full: 工商银行, 中国工商银行. */
export const sameName = (a: string, b: string): boolean => a.includes(b) || b.includes(a);

/** True when an institution that is certainly not this organisation is the one complained of. */
export function isAgainstOthers(record: ComplaintRecord, facts: Facts): boolean {
  const named = fieldValue(record, 'respondent')?.[0]?.name;
  return named !== undefined && facts.whose(named) === 'other';
}

/** What happens face to face, at a machine or in an app. */
const OF_PLACE: ReadonlySet<string> = new Set([
  'attitude',
  'outage',
  'refused-service',
  'misleading-sales',
  'forced-bundle',
]);
const AT_PLACE =
  /网点|支行|分行|营业|柜台|柜员|窗口|大堂|经理|排队|叫号|自动?柜?员机|atm|取款机|app|手机银行|网银|网上银行|银行里|当面|现场|\b(?:branch|counter|tellers?|lobby|manager|queue|machine|online banking|in person)\b/i;

/** True when a branch, a machine or an app has a part in the matter: then it is asked which. */
function isOfBranch(record: ComplaintRecord): boolean {
  const issue = fieldValue(record, 'issue');
  if (issue !== null && OF_PLACE.has(issue)) return true;
  return record.facts.some(({ text }) => AT_PLACE.test(text));
}

/** Who must say what before filing with this organisation (DOMAIN D1b). */
export function needOf(asking: Asking, record: ComplaintRecord, facts: Facts, now: Instant): Need {
  const { kind } = facts.org;
  switch (asking) {
    case 'facts':
    case 'request':
    case 'consent':
    case 'confirm':
      return 'R';
    case 'incidentDate':
    case 'priorContact':
      return asking === 'priorContact' && kind === 'association' ? 'R' : 'r';
    case 'respondent':
      if (fieldValue(record, 'aboutUs') === true) return '-';
      if (kind === 'bank') return !isAgainstOthers(record, facts) && isOfBranch(record) ? 'r' : '-';
      return kind === 'association' ? 'R' : 'r';
    case 'region':
      return kind !== 'bank' && hasPremises(record) ? 'r' : '-';
    case 'amount':
      return concernsMoney(record) ? 'r' : '-';
    case 'moneyMoving':
      return mayStillMove(record, now) ? 'r' : '-';
    case 'name':
      return kind === 'bank' ? 'R' : 'r';
    case 'phone':
      return facts.reachable ? 'r' : 'R';
    case 'onBehalf':
    case 'evidence':
      return 'r';
    case 'notice':
      return kind === 'hotline' ? '-' : 'r';
  }
}

/** The order of the questions before the yes. A right that may run out moves the date to the front. */
export function order(dateFirst: boolean): readonly Asking[] {
  return [
    'facts',
    'moneyMoving',
    ...(dateFirst ? (['incidentDate'] as const) : []),
    'respondent',
    'region',
    'request',
    ...(dateFirst ? [] : (['incidentDate'] as const)),
    'amount',
    'priorContact',
    'consent',
    'name',
    'phone',
  ];
}

/** True when the question needs no asking any more. */
export function isSettled(
  asking: Asking,
  record: ComplaintRecord,
  facts: Facts,
  state: DialogueState,
  now: Instant,
): boolean {
  const need = needOf(asking, record, facts, now);
  if (need === '-') return true;
  if (asking === 'facts') {
    return toldEnough(record) || (record.facts.length > 0 && state.asked.includes('facts'));
  }
  if (asking === 'consent') return facts.consent === 'given';
  if (asking === 'confirm') return false;
  if (asking === 'incidentDate' && asksRightStart(record, facts, now)) return state.asked.includes(asking);
  const field = fieldOf(asking, facts.org.kind)!;
  const slot = record.slots[field];
  if (slot !== undefined) {
    // Whom it is about and whom they turned to is needed as far as they say it.
    return need === 'r' || 'value' in slot || asking === 'respondent' || asking === 'priorContact';
  }
  return need === 'r' && state.asked.includes(asking);
}

/** The next question before the read-back; null when everything is there. */
export function nextQuestion(
  record: ComplaintRecord,
  facts: Facts,
  state: DialogueState,
  now: Instant,
): Asking | null {
  const dateFirst = facts.rights(record, now).some(({ lastDay }) => lastDay === null);
  return order(dateFirst).find((asking) => !isSettled(asking, record, facts, state, now)) ?? null;
}

/** True while a right may run out from a day that nobody has named, which then is what the date question is about. */
export const asksRightStart = (record: ComplaintRecord, facts: Facts, now: Instant): boolean =>
  record.slots.rightStart === undefined && facts.rights(record, now).some(({ lastDay }) => lastDay === null);

/** How many things are known that a letter needs; materials are offered from three on. */
export function knownFacts(record: ComplaintRecord): number {
  const fields: readonly Field[] = [
    'respondent',
    'issue',
    'amount',
    'incidentDate',
    'request',
    'region',
    'priorContact',
  ];
  return fields.filter((field) => fieldValue(record, field) !== null).length;
}

/** Until when a draft is kept after its last change. */
export const DRAFT_KEPT = 30 * DAY;
