import type { Attached } from '../../complaints/record.ts';
import type { FileFault } from '../command.ts';

type Kind = Attached['kind'];

const KINDS: readonly Kind[] = ['picture', 'document', 'recording'];

/** How many there are of each kind, in their usual order. */
const counts = (kinds: readonly Kind[]): readonly (readonly [Kind, number])[] =>
  KINDS.map((kind) => [kind, kinds.filter((one) => one === kind).length] as const).filter(([, n]) => n > 0);

const zhOne: Record<Kind, string> = { picture: '照片', document: '文件', recording: '录音' };
const zhMany: Record<Kind, string> = { picture: '张照片', document: '份文件', recording: '段录音' };
const zhCount = (kinds: readonly Kind[]): string =>
  counts(kinds)
    .map(([kind, n]) => `${n} ${zhMany[kind]}`)
    .join('、');

/** What is said of files that were sent as evidence. */
export const filesZh = {
  label: '附件',
  count: zhCount,
  taken: (kinds: readonly Kind[], open: boolean) =>
    `收到 ${zhCount(kinds)}${open ? '，放进这件投诉里了' : ''}。`,
  cover: '身份证号、银行卡号最好遮住再发；想拿掉哪个，说「删掉附件」。',
  notSeen: '里面写了什么我看不了，工作人员能看。',
  notHeard: '录音我听不了，已留作证据。要紧的请打字告诉我。',
  faults: {
    'too-large': '有个文件超过 10 MB，没收下。截一部分或压小了再发就行。',
    empty: '有个文件是空的，没收下。麻烦再发一次。',
    kind: '有个文件我收不了：只收照片、PDF 和录音。别的可以截图发来。',
    damaged: '有个文件打不开，没收下。截个图再发就行。',
    'too-many-pixels': '有张图太大，打不开，没收下。截个图再发就行。',
    'too-many': '附件已经满了，这个没收下。先说「删掉附件」拿掉几个再发。',
    'not-fetched': '有个文件没取到，没收下。麻烦再发一次。',
  } as Record<FileFault, string>,
  none: '这里没有可以删的附件。',
  which: (lines: readonly string[]) => `要删哪一个？\n${lines.join('\n')}`,
  one: (n: number, kind: Kind, day: string) => `${n}. ${zhOne[kind]}，${day}发的`,
  nth: (n: number) => `第 ${n} 个`,
  all: '全部删掉',
  removed: (n: number) => (n === 1 ? '删掉了，我们不再保留。' : `${n} 个附件都删掉了，我们不再保留。`),
};

const enOne: Record<Kind, string> = { picture: 'photo', document: 'file', recording: 'recording' };
const enCount = (kinds: readonly Kind[]): string =>
  counts(kinds)
    .map(([kind, n]) => `${n} ${enOne[kind]}${n === 1 ? '' : 's'}`)
    .join(', ');

export const filesEn: typeof filesZh = {
  label: 'attachments',
  count: enCount,
  taken: (kinds, open) => `Received: ${enCount(kinds)}${open ? ', kept with this complaint' : ''}.`,
  cover: 'Please cover identity and card numbers before you send; say "remove attachment" to take one back.',
  notSeen: 'I cannot see what is in it; our staff can.',
  notHeard: 'I cannot listen to recordings; it is kept as evidence. Please type what matters most.',
  faults: {
    'too-large': 'One file is over 10 MB and was not taken. Send a part of it, or a smaller copy.',
    empty: 'One file was empty and was not taken. Please send it again.',
    kind: 'One file I cannot take: only photos, PDF and recordings. A screenshot of it will do.',
    damaged: 'One file could not be opened and was not taken. A screenshot of it will do.',
    'too-many-pixels': 'One picture is too large to open and was not taken. A screenshot of it will do.',
    'too-many':
      'There are as many attachments as I can keep, so this one was not taken. Say "remove attachment" to make room.',
    'not-fetched': 'One file did not reach me. Please send it again.',
  },
  none: 'There is no attachment to remove.',
  which: (lines) => `Which one should go?\n${lines.join('\n')}`,
  one: (n, kind, day) => `${n}. ${enOne[kind]}, sent ${day}`,
  nth: (n) => `No. ${n}`,
  all: 'All of them',
  removed: (n) =>
    n === 1 ? 'Removed; we no longer have it.' : `All ${n} are removed; we no longer have them.`,
};
