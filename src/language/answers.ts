import type { ComplaintRecord, EarlierContact, Field, Request } from '../complaints/record.ts';
import type { Asking } from '../conversation/message.ts';
import type { Found } from '../dialogue/command.ts';
import { findAmounts } from './amounts.ts';
import type { LanguageData } from './data.ts';
import { answeredContacts, guessedContacts, triedSomebody } from './earlier-contact.ts';
import { tellsEvent } from './events.ts';
import { fieldWord, namesOnly } from './field-words.ts';
import { fold, type Span } from './fold.ts';
import { allFound, amountOf, type Finder } from './found.ts';
import { isDayOfContact } from './incident-date.ts';
import { whyNoPerson, whyNoPlace } from './may-be.ts';
import { answeredMoving } from './money-moving.ts';
import { findRelation } from './on-behalf.ts';
import { plainAnswer } from './particulars.ts';
import { findContactTimes, findHere, findName } from './person.ts';
import { channelAnswer, placeAnswer } from './place-answers.ts';
import { clausesOf } from './questions.ts';
import { guess, type Reading } from './reading.ts';
import { answeredName } from './respondents.ts';
import { findOtherPhone, findPhone } from './telephone.ts';
import { answeredWishes, type WishHit } from './wishes.ts';

/** An open question: one the bot asks for, or a field that is being mended. */
export type Open = Asking | Field;

/** Answers longer than this are stories of their own, in characters. */
const LONGEST_PLACE = 60;
const STORY = 36;

function person(text: string, make: Finder, data: LanguageData): readonly Found[] {
  const folded = fold(text);
  const called = findName(folded, text);
  const name = called === null || whyNoPerson(called.value, data) !== null ? null : called;
  const other = findOtherPhone(folded, text);
  const rest =
    other === null
      ? folded
      : `${folded.slice(0, other.from)}${' '.repeat(other.to - other.from)}${folded.slice(other.to)}`;
  const phone = findPhone(rest);
  const here = phone === null && other === null ? findHere(folded) : null;
  const told = findContactTimes(rest, text);
  const times =
    other === null || told === null ? (other ?? told) : { ...told, value: `${told.value}，${other.value}` };
  return [
    ...(name === null ? [] : [make('name', name.value, name, { confirmed: true })]),
    ...(phone === null ? [] : [make('phone', phone.value, phone, { confirmed: true })]),
    ...(here === null ? [] : [make('phone', 'here', here, { confirmed: true })]),
    ...(times === null ? [] : [make('contactTimes', times.value, times, { confirmed: true })]),
  ];
}

/** True where the respondent is settled, as in a deployment of the bank itself: then the branch or app is meant. */
function settled(record: ComplaintRecord | null): boolean {
  return record?.slots.respondent?.source.confirmed === true;
}

const ownWords = (text: string, max: number, make: Finder, field: 'outlet' | 'region'): readonly Found[] => {
  const plain = placeAnswer(text, max);
  return plain === null ? [] : [make(field, plain.value, plain, { confirmed: true })];
};

const PLACE =
  /[区县市镇乡路街村省州旗道号楼城里湾桥岛店场园寺口站巷屯庄]|附近|旁边|中心|小区|大厦|广场|\b(?:street|road|avenue|lane|district|county|town|city|square|mall|near|plaza|market|station|province)\b/;
const NO_PLACE = /[我你他她们的吧了啊呢吗么不没就都到怎什谁啥随]|\b(?:i|you|they|what|why|not|no|whatever)\b/;

const A_PLACE = /^\p{Script=Han}{1,10}[市区县旗镇乡村路街](?:\p{Script=Han}{0,6}[路街道号村])?$/u;

/** Whether a text may name a place: 关你什么事 does not. */
const placeLike = (folded: string): boolean =>
  PLACE.test(folded) ||
  (!NO_PLACE.test(folded) && (/\p{Script=Han}/u.test(folded) ? folded.trim().length <= 8 : true));

