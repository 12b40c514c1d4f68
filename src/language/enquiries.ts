/** 你好我想咨询下, hi i want to ask about: words that lead up to a question, or to a story after all. */
const OPENER =
  /^(?:喂|你好|您好|嗯|那个|这个|请问|不好意思|打扰(?:一下|了)?|麻烦|[啊呀哈嘛,。!\s])*(?:我)?(?:想|要|来|想要|想来)?(?:跟|向)?(?:你们?|您)?(?:咨询|请教|问)(?:一?下|一?个事情?|问)*(?:你们?|您)?(?:[啊呀哈嘛,。:\s]|就是|那个)*|^(?:hi|hello|hey|,|\s)*(?:i(?:'d like| would like| want(?:ed)?| need)? (?:just )?(?:to )?|can i |could i )(?:ask|enquire|inquire)(?: you)?(?: about)?[\s,:]*/;
const OWN = /我|俺|咱|\b(?:i|my|we|our)\b/;
const TROUBLE =
  /坏|[不没拒](?:给|退|让|认|管|理|赔|换|修|发|到|收到|来|肯|承认|同意)|多?扣|骗|变成?了?\d|涨|假|漏水|丢|跑路|关门|乱收|自己(?:同意|开通|办)的|\b(?:broke\w*|broken|charged|refus\w+|won't|wont|never|didn't|didnt|cheated|scammed|fake|faulty|closed|lost)\b/;
const LEAST = { zh: 14, en: 40 } as const;

/**
 * Where the story begins in a folded line that opens like a question and goes on to tell one's own trouble; null where
 * nothing is told behind the opening.
 */
export function storyBehindOpener(folded: string): number | null {
  const opener = OPENER.exec(folded)?.[0].length ?? 0;
  if (opener === 0) return null;
  const rest = folded.slice(opener);
  const least = LEAST[/\p{Script=Han}/u.test(rest) ? 'zh' : 'en'];
  return rest.trim().length >= least && OWN.test(rest) && TROUBLE.test(rest) ? opener : null;
}
