import { BOUGHT } from './amounts-bare.ts';
import type { Span } from './fold.ts';
import type { MoneyHit } from './money.ts';

const CLAIM =
  /(?:要求|希望|请求|诉求|想要?|我要|应该|必须|请|让(?:他|她|他们|商家|对方))[^。!?;\n]{0,24}(?:退还?|返还|赔偿?|补偿|还我|退给?我?|支付)[^。!?;\n]{0,14}$|(?:want|demand|need|request|asking for|ask for|seek|owe me|refund|reimburse)[^.!?;\n]{0,40}$/;
const TOTAL =
  /(?:一共|总共|总计|合计|共计|累计|加起来|算下来|总额|总金额|共|in total|a total of|total(?:ing|led|s)?(?: of)?|altogether)[^\d,。!?]{0,8}$/;
/** total 15000, mine is 3000: each complains for themselves. */
const MY_PART =
  /(?:\b(?:mine|my (?:own )?(?:share|part|portion|bit))(?: (?:is|was|of (?:it|that)(?: is)?))?|我(?:自己)?(?:的)?(?:那|这)?(?:份|部分|一笔)(?:是|有|占)?|我(?:自己)?(?:的)?(?=是|占)(?:是|占)|我(?:自己)?的)\s*(?:about |only |just |大概|只有)?$/;
