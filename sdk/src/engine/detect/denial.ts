import { clauseAround, clauseBefore } from "../text/clause.ts";
import { en, zh } from "../text/phrase.ts";
import { THIRD_PARTY } from "../text/third-party.ts";
import { detectorOf, type Frame, type Hit, listed } from "./frame.ts";
import { OTHERS_EN, OTHERS_ZH } from "./third-party-words.ts";

const WE =
  "(?:{我}|本店|小店|店里|店家|店铺|卖家|客服|售前|售后|我们客服|咱们?)(?:们|家|店|店里|这边|这里|店铺|客服|售前|平台)*";
const EMPHASIS =
  "(?:可|又|真|都|也|是|就|概|一概|一律|根本|完全|半点|一点|丝毫|毫|肯定|绝对|当然|可是|没法|没办法|无法|不会|不可能|不用|不该|不能)*";
const OTHERS = new RegExp(THIRD_PARTY);

const isSupposed = ({ passage, start }: Hit): boolean =>
  /如果|要是|假如|若|万一|是不是|是否|怎么会|不会是|不是说|[吗么]$/.test(clauseAround(passage, start));
/** 不关我们的事 is denial, 快递不负责安装 a fact. */
const isOfOthers = ({ passage, start }: Hit): boolean => OTHERS.test(clauseBefore(passage, start));

