import type { WireStatus } from '../../wire/chat.ts';
import { begin, end, enterDesk, mayEnterDesk, Refused, removeFile } from './api.ts';
import { isDictated } from './dictation.ts';
import { ACCEPTED, trayIn } from './files.ts';
import { takeIdentity } from './identity.ts';
import { watchIdle } from './idle.ts';
import {
  forgetAll,
  keepLang,
  keepLarge,
  keepToken,
  keepToldToCover,
  keepTouched,
  keepWriting,
  keptLang,
  keptLarge,
  keptToken,
  keptToldToCover,
  keptTouched,
  keptWriting,
  onOtherTab,
  type Unsent,
} from './keep.ts';
import { linesIn } from './lines.ts';
import { listen } from './listening.ts';
import { make } from './make.ts';
import { outbox } from './sending.ts';
import { type Lang, TEXTS } from './texts.ts';

/** As the server counts, in UTF-16 units. */
const MAX_TEXT = 20_000;
/** After so long without a press or a key, names and numbers are covered. */
const COVERED_AFTER = 30 * 60_000;

const $ = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
/** Inside a frame on somebody's page. */
const isWidget = document.documentElement.dataset.kind === 'widget';
const isFramed = isWidget && parent !== window;
const organisation = document.documentElement.dataset.organisation ?? '';
const box = $<HTMLTextAreaElement>('text');
const scroll = $('scroll');
const offline = $('offline');
const menu = $<HTMLDetailsElement>('menu');

let lang: Lang = keptLang();
let status: WireStatus = 'bot';
/** 转人工 was pressed, and nothing came back yet. */
let askedForPerson = false;
let talk = new AbortController();

let token: string | null = null;
let dictated = false;
/** The numbers of what was filed in a talk that this device forgot; null while there is a talk. */
let ended: readonly string[] | null = null;

let identity = takeIdentity();
const lines = linesIn($('log'), {
  choose: ({ id, label }, about) => say(label, id, about),
  enlarge: () => setLarge(true),
  removeFile: async (id) => {
    try {
      if (token !== null) await removeFile(token, id);
      return token !== null;
    } catch {
      tell(TEXTS[lang].files.notRemoved);
      return false;
    }
  },
});
/** 发送 was pressed while a file was still on its way. */
let sendWhenThere = false;
const tray = trayIn($('tray'), {
  changed: () => {
    if (sendWhenThere && !tray.busy()) submit();
  },
  remove: (id) => {
    // Nobody sent it yet: should this fail, it is dropped a day later.
    if (token !== null) void removeFile(token, id).catch(() => undefined);
  },
  tooMany: () => tell(TEXTS[lang].files.tooMany),
});
const sending = outbox({
  sent: (clientId) => lines.setState(clientId, null, ''),
  retrying: (clientId) => lines.setState(clientId, 'retrying', TEXTS[lang].retrying),
  refused: (clientId, code) => {
    personAsked(false);
    lines.setState(clientId, 'refused', code === 413 ? TEXTS[lang].tooLong(MAX_TEXT) : TEXTS[lang].refused);
  },
});

function tell(text: string | null): void {
  offline.textContent = text ?? '';
  offline.hidden = text === null;
}

/** Leaves a notice of another kind standing. */
function showConnection(there: boolean): void {
  if (!there) tell(TEXTS[lang].offline);
  else if (offline.textContent === TEXTS[lang].offline) tell(null);
}

function toEnd(): void {
  scroll.scrollTop = scroll.scrollHeight;
}

const isAtEnd = (): boolean => scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 160;
let wasAtEnd = true;
scroll.addEventListener('scroll', () => {
  wasAtEnd = isAtEnd();
});
// A keyboard that opens takes its room from the talk: what was in sight last stays so.
new ResizeObserver(() => {
  if (wasAtEnd && lines.begun()) toEnd();
}).observe(scroll);

/** Keeps the newest line in sight, unless the reader has gone up to read or the talk hasn't begun. */
function keepingPlace(change: () => void): void {
  const atEnd = isAtEnd();
  change();
  if (atEnd && lines.begun()) toEnd();
}

function showStatus(now: WireStatus): void {
  status = now;
  $('status').dataset.status = now;
  $('status-text').textContent = TEXTS[lang].status[now];
  showHuman();
}

/** One press is enough: until it is answered, and while a person is awaited or here, the button says so. */
function showHuman(): void {
  const { human, humanAsked, humanHere } = TEXTS[lang].page;
  const asked = askedForPerson || status === 'waiting';
  $('human').textContent = (status === 'agent' ? humanHere : asked ? humanAsked : human) ?? '';
  $('human').setAttribute('aria-disabled', String(asked || status === 'agent'));
}

