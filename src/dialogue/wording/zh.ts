import type { Status } from '../../complaints/complaint.ts';
import type { Field, Segment } from '../../complaints/record.ts';
import type {
  Issue,
  OrgKind,
  PriorContact,
  Product,
  RequestKind,
  RespondentRole,
} from '../../complaints/taxonomy.ts';
import type { Lang } from '../../conversation/message.ts';
import { filesZh } from './files.ts';

const products: Record<Product, string> = {
  deposit: '存款账户',
  card: '银行卡',
  loan: '贷款',
  payment: '支付转账',
  wealth: '理财投资',
  insurance: '保险',
  'credit-report': '征信',
  collection: '催收',
  'online-goods': '网购商品',
  'shop-goods': '线下商品',
  services: '生活服务',
  utilities: '通信快递公用',
};

const issues: Record<Issue, string> = {
  attitude: '服务态度',
  outage: '系统故障',
  'refused-service': '不给办理',
  'misleading-sales': '虚假宣传或误导',
  undisclosed: '没说清楚',
  'forced-bundle': '强制搭售或自动续费',
  fees: '收费',
  quality: '质量问题',
  'contract-refund': '退款退费',
  'funds-security': '资金被盗或被骗',
  'personal-data': '个人信息',
  'collection-conduct': '催收方式',
  'non-performance': '不履约',
  handling: '投诉处理',
};

const requests: Record<RequestKind, string> = {
  refund: '退钱',
  repair: '维修',
  replace: '换货',
  cancel: '取消或解约',
  correct: '更正',
  compensate: '赔偿',
  apology: '道歉',
  explain: '给个说法',
  stop: '停止这种做法',
  investigate: '查清楚',
  deliver: '发货或履约',
  other: '其他',
};

const priorContacts: Record<PriorContact, string> = {
  company: '找过商家',
  platform: '找过平台',
  '12315': '找过12315',
  association: '找过消协',
  regulator: '找过监管部门',
  police: '报过警',
  court: '去过法院',
  arbitration: '申请过仲裁',
  other: '找过别处',
};

const roles: Record<RespondentRole, string> = {
  charged: '收的钱',
  sold: '卖的',
  lent: '放的款',
  collected: '催的款',
  'paid-through': '从它付的款',
};

const statuses: Record<Status, string> = {
  collecting: '还在填写',
  confirming: '等您确认',
  submitted: '已登记，等工作人员接手',
  triaged: '已受理',
  assigned: '已有人负责',
  'in-progress': '正在处理',
  'needs-info': '等您补充',
  extended: '已延期',
  decided: '已有处理决定',
  'review-requested': '已申请核查',
  'in-review': '正在核查',
  'follow-up': '回访中',
  closed: '已办结',
  reopened: '已重新打开',
  rejected: '未受理',
  referred: '已转其他部门',
  merged: '已并入另一件',
  withdrawn: '您已撤回',
  abandoned: '草稿已删除',
};

const fields: Record<Field, string> = {
  incidentDate: '时间',
  respondent: '被投诉方',
  outlet: '网点或App',
  region: '地点',
  request: '诉求',
  amount: '金额',
  priorContact: '之前找过',
  name: '称呼',
  phone: '电话',
  contactTimes: '来电时间',
  product: '产品',
  issue: '问题',
  joint: '一起投诉的人数',
  onBehalf: '替谁办',
  evidence: '证据',
  notice: '怎么告诉您结果',
  moneyMoving: '钱还在转出',
  isReport: '也要举报',
  segment: '需要照顾的情况',
  rightStart: '到货、付款或答复那天',
  aboutUs: '涉及我们自己',
  media: '打算公开',
};

const orgKinds: Record<OrgKind, string> = { bank: '银行', association: '消费者协会', hotline: '热线' };

/** The consumer's relation, as the record has it, in words. */
const relations: Readonly<Record<string, string>> = {
  mother: '母亲',
  father: '父亲',
  parent: '父母',
  child: '孩子',
  spouse: '爱人',
  grandparent: '老人',
  sibling: '兄弟姐妹',
  friend: '朋友',
  relative: '亲戚',
  colleague: '同事',
  neighbour: '邻居',
};

