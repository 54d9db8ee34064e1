import { anchors } from "../text/anchors.ts";
import type { Passage } from "../text/passage.ts";
import { isQuoted } from "../text/quotation.ts";
import { isSaidToOthers } from "../text/third-party.ts";
import type { Hit } from "./frame.ts";
import { isSoftened } from "./softener.ts";
import { withoutGaps } from "./spaced.ts";

const WORDS = anchors(
  ..."不,没,無,无,缺货,断货,断码,售罄,卖完,卖光,售完,抢光,抢完,光了,下架,停产,停售,过期,过了,结束,截止,晚了,免谈,甭,别想,休想,完了,木有".split(
    ",",
  ),
  ..."no,can't,cannot,cant,won't,sold,out of stock,unavailable,discontinued,impossible,denied,declined,rejected,expired,gone,finished,closed,too late,over,don't,doesn't,isn't,aren't,didn't,nah,never,end".split(
    ",",
  ),
);
/** A reply of more than these says something besides. */
const LONGEST_CHINESE = 26;
const LONGEST_ENGLISH = 60;

/** What a shop does for its customers; 不 in front refuses it. 不收费 and 不加价 are good news. */
const SERVICE =
  "(?:能(?!确定|保证|随时|一概)|行|可以|可|成|让|准|许|允许|支持|接受|给|肯|提供|单?卖|零售|换|退|改|送|补|赔|包(?!括|含)|打折|打包|[议还讲砍谈]价?|优惠|发(?![霉黄热烫硬胀毛白芽])|寄|配送?|开(?!线|胶|裂|叉)|参[加与]|享受?|保[价修]|接(?!触)|做|收(?!费|钱|运费|您|任何)|报销|降价?|便宜|减|卖|同意|受理|处理|预[定订约]|拆|加急|抹零|负责|单|定做|定制|支付|批发|代|调|租|借|修|安装|上门|营业|办理?|批)";
const REFUSAL = new RegExp(
  [
    `(?:暂|概|都|也|一律|肯定|当然|真|还|就|是|根本|确实|绝)*(?:不|木有?)${SERVICE}(?!错|起|着|客气)[^吗]{0,6}`,
    "[^不没无]{0,2}不(?:了|成|到|上|来|动|起|出来|下来)[^吗]{0,3}",
    "(?:也|都|又|早|已经?|暂|还|真|确实|根本|是|就)*(?:(?:没|木)(?:有)?(?:了|的|啊)|没有|木有)",
    "(?:也|都|又|早|已经?|暂|还|真|确实|根本|是|就)*(?:[没无木缺断]|没有|木有)(?:有)?(?:任何|什么)?(?:存?货|现货|库存|码|[sxml]+码?|大码|小码|空|时间|工夫|兴趣|心情|赠品|礼品|优惠|折扣?|券|活动|办法|法|辙|门|戏|发票|票|得[退换改选谈商]|商量|可能|资格|权限|权|配件|样品|实体店|门店|[黑白红蓝灰绿黄粉紫米]色?|新款|运费险|[优特]惠|卖|做|上新?(?!门)|到货|补(?!充)|赠(?!品)|开票|配|收(?!到)|别的|其他的?|其它的?|[这那]个?|[这那][款种])[^吗]{0,5}",
    "(?:早|已经?|全|都|就|刚|现在)*(?:售罄|[卖售抢领送发]{1,2}(?:完|光|没|空)|缺货|断[货码]|下架|停[产售]|过(?:期|时间?|季|点)|结束|截止|关(?:闭|单)|绝版|失效|满)(?:了|啦)?",
    "(?:绝)?不(?:行|可能|可以|能|成|是|对|会补|会降|会上|会退|会送|会发)(?:的|啊)?",
    "(?:也|都|又|早|已经?|暂|还|真|确实|根本|是|就)*(?:没有|木有)[^,.?!]{0,3}(?:码|色|号|款|装|版|味|券|份|尺寸)",
    "免谈|(?:甭|别|休|不用)(?:想|提|谈|惦记|指望|做梦|琢磨|打主意)(?:了)?|想都(?:别|不要)想|没门儿?|没戏|无(?:货)?",
  ].join("|"),
);
/** What is refused may stand in front, in a few characters. */
const SUBJECT = "(?:[^,.?!;不没无]{0,6}?)";
const REFUSING = new RegExp(`^(?:[没不无]|太?晚了|${SUBJECT}(?:${REFUSAL.source}))$`);
/** What has come to pass, as bare as the refusal: 过期了, 拆过了. */
const STATE = /^[^是有可]{0,5}[了过]$|^过了[^,]{1,5}$|^[就只]有[^,]{1,4}$|^没人手?了?$/;
/** 改地址?改不了: the question is only repeated. */
const ECHO = /^[^,.?!]{1,8}\?(?=.)/;
const GOOD_NEWS =
  /[没无][有]?(?:问题|关系|事|错|异味|气?味|色差|影响|区别|差别|两样|甲醛|添加|荧光|运费|起球|损坏|瑕疵|毒|刺激|副作用|压力|限制|门槛|必要|人(?!手?了?$)|忘|变|破|坏|收费)|不(?:客气|用|必|需|要紧|碍|错|谢|限|贵|难|远|慢|急|麻烦|够|止|管|论|仅|单|过|久|少|同|收|透|掉|会掉|会褪|褪|缩|起|粘|勒|卡|紧|扎|伤|含|加价|愧|好意思|愿|起球|发货[前后]|支持.*[换退]|可能.*假|能再|是(?=.)|卖也)|少不了|不了解|忘不了|错不了|差不多|不得不|不见|放不下/;
