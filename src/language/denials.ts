import { matches } from '../basics/text.ts';
import type { Issue, Product } from '../complaints/taxonomy.ts';
import type { Span } from './fold.ts';
import type { Hit } from './lexicon.ts';

/** What a text says it is not about, and where. */
export interface Denials {
  readonly products: ReadonlySet<Product>;
  readonly issues: ReadonlySet<Issue>;
  readonly spans: readonly Span[];
}

export type FindDenials = (folded: string) => Denials;

const NO_DENIAL: Denials = { products: new Set(), issues: new Set(), spans: [] };

/** It is not …: what follows may name any kind. */
const IS_NOT =
  /(?<![是要还就难道])(?:并|又|也|真|根本|绝对|应该|其实)*(?:不是|不算|不属于|并非)(?:什么|啥|那种|因为|说|在投诉|投诉|要投诉|被|遭|遇到|碰到|电信|网络)*|\b(?:(?:it|this|that)(?:'s| is| was)? not|not|isn't|isnt|wasn't|wasnt)(?: (?:a|an|any|about|because of|been|being|the|really|actually|some|kind|of|online|phone))*\s+/g;
/** Nobody …: said only of theft and fraud. */
const NO_CRIME =
  /(?:没有?人?|不存在|谁也没|从没)(?:被|遭|遇到|碰到)?(?:人)?(?:盗刷?|偷|骗走|骗|诈骗)(?:了|过|我|我的|钱|走|的?情况|行为)*(?=$|[^\p{L}]|[就是只而])|\b(?:nobody|no one|no-one) (?:has |had )?(?:stole|stolen|scammed|cheated|robbed|hacked|tricked)\b(?: (?:me|it|my \w+|anything))*|\b(?:no|never|without|wasn't|not|isn't|there was no|there is no) (?:a |any |been )?(?:fraud|scam|theft|scammed|stolen|hacked|robbed)\b/gu;
const CRIME =
  /^(?:盗刷|盗用|盗|骗子|骗了?|诈骗|诈|偷了?|抢|抢劫|冻结被盗)|^(?:stolen|theft|scam(?:med)?|fraud|hacked|robbed|robbery)\b/;
/** Behind what is denied a sentence ends or goes on; 不是保险柜 names another thing. */
const ENDS =
  /^(?:(?:的)?(?:问题|纠纷|的事|事|情况|案|那种|那类|类|投诉|原因|引起|导致|造成))?(?:$|[^\p{L}]|[的了啊呀吧哦嘛是我他她就而也但也只]|这|那)/u;
/** What the other side denies, and what nobody really does. */
const THEIRS =
  /(?:说|讲|称|认为|认定|答复|回复|咬定|坚持|声称|解释)[^,。!?;\s]{0,8}$|(?:怎么|谁说|凭什么|凭啥|为什么|为啥|难道|如果|要是|是不是|知道)[^,。!?;\s]{0,6}$|\b(?:says?|said|claims?|claimed|insists?|insisted|told|tells|thinks?|argues?|decided|if|why|whether|they|bank|shop|seller)\b[^.!?;,]{0,24}$/;
const OWN = /我(?:都|已经|早|刚才?)?(?:就)?(?:说|讲)[^,。!?;\s]{0,8}$|\bi (?:said|told)\b[^.!?;,]{0,24}$/;
const ASKS = /^[^,。!;\n]{0,8}(?:吗|么|[?？])|^[^,。!;\n\s]{0,12}就是/;
const REACH = 40;

/** Reads what a story is said not to be about, by what people call the kinds. */
export function denialReader(
  products: (folded: string) => readonly Hit<Product>[],
  issues: (folded: string) => readonly Hit<Issue>[],
): FindDenials {
  return (folded) => {
    const denied = { products: new Set<Product>(), issues: new Set<Issue>(), spans: [] as Span[] };
    const own = (from: number): boolean => {
      const before = folded.slice(Math.max(0, from - REACH), from);
      return OWN.test(before) || !THEIRS.test(before);
    };
    for (const { index, 0: mark } of matches(folded, NO_CRIME)) {
      if (!own(index) || ASKS.test(folded.slice(index + mark.length))) continue;
      denied.issues.add('funds-security');
      denied.spans.push({ from: index, to: index + mark.length });
    }
    for (const { index, 0: mark } of matches(folded, IS_NOT)) {
      const start = index + mark.length;
      const rest = folded.slice(start, start + REACH);
      const crime = CRIME.exec(rest);
      const named = [
        ...(crime === null ? [] : [{ to: crime[0].length, keep: () => denied.issues.add('funds-security') }]),
        ...issues(rest).flatMap(({ from, to, value }) =>
          from > 0 ? [] : [{ to, keep: () => denied.issues.add(value) }],
        ),
        ...products(rest).flatMap(({ from, to, value }) =>
          from > 0 ? [] : [{ to, keep: () => denied.products.add(value) }],
        ),
      ];
      const reach = Math.max(0, ...named.map(({ to }) => to));
      const rear = rest.slice(reach);
      if (reach === 0 || !own(index) || !ENDS.test(rear) || ASKS.test(rear)) continue;
      for (const { to, keep } of named) if (to === reach) keep();
      denied.spans.push({ from: index, to: start + reach });
    }
    return denied.spans.length === 0 ? NO_DENIAL : denied;
  };
}

/** The text with what is denied blanked, at the same length. */
export const withoutDenials = (folded: string, { spans }: Denials): string =>
  spans.reduce((text, { from, to }) => text.slice(0, from) + ' '.repeat(to - from) + text.slice(to), folded);