function personAsked(yes: boolean): void {
  askedForPerson = yes;
  showHuman();
}

/** The language of what the bot wrote; laws and names keep theirs. */
const spokenIn = (text: string): Lang =>
  (text.match(/\p{Script=Han}/gu)?.length ?? 0) > (text.match(/[A-Za-z]{2,}/g)?.length ?? 0) ? 'zh' : 'en';

/** The page around the talk speaks the talk's language. */
function follow(text: string): void {
  const spoken = spokenIn(text);
  if (spoken === lang || !/\p{L}{2}/u.test(text)) return;
  lang = spoken;
  keepLang(lang);
  showTexts();
}

function showStories(): void {
  $('stories').hidden = lines.begun() || ended !== null;
  $('story-list').replaceChildren(
    ...TEXTS[lang].stories.map(({ title, text }) => {
      const button = make('button', '', make('strong', '', title), text);
      button.type = 'button';
      button.addEventListener('click', () => say(text));
      return button;
    }),
  );
}

function showTexts(): void {
  const { page, other } = TEXTS[lang];
  const text = (key: string | undefined): string => (page[key ?? ''] ?? '').replaceAll('{org}', organisation);
  document.documentElement.lang = lang;
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]'))
    element.textContent = text(
      isWidget && element.dataset.text === 'notice' ? 'noticeWidget' : element.dataset.text,
    );
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]'))
    element.setAttribute(
      'aria-label',
      text(element.dataset.label).replace('{phone}', $('call').textContent.trim()),
    );
  box.placeholder = text(box.dataset.placeholder);
  $('language').textContent = other.label;
  $('language').lang = lang === 'zh' ? 'en' : 'zh';
  showStatus(status);
  showStories();
  showEnded();
  tray.speak(lang);
}

function say(text: string, choice?: string, about?: string, attachments: Unsent['attachments'] = []): void {
  const line: Unsent = {
    clientId: crypto.randomUUID?.() ?? randomId(),
    text,
    ...(choice ? { choice } : {}),
    ...(about ? { about } : {}),
    ...(attachments.length > 0 ? { attachments } : {}),
    ...(dictated && !choice ? { more: true } : {}),
  };
  dictated = false;
  tell(null);
  lines.hideChoices();
  lines.showUnsent(line);
  sending.put(line);
  $('stories').hidden = true;
  toEnd();
  if (matchMedia('(pointer: fine)').matches) box.focus();
}

/** `crypto.randomUUID` exists on secure addresses only. */
function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/** Goes on with the kept talk or begins one, and follows it. */
async function start(): Promise<void> {
  talk.abort();
  const mine = new AbortController();
  talk = mine;
  lines.clear();
  for (const line of sending.waiting()) lines.showUnsent(line);
  $('typing').hidden = true;
  askedForPerson = false;
  showStatus('bot');
  showStories();

  ended = null;
  showEnded();
  token = keptToken();
  for (let failures = 0; token === null && !mine.signal.aborted; failures++) {
    try {
      const begun = await begin(lang, identity);
      if (mine.signal.aborted) return;
      token = begun;
      keepToken(token);
      showConnection(true);
    } catch (error) {
      if (identity !== null && error instanceof Refused && error.status === 401) {
        // A wrong word of the site's is no reason to leave its user without help.
        console.warn(`redress: ${error.message}`);
        identity = null;
        continue;
      }
      showConnection(false);
      const wished = error instanceof Refused ? (error.retryAfter ?? 0) : 0;
      await new Promise((resolve) =>
        setTimeout(resolve, Math.max(wished, Math.min(15_000, 1000 * 2 ** failures))),
      );
    }
  }
  if (token === null || mine.signal.aborted) return;
  sending.use(token);
  tray.use(token);
  await listen(
    token,
    {
      message: (message) =>
        keepingPlace(() => {
          if (message.from !== 'consumer') {
            $('typing').hidden = true;
            personAsked(false);
          }
          if (message.from === 'bot' && lines.begun()) follow(message.text);
          lines.show(message, lang);
          if (covering) showCovered(true);
          $('stories').hidden = lines.begun();
        }),
      status: (now) => {
        showStatus(now);
        if (now === 'agent') $('typing').hidden = true;
      },
      typing: () =>
        keepingPlace(() => {
          $('typing').hidden = false;
        }),
      connected: showConnection,
      expired: () => {
        sending.use(null);
        tray.clear();
        keepToken(null);
        void start();
        tell(TEXTS[lang].expired);
      },
    },
    mine.signal,
  );
}

