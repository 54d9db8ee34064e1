import { clauseBefore } from "../text/clause.ts";
import { zh } from "../text/phrase.ts";
import { THIRD_PARTY } from "../text/third-party.ts";
import { type Frame, frameOf, type Hit } from "./frame.ts";

/** What was said before in this chat. */
const BACK =
  "(?:刚刚|刚才|方才|刚(?=说|报|发|告|讲|写|给|回|打)|适才|先前|之前|前面|上面|上边|早上|上午|昨天|前边|开头|一开始|最初|起初|原先|头先|那会儿?|上一?[条句张个份次版段]|前一?[条句张个份次]|第一[条张个次])";
const SAYING =
  "(?:说|讲|报|写|发|告诉|告知|回复?|答|给|提供|介绍|推荐|算|贴|打|量|查|看|记|标|承诺|答应|解释|提到|复制|表述)";
/** What information comes as. */
const INFORMATION =
  "(?:价格?|报价|运费|邮费|金额|数字|数据|数值|参数|尺码|尺寸|信息|消息|内容|回答|回复|答复|说法|答案|解释|链接|网址|图片?|照片|视频|表格?|地址|单号|账号|号码|电话|型号|规格|日期|时间|库存|话|条|句|张|份|版|个)";
const WRONG =
  "(?:(?<!没|没有|不会|不)(?:错|误(?!差|会|以为|点))|不(?:太|是很|够|大|怎么)?(?:对(?!着|比)|准|严谨|正确|全面|属实)|有(?:出入|偏差|问题)|作废|作不得数|不作数|不算数?|无效|(?<!您|你)收回|撤回|弄反|反了|串了|过时|失效|不成立)";
/** The agent has read, said, counted or typed something for something else. */
const SLIPPED =
  "(?:看|瞧|瞅|说|讲|报|写|打|记|弄|搞|算|想|理解|领会|答|回复?|告诉|通知|告知|量|数|查|贴|复制|给|标|输|读|念|认|翻|传|套|敲|估|听|介绍|推荐|找|核|粘)";
const AMISS = "(?:错|岔|混|漏(?!水|电|气|光|风)|串|差了?眼|拧|颠倒|走眼|花(?:了)?眼|劈叉)";

