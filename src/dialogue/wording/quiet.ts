import type { Lang } from '../../conversation/message.ts';

interface Quiet {
  readonly line: string;
  readonly label: string;
}

const WORDS: Readonly<Record<Lang, Readonly<Record<'dying' | 'money' | 'people', Quiet>>>> = {
  zh: {
    dying: { line: '要是心里撑不住，12356 有人听您说；有人可能出事，打120或110。', label: '有危险' },
    money: { line: '要是钱这会儿正往外走，或有人在催您转钱，先打110。', label: '钱正在转出' },
    people: { line: '要是有人正有危险，先打110；伤病打120，着火、漏气打119。', label: '有危险' },
  },
  en: {
    dying: {
      line: 'If it is too much to bear, 12356 listens; if somebody may come to harm, call 120 or 110.',
      label: 'In danger',
    },
    money: {
      line: 'If money is going out right now, or somebody presses you to pay, call 110 first.',
      label: 'Money going out',
    },
    people: {
      line: 'If anybody is in danger right now, call 110 first; hurt or ill 120, fire or gas 119.',
      label: 'In danger',
    },
  },
};

/** What goes with a reply to words that may tell of danger, and what the button to the orders says. */
export const quietWords = (about: 'dying' | 'money' | 'people', lang: Lang): Quiet => WORDS[lang][about];
