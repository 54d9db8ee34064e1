import { offersHelp } from "../../engine/detect/offer.ts";
import { clauseAround, clauseBefore } from "../../engine/text/clause.ts";
import { zh } from "../../engine/text/phrase.ts";
import { sign } from "../../engine/text/signs.ts";
import { THIRD_PARTY } from "../../engine/text/third-party.ts";
import type { Entry, Hit } from "./entry.ts";

const DO_NOT = sign("别要甭许少表");
const OTHERS = new RegExp(THIRD_PARTY);
const ASKING = /问|请示|打听|确认|咨询|商量|不知道?|看看|试试|查查|不管|无论|管它/;
const INQUIRY = /查|核实|弄清|搞清|看看|了解|好奇|想知道|不知|研究|帮您/;
const POLITE = /请|麻烦|方便|辛苦/;
const VERB_OF_WAY = /[拉滑走跟坚奉服责推翻拖贯]|负责|进行|进/;

const isAboutOthers = ({ passage, start }: Hit): boolean => OTHERS.test(clauseBefore(passage, start));
const isPolite = ({ passage, start }: Hit): boolean => POLITE.test(clauseBefore(passage, start));
const isAfter =
  (before: RegExp) =>
  ({ passage, start }: Hit): boolean =>
    before.test(clauseBefore(passage, start));

/** 是这个订单，啊: a final particle that the agent set apart. */
const isParticleAfterComma = ({ passage: { plain }, start, end }: Hit): boolean =>
  /^,啊/.test(plain.slice(start - 1, end)) && /^\.?$/.test(plain.slice(end));
/** 随便？要多大的呢: asks back what the customer said. */
const isEcho = ({ passage: { plain }, end }: Hit): boolean => /^\?./.test(plain.slice(end));

