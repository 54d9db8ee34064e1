import { clauseAround, clauseBefore } from "../text/clause.ts";
import { zh } from "../text/phrase.ts";
import { type Frame, listed } from "./frame.ts";
import { either, isAsked, isDenied, isHelping, isOfOthers, isShown, isSupposed } from "./reproach-innocent.ts";

/** What a customer does with an order or a thing. */
const DO =
  "(?:[拍选填写下点买弄搞剪洗拆输看留给发用装搭放撕签要说讲穿戴退寄量报挑订扔丢取领付]|操作|确认|取消|申请|签收|要求|同意|保管|安装|输入|挑选|下单|拿走|忘记?|记|听|按|改|催)";
const WRONG = "(?:错|坏|丢|反|漏|少|晚|乱|破|脏|断|没了|迟|掉|重|偏|混|成|得?乱七八糟|不(?:对|全|清|准|好|仔细|小心))";
const PART = "(?:自己|本人|那边|那儿|当时|当初|之前|刚才|前面|昨天|上次)*";

const SURELY = "(?:都|肯定|一定|估计|多半|明显|显然|八成|就|全|还|可|完全|纯粹|本来就|明明|主要)*";

/** The fault is laid at the customer's door: 怪就怪您, 是您自己拍错的, 谁让您不看. */
export const customerAtFault: readonly Frame[] = [
  {
    words: ["是您", "是你", "是泥", "是尼"],
    pattern: zh(
      `${SURELY}是{你}(?:们)?(?:[^,.?!;\\n我]{0,14}(?:造成|导致|引起|(?:弄|搞|摔|碰|磕|用|洗|穿|装|拆|剪|放|踩|泡|扯|砸|掰)(?:丢|坏|错|破|碎|断|脏|没|掉|裂|变形|反))[^,.?!;\\n我]{0,2}(?:的|了)?|(?:自己|自个儿?|当时|那会儿?|那边|一直|根本|先)+(?:没(?!有?(?:关系|问题))|不(?!是|能|会|在|想|需|用))[^,.?!;\\n我]{1,8})`,
    ),
    isInnocent: either(isSupposed, isDenied, isAsked, isShown, isHelping),
  },
  {
    words: ["怪", "怨", "赖"],
    pattern: zh(
      "(?:怪就怪|要怪就怪|要怪只能怪|只能怪|只怪|得怪|都怪|全怪|还得怪|就怪|应该怪|都赖|全赖|得赖|怨就怨|都怨|还不是怪|怪)(?:就|也)?{你}(?!们?的?(?:误会|意|罪))|(?:能|还能|该|又能|这能|那能|可)?(?:怪|怨|赖)(?:得了|得着|得)?谁|(?:能|好|好意思)(?:怪|怨|赖)(?:得着|得了)?(?:我|我们|仓库|快递|商家|本店|店家)(?:们)?(?:吗|么|啊|\\?)",
    ),
    isInnocent: either(isDenied, isSupposed, ({ passage, start }) =>
      /不$|不好意思|不会|不敢|见/.test(clauseBefore(passage, start).slice(-4)),
    ),
  },
  {
    words: listed("的问题,的错,的责任,的原因,的失误,的疏忽,的过错,的不对,的锅,的事,在您,在你"),
    pattern: zh(
      "(?:是|就是|都是|怪|属于|全是|算|那|这|本来|明明|{头})+{你}(?:自己|们|这边|那边|本人|的)*的(?:问题|错(?!觉)|责任|原因|失误|疏忽|过错|不对|锅)|(?:问题|责任|错|毛病)(?:就|都|也|全)?(?:出)?在{你}(?:自己|这边|那边|身上)*",
    ),
    isInnocent: either(
      isDenied,
      isSupposed,
      isAsked,
      ({ passage, start, end }) =>
        /^(?:您|你)的(?:问题|原因|责任)/.test(passage.plain.slice(start, end)) ||
        /不是|没有/.test(passage.plain.slice(Math.max(0, start - 3), end)),
    ),
  },
  {
    words: ["自己", "自个"],
    pattern: zh(
      `(?:{你}|是|都是|{头}|,)(?:{你})?(?:地址|尺码|电话|颜色|当时|型号|信息|,)*(?:自己|自个儿?)(?:当时|之前|非|硬|偏|一定|执意|又|就|都|也)*(?:不小心|粗心|大意|马虎|疏忽|没(?:看|注意|收|保管|{说}|写|填|问|检查|拿|放|搞|按|听|记|量|确认|仔细|弄|留)|不(?:看|仔细|注意|听|问|检查|量|好好|收好|按)|忘|记错|手[快滑误]|眼花|理解错|造成|导致|的?问题|的?错|的?责任|的?原因|活该|作的|找的|${DO}[^,.?!;\\n我]{0,4}${WRONG})`,
    ),
    isInnocent: either(
      isSupposed,
      isDenied,
      isAsked,
      isShown,
      ({ passage, start }) =>
        /我(?:们)?$/.test(clauseBefore(passage, start)) || /帮|不用/.test(clauseAround(passage, start)),
    ),
  },
  {
    words: ["自己", "自个"],
    pattern: zh(
      `(?:是|都是|也是|可是|{头}){你}自己(?:当时|之前|非|硬|偏|一定|执意|又)*(?:${DO}|决定|坚持|选择)(?:的)(?=(?:啊|呀|嘛|吧|哦|呢|哈)*{完}|,|怪|还|又|不能)`,
    ),
    isInnocent: either(
      isSupposed,
      isDenied,
      isAsked,
      isShown,
      ({ passage, end }) => passage.plain.charAt(end) === "?" || isHelping({ passage, start: 0, end }),
    ),
  },
  {
    words: ["明明", "分明", "明知"],
    pattern: zh("(?:明明|分明)(?:就)?(?:是)?{你}|{你}(?:自己)?(?:明明|分明|明知)"),
  },
  {
    words: ["还不是", "要不是", "谁让", "谁叫", "谁要", "谁教", "谁许", "谁请"],
    pattern: zh(
      "还不是(?:因为|由于|怪|{你})+|要不是{你}|谁(?:让|叫|要|教|许){你}?(?:自己)?(?!们?是(?:我|咱|老|小店|本店|会员|贵宾|vip|尊))(?:们)?[^,.?!;\\n]{0,10}",
    ),
    isInnocent: ({ passage, start, end }) =>
      /要不是[您你](?:提|细心|帮|及时|的|告诉|说)/.test(passage.plain.slice(start, end + 4)) ||
      /不是[您你].*(?:吗|\?)/.test(passage.plain.slice(start, end + 6)) ||
      /谁要.*(?:举手|优惠|券)|谁要(?!您|你)/.test(passage.plain.slice(start, end)) ||
      /知道是?$/.test(clauseBefore(passage, start)),
  },
  {
    words: listed("一改再改,改来改去,一直改,反复改,总改,老改,催,拖,因为,由于,粗心,疏忽,不小心,谁,手快,太晚"),
    pattern: zh(
      `(?:因为|由于|就因为|都是因为|是){你}${PART}(?:一改再改|改来改去|换来换去|老是?|总是?|一直|反复|三番|一再|非要|粗心|疏忽|不小心|拖|没看|不看|不听|没{说}清|没写清|下手|手慢|手快|自己|催得?)[^,.?!;\\n]{0,8}`,
    ),
    isInnocent: either(isSupposed, isDenied, isAsked, isHelping),
  },
  {
    words: ["是您", "是你"],
    pattern: zh(
      `(?:可|可是|都|就|又|本来就|那|这|,|{头}|也)是{你}(?:们)?(?:把)?${PART}(?:把)?[^,.?!;\\n我吗]{0,6}?(?:${DO}[^,.?!;\\n我吗]{0,3}${WRONG}|(?:偏|非|硬|执意|坚持|死活|偏偏|非得|硬是)(?:要|得|不|{说}|选|买|让))[^,.?!;\\n]{0,2}(?:的|了)?`,
    ),
    isInnocent: either(isSupposed, isDenied, isAsked, isShown, isHelping, ({ passage, start }) =>
      /[?]/.test(passage.plain.slice(start, start + 20)),
    ),
  },
  {
    words: ["偏", "非要", "非得", "硬要", "硬是", "执意", "死活", "不听", "非说", "偏偏"],
    pattern: zh(
      "(?:{你}|{头}|,|还|又)(?:自己|当时|当初|就|却|又|还|也)*(?:偏偏?(?:要|不|{说}|选|买)|非(?:要|得|{说})(?!常)|硬(?:要|是要|{说})|执意(?:要|不)?|死活(?:要|不)|不听(?:劝|我|建议|客服|啊|,|{完}))",
    ),
    isInnocent: isOfOthers,
  },
  {
    words: ["这样", "这么做", "这种", "您这", "你这"],
    pattern: zh(
      "{你}(?:们)?(?:这样|这么做|这种(?:做法|行为|态度)|这)(?:做|子|{说}|弄)?(?:就|可|也|未免|实在|是|有点|太|不是)*(?:不(?:对|好|地道|厚道|讲理|合适|应该|道德|讲信用|诚信|负责)|过分|没道理|说不过去|无理|欺负人|让(?:我|人)(?:们)?(?:很)?(?:难做|为难|难办)|为难(?:我|人)|不是为难|叫什么事|占便宜)",
    ),
    isInnocent: isSupposed,
  },
  {
    words: ["太", "真", "也够", "有点"],
    pattern: zh(
      "{你}(?:们)?(?:也|可|真|真的|未免|实在|就|还|是|这|人)*(?:太|够|真|有点|真是|过于)(?:不?(?:小心|仔细|注意|讲理|负责任?|自觉|懂事))(?=[了吧啊呀]*{完})|{你}(?:们)?(?:也|可|真|真的|未免|实在|就|还|是|这|人)*(?:太|够|真|有点|真是|过于)(?:粗心|大意|马虎|过分|随意|性急|心急|挑剔|计较|较真|离谱|夸张|糊涂|贪|懒|拖|磨叽|自私|粗鲁|健忘|迷糊|草率|冲动)",
    ),
    isInnocent: ({ passage, start, end }) =>
      /太(?:小心|仔细|注意|负责|自觉|懂事)/.test(passage.plain.slice(start, end)),
  },
];
