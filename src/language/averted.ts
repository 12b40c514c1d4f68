const SWINDLER =
  /冒充|假冒|假扮|谎称|自称|安全账户|骗子|诈骗|\b(?:pretend\w*|impersonat\w*|posing as|scam\w*|fraudsters?|safe account)\b/;
const NOT_PAID =
  /没(?:有)?(?:转|给|付|交|买|充|上当|信|点|汇|理|同意|打)(?!了|过[去来])|挂了(?!号)|\b(?:i |we )?(?:didn't|did not|never|haven't) (?:send|pay|transfer|give|fall|do it|believe|click)|\bhung up\b/;
const LOST =
  /(?:转|付|汇|打|给)了|被(?:骗|扣|转|刷)了?[^,。]{0,6}\d|\b(?:i (?:sent|paid|transferred|lost|wired)|took \d)/;

/** Nothing was paid to a swindler: a sum that they named is no sum of the complaint, nor their call a word with the company. */
export const isAverted = (folded: string): boolean =>
  SWINDLER.test(folded) && NOT_PAID.test(folded) && !LOST.test(folded);
