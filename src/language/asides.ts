import { type Span, sentences } from './fold.ts';

const SPOKEN =
  /(?:说|讲|称|回复|回答|告诉我?|答复|写着?|骂|威胁|喊|said|says|told me|replied|wrote)[^。!?\n]{0,6}$/;
const QUOTES = /[“「『"]([^“”「」『』"\n]{4,300})[”」』"]/g;
const OTHERS =
  /(?:^|(?<=,))\s*(?:(?:但|不过|而且|以前|之前|去年|前几天|昨天)?,?(?:听说|据说|网上(?:有人|看到|说)|新闻(?:里|上|说)|有(?:个|的)?(?:人|网友)|别人|我?(?:的)?(?:一个|有个|有一个)?(?:朋友|同事|邻居|同学|闺蜜|网友|亲戚)(?!圈|让我|叫我|帮我|也(?!被|给|遇|扣|中招|买|办|有|这|在))|my (?:friend|neighbou?r|colleague|coworker)(?!s? and i)|my (?:sister|brother|cousin|aunt|uncle|classmate)(?=[^,.!?]*\b(?:too|as well|also)\b)|i (?:heard|read) that))/;

/** What others said or went through: words there are not the consumer's own claims. */
export function asides(folded: string): readonly Span[] {
  const spans: Span[] = [];
  for (const match of folded.matchAll(QUOTES))
    if (SPOKEN.test(folded.slice(Math.max(0, match.index - 12), match.index)))
      spans.push({ from: match.index, to: match.index + match[0].length });
  const behalf =
    /(?:帮|替|代|为)我?(?:的)?(?:一个)?(?:朋友|同事|邻居|同学|闺蜜|亲戚)|on behalf of|for my (?:friend|neighbou?r|colleague)/;
  for (const sentence of sentences(folded)) {
    const text = folded.slice(sentence.from, sentence.to);
    const begun = OTHERS.exec(text)?.index ?? -1;
    if (begun < 0 || behalf.test(folded)) continue;
    // 我朋友也被骗过，我这次……: from the turn to oneself on it is their own again
    const turn = text
      .slice(begun + 1)
      .search(
        /,(?:而|但|可|然后|结果|这次|现在|多?收|多?扣|却|就)*(?:我(?!朋友|同事|邻居|同学|闺蜜)|本人)|, ?(?:and |but |then |so )*(?:i|my(?! (?:friend|neighbou?r|colleague|coworker)))\b/,
      );
    const from = sentence.from + begun;
    spans.push({ from, to: turn < 0 ? sentence.to : from + 1 + turn });
  }
  return spans;
}

export const outside = <H extends Span>(hits: readonly H[], spans: readonly Span[]): readonly H[] =>
  hits.filter((hit) => !spans.some((span) => hit.from >= span.from && hit.to <= span.to));
