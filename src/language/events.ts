/** 发现关门了, 电话不接, 老板态度很差: what happened or how they are. */
const EVENT =
  /(?:[^想要]了|过|着)(?:[一两三几]?(?:晚上|天|夜|次|遍|回|年|个月|整天))?[\s。.!]*$|不(?:接|理|回|开门|开|认|管|见|吭声|承认)(?:我|人|了|电话|信息)*[\s。.!]*$|(?:找|联系|看)不(?:到|上|见)|打不通|没人(?:接|理|管|应|回|在)|(?:很|太|特别|超级?|真|更)(?:差|坏|凶|恶劣|横|嚣张)[\s。.!]*$|^(?:人|店|门|老板|他们?|她们?|客服)(?:都|也|就|早)?(?:跑|没|关|搬|不见)/;
const WISH =
  /想|要|希望|求|退(?:钱|款|我|还|货|费|一|全)|赔|换|修|道歉|让[他她它]|给我|给个|还我|别再|停止|停掉|取消|处理|解决|就行|就好|算了|随便|都行|都可以|无所谓|看着办|尽快|赶紧|查|说法|公道|解释/;
const LONGEST = 24;

/** Whether a short folded line tells an event and wishes nothing. */
export const tellsEvent = (folded: string): boolean => {
  const line = folded.trim();
  return line.length <= LONGEST && EVENT.test(line) && !WISH.test(line);
};

const MANY_LINES = 4;
const LONG = { zh: 240, en: 700 } as const;

/** Whether a text was pasted or written as a whole, such as a chat with many lines: then all of it is told. */
export function isWhole(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '').length;
  return lines >= MANY_LINES || text.length > LONG[/\p{Script=Han}/u.test(text) ? 'zh' : 'en'];
}

/** A question of so many letters may stand at the end of a whole story. */
export const LONGEST_QUESTION_BESIDE = 60;
