import type { SafetyDetail } from '../../complaints/taxonomy.ts';
import type { Choice, Lang } from '../../conversation/message.ts';

/** What the orders may say about reaching us. */
export interface SafetyDesk {
  readonly phone: string | null;
  readonly offHoursPhone: string | null;
  readonly deskOpen: boolean;
}

export interface SafetyOrders {
  readonly text: string;
  readonly choices: readonly Choice[];
}

/** Below every order: on with the complaint, and a person. */
const CHOICES: Readonly<Record<Lang, readonly Choice[]>> = {
  zh: [
    { id: 'resume', label: '接着说投诉' },
    { id: 'human', label: '转人工' },
  ],
  en: [
    { id: 'resume', label: 'Go on' },
    { id: 'human', label: 'A person' },
  ],
};

/** The sentence to read out: what police and bank need to stop a payment (反电信网络诈骗法 art. 20). */
const READ_OUT: Readonly<Record<Lang, string>> = {
  zh: '照着念：“我被骗了，请马上止付。收款人____，收款账号____，____点____分，转出____元。”',
  en: 'Read this out: “I have been defrauded, please stop the payment now. Payee ____, account ____, at ____ o’clock, amount ____ yuan.”',
};
const COME_BACK: Readonly<Record<Lang, string>> = {
  zh: '以后谁说交钱就能帮您追回，也是骗子。办完再回来，我接着帮您记。',
  en: 'Anyone who later offers to get it back for a fee is a fraud too. Once that is done, come back and I will write it down with you.',
};

