import { type Idea, idea } from './idea.ts';

/** Somebody of whom the writer tells. */
export const OTHERS = idea(String.raw`
  我?(的|家)?(老公|老婆|丈夫|妻子|爱人|先生|太太|老伴|妈妈?|爸爸?|母亲|父亲|爹|娘|爷爷|奶奶|外公|外婆|姥姥|姥爷|儿子|女儿|闺女|孩子|弟弟?|妹妹?|哥哥?|姐姐?|姐夫|嫂子|媳妇|侄子|侄女|外甥女?|朋友|闺蜜|同事|同学|室友|舍友|男友|女友|对象|未婚[夫妻]|婆婆|公公|岳父|岳母|丈母娘|女婿|儿媳|孙子|孙女|外孙|表[弟妹哥姐]|堂[弟妹哥姐]|叔叔?|阿姨|舅舅?|姑姑|姨妈|邻居|徒弟|员工|亲戚)(?!们?对不起|好好|借) | 他(?!们)|她(?!们)|老人家?|顾客|储户|客户|大爷|大妈|(?<!我一个|我个|我这)(老头|老太太?)|有人|有个(人|女|男|小伙|姑娘|小孩)|那个人|一个(女|男|小伙|姑娘|人)
  \w+[- ]year[- ]old | (my|our) (toddler|baby|husband|wife|mother|mom|mum|mam|father|dad|grand\w+|son|daughter|brother|sister|friend|best friend|partner|boyfriend|girlfriend|fianc[eé]e?|ex|roommate|flatmate|housemate|neighbou?r|uncle|aunt|colleague|coworker|co-worker|kid|cousin|client|student|nephew|niece|boss|buddy|mate) | he|she|he's|she's|someone|somebody|a (man|woman|guy|girl|customer|friend)
`);
const SELF =
  /(?<![跟和对给把被向替帮找问打骂])(?:我|俺|咱|本人|老子|劳资|偶)(?!的?(?:家)?(?:老公|老婆|丈夫|妻子|爱人|先生|太太|老伴|妈|爸|母亲|父亲|爹|娘|爷|奶|外公|外婆|姥|儿子|女儿|闺女|孩子|弟|妹|哥|姐|朋友|闺蜜|同事|同学|室友|男友|女友|对象|表|堂|叔|阿姨|舅|邻居|媳妇|婆婆|公公|岳|丈母|女婿|儿媳|孙|们?家))|\b(?:i|i'm|i've|i'll|i'd|im|me|myself)\b/g;

/** Whom a word at `to` is said of: the nearest person named before it; the writer where nobody is. */
export function saidOf(text: string, to: number, others: Idea = OTHERS): 'self' | 'other' {
  const before = text.slice(0, to);
  const other = Math.max(-1, ...others.placesIn(before));
  const self = Math.max(-1, ...[...before.matchAll(SELF)].map((found) => found.index));
  return other > self ? 'other' : 'self';
}

/** Those who do a consumer harm. */
export const AGGRESSORS = idea(`
  快递(员|小哥)|外卖(员|小哥|的)|骑手|送(餐|外卖|快递|货)的|他们?|她们?|对方|老板|店家|店主|店员|卖家|商家|债主|房东|中介|催收|有人|那人|男的|保安|司机|师傅|前夫|前男友|老公|丈夫|男友|邻居|[几两三四五]个人|[那这一][帮伙群]人?|要债的?|讨债的?|骗子|经理|业务员|教练|物业
  he | she | they | he's | they're | someone | landlord | seller | owner | driver | man | guy | collector
`);