/** Entries 1 to 10: curt words, and words that take the floor. */
export const curtEntries: readonly Entry[] = [
  {
    id: "brush-off",
    needs: [sign("随悉")],
    patterns: [
      zh("(?:都|那就?|你|您)?随便(?:{你})?{气}(?:就?好|就行)?{气}(?![看挑选逛问试搭配穿聊点翻来拍])(?:{完}|(?=[ ,.]))"),
      zh("随便(?:{你})?(?:去)?(?:投诉|告|举报|退|差评|{怎么}|爱|要不要|买不买|信不信|哪[个款种]|{什么})"),
      zh("(?:给{你})?随便(?:给{你})?(?:发|寄|来|拿|送|弄|搞)(?:一?[个件款条]|点|给)"),
      zh("随{你}的?(?:便|吧|咯|呗|啦|{完})"),
      zh("悉听尊便"),
    ],
    isInnocent: (hit) =>
      isEcho(hit) ||
      isAfter(/(?:[不别莫没非]|不能|不可以?|不要|不得|不会|不让|不好|不是|一般|无法)(?:再|是|太|这么)?$/)(hit),
  },
  {
    id: "urging",
    needs: [sign("啦")],
    patterns: [zh("(?:都|早就?|(?:跟|和|给|对|同)?{你}|{我}|早|快|已经)*{说}啦(?!算)")],
    isInnocent: (hit) => isAboutOthers(hit) || isAfter(/[小听据传胡瞎乱再好评不别多细闲]$|帮您?$/)(hit),
  },
  {
    id: "yes-or-no",
    needs: [sign("行")],
    patterns: [
      zh("行{不}行(?!再|另|都|也|,都|我都|[^,.?!]{0,8}(?:告诉|回复|通知|答复|给{你}|跟{你}{说}))"),
      zh("行[ ,.…]不[ ,.…]行"),
    ],
    isInnocent: (hit) => isAfter(ASKING)(hit) || (isAboutOthers(hit) && isAfter(/[说讲回]$|反馈$/)(hit)),
  },
  {
    id: "interjection",
    needs: [sign("喂嗯啊哈么马啥蛤")],
    patterns: [
      zh("{头}喂+(?=$|[ ,.?!;:…\\n~]|[您你亲在说听还有人])"),
      zh("{头}嗯+[哼呐呢啦呀哪]?"),
      zh('(?<=^|[,.?!;:…\\n“‘"(])啊+(?=$|[ ,.?!…\\n]|[您你这怎不还原真亲什])'),
      zh("(?<= )啊+(?=[,?!…])"),
      zh("{头}哈(?=$|[,.?!…]| [您你这那什怎])"),
      zh('(?<=^|[,.?!;:…\\n“‘"(] ?)(?:什么|神马|啥|蛤)(?:{什么})?[啊呀]?(?=[,?!…]|\\.\\.|\\.?$)'),
    ],
    isInnocent: isParticleAfterComma,
    isUnbroken: false,
  },
  {
    id: "pressing",
    needs: [sign("究")],
    patterns: [zh("究竟")],
    isInnocent: ({ passage, start, end }) =>
      /[个探]$/.test(clauseBefore(passage, start)) ||
      /^[?!,.…]?$/.test(passage.plain.slice(end, end + 1)) ||
      INQUIRY.test(clauseBefore(passage, start)),
  },
  {
    id: "pressing",
    needs: [sign("底")],
    patterns: [
      zh(
        "到底(?=要|想|是|买|拍|退|换|有没|需|{怎么}|哪|谁|{什么}|选|行|能|会|说|喜欢|穿|打算|几|多|满意|看|考虑|收|同意|清楚|明白|懂|听|给|在)",
      ),
    ],
    isInnocent: ({ passage, start }) => {
      const before = clauseBefore(passage, start);
      if (VERB_OF_WAY.test(before.slice(-2)) || INQUIRY.test(before) || OTHERS.test(before)) return true;
      if (/[您你亲]/.test(before)) return false;
      return !(/^(?:那|所以|说|亲|,| )*$/.test(before) && !offersHelp(passage));
    },
  },
  {
    id: "slow-to-grasp",
    needs: [sign("白懂会解窍楚")],
    patterns: [
      zh(
        "{怎么}(?:你|您)?(?:就是|还是|总是|还|就|总|老|一直|都)(?:听|看|搞|弄)?(?:[不没8]|没有)(?:听|看|搞|弄)?(?:明白|懂|理解|会|开窍)",
      ),
      zh("(?:还|这都|这么简单(?:的)?(?:都|也|还))(?:是)?(?:听|看|搞|弄)?[不没](?:明白|懂)(?:吗|么|啊|呀|\\?)"),
      zh("听(?:懂|明白|清楚)了?(?:吗|没有?)"),
      zh("听不懂(?:人话|中文|吗)"),
    ],
    isInnocent: isAfter(/如果|要是|假如|若|万一|有$|没|我$/),
  },
  {
    id: "telling-off",
    needs: [sign("急催慌赶")],
    patterns: [
      zh("(?:着|瞎|慌|赶)?急(?:个)?{什么}(?!时|的话|候)"),
      zh("着{什么}急"),
      zh("有{什么}(?:好|可)?(?:着急|急|催|慌)的"),
      zh("[慌赶]{什么}(?!时)(?={气}{完})"),
      zh("(?:别|不要|甭|少|不许)(?:一直|老是?|总是?|再|这么|那么)?催(?:{我}|了|啦|{完}|得|来|个|命)"),
      zh("催(?:个)?{什么}(?!时)(?:催)?"),
      zh("催(?:了)?也(?:没用|没有?用|不会|快不了)"),
      zh("(?:老是?|一直|总是?)(?:在)?催(?:{我}|个|{什么})?(?:干嘛|干{什么}|有{什么}用|有用吗|烦)"),
    ],
    isInnocent: isAfter(/帮[您你]|[不没]用?$|让您/),
  },
  {
    id: "hustling",
    needs: [sign("快紧麻利痛抓速干磨墨啰罗吞拖废绕倒")],
    patterns: [
      zh(
        "(?:快(?:一?点|些)|赶紧|赶快|麻[利溜](?:一?点|些|的|儿)*|利索(?:一?点|些)|痛快(?:一?点|些)|抓紧|速度|干脆(?:一?点|些)|有话快)(?:地|儿|给我)?{说}(?!好|明|一?声|定|到|不|是|了)",
      ),
      zh("{头}(?:你|您)?快{说}(?={气}{完}|[您你啥什])"),
      zh("麻[利溜](?:一?点|些|的|儿|地)*(?:报|交代|吐|讲|回话|给(?:句|个)(?:准)?话)"),
      zh("(?:快(?:一?点|些)|赶紧|赶快)(?:地)?(?:告诉|回复|回|答复|回答)(?:我|一?下|{完}|{气}{完})"),
      zh("{说}(?:话)?(?:快|麻利|利索|痛快|干脆)(?:一?点|些)(?!的)"),
      zh("(?:别|不要|少)(?:再)?(?:[磨墨]+(?:叽|迹|蹭|唧|几|即)+|啰嗦|罗嗦|吞吞吐吐|拖拖拉拉|废话|绕)"),
      zh("{头}(?:赶紧|赶快|快点儿?|麻利|利索)(?:点儿?)?的?{气}(?=$|[,.!?])"),
      zh("倒是{说}(?:啊|呀|话)"),
    ],
    isInnocent: (hit) => isAboutOthers(hit) || isPolite(hit),
  },
  {
    id: "hush",
    needs: [sign("吵闹嚷嚎喊骂犟争抬顶胡撒冷静淡消镇激闭住少叫")],
    patterns: [
      zh(
        "(?:你|您)?(?:先)?(?:别|不要|甭|少|不许)(?:再|跟{我}|在这(?:儿|里)?|一直|老是?|这么|瞎)*(?:吵|闹|嚷|嚎|喊|骂|犟|争|抬杠|顶嘴|胡闹|无理取闹|胡搅蛮缠|大呼小叫|大喊大叫|撒泼|叫唤)(?!到|着|醒|钟|架|肚|取)(?:了|吵|嚷)*",
      ),
      zh(
        "(?:{头}|先|给我|你|您|亲|能不能|请)(?:先)?(?:(?:冷静|安静|淡定|消停|镇定)(?:一?点|一?会儿?|一?下|些|冷静|安静)|(?:冷静|淡定){气}{完})(?!的)",
      ),
      zh("(?:{头}|先|给我)(?:别|不要)(?:这么|那么|太)?激动"),
      zh("闭嘴|住口|住嘴"),
      zh("少{说}(?:两|几)?句"),
      zh("[吵闹嚷喊叫]{什么}(?:[吵闹嚷喊叫]|{气}{完})"),
    ],
    isInnocent: ({ passage, start, end }) =>
      /不|很|比较|非常|超/.test(clauseBefore(passage, start).slice(-2)) ||
      (/请/.test(clauseAround(passage, start)) &&
        /冷静|激动|镇定/.test(passage.plain.slice(start, end)) &&
        offersHelp(passage)),
  },
  { id: "hush", needs: [DO_NOT, sign("说讲")], patterns: [zh("(?:别|不要)(?:再)?{说}了{气}{完}")] },
  {
    id: "floor",
    needs: [sign("完断插抢岔")],
    patterns: [
      zh("(?:你|您)?(?:先)?(?:让|等|容)(?:{我})(?:先)?(?:把话)?(?:{说}|解释)完(?:{你}再{说}|{你}再讲)?"),
      zh("(?:先)?听(?:{我})(?:先)?(?:把话)?(?:{说}|解释)完"),
      zh("(?:别|不要|甭|少|不许)(?:老是?|总是?|一直|再|随便)?(?:打断|插嘴|插话|抢话|打岔)"),
      zh("{我}(?:的)?话?(?:都)?还没有?{说}完"),
    ],
  },
];