const chinese: readonly Frame[] = [
  {
    words: ["关", "干我", "碍我"],
    pattern: zh(`{不}(?:关|干|碍)${WE}(?:的|什么|啥|屁|毛)*(?:事|责任)|关${WE}(?:{什么}|屁|毛|鸟)事`),
  },
  {
    words: ["无关", "没关", "没有关", "没啥关", "关系", "相关", "干系", "瓜葛", "不相干", "没相干"],
    pattern: zh(
      `(?:跟|和|与|同)${WE}(?:的)?${EMPHASIS}(?:没有?|无|毛|不|没{什么}|没有{什么}|没半毛钱|没有?任何|没有?一点|没有?半毛钱|没有?半点|没一毛钱)+(?:的)?(?:关系?|相关|干系|相干|瓜葛)|(?:跟|和|与|同)${WE}(?:能|又|可|会)*有(?:什么|啥|毛|半毛钱)关系`,
    ),
    isInnocent: isSupposed,
  },
  {
    words: ["管", "负责", "负不了", "负不起", "认账", "担责", "背锅", "买账", "兜底"],
    pattern: zh(
      `${WE}[^,.?!;\\n您你亲]{0,3}${EMPHASIS}(?:{不}|管不|没法|没办法|无法|负不)(?:管(?![您你哪什怎多选买用它有是])|负责(?!任)|了|着|认账?(?=[的了吧啊呢]*{完})|担责|背锅|买账|兜底)`,
    ),
    isInnocent: (hit) =>
      isSupposed(hit) ||
      (/不(?:了|着)$/.test(hit.passage.plain.slice(hit.start, hit.end)) &&
        !/[管负]/.test(hit.passage.plain.slice(hit.start, hit.end))),
  },
  {
    words: ["不负责", "不管", "管不着", "管不了", "不归", "概不"],
    pattern: zh(
      `(?:{头}|了|的|这个|这事|这种|那个|,|也|都|就|概|恕|可|客服|亲)(?:概|恕|一概|一律)?(?:不负责(?!任|安装|送)|管不[着了]|不管|不归${WE}?(?:来)?(?:管|负责|处理))(?={气}{完}|亲)|不归${WE}(?:来)?(?:管|负责|处理)`,
    ),
    isInnocent: (hit) =>
      isSupposed(hit) ||
      (isOfOthers(hit) &&
        !/我/.test(clauseAround(hit.passage, hit.start)) &&
        !/的(?:事|问题)/.test(clauseBefore(hit.passage, hit.start))),
  },
  {
    words: ["不是我", "不是本店", "不是客服", "不算我", "不该我", "不由我", "不是咱", "不是俺"],
    pattern: zh(
      `(?:又|可|真|这|那|也|都)?{不}(?:是|算|该|由|赖)${WE}(?:的|这边的|来|能)?(?:事儿?|问题|责任|错|锅|原因|过错|毛病|活儿?|职责|工作|(?:弄|丢|搞|摔|压|损|答应|承诺|{说}|打包|缝|印|管|负责|造成|导致|能?决定|说了算)(?:丢|坏|错|破)?(?:的|啊|$)|(?:[扣收发改做设办写卖送寄配定限装放洗选挑][^,.?!;\\n]{0,2})的(?={气}{完}))`,
    ),
    isInnocent: (hit) =>
      isSupposed(hit) || /是我们?的|我来|我们来|但/.test(hit.passage.plain.slice(hit.end, hit.end + 12)),
  },
  {
    words: ["属于我", "在我", "归我", "范围", "职责", "权限", "分内"],
    pattern: zh(
      `{不}(?:属于|在|归|是)${WE}(?:的|负责|管|管理|职责|服务|工作|业务|权限|处理|能力|部门)*(?:范围|范畴|职责|权限|工作|活儿?|分内)(?:之?内)?`,
    ),
    isInnocent: isSupposed,
  },
  {
    words: ["怪", "赖", "怨", "找我", "催我", "问我", "骂我", "冲我", "扣", "头上", "身上"],
    pattern: zh(
      `(?:怪|赖|算|怨|推|扣|落|找|轮)不(?:到|着|上|了|得)${WE}?(?:的)?(?:头上|身上)?(?={气}{完}|我|本)|(?:别|不要|不能|不该|可别|甭|少|不许|没法|没必要)(?:老|总|都|再|来|老是|总是)?(?:怪|赖|怨|找|催|问|骂|冲|往)(?:着|到|在)?${WE}(?:头上|身上|撒气|要|{说}|发火|来|喊|吼|嚷)?(?={气}{完}|[要赔说])|(?:别|不要|少)来(?:找|烦|问|闹)${WE}|不(?:赖|怪|怨)${WE}(?={气}{完})|(?:还|又|来|老)?(?:找|问|催|怪)${WE}(?:也|又|都|们)*(?:没用|没有用|有{什么}用|干嘛|干吗|干{什么}|做{什么}|白搭)`,
    ),
    isInnocent: ({ passage, start }) => /如果|不会|您的意思|客气|担心/.test(clauseBefore(passage, start)),
  },
  {
    words: ["锅"],
    pattern: zh(
      "锅[^,.?!;\\n]{0,8}(?:不背|背不|不接|不认|可不|甩|扣|不(?:该|能|归)?{我}?(?:们)?背)|(?:不背|背不|背不动|背不起)[^,.?!;\\n]{0,3}锅",
    ),
    isInnocent: ({ passage, start }) => /不?沾|炒|蒸|火|铁/.test(clauseBefore(passage, start)),
  },
  {
    words: ["没责任", "没有责任", "无责", "责任不在", "没有任何责任", "不是责任", "不担责", "没啥责任", "没什么责任"],
    pattern: zh(
      `(?:(?:就|也|都|可|是|,|${WE})+(?:没有?|无)(?:任何|什么|啥|半点)?责(?:任)?(?!心|任心)|责任(?:又|也|可)?不在${WE})`,
    ),
    isInnocent: isSupposed,
  },
  {
    words: listed(
      "只管,只负责,只卖,只是个,就是个,只是卖,就是卖,只做,就管,只接,就负责,只是客服,只是打工,只是售前,只是个客服",
    ),
    pattern: zh(
      `${WE}(?:这边|这儿)?(?:就)?(?:只是?|就是?|只|就)(?:管|负责|接|做(?=销售|卖货|客服|售前|售后|代理|代购|中介|接单|接待|转发|推广|展示|咨询|导购|[^,.?!]{0,4}(?:工作|活儿?)))(?!好|到)[^,.?!;\\n]{1,8}|${WE}(?:这边)?(?:也)?(?:只|就|不过)(?:是)(?:一?个|名)?(?:客服|打工|打字|卖货|卖东西|售前|小二|接待|接线|普通客服|回消息|坐台)[^,.?!;\\n]{0,4}`,
    ),
    isInnocent: isSupposed,
  },
  {
    words: ["凭什么", "凭啥"],
    pattern: zh(`凭(?:{什么}|啥)(?:要|让|叫|得)?${WE}(?:来)?(?:赔|负责|管|承担|退|出|掏|买单|认|背)`),
  },
  {
    words: ["没义务", "没有义务", "义务", "与我何干", "跟我说没用", "跟我说也", "跟我讲", "和我说"],
    pattern: zh(
      `${WE}(?:可|也|又)*没有?(?:这个)?义务|与我何干|(?:跟|和|对)${WE}(?:们)?{说}(?:也|又|都|这些|了)*(?:没用|没有用|有{什么}用|白搭|干嘛|干{什么})`,
    ),
  },
];

