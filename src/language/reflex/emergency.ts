import type { SafetyDetail } from '../../complaints/taxonomy.ts';
import type { Passage } from './heard.ts';

/** What is over, feared, insured, bought or asked about is no emergency. */
const OVER =
  /是否(?:要|需要|应当?)?(?:承担|构成)|承担[^,，]{0,6}责任|已经(?:停|修好|灭|扑灭|关了|好了|出院|没事|处理)|修好了|扑灭|灭了|没事了|现在好了|出院|医药费|医疗费|误工费|索赔|怎么赔|赔(?:偿|我|多少)|要求(?:退|赔)|能(?:投诉|赔)|如果|万一|会不会|怕(?:会|以后)|担心(?:会|以后)|预防|演习|差点|几乎|哈哈|笑死|\b(?:nearly|almost|lol|fixed|repaired|is fine now|recovered|compensat\w*|refund|insurance|in case|what if|would|might|could have)\b/;
const STILL =
  /正在|还在|现在|刚刚?|怎么办|救|快|头[好很]?晕|越来越|打不通|没人(?:接|来|管)|right now|\bnow\b|still|help|just/;

const GAS =
  /(?:煤气|燃气|天然气|液化气|瓦斯|沼气|一氧化碳)[^,，。]{0,8}(?:味|漏|泄|中毒|报警器[^,，]{0,4}响|嘶嘶)|(?:漏|泄)(?:了|出)?(?:煤|燃|天然)气|(?:热水器|灶|灶台|灶具|气管|管道|阀门|罐|屋里|厨房|家里)[^,，。]{0,8}(?:漏气|漏煤|有?(?:臭鸡蛋|煤气|怪)味|嘶嘶)|(?:厨房|屋里|家里)[^,，。]{0,10}(?:漏气|臭鸡蛋)|\bsmell(?:s|ing)?(?: of| like| the)? (?:\w+ )?gas\b|\bgas (?:leak(?:ing|s)?|smell|is leaking|hissing)|\bleak(?:ing|s)? gas\b|\b(?:stinks?|reeks?|odou?r|stench|whiff)[^.]{0,8} gas\b|hissing[^.]{0,30}(?:boiler|stove|gas|pipe|meter)|rotten eggs?[^.]{0,20}(?:kitchen|stove|boiler)|carbon monoxide[^.]{0,20}(?:going off|beeping|alarm|poison)/;
