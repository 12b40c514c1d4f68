import type { Command } from '../dialogue/command.ts';
import { fold } from './fold.ts';
import { removesFiles } from './removing-files.ts';

const POLITE_BEFORE =
  /^(?:(?:那|那么|嗯|哦|好的?|行|ok|好吧|不好意思|麻烦(?:你|您)?|请(?!问)(?:你|您)?|帮(?:我|忙)|给我|我(?:想要?|要|就要|只要|需要)?|想要?|要|能不能|可以|please|can you|could you|can we|let's|i(?:'d| would) like to|i want to|i want|i need)[\s,]*)+/;
const POLITE_AFTER = /(?:[\s,.。!?~]|吧|了|啊|呀|哦|呢|哈|吗|一下|谢谢|please|\bthanks|\bnow|thank you)+$/;

type Control = Command | ((filed: boolean) => Command);

const RULES: readonly (readonly [RegExp, Control])[] = [
  [
    /^(?:算|(?:算了)*算|算了?吧?,?我?(?:还是|先)?不(?:想)?(?:投诉|弄|办|说|搞|要)|不弄|不办|不投|先放着|放着|先放一放|先放放|先不弄|先不办|先不投|先这样|(?:没有?|不是)(?:要|想|在)?(?:再)?投诉(?:别的|其他的)?(?:了)?[,\s]*(?:(?:我)?(?:就|只是?|随便)(?:这样|问问|问一下|咨询(?:一下)?|了解一下))?|(?:就|只是?|随便)(?:想)?(?:问问|问一下|了解一下|咨询一下)|(?:it'?s |this is )?not a (?:new )?complaint[,\s]*(?:(?:i'm |im |i am |i was )?(?:just|only) (?:asking|wondering|a question))?|(?:i'm |im |i am |i was )?(?:just|only) (?:asking|wondering)|退出|结束(?:对话)?|不聊|以后再说|改天再说|下次再说|回头再说|放弃|不想弄|不想投诉|先不弄|先不办|cancel|(?:oh |actually |ok )?(?:(?:scrap|bin|ditch|drop|forget) (?:it|that|this|the whole thing)|never ?mind)(?:,? (?:then|i (?:was|am) just asking|(?:i'm |i was )?(?:just|only) asking|not worth it))?|(?:i'm |im |i am )?not (?:complaining|filing(?: anything)?)(?: yet)?(?:[,\s]+(?:but )?(?:i )?(?:am |'m )?(?:just|only) (?:want(?:ed)? to (?:know|ask)|asking|wondering|curious))?|(?:i )?(?:just|only) want(?:ed)? to (?:know|ask)|quit|exit|end chat|not now|leave it|put it aside|later)$/,
    { do: 'cancel' },
  ],
  [
    /^(?:(?:转|找|要|换|叫|接)(?:个)?人工?(?:客服|服务)?|人工(?:客服|服务)?|真人|(?:有没有|有)(?:人工|真人|活人|人)(?:客服|服务|在|管|理我|回|处理|接待|来){0,2}|(?:有没有|找个?|叫个?)(?:能)?(?:管事|做主|负责|说话算数|拍板)的(?:人)?(?:来|出来|在)*|(?:人呢|来个?人|人都?(?:去哪|跑哪)(?:儿|里)?)|(?:找|见|叫|让|喊|请|转|换)(?:一?个|一下)?你们?(?:的|这(?:里|儿)的?|那(?:里|儿)的?)?(?:大)?(?:领导|主管|经理|负责人?的?人?|上级|上司|老板|管事的?人?)(?:来|出来|过来|听|接|接电话|说话|说|谈|聊|跟我说|跟我谈|跟我讲|回我|回电话)*|(?:叫|让|喊|换|转)(?:一?个)?(?:领导|主管|经理|负责人|上级|管事的)(?:来|出来|过来|接|跟我说|跟我谈|说话|回我)*|(?:is )?any(?:one|body)(?: (?:there|here|home|around))?|(?:talk |speak )?(?:to )?(?:your|a|the) (?:manager|supervisor|boss|superior)|(?:get|give|put) me (?:your|a|the) (?:manager|supervisor|boss)(?: on)?|(?:talk|speak) (?:to|with) (?:your|a|the) (?:manager|supervisor|boss|superior)|找个?真?人(?:问问|说|聊|来)?|(?:talk|speak) to (?:a |an |some)?(?:real )?(?:person|human|agent|one|representative)|(?:a )?(?:real )?(?:person|human|agent|representative)|operator)$/,
    { do: 'human' },
  ],
  [
    /^(?:(?:叫|让|请|安排)?(?:一?个|位)?(?:人|工作人员|你们的?人?|他们)?(?:给我|跟我)?(?:回|打)(?:一?个|通)?(?:电话|电)(?:给我|过来|联系我)?|打给我|(?:还能不能|还能|还可以|还|那就?|你们|就)*(?:再|重新)(?:给我)?(?:打|回)(?:过来)?(?:一?(?:次|个|下|遍|通))?(?:电话)?(?:给我|过来)?|(?:电话)?回(?:我)?电(?:话)?|回拨|打电话(?:说|谈|聊|联系)|(?:have |get |ask )?(?:someone|somebody|a person|a human|an agent)? ?(?:to )?(?:call|phone|ring)(?:s)? me(?: back| instead| again){0,2}|(?:please )?(?:try|call) again|(?:a )?call ?back(?: instead)?|a (?:phone )?call instead|i(?:'d| would) rather be called)$/,
    { do: 'call-back' },
  ],
  [
    /^(?:(?:就|还是)?(?:现在|在线|在这里?|在这儿|网上)(?:聊|谈)|(?:let's |i(?:'ll| will) )?chat(?: now| here| instead){0,2}|i(?:'d| would) rather chat)$/,
    { do: 'chat-now' },
  ],
  [
    /^(?:(?:不用|不必)(?:再)?(?:给我)?(?:打|回)(?:电话|电)?(?:给我)?|(?:cancel|forget|drop) the call(?: ?back)?|no call(?: needed)?|no need to call(?: me)?(?: back)?)$/,
    { do: 'leave-queue' },
  ],
  [
    /^(?:(?:再|重新|重复|又)(?:提?交|报|递交)(?:一)?(?:次|遍|下)?|(?:please )?(?:submit|send|file|hand in)(?: it| this)?(?: again| once more| twice)|resubmit(?: it)?)$/,
    { do: 'yes' },
  ],
  [
    /^(?:撤诉|撤了|撤掉|撤回(?:投诉|申诉|案件)?|撤销(?:投诉|案件)|withdraw(?: (?:it|my|the) ?(?:complaint|case)?)?)$/,
    { do: 'withdraw', number: null },
  ],
  [
    /^(?:取消(?:投诉)?|不投诉|取消这个投诉|cancel (?:my|the|this) complaint)$/,
    (filed) => (filed ? { do: 'withdraw', number: null } : { do: 'cancel' }),
  ],
  [
    /^(?:继续(?:说|填|投诉|办|弄|上次的?)?|接着(?:说|来|办|填|上次的?)?|接上次的?|resume|continue|go on|carry on|keep going)$/,
    { do: 'resume' },
  ],
  [
    /^(?:返回|上一步|上一个(?:问题)?|回到?上一[步个](?:问题)?|退回上一步|后退|back|go back|previous(?: question)?)$/,
    { do: 'back' },
  ],
  [
    /^(?:为什么|为啥|干嘛|问这个?(?:干嘛|干什么|做什么|有什么用)|(?:为什么|为啥|干嘛|干什么)(?:还|非|一定|总)*要?(?:问|填|留|知道|提供|给)?(?:这个|这些|这|我的?)?(?:名字|姓名|电话|手机号?|号码|地址|信息|个人信息)?|这(?:个)?有什么用|有什么用|(?:要|问|留|填)(?:我)?的?(?:名字|姓名|电话|手机号?|号码)?(?:干啥|干嘛|干什么|做什么|有啥用)|why(?: do you)?(?: ask| need| want)?(?: that| this| it| to know| my (?:name|phone|number))*|what for|(?:你们?|您)?(?:为什么|为啥|为何|干嘛|干吗|凭什么|凭啥)(?:还|非|一定|总|老|都|又)*(?:得|要|需要|想|必须)*(?:我)?(?:问|填|留|知道|提供|登记|写|告诉|了解|收集)(?:你们?|我)?(?:的)?(?:这|那)?(?:些|么多|个|种)?(?:地点|地址|地方|哪里|在哪里?|地区|城市|区县?|位置|住址|住哪里?|住在哪里?|时间|日期|哪天|几号|什么时候|金额|多少钱|花了多少钱?|钱数|名字|姓名|称呼|叫什么|电话|手机号?|号码|联系方式|信息|个人信息|隐私|身份|商家|店名|公司名?|找过谁|诉求|要求|证据|问题|东西)?|(?:你们?|您)?(?:问|要|留|填|知道|登记|收集|写|提供)(?:我)?(?:的|们的)?(?:这|那)?(?:些|么多|个|种)?(?:地点|地址|地方|在?哪里?|地区|城市|区县?|位置|住址|住哪里?|时间|日期|哪天|金额|多少钱|钱数|名字|姓名|称呼|电话|手机号?|号码|联系方式|信息|个人信息|身份|商家|店名|公司名?|找过谁|诉求|要求|证据)?(?:是)?(?:为了)?(?:干啥?|干嘛|干吗|干什么|做什么|什么用|有什么用|有啥用|有用|什么意思|为什么|为啥)(?:用|的)?|why (?:do|are|would|does|should|must) (?:you|i)(?: (?:really|even|have to|need to|want to|always))*(?: (?:ask|asking|need|want|tell|say|give|know|leave|share))+(?: (?:you|me|for|about|to|know))*(?: (?:the|my|this|that|a|all this|it|where|when|who|how much))?(?: [a-z]+){0,3}|what do you (?:need|want) (?:my|the|that|this|it)(?: [a-z]+){0,2} for|why (?:is|does) (?:that|this|it|the [a-z]+|my [a-z]+) (?:needed|necessary|important|relevant|matter)(?: [a-z]+){0,4})$/,
    { do: 'why' },
  ],
  [
    /^(?:(?:一?份|一些)?(?:投诉)?材料(?:我自己(?:也)?留着|留底)?|get me the (?:letter|materials)|只要材料|生成材料|投诉信|materials?|the materials|give me the (?:materials?|letter)|(?:the |a )?letter)$/,
    { do: 'materials' },
  ],
  [
    /^(?:(?:我|那我?|我们)?(?:这(?:件|个|种)?(?:事情?|情况)?)?(?:到底|究竟)?(?:该|应该|应当|要|得|可以|能|最好)?(?:去|上|到|向|跟|和)?(?:找|问)(?:谁|哪里?|哪儿|(?:哪个|什么)(?:部门|单位|地方|机构))(?:去)?(?:投诉|解决|管|处理|说理|维权|办)?|(?:我|那我?)?(?:这(?:件|个|种)?(?:事情?|情况)?)?(?:到底|究竟)?(?:该|应该|应当|要|得|可以|能)?(?:去|到|上|向|往|在|跟)(?:哪里?|哪儿|谁|(?:哪个|什么)(?:部门|单位|地方|机构))(?:去)?(?:投诉|告(?:他们|它)?|反映|维权|解决|申诉)|(?:这(?:件|个|种)?(?:事情?|情况)?|我这(?:件|个)事)?(?:到底|究竟)?(?:归|由|是)?(?:谁|哪个部门|哪个单位|哪里)(?:来)?(?:管|负责)(?:这(?:件|个)?事)?(?:的)?|where|where to go|where (?:do|can|should|must) i (?:go|complain|turn|file|take|send|bring|report)(?: (?:it|this|that|to|with|about|now|next|then|my complaint))*|who (?:do|can|should|must) i (?:complain to|turn to|contact|go to|call|take (?:it|this) to|see)(?: (?:about|with|for) (?:this|it|that))?|who(?:'s| is) (?:in charge|responsible)(?: of (?:this|it))?|who handles (?:this|it|that)|which (?:office|body|authority|department)(?: (?:is in charge|handles (?:this|it)|do i go to))?)$/,
    { do: 'where' },
  ],
  [
    /^(?:帮助|(?:问|咨询)(?:一下|个问题|个事|点事|点问题)?|使用说明|怎么用|怎么使用|你(?:能|会|可以)?(?:做|干|帮我做)(?:什么|啥|些什么)|功能|菜单|help|menu|what can you do|how does this work|commands)$/,
    { do: 'help' },
  ],
  [
    /^(?:你|您|这)?(?:到底|究竟)?(?:是|算)(?:不是)?(?:真人|机器人|人工|ai|活人|人)(?:吗|么|还是(?:真人|机器人|人工|ai|人).*)?$|^(?:are you|is this|am i (?:talking|speaking) (?:to|with))(?: an?)?(?: real| human)? ?(?:person|human|bot|robot|machine|ai)(?: or .*)?$/,
    { do: 'who' },
  ],
  [
    /^(?:隐私|隐私(?:政策|协议|说明)|你们?(?:会)?(?:存|保存|收集|记录)(?:了)?(?:我的?)?(?:什么|哪些)(?:信息|数据|东西)?|我的信息安全|(?:我说的)?(?:这些)?你们?(?:存着|留着|拿去?)(?:这些)?(?:干嘛|干什么|做什么|干啥)|会不会(?:泄露|外泄)(?:我的信息)?|what do you do with my (?:data|information|info|words)|privacy(?: policy)?|what do you (?:store|keep|know about me|collect)|what data do you (?:store|keep|have|collect))$/,
    { do: 'privacy' },
  ],
  [
    /^(?:(?:把|将)?(?:我的?|我说的|刚才的?|所有|全部|这些)*(?:信息|数据|记录|资料|聊天记录|内容|对话|东西)?(?:都|全部|全)?(?:删掉|删除|删|清空|抹掉)(?:掉)?(?:我的?|所有|全部|这些|刚才的?|我?刚才?说的)*(?:信息|数据|记录|资料|聊天记录|内容|对话)?|忘了我|忘记我|(?:delete|erase|remove)(?: (?:all|everything|my|the|me|it|of|data|information|messages|chat|history))*(?: (?:that )?i(?:'ve| have)? (?:said|told you|wrote|written))?|forget me|(?:delete|erase) (?:this|the|my) (?:chat|conversation|messages|talk)|forget everything)$/,
    { do: 'erase' },
  ],
  [/^(?:language|languages|语言|切换?语言|换(?:一?种|个)?语言|选择?语言)$/, { do: 'languages' }],
  [/^(?:ask|提问)$/, { do: 'ask', question: '' }],
  [/^(?:subscribe|订阅|订阅提示|get tips)$/, { do: 'subscribe' }],
  [
    /^(?:导出|(?:我(?:要|想))?(?:导出|下载|复制|要一份)(?:一份)?(?:我的?|我说的)?(?:全部|所有)?(?:信息|数据|记录|资料|聊天记录)|export(?: (?:all )?(?:my|the) (?:data|information|records|chat))?|(?:give|send) me (?:a copy of )?my data|download my data)$/,
    { do: 'export' },
  ],
  [
    /^(?:(?:切换?成?到?|用|说|讲|换成?|改成?)?(?:英文|英语)|(?:in |speak |switch to |use |talk in )?english)$/,
    { do: 'language', lang: 'en', asked: true },
  ],
  [
    /^(?:(?:切换?成?到?|用|说|讲|换成?|改成?)?(?:中文|汉语|普通话)|(?:in |speak |switch to |use )?(?:chinese|mandarin))$/,
    { do: 'language', lang: 'zh', asked: true },
  ],
  [
    /^(?:(?:再|另外|还)(?:要|想)?投诉(?:一个|一家|另一家|别的|一件)?|(?:还|再)有(?:一个|一件|个)?(?:投诉|别的事|另一件事)|(?:另|别)(?:外)?(?:一个|一件|的)投诉|新(?:的|建)?投诉|投诉(?:另一家|别的)|new|(?:i )?(?:have |file |make |start )?(?:a |an )?(?:new|another|second) complaint)$/,
    { do: 'start', fresh: true },
  ],
  [
    /^(?:(?:有[个件点]?事[儿情]?[,\s]*(?:想|要|得)?)?投诉|维权|开始(?:投诉)?|来投诉|投诉个?(?:商家|公司|平台|银行|人)|start|complain|(?:make|file|submit|lodge) a complaint|complaint|a complaint)$/,
    { do: 'start', fresh: false },
  ],
  [
    /^(?:举报|实名举报|匿名举报|report|report (?:it|them|something|(?:a|the|this) (?:violation|shop|company|seller|store|business|merchant)))$/,
    { do: 'report' },
  ],
  [
    /^(?:(?:查|查询|看看?|问)?(?:一下)?(?:我的?)?(?:投诉|案件|案子|工单)?(?:的)?(?:处理)?(?:进度|进展|状态|结果)|(?:我的?)?(?:投诉|案件|案子|那个|那件事?)(?:咋样|怎么样|到哪|处理得?怎么样|办得?怎么样|有结果|到哪一步)|(?:处理|办)(?:得|的)?(?:怎么样|到哪)|status|(?:check )?(?:the |my )?(?:complaint )?status|any (?:update|news|progress)|what(?:'s| is) the status(?: of my (?:complaint|case))?|progress|where is my complaint)$/,
    { do: 'status', number: null },
  ],
  [
    /^(?:你好|您好|hi|hello|hey|哈喽|嗨|在|在不在|早|早上好|下午好|晚上好|good (?:morning|afternoon|evening)|hi there|hello there)+$/,
    { do: 'greet' },
  ],
  [
    /^(?:谢|谢谢|谢谢(?:你|您)|多谢|感谢|非常感谢|太感谢|辛苦|thanks?|thank you(?: (?:so|very) much)?|thx|many thanks|cheers|)$/,
    { do: 'thanks' },
  ],
];

const CASE = /\bc\d{14}\b/;
const LONGEST = 48;

/** Words that steer the talk, when a line is nothing else; null for all others. `filed`: a complaint has been filed. */
export function control(text: string, filed: boolean): Command | null {
  const line = fold(text)
    .trim()
    .replace(/^\/(?:redress\s+)?/, '');
  if (line === '' || line.length > LONGEST) return null;
  const removing = removesFiles(line.replace(POLITE_BEFORE, '').replace(POLITE_AFTER, ''));
  if (removing !== null) return removing;
  const number = CASE.exec(line)?.[0].toUpperCase() ?? null;
  if (number !== null) {
    if (/撤|withdraw/.test(line)) return { do: 'withdraw', number };
    return { do: 'status', number };
  }
  const asked = /^ask\s+(.+)$/.exec(line);
  if (asked !== null) return { do: 'ask', question: text.trim().replace(/^\/?(?:redress\s+)?ask\s+/i, '') };
  if (/^human$/.test(line)) return { do: 'human' };
  if (/^(?:thanks?|thank you|谢谢|多谢|感谢|辛苦)/.test(line) && line.length <= 12) return { do: 'thanks' };
  const ended = line.replace(POLITE_AFTER, '');
  for (const core of new Set([ended, ended.replace(POLITE_BEFORE, '')])) {
    if (core === '') continue;
    for (const [pattern, command] of RULES)
      if (pattern.test(core)) return typeof command === 'function' ? command(filed) : command;
  }
  return null;
}

const YES_WORD =
  "(?:是的?|那(?=行|好|可以|就)|对|没错|好的?|可以|行的?|中|我?(?:同意|答应)|没有?问题|确认(?:无误)?|(?:核对)?无误|答应|确定|没问题|都对|嗯+|要的?|需要|当然|愿意|(?:那?就)?(?:(?:留|登|记|交|发|写)(?:吧|下吧?|着吧?)|[留交登])|没毛病|(?:就|直接|那就|帮我|请|去|还是|继续|可以)?提交(?:给[^,。!?]{1,10})?|(?:那?就|请|让|麻烦|找|拜托)*(?:你们|您|[^,。!?]{0,8}(?:消协|协会|消委会?))?(?:来|帮忙|帮我|给我|出面|去|介入)*调解(?:一下|下)?|登记|👍|✅|ok|okay|k|yes|y|yep|yeah|yup|sure|correct|right|that's right|agreed?|(?:i do |i )?agree|all ?right|alright|confirm(?:ed)?|please submit|submit(?: it)?|please|fine|go (?:ahead|on)|do (?:it|so|that)|send it|of course|everything(?: is|'s| looks)? (?:right|correct|fine|good|ok|okay)|(?:it's |that's |it is )?all (?:good|correct|right)|(?:please )?file (?:it|this)|looks (?:good|right|fine)|that's fine|no problem|go on then|why not|if i (?:have|must)(?: to)?|i (?:guess|suppose)(?: so)?|absolutely|definitely)";
const YES = new RegExp(`^(?:${YES_WORD}[的了吧啊呀哦,。.!~\\s]{0,4}){1,4}$`);
/** Said of what stands there to be read: that it is right, or that it may go. */
const GO_WORD =
  "(?:good|great|perfect|spot on|bang on|lgtm|nice|that(?:'s|s| is) (?:it|all|right|correct|good|fine|perfect|great|the one)|(?:all |it's |its |is |it is |you're )*(?:good to go|ready(?: to go)?)|(?:just |please |now |then |you can |can )*(?:send|file|fire|ship|post|lodge|submit|shoot|get)(?: (?:it|that|this|my complaint|the complaint))?(?: (?:off|in|away|over|out|through|now|then|sent|filed))*|go for it|(?:please )?(?:ask|let|have) (?:them|[a-z ]{2,24})(?: to)? (?:mediate|help|handle it|do it)|(?:please )?ask them|mediate|let'?s (?:go|do (?:it|this)))";
const GO = new RegExp(
  `^(?:(?:${YES_WORD}|${GO_WORD})[,.!~\\s]{0,4}(?:(?:sir|ma'?am|mate|then|now|please|pls|thanks|and)\\b[,.!~\\s]{0,4})*){1,5}$`,
);

/** A yes to a complaint that was read back, in whatever words let things go: good, send; yeah fire it off. */
export const letsGo = (folded: string): boolean => folded.length <= LONGEST && GO.test(folded.trim());

const NO =
  /^(?:我)?不(?:想|愿意?|敢)(?:让|给|跟|告诉|说|留|透露|登记|实名)[^,。!?]{0,12}$|^算了?,?(?:就)?不(?:留|登记|给|填)了?$|^(?:不|不是|不是的|不对|不行|不同意|我不同意|不要|不用|不用了|不可以|不愿意|不需要|先不留|不留|不留名|不登记?|先不登记?|不填|不给|拒绝|否|别|先不|不提交|先不提?交|(?:先|暂时)?(?:别|不要)(?:提交|交|发|报|登记)(?:呢|上去)?|(?:no )?(?:don't|do not) (?:submit|send|register)(?: it)?(?: yet)?|not yet|no way|not a chance|absolutely not|definitely not|不确认|no|n|nope|nah|disagree|i disagree|i don't agree|don't|not|no thanks|no thank you|refuse|decline)$/;

const BARE_NO = /^(?:没有?|无|不|否|no|n|nope|nah|none|nothing|nobody)[了呢啊呀哦]?[\s,.。!~]*$/;

/** A no and nothing else, which may answer any question: 没有, no. */
export const isBareNo = (text: string): boolean => BARE_NO.test(fold(text).trim());

/** A thank-you or a word of haste behind a yes or no. */
const URGED =
  /(?<=.)[,.。!\s]+(?:(?:谢谢|多谢|感谢|辛苦|麻烦)(?:你们?|您|了)*|(?:请|麻烦)?(?:你们?|您)?(?:快点|快些|尽快|赶紧|赶快|抓紧)(?:帮我|给我)?(?:处理|办理?|解决|弄)?(?:一下|吧)?|(?:many )?thank(?:s| you)(?: so much| very much| a lot)?)$/;

/** A whole short line that says yes or no; null for all others. */
export function yesOrNo(folded: string): 'yes' | 'no' | null {
  if (folded.length > LONGEST) return null;
  const line = folded
    .trim()
    .replace(/[\s,.。!?~]+$/, '')
    .replace(URGED, '');
  if (YES.test(line)) return 'yes';
  return NO.test(line) || NO.test(line.replace(/[了吧啊呀哦]+$/, '')) ? 'no' : null;
}

const SKIPS: readonly (readonly ['unknown' | 'none' | 'declined' | 'skip', RegExp])[] = [
  [
    'unknown',
    /^(?:我)?(?:真的?|也|实在|都|具体)*(?:不记得|早?忘(?!说|了说|记说|讲|了讲|提|写|告诉)|早?忘记(?!说|讲|提|写|告诉)|没(?:具体|仔细|细)?(?:算|数|记|留意|注意|统计)过?|不知道|不清楚|不晓得|记不(?:太)?(?:清楚?|得|住|起来)|不太(?:清楚|记得|知道|确定)|想不起来|不确定|说不(?:好|清|准))(?:[^,。!?是在叫\d]{0,8}|公司叫什么|他们叫什么|叫什么名字?|叫啥名?字?|是哪家|哪家)$|^谁(?:还|能|会)*(?:记得住?|知道|晓得|清楚)(?:这个|这些|那么清楚|那么多)?$|^(?:i |sorry,? i )?(?:really )?(?:don'?t|do not|can'?t|cannot) (?:remember|know|recall)(?: (?:the |exactly|when|which|what|who|it|exact|date|day|name|amount|sum)*)*$|^(?:i )?(?:forgot|forget)$|^(?:no idea|not sure|unsure|unknown|dunno|idk)$/,
  ],
  [
    'none',
    /^(?:(?:都|还|暂时|目前|也|一个)?(?:没有?|无)(?:过|呢|的|任何)?|没有别的|没其他的?|没(?:啥|什么)(?:好)?(?:可)?(?:说|要求|想法)?的?|没有?(?:手机|电话|座机|名字|截图|证据|凭证|小票|发票)|不涉及钱?|(?:跟|和|与)钱(?:没关系|无关)|没找过?(?:任何人|谁|人)?|谁(?:也|都)没找过?|还没找(?:过)?(?:谁|任何人|人)?|none|nothing(?: (?:more|else)(?: to (?:add|say))?)?|that(?:'s|s| is) (?:all|it)|(?:nobody|no one)(?: (?:else|at all|so far))?|(?:nobody|no one)(?:'s|s| has| was| is)?(?: been)? (?:contacted|called|told|asked|informed)(?: yet)?|(?:i )?(?:spoke|talked|complained|went|turned|reported it) to (?:nobody|no one)|not yet|n\/a|na|haven't(?: contacted anyone| yet)?|no(?:t)? (?:any|anyone|evidence|one))$/,
  ],
  [
    'declined',
    /^(?:我)?(?:还是|也)?(?:不方便|不(?:愿意?|想|便)(?:说|透露|提供|告诉|留|给|填|讲)(?:你们?)?)(?:说|透露|提供|留)?[^,。!?]{0,6}$|^(?:不告诉你们?|拒绝(?:回答|说|透露|提供)?|不同意(?:留|给|填|写|说|提供|透露)(?:给你们?)?|保密|匿名|(?:我的)?(?:名字|姓名|称呼|电话|手机号?|号码|联系方式)(?:我|就|都|也|还是|先|,)*不(?:想|愿意?|方便|便)?(?:留|给|填|说|写|透露|告诉)(?:你们?)?|(?:i(?:'d| would)? (?:like|rather|prefer|want)(?: to)? (?:stay|remain|be|keep it) )?anonymous|不便透露|不透露|rather not(?: say)?|i'd rather not(?: say)?|prefer not to say|private|won't say|i don't want to (?:say|tell))$/,
  ],
  [
    'skip',
    /^(?:随便(?:你们?|您)?(?:怎么)?(?:叫|称呼|写|填)(?:我)?(?:啥|什么|都行|都可以|就行|就好)*|跳过|下一?个(?:问题)?|下一题|下一步|过|略过|先跳过|不填|不写|skip(?: it| this)?|pass|next)$/,
  ],
];

/** 不记得, 没有, 不想说, 跳过 as a whole answer. */
export function skipping(folded: string): 'unknown' | 'none' | 'declined' | 'skip' | null {
  if (folded.length > LONGEST) return null;
  const line = folded
    .trim()
    .replace(/^(?:这个|这|嗯|呃|那|抱歉|sorry|well)[\s,]*/, '')
    .replace(POLITE_AFTER, '')
    .trim();
  if (line.length > 30) return null;
  return SKIPS.find(([, pattern]) => pattern.test(line))?.[0] ?? null;
}
