import { clauseBefore } from "../text/clause.ts";
import { zh } from "../text/phrase.ts";
import { hasApology } from "./apology.ts";
import { type Frame, frameOf, listed } from "./frame.ts";
import { either, isAsked, isDenied, isHelping, isKind, isOfOthers, isSupposed } from "./reproach-innocent.ts";

const WHO_ELSE = "(?:我们?|店里|小店|本店|客服|仓库|快递|师傅|小哥|商家|厂家|质量|东西|产品|袋子|我家|咱)";

const isRuledOut = either(isSupposed, isDenied, ({ passage, start }) =>
  /不(?:会|能|敢|用|要)?$|别$|没有$/.test(clauseBefore(passage, start)),
);

/** The harm is told as what the customer had coming: 自食其果, 赖得着谁, 心里没点数, 害师傅白跑一趟. */
export const deserved: readonly Frame[] = [
  frameOf(
    zh(
      "自食[其恶]果|自作自受|自讨没趣|自找苦吃|自寻烦恼|自己作的|[给跟]自己(?:找|添)(?:罪受?|麻烦|事|堵)|找罪受|不作不死|贪小便宜|(?:贪|图)[^,.?!;\\n]{0,8}便宜[^,.?!;\\n]{0,4}(?:吃|买|去|,|还|又|就)|不长(?:个|点)?记性|(?:没|不)长心|(?:不|还不)信邪|(?:自己|好好)(?:反省|检讨|反思)|没(?:点|个)?数(?=[吗么?]|{完})|(?:也|可|真|够)(?:是|真|够)?心大|[手嘴]欠|手贱|眼皮(?:都|也)?不|(?:粗|笨|毛|重)手(?:粗|笨|毛|重)脚|漫不经心|心不在焉|临时变卦|(?:最后|关头|又|老|总)变卦",
    ),
    either(isSupposed, isOfOthers, isDenied, ({ passage, start, end }) =>
      /便宜/.test(passage.plain.slice(start, end)) ? isHelping({ passage, start, end }) : false,
    ),
  ),
  {
    words: listed("怪,怨,赖,嫌,骂"),
    pattern: zh(
      `(?:还|也|又|能|可|该|好意思|有脸|有理)+(?:再|来|反过来|跑来)?(?:怪|怨|赖|嫌|骂)[^,.?!;\\n您你]{0,3}?${WHO_ELSE}|(?:赖|怪|怨)(?:得着|得上|得了|得到)|(?:怪|赖|怨)谁(?={气}{完})|(?:这|那)(?:又)?(?:能)?(?:怪|赖|怨)谁`,
    ),
    isInnocent: isRuledOut,
  },
  frameOf(zh("(?<!不)好意思(?:再|来|跑来)?(?:{说}|要|退|投诉|保修|保换|找|提|张口|开口|问{我})"), isRuledOut),
  frameOf(
    zh("反(?:过来|倒|而)(?:还|来|又|跑)*(?:嫌|怪|怨|找我|问我|投诉|骂|赖|要我|冲)"),
    either(isSupposed, isOfOthers, isHelping),
  ),
  frameOf(
    zh("早(?:想|干|做|忙)(?:{什么}|嘛|吗)(?:了|去了|呢)?|没见过(?:您|你)?(?:这样|这么|这种)"),
    either(isSupposed, isKind),
  ),
  frameOf(
    zh(
      "{你}(?:要是|如果|但凡|若是?|哪怕|当时)[^,.?!;\\n]{1,14},(?:也不|还|哪里?|何|又怎么|怎么)?(?:至于|会|用得着|犯得着)[^,.?!;\\n]{1,12}(?:吗|么|\\?|呢)|(?:但凡|哪怕){你}[^,.?!;\\n]{1,14}",
    ),
    either(({ passage }) => hasApology(passage), isHelping),
    true,
  ),
  frameOf(
    zh(
      "{你}(?:自己)?就不(?:能|会|知道|懂得?)[^,.?!;\\n我]{1,10}(?:吗|么|嘛|\\?)|{你}(?:当初|当时|自己)?(?:就|压根|根本|本来)不(?:该|应该|应当)(?!承担|等|受|收到|有|付|担心|遇到|被)[^,.?!;\\n]{1,10}",
    ),
    either(({ passage }) => hasApology(passage), isHelping, isSupposed),
  ),
  frameOf(
    zh("明知[道]?[^,.?!;\\n我]{1,10}(?:还|却|偏)|(?:明知故犯|知错不改)"),
    either(isSupposed, isOfOthers, isHelping),
  ),
  frameOf(
    zh("(?:搁|换|轮到|放)谁[^,.?!;\\n]{0,4}?(?:也|都)[^,.?!;\\n]{1,8}"),
    either(isSupposed, ({ passage, end }) =>
      /理解|高兴|着急|开心|生气|满意|难受/.test(passage.plain.slice(end - 9, end + 3)),
    ),
  ),
];

