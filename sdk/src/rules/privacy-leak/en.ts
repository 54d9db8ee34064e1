import { type IsInnocent, type Secret, secrets } from "./secret.ts";

const english = (sources: readonly string[], isInnocent?: IsInnocent): readonly Secret[] =>
  secrets(
    sources.map((source) => `(?<![a-z])(?:${source})`),
    isInnocent,
  );

const SUM =
  "(?:(?:about|around|just|only|roughly|exactly|under|less than|almost|nearly|over|a mere|barely) )*(?:[$£€¥] ?\\d[\\d,.]*\\d?k?|\\d[\\d,.]*k? ?(?:dollars?|bucks|pounds?|quid|euros?|yuan|pence|cents?|%|percent|usd|gbp|eur|per cent|each|apiece|a piece|a unit)|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))? (?:dollars?|bucks|pounds?|quid|euros?|percent|per cent|%)|half (?:the|that|of|what)|\\d[\\d,.]*(?= |,|\\.|$))";
const COMPANY =
  "(?!(?:a|an|the|our|your|not|very|based|in|located|confidential|still|out|private|something|who|what|reliable|closed|late|delayed|waiting|working|sending|aware|also|now|on|being|unable|looking|behind|currently|short)(?![a-z]))[a-z][a-z'&-]+";

