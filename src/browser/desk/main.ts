import type { DeskSelf, DeskTalk } from '../../wire/desk.ts';
import { act, library, look, me, queue, Refused, signIn, signOut, summary, talk } from './api.ts';
import { showCall } from './call-view.ts';
import { dropAllDrafts, dropDraft, showDrafts, watchDrafts } from './drafts.ts';
import { fileCards } from './files-view.ts';
import { fill } from './fill.ts';
import { showLibrary } from './library-view.ts';
import { showJumps, showQueue } from './queue-view.ts';
import { complaintCards, noteList, type Step, showTranscript } from './talk-view.ts';
import { type Lang, TEXTS } from './texts.ts';

const $ = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const KEPT_LANG = 'redress.desk.lang';
const AGAIN = 15_000;

let lang: Lang = localStorage.getItem(KEPT_LANG) === 'en' ? 'en' : 'zh';
let self: DeskSelf | null = null;
let open: string | null = null;
let shown: DeskTalk | null = null;
let events: EventSource | null = null;

const box = $<HTMLTextAreaElement>('reply-text');
const noteBox = $<HTMLTextAreaElement>('note-text');
const notice = $('notice');

function tell(text: string | null): void {
  notice.textContent = text ?? '';
  notice.hidden = text === null;
}

function explain(error: unknown): void {
  if (error instanceof Refused && error.status === 401) void begin();
  else tell(error instanceof Refused && error.message !== '' ? error.message : TEXTS[lang].failed);
}

function showTexts(): void {
  const { page, other } = TEXTS[lang];
  document.documentElement.lang = lang;
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]'))
    element.textContent = page[element.dataset.text as keyof typeof page];
  $('queue').setAttribute('aria-label', page.title);
  $<HTMLTextAreaElement>('call-note').placeholder = page.callNote;
  box.placeholder = page.replyLabel;
  noteBox.placeholder = page.noteLabel;
  $('language').textContent = other;
  $('language').lang = lang === 'zh' ? 'en' : 'zh';
}

/** The secret behind the `#` of a sign-in link: never sent with the page, and gone from the address bar at once. */
function takeSecret(): string | null {
  const secret = location.hash.slice(1);
  if (secret === '') return null;
  history.replaceState(null, '', location.pathname);
  return secret;
}

function showView(name: 'sign-in' | 'desk'): void {
  $('sign-in').hidden = name !== 'sign-in';
  $('desk').hidden = name !== 'desk';
  $('sign-out').hidden = name !== 'desk';
}

/** A link is not bad because too many were tried. */
const linkFault = (error: unknown): string =>
  error instanceof Refused && error.status === 429 ? TEXTS[lang].tooMany : TEXTS[lang].linkBad;

async function askToSignIn(secret: string | null): Promise<void> {
  showView('sign-in');
  const hint = $('sign-in-hint');
  const form = $<HTMLFormElement>('sign-in-form');
  form.hidden = true;
  if (secret === null) {
    hint.textContent = TEXTS[lang].noLink;
    return;
  }
  try {
    const { first } = await look(secret);
    hint.textContent = first ? TEXTS[lang].page.firstHint : TEXTS[lang].page.signInHint;
    $('name-row').hidden = !first;
    $<HTMLInputElement>('name').required = first;
    form.hidden = false;
    form.onsubmit = async (event) => {
      event.preventDefault();
      try {
        const name = $<HTMLInputElement>('name').value.trim();
        enter(await signIn(secret, first ? name : null));
      } catch (error) {
        hint.textContent =
          error instanceof Refused && error.status === 400 ? error.message : linkFault(error);
      }
    };
  } catch (error) {
    hint.textContent = linkFault(error);
  }
}

async function refreshLibrary(): Promise<void> {
  if (!$<HTMLDetailsElement>('library').open) return;
  try {
    showLibrary(await library(), lang);
  } catch (error) {
    explain(error);
  }
}

async function refreshQueue(): Promise<void> {
  if (self?.mayRead === false) return;
  try {
    const found = await queue(lang);
    showJumps(found, lang);
    showQueue(found, open, lang, (conversation) => void choose(conversation));
    const due = found.here.length + found.owed.length;
    document.title = `${due === 0 ? '' : `(${due}) `}${TEXTS[lang].page.title}${self === null ? '' : ` · ${self.organisation}`}`;
    // Why an act was refused stays to be read.
    if (notice.textContent === TEXTS[lang].lost) tell(null);
  } catch (error) {
    if (error instanceof Refused) explain(error);
    else tell(TEXTS[lang].lost);
  }
}

