/**
 * What people call money, by ISO 4217 (coins of the net by their own sign): words in front of a figure, words behind
 * it. A word that means much else, such as pound or real, stands only where nothing else is meant.
 */
const TABLE: readonly (readonly [code: string, ahead: string, behind: string])[] = [
  ['HKD', 'hk\\$|hkd|港币', '港[币元纸]|hkd\\b|(?:hong kong|hk) dollars?\\b'],
  ['AUD', 'au\\$|aud|澳元', '澳[元币刀]|aud\\b|(?:australian|aussie) dollars?\\b'],
  ['CAD', 'c\\s?\\$|ca\\$|cad|加元', '加[元币刀]|加拿大元|cad\\b|canadian dollars?\\b'],
  ['NZD', 'nz\\$|nzd', '新西兰元|纽[元币]|nzd\\b|new zealand dollars?\\b'],
  ['SGD', 's\\$|sgd|新币', '新加坡[元币]|新[元币]|坡币|sgd\\b|singapore dollars?\\b'],
  ['TWD', 'nt\\$|twd', '新?台币|twd\\b'],
  ['USDT', 'usdt', '个?泰达币|usdt\\b|u(?=$|[,。!?\\s])'],
  [
    'USD',
    'us\\$|\\$|usd|美[金元]',
    '美[元金刀]|usd\\b|(?:us )?dollars?\\b|\\$(?!\\s?\\d)|刀(?=$|[,。!?\\s])',
  ],
  ['EUR', '€|eur|欧元', '欧元|euros?\\b|eur\\b|€(?!\\s?\\d)|欧(?=$|[,。!?\\s了的])'],
  ['GBP', '£|gbp|英镑', '英?镑|pounds?\\b|gbp\\b|£(?!\\s?\\d)'],
  ['JPY', 'jpy|日元', '日[元币]|yen\\b|jpy\\b'],
  ['KRW', '₩|krw|韩元', '韩[元币]|krw\\b|korean won\\b'],
  ['CHF', 'chf', '瑞士法郎|瑞郎|chf\\b|swiss francs?\\b'],
  ['THB', '฿|thb|泰铢', '泰[铢株珠币]|thb\\b|baht\\b'],
  ['VND', '₫|vnd', '越南盾|越盾|vnd\\b|(?:vietnamese )?dong\\b'],
  ['IDR', 'idr', '印尼盾|印尼卢比|idr\\b|rupiah\\b'],
  ['MYR', 'myr', '林吉特|令吉|马币|myr\\b|ringgits?\\b'],
  ['PHP', '₱', '菲律宾比索|菲币|philippine pesos?\\b'],
  ['INR', '₹|inr', '(?:印度)?卢比|inr\\b|(?:indian )?rupees?\\b'],
  ['RUB', '₽', '卢布|r(?:o)?ubles?\\b'],
  ['TRY', '₺', '(?:土耳其)?里拉|(?:turkish )?lira\\b'],
  ['SAR', 'sar', '(?:沙特)?里亚尔|sar\\b|(?:saudi )?riyals?\\b'],
  ['AED', 'aed', '迪拉姆|迪尔汗|aed\\b|dirhams?\\b'],
  ['KWD', 'kwd', '(?:科威特)?第纳尔|kwd\\b|(?:kuwaiti )?dinars?\\b'],
  ['ILS', '₪', '谢克尔|shekels?\\b'],
  ['EGP', 'egp', '埃及镑|egp\\b|egyptian pounds?\\b'],
  ['NGN', '₦|ngn', '奈拉|ngn\\b|naira\\b'],
  ['GHS', '₵', '塞地|cedis?\\b'],
  ['KES', 'ksh', '先令|shillings?\\b'],
  ['ZAR', 'zar', '兰特|zar\\b|(?:south african )rand\\b'],
  ['BRL', 'r\\$', '雷亚尔|brl\\b|(?:brazilian )reais\\b|brazilian reals?\\b'],
  ['MXN', 'mxn', '墨西哥比索|比索|mxn\\b|(?:mexican )?pesos?\\b'],
  ['SEK', '', '瑞典克朗|sek\\b|swedish kron[ao]r?\\b'],
  ['NOK', '', '挪威克朗|nok\\b|norwegian kroner?\\b'],
  ['DKK', '', '丹麦克朗|dkk\\b|danish kroner?\\b'],
  ['CZK', '', '捷克克朗|czk\\b|(?:czech )?koruna\\b'],
  ['ISK', '', '冰岛克朗|isk\\b'],
  ['PLN', '', '兹罗提|pln\\b|zlot(?:y|ys|ych)\\b'],
  ['HUF', '', '福林|huf\\b|forints?\\b'],
  ['RON', '', '列伊|(?:romanian )?lei\\b'],
  ['BGN', '', '列弗|bulgarian lev[as]?\\b'],
  ['UAH', '₴|uah', '格里夫纳|uah\\b|hryvnias?\\b'],
  ['GEL', '₾', '拉里|(?:georgian )?lari\\b'],
  ['KZT', '₸', '坚戈|tenge\\b'],
  ['UZS', '', '苏姆|索姆|uzs\\b'],
  ['MNT', '₮', '图格里克|蒙图|tugriks?\\b'],
  ['MMK', '', '缅[元币]|kyats?\\b'],
  ['LAK', '₭', '基普'],
  ['KHR', '៛', '瑞尔|riels?\\b'],
  ['BDT', '৳', '塔卡|taka\\b'],
  ['PKR', '', '巴基斯坦卢比|pkr\\b|pakistani rupees?\\b'],
  ['LKR', '', '斯里兰卡卢比|lkr\\b'],
  ['NPR', '', '尼泊尔卢比|npr\\b'],
  ['MOP', '澳门币', '澳门[币元]|葡币|patacas?\\b'],
  ['KPW', '', '朝鲜元|朝币'],
  ['ARS', '', '阿根廷比索|ars\\b|argentine pesos?\\b'],
  ['CLP', '', '智利比索|clp\\b|chilean pesos?\\b'],
  ['COP', '', '哥伦比亚比索|colombian pesos?\\b'],
  ['PEN', '', '秘鲁索尔|索尔|peruvian sol(?:es)?\\b'],
  ['BTC', '₿|btc', '个?比特币|bitcoins?\\b|btc\\b'],
  ['ETH', '', '个?以太[坊币]|eth\\b'],
  [
    'CNY',
    '¥|人民币|rmb|cny',
    '元(?![旦月素宝])|圆|块钱?|人民币|rmb\\b|cny\\b|yuan\\b|kuai\\b|bucks?\\b|quid\\b',
  ],
];

const ahead = (words: string): readonly string[] =>
  words === '' ? [] : words.split('|').map((word) => (/^[a-z]+$/.test(word) ? `(?<![a-z])${word}` : word));

/** The sign or word in front of a figure, the source of a regular expression without groups. */
export const SIGN = `(?:${TABLE.flatMap(([, words]) => ahead(words)).join('|')})`;
/** The word behind a figure. */
export const UNIT = `(?:${TABLE.map(([, , behind]) => behind).join('|')})`;

const KNOWN = TABLE.map(([code, front, behind]) => ({
  code,
  words: new RegExp(`^(?:${front === '' ? behind : `${front}|${behind}`})`),
}));

/** The code of a sign or word; of what is none, the yuan's. */
export const currencyOf = (written: string): string =>
  KNOWN.find(({ words }) => words.test(written))?.code ?? 'CNY';
