import type { CaseReply } from '../../wire/case.ts';
import { type Child, make } from '../demo/make.ts';
import { type Lang, TEXTS } from './texts.ts';

const $ = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const PATIENCE = 20_000;

let lang: Lang = navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
/** Kept while the page is open, so that a change of language shows the case again. */
let code: string | null = null;

const number = decodeURIComponent(location.pathname.split('/').at(-1) ?? '');

function showTexts(): void {
  const { page, other } = TEXTS[lang];
  document.documentElement.lang = lang;
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]'))
    element.textContent = page[element.dataset.text as keyof typeof page];
  $('language').textContent = other;
  $('language').lang = lang === 'zh' ? 'en' : 'zh';
  $('number').textContent = number;
}

/** 11月18日（周三）, 18 November (Wednesday); with the year unless it is this one. `on` is YYYY-MM-DD. */
function dayWords(on: string): string {
  const day = new Date(`${on}T12:00:00Z`);
  const part = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(lang === 'zh' ? 'zh-CN' : 'en-GB', { ...options, timeZone: 'UTC' }).format(day);
  const year = on.slice(0, 4) === String(new Date().getFullYear()) ? {} : ({ year: 'numeric' } as const);
  const date = part({ ...year, month: 'long', day: 'numeric' });
  return lang === 'zh'
    ? `${date}（${part({ weekday: 'short' })}）`
    : `${date} (${part({ weekday: 'long' })})`;
}

/** Where to ask: the chat, and the office's telephone. */
function waysToAsk(phone: string | null): Child[] {
  const texts = TEXTS[lang];
  const chat = make('a', 'way', texts.toChat);
  chat.href = '/';
  if (phone === null) return [make('p', '', chat)];
  const call = make('a', 'way', texts.call(phone));
  call.href = `tel:${phone}`;
  return [make('p', '', chat, call)];
}

function show(found: CaseReply): void {
  const texts = TEXTS[lang];
  const steps = found.steps.map(({ step, on }) => {
    const item = make(
      'li',
      '',
      make('strong', '', texts.steps[step]),
      make('span', 'soft', on === null ? texts.notYet : dayWords(on)),
    );
    item.dataset.done = String(on !== null);
    return item;
  });
  const part = (title: string, lines: readonly string[]): Child[] =>
    lines.length === 0 ? [] : [make('h2', '', title), ...lines.map((line) => make('p', 'text', line))];
  const status = make('p', 'status', found.statusLabel);
  status.id = 'status';
  const accepted = found.steps.some(({ step, on }) => step === 'accepted' && on !== null);
  $('case').replaceChildren(
    status,
    make('ol', 'steps', ...steps),
    ...(accepted ? [] : [make('p', 'soft', texts.registeredOnly)]),
    ...part(
      texts.answers,
      found.answers.map(({ on, text }) => `${dayWords(on)}\n${text}`),
    ),
    ...part(texts.next, found.next),
    ...waysToAsk(found.phone),
    ...found.citations.map(({ law, article, effective }) =>
      make('p', 'soft', texts.source(law, article, effective)),
    ),
    make('h2', '', texts.what),
    make(
      'dl',
      '',
      ...found.rows.flatMap(({ label, value }): Child[] => [make('dt', '', label), make('dd', '', value)]),
    ),
    ...part(texts.story, found.story),
    ...part(texts.additions, found.additions),
    ...filesOf(found),
  );
  $('case').hidden = false;
}

/** The files that count as evidence; a second press takes one back. */
function filesOf({ files }: CaseReply): Child[] {
  if (files.length === 0) return [];
  const texts = TEXTS[lang];
  const rows = files.map(({ id, words }) => {
    const button = make('button', 'quiet', texts.remove);
    button.type = 'button';
    button.setAttribute('aria-label', `${texts.remove} ${words}`);
    button.addEventListener('click', async () => {
      if (button.dataset.sure !== undefined) return removeFile(id);
      button.dataset.sure = 'asked';
      button.textContent = texts.sure;
    });
    return make('li', 'file', make('span', '', words), button);
  });
  return [make('h2', '', texts.files), make('ul', 'files', ...rows), make('p', 'soft', texts.filesHint)];
}

async function removeFile(file: string): Promise<void> {
  const texts = TEXTS[lang];
  try {
    const answer = await fetch('/api/cases/remove-file', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ number, code, file }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    complain(
      answer.ok || answer.status === 404 ? null : answer.status === 429 ? texts.tooMany : texts.failed,
    );
    if (code !== null) await ask(code);
  } catch {
    complain(texts.failed);
  }
}

function complain(words: string | null): void {
  $('problem').textContent = words ?? '';
  $('problem').hidden = words === null;
}

async function ask(typed: string): Promise<void> {
  const texts = TEXTS[lang];
  try {
    const answer = await fetch('/api/cases', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ number, code: typed, lang }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!answer.ok) {
      complain(answer.status === 429 ? texts.tooMany : answer.status < 500 ? texts.wrong : texts.failed);
      return;
    }
    code = typed;
    complain(null);
    show((await answer.json()) as CaseReply);
    $('form').hidden = true;
  } catch {
    complain(texts.failed);
  }
}

$('form').addEventListener('submit', async (event) => {
  event.preventDefault();
  await ask($<HTMLInputElement>('code').value);
  if (code !== null) $('case').focus();
});
$('language').addEventListener('click', () => {
  lang = lang === 'zh' ? 'en' : 'zh';
  complain(null);
  showTexts();
  if (code !== null) void ask(code);
});

showTexts();
