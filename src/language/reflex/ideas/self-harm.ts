import { idea } from '../idea.ts';

/** No wish to live, a wish to die. */
export const WISH = idea(String.raw`
  不想(再)?醒(着|来|过来)?了?(?=$|,)
  不(想|愿意?)_(在|留在)_这(个)?(世上|世界|人世)_(待|呆|活|了)? | (?<=(走了|没救过来|去世|没了)[^。]{0,9}我也?)(就|真的?)?不想(待|呆|活|留)
  (跟|和)死人(说|讲)|没人需要我|我(就)?消失(算|吧|了)|不如早点?走|(没有|少了)我_(也|都|更)_(转|好|过)|拿命抵|要命一条|(药|吃)_能不_醒|怎么_(能|才)不_醒过来 | (放心|安心)(地)?走了|可以走了$|人不用捞|不用捞我|收好我的骨灰 | (老两口|一家|全家|夫妻|带着?(孩子|娃|老婆))_(商量好)?_一起走(?!旅|玩|亲戚|过|路|了一) | (熬|撑|挺)不过(去|今晚|今年)了?
  (go to )?sleep and (not|never) wake | planning (my|to) (death|die|suicide) | nobody (needs|wants) me | should just disappear | find my body | worth more (dead|than i am) | (pills?|way|how)~to die | it will (all )?be over soon | dead man$
  下辈子不做人|世上(再也)?没(有)?我|(真的|就)会死(?!机|的很)|人死_(债|账)_(消|清|了|没)|不想(再)?求(救|助)了 | (我|让我)_死了_(债|钱|贷款|你们)
  if i (die|died|kill myself) | i('ll| will) be dead | don't wake up | nothing left for me | (it|this) (all )?ends (tonight|today|now|here) | ending it(?= |$)(?! (with|here|on)\b) | going to do it (tonight|today|now) | scatter my ashes
  (无|没有?|断了)_生念|厌世|无意苟活|不想苟活 | 就差_一步 | (今晚|今天|现在|马上)_(就)?了断
  (cares?|care) if i (live|die|'m dead|am dead|'m alive) | (thinking|thought|think) (about|of) ending (things|it|everything|my) | end(ing)? things(?= |$)(?! with) | (i )?can't face (another|one more|tomorrow)( (day|morning|night))?~(rope|pills|gun|die|anymore|of this)?
  (我)(真的?|就|只|好|也)*想(要)?结束了|想一觉不醒|一觉不(用|要|再)?醒|(撑|熬|活)不(到|过)(月底|年底|下周|明早) | 不该活(着|在)|不配活|没痛苦地走|没有痛苦(地|的)(走|死|离开)|怎么走(不痛苦|才不疼)|无痛_(死|离开|走) | (在意|关心|在乎)我?_死活 | 让我走吧|我想走了|去另一个世界|去(了)?天堂|天堂见|地下见|(闭上眼|眼睛一闭)~(债|没|解脱|好了|结束) | 明天的太阳|看不到明天|不看明天|全尸|坟头|墓碑|烧纸给我|给我烧纸|头七
  (don't|can't|cannot|do not) see (any|a) (reason|point) (to|in) (wake|get|go|liv|carry|be)\w* | (no|any|a) reason to (be alive|exist|wake up|be here|live) | (if|when|once) i('m| am) dead | (i )?(just )?wasn't (here|around|alive) | out of this (life|world) | i('m| am) not coming (home|back) | (get|collect) the (life )?insurance~(dead|die|gone) | end of my story | rather not exist
  (不|没|没有|无心|唔|不太|不再|冇)(真的?|再|很|怎么|是|心|心思|勇气|力气|理由|必要|动力)*(想|愿|愿意|打算)?,?(再|继续|好好)?活(着|下去|落去)?(?!动|跃|泼|期|血|着回|得这|得太|人|该|不|体|儿|了?个) | (不|唔)想(再)?(做人|在世上|存在|醒来|醒过来|醒了|醒$|看到明天|见到明天|在这个世|待在这个?世|过明天)
  活(够|腻|累|厌|烦)了 | (我|真|实在|已经|都|快|^|,|,_)[^,让生]{0,5}活(不|唔)(下去|了|成|起|落去)
  (活着|活下去|活在(这个)?世上|人生|这样活)_(没|冇|有什么|有啥|还有什么|还有啥|有何)(什么|啥|有|多大|任何)*(意思|意义|盼头|奔头|劲|用|滋味) | 活(着|下去)_(受罪|痛苦|折磨|煎熬|多余|干什么|干嘛|干啥|浪费|丢人|图什么|图啥|为了(个)?(什么|啥)|图个(什么|啥))
  (想|只想|真想|好想|不如|宁愿|宁可|还是|恨不得|干脆|准备|打算|只能|只有|逼我去?|要去|想去)(让我)?(一起|现在|马上)?(去|一|就)?死(?!机|守|磕|心|记|板|扛|等|缠|咬|路|亡|钱|党|皮|工|者|不|在你们?心|尸)
  我?(去|要)死(给|在|了算|的心) | 死了(算了|算|拉倒|才|干净|一了|反而|更|就好|就解脱|大家|轻松|得了) | 不如死 | 死掉算了|死了之|一死百了|一死(了|才)|一了百了|以死(明志|相逼|谢罪) | 死给[你他她]们?看|死在(你|他)们 | 生不如死 | (唯有|只有|只剩|只能)_一?死
  (怎么|如何|哪种|什么)[^,]{0,4}死(?!机|活|了?客服|的|亡证|账|板|掉的|守|角)[^,]{0,6}(疼|痛|快|体面|舒服|容易|轻松)? | 死[^,]{0,6}(不?疼|不?痛|体面)(?!快) | (在家|躺着|回家|只能)等死 | 找死路
  死(了|掉)?(大家|家里|他们|你们|孩子|爸妈)?(就|都|也|反而|倒|还|更|才|比)+(都|会|能)?[^,]{0,3}(省心|清净|容易|轻松|便宜|痛快|好过|解脱|安静|干净|不用|一了|没烦恼|好了?$) | 死的(想法|念头|打算) | (拿|用|只能|就剩)_命(来)?(还|抵|换|赔|偿) | (这条|我的|一条|这|我这条)(老|小|贱|烂)?命_(给|还|不要|赔|拿去|不值|算了) | 死了_(是不是|就|才|债|钱|能)_(清|不用|没事|解脱|还|一笔勾销|免)
  从(这|那|这里|上面|桥上|楼上|窗户?)(儿|里)?_(跳|掉|摔|倒)?下去~(没人|不用|解脱|一了|债|轻松|结束|会死|就好|干净) | 过了今[晚夜天]~(用不着|用不上|不用再?|没我|清净|解脱|不在|再也)
  (没|没有)(什么)?(好|可|值得)?(留恋|牵挂|念想)(的|了) | 了无牵挂 | (世界|世上|人世|人生|活着)_(没|没有|不抱|不再有)(什么|啥|有|任何|一点)*(念想|念头|留恋|期待|盼头|指望|意思|意义|牵挂)
  (没|没有|失去)(了)?(再)?(活下去|活着|生存|生活下去)的?(勇气|理由|动力|必要|意义|希望|欲望|念头)
  永远_睡|睡_永远|一直睡下去|睡死(过去|算了|了)|再也不(用|要|想)?醒 | 没几天_活(头|了)?|了结(得了|算了|吧)|结束这一切|结束(我|自己)的?(痛苦|一切) | (想|要|准备)_(结束(一切|自己|了断)|解脱自己|自我解脱) | (不|没)(想|打算)?_活(到|过)(明天|年底|今年|下个?月|明年) | 让我死|求死|一起死(?!机)|死了_清净|死了_(谁|没人)_(在乎|知道|管)
  (从|让我)?_(消失|离开)(在|于)?_(这个)?(世界|世上|人世) | (睡过去|睡着了?|一觉|睡下去)_(别|不要|不用|再也不|不再|永远不)_醒 | 一睡不醒|长眠|见阎王 | 下去陪我?(爸|妈|爷|奶|老伴|老公|老婆|孩子)|去那边陪 | (撑|活|熬)不(到|过)(明天|今晚|今天|天亮|下个月)
  (自己|我)[^,]{0,8}(想不开|做傻事|干傻事|伤害自己|抹脖子|自我了断) | (我|自己)[^,]{0,6}(累赘|拖累|多余|包袱|废物)~(死|走了|消失|没了|不在)
  (don't|didn't|no longer|not|doesn't|never)( \w+){0,2} (want|wanting|wish|care|feel like|desire)( to| about)* (live|living|be alive|being alive|exist|existing|wake up|go on living|keep living|be here|be around|be in this world|go on)(?! (in|at|with|near|there|under|for|when|until|without (a|an|the|hot|heat|water|power|electric\w*|internet|my \w+ (working|fixed)))\b)
  (want|wanna|wanted|ready|rather|wish i could|hope|hoping|need|deserve)( to)? (die|be dead)(?! than) | wish i (was|were|had never been|'d never been) (dead|born|gone) | feel like dying | (thinking (of|about)|think about|keep thinking about|thoughts of) (dying|death|ending it|killing my) | just want (it|everything|this) (all )?to (end|stop|be over)( forever)? | want to be dead | disappear forever | sleep forever | never wake up | wish i (didn't|wouldn't) (wake|exist)
  (no|any|what's the|what is the|little) (point|reason|use|sense|will|desire)( in| to| of| for)*( me| left)*( to)? (living|live|life|going on|keep (on )?living|keep on|carry(ing)? on|being alive|stay(ing)? alive|keep going|go on|stay) | nothing (left )?to live for | life (isn't|is not|is no longer|ain't) worth | not worth living | (tired|sick) of (living|being alive|existing|life)(?! (next|near|with|in|at|under|above|beside|by|out|here)\b) | done with (life|living|this world|this life) | leave this world | better off (without me|dead|if i)
  (easiest|best|quickest|fastest|painless|least painful|how)~(ways?|method)? ?to (die|kill myself|end it|end my life)(?! hard) | made up my mind to die | don't want (this|my) life | (i'd|i would|i should) (just )?(be dead|die|rather die|rather be dead)(?! (for|to get|of)\b) | (hate|end) (my life|being alive|living) | want (this|the pain|it all|everything) to (end|stop) | (can't|cannot) go on( living)?(?= |$)(?! with) | no longer want to (live|be here)
  (dying|death|being dead) (would be|is|seems|sounds|feels) ~(easier|better|peaceful|cheaper|only|nice|relief|way out) | (only|one|another) way out~(death|die|dead) | my life is (over|finished) | lost the (will|reason) to live | i('m| am) (just )?a burden~(gone|dead|without|die)
`);
/** A way to end one's life, named as what one does or is about to do. */
export const ACT = idea(String.raw`
  (garage|car)~engine (is )?(on|going) | engine (is )?(on|going)~(garage|hose) | (od'd|od-?ed|o\.d\.|odded)(?= |$)(?! (on (sugar|coffee|chocolate|netflix))\b)
  (finna|bouta|tryna|boutta) (jump|end it|kms|die|off myself)
  (药|片)_(全|都)?(让|被|给)我_(吞|吃|喝|咽)
  (冲|开)(下|进)_(山崖|悬崖|河|江|水库|桥)|撞(车|树|墙|护栏)_(死|一了|结束|算)|药_(排|数|摆|码)_(准备吃|吃)|躺_(铁轨|轨道|好了?,?_火车)|火车_来了?_躺|(已经|我)_在流血|(药|片)_(说话|心跳)_(费劲|慢)
  engine (is )?running~(garage|locked|window) | (garage|car)~engine (is )?running | my wrists? (is|are) (bleeding|cut|open)
  (把)?自己_(吊|挂)(起来|上)|(门窗|窗户|门缝)_(胶带|封|堵)|药劲_上|(我|就)下去(了|陪)?$ | 喝完_(就)?(下去|走|跳)
  drink(ing)? until i don't
  (头孢|安眠药|药)~(酒|白酒)(也|都)?_(开|喝|倒|备) | 尾气管|一氧化碳_自|(撞|碰)死(自己|在你)|一头撞死|撞墙死 | (割|划)(了)?(一|几|两|三)刀|手腕_(一道|几道|好几道|血|伤) | 从哪(一)?(层|楼|儿)_跳|跳(哪|几)(层|楼)|(不退钱|不给钱|不解决|再不)_就跳(?!槽|过)
  (step|stepping|jump|jumping|walk|walking|run|running|throw|throwing) (myself )?(in front of|under) (a|the|that) (train|bus|truck|car|subway|metro) | (drive|driving) (my|the) (car|truck) (into|off) (a|the) (wall|tree|bridge|cliff|river|lake) | cutting myself | hurting myself
  自杀|自尽|自焚|自残|自缢|自裁|寻死|寻短见?|轻生|(自我|自己)了断|了断(自己|算了|此生)|了结(自己|生命|这条命|一生) | (结束|了结|放弃|断送)(掉|了)?(我|自己|我自己|自己的|我的)?的?(生命|性命|这条命|一生|这一切)
  跳(楼|河|江|海|桥|湖|崖|井|轨|水库)(?!公园|路|镇) | 跳下(去|来)(?!的(东西|人)|坑|价)|往下跳|(从|往)[^,]{0,12}(跳(下|了|出去)|一跃) | 投(河|江|湖|海|井)(?!北|西|南|区) | 上吊|吊死|割腕|割脉|割喉|抹脖子|(刀|刀片|剪刀|玻璃)[^,]{0,3}(架|对|抵|贴|放|顶)(着|在|准|住)?_(脖子|手腕|喉|胸口|心口|动脉|肚子|自己)|卧轨|等火车(来|撞)|躺在?_(铁轨|马路中间)|服毒|吞药|烧炭(自|了|吧|$|,) | (打算|准备|今晚|想|要)_(烧炭|上吊|百草枯)
  (吃|吞|喝|服|灌|干)(了|下|掉|完|光|下去)*[^,爸妈他她]{0,6}(安眠药|农药|百草枯|敌敌畏|老鼠药|毒药|杀虫剂|洁厕|除草剂)(?![酒水膏妆灵没无]) | 喝药(了|自|死|算) | 把_药_(都|全|一起|一下子)_(吃|吞|喝)(了|光|完|下) | (炭|煤)_(烧|点)(起来|着|上|好)了?~(门|窗)_(封|关|堵|锁)|门窗_(封|堵)(好|死|上|住) | 开着?煤气_(睡|等|躺)|煤气_(打开|拧开|开)了?_(就这样|睡|等|躺|再见|走|$) | (吃|吞|喝|服)(了|下|掉)?_(整瓶|一瓶|半瓶|两瓶|一大?把|一整盒|一整瓶|几十[片颗粒]|\d{2,}[片颗粒]|[二三四五六七八九几]?十[多来几]?[片颗粒]|好多片?)_(药|片|安定|安眠) | (吞|吃|服)(了|下)[^,每按]{0,3}([1-9]\d+|[二三四五六七八九几]?十|半?[百])[多来几]?(片|粒|颗) | 药[^,]{0,6}(吃|吞|喝)(下去|光|完了|了)~(整瓶|一瓶|全部|一把|安眠|都|半瓶)
  (割|划|剪)(了|开|破|断)?(自己)?的?(腕|手腕|动脉|手臂|胳膊)|手腕_(割|划|血) | 拿刀_(割|捅|扎|划)我?自己 | (割|划)了[^,]{0,3}刀_(手|腕|血)
  (kill|hang|drown|shoot|unalive|hurt|harm|cut|off|poison|starv|gas)(ing|e|ting|ning)? my ?self(?! (off|short|with|out|on|while|by)\b) | kms | (end|ending|take|taking|ended) my ?(own )?(life|suffering|misery|pain) | (end|ending) it all | (i'll|i'm going to|will|going to|gonna|want to|might|could|ready to) (just )?end it(?= |$)(?! (here|with|on|there)\b) | suicid(e|al)
  (slit|slash|cut|cutting|slitting|slashed)\w* (both )?my (wrists?|veins|throat|arms?) | (jump|jumping|throw myself|step|walk|drive|steer)(ing)? ~(off (a|the|this|my) (\w+ )?(roof|bridge|cliff|building|ledge|balcony|overpass)|in front of (a|the) (\w+ )?(train|truck|bus|car)|into (traffic|the river|the sea|a tree|a wall)|off (it|here)|out (of )?(the|my|a) window) | (going to|about to|i'll|i will|gotta|ready to) jump(?! (ship|in|on|the|at|to|through|into|over)\b) | bleed out
  (knife|blade|razor|gun|glass) (to|at|against|on|in) my (wrists?|throat|neck|chest|head|mouth|temple|arm) | (lie|lying|sit|sitting|stand|standing) (down )?(on|in) (the )?(middle of the )?(train |railway |rail )?(tracks|rails|road|highway)
  ((taken|took|take)(?!( (him|her|them|me|us|my \w+|it|the \w+))?( \w+)? (to|in|on|along|back)\b)|swallow(ed|ing)?|downed|taking|had|ate|popped) ~(pills|tablets|meds|medication|paracetamol|sleeping pills|tylenol|xanax|antidepressants)(?! (that |which )?(they|he|she|you|the \w+)( had)? (sold|gave|recommended|prescribed))(?! (as|twice|every|daily|for)\b) | overdos(e|ed|ing) | drank ~(bleach|pesticide|antifreeze|drain cleaner|weed ?killer)
`);
/** Something to die by. */
export const MEANS = idea(`
  敌敌畏|百草枯|农药|安眠药|老鼠药|除草剂|麻绳|绳子?(?!索桥|艺)|刀片|木炭|炭(?!烤|笔|火|烧)|煤气(罐|阀|开关|灶)?|药|氰化|水果刀|剪刀|刀
  rope | noose | razor( blade)?s? | pills | blade | loaded gun | gun | shotgun | pistol | rifle | bleach | pesticide | knife
`);
/** Pills put by, one after another. */
export const HOARD = idea(`
  药[^,。]{0,8}(攒|存够|囤|藏)(了|够|好|齐|下|着)|(攒|囤|藏)(了|够|好|齐)[^,。]{0,8}(药|安定|安眠|[瓶盒片粒])
  (saved|saving|stashed|hoarded|collected)( up)? ~(pills|meds|tablets)
`);
/** The hour is fixed. */
export const TONIGHT = idea(`
  (就|等)_?(今晚|今夜|今天晚上|明早|天亮)|(今晚|今夜|今天晚上)就?_(吃|喝|用|走|动手|了断|结束|吧|了)(?=$|,|吧|了|掉|光|完) | ^(今晚|今夜)(吧|了)?$
  (it's|its|it is|it will be|it'll be) tonight | ^tonight$ | (doing|do) it tonight
`);
export const DEADLY = idea(`
  头孢|氰化物|尾气管|绳结|上吊绳
  敌敌畏|百草枯|农药|安眠药|老鼠药|除草剂|麻绳|绳子?(?!索桥|艺)|刀片|木炭|氰化
  rope | noose | razor( blade)?s? | pills | loaded gun | (gun|pistol|shotgun|knife|blade)(?= (is )?(loaded|in my (hand|lap|mouth)|to my head|against my))
`);
export const AT_HAND = idea(`
  (bought|got|found|saved up|hidden) (a|the|my|some|enough|all)
  打好(结|了)|搬来了|套(在|上|好)_脖子|手里是|开好了|倒(好|满|上)了|在我(手|面前|旁边|怀)
  (买|备|准备|挂|系|绑|拿|放|摆|数|烧|点)(好|齐|上|着)了? | (在|握|攥|拿|揣|捏)(我|着)?_(手|口袋|兜|怀|床头|面前|桌|枕头) | 手(里|上|边|头) | 面前|床头|倒出来|拧开|打开了|点上了 | 都?买了 | 抱着
  (is|are|all) ready | ready | in my (hand|hands|drawer|lap|mouth|car|pocket|bag) | next to me | in front of me | on the table | lined up | loaded | to my (head|neck) | i('ve| have)?( got| bought)? (a|the|my|some|enough) | tied | counted | counting | holding | right here
`);
/** A high or deadly place, and standing there. */
export const EDGE = idea(String.raw`
  (edge|end) of the (platform|roof|cliff|bridge|pier|building|dock)
  (塔吊|信号塔|水塔|烟囱|高压线塔|铁塔|脚手架|医院楼顶|二十多层)(上|顶)?|鞋_(脱|放)_(岸|桥|边)?|(水库|河|江|湖|海)边_鞋|鞋脱了
  wrong side of the (railing|fence|bridge)
  在_((桥|河|江|湖|海)(上|边|里|头|堤|中间)|水库|楼顶|天台|阳台)(上|边)?了? | (窗户|窗)(打开|开着|外面|外)|往下看|十几楼|(二十|三十)_楼_窗 | 爬(到|出)_窗|窗(户)?外面?
  (by|beside|near) the (lake|river|sea|cliff|water|tracks|edge) | (on|over) the (edge|ledge|railing)
  (站|坐|爬|趴|走|跑|翻|待|蹲|人|躺|靠|骑|来|到)~(天台|楼顶|顶楼|屋顶|顶层|窗台|窗边|窗户(上|边)|栏杆|护栏|桥上|桥边|桥中间|大桥|江边|河边|海边|湖边|水库|悬崖|崖边|山顶|铁轨|铁路|轨道|塔吊|高架|阳台(边|上|外|栏)|\d+(层|楼)(天|窗|阳|顶)) | (天台|楼顶|屋顶|桥|江边|河边|海边|窗台|栏杆|护栏|铁轨|悬崖|阳台|轨道|铁路)(上|边|旁|旁边|外|沿)*_(站|坐|等|趴|爬|蹲|躺) | 在_(天台|楼顶|屋顶|桥上|桥边|大桥|江边|窗台|铁轨|塔吊|悬崖)
  (on|at|off|from|over|near|by|out on|up on|onto) (the|a|my|your|this|that|our|their) [a-z' ]{0,16}?(bridge|roof|rooftop|ledge|balcony|railway tracks|train tracks|tracks|cliff|overpass|railing|parking garage|car park roof|window ?sill|pier)
`);
/** Stood upon for nothing but that. */
export const SHEER = idea(`
  爬(上|到)(了)?_(塔吊|信号塔|水塔|烟囱|铁塔|高压线) | (鞋)_(脱|放)_(岸|桥|水库|江|河)|(水库|河|江|湖|海)边_鞋_脱 | 我在_(楼顶|天台)_(喊|劝|拉|叫)
  wrong side of the (railing|fence)
  (我|人)(现在)?(就|正|已经)?在_?(天台|楼顶|屋顶|桥栏|窗台)(上|边)?(了)?$
  (站|坐|爬|蹲|翻|骑|趴)(在|上|到|着|过|了)*[^,]{0,8}(天台|楼顶|屋顶|顶楼|桥上|桥边|大桥|窗台|栏杆|护栏|铁轨|悬崖|塔吊) | (走|爬|跑|上)到_(天台|楼顶|桥上|桥边|铁轨)
  (天台|楼顶|屋顶|桥|窗台|栏杆|护栏|铁轨|铁路|悬崖|轨道)(上|边|旁|旁边|外|沿)*_(站|坐|爬|趴|等)(着|了|火车) | (脚|腿|身子|半个身子)_(在|伸|跨|迈|悬|探)(出)?_(外面|外|窗|栏|半空)|跨(出|过)(栏杆|护栏|窗)|翻(过|出|上)_(栏杆|护栏|窗|桥)
  (standing|sitting|stood|sat|climbed|i'm|i am) (out |up |here |now |alone )*(on|at|over|onto) (the|a|my|your|this) [a-z' ]{0,16}?(bridge|roof|rooftop|ledge|tracks|cliff|overpass|railing|window ?sill)
`);
/** What somebody admits of where they stood, this day or the last night. */
export const ADMITTED = idea(`
  其实|说起来|说实话|坐到天亮|站到(天亮|半夜)|实话(跟你|告诉你)|不瞒(你|您)|不怕你笑|没敢(说|讲)|差点 | (刚才|刚刚|昨晚|昨夜|夜里|凌晨)(我)?_(还|就|一直|又)?
  actually | honestly | to be honest | tbh | i won't lie | not going to lie | ngl | truth is | earlier | last night | just now | nearly | almost
`);
const HIGH_PLACE =
  '(阳台|天台|楼顶|顶楼|屋顶|桥|高架|大桥|江边|河边|海边|湖边|窗台|窗户|窗边|栏杆|护栏|铁轨|悬崖|水库|塔)';
