import type { Span } from './fold.ts';

/** 冒充京东客服, posing as the bank: right before a name that others made use of. */
const POSING =
  /(?:冒充|假冒|自称|谎称|声称|伪装成?|装作|装成|假扮|假装|冒用|仿冒|打着)(?:是|的|了|成|来自|什么|所谓)*$|\b(?:(?:pretend|claim)(?:ing|ed|s)? (?:to be|to work|he was|she was|they were|they are|he is|she is)|pos(?:ing|ed|es) as|impersonat\w+|acting as|(?:said|saying|told me) (?:he|she|they) (?:was|were|is|are|worked)|fake)(?: (?:from|with|at|for|as|an?|the|my|in|of|someone|somebody))* $/;
/** 京东也不管: what the company itself does about it. */
const DOES =
  /^(?:客服|平台|公司|银行|官方|那边)?(?:也|又|都|就|还|却)*(?:不|拒|没人|推|让我|叫我)|^ (?:itself )?(?:won't|wont|refuse|refuses|refused|does(?:n't| not| nothing)|did(?:n't| not| nothing)|ignores?)/;
const REACH = 48;

/** Whether at this place a name is only what somebody posed as. */
export const isImpersonated = (folded: string, { from }: Span): boolean =>
  POSING.test(folded.slice(Math.max(0, from - REACH), from));

/** Whether at this place the company itself is told of. */
export const actsItself = (folded: string, { to }: Span): boolean => DOES.test(folded.slice(to, to + 24));
