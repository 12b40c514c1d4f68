import type { Refusal } from '../../src/basics/errors.ts';
import type { Mode } from '../../src/conversation/conversation.ts';
import type { Message } from '../../src/conversation/message.ts';
import type { Step } from './format.ts';
import { has, shown, stands } from './words.ts';

/** What a step brought. */
export interface Outcome {
  /** Why the message was not taken at the door; null when it was. */
  readonly refusal: Refusal | null;
  readonly messages: readonly Message[];
  /** Who talks with the consumer afterwards. */
  readonly mode: Mode;
}

function wordFaults(step: Step, replies: readonly Message[]): readonly string[] {
  const text = replies.map((message) => message.text).join('\n');
  const labels = replies.flatMap(({ extras }) => (extras.choices ?? []).map(({ label }) => label));
  const cited = replies.flatMap(({ extras }) => (extras.citations ?? []).map(({ law }) => law));
  const first = replies[0]?.text.split('\n')[0] ?? '';
  return [
    ...(step.bot ?? []).flatMap((one) => (stands(text, one) ? [] : `bot: “${shown(one)}” is missing`)),
    ...(step.not ?? []).flatMap((one) => (has(text, one) ? `not: “${one}” stands there` : [])),
    ...(step.buttons ?? []).flatMap((one) =>
      labels.some((label) => stands(label, one)) ? [] : `buttons: none says “${shown(one)}”`,
    ),
    ...(step.cites ?? []).flatMap((law) => (cited.some((one) => has(one, law)) ? [] : `cites: not ${law}`)),
    ...(step.leads === undefined || has(first, step.leads)
      ? []
      : [`leads: the first line does not hold “${step.leads}”`]),
  ];
}

function askingFault(step: Step, replies: readonly Message[]): string | null {
  if (step.asking === undefined) return null;
  const asking = replies.at(-1)?.extras.asking ?? 'none';
  const allowed: readonly string[] = typeof step.asking === 'string' ? [step.asking] : step.asking;
  return allowed.includes(asking) ? null : `asking: ${asking}, expected ${allowed.join(' or ')}`;
}

function filingFaults(step: Step, replies: readonly Message[]): readonly string[] {
  const faults: string[] = [];
  const complaint = replies.findLast(({ extras }) => extras.complaint !== undefined)?.extras.complaint;
  if (step.complaint !== undefined && complaint?.status !== step.complaint)
    faults.push(`complaint: ${complaint?.status ?? 'none'}`);
  if (complaint !== undefined && !/^C\d{14}$/.test(complaint.number))
    faults.push(`number: ${complaint.number}`);
  const receipt = replies.some(({ extras }) => extras.receiptOf !== undefined);
  if (step.receipt !== undefined && receipt !== step.receipt) faults.push(`receipt: ${receipt}`);
  return faults;
}

/** What a step brought against what the dialogue says of it. */
export function replyFaults(step: Step, { refusal, messages, mode }: Outcome): readonly string[] {
  const replies = messages.filter(({ from }) => from !== 'consumer');
  const offered = replies.flatMap(({ extras }) => (extras.choices ?? []).map(({ id }) => id));
  const asking = askingFault(step, replies);
  return [
    ...wordFaults(step, replies),
    ...(asking === null ? [] : [asking]),
    ...(step.choices ?? []).flatMap((id) => (offered.includes(id) ? [] : `choices: ${id} is not offered`)),
    ...filingFaults(step, replies),
    ...(step.status === undefined || step.status === mode
      ? []
      : [`status: ${mode}, expected ${step.status}`]),
    ...(step.silent === true && replies.some(({ from }) => from === 'bot') ? ['the bot speaks'] : []),
    ...(step.refused !== undefined && refusal?.field !== step.refused
      ? [`refused: ${refusal?.code ?? 'not at all'}`]
      : []),
    ...(step.refused === undefined && refusal !== null ? [`refused at the door: ${refusal.code}`] : []),
  ];
}
