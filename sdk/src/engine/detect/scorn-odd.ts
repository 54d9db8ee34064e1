import { clauseAround } from "../text/clause.ts";
import { en, zh } from "../text/phrase.ts";
import { type Frame, frameOf, type Hit } from "./frame.ts";
import { offersHelp } from "./offer.ts";

const isHelping = ({ passage }: Hit): boolean => offersHelp(passage);
const isSupposed = ({ passage, start }: Hit): boolean => /如果|要是|的话|担心|怕/.test(clauseAround(passage, start));

/** The customer is told that they ask too much, as though of a servant; courtesy beside it does not help. */
export const indignation: readonly Frame[] = [
  frameOf(
    zh(
      "{我}[^,.?!;\\n]{0,6}不(?:要|用|花|需要|得)(?:时间|钱|本钱?|力气|吃饭|睡觉|休息|成本|工夫|喘气)的?(?:吗|么|啊|\\?)",
    ),
    isHelping,
  ),
  frameOf(
    zh(
      "不是{你}?(?:家|们)?的?(?:私人|免费)?(?:保姆|佣人|仆人|丫鬟|出气筒|秘书|跑腿的?|神仙|超人|闹钟|百科|字典|许愿池|奴才|提款机|慈善|印钞机|侦探|算命的|老师|导购员|垃圾桶|蛔虫)",
    ),
    isSupposed,
  ),
  frameOf(
    zh(
      "十万个为什么|查户口|{你}(?:这|今天)?(?:怕不)?是(?:专门|特意|诚心|存心|故意|闲着)?来(?!取|换|买|退|问|咨询|拿|修|看|提|自提|的|下单|订|自|吃|店|报)[^,.?!;\\n]{1,8}(?:的)?(?:吧|吗|么|\\?)",
    ),
    isSupposed,
  ),
  frameOf(
    zh(
      "{你}问的(?:这)?(?:些)?(?:都|叫|算)(?:是|个)?{什么}|看不见(?:置顶|标题|公告|上面|字|写)[^,.?!;\\n]{0,3}(?:吗|么|\\?)|缺德(?!国)|给{你}脸|给脸不要|练嘴皮|狡辩|嘴硬|还(?:争|吵|闹|装|啰嗦|纠结|犹豫|磨蹭)(?:什么|啥|个)|催命|赶(?:着)?投胎|缺心眼|吃饱(?:了)?(?:没事)?撑|没事找事|无理取闹|胡搅蛮缠|(?:给|来)(?:我)?[句个](?:痛快|准)话?|哪(?:儿|里)?凉快",
    ),
    isSupposed,
  ),
  frameOf(zh("(?:神仙|天王老子|玉皇大帝|老天爷|谁来了?)(?:来了)?(?:也|都)[^,.?!;\\n]{0,3}(?:不|没)[^,.?!;\\n]{0,6}")),
  frameOf(
    zh(
      "(?:少|别|甭|不要)(?:再)?(?:在|跟|给|来)(?:这|那|我)(?:们)?(?:儿|里|边)?[^,.?!;\\n]{0,2}(?:耗|磨|装|闹|吵|嚷|横|演|扯|绕|耍|卖惨|哭|叨|碍|废话|瞎|胡|叫唤|撒)",
    ),
    isSupposed,
  ),
  frameOf(
    en(
      "(?:i'm|i am|we're|we are) (?:a person|people|human|humans|only human),? not (?:a |an )?[a-z ]{1,20}|do the maths?|(?:what|which) (?:part|bit) of [a-z ']{1,30} (?:is|was|are) (?:so |that )?(?:confusing|unclear|hard|difficult|not clear)[a-z ]{0,16}|am i (?:speaking|talking|using|writing|typing)[a-z ]{1,24}(?:here)?|(?:thrilling|riveting|fascinating|stunning|groundbreaking) (?:question|stuff|story)|the answer(?:'s| is) (?:still|always|again) no|(?:oh,? )?so now (?:we|i)(?:'re|'m| are| am) (?:supposed|expected|meant) to[a-z ]{0,24}",
    ),
    isHelping,
  ),
];

/** The same where nothing courteous or helpful stands beside it. */
export const curtIndignation: readonly Frame[] = [
  frameOf(
    zh(
      "{你}[^,.?!;\\n我]{0,4}非(?:得|要)绕[^,.?!;\\n]{1,6}|{你}[^,.?!;\\n]{0,4}(?:看看|听听|知道)自己(?:在)?(?:{说}|干|做)(?:什么|啥)|^[^,.?!;\\n我]{1,6}呢,还[^,.?!;\\n]{1,8}\\?|(?:排|等)到(?:明年|下辈子|猴年马月|天荒)[^,.?!;\\n]{0,4}|懂\\?$|[^,.?!;\\n]{1,10}不就(?:知道|行|好|得|清楚|明白|完事|有|可以|结)了(?=[吗么嘛啊呀]?{完})|(?:听|看|读|弄|搞)不(?:懂|明白|清楚?)就(?:自己)?(?:多|再|重新|慢慢|去|回去)[^,.?!;\\n]{1,6}",
    ),
    isSupposed,
  ),
  frameOf(
    zh(
      "{你}(?:可|还)真(?:是)?(?:会|能|行|逗|闲|敢)(?!选|挑(?!时|刺|毛|理|日)|搭|夸|买|穿|过日子|{说}话|持家|打扮|聊天|生活)[^,.?!;\\n]{0,8}",
    ),
    isSupposed,
  ),
  frameOf(zh("{头}(?:您|你)?(?:还是)?(?:歇着|歇会儿?|歇歇|省省|洗洗睡|散了|醒醒|打住)吧")),
  frameOf(
    en(
      "(?:fine|ok|okay|well|whatever),? (?:suit yourself|cancel (?:it )?then|have it your way)[a-z ,]{0,16}|nobody (?:does|uses|wants|buys|asks|cares)[a-z ]{0,20}|ever heard of[a-z ]{1,20}|(?:pay|decide|confirm|order|buy|choose)(?: up| now| today| it)? or (?:the|your|it|we|i) (?:order |item |slot |cart )?(?:goes|go|is|'s|cancel|close|sell|will|gets?|loses?)[a-z ]{0,16}",
    ),
  ),
];