const NO_NAME =
  /(?:我|你|他|她|它)(?!爱)们?|没有|不是|就是|只有|变成|变了|[款单]变|没听懂|怎么|什么|为啥|已经|刚才|现在|谢谢|投诉|不同意|不想|知道|记得|等等|算了|随便|随意|想[好过想]|[去来办买做看](?:的|过)$|^(?:[上下这本]个?|去|今|昨|前)(?:周|月|星期|礼拜|年|天)|\d+月(?:\d+[日号]?)?|^\d+[日号]|[了吧吗呢啊呀嘛]$|^[\d,.\s元块]+$|[,;!?].*[,;!?]|\b(?:i|i'm|they|it|it's|he|she|was|were|is|are|want|need|my|me|you|your|said|amount|not|no|yes|don't|just|because|please|yuan|months?)\b/;

/** Whether a place is left of a line once the talk around it is taken off: 都说了海州. */
export function tellsPlace(text: string): boolean {
  const place = placeAnswer(text, LONGEST_PLACE);
  if (place === null || text.trim().length - place.value.length < 2) return false;
  const folded = fold(place.value);
  return placeLike(folded) || (OUTLET.test(folded) && nameLike(folded));
}

/** Whether a text may be what somebody or some place of business is called: 我人在家里睡觉 may not. */
export const nameLike = (folded: string): boolean => {
  const line = folded.trim();
  if (NO_NAME.test(line)) return false;
  return /\p{Script=Han}/u.test(line) ? line.length <= 20 : line.split(/\s+/).length <= 5;
};

const OUTLET =
  /支行|分行|分理处|营业|网点|柜台|柜员|app|网银|手机银行|网上|线上|电话|小程序|门店|客户经理|[路街店部厅]|branch|online|counter|phone|office|road|street/;

/** 订单号, total 198, 卡被转走了4万9: no branch, counter, machine or app. */
const NO_OUTLET =
  /\d{3,}|\d万|订单|单号|[转扣刷付退冻][了走成到给结]|[了钱]$|被|\b(?:total|done|froze|frozen|order|yuan|amount|refund|money|sent|took|paid)\b/;

/** What tells rather than wishes or names: a sentence about somebody, a bare number, a no to something else. */
const TELLING =
  /^(?:我们?)?[\d一两二三四五六七八九十几]+(?:个|口|位)(?:人|老人|小孩|孩子)(?!.*[退赔换修歉要想])|白(?:跑|等|忙|排|折腾|去)(?:了|一|半|几|好)|^(?:已经|都|也|刚)*(?:去|看|住)(?:过|了)(?:医院|急诊|医生|院)|^(?:现在|目前|人)*(?:没事|没大碍|好了|好多了)|^(?:now )?(?:i'm|i am|we're|he's|she's) (?:fine|ok|okay|better)\b|\b(?:been|went) to (?:the )?(?:hospital|doctor|clinic)\b|^(?:我|他|她|它|你)们?(?!爱)(?!.{0,4}(?:要|想|希望|请|得|就|只))|不同意|不想留|没听|听不懂|不是|^[\d,.\s元块]+$|^\d|^(?:i|he|she|they|it|the|you|we)(?:'\w+)?\b(?! want|'d like| would like| need| expect| just want| should| must)|\b(?:amount|said|already told|don't want)\b|^[?!\s]*[?]|没(?:有)?(?:投诉|说过?要|让你)|你们?(?:算|写|记|搞|听|看|弄|理解)错|^(?:a |the )?(?:human|person|submit|next|hello|hi)(?: \w+)?$|^(?:提交|确认|下一步|你好)$/;

/** 武昌, jo: a few letters that ask for nothing are no wish. */
const FRAGMENT =
  /^(?!.*[退赔换修歉说理查删停改解取免减补还给开罚道协调销封撤])\p{Script=Han}{2,3}$|^(?!(?:money|cash|all|fair|help|peace)$)[a-z]{2,6}$/u;

/** 加起来三百多: a sum and no wish. */
const SUM_ALONE =
  /^(?:一共|总共|加起来|合计|大概|差不多|好像|应该|有|是|也就|都|快|得|about|around|roughly|like|total|in total|maybe|[\s,])*[\d一二两三四五六七八九十百千万几多][\d一二两三四五六七八九十百千万几多来.,]*(?:元|块钱?|k|w|yuan|rmb|左右|吧|了|的|[\s,.])*$/;

/** the date, 日期: what a part of the form is called is no value of another. */
const isFieldName = (folded: string): boolean => {
  const word = fieldWord(folded);
  return word !== null && word.field !== 'outlet' && namesOnly(folded, word);
};

const datesOf = (found: readonly Found[]): readonly Found[] =>
  found.filter(({ field }) => field === 'incidentDate');

/** wangjing branch, this morning: the place without the clause of its day. */
function beforeDay(text: string, { incidentDate }: Reading): string {
  if (incidentDate === null) return text;
  const head = text.slice(0, incidentDate.from).replace(/[\s,，。]*(?:\b(?:on|in|at|since))?\s*$/i, '');
  return /\p{L}/u.test(head) ? head : text;
}

const BESIDE_A_PLACE: readonly Field[] = ['amount', 'incidentDate'];

/** A figure beside a wish is the sum, where none is known yet: 全赔 3200, 90 back. */
function withSum(
  found: readonly Found[],
  folded: string,
  record: ComplaintRecord | null,
  data: LanguageData,
  make: Finder,
): readonly Found[] {
  if (record?.slots.amount !== undefined || found.some(({ field }) => field === 'amount')) return found;
  const [sum, ...more] = findAmounts(folded, true);
  if (sum === undefined || more.length > 0) return found;
  const line = data.contacts(folded).some((hit) => hit.from < sum.to && sum.from < hit.to);
  const amount = line || findPhone(folded) !== null ? null : amountOf(sum, make, true);
  return amount === null ? found : [...found, amount];
}

/** The words of the wishes, without the clauses around them that tell a sum, a day or a place. */
function wishWords(text: string, { amounts, dates, region }: Reading, wishes: readonly Span[]): string {
  const values: readonly Span[] = [...amounts, ...dates, ...(region === null ? [] : [region])];
  const meets = (clause: Span, spans: readonly Span[]): boolean =>
    spans.some(({ from, to }) => from < clause.to && clause.from < to);
  const kept = clausesOf(fold(text)).filter((clause) => meets(clause, wishes) || !meets(clause, values));
  return text
    .slice(kept[0]?.from ?? 0, kept.at(-1)?.to ?? text.length)
    .replace(/[\s,，。;；.]+$/, '')
    .trim();
}

/** The wishes; one that names a sum or a thing keeps the words it was named in: 3480 back, 双倍返还 16000. */
export function inTheirWords(text: string, reading: Reading, wishes: readonly WishHit[]): readonly Request[] {
  const kept = wishWords(text, reading, wishes);
  const more = /\d/.test(kept) && kept.length <= LONGEST_PLACE;
  return wishes.map(({ request }, i) => (i === 0 && more ? { ...request, text: kept } : request));
}

const CAME_BACK =
  /(?:退|返|赔|补|还)(?:回|还)?(?:了|给)?(?:我)?(?:了)?$|\b(?:refunded|paid back|gave back|returned)(?: me)? $/;

/** 打过一次，上周的事: a day or sum beside it is a part of the answer. */
const TRIED =
  /(?:打|找|联系|问|说|去|投诉|反映|沟通|催)(?:过|了)|\b(?:called|phoned|rang|e-?mailed|asked|visited|wrote|told|spoke)\b/;

/** Hema, on 3 nov; 狗东: whom one turned to, by nothing but a name. */
function namedContact(text: string, reading: Reading, data: LanguageData): EarlierContact | null {
  const rest = beforeDay(text, reading).trim();
  const named = reading.respondents.length > 0 ? rest : (answeredName(rest, data)?.name ?? '');
  const short = /\p{Script=Han}/u.test(rest) ? rest.length <= 10 : rest.split(/\s+/).length <= 4;
  // Of keys struck at random no name can be told, but names are written large
  const written = reading.respondents.length > 0 || /^(?:[A-Z]|\P{ASCII})/u.test(named);
  const alone =
    written && reading.amounts.length === 0 && reading.region === null && reading.wishes.length === 0;
  return named === '' || !short || !alone || !nameLike(fold(named))
    ? null
    : { tried: ['company'], ...(text.trim().length > 8 ? { text: text.trim() } : {}) };
}

/** 退钱, where a name or place was asked for: a wish, and no place is called so. */
const wishOnly = (folded: string, data: LanguageData): boolean =>
  folded.trim().length <= 12 &&
  !/[铺店网厂城馆院行社部家]$|公司|中心|平台/.test(folded.trim()) &&
  answeredWishes(folded, data).some((hit) => hit.from <= 2);

/**
 * What a text answers to an open question; an empty list when it is an answer that holds nothing valid, such as a
 * telephone number with a digit missing; null when it doesn't answer it.
 */
export function answerTo(
  open: Open,
  text: string,
  reading: Reading,
  record: ComplaintRecord | null,
  data: LanguageData,
  make: Finder,
): readonly Found[] | null {
  const { folded } = reading;
  const whole = { from: 0, to: text.length };
  const confirmed = { confirmed: true };
  const others = (field: Field): readonly Found[] =>
    allFound(reading, make, field).filter((found) => found.field !== field);
  switch (open) {
    case 'name':
    case 'phone':
    case 'contactTimes': {
      const found = person(text, make, data);
      if (found.length > 0) return found;
      return /\d{5,}/.test(folded) || (open === 'name' && text.trim().length <= 8) ? [] : null;
    }
    case 'incidentDate': {
      const date = reading.incidentDate ?? reading.dates[0] ?? reading.coming;
      if (date === null) return null;
      // 上周打了客服: the day of the call, not of the trouble
      if (reading.contact !== null && isDayOfContact(folded, date)) return others('incidentDate');
      return [make('incidentDate', date.range, date, confirmed), ...others('incidentDate')];
    }
    case 'rightStart': {
      const date = reading.rightStart ?? reading.incidentDate;
      return date === null ? null : [make('rightStart', date.range, date, confirmed)];
    }
    case 'amount': {
      const amount = amountOf(reading.amount, make, true);
      if (amount !== null) return [amount, ...others('amount')];
      // 两千六，已经退了五百: what came back is not what is in dispute
      const own = reading.amounts.filter((hit) => !CAME_BACK.test(folded.slice(0, hit.from)));
      const only = own.length === 1 ? amountOf(own[0]!, make, true) : null;
      if (only !== null) return [only, ...others('amount').filter(({ field }) => field !== 'request')];
      return reading.amounts.length > 0 ? [] : null;
    }
    case 'respondent':
    case 'outlet': {
      if (open === 'outlet' || settled(record)) {
        if (!OUTLET.test(folded) && answeredWishes(folded, data).length > 0) return null;
        const channel = channelAnswer(folded, text);
        if (channel === 'none') {
          const { source } = make('outlet', text, whole, confirmed).slot;
          return [{ field: 'outlet', slot: { absent: 'none', source } }];
        }
        if (channel !== null && folded.trim().length > channel.value.length)
          return [make('outlet', channel.value, channel, confirmed)];
        const one = /\bthe ([a-z][\w' -]{1,24}?) (?:one|branch)\b/i.exec(text);
        if (one !== null) {
          const from = one.index + 4;
          const value = /branch$/i.test(one[0]) ? one[0].slice(4) : one[1]!;
          const span = { from, to: from + value.length };
          return [make('outlet', value, span, confirmed), ...datesOf(others('outlet'))];
        }
        const plain = placeAnswer(beforeDay(text, reading), LONGEST_PLACE);
        const named = plain === null ? '' : fold(plain.value);
        if (NO_OUTLET.test(named) && !/[支分]行|网点|营业|branch/.test(named)) return null;
        if (plain === null || isFieldName(named) || (!nameLike(named) && !OUTLET.test(named))) return null;
        return [
          make('outlet', plain.value, plain, confirmed),
          ...others('outlet').filter(
            ({ field }) =>
              (field === 'region' && /[市区县]/.test(reading.region!.value)) || field === 'incidentDate',
          ),
        ];
      }
      if (reading.respondents.length > 0 && folded.length <= STORY * 2)
        return [
          make(
            'respondent',
            reading.respondents.map((hit) => hit.respondent),
            reading.respondents[0]!,
            confirmed,
          ),
          ...others('respondent'),
        ];
      if (reading.respondents.length === 0 && wishOnly(folded, data)) return null;
      const rest = others('respondent').filter((found) => found.field !== 'region');
      if (rest.length > 0 || folded.length > STORY) return null;
      const plain = answeredName(text, data);
      if (plain === null) return null;
      return [make('respondent', [{ name: plain.name, role: null, kind: null }], plain, confirmed)];
    }
    case 'region': {
      const wished = !PLACE.test(folded) && answeredWishes(folded, data).length > 0;
      if (reading.region === null && (wished || wishOnly(folded, data))) return null;
      const told = placeAnswer(text, LONGEST_PLACE);
      // 星火教育 武昌区中南路: the shop, and where it is
      const shop = told === null ? undefined : reading.respondents.find(({ from }) => from <= told.from);
      const where = shop === undefined || told === null ? null : { from: shop.to, to: told.to };
      if (
        where !== null &&
        /[区县市镇路街道]|\b(?:district|road|street)\b/.test(folded.slice(where.from, where.to))
      ) {
        const place = placeAnswer(text.slice(where.from, where.to), LONGEST_PLACE);
        if (place !== null) return [make('region', place.value, where, confirmed), ...others('region')];
      }
      // 具体哪个区不知道，反正在长沙: the place alone, not the words around it
      const vague =
        /不知道|不清楚|不记得|记不|不确定|那边|反正|好像|大概|我|老家|来自|来的|现在|没错|^对|^嗯|\b(?:don't|not sure|somewhere|i|from|now|yes|yeah|ok)\b/.test(
          told === null ? folded : fold(told.value),
        );
      const address = /\d[^,]*(?:road|street|avenue|号)/.test(folded) && folded.length <= LONGEST_PLACE;
      const written = address && reading.region !== null ? plainAnswer(text, LONGEST_PLACE) : null;
      if (written !== null) return [make('region', written.value, written, confirmed), ...others('region')];
      if (reading.region !== null && (vague || folded.length > STORY))
        return [make('region', reading.region.value, reading.region, confirmed), ...others('region')];
      if (
        reading.region !== null &&
        /[,;]/.test(folded) &&
        /^[^,;]{0,8}(?:家|店|在|住|附近|楼下)/.test(folded)
      )
        return [make('region', reading.region.value, reading.region, confirmed)];
      if (reading.region === null && (told === null || !placeLike(fold(told.value)))) return null;
      if (told !== null && whyNoPlace(told.value, data) !== null) return null;
      const place = ownWords(text, LONGEST_PLACE, make, 'region');
      const elsewhere = others('region').filter((found) => found.field !== 'respondent');
      // 南湖区 已经三天了: the clause that is a place and nothing else
      const named =
        reading.region === null && elsewhere.length > 0
          ? clausesOf(folded).find(({ from, to }) =>
              A_PLACE.test(folded.slice(from, to).replace(/[\s,.。;!]+$/, '')),
            )
          : undefined;
      if (named !== undefined)
        return [...ownWords(text.slice(named.from, named.to), LONGEST_PLACE, make, 'region'), ...elsewhere];
      if (reading.region !== null && elsewhere.some(({ field }) => BESIDE_A_PLACE.includes(field)))
        return [make('region', reading.region.value, reading.region, confirmed), ...elsewhere];
      if (reading.region === null && elsewhere.length > 0) return null;
      return place.length === 0 ? null : place;
    }
    case 'request': {
      const wishes = answeredWishes(folded, data);
      const rest = withSum(others('request'), folded, record, data, make);
      if (wishes.length > 0) {
        const kinds = wishes.map((hit) => hit.request);
        // What goes beyond the kind is kept in their words
        const kept = wishWords(text, reading, wishes);
        const requests = kinds.map((request, i) =>
          i === 0 && kept.length > 6 && kept.length > wishes[0]!.to - wishes[0]!.from
            ? { ...request, text: kept }
            : request,
        );
        return [make('request', requests, wishes[0]!, confirmed), ...rest];
      }
      // 打了电话没人接: what they tried, and no wish
      const tried = triedSomebody(folded) ? answeredContacts(folded, text, data) : null;
      if (tried !== null && tried !== 'nobody')
        return [make('priorContact', tried, whole, confirmed), ...rest];
      if (
        rest.length > 0 ||
        reading.phone !== null ||
        TELLING.test(folded.trim()) ||
        SUM_ALONE.test(folded.trim()) ||
        FRAGMENT.test(folded.trim()) ||
        tellsEvent(folded)
      )
        return null;
      return [make('request', [{ kind: 'other', text: text.trim() }], whole, confirmed)];
    }
    case 'priorContact': {
      if (wishOnly(folded, data)) return null;
      const rest = others('priorContact');
      const told = rest.some(({ field }) => field !== 'incidentDate') && !TRIED.test(folded);
      const contact =
        answeredContacts(folded, text, data) ??
        (told || (tellsEvent(folded) && !triedSomebody(folded)) ? null : guessedContacts(folded, text)) ??
        namedContact(text, reading, data);
      if (contact === null) return null;
      if (contact === 'nobody') {
        const { source } = make('priorContact', { tried: [] }, whole, confirmed).slot;
        return [{ field: 'priorContact', slot: { absent: 'none', source } }];
      }
      // The day beside it is the day of the call
      const beside = rest.filter(({ field }) => field !== 'incidentDate');
      return [make('priorContact', contact, whole, confirmed), ...beside];
    }
    case 'evidence':
      return [make('evidence', text.trim(), whole, confirmed)];
    case 'notice':
      return [make('notice', text.trim(), whole, confirmed)];
    case 'onBehalf': {
      const relation = findRelation(folded);
      return relation === null ? null : [make('onBehalf', { relation: relation.value }, relation, confirmed)];
    }
    case 'moneyMoving': {
      const moving = answeredMoving(folded);
      return moving === null ? null : [make('moneyMoving', moving.value, moving, confirmed)];
    }
    case 'product': {
      const product = guess(reading.products);
      return product === null ? null : [make('product', product, whole, confirmed)];
    }
    case 'issue': {
      const issue = guess(reading.issues);
      return issue === null ? null : [make('issue', issue, whole, confirmed)];
    }
    case 'joint':
      return reading.joint === null ? null : [make('joint', reading.joint.value, reading.joint, confirmed)];
    case 'facts':
    case 'consent':
    case 'confirm':
    case 'isReport':
    case 'segment':
    case 'aboutUs':
    case 'media':
      return null;
  }
}
