import type { Log } from './basics/log.ts';
import { openSlack, type Slack } from './channels/slack/open.ts';
import type { Config } from './config.ts';
import { type SlackIntake, slackIntake } from './http/slack-intake.ts';
import type { StaffBoard } from './reception/board/open-board.ts';
import type { BoardSettings, Parts } from './reception/parts.ts';
import type { Reception } from './reception/reception.ts';

/** A workspace and what takes its updates. */
export interface SlackSide {
  readonly slack: Slack;
  readonly intake: SlackIntake;
}

/** Slack, where a token is set; nothing of its packages is loaded otherwise. */
export const openSlackFor = async ({ slack }: Config, log: Log): Promise<Slack | null> =>
  slack === null ? null : openSlack(slack, log);

/** How staff on Slack see who waits; null where they don't. */
export function boardOn(
  slack: Slack | null,
  { slack: set, publicUrl, host, port }: Config,
): BoardSettings | null {
  if (slack === null || slack.board === null || set === null) return null;
  const { shows, lang } = set;
  const deskUrl = `${publicUrl ?? `http://${host}:${port}`}/desk`;
  return { port: slack.board, receiver: 'Slack', shows, lang, deskUrl };
}

/** What Slack's updates are handed to. */
export function slackSide(
  slack: Slack,
  parts: Parts,
  reception: Reception,
  board: StaffBoard | null,
): SlackSide {
  const { store, clock, log } = parts;
  return { slack, intake: slackIntake({ slack, reception, store, clock, log, board }) };
}

/** Begins to listen, and reads back what was written before; returns what ends it. */
export function listenTo({ slack, intake }: SlackSide): () => Promise<void> {
  const { take, catchUp } = intake;
  const listening = slack.listen(take, () => void catchUp());
  listening.start();
  if (!slack.isLive) void catchUp();
  return () => listening.stop();
}
