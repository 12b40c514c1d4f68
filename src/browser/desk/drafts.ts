const PREFIX = 'redress.desk.draft.';
const BOXES = ['reply-text', 'note-text', 'call-note', 'answer-text'] as const;

const boxOf = (id: string): HTMLTextAreaElement => document.getElementById(id) as HTMLTextAreaElement;
const keyOf = (conversation: string, id: string): string => `${PREFIX}${conversation}.${id}`;

/** Keeps what is typed with the talk that it was typed in, also over a reload; `talk` names the open one. */
export function watchDrafts(talk: () => string | null): void {
  for (const id of BOXES) boxOf(id).addEventListener('input', () => keepDraft(talk(), id));
}

function keepDraft(conversation: string | null, id: string): void {
  if (conversation === null) return;
  const { value } = boxOf(id);
  if (value === '') sessionStorage.removeItem(keyOf(conversation, id));
  else sessionStorage.setItem(keyOf(conversation, id), value);
}

/** Puts into the forms what was typed for this talk before. */
export function showDrafts(conversation: string): void {
  for (const id of BOXES) boxOf(id).value = sessionStorage.getItem(keyOf(conversation, id)) ?? '';
}

/** What was sent is no draft any more. `id`: the box it was typed in. */
export function dropDraft(conversation: string, id: (typeof BOXES)[number], shown: boolean): void {
  sessionStorage.removeItem(keyOf(conversation, id));
  if (shown) boxOf(id).value = '';
}

/** Nothing stays for whoever signs in next. */
export function dropAllDrafts(): void {
  for (const id of BOXES) boxOf(id).value = '';
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
}
