import type { DeskCall, DeskTalk } from '../../wire/desk.ts';
import { type Child, make } from '../demo/make.ts';
import { clock } from './clock.ts';
import { fill } from './fill.ts';
import { type Lang, TEXTS } from './texts.ts';

const $ = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;

function factsOf(call: DeskCall, lang: Lang): readonly HTMLElement[] {
  const { callFacts: words } = TEXTS[lang];
  const number = call.phone === null ? make('span', 'soft', words.hidden) : make('a', 'number', call.phone);
  if (number instanceof HTMLAnchorElement) number.href = `tel:${call.phone}`;
  const rows: [string, Child | string][] = [
    [words.phone, number],
    [words.times, call.times ?? words.any],
  ];
  if (call.opener !== null) rows.push([words.opener, call.opener]);
  if (call.say !== '') rows.push([words.say, call.say]);
  return rows.flatMap(([label, value]) => [make('dt', '', label), make('dd', 'text', value)]);
}

/** The call to make in this talk: why, when, what to say; the number for who has taken it. */
export function showCall({ item }: DeskTalk, mayTalk: boolean, lang: Lang): void {
  const call = item?.call ?? null;
  $('calling').hidden = call === null;
  if (call === null) return;
  const texts = TEXTS[lang];
  const why = [texts.callCause[call.cause]];
  const last = call.tries.at(-1);
  if (last !== undefined) why.push(texts.tried(call.tries.length, clock(last, lang)));
  if (Date.parse(call.dueAt) > Date.now()) why.push(texts.later(clock(call.dueAt, lang)));
  if (call.claimedBy !== null && !call.mine) why.push(texts.callBy(call.claimedBy));
  $('call-why').textContent = why.join(' ');
  fill($('call-facts'), [item?.conversation, call, lang], () => factsOf(call, lang));
  $('claim-call').hidden = !mayTalk || call.claimedBy !== null;
  $('call-result').hidden = !call.mine;
}
