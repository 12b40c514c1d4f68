import { type Idea, idea, type Passage, Sentence } from './idea.ts';

/** A time gone by. */
const PAST = idea(String.raw`
  上(个|一)?(月|周|星期|礼拜|次|回|半年|学期) | 去年|前年|大前年|前(几|两|些|一|三|阵子|阵|段)?(天|日|周|个月|时间|年) | 前阵子|前段 | 昨[天晚夜日] | 之前|以前|曾经?|当时|当年 | (?<![看等活]不[到见])那(天|时候?|会儿|年|次|回)
  (\d{1,3}|[一二两三四五六七八九十几半好]{1,4})个?(多|来)?(天|周|星期|礼拜|月|年)(多)?(前|之前|以前|了|的事)
  \d{1,2}月\d{1,2}[日号] | \d{4}年 | (\d{1,2}|[一二三四五六七八九十]{1,2})月(份|初|底|中) | 国庆|春节|过年(时|前|期间|那|的时候)|双十一|双11|暑假|寒假 | 早就|早已|后来|小时候|老早|多年前|有一次|有次 | 周[一二三四五六日天末]|星期[一二三四五六日天]
  (\d{1,2}|xx)\/(\d{1,2}|xx)(\/(\d{2,4}|x{2,4}))?
  yesterday | last (week|month|year|night|spring|summer|autumn|fall|winter|time|(mon|tues|wednes|thurs|fri|satur|sun)day) | (days?|weeks?|months?|years?) (ago|back|earlier) | (in|since|on|back in) (january|february|march|april|may|june|july|august|september|october|november|december|20\d\d) | used to | back then | when i was | years ago | recovered since | the other day
`);
/** What was bought or done then is no sign that the danger is of then. */
const BOUGHT_THEN =
  /(?:昨[天晚]|前天|上个?(?:月|周|星期)|前(?:几|两)天|去年|周[一二三四五六日天]|星期[一二三四五六日天]|\d{1,2}月\d{1,2}[日号])[^,。]{0,5}?(?:刚|才|新)?(?:买|装|换|安装|下单|订|到货|送来|送到|办)|(?:昨[天晚]|前天|今早|中午)[^,。]{0,14}?(?:吃|喝|点|聚餐)(?:了|过|的|完|外卖)?|\b(?:bought|installed|fitted|delivered|ordered|purchased|put in)\b[^,。]{0,24}?\b(?:yesterday|last (?:week|month|night|year|\w+day))\b|\b(?:yesterday|last (?:week|month|night|year|\w+day))(?: i| we)? (?:bought|installed|fitted|ordered)\b/g;
/** It goes on, or has happened this minute. */
export const NOW = idea(`
  (从|打)(昨[天晚夜]|前天|早上|中午)[^,。]{0,6}(到现在|开始|起|就一直) | 到现在(还|都|也)?没
  since (last night|yesterday|this morning|noon|friday|monday)
  正在|还在|此刻|刚刚|刚才|这会儿|眼下|就在|今晚|马上就?要|快要|目前正|一直没停|不停地
  (分钟|小时|钟头)(前|之前|以前|内)
  现在_(又|正|还(?!能|可以|没|是)|在|让|叫|要|逼|有人|手机|被|满|头|人(?!_(没|找|联系|也|都|走|跑|不))|喘|吐|该|他|我)
  right now | as i type | as we speak | just now | (minutes?|mins?|hours?|seconds?) ago | a moment ago | still (on|talking|going|here|there|outside|connected) | at this moment | currently | is now | now (he|she|they|it|my|i) | tonight | keeps? (coming|going)
`);
/** It was over, and here it is again. */
export const AGAIN = idea(`
  又(来|在|冒|烧|起火|着|漏|闻|响|吐|晕|昏|倒|喘|砸|撬|踢|踹|追|堵|跟|开始|不行|抽|流血|打(?!电话|了?1|给|过)) | 再次
  again
`);
/** A cry for help is of this moment. */
const CRY = idea('救命|救救|来人啊|快来人 | help me | somebody help');
const JUST_BEFORE = idea('一?小时前|半小时前|刚(?!好|需|性|开始|办|买了?房|到期)');

const isPast = (text: string): boolean => PAST.in(text.replace(BOUGHT_THEN, '○'));