const WE_EN = "(?:we|i|us|me|our (?:shop|store|team|side|company))";
const english: readonly Frame[] = [
  {
    words: ["on the", "up to", "down to", "question for", "matter for", "problem for", "job for", "between you"],
    pattern: en(
      `(?:that's|it's|this is|that is|it is|the rest is|which is) (?:(?:all |entirely |now |really )?(?:on|up to|down to)|a (?:question|matter|problem|job|thing) for|between you and) ${OTHERS_EN}`,
    ),
    isInnocent: ({ passage, start, end }) =>
      /^(?:that's|it's|this is|that is|it is) on (?:the|our|a) (?:page|website|app|system|site|market)/.test(
        passage.plain.slice(start, end),
      ),
  },
  {
    words: listed(
      "problem,fault,concern,business,mistake,affair,issue,responsib,job,department,thing,area,remit,scope,role,duty,liab,to blame,blamed,not us,not me,not ours,not mine",
    ),
    pattern: en(
      `(?:not|n't|isn't|ain't|no longer|never|hardly|outside|beyond|above|none of) (?:really |even |actually |exactly |part of |in |quite )*(?:my|our)(?: own)? (?:problem|fault|concern|business|mistake|affair|issue|responsibility|job|department|thing|area|remit|scope|role|duty|duties|pay grade|line|task|field|section|doing|call|headache)(?: description)?|(?:not|never) (?:us|me|ours|mine)(?=[,.!;]|$)|(?:we|i)(?: are|'re| am|'m| can(?:'t| not|not)| will not| won't| do not| don't| take| accept| bear| have| cannot)+(?: be)?(?: held)? ?(?:not |no |any )*(?:responsib[a-z]+|liab[a-z]+|accountable|to blame|blamed|at fault)`,
    ),
    isInnocent: ({ passage, start, end }) =>
      /\b(?:if|whether|to say|mean(?:s)?|make sure|you) /.test(clauseBefore(passage, start).slice(-24)) ||
      (/(?:we|i)(?:'re| are| am|'m| take| accept| have)+ (?:responsib|to blame|at fault|liab|accountable)/.test(
        passage.plain.slice(start, end),
      ) &&
        !/not|n't|no /.test(passage.plain.slice(start, end))),
  },
  {
    words: listed(
      "nothing to do with,to do with us,to do with me,blame us,blame me,look at us,look at me,come to us,complain to us,ask me,ask us",
    ),
    pattern: en(
      "(?:has|have|had|got|is|'s)? ?(?:nothing|n't anything|not anything) (?:at all )?to do with (?:me|us|our [a-z]+)|(?:i|we)(?: have|'ve)?(?: got)? nothing to do with|(?:do not|don't|no (?:use|point)|stop|you can't|cannot) (?:in )?(?:blam|look|com|complain|shout|moan|ask)(?:e|ing)? ?(?:at |to )?(?:me|us)",
    ),
  },
  {
    words: listed(
      "just sell,only sell,just do,only do,just handle,only handle,just work,only work,only take,just take,just answer,only answer,just a,just the,only the,only deal,just pass,only pack,just pack,only ship,just ship",
    ),
    pattern: en(
      `(?:i|we)(?:'re| are| am|'m)? (?:just|only) (?:sell (?:it|them|these)|do|handle|work|take|answer|deal|pass|pack|ship|the (?:shop|seller|messenger|middleman|agent)|(?:a )?(?:customer service|chat agent|sales ?(?:person|man|woman)|agents?|resellers?|middlem[ae]n))[a-z ]{0,20}`,
    ),
    isInnocent: ({ passage, start, end }) =>
      /(?:just|only) (?:do|take|handle)[a-z ]* (?:a minute|a moment|that for you)/.test(
        passage.plain.slice(start, end),
      ),
  },
  {
    words: listed(
      "done our,done my,our part,our bit,my part,my bit,our hands,my hands,out of our,out of my,not up to,no control,leaves our,left our,leaves the,left the,once it",
    ),
    pattern: en(
      `(?:we|i)(?:'ve| have)? (?:already )?(?:done|did) (?:our|my) (?:part|bit|job)|(?:our|my) (?:part|job|bit|work) (?:is|ends|was|'s)(?: done| over| finished)? ?[a-z ]{0,16}|out of (?:our|my) hands|(?:not|isn't|n't) up to (?:us|me)|(?:we|i) have no (?:control|say)[a-z ]{0,16}`,
    ),
    isInnocent: ({ passage, start, end }) =>
      /(?:our|my) (?:job|work|part) (?:is|'s) (?:to|not)|^(?:not|isn't|n't) up to us to/.test(
        passage.plain.slice(start, end + 4),
      ),
  },
];

/** The agent wants no part in the matter: 不关我们的事, 不归我管, 怪不到我头上, not our responsibility. */
export const denial = detectorOf([...chinese, ...english]);

const NO_WAY: readonly Frame[] = [
  {
    words: ["的责任", "的事", "的锅", "归", "做不了主"],
    pattern: zh(
      `(?:剩下|后面|其他|其余|别的)?(?:都|就|也)?(?:归|属于|是)${OTHERS_ZH}(?:那边|来)?(?:管|负责|的责任|的事儿?|的锅)?(?={气}{完})|${WE}(?:也|可)?做不了主`,
    ),
    isInnocent: isSupposed,
  },
  {
    words: ["不赔", "不认", "负不", "担不", "不算数", "不作数", "不算", "赔不"],
    pattern: zh(
      `${WE}[^,.?!;\\n您你亲]{0,3}(?:不赔|不认|负不[了起]责?|担不[了起]|赔不[了起])|(?:答应|承诺|{说}|许诺|给|定)[^,.?!;\\n]{0,4}的?(?:{我})?(?:不算数?|不作数|不认|当不了真)`,
    ),
  },
  {
    words: ["办法", "辙", "法子", "怎么办", "咋办", "招", "如何是好", "无能为力", "无可奈何", "怎样"],
    pattern: zh(
      `${WE}(?:也|又|还|都|真|是|可|能)*(?:没|没有|没得|无|有{什么}|能有{什么}|能)(?:{什么}|任何|好)?(?:办法|辙|法子|招|怎么办|咋办|怎样|能为力|可奈何)`,
    ),
  },
  {
    words: listed(
      "nothing we can,nothing i can,do anything,do much,a thing,can't help,cannot help,what can we,what can i do,our hands are tied,hands are tied",
    ),
    pattern: en(
      `(?:there(?:'s| is) )?nothing ${WE_EN} can do|(?:i|we) can(?:'t|not) do (?:anything|much|a thing)(?: about)?|(?:our|my) hands are tied|what (?:can|do you want|am|are) (?:we|i|me|us) (?:to )?do(?: about (?:it|that))?`,
    ),
  },
];
/** The agent can do nothing: 我们也没办法, nothing we can do. Alone it is a refusal. */
export const helplessness = detectorOf(NO_WAY);
