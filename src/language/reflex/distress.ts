import { heard } from './heard.ts';

const DESPAIR =
  /(?:撑|熬|坚持|过)不(?:下去|住)|绝望|(?:睡|吃)不(?:着|好|下|香)觉?|失眠|(?:快|要|都|会|被[^,，]{0,6})(?:逼)?疯了?|受不了|活(?:着|得)(?:好|太|真|很)?累|走投无路|天(?:都)?塌了|(?:心|人)(?:都)?(?:凉了|碎了|垮了|麻了)|(?:一直|天天|每天|整晚|都)?哭(?:了|着|到|得)|想哭|没(?:有)?(?:活路|希望|盼头)|看不到(?:希望|头)|抑郁|焦虑得|喘不过气来?|心里(?:堵|难受|憋|苦)|不知道(?:该)?怎么(?:办才好|活|撑)|(?:好|很|太)(?:痛苦|无助|害怕)|度日如年|(?<!app|软件|系统|程序|页面|网页|手机|电脑|网站|闪退|服务器)[^,，。]{0,4}崩溃/;
const SAID_IN_DESPAIR = /死的心思?都/;
const CRASHED = /(?:app|软件|系统|程序|页面|网页|手机|电脑|网站|服务器|客户端|后台)[^,，。]{0,8}崩溃/;
const DESPAIR_EN =
  /\b(?:can't|couldn't) (?:take|do|cope|go on|handle|bear|stand|deal)\b(?: with)?(?: (?:this|it|any ?more|like))?|breaking down|broke down|falling apart|(?:can't|haven't|not been able to) (?:sleep|slept|eat)|hopeless|desperate|at my wits'? end|losing my mind|(?:going|driving me|driven me|drives me) (?:crazy|insane|mad)|depress(?:ed|ing|ion)|crying|in tears|end of my (?:rope|tether)|(?:so|very|just) tired of (?:this|it|everything|living)|overwhelmed|panic(?:king| attack)|i give up|had a breakdown|can't breathe/;
const ANGER =
  /气(?:死|炸|疯|得)|愤怒|忍无可忍|欺人太甚|太过分|(?<![是叫找跟和给问对替帮让陪带])他妈(?!妈|[,，。!?\s]|$|说|也|来|让|打|替|陪|手机|不|没|今年|在)|他妈的|tmd|(?<![我你您他她咱们家爸给替帮是])妈的|混蛋|王八|狗东西|无耻|恶心(?:死|人|透)|想打人|火大|岂有此理|骗子(?:公司|银行|平台)|垃圾(?:公司|银行|平台|东西|玩意)|烦死|什么(?:破|狗屁|垃圾)|太欺负人|没良心|黑心/;
const ANGER_EN =
  /\b(?:furious|outrag\w+|pissed|livid|fed up|sick (?:and tired )?of|disgust\w*|bastards?|damn|wtf|fuck\w*|bullshit|ridiculous|angry|infuriat\w+|scumbags?|thieves|joke of a)\b/;

const KIN =
  '(?:爸爸?|妈妈?|父亲|母亲|爹|娘|老公|老婆|丈夫|妻子|爱人|老伴|爷爷|奶奶|外公|外婆|姥姥|姥爷|儿子|女儿|孩子|哥|弟|姐|妹|家人|老人|公公|婆婆|岳父|岳母)';
const BEREAVED = new RegExp(
  `${KIN}[^,。]{0,10}(?:去世|过世|离世|病逝|病故|亡故|辞世)|${KIN}(?:上个?月|上周|去年|今年|前几天|刚|突然|车祸|因病|已经|都)*(?:没了|不在了|走了)(?=$|[,。以之后])|${KIN}走了?(?:以后|之后|后)`,
);
const BEREAVED_EN =
  /\bmy (?:late|deceased) (?:\w+ )?(?:mother|father|mum|mom|dad|husband|wife|son|daughter|brother|sister|gran\w*|aunt|uncle|partner)|\b(?:mother|father|mum|mom|dad|husband|wife|son|daughter|brother|sister|gran\w*|partner) (?:has |had |just |recently |suddenly )*(?:passed away|passed on|died)\b/;

/**
 * Strong feeling in a line: despair wants a warm word and 12356, anger to be heard, grief half a sentence; null for
 * none of them.
 */
export function distress(text: string): 'despair' | 'anger' | 'grief' | null {
  const plain = text.slice(0, 4000);
  const line = heard(plain);
  if ((DESPAIR.test(line) && !CRASHED.test(line)) || DESPAIR_EN.test(line)) return 'despair';
  if (BEREAVED.test(line) || BEREAVED_EN.test(line)) return 'grief';
  // Sayings such as 气死 are blanked in `line`; here they are what counts.
  if (SAID_IN_DESPAIR.test(plain)) return 'despair';
  return ANGER.test(plain) || ANGER_EN.test(line) ? 'anger' : null;
}
