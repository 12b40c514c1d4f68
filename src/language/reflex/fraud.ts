import type { SafetyDetail } from '../../complaints/taxonomy.ts';
import { type Passage, together, told } from './idea.ts';
import {
  ANOTHER_FEE,
  AT_A_SHOP,
  CANT_WITHDRAW,
  CASH_COURIER,
  CHARGE_NOW,
  CHEATED,
  CODE_GIVEN,
  CODE_WANTED,
  CRY_FOR_HELP,
  DEMAND,
  DRAINING,
  FAKE_PAGE,
  FAKE_REFUND,
  GIG,
  GOING_OUT,
  IMPOSTOR,
  LEAD,
  LINK_THEN_LOSS,
  NOT_MINE,
  OFFICIALS,
  ON_MY_SCREEN,
  ON_THE_LINE,
  ONE_MORE,
  ORDINARY,
  RELATIVE_LED,
  REMOTE_TOOL,
  SAFE_ACCOUNT,
  SENT,
  SHARE_TOOL,
  SHARED,
  STOP_IT,
  STRANGE_PAYMENTS,
  SUBSCRIPTION,
  SUSPECT,
  SWINDLER,
  TALE,
  THEIR_ACCOUNT,
  TO_OFFICIALS,
  URGED,
} from './ideas/fraud.ts';
import { FICTION, IN_GENERAL, isJust, JUST, NOW, SETTLED, SUPPOSED, TURNED_AWAY, WARES } from './moment.ts';

const BY_MISTAKE = /转错|打错|输错|填错|付错|wrong (?:account|number|person)|by mistake/;
const STAKES =
  /刷单|任务|投资|平台|跟投|投了|垫|充了|博彩|理财app|导师|网友|男朋友|女朋友|老师|客服|crypto|btc|bitcoin|invest|trading|platform|site|app/;