const ORDERS: Readonly<Record<Lang, Readonly<Record<SafetyDetail, readonly string[]>>>> = {
  zh: {
    'self-harm': [
      '您愿意说出来，我很在意。您这个人比任何一笔钱、一件事都要紧。',
      '1. 现在就有危险，或已经受伤、吃了药：打120，或打110。',
      '2. 想跟人说说：全国统一心理援助热线12356；一时没人接，就打110。',
      '3. 先离开高处，把药和刀放远，叫一个人来身边陪着。',
      '投诉先放一放，写过的都在。我不走，您想说什么都可以。',
    ],
    'other-self-harm': [
      '1. 喝了药、割了或受了伤：打120，药瓶带上。人找不到、要跳、手里有刀：打110，说清人在哪里、穿什么、往哪边去。',
      '2. 能到身边就别让他一个人，挪开刀、药、绳子，慢慢跟他说话，不争对错。',
      '3. 怎么劝可以问12356（全国统一心理援助热线）。',
      '人先平安，投诉不急，写过的都在。',
    ],
    'harm-others': [
      '1. 有人正有危险：打110。有人受伤：打120。',
      '2. 请先离开那个地方，把手里的东西放下，找个信得过的人待在一起。',
      '3. 气得压不住，可以打12356说一说。',
      '动手的事我不能帮。钱和道理我帮您一件件写清楚。',
    ],
    threatened: [
      '1. 打110：说出在哪里、几个人、有没有刀棍；有人被带走，就说被谁、往哪去。不能出声，请信得过的人替您打。流血、昏倒，先打120。',
      '2. 锁好门，待在有人的地方，不要出去理论。',
      '3. 平安以后再留好电话、短信、录音、监控。',
    ],
    'collector-at-door': [
      '1. 打110：说有人上门闹，报地址和人数。',
      '2. 不开门，不争吵，不当场给钱、不签字。家里有老人孩子，先待在里屋。',
      '3. 隔着门录像录音，记下时间、说的话、哪家公司。',
      '平安以后再回来，我帮您写投诉；管银行和贷款公司的电话是12378。',
    ],
    'fraud-moving': [
      '1. 打110：要求紧急止付。',
      '2. 挂断对方，什么都不要再转、再点、再念。',
      '3. 打您银行卡背面印的电话：冻结账户。支付宝、微信付的，从应用里冻结。',
      READ_OUT.zh,
      '4. 聊天和转账记录别删。拿不准就打96110问。',
      COME_BACK.zh,
    ],
    'code-given': [
      '1. 打您银行卡背面印的电话：冻结账户、挂失。',
      '2. 挂断对方，不再念任何验证码、密码。',
      '3. 换一部手机改登录和支付密码。',
      '4. 已经有钱出去：打110，要求紧急止付。',
      READ_OUT.zh,
      COME_BACK.zh,
    ],
    'screen-shared': [
      '1. 马上关掉屏幕共享，关掉网络和流量，关机也行。',
      '2. 用另一部手机打银行卡背面印的电话：冻结账户。',
      '3. 已经有钱出去：打110，要求紧急止付。',
      READ_OUT.zh,
      '4. 删掉对方让装的软件，换一部手机改密码。',
      COME_BACK.zh,
    ],
    'scam-agent': [
      '先别交钱，也别给身份证、银行卡和验证码。',
      '1. 投诉、退保申请、征信异议都不收费，自己就能办。',
      '2. 已经付了钱：打110，再打银行卡背面印的电话。拿不准打96110。',
      '3. 已经给了证件：让他们写明用途并要回来，聊天记录留好。',
      '把想办的事告诉我，我一步步陪您自己办。',
    ],
    'minor-writing': [
      '1. 先把这件事告诉爸爸妈妈或照顾你的大人，请他们来跟我说。',
      '2. 有人伤害你、吓唬你，或者你不敢跟家里说：打110，也可以先告诉老师。',
      '3. 别再付钱，也别把名字、电话、照片发给任何人，也不用发给我。',
      '这不是你一个人要扛的事。大人来了，我们接着办，说过的不用再说一遍。',
    ],
    child: [
      '1. 孩子受伤、吞了东西、叫不醒：打120，别催吐，别喂水喂饭。被人伤害、威胁或找不到：打110，说出孩子在哪里。',
      '2. 守着孩子；不要自己去跟对方谈，也不要给钱。',
      '3. 对方发来的内容别删、别转发，留给警察看。',
      '孩子的名字和照片不用发给我。',
    ],
    gas: [
      '1. 不开关任何电器，不点火，不在屋里打电话。',
      '2. 关总阀、开窗，人马上到楼外去。',
      '3. 到外面打燃气公司抢修电话；打不通打119。头晕恶心打120。',
      '平安以后再回来，我帮您记。',
    ],
    fire: [
      '1. 打119：报地址、烧的是什么、有没有人被困。',
      '2. 人先走，不拿东西，不坐电梯，弯腰捂住口鼻。',
      '3. 电池和电器着火不要泼水。受伤打120。',
      '平安以后再回来，东西留着别扔，我帮您记。',
    ],
    poisoning: [
      '1. 打120：说几个人、吃了什么、什么时候、现在怎么样。喘不上气、叫不醒，马上打。',
      '2. 别再吃；不要自己催吐，等医生指挥。',
      '3. 剩下的食物和包装装袋留好，看病留好病历。像是有人下药：打完120再打110。',
      '人没事了再回来，我帮您记。',
    ],
    trapped: [
      '1. 按电梯里的报警按钮或对讲，打里面贴的维保电话；没人接打119或110，说清哪栋楼、哪部梯、几个人。',
      '2. 别扒门、别踹门、别往外爬；靠着里面站好或坐下，等人来开。',
      '3. 有人被夹住：先按停，别硬拉，打119；受伤、喘不上气打120。',
      '平安以后再回来，我帮您记。',
    ],
    'data-leak-live': [
      '1. 别再打开、下载或转发那些资料，也不要发给我。',
      '2. 记下网址、时间，截图时把别人的名字号码盖住。',
      '3. 有人正拿它骗人或威胁：打110。',
      '您看到的已经记为急件，由人来看。',
    ],
    'emergency-other': [
      '1. 打120：有人受伤、昏倒、误吞了东西或很难受。打110：有人要伤人、人被带走或钱正被骗走。打119：着火或被困。',
      '2. 先离开危险的地方；说清地址、几个人、现在怎么样。',
      '3. 心里撑不住：打12356，有人听您说。',
      '平安以后再回来，我帮您记。',
    ],
  },
  en: {
    'self-harm': [
      'I am glad you told me. You matter more than any sum or any case.',
      '1. In danger now, hurt, or taken something: call 120, or 110.',
      '2. To talk with someone: 12356, the psychological help line; if nobody answers, call 110.',
      '3. Step away from the height, put pills and blades out of reach, ask somebody to be with you.',
      'The complaint can rest, nothing is lost. I am staying. Say whatever you like.',
    ],
    'other-self-harm': [
      '1. Hurt, cut or taken something: call 120, take the bottle along. Gone, about to jump or with a blade: call 110, say where they are, what they wear, which way they went.',
      '2. If you can be with them, do not leave them alone. Move blades, pills and ropes away, speak slowly, do not argue.',
      '3. 12356, the psychological help line, can tell you what to say.',
      'First that they are safe. The complaint can wait, nothing is lost.',
    ],
    'harm-others': [
      '1. Somebody is in danger: call 110. Somebody is hurt: 120.',
      '2. Please leave that place, put down what you hold, and be with someone you trust.',
      '3. If the anger will not let go, 12356 will listen.',
      'I cannot help to hurt anyone. I can help to put down what they owe you, point by point.',
    ],
    threatened: [
      '1. Call 110: the place, how many they are, any weapon; if somebody was taken away, by whom and where to. If you cannot speak, have someone you trust call. Bleeding or faint: 120 first.',
      '2. Lock the door, stay near people, do not go out to argue.',
      '3. Once you are safe, keep calls, messages, recordings, camera pictures.',
    ],
    'collector-at-door': [
      '1. Call 110: people are making trouble at your door; give address and number.',
      '2. Do not open, do not argue, pay nothing and sign nothing. Children and old people go to an inner room.',
      '3. Record through the door; note time, words, company.',
      'Once you are safe, come back and I will help to write it down; 12378 is the line for banks and lenders.',
    ],
    'fraud-moving': [
      '1. Call 110 and ask for 紧急止付, an emergency stop of the payment.',
      '2. Hang up on them. Send nothing, click nothing, read nothing out.',
      '3. Call the number printed on the back of your own bank card: freeze the account. Paid by Alipay or WeChat: freeze it in the app.',
      READ_OUT.en,
      '4. Keep the chats and payment records. In doubt, ask 96110.',
      COME_BACK.en,
    ],
    'code-given': [
      '1. Call the number printed on the back of your own bank card: freeze account and card.',
      '2. Hang up on them. Read out no more codes or passwords.',
      '3. From another phone, change your login and payment passwords.',
      '4. Money has already gone: call 110 and ask for 紧急止付, an emergency stop.',
      READ_OUT.en,
      COME_BACK.en,
    ],
    'screen-shared': [
      '1. Stop sharing the screen, cut Wi-Fi and mobile data, or switch the device off.',
      '2. From another phone, call the number printed on the back of your own bank card: freeze the account.',
      '3. Money has already gone: call 110 and ask for 紧急止付, an emergency stop.',
      READ_OUT.en,
      '4. Remove what they had you install; change passwords from another phone.',
      COME_BACK.en,
    ],
    'scam-agent': [
      'Do not pay, and do not hand over ID, card or codes.',
      '1. Complaints, insurance cancellations and credit report objections are free, and you can file them yourself.',
      '2. Already paid: call 110, then the number printed on your own bank card. In doubt, ask 96110.',
      '3. Already gave papers: ask for them back in writing, keep the chat.',
      'Tell me what you want to achieve and I will go through it with you.',
    ],
    'minor-writing': [
      '1. First tell your parents or the grown-up who looks after you, and ask them to write to me.',
      '2. If somebody hurts or scares you, or you cannot tell your family: call 110, or tell a teacher first.',
      '3. Pay nothing more. Do not send your name, phone or photos to anybody, not to me either.',
      'You do not have to carry this alone. When a grown-up is here we go on; nothing has to be told twice.',
    ],
    child: [
      '1. Hurt, swallowed something or cannot be woken: call 120, no vomiting, no food or drink. Harmed, threatened or missing: call 110, say where the child is.',
      '2. Stay with the child. Do not deal with them yourself and pay nothing.',
      '3. Do not delete or pass on what they sent; the police need it.',
      'I need no name and no picture of the child.',
    ],
    gas: [
      '1. Touch no switch, light nothing, make no call indoors.',
      '2. Close the main valve, open windows, get everyone out now.',
      '3. From outside call the gas company’s repair line; if nobody answers, 119. Dizzy or sick: 120.',
      'Once you are safe, come back and I will write it down.',
    ],
    fire: [
      '1. Call 119: address, what burns, whether anybody is trapped.',
      '2. Get out, take nothing, no lift, stay low, cover mouth and nose.',
      '3. No water on burning batteries or appliances. Hurt: 120.',
      'Once you are safe, come back; keep the thing, I will write it down.',
    ],
    poisoning: [
      '1. Call 120: how many people, what was eaten, when, how they are. No breath or cannot be woken: call at once.',
      '2. Eat no more; do not force vomiting, follow the doctor.',
      '3. Bag and keep leftovers and packaging; keep the medical papers. If somebody put it there: 110 after 120.',
      'When everybody is well, come back and I will write it down.',
    ],
    trapped: [
      '1. Press the alarm button or intercom in the lift and call the repair line posted inside; nobody answers: 119 or 110, say which building, which lift, how many people.',
      '2. Do not force or kick the doors, do not climb out; stand or sit against the wall until somebody opens.',
      '3. Somebody is caught: press stop, do not pull, call 119; hurt or short of breath: 120.',
      'Once you are safe, come back and I will write it down.',
    ],
    'data-leak-live': [
      '1. Do not open, download or pass on that data, and do not send it to me.',
      '2. Note the address and time; cover other people’s names and numbers in a screenshot.',
      '3. If somebody uses it to cheat or threaten: call 110.',
      'What you saw is marked urgent, for a person to read.',
    ],
    'emergency-other': [
      '1. Call 120: somebody is hurt, faint, very unwell or swallowed something. Call 110: somebody threatens or is taken away, or money is being tricked out. Call 119: fire, or trapped.',
      '2. Leave the dangerous place; say the address, how many people, how they are.',
      '3. When it is too much to bear: 12356 will listen.',
      'Once you are safe, come back and I will write it down.',
    ],
  },
};

