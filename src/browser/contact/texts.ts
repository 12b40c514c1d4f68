export type Lang = 'zh' | 'en';

const zh = {
  page: {
    title: '称呼和电话',
    why: '只给办这件投诉的人用。写在这里，不会留在聊天软件里。',
    name: '姓名或称呼，可以不填',
    phone: '能打通的电话',
    never: '我们不要验证码、不要密码、不要转账。',
    send: '填好了',
  },
  done: '收到了。这一页可以关掉，回到聊天里接着说。',
  gone: '这个地址用过了，或者过了 15 分钟。请回到聊天里，说一声「电话」再要一个。',
  wrong: '这个号码好像打不通，请再看一眼。',
  over: '这件投诉现在不用填了。请回到聊天里看看。',
  failed: '没有连上，请再试一次。',
  other: 'English',
};

export type Texts = typeof zh;

const en: Texts = {
  page: {
    title: 'Name and telephone',
    why: 'Only for those who handle this complaint. Written here, it does not stay in the chat app.',
    name: 'Name, or how to address you; may stay empty',
    phone: 'A number that reaches you',
    never: 'We never ask for codes, passwords or transfers.',
    send: 'Done',
  },
  done: 'Received. You can close this page and go on in the chat.',
  gone: 'This address was used already, or is older than 15 minutes. Ask for another in the chat.',
  wrong: 'This does not look like a number that can be called. Please look again.',
  over: 'Nothing needs to be filled in just now. Please look in the chat.',
  failed: 'No connection. Please try again.',
  other: '中文',
};

export const TEXTS: Readonly<Record<Lang, Texts>> = { zh, en };
