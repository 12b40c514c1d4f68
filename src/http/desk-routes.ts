import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { callInstead } from '../acts/call-instead.ts';
import type { CaseLookups } from '../acts/case-view.ts';
import { claim } from '../acts/claim.ts';
import { claimCall } from '../acts/claim-call.ts';
import type { Desk } from '../acts/desk.ts';
import type { CallView, DeskLookups, DeskSources, Heap, Need } from '../acts/desk-need.ts';
import { deskQueue } from '../acts/desk-queue.ts';
import { deskTalk } from '../acts/desk-talk.ts';
import { handBack } from '../acts/hand-back.ts';
import type { ListeningParts } from '../acts/keep-said.ts';
import { knowledgeGaps } from '../acts/knowledge-gaps.ts';
import { note } from '../acts/note.ts';
import { openFile } from '../acts/open-file.ts';
import { outdatedAnswers } from '../acts/outdated-answers.ts';
import { reply as replyTo } from '../acts/reply.ts';
import { reportCall } from '../acts/report-call.ts';
import { resolve } from '../acts/resolve.ts';
import { sendAgain } from '../acts/send-again.ts';
import { lookAtLink, signIn, signOut, whoIs } from '../acts/sign-in.ts';
import { summing } from '../acts/sum-up.ts';
import { takeStep } from '../acts/take-step.ts';
import type { EvidenceTalk } from '../acts/upload-file.ts';
import type { Refusal } from '../basics/errors.ts';
import type { Result } from '../basics/result.ts';
import { today } from '../calendar/days.ts';
import { writeWeb } from '../channels/web/write.ts';
import { maskForStaff } from '../conversation/mask.ts';
import type { Library } from '../knowledge/library.ts';
import { mayRead, mayTalk, mayTeach, type Staff } from '../staff/staff.ts';
import { lang } from '../wire/chat.ts';
import {
  type Colleague,
  callResultRequest,
  type DeskCall,
  type DeskItem,
  type DeskLibrary,
  type DeskQueue,
  type DeskSelf,
  type DeskSummary,
  type DeskTalk,
  type LinkReply,
  linkRequest,
  noteRequest,
  openFileRequest,
  replyRequest,
  sendAgainRequest,
  signInRequest,
  stepRequest,
} from '../wire/desk.ts';
import { demoDeskRoutes } from './demo-desk-routes.ts';
import type { ServerDeps } from './deps.ts';
import { deskCookie, deskTokenOf } from './desk-cookie.ts';
import { deskEvents } from './desk-events.ts';
import { parseWith, refuse } from './failures.ts';
import type { Metrics } from './metrics.ts';
import { guardOrigin } from './origin.ts';
import { shownFile, withMessage } from './shown-file.ts';

const ATTEMPTS_A_MINUTE = 20;

/** What the desk needs besides what every route has. */
export interface DeskDeps {
  /** Hands back to the bot, which understands what was said meanwhile; looks up rights. */
  readonly desk: ListeningParts &
    EvidenceTalk &
    Desk & { readonly lookups: DeskLookups; readonly library: Library } & CaseLookups;
}

declare module 'fastify' {
  interface FastifyRequest {
    colleague: Staff | null;
  }
}

const NOT_SIGNED_IN: Refusal = {
  code: 'unauthorized',
  message: 'Nobody is signed in here any more. Open a new sign-in link.',
};
const NOT_YOURS: Refusal = { code: 'forbidden', message: 'Your role does not include this.' };
const NO_TALK: Refusal = { code: 'not-found', message: 'There is no such conversation.' };

/** Whatever it is, no browser runs it. */
const AS_A_FILE = {
  'content-disposition': 'attachment',
  'content-security-policy': "default-src 'none'; sandbox",
};

const iso = (at: number): string => new Date(at).toISOString();

const colleagueOf = ({ id, name, role }: Staff): Colleague => ({ id, name, role });

