import { anchors } from "../text/anchors.ts";
import type { Sign } from "../text/signs.ts";

export const ENGLISH_WORDS: Sign = anchors(
  ...(
    "complain,unaceptable,disap,teribl,awful,horibl,horend,disgust,ridiculous,furious,angry," +
    "anoyed,fed up,poor,rubish,useles,worst,scam,rip of,riped,cheat,mislead,misled,joke," +
    "good enough,how can you,how could,how dare,third time,second,stil,never ar,never came," +
    "never rec,never sh,wrong,broke,crack,damag,torn,tore,faulty,defect,stoped,doesn't,does not," +
    "won't,mising,leak,stain,faded,hole,smash,apart,overcharg,twice,rude,ignored,nobody,no one," +
    "shatter,shrunk,shrank,snap,peel,scratch,dent,expired,mould,mold,fake,not hapy,unhapy,upset," +
    "frustrat,apal,shame,shoddy,waste,wasted,late,not working,not as described,demand,refund," +
    "disgrace,burn,hurt,injur,danger,sharp,smok,fire,rash,alerg,sick,cut,shock,bled,bleding,plate,fourth,third,weeks,days,bad,report you,trading standards,come off,came of,split,dead on,threw,thrown,tosed,dumped,droped,chucked,flung,hurled,kicked,slamed,shouted,yeled,swore,hung up,laughed,insulted,lied,in the rain,snatched"
  ).split(","),
);
export const ENGLISH: RegExp = new RegExp(
  `(?<![a-z])(?:${[
    "(?:want|like|need|going|wish|have|here|filing|file|make|making|lodge|raise|submit) (?:to )?(?:make |file |lodge |raise |submit )?(?:an? )?(?:formal |official |serious )?complain(?:t|ts|ing)?|i(?:'m| am) complaining|complaint about",
    "unacceptable|(?:very|so|really|extremely|deeply|quite|totally|pretty|bitterly|am|i'm|was|been|how) (?:disappoint\\w*|upset|annoyed|frustrat\\w*|angry|furious|unhappy|dissatisfied)|disappointing|terrible|awful|horrible|horrend\\w+|disgust\\w*|ridiculous|appalling|atrocious|furious|fed up|disgrace\\w*|shameful|shocking",
    "(?:poor|bad|shoddy|low|awful|terrible) (?:quality|service|workmanship|experience|attitude|packaging)|(?:this|that|it|quality|service)(?:'s| is| was) (?:so |very |really |pretty |just )?(?:poor|rubbish|useless|a joke|shoddy|bad|crap)|rubbish|useless|the worst|scam|rip(?:ped)? ?(?:me )?off|cheat(?:ed|ing)|misled|misleading|not (?:good|happy|impressed|acceptable|as described)(?: enough)?|(?:waste|wasted|wasting) (?:of |my )(?:time|money)",
    "how (?:can|could|dare) you|what kind of (?:service|shop|company)|(?:second|third|fourth|fifth|\\d(?:nd|rd|th)) (?:time|one|parcel|order|week|day|month)|(?:report|sue) you|trading standards|chargeback|i demand",
    "(?:still|never|has not|hasn't|have not|haven't|nothing has|did not|didn't|not yet) (?:not |no |have not |haven't |hasn't |has not |been |waiting|got |even )?(?:arrived?|came|come|received?|shipped|showed up|turned up|waiting|refunded|heard|answered|replied|got|delivered|no (?:refund|reply|answer|parcel|sign|update))|waiting (?:for )?(?:over |more than |almost |nearly )?(?:\\w+ )?(?:days|weeks|months)|(?:days|weeks|months) (?:late|overdue)|(?:two|three|four|five|six|\\d+) (?:days|weeks|months) (?:and|now|later|already)",
    "(?:sent|got|received|shipped|delivered|gave|came|is|are|was|were)(?: me| us)? (?:with )?(?:the |a |an |completely |totally )*wrong(?! size chart)|wrong (?:item|size|colou?r|product|order|one|model|parcel|book|shade)",
    "(?:is|are|was|were|came|arrived?|has|have|had|already|got|it|just|completely|all|been|both|totally|half|handle|zip|screen|badly|one) (?:already |all |completely |been |now |totally |badly |come |with )*(?:broken?|cracked|damaged|ripped|torn|tore|faulty|defective|leak(?:ing|ed|s)|stained|faded|smashed|shattered|shrunk|shrank|snapped|peeling|peeled|scratched|dented|expired|mouldy|moldy|fake|missing|dead|split|fell apart|falling apart|came apart|came off|come off|come apart|coming apart|melted|soaked|crushed)",
    "(?:broken?|cracked|damaged|ripped|torn|faulty|defective|stained|smashed|shattered|scratched|dented|expired|mouldy|fake|leaking) (?:item|product|goods|order|on arrival|when|after|glass|box|screen|one|mug|the (?:first|second)|at)|(?:ripped|broke|tore|snapped|stopped working|fell apart|came apart|came off|shrank|faded|cracked|leaked|split)(?! (?:the news|even))",
    "(?:does not|doesn't|do not|don't|won't|will not|not) (?:work(?:ing)?|turn on|charge|switch on|start|open|close|fit together|power)(?! for)|(?:a|another|big|huge|small|with) (?:stain|hole|tear|crack|scratch|dent|missing \\w+)|(?:is|are|was|parts?|piece|button|screw|lid) missing|missing (?:a|one|two|the|part|parts|piece|button|item)",
    "(?:burnt|burned|hurt|injured|scalded|shocked|poisoned|cut|stung) (?:me|my|him|her|his|our|us|myself)|(?:got|was|were|been) (?:cut|hurt|burnt|burned|injured|sick|ill|scalded|stung)|(?:is|was|are|so|really|very|downright) dangerous|sharp edges?|(?:caught|catches|on) fire|(?:electric )?shock|smok(?:ed|ing)|allergic reaction|a rash|(?:second|third|fourth|fifth) (?:[a-z]+ ){0,2}(?:broken?|damaged|wrong|faulty|cracked|missing|late)[a-z ]{0,12}(?:you|you've|in a row|sent)?",
    // What people of the shop or the carrier did to parcel or customer.
    "(?:driver|courier|delivery (?:man|guy|driver|person|boy)|postman|agents?|staff|colleague|rep|fitter|technician|installer|packer|salesman|employee|cashier)(?: [a-z']+){0,3}? (?:threw|has thrown|tossed|dumped|dropped|chucked|flung|hurled|kicked|slammed|snatched|shouted|yelled|swore|hung up|laughed|insulted|ignored|lied)|left (?:it|them|my [a-z]+|the [a-z]+)(?: [a-z]+){0,2} in the rain|hung up on (?:me|us)|(?:shouted|yelled|swore|laughed) at (?:me|us|my)",
    "overcharged|(?:charged|billed) (?:me )?(?:twice|double|too much)|(?:so|very|was|were|being|is) rude|(?:being |been |keep |was |kept )(?:ignored|ignoring|lied to|lying)|(?:nobody|no one|no-one) (?:answers?|answered|replied|replies|called|helps?|cares?|got back|has|picks?)",
  ].join("|")})(?![a-z])`,
  "g",
);
export const ENGLISH_SUPPOSED: RegExp =
  /(?<![a-z])(?:if|in case|what happens|would it|will it|does it (?:ever )?(?:break|tear|leak|fade|shrink)|do they|can it|could it|worried|afraid|i(?:'ve| have)? (?:ordered|chose|typed|entered|picked|gave|put)[a-z ]{0,20}wrong|not (?:broken|damaged|faulty))(?![a-z])/;
