import type { SafetyDetail } from '../../complaints/taxonomy.ts';
import { isNow, type Passage } from './heard.ts';

/** Money has just left, or is about to. */
const SENT =
  /(?:转|汇|打|付|充|交|存|给|支付|付款|扫|借)(?:了|过去|出去|给(?:了|他|她|对方|那)|完|走了|钱|款|账)|打款|汇款|转账|付款|(?:sent|send|wired|wire|transferred|transfer|paid|pay|deposit(?:ed)?|zelled?|venmoed|moved?|moving|bought[^.]{0,12}gift cards?|gift cards?)\b/;
const JUST =
  /刚(?!好|需|性|开始(?:用|上)|办|买了?房)|刚刚|刚才|(?:\d{1,3}|[一二两三四五六七八九十几半]{1,3})(?:多)?个?(?:分钟|小时|钟头)(?:前|之前|以前)|正在|还在|今天[上下中]午|今早|一早上|\bjust\b|minutes? ago|mins? ago|(?:an|one|two|\d+) hours? ago|a moment ago|right now|this morning|i'm (?:at|about to|sending|transferring|wiring|paying)/;
/** What makes it a fraud and not a payment. */
const SUSPECT =
  /骗|是假的|是假冒|假(?:客服|公安|警察|银行|快递|平台|网站|链接|app)|冒充|拉黑|(?:联系|找|打)不(?:上|到|通)|失联|不回(?:我|消息|了)|(?:人|对方|群|账号|店铺?)[^,，]{0,5}(?:不见|消失|没了|注销|解散)|自称|把我(?:删|踢)|(?:就|又|还)把我(?:给)?(?:删|踢|拉)|删(?:了)?(?:我)?好友|退群|跑路|卷款|国家(?:项目|扶贫)|民族资产|养老项目|原始股|内部消息|稳赚|高回报|没见过面|素未谋面|网恋|网上认识|网友|不对劲|钓鱼|仿冒|中奖|不是(?:她|他)?本人|被盗号|盗了号|安全账户|洗钱|涉嫌|涉案|百万保障|刷单|做任务|解冻费|保证金才|注销校园贷|会影响征信|另外的链接|走平台外|scam|fraud|fake|not real|blocked me|(?:number|phone|site|account)[^.]{0,20}(?:doesn't work|disconnected|gone|disappeared|not work)|(?:said|claim\w*|says|pretend\w*|claiming|posing)[^.]{0,20}(?:was|is|were|to be|be|from|as)[^.]{0,12}(?:bank|police|irs|microsoft|amazon|officer|support|government|customs|fbi|tax|paypal|apple)|disappeared|vanished|stopped (?:answering|replying)|suspicious|hacked|phishing|never met|met online|dating (?:app|site)|deleted (?:me|his|her|their)|unfriended|spoofed|bogus/;
const OFFICIALS =
  /公安|警察|警官|民警|检察|法院的|银监|银保监|金监|金融监管|通管局|通信管理|反诈中心|网警|专案组|海关|社保局|医保局|国际刑警|officer|police|agent on the|irs|fbi|customs|interpol|microsoft|amazon|paypal|tech(?:nical)? support|fraud department|detective|sheriff|embassy|marshal/;
/** The tale that goes with it. */
const TALE =
  /百万保障|洗钱|涉嫌|涉案|涉及[^,，]{0,8}(?:诈骗|犯罪|案)|刷单|做任务|解冻|冻结了?[^,，]{0,8}(?:提现|交|转|解)|提现(?:不了|失败)|才能(?:提现|取出|解冻|退款|到账|放款)|注销校园贷|影响征信|返利|理赔|配合(?:调查|审查|核查)|逮捕|通缉|拘留|误(?:开|操作|点)|开通了[^,，]{0,8}(?:会员|保障|业务|服务)|填错|流水不足|刷流水|验证(?:还款|资金)|中奖|礼品卡|gift cards?|warrant|arrest|unlock my|release the (?:funds|money)|verify my (?:identity|account)|overpaid|refunded (?:me )?too much|lottery/;
/** Somebody makes the writer act: 让我转, 教我操作, telling me to move. */
const DEMAND =
  /(?:让|叫|要求?|逼|催|教|指导|引导|喊|非要|命令)(?:我|我妈|我爸|我老公|我老婆|老人|他|她)?(?:现在|马上|赶紧|立刻|立即|先|再|必须|把|去|配合)*[^,，。]{0,24}?(?:转账|转(?:到|进|入|钱|给|出|走|移|过去|\d|[一二三四五六七八九十])|汇款|汇到|打款|打钱|打到|打\d|存款|存到|归集|交(?:\d|钱|费|保证金|解冻|罚)|充值|付款|付\d|借钱|借款|贷款出来|取现|取钱|取(?:了)?出来|提出来|提前支取|买(?:礼品卡|点卡|黄金|比特币)|操作|再?交[^,，。]{0,8}(?:税|金|费|保|押)|(?:打|转|汇|存)[^,，。]{0,12}(?:块|元|万|千|钱)[^,，。]{0,4}(?:到|给|进)|(?:投|入金|加仓)(?!诉)[^,，。]{0,4}(?:\d|[一二两三四五六七八九十百千万]|钱)|(?:钱|存款|余额|额度|资金|积蓄|定期|卡里)[^,，。]{0,12}(?:转|打|汇|存|提|取|充|归|挪)(?:到|进|入|给|出|走|去|过|光))|(?:tell|told|ask|want|need|urg|instruct|forc|mak|walk|guid|help)\w* (?:me|us|my \w+)(?: to| through)?[^.]{0,40}(?:transfer|move|wire|send|withdraw|deposit|pay|buy|log ?in|gift card|bitcoin|crypto)|says? (?:i (?:must|have to|need to|should)|to)? ?(?:transfer|move|wire|send|withdraw|deposit|pay|buy)[^.]{0,40}(?:arrest|account|bitcoin|card|safe|crypto)|or i(?:'ll)? get arrested|(?:have to|must|need to|got to) (?:buy|pay|send|wire|transfer|withdraw)[^.]{0,50}(?:gift card|bitcoin|crypto|arrest|warrant|jail|safe|police|officer|frozen|release)/;
const SAFE_ACCOUNT =
  /安全账户|(?:指定|监管|核查|清查|清算|公证|保护|临时)(?:的)?账[户号]|(?:核查|清查|冻结|验证)资金|资金(?:核查|清查|验证|归集)|\b(?:safe|secure|protected|government|holding|verification) (?:account|wallet|locker)/;
const ON_THE_LINE =
  /(?:还在|正在|正|现在|一直)[^,，。]{0,6}(?:电话|通话|线上|视频|跟我(?:聊|说|通)|催我|等我(?:转|操作|回))|电话(?:里|那头|还没|没)(?:[^,，]{0,4}挂)?|不让我挂|别挂电话|\b(?:still )?on the (?:phone|line|call)\b|stay on the line|won't let me hang up/;
const DRAINING =
  /(?:钱|余额|存款|卡|账户|账上|零钱|资金|积蓄)[^,，。]{0,12}(?:正在|还在|一直在|不断|一笔(?:一|接一)?笔|接连|陆续|不停)[^,，。]{0,10}(?:转走|划走|刷走|转出|盗刷|被刷|减少|往外|变少|被扣|消费|没了|被转)|(?:一笔(?:一|接一)笔|不停|接连)[^,，。]{0,6}(?:转走|划走|刷走|转出|盗刷|被刷)|(?:正在|正|现在)(?:被)?(?:[^,，。]{0,4})(?:盗刷|转走|刷走|划走|转钱出|往外转)|(?:正在|正)被(?:别人|人|他|骗子|陌生人)?[^,，]{0,3}(?:转|刷|扣|盗|提|划)|(?:money|funds|savings|balance)[^.]{0,20}(?:is|are|keeps?)[^.]{0,12}(?:leaving|disappearing|going out|drain|dropping|being (?:taken|transferred|stolen|moved))|(?:draining|emptying|cleaning out|stealing from|taking money (?:out of|from)) my|(?:transfers|charges|payments|withdrawals)[^.]{0,24}(?:right now|as i type|every few|keep (?:coming|going|popping))/;
const NOT_MINE =
  /(?:我)?没(?:有)?(?:动过|碰过|操作|点过|授权)|不是(?:我|本人)[^,，]{0,6}(?:操作|刷|消费|转|买|付|办)|盗刷|我没(?:刷|消费|操作|转)|(?:wasn't|isn't|not) me\b|i didn't (?:make|authori[sz]e|do) (?:it|this|them|that)|unauthori[sz]ed/;
/** Said in so many words. */
const BEING_CHEATED =
  /(?:刚刚?|刚才|正在|现在|今天|分钟前|小时前)[^,，。]{0,10}(?:被(?:人)?(?:骗|诈骗|坑了钱)|上当|遇到(?:了)?骗子|中了圈套)|(?:把|能)?[^,，。]{0,4}钱?[^,，。]{0,3}(?:拦(?:下|住|截)|截住|止付)|\b(?:just|i'm|being|been|got)\b[^.]{0,14}\b(?:scammed|defrauded|conned|swindled|tricked|fooled|duped)\b(?:[^.]{0,40}(?:now|ago|help|just|stop))?/;
const THEIR_ACCOUNT =
  /(?:让|叫|要)我[^。]{0,24}(?:打|转|汇|存)[^,，。]{0,20}(?:到|进|给)(?!我|自己|本人|对公|公司)[^,，。]{0,16}(?:卡上?|账[户号]|二维码|微信|支付宝)(?![^,，]{0,3}(?:扣|里扣))|(?:他|她|对方|客服|骗子|那边)(?:们)?(?:给|发|提供|指定|说)的?(?:个|一个)?[^,，。]{0,6}(?:账号|账户|卡号|二维码|链接)|陌生账/;
const CANT_WITHDRAW =
  /提现?不(?:了|出)|取不(?:了|出)|提不(?:了|出)|不能提现|can't withdraw|unable to withdraw|withdrawal (?:failed|blocked|locked)/;
const LINK_THEN_LOSS =
  /(?:点|扫|打开)(?:了|开)?[^,，。]{0,10}(?:链接|二维码)[^。]{0,24}(?:扣|转走|没了|少了|被刷|刷走)|clicked[^.]{0,16}link[^.]{0,40}(?:charged|gone|taken|missing|withdrawn)/;
const FAKE_REFUND =
  /(?:退|返还|退还|赔付?)[^,，。]{0,8}(?:费|款|课|钱|会员)[^。]{0,20}(?:下载[^,，。]{0,8}(?:app|软件)|充值|激活|扫码转|先转|加(?:群|qq|微信))/;
const CASH_COURIER =
  /(?:withdraw|hand|give|bring)[^.]{0,20}(?:cash|gold|money)[^.]{0,20}(?:to )?(?:a|the|his|their) (?:courier|driver|agent|taxi|man)|(?:取|寄|交|送)[^,，。]{0,6}(?:现金|黄金|金条)[^,，。]{0,14}(?:给|上门|快递|跑腿|专员|来人|有人来)|(?:courier|someone|driver|man)[^.]{0,20}(?:pick up|collect)[^.]{0,12}(?:cash|gold|money)/;
const STRANGE_PAYMENTS =
  /\b(?:unauthori[sz]ed|fraudulent|unknown|strange|suspicious)\b[^.]{0,12}\b(?:charges?|transfers?|payments?|withdrawals?|transactions?)\b/;
const FAKE_PAGE =
  /(?:假|钓鱼|骗子的?|不明|陌生|可疑)(?:的)?[^,，。]{0,6}(?:网站|网页|链接|页面|app|平台|二维码)[^。]{0,16}(?:输|填|写|登)[^。]{0,10}(?:密码|验证码|卡号|身份证)|(?:fake|phishing|bogus|scam)[^.]{0,16}(?:site|page|link|website|app)[^.]{0,40}(?:card|password|code|pin|details|number)|(?:card|password|code|pin|details)[^.]{0,40}(?:fake|phishing|bogus|scam) (?:site|page|link|website)/;
/** Payments that go on without end, unlike a subscription. */
const GOING_OUT =
  /(?:一直|不停|不断|连续|接连|还在|正在|一条接一条|疯狂)[^。]{0,24}(?:往外|扣|转走|转出|刷走|消费|出账|支出|少)|\b(?:keep|keeps|more|still|another)\b[^.]{0,20}\b(?:coming|going out|appearing|popping|every few)/;
const SUBSCRIPTION = /每个?月|每年|续费|会员|套餐|话费|月租|流量|subscription|every month|monthly|membership/;
const CHARGE_NOW =
  /(?:刚刚?|刚才|正在|现在|分钟前)[^。]{0,30}(?:收到|短信|扣款|消费|盗刷|刷了|扣了|转走|转出)|\b(?:just (?:got|saw|received|now)|minutes? ago|right now)\b[^.]{0,50}\b(?:charge|payment|alert|transaction|transfer|withdrawal|text)/;

const CODE =
  '(?:验证码|校验码|动态码|动态口令|短信码|授权码|确认码|(?:支付|银行卡|取款|登录|网银|卡)?密码|口令|(?:手机|短信)?(?:上)?(?:收到|发来|来)的?那?(?:几个|[四六46八8]位)(?:数字|数|号)|那?(?:串|[四六46]位|[四六46]个)(?:数字|数|号码?)|短信(?:里|上)?的?(?:数字|内容|码))';
const HANDED =
  '(?:给了?(?:他|她|它|对方|那|客服|骗子|人家|人)|告诉了?(?:他|她|对方|那|客服|骗子|人家)|[念报说读讲发](?:给|了给)?了?(?:他|她|对方|那个?|客服|骗子|人家)|[念报说发]给(?:了)?(?:他|她|对方|那|客服|人)|[念报说读](?:出去|了)|发(?:过去|出去)|输(?:入|到|进)(?:了)?(?:他|她|对方|那个?|这个?)[^,，]{0,4}(?:网站|链接|网页|页面)|[念报读]给(?!我)|透露给|提供给|都?给(?:出去)?了(?!我)|泄露了|说出去了|(?:填|输|写)(?:了|好了|进去|上去|完了))';
const CODE_GIVEN: readonly RegExp[] = [
  new RegExp(`${CODE}[^。]{0,14}?${HANDED}`),
  new RegExp(`(?:[念报说读发给]|告诉)(?:了|给了?)?(?:他|她|对方|客服|那人|骗子)[^,，。]{0,8}${CODE}`),
  /\b(?:gave|give|giving|told|read|sent|texted|shared|handed|entered|typed|provided)\b[^.]{0,40}\b(?:(?:verification|security|one[- ]?time|sms|auth\w*|login|text|6[- ]digit|six[- ]digit|bank|pass) ?(?:pass)?[- ]?codes?|passcode|otp|pin|password|code i got|cvv|(?:six|6|four|4|eight|8)[ -]?(?:digits?|numbers?)(?: code)?|numbers? (?:that|which|from) [^.]{0,16}(?:text|sms|phone)|code (?:that|which|from))\b/,
];
const CODE_TOLD =
  /\b(?:gave|give|giving|told|read|texted)\b (?:(?:him|her|them|it|the \w+|a \w+|someone|somebody)(?: on the phone)? )?(?:the|my|that) codes?\b(?! in the)/;
const CODE_WANTED =
  /(?:让|叫|要|问|催)(?:我|着我)?[^,，。]{0,12}(?:念|报|说|发|给|告诉|提供|把|要)[^,，。]{0,10}验证码|(?:要|问|跟我要|找我要)我?(?:的)?(?:手机|短信|银行)?验证码|(?:ask|want|need)\w* (?:me )?(?:for |to (?:give|read|tell|send) (?:him|her|them )?)[^.]{0,12}(?:my |the )?(?:verification|one[- ]?time|sms|security|otp|pass)[ -]?(?:code)?/;
const CODE_HARMLESS =
  /取件码|提货码|核销码|收货码|图形验证码|收不到|没收到|没有收到|接收不|获取不|不(?:显示|发送)|发(?:送)?失败|重新?(?:设置|置)|忘(?:记|了)?[^,，]{0,4}密码|修改密码|改密码|从(?:没|未|来没)|没(?:有)?(?:把|给|告诉|泄露|透露|念|报|发|说)|不(?:会|敢|肯|能|应该|要|可以)[^,，]{0,4}(?:给|告诉|念|报|泄露)|未(?:曾)?(?:泄露|透露|提供)|发给我|告诉我|给我(?:发|的)|(?:给|告诉)(?:我)?(?:老公|老婆|妈|爸|家人)|did ?n't|never|haven't|not (?:give|gave|share|shared|told)|gave me|sent me|told me|give me|send me|the (?:app|site|website|page|link|machine|atm)\b|reset|(?:should|can|could|shall|may) (?:i|you|we)|is it (?:safe|ok)|if i\b|wifi|wi-fi|(?:was|were|been|i'm) (?:told|asked) to|discount|coupon|官网|官方(?:app|网站)|自己的?手机银行|柜台|柜员|(?:输|填)[^,，]{0,6}(?:错|不进去|不了)/;

const SCREEN =
  '(?:屏幕共享|共享(?:了|我的|手机|一下)*屏幕|共享屏|投屏|远程(?:控制|协助|操作|桌面)|向日葵|todesk|anydesk|team ?viewer|rustdesk|quick ?support|airdroid)';
const SHARED: readonly RegExp[] = [
  new RegExp(
    `(?:正|在|开了?|打开|点了?|已经|还|现在|让我|叫我|要我|教我|给我装|装了|下载了?|进了)[^。]{0,20}${SCREEN}|${SCREEN}[^。]{0,12}(?:开了|开着|打开了|给他|给她|还没关|关不掉|已经开|中)`,
  ),
  /(?:屏幕|手机(?:屏幕)?|电脑)[^,，。]{0,6}(?:共享给|分享给|给(?:他|她|对方|客服)看|被(?:他|她|对方|人|远程)?(?:控制|远程|操控))|(?:手机|电脑|鼠标|屏幕)[^,，。]{0,8}(?:自己在?(?:动|操作|点|跳)|控制不了|不受我?控制|黑屏[^。]{0,8}(?:转|扣|动不了))/,
  /\b(?:i'm|am|still|been|currently|just|now|started|is|he|she|they|asked me to|told me to|wants? me to|made me|had me|got me to)\b[^.]{0,30}\b(?:shar(?:e|ing|ed) (?:my |the )?screen|screen[- ]?shar(?:e|ing)|remote (?:access|control|desktop)|install(?:ed)?[^.]{0,16}(?:anydesk|team ?viewer|rustdesk|quick ?support)|(?:anydesk|team ?viewer|rustdesk))/,
  /\b(?:he|she|they|someone|somebody|a man|the guy)\b[^.]{0,20}\b(?:control|controls|controlling|moving|inside|took over|taken over|has access to|accessing)\b[^.]{0,12}\bmy (?:laptop|computer|phone|screen|mouse|pc|desktop|device)|(?:mouse|cursor|screen|phone) (?:is |keeps )?moving (?:by|on) its/,
];
const ON_MY_SCREEN =
  /\bremote(?:ly)?\b[^.]{0,12}\bmy (?:computer|laptop|phone|pc|desktop|device)|\b(?:he|she|they|technician|guy|support|agent|man|someone)\b[^.]{0,30}\b(?:on my (?:pc|computer|laptop|screen|desktop|device)|(?:opened|opening|logged in(?:to)?|logging in(?:to)?|looking at|went into) my (?:online )?(?:bank|account|email))/;
const SHARE_TOOL =
  /会议软件|腾讯会议|钉钉会议|飞书会议|云会议|zoom\b|webex|视频会议|陌生(?:软件|app)|(?:他|她|对方)发的(?:软件|app|链接)/;
const SCREEN_SEEN = /屏幕|共享|看(?:到)?我的?手机/;
const REMOTE_TOOL = /anydesk|team ?viewer|rustdesk|quick ?support|向日葵|todesk|screen|屏幕|远程/;

const URGED =
  /非要|非说|(?:现在|正|马上)?要去(?:银行|柜台|atm)|非得|执意|劝不住|拦不住|正准备|正要|就要|马上要|再(?:交|转|打|充)|催我|about to|insist|keeps? asking|won't listen/;

/** Asked in general, or turned away by the writer: nothing runs. */
const GENERAL =
  /(?:什么(?:是|叫|骗局|意思|套路)|是什么|(?:怎么|如何|怎样)(?:识别|防|辨|判断|分辨|避免)|有哪些|会不会有人|科普|how (?:do|can|to)[^.]{0,20}(?:spot|recogni[sz]e|avoid|tell|know)|what (?:is|are) (?:a|an|the)?)/;
const SUPPOSED =
  /^(?:请问|如果|假如|万一|要是|假设)|会有什么(?:后果|影响|风险)|\bis it (?:normal|safe|ok|okay|legal)|\bwhat (?:if|happens if|should i do if)|\bif (?:someone|somebody|a caller)/;
const TURNED_AWAY =
  /我没(?:有)?(?:点|理|转|给|信|上当|按|接|下载|告诉|打开|同意|加)|没(?:敢|有)?(?:转|理他|上当|信)|拒绝了|(?:我)?(?:就|马上|直接|立刻)?挂(?:了|断了)(?:电话)?$|识破|没上当|i (?:didn't|did not|never|refused|hung up)|i've (?:not|never)/;
const TO_OFFICIALS =
  /(?:给|向)[^,，。]{0,6}(?:公安|警察|检察|银监|反诈|通管|专案|办案)[^,，。]{0,8}(?:转|汇|打钱|打款|存)/;
const ORDINARY =
  /租房|房租|房东|物业费|学费|工资|朋友|同学聚|aa|快递费|外卖|多久(?:能)?到账|什么时候到|还没到账|rent\b|landlord|when will it arrive|how long|parcel|tuition/;

/** Money, codes or a screen are in a stranger's hands at this moment, and something can still be stopped. */
export function fraud({ last, text, past, lastPast }: Passage): SafetyDetail | null {
  if (lastPast || past || TURNED_AWAY.test(last)) return null;
  if (SUPPOSED.test(last) && !/我(?:刚|已|把|的|给|告诉|正|现在)|\bi (?:just|gave|told|sent)\b/.test(last))
    return null;
  const mine =
    /(?:我|我妈|我爸)(?:已经|刚|正|都|就)?(?:转|给|告诉|打开|下载|付|汇)|(?:让|叫|要|教|逼)(?:我|他|她|老人)|\b(?:me|my|i just|i've|i'm)\b/.test(
      text,
    );
  if (GENERAL.test(last) && !mine) return null;

  if (SHARED.some((rule) => rule.test(last))) return 'screen-shared';
  if (SHARE_TOOL.test(text) && SCREEN_SEEN.test(text) && (SCREEN_SEEN.test(last) || SHARE_TOOL.test(last)))
    return 'screen-shared';
  if (ON_MY_SCREEN.test(last)) return 'screen-shared';
  if (REMOTE_TOOL.test(text) && OFFICIALS.test(text) && DEMAND.test(last)) return 'screen-shared';

  if (FAKE_PAGE.test(last)) return 'code-given';
  const given = CODE_GIVEN.some((rule) => rule.test(last)) || CODE_TOLD.test(last);
  if ((given || CODE_WANTED.test(last)) && !CODE_HARMLESS.test(last)) return 'code-given';

  if (
    DRAINING.test(last) ||
    (NOT_MINE.test(text) && CHARGE_NOW.test(text) && (NOT_MINE.test(last) || CHARGE_NOW.test(last)))
  )
    return 'fraud-moving';
  if (GOING_OUT.test(last) && (NOT_MINE.test(text) || SUSPECT.test(text)) && !SUBSCRIPTION.test(text))
    return 'fraud-moving';
  if (TO_OFFICIALS.test(last)) return 'fraud-moving';
  if (CANT_WITHDRAW.test(text) && DEMAND.test(last)) return 'fraud-moving';
  if (
    LINK_THEN_LOSS.test(text) &&
    /链接|二维码|扣|转走|没了|少了|刷走|link|charged|gone|taken/.test(last) &&
    (isNow(text) || JUST.test(text))
  )
    return 'fraud-moving';
  if (FAKE_REFUND.test(last) && /让我|叫我|要我|自称|说是/.test(text)) return 'fraud-moving';
  if (CASH_COURIER.test(last) && (DEMAND.test(text) || OFFICIALS.test(text) || SUSPECT.test(text)))
    return 'fraud-moving';
  if (STRANGE_PAYMENTS.test(last) && (JUST.test(last) || isNow(last) || GOING_OUT.test(last)))
    return 'fraud-moving';
  if (BEING_CHEATED.test(last)) return 'fraud-moving';
  if (THEIR_ACCOUNT.test(last) && DEMAND.test(last)) return 'fraud-moving';
  if (/(?:余额|钱)[^,，]{0,4}还在(?:减|少|掉)/.test(last)) return 'fraud-moving';
  if (
    SAFE_ACCOUNT.test(text) &&
    (DEMAND.test(text) || SENT.test(text)) &&
    mine &&
    (DEMAND.test(last) || SENT.test(last) || SAFE_ACCOUNT.test(last))
  )
    return 'fraud-moving';
  if (
    DEMAND.test(last) &&
    (OFFICIALS.test(text) || TALE.test(text) || (/客服/.test(text) && /教我|指导|一步步|引导/.test(last)))
  )
    return 'fraud-moving';
  if (
    [ON_THE_LINE, OFFICIALS, SUSPECT, DEMAND, SENT].some((rule) => rule.test(last)) &&
    ON_THE_LINE.test(text) &&
    (OFFICIALS.test(text) || SUSPECT.test(text)) &&
    (DEMAND.test(text) || SENT.test(text))
  )
    return 'fraud-moving';
  if (
    SENT.test(text) &&
    JUST.test(text) &&
    SUSPECT.test(text) &&
    (SENT.test(last) || SUSPECT.test(last) || JUST.test(last))
  ) {
    if (ORDINARY.test(text) && !/骗|scam|fraud|拉黑|假的/.test(text)) return null;
    return 'fraud-moving';
  }
  if (
    URGED.test(last) &&
    (SENT.test(last) || /[汇转打][^,，]{0,8}(?:万|千|\d)/.test(last)) &&
    (SUSPECT.test(text) || TALE.test(text))
  )
    return 'fraud-moving';
  return isNow(last) && /转了/.test(last) && /又(?:要|让|叫)/.test(last) ? 'fraud-moving' : null;
}

const SERVICE =
  /代理(?:全额)?退保|(?:全额|代办|帮[^,，]{0,6}|协助)退保|退保[^,，]{0,6}(?:专家|老师|团队|服务费)|(?:保证|包|百分百|内部渠道)[^,，]{0,6}(?:修复|消除|追回|洗白)|退保(?:代理|中介|黑产)|代理维权|反催收|征信(?:修复|洗白|清洗|铲单|代办)|(?:修复|洗白|清洗|消除|消掉|删掉|抹掉)[^,，。]{0,8}(?:征信|逾期|记录)|征信[^,，。]{0,6}(?:洗|修复|消|抹)|铲单|停息挂账[^,，]{0,4}(?:公司|中介|机构)|(?:法务|律所|债务)(?:公司)?[^,，]{0,6}(?:协商|减免|优化)|(?:追回|追损|追款|要回|挽回|拿回)[^。]{0,12}(?:损失|被骗|钱|款|本金)|(?:被骗|损失|骗走)[^。]{0,20}(?:追回|要回|追损|挽回|拿回)/;
const OFFERED =
  /(?:有人|有个|老师|专家|团队|对方|网上|他们?|她|中介|黑客|网警|律师|公司|一个|说)[^。]{0,20}(?:说|能|可以|帮|保证|承诺|联系我|自称)|加我(?:微信|qq)/;
const ITS_PRICE =
  /(?:先|要|收|交|付|打|给)[^,，。]{0,10}(?:定金|押金|手续费|服务费|佣金|保证金|费用?|\d|百分之|[一二两三四五六七八九十百千万]+(?:块|元|千|万|百)?|身份证|银行卡|验证码|手机卡)|\d{1,3} ?%|提成|分成/;
const OFFERED_EN =
  /\b(?:credit|default|record|recover|retrieve|trace|get (?:my|it|the|back)|late pay|negative|bad mark|collections)/;
const SCAM_AGENT_EN: readonly RegExp[] = [
  /(?:fix|repair|clean|remove|erase|delete|wipe|clear|restore)\w*[^.]{0,24}(?:credit(?! card| limit)|default|bad record|late payments?|negative (?:items?|marks?)|bad marks?|collections)[^.]{0,60}(?:up ?front|fee|pay|deposit|\d{3,}|\$)|(?:up ?front|fee|pay|deposit|\d{3,}|\$|wants?)[^.]{0,40}(?:to|and they'll|they will) (?:fix|repair|clean|remove|erase|delete|wipe|clear)[^.]{0,24}(?:credit(?! card)|default|bad record|late payments?|negative|bad marks?|collections)/,
  /(?:recover|get back|retrieve|trace|get my)[^.]{0,50}(?:money|funds|lost|crypto|losses|savings|bitcoin|back)[^.]{0,60}(?:fee|up ?front|if i pay|deposit|pay (?:him|her|them|first)|\d ?%|percent|commission|in advance)|(?:fee|up ?front|deposit|\d ?%|percent|commission|advance|pay)[^.]{0,40}(?:to|and) (?:recover|get back|retrieve|trace)/,
];
const OFFICIAL_PAYS =
  /银行(?:说|要|让|经理)|保险公司(?:说|要)|商家|店家|平台(?:说|要)|\b(?:the bank|my bank|insurer|court|store) (?:wants|says|charges|asks)/;

/** Somebody sells what is free, or the recovery of what a fraud took. */
export function scamAgent({ last, text, past }: Passage): SafetyDetail | null {
  if (OFFICIAL_PAYS.test(last) || /退(?:我|回)?(?:的)?(?:服务费|手续费|押金)(?:给我)?$/.test(last))
    return null;
  if (OFFERED_EN.test(last) && SCAM_AGENT_EN.some((rule) => rule.test(last)))
    return past && !/\b(?:wants?|says|asks?)\b/.test(last) ? null : 'scam-agent';
  const seen = SERVICE.test(text) && OFFERED.test(text) && ITS_PRICE.test(text);
  if (!seen || !(SERVICE.test(last) || ITS_PRICE.test(last))) return null;
  const offer = /说|能|可以|帮|让我|要我|要先|先[交付收打]|要收|联系我/.test(last);
  return offer && !TURNED_AWAY.test(last) ? 'scam-agent' : null;
}
