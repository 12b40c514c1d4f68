import { fold } from './fold.ts';

const MAY_ADD =
  /(?:^|[,。;!? ])(?:我|现在|还|那|是不是|请问|这会儿|再)*(?:能不能|可不可以|可以|能|行不行)(?:再|继续|接着|给我|帮我)*(?:补充?|加|添|补上)(?:一下|一[句点条个]|点|几句|上|进去|内容|材料|东西)*(?:吗|么|不|呢|嘛)?(?=[,。;!? ]|$)|(?:^|[,.;!? ])(?:can|could|may) i (?:still |also |please )*add (?:something|one more thing|a thing|more|this|that|to (?:it|that|the case|my complaint))?(?=[,.;!?: ]|$)/;
const LEAST = 4;

/** 还能补充吗 号码尾号3321: what is to be added, at its place, with blanks for the asking; null where a line asks no such thing. */
export function addedBehind(text: string): string | null {
  const found = MAY_ADD.exec(fold(text));
  if (found === null) return null;
  const rest =
    text.slice(0, found.index) + ' '.repeat(found[0].length) + text.slice(found.index + found[0].length);
  return rest.replace(/[\s\p{P}]/gu, '').length >= LEAST ? rest : null;
}
