/** Words that say: the number after them is no secret, whatever its check digit says. */
const PUBLIC_NUMBER =
  /订单|单号|保单|运单|快递|物流|流水|凭证|工单|受理|案[件号]|合同|发票|序列|设备|参考号|交易号|商户|编号|条码|信用代码|税号|order|polic(?:y|ies)|tracking|waybill|parcel|serial|ref(?:erence)?\b|invoice|case|ticket|imei|iccid|transaction|contract/gi;
/** The account that money went to is what police and bank need to stop it. */
const PAYEE = /收款|payee|beneficiary/i;
const CARD = /卡号|银行卡|信用卡|储蓄卡|借记卡|卡片|卡(?=[ :：是为]*$)|card/gi;

const last = (pattern: RegExp, text: string): number => [...text.matchAll(pattern)].at(-1)?.index ?? -1;

/** True when words between a number and what it is said to be name another number. */
export const namesPublicNumber = (words: string): boolean =>
  PAYEE.test(words) || last(PUBLIC_NUMBER, words) >= 0 || last(CARD, words) >= 0;

/** True when the words shortly before a number say that it is an order, policy, waybill, serial or payee number. */
export function isPublicNumber(text: string, start: number): boolean {
  // A word before an earlier number belongs to that one.
  const before = text
    .slice(Math.max(0, start - 24), start)
    .split(/\d{4,}/)
    .at(-1)!;
  if (/(?:^|[^A-Za-z])[A-Z]{2,4}[-_]?$/.test(before)) return true;
  if (PAYEE.test(before)) return true;
  const word = last(PUBLIC_NUMBER, before);
  return word >= 0 && word > last(CARD, before);
}
