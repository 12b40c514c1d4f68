import { idea } from '../idea.ts';

const YEARS = '(1[0-7]|[5-9]|[五六七八九十]|十[一二三四五六七])';
const GRADE =
  '(小学|初中|初[一二三]|高中|高[一二三]|(小学|初中)?[一二三四五六七八九1-9]年级|中学|小[一二三四五六]|幼儿园)';
const ENGLISH_YEARS =
  '(1[0-7]|[5-9]|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)';
export const MINOR = idea(String.raw`
  我(还)?是(个)?(小孩|小朋友|孩子|小学生|初中生)
  a little (kid|girl|boy)
  i'm (only |just |still )?(1[0-7]|[7-9])(?= )(?! ?(days?|weeks?|months?|minutes?|mins?|hours?|percent|dollars|bucks|k|th|of|am|pm|o'clock|miles|points|out|into|behind|late|short|on|down|over|under|pounds|times|payments|people|orders?|in|at|from|years? (late|behind|into|in))\b)
  ^我(1[0-7]),(?!\d|个|块|元|月|号|点)
  (我|本人|俺|人家)(今年|才|刚|现在|还|只有|只|是个?|满|马上|快|虚岁|就|,)*${YEARS}(周)?岁(半|了|多)?(?!时|那|就开始|以?前|以后|的时候|左右|的?(儿|女|孩|小孩|娃|弟|妹|外甥|侄|孙|学生)) | (我|俺)(今年|才|刚|只有|还|虚岁|现在)+(1[0-7]|十[一二三四五六七]?)(?=$|,|呢|还) | ^${YEARS}岁,.{0,20}(我妈|我爸|我爸妈|妈妈|爸爸)
  (我|本人)(今年|现在|还|才|刚|在|是|就|正在|,)*(上|读|念|升)(着)?${GRADE}(?!的?时候|那|时|老师|毕业) | 我(是|还是|只是|才|就是)_${GRADE}(?![^,]{0,3}(老师|教师|家长|毕业|校长|教|保安|门口|食堂))_学?生?(?!家长|的|老|毕业|同学|老师|那)(,|$|学生|生|了) | 我(是|还是|只是)(一?[名个])?(小学生|初中生|高中生|中学生|未成年) | 我(还)?(没(有)?成年|未成年|不满18|没满18|没到18|不到18) | (叔叔|阿姨)~我${YEARS}岁
  i'm (only |just |a |still |turning |like )*${ENGLISH_YEARS}( years? old| yrs? old| y\/?o|[- ]year[- ]old|$|[,，.] ?(and|my|i|can|please|don't|what|so|but)| and [a-z]+| (so|but|please|can|my)) | i'm (only |just |still )?(in (the )?(\d+th|[a-z]+th|primary|middle|elementary|junior high|high) (grade|school)|a (minor|kid|child|middle schooler|(\d+th|[a-z]+th) grader|high school(er| student))|under ?age|under 18|in (year|grade) (\d|1[01])) | as a (\d|1[0-7])[- ]year[- ]old
  ^(我|俺|人家)?(今年|现在|才|刚|还|在|是|就|正在|上|读|念|升|着|了)*(小学|初中)?[一二三四五六七八九1-9]年级(学?生)?(的|了|呢)?(?=$|,| )(?![^。]{0,12}(孩子|老师|班主任|家长)) | ^(我|俺)(今年|现在|才|刚|还|在|是|上|读|念|着)*(初[一二三]|高[一二三]|小[三四五六])(学?生)?(的|了|呢)?(?=$|,| ) | ^(初[一二三]|高[一二三])(学生|的)_(?!家长|孩子|补|班) | (帮|替)我?(同学|同桌|室友|朋友)_(问|说|投诉)[^。]{0,10}${GRADE}
  ^(grade|year|class) (\d|1[01]) (here|student|girl|boy|kid)
  (i'm|i am|im|me|we're) (only |just |still )?(in )?(grade|year|class|form) (\d|1[01])(?= |$|,)
  in (\d(th|rd|nd|st)|sixth|seventh|fifth|fourth|eighth|ninth) grade
`);
export const CHILD = idea(String.raw`
  孩子|小孩|女儿|儿子|闺女|宝宝|娃|婴儿|外甥女?|侄女|侄子|孙子|孙女|小学生|初中生|未成年|小朋友|(1[0-7]|[1-9]|[一二三四五六七八九十]|十[一二三四五六七])岁|她才\d|他才\d|幼儿园|托管|学生
  kids? | child | children | son | daughter | toddler | baby | infant | niece | nephew | (\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)[- ]?(year|yr)s?[- ]olds? | minor | boy | girl | little (brother|sister) | grand(son|daughter|child) | teen\w*
`);
/** Lewd pictures asked or held, meeting, touching. */
export const PREYED_ON = idea(String.raw`
  偷拍_(女儿|孩子|小孩|娃)|(女儿|孩子|小孩)_被_偷拍
  裸照|裸聊|裸体|裸贷|脱(衣|光|掉)|(没|不)穿(衣服|裤)|光着|私密(照|视频)|私处|隐私部位|猥亵|性侵|强奸|下体|摸(她|他|孩子|了孩|屁股|胸)|被_摸|诱骗|诱拐|拐走|绑架|单独见面|约(了|她|他|我?(家|的)?(女儿|儿子|孩子|闺女))?_(见面|开房|出来|出去|去?(酒店|宾馆|旅馆))|(跟|和|被)_(网友|陌生人|网上认识的)_(走|跑|出去|见面|带|约)|不雅
  naked | nudes? | explicit | sexual\w* | molest\w* | abus\w+ | groom\w* | touch(ed|ing) (him|her) | kidnap\w* | (asking|asks|asked|wants|begging|pressuring|telling)~(for |to send )?(pictures?|pics?|photos?|selfies|videos?)~ | meet (him|her|up|my) | come to (her|his) school | in (her|his) underwear | without clothes | inappropriate~(pictures?|photos?|messages?)
`);
/** Photos or secrets of a child held for money. */
export const HELD_TO_RANSOM = idea(String.raw`
  (不给钱|不发|不转|不听话|给钱|要钱|威胁|勒索)~(发(到|给|她|他)|告诉(学校|老师|同学)|班级群|学校|同学|公开|曝光|照片|视频) | (照片|视频)~(威胁|勒索|要钱|不给钱)
  (threat\w*|unless|blackmail\w*|or (he|she|they)('ll| will)?)~(post|send|share|leak|school|classmates|friends|pictures?|photos?|video)
`);
export const LOST_OR_SHUT = idea(String.raw`
  (被|让)_(男的|女的|陌生人|人)_(拉|拽|抱|带|拖)走
  (孩子|小孩|娃|宝宝|女儿|儿子)丢了(?!_(书包|手机|东西|鞋|卡|手表)) | 锁(在)?_(车|屋|房)里
  (要|想|来)(带走|抢走|抱走|拐)_(我)?(女儿|儿子|孩子|娃|宝宝)|(陌生|男的|女的|有人)[^,]{0,8}(带走|抱走|抢)_(女儿|儿子|孩子|娃|宝宝)
  trying to (take|grab|kidnap|lure) (my|our|a) (kid|child|son|daughter|boy|girl|baby) | tried to (take|grab|kidnap) my
  走丢|走失|失踪|(孩子|宝宝|娃|女儿|儿子|小孩)(给|被)?弄丢|(人|孩子|儿子|女儿|娃|小孩)_(不见了|找不到了?|联系不上|没回来|没接到) | (被|给)[^,。]{0,6}(锁在|关在|困在|抱走|带走|拐|绑) | 小黑屋|关(起来|了起来|在(屋|房|厕所|车|门))|反锁在|锁在(车|屋|房|里) | (孩子|娃|宝宝|儿子|女儿)~(留在|忘在|丢在)_(车|校车)
  missing | locked in\w* | trapped | stuck in | (left|forgot)~(in|on) the (van|car|bus) | can't find (my|him|her|our) | took my (son|daughter|child|kid|baby) | disappeared from | hasn't come home
`);
export const HURT = idea(String.raw`
  (drank|swallowed|ate)~(descaler|detergent|disinfectant|antifreeze|lye|magnets?|beads?|coin) | drank (drain|oven|toilet|floor|window) (cleaner|opener) | (swallowed|drank|ate) ~cleaner
  (手指|头|手|脚|胳膊|脖子)_卡(住|在)|(摔|掉)(下来|下去|出来)_不(哭|动)
  (isn't|not) respond\w* | (stuck|caught|trapped)~turning blue
  掉(进|下|到|在)?_?(水|河|井|池|湖)里?
  drank (the |some |your |a )*(clean\w*|bleach|soap|detergent|chemical\w*|acid|liquid|polish)
  摔(下来|倒|伤|断)[^,]{0,4}(不动|没反应|流血|断|昏|骨)|骨头_露|摔断
  (老师|阿姨|保育员|教练|保安|店员|陌生人|保姆|月嫂|他们|男的|女的)[^,。]{0,10}(打|踢|掐|扇|摸|抱走|拽|虐|扎|推)(了|着|我|伤|肿)*(我|家|的)*(儿子|女儿|孩子|娃|小孩|她|他|宝宝) | (被|给)[^,。]{0,6}(打(得|了|出|伤|肿|破)|扎针|喂药|虐|烫) | (头|脸|嘴|鼻子|身|手|眼睛)上?_(流血|出血|全是伤|青一块|紫|肿了) | 虐待|体罚|噎(住|到|着)|卡(住|在)_(喉|气管|嗓|脖)|溺水|掉(进|下)_(水|井|楼|池|河|坑|窨)|没(有)?(呼吸|反应|知觉)|抽搐|(一直|在|不停)抽|抽(风|筋)|翻白眼|口吐白沫|昏迷|叫不醒|高烧不退 | (误)?(吞|吃|喝)(了|下|进|食)[^,。]{0,10}(电池|磁力|磁珠|硬币|洗衣|药|除垢|洁厕|消毒|清洁|漂白|农药|玻璃|钉|干燥剂|老鼠药|酒精|珠) | 夹(住|在)(?!层)|(烧|灼|烫)_(伤|烂)|嘴(巴)?(都)?烂|脸都?(紫|青)|喘不(上|过)气
  choking | not breathing | isn't breathing | unconscious | bleeding | injur\w+ | (hit|hitting|beat|beating|slapped|kicked|bit|shook|burn\w*)~(my|him|her|our) | swallowed | drowning | drowned | seizure | (isn't|not|won't) wak\w+( up)? | turning blue | fell (from|out|off|into) | drank ~(cleaner|bleach|detergent) | ate ~(pills|battery|batteries|magnets?|detergent) | bruis\w*
`);
