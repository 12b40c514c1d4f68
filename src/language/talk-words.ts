/**
 * Words that people talk with and that by themselves name nobody and no place. A text that is made of nothing else is a
 * crumb of talk: 就那家店呗, 没错, rest ok, hers.
 */
const ZH = [
  '我|你|您|他|她|它|咱|俺|们|的|了|吧|呢|吗|嘛|啊|呀|哦|呗|啦|哈|嗯|噢|诶|这|那|哪|啥|什么|谁|个|家|种|里|上|下|边|面|就|是|在|从|到|去|找|跟|和|被|把|让|给|对|向|由|也|都|还|又|再说|没|不|有',
  '没错|对的|不对|正确|好的?|行|可以|同意|确认|随便|算了|知道|记得|忘记?|清楚|确定|说|讲|写|叫|名字?|店名|店|商家|公司|平台|卖家|老板|客服|对方|人|换|一个|一家|同一|其他|其它|别的|剩下|全|已经|刚才?|之前|以前|前面|上面|后面|还是|一样|同上|反正|应该|好像|可能|大概|具体|到底|报警|报案|警察|警方|等等|等下|稍等|看看|找找|翻|查|问|想|告诉|回头|晚点|马上|现在|目前|本人|自己|私人|个人|发票|小票|收据|订单|合同|截图|照片|图片|记录|聊天|手机号|号码|电话|微信|网上|线上|线下|路边|街边|附近|楼下|楼上|隔壁|对面|门口|旁边|小店|小摊|地摊|摊位|摊|实体店|网店|朋友|熟人|同事|介绍|陌生|谢谢|麻烦|请|你好|您好',
].join('|');
const TALK_ZH = new RegExp(`^(?:${ZH}|[\\s\\p{P}])+$`, 'u');

const TALK_EN = new Set(
  (
    'a an the this that these those it its he she they them him her his hers theirs their my mine our ours your yours we us you i me one ones other others another same some any all both each every none no nobody nothing someone somebody anyone something anything everything else such whatever whoever whom who whose which what when where why how ' +
    'is are was were be been being am do does did done have has had having will would can could should may might must shall not dont didnt doesnt isnt wasnt cant wont ' +
    'and or but so because if then than as at by for from in into of off on onto out over to up with without about after before again already also always never ever here there now just only still too very really even yet maybe perhaps probably actually basically anyway later soon today tomorrow yesterday tonight ' +
    'ok okay yes yeah yep yup no nope nah sure fine good great right correct wrong true false well hmm hm um uh er oh ah eh lol idk dunno please pls plz thanks thank sorry hello hi hey bye ' +
    'know knows knew think thought guess believe remember forget forgot forgotten tell told say said saw see seen look looked check checked ask asked wait read write wrote written call called called name named names need want give gave given gone get got go went come came keep kept let put take took make made send sent done help mean meant mentioned mention explain explained ' +
    'rest thing things stuff way place places usual above below earlier previous first last next second third former latter part bit lot ' +
    'police cops person people guy guys man men woman women girl boy lady mate friend friends staff shop store seller vendor merchant company business owner boss manager agent driver landlord landlady courier platform website site app online offline phone number email receipt invoice order photo picture screenshot bank gym hotel school clinic hospital airline restaurant insurer insurance salon paper contract stall market street wechat stranger'
  ).split(' '),
);

/** Whether a folded text is made of nothing but talk. */
export function isTalk(folded: string): boolean {
  const text = folded.trim();
  if (/\p{Script=Han}/u.test(text)) return TALK_ZH.test(text);
  const words = text.match(/[a-z0-9]+(?:'[a-z]+)?/g) ?? [];
  return words.length > 0 && words.every((word) => TALK_EN.has(word.replace("'", '')));
}
