/** A keyboard that finishes words puts in one at a time. */
const isSeveralWords = (text: string): boolean =>
  (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= 6 || text.trim().split(/\s+/).length >= 3;

/** Whether words came at once and not by typing or pasting, as a speech keyboard puts them in, piece by piece. */
export function isDictated({ inputType, data, isComposing }: InputEvent): boolean {
  if (inputType === 'insertFromDictation') return true;
  return inputType === 'insertText' && !isComposing && isSeveralWords(data ?? '');
}
