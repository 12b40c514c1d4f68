import { setTimeout as pause } from 'node:timers/promises';
import type { Store } from '../acts/store.ts';
import { type Clock, DAY, plus, SECOND } from '../basics/clock.ts';
import { errorFields, type Log } from '../basics/log.ts';
import type { Slack } from '../channels/slack/open.ts';
import { readSlack, type SlackEvent, slackAddress } from '../channels/slack/read.ts';
import type { Answer, Take } from '../channels/slack/socket.ts';
import type { BoardEvent } from '../conversation/board.ts';
import type { Conversation } from '../conversation/conversation.ts';
import type { Incoming, Lang } from '../conversation/message.ts';
import type { Reception } from '../reception/reception.ts';
import { recordForm, sentInForm } from '../reception/record-form.ts';

/** Slack waits three seconds for a sign that an update arrived. */
const CATCHING_UP = 2 * SECOND;
/** Talks in which somebody was here so long ago are looked at for what was missed. */
const RECENT = 3 * DAY;
const TALKS = 200;
const LINES = 50;

const WORDS: Readonly<Record<Lang, { elsewhere: string; answered: string; unreached: string }>> = {
  zh: {
    elsewhere: '这里别人看得到，投诉的事请点我的名字发私信，我在私信里帮您。',
    answered: '在私信里回您了，点我的名字就能看到。',
    unreached: '私信没打开。请点我的名字，直接发消息给我。',
  },
  en: {
    elsewhere:
      'Others can read this channel. Open a direct message with me for your complaint; I help you there.',
    answered: 'I answered in our direct messages; press my name to see it.',
    unreached: 'I could not open a direct message. Please press my name and write to me.',
  },
};

export interface SlackIntake {
  /** Resolves once what the update said is on disk. */
  readonly take: Take;
  /** Reads back what was written while nobody listened. */
  catchUp(): Promise<void>;
}

/** What was sent last, by Slack's time of it. */
async function newestOf(store: Store, { id, createdAt }: Conversation): Promise<string> {
  const lines = await store.read.messages.latest(id, LINES);
  const times = lines.flatMap(({ eventKey }) => /^m:(\d+\.\d+):/.exec(eventKey ?? '')?.[1] ?? []);
  return times.sort((a, b) => Number(a) - Number(b)).at(-1) ?? String(createdAt / SECOND);
}

/** Hands what Slack sends to whom it is for: consumers' lines in order within their chat, staff's to the board. */
export function slackIntake(parts: {
  readonly slack: Slack;
  readonly reception: Pick<Reception, 'receive'>;
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  /** What staff did; answers whoever typed something. Null where staff are not on Slack. */
  readonly board: { hear(event: BoardEvent): Promise<string | null> } | null;
}): SlackIntake {
  const { slack, reception, store, clock, log, board } = parts;
  const queues = new Map<string, Promise<unknown>>();
  let catching: Promise<void> = Promise.resolve();

  /** One after the other within a chat. */
  function inTurn<T>(chat: string, work: () => Promise<T>): Promise<T> {
    const before = queues.get(chat) ?? Promise.resolve();
    const after = before.then(work, work);
    queues.set(chat, after);
    const end = (): void => {
      if (queues.get(chat) === after) queues.delete(chat);
    };
    after.then(end, end);
    return after;
  }

  async function receive(incoming: Incoming, user: string | null): Promise<void> {
    const received = await reception.receive(incoming);
    if (!received.ok && user !== null) await slack.hint(user, incoming.address.chat, received.error.message);
  }

  async function takeLine({
    user,
    incoming,
    ticket,
  }: Extract<SlackEvent, { kind: 'consumer' }>): Promise<null> {
    const { address, choice } = incoming;
    if (ticket !== undefined && choice === 'edit') {
      const form = await recordForm(store.read, address, clock.now());
      if (form !== null && (await slack.ask(ticket, address.chat, form))) return null;
    }
    await receive(incoming, user);
    return null;
  }

  async function takeCommand(event: Extract<SlackEvent, { kind: 'command' }>): Promise<Answer> {
    const { user, account, channel, eventKey, text, lang } = event;
    const chat = await slack.directOf(user);
    if (chat === null) return { text: WORDS[lang].unreached };
    const address = slackAddress(account, chat);
    await inTurn(chat, () => receive({ address, eventKey, text, lang }, user));
    return channel === chat ? null : { text: WORDS[lang].answered };
  }

  async function takeForm({
    address,
    eventKey,
    fields,
  }: Extract<SlackEvent, { kind: 'form' }>): Promise<null> {
    const text = await sentInForm(store.read, address, fields, clock.now());
    if (text !== null) await receive({ address, eventKey, text }, null);
    return null;
  }

  async function takeEvent(event: SlackEvent): Promise<Answer> {
    switch (event.kind) {
      case 'consumer':
        return inTurn(event.incoming.address.chat, () => takeLine(event));
      case 'form':
        return inTurn(event.address.chat, () => takeForm(event));
      case 'command':
        return takeCommand(event);
      case 'elsewhere':
        await slack.hint(event.user, event.channel, WORDS[event.lang].elsewhere);
        return null;
      case 'board': {
        const text = await board?.hear(event.event);
        return text == null ? null : { text };
      }
    }
  }

  async function readBack(conversation: Conversation): Promise<void> {
    const { account, chat } = conversation.address;
    const missed = await slack.saidSince(account, chat, await newestOf(store, conversation));
    for (const incoming of missed ?? []) await inTurn(chat, () => receive(incoming, null));
  }

  return {
    take: async (body) => {
      await Promise.race([catching, pause(CATCHING_UP)]);
      let answer: Answer = null;
      for (const event of readSlack(body, slack.desk)) answer = await takeEvent(event);
      return answer;
    },
    catchUp: () => {
      const all = async (): Promise<void> => {
        const since = plus(clock.now(), -RECENT);
        for (const conversation of await store.read.conversations.recent('slack', since, TALKS))
          await readBack(conversation);
      };
      catching = catching
        .then(all)
        .catch((error: unknown) => log.error('slack history not read', errorFields(error)));
      return catching;
    },
  };
}