/** The writer stood or sat there. */
export const STOOD_THERE = idea(`
  我[^,。]{0,8}(站|坐|爬|跨|蹲|趴|待|走|翻)[^,。]{0,6}${HIGH_PLACE} | ${HIGH_PLACE}[^,。]{0,4}(站|坐|待|蹲|趴|走)了?
  i (was |am |'m )?(standing|stood|sat|sitting|been standing|been sitting|climbed|went up|was|'ve been)( out| up| there)* (on|at|by|over|onto|off) (the|a|my|our) [a-z' ]{0,16}?(balcony|bridge|roof|rooftop|ledge|railing|tracks|cliff|window ?sill|overpass)
`);
/** Who tells what they had to bear says it as a figure. */
export const FIGURE = idea(`
  简直|恨不得|恨不能|都想|真想|想(从|去|跟|当场|立马)|让人_?想|让我_?想|气得|急得|烦得|看得我|等得|弄得(我)?
  (feels?|feeling|felt) like | makes? (me|you|one) want to | enough to make | i could( just)? | wanted to | about ready to
`);
/** What a figure of speech complains of. */
export const ANNOYANCE = idea(`
  价格|价钱|这(个)?价|客服|售后|航空|航班|快递|排队|等(了|待|位)|流程|手续|app|系统|服务|态度|物业|装修|网速|信号|填表|表格|验证码|店|机器人|贵|慢|味道|质量
  airline | airport | hold (music|line)? | queue | customer service | call cent(er|re) | website | app | wifi | internet | delivery | service | waiting | chat ?bot | form | paperwork | prices?
`);
export const LEISURE = idea(String.raw`
  拍照|散步|风景|跑步|钓鱼|民宿|酒店|景区|门票|装修|楼盘|烧烤|露营|堵车|堵在|等车|等船|排队|漏水|防水|晒|钓|施工|收费站|追尾|信号|广告牌|太阳能|空调外机|停车|花园|餐厅|游玩|导航
  bungee | view | photos? | picnic | bar | party | leak\w* | repair\w* | traffic | toll | solar | roofer | contractor | shingles | gutter
`);
/** Taking leave, leaving things in order. */
export const FAREWELL = idea(`
  这辈子_(就|也就)?[^,。]{0,6}(最后)?这?(一|最后一)次了 | (过了|只到)今[晚夜天]_(号|电话|手机|我)_(就)?(停|关|不在|没)
  (won't|doesn't|does not|will not) matter (any ?more )?(after|by|past) (today|tonight|tomorrow) | the last (nice|good|kind) (thing|person|words?|talk)
  最后(给|跟|再|和)_(发|说|讲|写|留)
  写好(了)?信|信(都|已经)?写好|打算(今天|今晚|明天)就_结束|最后跟|再见了?(各位|大家|你们|世界)|别再给家里打电话|我走了_别|各位再见
  (my|a) (last|final) (goodbye|message) | this is my goodbye | goodbye
  遗书|遗言|绝笔|永别|诀别|(来|下)(世|生)(再|见|还|做|我|别|报|给)|下辈子(再|见|还|做|我|别|报|给) | 最后(一)?(句话|面|晚|顿饭|一晚|天了|一天|几句|说一句|一条(消息|信息|短信)|的话|留言|告别) | 跟(你们?|大家)(说|道)(一声|个)?(再见|别) | 再见了|告别
  (我走(了)?(以|之)?后|等我走|我死(了|后|以后|之后)|我不在(了|以后|人世|世)|我没了(以|之)?后|没有?了?我(以|之)?后|人没了)~(别|孩子|你们|照顾|钱|妈|爸|麻烦|密码|请|好好|帮|不用|他们|她|家|都) | (我|如果|要是|万一)[^,]{0,4}(明天|今晚|以后)[^,]{0,4}(不在了|没了|醒不来|消失) | 没有我[^,]{0,6}(更好|轻松|好过|不用|会好|清净) | 不在人世
  (谁|你们|大家|谁都)?(也|都)?(别|不要|不用|甭)(来)?(救|找|拦|劝)我?(了|吧)?$ | (别|不要|不用)(来)?(找|救|拦|劝|等)我(了|吧)? | 谁也(别|不要)_(劝|找|拦|救)
  后事|收尸|骨灰(?!盒?(存放|格|墓))|(给|替)我收 | (帮|替)我(照顾|孝敬|告诉)_(孩子|女儿|儿子|爸|妈|父母|老婆|老公|家人|猫|狗|爷爷|奶奶) | 照顾好_(孩子|女儿|儿子|爸|妈|自己|家)|对不起(孩子|爸|妈|老婆|老公|家人|儿子|女儿|你们|大家|爹|娘|父母|爷爷|奶奶) | (爸|妈|孩子|女儿|儿子|老婆|老公|爹|娘)[^,]{0,3},?(我)?对不起 | 来不及_告别
  (今[天晚夜]|明天|这)[^,]{0,4}就?是我?的?(人生|生命)?(中)?(的)?(最后一[天晚夜]|忌日) | 今(晚|天|夜)[^,]{0,3}(就)?(走了?|去了|离开|了结)(吧|$|,)
  goodbye(?! (note )?to (this|your|my) (bank|account|company|app)) | farewell | tell my ~(sorry|love|goodbye) | (wrote|written|writing|left|leaving|write) ~(letters?|notes?)_ (to|for) (my|the|everyone|them|kids) | suicide note | (after|when|once|if) i('m| am) (gone|dead|no longer here) | (nobody|no ?one|no one|who) (will|would|'ll|is going to) (even )?(miss|notice|care|cry)~(me|gone)? | (won't|not going to|will not|won't have to) (be (here|around|alive)|see (the|my|another|next|tomorrow)|make it to (the|tomorrow|morning|my)|live to see|wake up|deal with me|deal with my|hear from me)~(tomorrow|anymore|any more|much longer|in the morning|morning|sunrise|birthday|christmas|again|after)? | my last (message|night|day|words) | (take care of|look after) my ~(gone|when i|after|kids|children|dog|cat|mom) | by the time you read | (this is|it's) (the end|goodbye|it for me|my last)(?= |$) | the end of (it|me|everything|the road) | (after|by) (tonight|tomorrow)~(gone|over|won't) | see you (in|on) the other side
`);
/** Taking leave in words that mean nothing else. */
export const LAST_WORDS = idea(`
  反正[^。]{0,10}(我)?(也|都|是)?_(看|等|活)不(到|见)(那天|那时候)?了
  (won't|will not|not going to) be (here|around|alive)( any ?more)? to (see|get|spend|use|need|enjoy|want) (it|that|the|this|any|my)_ ?(refund|money|cash|answer|outcome|result|end)?
  (nobody|no ?one) will find me (till|until|before|for)
  转告_(女儿|儿子|孩子|闺女|老婆|老公|爸|妈|家人)|(爸爸|妈妈|爸|妈|爷爷|奶奶)(爱|对不起)(她|他|你们|你)|(爸爸|妈妈|爸|妈)先走(了|一步)|别来找我
  tell my (daughter|son|kids?|wife|husband|mom|mother|dad|family)~(loves?|sorry) | don't send (anyone|anybody|help|the police) | anyone (reads|sees|finds) this
  (我|俺)(先|就)?走(先|了)$|以后不用(再)?找我|(密码|存折|房本)_(写|留|给)_(我妈|我爸|孩子|女儿|儿子|老婆|老公)|靠他(爸|妈|爷爷|奶奶)了|对唔住
  saying goodbye to (everyone|all|my|the world) | scatter my ashes
  再见了?_(各位|世界|人间|亲人|朋友们)|(我|俺)走了,?_(别|不要)再_(给|打|找|烦)|另一个世界|去天堂|天堂见|给我(留|收|烧)_(全尸|尸|纸)|坟头|写好了?信~(结束|走|今天|今晚)|信_写好了?~(结束|走|今天|今晚)
  this is my (last )?goodbye | (when|if|once) i('m| am) dead~(kids|insurance|money|you|they)? | (kids|family|wife|husband)~(insurance|money)~(i'm|i am) (dead|gone)
  (写|留|立)(好|完|下|了|过)*[^,爸妈父母爷奶]{0,4}(遗书|绝笔) | 遗书_(写|留|准备|放|都?在) | 永别|诀别|绝笔信 | (来|下)(世|生)(再|见|还|做)|下辈子(再|见|还|做) | 收尸|抱着骨灰|不在人世 | 没有我[^,]{0,6}(更好|轻松|好过|会好|清净)
  (我|如果|要是|万一)[^,]{0,4}(明天|今晚|以后)[^,]{0,4}(不在了|没了|醒不来) | (今[天晚夜]|明天|这)[^,]{0,4}就?是我?的?(人生|生命)?(中)?(的)?(最后一[天晚夜]|忌日) | (我走(了)?以后|等我走了?|我死(了|后|以后)|我不在(了|以后))~(别|孩子|你们|照顾|我妈|密码|请|不用|他们)
  (跟|和|对|告诉|转告|帮我跟)(我|俺)?(妈妈?|爸爸?|孩子|女儿|儿子|老婆|老公|家人|父母|爸妈|爹娘)_(说)?_(对不起|我爱(她|他)|再见|别等我|别难过|永远爱)
  今(晚|天|夜)[^,]{0,3}(就)?(走|去了|离开|了结)~(别|不用|不要|谁也)_(找|想|救|难过|劝) | 照顾好_(孩子|女儿|儿子|爸妈?|妈)[^,]{0,4}(我|吧|了)?(走|先|去)? | (帮|替)我(照顾|孝敬)_(孩子|女儿|儿子|爸|妈|父母) | 来不及_告别|先走一步|(妈|爸)[^,]{0,3}对不起_(走|先|撑|来世) | 最后(一条|一次|一封)(消息|短信|信|话|联系)?(了)?$
  goodbye (cruel )?(world|everyone|forever|all) | last goodbye | goodbye (note|letter) | tell my [a-z ]{0,20}(sorry|love|goodbye) | (wrote|written|writing|left|leaving) ~(letters?|notes?)_ (to|for) (my|everyone|the) (kids?|wife|husband|family|parents|children|mom|mum|son|daughter|boys?|girls?)? | (won't|not going to|will not) (be (here|around|alive) (tomorrow|anymore|any more|much longer|in the morning|after|by)|see (the |my |another |next )?(morning|tomorrow|sunrise|birthday|christmas)|make it to (the |my )?(morning|tomorrow)|live to see) | (nobody|no ?one) (will|would|'ll) (even )?(miss me|notice (i'm|me|when)|care (if|when) i('m| am)? ?(die|gone|dead|disappear)) | (after|when|once) i('m| am) (gone|dead)~(kids|children|dog|cat|family|money|wife|husband|care|please|you)
  won't have to (deal with|hear from|worry about) (me|my)~(anymore|any more|again|after|tonight|tomorrow) | (after tonight|by tomorrow|tomorrow) (i'll|you won't|i won't|it'll) [a-z ]{0,20}(gone|dead|over|me|here) | by the time you read | see you (in|on) the other side | (look after|take care of) my [a-z ]{0,16}(when i('m| am)|after i)
`);
/** Nothing left. Alone it wants a warm word; beside leave-taking, a place or a means it is danger. */
export const DESPAIR = idea(String.raw`
  only way out | the only way
  撑(了)?_年|不知道(往|去)哪|风(好|很)大|没人(看|理|问)我|车来车往|工资没了|抱着孩子|写好了?信|(没|无)处(可去|去)
  (撑|熬|坚持|扛|过)不(下去|住|了|动) | 走投无路|绝望|没救了|完了 | (钱|家|工作|积蓄|存款|房子|什么都)[^,]{0,5}(没了|没有了|冇晒) | 全没了|都没了|一无所有|还不(起|上|清|完) | (没|没有|冇)(活路|出路|退路|路可走|路走|希望|指望|盼头|意思) | 看不到(希望|头) | 没脸|丢人|拖累|连累|累赘|包袱|废物 | 没人(在乎|管我|要我|理我|懂) | 爆雷|暴雷|赔光|输光|亏光|破产|离婚|被骗(光|走|了) | 欠了|催(收|债)|逼(我|死|得) | 不想(再)?(熬|撑|挣扎|耗) | 好累|太累|很累|心累 | 一个人|很久了|好久了|不敢往下|[水风]_[凉冷大急深]|好高 | ([\d一二两三四五六七八九十半好几]+)(个)?多?(小时|钟头)
  (can't|cannot) (do|take|go on|live|cope|handle|bear|face|keep)_( this| it| like this| anymore| any more)? | hopeless | (lost|losing|took|gone) (everything|it all|all (my|of)) | nothing (left|to lose) | no (way out|hope|future|escape|money left) | (no one|nobody) (cares|will|would|helps?|is) | it's over | i'm (so )?(tired|sorry) | sorry (mum|mom|everyone|dad|kids) | last chance | divorce | bankrupt | your building | for (an |two |three |\d )?hours? | so high | cold water | debts? | done with (everything|it all|this) | foreclos\w+ | too much
`);
/** Going, said of oneself. */
export const LEAVING = idea(String.raw`
  (我|想|就|只想|干脆)_一走了之|熬到头(了)?|安安静静(地)?_走 | (just )?slip away | quietly (go|leave|disappear)
  想走了|(我|该|就|要)走了(?!,?(\d|[一二三四五六七八九十两几半]|过|很|好|半|之后才))(?=$|,|吧|算) | 走了(算了|算|干净|一了) | 我先走 | 想(离开|消失|解脱|睡过去) | (下去|死|跳|这样)_(就)?(解脱|轻松|结束)了 | (就)?解脱了|一了百了|彻底解脱 | 想着下去 | 就这样吧|结束(了|吧|一切) | 闭上眼 | 不想醒|去(陪|找)(我)?(爸|妈|老伴|奶奶|爷爷)(了|去|吧)$ | 跳(?!槽|绳|舞|广|出来|转|过|闸|票|水|蚤|到|价|级)
  jump | end it | disappear | be gone | i'm (done|ready|gone|out)$ | let go | drown
`);
/** Who or what is left to others. */
export const ENTRUSTING = idea(`
  该(留|给|还|交代|安排)的_(都)?_(留|给|还|交代|安排)|留给我(弟|妹|哥|姐|爸|妈|女儿|儿子|孩子|老婆|老公)
  照顾(好)?(我)?的?(孩子|女儿|儿子|爸|妈|父母|老婆|老公|家人|猫|狗|爷爷|奶奶|老人) | 密码_(写|留|放|告诉(了)?孩子) | (房本|房产证|存折|保单|银行卡|钥匙|后事)_(放|留|交|安排|给(了)?孩子) | 交代(好|完|清楚)|托付
  (take care of|look after|feed) my (kids?|children|dog|cat|mom|mum|mother|dad|family|wife|husband|son|daughter|girls?|boys?|baby) | (left|leaving) (the |my )?(keys|passwords?|will|papers) | my affairs | my will is
`);
export const PARTING = idea(`
  对不起|走了?(以|之)?后|我走|再见|原谅我|别找|别烦|不在|来世|下辈子|拜托(大家|你们)
  sorry for everything | i'm (so )?sorry | forgive me | when i('m| am) gone | goodbye | i won't be | can't do this
`);
/** It was thought of once. */
export const HINDSIGHT = idea(`
  (当时|那时候?|曾经?|以前|之前|去年|前年|小时候|年轻时|那年|当年)~(想|要|自杀|跳|死|活|割|吃了) | (自杀|轻生|想死|跳楼|不想活)过 | 想过(死|自杀|轻生|跳) | (后来|现在)(好了|想通|走出来|没事)
  (used to|back then|once|years ago|last year|in the past|when i was)~(want|suicid|kill|die) | (wanted|tried|thought) ~(years ago|last year|back then|in the past)
`);
export const OF_A_POLICY = idea(String.raw`
  (自杀|自残|猝死|身故|死亡|伤亡)[^。]{0,24}(甲方|乙方|本(公司|馆|店|机构|中心|校|场馆)|概不|不承担|无关|免责|责任自负) | (第[一二三四五六七八九十\d]+条|甲方|乙方|合同|协议|条款|须知|免责)[^。]{0,60}(自杀|自残|猝死)
  (clause|contract|terms|section \d+|liab\w+|waiver)~~(suicid\w*|self-harm) | (suicid\w*|self-harm)~~(not liable|liability|waiver|excluded|clause)
  自杀~(赔|条款|免责|保险|拒赔|身亡) | (条款|理赔|免责|寿险|保单|保险|受益人)~(自杀|轻生) | 自杀(预防|干预|热线|率) | (防|反)自杀
  suicide~(clause|exclusion|cover|policy|hotline|prevention|squad|insurance|rate) | (insurance|policy|clause|cover\w*|exclu\w+|hotline)~suicid\w*
`);
export const EVERYDAY = idea(`
  烧烤|除草|打(农)?药|喷(农)?药|杀虫|种(地|菜|田)|果树|晾衣|捆|绑带|快递|取药|开药|药店|药房|医保|处方|医院|药品|效果|退款|退货|发货|过期|保质|没用|煤气费|水果刀套
  prescription | pharmacy | refill | gun (safe|store|case|range|licen[cs]e) | climbing | boat | delivery | refund | order(ed)?
`);
/** Somebody else went, shut themselves in, or left word. */
export const OTHER_GOES = idea(String.raw`
  (note|letter)~(addressed )?(to|for) (his|her|their) (mum|mom|mother|dad|father|parents|wife|husband|kids?|sister|brother) | hasn't (come out of|left) (his|her|their) room (since|all|for) | 锁_(屋|房)里?[^,。]{0,8}(不吭声|不出来|没动静)
  (留|放|压)(了|下|着)_(一?封|张)?_(信|字条|纸条|遗书)(?!用|息|号|箱)|桌上_留[^,。]{0,8}(信|字条|纸条)(?!用|息)
  (空)?药盒_|空药瓶|翻过_(栏杆|护栏)|往(河|江|湖|海|水)里走|(刀|手腕|药)_照片|拿了?_绳子
  empty (pill )?(bottles?|packets?|boxes) | (be|is|are|'d be|'re|life)~better (off )?without (him|her|them)(?= |$) | better off dead
  (说|讲|念叨|觉得)(?![^,。]{0,8}(让|叫|你|骗子|店|商|客服|老板|们))[^,。]{0,6}(就|早|不如|干脆|才|该|想|要)+(去|早点)?死(?!机|心|磕|守|扛|等|角|人|路|钱)|(说|想)[^,。]{0,6}(永远|彻底|干脆|就这么|不如)_消失(?!了(?!算|得|吧)) | 交代后事|已经割了|拿(着)?(绳子|农药|刀)_(去|进|出|往|走)
  (爬|站|坐)(到|在|出)_(窗|阳台|楼顶|天台|桥|栏杆) | (不退钱|不给钱|不解决|说|要|嚷着)_就?跳(?!槽|过|舞|绳) | 农药_(拿|打开|喝)|遗书_(像|一样|写) | 要割|说_割腕
  (on|off|at) the (ledge|roof|bridge|edge|railing) | has pills | with pills | has a (gun|knife|rope)~(him|her|them)sel\w+
  (纸条|字条|留言|短信|消息|信|朋友圈|微信|遗书|语音)~(对不起|再见|别找|不见|找不到|照顾好|不回来|永别|来世|告别|走了|关机|不接) | (不回来了|别找(他|她|我)|永别|遗言|遗书|诀别|做傻事|干傻事|想不开|不想活|想死|要死给|活不下去|活着没|来世|下辈子) | 锁在[^,]{0,8}~(割|刀|药|死|不开门|没声|不出声|哭|不活) | (反锁|锁上)(了)?(门|自己)~(割|刀|药|死|不活|哭)
  (texted|sent|left|wrote|posted|said|messaged|called|saying) ~(goodbye|farewell|good bye|sorry for everything) | locked (him|her|them)sel\w+~(pills|knife|razor|blade|rope|gun|end|die|crying|won't answer) | do something (stupid|to (him|her|them)sel) | (kill|hurt|harm|hang|shoot|drown|cut|cutting|hurting|killing) (him|her|them)sel\w+ | (end|ending|take|taking) (his|her|their) (own )?life | (end|ending|'ll end) it(?= |$) | (doesn't|does not|not|didn't) want to (live|be alive|be here) | wants? to die | swallowed~(pills|tablets|meds|bottle|poison|bleach) | overdosed | (taken|took)(?! (him |her |them |me |us |my \w+ )?to\b) (all )?(his|her|their)?~(pills|tablets|meds)(?! (that |which )?(they|he|she|you|the \w+)( had)? (sold|gave|recommended|prescribed)) | cut (his|her|their) wrists | suicid(e|al) | jump(ing|ed)? (off|from)
`);
