import { en, zh } from "../text/phrase.ts";
import { hasApology } from "./apology.ts";
import { type Frame, frameOf, type Hit, listed } from "./frame.ts";
import { offersHelp } from "./offer.ts";
import { either, isAsked, isDenied, isHelping, isOfOthers, isSupposed } from "./reproach-innocent.ts";

const US = "(?:{我}|客服|店里|小店|本店|商家|卖家)";
/** Somebody's way of being, held against them. */
const VICE =
  "(?:impatience|carelessness|negligence|laziness|stubbornness|clumsiness|indecision|haste|forgetfulness|incompetence|ignorance|sloppiness|greed|stupidity|silliness|mess|tantrum|excuses|whining|temper)";

/** The customer is judged: heedless, hasty, unfair to us. What is said of somebody else, or only supposed, is not it. */
export const attitude: readonly Frame[] = [
  frameOf(
    zh(
      "{你}(?:这)?(?:个)?人(?:怎么|咋)(?:这|那)(?:样|么)|当(?:成|作|做)?(?:耳旁风|耳边风|儿戏|没(?:看见|听见|听到|看到)|摆设)|不当(?:一)?回事|视而不见|左耳进|听不进(?:去|劝)|爱搭不理|屡教不改|我行我素|一意孤行",
    ),
    either(isSupposed, isOfOthers, isDenied),
  ),
  {
    words: listed(
      "撒气,出气,寻开心,开涮,开刀,当猴,耍,说事,撒野,当傻子,成我,成咱,成俺,成客服,成店,成小店,成本店,成商家,成卖家,成了我,成了客服,成了店,成了商家,反咬,倒打,恶人,赖,讹,冤枉,栽赃,甩锅,推到,推给,推在,碰瓷",
    ),
    pattern: zh(
      `拿${US}(?:来)?(?:撒气|出气|寻开心|开涮|开刀|当猴|耍|说事|撒野|当傻子)|倒?成(?:了)?${US}的?(?:不是|错|责任|问题)(?:了|啦)?|反咬|倒打一耙|恶人先告状|(?:赖|讹|冤枉|栽赃|甩锅|推)(?:到|给|在)?${US}(?:身上|头上)?(?!们?的?话)|碰瓷`,
    ),
    isInnocent: either(isSupposed, isDenied, isHelping),
  },
  frameOf(
    zh(
      "(?:后果|损失|责任)[^,.?!;\\n我]{0,3}(?:自己|自个儿?|{你})(?:得|要|来|应该|就)*(?:担|承担|负|扛|兜|受|掂量)|(?:自己|自个儿?)(?:得|要|来|应该|就)*(?:担着|受着|扛着|兜着|认倒霉)|责任(?:是)?在谁|认(?:倒霉|栽|了)吧|怨不得|(?:能|会)[^,.?!;\\n]{1,6}(?:就)?见鬼",
    ),
    either(isSupposed, isHelping),
  ),
  {
    words: ["什么", "啥", "谁"],
    and: ["不"],
    pattern: zh("不([^,.?!;\\n])[^,.?!;\\n我]{1,3}\\1(?:什么|啥|谁)"),
    isInnocent: isSupposed,
  },
  frameOf(
    zh(
      "(?:没|没个|不知|不分)(?:个)?(?:轻重|分寸|深浅|好歹)|没轻没重|没(?:点|一点)?(?:常识|耐心|责任心)|不(?:过脑|走心|上心|用心|做功课|管教|长眼|带脑)|{你}(?:怎么)?(?:可|倒)好,|翻脸(?:就)?(?:说|要|不)|说变就变|朝三暮四|信誓旦旦|{你}(?:一个劲|没命|拼命)(?:地|的)?(?:催|问|改|换|闹)",
    ),
    either(isSupposed, isOfOthers, isDenied, isHelping),
  ),
  frameOf(
    zh(
      "{你}[^,.?!;\\n我]{0,4}(?:愣是|愣(?:能|要|把|给)|楞是|太心急|太着急|全给?(?:挂|删|扔|丢|撕)|竟然|居然)[^,.?!;\\n我]{1,8}",
    ),
    either(isSupposed, isAsked, isDenied, isHelping, ({ passage, start, end }: Hit) =>
      /(?:竟然|居然).*(?:知道|记得|喜欢|也)/.test(passage.plain.slice(start, end)),
    ),
  ),
  frameOf(
    zh(
      "都(?:是)?(?:成年人|大人|多大的?人|当[爸妈爹娘]的?人)了?|(?:做|当)(?:家长|父母|大人|[爸妈爹娘])的(?:都|不|没)|我(?:也)?(?:是|真)?(?:佩服|服气)|(?:这下|现在)(?:可)?(?:好|满意|消停)了,?(?:吧|[^,.?!;\\n]{0,4}(?:废|坏|断|碎|烂|完))|不会[^,.?!;\\n]{1,3}就别[^,.?!;\\n]{1,3}",
    ),
    either(isSupposed, isOfOthers, isHelping),
  ),
  frameOf(
    en(
      `(?:not|n't|hardly) (?:our|my) (?:problem|fault|doing|job|business) (?:that|if|when) you[a-z ]{1,24}|you(?:'ve| have)? (?:agreed|chose|asked|wanted|insisted|picked|approved|signed|confirmed|requested)[a-z ]{0,24} yourself|(?:don't|do not) come (?:crying|complaining|running|whining|moaning|back)[a-z ]{0,16}|(?:glance|look|read|check|search|click|peek)[a-z ]{0,30} would(?:'ve| have) (?:told|shown|saved|answered|spared)[a-z ]{0,12}|(?:for|by|of|to) your (?:own )?${VICE}|your ${VICE} (?:is|has|caused|cost)|you(?:'d| would) (?:have|not have|never have) [a-z]+(?: [a-z']+){0,6} if you(?:'d| had) [a-z]+(?: [a-z']+){0,6}|any (?:grown-?up|adult|sane person|sensible person|normal person|reasonable person)[a-z ]{1,24}|(?:still|somehow|even) (?:managed to|manage to) (?:miss|break|lose|forget|mess|get it wrong|ruin|spill)[a-z ]{0,16}|you (?:couldn't|could not|didn't|can't) (?:even )?(?:answer|read|open|follow|check|get)(?: [a-z]+){0,3} (?:one|a single|any|once)(?: [a-z]+){0,4}|(?:maybe|perhaps|how about) (?:don't|do not|not|you don't|you stop) [a-z]+(?: [a-z']+){0,6}|(?:oh,? )?wait,? that (?:was|is|would be) you|(?:that|it) was you(?=[,.!]|$)`,
    ),
    ({ passage }) => hasApology(passage) || offersHelp(passage),
  ),
];
