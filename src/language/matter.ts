const ANOTHER =
  /另外?[一两几]?(?:件|个|家|桩|起|单|笔)|另外(?:的|还)?(?:有|要|想|再|投诉)|(?:还|再|又)有?(?:[一两]|别的|其他的?)?(?:件|桩|起)(?:事|投诉|糟心|烦心|别的|另外)|(?:还|也|再|又)(?:要|想|得)?(?:再)?(?:投诉|告|反映)(?!过|了|他们|这|到|没)|第二(?:件|个|桩)(?:事|投诉)|(?:别|其他)的(?:事|店|公司|投诉)|换(?:一)?家|(?:跟|和|与)(?:刚才|上面|前面|这|那)[^,。]{0,8}(?:没关系|无关|不相干|两码事)|不是(?:刚才|上面|前面|这|那)(?:那)?[件家个]|\b(?:another|a second|a different|a separate|one more) (?:one|complaint|matter|thing|problem|company|shop|store|seller|bank|app|case|issue|business)\b|\b(?:unrelated|separate(?:ly)?|something else|new complaint|different (?:company|shop|store|seller|bank|app|matter))\b|\balso (?:want to |like to |need to |have to )?complain\b/;
const SAME =
  /补充|补一[句下]|漏说|忘了说|刚才(?:那|说|的)|[这那](?:件|个)?(?:事|投诉|案子|单子|订单|家店|家公司)|他们|她们|它们|人家|对方|店家|商家|客服|老板|经理|该(?:店|公司)|(?:昨天|今天|刚刚?|刚才|后来|然后|结果|现在)[^,。]{0,6}(?:又|还是|就)|\b(?:they|them|their|he|she|him|her|the (?:shop|seller|company|owner|manager|same)|update|again|forgot to (?:say|mention|add|tell)|to add|as well|this (?:case|complaint|matter|one))\b/;
const STARTS = /^(?:对了|还有|另外|顺便|以及|and|also|by the way|oh)?[\s,]*/;

/** What a folded line says of itself where another matter is known: that one, another one; null = neither. */
export function matterOf(folded: string): 'same' | 'another' | null {
  const line = folded.replace(STARTS, '');
  if (ANOTHER.test(folded) && !/^(?:他们|她们|对方|they|the same)/.test(line)) return 'another';
  return SAME.test(line) ? 'same' : null;
}
