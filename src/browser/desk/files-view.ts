import type { DeskFile, DeskTalk } from '../../wire/desk.ts';
import { sizeOf } from '../demo/files.ts';
import { type Child, make } from '../demo/make.ts';
import { clock } from './clock.ts';
import { type Lang, TEXTS } from './texts.ts';

/** What a browser shows by itself; all else is saved. */
const SHOWN = /^image\/(?:jpeg|png|webp)$/;

function preview(file: DeskFile, bytes: Blob, lang: Lang): Child {
  const url = URL.createObjectURL(bytes);
  const name = file.name ?? TEXTS[lang].fileKinds[file.kind];
  if (SHOWN.test(file.mime ?? '')) {
    const picture = make('img', '');
    picture.src = url;
    picture.alt = name;
    return picture;
  }
  if (file.kind === 'recording') {
    const sound = make('audio', '');
    sound.controls = true;
    sound.src = url;
    return sound;
  }
  const link = make('a', '', TEXTS[lang].saveFile);
  link.href = url;
  link.download = name;
  return link;
}

function fileCard(
  file: DeskFile,
  open: ((file: string, reason: string) => Promise<Blob | null>) | null,
  lang: Lang,
): HTMLElement {
  const texts = TEXTS[lang];
  const { kind, name, bytes, at, takenAt, device } = file;
  const facts = [
    texts.fileSent(clock(at, lang)),
    ...(bytes === null ? [] : [sizeOf(bytes)]),
    ...(takenAt === null ? [] : [texts.fileTaken(takenAt.replace('T', ' '), device)]),
  ];
  const card = make(
    'article',
    'complaint evidence',
    make('h3', '', name ?? texts.fileKinds[kind], make('span', 'tag', texts.fileKinds[kind])),
    make('p', 'soft', facts.join(texts.fileJoin)),
  );
  if (open === null) return card;
  const reason = make('input', '');
  reason.required = true;
  reason.maxLength = 200;
  reason.placeholder = texts.fileReason;
  reason.setAttribute('aria-label', texts.fileReason);
  const button = make('button', '', texts.openFile);
  const form = make('form', 'pair', reason, button);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    button.disabled = true;
    const content = await open(file.id, reason.value);
    button.disabled = false;
    if (content !== null) form.replaceWith(preview(file, content, lang));
  });
  card.append(form);
  return card;
}

/** What was sent as evidence; `open` where the reader may look at it, for a reason. */
export const fileCards = (
  { files }: DeskTalk,
  open: ((file: string, reason: string) => Promise<Blob | null>) | null,
  lang: Lang,
): readonly HTMLElement[] => files.map((file) => fileCard(file, open, lang));