const callOf = ({ call, claimedBy, mine, opener }: CallView): DeskCall => ({
  cause: call.cause,
  claimedBy: claimedBy?.name ?? null,
  mine,
  phone: mine ? call.phone : null,
  times: call.times,
  opener,
  say: mine ? call.say : maskForStaff(call.say),
  dueAt: iso(call.dueAt),
  tries: call.tries.map(({ at }) => iso(at)),
});

const itemOf =
  (staff: Staff) =>
  (need: Need): DeskItem => ({
    conversation: need.conversation.id,
    reason: need.reason,
    priority: need.priority,
    safety: need.safety,
    since: iso(need.since),
    claimedBy: need.holder?.name ?? null,
    mine: need.holder?.id === staff.id,
    free: need.isFree,
    reach: need.reach,
    waitsInPage: need.waitsInPage,
    call: need.call === null ? null : callOf(need.call),
    lang: need.conversation.lang,
    channel: need.conversation.address.channel,
    said: need.said,
    about: need.about,
    caseNumber: need.caseNumber,
    daysLeft: need.daysLeft,
  });

const spoken = z.object({ lang: lang.default('zh') });

/** `/api/desk/...`: staff sign in with a link and hold a cookie; each talk is claimed by one of them. */
export function deskRoutes(
  app: FastifyInstance,
  deps: ServerDeps & DeskDeps & { readonly metrics: Metrics; readonly stopping: AbortSignal },
): void {
  const { store, bus, clock, desk, metrics, stopping } = deps;
  const sources: DeskSources = { read: store.read, lookups: desk.lookups, org: desk.org };
  const sumUp = summing(sources, deps.aid);
  const attempts = app.createRateLimit({
    max: ATTEMPTS_A_MINUTE,
    timeWindow: '1 minute',
    keyGenerator: (request) => request.ip,
  });

  // Only our own page: the desk is in nobody's frame.
  guardOrigin(app, { publicUrl: deps.settings.publicUrl, allowedOrigins: [] });
  app.decorateRequest('colleague', null);
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });

  const selfOf = (staff: Staff): DeskSelf => ({
    staff: colleagueOf(staff),
    organisation: deps.organisation.name,
    mayTalk: mayTalk(staff.role),
    mayRead: mayRead(staff.role),
    mayTeach: mayTeach(staff.role),
  });

  const limited = async (request: FastifyRequest, reply: FastifyReply): Promise<boolean> => {
    const rate = await attempts(request);
    if (rate.isAllowed || !rate.isExceeded) return false;
    metrics.count('redress_http_limited_total', 'Requests refused with 429.', { what: 'sign-in' });
    refuse(reply, {
      code: 'too-many',
      message: 'Too many tries. Wait a moment.',
      retryAfter: rate.ttlInSeconds,
    });
    return true;
  };

  app.post('/link', async (request, reply) => {
    if (await limited(request, reply)) return reply;
    const body = parseWith(linkRequest, request.body, 'body');
    if (!body.ok) return refuse(reply, body.error);
    const link = await lookAtLink(store, body.value.secret, clock.now());
    return link.ok ? reply.send(link.value satisfies LinkReply) : refuse(reply, link.error);
  });

  app.post('/sign-in', async (request, reply) => {
    if (await limited(request, reply)) return reply;
    const body = parseWith(signInRequest, request.body, 'body');
    if (!body.ok) return refuse(reply, body.error);
    const { secret, name = null } = body.value;
    const now = clock.now();
    const signed = await signIn(store, { secret, name }, now);
    if (!signed.ok) return refuse(reply, signed.error);
    const { staff, token, expiresAt } = signed.value;
    return reply
      .header('set-cookie', deskCookie(request, token, Math.floor((expiresAt - now) / 1000)))
      .send(selfOf(staff));
  });

  app.register(async (demo) => demoDeskRoutes(demo, deps));

  app.register(async (signedIn) => {
    signedIn.addHook('onRequest', async (request, reply) => {
      const token = deskTokenOf(request);
      const staff = token === null ? null : await whoIs(store, token, clock.now());
      if (staff === null) return refuse(reply, NOT_SIGNED_IN);
      request.colleague = staff;
    });

    signedIn.get('/me', async (request, reply) => reply.send(selfOf(request.colleague!)));

    signedIn.post('/sign-out', async (request, reply) => {
      await signOut(store, deskTokenOf(request)!);
      return reply
        .header('set-cookie', deskCookie(request, 'none', 0))
        .code(204)
        .send();
    });

    signedIn.get('/gaps', async (request, reply) => {
      if (!mayTeach(request.colleague!.role)) return refuse(reply, NOT_YOURS);
      const [gaps, outdated] = await Promise.all([
        knowledgeGaps(store.read),
        outdatedAnswers(store.read, desk.library, today(clock.now())),
      ]);
      return reply.send({
        gaps: gaps.map((gap) => ({ ...gap, questions: [...gap.questions], last: iso(gap.last) })),
        outdated: outdated.map(({ talks, last, ...rest }) => ({
          ...rest,
          talks: talks.length,
          last: iso(last),
        })),
      } satisfies DeskLibrary);
    });

    signedIn.register(async (reading) => {
      reading.addHook('onRequest', async (request, reply) => {
        if (!mayRead(request.colleague!.role)) return refuse(reply, NOT_YOURS);
      });

      reading.get('/queue', async (request, reply) => {
        const query = parseWith(spoken, request.query, 'query');
        if (!query.ok) return refuse(reply, query.error);
        const staff = request.colleague!;
        const all = await deskQueue(sources, staff, query.value.lang, clock.now());
        const heap = (name: Heap): DeskItem[] => all.filter((need) => need.heap === name).map(itemOf(staff));
        return reply.send({
          here: heap('here'),
          owed: heap('owed'),
          call: heap('call'),
          held: heap('held'),
        } satisfies DeskQueue);
      });

      reading.get('/events', { exposeHeadRoute: false }, async (_request, reply) => {
        const gone = new AbortController();
        reply.raw.once('close', () => gone.abort());
        const events = deskEvents(bus, AbortSignal.any([gone.signal, stopping]));
        return reply
          .type('text/event-stream; charset=utf-8')
          .header('x-accel-buffering', 'no')
          .send(Readable.from(events));
      });

      reading.get<{ Params: { id: string } }>('/talks/:id', async (request, reply) => {
        const query = parseWith(spoken, request.query, 'query');
        if (!query.ok) return refuse(reply, query.error);
        const staff = request.colleague!;
        const now = clock.now();
        const view = await deskTalk(sources, staff, request.params.id, query.value.lang, now);
        if (view === null) return refuse(reply, NO_TALK);
        return reply.send({
          item: view.need === null ? null : itemOf(staff)(view.need),
          conversation: view.conversation.id,
          status: view.conversation.mode,
          lang: view.conversation.lang,
          mine: view.conversation.holder === staff.id,
          callable: view.isCallable,
          // Neither receipts nor the consumer's own client ids are staff's to see.
          messages: view.messages.map((message) =>
            writeWeb(message, null, '', withMessage(view.files, message).map(shownFile)),
          ),
          complaints: view.complaints.map(({ complaint, rows, ...words }) => ({
            id: complaint.id,
            number: complaint.number,
            status: complaint.status,
            statusLabel: words.statusLabel,
            story: [...words.story],
            rows: rows.map((row) => ({ ...row })),
            gaps: [...words.gaps],
            additions: [...words.additions],
            answers: [...words.answers],
            steps: [...words.steps],
          })),
          files: view.files.map((file) => {
            const { at, complaint, takenAt, device, digest } = file;
            return { ...shownFile(file), at: iso(at), complaint, takenAt, device, digest };
          }),
          missed: view.missed.map(({ message, state, failure }) => ({
            message,
            why: state === 'unknown' ? 'unknown' : failure === 'blocked' ? 'blocked' : 'refused',
          })),
          notes: view.notes.map(({ at, name, text }) => ({ at: iso(at), by: name, text })),
        } satisfies DeskTalk);
      });

      reading.get<{ Params: { id: string } }>('/talks/:id/summary', async (request, reply) => {
        const query = parseWith(spoken, request.query, 'query');
        if (!query.ok) return refuse(reply, query.error);
        const points = await sumUp(request.colleague!, request.params.id, query.value.lang, clock.now());
        return reply.send({ points: points === null ? null : [...points] } satisfies DeskSummary);
      });

      reading.register(async (talking) => {
        talking.addHook('onRequest', async (request, reply) => {
          if (!mayTalk(request.colleague!.role)) return refuse(reply, NOT_YOURS);
        });

        /** One act on a talk that this person may see. */
        const act = <T>(
          name: string,
          run: (
            on: { readonly conversation: string; readonly staff: Staff },
            body: unknown,
          ) => Promise<Result<T, Refusal>> | Result<T, Refusal>,
        ): void => {
          talking.post<{ Params: { id: string } }>(`/talks/:id/${name}`, async (request, reply) => {
            const staff = request.colleague!;
            const { id } = request.params;
            const view = await deskTalk(sources, staff, id, 'zh', clock.now());
            if (view === null) return refuse(reply, NO_TALK);
            const done = await run({ conversation: id, staff }, request.body);
            if (!done.ok) return refuse(reply, done.error);
            metrics.count('redress_desk_acts_total', 'What staff did at the desk.', { act: name });
            return reply.code(204).send();
          });
        };

        talking.post<{ Params: { id: string; file: string } }>(
          '/talks/:id/files/:file',
          async (request, reply) => {
            const staff = request.colleague!;
            const { id: conversation, file: attachment } = request.params;
            const view = await deskTalk(sources, staff, conversation, 'zh', clock.now());
            if (view === null) return refuse(reply, NO_TALK);
            const body = parseWith(openFileRequest, request.body, 'body');
            if (!body.ok) return refuse(reply, body.error);
            const { reason } = body.value;
            const opened = await openFile(desk, { conversation, attachment, staff, reason });
            if (!opened.ok) return refuse(reply, opened.error);
            metrics.count('redress_desk_acts_total', 'What staff did at the desk.', { act: 'open-file' });
            return reply
              .type(opened.value.attachment.mime ?? 'application/octet-stream')
              .headers(AS_A_FILE)
              .send(opened.value.content);
          },
        );

        act('claim', (on) => claim(desk, on));
        act('hand-back', (on) => handBack(desk, on));
        act('resolve', (on) => resolve(desk, on));
        act('reply', (on, body) => {
          const parsed = parseWith(replyRequest, body, 'body');
          if (!parsed.ok) return parsed;
          const { text, clientId } = parsed.value;
          return replyTo(desk, { ...on, text, eventKey: `desk:${clientId}` });
        });
        act('step', (on, body) => {
          const parsed = parseWith(stepRequest, body, 'body');
          return parsed.ok
            ? takeStep(desk, { ...on, ...parsed.value, text: parsed.value.text ?? '' })
            : parsed;
        });
        act('send-again', ({ conversation }, body) => {
          const parsed = parseWith(sendAgainRequest, body, 'body');
          return parsed.ok ? sendAgain(desk, { conversation, ...parsed.value }) : parsed;
        });
        act('plan-call', (on) => callInstead(desk, on));
        act('claim-call', (on) => claimCall(desk, on));
        act('call-result', (on, body) => {
          const parsed = parseWith(callResultRequest, body, 'body');
          if (!parsed.ok) return parsed;
          const { result, text } = parsed.value;
          return reportCall(desk, { ...on, result, text: text ?? '' });
        });
        act('note', (on, body) => {
          const parsed = parseWith(noteRequest, body, 'body');
          if (!parsed.ok) return parsed;
          const { text, clientId } = parsed.value;
          return note(desk, { ...on, text, ...(clientId ? { clientId } : {}) });
        });
      });
    });
  });
}
