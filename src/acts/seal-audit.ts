import { DAY, type Instant, instant, plus } from '../basics/clock.ts';
import { sealNow } from '../complaints/verify.ts';
import type { Ports } from './store.ts';

const KEY = 'audit-seal';

/** Sets the next daily seal over all audit chains: a day after the last one, at once where that is over. */
export async function scheduleSeal(ports: Ports, now: Instant): Promise<void> {
  const last = await ports.complaints.lastSeal();
  const runAt = last === null ? now : instant(Math.max(now, plus(last.at, DAY)));
  await ports.jobs.schedule({ kind: 'audit-seal', key: KEY, subject: KEY, runAt });
}

/** Seals all audit chains and sets the next day's seal. */
export async function sealAudit(ports: Ports, now: Instant): Promise<void> {
  await sealNow(ports, now);
  await scheduleSeal(ports, now);
}
