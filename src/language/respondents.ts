import { matches } from '../basics/text.ts';
import type { Respondent } from '../complaints/record.ts';
import type { Product, RespondentKind, RespondentRole } from '../complaints/taxonomy.ts';
import { asides, outside } from './asides.ts';
import type { LanguageData } from './data.ts';
import { isDeniedName } from './denied-names.ts';
import { clauseAround, fold, isMashed, type Span } from './fold.ts';
import { actsItself, isImpersonated } from './impersonated.ts';
import { longest } from './lexicon.ts';
import { whyNoCompany } from './may-be.ts';
import { isOnlyMentioned } from './mentioned.ts';
import { tradeNames } from './trade-names.ts';

export interface RespondentHit extends Span {
  readonly respondent: Respondent;
  /** What complaints about it are mostly about, where that is known. */
  readonly product: Product | null;
}

interface Mention extends Span {
  readonly name: string;
  readonly kind: RespondentKind | null;
  readonly product?: Product | null;
  /** What the way it was found is worth. */
  readonly worth: number;
}

const SUFFIX_WORDS: readonly (readonly [string, RespondentKind])[] = [
  ['(?:支行|分行|银行|信用社)', 'bank'],
  ['(?:人寿保险|财产保险|保险公司|保险|人寿|财险)(?!柜|费|单|金|丝|合|责|理|产)', 'insurer'],
  ['(?:证券|基金公司|期货公司)', 'securities'],
  ['(?:小额贷款公司|小贷公司|小额贷款|消费金融|小贷|贷)(?!款|了|到|过|出|的(?:款|钱))', 'lender'],
  ['(?:旗舰店|专卖店|专营店|官方店|网店|店铺|小店|直播间)', 'seller'],
  ['(?:平台|商城|(?<![a-z])app|小程序|网站|软件|游戏|公众号)', 'platform'],
  [
    '(?:超市|商场|百货|购物中心|购物广场|健身房|健身俱乐部|健身中心|健身|瑜伽馆|游泳馆|舞蹈室|酒店|宾馆|民宿|客栈|餐厅|饭店|餐馆|酒楼|面馆|火锅店?|影楼|摄影|' +
      '美容院|理疗馆|推拿馆|足浴|足疗|理发店|美发店?|美容店?|养生馆|会所|4s店|药店|药房|药业|医院|诊所|门诊部?|口腔|驾校|培训机构|培训学校|培训中心|学校|教育机构|教育|早教中心|早教|托管班|幼儿园|俱乐部|旅行社|国旅|家具城|家具店|家居|' +
      '建材|手机店|眼镜店|金店|珠宝店?|便利店|洗衣店|宠物店|车行|汽修厂|汽修店|修理厂|维修店|商行|商店|服装店|鞋店|水果店|蛋糕店|奶茶店|咖啡店|烤鸭店|烧烤店|饮品店|月子中心|家政|装饰公司|装修公司|装饰|中介公司|中介|婚庆公司|婚庆|影城|影院|影视|音乐|滑雪场|琴行|鞋城|箱包|洗衣|茶楼|酒吧|集市|市集|乐园|游乐场|度假村|养老院|托育|烧烤店?|烤肉店?|维修队|装修队|修车行|家电城|家电|电器|服饰|眼镜|ktv|网吧|专柜|门店|店)(?!铺|家|长|员|里|主|内|面|庆|方)',
    'seller',
  ],
  ['(?:物业公司|物业)(?!费|管|服|人)', 'property'],
  ['(?:快递公司|快递|速递|速运|物流公司|物流)(?!员|单|费|柜|显|信|到|说)', 'express'],
  ['(?:航空公司|航空|出行|租车)', 'transport'],
  ['(?:集团|有限公司|公司|工作室|合作社)', 'other'],
];
const SUFFIXES = SUFFIX_WORDS.map(([words, kind]) => [new RegExp(words, 'g'), kind] as const);
const NAME_BEFORE = /[\p{Script=Han}a-z0-9*·&'.-]{1,16}$/u;
/** A name begins after the last of these. */
const BOUNDARY =
  /.*(?:冒充|假冒|自称|谎称|假扮|冒用|[一两几每某有那这](?:笔|款|单|项|份)|[退办报买订开充约签找](?:了|过)?一?[个家张份款笔]|[碰遇撞摊](?:上|到|见)了?一?[个家]|我们|本人|投诉方|投诉对象|只有|通过|投诉|举报|起诉|曝光|要求|希望|联系|因为|名叫|名为|叫做|下载|使用|注册|打开|进行|盗用|一家|一个|一款|这家|那家|这个|那个|某家|附近|楼下|楼上|隔壁|对面|小区|门口|旁边|路口|街角|拐角|路边|路上|街上|的是|关于|以及|还有|取消|退掉|想|每天|现在|目前|如今|有个|有家|昨天|今天|前天|晚上|期间|(?:上|这|下|本|当|次|每)(?:个|一个)?(?:月|周|星期|礼拜|季度|周末)|[今去前明当][年天晚]|早上|中午|下午|凌晨|傍晚|月[初底末]|年[初底末]|最近|近期|前段时间|后来|之前|以前|节[前后]|突然|忽然|\d[年月日号天点]|[在从于到去跟与向被由用找叫是对给了的说让把将我他她你您们这那该买遇]|玩(?!具))/u;
const GENERIC =
  /^(?:某|网络|网上|线上|线下|网贷|借款|贷款|借贷|第三方|三方|电商|购物|外卖|直播|官方|投诉|理财|交易|支付|手机|大|小|新|老|另|又|再|还|也|换|住|订|定|租|报|进|逛|开|自己|临时|重新|只好|各大?|多家|其他|其它|别的|别家|另外?(?:的)?[一两几]?[家个件]?(?:的)?|开发|培训|健身|装修|装饰|快递|保险|外地|本地|当地|正规|银行|催收|担保|任何|所有|个人|整个|相关|各个|服务|家政|物业|旅游|租房|房产|搬家|科技|金融|美容|美发|医疗|教育|汽车|二手车?|连锁|国有|商业|人民|中央|超市|商|餐饮|实体|本|贵|同|两|几|一|二|三|家|社区|镇上|县城|市里|城里|短视频|游戏|视频|音乐|社交|房|车|网|现金|消费|助|高利|校园|信用?|放|还|经营|抵押|公积金|子|母|总|分|所属|所在|炒股|炒币|炒外汇|股票|基金|期货|投资|外汇|博彩|彩票|刷单|兼职|招聘|婚恋|相亲|交友|二手|团购|拼团|返利|记账|减肥|考研|打车|订票|短租|消费者|监管|政府|官|证券|密室逃脱|剧本杀|桌游|美甲|按摩|足疗|合作|运营|国内|国外|境外|品牌|厂家|专业|普通|开户|发卡|收款|欠|车险|医疗|商业|意外|重疾|人身|养老|分红|强制|买|卖|寄|发|收|取|送|拆|查|等|丢|知名|著名|售后)+$/u;
/** 房子漏水, 弄成, 一个小店: what happened, what was bought, or which of many; nobody is called so. */
const TELLS =
  /^(?:一|两|几|那|这|某|哪|每|上|下一?|另一?)(?:个|家|款|套|台|位|名|间|件|群|帮|所|边|里|种|些)|一(?:个|家)|小店|漏水|漏电|掉漆|开裂|断网|停电|停水|跑路|倒闭|关门|涨价|降价|弄[成坏丢]|打(?:招呼|电话|人|扰)|招呼|全屋|定制|房子|车子|手机号|银行卡|信用卡|钱包|快递员|外卖员|骑手|司机/u;
const NOT_A_NAME =
  /知道|^(?:我|他|她|爸|妈|老|孩)?人?(?:[被都]|已经)?送$|^另外?(?:一|家|个|件|的)|^过|[变存](?:成|款|单)?了?$|存款|存单|一看|^骗子|^(?:商家|客服|卖家|店家|老板|公司|经理|对方|售后|平台客服)|父母|孩子|老人|家长|(?:金|费|款|钱)$|会员|客服|^拍|[我他她你您们哪谁什没无啥吗呢]|次|电话|渠道|流程|^的|处理|结果|怎么|多次|一下|之后|以后|问题|^不|^已|\d[年月日号]|^(?:网上|线上|店里|平台|手机|这里|那里|路上|超市|商场|直播间?|实体店|外面|家里?|当地|商店|店铺|门店|街上|楼下|小区|银行|app|朋友圈|群里|网站|官网|柜台|上面|同一家|一家|线下|国外|境外|柜面|网点|医院|学校|地铁|火车|车站|机场|酒店|公司|单位|北方|南方|后台|现场|途中|期间|店|里面|微信|客服|附近|不知情|没有|本地|合同|双方)/u;
const AUTHORITIES =
  /人民银行|央行|市场监管|监管局|监督管理|工商局|消协|消费者协会|法院|派出所|公安|警|12315|12378|银保监|金监|黑猫|工信部|邮政管理局|律所|律师事务所|信用中心|征信中心|police|court|cfpb|better business|attorney|supreme|congress|federal|social security/i;

/** 三八路, 解放大街12号: where, not who. */
const ROAD = /^[\p{Script=Han}\d]{1,8}(?:路|大道|大街|街道|街|巷|胡同|弄|[区县市镇乡村])(?:\d+号?)?$/u;
const ROAD_BEFORE = /^[\p{Script=Han}]{1,4}(?:路|大道|大街)(?:上|边|口|那边)?(?=[\p{Script=Han}]{2})/u;

function bySuffix(folded: string): Mention[] {
  return SUFFIXES.flatMap(([suffix, kind]) =>
    matches(folded, suffix).flatMap((match): Mention[] => {
      // swapped, happens: letters within a word
      if (/^[a-z]/.test(match[0]) && /[a-z]/.test(folded[match.index + match[0].length] ?? '')) return [];
      const before = NAME_BEFORE.exec(folded.slice(Math.max(0, match.index - 16), match.index))?.[0] ?? '';
      let core = before.replace(BOUNDARY, '').replace(/^(?:某|家|个|一|和|及|及其|或|又|也|还|等|,)+/u, '');
      core = core.replace(ROAD_BEFORE, '').replace(/^[\d.]+[万千百kw]多?(?:元|块钱?)?/u, '');
      if (core === '' || GENERIC.test(core)) return [];
      if (
        core.length < 2 ||
        core.length > 12 ||
        NOT_A_NAME.test(core) ||
        TELLS.test(core) ||
        (/^[\d.]+$/.test(core) &&
          (core.length < 3 || /[了花扣付]$/.test(folded.slice(0, match.index - core.length))))
      )
        return [];
      const from = match.index - core.length;
      const bareName = /平台|app|软件|小程序|网站|公众号/.test(match[0]);
      if (!bareName) core += match[0];
      if (AUTHORITIES.test(core) || ALL_KIND.test(core)) return [];
      return [{ from, to: from + core.length, name: core, kind, worth: 2 }];
    }),
  );
}

const byTrade = (folded: string): Mention[] =>
  tradeNames(folded).flatMap(({ from, to, name }): Mention[] =>
    [NOT_A_NAME, TELLS, AUTHORITIES].some((one) => one.test(name))
      ? []
      : [{ from, to, name, kind: 'seller', worth: 2 }],
  );

const PATTERNS: readonly (readonly [RegExp, number])[] = [
  [
    /(?<=(?:^|我要|我想|想要?|要|来)(?:投诉|举报|曝光|起诉)(?:一下|下)?[,:]?(?:一家)?(?:叫)?)[^\s,。!?;:、的“”"]{2,14}?(?=乱|不|的|拒|虚|欺|骗|强|恶|暴|多|私|擅|违|客|卖|诱|随|[,。!?;:、\s]|$)/g,
    4,
  ],
  [/(?<=通过|经由|借助)[^\s,。!?;:、的]{2,10}?(?=借|贷|购|买|下单|充|办|转|付|投)/g, 3],
  [
    /(?<=(?<![现正实存还都不])在|从)(?:一家|这家|那家)?(?:叫)?[^\s,。!?;:、在的了]{2,14}?(?=(?:上面|上|里面|里|那里|那儿|家)?(?:买|购|下单|订|办|充|消费|交了?|上(?:课|的课|了)|学|开了|请|住|报名|报了|租|借|贷|付款|付了|花|定|拍|吃|修|配|存|开户|投保|预|做|看))/g,
    2,
  ],
  [
    /(?<=(?:(?<!我|您|你|我就|[爸妈爹娘父母爷奶婆公姐哥弟妹儿女子叔姨舅友事板长员理])叫做?|名叫|名为|店名是?|名字[是叫])[“「"《]?)[\p{Script=Han}a-z0-9*·&]{2,14}?(?=[”」"》]|的|,|。|\s|$)/gu,
    2,
  ],
  [
    /(?<=(?:店|公司|商家|平台|机构|学校|医院|车行|中介|房东|经销商|代理商|店铺|收款方|厂家|主办方)(?:的?名字?|全称)?(?:好像|应该|大概|貌似)*(?:就)?是[“「"《]?)(?![那这我你他不个]|一[个家])[\p{Script=Han}a-z0-9*·&]{2,14}?(?=[”」"》]|的?[,。!]|的?$)/gu,
    2,
  ],
  [
    /(?<=(?:经销商|代理商|店名|公司名|商家名|收款方|主办方|中介公司)[:,\s])[\p{Script=Han}a-z0-9*·&]{2,12}?(?=[,。!]|$)/gu,
    2,
  ],
  [
    /(?<=[“「"《])[\p{Script=Han}A-Za-z0-9*·&]{2,14}(?=[”」"》](?:这个|这家|的)?(?:平台|app|公司|店|软件|小程序|商家|机构|品牌|网站|直播间))/gu,
    3,
  ],
];

function byPattern(folded: string): Mention[] {
  return PATTERNS.flatMap(([pattern, worth]) =>
    matches(folded, pattern).flatMap((match): Mention[] => {
      const lead = /^(?:一家|这家|那家|一?个|叫|是|某)+/.exec(match[0])?.[0].length ?? 0;
      // 养生馆被忽悠: what was done there is no part of the name
      const name = match[0].slice(lead).split(/被|忽悠|推销|(?<=.)[让骗]/u)[0]!;
      const none = [NOT_A_NAME, TELLS, GENERIC, ALL_KIND, AUTHORITIES, ROAD].some((one) => one.test(name));
      if (name.length < 2 || none) return [];
      const from = match.index + lead;
      return [{ from, to: from + name.length, name, kind: null, worth }];
    }),
  );
}

/** 信*飞: a name with its middle hidden. */
const hidden = (folded: string): Mention[] =>
  matches(folded, /(?<!\*)\p{Script=Han}\*{1,3}\p{Script=Han}(?!\*)/gu).map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    name: match[0],
    kind: null,
    worth: 2,
  }));

