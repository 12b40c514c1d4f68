import type { SafetyDetail } from '../../complaints/taxonomy.ts';
import type { Passage } from './heard.ts';

const HURT =
  '(?:砍死|砍了|砍人|砍他|砍她|砍那|砍你|剁了|剁他|剁她|扎死|揍死|打爆|捅死|捅了|捅他|捅她|捅人|捅那|弄死|整死|搞死|打死|打断|打残|打废|杀了(?!我)|杀死|杀光|杀人|杀他|杀她|宰了|干掉|做掉|灭了他|撞死|掐死|毒死|泼硫酸|同归于尽|废了[他她那你]|要[他她你]们?的?命|陪葬|偿命|炸了[他她你那这]|炸掉|炸平|一命换一命|你死我活|送[他她你]们?上路|下毒|灭门|血洗|抄家伙|见一个[砍打杀]|见人就[砍打杀]|让[他她你]们?(?:都)?(?:去)?死|血债血偿|烧了[他她你那这]|烧掉[他她你那这]|放火)';
const I_WILL = '(?:我|老子|劳资|咱|大不了|再不|今[天晚]|明[天晚]|现在就|真想|就去|非|一定要|要|想|准备|打算)';
const HARM: readonly RegExp[] = [
  new RegExp(`${I_WILL}[^。]{0,14}${HURT}`),
  /(?:店|门店|公司|网点|房子|银行|屋子|厂|车|大厅|营业厅|家)[^,，]{0,2}(?:给)?(?:点了|烧了|炸了|一把火|砸了)(?![^,，]{0,3}(?:餐|单|菜|外卖|我))/,
  /(?:我|老子|已经|就|刚)?[^,，他她对]{0,3}(?:拿|带|揣|抄|提|买|磨)(?:着|了|好|上|起)*[^,，]{0,4}(?:刀|斧|铁棍|棍子|汽油|硫酸|炸药)[^。]{0,14}(?:砍|捅|拼|点|烧|炸|找(?:他|她|你|经理|老板)|去(?:他|你|银行|店|公司|网点)|同归)/,
  /(?:带人|叫人|喊人|带几个)[^。]{0,14}(?:砸了|打断|打死|弄死|打残|见人就)|(?:he|she|they)(?:'s|'re| is| are| will be) (?:a )?dead (?:man|men|woman|meat)|put a bullet|make (?:him|her|them|you) (?:bleed|suffer)/,
  /汽油[^。]{0,20}(?:点了|烧了|一把火)|找人(?:弄|做|打|废|砍)(?:他|她|死|断|残)/,
  /(?:i'll|i'm going to|i want to|i'm about to|i swear|i could|i might|going to|so help me)[^.]{0,30}\b(?:kill|shoot|stab|murder|strangle|beat up|hurt|attack|run over|bomb|blow up) (?:him|her|them|you|that|the|those|this|their|someone|somebody|every\w*|any\w*|his|your|all)\b/,
  /(?:i'll|i'm going to|i want to|i'm about to|going to)[^.]{0,20}\b(?:burn|torch|set fire to)\b[^.]{0,20}(?:down|shop|store|branch|office|house|building|place)/,
  /\bi(?:'ve| have)?(?: got| bought| brought| grabbed|'m bringing)?[^.]{0,8}\b(?:a|my) (?:knife|gun|bat|machete|hammer|rifle)\b[^.]{0,40}(?:on my way|going|coming|branch|store|office|him|her|them|pay for)/,
];
const NOT_MEANT =
  /(?:不会|不想|没想|不可能|总不能|又不能|不能|难道|不敢|别|不是要|绝不)[^,，]{0,5}(?:砍|捅|杀|打|弄死|放火|同归)|(?:not|never|won't|wouldn't|don't|can't)(?: [a-z]+){0,3} (?:kill|hurt|shoot|stab|burn)/;
const AFTERWARDS =
  /最后(?!通牒|一)|结果|想退|退款|退钱|要求退|停车费|\b(?:ended up|in the end|eventually|refund)\b/;
const STORY =
  /电影|小说|游戏|剧情|电视剧|剧本杀|密室|新闻|报道|视频里|动漫|\b(?:movie|film|game|novel|news|level|character|boss fight|episode)\b/;

const THEY =
  '(?:他们?|她们?|对方|老板|店家|店主|卖家|商家|债主|房东|中介|催收[^,，]{0,4}|有人|那人|那个?男的|保安|司机|前夫|前男友|老公|丈夫|男朋友|男友|邻居|几个人|一群人|骗子|经理|业务员|教练|物业)';
const THREATENED: readonly RegExp[] = [
  new RegExp(
    `${THEY}[^。]{0,16}(?:砍|杀|捅|弄死|整死|打死|打断|打残|绑架|泼硫酸|烧|做掉|卸)[^,，]{0,4}(?:我|我们|全家|家人|孩子|女儿|儿子|老婆|腿|手脚|胳膊|房子)`,
  ),
  /(?:威胁|扬言|恐吓)[^,，]{0,10}(?:杀|弄死|砍|打断|打死|捅|绑|烧|卸)/,
  new RegExp(
    `(?:${THEY})[^,，。]{0,12}(?:拿|持|举|提|带|掏|抄)(?:着|了|出|起)*[^,，]{0,4}(?:刀|枪|棍|斧|砖头|板砖|铁管|甩棍)`,
  ),
  /(?:拿|持|举|提|带)着[^,，]{0,3}(?:刀|枪|棍|斧)[^。]{0,10}(?:楼下|门口|门外|追|等我|堵|砍我|指着|对着)/,
  /(?:卸|剁|砍|打断|敲断|弄断|割|废)(?:掉|了|下)?我?的?[^,，]{0,4}(?:胳膊|腿|手脚|手指|耳朵|舌头)|让我(?:们)?[^,，]{0,6}(?:横着出|走不出|见不到|死得|吃不了兜)|要我(?:全家)?的?命/,
  /(?:围|堵|拦|按|拖|拽|架)(?:着|住|在)?(?:我|我们)(?!的(?:账|消息|电话|车位))[^。]{0,20}(?:不让|不许|不准|签字|走|打|骂|钱|手机|出不)|不[^,，]{1,8}(?:就)?不(?:许|让|准)(?:我)?(?:出门|出去|走|离开|回家)/,
  /(?:被|把我)[^,，]{0,10}(?:控制|困|关|扣)(?:在|住)[^。]{0,16}(?:出不去|走不了|不让|出租屋|窝点|房间|手机)|传销[^。]{0,12}(?:出不去|走不了|不让|逃)|绑架|(?:弄|动|害|绑|搞)(?:死)?我(?:的)?(?:孩子|儿子|女儿|家人|全家|老婆|爸|妈)|(?:撞|别|追|跟着)我(?:的)?(?:车|后面)[^。]{0,10}(?:一直|还在|不停|撞)|一直(?:在)?撞我|(?:刚|正在|被)[^,，]{0,6}(?:抢劫|抢走|抢了我)|(?:威胁|恐吓)[^,，]{0,8}(?:人身|生命|家人|孩子|全家)|对(?:我|家人|孩子|我家)[^,，]{0,3}不利|(?:有人|陌生人|一群人|几个人|他们?)[^,，]{0,10}(?:砸|踹|撬|猛敲|捶|闯)[^,，]{0,4}(?:我家|家门|房门|大门|窗)/,
  /\b(?:pull(?:ed|ing)?|point(?:ed|ing)?|wav\w+) a (?:knife|gun) (?:on|at) (?:me|us)|(?:he|she|they)(?:'s|'re| is| are) (?:coming|on (?:his|her|their) way)[^.]{0,30}\b(?:kill|hurt|beat|get) (?:me|us)|locked the doors?\b|nobody (?:leaves|goes)|blocking (?:the|my) (?:exit|door|way out)|(?:being|been|just) (?:robbed|mugged|attacked|kidnapped|held hostage)|breaking in(?:to)? my|tried to run me over|pinned me/,
  /把我(?:们)?[^,，]{0,4}(?:关|锁|扣|堵|绑|围|困|拘)(?:在|住|起来|着|了)|我(?:们)?(?:被[^,，]{0,6}|是被)(?:关|锁|扣押|堵|绑|围|囚|拘|软禁)(?:在|住|起来|着|了)(?![^,，]{0,4}(?:账|门外|号))|被(?:关|扣|囚|绑|软禁)在[^,，]{0,8}(?:公寓|屋|房|店|车|宿舍|园区|仓库|办公室|会所)/,
  /(?:不让|不准|不许|不放)(?:我|我们|人|大家)?(?:走|出去|离开|回家|出门)(?!流程|保险|程序|账|公|量|司法|法律|理赔)[^。]{0,20}(?:打|堵|锁|围|抢|推|拽|手机|救|保安|几个|怕)|(?:打|堵|锁|围|抢|推|拽|保安|几个人)[^。]{0,20}(?:不让|不准|不许|不放)(?:我|我们|人)?(?:走|出去|离开|回家)(?!流程|保险|程序)/,
  /(?:正在|还在|又在|现在|刚刚?|开始|动手|一直|还)[^,，]{0,4}(?:打|揍|踢|掐|砸|砍|拽|推|扇|拖|抢|踹)(?:我|我妈|我爸|我老|人了|孩子|我们)(?!电话|手机号|的?折)/,
  /(?:跟踪|尾随|追着|跟着)我[^。]{0,12}(?:回家|到家|一路|现在|还在|到楼下)|(?:现在|正|一直|还在|一路)[^,，]{0,6}(?:跟踪|尾随|追)我/,
  /(?:砸|踹|撬|闯|破)[^,，]{0,4}门[^。]{0,20}(?:正在|还在|现在|扔|打|推|抢)|(?:拿|持|举|拎|抄)(?:着|了)?[^,，]{0,4}(?:棍|刀|斧|铁|砖|锤)[^,，]{0,4}(?:追|打|砸|指)|(?:躲在|藏在)[^,，]{0,8}(?:厕所|卫生间|屋|柜|床|里|车)/,
  /^(?:救命|救救我|帮我报警|快报警|帮忙报警)+[,，啊呀!]*$|求[^,，]{0,3}报警|我不敢出(?:门|去|声)/,
  /\b(?:he|she|they|someone|somebody|a man|two men|some guys?|the (?:man|guy|seller|owner|driver|landlord)|men|people)\b[^.]{0,24}\b(?:outside|at|in front of|inside|trying to (?:get|break) in(?:to)?) my (?:\w+ )?(?:door|house|window|gate|home|apartment|flat)/,
  /\b(?:will|going to|'ll|wants to|want to|threaten\w*|said he'd|says he'd|coming to|would)\b[^.]{0,40}\b(?:kill|hurt|beat|stab|shoot|rape|break my|burn|find|come for|come after) (?:me|us|my (?:family|kids|wife|husband|mother|son|daughter|legs?|house)|our)\b/,
  /\b(?:he|she|they|shark|guy|man|seller|lender|collector)\w*[^.]{0,60}\bmy (?:kids?|children|son|daughter|family|mother|wife|parents)\b[^.]{0,40}\b(?:hurt|kill|harm|get|come for|take) (?:them|him|her)\b/,
  /(?:won't|not letting|refuse to|refusing to|doesn't|don't|isn't|aren't|never)(?: to)? ?(?:let|allow|letting)? ?(?:me|us) (?:to )?(?:leave|go out|get out|go home)\b|locked me (?:in|inside)|(?:holding|held) me (?:here|against|hostage)|keeping me here/,
  /\b(?:smash|break|bash|crack|cut|slit|bust|blow)\w*[^.]{0,8} my (?:head|face|skull|legs?|arms?|neck|throat|knees?|teeth|fingers|brains)|(?:in|on|at) my (?:driveway|yard|porch|place|doorstep)[^.]{0,20}(?:yell|scream|shout|threat|swing|smash)/,
  /\b(?:is|are|'s|'re|keeps?) (?:following|stalking|chasing|hitting|beating|attacking|punching|kicking) (?:me|us)\b|(?:someone|he|they|man) (?:has |is )?(?:followed|following) me/,
  /\b(?:he|they|she|guy|man|guard|one of them)\b[^.]{0,20}(?:just )?(?:hit|punched|pushed|grabbed|slapped|attacked) me\b[^.]{0,40}(?:now|still|just|help|afraid|scared|won't)/,
  /\b(?:has|have|got|pulled|with|holding|waving) (?:a|his|her) (?:knife|gun|bat|weapon|machete)\b[^.]{0,40}\b(?:me|us|my|here|door|outside)/,
];
const DELIVERY = /快递|外卖|送货|骑手|courier|driver|delivery|parcel|package|takeaway|amazon|dhl|ups\b|fedex/;
const COURT = /(?:去|到|上)?法院|起诉|告我|律师|差评|legal action|lawsuit|court|lawyer|sue\b/;

const ARMED = /刀|枪|斧|铁棍|硫酸|\b(?:knife|gun|machete)\b/;

const COLLECTOR =
  /催收|催债|收账|讨债|要债|要账|追债|逼债|清收|网贷|贷款公司|小贷|放贷|高利贷|套路贷|债主|欠款|要钱的|贷款的(?:那)?(?:伙|帮|些|几个)?人|来要[^,，]{0,4}(?:钱|账|债)|欠[^,，]{0,4}(?:网贷|贷|债)|清债|欠钱|还钱|payday|\bdebts?\b|\bowe[ds]?\b|\blenders?\b|creditors?\b|debt collect|collectors?\b|loan (?:shark|company|people|guys|men)|bailiff|repo (?:man|men|guys)|moneylender/;
const AT_DOOR =
  /(?:堵|围|砸|踹|撬|泼|踢|敲|锤|捶|拍|喷|锁)[^,，。]{0,8}(?:门|家|楼下|油漆|红漆)|(?:在|到|来|跑到|守在|蹲在|站在|坐在)(?:我|我们)?(?:家)?(?:的)?(?:楼道|走廊|单元门|院子|门口|家门口|门外|楼下|家里|屋里|客厅|外面|楼道|单位门口|公司楼下)|冲进|闯进|闯了?进|不肯走|赖着不走|不走人|上门(?:堵|闹|打|砸|泼)|(?:banging|pounding|knocking|kicking|hammering)[^.]{0,12}(?:door|window|gate)s?|(?:at|outside|in|on|inside|by) (?:my|our|the) (?:front )?(?:door|house|home|hallway|porch|apartment|flat|living room|stairs|yard|driveway)|refus\w+ to leave|won't leave|forced their way|broke in/;
const LEFT =
  /走了|离开了|贴(?:了|过)|留了|说(?:明天|下周|要|会|过几天|改天)[^,，]{0,6}(?:上门|来)|威胁要上门|left (?:a|an|the|me)|(?:might|may|will|could|going to|threaten\w*(?: to)?|said they(?:'d| would| will)) (?:come|visit|show up|send)|came (?:to|by)|visited/;

/** Violence by the writer, against the writer, or collectors at the door; now, not as a story. */
export function violence({ last, text, past, lastPast }: Passage): SafetyDetail | null {
  if (STORY.test(last) || lastPast) return null;
  if (
    !past &&
    COLLECTOR.test(text) &&
    !ARMED.test(last) &&
    AT_DOOR.test(text) &&
    (AT_DOOR.test(last) || COLLECTOR.test(last)) &&
    !LEFT.test(text) &&
    !/没(?:有)?(?:上门|来|堵)|小区公告/.test(last)
  )
    return 'collector-at-door';
  if (
    THREATENED.some((rule) => rule.test(last)) &&
    !DELIVERY.test(last) &&
    !AFTERWARDS.test(last) &&
    !(COURT.test(last) && !/杀|砍|kill|stab/.test(last)) &&
    !past
  )
    return 'threatened';
  if (
    HARM.some((rule) => rule.test(last)) &&
    !NOT_MEANT.test(last) &&
    !/(?:他|她|对方)(?:们)?(?:说|要|想)[^,，]{0,8}(?:我|自己)/.test(last)
  )
    return 'harm-others';
  return null;
}