const SLIP = zh(
  [
    `${SLIPPED}(?:得|的)?(?:[您你])?(?<!说|讲|告诉)${AMISS}|(?:说|讲|告诉)(?:[您你])?(?:错|岔|混|串|拧|颠倒|反)|(?:看|写|打|记|说|标|弄|搞|念)(?:反|倒)了`,
    "(?:打|写|报|算|输|敲|推荐|介绍|估算?|建议)(?:得|的|给您)?偏?(?:多|少|漏|高|低|大|小|长|短|贵)了|(?:多|少|漏)(?:打|写|算|报|输|敲|看|读)了|我(?:刚才?|刚刚|之前|前面)?(?:多|少)(?:说|讲)了|我[^,.?!;\\n]{0,6}(?:理解|判断|计算|记录|核对|描述|估计)(?:上|得)?(?:有|出现了?|存在|出了?)(?:点|些|了)?(?:偏差|出入|误差|误|差错|错误|问题)",
    "(?:没|没有)(?:看|记|听|弄|搞|说|讲|写|算|核对?|想|问|查|表达|注意看|认真看|仔细看)(?:得)?(?:仔细|清楚?|全|准|明白|对|完整?|到位)|没(?:有)?(?:仔细|认真|好好|细)看",
  ].join("|"),
);
const SENT_WRONG = zh(
  `(?:发|贴|传|给|粘|复制|截|放)(?:[您你])?(?:成|错|反|混)了?(?:张|个|份|条|一个|一张|款)?(?:旧|别的|另)?(?:的)?${INFORMATION}`,
);
const SENT = zh(
  `${INFORMATION}[^,.?!;\\n]{0,4}(?:发|贴|传|粘|复制|给)(?:[您你])?错|发错了?,?(?:看|用|点|是)(?:这|下面|下边)`,
);
const SLIP_NAMES = zh(
  "口误|笔误|手滑|手误|手抖|手一抖|手快|手残|嘴瓢|嘴快|眼花|眼拙|老眼昏花|错别字|打错字|记性(?:不好|差)|(?:一时|我)(?:糊涂|犯糊涂|疏忽)|脑子(?:短路|糊涂|抽)|犯迷糊|闹乌龙|乌龙了|摆乌龙|张冠李戴",
);
const CORRECTING = zh(
  "(?:更正|纠正|订正|勘误|更改说法|修正)(?:一?下|个|说明|:|,|刚|前|上|之前|先|我|为|{完})|(?:正确|准确|真实|确切)的(?:[^,.?!;\\n]{0,6})?(?:是|为|应该|应为|如下|:)|(?:说|讲)(?:得|的)?(?:不(?:太)?(?:准确?|严谨|对|全面)|太(?:绝对|满|早|死|笼统|快|急)|过头|早了|急了|快了)|{头}(?:啊|哎呀?|噢|哦|诶|呃|额|咦|等等|等下|慢着)[, ]?不对(?:不对)?(?=[,.!])|(?:说法|表述|表达|用词)(?:有误|不(?:太|够)?(?:准|严谨|对|当)|错)",
);
const VOID = zh(
  `当(?:我|小编|客服)?没(?:说|讲|发|看|报)|(?:忽略|无视|不用管|别管|别看|不要看|不看|别理|请勿参考|别参考|不要参考|别按|不要按|别信|别用|删掉?)(?:掉)?[^,.?!;\\n您你]{0,4}${BACK}|${BACK}[^.?!;\\n您你]{0,10}(?:忽略|无视|不用管|别管|别看|不要看|不用看|别理|别信|别按|不要按|别参考|删掉|别点|不要点|别用|不要用|为旧)|(?:收回|撤回|推翻|取消)(?:一?下)?(?:我)?[^,.?!;\\n您你]{0,3}${BACK}[^,.?!;\\n]{0,6}(?:话|说|报|价|回复|承诺|答)|(?:我的?|那句|这句)话(?:就|先|要|得)?(?:收回|撤回)|(?:收回|撤回)(?:我的?|那句|这句)话`,
);
/** Each is tried behind words of its own. */
const WRONG_BEFORE = [
  `${BACK}[^.?!;\\n]{0,12}?(?:${SAYING}|${INFORMATION}|那|的)[^.?!;\\n]{0,12}?${WRONG}`,
  `${BACK}[^,.?!;\\n]{0,6}(?:${SAYING}[^,.?!;\\n]{0,8}|那[个张条份版]?${INFORMATION}|${SAYING}[^.?!;\\n]{0,14}(?:那个|那张|那条|那份)?)[^,.?!;\\n]{0,2}(?<=[是为成]了?)(?:旧|老|过期|过时|原来|昨天|上周|上个?月|去年|之前|活动前|别的|另一?外?一?[款个条批版]|其他|其它|别家|老版|旧版|往年|上一)`,
  `(?<=(?:[跟和与同]|不是|并非|不同于|不像)我?)${BACK}(?:跟您|和您|给您|对您|我)*${SAYING}(?!得)[^,.?!;\\n]{0,8}?(?:不一样|不同|不符|有出入|有差|不一致|反|$|[,.!])`,
  `(?:以|按|照|看)(?:这|此|新|下面|后面|后发|现在|最新|刚发|本次|第二|当前)[^,.?!;\\n]{0,8}(?:为准|来|算|为主|执行)[^?]{0,6}${BACK}|${BACK}[^?!\\n]{0,14}(?:以|按|照)(?:这|此|新|下面|后面|后发|现在|最新|刚发|本次|第二|当前)[^,.?!;\\n]{0,8}(?:为准|为主|算)`,
  `(?:以|按|照)(?:新|最新|后|刚)(?:发|报)?的?[^,.?!;\\n]{0,8}(?:为准|为主)[^?]{0,10}(?:作废|不算|无效)|重新(?:发|报|算|给)[^?\\n]{0,14}以这[^,.?!;\\n]{0,6}为准`,
  `我(?:还|刚才|刚刚|刚|一直|之前|开始|就)*以为(?:[您你亲](?:是)?(?:问|说|指|看的|要的|想要的|咨询|讲)|是|这|还有|没|有|两|都|在)`,
  "(?:重新|又|再)(?:核|查|看|算|量|问|确认)[^.?!;\\n]{0,8}(?:其实|实际)",
].map(zh);
/** Goods that went astray are no information. */
const OPERATION =
  /补发|重发(?!一?[张份条])|重寄|补寄|寄回|退回来|拣货|打包|装箱|错件|发错货|漏发|错发|换货|召回|上门取/;
/** Said on a condition, as a fear, as a warning or denied. */
const NOT_SO =
  /(?:如果|如有|若有|要是|若是?|万一|假如|假设|倘若|以防|以免|避免|防止|免得|担心|怕|别(?!人|的|家)|不要|不会|不能|没有?|不用|请勿|从不|不可能|有没有|是不是|是否|会不会|容易|常常?|经常|并未|未)[^,.?!;\n]{0,8}$/;
const CONSEQUENCE =
  /^了?(?:的话|怎么办|可以|也|能|就|会|没关系|没事|不要紧|概不|请联系|要|需要|不退|不换|的(?:情况|时候|地方|之处|地址|顾客|客人|亲))/;
const ASKED = /^[^,.!;\n]{0,14}(?:\?|吗|么(?=$|[ ,.?!])|吧\?|没有\?|呢\?)/;
/** The customer did it, or it is said of what is the customer's: 您看错了, 亲拍错. */
const CUSTOMER =
  /(?<![给跟帮替为和向对让把同与]|告诉|发给)(?:您|你|亲(?=[是拍选填写看]))(?!的|要|问|这|那|看中|说的|拍的|选的|需要|咨询)[^我咱]{0,10}$/;
