import type { Field } from '../complaints/record.ts';
import type { Message } from '../conversation/message.ts';
import type { Command, Found } from '../dialogue/command.ts';
import { namedField } from './field-words.ts';
import { fold } from './fold.ts';
import type { Listening } from './listening.ts';

/** What stood before is right after all: 还是按之前那个, 改回去, the first one was right. */
const BACK =
  /(?:还是|就|仍|依旧|照旧)(?:按|照|用|写|要|是)*(?:之前|前面|原来|原先|最早|最初|最开始|开始|第一(?:个|次)|上一个|刚才|先前|一开始)(?:的|那)*(?:个|次|一个)?|(?:之前|前面|原来|原先|最早|最初|最开始|第一(?:个|次)|上一个|先前|一开始)(?:的|那|说|写|报|记|填)*(?:个|次|一个|种)?(?:数|金额|日期|时间|店名|名字|地方|地址|诉求)?(?:就|才|是|其实|没|倒|反而)*(?:对|没错|正确|准)|(?:改|换|调|变|退)回(?:去|来|原来|之前|最初|第一)|恢复(?:成|到)?(?:原来|之前|刚才)|\b(?:the )?(?:first|original|earlier|previous|old) (?:one|value|figure|amount|sum|date|day|name|number|answer|version|shop|place|city)? ?(?:i (?:said|gave|told you) )?(?:was|is|were) (?:actually )?(?:right|correct|fine|the right one|better)|\b(?:go|change|put|switch|set|revert|roll) (?:it |that |this |the \w+ )?back(?: to)?(?: (?:what|how|the|it|as))?\b|\bback to (?:the|my) (?:first|original|previous|old|earlier)\b|\bundo (?:that|this|it|the last)\b|\bwhat i (?:first )?said (?:first|before|at first|originally)?\s*(?:was|is) right|\b(?:use|keep|stick with|leave|take) the (?:first|original|earlier|previous|old) (?:one|value|figure|amount|sum|date|day|name|number|answer)/;
const FIRST = /最早|最初|最开始|一开始|第一|开始|原来|原先|\b(?:first|original|originally)\b/;
/** Money or goods that go back are no matter of the form. */
const ELSE =
  /钱|款|货|店里|他们|商家|客服|对方|套餐|密码|\b(?:money|refund|shop|store|seller|they|them|plan|give|gave|paid|get)\b/;
const LONGEST = { zh: 24, en: 64 } as const;

/**
 * A value that stood before and is right after all: the first that was noted where they say so, else the last. Null
 * where nothing of the kind was set right, or the line speaks of something else.
 */
export function returning(line: Message, { record, mending }: Listening): Command | null {
  const replaced = record?.replaced ?? [];
  if (replaced.length === 0) return null;
  const folded = fold(line.text).trim();
  const longest = LONGEST[/\p{Script=Han}/u.test(folded) ? 'zh' : 'en'];
  if (folded.length > longest || !BACK.test(folded) || ELSE.test(folded) || /\d/.test(folded)) return null;
  const named = namedField(folded);
  const field: Field =
    [named, mending].find((one) => replaced.some((old) => old.field === one)) ?? replaced.at(-1)!.field;
  const own = replaced.filter((old) => old.field === field);
  const before = FIRST.test(folded) ? own[0]! : own.at(-1)!;
  if (!('value' in before.slot)) return null;
  const source = { message: line.id, from: 0, to: line.text.length, by: 'rule', said: true, confirmed: true };
  const found = { field, slot: { value: before.slot.value, source } } as Found;
  return { do: 'correct', message: line.id, found: [found], field };
}
