export type Lang = 'zh' | 'en';

const zh = {
  page: {
    title: '我的投诉',
    code: '回执码',
    hint: '登记时给您的16个字母。有没有横线、大小写都行。',
    show: '看看办到哪一步',
    chat: '要补充、更正或撤回，请回到登记时的对话里说；换了设备，打开首页重新说，并报案件号。',
  },
  steps: {
    registered: '已登记',
    accepted: '已受理',
    'in-work': '正在处理',
    answered: '已答复',
  },
  notYet: '还没有',
  registeredOnly: '登记不等于受理：登记是我们收到了，受理是开始管这件事。',
  answers: '给您的答复',
  next: '接下来',
  toChat: '回到对话',
  call: (phone: string) => `打电话 ${phone}`,
  what: '您说的',
  story: '经过',
  additions: '登记以后补充的',
  files: '附件',
  filesHint: '删掉以后我们不再保留，也找不回来。要加附件，请回到登记时的对话里发。',
  remove: '删掉',
  sure: '确定删？',
  source: (law: string, article: number, effective: string) =>
    `《${law}》第${article}条，${effective} 起施行`,
  wrong: '没有这个案件号，或者回执码不对。请照着登记时的那条消息再输一遍。',
  tooMany: '试得太快了，过一分钟再试。',
  failed: '没有连上，请再试一次。',
  other: 'English',
};

export type Texts = typeof zh;

const en: Texts = {
  page: {
    title: 'My complaint',
    code: 'Receipt code',
    hint: 'The 16 letters that you were given. Dashes and capitals do not matter.',
    show: 'Show where it stands',
    chat: 'To add, correct or withdraw something, go back to the chat in which you filed; on another device open the start page and give the case number.',
  },
  steps: {
    registered: 'Registered',
    accepted: 'Accepted',
    'in-work': 'In work',
    answered: 'Answered',
  },
  notYet: 'not yet',
  registeredOnly:
    'Registered is not accepted: registered means that we have it, accepted that somebody takes it on.',
  answers: 'The answer to you',
  next: 'What happens next',
  toChat: 'Back to the chat',
  call: (phone) => `Call ${phone}`,
  what: 'What you told',
  story: 'What happened',
  additions: 'Added after filing',
  files: 'Attachments',
  filesHint:
    'What is removed we no longer have, and it cannot be brought back. To add files, send them in the chat in which you filed.',
  remove: 'Remove',
  sure: 'Really?',
  source: (law, article, effective) => `《${law}》 art. ${article}, in force since ${effective}`,
  wrong:
    'There is no such case, or the code is not the right one. Please copy it again from the message you got.',
  tooMany: 'Too many tries at once. Wait a minute, then try again.',
  failed: 'No connection. Please try again.',
  other: '中文',
};

export const TEXTS: Readonly<Record<Lang, Texts>> = { zh, en };