/** What is the shop's own business. */
export const englishBusiness: readonly Secret[] = [
  ...english(
    [
      `(?:cost price|wholesale (?:cost|price)|unit cost|purchase price|buying price|buy[- ]in price|factory price|(?:our|the|production|actual|landed) costs?|trade cost)(?: for| of| on| to us| price| per)?(?: (?:it|this|that|them|these|those|one|each|the|unit|item|[a-z]+)){0,3}? (?:is|are|was|comes to|of|=|:)+ ?${SUM}`,
      `(?:costs?|cost) us ${SUM}`,
      `we(?:'ve| have)? (?:only |just |actually |paid |currently )*(?:pay|paid|buy|bought|get|got|source|purchase|make|import|order)(?: in)? (?:it|them|these|this|those|one|each|(?:the|this|that|these) [a-z]+)? ?(?:in )?(?:for|at) ${SUM}`,
      `we (?:only |just )*(?:pay|paid) (?:the|our) (?:factory|supplier|maker|manufacturer|workshop|mill|wholesaler|makers|vendor) (?:only |just |about )?${SUM}`,
      `we (?:only |just )*(?:pay|paid) ${SUM}(?! (?:shipping|postage|delivery))`,
    ],
    (sentence) => /your (?:cost|order)|shipping|postage|delivery|return label/.test(sentence),
  ),
  ...english([
    `(?:margins?|profit|mark[- ]?up|markup)(?: margin| on (?:it|this|that|these|them|each|the [a-z]+|(?:this|that|these|those) [a-z]+))?(?: is| are| of| only| just| just about|:)+ ?${SUM}|(?:we|i|shop) (?:only |just )*(?:make|earn|clear|net|keep|pocket)s? ${SUM}(?: profit| margin| on (?:it|this|each|every|that)| per| out of|$|[,.!])|${SUM} (?:profit|margin|mark[- ]?up)`,
  ]),
  ...english(
    [
      `(?:our|the|its|their) (?:supplier|vendor|manufacturer|wholesaler|factory|source|distributor)s?(?: for (?:this|these|that|it|the [a-z]+))?(?: is| are|'s| called| named|:)+ (?:called |named )?${COMPANY}`,
      `we (?:only |just |actually )*(?:buy|get|source|order|purchase|import)(?: (?:it|them|these|this|those|everything|all of them|our stock|(?:the|these|our|all) [a-z]+))? from (?!(?:you|there|here|them|time|that|this|our (?:warehouse|store|depot)|italy|france|china|japan|spain|germany|india|portugal|abroad)(?![a-z]))${COMPANY}`,
      `comes? from (?:a|an|the) (?:[a-z]+ ){0,2}?(?:workshop|factory|mill|wholesaler|maker|plant)[a-z ]{0,12} (?:called|named|run by|owned by) ${COMPANY}`,
      `(?:made|produced|manufactured|supplied|sewn|printed|built|bottled|packed|knitted|assembled) by ${COMPANY}[^.?!;]{0,40}?(?:for us(?![a-z])|our (?:own )?(?:label|name|brand|logo))`,
      `(?:made|produced|manufactured|supplied)(?: for us)? by (?!(?:hand|us|our|the (?:brand|team)|a|an|skilled|local)(?![a-z]))${COMPANY}(?= (?:for us|ltd|limited|inc|co|textiles|factory|mills?|works)(?![a-z])|[,.!]|$)`,
    ],
    (sentence) =>
      /(?:can't|cannot|can not|unable|not able|won't|not allowed|never)[a-z ]{0,16}(?:share|tell|disclose|give|say|reveal|name)|confidential|brand/.test(
        sentence,
      ),
  ),
  ...english(
    [
      `(?:pass ?word|passcode|pass ?phrase|pin(?: code)?|log ?in|access code|admin code)s?(?: for [a-z ]{1,30}?| to [a-z ]{1,30}?)?(?: is| are|'s|:| =)+ ?(?!(?:your|the|not|case|on|in|sent|incorrect|wrong|required|at|too|case|optional|a|an|now|available|needed|printed|yours|invalid|expired|working|down|safe|secret|private|confidential)(?![a-z]))[a-z\\d][a-z\\d@#_.!-]{2,}`,
    ],
    (sentence) =>
      /your (?:new |own |temporary |account )?(?:password|pin|passcode|login|account|parcel|locker)|default|factory|wi-?fi|wi fi|bluetooth|locker|pick ?up|discount|manual/.test(
        sentence,
      ),
  ),
  ...english(
    [
      `(?:commission|salary|salaries|wages?|bonus(?:es)?|pay|hourly rate|pay ?check)(?: for [a-z ]{1,16}?| on [a-z ]{1,20}?| rate)?(?: is| are| of|:| only| just)+ ?${SUM}`,
      `(?:i|we|agents?|staff|they|she|he|everyone|the team|my colleague)(?: only| just| each| all)* (?:get|gets|earn|earns|make|makes|are paid|is paid|am paid)(?: a)? ${SUM}(?: an hour| a month| a week| per| commission| bonus| for (?:each|every)| on (?:each|every))`,
      `(?:fine[sd]?|dock(?:ed|s)?|deduct(?:ed|s)?|penali[sz]e[sd]?|charge[sd]?)(?: (?:us|me|her|him|staff|agents|my (?:pay|wages|salary|bonus)|our (?:pay|wages|salary|bonus)))(?: by)?(?: ${SUM})?`,
      `(?:i|we|she|he|they|my colleague|the agent|agents|staff)(?:'ll| will|'d| would| get| gets| was| were| are| am| is| be| been)+ (?:fined|docked|penali[sz]ed|suspended|fired|sacked|disciplined|demoted|written up)`,
      `(?:take|takes|took|taken|comes?|goes|docked) ${SUM} (?:out of|off|from) (?:my|our|her|his|their) (?:pay|wages|salary|bonus|pay ?check)`,
      `(?:i|we|agents?|staff|they|she|he)(?: each| all|'ll| will| would)* (?:lose|loses|forfeit) (?:a )?${SUM}(?: (?:for|per|each|every|whenever|if)|$|[,.!])`,
      `(?:lose|loses|lost|cut|cuts)(?: (?:my|our|her|his|their)) (?:bonus|commission|pay|wages)`,
      `(?:lose|loses|lost|forfeits?|forfeited|docked|miss out on|give up)(?: (?:a|an|one|half a|two|three|some|several))?(?: (?:day|week|month|hour|days|weeks|hours)(?:'s|'|s)?)?(?: worth)?(?: of)?(?: (?:my|our|her|his|their))? (?:pay|wages|salary|bonus|commission)`,
    ],
    (sentence) => /(?:deduct|charge)[a-z]* (?:you|your)|your (?:card|account|refund|bonus|pay)/.test(sentence),
  ),
  ...english([
    `(?:revenue|turnover|takings|sales(?: figures| numbers| report)?|conversion(?: rate)?|return rate|refund rate|gross|income)(?: last| this| for| in| of| from| on| per| today| yesterday| week| month| year| quarter| january| february| march| april| may| june| july| august| september| october| november| december| the| so far| was| were| is| are| came to| hit| reached| stands? at| show| shows| say| says|:)+ ?${SUM}|we (?:took|made|turned over|grossed|sold|did)(?: in)? (?:[$£€] ?\\d[\\d,.]*k?|\\d[\\d,.]*k? ?(?:dollars|pounds|euros|grand))(?: worth| of| in| last| this| today| yesterday|$|[,.!])|(?:internal|sales|back ?office|back ?end) (?:report|dashboard|figures|data|records?)[a-z ]{0,20} (?:say|says|show|shows|that|is|are|lists?)[a-z ]{0,20}\\d+`,
  ]),
];

