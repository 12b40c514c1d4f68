import type { Span } from './fold.ts';

/** It is not …, rather than …: right before a name. */
const NOT =
  /(?<![是可能难道知]|要|就)(?:并|又|也|真|其实)*(?:不是|并非|而非|不怪|不怨|不关|没(?:在|找|去|用|从))(?:在|从|找|被|用|说|因为|投诉|我?投诉的)?$|\b(?:(?:is|are|was|were|has|have) not|(?<!\b(?:is|was|why) (?:it|this|that) )(?:is|are|was|were)n'?t|not|nothing to do with|no(?:thing)? (?:about|against)|instead of|rather than|never (?:used|bought from|dealt with))(?: (?:from|at|with|about|by|on|the|via|my))* $/;
/** 跟…没关系: around a name. */
const WITH = /(?:跟|和|与|同|关)$/;
const UNRELATED =
  /^(?:那边|这边|平台|公司|银行|本身)?(?:其实|真的?|也|都|又|是|根本|完全|一点)*(?:没(?:有)?(?:什么|啥|任何|半毛钱|多大|一点|一毛钱)?(?:的)?关系|无关|不相干|没关|什么事|不搭界)/;
const CLEARED =
  /^(?:那边|平台|公司|银行|本身)?(?:是|倒|其实|真)*(?:没(?:有)?(?:责任|问题|错|毛病)|无辜)|^(?: (?:itself|themselves))?,? (?:ha(?:s|ve|d) nothing to do|(?:is|are|was|were)(?:n't| not) (?:to blame|at fault|involved|the problem)|did nothing wrong)/;
/** 是不是…, …吗: asked and not denied; 不是…就是: one of two. */
const ASKED = /^[^,。!;\n]{0,10}(?:吗|么|[?？])|^[^,。!;\n]{0,12}(?:就是|还[能会]是|是谁)/;
const REACH = 40;

/** Whether a text says of a name in it that it is not about them. */
export function isDeniedName(folded: string, { from, to }: Span): boolean {
  const before = folded.slice(Math.max(0, from - REACH), from);
  const after = folded.slice(to, to + REACH);
  if (CLEARED.test(after) || (WITH.test(before) && UNRELATED.test(after))) return true;
  return NOT.test(before) && !ASKED.test(after);
}
