const AGE_ZH = /(?:[六七八九][十]|[6-9]\d|100|一百)(?:[一二三四五六七八九]|多|几)?/.source;
const OLD_ZH = new RegExp(
  `(?:^|[^家公婆娘爷奶叔伯])(?:我|俺|本人|咱)(?:这个?|一个?)?(?:老(?:人家?|头子?|太太?|婆子?|汉))?(?:今年|现在|也|都|已经|快|马上|是|有|就){0,4}${AGE_ZH}(?:周?岁|的人|了(?![千百万块元]))`,
);
const EYES_ZH =
  /老花(?!眼?镜)眼?|(?<!他|她|妈|爸)眼睛?(?:也|都|有点|越来越|已经)*(?:花|不好使?|不行|看不清)|视力(?:很|太|也|不太)*(?:不好|差|不行)|看不清(?:楚)?(?:你们?|这|手机|屏幕|上面)?(?:的|里)?(?:字|屏幕|手机|$)|(?:你们?|这里|手机|屏幕|页面|上面)?(?:的)?(?:字|字体)(?:也|都|能不能|可以|可不可以|可否|帮我|给我|再)*(?:太小|很小|好小|这么小|小得?看不[清见]|(?:放|调|弄|变|改|搞)?大(?:一?[点些]))|^(?:换|切换?|开|打开|用)?(?:成|到)?大字(?:模式|版|体)?$/;
const OLD_EN =
  /\b(?:i'?m|i am|i(?:'ve| have) turned|i just turned)\s+(?:already |now |nearly |almost )?(?:6\d|[789]\d|100|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?(?!\s*(?:km|yuan|dollars?|cny|rmb|percent|%|minutes?|hours?|days?|weeks?|months?))\b/;
const EYES_EN =
  /\b(?:my (?:eyes|eyesight|vision|sight) (?:is|are)(?: very| really| quite)? (?:bad|poor|weak|failing|not (?:good|what))|(?:bad|poor|weak|failing) (?:eyes|eyesight|vision)|(?:can'?t|cannot|can not|hard to|struggle to) (?:read|see) (?:the |this |your |such )?(?:small |tiny |fine )?(?:print|text|letters?|type|screen|font)|(?:text|letters?|font|type|print|writing) (?:is|are)(?: far| much| way)? too small|(?:larger|bigger|large) (?:text|letters?|font|type|print)|make (?:it|the text|the letters|the font) (?:bigger|larger))\b/;
/** Small print of theirs, which is a part of the complaint. */
const THEIR_PRINT =
  /合同|条款|协议|说明书?|包装|标签|广告|海报|票|单据|监控|照片|图片|截图|视频|录像|contract|terms|agreement|label|packag|leaflet|manual|advert|small print (?:of|in|on)/;

const SIGNS = [OLD_ZH, OLD_EN, EYES_ZH, EYES_EN] as const;
const AGE_SIGNS = [OLD_ZH, OLD_EN] as const;

/** A clause without the words that say so; itself where none do. */
function without(clause: string): string {
  const signs = THEIR_PRINT.test(clause) ? AGE_SIGNS : SIGNS;
  return [...signs, ...signs].reduce((rest, sign) => rest.replace(sign, ' '), clause);
}

const POLITE = /能不能|可不可以|可以|麻烦|请|帮我|给我|把|手机|上面|屏幕|我/g;

/** Talk around it, and nothing told or set right. */
const isFiller = (rest: string): boolean =>
  !/\d|不是|错|\bnot\b|typo/.test(rest) &&
  (rest.replace(POLITE, '').match(/\p{Script=Han}/gu)?.length ?? 0) <= 1 &&
  (rest.match(/[a-z0-9]/g)?.length ?? 0) <= 8;

/**
 * Whether a folded line says that its writer is old (from 60) or sees badly; `alone` where it says nothing else. The
 * small print of a contract is no sign of it.
 */
export function seesBadly(folded: string): { readonly alone: boolean } | null {
  const clauses = folded.split(/[,。.;!?\n]+/).map((clause) => clause.trim());
  const rest = clauses.map(without);
  if (rest.every((one, at) => one === clauses[at])) return null;
  return { alone: rest.every(isFiller) };
}
