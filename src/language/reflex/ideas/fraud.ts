import { idea } from '../idea.ts';

/** 打 as it is said of the telephone. */
const CALLED = String.raw`打(了|过|完|去)*((\d+|[一二两三四五六七八九十几好多]+)(次|遍|个|通|回)|(你们|他们|银行|平台|官方|商家|店家)?的?(人工|官方)?(客服|电话|热线|投诉|110|1\d{4}|95\d{3}|96110))`;
/** Money has left, or is leaving. */
export const SENT = idea(String.raw`
  (交|给)(给|了)_(上门|跑腿|快递|讲课|来人|专员|警察)|寄(出去|走|给|了)_|往_(里|群)_打钱|(付|转|交)(完|过)了?|我转了|少了(\d|[一二三四五六七八九十])
  mailed (the |my )?(cash|money|check) | gave (the|a) courier | took \d+ from my | moved half
  转给了|转了钱|取钱|刷光|转空|套(出来|现)_给 | (在|正)?给_(安全账户|指定账户)_转
  took (my|a|the) (payment|money|fee|deposit|cash) | withdrawing cash
  做了[一二两三四五六七八九十]单
  转到_(他|她|对方|那个|指定)|刷走|掏了|花了?(\d|[一二三四五六七八九十])+(万|千)_(买|充) | 打款给
  sent~(deposit|rent|money|cash|payment) | bring cash | put my cash
  (?!存款|${CALLED})(转|汇|打|付|充|交|存|给|垫|投|挪|刷|借|提|取)(了|过去|出去|过|给(了|他|她|对方|那|人)|完|走了|进去|进了|钱|款|账)|(转|汇|打)给|去取|取(钱|现)|凑钱|筹钱|去(汇|转|打钱)|准备(转|汇|打)|打款|汇款|转账|付款|垫付|充值 | (转|汇|打|付|充|交|存|垫|投|挪)[^,。]{0,6}(\d|[一二两三四五六七八九十几百千]+(万|千|百|块)) | 扫(了|码|一下)|扫[^,。]{0,4}二维码 | 没了_(\d|[一二两三四五六七八九十]+[千万百])
  sent | send | sending | wired? | wiring | transferr?ed | transfer(ring)? | paid | pay | paying | deposit(ed)? | zelled? | venmoed | moved? | moving | bought~gift cards? | gift cards? | cashapp\w* | (handed|gave|give)~cash | put in | invested
`);
/** What makes it a fraud and not a payment. */
export const SUSPECT = idea(String.raw`
  (付|转|交|打|汇|给|充)(完|了|过去)_(就)?(不理|没了|不回|拉黑|消失|注销|关机|跑了|才知道|才发现|不认)|(房东|卖家|老板|客服|警察|主播|老师|号|网店|链接|房源|中介)是假的|被盗号|讲课的|养生群|说没收到_(让|叫|再)|相亲对象|假警察
  does(n't| not) exist | is (probably )?fake | virus | check is fake | overpaid | sent too much
  指挥|被人骗去|(收了钱)_(注销|消失|跑|拉黑)|骗走|消失了|没(了)?影
  pretending to be | (caller|man on the phone) | vanished | want(s|ed)? my money
  假装(我|是|成)|越想越不对|明白(过来|上当)|才(知道|明白|反应过来)_(骗|上当|假)|不是(咸鱼|闲鱼|淘宝|京东|支付宝|官方|他本人)|山寨_(网站|平台|app)
  fake (listing|landlord|seller|agent|site|shop|store|police|bank) | (wasn't|isn't|was not|is not) (really )?(my boss|him|her|the bank|real|them)
  骗(子|了|我|局|钱|走|光|术)?|是假的|是假冒|假(客服|公安|警察|银行|快递|平台|网站|链接|app)|冒充|拉黑|(联系|找|打)不(上|到|通)|失联|不回(我|消息|了) | (人|对方|群|账号|店铺?|平台|网站|app)_(不见|消失|没了|注销|解散|打不开|登不上|关了) | 自称|所谓的|(就|又|还)?把我(给)?(删|踢|拉)|删(了)?(我)?好友|退群|跑路|卷款|国家(项目|扶贫)|民族资产|养老项目|原始股|内部消息|稳赚|高回报|没见过面|素未谋面|网恋|网上(认识|谈)|网友|不对劲|感觉不对|觉得不对|不太对|钓鱼|仿冒|中奖|不是(她|他)?本人|(被)?盗(了)?号|安全账户|洗钱|涉嫌|涉案|百万保障|刷单|做任务|解冻费|保证金才_(提|退|取|放|返|解)|注销校园贷|影响征信|另外的链接|走平台外|跟投|荐股|带我(赚|投|炒)|导师|杀猪|陌生(人|账户|号码|电话|短信)|加(了)?我(的)?(微信|qq|好友)|他说是我|说(自己|他|她)是(我)?|假冒|私下转|没有?这回事|不是(他|她|领导)(本人|发的|说的)|说没(有)?(找|发|让|借|这)|被盗用|发现(不|是假|被)
  scam\w* | fraud\w* | fake | not real | blocked me | (number|phone|site|account|website|app)~(doesn't work|disconnected|gone|disappeared|not work\w*|offline|down) | (said|claim\w*|says|pretend\w*|posing)_ ~(bank|police|irs|microsoft|amazon|officer|support|government|customs|fbi|tax|paypal|apple|detective|agent) | disappeared | vanished | stopped (answering|replying|responding) | suspicious | hacked | phishing | never met | met (him |her |them )?online | dating (app|site) | deleted (me|his|her|their) | unfriended | spoofed | bogus | trading (platform|group|coach|mentor) | romance | feel(s|ing)? (wrong|off|weird) | cheat\w* | conned | tricked
`);
export const OFFICIALS = idea(`
  公安|警察|警官|民警|检察|法院的|法官|银监|银保监|金监|金融监管|通管局|通信管理|反诈中心|网警|专案组|海关|社保局|医保局|国际刑警|出入境|国安|警服|制服|大使馆|12315的|缉毒
  officer | police(man)? | agent on the | irs | fbi | customs | interpol | microsoft | amazon | paypal | tech(nical)? support | fraud (department|team) | detective | sheriff | embassy | marshal | social security | federal | court officer | dea | government | immigration
`);
/** The tale that goes with it. */
export const TALE = idea(String.raw`
  中了(车|奖|手机|大奖)|先交税|亲密付|验证身份_转|多退了|转回去|住院_(押金|费)|撒谎|骗柜员|别关摄像头|额度_借出来|刷(信誉|好评)
  lie to the (bank|teller|cashier) | computer has a virus | sent too much | pay again
  有毒品|证明清白|裸聊|被威胁要钱|才给提现|才(能)?提现
  keep it safe | release my (winnings|prize|loan|funds|money|package) | before he pays | publish my (video|photos|pictures) | pay taxes? first
  晚了就|不然就_(冻结|抓|报警|扣|传|拘)|否则_(冻结|抓|拘|传|扣)|去(宾馆|酒店|没人的地方)_(开房|开_间|配合)|别(跟|和|告诉)家(人|里)|跨境(赌博|诈骗)
  if i hang up | (i'll|i will) be arrested
  洗黑钱|帮_犯罪|犯罪分子|保持通话|验证金|低息贷款|办贷款|中奖卡|国家来收|被绑(架)?了|在监狱|裸聊|录屏_(要|威胁|发)|不转就发|发给(我)?(的)?通讯录
  (get|take) my profits? (out)? | my son is in | grandson | kidnapped | fee to claim
  百万保障|洗钱|涉嫌|涉案|涉及_(诈骗|犯罪|案)|刷单|做任务|解冻|冻结了?_(提现|交|转|解)|提现(不了|失败)|才能(提现|取出|解冻|退款|到账|放款|出金)|注销校园贷|影响征信|返利|理赔|配合(调查|审查|核查)|逮捕|通缉|拘留|误(开|操作|点)|开通了_(会员|保障|业务|服务)|填错|流水不足|刷流水|验证(还款|资金)|验资|中奖|礼品卡|保密|兼职|点赞|返佣|返利|返现?(\d|[一二两三四五六七八九十])|赚钱|备用金|借呗额度|白条额度|做单|垫单|连单|进群|拉我进|退学费|退课费|解除_(会员|业务|绑定)|出了?(事|车祸)|急用钱|医保卡|社保卡|被盗用|(etc|ETC|医保|社保)_(失效|过期|停用|异常)|别告诉|不要(跟|和)_说|保释|名下(有|的)|被冒用|不要告诉(家人|别人|任何人|孩子)|别告诉(家人|别人|任何人)|直播会员|抖音(会员|客服)|关(闭|掉)?(那个)?(百万|会员|保障|免密)|个税|监管户|对冲|跟投|导师
  gift cards? | warrant | arrest(ed)? | unlock my | release the (funds|money|package) | verify my (identity|account) | overpaid | refunded (me )?too much | lottery | account is (hacked|compromised|at risk|under attack) | money launder\w* | go to jail | jail | prize | keep (it )?(secret|quiet) | don't tell (anyone|anybody|my|the bank) | (my |the |your )?package (is|to be|gets?|will be) (released|held|stuck) | customs fee | bail | in jail | accident | drug\w* | my (social|ssn) | suspended | before (5|\d|noon|midnight|the end)
`);
const MAKES = `(让|叫|要求?|逼|催|教|指导|引导|喊|非要|命令|吩咐|劝|哄|忽悠|说)`;
const PERSON = `(我们?|我妈|我爸|我老公|我老婆|老人|他|她|奶奶|爷爷|老爸|老妈)`;
/** Somebody makes the writer act. */
export const DEMAND = idea(String.raw`
  (让|叫|要)我_(再付|再转|先付|先转|转回|退回去|撒谎|说是|开(通)?亲密付|骗柜员|开网银|别关)|(让|叫|要)我_把_(额度|网贷|钱|借呗|花呗)_(借|套|转|提)_出来?|教我开网银|(付|交|转)(两|2|几)次_再
  (want|wants|wanted|told|asked)( me| us)? to (pay again|lie|return|refund|send (it|the rest|money) back) | wants? it back
  (要|让|叫)(我|他|她|老人)_再_(转|打|充|交|汇|付)|(让|叫)我(去)?_(借|贷|套)(网贷|出来|现|款)?_(再)?(转|给|打)|(额度|花呗|借呗)_(套|转|提)_给 | 骗(去|到)_(取钱|银行|转账|atm) | 听(他|她|对方)_(指挥|指示|安排|的)_(转|操作|打|汇)
  told to (transfer|move|send|withdraw|pay|deposit) | ask(s|ing|ed)? for (another|more|a second) (payment|fee|deposit|transfer) | wants? (more|another|extra)( money| payment)?( before| first|$)
  want(s|ed)? me to (drive|go|run) to (the|my|a) (bank|atm|store|shop|walmart|target|post office)
  (要|让|叫|逼)我_(转|打|汇|给)(他|她)?(\d|[一二三四五六七八九十]+(万|千|百)) | 不(转|给|打)(钱)?就_(发|曝光|抓|冻结|起诉|传) | (让|叫)我(去)?_买(金条|黄金|金子|卡|礼品卡|点卡)|(来|上门)人?_取(钱|现金|金|走)|等(着)?(人|他们|专员)_(上门|来)_?取
  ask(s|ing|ed)? for (more|another) (money|bitcoin|crypto|usdt|cash|deposit|payment) | bring (the )?(cash|money) to | put (my|the) (cash|money) in a (box|bag|envelope) | driver will (collect|come|pick) | told me to (move|put|send|transfer|withdraw|buy|pay)
  ${MAKES}${PERSON}?(现在|马上|赶紧|立刻|立即|先|再|必须|把|去|配合|得|要|按|赶快|今天|一定)*((?!(给|退|赔|返|补)(还|偿)?_?我)[^,。]){0,24}?(转账|转(到|进|入|钱|给|出|走|移|过去|\d|[一二两三四五六七八九十])|汇款|汇到|汇钱|打款|打钱|打到|打(\d|[一二两三四五六七八九十])|去存款|存到|存进|归集|交(\d(?!\d?年)|[一二两三四五六七八九十](?!年)|钱|费|保证金|解冻|罚|税|押金)|充值|充(\d|[一二两三四五六七八九十])|付款|付(\d|[一二两三四五六七八九十])|借钱|借款|贷款出来|取现|取钱|取(了)?出来|提出来|提前支取|买(礼品卡|点卡|黄金|比特币|购物卡)|操作|再?(交|充|投|补)[^,。]{0,8}(税|金|费|保|押|万|千|块|元)|(开通|借|贷)[^,。]{0,10}(转|打|汇)(给|到)|(打|转|汇|存|挪)[^,。]{0,12}(块|元|万|千|钱)_(到|给|进)|(投|入金|加仓)(?!诉)_(\d|[一二两三四五六七八九十百千万]|钱)|(钱|存款|余额|额度|资金|积蓄|定期|卡里)[^,。]{0,12}(转|打|汇|存|提|取|充|归|挪)(到|进|入|给|出|走|去|过|光))
  (tell|told|ask|want|need|urg|instruct|forc|mak|walk|guid|help|order|pressur)(s|ed|ing|es|e)?( me| us| my \w+)( to| through| into)?~(transfer|move|wire|send|withdraw|deposit|pay|buy|log ?in|gift card|bitcoin|crypto|cash|purchase)
  made (me|him|her|us|my \w+) ~(transfer|move|wire|send|withdraw|deposit|pay|buy)
  (says?|said|saying)( i| we| that i)?( must| have to| need to| should|'ll)*( to)? ~(transfer|move|wire|send|withdraw|deposit|pay|buy)~(arrest|account|bitcoin|card|safe|crypto|tax|fee|everything|savings|jail)
  把(钱|存款|积蓄|定期|余额|养老钱|卡里的钱)_(全|都|先)?_(转|打|汇|存|挪)(到|进|给|去)_(他|她|对方|指定|那|一个|这个|别的|公家)
  or i('ll)? ?(get|be|go to) (arrested|jail) | (i )?(have to|must|need to|got to|gotta) (buy|pay|send|wire|transfer|withdraw|move)~(gift card|bitcoin|crypto|arrest|warrant|jail|safe|police|officer|frozen|release|withdraw|everything|before|unlock|tax)\w*
`);
export const SAFE_ACCOUNT = idea(`
  安全账户|(指定|监管|核查|清查|清算|公证|保护|临时|认证|国家|专用|对公监管)_(的)?(账[户号]|户头|户)(?!外|口|型)|(核查|清查|冻结|验证|监管)资金|资金(核查|清查|验证|归集|监管)|验资|监管户
  (safe|secure|secured|protected|government|holding|verification|federal) (account|wallet|locker|vault)
`);
export const ON_THE_LINE = idea(`
  不敢挂 | the police on the phone | (someone|somebody|man|woman|officer|police|guy) (is )?on the phone | for a caller
  还在_?(跟|和)[^,。]{1,6}打着 | (还在|正在|正|现在|一直)[^,。]{0,6}(电话|通话|线上|视频|跟我(聊|说|通)|催我|等我(转|操作|回)|打电话) | 电话(里|那头|还没|没)(_挂)? | (不让|不许|不准|别|不要|不能|没让)(我)?_挂 | 没挂(电话|断) | 打(着)?电话
  (he|she|they)('s|'re) still on(?! (hold|me|my)\b) | (still )?on the (phone|line|call) | (still )?on a call with | stay on the (line|phone) | (won't|not) let me hang up | don't hang up | is calling me | keeps? calling | on the other line | the caller
`);
export const DRAINING = idea(String.raw`
  (余额|卡里|账上|账户|钱)[^,。]{0,6}(刚刚?|刚才|又|还在)_(少了|没了|被扣|扣了|走了|出去)_(\d|[一二两三四五六七八九十几])
  (他们|它|那边|对方|骗子)_(又|还)在_(扣|刷|转|取|划) | (they|it|he|she|someone)('re|'s| are| is)_ (taking|pulling|drawing|charging|sending) (it|money|more|them|funds)( out)?~(again|right now|as (i|we)|still)
  (突然|刚刚?|分钟前)_(少了|被扣(了)?|扣(了)?|扣款|弹出扣款|没了)_(\d|[一二三四五六七八九十]) | (被人|被盗)_刷了?_(现在_在|还在|又)
  (payment|charge|purchase|transfer)s?( \w+){0,2} (i|that i) (did not|didn't|never) (make|authori[sz]e|do) | qr code~(took|charged|gone|missing|from my card) | is gone from my (card|account)
  (钱|余额|卡)_(刚|刚刚|刚才|全|都)?被_?(刷光|转光|转空|取光|划光|盗光|刷完) | (账号|账户|支付宝|微信|卡)(被)?_盗了?_(还在|正在|在)_(买|花|转|刷|用)
  (有人|别人|小偷|骗子|对方)_(正|在)_(刷|用|花)_我_(卡|钱|账户)
  (someone|somebody|they|he|she|thief)~(is|are|'s|'re|keeps?) (now |still )?(using|charging|spending on) (it|my card|the card)~(now|still|right|at this|as i)
  (is|are|being|gets?) (being )?(emptied|drained|cleaned out|robbed) | (hacked|stolen)~(still|keep|now) (spending|buying|using|sending|charging|transferring)
  有人_刷走|短信_(一条(接|一)?条|不停|一直)_来 | (hackers?|scammers?)~(in|inside) my (account|bank|phone|email) | (account|balance) is (now )?(empty|drained|zero|at zero) | (moving|taking|stealing) (all )?(my )?money
  钱_(一直|正在|在)_(转|被转|往外|少|没)
  (有人|别人|陌生人|骗子|黑客)_(在)?(用|拿|盗|登)(着)?我的?_(支付宝|微信|卡|银行卡|账户|花呗|信用卡|钱|号)_(在)?_(花|转|刷|消费|付|扣|买|借)(?!了_(去年|上))
  (someone|somebody|he|she|they|hackers?|scammers?|thief)~(is|are|'s|'re|keeps?) (now |still )?(stealing|taking|spending|using|emptying|draining|transferring|withdrawing|moving)~(my(?! (\w+ )?(date|appointment|booking|order|slot|delivery|flight))|money|card|account|savings|funds)
  (钱|余额|存款|卡|账户|账上|零钱|资金|积蓄)[^,。]{0,12}(正在|还在|一直在|不断|一笔(一|接一)?笔|接连|陆续|不停)[^,。]{0,10}(转走|划走|刷走|转出|盗刷|被刷|减少|往外|变少|被扣|消费|没了|被转|少|掉|减)
  (一笔(一|接一)笔|不停|接连)[^,。]{0,6}(转走|划走|刷走|转出|盗刷|被刷) | (正在|正|现在)(被)?_(盗刷|转走|刷走|划走|转钱出|往外转) | (正在|正)被(别人|人|他|骗子|陌生人)?_(转|刷|扣|盗|提|划)
  (money|funds|savings|balance)~(is|are|keeps?)(?! not)_ (leaving|disappearing|going out|drain\w*|dropping|being (taken|transferred|stolen|moved)) | (draining|emptying|cleaning out|stealing from|taking money (out of|from)|withdrawing from) my | (transfers|charges|payments|withdrawals)~(right now|as i type|every few|keep (coming|going|popping)|just (came|went) through|coming in|one after)
  我的?(信用|银行|储蓄)?卡_在[^,。]{2,8}_(刷|消费|取)了?_(\d|[一二三四五六七八九十])[^。]{0,12}(我人?在|人在|我没|没去过) | (someone|somebody) used my card~(today|now|just|minutes|never been|i'm in|i am in)
`);
export const NOT_MINE = idea(`
  (我|手机)(都|也|根本|可)?没(有)?(点|按|付|买|动)(过|啊|呀|呢|的)?(?=$|,)
  我?没(有)?(动过|碰过|操作|点过|授权)|不是(我|本人)_(操作|刷|消费|转|买|付|办)|盗刷|我没(刷|消费|操作|转)|莫名(其妙)?(被)?(扣|刷|转)|不认识的(消费|扣款|转账)
  wasn't me | not me | isn't me | i didn't (make|authori[sz]e|do) (it|this|them|that|any) | unauthori[sz]ed | don't recogni[sz]e
`);
export const CHARGE_NOW = idea(`
  (刚刚?|刚才|正在|现在|分钟前)~(收到|短信|扣款|消费|盗刷|刷了|扣了|转走|转出) | 一直(有|来|收到)_(扣款|消费|短信|转账)
  (just (got|saw|received|now)|minutes? ago|right now)~(charges?|payment|alert|transaction|transfer|withdrawal|text)
`);
/** One who says to be an office, a bank or a relative. */
export const IMPOSTOR = idea(`
  假(客服|公安|警察|警官|银行|老师|领导|公检法|网站|平台|官网|商家)|网恋(对象|女友|男友)|证明清白
  自称|冒充|假冒|假扮|说(自己|他|她|是)_(公安|警察|民警|检察|法院|银监|反诈|领导|客服主管|专案)|骗子
  (said|says|claim\\w*|saying|pretend\\w*|posing)_ (he|she|they|to be|as|it)_ (was|is|were|are|from|a|an|the)?_ (fbi|police|irs|officer|government|customs|bank|tax|detective|agent|support|microsoft|amazon|my (son|grandson|nephew|boss|daughter|granddaughter))
`);
export const SWINDLER = idea(`
  骗子|诈骗(犯|分子|的人)
  scammers? | con ?(man|artist) | fraudsters?
`);
/** The paid task that is never the last. */
export const GIG = idea(String.raw`
  刷的单|刷_单|连续做_单|返本金|卡单|做了[一二两三四五六七八九十\d]单
  刷单|做任务|返佣|垫单|连单|做单|最后一单|才能(提现|返|退|解冻|出金)|点赞(赚|返|兼职)
  tasks? (app|job|site|group) | (last|final|one more) (task|order|deposit)
`);
/** Said in so many words. */
export const CHEATED = idea(`
  骗子_(把|将)?我?(妈|爸|家|们)?的?[^,。]{0,8}(转|划|刷|骗|取|卷)(走|光|空|掉) | (scammers?|fraudsters?) (just )?(took|stole|transferred|moved|got|emptied)~(my|our|from)
  被(人|他|她|对方)?(骗|诈骗|坑)(了|走|光|去)?(?!买|办|签|保|进) | 上当(了|受骗)?|受骗了|遇到(了)?骗子|中(了)?圈套|碰到诈骗|遭诈骗
  (i'm|being|been|just|got|getting|i was|we were|was) ~?(scammed|defrauded|conned|swindled|tricked|fooled|duped) | fell for (a|the|this|their) ~scam | think (it's|this is|it was) a scam
`);
export const CRY_FOR_HELP = idea(String.raw`
  怎么办|能(不能)?_(追|拦|止付|冻结|要|找)回?|追(得|的)?回|拦(下|住|截)|截住|止付|(快|帮我|赶紧)_(冻结|止付|拦|报警|救)|救救|救命|急|快点|来得及|撤回|停(止)?(支付|付款)
  help | stop (it|the|them|this) | what (do|should|can) i do | (can|how) ~(get|reverse|cancel|stop|freeze)~ | please | urgent\w* | freeze | reverse | emergency
`);
export const STOP_IT = idea(`
  拦(下|住|截)|截(住|下|停|回)|止付|追(得|的)?回|拦回|(帮我|快|赶紧)_(冻结|止付|拦|截|停)
  stop (it|the (payment|transfer|money|wire)|this) | reverse (it|the) | get it back | recall the | cancel the (wire|transfer)
`);
export const THEIR_ACCOUNT = idea(`
  (让|叫|要)我~(打|转|汇|存)[^,。]{0,20}(到|进|给)(?!我|自己|本人|对公|公司)[^,。]{0,16}(卡上?|账[户号]|二维码|微信|支付宝)(?!_(扣|里扣)) | (他|她|对方|客服|骗子|那边)(们)?(给|发|提供|指定|说)的?(个|一个)?[^,。]{0,6}(账号|账户|卡号|二维码|链接) | 陌生账
`);
export const CANT_WITHDRAW = idea(`
  提现?(不(了|出)|失败)|(取|提|拿)不(了|出|回)|不能提现|不(给|让)提(现)?|出不了金|无法(提现|出金)|(才能|想|要)_(提现|取出|出金|解冻)|现在提现
  can't withdraw | unable to withdraw | withdrawal (failed|blocked|locked|is frozen) | to withdraw | (before|until) i can (withdraw|get) | won't let me withdraw | release (my|the) (funds|money) | unlock (my|the)
`);
export const ANOTHER_FEE = idea(String.raw`
  (再|又|还要?|先|得|才|让我|叫我|要我|要)_(交|充|打|转|补|缴|投|垫)[^,。]{0,8}(\d|[一二两三四五六七八九十]+(万|千|百)|钱|费|款)|(交|充|打|转|补|缴)[^,。]{0,8}(保证金|解冻|税|个税|流水|押金|手续费|验证)|保证金|解冻金|解冻费
  (pay|send|deposit)~(tax|fee|deposit|more|another|verification|gas|commission|\d) | tax | release fee | unlock fee
`);
export const LINK_THEN_LOSS = idea(`
  (点|扫|打开)(了|开)?[^,。]{0,10}(链接|二维码|码)[^。]{0,24}((?<!多|重复)扣(?!了?_(两|2|三|3)_[次笔遍]|重)|转走|没了|少了|被刷|刷走|不见了)
  clicked~link~(charged|gone|taken|missing|withdrawn)
`);
export const FAKE_REFUND = idea(`
  (退|返还|退还|赔付?)[^,。]{0,8}(费|款|课|钱|会员)[^。]{0,20}(下载[^,。]{0,8}(app|软件)|充值|激活|扫码转|先转|加(群|qq|微信))
`);
export const CASH_COURIER = idea(`
  (taking|taken|take|getting|get|withdrawing|withdraw|buying|buy)( out)?~(cash|money|gold|gift cards?) for (him|her|them|the (man|officer|guy|agent|caller))
  (withdraw|hand|give|bring)~(cash|gold|money)_ (to )?(a|the|his|their) (courier|driver|agent|taxi|man)
  (取|寄|交|送)[^,。]{0,6}(现金|黄金|金条)[^,。]{0,14}(给|上门|快递|跑腿|专员|来人|有人来)
  (courier|someone|driver|man)~(pick up|collect)~(cash|gold|money)
`);
export const STRANGE_PAYMENTS = idea(`
  (unauthori[sz]ed|fraudulent|unknown|strange|suspicious)_ (charges?|transfers?|payments?|withdrawals?|transactions?)
`);
export const FAKE_PAGE = idea(`
  (假|钓鱼|骗子的?|不明|陌生|可疑)(的)?[^,。]{0,6}(网站|网页|链接|页面|app|平台|二维码)~(输|填|写|登)~(密码|验证码|卡号|身份证) | (密码|验证码|卡号)~(填|输|写)~(链接|网站|网页|页面)~(假|钓鱼|骗)
  (fake|phishing|bogus|scam)~(site|page|link|website|app)~(card|password|code|pin|details|number) | (card|password|code|pin|details)~(fake|phishing|bogus|scam) (site|page|link|website)
`);
/** Another one, this very minute. */
export const ONE_MORE = idea(String.raw`
  (又|再)_(来|是|有)?了?_(一|两|\d)_[笔条次]?_?(扣|刷|转|消费|支出)[^,。]{0,4} | 又_(提示|显示|弹出|弹了|跳出|来短信说?)_(付|扣|支付|转|消费|支出)(?!失败|不了) | 又_(扣|刷|转|划|少|没|走)(了|走)_(一|两|几|\d)?_?(笔|条|次|千|百|万)? | (这|都|已经)_第[二三四五六七八九十\d]+(笔|条|次)
  (another|one more|a (new|second|third|fourth)|2nd|3rd|4th|5th|second|third|fourth|fifth)( one| payment| charge| transaction| transfer| text| alert)?_ (just )?(went|came|gone|coming|going|taken|popped|appeared|in|out)(?= |$)
`);
/** Payments that go on without end, unlike a subscription. */
export const GOING_OUT = idea(`
  (一直|不停|不断|连续|接连|还在|正在|一条接一条|疯狂)~(往外|扣|转走|转出|刷走|消费|出账|支出|少)
  (keep|keeps|more|still|another)~(coming|going out|appearing|popping|every few)
`);
/** Paid ahead to a shop with a door, which may shut. */
export const AT_A_SHOP = idea(String.raw`
  (健身|美容|美发|美甲|理发|发廊|瑜伽|舞蹈|游泳|洗车|足疗|养生|按摩|月子|早教|托管|驾校|幼儿园)(房|院|店|馆|所|中心|机构|班|会所)? | (培训|教育|辅导)(班|机构|学校|中心|公司)? | (年|月|次|季|会员|储值|充值|购物)卡|私教|课时|会籍|办(了|过|的)?卡 | (店|门|馆|院|班|机构|学校|公司|中心)[^,。]{0,4}(关了|关门|倒闭|停业|歇业|停课|搬走|搬空|换了?老板) | 关门|倒闭|停业|人去楼空|保健品
  gym | salon | spa | studio | barber\w* | nursery | kindergarten | (language|driving|dance|music|training|art) (school|class(es)?|cent(er|re)) | lessons | membership | year card | (shop|store|branch|school|they|owner)~(closed|shut) (down|its doors|their doors|in|on) | bankrupt
`);
export const SUBSCRIPTION = idea(`
  每个?月|每年|续费|会员费|套餐|话费|月租|流量包
  subscription | every month | monthly | membership
`);
/** Somebody near is being led to pay at this moment. */
export const RELATIVE_LED = idea(String.raw`
  (妈|爸|老伴|老人|奶奶|爷爷|外婆|外公|老公|老婆|女儿|儿子|弟弟?|妹妹?|姐姐?|父亲|母亲|爹|娘|婆婆|公公|岳父|岳母|大爷|大妈|阿姨|邻居|他(?!们)|她(?!们))[^,。]{0,6}(正在|正|现在|还在|在|要去|非要|刚|马上|拿着|准备)[^。]{0,12}(银行|atm|柜台|柜员机|汇|转|取钱|存折|打电话|通话)
  my (dad|mom|mum|mother|father|wife|husband|gran\w*|son|daughter|brother|sister|aunt|uncle|neighbou?r)_ (is|was|'s) ~(at the (atm|bank)|sending|transferring|wiring|withdrawing|buying|on the phone|talking)
`);
export const LEAD = idea(String.raw`
  公安|警|检察|骗|安全账户|保密|没见过|网友|网恋|所谓|客服|陌生|国家|项目|拦|劝|不听|不让说|涉|稳赚|专家|保健
  police | officer | scam\w* | stranger | irs | met (him |her |someone |a (man|woman|guy) )?(online|on (facebook|whatsapp|tinder|instagram|telegram|wechat|a dating)) | (she|he) met | never met | agent | microsoft | secret | won't listen | somebody | someone | crypto | gift cards?
`);
export const URGED = idea(String.raw`
  非要|非说|(现在|正|马上)?要去(银行|柜台|atm)|非得|执意|劝不住|拦不住|拦都拦不住|正准备|正要|就要|马上要|再(交|转|打|充)|催我|最后期限
  about to | insist\w* | keeps? asking | won't listen | deadline
`);
export const TO_OFFICIALS = idea(`
  (给|向)[^,。]{0,6}(公安|警察|民警|检察|银监|反诈|通管|专案|办案)[^,。]{0,8}(转|汇|打钱|打款|存|交钱)
`);
const CODE = `(验证码|校验码|动态码|动态口令|短信码|授权码|确认码|(支付|银行卡|取款|登录|网银|卡)?密码|卡密|口令|(手机|短信)?(上)?(收到|发来|来)的?那?(几个|[四六46八8]位)(数字|数|号)|那?(串|[四六46]位|[四六46]个)(数字|数|号码?)|短信(里|上)?的?(数字|内容|码)|安全码|cvv)`;
/** Whoever is at the other end: nobody of the family. */
const RECEIVER = `(他|她|它|对方|那|客服|骗子|人家|别人|陌生|一?个?(自称|说是|冒充)|一个|公安|警|民警|银行|检察|法院|快递|平台|卖家|老师|经理|领导|主管|专员|工作人员|电话)`;
const HANDED = `(告诉(了|给)?${RECEIVER}|给了?(他|她|它|对方|那|客服|骗子|人家|人|陌生)|告诉了?(他|她|对方|那|客服|骗子|人家|人|别人|陌生)|(给|发|报|念)(了|给)?别人|(念|报|说|读|讲|发|传)(给|了给)?了?(他|她|对方|那个?|客服|骗子|人家)|(念|报|说|发|传)给(了)?(一?个)?[“"']?(他|她|对方|那|客服|人|电话)|(念|报|说|读)(出去|了|过去)|(发|传)(过去|出去|了)|输(入|到|进)(了)?(他|她|对方|那个?|这个?)_(网站|链接|网页|页面)|(念|报|读)给(?!我)|透露给|提供给|都?给(出去)?了(?!我)|(都|全)?(告诉|报|说|念)了|泄露了|泄露出去|说出去了|(填|输|写)(了|好了|进去|上去|完了|完|在)|他都?(看|知道|拿到)了?)`;
export const CODE_GIVEN = idea(String.raw`
  (call(ed|er|s|ing)?|phone|rang|line|bank|police)~(is |was |'s |are )?(reading|giving|telling|spelling)( out)? (him|her|them|the man|the caller)~(numbers|digits|card|pin|code)
  (付款码|收款码|登录二维码|短信|链接里的码)_(截|发|转发|给)(图)?(给|了)?_(他|她|对方|客服|骗子|人)|(付款码|二维码)_给(他|她|对方)扫|短信转发给(了)?(他|她|对方|客服)
  forwarded (the|my|a)~(text|message|code|sms) | scan my (payment )?(code|qr) | (all )?the digits in the
  骗(走|去)了?我?的?_(验证码|密码|卡号) | (卡|身份证)的?_(正反面|照片)_(发|给|传)(给|了)_(客服|他|她|对方|骗子|人)
  (sent|send|gave|texted|uploaded)~(picture|photo|image|pic)s? of my (\w+ )?card | (they|he|she|scammers?|someone|caller) (have|has|got|know|knows) my (pin|password|otp|code|card number|cvv|login) | six digits~(read|gave|told|sent) | digits~(read|gave|told) them
  (填|输|写)(了|进去|过)_(卡号|银行卡|身份证)[^,。]{0,6}(密码|验证码)
  (卡号|有效期|背面_(三位|数|码)|后三位|三位数|身份证号)~(给了|告诉|报给|发给|说了)_(他|她|客服|对方|骗子|人家)? | 收到的(码|数字|短信)_(报|给|念|发|告诉) | (账号|卡号)?密码_(都|全)?(输|填)(进去|上去|了)~(假|骗)|假(官网|网站|页面|客服)~(密码|验证码|卡号) | 一个一个_念|数字_念给|把码(报|给|念|发)
  (typed|entered|put|gave)~code~(link|site|page|they (texted|sent)|him|her|them) | (code|otp|pin|password)~so i (gave|told|sent|read) it | (needed|wanted|asked for) the code~(gave|told|sent|read)
  ${CODE}~~?${HANDED}
  (跟|和|向|给|对|同)${RECEIVER}[^,。]{0,8}(念|报|说|读|讲|发|告诉)(了|过|给)?_${CODE}
  (念|报|说|读|发|给|告诉)(了|给了?)?(他|她|对方|客服|那人|骗子)[^,。]{0,8}${CODE}
  (gave|give|giving|told|read|sent|texted|shared|handed|entered|typed|provided)~((verification|security|one[- ]?time|sms|auth\w*|login|text|6[- ]digit|six[- ]digit|bank|pass) ?(pass)?[- ]?codes?|passcode|otp|pin|password|code i got|cvv|(six|6|four|4|eight|8)[ -]?(digits?|numbers?)( code)?|numbers? (that|which|from)_ (text|sms|phone)|code (that|which|from|they|he|she)|card (number|details)|bank(ing)? (details|login|info\w*)|log ?in( details)?|credentials|account (details|number and))
  (gave|give|giving|told|read|texted|sent) ((him|her|them|it|the \w+|a \w+|someone|somebody)( on the phone)? )?(the|my|that) codes?(?! in the)
  (链接|网页|页面|网站)[^,。]{0,4}填了?_(验证码|密码|卡号)
`);
export const CODE_WANTED = idea(String.raw`
  (code|otp|pin|number)~(he|she|they|guy|man|woman|lady|caller|agent|support)( says| said)?( he| she| they)? (needs?|wants?) (it|the code|that|to know)(?= |$)
  (让|叫|要|问|催)(我|着我)?[^,。]{0,12}(念|报|说|发|给|告诉|提供|把|要)[^,。]{0,10}验证码 | (要|问|跟我要|找我要)我?(的)?(手机|短信|银行)?验证码
  (ask|want|need)\w* (me )?(for |to (give|read|tell|send) (him|her|them )?)_(my |the )?((verification|one[- ]?time|sms|security|pass)[ -]?code|otp|passcode|pin)(?= |$)
`);
const SCREEN = `(屏幕共享|共享(?!充电|单车|汽车)(了|我的|手机|一下)*屏幕|共享屏|投屏|远程(控制|协助|操作|桌面|操控)|向日葵|todesk|anydesk|team ?viewer|rustdesk|quick ?support|airdroid)`;
export const SHARED = idea(String.raw`
  (手机|电脑|屏幕)[^,。]{0,6}(被|让|给)_(客服|他|她|对方|人家?|那人|骗子|别人)_(远程|控|共享|接管|操作|连)(着|了|中)?
  (phone|screen|computer|laptop|tablet)( is|'s)?_ (doing|typing|opening|going|moving|clicking|acting|swiping)~by it ?self
  (he|she|they|man|guy|someone|caller|agent|support|scammer) (has|have|got|took) (over )?my (screen|computer|laptop|phone)(?= |$)(?! (number|for|in|to be|back|at)\b)
  在我(的)?(电脑|手机|网银)(上|里)_(输|打字|转|操作|点)|(被|让)(他|她|对方|骗子)_锁屏|点了(允许|同意|开始直播|直播屏幕)_(他|她|对方|现在|就)
  (typing|clicking|working|poking) (around )?(in|on|inside) my (bank|computer|laptop|phone|account|screen|pc)~ | (clicked|pressed|hit|tapped) allow | see my (bank\w*|screen|balance|password) on (their|his|her)
  不听使唤|(在|从)我(的)?手机(里|上)_(转|操作|点|花)|给(客服|他|她|对方|那人)看(了)?我的?_(银行|支付宝|余额|手机|屏幕|网银|卡)
  shared my screen with (the|a|him|her|them|someone|support) | installed? (anydesk|team ?viewer|rustdesk|quick ?support)~(because|told|asked|for)? | (see|sees|watch|watching|seeing) everything (on my|i do|on the) | download an app~(see|control|access)
  (别人|他|她|对方|有人)_在(里面|手机里|我手机里)?_(点来点去|乱点|操作|翻)
  logged in(to)? my (laptop|computer|pc|phone)
  (屏幕|录屏|录制)_(录制)?共享|允许录屏|无障碍权限|屏幕_自己_(滑|点|动)|(对方|他|她|骗子)_控制(了|着)?_手机
  (still )?connected to my (laptop|computer|pc|phone) | turn on screen sharing
  (正|在|开了?|打开|点了?|已经|还|现在|让我|叫我|要我|教我|给我装|装了|下载了?|进了|要求|要|叫|让)~~?${SCREEN} | ${SCREEN}~(开了|开着|打开了|给他|给她|还没关|关不掉|已经开|中|我)
  (屏幕|手机(屏幕)?|电脑)[^,。]{0,6}(共享给|分享给|给(他|她|对方|客服)看|被(他|她|对方|人|远程)?(控制|远程|操控)) | (手机|电脑|鼠标|屏幕)[^,。]{0,8}(自己在?(动|操作|点|跳|滑)|控制不了|不受我?控制|黑屏~(转|扣|动不了)) | (他|她|对方|客服|骗子)[^,。]{0,6}(在)?(操作|控制|操控)(着)?我的?(手机|电脑) | (能|都|可以|在)?_看(到|得到|得见|见|着)我的?_(手机|屏幕|操作|余额|密码|网银|银行) | 远程_(看|连|进|登|帮我|弄|点)
  (i'm|am|still|been|currently|just|now|started|is|he|she|they|asked me to|told me to|wants? me to|made me|had me|got me to|let)~(shar(e|ing|ed) (my |the )?screen|screen[- ]?shar(e|ing)|remote (access|control|desktop)|install(ed)?~(anydesk|team ?viewer|rustdesk|quick ?support)|anydesk|team ?viewer|rustdesk)
  (he|she|they|someone|somebody|a man|the guy)~(control|controls|controlling|moving|inside|took over|taken over|has access to|accessing)_ my (laptop|computer|phone|screen|mouse|pc|desktop|device) | (mouse|cursor|screen|phone) (is |keeps )?(moving|clicking) (by|on) its | (into|inside|access to|control of) my (computer|laptop|pc|phone|device)
`);
export const ON_MY_SCREEN = idea(`
  (他|她|对方|骗子|那人|有人|别人)_在_(开|点|翻|操作|控制|动)(着)?我的?_(支付宝|微信|网银|手机银行|银行)
  remote(ly)?_ my (computer|laptop|phone|pc|desktop|device) | (he|she|they|technician|guy|support|agent|man|someone|scammers?|hackers?|caller|somebody)~(on my (pc|computer|laptop|screen|desktop|device)|(opened|opening|logged in(to)?|logging in(to)?|looking at|went into) my (online )?(bank|account|email))
`);
export const SHARE_TOOL = idea(`
  会议软件|会议app|(腾讯|腾迅|钉钉|飞书|云|视频)会议|陌生(软件|app)|(他|她|对方)发的(软件|app|链接)
  zoom | webex
`);
export const REMOTE_TOOL = idea(`
  向日葵|屏幕|远程 | todesk
  anydesk | team ?viewer | rustdesk | quick ?support | screen
`);
export const ORDINARY = idea(`
  房贷|车贷|月供|还款日|租房|房租|房东|物业费|学费|工资|朋友|同学聚|aa|快递费|外卖|多久(能)?到账|什么时候到|还没到账|装修|定金(?!.{0,8}删)|差价|降价|补差
  rent | landlord | mortgage | when will it arrive | how long | parcel | tuition | price (drop|match)
`);
