import type { WireStatus } from '../../wire/chat.ts';

export type Lang = 'zh' | 'en';

export interface Story {
  readonly title: string;
  readonly text: string;
}

interface Texts {
  /** What stands in the page, by its `data-text`. `{org}` is the organisation's name. */
  readonly page: Readonly<Record<string, string>>;
  readonly status: Readonly<Record<WireStatus, string>>;
  readonly stories: readonly Story[];
  readonly sources: (count: number) => string;
  readonly source: (law: string, article: number, effective: string) => string;
  readonly caseNumber: string;
  readonly receipt: string;
  readonly receiptHint: string;
  readonly copy: string;
  readonly copied: string;
  readonly automatic: string;
  readonly sending: string;
  readonly retrying: string;
  /** Files that are being sent or were. */
  readonly files: {
    readonly unnamed: string;
    readonly ready: string;
    readonly again: string;
    readonly cancel: string;
    readonly drop: string;
    readonly uploading: (name: string) => string;
    readonly 'too-large': string;
    readonly refused: string;
    readonly lost: string;
    readonly tooMany: string;
    readonly waiting: string;
    readonly remove: string;
    readonly sure: string;
    readonly state: Readonly<Record<'coming' | 'refused' | 'removed', string>>;
    readonly kind: Readonly<Record<'picture' | 'document' | 'recording', string>>;
    readonly heard: string;
    readonly notRemoved: string;
  };
  readonly refused: string;
  readonly tooLong: (most: number) => string;
  readonly offline: string;
  readonly expired: string;
  /** What stays with the organisation when the device forgets; `numbers` of the filed complaints, often none. */
  readonly filedStays: (numbers: readonly string[]) => string;
  readonly forgotten: (numbers: readonly string[]) => string;
  /** The server did not hear of the end. */
  readonly endedHereOnly: string;
  readonly enlarge: string;
  readonly casePage: string;
  readonly deskClosed: string;
  /** What the language button says and sends once the talk has begun. */
  readonly other: { readonly label: string; readonly ask: string };
}

