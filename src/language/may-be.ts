import type { LanguageData } from './data.ts';
import { fold } from './fold.ts';
import { longest } from './lexicon.ts';
import { isTalk } from './talk-words.ts';

/**
 * Why a stretch of words is not what somebody or some place is called: `talk` is made of nothing but talk, `tells` says
 * what happened or what is not known, `which` says which of many without a name, `wish` asks for something, `company`,
 * `place` and `person` are called so and are none of what was looked for.
 */
export type NoName = 'talk' | 'tells' | 'which' | 'wish' | 'company' | 'place' | 'person';

/** What a name of a business ends with: before it nearly anything may stand. */
const BUSINESS_END =
  /(?:[店铺馆院厅坊行社城堂阁轩楼吧场厂]|公司|中心|平台|商城|超市|银行|集团|酒店|学校|教育|培训|健身|保险|旗舰店)$/;
/** 办成保险: told whatever it ends with. */
const TURNED_INTO = /^(?:被|给)?(?:办|弄|搞|变|存|转|改|做|当|换|骗|说)成/;
/** 小票丢了, 看不清: a deed and what came of it. */
const TELLS =
  /(?:办|弄|搞|变|存|转|改|做|买|当|换|卖|收|骗|说|写)(?:成|错|丢|没了|完了)|(?:丢|坏|忘|没了?|跑|关|倒闭|看不|找不|记不|写不|听不|认不|打不|联系不)(?:了|清|到|见|出|得|着|上|全|懂)?$|没(?:有)?(?:写|说|告诉|给|留|名|看|发|开|注意|印)|(?:上|里)(?:看不|没|写)|[\p{Script=Han}]{2}了$|已经|刚才|没错$|(?:不|没)(?:知道|记得|清楚|方便|告诉|好说)|(?:身份证|手机号|征信|户口本|驾照)(?:贷|办|借|注册|扫)/u;
