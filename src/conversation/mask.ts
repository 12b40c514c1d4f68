import { cards, hiddenCards, sameCards } from './mask/card.ts';
import { codes, expiries } from './mask/code.ts';
import { identities, namedIdentities } from './mask/identity.ts';
import { passwords } from './mask/password.ts';
import { type Line, pieces } from './mask/pieces.ts';
import { type HiddenKind, legible, type Span } from './mask/span.ts';
import { takenOut } from './mask/taken-out.ts';

export { type HiddenKind, REMOVED } from './mask/span.ts';
export { asksToTakeOut } from './mask/taken-out.ts';

export interface Masked {
  readonly text: string;
  /** What was hidden, each kind once. */
  readonly hidden: readonly HiddenKind[];
  /** Lines stored before that turned out to hold a piece of the secret, and what they should read. */
  readonly overwrite: readonly Line[];
}

function replace(text: string, spans: readonly Span[]): string {
  let out = '';
  let at = 0;
  for (const { start, end, put } of spans) {
    out += text.slice(at, start) + put;
    at = end;
  }
  return out + text.slice(at);
}

/**
 * Where two rules see the same stretch the earlier one wins; one that sees more of the secret than those before hides
 * all that any of them saw, since a password is no less one for the digits in its middle.
 */
function apart(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  const holder = new Map<number, Span>();
  const dropped = new Set<Span>();
  for (const span of spans) {
    let { start, end } = span;
    const under = new Set<Span>();
    let seen = true;
    for (let i = span.start; i < span.end; i++) {
      const other = holder.get(i);
      if (other === undefined) seen = false;
      else under.add(other);
    }
    if (seen) continue;
    for (const other of under) {
      dropped.add(other);
      start = Math.min(start, other.start);
      end = Math.max(end, other.end);
    }
    const whole = { ...span, start, end };
    for (let i = start; i < end; i++) holder.set(i, whole);
    kept.push(whole);
  }
  return kept.filter((span) => !dropped.has(span)).sort((a, b) => a.start - b.start);
}

/**
 * Hides what nobody may keep: card numbers (last four stay), identity numbers (first three and last four stay),
 * one-time codes, card security codes, passwords. For everything that is about to be stored, logged or shown:
 * messages, captions, file names, notes. `recent` are the same speaker's newest lines, oldest first, so that a
 * secret sent in several lines is caught with its last one. Order, policy, waybill and phone numbers, amounts
 * and dates stay.
 */
export function mask(text: string, recent: readonly Line[] = []): Masked {
  const read = legible(text);
  const found = cards(read);
  const known = new Set(
    [...recent.map((line) => line.text), ...found.map(({ put }) => put)].flatMap(hiddenCards),
  );
  const numbers = [...identities(read), ...found, ...sameCards(read, known), ...namedIdentities(read)];
  const secrets = [...numbers, ...codes(read), ...passwords(read)];
  const withExpiry = secrets.some(({ kind }) => kind === 'card' || kind === 'cvv')
    ? [...secrets, ...expiries(read)]
    : secrets;
  const split = withExpiry.length === 0 ? pieces(text, recent) : { spans: [], earlier: [] };
  const asked = takenOut(text, recent);
  const spans = apart([...withExpiry, ...split.spans, ...asked.spans]);
  // A card that was called an order number before it was called a card.
  const called = new Set(found.flatMap(({ put }) => hiddenCards(put)));
  const disguised = recent.flatMap(({ id, text: before }) =>
    sameCards(legible(before), called).map((span) => ({ id, span })),
  );
  const earlier = [...split.earlier, ...disguised, ...asked.earlier];
  const all = [...spans, ...earlier.map(({ span }) => span)];
  return {
    text: replace(text, spans),
    hidden: [...new Set(all.map(({ kind }) => kind))],
    overwrite: recent.toReversed().flatMap(({ id, text: before }) => {
      const theirs = earlier.filter((one) => one.id === id).map(({ span }) => span);
      return theirs.length === 0 ? [] : [{ id, text: replace(before, apart(theirs)) }];
    }),
  };
}

/** A telephone number with its middle hidden: 138****8000. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '').replace(/^86(?=1[3-9]\d{9}$)/, '');
  if (digits.length < 7) return '*'.repeat(digits.length);
  return `${digits.slice(0, 3)}****${digits.slice(-4)}`;
}

const PHONE =
  /(?<![\d*])(?:(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}|0\d{2,3}[- ]?\d{7,8}|\+\d{1,3}[- ]?\d[\d -]{5,13}\d)(?![\d*])/g;
const EMAIL = /(?<![\w.%+-])([\w%+-])[\w.%+-]{0,63}@(?=[A-Za-z0-9-]{1,63}\.)/g;
const PLATE =
  /([京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z])[·• ]?[A-HJ-NP-Z0-9]{3,4}([A-HJ-NP-Z0-9]{2})(?![A-Za-z0-9])/g;

/** A line as a card, a log or a channel may show it: phones, the name before @ and number plates hidden as well. */
export function maskForStaff(text: string): string {
  return text
    .replace(PHONE, (phone) => maskPhone(phone))
    .replace(EMAIL, '$1***@')
    .replace(PLATE, '$1***$2');
}