const zh: Texts = {
  page: {
    title: '消费投诉，先把事情说出来',
    step1: '用自己的话说发生了什么，不用填表。',
    step2: '我们只问还缺的，随时可以跳过、改正。',
    step3: '您看过、确认了，才会登记，并给您案件号和回执码。',
    step4: '随时可以转人工，也可以只问规定、只要材料。',
    notGovernment: '演示页面，由{org}运行，不是政府服务平台。',
    noSecrets: '请不要发送密码、验证码和完整的卡号。',
    notice: '演示 · {org} · 不是政府服务平台',
    noticeWidget: '由{org}运行，不是政府服务平台',
    large: '大字',
    close: '收起',
    call: '打电话 {phone}',
    menu: '更多',
    fresh: '新对话',
    forget: '结束并在这台设备上忘记',
    forgetWhat: '对话在这里结束，这台设备上不再留下说过的话、没发出的话和设置。',
    notNow: '先不',
    sureFresh: '开始新对话后，这台设备上不再显示现在的对话。已经登记的投诉不受影响，案件号和回执码请先记下。',
    forgetYes: '结束并忘记',
    again: '开始新对话',
    covered: '半小时没有动静，姓名和号码先遮住了。',
    uncover: '显示',
    desk: '打开工作台，自己来回答',
    deskHint: '这台机器上可以两边都试：在这里投诉、点「转人工」，再到工作台接手回答。',
    human: '转人工',
    humanAsked: '已叫人',
    humanHere: '已接通',
    log: '对话',
    typing: '正在写回复',
    stories: '不知道怎么开口？点一个例子试试',
    inputLabel: '您的消息',
    placeholder: '说说发生了什么…',
    send: '发送',
    attach: '加照片或文件',
    attachWhat:
      '照片（jpg、png、webp、heic）、PDF 或录音（mp3、ogg、m4a、wav），一个最多 10 MB，一条最多 10 个。',
    attachCover:
      '身份证号、银行卡号、别人的脸，先遮住再传。工作人员能看到，机器人看不到内容；以后随时可以删掉。',
    attachPick: '选文件',
    attachCamera: '拍照',
    attachGo: '上传',
    tray: '要发的文件',
  },
  status: { bot: '机器人', waiting: '等待人工', agent: '人工' },
  stories: [
    {
      title: '信用卡被盗刷',
      text: '昨天夜里我的信用卡被刷了两笔，一共3280元，我在家睡觉，卡就在身边。已经打客服冻结了，银行说要我先还钱。',
    },
    {
      title: '健身房关门不退钱',
      text: '上个月在家门口的健身房办了年卡，交了2699元，只去过两次，现在店关了，老板电话打不通，我想把钱要回来。',
    },
    {
      title: '网购的东西是坏的',
      text: '网上买的电饭锅昨天到货，插上电没反应，花了599元。商家说包装拆了不给退，我要求退货退款。',
    },
  ],
  sources: (count) => `依据（${count}）`,
  source: (law, article, effective) => `《${law}》第${article}条，${effective} 起施行`,
  caseNumber: '案件号',
  receipt: '回执码',
  receiptHint: '请现在记下，它证明这件是您登记的；24 小时后这里不再显示。',
  copy: '复制案件号和回执码',
  copied: '已复制',
  automatic: '自动发出',
  sending: '发送中',
  retrying: '还没发出去，正在重试',
  files: {
    unnamed: '没有名字的文件',
    ready: '传好了',
    again: '重试',
    cancel: '取消',
    drop: '拿掉',
    uploading: (name) => `正在上传 ${name}`,
    'too-large': '超过 10 MB',
    refused: '没收下',
    lost: '没传上去',
    tooMany: '一条最多带 10 个文件，多的没有加上。',
    waiting: '文件传完就发出去。',
    remove: '删掉',
    sure: '确定删？',
    state: { coming: '正在取', refused: '没收下', removed: '已删掉' },
    kind: { picture: '照片', document: '文件', recording: '录音' },
    heard: '语音转成的文字',
    notRemoved: '没有删成，请再试一次。',
  },
  refused: '这条没有发出去，可以改一改再发',
  tooLong: (most) => `太长了。一条最多 ${most} 字，请分几条发，一条接一条我都会看。`,
  offline: '网络断了，正在重新连接。您写的不会丢。',
  expired: '之前的对话已经过期，这是一个新对话。',
  filedStays: (numbers) =>
    numbers.length === 0
      ? '还没有登记投诉。没登记的内容之后找不回来。'
      : `已登记的投诉不受影响，照常办：${numbers.join('、')}。案件号和回执码请先抄下，之后凭它们查进度。`,
  forgotten: (numbers) =>
    numbers.length === 0
      ? '对话结束了，这台设备上没有留下什么。'
      : `对话结束了，这台设备上没有留下什么。投诉还在办：${numbers.join('、')}。`,
  endedHereOnly: '这台设备上已经删掉；网络没通，机构那边会在到期后自动关闭这次登录。',
  enlarge: '换成大字',
  casePage: '看办到哪一步',
  deskClosed: '工作台没有打开：已经有工作人员，请用他们的登录链接。',
  other: { label: 'English', ask: 'English please' },
};

