import type { EarlierContact } from '../complaints/record.ts';
import type { PriorContact } from '../complaints/taxonomy.ts';
import { outside } from './asides.ts';
import type { LanguageData } from './data.ts';
import { clauseAround, type Span } from './fold.ts';

export interface ContactHit extends Span {
  readonly contact: EarlierContact;
}

const DEED =
  /打(?:了|过|电话|给|通|\d)|联系|找(?!到工作)|问(?!题)|沟通|协商|反映|投诉|交涉|报(?:了|过)|去(?:了|过|找|问)|申请|举报|咨询|回复|答复|推脱|推给|踢皮球|不理|不接|拉黑|(?<!\b(?:is|was|are|it's) )call(?:ed)?|contact(?:ed)?|email(?:ed)?|wrote|spoke|talked|complain(?:ed)?|reported|filed|visited|went|told|asked/;
const NOT_DONE =
  /(?:要去?|准备|打算|想|会|再不[^,。]{0,8}就|否则|不然|能不能|能否|可以|可不可以|是否|该不该|要不要|怎么|如何|还没有?|没有?|未|别|不敢|will|going to|should i|can i|could i|would|plan to|haven't|have not|did not|didn't|not yet|never|if)\s*(?:我|去|再|先|i|you)?\s*$/;
/** A company's own number: 95588, 10086, 400 … */
const HOTLINE =
  /(?:打|拨打?|致电|call(?:ed)?|phoned|rang)(?:了|过|通|的|\s){0,2}(?:客服)?(?:95\d{3,4}|100\d{2}|1010\d{4}|400[-\s]?\d)/;
const ASKED = /[?吗]|怎么|如何|能不能|可以.{0,6}吗/;

/** Whom the consumer turned to already, and what came of it. `asked`: the text answers the question for it. */
export function findContacts(
  folded: string,
  text: string,
  data: LanguageData,
  aside: readonly Span[],
  asked = false,
): ContactHit | null {
  const tried = new Map<PriorContact, Span>();
  for (const hit of outside(data.contacts(folded), aside)) {
    if (tried.has(hit.value.contact)) continue;
    const clause = clauseAround(folded, hit, 30);
    const near = folded.slice(clause.from, clause.to);
    const before = folded.slice(clause.from, hit.from);
    const verb = hit.value.deed ? '' : (DEED.exec(near)?.[0] ?? null);
    if (verb === null && !asked) continue;
    const stem = hit.value.deed ? before : near.slice(0, Math.max(0, near.search(DEED)));
    if (NOT_DONE.test(stem) || NOT_DONE.test(before)) continue;
    if (!asked && ASKED.test(folded.slice(hit.to, hit.to + 12)) && ASKED.test(near)) continue;
    tried.set(hit.value.contact, { from: hit.from, to: hit.to });
  }
  const line = HOTLINE.exec(folded);
  if (line !== null && !NOT_DONE.test(folded.slice(0, line.index)) && !tried.has('company'))
    tried.set('company', { from: line.index, to: line.index + line[0].length });
  if (tried.size === 0) return null;
  const spans = [...tried.values()];
  const from = Math.min(...spans.map((span) => span.from));
  const to = Math.max(...spans.map((span) => span.to));
  const whole = {
    from: clauseAround(folded, { from, to: from }, 40).from,
    to: clauseAround(folded, { from: to, to }, 60).to,
  };
  const next =
    /^,(?:[^,。!?;\n]{0,6})?(?:说|回复|答复|让|叫|不|没|一直|推|只|拒|但|they|but|he|she|who|and)[^,。!?;\n]{0,60}/.exec(
      folded.slice(whole.to),
    );
  const end = whole.to + (next?.[0].length ?? 0);
  return {
    ...whole,
    to: end,
    contact: { tried: [...tried.keys()], text: text.slice(whole.from, end).trim() },
  };
}
