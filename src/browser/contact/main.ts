import type { ContactRequest } from '../../wire/contact.ts';
import { type Lang, TEXTS } from './texts.ts';

const $ = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const PATIENCE = 20_000;

let lang: Lang = navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';

/** Behind the `#`: never sent with the page, and gone from the address bar at once. */
const token = location.hash.slice(1);
history.replaceState(null, '', location.pathname);

function showTexts(): void {
  const { page, other } = TEXTS[lang];
  document.documentElement.lang = lang;
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]'))
    element.textContent = page[element.dataset.text as keyof typeof page];
  $('language').textContent = other;
  $('language').lang = lang === 'zh' ? 'en' : 'zh';
}

function complain(words: string | null): void {
  $('problem').textContent = words ?? '';
  $('problem').hidden = words === null;
}

function end(words: string): void {
  $('form').hidden = true;
  complain(null);
  $('done').textContent = words;
  $('done').hidden = false;
  $('done').focus();
}

async function send(): Promise<void> {
  const texts = TEXTS[lang];
  const body: ContactRequest = {
    token,
    name: $<HTMLInputElement>('name').value,
    phone: $<HTMLInputElement>('phone').value,
  };
  try {
    const { ok, status } = await fetch('/api/contact', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (ok) end(texts.done);
    else if (status === 404) end(texts.gone);
    else if (status === 409) end(texts.over);
    else complain(status === 400 ? texts.wrong : texts.failed);
  } catch {
    complain(texts.failed);
  }
}

$('form').addEventListener('submit', (event) => {
  event.preventDefault();
  void send();
});
$('language').addEventListener('click', () => {
  lang = lang === 'zh' ? 'en' : 'zh';
  showTexts();
});

showTexts();
if (token === '') end(TEXTS[lang].gone);
