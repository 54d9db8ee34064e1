import { anchors } from "../../engine/text/anchors.ts";
import { findOwnWords } from "../../engine/text/find.ts";
import type { Passage } from "../../engine/text/passage.ts";
import { zh } from "../../engine/text/phrase.ts";

const WORDS = anchors(
  ...(
    "建议,意见,希望,就好了,更好,就完美,就更,更方便,最好,考虑,应该,应当,不如,不妨,何不,为什么不,为啥不,怎么不,下次,以后,改进,改善,改良,优化,完善,提升,提高,加强," +
    "最好,能否,可不可以,更好,更方,更清,更容,更省,更美,更结,更牢,少印,少缠,少放,少用,少塞,不足,缺点,遗憾,美中,能不能,会更,更,能否,可不可以,可以加,可以出,可以多,可以改,可以在,可以给,可以把,可以做,可以弄,可以搞,期待,改改,改一改,多备,多出,多上,出个,出一,加个,反馈,好一点,好些,sugest," +
    "should,could,would be,it'd be,i'd be,why don't,why not,considered,consider,wish,hope you," +
    "improve,improving,feedback,how about,what about,next time,idea,maybe ad,perhaps,might,maybe,nedsto," +
    "do with,ought"
  ).split(","),
);
/** What a shop can make better: itself and its goods. 希望明天能到 is about one's own parcel. */
const BETTER =
  "(?:印[个上一]|缝[个上一]|贴[个上一]|绣[个上一]|装[个上一]|标个|刻[个上一]|增加|加上|加强|加入|加[个大长厚粗宽高]|加(?!急)|增设|改进|改善|改良|改成|改为|改改|改一?[下改]|优化|完善|提升|提高|出[个一款]?|推出|上架|开通|开[家个一间发设]|设[置计个]|多[备出上拍做放写开点来进]|标[注明上清]?|注明|写[清明上大]|说明|用[可环大小更好]|换[成个用]|配[个上一备]|附[上送一]|放[个张一]|做[个成大小得]|有[个一]|能有|支持|减少|少用|统一|培训|重视|检查|包装?|把|考虑)";
const OWN =
  "(?:明天|今天|尽快|快点|早点|早日|尽早|赶紧|给我|帮我|我的|我这|能便宜|便宜|优惠|质量好|合适|没问题|能收到|收到|能到|发货|退款|不要让|别让我|别是|是正品|理解|满意)";
