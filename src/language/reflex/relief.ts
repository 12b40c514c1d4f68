import { fold } from '../fold.ts';

/** What a line says of a danger: there was none, it is over, or somebody sees to it. */
export type Relief = 'denied' | 'safe' | 'helped';

const HARD =
  '(?:自杀|自残|轻生|寻死|寻短见|想不开|想死|跳楼|割腕|屏幕共享|共享(?:过)?屏幕|开(?:过)?共享|着火|起火|漏气|煤气味|中毒|打我|打人|动手|威胁|要打|被打|受伤|流血|危险)';
const HARD_EN =
  '(?:suicid\\w*|self[- ]harm\\w*|dying|dead|hurt|in danger|bleeding|on fire|a fire|burning|leaking|a gas leak|poison\\w*|(?:killing|hurting|harming) (?:my|him|her|them)sel\\w+|shar(?:e|ed|ing) (?:my|the|her|his) screen|screen shar\\w+|threaten\\w*|violen\\w+)';
/** 没人自杀, she is not suicidal: the word of danger with its no; what is said beside it counts. */
export const DENIAL = new RegExp(
  [
    `(?:(?:没有?|哪有|不存在|并非|又?不是|谁也没|根本没)(?:人|谁|什么|在|说|要|想|我|他|她|被|有|过|给|开|真的?|因为)*${HARD}(?!成|的?(?:险|风险))(?:什么的?|的事|过|啊|呀|呢|的)*)`,
    '(?:不会|不至于|不打算|没打算|没想过?|从没想过?)(?:要|去|真的?|再|因此)*(?:自杀|自残|轻生|寻死|寻短见|跳楼|想不开)',
    '(?:没有?|不)(?:在|再|继续)(?:扣|转|刷|往外|动)(?:了|钱|款)*(?:[ ,]*(?:都|已经|全)*[转扣刷]完了)?',
    '(?:没有?|(?<!是)不是|又不是|并非|不算)(?:被|遇到|遇上|碰到|碰上|人|什么|在)*(?:诈骗|电诈|骗子|骗|刷单)(?:了|的|我)*(?!是|吗|么|[^,。]{0,4}(?:吗|么))',
    '(?:谁说(?:我|他|她|有人)*(?:要|想)?(?:自杀|想死|死|不想活了?|跳楼))',
    '(?:不是(?:他|她|我|有人)?(?:自己)?(?:想|要)(?:死|自杀|跳楼|寻死))',
    "\\b(?:not|isn't|aren't|wasn't|never)(?: being| been)? (?:scammed|defrauded|tricked|a scam|a fraud|fraud)\\b",
    "\\b(?:(?:money|funds)(?: is| are)?(?:n't| not| no longer)|nothing(?: is|'s)) (?:being )?(?:moving|leaving|going out|taken|drained)\\b",
    `\\b(?:not|isn't|aren't|wasn't|nobody(?:'s| is| was)?|no one(?:'s| is| was)?|never|no|didn't|haven't|don't)(?: \\w+){0,2}? ${HARD_EN}\\b`,
  ].join('|'),
  'g',
);
const MISHEARD =
  /(?:听|看|理解|搞|弄)(?:错|岔|反|偏)了?|误会|说(?:啥|什么)呢|不是(?:这个|那个)意思|我是说|我的意思是|\b(?:you (?:got|have|heard) (?:it|me|that) wrong|misunderst\w+|that's not what i (?:said|meant)|i meant?\b|wrong idea|what are you (?:talking|on) about|calm down)/;
const SAFE =
  /(?:人|他|她|孩子|宝宝|老人|我|妈妈?|爸爸?|老公|老婆|爷爷|奶奶|大家|们)?(?:现在|已经|都|也|这会儿|暂时|刚)*(?:没(?:什么)?(?:大)?(?:事|碍|危险)|醒|平安|安全|脱险|缓过来|好多|好转|稳定|退烧|(?:救|劝|拉|抱|抬|接)(?:下|回|上|出|过)来|找到)了|没事(?:儿|了|的)?$|没(?:什么|啥)?大(?:事|碍)|没啥事|(?:火|明火)?(?:已经?|都|刚|被)*(?:扑)?灭了|不(?:漏|冒烟|烧)了|(?:^ *|他们|她们|催收的?人?|那些?人|那伙人|人)(?:已经|都|刚|也)*(?:走|散|撤|离开)了$|到(?:家|安全的?地方|外面|楼下)了|(?:跑|逃|搬|撤|都|已经)(?:出来|下来|下楼)了|在(?:外面|楼下|楼外)了?$|\b(?:i'?m|i am|he'?s|he is|she'?s|she is|we'?re|we are|they'?re|they are|it'?s|every(?:one|body)(?:'s| is)|all)(?: \w+)? (?:ok|okay|fine|safe|outside|out of the (?:house|building|flat|room)|alright|all right|awake|better|stable|home|out of danger)\b|\bwoke up\b|\bfire is out\b|\b(?:they|he|she)(?:'ve|'s| have| has)? (?:left|gone|went away)\b|\bno longer in danger\b/;
const CARED_FOR =
  /送(?:到|去|进|了)*(?:医院|急诊)|在(?:医院|诊所|急诊|派出所)|照(?:您|你)?(?:说的)?(?:做|办)了|\b(?:at|to|in) (?:the )?(?:hospital|er|clinic)\b/;
const HELPED =
  /救护车(?:已经|都|也|刚)?(?:来|到|拉走|接走)了?|(?:打|报|拨)(?:了|过|完)(?:110|120|119|96110|12356|警)|(?:110|120|119|96110|警)(?:也|都|已经?|刚)*(?:打|报|拨)(?:了|过|完)|报(?:了|过|完)?警了|(?:警察|民警|消防|医生|急救)(?:人员|的人|们)?(?:已经|都|刚|也|正)?(?:来|到|赶来|处理|在(?:路上|这|处理))(?:了|过)?|(?:冻结|挂失|止付|锁)(?:了|好了|完了|住了)|(?:卡|账户)(?:也|都|已经)*(?:冻|停|锁)(?:结)?(?:了|住了)|\b(?:ambulance|police|paramedics?|fire ?(?:brigade|department|fighters?|trucks?)|doctors?) (?:is|are|has|have|came|was|were|got|just|already|arrived)\b|\b(?:called|phoned|rang|dialled|dialed|reported (?:it )?to|already at|went to) (?:the )?(?:110|120|119|96110|police|ambulance)\b|\b(?:110|120|119) (?:called|done)\b|\b(?:card|account) (?:is |has been |was )?(?:frozen|blocked|cancelled|locked)\b|\bfroze(?:n)? (?:it|the|my)\b/;

function kindOf(clause: string): Relief | null {
  if (clause.search(DENIAL) >= 0) return 'denied';
  if (SAFE.test(clause)) return 'safe';
  if (HELPED.test(clause) || CARED_FOR.test(clause)) return 'helped';
  return MISHEARD.test(clause) ? 'denied' : null;
}

const CLAUSE = /(?:[^,。!?;\n.]|\.(?!\s|$))+/g;
/** A clause that is longer, or that holds another number than one to call, tells more than relief. */
const SUM = /(?<!\d)(?!(?:110|119|120|96110|12356)(?!\d))\d/;
const LONGEST = { han: 14, latin: 44 } as const;

/** What a line says of the danger that was answered, its first word on it first; null where it says nothing of it. */
export function relief(text: string): Relief | null {
  for (const [clause] of fold(text).matchAll(CLAUSE)) {
    const kind = kindOf(clause);
    if (kind !== null) return kind;
  }
  return null;
}

/** Somebody is there or was called, or all are safe: the danger has been heard of, and what follows is told afterwards. */
export const isSeenTo = (text: string): boolean =>
  (fold(text).match(CLAUSE) ?? []).some((clause) => SAFE.test(clause) || HELPED.test(clause));

/** The text, as long as before, with blanks for the clauses that `drops` names by their folded words. */
export const withoutClauses = (text: string, drops: (clause: string) => boolean): string => {
  let out = text;
  for (const { 0: clause, index } of fold(text).matchAll(CLAUSE)) {
    if (drops(clause))
      out = out.slice(0, index) + ' '.repeat(clause.length) + out.slice(index + clause.length);
  }
  return out;
};

/** What a line says beside its words of relief, at the same places. */
export const withoutRelief = (text: string): string =>
  withoutClauses(text, (clause) => {
    const longest = /[\u3400-\u9fff]/.test(clause) ? LONGEST.han : LONGEST.latin;
    return clause.trim().length <= longest && !SUM.test(clause) && kindOf(clause) !== null;
  });
