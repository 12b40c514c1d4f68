import { formatDate } from '../calendar/days.ts';
import type { Citation, Lang } from '../conversation/message.ts';
import { addressee, type LetterContext, letter } from './letter.ts';
import { type ComplaintRecord, isReportAlone } from './record.ts';
import type { RunningRight } from './rights.ts';
import { waysOpen } from './venue.ts';

export interface MaterialsContext extends LetterContext {
  /** What to do now, one or two sentences. */
  readonly step: string;
  readonly rights: readonly RunningRight[];
}

interface Words {
  readonly step: string;
  readonly lastDay: (day: string) => string;
  readonly begins: string;
  readonly ends: string;
  readonly byHand: string;
  readonly byHandReport: string;
  readonly door: string;
  readonly first: string;
  readonly later: string;
  readonly phone: string;
  readonly ways: (steps: readonly string[]) => string;
  readonly needs: (what: string) => string;
  readonly refuses: (what: string) => string;
  readonly closes: (what: string) => string;
  readonly basis: (laws: readonly string[]) => string;
  readonly article: (law: string, articles: string, effective: string) => string;
  readonly unverified: string;
  readonly date: (day: string) => string;
}

const WORDS: Readonly<Record<Lang, Words>> = {
  zh: {
    step: '今天先做：',
    lastDay: (day) => `最后一天是${day}。`,
    begins: '—— 信从这里开始 ——',
    ends: '—— 信到这里结束 ——',
    byHand:
      '横线处请用笔填上；姓名、电话、地址要写真的，不然可能不受理。信里不要写银行卡号、密码、验证码和身份证号。',
    byHandReport:
      '横线处请用笔填上；举报可以不留名，留了姓名电话才好告诉您结果。信里不要写银行卡号、密码、验证码和身份证号。',
    door: '交给：',
    first: '先交给：',
    later: '不满意再找：',
    phone: '电话：',
    ways: (steps) => `怎么走：${steps.map((step, at) => `${at + 1}. ${step}`).join('；')}。`,
    needs: (what) => `要带：${what}`,
    refuses: (what) => `这些情形会不收：${what}`,
    closes: (what) => `选之前先知道：${what}`,
    basis: (laws) => `依据：${laws.join('；')}`,
    article: (law, articles, effective) => `《${law}》第${articles}条（${effective} 起施行）`,
    unverified: '（待核实）',
    date: (day) => `今天是${day}。交出去的那天、编号和截图都留好。`,
  },
  en: {
    step: 'To do today: ',
    lastDay: (day) => `The last day is ${day}.`,
    begins: '--- the letter begins here ---',
    ends: '--- the letter ends here ---',
    byHand:
      'Fill in the blanks by hand. Give your real name, telephone and address, or it may be refused. Write no card number, password, code or identity number.',
    byHandReport:
      'Fill in the blanks by hand. A report may go without your name; with name and telephone you can be told what came of it. Write no card number, password, code or identity number.',
    door: 'Hand it to: ',
    first: 'Hand it first to: ',
    later: 'Then, if you disagree: ',
    phone: 'Telephone: ',
    ways: (steps) => `How to go: ${steps.map((step, at) => `${at + 1}. ${step}`).join('; ')}.`,
    needs: (what) => `Bring: ${what}`,
    refuses: (what) => `It refuses: ${what}`,
    closes: (what) => `Before you choose: ${what}`,
    basis: (laws) => `Source: ${laws.join('; ')}`,
    article: (law, articles, effective) => `《${law}》 art. ${articles} (in force since ${effective})`,
    unverified: ' (not verified)',
    date: (day) => `Today is ${day}. Keep the day you handed it in, the reference number and a screenshot.`,
  },
};

/** Each law once, with its articles. */
function lawLines(citations: readonly Citation[], w: Words): readonly string[] {
  const laws = [...new Set(citations.map(({ law }) => law))];
  return laws.map((law) => {
    const own = citations.filter((one) => one.law === law);
    const articles = [...new Set(own.map(({ article }) => article))].toSorted((a, b) => a - b);
    return w.article(law, articles.join('、'), own[0]!.effective);
  });
}

/**
 * Everything to complain by oneself, without filing and without a name: today's step, what may run out, the letter,
 * the door with its telephone, the date.
 */
export function materials(record: ComplaintRecord, context: MaterialsContext): string {
  const { lang, today, venue, rights } = context;
  const w = WORDS[lang];
  const { name, mark, before, door, phone, route } = venue.authority;
  const space = lang === 'en' ? ' ' : '';
  const running = rights.map(({ doToday, lastDay, daysLeft }) =>
    lastDay === null || daysLeft === null || daysLeft < 0
      ? doToday[lang]
      : [doToday[lang], w.lastDay(formatDate(lastDay, lang, today))].join(space),
  );
  const body = `${name[lang]}${mark === 'M' ? w.unverified : ''}`;
  const to = addressee(record, context);
  const why = [venue.why[lang], door[lang]].join(space);
  const where = [
    ...(to.isCompany ? [`${w.first}${to.name}`] : [`${w.door}${body}`]),
    ...(before === null ? [] : [before[lang]]),
    ...(to.isCompany ? [`${w.later}${body}`] : []),
    why,
    ...(phone === null ? [] : [`${w.phone}${phone}`]),
  ];
  const reports = isReportAlone(record);
  const cited = reports ? route.citationsOfDoor : [...route.citations, ...route.citationsOfDoor];
  const way = [
    ...(route.office === null ? [] : [route.office[lang]]),
    ...(reports ? [] : [w.ways(waysOpen(record, venue.authority, lang)), w.needs(route.needs[lang])]),
    ...(reports || route.refuses === null ? [] : [w.refuses(route.refuses[lang])]),
    ...(reports || route.closes === null ? [] : [w.closes(route.closes[lang])]),
    ...(route.report === null ? [] : [route.report[lang]]),
    ...(cited.length === 0 ? [] : [w.basis(lawLines(cited, w))]),
  ];
  return [
    [`${w.step}${context.step}`, ...running].join('\n'),
    [w.begins, letter(record, context), w.ends].join('\n\n'),
    reports ? w.byHandReport : w.byHand,
    where.join('\n'),
    ...(way.length === 0 ? [] : [way.join('\n')]),
    w.date(formatDate(today, lang, null)),
  ].join('\n\n');
}
