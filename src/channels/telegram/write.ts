import type { Lang, Outgoing } from '../../conversation/message.ts';

/** Telegram's own bound is 4,096 UTF-16 units; the rest is for a name before and a receipt code behind the words. */
export const TEXT_LIMIT = 3900;
/** Telegram takes 100; more than this nobody reads. */
export const BUTTON_LIMIT = 24;
/** In bytes. */
const DATA_LIMIT = 64;
/** How wide labels beside each other may be in all: a full-width character is two wide. */
const ROW_WIDTH = 30;
const LABEL_LIMIT = 60;

const WORDS = {
  zh: { receipt: '回执码：', agent: '工作人员', automatic: '自动发出', colon: '：' },
  en: { receipt: 'Receipt code: ', agent: 'Staff', automatic: 'Sent automatically', colon: ': ' },
} as const;

interface Entity {
  readonly type: 'bold' | 'code';
  readonly offset: number;
  readonly length: number;
}

export interface TelegramButton {
  readonly text: string;
  readonly callback_data: string;
}

/** What `sendMessage` is given beside the chat. */
export interface TelegramText {
  readonly text: string;
  readonly entities: readonly Entity[];
  readonly keyboard: readonly (readonly TelegramButton[])[];
}

const widthOf = (label: string): number =>
  [...label].reduce((width, c) => width + (c.codePointAt(0)! > 0xff ? 2 : 1), 0);

const clipped = (label: string): string =>
  label.length <= LABEL_LIMIT ? label : `${label.slice(0, LABEL_LIMIT - 1).toWellFormed()}…`;

/** Buttons in rows: short labels stand beside each other. */
export function keyboardOf(choices: Outgoing['choices']): readonly (readonly TelegramButton[])[] {
  const rows: TelegramButton[][] = [];
  let room = 0;
  for (const { id, label } of choices.slice(0, BUTTON_LIMIT)) {
    if (Buffer.byteLength(id) > DATA_LIMIT) continue;
    const button = { text: clipped(label), callback_data: id };
    const width = widthOf(button.text) + 4;
    if (width > room) {
      rows.push([]);
      room = ROW_WIDTH;
    }
    rows.at(-1)!.push(button);
    room -= width;
  }
  return rows;
}

/**
 * A message of ours as Telegram takes it. What stands out is marked by place and length and never by signs within
 * the text, so no sign needs escaping and none is lost.
 */
export function writeTelegram({ text, choices, extras, receipt }: Outgoing, lang: Lang): TelegramText {
  const words = WORDS[lang];
  const entities: Entity[] = [];
  const speaker = extras.by ?? (extras.automatic === true ? words.automatic : null);
  const head = speaker === null ? '' : `${speaker}${words.colon}\n`;
  if (speaker !== null) entities.push({ type: 'bold', offset: 0, length: speaker.length });
  let all = head + text;
  if (receipt !== null) {
    all += `\n${words.receipt}`;
    entities.push({ type: 'code', offset: all.length, length: receipt.length });
    all += receipt;
  }
  return { text: all, entities, keyboard: keyboardOf(choices) };
}