async function openFile(conversation: string, file: string, reason: string): Promise<Blob | null> {
  try {
    return await (await act(conversation, `files/${encodeURIComponent(file)}`, { reason })).blob();
  } catch (error) {
    explain(error);
    return null;
  }
}

async function refreshTalk(): Promise<void> {
  if (open === null) return;
  const wanted = open;
  try {
    const found = await talk(wanted, lang);
    if (open === wanted) showTalk(found);
  } catch (error) {
    explain(error);
  }
}

function showTalk(found: DeskTalk): void {
  const scroll = $('transcript');
  const atEnd = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 120;
  const another = shown?.conversation !== found.conversation;
  shown = found;
  const texts = TEXTS[lang];
  const holder = found.item?.claimedBy ?? null;
  $('pick').hidden = true;
  $('talk').hidden = false;
  const reach = found.item === null ? '' : ` · ${texts.reach[found.item.reach]}`;
  const waits = found.item?.waitsInPage === true ? ` · ${texts.waitsInPage}` : '';
  $('talk-status').textContent =
    `${holder === null ? texts.status[found.status] : texts.heldBy(holder)}${reach}${waits}`;
  const talks = self?.mayTalk === true;
  $('claim').hidden = !talks || found.item?.free !== true;
  $('plan-call').hidden = !talks || !found.callable || found.item?.reach === 'live';
  $('hand-back').hidden = !found.mine;
  $('resolve').hidden = !found.mine;
  $<HTMLFieldSetElement>('reply-fields').disabled = !found.mine;
  $('reply-hint').textContent = found.mine
    ? ''
    : !talks
      ? texts.readOnly
      : found.item?.free === false && holder === null
        ? texts.callOnly
        : texts.notHeld;
  $<HTMLFieldSetElement>('note-fields').disabled = !talks;
  showCall(found, talks, lang);
  showTranscript(scroll, found, talks ? sendAgain : null, lang);
  fill($('complaints'), [found.complaints, talks, lang], () =>
    complaintCards(found, talks ? takeStep : null, lang),
  );
  $('files-title').hidden = found.files.length === 0;
  fill($('files'), [found.files, talks, lang], () =>
    fileCards(found, talks ? (file, reason) => openFile(found.conversation, file, reason) : null, lang),
  );
  fill($('note-list'), [found.notes, lang], () => noteList(found, lang));
  if (atEnd || another) scroll.scrollTop = scroll.scrollHeight;
}

let answering: string | null = null;

const sendAgain = (message: string): void => void onTalk('send-again', { message });

function takeStep(complaint: string, step: Step): void {
  if (step !== 'answer') {
    void onTalk('step', { complaint, step });
    return;
  }
  answering = complaint;
  $('answer').hidden = false;
  $('answer-text').focus();
}

async function choose(conversation: string): Promise<void> {
  const another = open !== conversation;
  if (another) {
    showDrafts(conversation);
    tell(null);
    $('answer').hidden = true;
    $('summary').hidden = true;
  }
  open = conversation;
  document.body.dataset.open = 'true';
  await Promise.all([refreshTalk(), refreshQueue()]);
  if (!another) return;
  $('talk-title').focus();
  await showSummary(conversation);
}

/** Comes after the talk itself: whoever takes it over never waits for it. */
async function showSummary(conversation: string): Promise<void> {
  try {
    const { points } = await summary(conversation, lang);
    if (open !== conversation || points === null) return;
    const list = $('summary-points');
    list.replaceChildren(
      ...points.map((point) => {
        const item = document.createElement('li');
        item.textContent = point;
        return item;
      }),
    );
    $('summary').hidden = false;
  } catch {
    // The talk is all there without it.
  }
}

function leaveTalk(): void {
  open = null;
  shown = null;
  delete document.body.dataset.open;
  $('talk').hidden = true;
  $('pick').hidden = false;
  void refreshQueue();
}

/** Does something to the open talk, then shows what became of it. */
async function onTalk(name: string, body: object = {}): Promise<boolean> {
  if (open === null) return false;
  try {
    await act(open, name, body);
    tell(null);
    return true;
  } catch (error) {
    const isLate = name === 'claim' && error instanceof Refused && error.status === 409;
    if (isLate) tell(TEXTS[lang].lateClaim);
    else explain(error);
    return false;
  } finally {
    await Promise.all([refreshTalk(), refreshQueue()]);
  }
}

function follow(): void {
  events?.close();
  events = new EventSource('/api/desk/events');
  events.addEventListener('ready', () => void refreshQueue());
  events.addEventListener('changed', (event) => {
    const { conversation } = JSON.parse((event as MessageEvent<string>).data) as { conversation: string };
    void refreshQueue();
    if (conversation === open) void refreshTalk();
  });
  events.addEventListener('error', () => tell(TEXTS[lang].lost));
}

