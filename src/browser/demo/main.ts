import type { WireStatus } from '../../wire/chat.ts';
import { begin, Refused } from './api.ts';
import {
  keepLang,
  keepLarge,
  keepToken,
  keepWriting,
  keptLang,
  keptLarge,
  keptToken,
  keptWriting,
} from './keep.ts';
import { linesIn } from './lines.ts';
import { listen } from './listening.ts';
import { make } from './make.ts';
import { outbox } from './sending.ts';
import { type Lang, TEXTS } from './texts.ts';

/** As the server counts, in UTF-16 units. */
const MAX_TEXT = 20_000;

const $ = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
/** Inside a frame on somebody's page. */
const isWidget = document.documentElement.dataset.kind === 'widget';
const organisation = document.documentElement.dataset.organisation ?? '';
const box = $<HTMLTextAreaElement>('text');
const scroll = $('scroll');
const offline = $('offline');

let lang: Lang = keptLang();
let status: WireStatus = 'bot';
let talk = new AbortController();

const lines = linesIn($('log'), ({ id, label }, about) => say(label, id, about));
const sending = outbox({
  sent: (clientId) => lines.setState(clientId, null, ''),
  retrying: (clientId) => lines.setState(clientId, 'retrying', TEXTS[lang].retrying),
  refused: (clientId, code) =>
    lines.setState(clientId, 'refused', code === 413 ? TEXTS[lang].tooLong(MAX_TEXT) : TEXTS[lang].refused),
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

/** Keeps the newest line in sight, unless the reader has gone up to read or the talk hasn't begun. */
function keepingPlace(change: () => void): void {
  const atEnd = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 160;
  change();
  if (atEnd && lines.begun()) toEnd();
}

function showStatus(now: WireStatus): void {
  status = now;
  $('status').dataset.status = now;
  $('status-text').textContent = TEXTS[lang].status[now];
}

function showStories(): void {
  $('stories').hidden = lines.begun();
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
  box.placeholder = text(box.dataset.placeholder);
  $('log').setAttribute('aria-label', text('log'));
  $('language').textContent = other.label;
  $('language').lang = lang === 'zh' ? 'en' : 'zh';
  showStatus(status);
  showStories();
}

function say(text: string, choice?: string, about?: string): void {
  const line = {
    clientId: crypto.randomUUID?.() ?? randomId(),
    text,
    ...(choice ? { choice } : {}),
    ...(about ? { about } : {}),
  };
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
  showStatus('bot');
  showStories();

  let token = keptToken();
  for (let failures = 0; token === null && !mine.signal.aborted; failures++) {
    try {
      token = await begin(lang);
      if (mine.signal.aborted) return;
      keepToken(token);
      showConnection(true);
    } catch (error) {
      showConnection(false);
      const wished = error instanceof Refused ? (error.retryAfter ?? 0) : 0;
      await new Promise((resolve) =>
        setTimeout(resolve, Math.max(wished, Math.min(15_000, 1000 * 2 ** failures))),
      );
    }
  }
  if (token === null || mine.signal.aborted) return;
  sending.use(token);
  await listen(
    token,
    {
      message: (message) =>
        keepingPlace(() => {
          if (message.from !== 'consumer') $('typing').hidden = true;
          lines.show(message, lang);
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
        keepToken(null);
        void start();
        tell(TEXTS[lang].expired);
      },
    },
    mine.signal,
  );
}

function startAfresh(): void {
  sending.use(null);
  sending.clear();
  keepToken(null);
  void start();
}

function submit(): void {
  const text = box.value;
  if (text.trim() === '') return;
  if (text.length > MAX_TEXT) {
    tell(TEXTS[lang].tooLong(MAX_TEXT));
    return;
  }
  box.value = '';
  keepWriting('');
  say(text);
}

$('composer').addEventListener('submit', (event) => {
  event.preventDefault();
  submit();
});
box.addEventListener('input', () => keepWriting(box.value));
box.addEventListener('keydown', (event) => {
  // Enter that picks a word in an input method is not ours; Safari tells so only by the key code.
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  submit();
});
$('human').addEventListener('click', () => say(TEXTS[lang].page.human ?? '', 'human'));
$('fresh').addEventListener('click', () => {
  if (!lines.begun() || confirm(TEXTS[lang].sureFresh)) startAfresh();
});
$('language').addEventListener('click', () => {
  const { ask } = TEXTS[lang].other;
  lang = lang === 'zh' ? 'en' : 'zh';
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

$('large').addEventListener('click', () => {
  const large = document.documentElement.dataset.large !== 'true';
  keepLarge(large);
  keepingPlace(() => showLarge(large));
});
$('call').hidden = $('call').textContent === '';
$('close').hidden = !isWidget || parent === window;
$('close').addEventListener('click', () => parent.postMessage('redress:close', '*'));

showLarge(keptLarge());
box.value = forwarded() ?? keptWriting();
showTexts();
void start();
