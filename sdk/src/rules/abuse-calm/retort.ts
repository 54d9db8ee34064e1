import type { Passage } from "../../engine/text/passage.ts";
import { isQuoted, type Range } from "../../engine/text/quotation.ts";
import { isSaidToOthers } from "../../engine/text/third-party.ts";

/** Courtesy, comfort, help, or the matter itself: orders, goods, parcels, money, a question about what happened. */
const SERVES =
  /抱歉|对不起|不好意思|理解|体谅|谅解|请|麻烦|帮|处理|解决|[订下]单|单号|退|换|补|赔|发[货出错漏]|快递|物流|仓库|包裹|签收|派送|查|核[实对]|联系|反馈|登记|安排|地址|电话|照片|截图|拍|视频|尺[码寸]|质量|主管|售后|优惠|谢|稍[等候后]|等[一我]下|马上|尽快|放心|愿意|申请|提供|具体|情况|原因|问题|收到|价|元|款|颜?色|货|码|保[证修]|改[进正]|努力|道歉|消气|消消|生气|[着别]急|慢慢|[您你]先?[说讲](?=$|[,.!吧呢哦])|商品|产品|平台|客服(?:很|一直)?在|在的|好的|跟进|配合|沟通|心情|感受|建议|委屈|体验|难受|失望|辛苦|答复|说法|疏忽|困扰|不满|气[愤人]|[您你]说得对|继续|意见|损失|承[诺认]|(?:给|为|替|跟|和|向)[您你](?!们?(?:这|那|一般|计较|废话|脸|点|讲道理|没))|我们?(?:这边)?(?:会|一定|来|去|都|在|很|也|正在|明白|懂|知道|能|承认|确实|的(?:错|疏忽|问题|责任))(?!不)|确实是|哪[个款天里一位]|什么(?:时候|事|地方)|多[少久大]|怎么了|几[点号天个]|(?<![a-z])(?:sorr(?:y|ies)|apolog\w*|understand\w*|help\w*|please|refund\w*|orders?|ordering|reserv\w*|booked|booking|confirm\w*|cancel\w*|schedul\w*|parcels?|packages?|deliver\w*|check\w*|fix\w*|send|sent|replac\w*|let (?:me|us)|i'll|i will|we'll|we will|i'd|numbers?|thank\w*|assist\w*|resol\w*|sort\w*|manager|supervisor|stock|sizes?|returns?|returned|items?|products?|look (?:in|at)|looking|happy to|could|may i|can|tell me|hear you|for you|with you|steps?|track\w*|ship\w*|couriers?|appreciate|patien\w*|wait\w*|moment|hello|hi|welcome|questions?|here to|details?|photos?|issues?|problems?|account|email|upset|frustrat\w*|angry|difficult|hard|complain\w*|forms?|concerns?|would like|right thing|put (?:it|this|that|things) right|feel\w*|wrong|annoy\w*|every right|on us|our (?:fault|mistake|side)|(?:we|i)(?:'ve| have| take| want| hear| get(?: it)?| am|'m|'re) (?:never |so |all |been )*(?!met|seen|laugh|not|like|people|a list|shak)(?:[a-z]+)|come back|new one|listening|go on)(?![a-z])/;
/** What is said of the customer, and how a retort begins. */
const AT_CUSTOMER =
  /[您你](?!好(?=$|[ ,.!?亲呀啊]))[^,.?!;\n“”"‘’]{0,16}|(?<=^|[,.!?\n] ?)(?:[哟呦哼切嘁啧嗬呸]|得了吧?|行了吧?|少来)(?=[,.!~]|$)|别(?:在这|在我|跟我|冲我|拿|动不动|装|瞎|乱|老|总|给我)[^,.?!;\n]{0,10}|谁(?=[^,.?!;\n]{0,8}(?:[?呢啊]|$))[^,.?!;\n]{0,8}|(?<![a-z])(?:you|yourself|u)(?:'\w+)?(?![a-z])[^,.?!;\n]{0,30}|^(?:yawn|aww+|ooh+|whatever|okay then|well well)(?=[,.! ]|$)/g;

/** A reply to abuse that serves nothing and is about the customer: whatever its words, it is a retort. */
export function retortIn(text: Passage): Range | null {
  if (SERVES.test(text.plain)) return null;
  for (const { index, 0: words } of text.plain.matchAll(AT_CUSTOMER)) {
    const end = index + words.length;
    if (!isQuoted(text, index, end) && !isSaidToOthers(text, index)) return [index, end];
  }
  return null;
}
