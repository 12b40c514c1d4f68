import { REMOVED, type Span } from './span.ts';

const ZH_WORD = '(?:密码|口令|通行码)';
const EN_WORD =
  '(?:\\bpass ?words?|\\bpasswd|\\bpwd|\\bpw\\b|\\bpassphrase|\\bpasscode|\\bpin(?: ?(?:code|number))?)';

/** 密码是X, 密码：X, 密码改成了X: the string after a word that says "is". */
const ZH_IS = new RegExp(
  `${ZH_WORD}[^\\s。,;!?]{0,8}?(?:是|为|:|=|改成了?|设成了?|设置成|改为|叫)[ \\t]{0,3}["'“”「『]{0,2}([^\\s。、；"'”」』]{1,64})`,
  'g',
);
/** 密码 abc123, 密码我设的abc123: a string of Latin letters, signs and digits close behind the word. */
const ZH_BESIDE = new RegExp(`${ZH_WORD}([^。,;!?\\x21-\\x7e]{0,8})[:=]?["'“「]?([\\x21-\\x7e]{3,64})`, 'g');
const EN_IS = new RegExp(
  `${EN_WORD}(?:(?: for| to| of| on) (?:my |the |that )?[a-z ]{2,16}?)?(?: ?[:=]| is(?: now| still)?:?| was:?| are:?| to:)[ \\t]{0,3}["'“”]{0,2}([^\\s"”]{1,64})`,
  'gi',
);
const EN_BESIDE = new RegExp(
  `${EN_WORD}(?:[ \\t]{1,3}[-–—>→]{1,2})?[ \\t]{1,3}["'“]?([\\x21\\x23-\\x7e]{4,64})`,
  'gi',
);
const BEFORE_WORD = new RegExp(
  `(?<![!-~])([!-~]{4,64})[ ]?(?:就?是|这个|is|was) ?(?:[^\\s。,!?]{0,5}|my |the |his |her ){0,1}(?:${ZH_WORD}|${EN_WORD})`,
  'gi',
);

/** 密码六个八 */
const ZH_TIMES = new RegExp(`${ZH_WORD}[^\\d。,;!?]{0,4}(\\d个\\d)(?![\\d个次])`, 'g');
/** 是我名字拼音加123: made of what somebody may know, and told in the same breath. */
const MADE_OF = /(?:名字|拼音|生日|姓|车牌|手机|电话|后\d位|加)[^!-~]{0,6}([!-~]{3,}(?:[加和跟]?[!-~]+)*)/;
export const WALLET_WORD =
  '(?:助记词|种子词|恢复词|\\b(?:seed|recovery|secret|mnemonic)(?: recovery)?(?: phrase| words)|\\bmnemonics?)';
/** Ten or more words of a list, or as many single characters, which no sentence is made of. */
export const WALLET_WORDS =
  '((?:\\d{1,2}[.)] ?)?[A-Za-z]{3,8}(?:[ ,、\\n]+(?:\\d{1,2}[.)] ?)?[A-Za-z]{3,8}){9,23}|[\\u4e00-\\u9fff](?:[ ,、][\\u4e00-\\u9fff]){7,23})';
/** The words or the key of a wallet. */
const WALLET = new RegExp(
  [
    `${WALLET_WORD}[^A-Za-z。!?\\n]{0,12}?(?:(?:is|are|was) ?:? ?)?${WALLET_WORDS}`,
    '(?:私钥|\\bprivate key)[^\\x21-\\x7e]{0,6}(?:is|:|=)?[^\\x21-\\x7e]{0,3}([0-9A-Za-z]{40,130})',
  ].join('|'),
  'gi',
);

/** 密码是什么 / 密码是错的 / 密码是银行改的: said about a password, not the password. */
const ZH_ABOUT =
  /^(?:什么|啥|谁|怎么|多少|哪|几|错|对的|正确|不|没|未|无|被|我|他|她|你|您|它|自己|银行|客服|系统|原来|初始|默认|随机|生日|身份证|手机号|以前|之前|空|一样|相同|同一|通过|需要|必须|用来|为了|在|由|从|当时|后来|已|刚|旧|新|简单|复杂|安全|私密|保密|秘密|个人|隐私|\d{1,3}位|次|要|可以|只有|唯一|经过|已经|真的|假的|因为|最|很|太)/;
