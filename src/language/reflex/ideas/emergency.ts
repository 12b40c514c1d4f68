import { idea } from '../idea.ts';

/** Over, feared, insured, or told in order to be paid for it. */
export const OVER = idea(String.raw`
  (医生|大夫|医院)_(说是?|讲|诊断|确诊|查出|检查)(?!_(快不行|没救|抢救)) | (doctors?|hospital|er) (said|says|told|diagnosed|confirmed)
  (要|想|申请)(退|赔|换)(款|钱|货|我)? | (退|赔)(款|钱|我)吧?$
  是否(要|需要|应当?)?(承担|构成)|承担_责任 | 已经?(停|修好|灭|扑灭|关了|好了|出院|没事|处理|拔|康复|痊愈|断电)|修好了|扑灭|灭了|没事了|没事$|人没事|现在没事|现在好了|早好了|好了(?!吗)$|已经好|出院|早就|康复|痊愈|后来好 | 医药费|医疗费|误工费|索赔|怎么赔|赔(偿|我|多少|钱|衣服)|不赔|要求(退|赔|换)|能(投诉|赔)|还没赔 | 会不会|怕(会|以后)|担心(会|以后)|预防|演习|差点|几乎|一下就(坏|好)
  nearly | almost | lol | fixed | repaired | is fine now | (are|am|is|'m) (fine|ok|okay) now | recovered | compensat\w* | refund | insurance | in case | what if | would | might | could have | pay (me|us|back)~(bill|damage)? | doctor's bill | hospital bill | owe me | sent it back
`);
export const STILL = idea(`
  正在|还在|现在|刚刚?|怎么办|救|快|头_晕|越来越|打不通|没人(接|来|管)|一直|停不|不行|急
  right now | now | still | help | just | can't stop | won't stop | getting worse | what (do|should) (i|we) do
`);
export const GAS = idea(String.raw`
  (燃气|煤气|天然气)_管[^,。]{0,4}(碰|撞|砸|钻|挖|打)(了|破|坏|穿|漏|断) | (煤气|燃气|天然气|一氧化碳)_报警器?[^,。]{0,3}(一直|不停|还在|突然|在)_(叫|响) 
  闻(到|见)_(煤气|燃气|天然气)(?!费|公司)
  热水器_(洗澡|浴室)_(晕|头|腿软|倒)|洗(着)?澡_(头晕|晕|腿软|恶心)|(洗澡|浴室)_晕(了|倒)?|(开灶|点火|灶)_臭味|臭味_(头疼|头晕|恶心)
  dizzy~(shower|gas heater|heater|boiler|water heater)
  gas (pipe|line|hose|tank|valve)~(hiss\w*|leak\w*|broke\w*|loose) | gas everywhere | (full of|filled with) gas
  (boiler|stove|heater|furnace)~(smells?|headache|dizzy|faint) | headaches?~(boiler|stove|heater|furnace)
  (煤气|燃气|天然气|液化气|瓦斯|沼气|一氧化碳)[^,。]{0,8}(味|漏|泄|中毒|报警器_响|嘶嘶|在跑|跑气) | (漏|泄)(了|出)?(煤|燃|天然)气 | (热水器|灶|灶台|灶具|气管|管道|阀门|罐|屋里|厨房|家里|接口|软管)[^,。]{0,8}(漏气|漏煤|(有|一股|股)?(臭鸡蛋|煤气|坏鸡蛋|臭蛋)|嘶嘶|呲呲|跑气|往外冒气) | (厨房|屋里|家里|楼道|房间)[^,。]{0,10}(漏气|臭鸡蛋|坏鸡蛋|煤气) | 臭鸡蛋_味 | (热水器|燃气|煤气|炭|烧炭|锅炉|壁挂炉|洗澡)~(头_(晕|痛|疼)|恶心|晕倒|昏倒|晕过去|晕在|昏迷|叫不醒|没力气|想吐) | 煤气[^,。]{0,4}味
  smell(s|ing)?( of| like| the| strong| strongly)*( \w+)? gas | gas (leak(ing|s)?|smell|is leaking|hissing|odou?r) | leak(ing|s)?( \w+)? gas | (stinks?|reeks?|odou?r|stench|whiff|smell)_ gas | hissing~(boiler|stove|gas|pipe|meter|cooker|heater|cylinder) | rotten eggs?~(kitchen|stove|boiler|smell|house|heater)? | (kitchen|stove|boiler|house|heater)~rotten eggs? | carbon monoxide~(going off|beeping|alarm|poison\w*) | co (alarm|detector)~(going off|beeping|won't stop|screaming) | gas~(dizzy|headache|nauseous|faint\w*|passed out)
`);
export const GAS_GOODS = idea(`
  报警器(?!.{0,4}响)|检测仪|探测器|保险(?!丝)|险种|安检费|轮胎|床垫|气垫|沙发|多收|气费|收费|卡(里|充)|点不着|打不着|甲醛|煤气站|油烟
  detector(?!.{0,16}(going|beep|won't stop|screaming)) | bill | charged | company says | gas station | tires?
`);
export const FIRE = idea(`
  (插座|插头|电线|充电器|电器|灶|锅|车|电池)_冒_?火 | (full|filled) (of|with) smoke | fire in (my|the|our)
  (屋里|家里|房间|走廊|满屋)_(全|都)?是?_(黑|浓)?烟|黑烟|烟_(从|往)[^,。]{0,8}(冒|出|窜|钻)
  着火|起火|冒(出|着|起|了)?(浓|黑|白|青|大)?烟|冒火|烧起来|烧着|着起来|燃起来|失火|火灾|自燃|爆炸|浓烟|火苗|窜火|喷火|火光|火星|冒火花|打火花|烧焦|(?<![醒亮活闲忙不够轮睡摸穿跟接憋晒待呆站坐躺等守陪拿带留跟忍撑])着了(?!凉|急|魔|迷|道)|满屋(子)?(都是)?烟|全是烟|都是烟|火越来越 | (窗帘|沙发|床|厨房|屋|车|插座|插线板|插排|电线|电池|充电宝|充电器|电动车|锅|地毯|衣服|手机|热水器|空调|电视)_(着|烧了|燃了|爆了|炸了|炸)
  (is|are|'s|caught|on|catching|catch) (on )?fire | smoke | smoking | flames | sparks | sparking | burning | exploded | exploding | caught fire | house fire | on fire
`);
export const FIRE_NOW = idea(String.raw`
  冒_?火 | (full|filled) (of|with) smoke | fire in (my|the|our) (kitchen|house|room|flat|garage|apartment|building|bedroom|shop)(?! (last|drill))
  (屋里|家里|房间|走廊)_烟|全是(黑|浓)烟
  (着|起|冒|烧|燃|窜|喷)_(了|着|来|出) | (爆|炸)了|突然|火苗|正在|还在|现在|刚|快|滚烫|全是烟|都是烟|怎么办|救|困|满屋|越来越|[\d一二三四五六七八九十]+楼
  on fire | smoke (is|coming|everywhere|filling|pouring|in|all) | is (smoking|burning|sparking) | flames | burning right | just (exploded|caught) | caught fire | there('s| is)~smoke | (curtain|couch|sofa|bed|kitchen|room|house|car|wall|carpet|apartment)~(is |are )?(burning|smoking) | burning | exploded
`);
export const FIRE_GOODS = idea(String.raw`
  灭火器|烟雾(报警|探测)|消防|火险|禁烟|抽烟|吸烟|烟酒|香烟|油烟|点不着|打不着|烧烤|烟灰|二手烟|熏
  smok(e|ing) (alarm|detector|area|room|policy)(?!~(is )?(going|scream\w*|beep\w*)) | non[- ]smoking | no smoking | smell of smoke | cigarettes? | burning (question|issue|cd) | fired | calories | firewall | fireplace | firearm | undercooked | fire (drill|sale|stick|tv|exit)
`);
export const ATE = idea(`
  (水|饭|饮料|酒|茶|菜|奶|汤|杯子?|锅|井)里?_(下|投|放|加)(了|过)?(东西|迷?药|毒) | 投毒|被?下(了)?(迷)?药 | (put|slipped|dropped) something in~(drink|food|glass|cup|water|tea|beer) | spiked~(drink|food)
  吃(了|完|过|的|坏|出|下)?|喝(了|完|过|的)?|食物|饭店|餐厅|外卖|凉菜|海鲜|蘑菇|菌子|食堂|中毒|聚餐|火锅|烧烤|奶茶|饭后|夜宵|团餐|凉皮|寿司
  ate | eat | eaten | eating | drank | drink | meal | restaurant | takeaway | takeout | dinner | lunch | food | buffet | mushrooms? | seafood | sushi | chicken | shrimp | oysters? | deli | burger | pizza | cake | milk | salad
`);
export const SICK_BADLY = idea(String.raw`
  (she's|he's|mum is|mom is|dad is|gran is|grandma is) (not making|making no) (any )?sense | talking nonsense | slurring | 胡言乱语|说胡话|说话都?说不清
  趴_(桌|地)上?_吐|站不(稳|住)|嘴(巴)?_麻|舌头_(肿|大)
  tongue (is )?(swelling|swollen|going numb) | hard to breathe
  all (so |very |really )?(sick|ill) (after|from) | (sick|ill) after (eating|the)
  (不停|一直|反复|持续|连续|不断)(地|的)?(呕吐|吐|腹泻|拉(?!黑))|嘴唇_(白|紫|青)
  (眼睛|眼前)_(看不见|看不清|瞎|模糊|发黑)|喝_酒_看不见
  seeing things | hallucinat\w* | can't see | blind
  胡言乱语|神志不清|幻觉|(吐|拉)得?(停不下|起不来|没完|站不|虚脱) | (全|都|正|现在|还在)在?[^,。]{0,6}(吐|上吐|拉)(?!槽|面|卡|黑) | 上吐下泻|(又|一直|不停|狂|猛|疯狂)(吐|拉)(?!槽) | 又吐又拉|吐(个不停|血|得厉害|了好几次|胆汁|白沫)|拉(脱水|血)|中毒(?!.{0,4}(险|事件|怎么|那件))|昏(迷|过去)|晕(倒|过去|乎)|快晕|迷糊|抽搐|抽筋|喘不(上|过)气|呼吸(困难|不了|急促)|休克|(喉咙|嘴|脸|舌头|眼睛|嗓子)_(肿|麻)|叫不醒|脱水|(手脚?|嘴|舌头|全身|浑身)_(发)?麻|发紫|虚脱|小人(在|跳)|看[到见]_小人|看东西(重影|模糊)|一直抖|发抖|高烧|(全家|一家|几个人|[三四五六七八九十\d]+(个|口)?人?)_(都)?_(吐|拉|倒|医院|急诊) | 站不起来|起不来床|浑身(抖|红|疹|痒)~(喘|肿)
  can (barely|hardly) (stand|walk|see|breathe|move) | can't breathe | throat~(swell\w*|clos\w*|tight) | swollen (tongue|throat|face|lips) | (tongue|lips|face) ~(swell\w*|swollen|blue|numb) | vomit\w* | throwing up | threw up | passed out | fainted | unconscious | seizure | poisoned | poisoning | anaphyla\w* | (?<!it |sofa |chair |bed |table |shelf |roof |ceiling )collapsed | hives | (hands|lips|face|tongue|legs) ~numb | bloody (stool|diarrh\w*) | lips look blue | can't (stand|stop)~(vomit|throw|up|sick)?
`);
export const SICK = idea(String.raw`
  恶心|呕吐|在?(厕所)?吐|肚子_(疼|痛|绞)|拉肚子|过敏|起不来|腹泻|头晕|难受
  stomach (cramps|pain|ache) | being sick | rash | hives | dizzy | diarrh\w* | so sick | really sick
`);
/** Poison taken for something to drink or eat. */
export const MISTAKEN = idea(`
  (农药|除草剂|敌敌畏|百草枯|鼠药|洁厕.|消毒液|清洁剂|酒精|防冻液|汽油|甲醇|干燥剂|除垢剂)[^,。]{0,4}当(成|作|做|是)?[^,。]{1,6}[喝吃服] | 误[喝食服吃饮](了|下)?[^,。]{0,8}(药|液|剂|灵|精|油|粉) | 喝(错|混)(了)?[^,。]{0,8}(农药|液|剂|灵)
  (drank|swallowed|ate)~(pesticide|weed ?killer|bleach|\\w*cleaner|antifreeze|detergent|poison|methanol)~(by (mistake|accident)|thinking|thought it)
`);
/** What a room, a wall or a ware gives off. */
export const FUMES = idea(`
  甲醛|油漆味|装修味|刺鼻|异味|化学(品|味)|消毒水味|杀虫剂味|胶水味|苯
  formaldehyde | fumes | paint smell | chemical smell | solvents?
`);
/** Who falls ill first. */
export const FRAIL = idea(`
  孩子|宝宝|小孩|婴儿|娃|儿子|女儿|老人|孕妇|怀孕|奶奶|爷爷|姥姥|外婆
  child | kid | baby | toddler | son | daughter | pregnant | grand(ma|pa|mother|father) | elderly
`);
export const FALLS_ILL = idea(`
  一直(吐(?!槽)|拉(?!黑)|咳)|流鼻血|鼻(子|孔)_(流|出)_血|头晕|呕吐|吐了|喘|咳(个不停|得|血)|起疹|晕|昏|呼吸
  nose ?bleeds? | nose (is )?bleeding | dizzy | throwing up | vomitw* | wheez\\w* | can't breathe | coughing | rash | faint\\w*
`);
export const LIFE = idea(String.raw`
  (手|手指|脚|腿|胳膊|手臂|头)[^,。]{0,8}(夹|压|切|绞|轧|砸|割|卷)(断|烂|碎|掉)了?|(手|手指|脚|腿|胳膊|头|脸)[^,。]{0,6}在(流|冒|淌)血|(喘气|呼吸)(有点|很|越来越)?费劲
  (having )?trouble breathing | hard time breathing | short of breath
  我_(这会儿|现在|突然|忽然)[^,。]{0,4}(胸口|心口|心脏|胸)_(疼|痛|闷|绞|压)|(胸口|心口|胸)_(疼|痛|闷)[^,。]{0,3}(厉害|要命|不行|受不了|喘|冒汗)|(左|半边)_?(胳膊|手臂|身子)_(麻|抬不起)
  (my|his|her) chest (is |really |so )*(hurts?|hurting|tight|killing)~(bad|a lot|now|arm|breath|sweat|so|really)? | (bleeding|bleeds) (pretty |really |so |quite |very )?(bad|badly|bad from|hard|heavy) | coughing (up )?blood
  卡(在|住|到)[^,。]{0,3}(喉咙?|嗓子|气管|食道)
  (满|一)嘴_血|(嘴巴?|舌头?|喉咙?|嗓子|眼睛?)[^,。]{0,5}(割|划|扎|刺|崩)(破|伤|到|开|穿|烂)了?|(嘴巴?|舌头?|喉咙?|嗓子|眼睛?)[^,。]{0,3}(流血|出血|冒血) | (吞|咽|误食|误吞|误服|误喝|吃|喝)(了|下|进|到|掉)?(去)?(了)?[^,。]{0,4}(玻璃|刀片|钉子?|针|纽扣电池|电池|磁力?珠|磁铁|硬币|鱼钩|干燥剂|清洁剂|消毒液|洁厕|洗厕所|漂白|除垢剂|洗衣液|洗洁精)(?!杯|瓶|碗|盒|包装|颜色|广告) | 眼(睛|前)_(突然)?_(看不见|瞎了|失明)
  (swallowed|ingested|choked on|drank|ate)~(glass|blade|batter(y|ies)|magnets?|coin|nail|needle|metal|bleach|\w*cleaner|descaler|detergent|chemicals?|antifreeze|drain opener|disinfectant) | (mouth|tongue|lip|throat|gums?) (is |are |was )?(cut|bleeding|full of blood) | (cut|bleeding from) (my|his|her) (mouth|tongue|throat|lips?|gums?) | (glass|blade|metal|needle)~(in|cut) (my|his|her) (mouth|throat|tongue)
  (摔|掉|坠)(下来|下去|落)_不动|说不出话|嘴(都)?歪|半边(身子)?_(麻|动不了)|(夹|卡|压)住(了)?_(人|脚|手|腿|头)|扶梯_夹
  face is droop\w* | can't (talk|speak|move)(?= |$) | caught (a |my |his |her )(\w+ )?(foot|hand|leg|arm|hair|finger)
  不呼吸|没呼吸 | (someone|somebody|he|she|a (man|woman|customer|guest|child)|my \w+)( just| has| is)? (fainted|passed out|fainting)
  ^(not|stopped) moving | (he|she|they|he's|she's|they're|baby|child|kid|boy|girl|man|woman|person|someone|somebody|body|son|daughter|husband|wife|mom|mum|mother|dad|father|gran\w*|brother|sister|friend|customer|guest|and)_ (not|isn't|aren't|stopped) moving
  (浑身|全身)_(发抖|抽|抖)[^。]{0,8}(喘|晕|不行)|喘不(上|过)来|刹不住|刹车_(失灵|没了|踩不)|打(完)?针_[^。]{0,8}(喘|抖|晕|没反应|休克|抽)
  (got|been|was) (shocked|electrocuted)~(numb|heart|burn|arm|can't) | not answering~(blood|bleed|fell) | heart is racing~(shock|numb|can't) | fell on (my|a|the)~(bleed|unconscious|not)
  (人|他|她|老人|孩子|妈妈?|爸爸?|奶奶|爷爷|老公|老婆)[^,。]{0,5}(没(有)?(反应|意识|知觉|气)|(叫|喊)不(应|醒|动)|不动了|站不起来|快不行|不行了|浑身(抽|抖)|断气|不喘气) | (刹车|油门|车子?|方向盘)[^,。]{0,5}(失灵|失控|停不下来)~(高速|现在|路上) | 砸(到|中|伤|破)_(人|头|我|孩子)~(血|晕|倒|动不) | (孕妇|怀孕|胎)[^,。]{0,8}(出血|肚子[疼痛]|羊水)
  全身抽|口吐白沫|(脸|嘴|嘴唇)(都)?_(发)?(紫|青)|喘不(上|过)气|(呼吸|喘气)(困难|不了|不上)|没(有|了)?(呼吸|心跳) | (人|他|她|老人|爸|妈|客人|顾客|有人)[^,。]{0,6}(倒下|倒地|倒在|晕) | (嘴|脸|喉咙|舌头)_肿~(喘|说不|呼吸) | 昏(迷不醒|过去|倒|迷)|晕(倒|过去|厥)|不省人事|叫不醒|吐血|大出血|血止不住|止不住血|流了?(好多|很多|一地)血|一直流血|抽搐|休克|心梗|心脏病_(发|犯)|中风|触电|被电(到|倒|了一下|晕)|漏电[^。]{0,8}(倒|麻|晕|电到|打到|弹开)|溺水|呛水|沉下去 | 快不行了|烫伤~(一大片|脱皮|孩子)|骨头露|断了(手|腿|指)|手指(被)?(切|夹|绞)断|楼(板|房)塌|(墙|楼|房子|屋顶|天花板|阳台)[^,。]{0,4}(裂开|在晃|往下掉|要塌|要倒|塌了)~(人|孩子|老人|跑|怎么办|救)|塌了~(人|压)|压在(下面|里面)|(煤|洪)水_淹
  can't breathe | (not|isn't|aren't|stopped|barely) breathing | stopped breathing | barely breathing | unconscious | unresponsive | passed out | won't wake | isn't waking | not waking | (?<!it |sofa |chair |bed |table |shelf |roof |ceiling )collapsed | bleeding (badly|heavily|a lot|and|everywhere) | won't stop bleeding | chest pain | heart attack | having a (stroke|seizure) | electrocuted | electric shock | turning blue | call an ambulance | need an ambulance | overdos(e|ed|ing) | brakes? (failed|not working|don't work|won't)~(highway|driving|road|now)
`);
/** Shut in a lift, or caught by it. */
export const IN_A_LIFT = idea(String.raw`
  (?<!把[^,。]{0,6})(困|关|卡|闷|锁)(在|到|住)?_(电梯|升降机|轿厢|货梯)(?!费|卡|年检|坏|安装|维) | (电梯|升降机|货梯)(?!费|卡[要里充]|公司|维修|广告)[^,。]{0,10}(困(住|了|在|着)?|夹(住|了|到|着)?|卡(住|了|在|着)?|坠|(往|向)?下[掉坠滑]|掉(了)?下(去|来)|急坠|停(在|住)|不动了|打不开)[了在]?_(人|我|我们|半空|中间|[一二三四五六七八九十\d]+_[楼层]|出不去|手|脚|头|腿|孩子|老人|里面)? | (人|我|我们|妈|爸|孩子|老人|他|她)[^,。]{0,4}(夹在|卡在)_(电梯|门缝)
  (stuck|trapped|caught|shut|locked) (in|inside|between) (the|an?|this|our|my)( \w+)? (elevator|lift)( doors?)?(?! queue) | (elevator|lift) (is |just |has |got )*(stuck|stopped|dropped|falling|plunged)~ | (elevator|lift) doors?_ (caught|closed on|crushed|trapped)
`);
const PEOPLES = `(别人|其他(人|客户|用户|业主|家|顾客)|所有(人|客户|用户|顾客)|大家|客户|用户|业主|居民|学生|患者|病人|顾客|会员|员工|陌生人|几[百千万]人?|上[百千万]|另一个人|好多人|很多人)`;
const RECORDS = `(身份证|账单|流水|资料|信息|卡号|余额|病历|手机号|电话|名单|合同|记录|数据|照片|护照|保单|地址|订单)`;
/** Other people's data lying open now. */
export const LEAK = idea(String.raw`
  (我的)?(账单|订单|资料|页面|保单|病历)_(里|上)?_是_(另一个|别的|别人|陌生)_(人|女人|男人|名字)?|随便看别人|屏幕上_显示(着)?别人|显示(着)?别人的_(手机号|电话|姓名|地址|身份证|取件码)
  (it's|is|shows|has|with) another (person|woman|man|customer|user|guy)'s (name|address|account|details|data|statement|order) | opens? other people's | other people's (files|orders|data|names|details|documents)
  (客户|用户|业主|会员|患者|学生)_(名单|资料|信息|数据|身份证)_(在|挂|放|被)_(网上|网|群|暗网)_?(公开|传|卖|挂|能看)? 
  (customer|client|user|patient|member)s?'? (list|data|records|files|information|database) (is|are) (now )?(online|public|exposed|for sale|open|on the) | (saw|see|seeing|got into|opened) (someone|somebody|another|other)_ (else's|else|person's|people's|customer'?s?|user'?s?)~(account|data|details|statements?|information|records?|balance|order|profile)
  点_(我的)?订单_(出来|显示|看到)_(的)?_(别人|他人|陌生人|另一个)|(换|改)_(数字|号码|编号|链接)_(就|能)_(看|打开|是)
  (showed|shows|gave|opened|sent) me (somebody|someone|another|other)_ (else'?s|else|person's|people's|customer'?s?|user'?s?)~(statements?|account|data|details|information|records?|documents?|balance|contract|policy|order|address) | any (customer|user|patient|client)'?s?~(opens?|visible|accessible|see|read)~ | change the (number|id) in the (link|url|address)
  (能|可以|竟然|居然|直接|随便|都能|就能|全能|让我)[^,。]{0,8}(看到|看见|查到|查看|下载到?|搜到|翻到|打开|点开|进去)[^,。]{0,8}${PEOPLES}[^,。]{0,14}${RECORDS} | ${PEOPLES}[^,。]{0,8}的?_${RECORDS}~(都能|能|可以|全)_(看|查|下载|搜|打开) | (登录|打开|改个?|换个?|输入|点进|刷新)~(看到|看见|出来|显示|是|全是)(的)?_(别人|另一个人|其他人|陌生人)(的)?_${RECORDS}?
  (正在|还在|现在|正|有人|刚看到)[^,。]{0,12}(公开|挂着|叫卖|出售|卖|流传|传播|转发|兜售|晒|放出)~${PEOPLES}~${RECORDS} | ${PEOPLES}_${RECORDS}~(正在|还在|现在|还|被)_(公开|挂|卖|传|能(看|下载)|泄露在|放在|晒) | ${PEOPLES}_${RECORDS}~(挂|放|发|公开|贴)(在|到|上)_(网|群|网站|论坛|暗网|朋友圈)~(现在|还|能|谁都|都)
  (i|we|anyone|anybody|everyone|you|people) (can|could|am able to|are able to) (just |still )?(see|view|open|download|access|search)_(other|someone else's|somebody else's|another|everyone's|everyones|strangers'?|all( the)?|people's|thousands of)~(statements?|accounts?|data|details|ids?|information|info|records?|documents?|passports?|balances|names|addresses|numbers|scans|files)
  (shows?|showing|displays?|exposing|exposes|leaking|leaks|listing|publish\w*|posted|posting|selling|dumped)_ (other|someone else's|somebody else's|another|everyone's|everyones|strangers'?|all|people's|your customers'?|customers?'?|customer|thousands of|users'?|patients?'?)~(statements?|accounts?|data|details|ids?|information|info|records?|documents?|passports?|balances|names|addresses|numbers|scans|files|list) | (customers?'?|users'?|patients?'?|people's|everyone's) ~(data|records|passports?|ids?|information|accounts?|files) ~(online|public|publicly|for sale|right now|anyone can|on telegram|on the web)
`);
