import { anchors } from "../text/anchors.ts";
import { clauseBefore } from "../text/clause.ts";
import { once, type Passage } from "../text/passage.ts";
import { en, zh } from "../text/phrase.ts";
import { isQuoted } from "../text/quotation.ts";
import { THIRD_PARTY } from "../text/third-party.ts";

const MARKS = anchors(
  ..."妈玛操艹槽草日曰傻煞沙猪狗畜渣败蛋孙废饭骗奸黑耻德贱圾滚死祖病脑眼瞎屎屁逼婊屌扑仆痴癫变流氓强盗臭蠢笨贼破烂脸良心滥恶智残障禽兽疯娘丧蛆蛤瘪配种样袋倒闭关门不是人孤儿聋哑恬颜",
  ..."tmd nmsl nmd cnm sb mmp shabi caonima wtf fuck fuk fck fk shit sht btch crap bitch bastard ass hole idiot moron stupid dumb damn hell screw clown scam crook thie liar robber useless incompetent pathetic trash garbage joke loser jerk fool brain suck rot scum piss bloody worthless rubbish disgust cheat fraud imbecile blind deaf retard scum wank cunt prick twat dick thief swindl con pig crazy insane mad lazy thick monkey fool".split(
    " ",
  ),
);

/** Names that people call each other. */
const NAMES =
  "不是(?:个|什么|啥)(?:好)?东西|傻(?:逼|比|屌|吊|蛋|缺|冒|货|叉|x|b|帽|狗|波依|子(?!里))|煞笔|沙[比币雕]|二百五|脑残|智障|弱智|白痴(?!设计)|蠢(?:货|猪|蛋|驴|材|得|死)|又蠢|这么蠢|真蠢|笨蛋|蠢(?=$|[,.!?])|猪(?:头|脑|狗|队友|一样|吗|啊|[,.!?]|$)|狗(?:东西|娘|日|玩意|杂种|逼|店|客服|商家|商|屁|眼|腿|男女|一样)|疯狗|走狗|杂种|畜[生牲]|禽兽|人渣|渣(?:滓|店|男|女)|败类|混蛋|[王忘]八|龟孙|孙子(?=[,.!?]|$)|废物(?!利用|回收)|废柴|饭桶|骗子|诈骗犯|奸商|黑店|黑心|无良|贼[窝店]|强盗|流氓|变态|吸血鬼|贱(?:人|货|逼|婢)|犯贱|下贱|婊|蛆|扑街|仆街|痴线|瘪三|神经病|疯子|没人性|臭不要脸|不要脸|无耻|缺德|下三滥|丧尽天良|狼心狗肺|垃圾(?!桶|袋|箱|篓|分类|车|处理|站|短信|堆|房|场|铲|筐|斗)";
/** What is wished upon them, or said they lack. */
const CURSES =
  "(?:他|你|尼|泥|去你|操你|草你|日你|干你)[妈玛马](?!妈|咪|路|上|桶|甲|克)|他妈的?|(?<![妈我你您他她宝大姨姑舅干婆爸和给])妈的|特么|草泥马|(?<![体早做课节贞情曹广])操(?!作|心|场|控|盘|劳|纵|办|持|守|行|练|刀|之)|艹|卧槽|我[日曰操草](?=[,.!?你您]|$)|日了狗|滚(?!筒|轮|珠|动|烫|刷|边|石|雪|水|床|滚|梯|花|字|圆|屏|针|筒|揉|子|到|落|来滚)|(?:去|都|找|怎么不|该)死(?!角|皮|机)|死(?:全家|骗子|变态|去|妈|开|一边)|全家死|不得好死|断子绝孙|祖宗|没(?:屁|皮)眼|(?:你们?|客服|您|是不是|都|真)(?:是不是|真|他妈|都|脑子)*有(?:毛)?病|有(?:毛)?病(?:吧|啊|是吧|吗)|脑子(?:有|进|被|坏|呢|里|不好|装|没|是不是|长)|(?:没|不)(?:长|带)?脑子?(?=$|[,.!?吗啊]|的)|没长(?:眼|脑|手)|(?:眼睛?|狗眼|都|你|是)瞎|瞎(?:了|眼)|良心(?:被|喂|呢|坏|不会)|没良心|丧良心|吃屎|屎一样|跟屎|放屁|放你|狗屁|屁话|逼(?:养|样|崽)|屌(?!丝)|恶心(?:人|的(?:店|客服|人|商))|(?:你们?|真|太|客服)(?:真|太|好)?恶心|(?:什么|这|你们?(?:这)?(?:个)?)(?:狗屁|垃圾|破烂?|烂)(?:的)?(?:店|客服|平台|公司|玩意|东西|网站|商家|服务|地方)|(?:破|烂)(?:店|公司|平台|客服|玩意)|心(?:这么|太|真)?黑|智商(?:低|为零|堪忧|欠费|有|呢)|会不会说人话|说人话|素质(?:真|太|这么)?(?:低|差)|没素质|没教养|(?:只|也|不)配(?:当|做|开|是|卖)|[你您](?:们)?(?:这种|这样的)(?:人|货|客服|垃圾|东西|商家|店)|脑袋(?:进水|被|有坑|里)|(?:早日|早点|赶紧|快点|怎么不|活该|迟早)(?:倒闭|关门)|死(?:了|绝|光)(?:吗|么|没|算)|死哪|不是人(?=$|[,.?!啊呀吗])|还是人吗|孤儿|聋(?:子|了|吗)|哑巴(?=吗|[,.!?]|$)|恬不知耻|厚颜";