const EN_ABOUT = new Set(
  'a an the my your his her their our its it this that these those what why how who when where which not no never still now also too so only just really very been being be to in on for and or of by with from as at same correct right wrong incorrect invalid safe unsafe secure insecure weak strong different unknown secret private empty blank needed enough ok okay fine there here always already somehow simply supposed due too long short old new bad good reset pad both all any some mandatory optional impossible easy hard'.split(
    ' ',
  ),
);
const WORD_AROUND = /^(?:app|atm|ok|sms|pos|web|vip|id|wifi|wi-fi|pc|ios|ukey|email|gps|pdf|http.*)$/i;

const trim = (value: string): string => value.replace(/[.,;:?)\]}。'"]+$/, '');
const isCounted = (after: string): boolean =>
  /^ ?(?:元|块|万|次|天|年|月|日|遍|位|个|分钟|小时|times|days|digits|minutes|hours)/i.test(after);

/** Passwords beside their word, in a text that `legible` made; the word stays. */
export function passwords(text: string): readonly Span[] {
  const spans: Span[] = [];
  const add = (start: number, value: string): void => {
    if (value === '' || isCounted(text.slice(start + value.length))) return;
    spans.push({ start, end: start + value.length, kind: 'password', put: REMOVED });
  };

  for (const match of text.matchAll(ZH_IS)) {
    const value = trim(match[1]!);
    const latin = /^[\x21-\x7e]+/.exec(value)?.[0];
    const start = match.index + match[0].length - match[1]!.length;
    if (latin !== undefined) {
      if (!WORD_AROUND.test(latin)) add(start, latin);
    } else if (!ZH_ABOUT.test(value)) add(start, value.split(/[,!?]/)[0]!);
    else {
      const made = MADE_OF.exec(value);
      if (made !== null) add(start + made.index + made[0].length - made[1]!.length, made[1]!);
    }
  }
  for (const match of [...text.matchAll(ZH_TIMES), ...text.matchAll(WALLET)]) {
    const value = match.slice(1).find((group) => group !== undefined)!;
    add(match.index + match[0].length - value.length, value);
  }
  for (const match of text.matchAll(ZH_BESIDE)) {
    const [whole, gap, raw] = match;
    const value = trim(raw!);
    const start = match.index + whole.length - raw!.length;
    const close = gap!.trim() === '';
    const telling = /[A-Za-z].*\d|\d.*[A-Za-z]|[!-/:-@[-`{-~].*[A-Za-z\d]|^\d{4,}$/.test(value);
    if (
      WORD_AROUND.test(value) ||
      /没了|少了|不见|只剩|余额|卡[里上内]|账户|骗|盗|扣|转|付|花|损失|刷|汇|充|欠|拨|问|打[了过]|电话|短信|订单|账号|卡号/.test(
        gap!,
      )
    )
      continue;
    if (close ? value.length >= 3 && !/^\d{1,3}$/.test(value) : telling) add(start, value);
  }
  for (const match of text.matchAll(EN_IS)) {
    const value = trim(match[1]!);
    const word = value.toLowerCase();
    if (
      EN_ABOUT.has(word) ||
      /^[a-z]+(?:ed|ing|en|ly|ble|n't)$|^(?:lost|sent|set|kept|shown|told|made|known|hidden)$/.test(word)
    )
      continue;
    add(match.index + match[0].length - match[1]!.length, value);
  }
  for (const match of text.matchAll(EN_BESIDE)) {
    const value = trim(match[1]!);
    if (!/\d.*[^\d]|[^\d].*\d|^\d{4,}$/.test(value)) continue;
    add(match.index + match[0].length - match[1]!.length, value);
  }
  for (const match of text.matchAll(BEFORE_WORD)) {
    const value = match[1]!;
    if (/\d/.test(value) && (/[A-Za-z]/.test(value) || /^\d{4,}$/.test(value)) && !/^https?:/.test(value))
      add(match.index, value);
  }
  return spans;
}