/** Where seconds count at the bank, no word may invite to wait for us. */
const NOT_OURS: ReadonlySet<SafetyDetail> = new Set(['fraud-moving', 'code-given', 'screen-shared']);

function ours(lang: Lang, desk: SafetyDesk): string | null {
  const phone = desk.deskOpen ? desk.phone : desk.offHoursPhone;
  if (lang === 'zh') {
    const person = desk.deskOpen ? '这段话已请同事优先看。' : null;
    const call = phone === null ? null : `也可以打我们的${desk.deskOpen ? '' : '值班'}电话 ${phone}。`;
    return person === null && call === null ? null : `${person ?? ''}${call ?? ''}`;
  }
  const person = desk.deskOpen ? 'A colleague has been asked to read this first.' : null;
  const call = phone === null ? null : `You can also call our ${desk.deskOpen ? '' : 'duty '}line: ${phone}.`;
  return person === null && call === null ? null : [person, call].filter((part) => part !== null).join(' ');
}

/**
 * The orders for a danger: numbered, the number to call first, no question. 12356 is named without hours, because
 * it is not staffed round the clock everywhere. For a running fraud they say nothing of us.
 */
export function safetyOrders(detail: SafetyDetail, lang: Lang, desk: SafetyDesk): SafetyOrders {
  const lines = ORDERS[lang][detail];
  const last = NOT_OURS.has(detail) ? null : ours(lang, desk);
  return {
    text: (last === null ? lines : [...lines, last]).join('\n'),
    choices: CHOICES[lang],
  };
}