/** 上周三, told as the answer to a question, is the day of the complaint and not of what is said next. */
const isTelling = (earlier: string): boolean => earlier.length > (/[\u3400-\u9fff]/.test(earlier) ? 14 : 40);

/** Tells of a purchase gone wrong: its day says nothing of what is told next. */
const OF_A_PURCHASE =
  /买|订(?:了|的|购|单)|下单|办(?:了|的|过)|报(?:了)?名|充值|租(?:了|的)|收费|多收|退[款货钱票费]|质量|坏了|发货|\b(?:bought|ordered|sold|booked|rented|charged|refund|broken?|arrived|delivered|fitted|repaired)\b/;

/** The passages that end with each of `sentences`, after those of `before`. */
export function passagesOf(before: readonly string[], sentences: readonly string[]): readonly Passage[] {
  const known = new Map<string, { sentence: Sentence; past: boolean }>();
  const all = [...before, ...sentences].map((text) => {
    const same = known.get(text);
    if (same !== undefined) return same;
    const one = { sentence: new Sentence(text), past: isPast(text) };
    known.set(text, one);
    return one;
  });
  const toldBefore = all
    .slice(Math.max(0, before.length - 3), before.length)
    .some(({ sentence, past }) => past && isTelling(sentence.text) && !OF_A_PURCHASE.test(sentence.text));
  let pastSeen = false;
  return all
    .map(({ sentence, past }, i): Passage => {
      pastSeen ||= past && i >= before.length;
      const present = sentence.says(AGAIN) || sentence.says(CRY);
      const window = all.slice(Math.max(0, i - 3), i + 1).map((each) => each.sentence);
      return {
        last: sentence,
        window,
        past: (pastSeen || (toldBefore && !present)) && !window.some((each) => each.says(NOW)),
        lastPast: past && !sentence.says(NOW),
      };
    })
    .slice(before.length);
}

/** Happens now or has happened within the hours. */
export const JUST: Idea = idea(String.raw`
  刚(?!好|需|性|开始(用|上)|办|买了?房|到期) | 刚刚|刚才 | (\d{1,3}|[一二两三四五六七八九十几半]{1,3})(多)?个?(分钟|小时|钟头)(前|之前|以前|内) | 正在|正(?!常|规|式|确|品|版|好|是) | 今天|今早|今晚|一早上|现在|马上|立刻|这会儿
  just (now|sent|send|wired|paid|transferred|moved|gave|bought|got|clicked|scanned|reali[sz]ed|found|noticed|happened|told|did|made|put|deposited|invested|typed|entered|shared|installed|let|received|saw|went|lost|left|hung|withdrew|took|zelled|venmoed|handed|filled|been|read|fell|had|texted|asked|uploaded) | (minutes?|mins?|hours?) (ago|back) | moments? ago | right now | this (morning|afternoon|evening) | today | tonight | i'm (at|about to|sending|transferring|wiring|paying)
`);
export const isJust = (passage: Passage): boolean =>
  passage.window.some((each) => each.says(JUST) || each.says(JUST_BEFORE));

