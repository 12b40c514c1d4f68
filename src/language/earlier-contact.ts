import { matches } from '../basics/text.ts';
import type { EarlierContact } from '../complaints/record.ts';
import type { PriorContact } from '../complaints/taxonomy.ts';
import { outside } from './asides.ts';
import type { LanguageData } from './data.ts';
import { clauseAround, type Span } from './fold.ts';
import { longest } from './lexicon.ts';

export interface ContactHit extends Span {
  readonly contact: EarlierContact;
}

const DEED =
  /打(?:了|过|电话|给|通|\d)|联系|找(?!到工作)|问(?!题)|沟通|协商|反映|(?<!被)投诉(?!方|对象|人|的)|交涉|报(?:了|过)|去(?:了|过|找|问)|申请|举报|咨询|回复|答复|推脱|推给|踢皮球|不理|不接|拉黑|(?<!\b(?:is|was|are|it's) )call(?:ed)?|contact(?:ed)?|email(?:ed)?|wrote|spoke|talked|complain(?:ed)?|reported|filed|visited|went|told|asked/;
/** 打电话给我, told me, call my boss: what the other side did. */
const THEIRS =
  /打(?:了|过)?(?:好?几|\d+|一)?[个通次]?(?:电话)?(?:给|来给|到)(?:我|俺|咱)|(?:给|往|向|跟|找|联系|骚扰)(?:我|俺|咱)们?的?(?:公司|单位|学校|家里?|[爸妈爹娘]|父母|老[公婆]|老板|领导|同事|朋友|亲戚|家人|联系人|通讯录)+(?:里的人|那边)?[^,。!?;]{0,6}(?:打|发|说|讲)(?:了|过|来)?(?:好?几|\d+|一)?[个通次]?(?:电话|短信)?|(?:给|找|问|联系|叫|喊|劝|哄|拉|通知|告诉|催)(?:我|俺|咱)(?!们?(?:这|那)(?:里|边))(?:打电话|打)?|(?<!\b(?:i|we|i've|we've|also|then|again|just|already|and) )\b(?:call(?:s|ed|ing)?|t[eo]ll?(?:s|d)?|ask(?:s|ed)?|e-?mail(?:s|ed)?|contact(?:s|ed)?|wrote(?: to)?|visit(?:s|ed)?) (?:me|us|my|our)\b/g;
const NOT_DONE =
  /(?:要去?|准备|打算|想|会|再不[^,。]{0,8}就|否则|不然|能不能|能否|可以|可不可以|是否|该不该|要不要|怎么|如何|还没有?|没有?|未|别|不敢|will|going to|should i|can i|could i|would|plan to|haven't|have not|did not|didn't|not yet|never|if)\s*(?:我|去|再|先|i|you)?\s*$/;
/** A company's own number: 95588, 10086, 400 … */
const HOTLINE =
  /(?:打|拨打?|致电|call(?:ed)?|phoned|rang)(?:了|过|通|的|\s){0,2}(?:客服)?(?:95\d{3,4}|100\d{2}|1010\d{4}|400[-\s]?\d)|(?<!\d)(?:95\d{3,4}|100\d{2}|1010\d{4}|400[-\s]?\d{3}[-\s]?\d{4})号?(?:我|也|都|已经|早就)*(?:打|拨)(?:了|过|通)/;
/** What a complaint is answered with, as against what is said to sell: 不退, 让我等, my own fault. */
const BRUSHED_OFF =
  /不(?:给|予|能|肯|同意|支持)?(?:退|赔|换|修|管|行|认|归|理|处理|解决|负责|可以|是(?:他们|我们|质量))|没(?:办法|法|有?这|权|问题|收到|记录)|(?:让|叫)我(?:等|自己|再|去|找|先|别)|等(?:着|等|通知|消息|\d|一|几|下)|自费|自己(?:负责|承担|弄|的(?:问题|原因|责任))|人为|正常(?:现象|的|使用|损耗)?$|过(?:了)?(?:保|期限|时间|退)|处理|核实|反馈|上报|规定|流程|退不了|解决|工作日|尽快|概不|管不着|无法|\b(?:can(?:'t|not| not)|won't|will not|wouldn't|refus\w*|no refunds?|not (?:possible|their|our|my|refund\w*|responsib\w*|cover\w*|allow\w*)|(?:my|your)(?: own)? (?:fault|problem|mistake)|policy|wait|sorry|nothing (?:they|we|to)|look into|check|investigat\w*|call (?:me )?back|get back|(?:working|business) days|out of warranty|wear and tear|normal|too late|non-?refundable|no$)/;
/** How far an answer is looked for behind 说, in characters. */
const REPLY = 40;
const SAYS = /(?:说|said|told me)$/;
const ANSWERED =
  /(?:客服|售后|店长|店家|店员|店里|老板|前台|经理|商家|卖家|对方|人家|物业|中介|房东|机构|管家|师傅|主管|负责人|他们|她们|那边)(?:那边|小姐|小哥|人员|们)?(?:[^,。!?;\n]{0,4})(?:只会(?:说|发)|就会(?:说|发)|老是说|总是?说|每次都?说|都说|一直说|让我?等|叫我等|管不着|不管|不认|不承认|没办法|不归|推(?:来|给|说|脱)|敷衍|打发|拉黑|不接|不理|不回|挂(?:了)?(?:我)?电话|不答应|不同意|不松口|踢皮球)/;
/** 店长说管不着: said in answer, where what is said is one. */
const SAID =
  /(?:客服|售后|店长|店家|店员|店里|老板|前台|经理|商家|卖家|对方|人家|物业|中介|房东|机构|管家|师傅|主管|负责人|他们|她们|那边)(?:那边|小姐|小哥|人员|们)?(?:(?!威胁|吓|骗|劝)[^,。!?;\n]){0,4}(?:就|也|又|还|却)?说(?!给|要是|如果|只要)/g;
/** 找了他们三回, I called Kite four times: a way to the company, by whatever name. */
const WENT_TO_THEM =
  /(?:找|问|催|联系)(?:了|过)?(?:他们|她们|他家|他|她|它|人家|那家|这家|店里|店家|商家|卖家|老板|店长|公司|物业|中介|房东|售后)(?:好)?(?:几|两|俩|三|四|五|六|七|八|九|十|\d+|多|无数|好多|好几|很多)[多来]?[次回趟遍]|(?:跑|去)(?:了|过)?(?:店里|店|网点|柜台|营业厅|公司|门店|支行)?(?:好)?(?:几|两|俩|三|四|五|六|\d+|多|无数)[次回趟遍]|(?:报修|打电话|打过电话|投诉|催)(?:了|过)?(?:好)?(?:几|两|俩|三|四|五|六|七|八|九|十|\d+|多|无数)[多来]?[次回趟遍]|打(?:过|了)(?:他们|她们|店里|公司|老板|商家)(?:的)?电话|(?:和|跟|与)(?:他们|她们|店里|店家|商家|卖家|老板|公司|对方)(?:说|谈|讲|吵|反映|沟通|协商|理论|交涉|要)(?:过|了|好)/;
const WENT_TO_THEM_EN =
  /\b(?:i|we)(?:'ve| have)?(?: already| also| since| just| even)* (?:called|phoned|rang|e-?mailed|texted|messaged|visited|contacted|chased|asked|begged|wrote to|written to|spoke (?:to|with)|spoken (?:to|with)|complained to|went (?:back )?to|been (?:back )?to|gone (?:back )?to)\b(?! (?:you\b|the police|police|112|110|12315|12378|my (?:friend|bank|lawyer|family|husband|wife|mother|father)|a (?:lawyer|friend)|the (?:regulator|consumer|court|market|embassy)))/;

/** 12378一直占线, 打了没人接: a try that reached nobody. */
const NOT_REACHED =
  /(?:打|接)(?:都|也|一直|老是|总是)?不(?:通|进)|没(?:有)?(?:打|接)通|占线|(?:无人|没人)接|(?:总|老|一直|都)不通|\b(?:could(?:n't| not)|can(?:'t|not)|didn't) (?:even )?(?:get|go) through|\bno(?:body|-one| one)? (?:answer(?:s|ed)?|picks? up|picked up)|\b(?:line|always|was|is) (?:busy|engaged)\b|\bnever (?:picked up|answered)/;
/** 没联系过商家, 还没打12315, haven't called them: the way was not gone. */
const NEGATED =
  /(?:没(?:有)?|未|从没|不曾)(?:去|再|来得及|顾得?上|空|想过|想到|敢)?(?:找|打|联系|问|跟|和|与|向|投诉|反映|报警|说|讲|告诉|沟通|求助)|不是(?:要|想|在|来)?(?:投诉|举报|告|针对|找)|还没(?:有)?$|(?:懒得|不想|不敢|没必要)(?:再|去)?(?:找|打|联系|问|跟|投诉|反映)|\b(?:haven't|have not|havent|didn't|did not|didnt|never)(?: even| really| yet| ever)? (?:call|contact|t[eo]l[ld]|ask|complain|go|went|gone|speak|spoke|talk|write|wrote|try|tried|bother|report|reach)|\b(?:not|nothing) yet$|\b(?:contact|turn|call|ask|tell|told|wr[io]te|sp[eo]ak?e?|talk|went|complain)(?:ed)?(?: to| with)? (?:nobody|no one|no-one|none\b|not a soul|not (?:one|a single) )|\b(?:nobody|no one|no-one|none)(?: was| were| has been| is| got)? (?:contacted|called|told|asked|informed)|\b(?:false|not true|untrue|wrong|a lie|not right|incorrect|nonsense)(?:,)? (?:that )?(?:i|we)\b|\b(?:haven'?t|have not|didn'?t|did not|never) (?:even |really |actually |ever )*(?:turn(?:ed)?|spoken|contact\w*|gone|been|called|asked|told|wr[io]tt?en?)|\bnever (?:did|have)$/;
/** not 12315, 也不是消协, 12315没有: left out by the words right beside it. */
const LEFT_OUT = {
  before:
    /(?:\b(?:not|without|except)(?: (?:to|by|with|at))?(?: the| my)?|\bno|也?不是|而不是|并非|除了|(?<!有)没(?:有)?)\s*$/,
  behind:
    /^\s*(?:(?:那边|那里|还|也|倒|都|暂时|就|,)*(?:还没|没有?)(?:去|找|打|试)?(?:过|呢|了|啊)?(?=$|[,。!;])|(?:no|not yet|not|never)(?=$|[,.!;]))/,
} as const;
/** 谁都没找, 哪儿也没去, nobody so far, you are the first: as a whole clause. */
const NOBODY =
  /^(?:我|们|还|都|也|就|暂时|目前|到现在|现在|一直|从来|压根儿?|根本|真|的|其实|之前|以前|就是|是)*(?:(?:没(?:有)?|未|从没|不曾)(?:去|再|来得及|顾得?上|空|想过|想到|敢)?(?:去)?(?:找|打|联系|问|跟|和|与|向|投诉|反映|报警|说|讲|告诉|沟通|求助)|(?:谁|哪(?:儿|里|家)?)(?:都|也)?(?:没|不)|(?:懒得|不想|不敢|没必要|没空|没时间|没精力)(?:再|去)?(?:找|打|联系|问|跟|投诉|反映|管)?|没有?(?:呢|过|人|啊|呀|哦|吧)*$|没来得及|(?:都)?不知道(?:该|要|能|去|可以)*(?:找|跟|向)?谁|找谁(?:去|啊|呢|呀)?$)|^(?:你|您)们?(?:这)?(?:里|儿)?是(?:我)?(?:找的)?(?:第一|头一)|(?:只|就)找(?:了|过)?(?:你|您)们?|^(?:well,? |no,? |um,? |actually,? )*(?:(?:with |to )?(?:nobody|no one|no-one|none|never|nothing|not anyone|not a soul|only you|just you)(?: yet| so far| else| at all| really| until now| for now| before| actually)*$|not yet|(?:i |we )?(?:haven't|have not|havent|didn't|did not|didnt|never)(?: even| really| yet| ever)? (?:call|contact|t[eo]l[ld]|ask|complain|go|gone|speak|talk|write|try|tried|bother|report|reach|spoken|been|done)|you(?:'re| are) (?:my |the )(?:very )?first|(?:i )?(?:don't|do not) know (?:who|whom|where))|^(?:no,? |but |because |and |its |it's |that's |\s)*(?:(?:i|we) )?(?:have |had |only )?(?:contact|turn|call|ask|tell|told|wr[io]te|sp[eo]ak?e?|talk|went|complain)(?:ed)?(?: to| with)? (?:nobody|no one|no-one|not a soul|not (?:one|a single) )|^(?:the |so |and |\s)*(?:nobody|no one|no-one|none)(?: was| were| has been| is| got)? (?:contacted|called|told|asked|informed)|^(?:its |it's |it is |that's |thats )?(?:false|not true|untrue|wrong|a lie|not right|incorrect),? (?:that )?(?:i|we) (?:turn|contact|call|ask|t[eo]l|wr[io]t|sp[eo]|talk|went|go|complain)\w*|^(?:no,? )?(?:i |we )?(?:haven'?t|have not|did ?n'?t|did not|never)(?: even| really| yet| ever| actually)* (?:contact|turn|call|ask|t[eo]l[ld]|wr[io]te|sp[eo]ak?e?|spoken|talk|go|went|gone|complain)\w*/;
/** 12315让我找商家: where one was sent, not where one went. */
const SENT_ON =
  /(?:让|叫|要|喊|推|说)(?:我|我们)?(?:再|先|自己|还)?(?:去)?(?:找|联系|给|到)$|\btold me to (?:ask|call|contact) (?:the )?$/;
const CLAUSES = /[,，。.;!?\n]+/;

/** Whether an answer says that nobody was turned to. */
const toldNobody = (folded: string): boolean =>
  folded
    .split(CLAUSES)
    .map((clause) => clause.trim())
    .some((clause) => clause !== '' && NOBODY.test(clause));

/** The other side under any of its names, where the question asks whom one turned to. */
const PARTY =
  /[店馆厅](?:里|方|家|长)|学校|医院|酒店|饭店|教练|老师|司机|骑手|快递员|师傅|房东|老板|业务员|团长|群主|博主|主播|管家|开发商|\b(?:hotel|gym|restaurant|school|landlord|driver|agency|airline|dealer|garage|clinic|hospital|owner|boss|staff|counter|tellers?|teacher|coach|courier|shop|store|bank|company|vendor|agent)\b|^(?:yes,? |yeah,? |i )?(?:u|you)(?= (?:in|on|and|guys|twice|last|then|,)|,)|\b(?<!talking )(?<!speaking )(?<!told )(?:wrote to|written to|complained to|spoke to|spoke with|been to|went to|called|phoned|e-?mailed|contacted) (?:u|you|your people|ur people)\b|(?:打|找|问|联系|投诉)(?:过|了)(?:你们|您们|贵行)/;
const SOMEBODY = /他|她|你们|人家|对方|[店馆厅校园厂]|\b(?:guy|man|woman|him|her|them|they|their|you)\b/;
/** What is done with whom one turns to, or said of them. */
const MET =
  /打|联系|找|问|说|去|吵|客服|app|\b(?:call|told|spoke|went|wrote|email|ask|visit|yes|only|just|hung up|chat|phon|message)/;
/** What the places people turn to are called. */
const BODY =
  /[局所会台部处院]|12\d{3}|热线|平台|公司|中心|街道|社区|媒体|记者|\b(?:police|court|bureau|hotline|association|office|media|ombudsman|lawyer)\b/;
/** 教育局, 住建委: whoever supervises a trade, by the way such bodies are called. */
const SUPERVISES =
  /(?<!邮|邮政|饭|供电|电力|电信)(?:局|委员会|建委|健委|教委|旅委|街道办|政府|主管部门)(?!长|面|部)|\b(?:bureau|authority|authorities|ministry)\b|\bmarket (?:management|supervision|regulation|control)\b/;
const NO_ANSWER =
  /(?:邻居|网上|朋友|同事|家里人?|别人|有人)(?:都)?(?:说|建议|让我|叫我)|(?<!必)要找|想找|要说|想问|投诉的(?:就)?是|告的(?:就)?是|(?<!\d)1[3-9]\d{9}(?!\d)/;

const ASKED = /[?吗]|怎么|如何|能不能|可以.{0,6}吗/;

/** Whether the clause around a body says that one did not go there, or that it or the next one reached nobody. */
function isNotGone(folded: string, span: Span): boolean {
  const clause = clauseAround(folded, span, 30);
  if (LEFT_OUT.before.test(folded.slice(clause.from, span.from))) return true;
  if (LEFT_OUT.behind.test(folded.slice(span.to, span.to + 12))) return true;
  if (NEGATED.test(folded.slice(clause.from, clause.to))) return true;
  const behind = clauseAround(folded, { from: clause.to + 1, to: clause.to + 1 }, 24);
  const next = folded.slice(clause.to, Math.max(clause.to, behind.to));
  return NOT_REACHED.test(folded.slice(span.from, clause.to)) || NOT_REACHED.test(next);
}

/** Whether what is said from a place on is what complaints are answered with. */
const isBrushedOff = (folded: string, at: number): boolean =>
  BRUSHED_OFF.test(/^[^。!?;\n.]*/.exec(folded.slice(at, at + REPLY))![0]);

const TRIED =
  /(?:打|找|联系|问|投诉|反映|沟通|催)(?:过|了)(?!我|吗)|\b(?:i|we)(?:'ve| have)?(?: already| also)? (?:called|phoned|rang|e-?mailed|asked|wrote|contacted|complained)\b/;

/** Whether a folded text says that somebody was turned to, or was tried in vain. */
export const triedSomebody = (folded: string): boolean => TRIED.test(folded) || NOT_REACHED.test(folded);

const UNACCEPTED =
  /(?:没(?:有)?|未|不|不予)(?:人|谁|给我?|被)?(?:受理|立案)|\b(?:not|never|nobody|no one|none|refused|declined|didn't|wouldn't|won't)\b[^,.]{0,16}\b(?:accept\w*|t(?:ake|ook|aken) (?:it |this |my \w+ |the \w+ )?(?:on|up))\b/;
const NOT_IN_COURT =
  /没(?:有)?(?:去|找|上|告|打|到)?过?(?:法院|仲裁|起诉|官司|别的(?:部门|地方))|(?:法院|仲裁|别的(?:部门|地方))[^,。]{0,3}没(?:有)?(?:去|找|上|到)|\b(?:haven't|have not|not|never|no)(?: (?:been|gone|taken|it|to|a|in|with|any))* (?:court|arbitrat\w+|lawsuit)\b/;
/** Bodies beside the other side, of which only one handles a matter. */
const BODIES: readonly PriorContact[] = ['12315', 'association', 'regulator', 'court', 'arbitration'];
const LONGEST_OF_THAT = { zh: 30, en: 90 } as const;

/**
 * What a short folded line says of other bodies where `noted` is known: the same with none of them handling it;
 * `as-assumed` where none was noted anyway; null where it says nothing of the kind.
 */
export function notHandled(
  folded: string,
  noted: EarlierContact | null,
): EarlierContact | 'as-assumed' | null {
  if (folded.length > LONGEST_OF_THAT[/\p{Script=Han}/u.test(folded) ? 'zh' : 'en']) return null;
  const refused = UNACCEPTED.test(folded);
  if (!refused && !NOT_IN_COURT.test(folded)) return null;
  const bodies = noted?.tried.filter((one) => BODIES.includes(one)) ?? [];
  if (bodies.length === 0) return 'as-assumed';
  const court = bodies.every((one) => one === 'court' || one === 'arbitration');
  if (court && !refused) return null;
  return refused ? { ...noted!, accepted: false } : 'as-assumed';
}

/** Companies and platforms by their names, where the question asks whom one turned to. */
const turnedTo = (folded: string, data: LanguageData): readonly (Span & { contact: PriorContact })[] =>
  longest(data.institutions(folded)).flatMap((hit) =>
    isNotGone(folded, hit) || (hit.value.short && !MET.test(folded))
      ? []
      : [{ from: hit.from, to: hit.to, contact: hit.value.kind === 'platform' ? 'platform' : 'company' }],
  );

/** 不知道找微信还是腾讯: those who were thought of. */
const THOUGHT_OF =
  /^(?:我|也|都|又|还|是)*(?:不知道|不清楚|不晓得|不懂|没想好|不确定)(?:该|要|能|应该|到底|去|可以)*(?:找|跟|向|打|问|联系|投诉)|^(?:i )?(?:don'?t|do not|didn'?t) know (?:if|whether|who|whom|where)/;

/** A folded answer with the clauses blank that say no, before others that say more: 没有呢 就在店里闹过一回. */
const withoutDenials = (folded: string): string =>
  folded.replace(/[^,，。.!?;\n]+/g, (clause) =>
    THOUGHT_OF.test(clause.trim()) || DENIES.test(clause.trim()) ? ' '.repeat(clause.length) : clause,
  );
const DENIES =
  /^(?:都|也|还|暂时|目前)*(?:没有?|无)(?:找过?|去过?)?(?:呢|啊|呀|过|的|哦|吧|人)*$|^(?:no|nope|not really|none|nobody)$/;

/**
 * What an answer to 之前找过谁 says: whom they turned to, in their words alone where nobody was reached; `nobody`; null
 * where it names none.
 */
export function answeredContacts(
  folded: string,
  text: string,
  data: LanguageData,
): EarlierContact | 'nobody' | null {
  if (NO_ANSWER.test(folded)) return null;
  const words = text.trim();
  const found = findContacts(withoutDenials(folded), text, data, [], true);
  if (found !== null) return { tried: found.contact.tried, ...(words.length > 8 ? { text: words } : {}) };
  if (NOT_REACHED.test(folded)) return { tried: [], text: words };
  return toldNobody(folded) ? 'nobody' : null;
}

/** Of an answer that names nobody known: somebody of the other side, or some other body. */
export function guessedContacts(folded: string, text: string): EarlierContact | null {
  if (NO_ANSWER.test(folded)) return null;
  const words = text.trim();
  if (SUPERVISES.test(folded) && !PARTY.test(folded)) return { tried: ['regulator'], text: words };
  if (PARTY.test(folded) || SOMEBODY.test(folded) || MET.test(folded))
    return { tried: ['company'], text: words };
  return BODY.test(folded) ? { tried: ['other'], text: words } : null;
}

const NEAR = 5;

/** Whom the consumer turned to already, and what came of it. `asked`: the text answers the question for it. */
export function findContacts(
  folded: string,
  text: string,
  data: LanguageData,
  aside: readonly Span[],
  asked = false,
): ContactHit | null {
  const tried = new Map<PriorContact, Span>();
  const named = asked ? turnedTo(folded, data) : [];
  for (const hit of named) if (!tried.has(hit.contact)) tried.set(hit.contact, hit);
  for (const hit of outside(longest(data.contacts(folded)), aside)) {
    if (tried.has(hit.value.contact)) continue;
    // 打了12315，他们说: those who were named
    if (tried.size > 0 && /^(?:they|他们|对方)/.test(hit.words)) continue;
    // 淘宝客服: the platform's, and named already
    if (named.some((one) => one.to === hit.from || (one.from <= hit.from && hit.to <= one.to))) continue;
    const clause = clauseAround(folded, hit, 30);
    const near = folded.slice(clause.from, clause.to).replace(THEIRS, (words) => '_'.repeat(words.length));
    if (isNotGone(folded, hit) || SENT_ON.test(folded.slice(0, hit.from))) continue;
    const before = folded.slice(clause.from, hit.from);
    if (!asked && SAYS.test(hit.words) && !isBrushedOff(folded, hit.to)) continue;
    const verb = hit.value.deed ? '' : (DEED.exec(near)?.[0] ?? null);
    if (verb === null && !asked) continue;
    const stem = hit.value.deed ? before : near.slice(0, Math.max(0, near.search(DEED)));
    if (NOT_DONE.test(stem) || NOT_DONE.test(before)) continue;
    if (!asked && ASKED.test(folded.slice(hit.to, hit.to + 12)) && ASKED.test(near)) continue;
    tried.set(hit.value.contact, { from: hit.from, to: hit.to });
  }
  const party = asked && !tried.has('company') ? PARTY.exec(folded) : null;
  if (party !== null) {
    const span = { from: party.index, to: party.index + party[0].length };
    const covered = [...tried.values()].some((other) => other.from < span.to && span.from < other.to);
    if (!covered && !isNotGone(folded, span) && !SENT_ON.test(folded.slice(0, span.from)))
      tried.set('company', span);
  }
  const line = HOTLINE.exec(folded);
  if (
    line !== null &&
    !NOT_DONE.test(folded.slice(0, line.index)) &&
    !tried.has('company') &&
    !isNotGone(folded, { from: line.index, to: line.index + line[0].length })
  )
    tried.set('company', { from: line.index, to: line.index + line[0].length });
  const reply = matches(folded, SAID).find((said) => isBrushedOff(folded, said.index + said[0].length));
  for (const way of [WENT_TO_THEM, WENT_TO_THEM_EN, ANSWERED, reply]) {
    const met = tried.has('company') ? null : way instanceof RegExp ? way.exec(folded) : way;
    if (met == null) continue;
    const span = { from: met.index, to: met.index + met[0].length };
    const stem = folded.slice(Math.max(0, met.index - 12), met.index);
    const besides = aside.some((other) => other.from < span.to && span.from < other.to);
    // I also went to PBoC: the body that stands right behind it
    const named = [...tried.values()].some(({ from }) => from >= span.to && from - span.to <= NEAR);
    if (!besides && !(way === WENT_TO_THEM_EN && named) && !NOT_DONE.test(stem) && !isNotGone(folded, span))
      tried.set('company', span);
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