const BUYER =
  "(?:customers?|buyers?|clients?|shoppers?|lady|gentleman|guest|woman|man|person|guy|neighbou?r|member|user|reviewer|student|couple|bride|girl|resident)";
const OTHER = `(?:(?:another|the other|a different|the previous|the last|one of our|some other|the next|a fellow|a|the) (?:[a-z]+ ){0,2}?${BUYER}|(?:she|he|they)(?= (?:live|order|bought|can))|mr|mrs|ms|miss)`;
const PHONE = "\\+?\\(?\\d[\\d() -]{6,}\\d";
const MAIL = "[a-z\\d._-]+@[a-z\\d-]+[ .][a-z\\d.]+";
const STREET =
  "(?:(?:no|number)\\.? ?)?\\d+[a-z]? [a-z]+(?: [a-z]+){0,2} (?:street|st|road|rd|lane|ln|avenue|ave|drive|close|court|square|place|way|row|hill|gardens?|terrace|grove|crescent|mews|park|boulevard|blvd)";
const HOME = `(?:lives?|living|based|resides?|staying|address is|address:|home is|house is|from|at)(?: (?:at|on|in|just|around|near|is))* ?(?:${STREET}|(?:flat|apartment|apt|unit) \\d+)`;
const HANDLE =
  "(?:account|user ?name|username|handle|nick(?:name)?|profile|screen name|login)(?: name| number| id)?(?:(?: is|'s|:| was)+ ?| (?=[a-z_.-]+\\d))(?!(?:your|the|not|a|an|on|in|locked|closed|private|still)(?![a-z]))[a-z\\d_@.-]{3,}";
const RELATIVE =
  "(?:sister|brother|husband|wife|partner|boyfriend|girlfriend|friend|colleague|neighbou?r|boss|mother|mum|mom|father|dad|son|daughter|aunt|uncle|cousin|roommate|flatmate|ex(?:-wife|-husband| wife| husband)?|mother-in-law|mother in law|fianc[eé]e?)";
const BOUGHT =
  "(?: also| just| already| actually| recently| last \\w+| yesterday| has| had)* (?:ordered|bought|got|purchased|returned|spent|paid|booked)(?![a-z])";
const STAFF =
  "(?:colleague|co-?worker|manager|supervisor|boss|designer|owner|team ?leader|assistant|agent|driver's wife|technician|accountant|warehouse manager|founder|photographer|coworker|rep|representative)";
