import type { Ports } from '../acts/store.ts';
import type { Instant } from '../basics/clock.ts';
import type { Complaint } from '../complaints/complaint.ts';
import type { Conversation } from '../conversation/conversation.ts';
import type { Form } from '../conversation/form.ts';
import type { Address } from '../conversation/message.ts';
import { slotWords } from '../dialogue/noted.ts';
import { parseState } from '../dialogue/state.ts';
import { wording } from '../dialogue/wording/index.ts';

/** What can be mended by writing it anew; names and numbers have no place in a form of a platform's. */
const MENDABLE = ['respondent', 'incidentDate', 'amount', 'region', 'request'] as const;
type Mendable = (typeof MENDABLE)[number];

const FORM_WORDS = {
  zh: { title: '改一处', yes: '改好了', no: '不改了' },
  en: { title: 'Change something', yes: 'Done', no: 'Leave it' },
} as const;

/** How somebody would say it, so that it is understood as if they had. */
const CHANGED: Readonly<
  Record<'zh' | 'en', { readonly names: Record<Mendable, string>; line(name: string, value: string): string }>
> = {
  zh: {
    names: {
      respondent: '被投诉方',
      incidentDate: '时间',
      amount: '金额',
      region: '地区',
      request: '诉求',
    },
    line: (name, value) => `${name}改成${value}`,
  },
  en: {
    names: {
      respondent: 'Company',
      incidentDate: 'Date',
      amount: 'Amount',
      region: 'Place',
      request: 'Wish',
    },
    line: (name, value) => `${name}: ${value}`,
  },
};

interface ReadBack {
  readonly conversation: Conversation;
  readonly complaint: Complaint;
}

/** The record that waits for its yes. */
async function readBackAt(read: Ports, address: Address): Promise<ReadBack | null> {
  const conversation = await read.conversations.byAddress(address);
  if (conversation === null || conversation.mode === 'agent') return null;
  const { draft } = parseState(conversation.state);
  const complaint = draft === null ? null : await read.complaints.get(draft);
  return complaint?.status === 'confirming' ? { conversation, complaint } : null;
}

/** A form over the record that was read back; null where none waits for a yes. */
export async function recordForm(read: Ports, address: Address, now: Instant): Promise<Form | null> {
  const found = await readBackAt(read, address);
  if (found === null) return null;
  const { conversation, complaint } = found;
  const { lang } = conversation;
  const { fields } = wording(lang);
  return {
    ...FORM_WORDS[lang],
    fields: MENDABLE.map((id) => ({
      id,
      label: fields[id] ?? id,
      value: slotWords(id, complaint.record, lang, now) ?? '',
    })),
  };
}

/** What somebody changed in the form, as they would have said it; null where nothing was. */
export async function sentInForm(
  read: Ports,
  address: Address,
  answers: Readonly<Record<string, string>>,
  now: Instant,
): Promise<string | null> {
  const found = await readBackAt(read, address);
  if (found === null) return null;
  const { conversation, complaint } = found;
  const { names, line } = CHANGED[conversation.lang];
  const lines = MENDABLE.flatMap((id) => {
    const value = (answers[id] ?? '').replace(/\s+/g, ' ').trim();
    if (value === '' || value === slotWords(id, complaint.record, conversation.lang, now)) return [];
    return [line(names[id], value)];
  });
  return lines.length === 0 ? null : lines.join('\n');
}
