import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { takeBackFile } from '../acts/take-back-file.ts';
import { type EvidenceTalk, uploadFile } from '../acts/upload-file.ts';
import { type Clock, SECOND } from '../basics/clock.ts';
import type { Refusal } from '../basics/errors.ts';
import type { FileStream } from '../conversation/channel.ts';
import { MOST_BYTES } from '../evidence/attachment.ts';
import type { UploadReply } from '../wire/chat.ts';
import { Allowance } from './allowance.ts';
import { refuse } from './failures.ts';

/** What surrounds the file in a request. */
const AROUND = 16 * 1024;
/** Uploads of one session that come in at the same time. */
const AT_ONCE = 4;

const BUSY: Refusal = {
  code: 'too-many',
  message: 'Too many files at once. Send this one again shortly.',
  retryAfter: 5,
};
const TOO_LARGE: Refusal = {
  code: 'too-large',
  field: 'file',
  message: `A file may have up to ${MOST_BYTES} bytes.`,
};
const NO_FILE: Refusal = {
  code: 'bad-request',
  field: 'file',
  message: 'file: send one file as multipart/form-data',
};
const NOT_MULTIPART: Refusal = {
  code: 'unsupported',
  message: 'Send the file as multipart/form-data, in a field named file.',
};

/** What the reading of the request itself refuses. */
const BY_CODE: Readonly<Record<string, Refusal>> = {
  FST_INVALID_MULTIPART_CONTENT_TYPE: NOT_MULTIPART,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: NOT_MULTIPART,
  FST_ERR_CTP_BODY_TOO_LARGE: TOO_LARGE,
  FST_REQ_FILE_TOO_LARGE: TOO_LARGE,
};

/** The request came to its end before its file did, or is no such request at all. */
class BrokenOff extends Error {}

/** Stops reading without tearing the request down, so that the answer still gets to who asked. */
async function* asItComes(file: NodeJS.ReadableStream & { destroyed?: boolean }): FileStream {
  try {
    for await (const chunk of (file as import('node:stream').Readable).iterator({ destroyOnReturn: false }))
      yield chunk as Uint8Array;
  } catch {
    throw new BrokenOff();
  } finally {
    file.resume();
  }
}

/**
 * `POST /attachments` and `DELETE /attachments/{id}` of a signed-in session. `limited` counts and answers what is
 * refused for being too much.
 */
export function uploadRoutes(
  app: FastifyInstance,
  evidence: EvidenceTalk,
  limits: { readonly clock: Clock; readonly filesPerSession: number; readonly bytesPerAddress: number },
  limited: (reply: FastifyReply, refusal: Refusal) => FastifyReply,
  networkOf: (ip: string) => string,
): void {
  const ofSession = new Allowance(limits.filesPerSession, limits.clock);
  const ofAddress = new Allowance(limits.bytesPerAddress, limits.clock);
  const coming = new Map<string, number>();

  app.register(multipart, {
    limits: {
      files: 1,
      fields: 1,
      parts: 2,
      fieldSize: 200,
      fieldNameSize: 100,
      headerPairs: 20,
      fileSize: MOST_BYTES + 1,
    },
  });
  app.setErrorHandler((error, _request, reply) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const refusal = BY_CODE[code] ?? (error instanceof BrokenOff || /^FST_/.test(code) ? NO_FILE : null);
    if (refusal === null) throw error;
    return refuse(reply, refusal);
  });

  async function take(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const part = await request.file().catch((error: unknown) => {
      throw error instanceof Error && 'code' in error ? error : new BrokenOff();
    });
    if (part === undefined) return refuse(reply, NO_FILE);
    const taken = await uploadFile(evidence, {
      conversation: request.caller!.conversation,
      name: part.filename ?? null,
      content: asItComes(part.file),
    });
    if (!taken.ok) return refuse(reply, taken.error);
    const { id, digest, mime, bytes } = taken.value;
    return reply.code(201).send({ id, digest: digest!, mime: mime!, bytes: bytes! } satisfies UploadReply);
  }

  app.post('/attachments', { bodyLimit: MOST_BYTES + AROUND }, async (request, reply) => {
    const { digest } = request.caller!;
    if (!request.isMultipart()) return refuse(reply, NOT_MULTIPART);
    const length = Number(request.headers['content-length'] ?? MOST_BYTES);
    if (length > MOST_BYTES + AROUND) return refuse(reply.header('connection', 'close'), TOO_LARGE);
    const wait = ofSession.take(digest, 1) ?? ofAddress.take(networkOf(request.ip), length);
    const now = coming.get(digest) ?? 0;
    if (wait !== null || now >= AT_ONCE)
      return limited(
        reply.header('connection', 'close'),
        wait === null ? BUSY : { ...BUSY, retryAfter: wait },
      );
    coming.set(digest, now + 1);
    try {
      return await take(request, reply);
    } finally {
      const left = (coming.get(digest) ?? 1) - 1;
      if (left > 0) coming.set(digest, left);
      else coming.delete(digest);
    }
  });

  app.delete<{ Params: { id: string } }>('/attachments/:id', async (request, reply) => {
    const { conversation } = request.caller!;
    const taken = await takeBackFile(evidence, { conversation, attachment: request.params.id });
    return taken.ok ? reply.code(204).send() : refuse(reply, taken.error);
  });
}

/** A request with a file may take this long to come in, over a slow line; any other is cut off well before. */
export const UPLOAD_ARRIVES_WITHIN = 300 * SECOND;
