import type { SafetyDetail } from '../../complaints/taxonomy.ts';
import type { Passage } from './heard.ts';

const WAY =
  '(?:自杀|自尽|自焚|自残|自缢|寻死|寻短见|轻生|跳楼|跳河|跳江|跳海|跳桥|跳下去|投河|投江|上吊|吊死|割腕|割脉|喝农药|喝药|吞药|吃安眠药|服毒|烧炭|卧轨|了断|了结自己|结束生命|一死了之|一了百了|解脱自己|离开(?:这个|人)世)';
const WISH = '(?:想|要|打算|准备|决定|考虑|只能|只好|干脆|不如|真想|恨不得|就去|逼我|去)';

const SELF: readonly RegExp[] = [
  /(?:不|没|无心)(?:太|再|真的|真|怎么|是)?(?:想|愿|愿意)(?:再)?活(?!动|跃|泼|期|血)/,
  /(?:活着|活下去|活在(?:这个)?世上|人生|这样活)[^,，]{0,4}(?:没|有(?:什么|啥)|还有(?:什么|啥))(?:什么|啥|有|多大|任何)*(?:意思|意义|盼头|奔头|劲|用)/,
  /(?:我|真|实在|已经|都|快|^|[,，])[^,，让生]{0,5}活不(?:下去|了|成|起)/,
  /活(?:够|腻|累)了/,
  new RegExp(`${WISH}[^,，]{0,6}${WAY}`),
  new RegExp(`我[^,，他她]{0,8}${WAY}`),
  /自杀的?(?:念头|想法|心|打算)/,
  /(?:怎么|如何|哪种|什么)[^,，]{0,4}死(?!机|活|了?客服|的|亡证|账|板)|死[^,，]{0,6}(?:疼|痛|快|体面)(?!快)|吊死|(?:只能|在家|躺着|回家)等死|寻死|去死|找死路|死路一条/,
  /(?:拖累|连累|累赘|包袱)[^。]{0,16}(?:最后一[天晚次]|死|走了|结束|消失|没有我)|(?:今[天晚]|这|明天)[^,，]{0,4}(?:就)?是我?的?(?:人生|生命)?(?:中)?(?:的)?最后一[天晚]/,
  new RegExp(`(?<!他|她|人|客户|员工|业主|老板)(?:我|现在|今晚|马上|已经|刚|在)[^,，]{0,10}${WAY}`),
  /(?:真?想|不如|干脆|宁愿|宁可|还是|恨不得|要去|想去|只有|只能|只想|好想)(?:让我)?(?:去|就)?死(?!机|守|磕|心|记|板|扛|等|缠|咬|路|亡|钱)/,
  /死给[你他她]们?看|死在(?:你|他)们|以死(?:明志|相逼|谢罪)|(?:只有|唯有|只剩)[^,，]{0,4}一死|一死(?:了|才|百)|死了(?:算了|拉倒|才|就|干净|一了|反而|更)|不如死|生不如死|死掉算了|一了百了/,
  /(?:结束|了结|放弃|断送)(?:掉|了)?(?:我|自己|我自己)?的?(?:生命|性命|这条命|一生|这一切)/,
  /(?:写|留|立)(?:好|完|下|了|过)*[^,，爸妈父母爷奶]{0,4}遗书|遗书[^,，]{0,6}(?:写|留|准备)(?:好|完|下|了)/,
  /从(?:这|楼|窗|天|阳|桥|\d|[一二三四五六七八九十])[^,，]{0,10}跳(?:下|了)/,
  /(?:吃|吞|喝|服)[^,，]{0,6}(?:整瓶|一瓶|半瓶|两瓶|一大?把|一整盒|几十[片颗粒]|\d{2,}[片颗粒]|好多)[^,，]{0,5}(?:安眠药|药|农药|百草枯|敌敌畏)(?![酒水膏妆])|(?:吞|吃|喝|服)(?:了|下|下去)*[^,，每按]{0,3}(?:[1-9]\d+|[二三四五六七八九几]?十|[几半]?[百整])[多来几]?(?:片|粒|颗|瓶|盒|板)[^,，]{0,6}(?:药|安定|安眠|片)?|药[^,，。]{0,6}(?:吃|吞|喝)(?:下去|光|完|了)[^。]{0,6}(?:整瓶|一瓶|全部|一把|安眠)|(?:吃|吞|喝|灌)(?:了|下)[^,，]{0,4}(?:农药|百草枯|敌敌畏|老鼠药|安眠药)/,
  /(?:买|备|拿)(?:好|了|着)[^,，]{0,4}(?:农药|百草枯|敌敌畏|安眠药|刀片|木炭|炭|绳子)[^。]{0,12}(?:喝|吃|了断|一了|死|走了|今晚|躺|解脱)/,
  /(?:割|划)(?:了|开|破)?(?:自己)?的?(?:腕|手腕|脉)|手腕[^,，]{0,6}(?:割|划)/,
  /今(?:晚|天|夜)[^,，]{0,3}(?:走|去了|离开|了结)[^。]{0,6}(?:别|不用|不要|谁也)[^,，]{0,3}(?:找|想|救|难过)/,
  /(?:没有我|没了我|我不在了?|我走了|我死了|我消失)[^。]{0,8}(?:更好|轻松|解脱|好过|不用还|会好|干净|清净)/,
  /不想(?:再)?(?:醒|看到明天|见到明天|存在|待在这个?世)|(?:睡过去|睡着了?|一觉)[^,，]{0,5}(?:别|不要|不用|再也不|不再)[^,，]{0,2}醒|(?:永别|来世再|来生再|下辈子再)(?:了|见|还)/,
  /(?:打算|准备|今晚|想|要)[^,，]{0,4}(?:烧炭|上吊|百草枯)/,
  /(?:want|wish|care|feel like|desire)(?: to| about)? (?:live|living|be alive|being alive|exist|wake up)(?! in\b| at\b| with\b| near\b| there\b| under\b)/,
  /\b(?:kill(?:ing)?|hang(?:ing)?|drown(?:ing)?|shoot(?:ing)?|off(?:ing)?|unalive) my ?self\b|\bkms\b|\b(?:end|ending|take|taking) my (?:own )?life\b|\bend(?:ing)? it all\b|\bend(?:ing)? my misery\b/,
  /\b(?:slit|slash|cut|cutting|slitting)[a-z]* my (?:wrists?|veins|throat)\b|(?:want|going|plan|might|about|started|thinking|thought|urge|need)[a-z ]{0,12}(?:hurt|harm|cut)(?:ing|ting)? my ?self\b/,
  /(?:i'm|feel|feeling|am|about|thoughts? of|thinking of|commit|committing|contemplating|considering|planning|becoming|getting) (?:really |so |a bit )?suicid(?:e|al)|\bsuicid(?:e|al) (?:thoughts?|note|feelings)/,
  /\b(?:no|any|what's the|what is the|little) (?:point|reason|use|sense)(?: in| to| of| for)? (?:me )?(?:living|live|life|going on|carry(?:ing)? on|being alive|stay(?:ing)? alive)|nothing (?:left )?to live for|life (?:isn't|is not|is no longer|ain't) worth|not worth living/,
  /better off (?:without me|dead|if i)|wish i (?:was|were|had never been|'d never been) (?:dead|born|gone)|\bi(?:'m| just| really| only)? ?(?:ready|want|going|need|wanted|hope) to die\b|\bwant to be dead\b|\bjust want (?:it|everything) to (?:end|stop) forever/,
  /\b(?:jump(?:ing)?|throw(?:ing)? myself) (?:off|from|out of|in front of|under|into the)/,
  /(?:taken|took|take|swallow(?:ed|ing)|downed|taking) (?:all|a (?:whole )?(?:bottle|box|handful|pack)|too many|the (?:whole|entire)|a bunch|\d{2,}|all (?:these|the|of (?:the|my|these)))[a-z' ]{0,24}(?:pills?|tablets|meds|medication|paracetamol|sleeping)/,
  /goodbye (?:cruel )?(?:world|everyone|forever)|last goodbye|goodbye (?:note|letter)|(?:won't|not going to) be (?:here|around|alive) (?:tomorrow|much longer|anymore|in the morning)|my last (?:message|night on|day on)/,
];
/** Something to die by, at hand. */
const MEANS =
  /(?:手里|手上|攥|握|拿着|抱着|揣|面前|床头|桌上|准备好|买好|买了|备好|系好|打开)[^,，。]{0,10}(?:敌敌畏|百草枯|农药|安眠药|老鼠药|绳子|刀片|炭(?!烤|笔)|煤气阀)|(?:绳子|药片|安眠药|刀片|炭|农药|百草枯|敌敌畏)[^,，。]{0,6}(?:准备好|买好|备好|系好|就在手|在手里|拿在手|摆在|倒出来)|\b(?:have|got|holding|hold|bought|with|tied|loaded|counted|counting)\b[^.]{0,20}\b(?:the |a |my )?(?:rope|noose|razor(?: blade)?s?|(?:sleeping )?pills|gun|blade)\b[^.]{0,24}(?:ready|in (?:my|front)|next to|here|out|hand|lined up)|\b(?:rope|noose|pills|gun|blade|razor)s? (?:is |are )?(?:ready|in my hand|in front of me|lined up)/;
/** No wish left, or a fear of what one may do to oneself. */
const NO_WILL =
  /(?:世界|世上|人世|人生|生活|活着|未来)[^,，]{0,5}(?:没|没有|不抱|不再有|看不到)(?:什么|啥|有|任何|一点)*(?:念想|念头|留恋|期待|希望|盼头|指望|意思|意义|牵挂)|(?:没|没有|失去)(?:了)?(?:再)?(?:活下去|活着|生存|生活下去)的?(?:勇气|理由|动力|必要|意义|希望|欲望|念头)|(?:我|自己)[^,，]{0,8}(?:想不开|做傻事|干傻事|伤害自己|抹脖子|一睡不醒|自我了断)|(?:去|下去|到那边)陪我?(?:爸|妈|爷|奶|老伴|老公|老婆|孩子|女儿|儿子)|(?:撑|活|熬)不(?:到|过)(?:明天|今晚|今天|下个月)|见阎王|(?:我|就)[^,，]{0,6}不在(?:人世|这个?世|世上)|见不到(?:我|活的)了|(?:给|替|来)我?收尸|抱着骨灰|(?:跳|要跳|就跳)下(?:去|来)(?!的|坑|价)|(?:全家|一家|带着?孩子)[^,，]{0,8}(?:一起|一块)(?:走|死|去)(?!旅|玩|吃)|\b(?:going to|about to|i'll|i will|gotta) jump(?! (?:ship|in|on|the|at|to|through|into|over))|\b(?:gun|rope|pills|razor|knife)\b[^.]{0,30}\bi'm (?:done|finished|ready|over it)|拿刀[^,，]{0,4}(?:割|捅|扎)(?:我)?自己|\b(?:no|any|without a|find a|see a|lost the|lost my) (?:will|reason|desire) to (?:live|stay|go on|keep going)|\bdone with (?:life|living|this world)|\bleave this world|(?:drive|walk|step|steer)[a-z ]{0,12}(?:off (?:a|the) (?:cliff|bridge)|into (?:traffic|a tree|a wall)|in front of (?:a|the) (?:train|truck|bus|car))|(?:gun|pistol) (?:to|in) my (?:head|mouth|hand)|bleed out|sleep forever|(?:feel like|thinking (?:of|about)|think about|keep thinking about) (?:dying|death|ending)|\bi(?: just| really|'d)? ?(?:want|wanted|rather|wish)(?: to)? (?:die|be dead)\b(?! than)|afraid (?:of what )?i(?:'ll| might| will| may) (?:hurt|do (?:something|to) ?(?:to)? ?my ?self|do to myself)/;
/** Last words. */
const LAST_WORDS =
  /永别|诀别|下辈子|来世|来生|最后(?:一次|一条|的话|一封)(?:[^,，]{0,4}(?:联系|消息|短信|信|话|了))?$|(?:帮|替)我(?:照顾|孝敬|告诉|跟)[^,，]{0,6}(?:孩子|女儿|儿子|爸|妈|父母|老婆|老公|家人|猫|狗)|照顾好[^,，]{0,4}(?:孩子|女儿|儿子|爸|妈)|先走(?:一步|了)|后事[^,，]{0,4}(?:交代|安排|拜托)|(?:爸|妈|孩子|女儿|儿子|老婆|老公)[^,，]{0,3}对不起[^,，]{0,8}(?:走|先|撑|来世|下)|来不及[^,，]{0,4}告别|(?:won't|not going to|will not) (?:see|make it to|live to see|be here for) (?:the |my |another |next )?(?:morning|tomorrow|sunrise|birthday|christmas|week|day)|tell my (?:\w+ )?(?:wife|husband|kids|mom|mum|mother|dad|family|son|daughter|parents)[^.]{0,20}(?:sorry|love)|(?:wrote|written|writing|left|leaving)[^.]{0,12}(?:letters?|note) to my (?:kids|wife|husband|family|parents|children|mom|son|daughter)|(?:take care of|look after) my (?:kids|cat|dog|mom|children|family)[^.]{0,20}(?:gone|when i|after)|by the time you read/;
/** Being dead called better than this. */
const BETTER_DEAD =
  /死(?:了|掉)?(?:大家|家里|他们|你们|孩子|爸妈)?(?:就|都|也|反而|倒|还|更|才|比)+(?:都|会|能)?[^,，]{0,3}(?:省心|清净|容易|轻松|便宜|痛快|好过|解脱|安静|干净|不用|一了|没烦恼|好了?$)|活(?:着|下去)[^,，]{0,4}(?:受罪|痛苦|折磨|煎熬|多余|干什么|干嘛|浪费|丢人)|(?:没|没有)(?:什么)?(?:好|可|值得)?(?:留恋|牵挂|指望)(?:的|了)|了无牵挂|(?:不想|不愿)[^,，]{0,2}(?:熬|撑|挣扎|耗)(?:了|下去)?[^。]{0,8}(?:走了|离开|去了|解脱|结束)|(?:我|自己)[^,，]{0,6}(?:累赘|拖累|多余|包袱|废物)[^。]{0,10}(?:死|走了|消失|没了|不在)|(?:从|让我)?[^,，]{0,3}(?:消失|离开)(?:在|于)?[^,，]{0,2}(?:这个)?世(?:界|上)|\b(?:dying|death|being dead) (?:would be|is|seems|sounds|feels) [^.]{0,12}(?:easier|better|peaceful|cheaper|only|nice|relief|way out)|(?:tired|sick) of (?:living|being alive|existing|life)\b(?! (?:next|near|with|in|at|under|above|beside|by|out|here))|(?:only|one|another) way out[^.]{0,10}(?:death|die|dead)|wish i (?:didn't|wouldn't) (?:wake|exist)|don't want to (?:be here|be around|wake up|exist|be in this world|keep living|go on living)|never wake up|not (?:want|wanting) to be here|disappear forever|i(?:'m| am) (?:just )?a burden[^.]{0,40}(?:gone|dead|without|die)/;
/** Told over more than one sentence: where, and that it is the end. */
const EDGE =
  /(?:站|坐|爬|走|人)[^,，。]{0,8}(?:天台|楼顶|顶楼|桥上|大桥|江边|河边|海边|窗台|栏杆|护栏|铁轨)|在[^,，。]{0,6}(?:天台|楼顶|桥上|大桥|江边|窗台|铁轨)|(?:standing|sitting|i'm|up) (?:up )?(?:here )?(?:on|at|near|by) [a-z' ]{0,12}(?:bridge|roof|rooftop|ledge|balcony|tracks|cliff)/;
const FAREWELL =
  /跳(?!槽|绳|舞|广)|再见|不想活|告别|永别|结束(?:了|吧|一切)|走了算|对不起(?:爸|妈|孩子|家人|大家|你们)|没人在乎|goodbye|jump|it's over|离婚|爆雷|赔光|全没了|没了工作|欠了|还不起|没脸|last chance|divorce|lost everything|your building|no one (?:cares|will miss)|(?:\d+|[一二两三几半好])(?:个)?多?(?:小时|钟头)|很久了|好久了|[水风][^,，。]{0,3}[凉冷大急深]|好高|一个人|不敢往下|for (?:an |two |three )?hours?|so high|cold water|sorry (?:mum|mom|everyone)|done with (?:life|everything)/;

const LEISURE = /拍照|散步|风景|跑步|钓鱼|民宿|酒店|景区|门票|装修|楼盘|烧烤|露营|bungee|\bview\b|photo/;

const NOT_MEANT =
  /(?:不会|没想|没有想|不想|从没|从不|不是[想要]|不至于|不可能|没打算|不打算|绝不|又不是|别|不要|不敢|不能)(?:去|要|想|过|再|真的?|因此|就)*(?:自杀|死|跳楼|轻生|寻死|自残|寻短见|了断)|\b(?:not|never|isn't|wasn't|won't|don't|no longer)(?: [a-z]+){0,3} (?:suicid|kill myself|hurt myself|harm myself|want to die)/;
const STORY =
  /是否(?:要|需要|应当?)?(?:承担|构成)|承担[^,，]{0,6}责任|电影|影片|小说|电视剧|剧情|片名|剧本|话剧|密室|剧本杀|歌词|新闻|报道|热搜|听说有|自杀[^。]{0,12}(?:赔|条款|免责)|(?:条款|理赔|免责|寿险|保单)[^。]{0,20}自杀|\b(?:movie|film|novel|song|book|series|episode|news|headline|article|insurance|policy|clause|prevention|hotline number|squad)\b/;

const OTHERS =
  '(?:我(?:的|家)?(?:老公|老婆|丈夫|妻子|爱人|先生|太太|妈妈?|爸爸?|母亲|父亲|爷爷|奶奶|外公|外婆|姥姥|姥爷|儿子|女儿|孩子|弟弟?|妹妹?|哥哥?|姐姐?|姐夫|朋友|闺蜜|同事|同学|室友|顾客|储户|男友|女友|男朋友|女朋友|对象|表[弟妹哥姐]|叔叔?|阿姨|舅舅?|邻居|徒弟|学生|客户)|(?:他|她)|老人|孩子|客户|顾客|储户|有个(?:人|老人|客户|大爷|大妈|女的|男的))';
const OTHER_DOES = new RegExp(
  `${OTHERS}[^。]{0,24}(?:不想活|想死|去死|寻死|要死给|${WAY}|遗书|活着没意思|活不下去|(?:纸条|字条|留言|短信|消息|信)[^。]{0,14}(?:对不起|再见|别找|不见|找不到|照顾好)|永别|遗言|来世|下辈子|诀别|做傻事|想不开|吃了[^,，]{0,4}(?:安眠药|农药)|喝[^,，]{0,6}农药|割[^,，]{0,2}腕)`,
);
const OTHER_EN =
  /\b(?:my|our) (?:husband|wife|mother|mom|mum|father|dad|son|daughter|brother|sister|friend|best friend|partner|boyfriend|girlfriend|fianc[eé]e?|roommate|neighbou?r|uncle|aunt|grand\w+|colleague|coworker|kid|cousin|client)\b[^.]{0,60}(?:kill (?:him|her|them)sel|hang (?:him|her)self|(?:jump|jumping) (?:off|from)|suicid|end(?:ing)? (?:his|her|their) life|end it all|(?:doesn't|does not|not) want to live|wants? to die|swallowed|overdosed|(?:texted|sent|left|wrote|posted|said|messaged|called)[^.]{0,16}(?:goodbye|farewell)[^.]{0,60}(?:answer|reply|find|reach|gone|lost|missing|phone)|locked (?:him|her)self[^.]{0,30}(?:pills|knife|razor|blade|rope|gun)|do something (?:stupid|to (?:him|her)self)|hurt(?:ing)? (?:him|her)self|goodbye (?:note|letter|text|message)|taken (?:all )?(?:his|her)[a-z ]{0,10}(?:pills|tablets)|cut (?:his|her) wrists)/;
const FIRST_PERSON =
  /我(?:也|都|就|真|现在|自己|已经|实在|才|只)*(?:不想|想死|想去死|要死|活|要跳|跳)|\bi(?:'m| want| don't|'ll| will)\b/;

const EVERY_NOT_MEANT = new RegExp(NOT_MEANT, 'g');
const EVERY_OTHER = new RegExp(OTHERS, 'g');

/** Somebody may be about to end their life: the writer, or somebody whom the writer tells of now. */
export function selfHarm({ last, text, past, lastPast }: Passage): SafetyDetail | null {
  if (STORY.test(last)) return null;
  const other = OTHER_DOES.test(last) || OTHER_EN.test(last);
  if (other && !/^[^,，]{0,6}我(?:不想活|想死|要去死)/.test(last)) {
    const own = FIRST_PERSON.test(last.replace(EVERY_OTHER, '○'));
    if (!own || OTHER_EN.test(last))
      return lastPast || past || NOT_MEANT.test(last) ? null : 'other-self-harm';
  }
  const meant = last.replace(EVERY_NOT_MEANT, '○');
  const now = /现在|今[天晚]|又|还是|now|tonight|today|again|still/.test(last);
  if (SELF.some((rule) => rule.test(meant)) && (!lastPast || now)) {
    if (/(?:吃|喝)[^。]{0,20}(?:没效|没用|不管用|无效|效果|疗程|退货)/.test(last)) return null;
    return /(?:他|她|他们|对方|老板|经理|催收)[^,，我]{0,6}(?:去死|不想活|自杀)/.test(last)
      ? null
      : 'self-harm';
  }
  if (
    (MEANS.test(last) || NO_WILL.test(last) || LAST_WORDS.test(last) || BETTER_DEAD.test(last)) &&
    !lastPast &&
    !/烧烤|效果|退货|退款|发货|过期|假货|保质|快递|没用|买来/.test(last)
  )
    return NOT_MEANT.test(last) ? null : 'self-harm';
  if (
    !LEISURE.test(text) &&
    EDGE.test(text) &&
    FAREWELL.test(text) &&
    (EDGE.test(last) || FAREWELL.test(last)) &&
    !past &&
    !STORY.test(text)
  )
    return NOT_MEANT.test(last) ? null : 'self-harm';
  return null;
}
