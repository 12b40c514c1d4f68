import type { Lang } from './texts.ts';

/** A line that the server hasn't taken yet. */
export interface Unsent {
  readonly clientId: string;
  readonly text: string;
  readonly choice?: string;
  /** The message under which the pressed button stood. */
  readonly about?: string;
  /** Files that are on the server and go with it. */
  readonly attachments?: readonly { readonly id: string; readonly name: string; readonly bytes: number }[];
  /** Dictated: the next piece may follow. */
  readonly more?: true;
}

const TOKEN = 'redress.token';
const LANG = 'redress.lang';
const LARGE = 'redress.large';
const UNSENT = 'redress.unsent';
const WRITING = 'redress.writing';
const TOUCHED = 'redress.touched';
const COVERED = 'redress.cover';

function read(storage: () => Storage, key: string): string | null {
  try {
    return storage().getItem(key);
  } catch {
    return null;
  }
}

/** Where storage is forbidden the page works on without surviving a reload. */
function write(storage: () => Storage, key: string, value: string | null): void {
  try {
    if (value === null) storage().removeItem(key);
    else storage().setItem(key, value);
  } catch {}
}

const device = (): Storage => localStorage;
const tab = (): Storage => sessionStorage;

export const keptToken = (): string | null => read(device, TOKEN);
export const keepToken = (token: string | null): void => write(device, TOKEN, token);

export function keptLang(): Lang {
  const asked = new URLSearchParams(location.search).get('lang');
  const kept = read(device, LANG) ?? asked ?? navigator.language.slice(0, 2);
  return kept === 'en' ? 'en' : 'zh';
}
export const keepLang = (lang: Lang): void => write(device, LANG, lang);

export const keptLarge = (): boolean => read(device, LARGE) === 'yes';
export const keepLarge = (large: boolean): void => write(device, LARGE, large ? 'yes' : null);

export const keptWriting = (): string => read(tab, WRITING) ?? '';
export const keepWriting = (text: string): void => write(tab, WRITING, text === '' ? null : text);

/** True once this device was told to cover numbers before a file is picked. */
export const keptToldToCover = (): boolean => read(device, COVERED) === 'yes';
export const keepToldToCover = (): void => write(device, COVERED, 'yes');

/** What this tab still has to send, in order; survives a reload, so that nothing written is lost. */
export function keptUnsent(): Unsent[] {
  try {
    const kept: unknown = JSON.parse(read(tab, UNSENT) ?? '[]');
    return Array.isArray(kept)
      ? kept.filter((line): line is Unsent => typeof line?.clientId === 'string')
      : [];
  } catch {
    return [];
  }
}
export const keepUnsent = (lines: readonly Unsent[]): void =>
  write(tab, UNSENT, lines.length === 0 ? null : JSON.stringify(lines));

/** When somebody did something on this device last, in milliseconds since 1970; null when nobody knows. */
export function keptTouched(): number | null {
  const at = Number(read(device, TOUCHED) ?? '');
  return Number.isFinite(at) && at > 0 ? at : null;
}
export const keepTouched = (at: number): void => write(device, TOUCHED, String(at));

/** Calls when another tab of this device goes on with another talk, or ended the one that was kept. */
export function onOtherTab(call: () => void): void {
  addEventListener('storage', ({ key }) => {
    if (key === TOKEN || key === null) call();
  });
}

/** Wipes everything that this page ever kept on the device. */
export function forgetAll(): void {
  for (const key of [TOKEN, LANG, LARGE, TOUCHED, COVERED]) write(device, key, null);
  for (const key of [UNSENT, WRITING]) write(tab, key, null);
}