const CODE_HARMLESS =
  /取件码|提货码|订单(?:号|后|的)|核销码|收货码|图形验证码|收不到|没收到|没有收到|接收不|获取不|不(?:显示|发送)|发(?:送)?失败|重新?(?:设置|置)|忘(?:记|了)?[^,。]{0,4}密码|修改密码|改(?:了)?密码|改了$|从(?:没|未|来没)|没(?:有)?(?:把|给|告诉|泄露|透露|念|报|发|说)|不(?:会|敢|肯|能|应该|要|可以)[^,。]{0,4}(?:给|告诉|念|报|泄露)|未(?:曾)?(?:泄露|透露|提供)|发给我|告诉我|给我(?:发|的)|(?:给|告诉)(?:我)?(?:老公|老婆|妈|爸|家人)|安装师傅|门锁|密码锁|安全锁|保险柜|wifi密码|did ?n't|never|haven't|refus|not (?:give|gave|share|shared|told)|gave me|sent me|told me|give me|send me|the (?:app|site|website|page|link|machine|atm)\b|reset|(?:should|can|could|shall|may) (?:i|you|we)|is it (?:safe|ok)|if i\b|if someone|wifi|wi-fi|(?:was|were|been|i'm) (?:told|asked) to|discount|coupon|官网|官方(?:app|网站)|自己的?手机银行|柜台|柜员|(?:输|填)[^,。]{0,6}(?:错|不进去|不了)/;
const SCREEN_SEEN = /屏幕|共享|看(?:到|得到|得见|见)?我的?手机|给(?:他|她|对方)看|screen/;

/** A fault of a product, or one's own use of it. */
const OF_A_PRODUCT =
  /闪退|会员|办公|开会|上课|网课|电视|投影|功能|乱跳|死机|换屏|保修|才买|坏了|升级|licen[cs]e|subscription|broken|feature|does(?:n't| not) work|charged me (?:twice|for)|bug/;
const LED = /让我|叫我|教我|要我|对方|骗|他|客服|\b(?:he|she|they|told me|made me)\b/;

const FEIGNED =
  /陌生|自称|加我|冒充|假[客公警老网]|假的|盗号|网上认识|安全账户|\b(?:pretend\w*|claim\w*|fake)\b/;
const CERTAIN = /陌生|自称|加我|冒充|公安|骗|scam|fraud|\bfake\b|拉黑|假的|安全账户|删/;
const MINE =
  /(?:我|我妈|我爸)(?:已经|刚|正|都|就|把)?(?:转|给|告诉|打开|下载|付|汇|挪|存)|(?:让|叫|要|教|逼)(?:我|他|她|老人)|\b(?:me|my|i|i've|i'm)\b/;

/** Money, codes or a screen are in a stranger's hands at this moment, and something can still be stopped. */
export function fraud(passage: Passage): SafetyDetail | null {
  const { last, past, lastPast } = passage;
  if (lastPast || (past && !swindlerAsks(passage)) || last.says(FICTION)) return null;
  if (isOneMore(passage)) return 'fraud-moving';
  // Who sent nothing may still have the stranger on the screen.
  if (last.says(TURNED_AWAY) && !last.says(SHARED) && !last.says(DRAINING)) return null;
  const window = passage.window.map(({ text }) => text).join('。');
  const mine = MINE.test(window);
  if (
    last.says(SUPPOSED) &&
    !/我(?:刚|已|把|的|给|告诉|正|现在)|\bi (?:just|gave|told|sent)\b/.test(last.text)
  )
    return null;
  if (last.says(IN_GENERAL) && !mine) return null;
  const dealtWith =
    told(passage, SETTLED) && !last.says(DRAINING) && !last.says(ON_THE_LINE) && !swindlerAsks(passage);
  if (dealtWith) return null;

  if (!OF_A_PRODUCT.test(last.text) || LED.test(last.text)) {
    if (last.says(SHARED) || last.says(ON_MY_SCREEN)) return 'screen-shared';
    if (
      told(passage, SHARE_TOOL) &&
      SCREEN_SEEN.test(window) &&
      (SCREEN_SEEN.test(last.text) || last.says(SHARE_TOOL))
    )
      return 'screen-shared';
    if (last.says(SHARE_TOOL) && last.says(ON_THE_LINE)) return 'screen-shared';
    if (told(passage, REMOTE_TOOL) && told(passage, OFFICIALS) && last.says(DEMAND)) return 'screen-shared';
  }
  if (last.says(DRAINING) && !last.says(IN_GENERAL)) return 'fraud-moving';
  if (last.says(FAKE_PAGE)) return 'code-given';
  if ((last.says(CODE_GIVEN) || last.says(CODE_WANTED)) && !CODE_HARMLESS.test(last.text))
    return 'code-given';
  return movesMoney(passage, mine) ? 'fraud-moving' : null;
}

/** The line alone tells of a swindler who wants money, whatever shop or settled matter was spoken of before. */
const swindlerAsks = ({ last }: Passage): boolean =>
  last.says(SWINDLER) && last.says(DEMAND) && !last.says(AT_A_SHOP) && !last.says(SETTLED);

/** What is seen of a payment while it happens. */
const ALERTED =
  /扣款|(?:银行|支付|扣费|支出|消费)[^,。]{0,3}短信|付了|扣了|刷了|转走|转了|少了|没了|往外|\b(?:it|money|one|payment|charge|transfer|text|alert)\b/;
const THIS_MINUTE =
  /刚刚|刚才|正在|等(?:一)?下|这会儿|眼下|现在|第[三四五六七八九十\d]+[笔条]|\b(?:right now|just now|hang on|hold on|wait|as (?:i|we) (?:type|speak|write)|this (?:second|minute)|coming in)\b/;

/** 又扣了一笔 刚刚: seen going out this very minute, and no fee of every month. */
const isOneMore = (passage: Passage): boolean =>
  passage.last.says(ONE_MORE) &&
  ALERTED.test(passage.last.text) &&
  (THIS_MINUTE.test(passage.last.text) || passage.last.says(NOT_MINE)) &&
  !told(passage, SUBSCRIPTION);

/** 让他们别再打电话了: what the consumer wants of them. */
const WANTED_OF_THEM =
  /(?:让|叫|要|请|希望)(?:[他她]们?|对方|人家|催收的?|公司|银行|商家|店家|平台|你们)(?:别|不要|停|不许|不准)/;

function movesMoney(passage: Passage, mine: boolean): boolean {
  const { last } = passage;
  if (WANTED_OF_THEM.test(last.text) && !last.says(SENT)) return false;
  // A shop with a door that misled or shut is a complaint: nothing runs that the police could still stop.
  const atAShop = told(passage, AT_A_SHOP) && !passage.window.some(({ text }) => FEIGNED.test(text));
  const whys = atAShop && !swindlerAsks(passage) ? [OFFICIALS, TALE] : [OFFICIALS, TALE, SUSPECT];
  if (together(passage, NOT_MINE, CHARGE_NOW)) return true;
  if (
    last.says(GOING_OUT) &&
    !told(passage, SUBSCRIPTION) &&
    (told(passage, NOT_MINE) || told(passage, SUSPECT))
  )
    return true;
  if (last.says(STRANGE_PAYMENTS) && (last.says(JUST) || last.says(NOW) || last.says(GOING_OUT))) return true;
  if (last.says(LINK_THEN_LOSS) || together(passage, SENT, IMPOSTOR)) return true;
  if (last.says(TO_OFFICIALS) || together(passage, ON_THE_LINE, SWINDLER)) return true;
  if (last.says(CASH_COURIER) && [DEMAND, OFFICIALS, SUSPECT].some((one) => told(passage, one))) return true;
  if (last.says(FAKE_REFUND) && passage.window.some(({ text }) => /让我|叫我|要我|自称|说是/.test(text)))
    return true;
  if (last.says(DEMAND) && (last.says(THEIR_ACCOUNT) || last.says(ON_THE_LINE))) return true;
  if (mine && (together(passage, SAFE_ACCOUNT, DEMAND) || together(passage, SAFE_ACCOUNT, SENT))) return true;

  if (last.says(DEMAND) && /客服/.test(last.text) && /教我|指导|一步步|引导/.test(last.text)) return true;
  if (whys.some((why) => last.says(DEMAND) && told(passage, why)) && !last.says(WARES)) return true;
  if (
    whys.some((why) => together(passage, ON_THE_LINE, why)) &&
    [DEMAND, SENT, TALE].some((act) => told(passage, act)) &&
    [OFFICIALS, TALE, DEMAND].some((act) => told(passage, act))
  )
    return true;
  if (together(passage, OFFICIALS, TALE) && STATES_CRIME.test(last.text)) return true;
  if (together(passage, RELATIVE_LED, LEAD) && (told(passage, SENT) || told(passage, LEAD))) return true;
  if (last.says(URGED) && told(passage, SENT) && (told(passage, SUSPECT) || told(passage, TALE))) return true;
  if (together(passage, CANT_WITHDRAW, ANOTHER_FEE) && passage.window.some(({ text }) => STAKES.test(text)))
    return true;

  if (together(passage, SENT, GIG) && !last.says(WARES)) return true;

  if (atAShop) return false;
  if (told(passage, ORDINARY) && !passage.window.some(({ text }) => CERTAIN.test(text))) return false;
  if (isJust(passage)) {
    if (together(passage, SENT, SUSPECT) || together(passage, SENT, OFFICIALS)) return true;
    if (together(passage, SENT, TALE) && passage.window.some(({ text }) => STRANGER.test(text))) return true;
    if (last.says(CHEATED) && !last.says(WARES)) return true;
    if (last.says(JUST) && told(passage, SENT) && told(passage, SUSPECT)) return true;
  }
  if (
    isJust(passage) &&
    together(passage, SENT, STOP_IT) &&
    !passage.window.some(({ text }) => BY_MISTAKE.test(text))
  )
    return true;
  return together(passage, CHEATED, CRY_FOR_HELP) || together(passage, CHEATED, SENT, CRY_FOR_HELP);
}
const STRANGER =
  /陌生|加我|自称|有人|对方|他说|她说|客服|群|短信|链接|电话|a man|a woman|someone|he said|she said|caller|texted me|message/;
const STATES_CRIME = /涉嫌|涉案|洗钱|逮捕|通缉|拘|warrant|arrest|launder|jail|名下|冒用/;