/** What stands in place of the talk once the device forgot it. */
function showEnded(): void {
  $('ended').hidden = ended === null;
  $('ended-text').textContent = ended === null ? '' : TEXTS[lang].forgotten(ended);
  $('composer').hidden = ended !== null;
  if (ended !== null) tray.clear();
  $<HTMLButtonElement>('human').disabled = ended !== null;
}

/** Takes the talk off the page; nothing is asked of the server until a new one is wanted. */
function leave(): void {
  ended = lines.filed();
  talk.abort();
  sending.use(null);
  sending.clear();
  token = null;
  lines.clear();
  box.value = '';
  $('typing').hidden = true;
  $('stories').hidden = true;
  showCovered(false);
  tell(null);
  showStatus('bot');
  showEnded();
}

async function forget(): Promise<void> {
  const gone = token;
  leave();
  forgetAll();
  $('ended').focus();
  if (gone === null) return;
  try {
    await end(gone);
  } catch {
    if (ended !== null) tell(TEXTS[lang].endedHereOnly);
  }
}

function startAfresh(): void {
  sending.use(null);
  sending.clear();
  tray.clear();
  keepToken(null);
  void start();
}

function submit(): void {
  const text = box.value;
  sendWhenThere = false;
  if (text.trim() === '' && !tray.holds()) return;
  if (text.length > MAX_TEXT) {
    tell(TEXTS[lang].tooLong(MAX_TEXT));
    return;
  }
  if (tray.busy()) {
    sendWhenThere = true;
    tell(TEXTS[lang].files.waiting);
    return;
  }
  const files = tray.take().map(({ id, name, bytes }) => ({ id, name, bytes }));
  box.value = '';
  keepWriting('');
  say(text.trim() === '' ? '' : text, undefined, undefined, files);
}

const attachDialog = $<HTMLDialogElement>('attach-dialog');
/** Dropped or pasted before the device was told to cover numbers. */
let staged: readonly File[] = [];

function askToCover(files: readonly File[]): void {
  staged = files;
  $('attach-pick').hidden = files.length > 0;
  $('attach-go').hidden = files.length === 0;
  $('attach-camera').hidden = files.length > 0 || !matchMedia('(pointer: coarse)').matches;
  attachDialog.showModal();
}

function addFiles(files: readonly File[]): void {
  if (files.length === 0 || ended !== null) return;
  if (keptToldToCover()) tray.add(files);
  else askToCover(files);
}

$('attach').addEventListener('click', () => askToCover([]));
attachDialog.addEventListener('close', () => {
  const { returnValue } = attachDialog;
  attachDialog.returnValue = '';
  if (returnValue !== '' && returnValue !== 'no') keepToldToCover();
  if (returnValue === 'pick') $('files').click();
  if (returnValue === 'camera') $('camera').click();
  if (returnValue === 'go') tray.add(staged);
  staged = [];
});
for (const id of ['files', 'camera']) {
  const input = $<HTMLInputElement>(id);
  input.addEventListener('change', () => {
    tray.add([...(input.files ?? [])]);
    input.value = '';
    box.focus();
  });
}
$<HTMLInputElement>('files').accept = ACCEPTED;
box.addEventListener('paste', (event) => {
  const files = [...(event.clipboardData?.files ?? [])];
  if (files.length === 0) return;
  event.preventDefault();
  addFiles(files);
});
addEventListener('dragover', (event) => {
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
});
addEventListener('drop', (event) => {
  const files = [...(event.dataTransfer?.files ?? [])];
  if (files.length === 0) return;
  event.preventDefault();
  addFiles(files);
});

$('composer').addEventListener('submit', (event) => {
  event.preventDefault();
  submit();
});
box.addEventListener('input', (event) => {
  keepWriting(box.value);
  if (isDictated(event as InputEvent)) dictated = true;
});
box.addEventListener('keydown', (event) => {
  // Enter that picks a word in an input method is not ours; Safari tells so only by the key code.
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  submit();
});
$('forget').addEventListener('click', () => {
  $('forget-filed').textContent = TEXTS[lang].filedStays(lines.filed());
  $<HTMLDialogElement>('forget-dialog').showModal();
});
/** What is done after a yes; after a no the focus is back at the menu that led here. */
function whenAgreed(id: string, call: () => void): void {
  const dialog = $<HTMLDialogElement>(id);
  dialog.addEventListener('close', () => {
    if (dialog.returnValue === 'yes') call();
    else menu.querySelector('summary')?.focus();
    dialog.returnValue = '';
  });
}
whenAgreed('forget-dialog', () => void forget());
whenAgreed('fresh-dialog', () => {
  startAfresh();
  box.focus();
});
$('again').addEventListener('click', () => {
  keepLang(lang);
  void start();
  box.focus();
});
onOtherTab(() => {
  const kept = keptToken();
  if (kept === token) return;
  sending.use(null);
  if (kept === null) leave();
  else void start();
});

