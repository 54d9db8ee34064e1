import { clauseAround, clauseBefore } from "../text/clause.ts";
import { en, zh } from "../text/phrase.ts";
import { type Frame, type Hit, listed } from "./frame.ts";

const isSupposed = ({ passage, start }: Hit): boolean =>
  /是不是|是否|的话|可能|也许|担心|怕|不是[您你]/.test(clauseAround(passage, start));
const isAsked = ({ passage, start, end }: Hit): boolean =>
  /[吗么]$/.test(clauseAround(passage, start)) || passage.plain.charAt(end) === "?";
const isOurs = ({ passage, start }: Hit): boolean => /[我咱](?:们|这边|也|都|就)*$/.test(clauseBefore(passage, start));
const either =
  (...tests: readonly ((hit: Hit) => boolean)[]) =>
  (hit: Hit): boolean =>
    tests.some((test) => test(hit));

/** Words that are a reproach only where nothing courteous or helpful stands beside them. */
export const curtReproach: readonly Frame[] = [
  {
    words: listed("才退,才坏,才错,才丢,才漏,才晚,才没,才不,才被,才出,才掉,才变,才破,才碎,才这样,才会"),
    pattern: zh(
      "{你}(?!们?的)[^,.?!;\\n我吗]{0,8}(?:不|没|乱|自己)[^,.?!;\\n我吗]{1,6},?才(?:会)?(?:退|坏|错|丢|漏|晚|没|不|被|出|掉|变|破|碎|这样)",
    ),
    spansClauses: true,
    isInnocent: either(isSupposed, isAsked),
  },
  {
    words: ["都不", "都没", "也不", "也没"],
    pattern: zh("{你}?(?:自己)?([看问想量查试听])[都也][不没]\\1"),
    isInnocent: isOurs,
  },
  {
    words: ["非等", "非要", "非得", "偏要", "偏不"],
    pattern: zh("{你}(?:自己)?(?:就)?(?:非[等要得]|偏[要不])[^,.?!;\\n]{1,8}"),
  },
  {
    words: ["您还", "你还", "您又", "你又"],
    pattern: zh("(?:写|标|{说}|提醒|贴|注|讲|告诉)[^,.?!;\\n]{0,10},?{你}(?:还|又)[^,.?!;\\n有]{1,6}"),
    spansClauses: true,
    isInnocent: either(isAsked, ({ passage, start, end }) =>
      /还(?:有|需要|想|要|记得|满意)/.test(passage.plain.slice(start, end)),
    ),
  },
  {
    words: ["错的", "不对", "有误", "不准", "不全", "不清", "是错", "就错"],
    pattern: zh(
      "{你}(?:自己)?(?:给|填|写|报|留|发|量|选|拍|{说})的[^,.?!;\\n]{0,6}(?:就是|就|本来就|都是|是|也)*(?:错(?!过)|不对|有误|不准|不全|不清)",
    ),
    isInnocent: either(isSupposed, isAsked),
  },
  {
    words: ["要求", "标准", "期望", "眼光", "主意", "脾气", "动作", "反应", "力气", "手脚"],
    pattern: zh(
      "{你}(?:的)?(?:[^,.?!;\\n]{0,2})(?:要求|标准|期望|眼光|主意|脾气|动作|反应|力气|手脚)[^,.?!;\\n]{0,4}(?:太|也太|真)(?:高|快|急|多|大|重|低|晚|慢|怪|苛刻)",
    ),
  },
  {
    words: ["您嫌", "你嫌", "您不", "你不", "您非", "你非", "您又", "你又", "您没", "你没", "您就", "你就"],
    pattern: zh(
      "(?:劝|推荐|建议|让|叫|提醒|告诉){你}[^,.?!;\\n]{1,10},{你}(?:又|还|就|偏|却)?(?:嫌|不(?!用|需|客)|非|没)",
    ),
    spansClauses: true,
  },
  {
    words: ["没想过", "没想到", "没考虑", "不考虑", "不想想"],
    pattern: zh(
      "{你}[^,.?!;\\n我]{0,10}(?:就|难道|也|都)*(?:没|不)(?:想|考虑)(?:过|到|想|一下)?(?:后果|别人|我们|会|要)?",
    ),
    isInnocent: ({ passage, end }) => /^(?:.{0,2}惊|吧|还有)/.test(passage.plain.slice(end)),
  },
  {
    words: ["错误", "也能犯", "都能犯", "的错"],
    pattern: zh("(?:这种|这么|如此|这样)(?:低级|简单|基本|明显|幼稚)?的?(?:错误?|失误)(?:也|都|还)(?:能|会|犯)"),
  },
  {
    words: ["时候", "之前", "时", "前"],
    and: ["嫌", "挑", "怪", "怨", "退", "投诉", "闹", "后悔"],
    pattern: zh(
      "(?:时候?|之?前)(?:您|你|自己)?(?:不|没)(?!满意)[^,.?!;\\n]{1,6},[^,.?!;\\n]{0,6}(?:又|还|才|就|再|现在|完)[^,.?!;\\n]{0,3}(?:嫌|挑|怪|怨|退|投诉|闹|后悔)",
    ),
    spansClauses: true,
    isInnocent: isSupposed,
  },
  { words: ["像您", "像你"], pattern: zh("没(?:人|见过|有人|谁)[^,.?!;\\n]{0,3}像{你}(?:这样|这么)") },
  {
    words: ["就不该", "就不应该", "就别", "就不能"],
    pattern: zh("{你}[^,.?!;\\n我]{1,8}就不(?:该|应该|能)(?:买|拍|选|用|穿|下单|要|洗|拆)"),
  },
  {
    words: ["自己", "自个"],
    and: listed(
      "就说,还说,又说,倒说,就怪,还怪,又怪,就嫌,还嫌,又嫌,还找,又找,就投诉,还投诉,还闹,就赖,还赖,还骂,就骂,还怨",
    ),
    pattern: zh("(?:自己|自个儿?)[^,.?!;\\n我]{1,10},?(?:就|还|又|倒)(?:{说}|怪|怨|嫌|找|投诉|闹|赖|骂)"),
    spansClauses: true,
  },
  {
    words: ["就好办", "就不会", "也不会", "不就", "就没", "就不至", "怎么会", "哪会", "现在就好", "就好了", "也没"],
    pattern: zh(
      "(?:(?:要是|如果|若是?|但凡|当时){你}|{你}(?:要是|如果|若是?|但凡))[^,.?!;\\n]{1,12},?[^,.?!;\\n]{0,6}(?:就好办|就不会|也不会|不就|就没(?!问题|关系|事)|就不至|怎么会|哪会|现在就好|就好了|也没(?!关系|事|问题))",
    ),
    spansClauses: true,
  },
  {
    words: ["是您", "是你"],
    pattern: zh(
      "是{你}的(?:事|活儿?)(?={气}{完})|是{你}(?:自己)?(?:留|填|写|选|拍|报|点|确认|同意|签|挑|决定)的(?={气}{完})",
    ),
    isInnocent: either(isAsked, isSupposed, ({ passage, start }) => /不$/.test(clauseBefore(passage, start))),
  },
  {
    words: ["怪我", "怨我", "赖我", "怪本店", "怪店", "怪仓库", "怪快递", "怪客服"],
    pattern: zh(
      "(?:可)?(?:不能|别|不要|不许|不可以)(?:怪|怨|赖)(?:到)?(?:我|我们|本店|店里|仓库|快递|客服)(?:们)?(?:头上)?(?={气}{完})",
    ),
  },
  {
    words: ["your fault", "your mistake", "warned", "been told", "were told", "reminded", "informed"],
    pattern: en(
      "(?<=^|[,.!?] ?)(?:your|all your) (?:own )?(?:fault|mistake)(?: for [a-z]+| really| entirely|(?=[,.!]|$))|you (?:were|have been|'ve been) (?:warned|told|informed|reminded)[a-z ]{0,24}",
    ),
    isInnocent: isAsked,
  },
  {
    words: listed("happens when,without,changed your mind,changed it,changed the,it's you,it is you,must've"),
    pattern: en(
      "that(?:'s what| is what)? happens when (?:people|you|customers)[a-z ']{0,30}|who (?:buys|orders|washes|wears|opens|puts|does|signs) [a-z ]{1,20} without[a-z ]{0,20}|you(?:'ve| have)? changed (?:your mind|it|the [a-z]+) (?:[a-z]+ )?(?:times|twice|again)|(?:it's|it is) you who [a-z ]{1,24}|you must've [a-z]+[a-z ]{0,16}",
    ),
    isInnocent: ({ passage, start, end }) =>
      /you who (?:we|deserve|made|inspire)|must've been/.test(passage.plain.slice(start, end)),
  },
];