const OWN =
  /(?:your|you're|you are) (?:[a-z]+ )?(?:phone|number|address|account|order|email|mobile|parcel|delivery|driver|courier)|hotline|help ?line|our (?:shop|store|office|returns?|warehouse|customer service|support|main|showroom)(?: [a-z]+)? (?:phone|number|email|address|line|is|desk)|switchboard|courier|driver|depot|customer service|support line/;
const REFUSES =
  /(?:can't|cannot|can not|couldn't|unable to|not able to|won't|not allowed to|may not|never|don't|do not|mustn't|must not)[a-z ]{0,20}(?:share|tell|disclose|give|say|reveal|discuss|provide|pass on|see)|private(?= and|,|\.|$)|confidential/;

const TWO_NAMES = /^\p{Lu}[\p{Ll}'-]+ (?:\p{Lu}\. )?\p{Lu}[\p{Ll}'-]+/u;

/** Personal data of somebody else, said to this customer. */
export const englishPeople: readonly Secret[] = [
  ...english([`your ${RELATIVE}(?: [a-z]+)?${BOUGHT}[^.?!;,]{0,40}`], (sentence) =>
    /(?<![a-z])(?:if|whether|when|you (?:said|told|mentioned)|did)(?![a-z])|[?]/.test(sentence),
  ),
  ...english(
    [
      `[a-z][a-z'-]+ (?:[a-z]\\.?)?[a-z][a-z'-]+,? (?:(?:from|in|of|over in|at) [a-z]+(?: [a-z]+)?,? )?(?:also |just |has |already )*(?:ordered|bought|got|purchased|returned)(?![a-z])[^.?!;]{0,40}`,
    ],
    (sentence, said) => !TWO_NAMES.test(said) || OWN.test(sentence),
  ),
  ...english(
    [
      `${OTHER}(?: |,|\\.)[^.?!;\\n]{0,40}?(?:${HOME}|(?:phone|mobile|cell|number|call (?:her|him|them))[a-z :']{0,14}?${PHONE}|${MAIL}|${HANDLE}|order (?:number |no\\.? ?|is )*\\d{4,}|${PHONE})`,
    ],
    (sentence) => OWN.test(sentence) || REFUSES.test(sentence),
  ),
  ...english(
    [
      `(?:another|the other|a different|the previous|the last|one of our|some other) (?:[a-z]+ ){0,2}?${BUYER},? (?:called |named |is |was )?(?:mr|mrs|ms|miss|dr)\\.? ?[a-z'-]+(?: [a-z'-]+)?`,
    ],
    (sentence) => REFUSES.test(sentence),
  ),
  ...english(
    [
      `(?:her|his|their|(?:[a-z]+'s)) (?:private |personal |home |own |new |direct |cell |mobile |work )*(?:number|phone(?: number)?|mobile|cell(?: ?phone)?|e-?mail(?: address)?|whatsapp|address|home address)(?: is|'s|:| are)+ ?(?:on )?(?:${PHONE}|${MAIL}|${STREET}|\\d[\\d ]{4,}\\d)`,
    ],
    (sentence) => OWN.test(sentence) || REFUSES.test(sentence),
  ),
  ...english(
    [
      `(?:(?:my|our|the|former|ex|old) (?:[a-z]+ ){0,2}?${STAFF}(?: [a-z]+)?|[a-z]+ (?:from|in) (?:accounts|sales|support|finance|packing|the warehouse|returns|design|marketing|hr|dispatch))[^.?!;\\n]{0,30}?(?:${HOME}|(?:private|personal|home|cell|mobile) (?:number|phone|e-?mail|address)[a-z :']{0,8}(?:${PHONE}|${MAIL})|(?:is|was|went|gone|going|back)(?: (?:in|at|to|into))* (?:hospital|the hospital|rehab|court|jail|a wedding|her parents|his parents|a funeral|a honeymoon|spain|bali|[a-z]+ on holiday)|on (?:her|his|their) honeymoon|(?:is|on|off|taking) (?:maternity|paternity|sick|compassionate) leave|(?:is|was|off) (?:off )?(?:sick|pregnant|ill|divorc\\w+|in labou?r)(?: with [a-z]+)?|(?:was|got|been) (?:fired|sacked|dismissed|arrested)|(?:now |currently )?works? (?:at|for) [a-z]+)`,
    ],
    (sentence) => REFUSES.test(sentence),
  ),
  ...english(
    [
      `(?:left|quit|resigned|no longer works?|used to work|was let go|moved on)(?: us| the (?:shop|company|store|team)| last \\w+| here| with us| in \\w+)*,? ?(?:and|but|so|,|;)? ?(?:she|he|they|now|you|her|his|their)[^.?!;\\n]{0,40}?(?:${PHONE}|${MAIL}|works? (?:at|for) [a-z]+|lives? (?:in|at|on) [a-z]+|(?:joined|moved to|went to) [a-z]+)`,
    ],
    (sentence) => REFUSES.test(sentence),
  ),
];