function enter(who: DeskSelf): void {
  self = who;
  $('self').textContent = `${who.staff.name} · ${who.organisation}`;
  showView('desk');
  $('library').hidden = !who.mayTeach;
  for (const heap of document.querySelectorAll<HTMLElement>('.heap:not(#library)'))
    heap.hidden = !who.mayRead;
  $('pick').hidden = !who.mayRead;
  $<HTMLDetailsElement>('library').open = who.mayTeach && !who.mayRead;
  void refreshLibrary();
  if (!who.mayRead) return;
  void refreshQueue();
  follow();
}

/** Goes on with who is signed in; a link in the address comes first. */
async function begin(): Promise<void> {
  const secret = takeSecret();
  self = null;
  events?.close();
  $('self').textContent = '';
  if (secret !== null) return askToSignIn(secret);
  try {
    enter(await me());
  } catch (error) {
    if (error instanceof Refused) await askToSignIn(null);
    else {
      tell(TEXTS[lang].lost);
      setTimeout(() => void begin(), AGAIN);
    }
  }
}

/** One id a line, kept until the server has taken it: pressing twice sends once. */
interface Unsent {
  readonly clientId: string;
  readonly text: string;
}
let unsent: Unsent | null = null;
let unsentNote: Unsent | null = null;
const newId = (): string => crypto.randomUUID?.() ?? String(Math.random());

$('reply').addEventListener('submit', async (event) => {
  event.preventDefault();
  const text = box.value.trim();
  if (text === '') return;
  if (unsent?.text !== text) unsent = { clientId: newId(), text };
  const on = open;
  if (on !== null && (await onTalk('reply', unsent))) {
    unsent = null;
    dropDraft(on, 'reply-text', open === on);
    box.focus();
  }
});
box.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  $<HTMLFormElement>('reply').requestSubmit();
});
$('note').addEventListener('submit', async (event) => {
  event.preventDefault();
  const text = noteBox.value.trim();
  if (text === '') return;
  if (unsentNote?.text !== text) unsentNote = { clientId: newId(), text };
  const on = open;
  if (on !== null && (await onTalk('note', unsentNote))) {
    unsentNote = null;
    dropDraft(on, 'note-text', open === on);
  }
});
$('plan-call').addEventListener('click', async () => {
  if (await onTalk('plan-call')) $('claim-call').focus();
});
$('claim-call').addEventListener('click', async () => {
  if (await onTalk('claim-call')) $('call-facts').querySelector('a')?.focus();
});
$('call-result').addEventListener('submit', async (event) => {
  event.preventDefault();
  const note = $<HTMLTextAreaElement>('call-note');
  const result = (event.submitter as HTMLButtonElement | null)?.value ?? 'reached';
  const on = open;
  if (on === null || !(await onTalk('call-result', { result, text: note.value }))) return;
  dropDraft(on, 'call-note', open === on);
  $('back').focus();
});
$('answer').addEventListener('submit', async (event) => {
  event.preventDefault();
  const text = $<HTMLTextAreaElement>('answer-text');
  const on = open;
  const step = { complaint: answering, step: 'answer', text: text.value };
  if (on === null || !(await onTalk('step', step))) return;
  dropDraft(on, 'answer-text', open === on);
  $('answer').hidden = true;
});
$('answer-cancel').addEventListener('click', () => {
  $('answer').hidden = true;
});
$('claim').addEventListener('click', async () => {
  if (await onTalk('claim')) box.focus();
});
$('hand-back').addEventListener('click', () => void onTalk('hand-back'));
$('resolve').addEventListener('click', () => {
  if (confirm(TEXTS[lang].sureResolve)) void onTalk('resolve');
});
$('back').addEventListener('click', leaveTalk);
$('sign-out').addEventListener('click', async () => {
  await signOut().catch(() => undefined);
  dropAllDrafts();
  leaveTalk();
  await begin();
});
$('language').addEventListener('click', () => {
  lang = lang === 'zh' ? 'en' : 'zh';
  localStorage.setItem(KEPT_LANG, lang);
  showTexts();
  void refreshQueue();
  void refreshTalk();
  void refreshLibrary();
});
$('library').addEventListener('toggle', () => void refreshLibrary());
watchDrafts(() => open);
addEventListener('hashchange', () => void begin());

// What scrolls must be reached by the keyboard
for (const scrolled of [$('transcript'), $('record'), $('queue')]) scrolled.tabIndex = 0;
showTexts();
void begin();
