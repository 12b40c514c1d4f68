import type { Message } from '../conversation/message.ts';
import type { Command } from '../dialogue/command.ts';
import { fold } from './fold.ts';
import type { Listening } from './listening.ts';
import { asWords } from './told-beside.ts';

/** Words of somebody who sets right what was filed. */
const SETS_RIGHT =
  /改|错|不是|不对|不要|不用|去掉|删|拿掉|划掉|撤|应该|应为|更正|纠正|其实|实际|换成|多写|少写|漏|才对|没有?(?:说|找)过|我说的是|[:：]|\b(?:change[ds]?|changing|wrong|mistake|typo|actually|should(?:'ve| have)? be(?:en)?|correct(?:ion|ed)?|instead|not|isn'?t|wasn'?t|sorry|meant|update|fix|rather|is|was|drop|remove|delete|no longer)\b/;

/**
 * What is told after the filing stands beside it in its own words; a value that was filed is set right only by words that
 * say so.
 */
export const setRightAfterFiling = (
  commands: readonly Command[],
  line: Message,
  { filed, hasDraft }: Listening,
): readonly Command[] =>
  !filed || hasDraft || SETS_RIGHT.test(fold(line.text))
    ? commands
    : commands.map((one) =>
        one.do === 'correct' && one.found.length > 0 ? asWords(line, 0, line.text.length) : one,
      );