/** The customer fears some harm or cost, so that no is good news. */
const FEARED =
  /异味|气?味|色差|[掉褪]色|缩水|起球|运费|手续费|费用|加钱|收费|影响|副作用|有毒|甲醛|区别|瑕疵|破|坏|变形|过敏|加价|限制|[契个大差]?税|贷|抵押|债|噪|吵|堵|问题|别的|其他|还有什么|透|扎|粘|痛|疼|麻烦|fee|charge|shrink|fade|smell|damage|problem|cost|extra|itch|rush|else/;
const OPEN_QUESTION = /[吗么]$|\?/;
/** It goes on until then: 活动到周日结束. */
const UNTIL = /[到至前才后][^了]*(?:结束|截止|过期|下架|停)/;

/** A bare no: the negative, the refused, or that it is gone, in at most six words. */
const ENGLISH =
  /^(?:(?:no|nope|nah|never)(?:$|,? (?:chance|way|can do|good|refunds?|returns?|exchanges?|discounts?|stock|deal|more|longer[a-z ]*|[a-z]+s|we don't|it isn't|it doesn't|they don't|you can't|not [a-z ]+|that's [a-z ]+|it's [a-z ]+))|(?:we|i|you|it|that|this)? ?(?:can(?:'?t| ?not)|won'?t|will not|don'?t|doesn'?t|isn't|aren't|is not|are not|do not|does not)(?: (?:do|change|ship|return|exchange|refund|have|sell|offer|stock|cancel|work|fit|happen|help|possible|available|in stock|allowed|included|deliver|match|post|swap|accept|take|give|it|that|this|them|those|any|one|there|cards?|cash|discounts?|here|ship there|price)){0,4}|(?:it'?s |they'?re |that'?s |already |all |completely |the [a-z0-9 ]{1,16} (?:is|are) )*(?:not (?:possible|available|in stock|allowed|eligible|offered|included|covered|happening|a chance|refundable|returnable|for sale|valid|anymore|any more|today|here)|sold out|out of stock|unavailable|discontinued|impossible|denied|declined|rejected|expired|gone|finished|closed|too late|final sale)|none(?: left)?|not [a-z]{2,}ing(?: [a-z]+){0,3}|not(?: [a-z]+){1,3}|cannot be done|can't be done|end of [a-z]+|sale (?:is )?over|too late)$/;
/** "n o" */
const SPELLED_OUT = /^[a-z](?: [a-z])+$/;
const GOOD_NEWS_ENGLISH =
  /(?<![a-z])(?:no|not)(?: a| an)? (?:problem|worr\w*|rush|hurry|need|charge|extra|fee|cost|issue|trouble|bother|fuss|doubt|limit|catch|waiting|thanks|thank|matter|damage|bad|at all|only|yet|strings)|do(?:n't| not) (?:worry|mention|hesitate)/;

/**
 * A reply that is nothing but a refusal in bare fragments: 没货。改不了，过期了。No. Sold out. A second fragment is no reason,
 * a courteous sentence is; good news in few words (不起球, No extra charge) is no refusal.
 */
export function bareRefusal(text: Passage, asked: string | undefined): Hit | null {
  const { plain } = text;
  if (plain.length > LONGEST_ENGLISH || !text.has(WORDS) || isSoftened(text)) return null;
  const isChinese = /[\u4e00-\u9fff]/.test(plain);
  if (isChinese && plain.length > LONGEST_CHINESE) return null;
  if (asked !== undefined && FEARED.test(asked.toLowerCase())) return null;
  const isRefusing = isChinese ? refusesChinese : refusesEnglish;
  if (!isRefusing(plain) || isQuoted(text, 0, plain.length) || isSaidToOthers(text, 0)) return null;
  return { passage: text, start: 0, end: /[,.?!;:\n…]/.exec(plain)?.index || plain.length };
}

/** A hum between two fragments softens neither. */
const HUM = /^ ?[嗯恩唔]+[呢呐啊呀]? ?$/;

function fragmentsOf(plain: string): string[] {
  return plain.split(/[,.!;:\n…]+/).filter((part) => part.trim() !== "" && !HUM.test(part));
}

function refusesChinese(plain: string): boolean {
  const parts = fragmentsOf(plain.replace(ECHO, "")).flatMap((part) =>
    part.length > 9 ? withoutGaps(part).split(" ") : [withoutGaps(part)],
  );
  const isBare = parts.every(
    (part) => part.length <= 9 && !OPEN_QUESTION.test(part) && !GOOD_NEWS.test(part) && !UNTIL.test(part),
  );
  return (
    isBare &&
    parts.some((part) => REFUSING.test(part)) &&
    parts.every((part) => REFUSING.test(part) || STATE.test(part))
  );
}

function refusesEnglish(plain: string): boolean {
  const parts = fragmentsOf(plain).map((part) => part.trim().replace(SPELLED_OUT, (run) => run.replaceAll(" ", "")));
  if (plain.includes("?") || GOOD_NEWS_ENGLISH.test(plain)) return false;
  return parts.length <= 3 && parts.every((part) => ENGLISH.test(part));
}
