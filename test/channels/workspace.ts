import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { addStaff } from '../../src/acts/add-staff.ts';
import { inviteToLink } from '../../src/acts/link-staff.ts';
import { type Clock, manualClock, SECOND } from '../../src/basics/clock.ts';
import { newId } from '../../src/basics/id.ts';
import { silentLog } from '../../src/basics/log.ts';
import { parseConfig } from '../../src/config.ts';
import type { Role } from '../../src/conversation/actor.ts';
import { NOTICE_VERSION } from '../../src/conversation/consent.ts';
import type { Conversation } from '../../src/conversation/conversation.ts';
import type { Message } from '../../src/conversation/message.ts';
import { type House, openHouse } from '../../src/house.ts';
import { createServer } from '../../src/http/server.ts';
import { listenTo } from '../../src/slack.ts';
import type { Staff } from '../../src/staff/staff.ts';
import { NOON, office } from '../http/stand-in.ts';
import {
  APP_TOKEN,
  BOT_TOKEN,
  openSlackServer,
  type Posted,
  SIGNING_SECRET,
  type SlackServer,
  signed,
  TEAM,
} from '../services/slack.ts';

export const DESK = 'C0DESK';
/** Consumers who agreed to talk on Slack before. */
const AGREED = ['U0ZHANG'];

/** A workspace with consumers and staff in it, and the whole program beside it. */
export interface Workspace {
  readonly slack: SlackServer;
  readonly house: House;
  readonly app: FastifyInstance;
  readonly clock: Clock & { advance(milliseconds: number): void };
  /** Lets everything happen that is due within this time, and a little more. */
  settle(seconds?: number): Promise<void>;
  /** A consumer writes, and is answered. */
  tell(user: string, text: string): Promise<void>;
  /** Presses a button under the newest of our messages that has it. */
  press(user: string, label: string, channel?: string): Promise<void>;
  talkOf(user: string): Promise<Conversation>;
  lines(user: string): Promise<readonly Message[]>;
  /** What a consumer sees of us, oldest first. */
  shown(user: string): readonly string[];
  /** Somebody new at the desk, linked to a user of Slack's by a code that they type. */
  colleague(name: string, role: Role, user: string): Promise<Staff>;
  /** The newest card in the staff's channel. */
  card(): Posted;
  /** What stands under a card, oldest first. */
  under(card: Posted): readonly Posted[];
  /** Stops the program and begins it again on the same store. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export async function openWorkspace(
  way: 'socket' | 'http',
  set: Readonly<Record<string, string>> = {},
): Promise<Workspace> {
  const folder = mkdtempSync(join(tmpdir(), 'redress-workspace-'));
  const clock = manualClock(NOON);
  const slack = await openSlackServer();
  slack.member(DESK);
  const config = parseConfig({
    DATA_DIR: folder,
    ORG_NAME: '测试热线',
    ORG_HOURS: 'Mon-Fri 00:00-24:00',
    PUBLIC_URL: 'https://help.example.org',
    SECRET_KEY: 'x'.repeat(32),
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_APP_TOKEN: APP_TOKEN,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_MODE: way,
    SLACK_API_URL: slack.url,
    SLACK_DESK_CHANNEL: DESK,
    SLACK_DESK: 'talk',
    ...set,
  });
  let house!: House;
  let app: FastifyInstance;
  let stop: () => Promise<void>;

  async function begin(): Promise<void> {
    house = await openHouse(config, { clock, log: silentLog, burst: { quiet: 0, most: 0 } });
    const { reception, store, bus, desk } = house;
    app = createServer({ ...office().deps, reception, store, bus, clock, desk, slack: house.slack });
    stop = listenTo(house.slack!);
    if (way === 'socket') await slack.connected();
    else
      slack.deliverBy(async (payload, headers) => {
        const answer = await app.inject({
          method: 'POST',
          url: '/channels/slack/events',
          payload,
          headers: { ...headers, ...signed(payload, clock.now()) },
        });
        return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json() };
      });
  }
  await begin();

  async function end(): Promise<void> {
    await stop();
    await app.close();
    await house.close();
  }

  const settle = async (seconds = 3): Promise<void> => {
    for (let second = 0; second <= seconds; second++) {
      for (let round = 0; round < 2; round++) {
        await house.reception.runDue();
        await house.timetable.runDue();
        await house.board?.runDue();
      }
      clock.advance(SECOND);
    }
  };

  const address = (user: string) => ({ channel: 'slack', account: TEAM, chat: slack.direct(user) }) as const;

  const talkOf = async (user: string): Promise<Conversation> => {
    const talk = await house.store.read.conversations.byAddress(address(user));
    if (talk === null) throw new Error(`no talk with ${user}`);
    return talk;
  };

  for (const user of AGREED) {
    const at = clock.now();
    await house.store.write(async (tx) => {
      const talk = await tx.conversations.create({ id: newId(), address: address(user), lang: 'zh', at });
      await tx.consents.give({
        id: newId(),
        conversation: talk.id,
        scope: 'platform',
        version: NOTICE_VERSION,
        given: true,
        at,
        withdrawnAt: null,
      });
    });
  }

  return {
    slack,
    get house() {
      return house;
    },
    get app() {
      return app;
    },
    clock,
    settle,
    tell: async (user, text) => {
      await slack.says(user, slack.direct(user), text);
      await settle();
    },
    press: async (user, label, channel = slack.direct(user)) => {
      const under = slack
        .in(channel)
        .findLast(({ blocks }) =>
          blocks.some(({ elements = [] }) => elements.some(({ text }) => text?.text === label)),
        );
      if (under === undefined) throw new Error(`nothing with a button ${label}`);
      await slack.presses(user, under, label);
      await settle();
    },
    talkOf,
    lines: async (user) => house.store.read.messages.after((await talkOf(user)).id, 0, 1000),
    shown: (user) =>
      slack
        .in(slack.direct(user))
        .filter(({ byBot }) => byBot)
        .map(({ text }) => text),
    colleague: async (name, role, user) => {
      const added = await addStaff(house.store, { name, role }, clock.now());
      if (!added.ok) throw new Error(added.error.message);
      const { code } = await inviteToLink(house.store, added.value.staff, clock.now());
      await slack.types(user, 'C0GENERAL', `link ${code}`);
      return added.value.staff;
    },
    card: () => {
      const card = slack.in(DESK).findLast(({ byBot, thread }) => byBot && thread === null);
      if (card === undefined) throw new Error('no card');
      return card;
    },
    under: ({ ts }) => slack.in(DESK).filter(({ thread }) => thread === ts),
    restart: async () => {
      await end();
      await begin();
    },
    close: async () => {
      await end();
      await slack.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
