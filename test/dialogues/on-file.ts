import { type Complaint, isDraft } from '../../src/complaints/complaint.ts';
import { type Field, fieldValue } from '../../src/complaints/record.ts';
import { consentStatus } from '../../src/conversation/consent.ts';
import type { Dialogue, OnFile, Wish } from './format.ts';
import type { Stage } from './stage.ts';
import { has } from './words.ts';

/** A field's value in the forms that a dialogue may name it by. */
function forms(complaint: Complaint, field: Field): readonly string[] {
  const { record } = complaint;
  switch (field) {
    case 'amount': {
      const amount = fieldValue(record, field);
      return amount === null ? [] : [String(amount.fen), ...(amount.approximate ? ['approximate'] : [])];
    }
    case 'respondent':
      return (fieldValue(record, field) ?? []).map(({ name }) => name);
    case 'request':
      return (fieldValue(record, field) ?? []).flatMap(({ kind, text }) => [
        kind,
        ...(text === undefined ? [] : [text]),
      ]);
    case 'priorContact':
      return fieldValue(record, field)?.tried ?? [];
    case 'incidentDate':
    case 'rightStart': {
      const range = fieldValue(record, field);
      if (range === null) return [];
      return [range.from === range.to ? range.from : `${range.from}/${range.to}`];
    }
    case 'onBehalf': {
      const behalf = fieldValue(record, field);
      return behalf === null ? [] : [behalf.relation];
    }
    default: {
      const value = fieldValue(record, field);
      return value === null ? [] : [String(value)];
    }
  }
}

const EXACT: ReadonlySet<string> = new Set([
  'amount',
  'product',
  'issue',
  'phone',
  'name',
  'joint',
  'request',
]);

function fieldFault(complaint: Complaint, field: Field, wanted: Wish): string | null {
  const found = forms(complaint, field);
  const is = (one: string): boolean =>
    EXACT.has(field) ? found.includes(one) : found.some((value) => has(value, one));
  const got = found.length === 0 ? 'nothing' : found.join(', ');
  if (wanted === null) return found.length === 0 ? null : `${field}: ${got}, expected nothing`;
  if (Array.isArray(wanted)) {
    // Of companies these and no more: each one named is somebody complained of.
    const noMore = field !== 'respondent' || found.length === wanted.length;
    return wanted.every(is) && noMore ? null : `${field}: ${got}, expected ${wanted.join(' and ')}`;
  }
  if (typeof wanted === 'object')
    return wanted.any.some(is) ? null : `${field}: ${got}, expected ${wanted.any.join(' or ')}`;
  return is(String(wanted)) ? null : `${field}: ${got}, expected ${wanted}`;
}

function caseFaults(complaint: Complaint, wanted: OnFile): readonly string[] {
  const faults: string[] = [];
  const { record } = complaint;
  if (wanted.status !== undefined && complaint.status !== wanted.status)
    faults.push(`status on file: ${complaint.status}, expected ${wanted.status}`);
  if (wanted.priority !== undefined && complaint.priority !== wanted.priority)
    faults.push(`priority: ${complaint.priority}, expected ${wanted.priority}`);
  if (wanted.visibility !== undefined && complaint.visibility !== wanted.visibility)
    faults.push(`visibility: ${complaint.visibility}`);
  for (const [field, value] of Object.entries(wanted.fields ?? {})) {
    const one = fieldFault(complaint, field as Field, value);
    if (one !== null) faults.push(one);
  }
  const story = record.facts.map(({ text }) => text).join('\n');
  for (const piece of wanted.facts ?? []) if (!has(story, piece)) faults.push(`facts: “${piece}” is missing`);
  const added = JSON.stringify(record.additions ?? []);
  for (const piece of wanted.added ?? []) if (!has(added, piece)) faults.push(`added: “${piece}” is missing`);
  return faults;
}

const namesCase = ({ status, priority, visibility, fields, facts, added }: OnFile): boolean =>
  [status, priority, visibility, fields, facts, added].some((one) => one !== undefined);

/** What is on file at the end against what the dialogue says of it. */
export async function fileFaults(stage: Stage, file: Dialogue['file']): Promise<readonly string[]> {
  const { read } = stage.house.store;
  const faults: string[] = [];
  const complaints = (await read.complaints.ofConversation(stage.conversation)).filter(
    ({ status }) => status !== 'abandoned',
  );
  const filed = complaints.filter(({ number }) => number !== null).length;
  const drafts = complaints.filter(({ status }) => isDraft(status)).length;
  if (file.complaints !== undefined && filed !== file.complaints)
    faults.push(`complaints on file: ${filed}, expected ${file.complaints}`);
  if (file.drafts !== undefined && drafts !== file.drafts)
    faults.push(`drafts: ${drafts}, expected ${file.drafts}`);
  const wanted = file.cases ?? (namesCase(file) ? [file] : []);
  wanted.forEach((one, index) => {
    const complaint = file.cases === undefined ? complaints.at(-1) : complaints[index];
    if (complaint === undefined) faults.push(`there is no complaint ${index + 1} on file`);
    else faults.push(...caseFaults(complaint, one));
  });
  const handoff = (await read.handoffs.open(stage.conversation))?.priority ?? 'none';
  if (file.handoff !== undefined && handoff !== file.handoff)
    faults.push(`handoff: ${handoff}, expected ${file.handoff}`);
  const call = await read.calls.latest(stage.conversation);
  const toCall = call === null || call.endedAt !== null ? 'none' : call.phone;
  if (file.call !== undefined && toCall !== file.call)
    faults.push(`to call: ${toCall}, expected ${file.call}`);
  if (file.called !== undefined && call?.outcome !== file.called)
    faults.push(`the last call ended: ${call?.outcome ?? 'not'}, expected ${file.called}`);
  const consent = consentStatus(await read.consents.of(stage.conversation), 'file');
  if (file.consent !== undefined && consent !== file.consent)
    faults.push(`consent: ${consent}, expected ${file.consent}`);
  const everywhere = file.nowhere === undefined ? '' : `${stage.rows()}\n${stage.logged.join('\n')}`;
  for (const secret of file.nowhere ?? [])
    if (everywhere.includes(secret)) faults.push(`“${secret}” stands in the store or a log`);
  for (const secret of file.neverOnDisk ?? [])
    if (stage.wasOnDisk(secret)) faults.push(`“${secret}” was written to the disk`);
  return faults;
}
