import type { Span } from './fold.ts';

/** 说正品耐克, a fake: the make that goods were sold as. */
const SOLD_AS =
  /(?:正品|原装|专柜(?:正品)?|高仿|仿冒?|假冒?的?|号称(?:是)?|说(?:是|好是)?真的?)$|\b(?:genuine|authentic|fake|counterfeit|real|original) $/;
/** 拿去得物鉴定: who looked at the goods for one. */
const TAKEN_TO = /(?:拿|送|寄|发)(?:去|到|给|了)?(?:了)?$|(?:去|在|上|找|用|让|请)(?:了)?$/;
const EXAMINES =
  /^(?:app|平台|那边|上|上面|专业|官方)*(?:做|查|给|帮我)?(?:了|过|一下)?(?:个)?(?:鉴定|鉴别|验货|检测|查验|验真)/;
const EXAMINED = /\b(?:checked|verified|authenticated|examined|tested|appraised) (?:by|at|on|with) $/;
const REACH = 32;

/** Whether at this place a name is only spoken of: the make of the goods, or who examined them. */
export function isOnlyMentioned(folded: string, { from, to }: Span): boolean {
  const before = folded.slice(Math.max(0, from - REACH), from);
  const after = folded.slice(to, to + REACH);
  return SOLD_AS.test(before) || EXAMINED.test(before) || (TAKEN_TO.test(before) && EXAMINES.test(after));
}
