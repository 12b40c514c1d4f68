/** A whole line and nothing else. */
const OPT_OUT =
  /^[\s"'“”「」【】[\]()。.!,，~]*(?:(?:回复?|发送?)?\s*(?:(?:td|t)?退订|td|t)|取消订阅|停止订阅|不再订阅|unsubscribe|stop|stop all|opt[- ]?out|optout)[\s"'“”「」【】[\]()。.!,，~]*$/;

const LEAVE =
  /不(?:想|再)?等了|(?:不用|不要|不需要|别|取消|不找|不转|不想要?|算了)[^,，。]{0,3}(?:转)?(?:人工|真人|客服|排队|等待)了?|不(?:用|想)?排(?:队)?了|退出(?:排队|等待|队列)|\bleave (?:the )?(?:queue|line)\b|\bstop waiting\b|\b(?:cancel|forget|never ?mind) (?:the |about the )?(?:agent|human|queue|person|wait\w*|operator)\b|\b(?:don't|no longer|not) (?:need|want|wait for)[a-z ]{0,8}(?:human|agent|person|operator|to wait|wait)\b|\bi'm (?:not|done) waiting\b|\bi'll (?:not|stop) wait/;

const PERSON =
  '(?:人工(?!智能|费|成本|降|耳蜗|湖|草|养|流产|授精|翻译|合成|晶体|审核|服务费|授粉|林|牙)|真人|活人|(?:人工)?客服(?!说|让|态度|告诉|电话|骗|的|也|都|不|骂|要我|叫我|经理说)|专员|坐席|工作人员(?!说|让|告诉|态度)|负责人(?!说|让))';
const HUMAN: readonly RegExp[] = [
  new RegExp(
    `(?:^|[,，。!? ]|我|请|帮|能|就|还是|给|快|麻烦|直接|马上|立刻|想|要)(?:给我|帮我|请|我想|我要|想要?|要|能不能|可以|能|可不可以|麻烦|需要|快|直接)*(?:转接?|找|换|切换到?|接|联系|呼叫|叫|换成|接通|要|有没有|安排|需要)(?:给|到|成|个|一个|一下|一位|位|你们的?)*${PERSON}`,
  ),
  /(?:^|[,，。!? ])(?:现在|这会儿?|这里|请问|今天|到底|还|都)*有(?:真)?人(?:在|没有?在)?(?:吗|么|嘛|没有?|不)(?:[。.!?~,，啊呀 ]|$)/,
  new RegExp(`^(?:${PERSON}|人工服务|转接|转人|人呢|有人吗|有人在吗|人工客服)[。.!?~,，啊呀吧呢吗在 ]*$`),
  /(?:找|换|叫|让|要|派|来)(?:一?个|位)?(?:活的?|真的?|真)?人来?(?:跟|和|同|与|给|陪)我(?:说|谈|聊|讲|沟通|对话|解释|回|打)|(?:跟|和|同|与)(?:一?个)?(?:真人|活人|人工|人)(?:直接)?(?:说(?!话)|说话|聊|谈|讲|对话|沟通)|找个(?:活|真)?人[。.!?吧来]*$|换(?:个)?(?:真)?人(?:来|跟|吧|$)/,
  /(?:不想|不要|不愿|懒得|不)(?:再)?(?:跟|和|同)(?:你个?|你这个|一个)?机器人?(?:说|聊|谈|讲|废话)/,
  /^[\s"']*(?:please[, ]*)?(?:(?:a |an )?(?:human|real person|person|live agent|agent|operator|representative|rep|real human)|human agent|customer service|talk to (?:a )?(?:human|person))[\s.!?"',]*(?:please|now)?[\s.!?"',]*$/,
  /(?:^|\b(?:i (?:want|need|wish|would like|demand)|i'd (?:like|rather|prefer)|can i|could i|may i|let me|please|can you|could you|would you|how (?:do|can) i|just|is there|get me|give me|put me|want|need)\b)[a-z' ,]{0,24}?\b(?:talk|speak|chat|connect(?:ed)?|transfer(?:red)?|escalate|get|put|through|have|give|send|find|reach|see|someone|real|live)\b(?: me)?(?: to| with| through| through to| over to)?(?: (?:a|an|the|some|any|your|one of your))?(?: (?:real|live|actual|proper|human))*\b ?(?:human(?: being)?|person|agents?|representative|rep|operator|somebody real|someone real|somebody|someone|advisor|adviser|colleague|staff|supervisor|manager|people)\b/,
  /\b(?:is|are) there (?:a|any) (?:real |live |actual )?(?:human|person|people|someone)s?\b|\breal (?:human|person)\b[^.]{0,12}please|i don't want (?:to talk to )?a (?:bot|robot|machine)/,
];
const NOT_HERE =
  /(?:他们|银行|热线|平台|店|商家|电信|移动|联通|公司|95\d{3}|1\d{4}|电话|客服|app)[^,，。]{0,16}(?:转不|转人工[^,，]{0,10}(?:了|都|半|没|不|要|等)|找不到|没有人工|按)|(?:转|找|接)(?:不到|不了|不通|不上)人工|(?:不用|不要|不需要|别|不找|不想要?|取消|没有)[^,，]{0,2}(?:转)?(?:人工|真人|客服)|(?:told|asked|said|spoke|talked|tried|had|made|forced|refus\w*|wouldn't|didn't|couldn't|never|waited|hours|when i)[^.]{0,30}(?:human|agent|person|representative|operator|manager|someone|somebody|rep)|\b(?:the|an|their|my|estate|insurance|travel|real estate) agents? (?:at|told|said|who|from|was|is|in|of|promised|sold|never|didn't)|(?:don't|no longer|not) (?:need|want)(?: you)?(?: to)?(?: talk to| speak to| transfer me to)? a (?:real )?(?:human|person|agent)/;

export const wantsOptOut = (line: string): boolean => line.length <= 40 && OPT_OUT.test(line.trim());
export const wantsToLeave = (line: string): boolean => LEAVE.test(line);

/** Asks for a person here and now; not a story about somebody else's hotline. */
export const wantsPerson = (sentence: string): boolean =>
  HUMAN.some((rule) => rule.test(sentence)) && !NOT_HERE.test(sentence);