const OWN_DATA =
  /(?:[您你]的)?(?:地址|电话|手机号?|收件人?|收货|姓名|名字|备注|密码|验证码|账号|抬头|税号|订单)[^我]{0,4}$/;
const COLLEAGUE = /同事|客服|售前|售后|主管|店长|那位|小妹|[我咱]/;
const OTHERS = new RegExp(`(?<![问跟和向找让])${THIRD_PARTY}[^我咱,]{0,10}$`);
const STATES = /^(?:说|讲|报|告|答|回|介绍|推荐)/;

/** Nobody but the shop has slipped, and it has. */
function isInnocentSlip({ passage, start, end }: Hit): boolean {
  const { plain } = passage;
  const before = clauseBefore(passage, start);
  const after = plain.slice(end, end + 24);
  if (NOT_SO.test(before) || CONSEQUENCE.test(after) || ASKED.test(after)) return true;
  // 急得都打错字了 tells how one feels.
  if (/(?:[看瞧急忙]我?|得)[^,]{0,2}都$/.test(before)) return true;
  const said = plain.slice(start, end);
  if (CUSTOMER.test(before)) return true;
  if (OTHERS.test(before) && !(COLLEAGUE.test(before) && STATES.test(said))) return true;
  if (/写|打|输|给|标/.test(said) && (OWN_DATA.test(before) || /^了?(?:收货|收件|地址|电话|姓名)/.test(after))) {
    if (!/我|刚|前面|上面|之前/.test(before)) return true;
  }
  if (/没/.test(said) && isAskingAgain(plain)) return true;
  return OPERATION.test(plain) && !/[看说报记算读念]|表|链接|图|价/.test(said);
}

/** 没听清，麻烦再说一遍 */
function isAskingAgain(plain: string): boolean {
  return /再(?:说|发|拍|讲|描述|问|打|提供|传|重复)|重[新复]?(?:说|发|讲|拍|描述|提供)|具体(?:说|描述)|(?:清楚|清晰|近)(?:一?点|些)|没(?:看|听)(?:清|明白|懂|太)[^,.]{0,3}(?:[您你])?(?:的)?(?:意思|问题|图|语音|需求)/.test(
    plain,
  );
}

function isInnocentBefore(hit: Hit): boolean {
  const { passage, start, end } = hit;
  const before = clauseBefore(passage, start);
  const after = passage.plain.slice(end, end + 24);
  const said = passage.plain.slice(start, end);
  if (NOT_SO.test(before) || CONSEQUENCE.test(after) || ASKED.test(after)) return true;
  if (
    CUSTOMER.test(before) ||
    /(?<![给跟帮替为和向对让把同与]|告诉|发给)[您你](?!的|要|问|看|说|这)[^,]{0,6}(?:说|讲|拍|填|写|选|发|提供|看)/.test(
      said,
    )
  )
    return true;
  return OPERATION.test(passage.plain) && !/说|讲|报|告|答|价|链接|表|图/.test(said);
}

/** The customer may well be the one to leave it out: 您别按刚才那张裁. */
function isInnocentVoid({ passage, start, end }: Hit): boolean {
  const said = passage.plain.slice(start, end);
  return (
    ASKED.test(passage.plain.slice(end, end + 24)) ||
    /(?<![给跟发为和向对])[您你](?:刚才|之前|上面|前面)/.test(said) ||
    /(?:如果|如有|若|要是|万一|帮|能不能|可以)[^,.?!;\n]{0,8}$/.test(clauseBefore(passage, start))
  );
}

/** 抬头已更正，帮您更正地址: what is put right is the customer's. */
function isInnocentCorrecting({ passage, start, end }: Hit): boolean {
  const before = clauseBefore(passage, start);
  const after = passage.plain.slice(end, end + 14);
  const around = passage.plain.slice(Math.max(0, start - 10), end + 10);
  if (NOT_SO.test(before) || ASKED.test(after) || CUSTOMER.test(before)) return true;
  if (/(?:帮|替|为|可以|能|需要|申请|要求|联系|让|找|已经?|页面|系统|后台)[^,.]{0,6}$/.test(before))
    return !/我(?:来|要|得|需要?|先)?$|刚|之前|前面|上面/.test(around);
  return (
    /^(?:收|地址|电话|抬头|备注|订单)/.test(after) ||
    (/(?:使用|做法|操作|打开|洗涤|保养|佩戴|穿|吃|喝|用|尺码|方法|姿势|方式|步骤)/.test(around) &&
      /的/.test(passage.plain.slice(start, end)))
  );
}

export const CORRECTIONS_ZH: readonly Frame[] = [
  frameOf(SLIP, isInnocentSlip),
  frameOf(SENT_WRONG, isInnocentBefore),
  frameOf(SENT, isInnocentBefore, true),
  frameOf(SLIP_NAMES, isInnocentSlip),
  frameOf(CORRECTING, isInnocentCorrecting, true),
  frameOf(VOID, isInnocentVoid, true),
  ...WRONG_BEFORE.map((pattern) => frameOf(pattern, isInnocentBefore, true)),
];