export const zh = {
  lang: 'zh' as Lang,
  products,
  issues,
  requests,
  priorContacts,
  roles,
  statuses,
  fields,
  orgKinds,
  relations,

  segments: {
    elderly: '老人',
    minor: '未成年人',
    disabled: '残障人士',
    migrant: '务工人员',
    merchant: '商户',
    investor: '投资者',
  } as Record<Segment, string>,
  yes: '是',
  no: '否',

  separator: '｜',
  colon: '：',
  storyJoin: '；',
  story: '经过',
  comma: '、',
  approximately: (amount: string) => `约${amount}`,
  yuan: (amount: string) => `${amount} 元`,
  range: (from: string, to: string) => `${from}到${to}`,
  unknown: '不清楚',
  none: '没有',
  declined: '不想说',
  notSaid: '没说',
  hereOnly: '只在这里联系',
  people: (n: number) => `${n} 人`,
  notAccepted: '没受理',
  bracket: (main: string, extra: string) => `${main}（${extra}）`,

  greeting: (org: string, days: number) =>
    `您好，我是${org}的机器人，帮您把事情理清、登记投诉。说的话会保存 ${days} 天，不用先留姓名。\n先说发生了什么，想到哪说到哪。要人就点「转人工」。`,
  helloAgain: '在的，您说。',
  thanks: '不客气。',

  ask: {
    facts: '发生了什么事？想到哪说到哪就行。',
    factsMore: '能再多说两句吗？比如买了什么、花了多少钱、对方怎么说。',
    incidentDate: '大概是什么时候的事？比如「上周三」「去年11月」，不记得也没关系。',
    respondent: '要投诉谁？店名或App名就行，扣款记录上的收款方也可以。',
    outlet: '是在哪个网点，还是哪个App办的？不记得也没关系。',
    region: '在哪个市、哪个区？',
    request: '您想怎么解决？可以说几样。',
    amount: '您自己这笔一共多少钱？大概数也行。',
    priorContact: '之前找过谁？商家、平台、12315 都算，可以说几样。',
    consent: (org: string, days: number) =>
      `要登记，需要一个称呼和电话，只给${org}办这件事用，保存 ${days} 天。可以吗？`,
    nameAlias: '怎么称呼您？姓氏就行，比如「李女士」。',
    nameReal: '怎么称呼您？请写办业务时用的姓名。',
    phone: '打哪个电话方便？哪个时间打合适，可以一起说。',
    phoneOnPage: (link: string) =>
      `打哪个电话方便？请写在我们自己的这一页，号码就不留在聊天里，15 分钟内有效：\n${link}`,
    moneyMoving: '钱是刚刚才转走，或者现在还在往外扣吗？',
    notice: '处理结果用什么方式告诉您方便？',
    onBehalf: '您是替别人办的，您是他的什么人？先登记没问题，谈到他的账户等私事之前，要有他本人的授权。',
    story: '经过里哪里不对、要补什么？您说，我原样加在后面。',
    mend: '哪一处要改？点一下，或者直接说「金额是 300 元」这样。',
    mendFiled: '哪里不对、应该是什么？直接说，我补到登记的那一件里。',
    instead: (field: string) => `「${field}」应该怎么写？直接说就行。`,
    product: '这更像哪一类？',
    issue: '主要是哪种问题？',
  },

  askAgain: {
    facts: '从头说就行，一句也可以：买了什么，出了什么事？',
    incidentDate: '哪天的事？说个大概的月份也行，记不清就说「不记得」。',
    respondent: '对方叫什么？店名、App名、收款方，哪个都行；不知道就说「不知道」。',
    outlet: '哪个网点或App？说不上来就跳过。',
    region: '地方在哪个市、哪个区？不想说就跳过。',
    request: '您要什么结果？比如退钱、给个说法。',
    amount: '钱大概是多少？跟钱没关系就说「没有」。',
    priorContact: '找的是谁：商家、平台、12315，还是别处？没找过就说「没有」。',
    consent: '留一个称呼和电话，可以吗？不留也能拿材料。',
    nameAlias: '写个称呼就行，比如「李女士」。',
    nameReal: '写办业务时用的姓名就行。',
    phone: '写一个能打通的号码就行。',
    moneyMoving: '钱现在还在往外走吗？',
    notice: '结果怎么告诉您：打电话、短信、寄信，还是邮件？',
    onBehalf: '您是他的什么人？',
    evidence: '有凭据就说有什么，比如截图、合同；没有就说「没有」。',
    confirm: '上面那份都对的话，说「确认」就提交。',
  },
  toldAlready: '好，您前面说的都留着，这一项不再问。',
  allKept: '您前面说的都留着。',
  leftOpen: '这一项先空着，不耽误；联系您的人会再问。',
  takenOut: (field: string) => `好，${field}拿掉了。`,
  waysLeft: '说过的都在，登记先停在这一步。要材料、找人工、先放着，点一个就行；想留了直接发给我。',
  noHurry: '不急，您慢慢想。说过的都留着，还没有登记。',

  why: {
    facts: '知道发生了什么，才能告诉您现在该做什么、找谁。',
    incidentDate: '有些权利过了日子就没有了，知道时间才好替您算。大概的月份也行。',
    respondent: '要知道对方是谁，投诉才送得到。店名、App名、收款方，哪个都行。',
    region: '线下的店归当地管，知道市和区，才知道该找哪里。',
    request: '写清楚要什么，对方才好答复；「要个说法」也算。',
    amount: '金额决定能要回多少、急不急；大概数也行，没有就说没有。',
    priorContact: '有的部门不再接别处已经受理的同一件事，先问清楚，免得您白跑。',
    consent: '没有称呼和电话，工作人员就没法跟您核实、告诉您结果。您不留，也能拿材料、问规定、找人工。',
    name: '工作人员打电话时要知道怎么称呼您。',
    phone: '处理中有问题、有了结果，要打给您。打电话的人会先报案件号后四位。',
    confirm: '提交前让您看一遍，只有您看过的内容才算数。',
    evidence: '有凭据，事情更容易说清；没有也照样登记。',
    notice: '处理决定要用您方便的方式送到。',
    onBehalf: '对方要核对您能不能代表本人，谈私事前需要本人授权。',
    moneyMoving: '如果钱刚走，现在止付比什么都要紧。',
  },

  noted: (items: string) => `我记下了：${items}。有错直接说。`,
  notedMore: (items: string) => `记下：${items}。`,
  mended: (items: string) => `改好了：${items}。`,
  unsaid: '好，那句从经过里去掉了。',
  storyFull: '这段留在对话里，工作人员看得到；投诉正文已经够长，没有再往里加。',
  addedFact: '这段我也记进去了。',
  lawLine: (law: string, source: string) => `${law}（${source}）`,
  source: (sources: string) => `依据：${sources}`,
  citation: (law: string, articles: readonly number[], effective: string) =>
    `《${law}》第${articles.join('、')}条，${effective} 起施行`,
  unverified: '（待核实）',
  rightLeft: (day: string, left: number) =>
    left === 0 ? `最后一天就是今天（${day}）。` : `最后一天是${day}，还有 ${left} 天。`,
  rightUnverified: '这个期限我手里没有核实过的天数，已经请工作人员来看（待核实）。',
  rightOver: (day: string) =>
    `按您说的日子，期限到${day}为止，可能已经过了；仍可以照常投诉，让工作人员再看一眼。`,

  buttons: {
    human: '转人工',
    skip: '跳过',
    unknown: '不记得',
    dontKnow: '不知道',
    none: '没有',
    noMoney: '不涉及钱',
    declined: '不想说',
    why: '为什么',
    materials: '给我材料',
    where: '该找谁',
    door: '要带什么',
    consentYes: '同意',
    consentNo: '先不留',
    confirm: (org: string) => `提交给${org}`,
    confirmMediation: (org: string) => `请${org}调解`,
    edit: '改一处',
    unaccepted: '别处没受理',
    materialsOnly: '只要材料',
    materialsSelf: '只要材料，我自己去12315',
    later: '先放着',
    wrongKind: '类型不对',
    yes: '是',
    no: '不是',
    movingYes: '刚转走或还在扣',
    movingNo: '不是',
    here: '就在这里联系',
    resume: '接着说',
    restart: '另外一件事',
    anotherMatter: '这是另一件事',
    time12315: '12315多久回',
    ofUs: '投诉你们',
    ofThem: '接着原来那件',
    sameMatter: '补到这一件',
    addStory: '加进经过',
    resumeOne: (name: string) => `接着：${name}`,
    status: '查进度',
    erase: '删除',
    export: '导出',
    keep: '留着',
    again: '还是登记',
    withdraw: '撤回',
    leave: '不等了',
    chat: '现在聊',
    call: '给我回电话',
    callOther: '换个号码',
    callNo: '不留号码',
    leaveCall: '不用打了',
    register: '还是登记',
    both: '两样都要',
    complaintOnly: '解决我的事',
    reportOnly: '只举报',
    byPhone: '打电话',
    bySms: '短信',
    byPost: '寄信',
    byMail: '电子邮件',
  },

  readBack: (items: string) => `请看一遍：\n${items}`,
  readBackAssumed:
    '我按这两点填的：您是为个人生活消费投诉，同一件事没有在法院、仲裁或别的部门办理。不对请说。',
  readBackAssumedElsewhere: '我按这一点填的：您是为个人生活消费投诉。不对请说。',
  filesAt: {
    bank: (org: string) => `提交后由${org}处理，处理期限从您确认提交时算起。这不等于向金融监管部门投诉。`,
    association: (org: string) =>
      `提交后由${org}调解，调解要对方也愿意，不是裁决。要先知道：${org}受理以后，12315 可能不再受理同一件事。`,
    hotline: (org: string) => `提交后由${org}登记并联系您；这不等于已向 12315 或银行投诉。`,
    ourselves: (org: string) => `提交后由${org}的主管处理，只有主管看得到。`,
  },
  associationSource: '《市场监督管理投诉举报处理办法》第16条，2026-04-15 起施行',
  nothingMissing: '都对的话请确认。',
  notSeenYet: '内容有变动，请再看一遍，以这一份为准。',
  stillAsItWas:
    '刚才那句我没有改动什么，所以先不提交。请再看一遍：对就再点一次提交，不对就说哪一处、改成什么。',
  stillMissing: (field: string) => `还差一样：${field}。`,

  filed: {
    bank: (org: string, number: string) => `已提交给${org}，案件号 ${number}。`,
    association: (org: string, number: string) =>
      `已提交给${org}，案件号 ${number}。接下来由工作人员决定能不能调解，并联系您。`,
    hotline: (org: string, number: string) =>
      `已登记，案件号 ${number}，${org}会联系您；这不等于已向12315或银行投诉。`,
  },
  clock: (org: string, days: number, day: string, firm: boolean) =>
    `${org}一般 ${days} 日内、最晚 ${day}${firm ? '' : '（以国务院放假通知为准）'}告诉您结果；要延期会先说明。`,
  callsFrom: (tail: string) => `有人打给您时，会先报案件号后四位 ${tail}；拿不准就先挂断再打回来。`,
  caseNext: {
    seenFrom: (day: string) => `工作人员${day}上班，先处理急的，再按登记先后。`,
    decided: '觉得没解决，或者没照答复做，回到对话里说「转人工」就行，这件可以接着办。',
    closed: '这件办完了。又有新情况，回到对话里说，报案件号就能接上。',
    rejected: '没受理不等于您没道理。为什么没受理、还能找谁，回到对话里说「转人工」问。',
    withdrawn: '您撤回了，我们不再办。想接着办，回到对话里说「重新提交」。',
  },
  receiptNote: '请收好回执码，它证明这件是您登记的。这是登记凭证，不是受理通知书。',
  phoneCovered: (clears: boolean): string =>
    clears
      ? '号码收到了，聊天里只显示一部分，您那条也请平台删了。'
      : '号码收到了，这里只显示一部分；聊天里您那条请自己删掉。',
  contactGiven: '您在页面上填的收到了。',
  evidenceAfter: (items: string) =>
    `有这些更好，没有也行：${items}。可以直接发照片、PDF 或录音，也可以告诉我有什么；身份证号、银行卡号先遮住。`,
  files: filesZh,
  alreadyFiled: (number: string) => `这件已经提交过了，案件号 ${number}，没有重复提交。`,
  supervisorsOnly: '这件涉及我们自己，只有主管能看到。',
  onBehalfLater: '替别人投诉可以先登记；谈到本人账户等私事之前，需要本人授权。',
  jointLine: (n: number | null) =>
    `${n === null ? '别人也遇到同样的事，' : `${n} 个人一起的事，`}每个人各自登记、各留各的电话。去 12315 的话，可以书面推选两名代表（《市场监督管理投诉举报处理办法》第12条，2026-04-15 起施行）。`,
  jointLink: (link: string) => `把这个链接转给他们，里面只有商家和事情，没有任何人的信息：${link}`,
  jointWords: (words: string) => `把这句话转给他们就行：「${words}」`,
  jointText: (shop: string, issue: string | null) => `我也要投诉${shop}${issue === null ? '' : `，${issue}`}`,

  where: {
    here: (org: string) => `先由${org}处理，这里就是；不满意再往下走。`,
    body: (name: string) => `这件事归${name}。`,
    steps: (steps: readonly string[]) =>
      `怎么走：${steps.map((step, at) => `${at + 1}. ${step}`).join('；')}。几条路并列，可以自己选。`,
    needs: (what: string) => `要带：${what}`,
    refuses: (what: string) => `这些情形会不收：${what}`,
    closes: (what: string) => `选之前先知道：${what}`,
    mediates: (org: string) => `${org}受理调解后，12315 可能不再收同一件事。`,
    line: (door: string) => `归谁管：${door}。`,
    lineAfter: (door: string) => `归谁管：先找对方，不成再找${door}。`,
    tooEarly: '说一句发生了什么、对方是谁，我就告诉您这件事找谁。一时分不清的，可以打 12345。',
  },
  materialsIntro: '这是给您自己用的材料，没有提交给任何人：',
  materialsTooEarly: '材料还差一点内容。',

  aside: (day: string) => `好，先放着。草稿留到${day}，想继续就说「继续」；没有撤回，也没有删除什么。`,
  asideRefused: '好，先放着。您没留姓名电话，这次对话和草稿在您离开 24 小时后删除；之前想继续就说「继续」。',
  cancelWhat: '取消哪个：买的服务或合同，还是这份投诉？',
  asideNothing: '好的。想说的时候随时说。',
  answeredOn: (day: string, text: string) => `${day}的答复：${text}`,
  notSolved: '觉得没解决，说“转人工”就行。',
  whoCalls: (org: string, phone: string | null) =>
    `${org}的工作人员会联系您${phone === null ? '' : `；着急可以打 ${phone}`}。`,
  asideFiled: (number: string) =>
    `好的。已登记的 ${number} 照常办理，没有撤回；要撤回请说「撤回 ${number}」。`,
  resumed: (items: string) => `接着上次的：${items}。`,
  whichAside: '您放着不止一件，接着说哪一件？',
  asideOrNew: '您有放着没说完的。刚说的是那一件，还是另一件事？',
  whichMatter: (number: string) => `刚说的是 ${number} 这一件的，还是另一件事？说过的先留着。`,
  ofUsOrThem: '您是要投诉我们（机器人或工作人员），还是接着投诉原来那家？',
  theirTime:
    '商家几天内要答复投诉，我手上没有统一的规定。可以书面给它定个日子，比如 7 天，留好截图；到期不答复，就拿着去 12315 投诉。',
  waysWithoutName: (door: string, phone: string | null) =>
    `不留名也能投：说「给我材料」，拿信自己交去：${door}。${phone === null ? '' : `也可以打 ${phone} 口头说。`}要人帮就点「转人工」。`,
  asItIs: '好，不改了，原样留着。',
  notOfUs: '好，这件不算投诉我们。',
  sameOrNew: '这说的是同一件，还是另一件事？说过的先留着。',
  heldBack: '这个我先替您拿着，您同意了才写进登记。',
  addOrMend: '这句是加进经过，还是要改哪一处？',
  nothingAside: '没有放着的草稿。有事直接说就行。',
  again: (number: string) => `好，照 ${number} 的内容重新登记一件，确认了才算数。`,
  freshStart: '好，另外登记一件。',
  freshStartAside: (day: string) => `好，另外登记一件。刚才那件先放着，留到${day}。`,

  statusLine: (number: string, status: string, day: string) => `${number}：${status}（${day}登记）`,
  filedAs: (items: string) => `登记的是：${items}。`,
  corrected: (words: string) => `更正${words}`,
  takenBack: (words: string) => `去掉「${words}」`,
  addedSince: (items: string) => `后来补充：${items}。`,
  statusDraft: (items: string) => `还有一件没提交：${items}。`,
  statusNone: '您在这里还没有登记过投诉。',
  statusOther:
    '这个案件号不在这次对话里，或者回执码不对。把案件号和回执码写在同一条里发来，就能在这里接着办；也可以找人工。',
  caseOpened: '对上了，这件投诉在这里也能查、能补充。',

  withdrawSure: (number: string) => `要撤回 ${number} 吗？撤回当天就停止办理。`,
  withdrawn: (number: string) => `已撤回 ${number}，今天起停止办理。以后有新情况可以再投诉。`,
  withdrawNothing: '没有可以撤回的投诉。没提交的草稿不用撤回，说「算了」就先放着。',
  newCode: {
    made: (number: string) =>
      `案件 ${number} 的回执码换好了，旧的从现在起不能用了。请收好新的，只在案件页上输入，别告诉任何人。`,
    which: '要换哪一件的回执码？',
    nothing: '这次对话里还没有登记过投诉，所以没有回执码。是在别的对话里登记的，请回到那边说，或者找人工。',
  },
  casePage: (link: string) => `以后凭回执码在这里看办到哪一步：${link}`,
  largeType: '字可以放大：点这条下面的「换成大字」。',
  withdrawWhich: '要撤回哪一件？请写案件号。',
  keptFiled: '好，不撤回，照常办理。',

  eraseSure: '要删除这次对话和没提交的草稿吗？删了找不回来。已登记的投诉会按规定保存，不会一起删。',
  erased: '已删除这次对话和草稿。需要时再来找我。',
  eraseKept: '好，都留着。',

  consentAskedBack: '是说不留称呼和电话吗？不留就不能登记，材料照样能拿。',
  consentRefused:
    '好，不留姓名电话。您仍然可以拿材料自己去投诉、问规定、找人工；这次对话 24 小时后删除。改主意了就说「登记」。',
  notRegistered: '这件还没有登记。改主意就说「登记」；也可以拿材料、找人工。',
  consentRefusedPhone: (phone: string) => `也可以直接打 ${phone}。`,

  human: {
    open: (position: number) =>
      `好，已经帮您排队等工作人员，您现在是第 ${position} 位。他们能看到我们的对话，不用重说。`,
    closed: (opens: string) =>
      `好，已经记下您要找人。现在是下班时间，${opens}有人上班，到时会看到您的留言，不用重说。`,
    closedUnknown: '好，已经记下您要找人。现在是下班时间，上班后会有人看到您的留言。',
    phone: (phone: string) => `着急可以打 ${phone}。`,
    webOnly: '回复会出现在这个对话里，您回来就能看到；不方便等，可以让人打给您。',
    already: (position: number) => `您已经在排队了，现在是第 ${position} 位。`,
    goOn: '等的时候我们可以接着说。',
    left: '好，不排队了。我们接着说。',
    notWaiting: '现在没有在排队。',
  },

  call: {
    consent: (org: string, days: number) =>
      `回电话要留一个号码，只给${org}办这件事用，保存 ${days} 天。可以吗？`,
    planned: (phone: string, times: string | null) =>
      `好，请工作人员打 ${phone} 找您${times === null ? '，上班时间里打' : `，时间按您说的：${times}`}。`,
    plannedFrom: (phone: string, opens: string, times: string | null) =>
      `好，现在是下班时间，${opens}上班以后会打 ${phone} 找您${times === null ? '' : `，时间按您说的：${times}`}。`,
    plannedLater: (phone: string, times: string | null) =>
      `好，现在是下班时间，上班以后会打 ${phone} 找您${times === null ? '' : `，时间按您说的：${times}`}。`,
    timed: (times: string) => `时间记下了：${times}。`,
    first: '这通电话排在最前面。',
    toChat: '电话先不打了。',
    why: '有了号码，工作人员才能打给您。不留也行，就在这里等。',
    whoSays: '打之前会先在这里告诉您是谁打。',
    stands: (phone: string) => `已经安排人打 ${phone} 找您，打之前会先在这里说一声。`,
    off: '好，不打了。我们接着说。',
    noNumber: '好，不留号码，您就在这里等，回复会出现在这个对话里。',
    sameNumber: '好，还是打原来的号码。',
  },

  missed: {
    first: '这句我没看明白。您是想：',
    firstAsking: '这句我没看明白。',
    kept: '这句我没全看懂，照原话记进经过了。',
    second: '换个说法试试：发生了什么、跟谁、多少钱，说一样就行。',
    third: '我还是没弄懂，免得耽误您，我请工作人员来看。',
    guessComplaint: '投诉一件事',
    guessQuestion: '问规定',
    again: '我们接着刚才的：',
    stood: '这一步我还没问明白。点下面的按钮也行，找人工也行。',
  },
  badPhone: '这个号码好像少了或多了一位，麻烦再看一下，比如 13 开头的 11 位手机号。',
  oldChoice: '这个按钮是之前那一步的，现在不用了。',
  needName: (org: string) => `${org}要凭办业务时的姓名才能找到您的业务。不想留，可以只要材料，或者找人工。`,
  needPhone: '没有电话，工作人员就没法找到您。不想留，可以只要材料，或者找人工。',
  needRequest: '写一样您想要的就行，「要个说法」也算。',
  futureDate: '这个日子还没到，可能写错了。',
  backStart: '这已经是第一个问题了。',

  platform: {
    hello: (org: string, days: number) =>
      `您好，我是${org}的机器人，帮您把事情理清、登记投诉。说的话会保存 ${days} 天，不用先留姓名。`,
    ask: (name: string) => `${name} 会把您在这里写的存在境外。可以在这里说吗？`,
    yes: '可以',
    no: '换个地方',
    given: '好。',
    refused: (url: string | null, phone: string | null) =>
      [
        '好，那就不在这里说。',
        ...(url === null ? [] : [`网页上也能说：${url}/`]),
        ...(phone === null ? [] : [`打电话：${phone}`]),
        '这里说过的要删，跟我说「删除对话」。',
      ].join('\n'),
  },
  exported: (link: string | null) =>
    link === null
      ? '要一份您的记录，点「转人工」，由工作人员给您。'
      : `您的记录在这里，15 分钟内打开就能存成文件，别转给别人：\n${link}`,
  whichLanguage: '用哪种语言？Which language?',
  noTips: '现在还没有可以订阅的提示。有了也会先问您。',
  changed: {
    edited: '按您改的来。',
    deleted: '好，删掉的那句不算。',
    filed: (number: string) => `${number} 已登记的原话不动，您改的这处补记在后面，办理的人看得到。`,
    remarkEdited: (words: string) => `消费者后来改了一句，改成：${words}`,
    remarkDeleted: '消费者后来在聊天里删了一句已登记的话。',
  },
  wordless: {
    sticker: '表情我看不懂，您打字说就行。',
    location: '位置我没有存，写一下哪个市、哪个区就够了。',
    contact: '名片我没有存。需要电话时会先问您。',
    other: '这个我打不开，您打字说就行。',
  },
  hidden: {
    secret: '您刚才发的密码或验证码，我已经隐去，没有保存。任何人问都别给，最好现在就改掉。',
    securityCode:
      '您刚才发的卡背面安全码，我已经隐去，没有保存。它改不了：别人看到过，就打卡背面电话挂失、换一张卡。',
    card: '您刚才发的一串数字像卡号，我只留了后四位。如果是订单号，请在前面加上「订单号」再发一次。',
    identity: '您刚才发的身份证号，我已经隐去大部分。在这里不需要它。',
  },

  warm: {
    despair: '这事压得您很难受，我听到了。心里撑不住的时候，可以打 12356，有人听您说。事情我们一步一步来。',
    grief: '家里刚走了人，还要跑这些事，请您节哀。我尽量问得少。',
    anger: '碰上这种事，谁都会生气。要是堵得慌，12356 有人听您说。我先帮您把事情办起来。',
  },

  reportLine: '举报是请监管部门查违法的事，投诉是为您自己要结果，两样分开办、可以都做。',
  reportAsk: '您想要哪一样？',
  reportOnly: (door: string) => `举报不在这里办，请找：${door}。需要的话，我可以帮您把材料整理好。`,

  notOurs: (them: string, us: string, door: string) =>
    `您说的是${them}，这里是${us}的投诉渠道，只能处理跟${us}有关的部分。${them}的事可以找：${door}。`,
  otherVenueWarning: '同一件事别处已经受理的，12315 一般不再受理；材料里会写明。',

  help: '直接说发生了什么，我来整理。也可以说：查进度、该找谁、给我材料、改一处、算了、转人工、English。',
  privacy: (org: string, days: number) =>
    `我们保存您说的话和登记的内容，只给${org}办您的事，${days} 天后删除。密码、验证码、卡号会先隐去再保存。要删除就说「删除对话」。`,
  privacyModel: ({ receiver, abroad }: { receiver: string; abroad: boolean }) =>
    abroad
      ? `有的话机器人看不明白，先问过您，才把隐去姓名、号码的那几句发给境外的模型服务（${receiver}）帮着读；不同意也照样办。`
      : `有的话机器人看不明白，会把隐去姓名、号码的那几句发给模型服务（${receiver}）帮着读，它只帮着读和改说法，不做决定。`,
  abroad: {
    ask: (receiver: string) =>
      `可以把这句（隐去姓名、号码）发给境外的模型服务（${receiver}）帮着读吗？不同意也照样办。`,
    yes: '可以发',
    no: '不要发',
    given: '好，看不明白的才发，姓名、号码都先隐去。',
    refused: '好，不发。您说的都留着，我们接着说。',
  },
  staffRoom: {
    ask: (receiver: string) =>
      `我们的工作人员用 ${receiver}（境外）接待。可以把这次对话显示在那里吗？不行也有人接。`,
    yes: '可以显示',
    no: '不要显示',
    given: '好，工作人员会在那里看到这次对话，姓名和号码会隐去。',
    refused: '好，不显示。工作人员到我们自己的系统里接您。',
    privacy: (receiver: string) =>
      `工作人员用 ${receiver}（境外）接待；您同意了，对话才显示在那里，姓名和号码隐去，由它保存。`,
  },
  doubt: (field: string, noted: string, other: string) =>
    `「${field}」我记的是${noted}，这句也可能是说${other}，哪个对？`,
  languageSet: '好，用中文。',
  unsubscribed: '好，不会给您推送任何提示。投诉照常办理。',
  notKnown: {
    alone: '这个我还不知道，不敢随便答。要不要我请人来？',
    beside: '这个我还不知道，不敢随便答；要人来答就点「转人工」。',
    nearest: '下面是我能答的相近问题。',
  },
  who: (org: string) => `我是${org}的机器人，不是真人。要真人就点「转人工」。`,
  noAnswerYet: '您问吧，我查到有出处的才答。',
  askedMade: '都记下了，有新情况随时说。',
  sameContact: (items: string) => `称呼和电话照上一件：${items}。要改直接说。`,
  requestAssumed: '我先写「给个说法」，想改随时说。',
  backAfterGap: (items: string) => `您回来了。上次说到：${items}。`,
  addedToFiled: (number: string, items: string) => `已经补到 ${number} 里了，工作人员会看到：${items}`,
  quoted: (words: string) => `「${words}」`,
  instead: (old: string, fresh: string) => `${old} → ${fresh}`,
  staying:
    '我在，您慢慢说，投诉先放着。现在有危险就打 120 或 110；想跟人说说，打 12356。什么时候想接着办，就说「继续」。',
  afterOrders: '好。先把要紧的办完；要投诉的话，从头说说经过就行，不急。',
  minorGuardian: '您还没成年的话，请让爸爸妈妈或监护人来办，先不用再告诉我别的信息。',
};

export type Wording = typeof zh;
