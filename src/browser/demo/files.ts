import type { UploadReply } from '../../wire/chat.ts';
import { make } from './make.ts';
import { type Lang, TEXTS } from './texts.ts';
import { Upload } from './upload.ts';

/** What the server takes, by ending for browsers that know no better. */
export const ACCEPTED =
  'image/jpeg,image/png,image/webp,image/heic,image/heif,.heic,application/pdf,audio/mpeg,audio/ogg,audio/mp4,audio/x-m4a,audio/wav,.mp3,.ogg,.m4a,.wav';
export const MOST_BYTES = 10 * 1024 * 1024;
const MOST = 10;

/** A file that is on the server and goes with the next message. */
export interface Ready extends UploadReply {
  readonly name: string;
}

/** What waits to be sent, above the box. */
export interface Tray {
  add(files: readonly File[]): void;
  /** Takes what is ready for a message and empties the tray; what failed stays. */
  take(): readonly Ready[];
  /** True while something is still on its way. */
  busy(): boolean;
  /** True where something is ready or on its way. */
  holds(): boolean;
  /** Sends with this token from now on, and tries again what was interrupted. */
  use(token: string | null): void;
  clear(): void;
  speak(lang: Lang): void;
}

/** 1234567 → 1.2 MB. */
export function sizeOf(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

interface Item {
  readonly file: File;
  readonly row: HTMLElement;
  upload: Upload | null;
  ready: Ready | null;
  fault: 'too-large' | 'refused' | 'lost' | null;
  words: string;
}

export function trayIn(
  list: HTMLElement,
  {
    changed,
    remove,
    tooMany,
  }: {
    /** Something came, went or was finished. */
    changed(): void;
    /** An upload that is not wanted any more. */
    remove(id: string): void;
    tooMany(): void;
  },
): Tray {
  let items: Item[] = [];
  let token: string | null = null;
  let lang: Lang = 'zh';

  const show = (item: Item): void => {
    const texts = TEXTS[lang].files;
    const { file, upload, ready, fault } = item;
    const parts: HTMLElement[] = [
      make('span', 'name', file.name === '' ? texts.unnamed : file.name),
      make('span', 'size', sizeOf(file.size)),
    ];
    if (fault !== null) parts.push(make('span', 'fault', item.words === '' ? texts[fault] : item.words));
    else if (ready !== null) parts.push(make('span', 'done', texts.ready));
    else {
      const bar = make('progress', '');
      bar.max = 1;
      bar.value = upload?.progress ?? 0;
      bar.setAttribute('aria-label', texts.uploading(file.name));
      parts.push(bar);
    }
    const act = (label: string, call: () => void): HTMLElement => {
      const button = make('button', 'quiet', label);
      button.type = 'button';
      button.setAttribute('aria-label', `${label} ${file.name}`);
      button.addEventListener('click', call);
      return button;
    };
    if (fault === 'lost') parts.push(act(texts.again, () => begin(item)));
    parts.push(act(ready === null && fault === null ? texts.cancel : texts.drop, () => drop(item)));
    item.row.replaceChildren(...parts);
    item.row.dataset.state = fault ?? (ready === null ? 'uploading' : 'ready');
    list.hidden = items.length === 0;
  };

  const drop = (item: Item): void => {
    item.upload?.cancel();
    if (item.ready !== null) remove(item.ready.id);
    items = items.filter((other) => other !== item);
    item.row.remove();
    list.hidden = items.length === 0;
    changed();
  };

  const begin = (item: Item): void => {
    item.fault = null;
    item.words = '';
    if (token === null) {
      item.fault = 'lost';
      show(item);
      return;
    }
    const upload = new Upload(item.file, token, () => {
      const bar = item.row.querySelector('progress');
      if (bar !== null) bar.value = upload.progress;
    });
    item.upload = upload;
    show(item);
    void upload.done.then((outcome) => {
      if (item.upload !== upload) return;
      item.upload = null;
      if (outcome.kind === 'kept') item.ready = { ...outcome.reply, name: item.file.name };
      else {
        item.fault = outcome.kind;
        item.words = outcome.kind === 'refused' ? outcome.message : '';
      }
      show(item);
      changed();
    });
  };

  addEventListener('online', () => {
    for (const item of items) if (item.fault === 'lost') begin(item);
  });

  return {
    add(files) {
      const free = MOST - items.length;
      if (files.length > free) tooMany();
      for (const file of files.slice(0, Math.max(0, free))) {
        const row = make('li', 'file');
        const item: Item = { file, row, upload: null, ready: null, fault: null, words: '' };
        items = [...items, item];
        list.append(row);
        if (file.size > MOST_BYTES) {
          item.fault = 'too-large';
          show(item);
        } else begin(item);
      }
      changed();
    },
    take() {
      const ready = items.filter((item) => item.ready !== null);
      items = items.filter((item) => item.ready === null);
      for (const { row } of ready) row.remove();
      list.hidden = items.length === 0;
      return ready.flatMap((item) => item.ready ?? []);
    },
    busy: () => items.some(({ upload }) => upload !== null),
    holds: () => items.some(({ upload, ready }) => upload !== null || ready !== null),
    use(next) {
      token = next;
      if (token !== null) for (const item of items) if (item.fault === 'lost') begin(item);
    },
    clear() {
      for (const { upload } of items) upload?.cancel();
      items = [];
      list.replaceChildren();
      list.hidden = true;
    },
    speak(next) {
      lang = next;
      items.forEach(show);
    },
  };
}
