/** They called me today and were rude, 老板刚才又骂人: what others did since, in a line that sets nothing against it. */
const THEIR_DEEDS =
  /(?:他们?|她们?|对方|商家|店家|卖家|老板|客服|经理|店[员长]|快递员?|催收)[^,。;!?是]{0,6}(?:又|还在?|刚刚?|今天|昨天|昨晚|现在|一直|打|骂|说|发|来|找|威胁|拉黑|挂)|\b(?:they|he|she|the (?:shop|seller|manager|owner|guy|company|boss|bank)|someone from \w+)\s+(?:(?:just|also|then|again|even|still|have|has|had|keep|kept|never|today|now)\s+)*(?:called|rang|phoned|said|told|sent|came|texted|wrote|emailed|messaged|shouted|yelled|threatened|hung|blocked|laughed|refused|offered|ignored|were|was|kept|keep|calling|won'?t|didn'?t|don'?t)\b/;
const AGAINST =
  /不是|不对|错了|写错|改[成为]|应该|而是|\b(?:not|wrong|instead|should|meant|change|correct)\b/;

/** Whether a folded line tells what the others did, and sets nothing that is noted right. */
export const tellsOfThem = (folded: string): boolean => THEIR_DEEDS.test(folded) && !AGAINST.test(folded);