/** 30 a month, 360 altogether; 加起来 behind. */
const TOTAL_AFTER = /^\s*(?:in total|in all|altogether|all told|total\b|一共|总共)/;
/** so 120, =120: what the parts come to. */
const COMES_TO = /(?:\b(?:so|makes?|that's|which is|equals)|=|等于|就是|合)\s*$/;
const EXCESS =
  /(?:多收|多扣|多付|乱扣|乱收|盗刷|盗走|骗走?|骗了|损失|被刷|转走|亏损?|被扣|莫名|偷|少了|还差|[砍头]+息|overcharged?|lost|stolen|stole|scammed|fraudulent|unauthorized|missing|double charged?|moved|drained|\blet)[^\d,。!?]{0,10}$/;
const SPENT =
  /(?:扣|收取?|刷|充值?|付|花|交|缴|买|订金|定金|押金|学费|会费|会员费|年费|手续费|服务费|担保费|违约金|[尾首余]款|转|汇|办卡?|价值|货款|赔|罚|charged?|paid|pay|spent|bought|sent|transferred|fee|cost|bill(?:ed)?|deposit(?:ed)?|withdrew|debited|took|takes|taken|worth|valued? (?:at|of)?)[^\d,。!?]{0,10}$/;
const PRINCIPAL =
  /(?:借款|借了|贷款|贷了|借|贷|放款|额度|本金|房价|首付|loan(?: of| for)?|borrowed|mortgage of|principal|limit(?: of)?|credit line)[^\d,。!?]{0,10}$/;
const PERIODIC_BEFORE =
  /(?:每个?月|每期|月供|每年|每天|monthly|per month|each month|every month)[^,。!?]{0,12}$/;
const PERIODIC_AFTER = /^\s*(?:\/?月|每月|一个月|\/月|一期|一年|per |a month|each month|every|monthly)/;
const OFFERED =
  /(?:只|才|仅|最多)?(?:愿意|同意|答应|肯|能)?(?:退了?|赔了?|补了?|返了?|补偿)(?:给)?(?:我)?(?:了)?[^\d,。!?]{0,4}$/;
/** 退了我800, 赔了50: what came already. */
const GIVEN = /(?<!要求|希望|应该|必须|让)(?:退|赔|补|返)(?:偿|还)?了(?:给)?我(?:了)?$/;
/** they offer 126, only willing to refund 300: what the other side would give. */
const OFFERED_EN =
  /(?<!\b(?:i|we) )\b(?:(?:only |just )?offer(?:ed|s|ing)?|(?:only |just )?(?:willing|agreed?s?|ready|want(?:ed|s)?) to (?:only )?(?:pay|give|refund|return|compensate)|(?:will|would|'ll|can|could) (?:only|just) (?:pay|give|refund|return|compensate)|(?:only|just) (?:gave|paid|refunded|returned|sent|compensated)|(?:already|have|has) (?:refunded|returned|paid back|compensated))\b[^,.!?;\n]*$/;
/** Money they owe, and are called about: nobody asks it back. What is only said to be owed is in dispute. */
const OWED =
  /(?<![他她它们家司店商板方东]|说我?|称我?|硬说我?|非说我?)欠(?!我|薪)[^\d,。!?;]{0,4}$|逾期[^\d,。!?;]{0,10}$|(?<!(?:says?|said|claim(?:s|ed)?|told me|think|saying|that) )\b(?:i|we|my (?:husband|wife|son|daughter|father|mother|brother|sister|friend)) (?:still |do |only |already )?owes?[^\d,.!?;]{0,24}$|\b(?:overdue|late|behind)(?: payments?| by| with| on)*(?: of)? ?$|\bmy (?:overdue )?debt(?: of| is)? ?$/;
const OTHER_SIDE =
  /(?:客服|商家|店家|对方|他们?|她|老板|银行|平台|公司)[^。!?]{0,8}(?:说|只|愿意|同意|答应|offer)/;
/** 说首月1块: the price that was named, where another was taken. */
const QUOTED =
  /(?:说好?的?|说是|承诺|宣传|标价|标的|写着?|首[月年次单期]|试用|体验|(?:first|1st) (?:month|week|year|time)(?: (?:was|is|for|at|only|just))*|trial|advertised(?: as| at)?|quoted|promised|listed (?:as|at)|supposed to be|should (?:be|have been))[^\d,。!?]{0,6}$/;
/** 200万保额, 500万的注册资本: how far a cover or a limit goes. */
const COVER =
  /^\s*(?:元|块)?(?:的)?(?:保额|保障|医疗险|身故|意外险|重疾|额度|限额|注册资本|粉丝)|^ ?(?:yuan |rmb )?(?:of )?(?:cover(?:age)?|sum insured)\b/;
const ASIDE =
  /(?:原价|工资|月薪|余额|满|市场价|别人|平时|别处|免费额|限额|salary|balance of|normally|usually|income)[^\d,。!?]{0,8}$/;

/** 卡里还剩1200: what is left of a prepayment is what is lost. */
const REMAINS =
  /(?:还|只|就)?剩(?:下|余|了|有)?(?:的)?(?:余额)?(?:大概|差不多|约|还有|有)?$|\bstill (?:has|have|had) $/;
const LEFT = /^\s*(?:yuan |rmb |元|块)?(?:still )?(?:left\b|remaining\b|没用|没花|(?:还|一直)?没[退还])/;

/** …, but I was charged: what is said of one sum ends where the sentence turns. */
const TURN = /,|[。!?;\n]|\bbut\b|但是?|可是|不过|结果/;

/** The stretch before a sum that speaks of it. */
const clauseBefore = (before: string): string => before.split(TURN).at(-1)!;

/** What a sum is called, as in 押金3000 and a 3000 deposit. */
const LABEL =
  '押金|[定订]金|保证金|学费|会员费|会费|手续费|服务费|中介费|违约金|年费|月费|运费|利息|房租|租金|话费|保费|尾款|deposit|tuition|membership|agency fee|service fee|fee|fare|rent|premium|interest|shipping|postage';
const LABEL_BEFORE = new RegExp(`(${LABEL})(?:交了|付了|是|of|was|is|about|:|\\s)*$`);
const LABEL_AFTER = new RegExp(`^\\s*(?:元|块|块钱)?(?:的)?(?:yuan|rmb)?\\s*(?:[a-z]+ )?(${LABEL})`);
const WITHHELD = new RegExp(
  `(${LABEL})(?:都|也|一直|就是|钱|还)*(?:不|没|拒|扣着|拖着)(?:肯|愿意?|给|予)?(?:退|还|返|给)|(?:不|没|拒绝?|要|想)(?:肯|给|愿意?)?(?:退|还|返还|退还)(?:我|回)?(?:的)?(${LABEL})|(?:won't|will not|refus\\w+ to|didn't|never|not|wouldn't|want|get) (?:[a-z]+ )?(?:return|refund|give|pay|back)[a-z]*(?: (?:me|us|back|my|the|our))* (${LABEL})`,
);

/** 租房押金3000、中介费1500，押金不退: the one sum that is called what they withhold. */
function withheld(folded: string, hits: readonly MoneyHit[]): MoneyHit | null {
  const named = WITHHELD.exec(folded)
    ?.slice(1)
    .find((one) => one !== undefined);
  if (named === undefined) return null;
  const called = hits.map((hit) => ({
    hit,
    label:
      LABEL_BEFORE.exec(folded.slice(Math.max(0, hit.from - 16), hit.from))?.[1] ??
      LABEL_AFTER.exec(folded.slice(hit.to, hit.to + 24))?.[1],
  }));
  const meant = called.filter(({ label }) => label === named);
  return meant.length === 1 ? meant[0]!.hit : null;
}

function merit(folded: string, hit: MoneyHit): number {
  const before = folded.slice(Math.max(0, hit.from - 48), hit.from);
  const after = folded.slice(hit.to, hit.to + 16);
  const clause = clauseBefore(before);
  let points = 0;
  if (CLAIM.test(before) && !PRINCIPAL.test(clause)) points += 6;
  const total = TOTAL.test(clause) || TOTAL_AFTER.test(after) || COMES_TO.test(clause);
  if (total && !OFFERED_EN.test(clause)) points += 5;
  if (hit.reckoned) points += 4;
  if (MY_PART.test(clause) || /^\s*(?:is|was|of (?:it|that) is) (?:mine|my (?:share|part))\b/.test(after))
    points += 8;
  if (EXCESS.test(clause)) points += 4;
  else if (SPENT.test(clause) || BOUGHT.test(after)) points += 2;
  if (
    PRINCIPAL.test(clause) &&
    !EXCESS.test(clause) &&
    !/^\s*(?:的)?(?:利息|手续费|服务费|担保费|会员费|中介费)/.test(after) &&
    !/利息|手续费|服务费|担保费|interest|fee/.test(clause.slice(-8))
  )
    points -= 5;
  if (!hit.reckoned && (PERIODIC_BEFORE.test(clause) || PERIODIC_AFTER.test(after))) points -= 4;
  if (OWED.test(clause) && !EXCESS.test(clause)) points -= 6;
  if (
    OFFERED_EN.test(clause) ||
    GIVEN.test(clause) ||
    (OFFERED.test(clause) && OTHER_SIDE.test(clause)) ||
    /(?:只|才|仅|最多)[^,]{0,6}(?:退|赔|补|返)/.test(clause)
  )
    points -= 5;
  const left = REMAINS.test(clause) || LEFT.test(after);
  if (left && !/[贷欠债房]|\bloan|\bowe/.test(clause)) points += 5;
  else if (ASIDE.test(clause)) points -= 4;
  if (COVER.test(after)) points -= 6;
  if (QUOTED.test(clause)) points -= 2;
  if (
    /^\s*(?:的)?(?:手续费|服务费|担保费|会员费|利息|违约金|损失|押金|定金|订金|学费|余额没|货款)/.test(after)
  )
    points += 1;
  return points;
}

/** 每年交2万 交5年: how many of the years were paid is open. */
const OPEN_YEARS =
  /(?:每年|一年)(?:要?[交缴付存]|保费)[^。;!?]{0,16}[交缴付存](?:满)?[一二两三四五六七八九十\d]+年(?!了)/;

/** A loan's own sum: in dispute only where no fee is, and where it is no debt. */
function onlyPrincipal(folded: string, hit: MoneyHit): boolean {
  const clause = /[^,。!?;\n]*$/.exec(folded.slice(Math.max(0, hit.from - 24), hit.from))![0];
  return PRINCIPAL.test(clause) && !OWED.test(clause) && !/(?:每个?月|每期|monthly)/.test(folded);
}

/** A fee that comes back each month, without its sum: then no single figure is what was taken. */
const openFee = (folded: string, hit: MoneyHit): boolean =>
  /(?:每个?月|每期|monthly|per month)[^,。!?]{0,10}(?:担保费|手续费|服务费|会员费|利息|管理费|fee)[^\d,。!?]{0,4}$/.test(
    folded.slice(Math.max(0, hit.from - 30), hit.from),
  );

const PARTS =
  /累计|加起来|一共|总共|合计|共计|都(?:想|要|得|给|没|不是|被|退)|全(?:部|都)?(?:想|要|退|没)|(?:两|三|四|五|六|几|\d)(?:笔|次|单|张|回)|\b(?:all of|both|altogether|in total|in all|together)\b/;

/** Sums of one kind side by side where the text says that they belong together: 2月充了…,3月充了…,都要退. */
function together(folded: string, hits: readonly MoneyHit[]): MoneyHit | null {
  const first = hits[0]!;
  const last = hits.at(-1)!;
  const between = folded.slice(first.to, last.from);
  const added =
    hits.length === 2 && /^[^,。!?]{0,10}(?:加(?!起来)|和|跟|plus|and)[^,。!?]{0,8}$/.test(between);
  if (
    hits.some((hit) => hit.currency !== first.currency || hit.upTo !== null) ||
    !(added || PARTS.test(folded)) ||
    /其中|包括|里面|of which|including|只|才|仅|最多/.test(between)
  )
    return null;
  return {
    from: first.from,
    to: last.to,
    value: Math.round(hits.reduce((sum, hit) => sum + hit.value, 0) * 100) / 100,
    upTo: null,
    currency: first.currency,
    approximate: hits.some((hit) => hit.approximate),
  };
}

/** 是3200不是2800: the values that it is not. */
function deniedSums(folded: string, hits: readonly MoneyHit[]): ReadonlySet<number> {
  const denied = hits.filter(({ from }) =>
    /(?:(?<!是)不是|并非|而非|\bnot|n't)\s*(?:花了?|扣了?|付了?|about |just )?$/.test(
      folded.slice(Math.max(0, from - 12), from),
    ),
  );
  return new Set(denied.map(({ value }) => value));
}

/**
 * Which of the sums is in dispute: what is wanted back, else a stated total, else what was taken or lost; a loan's
 * principal and instalments never stand for its fees. Null when several could be meant.
 */
export function disputedAmount(
  folded: string,
  hits: readonly MoneyHit[],
  asides: readonly Span[],
): MoneyHit | null {
  const reckoned = hits.filter((hit) => hit.reckoned);
  const denied = deniedSums(folded, hits);
  const own = hits.filter(
    (hit) =>
      !denied.has(hit.value) &&
      !asides.some((span) => hit.from >= span.from && hit.to <= span.to) &&
      (hit.reckoned || !reckoned.some((whole) => hit.from < whole.to && whole.from < hit.to)),
  );
  const kept = own.length > 1 ? withheld(folded, own) : null;
  if (kept !== null) return kept;
  if (!reckoned.length && OPEN_YEARS.test(folded) && own.length === 1) return null;
  const ranked = own.map((hit) => ({ hit, points: merit(folded, hit) })).sort((a, b) => b.points - a.points);
  const best = ranked[0];
  if (best === undefined) return null;
  if (ranked.length === 1)
    return best.points < -2 && !(onlyPrincipal(folded, best.hit) && !/利息|费|fee|interest/.test(folded))
      ? null
      : best.hit;
  const rivals = ranked.filter(({ hit, points }) => points === best.points && hit.value !== best.hit.value);
  if (rivals.length > 0 && best.points >= 0 && best.points < 5) {
    const equals = ranked.filter(({ points }) => points === best.points).map(({ hit }) => hit);
    return together(
      folded,
      equals.sort((a, b) => a.from - b.from),
    );
  }
  // Where every other sum is something else, the one that is left is it
  const left = best.points === 0 && ranked[1]!.points < 0;
  if (rivals.length > 0 || (best.points < 1 && !left)) return null;
  if (best.points < 5 && own.some((hit) => hit !== best.hit && openFee(folded, hit))) return null;
  return best.hit;
}
