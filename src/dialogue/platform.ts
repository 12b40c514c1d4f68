import { button, type Work } from './work.ts';

/** How platforms that keep what is said abroad are called, by channel. */
const NAMES = { telegram: 'Telegram', slack: 'Slack' } as const;

const nameOf = ({ facts }: Work): string | null =>
  facts.channel === 'telegram' || facts.channel === 'slack' ? NAMES[facts.channel] : null;

/**
 * At the start of a talk on a platform abroad: who we are, and, in one line that names the platform, whether it may go
 * on there. It is the one question of that reply; whoever simply goes on is not asked again.
 */
export function askAboutPlatform(work: Work): void {
  const name = nameOf(work);
  const { facts, w, state } = work;
  if (name === null || state.platformAsked || facts.platform !== 'unasked' || work.only !== null) return;
  if (state.offer !== null) return;
  if (!state.greeted) work.opening.unshift(w.platform.hello(facts.org.name, facts.org.retentionDays));
  const asking = state.asking === 'facts' ? null : state.asking;
  work.state = { ...state, asking, platformAsked: true, offer: 'platform' };
  work.choices.unshift(button('yes', w.platform.yes), button('no', w.platform.no));
  work.closing.push(w.platform.ask(name));
  work.quiet = true;
}

/** The consent to go on here, or the no to it, after which the other ways are named. */
export function platformDecided(work: Work, given: boolean): void {
  const { w, facts } = work;
  work.effects.push({ kind: 'consent', scope: 'platform', given });
  work.state = { ...work.state, offer: null };
  if (given) {
    work.opening.push(w.platform.given);
    if (work.draft === null && facts.complaints.length === 0)
      work.state = { ...work.state, asking: work.state.asking ?? 'facts' };
    return;
  }
  work.body.push(w.platform.refused(facts.publicUrl, facts.org.phone));
  work.quiet = true;
}
