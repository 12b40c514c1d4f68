import { announceDeletion } from './acts/announce-deletion.ts';
import { callUnseen } from './acts/call-unseen.ts';
import { deleteDraft } from './acts/delete-draft.ts';
import type { Desk } from './acts/desk.ts';
import { endRetention } from './acts/end-retention.ts';
import { eraseRefused } from './acts/erase-refused.ts';
import { remindDraft } from './acts/remind-draft.ts';
import { scheduleSeal, sealAudit } from './acts/seal-audit.ts';
import { writeFresh } from './acts/stale.ts';
import type { Ports } from './acts/store.ts';
import type { Talk } from './acts/talk.ts';
import { tellPlace } from './acts/tell-place.ts';
import { dropUnsent } from './acts/upload-file.ts';
import { HOUR, type Instant, MINUTE, plus, SECOND } from './basics/clock.ts';
import { errorFields, type Log } from './basics/log.ts';
import type { Job, JobKind } from './conversation/ports.ts';

/** All that happens by the clock. Each act is one transaction, together with its job's end. */
export interface Timetable {
  /** Does everything that is due; returns how many acts were done. */
  runDue(): Promise<number>;
  start(): Promise<void>;
  /** Begins nothing new and resolves when the act at hand has ended. */
  stop(): Promise<void>;
}

const LEASE = MINUTE;
const BATCH = 20;
const POLL = 3 * SECOND;
const LONGEST_POLL = 30 * SECOND;

type Act = (ports: Ports, job: Job, desk: Desk, now: Instant) => Promise<void>;

const ACTS: Readonly<Record<JobKind, Act>> = {
  'draft-reminder': (ports, job, _desk, now) => remindDraft(ports, job, now),
  'draft-deletion-notice': (ports, job, _desk, now) => announceDeletion(ports, job, now),
  'draft-deletion': (ports, job, _desk, now) => deleteDraft(ports, job, now),
  'refused-erasure': (ports, job, _desk, now) => eraseRefused(ports, job, now),
  retention: endRetention,
  'queue-place': tellPlace,
  unseen: (ports, job, _desk, now) => callUnseen(ports, job, now),
  'unsent-upload': (ports, job) => dropUnsent(ports, job),
  'audit-seal': (ports, _job, _desk, now) => sealAudit(ports, now),
};

export function createTimetable(parts: Talk & Desk & { readonly log: Log }): Timetable {
  const { store, bus, clock, log } = parts;
  let working = false;
  let timer: NodeJS.Timeout | null = null;
  /** Rounds in a row that failed. */
  let failures = 0;
  let pass: Promise<number> = Promise.resolve(0);

  async function act(job: Job): Promise<void> {
    try {
      await writeFresh(store, async (tx) => {
        if (!(await tx.jobs.finish(job.id, job.fence))) return;
        await ACTS[job.kind](tx, job, parts, clock.now());
        const subject = await tx.complaints.get(job.subject);
        tx.after(() => bus.publish(subject?.conversation ?? job.subject));
      });
    } catch (error) {
      log.error('job failed', { ...errorFields(error), kind: job.kind, attempts: job.attempts });
      const wait = Math.min(HOUR, 10 * SECOND * 2 ** Math.min(job.attempts, 10));
      await store.write((tx) => tx.jobs.retry(job.id, job.fence, plus(clock.now(), wait)));
    }
  }

  async function runDue(): Promise<number> {
    for (let done = 0; ; ) {
      const now = clock.now();
      const next = await store.read.jobs.nextDue();
      if (next === null || next > now) return done;
      const jobs = await store.write((tx) => tx.jobs.claim(now, plus(now, LEASE), BATCH));
      if (jobs.length === 0) return done;
      for (const job of jobs) await act(job);
      done += jobs.length;
    }
  }

  function round(): void {
    pass = runDue().then(
      (done) => {
        failures = 0;
        return done;
      },
      (error: unknown) => {
        failures++;
        log.error('timetable failed', errorFields(error));
        return 0;
      },
    );
    void pass.then(() => {
      if (working) timer = setTimeout(round, Math.min(POLL * 2 ** failures, LONGEST_POLL));
    });
  }

  return {
    runDue,
    start: async () => {
      await store.write((tx) => scheduleSeal(tx, clock.now()));
      working = true;
      round();
    },
    stop: async () => {
      working = false;
      if (timer !== null) clearTimeout(timer);
      await pass;
    },
  };
}