const TELLS_EN =
  /^(?:check|see|look|read|ask|call|text|scroll|it(?:'?s| is| was)?|that(?:'?s)?|they(?:'re)?|i(?:'m|'ve|'ll)?|we|you|he|she|there|don'?t|didn'?t|do not|did not|cannot|can'?t|never|not|forgot|forget|dunno|ok(?:ay)?|yes|no|rest|already|because|when|where|as|on|in|at|after|before|to|from) |\b(?:know|knows|remember|forgot|told|said|says|refused?|charged|sold|took|stole|want|wants|know already|reported)\b/;
/** 卖手机的, 修空调的师傅, 中介小哥, 那个主播: which of many. */
const WHICH =
  /^(?:就|是|就是|一个|一家|有个)*(?:那|这|某|哪)(?:个|家|种|位|些)|(?:^|[那这个家])(?:修|卖|装|搬|送|开|做|教|带|收|拉|放|干|搞|弄|跑)\p{Script=Han}{0,5}的(?:那?(?:个|家|位)|人|师傅|老板|店|小哥|大姐)?$|^(?:\p{Script=Han}{0,3})?(?:中介|快递|外卖|保安|物业|装修|搬家|家政|维修|安装|销售|保险|贷款|理财|健身|美容|直播|微信|网上|抖音|淘宝|楼下|隔壁)?的?(?:小哥|师傅|大姐|大哥|阿姨|老板娘?|群主|主播|博主|团长|代理|上线|业务员|销售员?|顾问|教练|老师|客服|经理|店员|店长|店主|司机|骑手|二?房东|黄牛|网友|朋友|熟人|亲戚|陌生人|骗子|包工头|工头|摊主|小贩|服务员|前台|柜员)$/u;
/** 建材市场: one of which every town has several. */
const ANY_MARKET =
  /^(?:一个|那个?|这个?)?(?:建材|家具|家居|农贸|菜|水产|海鲜|花鸟|电脑|手机|数码|服装|小商品|批发|二手|二手车|旧货|汽配|古玩|灯具|五金|茶叶|跳蚤|人才|夜|早|大|小)(?:城|市场|批发市场|一条街|集)$/;
const WHICH_EN =
  /^(?:the|a|an|that|this|some|my|his|her|their|same|one) (?:[a-z]+ ){0,2}(?:one|guy|man|woman|lady|girl|shop|store|seller|place|company|people|person|landlord|agent|driver|street|stall|thing|app|website|site|bank|branch|gym|office|market|mall)$/;
/** Generic places: where, and not which. */
const ANYWHERE =
  /^(?:我|我们|咱|俺|你|他|在|就|是|们|家|那|这|的|个|老|一|某|到处|哪里?|都|有|他们|店|网上|线上|[\s,])*(?:附近|那边|这边|那里|这里|那儿|这儿|老地方|地方|县城|镇上|乡下|村里|村子|城里|市里|市区|市中心|小区|楼下|楼上|对面|隔壁|门口|路边|街上|店里|家里?|公司|单位|学校|网上|线上|店)?(?:里|上|边|的|了|呢|啊|吧)*$/;
const ANYWHERE_EN =
  /^(?:(?:the|my|our|your|that|this|a|same|usual|near|around|close|next|by|in|at|to|on|some|their|local|downtown|from|home|town|city|place|area|shop|store|street|neighbou?rhood|village|here|there|house|flat|office|work|corner|somewhere|anywhere|everywhere|nearby|where|mall|market|online)(?: |$))+$/;
const WISH_ALONE =
  /^(?:我?(?:就|只|想|要|请|快|赶紧|赶快|尽快|立即|马上|必须|全额)*)(?:退[款钱费货赔]?|赔[偿钱款]?|换[货新]?|维修|修[好理]?|道歉|处理|解决|投诉|登记|提交|取消|办理?|查清?)(?:吧|了|啊|一下|就行)?$/;

const folds = (name: string): string => fold(name).trim();

/** Why a text is no name of a company or of whoever is complained of; null where it may be one. */
export function whyNoCompany(name: string, data: LanguageData): NoName | null {
  const folded = folds(name);
  if (data.institutions(folded).length > 0) return null;
  if ([...folded].length < 2 || isTalk(folded)) return 'talk';
  if (WISH_ALONE.test(folded)) return 'wish';
  const written = /[A-Z]/.test(name);
  if (/\p{Script=Han}/u.test(folded)) {
    if (WHICH.test(folded) || ANY_MARKET.test(folded)) return 'which';
    if (TURNED_INTO.test(folded) || (!BUSINESS_END.test(folded) && TELLS.test(folded))) return 'tells';
  } else if (WHICH_EN.test(folded)) return 'which';
  else if (!written && TELLS_EN.test(folded)) return 'tells';
  const place = longest(data.regions(folded))[0];
  const rest = place === undefined || place.from > 0 ? folded : folded.slice(place.to);
  return place !== undefined && (rest === '' || isTalk(rest)) && rest !== folded && rest.length <= 4
    ? 'place'
    : null;
}

/** Why a text is no place that could be found on a map; null where it may be one. */
export function whyNoPlace(text: string, data: LanguageData): NoName | null {
  const folded = folds(text);
  if (data.regions(folded).length > 0) return null;
  if ([...folded].length < 2 || isTalk(folded)) return 'talk';
  if (WISH_ALONE.test(folded)) return 'wish';
  const han = /\p{Script=Han}/u.test(folded);
  if (han ? ANYWHERE.test(folded) : ANYWHERE_EN.test(folded)) return 'which';
  return (han ? TELLS : TELLS_EN).test(folded) && !/[省市区县镇乡街路]/.test(folded) ? 'tells' : null;
}

/** Why a text is no way to call a person; null where it may be one. */
export function whyNoPerson(name: string, data: LanguageData): NoName | null {
  const folded = folds(name);
  const bare = folded.replace(/\s+/g, '');
  if (bare.length > 1 && isTalk(folded)) return 'talk';
  if (WISH_ALONE.test(folded)) return 'wish';
  const whole = (hits: readonly { readonly from: number; readonly to: number }[]): boolean =>
    hits.some(({ from, to }) => from === 0 && to >= bare.length);
  if (whole(data.institutions(folded))) return 'company';
  if (whole(data.regions(folded))) return 'place';
  return null;
}
