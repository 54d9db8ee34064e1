import { zh } from "../text/phrase.ts";
import type { Frame } from "./frame.ts";
import { either, isAsked, isDenied, isHelping, isKind, isShown, isSupposed } from "./reproach-innocent.ts";

/** What the customer did and should not have, told as their doing: 操作不当, 一会儿要一会儿不要. */
export const customerDoing: readonly Frame[] = [
  {
    words: ["自己", "自个"],
    pattern: zh("{你}(?:自己|自个儿?)(?!人|家)[^,.?!;\\n我您你]{1,10}(?:的|了)(?:[^,.?!;\\n我您你]{0,3})(?={气}{完})"),
    isInnocent: either(isSupposed, isDenied, isAsked, isShown, isKind, ({ passage, start, end }) =>
      /可以|好的|就好|就行|方便|喜欢|好看|漂亮|不错|想要|需要|会|能/.test(passage.plain.slice(start, end + 3)),
    ),
  },
  {
    words: ["不当", "失误", "操作", "使用", "保管", "有误"],
    pattern: zh(
      "{你}(?:的|自己|这边|们)*(?:操作|使用|保管|洗涤|安装|存放|拆装|护理|填写|理解|清洗|佩戴)(?:上|方法|的)?(?:不当|失误|错误|有误|疏忽|不对|有问题)",
    ),
    isInnocent: either(isSupposed, isDenied, isAsked, isShown, isHelping),
  },
  {
    words: ["一会", "出尔反尔", "反反复复", "变来变去", "三心二意", "说话不算", "没个准"],
    pattern: zh(
      "{你}[^,.?!;\\n]{0,4}一会儿?(?!就|到|给)[^,.?!;\\n]{1,8}一会儿?|出尔反尔|反反复复|变来变去|三心二意|没个准",
    ),
    isInnocent: isHelping,
  },
  {
    words: ["想什么", "想啥", "想神马"],
    pattern: zh("(?:时候?|之前|前|当时|脑子里)(?:都|在|您|你)*想{什么}(?:呢|去了|了)"),
  },
  {
    words: ["当时", "当初", "之前", "那时", "刚才", "昨天"],
    and: ["同意", "确认", "要求", "答应", "点头", "没说", "没讲", "没提", "没问", "自己", "反对", "说好"],
    pattern: zh(
      "{你}(?:当时|当初|之前|那时候?|刚才|昨天)(?:可是|明明|也|自己|都|可|不是)+[^,.?!;\\n]{0,5}(?:同意|确认|要求|答应|点头|没{说}|没提|没问|没反对|{说}好)",
    ),
    isInnocent: either(isSupposed, isAsked, isHelping),
  },
];
