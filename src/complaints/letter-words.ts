import type { Citation, Lang } from '../conversation/message.ts';
import type { Attached } from './record.ts';
import type { Issue, PriorContact, RequestKind, RespondentRole } from './taxonomy.ts';

/** What has to be filled in by hand. */
export const BLANK = '＿＿＿＿＿＿';

export interface LetterWords {
  readonly title: string;
  readonly reportTitle: string;
  readonly reportFrom: string;
  readonly reportAbout: string;
  readonly investigate: string;
  readonly colon: string;
  readonly comma: string;
  readonly to: string;
  readonly outlet: string;
  readonly from: string;
  readonly phone: string;
  readonly address: string;
  readonly about: string;
  readonly place: string;
  readonly agent: (relation: string) => string;
  readonly relations: Readonly<Record<string, string>>;
  readonly roles: Readonly<Record<RespondentRole, string>>;
  readonly bracket: (name: string, note: string) => string;
  readonly sections: Readonly<Record<'story' | 'requests' | 'contacts' | 'law' | 'evidence', string>>;
  readonly number: (n: number) => string;
  readonly when: string;
  readonly sum: string;
  readonly range: (from: string, to: string) => string;
  readonly yuan: (amount: string, approximate: boolean) => string;
  readonly requests: Readonly<
    Record<Exclude<RequestKind, 'refund' | 'compensate' | 'stop' | 'other'>, string>
  >;
  readonly refund: (sum: string) => string;
  readonly compensate: (sum: string) => string;
  readonly stop: Readonly<Partial<Record<Issue, string>>>;
  readonly stopAny: string;
  readonly answer: string;
  readonly contacts: Readonly<Record<PriorContact, string>>;
  readonly contacted: (who: string) => string;
  readonly notAccepted: string;
  readonly notContacted: string;
  readonly citation: (citation: Citation) => string;
  readonly tick: string;
  readonly file: (n: number, kind: Attached['kind'], day: string) => string;
  readonly truth: string;
  readonly signature: string;
}

