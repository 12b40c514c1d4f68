import { createReadStream } from 'node:fs';
import { isAbsolute } from 'node:path';
import { type Api, GrammyError } from 'grammy';
import { SECOND } from '../../basics/clock.ts';
import { err, ok, type Result } from '../../basics/result.ts';
import type { FetchFailure, FileStream } from '../../conversation/channel.ts';
import type { FileRef } from '../../conversation/message.ts';

/** Telegram's own servers hand out no larger files. */
const LARGEST = 20 * 1024 * 1024;

function failureOf(error: unknown): FetchFailure {
  if (!(error instanceof GrammyError)) return { kind: 'later', retryAfter: null };
  const { error_code: code, description, parameters } = error;
  if (code === 429) return { kind: 'later', retryAfter: (parameters.retry_after ?? 1) * SECOND };
  if (code >= 500 || code === 401) return { kind: 'later', retryAfter: null };
  return /too big/i.test(description) ? { kind: 'too-large' } : { kind: 'gone', code: String(code) };
}

/** A file that was sent to the bot. A Bot API server of one's own names a path on this machine in place of an address. */
export async function openFile(
  api: Api,
  apiRoot: string,
  file: FileRef,
): Promise<Result<FileStream, FetchFailure>> {
  if (file.bytes !== null && file.bytes > LARGEST) return err({ kind: 'too-large' });
  let path: string | undefined;
  try {
    path = (await api.raw.getFile({ file_id: file.id })).file_path;
  } catch (error) {
    return err(failureOf(error));
  }
  if (path === undefined) return err({ kind: 'gone', code: 'no-path' });
  if (isAbsolute(path)) return ok(createReadStream(path));
  let answer: Response;
  try {
    answer = await fetch(`${apiRoot}/file/bot${api.token}/${path}`, { redirect: 'error' });
  } catch {
    return err({ kind: 'later', retryAfter: null });
  }
  if (answer.ok && answer.body !== null) return ok(answer.body);
  await answer.body?.cancel();
  if (answer.status === 429 || answer.status >= 500) return err({ kind: 'later', retryAfter: null });
  return err({ kind: 'gone', code: String(answer.status) });
}
