import type { EarlierContact } from '../complaints/record.ts';
import type { PriorContact } from '../complaints/taxonomy.ts';
import { outside } from './asides.ts';
import type { LanguageData } from './data.ts';
import { clauseAround, type Span } from './fold.ts';

export interface ContactHit extends Span {
  readonly contact: EarlierContact;
}

const DEED =
  /打(?:了|过|电话|给|通|\d)|联系|找(?!到工作)|问(?!题)|沟通|协商|反映|(?<!被)投诉(?!方|对象|人)|交涉|报(?:了|过)|去(?:了|过|找|问)|申请|举报|咨询|回复|答复|推脱|推给|踢皮球|不理|不接|拉黑|(?<!\b(?:is|was|are|it's) )call(?:ed)?|contact(?:ed)?|email(?:ed)?|wrote|spoke|talked|complain(?:ed)?|reported|filed|visited|went|told|asked/;
const NOT_DONE =
  /(?:要去?|准备|打算|想|会|再不[^,。]{0,8}就|否则|不然|能不能|能否|可以|可不可以|是否|该不该|要不要|怎么|如何|还没有?|没有?|未|别|不敢|will|going to|should i|can i|could i|would|plan to|haven't|have not|did not|didn't|not yet|never|if)\s*(?:我|去|再|先|i|you)?\s*$/;
/** A company's own number: 95588, 10086, 400 … */
const HOTLINE =
  /(?:打|拨打?|致电|call(?:ed)?|phoned|rang)(?:了|过|通|的|\s){0,2}(?:客服)?(?:95\d{3,4}|100\d{2}|1010\d{4}|400[-\s]?\d)|(?<!\d)(?:95\d{3,4}|100\d{2}|1010\d{4}|400[-\s]?\d{3}[-\s]?\d{4})号?(?:我|也|都|已经|早就)*(?:打|拨)(?:了|过|通)/;
/** What the other side answers when one has come to it: 店长说管不着, 客服只会说等. */
const ANSWERED =
  /(?:客服|售后|店长|店家|店员|店里|老板|前台|经理|商家|卖家|对方|人家|物业|中介|房东|机构|管家|师傅|主管|负责人|他们|她们|那边)(?:那边|小姐|小哥|人员|们)?(?:[^,。!?;\n]{0,4})(?:只会(?:说|发)|就会(?:说|发)|老是说|总是?说|每次都?说|都说|一直说|就说|也说|说(?:会|要|让|是|得|再|帮|了|这|没|不|管|正在|在走|正常|我|等|走)|让(?:我|等)|叫我等|管不着|不管|不认|不承认|没办法|不归|推(?:来|给|说|脱)|敷衍|打发|拉黑|不接|不理|不回|挂(?:了)?(?:我)?电话|不答应|不同意|不松口|踢皮球)/;
/** 找了他们三回, I called Kite four times: a way to the company, by whatever name. */
const WENT_TO_THEM =
  /(?:找|问|催|联系)(?:了|过)?(?:他们|她们|他家|他|她|它|人家|那家|这家|店里|店家|商家|卖家|老板|店长|公司|物业|中介|房东|售后)(?:好)?(?:几|两|俩|三|四|五|六|七|八|九|十|\d+|多|无数|好多|好几|很多)[多来]?[次回趟遍]|(?:跑|去)(?:了|过)?(?:店里|店|网点|柜台|营业厅|公司|门店|支行)?(?:好)?(?:几|两|俩|三|四|五|六|\d+|多|无数)[次回趟遍]|(?:报修|打电话|打过电话|投诉|催)(?:了|过)?(?:好)?(?:几|两|俩|三|四|五|六|七|八|九|十|\d+|多|无数)[多来]?[次回趟遍]|打(?:过|了)(?:他们|她们|店里|公司|老板|商家)(?:的)?电话|(?:和|跟|与)(?:他们|她们|店里|店家|商家|卖家|老板|公司|对方)(?:说|谈|讲|吵|反映|沟通|协商|理论|交涉|要)(?:过|了|好)/;
const WENT_TO_THEM_EN =
  /\b(?:i|we)(?:'ve| have)?(?: already| also| since| just| even)* (?:called|phoned|rang|e-?mailed|texted|messaged|visited|contacted|chased|asked|begged|wrote to|written to|spoke (?:to|with)|spoken (?:to|with)|complained to|went (?:back )?to|been (?:back )?to|gone (?:back )?to)\b(?! (?:you\b|the police|police|112|110|12315|12378|my (?:friend|bank|lawyer|family|husband|wife|mother|father)|a (?:lawyer|friend)|the (?:regulator|consumer|court|market|embassy)))/;

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
  for (const pattern of [WENT_TO_THEM, WENT_TO_THEM_EN, ANSWERED]) {
    const met = tried.has('company') ? null : pattern.exec(folded);
    if (met === null) continue;
    const span = { from: met.index, to: met.index + met[0].length };
    const stem = folded.slice(Math.max(0, met.index - 12), met.index);
    const besides = aside.some((other) => other.from < span.to && span.from < other.to);
    if (!besides && !NOT_DONE.test(stem)) tried.set('company', span);
  }
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
