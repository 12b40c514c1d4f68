import type { SafetyDetail } from '../../complaints/taxonomy.ts';
import type { Passage } from './heard.ts';

const YEARS = '(?:1[0-7]|[5-9]|[五六七八九十]|十[一二三四五六七])';
const MINOR: readonly RegExp[] = [
  new RegExp(
    `(?:我|本人|俺|人家)(?:今年|才|刚|现在|还|只有|只|是个?|满|马上|快|虚岁|,|，| )*${YEARS}(?:周)?岁(?:半|了|多)?(?!时|那|就开始|以?前|以后|的时候|左右|的?(?:儿|女|孩|小孩|娃|弟|妹|外甥|侄|孙|学生))`,
  ),
  new RegExp(`^${YEARS}岁[,，].{0,20}(?:我妈|我爸|我爸妈|妈妈|爸爸)`),
  /(?:我|本人)(?:今年|现在|还|才|刚|在|是|就|还在|正在|,)*(?:上|读|念|升)(?:小学|初中|初[一二三]|高中|高[一二三]|[一二三四五六七八九]年级|中学)(?!的?时候|那|时|老师|毕业)|我(?:是|还是|只是)[^,，]{0,4}(?:初[一二三]|高[一二三]|[一二三四五六七八九]年级|小学|初中|高中|中学)[^,，]{0,3}学?生(?!家长|的|老)|我(?:是|还是|只是)(?:一?[名个])?(?:小学生|初中生|高中生|中学生|未成年)|我(?:还)?(?:没(?:有)?成年|未成年|不满18|没满18|没到18|不到18)/,
  /\bi'm (?:only |just |a |still |turning )*(?:1[0-7]|[5-9]|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)(?: years? old| yrs? old| y\/?o\b|[- ]year[- ]old|$|[,，.] ?(?:and|my|i|can|please|don't|what)| and [a-z])/,
  /\bi'm (?:only |just |still )?(?:in (?:the )?(?:\d+th|[a-z]+th|primary|middle|elementary|junior high|high) (?:grade|school)|a (?:minor|kid|child|middle schooler|high school(?:er| student))|under ?age|in (?:year|grade) (?:\d|1[01])\b)/,
];
const PARENT =
  /我(?:家|的)?(?:的)?(?:孩子|小孩|儿子|女儿|娃|闺女|弟弟?|妹妹?|外甥女?|侄女?|侄子|孙子|孙女|学生|宝宝)|\bmy (?:\w+ )?(?:son|daughter|kid|child|boy|girl|nephew|niece|student|grand\w+)\b|our (?:son|daughter|child)/;

/** A minor writes for themselves. Sentences in which a grown-up tells of a child are none. */
export function minorWriting({ last, lastPast }: Passage): SafetyDetail | null {
  if (PARENT.test(last) || /当我|我小时候|when i was/.test(last)) return null;
  const told = lastPast && !/今年|现在|才|i'm/.test(last);
  return !told && MINOR.some((rule) => rule.test(last)) ? 'minor-writing' : null;
}

const CHILD =
  /孩子|小孩|女儿|儿子|闺女|宝宝|娃|婴儿|外甥女?|侄女|侄子|孙子|孙女|小学生|初中生|未成年|(?:1[0-7]|[1-9]|[一二三四五六七八九十]|十[一二三四五六七])岁|\b(?:kid|kids|child|children|son|daughter|toddler|baby|infant|niece|nephew|\d{1,2}[- ]?(?:year|yr)s?[- ]olds?|minor|boy|girl|little (?:brother|sister))\b/;
const HARM =
  /裸照|裸聊|裸体|脱(?:衣|光)|私密(?:照|视频)|私处|猥亵|性侵|强奸|下体|摸(?:她|他|孩子|了孩)|诱骗|诱拐|拐走|绑架|走丢|走失|失踪|(?:人|孩子|儿子|女儿|娃)[^,，]{0,4}(?:不见了|找不到了?|联系不上)|(?:被|给)[^,，]{0,6}(?:锁在|关在|困在|抱走|带走|打伤|扎针|喂药|绑)|(?:老师|阿姨|保育员|教练|保安|店员|陌生人)[^,，]{0,8}(?:打|踢|掐|扇|摸|抱走|拽|虐)(?:了|着|我)*(?:我|家|的)*(?:儿子|女儿|孩子|娃|小孩|她|他)|(?:头|脸|嘴|鼻子|身)上?[^,，]{0,4}(?:流血|出血|全是伤)|弄丢|小黑屋|关(?:起来|了起来|在(?:屋|房|厕所|车))|单独见面|约[^,，]{0,4}(?:见面|开房)|虐待|体罚|被打(?:得|了|出)|噎(?:住|到)|卡(?:住|在)(?:喉|气管|嗓)|溺水|掉(?:进|下)[^,，]{0,6}(?:水|井|楼|池|河)|没(?:有)?呼吸|抽搐|昏迷|(?:吞|吃)(?:了|下|进)[^,，]{0,5}(?:电池|磁力|磁珠|硬币|洗衣|药)|夹(?:住|在)(?!层)|\b(?:naked|nudes?|explicit|sexual\w*|molest\w*|abus\w*|groom\w*|touch(?:ed|ing) (?:him|her)|missing|kidnap\w*|locked in|trapped|stuck in|choking|not breathing|unconscious|bleeding|injur\w+|hit(?:ting)? (?:my|him|her|our)|swallowed|meet (?:him|her|up)|drowning|seizure)\b/;
const PRODUCT =
  /是否(?:要|需要|应当?)?(?:承担|构成)|承担[^,，]{0,6}责任|推荐|打折|丢件|包裹|衣服破|账号(?:被|丢)|游戏(?:账号|角色)|订单|充值记录|发票|missing (?:parts?|parcel|order|refund|item|button)/;

/** A child is in danger now. */
export function childDanger({ last, text, past, lastPast }: Passage): SafetyDetail | null {
  if (lastPast || past || PRODUCT.test(last)) return null;
  const here = CHILD.test(last) || HARM.test(last);
  if (!here || !HARM.test(last)) return null;
  return CHILD.test(text) && !/不会|防止|如何防|怎么防|不小心充|film|movie|how (?:do|to)/.test(last)
    ? 'child'
    : null;
}