const en: Texts = {
  page: {
    title: 'A complaint starts with telling what happened',
    step1: 'Tell it in your own words. There is no form.',
    step2: 'We ask only for what is missing. Skip or correct anything.',
    step3: 'Nothing is filed until you have read it and said yes. Then you get a number and a receipt code.',
    step4: 'Ask for a person at any time, or just for the rules or a letter.',
    notGovernment: 'A demo run by {org}. This is not a government service.',
    noSecrets: 'Please send no passwords, one-time codes or full card numbers.',
    notice: 'Demo · {org} · not a government service',
    noticeWidget: 'Run by {org}, not a government service',
    large: 'Larger',
    close: 'Close',
    call: 'Call {phone}',
    menu: 'More',
    fresh: 'New talk',
    forget: 'End and forget on this device',
    forgetWhat:
      'The talk ends here, and nothing of it stays on this device: no lines, nothing unsent, no settings.',
    notNow: 'Not now',
    sureFresh:
      'A new talk hides the present one on this device. Filed complaints stay as they are; please note number and code first.',
    forgetYes: 'End and forget',
    again: 'Begin a new talk',
    covered: 'Nobody was here for half an hour, so names and numbers are covered.',
    uncover: 'Show',
    desk: 'Open the desk and answer yourself',
    deskHint:
      'On this machine you can try both sides: complain here, ask for a person, then take over at the desk.',
    human: 'Person',
    humanAsked: 'Asked',
    humanHere: 'Here',
    log: 'Talk',
    typing: 'Writing a reply',
    stories: 'Not sure how to begin? Try one of these',
    inputLabel: 'Your message',
    placeholder: 'Tell us what happened…',
    send: 'Send',
    attach: 'Add photos or files',
    attachWhat:
      'Photos (jpg, png, webp, heic), PDF or recordings (mp3, ogg, m4a, wav), up to 10 MB each, ten a message.',
    attachCover:
      'Cover identity and card numbers and the faces of others first. Staff can see the files, the bot cannot; you can remove them at any time.',
    attachPick: 'Choose files',
    attachCamera: 'Take a photo',
    attachGo: 'Upload',
    tray: 'Files to send',
  },
  status: { bot: 'Bot', waiting: 'Waiting for a person', agent: 'A person' },
  stories: [
    {
      title: 'Card payments I never made',
      text: 'Last night two payments of 3280 yuan in total were made with my credit card while I was asleep at home with the card. I had it frozen by phone, and the bank says I must pay first.',
    },
    {
      title: 'The gym closed and keeps my money',
      text: 'Last month I bought a yearly pass at a gym near my home for 2699 yuan and went twice. Now it is closed and the owner does not pick up. I want my money back.',
    },
    {
      title: 'What I bought online is broken',
      text: 'A rice cooker I bought online for 599 yuan arrived yesterday and does not switch on. The seller refuses to take it back because the box was opened. I want a refund.',
    },
  ],
  sources: (count) => `Sources (${count})`,
  source: (law, article, effective) => `《${law}》 art. ${article}, in force since ${effective}`,
  caseNumber: 'Case number',
  receipt: 'Receipt code',
  receiptHint: 'Write them down now: they show that you registered this. They disappear here after 24 hours.',
  copy: 'Copy number and code',
  copied: 'Copied',
  automatic: 'Sent automatically',
  sending: 'Sending',
  retrying: 'Not sent yet, trying again',
  files: {
    unnamed: 'a file without a name',
    ready: 'Ready',
    again: 'Try again',
    cancel: 'Cancel',
    drop: 'Take out',
    uploading: (name) => `Uploading ${name}`,
    'too-large': 'Over 10 MB',
    refused: 'Not taken',
    lost: 'Did not get through',
    tooMany: 'A message carries ten files; the others were not added.',
    waiting: 'It goes as soon as the files are there.',
    remove: 'Remove',
    sure: 'Really?',
    state: { coming: 'on its way', refused: 'not taken', removed: 'removed' },
    kind: { picture: 'Photo', document: 'File', recording: 'Recording' },
    heard: 'Written down from speech',
    notRemoved: 'It was not removed. Please try again.',
  },
  refused: 'This was not sent. Change it and send it again.',
  tooLong: (most) =>
    `That is too long. A message takes ${most} characters; send it in several, all will be read.`,
  offline: 'The connection was lost and is being restored. What you write is kept.',
  expired: 'The earlier talk has expired. This is a new one.',
  filedStays: (numbers) =>
    numbers.length === 0
      ? 'Nothing was filed yet. What was not filed cannot be found again.'
      : `Filed complaints stay and go on: ${numbers.join(', ')}. Please write down number and receipt code first; they show where it stands.`,
  forgotten: (numbers) =>
    numbers.length === 0
      ? 'The talk has ended, and nothing of it is left on this device.'
      : `The talk has ended, and nothing of it is left on this device. The complaint goes on: ${numbers.join(', ')}.`,
  endedHereOnly:
    'It was wiped from this device. The network was away, so the other side closes this session when it expires.',
  enlarge: 'Larger type',
  casePage: 'Where it stands',
  deskClosed: 'The desk was not opened: people work there already. Please use one of their sign-in links.',
  other: { label: '中文', ask: '说中文' },
};

export const TEXTS: Readonly<Record<Lang, Texts>> = { zh, en };
