export type Lang = 'zh' | 'en';

const REASONS_ZH: Readonly<Record<string, string>> = {
  asked: '要求人工',
  safety: '人身或资金安全',
  'not-understood': '机器人没听懂',
  'turn-failed': '机器人没处理成',
  'right-runs-out': '权利快到期',
  'out-of-scope': '不归这里管',
  unverified: '需要核实',
};
const REASONS_EN: Readonly<Record<string, string>> = {
  asked: 'asked for a person',
  safety: 'somebody or their money is in danger',
  'not-understood': 'the bot did not understand',
  'turn-failed': 'the bot failed',
  'right-runs-out': 'a right runs out',
  'out-of-scope': 'not ours to handle',
  unverified: 'needs checking',
};

const zh = {
  page: {
    title: '工作台',
    signInTitle: '登录工作台',
    signInHint: '点一下就登录；这个链接只能用一次。',
    firstHint: '这里还没有工作人员。填上您的称呼，消费者会看到它，您将成为管理员。',
    name: '称呼',
    signIn: '进入',
    signOut: '退出',
    waiting: '等人接',
    mine: '我在聊的',
    others: '同事在聊的',
    pick: '从左边选一个对话。最急的排在最前面。',
    record: '投诉内容',
    notes: '内部备注',
    back: '返回列表',
    claim: '接手',
    handBack: '交还机器人',
    resolve: '结束对话',
    send: '发送',
    note: '记备注',
    replyLabel: '回复消费者',
    noteLabel: '只有同事看得到',
    transcript: '对话',
  },
  empty: '没有',
  linkBad: '这个链接用过了、过期了，或者不完整。请管理员再发一个（npm run staff）。',
  noLink: '请打开给您的登录链接。链接由 npm run staff 生成，一小时内有效，只能用一次。',
  lost: '连不上，正在重试…',
  failed: '没有成功，请再试一次。',
  readOnly: '您的角色只能看。',
  notHeld: '先接手，再回复。',
  heldBy: (name: string) => `${name}正在聊`,
  since: (minutes: number) =>
    minutes < 1
      ? '刚刚'
      : minutes < 60
        ? `等了${minutes}分钟`
        : `等了${Math.floor(minutes / 60)}小时${minutes % 60}分`,
  daysLeft: (days: number) => (days === 0 ? '权利今天到期' : `权利还剩${days}天`),
  reason: (code: string) => REASONS_ZH[code] ?? code,
  from: { consumer: '消费者', bot: '机器人', agent: '同事', system: '系统' },
  status: { bot: '机器人在聊', waiting: '等人接', agent: '有人在聊' },
  guess: '推测',
  gaps: '还不知道',
  story: '经过',
  additions: '登记以后补充',
  draft: '草稿',
  noComplaint: '还没有投诉。',
  sureResolve: '结束这次对话？已登记的投诉照常办理，消费者会看到这句话。',
  other: 'English',
};

export type Texts = typeof zh;

const en: Texts = {
  page: {
    title: 'Desk',
    signInTitle: 'Sign in to the desk',
    signInHint: 'One press signs you in; this link works once.',
    firstHint: 'Nobody works here yet. Give the name that consumers will see; you become the administrator.',
    name: 'Name',
    signIn: 'Enter',
    signOut: 'Sign out',
    waiting: 'Waiting',
    mine: 'Mine',
    others: 'With colleagues',
    pick: 'Choose a talk on the left. The most urgent comes first.',
    record: 'Complaint',
    notes: 'Internal notes',
    back: 'Back to the list',
    claim: 'Take over',
    handBack: 'Back to the bot',
    resolve: 'End the chat',
    send: 'Send',
    note: 'Add note',
    replyLabel: 'Reply to the consumer',
    noteLabel: 'Only colleagues see this',
    transcript: 'Talk',
  },
  empty: 'None',
  linkBad:
    'This link was used, has expired, or is not whole. Ask an administrator for another (npm run staff).',
  noLink:
    'Open the sign-in link that you were given. npm run staff makes one; it works once, within an hour.',
  lost: 'No connection, trying again…',
  failed: 'That did not work. Please try again.',
  readOnly: 'Your role may only read.',
  notHeld: 'Take over first, then reply.',
  heldBy: (name) => `${name} is talking`,
  since: (minutes) =>
    minutes < 1
      ? 'just now'
      : minutes < 60
        ? `waits ${minutes} min`
        : `waits ${Math.floor(minutes / 60)} h ${minutes % 60} min`,
  daysLeft: (days) => (days === 0 ? 'a right ends today' : `a right ends in ${days} days`),
  reason: (code) => REASONS_EN[code] ?? code,
  from: { consumer: 'Consumer', bot: 'Bot', agent: 'Colleague', system: 'System' },
  status: { bot: 'with the bot', waiting: 'waiting', agent: 'with a person' },
  guess: 'guess',
  gaps: 'Not known yet',
  story: 'What happened',
  additions: 'Added after filing',
  draft: 'draft',
  noComplaint: 'No complaint yet.',
  sureResolve: 'End this chat? A filed complaint goes on as before, and the consumer is told so.',
  other: '中文',
};

export const TEXTS: Readonly<Record<Lang, Texts>> = { zh, en };