const GAS_GOODS =
  /报警器(?!.{0,4}响)|检测仪|探测器|保险|险种|安检费|detector(?!.{0,16}(?:going|beep|won't stop))|bill\b|charged|company says|轮胎|床垫|气垫/;
const FIRE =
  /着火|起火|冒(?:浓|黑|白)?烟|冒火|烧起来|燃起来|烧着了|失火|火灾|自燃|爆炸|(?:窗帘|沙发|床|厨房|屋|车|插座|插线板|电线|电池|充电宝|充电器|电动车|锅|地毯|衣服)[^,，。]{0,4}(?:着了|烧了|燃了|爆了|炸了)|浓烟|火苗|窜火|喷火|火光|烧焦|(?:is|are|'s|caught|on) (?:on )?fire\b|\b(?:smoke|smoking|flames|sparks|burning|exploded|exploding|caught fire)\b/;
const FIRE_NOW =
  /(?:着|起|冒|烧|燃|窜|喷)[^,，。]{0,4}(?:了|着|来)|(?:爆|炸)了|突然|火苗|正在|还在|现在|刚|快|滚烫|on fire|smoke (?:is|coming|everywhere|filling)|is (?:smoking|burning|sparking)|flames|burning right|just (?:exploded|caught)/;
const FIRE_GOODS =
  /灭火器|烟雾(?:报警|探测)|消防|火险|禁烟|抽烟|吸烟|烟酒|香烟|smok(?:e|ing) (?:alarm|detector|area|room|policy)|non[- ]smoking|\bno smoking|smell of smoke|cigarette|burning (?:question|issue)|fired\b|calories|cd\b/;

const ATE =
  /吃(?:了|完|过|的|坏|出)?|喝(?:了|完|过|的)?|食物|饭店|餐厅|外卖|凉菜|海鲜|蘑菇|食堂|中毒|\b(?:ate|eat|eaten|eating|drank|drink|meal|restaurant|takeaway|dinner|lunch|food|buffet|mushrooms?|seafood)\b/;
const SICK_BADLY =
  /胡言乱语|神志不清|幻觉|(?:吐|拉)得?(?:停不下|起不来|没完)|(?:全|都|正|现在|还在)在?[^,，。]{0,6}(?:吐|上吐|拉)(?!槽)|上吐下泻|(?:又|一直|不停|狂)(?:吐|拉)[^,，]{0,4}(?:又|还|不停)?|吐(?:个不停|血|得厉害)|拉(?:脱水|血)|中毒(?!.{0,4}(?:险|事件|怎么))|昏(?:迷|过去)|晕(?:倒|过去)|迷糊|抽搐|喘不(?:上|过)气|呼吸(?:困难|不了)|休克|(?:喉咙|嘴|脸|舌头)[^,，]{0,4}肿|叫不醒|脱水|(?:全家|一家|几个人|[三四五六七八九十]个人)[^,，]{0,6}(?:都)?[^,，]{0,4}(?:吐|拉|倒|医院)|can't breathe|throat[^.]{0,12}(?:swell|clos)|swollen (?:tongue|throat|face)|vomiting|throwing up|passed out|fainted|unconscious|seizure|poisoned|poisoning|anaphyla|collapsed/;
const LIFE =
  /(?:人|他|她|老人|孩子|妈妈?|爸爸?|奶奶|爷爷|老公|老婆)[^,，。]{0,4}(?:没(?:有)?(?:反应|意识|知觉)|叫不应|不动了|站不起来|快不行|不行了|浑身(?:抽|抖))|(?:刹车|油门|车子?|方向盘)[^,，。]{0,5}(?:失灵|失控|停不下来)[^。]{0,10}(?:高速|现在|路上)|砸(?:到|中|伤|破)[^,，。]{0,4}(?:人|头|我|孩子)[^。]{0,10}(?:血|晕|倒|动不)|(?:孕妇|怀孕|胎)[^,，。]{0,8}(?:出血|肚子[疼痛]|羊水)|全身抽|口吐白沫|脸(?:都)?(?:发)?(?:紫|青)|喘不(?:上|过)气|(?:呼吸|喘气)(?:困难|不了)|嘴唇发紫|没(?:有|了)?(?:呼吸|心跳)|(?:人|他|她|老人|爸|妈|客人)[^,，。]{0,6}(?:倒下|倒地|倒在)|(?:嘴|脸|喉咙|舌头)[^,，。]{0,4}肿[^。]{0,10}(?:喘|说不|呼吸)|昏(?:迷不醒|过去|倒)|晕(?:倒|过去)|不省人事|叫不醒|吐血|大出血|血止不住|止不住血|流了?(?:好多|很多|一地)血|抽搐|休克|心梗|心脏病(?:发|犯)|中风|触电|被电(?:到|倒|了一下)|漏电[^,，]{0,6}(?:人|倒|麻)|溺水|(?:困|关|卡)在[^,，]{0,3}电梯|电梯[^,，。]{0,8}(?:困(?:住|了|在)|坠|往下掉)|快不行了|can't breathe|not breathing|stopped breathing|unconscious|passed out|won't wake|collapsed|bleeding (?:badly|heavily|a lot|and|everywhere)|won't stop bleeding|chest pain|heart attack|having a (?:stroke|seizure)|(?:stuck|trapped) in (?:the|an?|this) (?:elevator|lift)|electrocuted|electric shock|turning blue|call an ambulance|overdos(?:e|ed|ing)/;

const LEAK: readonly RegExp[] = [
  /(?:能|可以|竟然|居然|直接|随便)[^,，。]{0,6}(?:看到|看见|查到|下载到?)[^,，。]{0,6}(?:别人|其他(?:人|客户|用户|业主|家)|所有(?:人|客户|用户)|几[百千万]人?|上[百千万])[^,，。]{0,14}(?:身份证|账单|流水|资料|信息|卡号|余额|病历|手机号|名单|合同|记录)/,
  /(?:正在|还在|现在|正)[^,，。]{0,12}(?:公开|挂着|叫卖|出售|卖|流传|传播|转发)[^,，。]{0,14}(?:客户|业主|用户|居民|学生|患者|别人|大家)[^,，。]{0,8}(?:身份证|手机号|信息|名单|数据|资料)|(?:业主|客户|用户|居民|学生|患者)[^,，。]{0,8}(?:身份证|信息|名单|数据|资料)[^,，。]{0,10}(?:正在|还在|现在|还)(?:被)?[^,，。]{0,8}(?:公开|挂|卖|传|能(?:看|下载))/,
  /\bi can (?:see|view|open|download|access)[^.]{0,12}(?:other|someone else's|somebody else's|another|everyone's|strangers'?)[^.]{0,30}(?:statements?|accounts?|data|details|ids?|information|records?|documents?|passports?)/,
];

/** Gas, fire, poisoning, a life in danger, other people's data lying open; now. */
export function emergency({ last, text, past, lastPast }: Passage): SafetyDetail | null {
  if (LEAK.some((rule) => rule.test(last)) && !lastPast) return 'data-leak-live';
  if (lastPast || past || (OVER.test(last) && !/正在|还在|right now|still|快不行|救命/.test(last)))
    return null;
  if (
    /没(?:有)?(?:漏气|闻到|着火|冒烟|中毒|昏|晕)|不会(?:着火|爆炸|漏)|电影|小说|\b(?:movie|film|isn't|wasn't|no longer)\b/.test(
      last,
    )
  )
    return null;
  if (GAS.test(last) && !GAS_GOODS.test(last)) return 'gas';
  if (FIRE.test(last) && !FIRE_GOODS.test(last) && FIRE_NOW.test(last)) return 'fire';
  if (SICK_BADLY.test(last) && ATE.test(text)) return 'poisoning';
  if (
    ATE.test(last) &&
    STILL.test(last) &&
    /恶心|呕吐|在?(?:厕所)?吐|肚子(?:疼|痛|绞)|拉肚子|过敏|站不起|起不来|stomach (?:cramps|pain)|being sick|rash|hives/.test(
      last,
    ) &&
    /正在|还在|现在|right now|still|now/.test(last)
  )
    return 'poisoning';
  return LIFE.test(last) ? 'emergency-other' : null;
}
