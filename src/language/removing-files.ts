import type { Command } from '../dialogue/command.ts';

const FILE = '(?:照片|图片|图|截图|附件|文件|录音|语音|凭证|pdf)';
const WHICH =
  '(?:我|那|这|刚才|刚刚|上面|之前|最后|最新|上一?|前一?|所有|全部|发|传|上传|给你们?|的|一|几|些|张|个|份|段|条)*';
const AWAY = '(?:删|撤|拿|去|移)(?:掉|除|了|回|走|下|一下|去)*';

const REMOVES = new RegExp(
  `^(?:(?:把|将)?${WHICH}${FILE}(?:都|全部|全|给我|给)*${AWAY}(?:吧|了)?|${AWAY}${WHICH}${FILE}|(?:please )?(?:remove|delete|take (?:back|down|away))(?: (?:the|that|this|my|all|of|last|latest|newest|those|these|every|i just sent))* (?:photos?|pictures?|images?|screenshots?|attachments?|files?|recordings?|voice (?:notes?|messages?)|pdfs?)(?: i (?:just )?sent)?)$`,
);

const ALL =
  /都|全|所有|几|些|\ball\b|\bevery|those|these|(?:photo|picture|image|attachment|file|recording)s\b/;
const NEWEST = /刚|最后|最新|上一|前一|上面|\blast\b|latest|newest|just sent/;

/** 删掉刚才的照片, remove the last attachment: files are to be taken back; null for all other lines. */
export function removesFiles(line: string): Command | null {
  if (!REMOVES.test(line)) return null;
  return { do: 'remove-files', which: ALL.test(line) ? 'all' : NEWEST.test(line) ? 'newest' : null };
}