/** How the customer went about it: 懒得下楼, 硬往里塞, 偏偏拖到半夜, 填得一塌糊涂. */
export const carelessly: readonly Frame[] = [
  frameOf(
    zh(
      "{你}(?!们?的)(?:自己|也|又|就|却|还|可|老|总|当时|是|都)*[^,.?!;\\n我]{0,6}?(?:懒得|嫌(?:烦|麻烦|啰嗦)|一屁股|胡乱|不管不顾|不以为然|置之不理|充耳不闻|满不在乎|想当然|自作主张|自作聪明|凭感觉|拍脑袋)",
    ),
    either(isSupposed, isAsked, isDenied, isOfOthers, isHelping),
  ),
  frameOf(
    zh(
      "{你}(?!们?的)[^,.?!;\\n我]{0,8}?(?:硬(?:往|塞|掰|拽|扯|撬|拔|装|拧|压|推|拉|要|说)|乱(?:填|写|拆|按|动|插|改|点|拧|弄|放|扔|丢|喷|涂|剪|洗|接|调)|猛(?:掰|拽|扯|拧|按)|瞎(?:填|写|拆|按|弄|装|搞|选|拍|指挥))",
    ),
    either(isSupposed, isAsked, isDenied, isOfOthers, isKind),
  ),
  frameOf(
    zh(
      "偏偏{你}|{你}(?:自己)?(?:偏偏|偏要|偏不|非不|死活不|就是不|愣是|硬是)[^,.?!;\\n]{1,8}|(?:{头}|,)(?:非|偏|硬|死活|就是|愣是)不(?:信|听|看|问|改|量|肯|要)(?={气}{完})",
    ),
    either(isSupposed, isAsked, isOfOthers, isHelping),
  ),
  frameOf(
    zh(
      "(?:填|写|弄|搞|拍|选|说|讲|装|包|报)(?:得|的)(?:一塌糊涂|颠三倒四|驴唇不对|含含糊糊|不清不楚|七零八落|跟天书|乱七八糟)|(?:备注|地址|信息|要求|描述)[^,.?!;\\n]{0,3}(?:含含糊糊|一塌糊涂|颠三倒四|不清不楚)",
    ),
    either(isSupposed, isOfOthers, isHelping),
  ),
  frameOf(
    zh(
      "(?:因为|由于|就怪|都是|全是|都怪|是){你}[^,.?!;\\n我]{0,6}(?:没|不)(?:有)?(?:跟|和|给|向|对)?(?:我们?|客服|店里|咱们?)?(?:{说}清|交代|{说}明白|配合|仔细|上心|看清|想清|{说}全|当回事)",
    ),
    either(isSupposed, isDenied, isOfOthers),
  ),
  {
    words: listed("拖到,拖着,拖了,磨蹭,耗到,耗着,耗了"),
    pattern: zh("{你}(?:付款|下单|申请|联系|反馈|退货|确认|发货)[^,.?!;\\n我]{0,2}(?:拖|磨蹭|耗)(?:到|着|了)"),
    isInnocent: either(isSupposed, isOfOthers, isHelping),
  },
];

