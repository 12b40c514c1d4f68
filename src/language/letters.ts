import { type ComplaintRecord, type Field, fieldValue } from '../complaints/record.ts';
import type { Found } from '../dialogue/command.ts';
import { fieldWord } from './field-words.ts';
import type { Finder } from './found.ts';

const LETTER = '(?:\\p{Script=Han}{1,3}的)?(\\p{Script=Han})(?:字)?';
const END = '(?=$|[,。!啊呀的])';
/** 是磊不是雷, 不是雷是磊, 雷应该是磊, also as 石头的石; 姓章不姓张. */
const LETTERS: readonly (readonly [RegExp, 'new' | 'old'])[] = [
  [/姓(\p{Script=Han}),?(?:而)?不(?:是)?姓(\p{Script=Han})/u, 'new'],
  [/不(?:是)?姓(\p{Script=Han}),?(?:而|是|我)*姓(\p{Script=Han})/u, 'old'],
  [/的(\p{Script=Han})字?(?:应该)?是\p{Script=Han}{1,3}的(\p{Script=Han})(?=$|[,。!啊呀])/u, 'old'],
  [new RegExp(`(?:是|应该是|写成)${LETTER},?(?:而)?不是${LETTER}${END}`, 'u'), 'new'],
  [new RegExp(`不是${LETTER},?(?:而)?(?:应该)?是${LETTER}${END}`, 'u'), 'old'],
  [
    new RegExp(
      `(?:^|[,把将])(?:那个)?${LETTER}(?:写错了?,?)?(?:应该是|要?改成|换成|应为)${LETTER}${END}`,
      'u',
    ),
    'old',
  ],
];
const SPELLED: readonly Field[] = ['respondent', 'name', 'outlet', 'region'];

/** 最后一个字是敏, 第二个字应该是石头的石: by its place. */
const BY_PLACE =
  /(最后|末尾?|第[一二三四]|中间|前面|头)(?:那)?(?:一)?个?字(?:打错了?,?|写错了?,?|不对,?)*(?:应该)?是(?:\p{Script=Han}{1,3}的)?(\p{Script=Han})(?=$|[,。!啊呀的])/u;
/** 姓写错了 立早章: the family name, taken apart. */
const FAMILY =
  /姓(?:氏|名)?(?:写|打|记|弄)?(?:错|不对)了?,?(?:应该|就)?是?(?!姓)\p{Script=Han}{2}(\p{Script=Han})$/u;
/** its john with an h: nearly the noted name, and how it is written. */
const WITH_LETTER =
  /\b(?:it'?s|its|should be|make it|spelled) ([a-z]{2,16}),? (?:with(?:out)?|no) (?:an? |one |two |the )?[a-z]{1,2}\b/;

function textsOf(record: ComplaintRecord, field: Field): readonly string[] {
  const value = fieldValue(record, field);
  if (field === 'respondent') return (fieldValue(record, 'respondent') ?? []).map(({ name }) => name);
  return typeof value === 'string' ? [value] : [];
}

/** A noted text of a field in another spelling; of several companies each. */
function rewritten(
  field: Field,
  record: ComplaintRecord,
  match: RegExpExecArray,
  make: Finder,
  put: (text: string) => string,
): Found {
  const span = { from: match.index, to: match.index + match[0].length };
  if (field !== 'respondent') return make(field as 'name', put(textsOf(record, field)[0]!), span);
  const all = fieldValue(record, 'respondent') ?? [];
  return make(
    'respondent',
    all.map((one) => ({ ...one, name: put(one.name) })),
    span,
  );
}

/** The one spelled field that fits, else the one that the line names. */
function fieldOf(folded: string, fits: (field: Field) => boolean): Field | undefined {
  const fields = SPELLED.filter(fits);
  const named = fieldWord(folded)?.field;
  return fields.length === 1 ? fields[0] : fields.find((one) => one === named);
}

/** Made-up names end in 测试; the letters that are counted stand before it. */
const ENDING = /测试$/;

function placed(text: string, place: string, right: string): string {
  const ending = ENDING.exec(text)?.[0] ?? '';
  const letters = [...text.slice(0, text.length - ending.length)];
  const at = place.startsWith('第')
    ? '一二三四'.indexOf(place[1]!)
    : place === '中间'
      ? Math.floor(letters.length / 2)
      : place === '头' || place === '前面'
        ? 0
        : letters.length - 1;
  if (letters[at] === undefined) return text;
  letters[at] = right;
  return letters.join('') + ending;
}

/** One letter of a noted name for another; null where it stands in none, or in several of which none is named. */
export function letterFor(folded: string, record: ComplaintRecord, make: Finder): Found | null {
  const has = (field: Field): boolean => textsOf(record, field).length > 0;
  const place = BY_PLACE.exec(folded);
  const named = fieldWord(folded)?.field;
  if (place !== null && named !== undefined && SPELLED.includes(named) && has(named))
    return rewritten(named, record, place, make, (text) => placed(text, place[1]!, place[2]!));
  const family = FAMILY.exec(folded);
  if (family !== null && has('name'))
    return rewritten('name', record, family, make, (text) => placed(text, '头', family[1]!));
  const spelled = WITH_LETTER.exec(folded);
  if (spelled !== null) {
    const right = spelled[1]!;
    const near = (word: string): boolean =>
      word[0]?.toLowerCase() === right[0] && Math.abs(word.length - right.length) <= 2 && word.length > 1;
    const field = fieldOf(folded, (one) => textsOf(record, one).some((text) => text.split(' ').some(near)));
    if (field !== undefined)
      return rewritten(field, record, spelled, make, (text) =>
        text.replace(/\S+/g, (word) => (near(word) ? word[0]! + right.slice(1) : word)),
      );
  }
  const hit = LETTERS.flatMap(([pattern, first]) => {
    const match = pattern.exec(folded);
    return match === null ? [] : [{ match, first }];
  })[0];
  if (hit === undefined) return null;
  const [right, wrong] =
    hit.first === 'new' ? [hit.match[1]!, hit.match[2]!] : [hit.match[2]!, hit.match[1]!];
  const field = fieldOf(folded, (one) => textsOf(record, one).some((text) => text.includes(wrong)));
  return field === undefined
    ? null
    : rewritten(field, record, hit.match, make, (text) => text.replace(wrong, right));
}