const CHINESE = zh(
  [
    "(?<!什么|啥|有没有|有|给点?|给个|给我点?|求|听|您的|你的|你们的|来点|要|没)(?:强烈|诚恳|真心|个人)?建议(?!我|选|拍|买哪|哪|什么|尺码|{完}|吗|零售价|用法|一?下(?:我|哪|尺))",
    "(?:提|给|有|说)(?:你们|[您你]|贵店|店里|咱们?)?(?:们)?(?:个|点|一?些|一个|几个|几点|两点)?(?:小|合理|宝贵|不成熟的?)?(?:的)?(?:建议|意见)(?!{气}?(?:吗|么|\\?|怎么))|(?<!您|你|你们)(?:小|我的|个人|一点|一个|几点)(?:建议|意见)(?!吗)",
    `希望(?:{你}|贵店|店里|店家|商家|客服|以后|下次|今后|将来|后面|后续|早日|可以|能够?|以后能|也)*(?:把|在|给)?(?!${OWN})[^,.?!]{0,8}?${BETTER}(?!货|给我)`,
    `希望(?:{你}|贵店|店里|店家|商家|客服|以后|下次|今后|后续|将来)[^,.?!]{0,3}(?!${OWN})[^,.?!]{1,14}`,
    "(?:要是|如果|若|若是|假如|要|能|再|可以|就是|多|加|有)[^.?!]{0,24}?(?:就|会|那就|岂不|那)(?:更|会|太|就|能)*(?:好|完美|方便|棒|贴心|实用|赞|省心|人性化|省事|环保|清楚|直观|省|漂亮)(?:了|啦|些|一?点|{气}?{完})",
    `(?:{你}|贵店|店里|店家|商家|页面|详情页?|包装|客服|说明书?|尺码表|盒子|瓶子|盖子|app|系统)(?:[^,.?!]{0,6})?(?:应该|应当|最好|可以|不如|不妨|何不|能不能|能否|可不可以|真该|该)(?:考虑)?(?:[^,.?!我]{0,10})?${BETTER}`,
    `(?:最好|不如|不妨|何不|为{什么}不|为啥不|{怎么}不|下次|以后|今后)(?!我)(?:能|可以|请|就|也|记得|麻烦|是|再|还是|发货前?|寄|送|干脆|直接|{你}|考虑|出|的|时候?|前)*[^,.?!我]{0,8}?${BETTER}`,
    "(?:可以|能不能|能否|应该|应当|需要|希望|有待|还要|建议|值得|得|要)(?:再|进一步|多|加以|继续)?(?:改进|改善|改良|优化|完善|提升|提高|加强)|有(?:改进|提升|进步|改善)(?:的)?空间|(?:改进|改善|优化|完善|提升|加强)(?:一?下|改进|{气}?{完})",
    "美中不足|(?:唯一|小小?|有个|一点|个)的?(?:小)?(?:不足|缺点|遗憾)|不够(?:人性化|直观|清晰|醒目|详细|周到|贴心|方便|环保)",
    "(?:下次|以后|今后)[^,.?!我]{0,14}(?:注意|检查|仔细|小心|包(?:装)?(?:好|严|结实|厚|仔细)|少用|别用|不要用|换)|期待(?:{你})?(?:能|可以)?(?:出|推出|开|增加|改进|早日)",
    "(?<!价格|价钱|运费|速度|发货)(?:能不能|能否|可不可以|可以|最好)(?:再|做得?|弄|设计得?|稍微|都)*(?:多(?:几|[一点些])|[大小厚薄软硬轻重长短粗细深浅宽窄亮暗牢高低松紧]一?[点些](?!的?(?:码|号|给))|(?:结实|清楚|清晰|详细|简单|环保|牢固|明显|醒目|方便|耐用|厚实|柔软|好[撕拆开用洗])一?[点些])",
    "(?:换成|改成|改为|做成|改用|换作|加上|加[个一层条]|多[个加一]|设计成|配上?)(?![^,.?!]{0,4}[码号])[^,.?!我]{1,14}(?:会|就|更|比较)(?:会|更|比较|就|显得)*[^,.?!吗]{1,6}(?!{气}(?:吗|么|\\?))(?={气}{完})",
    "(?:下次|以后|今后)(?![^,.?!]{0,8}(?:买|拍|来|光顾|回购|再说|聊|购|订|下单|见|找))[^,.?!我]{0,8}(?:少|多|别|不要|换|改|用|先|尽量|稍微)[^,.?!我]{1,10}(?:吧|呗|点|些|好吗|行吗|可以吗|哈|{完})",
    `(?:能不能|能否|可不可以|可以)(?!(?:给|帮|替)?我|便宜|优惠|退|换货|开票|发|送|今天|明天)(?:[^,.?!我]{0,6})?(?:少用|改进|改善|优化|出个|出一|加个|增加|推出|多上|多备|多出|上架|写清|标清|标注|统一|做得?[大小厚薄结])`,
  ].join("|"),
);
/** What a shop has made as it is: its goods' outside, its pages, its ways. */
const MADE =
  "(?:包装|纸箱|箱子|盒子|袋子|胶带|泡沫|填充|吊牌|标签|水洗标|说明书?|卡片|瓶口|瓶盖|盖子|按[钮键]|拉链|扣子|字体?|图片?|详情|页面|分类|尺码表|搜索|筛选|客服|流程|规则|店铺|网页|客户端|小程序|快递单|发货单|线头|味道|颜色|款式|设计|开口|接口|线|绳子?|把手|提手)";
/** A fault named beside the cure: 胶带缠太多，少缠两圈更好拆; 分类太乱，最好能按材质筛选; 纸箱能不能用可降解的. */
const CURE = zh(
  [
    `${MADE}[^,.?!]{0,8}(?:太|有点|过于|不够|特别|挺|好)[^,.?!我]{1,8}[,. ](?:要|得|可|能)?(?:不能|否|以|不)?(?:最好|不如|少|多|别|换|改|再|应该|能不能|可以)(?!退|赔|发|寄|少钱|便宜)[^,.?!]{2,16}`,
    `${MADE}(?:上|里|这块)?(?:能不能|能否|可不可以|可以|最好|应该|不如|何不)(?!给我|帮我|退|换货|便宜|发)(?:能|再|也|都)?(?:用|按|换|做|印|写|分|放|少|多|统一|标|选)[^,.?!]{2,14}`,
    "(?:少|多)[\\u4e00-\\u9fff](?:[一两几半]?[圈层个点些条张句遍格道]|点|些)(?:就)?(?:更|会更|好|比较)[^,.?!吗]{1,6}",
    "最好能?(?:按|用|分|统一|单独|另外|直接|支持|加|写|标|印)[^,.?!我吗]{2,14}",
  ].join("|"),
);
const CURE_EN =
  /(?<=^|[.!?] ?)(?:maybe|perhaps)(?: you(?: could| should)?| just)? (?:print|add|use|put|make|include|offer|list|show|give|switch|change|write|mark|label|sell|stock|move|try|update|sort|group|pack|send)(?! (?:it|this|that|them|mine|my|me) (?:to|back|again|today|tomorrow))|(?<![a-z])(?:your|the) [a-z ]{2,40} (?:could|should|might|needs to|ought to) (?:do with|be (?:a (?:bit|little|touch) |much |far |way |made |so |more )*(?:[a-z]+er|better|more [a-z]+|easier|less [a-z]+))(?![a-z])/g;

