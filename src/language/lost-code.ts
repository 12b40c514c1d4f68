const CODE = /回执(?:码|号|代码|密码)|查询码|(?:receipt|case) code/;
const GONE =
  /(?:丢|弄丢|弄没|没了|忘|不见|找不到|没记|没存|没保存|没抄|没截|记不[得住起]|不记得|没看到|没收到|看不到|泄露|泄漏|被人?(?:看|知道)|删了)|\b(?:lost|lose|forgot|forget|forgotten|misplaced|can't find|cannot find|don't have|do not have|don't remember|deleted|leaked|somebody (?:saw|knows)|someone (?:saw|knows))\b/;
const ANEW =
  /(?:换|补|重新|再|新)(?:给|发|要|来|生成|弄|办|开|领)?(?:我)?(?:一?[个份次张]|个?新的?|发|掉|下|一下)?|\b(?:new|another|replace|reissue|change|again|resend)\b/;
const LONGEST = 60;

/**
 * 我的回执码丢了, 换一个回执码, I lost my receipt code: the case number that the line names, '' where it names none;
 * null for lines that ask for no new code.
 */
export function lostCode(folded: string): string | null {
  if (folded.length > LONGEST || !CODE.test(folded)) return null;
  if (!GONE.test(folded) && !ANEW.test(folded)) return null;
  return /\bc\d{14}\b/.exec(folded)?.[0].toUpperCase() ?? '';
}
