import type { types } from '@slack/bolt';
import { clip } from '../../basics/text.ts';
import type { BoardAct, Card } from '../../conversation/board.ts';
import type { Form } from '../../conversation/form.ts';
import type { Lang, Outgoing } from '../../conversation/message.ts';
import { BOARD, CHOICE, FIELD, LINK, PASS_FORM, RECORD_FORM } from './read.ts';
import { escapeText, partsOf } from './text.ts';

type Block = types.KnownBlock;

/** Slack's own limits, in UTF-16 units and elements. */
const SECTION = 3000;
const LABEL = 75;
const VALUE = 2000;
const TITLE = 24;
const BUTTONS = 25;
const INITIAL = 2900;

const plain = (text: string, most = LABEL): types.PlainTextElement => ({
  type: 'plain_text',
  text: clip(text, most),
  emoji: false,
});

const sections = (mrkdwn: string): Block[] =>
  partsOf(mrkdwn, SECTION).map((text) => ({
    type: 'section',
    text: { type: 'mrkdwn', text, verbatim: true },
  }));

const buttons = (elements: types.Button[], id?: string): Block[] =>
  elements.length === 0 ? [] : [{ type: 'actions', elements, ...(id === undefined ? {} : { block_id: id }) }];

const writer = (by: string): Block => ({
  type: 'context',
  elements: [{ type: 'mrkdwn', text: `*${by}*` }],
});

const RECEIPT: Readonly<Record<Lang, string>> = { zh: '回执码：', en: 'Receipt code: ' };

export interface Drawn {
  readonly text: string;
  readonly blocks: Block[];
}

/** One of our lines, who wrote it above it where a person did, its buttons below. */
export function drawMessage({ id, lang, text, choices, extras, receipt }: Outgoing): Drawn {
  const by = extras.by === undefined ? null : escapeText(extras.by);
  const code = receipt === null ? '' : `\n${RECEIPT[lang]}\`${receipt}\``;
  const words = escapeText(text);
  const blocks: Block[] = [
    ...(by === null ? [] : [writer(by)]),
    ...sections(`${words}${code}`),
    ...buttons(
      choices.slice(0, BUTTONS).map(({ id: value, label }, n) => ({
        type: 'button',
        action_id: `${CHOICE}:${n}`,
        text: plain(label),
        value: value.slice(0, VALUE),
      })),
      `m:${id}`,
    ),
  ];
  return { text: `${by === null ? '' : `${by}：`}${words}${code}`, blocks };
}

export interface ActButton {
  readonly act: BoardAct;
  readonly label: string;
  readonly value: string;
  readonly main?: true;
}

const actButton = ({ act, label, value, main }: ActButton): types.Button => ({
  type: 'button',
  action_id: `${BOARD}:${act}`,
  text: plain(label),
  value,
  ...(main ? { style: 'primary' as const } : {}),
});

export function drawCard({ key, title, lines, link, acts }: Card): Drawn {
  const body = lines.map(escapeText).join('\n');
  const elements: types.Button[] = acts.map(({ act, label, main }) =>
    actButton({ act, label, value: key, ...(main ? { main } : {}) }),
  );
  if (link !== null)
    elements.push({ type: 'button', action_id: LINK, text: plain(link.label), url: link.url });
  return {
    text: escapeText([title, ...lines].join('\n')),
    blocks: [
      ...sections(`*${escapeText(title)}*`),
      ...(body === '' ? [] : sections(body)),
      ...buttons(elements, `h:${key}`),
    ],
  };
}

/** `calls`: mentions that go before it, as Slack writes them. */
export function drawLine(text: string, calls: readonly string[] = [], act?: ActButton): Drawn {
  const words = [...calls, escapeText(text)].join(' ');
  return {
    text: words,
    blocks: [...sections(words), ...(act === undefined ? [] : buttons([actButton(act)]))],
  };
}

export const drawForm = (form: Form, chat: string): types.ModalView => ({
  type: 'modal',
  callback_id: RECORD_FORM,
  private_metadata: chat,
  title: plain(form.title, TITLE),
  submit: plain(form.yes, TITLE),
  close: plain(form.no, TITLE),
  blocks: form.fields.map(({ id, label, value }) => ({
    type: 'input',
    block_id: `${FIELD}:${id}`,
    optional: true,
    label: plain(label),
    element: {
      type: 'plain_text_input',
      action_id: 'value',
      ...(value === '' ? {} : { initial_value: value.slice(0, INITIAL) }),
    },
  })),
});

export const drawPassing = (
  card: string,
  words: { readonly title: string; readonly label: string; readonly yes: string; readonly no: string },
): types.ModalView => ({
  type: 'modal',
  callback_id: PASS_FORM,
  private_metadata: card,
  title: plain(words.title, TITLE),
  submit: plain(words.yes, TITLE),
  close: plain(words.no, TITLE),
  blocks: [
    {
      type: 'input',
      block_id: 'to',
      label: plain(words.label),
      element: { type: 'users_select', action_id: 'to' },
    },
  ],
});