/** Advice for the customer, and wishes for one's own order. */
const ASKED =
  /(?:有|给|求|来)(?:什么|啥|没有|点|些|个)?(?:好的?)?(?:建议|意见)[^,.!]{0,3}(?:吗|么|没|[?]|$)|建议(?:我|买|拍|选)|(?:穿|买|选|拍|用)(?:多大|哪|什么|几)[^,.]{0,6}(?:好|合适)/;
const ENGLISH =
  /(?<![a-z])(?:(?<!(?:any|your|for|a few|some|what|you) )(?:i(?:'d| would)?(?: like to| also| strongly| really)* |just |may i |might i |can i |let me |me to )?sugg?est(?!ions? (?:for|on|please|of)|ed (?:size|by)| (?:me|a size|something|one|any|which|what))(?:ion|ions|ing)?|(?:you|your (?:team|shop|site|store)|they|the (?:site|shop|app|store|box|listing|page|packaging|website|manual|staff))(?: all| guys| really| also| maybe| perhaps)* (?:should|could|might|ought to|need to)(?: want to| really| also| at least| maybe| perhaps| possibly)* (?!(?:have (?:told|sent|said|known)|be ashamed|know|refund|send me|check my|give me|tell me|see my|please|you|help|i)(?![a-z]))(?:[a-z]+)|(?:it|that)(?:'d| would| might)(?: also| really)* (?:be|help)(?: so| really| even| much)* (?:great|nice|good|better|helpful|lovely|useful|handy|wonderful|brilliant|perfect|easier)?(?: idea)? ?(?:if|to (?:have|see|offer|add|include))|(?<!(?:refund|discount|call|reply|replacement|exchange|delivery|day|response|answer|code|update|tomorrow|morning|that|it|one|label|receipt|invoice) )would be (?:so |really |even |very |a )*(?:lovely|great|nice|good|useful|handy|helpful|brilliant|perfect|cool|awesome|welcome)(?= *(?:[.!,:]|$| (?:addition|idea|on|in|too|for)))|would be (?:even |much |so |really )?(?:great|nice|good|better|helpful|lovely|useful|handy|perfect|clearer) (?:if|with|to have)|why (?:don't|not|can't) (?:you |they )?(?:just )?(?:add|offer|make|include|use|have|put|sell|stock|provide|print|show|open|list)|(?:have|did) you (?:ever )?(?:thought|considered?|think)|(?:please|maybe|perhaps|you might|do) consider(?: [a-z]+ing)?|consider [a-z]+ing|i wish (?:you|the|there|it|your|they)|(?:hope|wish) (?:you|they)(?: guys)?(?: can| will| could| would)? (?:add|improve|bring|make|consider|fix the|change|open|stock|offer|include)|(?:could|can|should|needs? to|room|must) (?:be )?(?:for )?(?:improved?|improvement|clearer|sturdier|stronger|better (?:packed|labelled|explained))|could do with|(?:some|quick|one|bit of|constructive|my|a little|honest) (?:feedback|suggestion|criticism|idea)|feedback:|(?:how|what) about (?:adding|making|offering|using|including|an? [a-z]+ (?:option|version|size))|next time,? (?:please|you|could|maybe|use|pack|put|it would)|(?:maybe|perhaps) (?:add|use|include|put|make|offer|print|show|have|you could|the)|only (?:downside|complaint|flaw|negative))(?![a-z])/g;
const ASKED_EN =
  /(?<![a-z])(?:(?:any|your|some) (?:suggestions?|ideas?|recommendations?)(?: for| on| please)?[^.!]{0,24}[?]|(?:can|could|would|do|what (?:do|would|size)|please) (?:you )?sugg?est|(?:could|can) you (?:check|send|tell|help|give|please|refund|cancel|change|track|confirm|find|look|resend|update))(?![a-z])/;

/** The customer names an improvement of shop or goods, or asks for one; asking for advice, or for one's own order, is none. */
export function makesSuggestion(text: Passage): boolean {
  if (!text.has(WORDS)) return false;
  if (findOwnWords(text, CHINESE) !== null) return !ASKED.test(text.plain);
  if (findOwnWords(text, CURE) !== null) return true;
  return (findOwnWords(text, ENGLISH) ?? findOwnWords(text, CURE_EN)) !== null && !ASKED_EN.test(text.plain);
}