/** FunJump, BrightPath: only makers of names write so; what is bought or talked through is none. */
const CAMEL =
  /\b(?!(?:Mac|Air|Play|You|Whats|We|Face|Power|Pay|Think|Watch|Blue|Wi|Post|Deep|Chat|Mc|De|Le|La|Di|Von|Van|O)[A-Z])([A-Z][a-z]{1,12}(?:[A-Z][a-z]{1,12}){1,2})\b(?! (?:district|road|street))/g;
const COMPANY =
  /\b((?:[A-Z][\w&'’-]*\.?\s+(?:(?:of|and|&|the|for)\s+)?){1,4}(?:Inc|LLC|Ltd|Corp(?:oration)?|Company|Co|Bank|Group|Services?|Financial|Insurance|Airlines?|Airways|Hotels?|Store|Shop|Market|Mall|Mortgage|Recovery|Collections?|Associates|Systems|Solutions|Management|Credit|Lending|Loans?|Gym|Fitness|Clinic|Academy|School|Restaurant|Cafe|Motors|Telecom|Wireless|Express|Energy|Union|Funding|Bureau|Partners|Holdings|Inn|Lodge|Resort|Hostel|Bakery|Spa|Salon|Bar|Pizza|Noodles?|Kitchen|Coffee|Bistro|Electronics|Digital|Travel|Tours|Kindergarten|Pharmacy|Supermarket|Studio|Furniture|Optics|Dental|Laundry|Garage|Nursery|Tutoring|Training|Club|Yoga|Agency|Cent(?:er|re))\b\.?)/g;
/** Ironhouse gym: a name, and its kind without a capital. */
const KIND_BEHIND =
  /\b((?:[A-Z][\w&'’-]+\s+){1,3}(?:gym|salon|clinic|hotel|hostel|restaurant|caf[eé]|school|academy|studio|kindergarten|supermarket|pharmacy|travel agency|driving school|dental clinic|language school|fitness cent(?:er|re)|spa|bar))(?![\w-])/g;
const NAMED =
  /\b(?:from|at|with|by|through|against|called|named|via|to|paid|complain about|complaint about|complaint against)\s+((?:[A-Z][\w&'’-]+|[A-Z]{2,})(?:\s+(?:&\s+)?[A-Z][\w&'’-]+){0,3})/g;
/** it was Kite Tours that took it: two words or more, or what it did. */
const IT_WAS =
  /\b(?:[Ii]t|[Tt]hat|[Tt]his)(?:'s| is| was) ((?:[A-Z][\w&'’-]+ ){1,3}[A-Z][\w&'’-]+|[A-Z][\w&'’-]+(?= (?:that|who|which)\b))/g;
/** my gym Kite Fit, travel agency Kite Tours. */
const APPOSED =
  /\b(?:[Aa]gency|[Gg]ym|[Ss]hop|[Ss]tore|[Rr]estaurant|[Hh]otel|[Cc]linic|[Ss]chool|[Cc]ompany|[Kk]indergarten|[Ss]alon|[Pp]latform|[Aa]pp|[Cc]ent(?:er|re)|[Ss]tudio|[Dd]ealer|[Gg]arage|[Hh]ospital|[Pp]harmacy|[Ss]upermarket|[Ss]eller|[Mm]erchant|[Cc]lass(?:es)?|[Cc]oaching|[Cc]ourse|[Bb]ank|[Ii]nsurer|[Aa]irline|[Pp]ark)(?: called| named|,)?(?: the)? ((?:[A-Z][\w&'’]+)(?: (?:& )?[A-Z][\w&'’]+){0,3})/g;
/** the shop's name is Kite, it's called Kite. */
const NAMED_AS =
  /(?<!\b[Mm]y (?:good |full |real |first |last )?)\b(?:names? (?:is|was)|it(?:'s| is| was) called|called|named) ((?:[A-Z][\w&'’]+)(?: [A-Z][\w&'’]+){0,4})/g;
/** my landlord is Mr Wu: somebody without a company. */
const A_PERSON =
  /\b(?:landlord|landlady|agent|driver|seller|owner|tutor|trainer|contractor|builder|plumber|electrician|handyman|tradesman|dealer|coach|photographer)(?:'s name| name)?(?: is| was| called| named|,)* (?:a )?((?:Mr|Mrs|Ms|Miss)\.? [A-Z]\w+(?: [A-Z]\w+)?|[A-Z][a-z]+ [A-Z][a-z]+)/g;
/** a shop called the mobile hub: also without capitals. */
const CALLED_SO =
  /\b(?:shop|store|place|company|agency|gym|salon|school|restaurant|caf[eé]|hotel|clinic|seller|app|platform|website|site|studio|dealer|firm|it'?s|it is|they'?re|they are)(?: is| was)? (?:called|named) ((?:the )?[a-z0-9][\w&'’-]*(?: (?!in\b|on\b|at\b|and\b|who\b|which\b|that\b|near\b|but\b|they\b|i\b|last\b|for\b|to\b|from\b)[\w&'’-]+){0,3})/g;
/** I am from …, living in …: where somebody is, not who it is about. */
const HOME =
  /\b(?:i am|i'm|i was|im|come|came|coming|student|tourist|teacher|expat|foreigner|visitor|called|calling|moved|live|living|lived|based|stay(?:ing|ed)?|born|flew|flight|travell?ed)\s+(?:[a-z]+ ){0,3}?(?:from|in|at|to)\s+$/i;
const PLACE_EN =
  /^\s+(?:district|road|street|avenue|city|province|county|town|airport|station|square|lane|mall|plaza)\b/i;

/** Every country by its English name, in lower case: none is a company. */
const COUNTRIES: ReadonlySet<string> = new Set(
  (() => {
    const names = new Intl.DisplayNames(['en'], { type: 'region' });
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    return letters.flatMap((a) =>
      letters.flatMap((b) => {
        const name = names.of(a + b);
        return name === undefined || name === a + b ? [] : [name.toLowerCase()];
      }),
    );
  })(),
);

const ACTS =
  /\b((?:[A-Z][\w&'’-]+)(?:\s+[A-Z][\w&'’-]+){0,2})\s+(?:charged|refuse[sd]?|won't|will not|sold|denied|closed|keeps|kept|has|is|was|did|does|took|sent|said|says|claims?|told|froze|cancell?ed|never|stopped|owes)\b/g;
/** it says 'Kite Media' on the statement. */
const QUOTED =
  /\b(?:says?|called|named|reads?|shows?|shown as|listed as|appears as)\s+(?:just\s+)?['"‘“]([A-Z][\w&.-]*(?: [A-Z][\w&.-]*){0,4})['"’”]/g;
/** A name of several words that opens a sentence. */
const OPENING = /(?:^|[.!?,\n]\s*)((?:[A-Z][\w'’&-]+\s+){1,3}[A-Z][\w'’&-]+)(?=\s+[a-z]+\b)/g;
const NO_NAMES =
  /^(?:I|The|My|This|They|He|She|We|It|On|In|At|An?|And|But|After|When|Then|If|So|As|For|To|XX+|XXXX|You|Your|Their|There|That|These|Those|Please|Dear|Hello|Hi|CFPB|FCRA|FDCPA|SSN|ATM|USA?|APR|CNY|RMB|USD|China|Chinese|English|Mandarin|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Mr|Mrs|Ms|Miss|Beijing|Shanghai|Guangzhou|Shenzhen|Hangzhou|Chengdu|Wuhan|Nanjing|Customer|Account|Also|Now|Today|Yesterday|Each|Every|Since|While|Which|Who|What|How|Why|Not|No|Yes|All|Both|One|Two|Even|Once|Despite|Per|Credit|Section|Act|Law|State|Department|Attorney|Consumer|Fair|Reporting|Debt|Late|Payment|Identity|Theft|Social|Security|Police|Amount|Refunds?|Name|Phone|Number|Contact|Total|Price|Kindly|Sir|Madam|Complaint|Order|Actually|Anyway|Basically|Just|Only|Same|Still|Again|Well|Okay|Ok|Sorry|Thanks?|Thank|Money|Receipt|Delivery|Product|Item|Service|Staff|Manager)$/;

/** The Bank Froze My Card: where nearly every word is written large, none is a name by that. */
function isHeadline(text: string): boolean {
  const words = text.match(/[A-Za-z][\w'’]*/g) ?? [];
  return words.length >= 5 && words.filter((word) => /^[A-Z]/.test(word)).length > words.length * 0.75;
}

function english(text: string): Mention[] {
  const headline = isHeadline(text);
  const found = (pattern: RegExp, worth: number): Mention[] =>
    (headline ? [] : matches(text, pattern)).flatMap((match): Mention[] => {
      const words = match[1]!.trim().split(/\s+/);
      while (words.length > 0 && NO_NAMES.test(words[0]!.replace(/\.$/, ''))) words.shift();
      const name = words
        .join(' ')
        .replace(/\.$/, '')
        .replace(/['’]s$/, '');
      if (
        name.length < 3 ||
        words.every((word) => NO_NAMES.test(word)) ||
        /^[a-z]/.test(name) ||
        /XX/.test(name) ||
        AUTHORITIES.test(name)
      )
        return [];
      const from = match.index + match[0].indexOf(match[1]!) + match[1]!.lastIndexOf(words.join(' '));
      if (
        COUNTRIES.has(name.toLowerCase()) ||
        HOME.test(text.slice(Math.max(0, from - 40), from)) ||
        PLACE_EN.test(text.slice(from + name.length))
      )
        return [];
      return [{ from, to: from + name.length, name, kind: null, worth }];
    });
  const people = matches(text, A_PERSON).map((match): Mention => {
    const from = match.index + match[0].length - match[1]!.length;
    return { from, to: from + match[1]!.length, name: match[1]!, kind: null, worth: 2 };
  });
  const lower = matches(text, CALLED_SO).map((match): Mention => {
    const from = match.index + match[0].length - match[1]!.length;
    return { from, to: from + match[1]!.length, name: match[1]!, kind: null, worth: 2 };
  });
  return [
    ...lower,
    ...people,
    ...found(COMPANY, 3),
    ...found(KIND_BEHIND, 2),
    ...found(QUOTED, 3),
    ...found(APPOSED, 3),
    ...found(NAMED_AS, 3),
    ...found(IT_WAS, 2),
    ...found(NAMED, 2),
    ...found(CAMEL, 1),
    ...found(ACTS, 1),
    ...found(OPENING, 1),
  ];
}

const BRAND =
  /^(?:牌|手机|电脑|平板|电视|空调|冰箱|洗衣机|耳机|手表|笔记本|汽车|车|的?(?:4s|经销商|代理商|授权))|^ (?:dealer(?:ship)?|reseller|phone|laptop|tv|shoes|fridge|car)\b/;

const BRANDED = /(?:手机|电脑|汽车|电视)$/;

/** What the text speaks of where a short name means the business: 移动 beside 话费, 平安 beside 理赔. */
const BUSINESS: Readonly<Partial<Record<RespondentKind, RegExp>>> = {
  bank: /银行|信用卡|储蓄卡|的卡|贷|存款|定期|理财|网点|柜台|柜员|支行|取款机|atm|网银/,
  insurer: /险|保单|理赔|报案|定损|投保|赔付|保费/,
  telecom: /话费|流量|宽带|手机[号卡]|套餐|彩铃|信号|营业厅|网速|断网|电话卡|号码|携号/,
  platform: /二手|买|卖|成色|验机|发货|下单|平台|买家|卖家/,
  payment: /转账|转了|转错|零钱|支付|扣|收款|红包|付款|提现|钱包/,
};
/** 电信给我乱扣费: who does such things is the business, whatever else its name means. */
const ACTING =
  /^(?:公司)?(?:给我|向我|又|偷偷|擅自|莫名|私自|一直|天天|老是|还)*(?:乱|扣|收了?我|多收|多扣|不退|不给|不赔|拒|骗|推销|客服|的?(?:客服|套餐|业务员|营业厅))/;
const OTHER_SENSE =
  /^(?:电源|硬盘|端|互联|诈骗|夜|无事|问题|路|大道|街|小区|花园|广场|到|回家|群|号|好友|公众|小程序|聊|上|联系|里|说|发|加|对话|书店|社)/;

/** 10000 is a telephone line only where somebody calls, is called or is named by it: elsewhere it is a sum. */
const LINE_BEFORE =
  /(?:打|拨|拨打|致电|电话|热线|投诉|举报|找|联系|问|来电|收到|短信|\b(?:call(?:ed|ing|s)?|rang|ring|phoned?|dial(?:led|ed)?|contact(?:ed)?|text(?:ed|s)?|hotline|line|from|number|about|against|to))(?:了|过|到|是|:|了个|\s|the|a)*$/;
const LINE_AFTER =
  /^\s?(?:那边|的)?(?:客服|热线|短信|来电|打[来给过]|给我|发|说|回复|答复|让|不[管理给]|推|电话|人工|\b(?:hotline|customer|support|said|says|told|keeps|called|texted))/;

const GREETING = /^(?:哈[啰罗]|hello)$/;
const GREETED = /^(?:[呀啊]?[,。!~\s]|$|你好|您好|在吗|有人)/;

/** i keep my number, steam from the pot: English words, and names only behind a word that leads up to one. */
const COMMON =
  /^(?:keep|chase|apple|quark|sprint|steam|canon|pandora|prudential|ups|dida|gas company|water company|app store|happy valley|spark education|wallace|target)$/;
const NAME_AHEAD = /\b(?:from|with|at|by|called|on|against|about|via|using|off)\s+(?:(?:an?|the|my)\s+)?$/;
/** No English words: names however they are written. */
const ONLY_NAMES =
  /^(?:ctrip|trip\.com|booking\.com|taobao|tmall|pinduoduo|pdd|meituan|douyin|tiktok|kuaishou|xiaohongshu|rednote|alipay|wechat pay|hema|freshippo|dianping|ele\.?me|qunar|fliggy|airbnb|netflix|spotify|xianyu|suning|vipshop|luckin|starbucks|haidilao|xiaomi|huawei|lenovo|ikea|walmart|carrefour|unionpay|huabei|jiebei|icbc|ccb|cmb|psbc|hsbc|china (?:mobile|unicom|telecom)|jingdong|iqiyi|youku|bilibili|tencent|netease|ziroom|lianjia|fedex|dhl|kfc|mcdonald's|costco)$/;

function known(text: string, folded: string, data: LanguageData): Mention[] {
  const lower = !/[A-Z]/.test(text);
  return longest(data.institutions(folded)).flatMap((hit): Mention[] => {
    const latin = /^[a-z]/.test(hit.words);
    const plain = latin && !/[A-Z]/.test(text.slice(hit.from, hit.to));
    if (plain && COMMON.test(hit.words) && hit.to - hit.from < folded.trim().length)
      if (!NAME_AHEAD.test(folded.slice(Math.max(0, hit.from - 16), hit.from))) return [];
    // "chase", "apple": a name only where it is written as one
    if (latin && !lower && !ONLY_NAMES.test(hit.words) && !/[A-Z]/.test(text.slice(hit.from, hit.to)))
      return [];
    if (
      hit.value.short &&
      ((BUSINESS[hit.value.kind]?.test(folded) !== true &&
        (hit.value.kind === 'payment' || !ACTING.test(folded.slice(hit.to, hit.to + 12)))) ||
        (hit.value.kind !== 'platform' && OTHER_SENSE.test(folded.slice(hit.to, hit.to + 3))))
    )
      return [];
    if (
      hit.value.byNumber &&
      hit.to - hit.from < folded.trim().length &&
      !LINE_BEFORE.test(folded.slice(Math.max(0, hit.from - 24), hit.from)) &&
      !LINE_AFTER.test(folded.slice(hit.to, hit.to + 12))
    )
      return [];
    // 哈啰，在吗: a greeting
    if (GREETING.test(folded.slice(hit.from, hit.to)) && GREETED.test(folded.slice(hit.to))) return [];
    if (/^业(?:监|保)/.test(folded.slice(hit.to, hit.to + 2))) return [];
    const brand =
      (hit.value.kind === 'seller' || hit.value.kind === 'other') &&
      (BRAND.test(folded.slice(hit.to, hit.to + 12)) || BRANDED.test(hit.words));
    return [
      {
        from: hit.from,
        to: hit.to,
        name: /\p{Script=Han}/u.test(folded) ? hit.value.name : (hit.value.english ?? hit.value.name),
        kind: hit.value.kind,
        product: hit.value.product,
        worth: hit.value.byNumber ? -1 : brand ? 0 : 3,
      },
    ];
  });
}

const ROLES: readonly (readonly [RespondentRole, RegExp])[] = [
  ['collected', /催收|催债|讨债|轰炸|恐吓|collector|collection|debt/],
  ['charged', /扣|收取|多收|收费|乱收|盗?刷|罚息|违约金|charged?|billed|fee/],
  ['lent', /借款|借了|贷了|贷款|放款|借钱|loan|mortgage|lent|borrow/],
  ['sold', /买|购|下单|发货|卖|充值|办卡|办了|报名|订|投保|假货|bought|order|purchase|sold|booked/],
];
const THROUGH_BEFORE = /(?:用|通过|走|拿|经|刷|扫|using|via|through|with)\s*(?:了|我的|my)?\s*$/;
const THROUGH_AFTER =
  /^(?:里的?)?(?:付|支付|转|扫码|打款|支出)|^的(?:信用|储蓄|银行)?卡(?:在|去|给|付|刷|买|交|办)|^\s*(?:to pay|payment)/;
const DISPUTE =
  /不退|拒|扣|骗|骚扰|催收|收取|不发货|不给|不肯|不处理|不理|不赔|投诉|举报|乱|违规|恶意|暴力|假|被刷|盗刷|强制|要求|refus|won't|charged|denied|complain|harass|never|scam/;

function roleOf(folded: string, mentions: readonly Mention[]): RespondentRole | null {
  const votes = new Map<RespondentRole, number>();
  for (const mention of mentions) {
    if (through(folded, mention)) votes.set('paid-through', (votes.get('paid-through') ?? 0) + 2);
    const clause = clauseAround(folded, mention, 24);
    const near = folded.slice(clause.from, clause.to);
    for (const [role, pattern] of ROLES) if (pattern.test(near)) votes.set(role, (votes.get(role) ?? 0) + 1);
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

const through = (folded: string, mention: Mention): boolean =>
  (mention.kind === 'payment' || mention.kind === 'bank' || mention.kind === null) &&
  THROUGH_BEFORE.test(folded.slice(Math.max(0, mention.from - 12), mention.from)) &&
  THROUGH_AFTER.test(folded.slice(mention.to, mention.to + 10));

function score(folded: string, mentions: readonly Mention[], first: number): number {
  const best = Math.max(...mentions.map((mention) => mention.worth));
  let total = best + Math.min(2, (mentions.length - 1) * 0.5) + (mentions[0]!.from === first ? 1 : 0);
  if (
    mentions.some((m) =>
      /(?:投诉|举报|曝光|complain(?:t)? (?:about|against))\s*$/.test(
        folded.slice(Math.max(0, m.from - 20), m.from),
      ),
    )
  )
    total += 3;
  if (
    mentions.some((m) => {
      const clause = clauseAround(folded, m, 24);
      return DISPUTE.test(folded.slice(clause.from, clause.to));
    })
  )
    total += 2;
  if (mentions.every((m) => through(folded, m))) total -= 4;
  if (
    mentions.some((m) => /(?:比|不像|不如|换成|改用)\s*$/.test(folded.slice(Math.max(0, m.from - 3), m.from)))
  )
    total -= 4;
  return total;
}

/** Two spellings of one name: 信*飞 and 信*飞平台, 4399 and 4399手机游戏. */
function same(a: string, b: string): boolean {
  const plain = (name: string): string =>
    name.toLowerCase().replace(/(?:平台|app|公司|游戏|手机|网页|\s)+$/u, '');
  const [x, y] = [plain(a), plain(b)].sort((m, n) => m.length - n.length) as [string, string];
  return x.length >= 2 && y.includes(x);
}

/** A name in another spelling, such as 平安保险 for 中国平安, as against a nickname, such as 工行. */
const akin = (written: string, name: string): boolean =>
  /^\p{Script=Han}{4,}$/u.test(written) ||
  [...written].some(
    (_, i) => i > 0 && name.toLowerCase().includes(written.slice(i - 1, i + 1).toLowerCase()),
  );

/** 抖音上云梦服饰: the shop behind the platform that it is on. */
function behindPlatform(folded: string, mention: Mention, sure: readonly Mention[]): Mention {
  const platform = sure.find(({ from, to }) => mention.from <= from && to < mention.to);
  if (platform === undefined) return mention;
  const on = /^(?:app|平台|网)?(?:上|里)(?:面|边)?的?/.exec(folded.slice(platform.to))?.[0].length ?? 0;
  const from = platform.to + on;
  if (on === 0 || mention.to - from < 3) return mention;
  return { ...mention, from, name: folded.slice(from, mention.to) };
}

/** Who is complained about, best first, 4 at most; those merely mentioned and authorities are none. */
export function findRespondents(text: string, folded: string, data: LanguageData): readonly RespondentHit[] {
  const named = known(text, folded, data);
  // 汇丰建材 is a shop of its own, not the bank in its name
  const shops = bySuffix(folded).filter(
    (m) => m.kind === 'seller' && named.some((s) => s.kind === 'bank' && s.from === m.from && s.to < m.to),
  );
  const sure = named.filter((s) => !shops.some((shop) => shop.from === s.from));
  const clear = (m: Mention): boolean => !sure.some((s) => m.from < s.to && s.from < m.to);
  const places = longest(data.regions(folded));
  const found = [
    ...hidden(folded),
    ...bySuffix(folded),
    ...byTrade(folded),
    ...byPattern(folded),
    ...english(text),
  ];
  const elsewhere = found
    .map((m) => behindPlatform(folded, m, sure))
    .filter((m) => clear(m) && !places.some((place) => place.from <= m.from && m.to <= place.to + 1));
  const groups: Mention[][] = [];
  const mentions = [...sure, ...elsewhere].sort((a, b) => a.from - b.from);
  const denied = mentions.filter((mention) => isDeniedName(folded, mention));
  const posed = mentions.filter((mention) => isImpersonated(folded, mention));
  const all = mentions.filter(
    (mention) =>
      !denied.some(({ name }) => same(name, mention.name)) &&
      !isOnlyMentioned(folded, mention) &&
      (actsItself(folded, mention) || !posed.some(({ name }) => same(name, mention.name))),
  );
  const own = outside(all, asides(folded));
  for (const mention of own.length > 0 ? own : all) {
    const group = groups.find((others) => same(others[0]!.name, mention.name));
    if (group === undefined) groups.push([mention]);
    else group.push(mention);
  }
  const first = Math.min(...groups.map((group) => group[0]!.from));
  const scored = groups
    .map((group) => ({ group, score: score(folded, group, first) }))
    .sort((a, b) => b.score - a.score || a.group[0]!.from - b.group[0]!.from);
  const top = scored[0]?.score ?? 0;
  return scored
    .filter(
      ({ score: s, group }, i) => i === 0 || (s > 1 && s > top - 4 && group.some(({ worth }) => worth !== 0)),
    )
    .slice(0, 4)
    .map(({ group }) => {
      const mention = group[0]!;
      const kind = group.find((m) => m.kind !== null)?.kind ?? null;
      const written = text.slice(mention.from, mention.to);
      const same = written.toLowerCase() === mention.name.toLowerCase();
      const shown = sure.includes(mention) && (same || !akin(written, mention.name)) ? mention.name : written;
      return {
        from: mention.from,
        to: mention.to,
        respondent: { name: shown, role: roleOf(folded, group), kind },
        product: group.find((m) => m.product)?.product ?? null,
      };
    });
}

/** Talk around a name: 叫什么…, 就是…啊, it's called … i think. */
const LEAD =
  /^[\s,]*(?:(?:我|都|刚才?|不是|已经|早就|就|跟你)*说(?:了|过)(?:好?几遍|多少遍|八百遍)?(?:了)?(?:啊|呀|的)?[,，\s]*|不就是|(?:还)?能是谁|就是|就(?=[\p{Script=Han}a-z]{2})(?![那这在去要想不医业])|那个?什么|好像|应该|可能|大概|我记得|(?:店|公司|商家|机构|名字|店名|招牌|他们|她们|它|那家店?|这家店?)(?:的)?(?:名字|店名)?(?:好像|应该)?(?:是|叫|写的?(?:是)?)|叫(?:什么|啥|个|做)?|名(?:叫|为)|(?:收款方|收款人|商户|账单|上面|小票|发票|收据|合同|订单|付款记录|扣款记录)(?:上)?(?:写|显示)?(?:的|着)?(?:是|叫)?|投诉(?:的)?(?:是)?|找的?是|是|(?:well|um|ok|so|oh|i think|i guess|i believe|maybe|probably|like|it was|it's|its|it is|they(?:'re| are)|that(?:'s| is)|called|named|(?:the |their |its )?(?:shop|store|company|gym|seller|place)?(?:'s)? ?name(?: is| was|'s)?|the (?:shop|store|company|gym|place) (?:is|was)(?: called)?|at|by)\s+)/iu;
const TAIL =
  /(?:[\s,，。.!！?？~]|就是|啊|嘛|呀|吧|呢|哦|的那个|那个|那家|来着|什么的|(?:我)?(?:都)?说(?:过|了)|(?:还)?能(?:有|是)?(?:谁|哪家)|吧应该|好像|应该|\b(?:i think|i guess|i believe|obviously|of course|(?:like|as) i (?:already )?(?:said|told (?:yo)?u|wrote|mentioned)|i (?:already )?(?:said|told (?:yo)?u)|again|please|or something(?: like that)?)\s*)$/iu;
const CLAUSE =
  /[,，。;；!！?？\n]+|(?<!\b(?:Mr|Ms|Mrs|Dr|Prof))\.(?=\s)|\s{2,}|(?<=\p{Script=Han})\s+(?=\p{Script=Han})/u;
/** What a name is never made of: whom one talks to, what is asked, what was done. */
const TALK =
  /[我你您他她它咱]|谁|哪|什么|怎么|为啥|为什么|干嘛|不是|没有|知道|记得|清楚|听不懂|听懂|说[了过]|刚才|已经|管不管|投诉|举报|[吗呢么]$|的$|^(?:扣|收了|骗|退|赔|弄|搞|管|办[了的过理卡]|不(?!二)|没|别|被|把|让|给|跟|在|去|就|都|还|也|是|对|嗯)|^(?:隔壁|楼[上下]|附近|旁边|对面|门口|街[上边]|路[边上]|网上|线上|家里|小区)|忘|记不|写[的着]|[块的花扣退付]钱|多少钱|钱$|元$|号$|\b(?:i|i'm|me|my|we|you|your|they|them|he|she|him|her|it|was|were|is|are|do|does|did|why|what|who|which|how|where|when|don't|dont|not|no|yes|just|only|because|want|need|said|told|man|guy|woman|one|ones|next door|driver|landlord|seller|shop|near|around)\b|^(?:算了|随便|等等|等下|谢谢|你好|同意|可以|好的?|行吧?|不用|个人|私人|老板|店主|店家|商家|卖家|房东|中介|司机|师傅|平台|公司)(?:[是]?个人)?$/u;

/** some app loan Feidai: the kind of business before its name. */
const KIND_BEFORE =
  /^\s*(?:[Ii]t(?:'s| is) )?(?:[Ss]ome|[Aa]n?|[Tt]his|[Tt]hat|[Tt]he)(?: (?:[a-z]+ ){0,2}?(?:app|loan|lender|shop|store|company|website|site|platform|gym|place))+(?: called| named)? (?=[A-Z])/;

const nameIn = (clause: string): string => {
  let name = clause.replace(KIND_BEFORE, '');
  for (let lead = LEAD.exec(name); lead !== null && lead[0] !== ''; lead = LEAD.exec(name))
    name = name.slice(lead[0].length);
  for (let tail = TAIL.exec(name); tail !== null; tail = TAIL.exec(name)) name = name.slice(0, tail.index);
  return name.trim();
};

/** Whether what is left of an answer to 找谁 may be somebody's name: no place, goods, deed or one of many. */
function mayBeName(name: string, data: LanguageData): boolean {
  const folded = fold(name);
  const han = /\p{Script=Han}/u.test(folded);
  if (!/\p{L}/u.test(folded) || folded.length < 2 || isMashed(name)) return false;
  if (han ? folded.length > 20 : folded.split(/\s+/).length > 5) return false;
  if ([TALK, TELLS, AUTHORITIES, ROAD].some((none) => none.test(folded))) return false;
  if (GENERIC.test(folded) || ALL_KIND.test(folded) || COUNTRIES.has(folded)) return false;
  const [place] = longest(data.regions(folded));
  if (/^[^A-Z]*$/.test(name) && /^(?:an?|some|any|this|that) /.test(folded)) return false;
  if (THE_KIND.test(folded) || whyNoCompany(name, data) !== null) return false;
  // 天津河西: a city with a district, and no name
  const rest = place === undefined ? '' : folded.slice(place.to).replace(/^[省市区县]/, '');
  return place === undefined || place.from > 0 || (rest.length >= 3 && !/[区县镇乡街]$/.test(rest));
}
/** 药店, 物业公司: a kind of business and no name. */
const ALL_KIND = new RegExp(`^(?:${SUFFIX_WORDS.map(([words]) => words.split('(?!')[0]!).join('|')})+$`, 'u');
/** the gym, the big electronics place: which one is not said. */
const THE_KIND =
  /^the (?:\w+ ){0,3}(?:company|business|firm|people|person|guys?|girl|lady|place|gym|salon|spa|clinic|hotel|restaurant|caf[eé]|bar|school|academy|studio|supermarket|market|mall|pharmacy|hospital|agency|agent|dealer|garage|bank|branch|insurer|insurance|airline|platform|app|website|site|landlord|driver|courier|manager|staff|owner|boss|merchant|vendor|stall|property|management|same|other|above|latter|former)$/;
/** In, near: a place follows. */
const WHERE = /^\s*(?:in|near|on|around|behind|opposite)\s/i;

/** The name in an answer to 找谁, without the talk around it; null where nothing in it may be a name. */
export function answeredName(text: string, data: LanguageData): (Span & { readonly name: string }) | null {
  if (WHERE.test(text)) return null;
  let at = 0;
  for (const clause of text.split(CLAUSE)) {
    const name = nameIn(clause);
    const from = text.indexOf(clause, at);
    at = from + clause.length;
    if (name === '' || !mayBeName(name, data)) continue;
    const begin = text.indexOf(name, from);
    return { from: begin, to: begin + name.length, name };
  }
  return null;
}
