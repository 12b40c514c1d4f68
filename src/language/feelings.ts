const ANGER =
  /^(?:关你|干你|跟你|你们?(?:家|的)?(?:客服|机器人|系统)|你们?(?!银行|支行|网点|这|行|分行|店|公司|平台|app|营业|那)|我跟你)(?![^,。]{0,12}(?:电话|几点|什么时候|啥时候|上班|会打|会不会|联系我|在哪|多久|退|赔|道歉|给我|换|修|查|解释|停|改))|一伙|一路货|一丘之貉|狼狈为奸|店大欺客|官官相护|黑心|垃圾|坑人|坑爹|没良心|不要脸|缺德|骗子|废物|有病|无语|呵呵|服了你|什么玩意|什么态度|糊弄|欺负(?:人|老)|踢皮球|(?:真|太|够|好)(?:是)?够?(?:烂|差|坑|黑|恶心|离谱|过分|气人|可恶|可笑|扯|麻烦|烦|慢)|烂透|差劲|气死|烦死|烦不烦|啰嗦|啰里|没完没了|有(?:什么|啥|个屁)?用[吗啊呢?]|管不管|怎么这样|怎么能这样|凭啥|凭什么|你们(?:就|都|真|到底|全)?(?:就)?(?:是|会|只会)|问(?:这么|那么|来)[多问]|就这(?:样|水平|态度|服务)?[?。!]*$/;
const ANGER_EN =
  /^you (?:lot|guys|people|bots?|all|just|never|only|don't|can't)\b|\byou(?:'re| are| guys are| people are| lot are)\s+(?:all\s+)?(?:the same|useless|thieves|crooks|in it together|hopeless|a joke|in on it|on their side|liars)\b|\b(?:useless|rubbish|ridiculous|pathetic|crooks|thieves|disgrace|unbelievable|shame on|waste of time|what's the point|annoying|terrible|awful|a joke)\b/;
const PRAISE =
  /^(?:真|很|太|挺|还|这)*(?:好|不错|棒|厉害|专业|贴心|方便|细心|耐心)(?:啊|呀|的|了|哦|嘛|用|[。!~])*$|(?:服务|态度|你们?|机器人|这个)[^,。]{0,4}(?:真|很|太|挺)(?:好|不错|棒|厉害|专业|贴心|快|耐心)|点赞|给力/;
const PRAISE_EN =
  /^(?:great|nice|cool|wow|awesome|perfect|lovely|good (?:job|bot|work)|well done|impressive|amazing|brilliant)\b[^,]{0,16}$|\byou(?:'re| are) (?:great|so helpful|very helpful|helpful|kind|awesome|the best)\b/;
const RESIGNED =
  /^(?:行吧?|好吧?|那|嗯|唉|哎|都|也|我|,)*(?:随便|随你|随意|(?:你|您|你们)?看着办|(?:你|您)(?:们)?(?:来)?定|(?:你|您)(?:们)?说了算|无所谓|都行|都可以|怎么都行|爱咋咋[地的]?|爱怎么(?:着|样)就怎么(?:着|样)|听(?:你|您)(?:们)?的|哪个都行)(?:你|您|吧|们|了|啊|[。!.])*$|^(?:ok(?:ay)?|fine|well|yeah|sure|oh|just)?[, ]*(?:whatever|up to you|as you like|you decide|i don't care|don't care|suit yourself|makes no difference|anything is fine)(?: you (?:like|want|say))?[.! ]*$/;
const LONGEST_ZH = 24;
const LONGEST_WORDS = 12;

/**
 * What a short folded line is when it only shows how somebody feels about the talk: angry, pleased, or past caring.
 * Null for all that tells, asks or answers; whether it also holds a value is for the caller to see.
 */
export function feeling(folded: string): 'anger' | 'praise' | 'resigned' | null {
  const line = folded.trim();
  const chinese = /\p{Script=Han}/u.test(line);
  if (chinese ? line.length > LONGEST_ZH : line.split(/\s+/).length > LONGEST_WORDS) return null;
  if (RESIGNED.test(line)) return 'resigned';
  if (PRAISE.test(line) || PRAISE_EN.test(line)) return 'praise';
  return ANGER.test(line) || ANGER_EN.test(line) ? 'anger' : null;
}