/** Asked about in general, supposed, or to teach others. */
export const IN_GENERAL = idea(`
  (怎么|如何|怎样)(维权|投诉|赔|索赔|处理|要回押金|举证|认定) | (赔不赔|管不管|要不要赔|谁来?赔|算谁的) | (要|该)_(交|赔|还|付)_吗$ | (能|可以|可不可以)_(帮|替)_投诉吗?
  什么(是|叫|骗局|意思|套路|后果) | 是什么(骗局|套路|意思|电话|诈骗)? | (怎么|如何|怎样)(识别|防|辨|判断|分辨|避免|预防|举报) | 有哪些(骗局|套路|危险|风险) | 科普|想了解|了解一下|讲解|宣传|讲座|教育(孩子|老人)|提醒大家 | 是不是(骗局|诈骗|真的|违法)|靠谱吗|合法吗|合理吗|可信吗|正规吗|违法吗 | 有什么(责任|后果|处罚|规定) | (能否|可否)(要求|请求|主张|解除) | (承担|免除)_责任 | 违不违法|犯不犯法|犯法吗|有没有权 | ^请问 | 算不算
  how (do|can|to|would)_(spot|recogni[sz]e|avoid|tell|know|report|protect|prevent) | what (is|are) (a|an|the) | what (should|do) i do if | what if | is it (normal|safe|ok|okay|legal|true) | (is|are) (a|this|these|that)~(legal|legit|allowed|normal|safe|real) | is that (allowed|legal|normal|ok) | what does~mean | (can|may|are|is) (a |the |they |collectors? )~(legally|allowed to) | ^(can|may) (a|they|collectors) | just (wondering|curious|asking)
`);
export const SUPPOSED = idea(`
  ^(如果|假如|万一|要是|假设)(?!.{0,8}(我|明天|今晚)) | 如果有人|万一有人|要是有人
  if (someone|somebody|a caller|anyone|anybody) | what happens if
`);
const ON_SCREEN = `
  电影|影片|小说|电视剧|剧情|片名|剧本|话剧|密室|动漫|漫画|歌词|台词|新闻|报道|热搜|听说(有|过) | (演|装|搞|弄)得?(跟|像)|跟真的|道具|文案|广告语|标题党 | 主播(演|说要|喊)
  (movie|film|novel|song|book|series|episode|news|headline|article|trailer|documentary)
`;
/** Told of a film, a book, the news. */
export const FILM = idea(ON_SCREEN);
/** The same, or of a game. */
export const FICTION = idea(`${ON_SCREEN}
  游戏里|打游戏|副本|角色|装备
  game | level | character | boss fight | squad
`);
export const JOKING = idea(`
  哈哈|好笑|搞笑|开玩笑|开个玩笑|笑死|嘿嘿|狗头|手动|夸张(地|点)?说
  lol | lmao | haha+ | just kidding | jk | joking | figure of speech
`);
/** Over: the police, the bank or a doctor have it, and what is wanted is a complaint. */
export const SETTLED = idea(`
  (已经?|都|也|早就)_(报警|报了警|报过警|立案|挂失|冻结|止付|锁定) | (110|警)(也|都|已经?)?(打|报)(了|过) | (报了|报过|报完)警 | 打(了|过|完)(110|96110) | 报警(回执|也|了) | 警察(立案|来过|处理|已经?|说(?!我|你)|让我等) | 派出所(立案|登记|说|出) | (卡|账户|银行)(也|都|已经?)*(冻结|挂失|停|锁)(了|好了|住了) | 已?立案 | (追|退|要)回(来)?了 | 法院(判|立案) | (劝|救|拉|抬)(了)?(下来|回来|上来|出来)了?|送(到)?医院_(没事|稳定)|(人|孩子|他|她|我)_(没事|平安|脱险|安全)了
  (police|bank) (have|has|took|already|opened|gave|said|report|closed|froze) | police (report|file|case) | case (is |was )?closed | already (reported|froze|frozen|blocked|cancelled|called) | i('ve| have)? (reported|called) (it|the police|my bank|110) | (got|getting) (it|the money|my money) back | card is (blocked|frozen|cancelled)
`);
/** Wares and services that bear a hard name. */
export const WARES = idea(`
  发错|错颜色|太短|太长|尺寸 | too (short|long|small|big|large) | wrong (size|color|colour|model)
  (标签|实物|描述|规格|型号|数量|成分)[^,。]{0,6}(不一样|不符|不对|写错|对不上|不一致)
  退货|换货|换新|保修|质量|假货|假的吧|没效果|没效|不管用|无效|疗程|发货|没发|少发|过期|保质|快递|包邮|打折|尺码|缺货|退会员|维修费|发票|补发|说明书|卷刃|不锋利
  refund policy | warranty | blunt | out of stock | replacement | delivered late | broken lock
`);
/** Turned away by the writer: nothing runs. */
export const TURNED_AWAY = idea(`
  我没(有)?(点|理|转|给|信(?!号|息|用)|上当|按|接|下载|告诉|打开|同意|加|扫|充|付|交|买) | (还)?没(敢|有)?(转(?!账记录)|理他|上当|信(?!号|息|用|心)|扫|充钱|付钱|交钱) | 拒绝了 | 我?(就|马上|直接|立刻)?挂(了|断了)(电话)?$ | 识破|没上当
  i (didn't|did not|never|refused|hung up) | i've (not|never) | and hung up
`);