addEventListener('click', ({ target }) => {
  const inMenu = target instanceof Element && target.closest('#menu summary') !== null;
  if (!inMenu) menu.open = false;
});
addEventListener('keydown', ({ key, isComposing }) => {
  if (key !== 'Escape' || isComposing || document.querySelector('dialog[open]') !== null) return;
  if (menu.open) {
    menu.open = false;
    menu.querySelector('summary')?.focus();
  } else if (isFramed) parent.postMessage('redress:close', '*');
});
menu.addEventListener('focusout', ({ relatedTarget }) => {
  if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.open = false;
});

/** True from half an hour without a press until the next one on what is covered. */
let covering = false;

function showCovered(yes: boolean): void {
  covering = yes;
  document.body.classList.toggle('is-covered', yes);
  lines.cover(yes);
  $('covered').hidden = !yes || !lines.isPrivate();
}

const idle = watchIdle(
  {
    now: () => Date.now(),
    later: (milliseconds, call) => {
      const timer = setTimeout(call, milliseconds);
      return () => clearTimeout(timer);
    },
  },
  COVERED_AFTER,
  keptTouched(),
  () => showCovered(true),
);
for (const act of ['pointerdown', 'keydown', 'input'] as const)
  addEventListener(act, () => {
    idle.touch();
    if (token !== null) keepTouched(Date.now());
  });
document.addEventListener('visibilitychange', () => idle.look());
$('uncover').addEventListener('click', () => {
  showCovered(false);
  box.focus();
});
$('log').addEventListener('click', () => {
  if (covering) showCovered(false);
});

async function showDesk(): Promise<void> {
  if (isWidget || !/^(?:localhost|127\.[\d.]+|\[::1\])$/.test(location.hostname)) return;
  if (!(await mayEnterDesk())) return;
  for (const element of document.querySelectorAll<HTMLElement>('.desk')) element.hidden = false;
}
for (const button of document.querySelectorAll('button.desk'))
  button.addEventListener('click', async () => {
    // Opened before anything is awaited, or it counts as a pop-up.
    const desk = window.open('about:blank', 'redress-desk');
    try {
      await enterDesk();
      if (desk !== null) desk.location.href = '/desk';
    } catch {
      desk?.close();
      tell(TEXTS[lang].deskClosed);
    }
  });

$('human').addEventListener('click', () => {
  if ($('human').getAttribute('aria-disabled') === 'true') return;
  say(TEXTS[lang].page.human ?? '', 'human');
  personAsked(true);
});
$('fresh').addEventListener('click', () => {
  if (lines.begun()) $<HTMLDialogElement>('fresh-dialog').showModal();
  else startAfresh();
});
$('language').addEventListener('click', () => {
  const { ask } = TEXTS[lang].other;
  lang = lang === 'zh' ? 'en' : 'zh';
  if (ended !== null) {
    // Nothing is kept on a device that was told to forget.
    showTexts();
    return;
  }
  keepLang(lang);
  showTexts();
  if (lines.begun()) say(ask);
  else startAfresh();
});

/** Words out of a forwarded link (`/?say=…`): put before the reader, never sent by themselves. */
function forwarded(): string | null {
  const words = new URLSearchParams(location.search).get('say');
  if (words === null) return null;
  history.replaceState(null, '', location.pathname);
  return words.slice(0, 300);
}

function showLarge(large: boolean): void {
  document.documentElement.dataset.large = String(large);
  $('large').setAttribute('aria-pressed', String(large));
}

function setLarge(large: boolean): void {
  keepLarge(large);
  keepingPlace(() => {
    showLarge(large);
    lines.hideOffers();
  });
}

$('large').addEventListener('click', () => setLarge(document.documentElement.dataset.large !== 'true'));
$('call').hidden = $('call').textContent.trim() === '';
$('close').hidden = !isFramed;
$('close').addEventListener('click', () => parent.postMessage('redress:close', '*'));

showLarge(keptLarge());
box.value = forwarded() ?? keptWriting();
showTexts();
void start();
void showDesk();
addEventListener('message', ({ source, data }) => {
  if (isFramed && source === parent && data === 'redress:open') box.focus();
});
if (isFramed) parent.postMessage('redress:ready', '*');
