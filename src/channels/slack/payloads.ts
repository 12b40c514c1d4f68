import { z } from 'zod';

const file = z.object({
  id: z.string(),
  name: z.string().nullish(),
  mimetype: z.string().nullish(),
  size: z.number().nullish(),
  mode: z.string().nullish(),
});
export type SlackFile = z.infer<typeof file>;

/** A message as it stands, also inside an event that changes one. */
export const slackMessage = z.object({
  type: z.literal('message').optional(),
  subtype: z.string().optional(),
  user: z.string().optional(),
  bot_id: z.string().nullish(),
  app_id: z.string().nullish(),
  text: z.string().nullish(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  edited: z.object({ ts: z.string() }).optional(),
  files: z.array(file).nullish(),
});
export type SlackMessage = z.infer<typeof slackMessage>;

const messageEvent = slackMessage.extend({
  type: z.literal('message'),
  channel: z.string(),
  channel_type: z.string().optional(),
  message: slackMessage.optional(),
  previous_message: slackMessage.optional(),
  deleted_ts: z.string().optional(),
});
export type SlackMessageEvent = z.infer<typeof messageEvent>;

const otherEvent = z.object({
  type: z.string(),
  user: z.string().optional(),
  channel: z.string().optional(),
});

/** The outer body of what the Events API sends. */
export const eventBody = z.object({
  type: z.literal('event_callback'),
  team_id: z.string(),
  event: z.union([messageEvent, otherEvent]),
});

const container = z
  .object({ message_ts: z.string().optional(), thread_ts: z.string().optional() })
  .optional();

/** A button was pressed. */
export const actionsBody = z.object({
  type: z.literal('block_actions'),
  trigger_id: z.string(),
  user: z.object({ id: z.string() }),
  team: z.object({ id: z.string() }).nullish(),
  channel: z.object({ id: z.string() }).nullish(),
  message: z.object({ ts: z.string(), thread_ts: z.string().optional() }).nullish(),
  container,
  actions: z
    .array(
      z.object({
        action_id: z.string(),
        block_id: z.string().optional(),
        value: z.string().optional(),
        text: z.object({ text: z.string() }).optional(),
      }),
    )
    .min(1),
});

/** A form was sent in. */
export const viewBody = z.object({
  type: z.literal('view_submission'),
  trigger_id: z.string().optional(),
  user: z.object({ id: z.string() }),
  team: z.object({ id: z.string() }).nullish(),
  view: z.object({
    id: z.string(),
    callback_id: z.string(),
    private_metadata: z.string().default(''),
    state: z.object({
      values: z.record(
        z.string(),
        z.record(z.string(), z.object({ value: z.string().nullish(), selected_user: z.string().nullish() })),
      ),
    }),
  }),
});

/** `/redress ...` was typed. */
export const commandBody = z.object({
  command: z.string(),
  text: z.string().default(''),
  trigger_id: z.string(),
  user_id: z.string(),
  team_id: z.string(),
  channel_id: z.string(),
});
