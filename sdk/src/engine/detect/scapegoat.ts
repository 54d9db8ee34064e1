import { clauseAround } from "../text/clause.ts";
import { en, zh } from "../text/phrase.ts";
import { detectorOf, type Frame, type Hit, listed } from "./frame.ts";
import { OTHERS_EN, OTHERS_ZH } from "./third-party-words.ts";

const isDenied = ({ passage, start }: Hit): boolean =>
  /不是|并非|没有|如果|要是|是不是|是否|[吗么]$/.test(clauseAround(passage, start));
const DID =
  "(?:弄|搞|丢|拖|漏|错|坏|摔|压|答应|承诺|{说}|定|扣|改|做|发|印|配|送|搬|放|贴|写|标|缝|造成|导致|引起|操作|设置|设|搞|弹|显示|卡|限|收|派|忘|装|打包|打|寄|通知|登记|损坏|弄丢|出)(?:丢|坏|错|破|漏|掉|少|的|了|来|慢|乱|反)*";

const chinese: readonly Frame[] = [
  {
    words: listed("的锅,的事,的问题,的责任,的错,的毛病,的活,的原因,的失误,的疏忽,那边的,方面的"),
    pattern: zh(
      `${OTHERS_ZH}(?:那边|那里|方面|自己|们|公司|客服)*的(?:锅|事儿?|问题|责任|错|毛病|活儿?|原因|失误|疏忽|过错)`,
    ),
    isInnocent: isDenied,
  },
  {
    words: ["的", "了"],
    pattern: zh(
      `(?:是|都是|那是|这是|就是|怪|赖|怨|被|因为|由于|全是|{头}|,)(?:第三方|那个|这个|那|上|你们|您|咱)?${OTHERS_ZH}(?:那边|那里|自己|没|们|自动|直接|就|给|把[^,.?!]{1,4}|也|这么|{你}|老|总)*${DID}`,
    ),
    isInnocent: isDenied,
  },
  {
    words: ["是"],
    pattern: zh(`是[^,.?!;\\n我您你亲]{0,4}?${OTHERS_ZH}[^,.?!;\\n我]{1,8}的(?={完})`),
    isInnocent: isDenied,
  },
  { words: ["怪", "赖", "怨"], pattern: zh(`(?:怪|赖|怨|得怪|要怪)(?:就)?${OTHERS_ZH}`), isInnocent: isDenied },
  {
    words: ["不", "没"],
    pattern: zh(
      `${OTHERS_ZH}(?:那边|们|自己|也|就|的人)*(?:不|没)(?:送|给|肯|接|打|检查|按|注意|写|发|通知|退|到账|处理|审|批|同意|揽|更新|{说}清)[^,.?!;\\n]{0,8}`,
    ),
    isInnocent: isDenied,
  },
];
const english: readonly Frame[] = [
  {
    words: listed(
      "courier,carrier,driver,delivery,post,mail,ups,fedex,dhl,usps,hermes,warehouse,depot,supplier,manufacturer,factory,maker,brand,designer,platform,app,website,system,market,mall,amazon,ebay,paypal,bank,card,payment,colleague,worker,agent,department,team,accounts,billing,finance,sales,returns,landlord,hotel,seller,merchant,third,developer,engineer,technician,fitter,installer,customs,airline,photographer,printer,packer,management,manager,supervisor,office,agency,someone,somebody,shift,staff",
    ),
    pattern: en(
      `(?:${OTHERS_EN}|someone else|somebody else)(?:'s)? (?:has |have |had |must have |probably |just |already |simply )*(?:lost|dropped|broke|damaged|messed|made|packed|promised|told|said|changed|charged|delayed|forgot|misplaced|mislabel\\w*|sent|printed|set|caused|screwed|did|put|ruined|mixed|gave|took|missed|delivered|chose|picked|designed|wrote|holds|has|have|keeps|keep|handles?|decides?|controls?|runs?|is responsible|are responsible|is in charge|is to blame|are to blame|fault|mistake|error|problem|issue|job|responsibility|doing|decision|mess)|(?:down to|up to|on|because of|fault of|blame) ${OTHERS_EN}(?=[,.;!]|$)`,
    ),
    isInnocent: ({ passage, start }) =>
      /\b(?:not|n't|if|whether)\b/.test(clauseAround(passage, start).slice(0, 60)) &&
      /\bif\b|isn't the|not the|wasn't the/.test(clauseAround(passage, start)),
  },
];

/** The matter is put on somebody else: 是快递丢的, 厂家的问题, the driver dropped it. As news it is fair; as an excuse it is not. */
export const scapegoat = detectorOf([...chinese, ...english]);