export const LETTER_WORDS: Readonly<Record<Lang, LetterWords>> = {
  zh: {
    title: '投诉信',
    reportTitle: '举报信',
    reportFrom: '举报人',
    reportAbout: '被举报方',
    investigate: '请依法查清上面说的情况，违法的依法处理。',
    colon: '：',
    comma: '、',
    to: '致',
    outlet: '网点、门店或App',
    from: '投诉人',
    phone: '电话',
    address: '地址',
    about: '被投诉方',
    place: '对方所在地',
    agent: (relation) => `代办人：${BLANK}（替${relation}办理，另附本人签名的授权委托书）`,
    relations: {
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
    },
    roles: {
      charged: '收款方',
      sold: '销售方',
      lent: '放款方',
      collected: '催收方',
      'paid-through': '付款渠道',
    },
    bracket: (name, note) => `${name}（${note}）`,
    sections: {
      story: '发生了什么',
      requests: '我的要求',
      contacts: '之前的联系',
      law: '依据',
      evidence: '随信附上（复印件，原件我自己留着）',
    },
    number: (n) => `${'一二三四五'[n]}、`,
    when: '时间',
    sum: '涉及金额',
    range: (from, to) => `${from}到${to}`,
    yuan: (amount, approximate) => (approximate ? `约 ${amount} 元` : `${amount} 元`),
    requests: {
      repair: '免费修好。',
      replace: '换一件合格的。',
      cancel: '解除合同或取消服务，不再收费。',
      correct: '更正错误的记录，并告诉我更正的结果。',
      apology: '向我道歉。',
      explain: '书面说明原因和依据。',
      investigate: '查清事实，并告诉我查到了什么。',
      deliver: '按约定交付或履行。',
    },
    refund: (sum) => `把钱退给我：${sum}。`,
    compensate: (sum) => `赔偿我的损失：${sum}。`,
    stop: {
      'collection-conduct': '停止骚扰我和我的家人、朋友，有事只按正当方式联系我本人。',
      fees: '查清之前，停止继续扣费。',
      'forced-bundle': '停止继续扣费，取消我没有要的项目。',
      'contract-refund': '停止继续扣费。',
      'funds-security': '查清之前，先停止计息、扣款和催收。',
      'personal-data': '停止使用和提供我的个人信息。',
    },
    stopAny: '停止上面说的做法。',
    answer: '把处理结果和理由书面告诉我。',
    contacts: {
      company: '对方客服',
      platform: '平台客服',
      '12315': '12315',
      association: '消费者协会',
      regulator: '监管部门',
      police: '公安机关',
      court: '法院',
      arbitration: '仲裁机构',
      other: '其他',
    },
    contacted: (who) => `找过${who}。哪天：${BLANK}　对方怎么说：${BLANK}`,
    notAccepted: '上面找过的地方都没有受理。',
    notContacted: `找过谁、哪天、对方怎么说：${BLANK}`,
    citation: ({ law, article, effective }) => `《${law}》第${article}条（${effective} 起施行）`,
    tick: '□ ',
    file: (n, kind, day) =>
      `附件 ${n}：${{ picture: '照片', document: '文件', recording: '录音' }[kind]}（${day}提交）`,
    truth: '以上情况属实。',
    signature: '签名',
  },
  en: {
    title: 'Complaint',
    reportTitle: 'Report of a violation',
    reportFrom: 'Reported by',
    reportAbout: 'Reported',
    investigate: 'Please look into what is described above and deal with any violation of the law.',
    colon: ': ',
    comma: ', ',
    to: 'To',
    outlet: 'Branch, shop or app',
    from: 'From',
    phone: 'Telephone',
    address: 'Address',
    about: 'Complaint about',
    place: 'Their place',
    agent: (relation) =>
      `Written by: ${BLANK} (for my ${relation}; a signed letter of authorisation is attached)`,
    relations: {},
    roles: {
      charged: 'took the money',
      sold: 'sold it',
      lent: 'lent the money',
      collected: 'collects the debt',
      'paid-through': 'paid through',
    },
    bracket: (name, note) => `${name} (${note})`,
    sections: {
      story: 'What happened',
      requests: 'What I ask for',
      contacts: 'Earlier contact',
      law: 'Legal basis',
      evidence: 'Attached (copies; I keep the originals)',
    },
    number: (n) => `${n + 1}. `,
    when: 'When',
    sum: 'Sum in dispute',
    range: (from, to) => `${from} to ${to}`,
    yuan: (amount, approximate) => (approximate ? `about CNY ${amount}` : `CNY ${amount}`),
    requests: {
      repair: 'Repair it free of charge.',
      replace: 'Replace it with one in good order.',
      cancel: 'End the contract or service and charge me no more.',
      correct: 'Correct the wrong record and tell me when it is done.',
      apology: 'Apologise to me.',
      explain: 'Explain the reason and the basis in writing.',
      investigate: 'Find out what happened and tell me what you found.',
      deliver: 'Deliver or perform as agreed.',
    },
    refund: (sum) => `Refund ${sum}.`,
    compensate: (sum) => `Compensate my loss of ${sum}.`,
    stop: {
      'collection-conduct':
        'Stop harassing me, my family and friends; contact only me and only by proper means.',
      fees: 'Stop further charges until this is settled.',
      'forced-bundle': 'Stop further charges and cancel what I never asked for.',
      'contract-refund': 'Stop further charges.',
      'funds-security': 'Stop interest, deductions and collection until this is settled.',
      'personal-data': 'Stop using and passing on my personal data.',
    },
    stopAny: 'Stop what is described above.',
    answer: 'Tell me the decision and its reasons in writing.',
    contacts: {
      company: 'the company',
      platform: 'the platform',
      '12315': '12315',
      association: "the consumers' association",
      regulator: 'the regulator',
      police: 'the police',
      court: 'a court',
      arbitration: 'an arbitration body',
      other: 'others',
    },
    contacted: (who) => `I turned to ${who}. On: ${BLANK}  Their answer: ${BLANK}`,
    notAccepted: 'None of them took the matter on.',
    notContacted: `Whom I turned to, when, and their answer: ${BLANK}`,
    citation: ({ law, article, effective }) => `《${law}》 art. ${article} (in force since ${effective})`,
    tick: '[ ] ',
    file: (n, kind, day) =>
      `Attachment ${n}: ${{ picture: 'photo', document: 'file', recording: 'recording' }[kind]} (sent ${day})`,
    truth: 'What is written here is true.',
    signature: 'Signature',
  },
};
