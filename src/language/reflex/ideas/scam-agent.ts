import { idea } from '../idea.ts';

/** What costs nothing, or what nobody can sell: leaving a policy, mending a credit record, getting back a loss. */
export const SERVICE = idea(String.raw`
  (把|将)?_(黑名单|逾期|征信|欠款)_(弄掉|抹平|抹掉|处理掉|搞定|摆平|解决)|让银行不催|不让_催(收)?我
  帮我?退保|内部退费|退保_(要|收)_钱|停息挂账
  (get|recover) my (crypto|money|coins|savings|funds) back | remove my bad | cancel my policy with
  追(款|损|债)_(律师|公司|团队|老师|黑客|机构)|消掉_逾期
  (erase|wipe|cancel|clear) my (debts?|loans?)
  (不还|少还|免还)_网贷|帮我_(不还|停催|要回|追)|(被冻结|被骗|丢)的?钱_(要|追|拿|找)回|教_退保|退保_(成功|技巧|教程)
  (found|recovered|located|traced) my (stolen|lost|missing) (money|funds|crypto) | remove bankruptcy | (recover|get back|retrieve|trace) my (usdt|eth|coins?|wallet|tokens)
  代理(全额)?退保|(全额|代办|帮[^,。]{0,6}|协助)退保|退保_(专家|老师|团队|服务费|成功) | (保证|包|百分百|内部渠道)_(修复|消除|追回|洗白) | 退保(代理|中介|黑产)|代理维权|代(理|办)投诉|反催收|维权(公司|团队|老师|律师) | 征信(修复|洗白|清洗|铲单|代办|优化) | (修复|洗白|清洗|消除|消掉|删掉|抹掉|洗掉)[^,。]{0,8}(征信|逾期|记录|黑名单) | (征信|逾期|记录|黑名单)[^,。]{0,6}(洗|修复|消|抹|删|清)|铲单|停息挂账|(?<![不没])(帮|给|替)(我|你)?_(退息|退利息|退费|免息|减免|停催|注销贷款|解除黑名单|删记录|办理退款)|(法务|律所|债务)(公司)?_(协商|减免|优化|重组)|个性化分期 | (追回|追损|追款|要回|挽回|拿回|找回)~(损失|被骗|钱|款|本金) | (被骗|损失|骗走|亏)~~(追回|要回|追损|挽回|拿回|找回)
  (fix|repair|clean|remov|eras|delet|wip|clear|restor)\w*~(credit(?! (card|limit))|default|bad record|late payments?|negative (items?|marks?)|bad marks?|collections) | credit repair | (recover|get back|retrieve|trace|get my)\w*~(money|funds|lost|crypto|losses|savings|bitcoin) | (debt settlement|debt relief|loan forgiveness)_ (firm|company|agent|guy)
`);
/** Somebody offers it. */
export const OFFERED = idea(String.raw`
  代办 | recovery (company|agent|expert|firm|service) | they want | (a|the) [a-z]+ company (wants|asks|charges)
  群里|保证|法务|内部人
  (a|the|some) (credit|debt) (doctor|fixer|guru|repair) | lawyer | got a call | telegram | instagram
  (有人|有个|有家|老师|专家|团队|对方|网上|抖音|快手|小红书|闲鱼|微信|他们?|她|中介|黑客|网警|律师|公司|一个|说|自称)~~?(说|能|可以|帮|替|让我|要我|保证|承诺|联系我|自称|包) | 加我(微信|qq) | 代理(退保|维权|投诉)|征信修复|(退保|维权|债务|反催收|追债|追损)_(公司|团队|中介|老师|机构|律师)
  (a|an|this|some|one|the) ([a-z-]+ ){0,3}(firm|company|guy|man|woman|agent|lawyer|hacker|agency|service|expert|specialist|someone) | someone | somebody | guarantee\w* | claims? | promis\w* | says | said | called | contacted | offer\w*
`);
export const PRICE = idea(String.raw`
  给(他|她)(\d|[一二三四五六七八九十])|每月交|收[一二三四五六七八九十]百|收六
  要收?钱|先付_(费|钱)|先交_税
  (wants?|asks? for) (money|cash|payment) | \d+ percent | my id and \d+
  启动费|前期费|百分之
  if i send \$?\d+
  交\d{3,}|百分之|成功后给|要先交税
  \d+ ?% first | charges? \$?\d{2,} | processing fee | my login | pay the~fee
  (先|要|收|交|付|打|给|寄)[^,。]{0,10}(定金|押金|手续费|服务费|佣金|保证金|费用?|咨询费|\d|百分之|[一二两三四五六七八九十百千万]+(块|元|千|万|百|个点)|身份证|银行卡|验证码|手机卡|电话卡|个点|一半) | (收|抽|要)_[一二两三四五六七八九十半\d]+成 | (身份证|银行卡|手机卡|电话卡|资料)[^,]{0,6}(寄|给|发|交)(过去|他|给|她|到) | 一条_(\d|[一二两三四五六七八九十]) | \d{1,3} ?%|提成|分成|个点
  up ?front | fee | deposit | in advance | pay (him|her|them|first|a|an|\$?\d+) | if i pay | \d+ ?% | percent | commission | \$ ?\d+ | \d{3,} (dollars|yuan|rmb|bucks|usd|pounds|euros) | wants? \$?\d+ | ask(s|ed|ing)? for \$?\d+ | ssn | my (id|card|passport) | for \$?\d{2,}
`);
/** A price asked of an honest body, or one long paid and disputed. */
export const HONEST = idea(String.raw`
  银行(说|要|让|经理)|保险公司(说|要)|商家|店家|平台(说|要) | 退(我|回)?(的)?(服务费|手续费|押金)(给我)?$ | 退保_(手续费|多少)_?(多少)?$ | (你们|你)(说|要|的)
  (the|my) bank (wants|says|charges|asks) | (insurer|court|store|shop|merchant|airline) (wants|says|charges|asks|owes|refus\w*) | police (have|has) | case is closed | i want to know how
`);