/** A reproach only where nothing courteous or helpful stands beside it. */
export const curtlyDeserved: readonly Frame[] = [
  frameOf(
    zh(
      "不[^,.?!;\\n]{1,6}才(?:怪|有鬼|奇怪)|能不[^,.?!;\\n]{1,6}(?:吗|么|\\?)|(?:很|也|挺|再|太)正常(?={气}{完})|不奇怪",
    ),
    either(
      ({ passage, start, end }) => /喜欢|好看|心动|好吃|漂亮|美/.test(passage.plain.slice(start, end)),
      isSupposed,
      ({ passage }) => !/[您你都]|自己|能不/.test(passage.plain),
    ),
  ),
  frameOf(
    zh(
      "(?:现在|这会儿?|这时候?|到头来|这下|这时|此刻)(?:才|又|倒)?(?:来|跑来)?(?:嫌|知道(?:急|着急|后悔|疼|怕|心疼|错)|晓得|后悔|哭|急了|怪|怨|赖)",
    ),
    either(isSupposed, isOfOthers),
  ),
  frameOf(
    zh(
      "(?:害|害得|弄得|搞得|折腾得?)(?:{我}|师傅|快递|同事|小哥|仓库|大家|司机)[^,.?!;\\n]{0,4}(?:白|被动|难做|挨骂|挨罚|加班|很|一趟|跟着)",
    ),
    either(isSupposed, isOfOthers),
  ),
  frameOf(
    zh(
      "(?:别人|人家|其他(?:人|顾客|买家)|别的(?:人|顾客|买家)|大家)[^,.?!;\\n]{0,10}(?:都|也)[^,.?!;\\n]{1,8},?(?:怎么|偏偏?|唯独|就|单|只有|到)*[^,.?!;\\n]{0,2}{你}[^,.?!;\\n]{0,4}(?:就|偏|却|不|没|还|非|事|断|坏|破|嫌)[^,.?!;\\n]{0,6}",
    ),
    isSupposed,
    true,
  ),
  frameOf(
    zh(
      "(?:[^,.?!;\\n我]{0,6})(?:都|全)[^,.?!;\\n我]{0,6}(?:反|坏|错|丢|烘|泡|剪|拆|洗|碎|折|成[^,.?!;\\n]{1,3})[^,.?!;\\n我]{0,3}了,?[^,.?!;\\n我]{0,6}(?:还|又|能|怪|活该|不)[^,.?!;\\n]{0,3}(?:怨|怪|赖|嫌|活该|投诉|找)",
    ),
    either(isSupposed, isOfOthers),
    true,
  ),
  frameOf(
    zh(
      "是{你}(?!们?的)[^,.?!;\\n我吗]{1,8}的,[^,.?!;\\n]{0,8}?(?:反倒|反过来|倒|还|又|好意思|现在|怎么)[^,.?!;\\n]{0,6}",
    ),
    either(isSupposed, isAsked, isDenied, ({ passage, start, end }) =>
      /还(?:有|需要|在|可以|能|没)/.test(passage.plain.slice(start, end)),
    ),
    true,
  ),
  frameOf(zh("锅{你}(?:自己)?(?:背|来背|扛)|{你}(?:自己)?(?:背|扛)(?:着)?(?:这个)?锅")),
  frameOf(
    zh(
      "(?:{你}|自己)[^,.?!;\\n我]{0,6}(?:赖床|睡过头|睡过了|忘得|犯懒|偷懒|打错字|看走眼|不识货|瞎折腾|折腾)[^,.?!;\\n]{0,8}|(?:{头})(?:赖床|睡过头)",
    ),
    either(isSupposed, isAsked, isDenied),
  ),
];