const LETTERS =
  "(?<![a-z])(?:t ?m ?d|n ?m ?s ?l|nmd|c ?n ?m|s ?b|mmp|shabi|caonima|s13)(?![a-z])|(?<![a-z\\d])2b(?![a-z\\d]|铅|笔)";
const CHINESE = zh(`${NAMES}|${CURSES}|${LETTERS}`);
/** Letters that were masked with * are a space in plain form. */
const ENGLISH = en(
  [
    "f+(?:u+| )c*k+(?:ing|ed|er|ers|s|wit)?|wtf|stfu|gtfo|bull ?shit|(?:piece of |full of |eat |horse)?sh(?:i+| )t(?:ty|s)?|b(?:i| )tch(?:es|y)?|bastards?|(?:ass|arse) ?holes?|dumb ?ass(?:es)?|jackass|dick ?heads?|cunts?|wankers?|twats?|pricks?|scumbags?",
    "(?:damn|screw|curse|blast|bugger) (?:you|your|this shop|this company|off)|go to hell|rot in hell|drop dead|piss off|sod off|shut up|kiss my ass|go (?:jump|die)|you (?:all )?suck|suck (?:it|my)",
    "idiots?|morons?|imbeciles?|cretins?|crooks|con artists?|scammers?|swindlers?|liars?|thieves|robbers|frauds(?! report)|fraudsters|losers|scum|lying (?:piece|bunch|scum|cheats?|thieves|crooks)|parasites|jerks?|clowns|(?:bunch|pack|gang|load|lot) of (?:\\w+ ){0,2}(?:idiots|clowns|fools|liars|cheats|crooks|thieves|monkeys|amateurs|apes)",
    "(?:you|you're|you are|you lot|you guys|you people|your [a-z ]{0,12}|are you|agents?|service is|support is|shop is|company is|store is|staff (?:is|are)) (?:are |is |all |a |an |so |just |such |the |really |bunch of |absolutely |completely |total |that |complete |absolute |bloody |fucking |freaking |damn |guys |people )*(?:stupid|dumb|useless|pathetic|worthless|incompetent|brain ?dead|trash|garbage|rubbish|fools?|clowns?|joke|disgrace|disgusting|crazy|insane|blind|retard(?:ed|s)?|cheats?|fraud|pigs?|braindead|deaf|lazy|thick|mad)",
    "stupid (?:shop|store|company|people|agent|bot|idiot|clown|fool|woman|man|clowns|service|cow)|useless (?:shop|store|company|people|agent|service|lot|idiots?|support)|(?:shit|crap|trash|garbage|rubbish) (?:shop|store|company|service|support)|what a (?:joke|bunch|load of|pathetic|useless|stupid) (?:of )?(?:a )?(?:shop|company|store|service|clowns|idiots|crap|shit|agent)?|no brains?|are you (?:blind|deaf|stupid|dumb|retarded|brain ?dead)|use your brain|half a brain",
  ].join("|"),
);

const OTHERS = new RegExp(THIRD_PARTY.replace("|平台", "").replace("|客服部|客服小", "").replace("|公司", ""));
/** 我傻了, 骂我傻逼: the speaker is the one who is called it. */
const OF_SELF = /(?:我|自己)(?:自己|真是|真|就是|是|也是|这个|可能|就|都)*$/;
const AT_YOU = /[你您店]|客服/;
const OTHERS_ENGLISH =
  /(?<![a-z])(?:my|the|his|her|their) (?:[a-z']+ ){0,2}(?:neighbou?r|husband|wife|brother|boss|kid|son|dog|courier|driver|dad|mum|mom|friend)[a-z ]{0,24}$|(?<![a-z])i(?:'m| am| was| feel)[a-z ]{0,16}$/;

/** Whether the text swears, or insults whoever reads it. What is said of others, of oneself, or quoted, does not count. */
export const isAbusive: (passage: Passage) => boolean = once((passage) => {
  if (!passage.has(MARKS)) return false;
  return hits(passage, CHINESE, isAimedChinese) || hits(passage, ENGLISH, isAimedEnglish);
});

function hits(passage: Passage, pattern: RegExp, isAimed: (before: string) => boolean): boolean {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(passage.plain); match !== null; match = pattern.exec(passage.plain)) {
    const end = match.index + match[0].length;
    if (!isQuoted(passage, match.index, end) && isAimed(clauseBefore(passage, match.index))) return true;
    pattern.lastIndex = match.index + 1;
  }
  return false;
}

function isAimedChinese(before: string): boolean {
  return !OF_SELF.test(before) && (!OTHERS.test(before) || AT_YOU.test(before));
}

function isAimedEnglish(before: string): boolean {
  return !OTHERS_ENGLISH.test(before);
}
