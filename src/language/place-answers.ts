import { fold } from './fold.ts';
import { plainAnswer } from './particulars.ts';
import type { TextHit } from './person.ts';

/** A clause of talk about the asking: 我刚说了, 你咋又问, i told you. */
const TALK =
  /^(?:我|你|您|都|已经|刚才?|早就?|不是|前面|上面)*(?:说|讲|告诉|答|写)(?:了|过|你们?|您)*(?:好?几?多少?遍)*[啊吗嘛吧呀了]*$|^(?:你|您)?(?:咋|怎么|干嘛|为啥|为什么)(?:又|还|老|总)*(?:问|要)[^,]{0,4}$|^(?:i |as i |like i )?(?:already |just )*(?:told|said)(?: (?:you|that|it|so|this|twice|before))*(?: already)?$|^(?:why|how many times|again|i think|i guess|probably)\b.*$|^(?:(?:你们?)?(?:到底)?(?:管不管|行不行|快点).*)$/;
const BEFORE =
  /^(?:[\s,:]|.*不就是|就是?(?=[^是在])|就在|是在|是(?=\p{Script=Han})|在|(?:那|这)(?:个|家)(?=\p{Script=Han})|反正|好像|应该|大概|可能|我|都|已经|刚才?|说(?:了|过|的)|你们?(?:自己)?(?:的|家)|(?:[你您]们?|贵行)(?=\p{Script=Han}{1,10}(?:支行|分行|网点|营业|柜台|店))|(?:(?:as|like) )?i (?:already |just |literally |clearly |even )*(?:said|told (?:yo)?u|meant?|think|guess|wrote)\b|(?:no|yes|well|so|oh)(?=[\s,]+(?:i|it|the|at|in|its|that|as)\b)|(?:it |that )?should (?:just |only )?(?:be|say|read)\b|(?:it|that)(?:'s| is|s)\b|(?:at|in|on|its)\b|just(?= )|the\b(?= .*branch))+/u;
const AFTER =
  /(?:[\s,.!?。:]|那边|那里|那儿|那块|(?<=[区县市镇路街]|^\p{Script=Han}{2,3})的|(?<=\p{Script=Han})(?:嘛|吗|啊|呀|吧|呢|了|哦|呗)|(?:,|^)?(?:我|都|刚才?|已经)*说(?:了|过)(?:的)?|还能是哪个|\b(?:(?:as|like) )?i (?:already |just )*(?:think|guess|said|told (?:yo)?u|wrote|mean)|please|pls|already|again)+$/u;
/** What tells something else than a place. */
const TELLS = /^(?:i|we|they|he|she|it)\b|^(?:我|他|她|他们|你)(?!爱)/;

/**
 * The place in an answer to where, without the talk around it: 都说了海州, i said zhongshan road. Null where only talk
 * is left.
 */
export function placeAnswer(text: string, max: number): TextHit | null {
  const folded = fold(text);
  const kept = [...folded.matchAll(/[^,。.;!?\n]+/g)].flatMap((clause) => {
    if (TALK.test(clause[0].trim())) return [];
    const lead = BEFORE.exec(clause[0])?.[0].length ?? 0;
    const tail = AFTER.exec(clause[0].slice(lead))?.[0].length ?? 0;
    const span = { from: clause.index + lead, to: clause.index + clause[0].length - tail };
    return span.to > span.from && /[\p{L}\p{N}]/u.test(folded.slice(span.from, span.to)) ? [span] : [];
  });
  const first = kept[0];
  if (first === undefined) return null;
  const rest = kept.slice(1).filter((span) => !TELLS.test(folded.slice(span.from, span.to).trim()));
  const near = rest.length > 0 && kept.indexOf(rest[0]!) === 1 ? rest[0]! : first;
  const to = rest.length === 1 && near !== first ? near.to : first.to;
  const plain = plainAnswer(text.slice(first.from, to), max);
  return plain === null
    ? null
    : { from: first.from + plain.from, to: first.from + plain.to, value: plain.value };
}

const NO_OUTLET =
  /没(?:有|去过|办过|什么)?[^,。]{0,4}(?:网点|支行|柜台|门店)|没办过|哪来的|\b(?:no|not (?:at )?(?:a|any)) (?:branch|outlet)\b/;
const CHANNEL =
  /(?:(?!你|们|我|或|和|了|转|(?<!掌)上|里|自己|的|就|是|用|在)[\p{Script=Han}a-z0-9]){0,6}(?:app|手机银行|网银|小程序|公众号|信用卡中心|客服热线|电话银行)/u;

/** 网点或App 改成…: what the form calls it. */
const LABEL = /^\s*网点(?:或|和|\/|、)?app[\s:,]*(?:改成|改为|应该是|写|填|是|就是)*\s*(?=\S)/;

/** Not a branch but an app or the like; `none`: there is no branch at all. */
export function channelAnswer(folded: string, text: string): TextHit | 'none' | null {
  const label = LABEL.exec(folded)?.[0].length ?? 0;
  const channel = CHANNEL.exec(' '.repeat(label) + folded.slice(label));
  if (channel !== null) {
    const to = channel.index + channel[0].length;
    return { from: channel.index, to, value: text.slice(channel.index, to) };
  }
  return NO_OUTLET.test(folded) ? 'none' : null;
}
