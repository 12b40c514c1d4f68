import type { LanguageData } from './data.ts';
import type { Span } from './fold.ts';
import { type Hit, longest } from './lexicon.ts';
import type { TextHit } from './person.ts';

const DISTRICT =
  /^(?:省|市|自治区|特别行政区)?(?:[\p{Script=Han}]{2,4}?(?:市|州))?(?:[\p{Script=Han}]{1,5}?(?:新区|开发区|高新区|工业园区|区|县|旗|市))?/u;
const NOT_PLACE =
  /^(?:银行|移动|电信|联通|路|街|大道|东路|西路|烤|菜|人(?!民)|话|农商|证券|人寿|保险|航空|公司|牌|啤酒|卫视|拉面|米粉|热干面|控股)/;

/** Nanjing West Road and Zhongshan Park are in Shanghai. */
const NAMED_AFTER =
  /^ (?:(?:east|west|north|south|middle|central) )?(?:road|rd|street|st|avenue|ave|lane|park|temple|square|hospital|university|hotel|bank|airlines?)\b/;

/** 老家河南, 从湖南来, from Henan: where somebody comes from, and not where it was. */
const ORIGIN_BEFORE =
  /(?:老家(?:是|在)?|来自|户籍(?:是|在)?|户口(?:是|在)?|祖籍|出生(?:于|在)?|以前在|原来在)$|^(?:i'?m |i am |i come |come |originally |hi,? )?from $|\b(?:i'?m|i am|i come|come|came|originally|moved|family (?:is|lives)) (?:originally )?from $|\b(?:born|grew up|hometown is|used to live) (?:in )?$/u;
const ORIGIN = { before: /从$/, behind: /^(?:省|市)?[\p{Script=Han}]{0,2}(?:来|过来|老家)/u } as const;

/** No district: 小区, and a word on who or what was there. */
const NO_DISTRICT = /(?:小区|社区|地区|景区|城区|校区|市场|超市|门市|一市|有区|时区|区别|这区|服务区|市区)$/;
const NO_BARE =
  /[的了我店买在是有办去很人租住来要被这那]|打工|上班|工作|读书|上学|出差|旅游|本地|分店|门店|没错|不对|机场|车站|[东西南北]站|大学|医院|商场|贸易|商贸|科技|实业|数码|服饰|家电|餐饮|教育|装饰|食品|银行|保险|公司/;

const DISTRICT_BEFORE =
  /(?<![\p{Script=Han}])[\p{Script=Han}]{1,4}(?:新区|区|县|镇)[,、\s]*$|(?:[\w'-]+ (?:district|county|town|new area|sub-?district))(?:,| in| of)? $|(?<=\b(?:in|at) )[a-z'-]{3,}, $/u;
const DISTRICT_BEHIND = /^,? ?(?!in |at |on |near |the )[\w'-]+ (?:district|county|town|new area)\b/;

/** 在海淀区, in Futian district: told without the city. */
const ALONE =
  /(?<=[在住到去于])(?!小|社|地|景|校|厂|库|老城)[\p{Script=Han}]{2,4}?(?:新区|(?<![小社地景校])区|县)(?![别域长里])|(?<=\b(?:in|near) (?:the )?)[\w'-]+ district\b/u;

const isOrigin = (folded: string, hit: Span): boolean => {
  const before = folded.slice(Math.max(0, hit.from - 30), hit.from);
  if (ORIGIN_BEFORE.test(before)) return true;
  return ORIGIN.before.test(before) && ORIGIN.behind.test(folded.slice(hit.to, hit.to + 6));
};

/** What belongs to a city behind its name: the district, with its 区 or without it behind a gap. */
function districtBehind(folded: string, { from, to }: Span): string {
  if (/^[a-z]/.test(folded.slice(from))) return DISTRICT_BEHIND.exec(folded.slice(to, to + 40))?.[0] ?? '';
  const rest = DISTRICT.exec(folded.slice(to, to + 16))?.[0] ?? '';
  if (rest !== '' && !NO_DISTRICT.test(rest)) return rest;
  const bare = /^[, ]?\p{Script=Han}{2,4}(?=[,。!?\s]|一家|$)/u.exec(folded.slice(to, to + 7))?.[0] ?? '';
  return NO_BARE.test(bare) || (bare.startsWith(',') && !/[区县]$/.test(bare)) ? '' : bare;
}

/** City and district, in whichever order they stand; not the 上海 of 上海银行, nor where somebody comes from. */
export function findRegion(folded: string, text: string, data: LanguageData): TextHit | null {
  const places = longest(data.regions(folded)).filter(
    (hit) =>
      !NOT_PLACE.test(folded.slice(hit.to, hit.to + 4)) &&
      !NAMED_AFTER.test(folded.slice(hit.to, hit.to + 24)) &&
      !isOrigin(folded, hit),
  );
  const best: Hit<'province' | 'city'> | undefined = places.find((hit) => hit.value === 'city') ?? places[0];
  if (best === undefined) {
    const alone = ALONE.exec(folded);
    if (alone === null) return null;
    const span = { from: alone.index, to: alone.index + alone[0].length };
    return { ...span, value: text.slice(span.from, span.to) };
  }
  const province = places.find(
    (hit) =>
      hit.value === 'province' && /^(?:省|市)?$/.test(folded.slice(hit.to, best.from)) && hit.to <= best.from,
  );
  const near = Math.max(0, best.from - 40);
  const district = DISTRICT_BEFORE.exec(folded.slice(near, best.from));
  const before =
    district !== null && !NO_DISTRICT.test(district[0].replace(/[,、\s]+$/, '')) ? district : null;
  const from = before === null ? (province?.from ?? best.from) : near + before.index;
  const to = best.to + (before === null ? districtBehind(folded, best).length : 0);
  return { from, to, value: text.slice(from, to) };
}

/** 民权路28号, 28 Minquan Road: the number of a house, and no day. */
export const isOfAddress = (folded: string, { from, to }: Span): boolean =>
  (/[路街巷弄道里村坊苑][\d\s]{0,4}$/.test(folded.slice(Math.max(0, from - 5), from)) &&
    /号$/.test(folded.slice(from, to))) ||
  (/^\d+$/.test(folded.slice(from, to)) &&
    /^ (?:[a-z]+ ){1,3}(?:road|rd|street|avenue|lane)\b/.test(folded.slice(to, to + 40)));
