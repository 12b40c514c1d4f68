import { formatDate } from '../calendar/days.ts';
import type { Lang } from '../conversation/message.ts';
import { addressee, type LetterContext, letter } from './letter.ts';
import { type ComplaintRecord, isReportAlone } from './record.ts';
import type { RunningRight } from './rights.ts';

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
    unverified: ' (not verified)',
    date: (day) => `Today is ${day}. Keep the day you handed it in, the reference number and a screenshot.`,
  },
};

/**
 * Everything to complain by oneself, without filing and without a name: today's step, what may run out, the letter,
 * the door with its telephone, the date.
 */
export function materials(record: ComplaintRecord, context: MaterialsContext): string {
  const { lang, today, venue, rights } = context;
  const w = WORDS[lang];
  const { name, mark, before, door, phone } = venue.authority;
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
  return [
    [`${w.step}${context.step}`, ...running].join('\n'),
    [w.begins, letter(record, context), w.ends].join('\n\n'),
    isReportAlone(record) ? w.byHandReport : w.byHand,
    where.join('\n'),
    w.date(formatDate(today, lang, null)),
  ].join('\n\n');
}
