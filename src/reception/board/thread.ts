import { isBoardKey } from '../../acts/send-held.ts';
import { clip } from '../../basics/text.ts';
import type { Complaint } from '../../complaints/complaint.ts';
import type { Lang, Message } from '../../conversation/message.ts';
import { hidingFor } from './showing.ts';
import { boardWords } from './words.ts';

/** How much of what was said before stands under a new card. */
const BEFORE = 10;
const SHORT = 240;
const LONGEST = 2800;

/** Whether a line is told under the card: not what staff wrote there themselves. */
export const isTold = ({ eventKey }: Pick<Message, 'eventKey'>): boolean => !isBoardKey(eventKey);

/** A question whose answer may be a name or a number and nothing else. */
const NAMING: ReadonlySet<string> = new Set(['name', 'phone', 'consent', 'facts']);
const ASKS_NAME = /称呼|贵姓|姓名|名字|叫什么|电话|手机|号码|联系方式|\bname\b|call you|phone|number/i;

/** Whether this line asked for something else than who they are: a short answer to it is no name. */
function asksForOther(line: Message | undefined): boolean {
  if (line === undefined) return false;
  if (line.from === 'agent') return !ASKS_NAME.test(line.text);
  const { asking } = line.extras;
  return asking !== undefined && !NAMING.has(asking);
}

/** Writes lines of a talk as everybody on the board may read them. */
export function threadWords(lang: Lang, complaints: readonly Complaint[]) {
  const w = boardWords(lang);
  const hide = hidingFor(complaints, w.personal);

  function speaker({ from, extras }: Message): string {
    if (from === 'consumer') return w.consumer;
    if (from === 'agent') return extras.by ?? w.staff;
    if (from === 'system') return w.system;
    return extras.automatic ? `${w.bot}（${w.automatic}）` : w.bot;
  }

  const line = (message: Message, before: readonly Message[]): string => {
    const { text: said, from } = message;
    const mayName = from === 'consumer' && !asksForOther(before.findLast((one) => one.from !== 'consumer'));
    const shown = mayName ? hide.line(said) : hide.words(said);
    const text = said.trim() === '' ? w.wordless : shown;
    const changed = message.replaces === null ? '' : w.changed;
    return `${speaker(message)}${w.colon}${text}${changed}`;
  };

  return {
    line,
    /** The newest of what was said before; null where there is nothing. */
    before: (messages: readonly Message[]): string | null => {
      const lines = messages
        .filter(({ text }) => text !== '')
        .map((message) => clip(line(message, messages.slice(0, messages.indexOf(message))), SHORT));
      let kept = lines.slice(-BEFORE);
      while (kept.length > 1 && kept.join('\n').length > LONGEST) kept = kept.slice(1);
      return kept.length === 0 ? null : [w.before, ...kept].join('\n');
    },
  };
}
