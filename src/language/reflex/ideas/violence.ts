import { idea } from '../idea.ts';

/** To kill, maim or burn. */
const ATTACK = `(砍|捅|(?<![自抹扼绞暗屠])杀(?!价|毒|虫|青|伤力)|弄死|弄残|整死|搞死|打死|打残|打断|打爆|揍|剁|宰|扎死|扎几?刀|掐死|勒死|毒死|撞死|做掉|干掉|灭了|灭门|灭口|废了?[他她那你]|废掉|放火|放血|见血|泼硫酸|下毒|血洗|炸了|炸掉|炸平|(?<![发高低退燃])烧了|烧掉|烧死|点了(?=_?([他她你它那店房车家]|公司|银行|营业厅|大楼))|同归于尽|陪葬|偿命|血债|拼命|拼了|鱼死网破|你死我活|一命换一命|要[他她你]们?_命|取[他她你]_命|上路|抄家伙)`;
const WHOM = `(他|她|你|它|那|这|谁|人|死|了|掉|光|平|几个|一个|两个|你们|经理|老板|业务员|客服|店|公司|营业厅|银行|全家|一家|骗子|狗)`;
/** The writer says that they will. */
export const I_WILL_HURT = idea(String.raw`
  (让|叫|把)(他|她|你|那)[^,。]{0,3}(横|躺|爬|竖)着(出|走|回|进)
  (砸烂|打烂|敲碎|拧断|砍下)_(他|她|你|那|头|手|脑袋)|端了(他|她|你)|自己动手(?!_(装|修|做|换|安装))|先弄死|(一个|谁)都别想走|带了_(硫酸|汽油|刀|炸药)|(家里|手里)有(猎枪|枪|刀)_(你们|看着办|等着|别逼)
  (i'll|i will|i'm going to|going to) (break|snap|crack|smash|crush|cut)_ (his|her|their|your) (legs?|arms?|neck|skull|head|face|knees?|fingers?) | crack (your|his|her|their|some) skulls? | (wreck|destroy|smash) your (office|shop|store|branch)~(everyone|and you|in it) | throw acid | run (him|her|them|you) over | deserves? to die
  i've (got |planted |brought )?a bomb
  (动刀|引爆|点爆)_?|叫了_人_(砸|打|弄|堵)|(砸|打)_(他|她|你们?)的?(店|车|家)(?!_(电话|过))
  (you|they|he|she)('ll| will)( all)? (die|burn|bleed) | i have a bomb | (on my way|coming|going)( over)? to (beat|hurt|kill|stab|shoot|attack|fight)_ (him|her|them|you)
  (准备|买|备|带|提)(了|好)?_(桶|瓶|壶|罐)_汽油 | (大家|谁|你们|咱们)_都?别_(过年|想过|过好|好过) | 不_死他我不|弄不死(他|她|你)
  could (murder|kill|strangle) (that|him|her|you|them)~(mean it|know|address|tonight|swear)
  废(了|掉)?(他|她|你|那|谁)|把(他|她|你们?|那)[^,。]{0,10}(废|残|开瓢|砸烂|打烂|弄死|剁|捅)了?|脑袋_(开花|开瓢|砸|敲)|开瓢|开车(冲进|撞进|撞|冲)_(你|他|她|营业|大厅|店|门|公司|银行)|同归于尽|叫(经理|老板|他|她)出来~(刀|砍|死|杀)|(刀|斧)~叫(经理|老板|他|她)出来 | (一刀|一棍|一斧)(捅|砍|打|敲)|扎(他|她|你)
  (someone|somebody|everyone|people) ~(is|are) going to (get )?(hurt|stabbed|shot|killed|die|bleed|burn) | (driv\w+|crash\w*|ram\w*|plow\w*) (my|a|the) (truck|car|van) (through|into) (your|the|his|their) (\w+ )?(door|office|branch|store|shop|window|lobby|building) | won't walk out | (get|gets) (hurt|stabbed|shot|killed)~(office|store|branch|there)
  (我|老子|劳资|俺|爷|咱|大不了|再不|信不信|要么|不然|否则|今[天晚]|明[天晚]|现在就|真想|就去|非|非得|一定要|一定|迟早|早晚|等着|要|想|准备|打算|恨不得|去|让|叫)[^。我]{0,14}${ATTACK}
  ${ATTACK}_${WHOM}~(我|老子|给我等着|走着瞧|等着瞧|看着办)
  (店|门店|公司|网点|房子|银行|屋子|厂|车|大厅|营业厅|营业部|家|楼)_(给)?(点了|烧了|炸了|一把火|砸了)(?!_(餐|单|菜|外卖|我))
  一把火_(点|烧)|汽油~(点|烧|泼|一把火) | 油(都)?买好 | (带人|叫人|喊人|找人|花钱)~(砸了|打断|打死|弄死|打残|见人就|弄他|弄她|做了他|废了|收拾他|收拾她|教训他|砍)
  让(他|她|你|你们|他们|谁)[^,。我]{0,8}(见血|陪葬|偿命|躺着出|出不了门|不得好死|断子绝孙|死(?!心|了这条心)|见阎王|拿命) | (炸弹|炸药)_(放|埋|装|安|绑|带)|(放|埋|装|安|绑)(了|好)?_(炸弹|炸药) | 见一个[砍打杀]|见人就[砍打杀] | (大家|跟你们?)(都|一起)*(去|得)?死(?!机|心)|一起死(?!机)|都(得|去)死(?!机)|都(别想|别|不用|得)(活|死(?!心))|谁(也|都)(别|不)_(想活|好过|活)|什么都(干|做)得出|别怪我(心狠|不客气|下手|手黑)|杀红眼|跟(他|她|你们?)拼了|(?<![咋么样])弄(他|她|你|谁|那个)(?!清|明白|丢|坏|错|好|懂|成)|收拾(他|她|你|那)|整(他|她)一顿|揍(他|她|你|那|扁|一顿)|打(他|她|你|那个)_(死|残|半死|一顿|进医院)|让(他|她|你)们?_(付出代价|好看|吃苦头|血)
  (i'll|i will|i'm going to|i want to|i'm about to|i'm gonna|i swear|i could|i might|going to|so help me|i'm coming to|feel like|ready to|imma|watch me)~(kill|shoot|stab|murder|strangle|choke|beat|beat up|hurt|attack|punch|run over|bomb|blow up|smash|slit|gut|knife|execute|slaughter|bury)_ (him|her|them|you|that|the|those|this|their|someone|somebody|whoever|whichever|every\w*|any\w*|his|your|all|people|each|up)(?!_ (an email|a message|order|subscription|price|account|deal)\b)
  (i'll|i will|i'm going to|i want to|i'm about to|going to|ready to|or i)~(burn|torch|set fire to|blow)~(down|shop|store|branch|office|house|building|place|up)
  (burn|torch|blow up) (your|his|her|their|that|the) [a-z ]{0,12}(down|shop|store|branch|office|house|building|place)
  (he|she|they)('s|'re| is| are| will be) (a )?dead (man|men|woman|meat) | put a bullet | make (him|her|them|you) (bleed|suffer|pay with) | pay with (his|her|their|your) (life|lives|blood) | (blood|bodies) on (your|the) (hands|floor) | (see|spill) (his|her|their|your|some) blood | take (him|her|them|you|everyone|all of you) (out|down) with me | shoot up | (there's|there is|i (put|left|planted|have|made|built|'ve got)) a bomb | bomb (in|under|at|inside) your | (you|he|she|they)('re|'s)? ~(will|going to|gonna|'ll) (pay for this with|die|bleed|burn) | (kill|stab|shoot) (that|the|this|those|your) (manager|salesman|guy|man|agent|bastard|clerk|teller|lot|people|driver|landlord)
`);
/** The writer has the thing and is going there. */
export const I_AM_ARMED = idea(`
  (去|到|往|在)_(公司|店|银行|他家|她家|楼下|路上|单位|网点|营业厅|总部)~(带|拿|揣|提|抄)(着|了|好)_(刀|斧|枪|棍|钢管|铁管|汽油|硫酸|锤|砖|家伙)
  (我)_(拿|带|提|揣|握|抄)(着|了|好)?_(钢管|铁管|铁锹|链条|砖头|猎枪|锤子|酒瓶|弹弓|弓弩)~(等|找|去|门口|停车场|楼下|公司)
  (i'll|i will|i'm going to|i'm|let me)~(bring|bringing|get|getting|fetch|grab|grabbing|take|taking)~(gun|knife|rifle|shotgun|machete|pistol|baseball bat)(?! (back|store|shop))
  (waiting|wait|be) (for (him|her|them|you) )?(in|at|outside|by)~with a (pipe|bat|knife|chain|gun|crowbar|hammer|machete)
  (i'll|i will|i'm going to|i'm) (come|coming|go|going|be|show up|walk|on my way)~with (a|my|the) (baseball |kitchen |metal |iron |steel )?(gun|knife|rifle|shotgun|bat|machete|axe|hammer)
  (i'm|waiting) (outside|at|in front of|in) (the|your|his|her|their)~with (a|my|the) (bat|knife|gun|machete|axe|hammer|crowbar|rifle|shotgun)
  (带着|拿着|揣着|提着)_(刀|斧|枪|汽油|硫酸|棍)~(在你们|在他|大厅|营业厅|叫|等)
  ((我|老子|劳资|俺)_|(^|,)(已经|就|刚|都)?)(拿|带|揣|抄|提|买|磨|备|拎|藏|抱|扛)(着|了|好|上|起)*_(刀|斧|铁棍|棍子|汽油|煤气罐|液化气|硫酸|炸药|家伙|锤子|砖头|枪|铁管)~(砍|捅|拼|点|烧|炸|找|去|等|上门|冲|公司|店|银行|楼下|门口|今[天晚]|明[天晚]|这就|出门|路上|他|她)
  (刀|斧|汽油|家伙|硫酸|棍子|锤子)_(都|已经)?(带|备|买|准备|磨|藏)(好|着|了)~(他|她|你|楼下|门口|公司|店|等|去|今[天晚]|明[天晚]|经理|老板)
  i('ve| have)?( got| bought| brought| grabbed| packed|'m bringing|'m taking| am bringing| took)? ~(a|my|the) (knife|gun|bat|machete|hammer|rifle|shotgun|axe|gasoline|petrol)~(on my way|going|coming|branch|store|office|him|her|them|pay for|there|tonight|your|manager)
  (coming|going|be there|show up|showing up|walk in|walking in|turn up|on my way)~with (a|my|the) (shotgun|gun|rifle|knife|bat|machete|axe|hammer|crowbar|petrol|gasoline)
  know where ~(lives?|live|works|sleeps?)~(rifle|gun|knife|bat|done|pay|regret|sorry|tonight|coming|get him|dead) | (rifle|gun|knife|bat)~(he|she|they|you)('s|'re| is| are| will be) (done|dead|finished|going to pay)
  知道_(他|她|他们)_(住哪|住在哪|家在哪|住址|上班|几点)~(今晚|刀|杀|弄|等着|收拾|找他|算账|砍|过去|埋伏) | (今晚|现在)_(去|过去)找(他|她)算账~(刀|命|死|血)?
  (bought|loaded|got) (a|my|the) (gun|rifle|shotgun|knife|machete)~(pay|him|her|them|that|manager|salesman|life|branch|office|going|coming|tonight)
`);
export const IDIOM = idea(`
  吐血 | strangle (this|the|my) (printer|phone|app|computer|wifi|router)
  (敲|拧|修|弄)坏
  [低议讲还]价|砍(价|单|一刀|头息|掉|柴|树|骨|肉|排骨) | 杀(价|猪|熟|毒|虫|菌|青|鸡|鱼|进程|后台) | 炸(鸡|串|裂|锅|毛|薯) | 烧(烤|菜|水|坏|钱|香|纸) | 拼(了命|命)(赚|打工|工作|还|加班|干) | 点了_(餐|单|菜|外卖|赞|确认|链接|同意|取消|退款) | 揍(孩子|儿子)
  (shoot|drop) (you|them|him|her|me|us) (an|a) (email|message|text|note|line|dm) | beat (the|this|that|your|any) (price|quote|deadline|offer|rate|system|traffic) | kill (the|this|that|your) (subscription|app|order|deal|time|account|mood|process|auto) | burn (through|calories|out) | hit (you|them) up | blow up (the|my) (phone|inbox) | smash (the|this) (like|button)
`);
const THEY = `(快递(员|小哥|的)|外卖(员|小哥|的)|送(餐|外卖|快递|货)的|骑手|跑腿的?|网约车|客服|房管|施工队|包工头|装修的|他们?|她们?|对方|老板|店家|店主|店员|卖家|商家|债主|房东|中介|催收_|有人|那人|那个?男的|男的|保安|司机|师傅|前夫|前男友|老公|丈夫|男朋友|男友|邻居|几个人|[那这一][帮伙群]人?|要债的?|讨债的?|[一二两三四五六七八九十几]个(人|男|大汉|混混)|混混|骗子|经理|业务员|教练|物业|放贷的?|打手|小混混|喝醉|陌生人|客户|顾客|壮汉|黑社会)`;
/** Violence against the writer or theirs, threatened. */
export const THREATS_ON_ME = idea(String.raw`
  (他们?|她|对方|催收的?|那边|说是?|发消息|发短信|有人)[^。]{0,10}知道_我(家)?的?(们)?_(孩子|娃|闺女|女儿|儿子|老婆|爸|妈|爸妈|老人|弟|妹)?_(在哪|几点|哪个|哪里|上学|放学|住哪|住在|学校|幼儿园|单位|上班)(?!_(寄|送|配送|上门安装|投递)) | (发|寄|传)(了|来|给我)?_(一张)?_我(们)?家?_(门口|家门|楼下|大门|孩子)_的?_(照片|视频|图)
  know(s)? (what time|when|where|which school)~my (kids?|son|daughter|children|wife|mom|mum|mother|dad|family)~(school|finish\w*|gets? (out|off|home)|leaves?|lives?|works?|go(es)?|is|are) | (sent|texted|sending|send|posted)( me)? (a |an )?(pictures?|photos?|pics?|videos?) of my (front door|house|home|door|kids?|car|son|daughter|window)
  (要|会|就|说|敢|来|去|想|得|半夜|今晚|迟早|等着)[^,。]{0,8}(弄死|打死|砍死|捅死|搞死|整死|弄残|打残|捅了|砍了|做了)我(?!自己|也|都|吧|得了|算了|就|的?(号|账|卡|店|单|评)) | (要|会|敢|来|去|找人)_弄我(?!的|评) | (扔|丢|撂|甩)(我|下)?[^,。]{0,3}(高速|高架|路边|荒)(上|边)?~(再|不|别|投诉|差评|啰嗦|给钱) | (再|敢|不给|不加|不付)[^。]{0,14}把我[^,。]{0,6}(扔|丢|撂|甩)(在|到|下|高|路|荒)
  不(给|付|签|还|转|交)[^,。]{0,6}就(要|得)?(砸|打|揍|弄|卸|烧|砍|捅|剁)
  (让|叫)我小心(?!_(地滑|台阶|烫|轻放))|拍了?我(家)?(的)?孩子_(放学|上学|照片)|寄了?_(子弹|刀片|死老鼠|花圈)|(车底|门口|家里)_放了(东西|炸|刀)_威胁
  (a )?bullets? in the mail | know where my kids
  找人_(划|泼|打|堵|修理|弄|砍|揍|做掉|收拾)_我?(?!评|投诉|问) | (划花|毁)_我?的?(脸|容)
  threat\w* to (kill|stab|shoot|hurt|beat|rape|burn|smash|harm|attack|murder|bash|slash|find|come)_ (me|us|my|our)
  (让|叫)(我|你)_(儿子|女儿|孩子|老婆|家人|全家)_(出车祸|出事|没命|好看|消失) | 见(我|你)一次打一次|(不撤诉|不撤|敢报警|敢投诉|敢说)~(弄|打|杀|死|出事|好看|车祸|全家) | (不付|不给|不签)(钱)?就(打|揍|砍|弄|剁) | 几天时间~(弄|杀|打|死|车祸)
  (kill|hurt|poison) my (dog|cat)~(me|next|then) | (he'll|hell|she'll|they'll|will|gonna) (kill|hurt|beat|burn|find|break|shoot) (me|my|us)
  ${THEY}[^。]{0,16}(砍|杀|捅|弄死|整死|打死|打断|打残|绑架|泼硫酸|烧|做掉|卸|废|弄|搞|收拾|办|强奸|祸害)_(我|我们|全家|家人|孩子|女儿|儿子|老婆|腿|手脚|手|胳膊|房子)(?!不|没|的?(账|号|订单|贷款|业务|手续|事|卡|会员|快递))
  (威胁|扬言|恐吓|吓唬|放话|放狠话|警告)_(我|说|要|孩子)?~(杀|弄死|弄我|砍|打断|打死|打我|捅|绑|烧|卸|人身|生命|家人|孩子|全家|上门|找人|报复|强奸|住哪|地址|同归于尽|泼|动手|裸照|全家)
  (卸|剁|砍|打断|敲断|弄断|割|废)(掉|了|下)?我?的?_(胳膊|腿|手脚|手指|耳朵|舌头|一?条?腿|一只手) | 让我(们)?_(横着出|走不出|见不到|死得|吃不了兜|躺着|消失|生不如死|没命|断子) | 要我(全家|们)?的?命|要了?我的命|要弄我|来弄我|上门弄|找人弄|找人打我|找人(收拾|修理|堵)我|(弄|动|害|绑|搞|碰)(死)?我(家)?(的)?(孩子|儿子|女儿|家人|全家|老婆|爸|妈|父母) | 对(我|家人|孩子|我家)_不利 | 小心_(全家|孩子|狗命|你的命|走夜路|出门)|走夜路小心
  (知道|查到|有|发)_(我|你|我们)(家|孩子)?_(住哪|住址|住在哪|家在哪|地址|上学|学校|幼儿园)~(打|杀|弄|找|怕|害怕|等着|小心|上门|腿|搞|报复|人) | (打|杀|弄|找人|小心|腿|报复|上门)~知道_(我|你)(家|孩子)?_(住哪|住址|住在哪|地址|学校)
  (will|going to|'ll|wants to|want to|threaten\w*|said he'd|says he'd|said they'd|coming to|come to|would|gonna|about to|swore)~(kill|hurt|beat|stab|shoot|rape|break my|burn|find|come for|come after|attack|harm|murder|get|smash|hit|bash|slash) (me|us|my (\w+ )?(family|kids?|wife|husband|mother|mom|father|dad|son|daughter|children|legs?|house|home|face|head|windows|parents|car)|our)
  threat\w* (me|my|us)~(with (a|his|her|their)|kill|hurt|knife|crowbar|bat|gun|life|family|kids|violen|beat|physical) | (he|she|they|shark|guy|man|seller|lender|collector)\w*~my (kids?|children|son|daughter|family|mother|wife|parents)~(hurt|kill|harm|get|come for|take) (them|him|her) | death threats? | (smash|break|bash|crack|cut|slit|bust|blow|cave)\w*_ my (head|face|skull|legs?|arms?|neck|throat|knees?|teeth|fingers|brains|kneecaps) | know(s)? where (i|we|my (kids|family|parents|mom)) (live|lives|go|goes|work)~
`);
/** Armed and near. */
export const ARMED = idea(String.raw`
  (have|has|had|'ve|'s|got|with) (got )?(a|an|his)? ?(gun|knife|knives|machete|axe|hammer|bat)s? (in|inside|at|outside) (the|this|my|our) (\w+ )?(shop|store|bank|branch|lobby|building|office|house|yard|car park)
  (waving|swinging|brandishing|pointing|holding) (a|his|her) (knife|gun|hammer|bat|machete|crowbar|axe|pipe|chain|wrench|chainsaw)
  (拿|持|举|提|带|挥|抡)(着|了)?_(铁锹|链条|钢管|菜刀|锄头|砖头|酒瓶|电棍|弩)_(追|打|砸|砍|指|冲|堵|围)我?|放狗咬|(电|烫|烧)我(?!的|费|话)
  swinging a (chain|bat|pipe|stick|belt|hammer) | (set|sicced) (his|her|their) dogs? on (me|us)
  ${THEY}[^,。]{0,12}(拿|持|举|提|带|掏|抄|挥|拎|亮|抡)(着|了|出|起)*_(刀|枪|棍|斧|砖头|板砖|铁管|甩棍|锤|酒瓶|家伙|铁锹|扳手)
  (拿|持|举|提|带|挥|拎|抡)着?_(刀|枪|棍|斧|铁管|锤|酒瓶)~(楼下|门口|门外|追|等我|堵|砍|指着|对着|冲|砸|打)
  (pull(ed|ing)?|point(ed|ing)?|wav\w+|swing\w*|hold(ing|s)?|has|have|got|with|carrying|brought|had) (a|his|her|an?|out a|the) (baseball |kitchen |metal |iron )?(knife|gun|bat|weapon|machete|crowbar|hammer|axe|pipe|pistol|taser)~(me|us|my|here|door|outside|saying|and|yelling|pay|threat\w*|scream\w*)
  with (knives|guns|bats|hammers|machetes|sticks|weapons|pipes|crowbars) | (smashing|trashing|wrecking|breaking) (stuff|up|everything|the (place|shop|store)|my (shop|store|place|stuff|car|house|windows?))
  (outside|at my|in my|won't let|following|chasing|threaten\w*|coming at)~with (a|an|his) (\w+ )?(knife|gun|bat|machete|crowbar|hammer|axe|pipe|pistol)
`);
/** Struck not for the first time: it will come again. */
export const STRUCK_AGAIN = idea(String.raw`
  上(次|回)_(他|她|我老公|我老婆)?_(把我|给我)?_(打|踹|掐|揍)(断|伤|了|得)_?我?(?!_(电话|折))[^,。]{0,4}(胳膊|手|肋骨|腿|进医院|脖子|脸|耳朵) | last time (he|she|they) (broke|hit|beat|punched|choked|kicked|strangled) (my|me)
  (又|再次|第[二三四五2-5]次)_(打|揍|踢|踹|推搡|扇|掐)了?(我|他|她)?的?(妈妈?|爸爸?|爷爷|奶奶|姥姥|老公|老婆|老人|儿子|女儿|孩子|家人|人|一顿|我|耳光)(?!_(电话|手机|座机|号码|短信|微信|脸|针|折|款|包|卡|钱)) | (又|再次)被_(打|揍|踢|踹)了
  (hit|beat|punched|kicked|slapped|attacked|struck) (my (mom|mum|mother|dad|father|wife|husband|son|daughter|kids?|child|brother|sister|gran\w*|friend|partner)|me|him|her|us) (yesterday |last night |today )?(again|a second time|once more) | (again|once more) (hit|beat|punched|kicked|slapped|attacked) (my (mom|mum|mother|dad|father|wife|husband|son|daughter|kids?|child|brother|sister|gran\w*|friend|partner)|me|him|her|us)
`);
/** Kept from leaving. */
export const CONFINED = idea(String.raw`
  (拉|带|载|开)(我)?到_(荒|郊|山上|没人|偏僻|野外|树林) | 掐(着|住|了)?我_脖子
  has me (cornered|trapped|pinned|locked)
  (脱|扒|收走)(了)?我_衣服|不让(我)?(吃饭|睡觉|上厕所|喝水|打电话)|按在_(车|地|床|墙|沙发)(上)?|被卖(到|了)|(缅北|柬埔寨|缅甸|妙瓦底|园区)_(打|电|卖|关|救|出不|不放)
  took (my|our) clothes
  (he|she|they|man|guy|boss|landlord|owner|driver|guards?|manager) (won't|will not|wouldn't|isn't|aren't|refuses to) (let|letting) (me|us) (leave|out|go home|get out|go)(?! (until i (cancel|pay the fee))| of (the|my) (contract|plan|subscription|lease)| (the|my) (contract|plan)| with)
  (司机|师傅|老板|店员|保安|他们?)_锁(了|上|住)_门
  锁(了|上|着|住)?门~(要我|让我|逼我|不付|交钱|付) | 拖(上|进|到)_(车|面包车|房|屋|巷)|(塞|押|架)(上|进)_(车|后备箱)
  held in a~(room|office|house|apartment|hotel|building) | being held | let me go until | locked in (their|his|the|an?|this) ~(office|room|house|basement|car|store|shop|building|flat|apartment) | took my keys
  (把|将)(我|我们|人|孩子|老人|她|他)_(关|锁|扣|堵|绑|围|困|拘|反锁)(在|住|起来|着|了|进|里面|屋里)(?!_(门外|外面|车流|路上)) | (我|我们)?(被[^,。]{0,6}|是被)(关|锁|扣押|扣|堵|绑|围|囚|拘|软禁|困|控制)(在|住|起来|着)(?!_(账|门外|号|卡|资金|钱|费)) | 人身自由|非法拘禁|绑架(了|我)?|传销~(出不去|走不了|不让|逃|控制|窝)
  不(让|许|准|给)我?们?下车|不停车|锁(了|上|着)(车)?门~(不让|不许|不准|别想|不开|出不) | (反锁|锁住)了?_门 | 出不去~(他们|救|怕|求|门) | 手机(被|给)(他们?|对方|收|抢)(没收|抢|走|了)
  locked (me|us|them)( \w+)? ?(in|inside|up) | took (my|our) passports? | (holding|held|keeping) me (here|against|hostage|in|captive) | locked the doors? | nobody (leaves|goes) | blocking (the|my) (exit|door|way out|car) | (held|hold|holding|taken|took) (me |us )?hostage | kidnapp\w+ | (took|taken) my phone~(leave|let|out) | can't get out~(locked|they|he)
`);
/** Not let go; danger beside force or fear. */
export const NOT_LET_GO = idea(String.raw`
  (谁|一个|都)(也|都)?(别想|不准|不许|不能|甭想)(走|下班|出去|离开|回家)
  (won't|not|don't|doesn't) let (me|us) (leave|out|go)~
  (不让|不准|不许|不放|不给)(我|我们|人|大家|你)?(走|出去|离开|回家|出门|出来)(?!流程|保险|程序|账|公|量|司法|法律|理赔) | 别想(走|出去|离开|出这个门) | (围|堵|拦|按|拖|拽|架)(着|住|在)?(我|我们)(?!的(账|消息|电话|车位))
  (won't|not letting|refus\w+ to|doesn't|don't|isn't|aren't|never|wouldn't)( to)? ?(let|allow|letting|allowing)? ?(me|us) (to )?(leave|go out|get out|go home|out|go)
`);
export const FORCE = idea(String.raw`
  锁|堵|围(着|住|了|我)|打(我|人|了|断)|骂|推(我|搡|了)|拽|抢|几个(人|男|大)|[一二两三四五六七八]个(人|男|大)|保安|混混|签字|交钱才|手机|怕|救|刀|威胁|现在|正在|还在|吓|哭|动手|一个女|女生|女的|按住|拍桌
  hit | push\w* | shout\w* | yell\w* | scream\w* | block\w* | lock\w* | scared | afraid | help | phone | guards? | men | now | still | grab\w* | took my | threat\w* | sign | crowbar | knife | bat
`);
/** Being attacked, followed, broken in upon. */
export const ATTACKED = idea(String.raw`
  (有人|他们?)_(在|正)?_(撬|撞|踹|拽|拧)_(我|我家|后|前|家)?_?的?_(门|窗|锁|门把) | 听(到|见)_(有人|他们)?_(撬|翻|爬|砸)_
  (trying|rattling|forcing|kicking|picking|breaking) (the|my|our) (back |front |side )?(door|window|lock|handle)(?! (to|and) (see|check|fit|clos))
  (刚|刚才|刚刚)_(打|揍|扇|踢|踹|抽)了_(我|我妈|我爸|我老公|我老婆|我孩子)_(巴掌|拳|脚|耳光|棍|几下)
  (正在|现在|当面|(车|店|楼道|电梯|屋|房间)里)(?!_(别|不要|停止))_骚扰(我|她|我女儿|孩子)(?!_(电话|短信))
  (叫|找|带|喊)人_?(打|揍|砍|弄|堵)(了)?我|[人他们她]_在我(家|店)(里|门口)?_(砸|摔|抢)(?!_价)|(站|坐|守)在我_(床边|床头|门外)|不敢动|扣(住|着|下|了)我_(妹|弟|哥|姐|妈|爸|老婆|老公|孩子|儿子|女儿|朋友|家人)|抓(着|住)(我|我爸|我妈|我老婆|我孩子)_不放|(断|掐)了我家的?(电|水)_(逼|要)
  (being|been) followed | (holding|held|keeping|have|got|grabbed|took) my (sister|brother|mother|mom|father|dad|wife|husband|son|daughter|kids?|friend|child)~(until|unless|won't|pay|hostage|ransom|money) | attacking (the|a|my|people|staff|everyone|customers?) | (shouting|screaming|standing) over (my|me) ?(bed)? | (he|she|they|someone|man|guy) has a (gun|knife|weapon)(?= |$)(?! (safe|store|shop|set|block|range)\b)
  燃烧瓶|往我(家|店|车|身上)_(扔|泼|砸|丢)|(扔|砸)(砖|石头|瓶子)_我(家|店|车|窗)
  (踢|踹|砸|撞)_(我家)?门_(骂|喊|叫|要|闯)|在(外面|门口)_(踢|踹|砸|撞)门|找到我家(来|了|门口)~(踢|踹|砸|骂|害怕|打|门外)|(在|到)我家?楼下_(守|蹲|堵|等着)
  (正在|正|还在|又在|又|现在|刚刚?|开始|动手|一直|还|在|就|(?<!(让|叫|请|要求|告诉|通知|跟)[^,。]{0,5}不)要)_(打|揍|踢|掐|砍|拽|推|扇|拖|踹|殴打|摸|强奸)(我|我妈|我爸|我老|人|孩子|我们|我孩|她|他了?)(?![^,。]{0,5}(电话|手机)|手机号|的?折|的主意|的钱|销|广告|脸) | (?<!得|真|我|都)(要|想|准备|作势|冲上来|上来)(就)?(动手|打人)|打起来|动手(打|了|推)|拳打脚踢|被打(了|伤|得)|打伤|打破(头|了我)|打(我|人)了?(快|救|怎么办|,)
  (有人|他们|正在|正|还在|又在|一直|外面|几个|一群|在)_(拿[^,]{0,6}在?)?(砸|踹|撬|捶|撞|闯|破|猛敲)[^,。]{0,6}(我家|家门|房门|大门|门|窗|我的店|店|我的车|车窗|车)(?!票|槛|锁(坏|密码))~(正在|还在|现在|扔|打|推|抢|怕|不敢|救|说|骂|怎么办|我举报|一个人)? | (拿|抄|用)(着|了)?[^,。]{0,6}(砸|打)我
  (在|正|正在|又)_撬_(门|锁)(?!店|的(师傅|人是我)) | breaking (down|in|through) (the|my|our) door | picking (the|my|our) lock
  (一直|老是|有人|还在)_跟着我|跟着我(到|进|回|下|上)|跟到(我|家|小区|楼|地铁)|跟了我一路 | (?<!(让|叫|喊|请|要求|告诉|通知|跟)[^,。]{0,5}(别|不要|不许|不准|停止)_?)(打|揍|踢|掐|砍|推|抓|绑)(了)?(我爸|我妈|我儿子|我女儿|我老公|我老婆|我家人(?!的?(电话|手机))|我弟|我哥|我姐|我妹|我爷|我奶|我父|我母|我孩子)(?!电话|手机|爸电话|的|那) | 在_(打|揍|掐|踢|砍)(我|人)(?!电话) | (把|将)(我|我妈|我爸|我老公|我老婆|我儿子|我女儿)_(推|打|踢|踹|按|摁|拖|拽|摔|撞|捅|砍)(倒|伤|了|在|住|晕|得|翻)
  (跟踪|尾随|追着|跟着|盯着)我[^。]{0,12}(回家|到家|一路|现在|还在|到楼下|不放|后面)|(现在|正|一直|还在|一路|有人)[^,。]{0,6}(跟踪|尾随|追)我 | (撞|别|追|跟着)我(的)?(车|后面)~(一直|还在|不停|撞)|一直(在)?撞我
  (躲|藏)在[^,。]{0,8}(厕所|卫生间|屋|柜|床|里|车|房间|后面|桌) | (正在|刚|正|被)_(抢劫|抢走我|抢了我|持刀) | 不敢(出门|出去|出声|开门|回家) | 救命|救救我|帮我报警|快报警|帮忙报警|求_报警
  (不肯|不愿|赖着|拒绝|就是不|死活不)(走|离开|出去)~(我家|家里|屋里|骂|动手|一个人|女|怕|拍|摔|孩子|砸) | (我家|家里|屋里)~(不肯|不愿|赖着|拒绝|就是不|死活不)(走|离开|出去)~(骂|动手|一个人|女|怕|拍|摔|砸) | 闯(了)?进(来|我家|家|屋|店) | (司机|师傅)[^。]{0,14}(一直(往|开)|往_(郊区|偏|山|没人)|不停车|绕到|乱摸|锁车门)
  (is|are|'s|'re|keeps?|started|was just|just) (hurting|following|stalking|chasing|hitting|beating|attacking|punching|kicking|choking|strangling|assaulting|grabbing|dragging|hit|punched|attacked|grabbed|slapped|choked|kicked)( on)? (me|us|my|people) | (someone|he|they|man|guy|guard|she|one of them) (has |is |just |have )?(followed|following|hit|punched|pushed|grabbed|slapped|attacked|choked|kicked|shoved|spat) (me|us|my (mom|wife|kid|son|daughter|husband|dad))~(now|still|just|help|afraid|scared|won't|and|again|home|outside|bleed\w*)?
  (being|been|just got|getting|got) (robbed|mugged|attacked|kidnapped|held hostage|beaten( up)?|assaulted|stabbed|jumped) | (broke|breaking|break|kick\w*|smash\w*|climb\w*)( in| into| down|ing in)* (my|the|our|into my|in)( \w+)? ?(house|home|apartment|flat|door|window|shop|store|back door) | tried to run me over | pinned me | (hiding|hid|hide|locked myself) (in|under|inside|behind) ~(closet|bathroom|bedroom|room|bed|car|toilet|basement|garage|counter|cupboard|wardrobe)
  trying to (get|break|force)~(in|into|door|house|window) | (he|she|they|someone|somebody|a man|two men|men|some guys?|the (man|guy|seller|owner|driver|landlord|contractor|mechanic|technician)|people|landlord|contractor|ex)\w*~(outside|at|in front of|inside|in|on) (my|our|the) (\w+ )?(door|house|window|gate|home|apartment|flat|driveway|porch|yard)~(threat\w*|yell\w*|scream\w*|shout\w*|weapon|bat|knife|kick\w*|bang\w*|smash\w*|pound\w*|refus\w*|won't|break\w*|swing\w*|with a|kill|hurt|help|alone|scared)
  (in|on|at) my (driveway|yard|porch|place|doorstep)~(yell|scream|shout|threat|swing|smash)\w* | (he|they|she)('s|'re| is| are) (outside|inside|here|at) (my|our|the) (\w+ )?(door|house|window|gate|home|apartment|flat) | (he|she|they)('s|'re| is| are) (coming|on (his|her|their) way)~(kill|hurt|beat|get) (me|us) | (someone|somebody|help me|he's|they're) ~(going to|trying to) (kill|hurt|rape|stab) me | (won't|refus\w+ to) (get out of|leave) my (house|home|flat|apartment|car|property|room) | call the police~(help|please|now|quick)
  (outside|here|downstairs) (now )?(banging|pounding|kicking|hammering|beating)( on| at)? (the|my|our) (front )?door
`);
export const DELIVERY = idea(`
  快递|外卖|送货|骑手|配送|包裹
  courier | delivery (guy|driver|man) | parcel | package | takeaway | amazon driver | dhl | ups | fedex
`);
export const COURT = idea(`
  (去|到|上)?法院|起诉|告我|律师|差评|涨(房)?租|取消(订单|服务)|不退|违约金|停水|停电|断网|曝光|发票|拉黑|扣(钱|分|工资|押金)
  legal action | lawsuit | court | lawyer | sue | cancel my | bad review | eviction | raise the
`);
/** It came to an end that one can tell of. */
export const AFTERWARDS = idea(`
  最后(?!通牒|一|期限)|结果|(想|要求|申请|能不能|可以)_(退款|退钱|退卡|退费)|停车费|要投诉(他|她|这|你|物业|店|商)|没动手|没打|没碰|已经(走|离开|下车|回家|没事|跑)|事后|(办|付|交|签)了(?!_才)[^。]{0,12}(想退|要退|退)|有发票|密室|过山车
  ended up | in the end | eventually | (want|asking for|need|like) (a|my) refund | nothing happened | he left | they left | i left | got away | calmed down
`);
export const COLLECTOR = idea(String.raw`
  催收|催债|催款|催账|收账|收数|讨债|要债|要账|追债|逼债|清收|网贷|贷款公司|贷款的|小贷|放贷|高利贷|套路贷|债主|欠款|要钱的|(贷款|放款)的?(那)?(伙|帮|些|几个)?人|来要_(钱|账|债)|欠_(网贷|贷|债|钱|账)|清债|还钱|还款|还债|逾期|借款
  payday | collection (guys?|people|men|agents?|agency|company|crew|team) | debts? | owe[ds]? | lenders? | creditors? | debt collect\w* | collectors? | loan (shark|company|people|guys|men|app|sharks) | bailiffs? | repo (man|men|guys) | moneylender | pay (up|back)
`);
export const AT_DOOR = idea(String.raw`
  (进|闯|冲|来)(了|到|进)?(我|我们)(的)?家(里|门|来|屋)?了 | (坐|躺|待|赖)[^,。]{0,8}(沙发|屋里|客厅|店里)[^,。]{0,3}不走
  敲锣|打鼓|喇叭_(喊|叫|骂)|摆花圈|抢(了|走)我_(手机|东西|车|钥匙|包)|(坐|守|堵)在我_(办公室|工位|单位|店)|撬(了)?我家?_锁
  megaphone | going through my (house|things|stuff|drawers) | blocking my (car|driveway|door)
  抓(着|住)_不放|断了_(电|水) | (are|is|'re) (right )?(outside|at the (door|gate)|here)(?= |$)
  (往|在|把)_(我|我家)_门_(上)?_(泼|涂|抹|倒|写|贴满|喷) | 泼(粪|屎|尿|脏|水)|爬(窗|墙)_进|翻(窗|墙)进|举牌子|拉横幅_(家|门口|学校|单位)|把东西(都)?(搬|拿|抢)走
  (at|outside|in front of) (my|our|the) (gate|window|gates) | scaring my (mother|mom|kids|wife|family|parents)
  (堵|围|砸|踹|撬|泼|踢|敲|锤|捶|拍|喷|锁|撞)[^,。]{0,8}(门|家|楼下|油漆|红漆|锁眼|楼道|墙|玻璃)
  (在|到|来|跑到|守在|蹲在|站在|坐在|堵在|躺在|围在|闯到|挤在)(我|我们)?(妈|爸)?(家|爸妈家|父母家)?(的)?(楼道|走廊|单元门|院子|门口|家门口|门外|楼下|家里|家|屋里|客厅|外面|单位门口|公司楼下|单位|学校门口|公司|店里|沙发)(?!电话|发短信) | 冲进|闯进|闯了?进|不肯走|赖着不走|赖在|不走人|坐着不走|不还_不走|上门(堵|闹|打|砸|泼|了|来了|威胁|骂) | 带走(我)?_(儿子|女儿|孩子|人|妈|爸|车) | (门外|门口|楼下|屋外)_(站|有|来|是|全是|一直|几个)
  (banging|pounding|knocking|kicking|hammering|beating|bang|pound|kick)( on| at)?~(door|window|gate)s? | (at|outside|in|on|inside|by|around|to) (my|our|the|his|her) (\w+ )?(\w+ )?(door|house|home(?! (tele)?(phone|loan|number|address|equity))|hallway|porch|apartment|flat|living room|stairs|yard|driveway|workplace|lobby|lawn|garden) | refus\w+ to leave | (won't|will not|wouldn't) (leave|go away) | forced their way | broke in | take my (kids?|son|daughter|tv|car|things|stuff)
`);
export const LEFT = idea(String.raw`
  走了|离开了|贴(了|过)|留了|(说|短信|通知|威胁)_(明天|下周|要|会|过几天|改天|可能)_(上门|来|派人) | 威胁要上门|会上门吗|没来|没(有)?上门|小区公告|有没有权|还没(来|到)
  left (a|an|the|me) | (might|may|will|could|going to|threaten\w*( to)?|said they('d| would| will)|says they will) (come|visit|show up|send) | came (to|by) | visited | voicemail
`);
/** One of the family led off by somebody, and not to be reached since. */
export const TAKEN_AWAY = idea(String.raw`
  (妈|爸|奶奶?|爷爷?|姥姥|姥爷|外公|外婆|老人|老太太?|老爷子|老头子?|老伴|老公|老婆|儿子|女儿|孩子|弟弟?|妹妹?|朋友|同学|室友)[^,。]{0,4}(被|让|给|跟着?)[^,。]{0,14}(走了|带走|拉走|接走|骗走|拉上|带上|拐走|架走|上了?[^,。]{0,4}车)
  (took|taken|driven|drove|dragged|lured)~(my|our) (mother|mom|mum|father|dad|grand\w+|son|daughter|brother|sister|friend|wife|husband)~(away|off|in a (van|car)) | (my|our) (mother|mom|mum|father|dad|grand\w+|son|daughter|brother|sister|friend|wife|husband)~(was |been |got )?(taken|driven|dragged|lured|picked up)( away| off| by| in)
`);
export const OUT_OF_REACH = idea(`
  (电话|手机|微信)?_(打不通|关机|没人接|不接|联系不上|失联|无法接通|接不通)|找不到(人|他|她)|不见了|没回来|下落不明|不知道(在哪|去哪|去了哪)
  (phone|cell)~(off|dead|not answering) | can't (reach|find|get hold of) (her|him|them) | not (answering|picking up) | (hasn't|not) (come|been) (back|home|heard) | missing
`);
/** A face put into a lewd or funeral picture and sent around. */
export const FAKED_PICTURE = idea(String.raw`
  (p|ps)(了|成)?_(遗像|遗照|灵堂|裸照|黑白照)|(遗像|灵堂照|黑白照)_(发|传|群)
  (假|合成|p的?)_裸照|(发|传)(我|她)的?_(假|合成)_照
  (p|ps|合成|拼|ai|换脸)(图|成|到|上|了|的|过|在)*[^。]{0,12}(裸|照片|灵堂|遗照|通缉|黄|图片|视频|不雅|图)~(发|传|群|威胁|曝光|亲戚|同事|朋友|通讯录|家人)
  (照片|头像|我的头|自拍|脸|人像|身份证)[^。]{0,10}(p|ps|合成|拼|换脸)(图|成|到|上|了|在)*~(裸|灵堂|遗照|通缉|黄|不雅|棺材|小姐)? | p图~(催收|催债|群发|发给|威胁|通讯录) | (催收|催债|网贷|贷款)~p(了)?图 | (群发|发给|发到|发遍|传给)~(灵堂照|遗照|裸照|合成的?照|p的图|p图|不雅照) | (裸照|不雅照|私密照)~(发给|群发|威胁|发到)~(通讯录|同事|亲戚|朋友|家人|群)
  (photoshop\w*|edited|fake|morph\w*|doctored|ai) ~(nude|naked|photos?|pictures?|obituary|porn|wanted)~(sen[dt]\w*|contacts|family|friends|threat\w*|post\w*|coworkers|everyone) | (post|send|sent|sending|leak|share)\w* ~(my )?(nudes?|naked (photos|pictures)|intimate (photos|pictures|video))~(contacts|family|friends|everyone|unless|if|work|coworkers)?
`);
