import type { FastifyInstance } from 'fastify';
import { type Clock, SECOND } from '../basics/clock.ts';
import type { Refusal } from '../basics/errors.ts';
import type { Slack } from '../channels/slack/open.ts';
import { refuse } from './failures.ts';
import type { SlackIntake } from './slack-intake.ts';

/** Slack's longest message, each character escaped, within an event that tells of its edit. */
const UPDATE_BYTES = 1024 * 1024;
/** As long as a signature is taken at all. */
const REMEMBERED = 10 * 60 * SECOND;

const NOT_SLACK: Refusal = {
  code: 'unauthorized',
  message: 'This was not signed by Slack less than five minutes ago, or was sent before.',
};

/** An event is JSON, a command a form, a press a form with JSON in it; null where it is none of them. */
function bodyOf(raw: string, type: string): unknown {
  try {
    if (type.startsWith('application/json')) return JSON.parse(raw);
    const form = Object.fromEntries(new URLSearchParams(raw));
    return form.payload === undefined ? form : JSON.parse(form.payload);
  } catch {
    return null;
  }
}

const challengeOf = (body: unknown): string | null => {
  const { type, challenge } = (body ?? {}) as { readonly type?: unknown; readonly challenge?: unknown };
  return type === 'url_verification' && typeof challenge === 'string' ? challenge : null;
};

/** `POST /channels/slack/events`: events, commands and presses, answered once they are on disk. */
export function slackRoutes(
  app: FastifyInstance,
  deps: { readonly slack: Slack; readonly intake: SlackIntake; readonly clock: Clock },
): void {
  const { slack, intake, clock } = deps;
  /** Signatures that were used, and until when they have to be remembered. */
  const used = new Map<string, number>();

  function forget(now: number): void {
    for (const [signature, until] of used) {
      if (until > now) return;
      used.delete(signature);
    }
  }

  // Slack signs the bytes as it sent them.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));

  app.post('/events', { bodyLimit: UPDATE_BYTES }, async (request, reply) => {
    const raw = typeof request.body === 'string' ? request.body : '';
    const signature = request.headers['x-slack-signature'];
    const timestamp = request.headers['x-slack-request-timestamp'];
    const now = clock.now();
    forget(now);
    const isProven = slack.isProven({ body: raw, signature, timestamp }, now);
    if (!isProven || used.has(String(signature))) return refuse(reply, NOT_SLACK);
    used.set(String(signature), now + REMEMBERED);
    const body = bodyOf(raw, request.headers['content-type'] ?? '');
    const challenge = challengeOf(body);
    if (challenge !== null) return reply.send({ challenge });
    try {
      const answer = await intake.take(body);
      return answer === null
        ? reply.code(200).send()
        : reply.send({ response_type: 'ephemeral', text: answer.text });
    } catch (error) {
      // Not taken: Slack may send the very same again.
      used.delete(String(signature));
      throw error;
    }
  });
}