/** The one order that counts, for a danger that is heard again shortly after its orders. */
const RECALLED: Readonly<Record<Lang, Readonly<Record<SafetyDetail, string>>>> = {
  zh: {
    'self-harm': '现在有危险就打120或110，想说说打12356。',
    'other-self-harm': '还是先救人：吃了药、受了伤打120，找不到人打110。',
    'harm-others': '还是先打110，离开那里。',
    threatened: '还是先打110，待在有人的地方。',
    'collector-at-door': '还是先打110，不开门。',
    'fraud-moving': '还是先打110止付，再打卡背面的电话冻结。',
    'code-given': '还是先打银行卡背面的电话冻结，改密码。',
    'screen-shared': '还是先断网、关掉共享、删掉那个软件，用另一部手机打卡背面的电话冻结。',
    'scam-agent': '还是先别交钱，也别给证件。',
    'minor-writing': '还是先请爸爸妈妈或照顾你的大人来说。',
    child: '还是先打110；孩子受伤或不舒服打120。',
    gas: '还是先到楼外，再打119或燃气公司。',
    fire: '还是先打119，人先走。',
    poisoning: '还是先打120，别再吃。',
    trapped: '还是先按电梯里的报警按钮，没人应打119，别扒门。',
    'data-leak-live': '那些资料还是别打开、别转发；有人拿它骗人就打110。',
    'emergency-other': '还是先打120；要警察打110，着火打119。',
  },
  en: {
    'self-harm': 'In danger now: 120 or 110. To talk with somebody: 12356.',
    'other-self-harm': 'Still first: 120 if they took something or are hurt, 110 to find them.',
    'harm-others': 'Still 110 first, and leave that place.',
    threatened: 'Still 110 first, and stay near people.',
    'collector-at-door': 'Still 110 first, and do not open.',
    'fraud-moving': 'Still 110 first to stop the payment, then the number on the back of your card.',
    'code-given': 'Still the number on the back of your card first, then new passwords.',
    'screen-shared':
      'Still cut the net, stop sharing, remove that app; then call the number on your card from another phone.',
    'scam-agent': 'Still: pay nothing and hand over no papers.',
    'minor-writing': 'Still: please let a parent or the grown-up who looks after you write.',
    child: 'Still 110 first; hurt or unwell: 120.',
    gas: 'Still out of the house first, then 119 or the gas company.',
    fire: 'Still 119 first, and get out.',
    poisoning: 'Still 120 first, and eat no more.',
    trapped: 'Still the alarm button in the lift first, then 119; leave the doors alone.',
    'data-leak-live': 'Still: do not open or pass on that data; if somebody cheats with it, 110.',
    'emergency-other': 'Still 120 first; police 110, fire 119.',
  },
};

