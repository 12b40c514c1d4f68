/** Before a bare number in Chinese. */
export const SPENT =
  /(?:扣(?:款|除|费|走)?|花(?:费)?|付(?:款)?|交|缴纳?|收(?:取|费)?|转(?:账|走)?|退(?:款|还|回|我)?|充(?:值)?|借(?:款)?|贷(?:款)?|欠|赔(?:偿|付)?|每次|一次|一共|总共|总计|合计|共计?|累计|加起来|算下来|[还又]?差|原价|价格|金额|本金|[多少]收|会员费|手续费|服务费|担保费|年费|[利罚头]息|押金|[定订]金|学费|会费|违约金|滞纳金|罚|损失|亏(?:损)?|办(?:了)?(?:张|个)?(?:年|月|次|会员)?卡|报(?:了)?(?:个)?[名班课]|价?值|标价|定价|售价|骗(?:走)?|刷(?:走)?|盗(?:刷|走)?|卖|还(?:款)?|余额|剩余?|存|费|[尾首货余]款|首付|(?:一|每|那|这|两|另)一?笔)(?:了|过|走|掉|去|是|为|:|我|他|她|我们|大概|大约|差不多|将近|约|的|整整|近|快|有|小|\s)*$/;

/** Before a bare number in English. */
export const SPENT_EN =
  /\b(?:paid|pay(?:ing)?|wants?|wanted|demands?|demanded|asks? for|asked for|asking for|quoted(?: me| us)?|charg(?:ed?|es|ing)(?: me| us)?|overcharged(?: me| us)?(?: by)?|fined(?: me| us)?|short(?:ed)?(?: me| us)? by|(?:scammed|cheated|robbed)(?: me| us)?(?: out)? of|c(?:a|o)mes? to|this time|(?:deposit|fee|bill|price|rent|fare|charge|premium|total)(?: was| is)(?: usually| normally| only)?|costs?(?: me| us)?|spent|lost|kept|keeps?|withheld|price(?: was| is)?|deducted|took|takes?|refund(?: of| me)?|worth|total(?:s|led)?(?: of| is| was)?|owes?(?: me| us)?|billed(?: me| us)?|sent|transferred|moved|let|drained|withdrew|stole|deposited|(?:fee|bill|payments?|charges?|deposit|refund) of|deposit|prepayment|prepaid|mine (?:is|was)|my (?:own )?(?:share|part) (?:is|was)|(?:amount|sum)(?: of| is| was| should be)?:?)\s*(?:(?:about|around|over|nearly|almost|exactly|just|only|me|them)\s+)?$/;
/** What may follow a number that is a sum by its verb alone, in English. */
export const SUM_ENDS =
  /^(?:$|\s+$|[,.!?;]|\s+(?:and|but|to|for|in|on|of|at|from|so|back|out|go|away|through|by|each|every|per|monthly|a (?:month|week|year|day)|more|when|because|although|though|while|which|that|without|after|before|it|they|he|she|i|thru|through|via|online|in cash|cash|anyway|is|was|has|had|never|still|not|did|didn't|hasn't|too|also|off|myself|when i|deposit|fees?|with|yesterday|today|last|plus|total|altogether|online)\b)/;