export const recalled = (detail: SafetyDetail, lang: Lang): string => RECALLED[lang][detail];

/** Nobody lies hurt and no money can be stopped: there is nothing to see to first. */
const WITHOUT_HASTE: ReadonlySet<SafetyDetail> = new Set(['scam-agent', 'minor-writing', 'data-leak-live']);

/** Half a sentence before the talk goes on; `relieved` is what was said of the danger, if anything was. */
export function afterOrders(
  detail: SafetyDetail,
  relieved: 'denied' | 'safe' | 'helped' | null,
  lang: Lang,
): string {
  const zh = lang === 'zh';
  if (detail === 'self-harm') return zh ? '好，我陪您慢慢来。' : 'Good, no hurry, I am with you.';
  if (relieved === 'denied') return zh ? '是我听岔了。' : 'I misheard, sorry.';
  if (WITHOUT_HASTE.has(detail)) return zh ? '好，接着说。' : 'All right, let us go on.';
  if (NOT_OURS.has(detail)) {
    if (relieved !== null) return zh ? '好，这一步走得对。' : 'Good, that was the right step.';
    return zh
      ? '止付要紧，您先办，我这边接着记。'
      : 'Stopping the money comes first; I keep writing meanwhile.';
  }
  if (relieved === 'safe') return zh ? '好，人平安就好。' : 'Good that everybody is safe.';
  if (relieved === 'helped') return zh ? '好，有人管就好。' : 'Good that help is there.';
  return zh ? '人要紧，您先顾着，我这边接着记。' : 'People come first; I keep writing meanwhile.';
}
