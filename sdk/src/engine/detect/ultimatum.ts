import { clauseAround, clauseBefore } from "../text/clause.ts";
import { en, zh } from "../text/phrase.ts";
import { hasApology } from "./apology.ts";
import { detectorOf, type Frame, type Hit, listed } from "./frame.ts";
import { offersHelp } from "./offer.ts";
import { isCourteous } from "./softener.ts";

const isKind = ({ passage }: Hit): boolean => isCourteous(passage) || offersHelp(passage);
const offersWay = ({ passage, start }: Hit): boolean =>
  /可以(?!不)|的话|支持|包退|免费|运费|帮[您你]|给[您你]/.test(clauseAround(passage, start)) ||
  /运费(?:险|我|由我)|我们(?:出|承担)/.test(passage.plain) ||
  offersHelp(passage);
const isDenied = ({ passage, start }: Hit): boolean =>
  /不(?:会|是|要|能)[^,.]{0,4}$/.test(clauseBefore(passage, start));

/** What customers decide on. */
const DO = "(?:买|拍|要|退|换|等|信|来|看|用|穿|吃|下单|付|订|投诉|差评|告|走|签收|收|留|喜欢)";
const WANT =
  "(?:要|想要|买|想买|拍|满意|喜欢|想(?:等|买|要|拍|付|花)?|信|接受|服气?|等|愿意|乐意|放心|相信|付|合适|同意|认可|爽|舍得|行)";
const LEAVE =
  "(?:拉倒|算了|算(?={完})|走(?:人|开|吧|呗|好|{完})|滚|免谈|请便|自便|另请高明|另寻|另找|别(?:买|拍|问|来|看|下单|等|用|要|穿|勉强|付|订|浪费|逛|玩|挑|还价)|不要(?:买|拍|下单)|(?:去|上|到|找)(?:别|其他|其它|隔壁|旁边|楼下|地摊|拼多多|批发|菜市|外面|便宜|其)|去买|换(?:一)?家|取消|退(?:货|款|掉|了)?(?=[吧呗啊]|{完}))";

const chinese: readonly Frame[] = [
  {
    words: ["爱"],
    pattern: zh(
      `爱(?:${DO}不${DO}|${DO}就${DO}|(?:怎么|咋)(?:着|样|地|的|想|{说})*(?:就)?(?:怎么|咋)?|(?:去|找|上|投诉|问)(?:谁|哪))`,
    ),
    isInnocent: ({ passage, start }) =>
      /喜|亲|可|恩|热|宠|心|相|疼|关|敬|恋|友|酷|博|珍$/.test(passage.plain.charAt(start - 1)),
  },
  {
    words: ["就", "随"],
    pattern: zh(
      "(?:要|想|爱|愿意|您|你)(退|买|拍|走|换|等|来|投诉|告|差评)(?:的话)?,?(?:你|您|那)?就\\1(?:吧|呗|去|好了|啊|{完})",
    ),
    isInnocent: isDenied,
  },
  {
    words: listed(
      "不要,不想,不买,不拍,不满意,不喜欢,不信,不接受,不服,不等,不愿,不乐意,不放心,不相信,不付,不合适,不同意,不认可,不爽,不舍得,不行",
    ),
    and: listed("拉倒,算,走,滚,免谈,便,高明,另,别,不要,去,上,到,找,换,取消,退"),
    pattern: zh(
      `(?:{头}|{你}|亲|要|,)(?:觉得|要是|如果|实在)?不${WANT}(?:[^,.?!;\\n就]{0,5}?|的话),?(?:你|您)?(?:那就|就|那|您就|趁早|请|可以|自己)?${LEAVE}`,
    ),
    spansClauses: true,
    isInnocent: ({ passage, start, end }) => {
      const hit = passage.plain.slice(start, end);
      if (/可以|的话|能/.test(hit)) return !/别|拉倒|滚|地摊|隔壁/.test(hit);
      return /(?:退|取消|换)(?:货|款|掉|了)?$/.test(hit) && offersWay({ passage, start, end });
    },
  },
  {
    words: ["买别", "拍别", "要别", "看别", "付别"],
    pattern: zh("不(?:买|拍|要|看|付)就?别(?:问|来|看|占|点|说|聊|拍|浪费|{完})"),
  },
  {
    words: ["嫌", "买不起", "没钱", "穷", "出不起"],
    pattern: zh(
      `(?:嫌|买不起|没钱|出不起)[^,.?!;\\n]{0,8},?(?:你|您|那)?(?:就|可以|趁早|请|还是|那就)*(?:自己|${LEAVE}|退|不买|不要|去)[^,.?!;\\n]{0,8}`,
    ),
    spansClauses: true,
    isInnocent: ({ passage, start, end }) =>
      /可以(?:看|领|选|试|用|加|凑|等)|帮|给[您你]|的话[^别]{0,8}(?:可以|看看)/.test(
        passage.plain.slice(start, end + 10),
      ) || offersHelp(passage),
  },
  {
    words: listed("接受不了,受不了,等不及,等不了,看不上,不满,不服,怕,舍不得,觉得,信不过,等不起,不放心"),
    pattern: zh(
      `(?:(?:接受不了|受不了|等不及|等不了|等不起|看不上)[^,.?!;\\n就]{0,5}|不满|不服|舍不得|信不过|不放心|怕[^,.?!;\\n]{1,6}|觉得[^,.?!;\\n]{0,3}(?:贵|慢|差|小|丑|不值|不好|不行|坑|不划算|麻烦|亏)[^,.?!;\\n]{0,3})(?:的)?,?(?:你|您|那)?(?:就|趁早|请|那就|还是)*(?:自己)?${LEAVE}`,
    ),
    spansClauses: true,
    isInnocent: ({ passage, start, end }) =>
      /可以|的话/.test(passage.plain.slice(start, end)) ||
      (/(?:退|取消|换)[^,.]{0,2}$/.test(passage.plain.slice(start, end)) && offersWay({ passage, start, end })),
  },
  {
    words: ["要么", "要不"],
    pattern: zh("要[么不](?!要)[^,.?!;\\n]{1,12},?(?:要[么不]|不然)[^,.?!;\\n]{1,12}"),
    spansClauses: true,
    isInnocent: ({ passage, start, end }) =>
      isKind({ passage, start, end }) ||
      !/别|不|算|拉倒|走|原价|自己|等|退|取消|认/.test(passage.plain.slice(start, end)),
  },
  {
    words: ["商量", "免谈", "没得谈", "没得讲", "不二价"],
    pattern: zh(
      "没(?:得|有|什么)?(?:好|可)?(?:商量|谈|讲价)(?:的)?(?:余地)?(?={气}{完})|(?:其他|其它|砍价|还价|议价|讲价|退货)?(?:一律|概|一概)?免谈",
    ),
    isInnocent: isKind,
  },
  {
    words: ["逼", "求", "强迫", "拦", "请您来", "拿刀"],
    pattern: zh(
      "(?:没|没有|又没|也没|谁也没|谁|没谁|没人|没有人|又没人|又没有人|可没)(?:人)?(?:在)?(?:逼|求|强迫|拦|拿刀)(?:着|了|过)?{你}[^,.?!;\\n]{0,8}",
    ),
    isInnocent: ({ passage, start }) => /有没有$|是否$/.test(clauseBefore(passage, start)),
  },
  {
    words: listed(
      "有本事,有种,有能耐,投诉去,告去,举报去,差评去,投诉吧,投诉呗,投诉好了,去投诉,去告,去举报,随您投诉,随便投诉,想投诉",
    ),
    pattern: zh(
      "有(?:本事|种|能耐)(?:您|你)?(?:就|去|别|您就|你就)[^,.?!;\\n]{0,10}|{你}?(?:想)?(?:要)?(?:去|就|随便|尽管|爱|随您|随你)*(?:投诉|告|举报|给差评|曝光)(?:我们?|他)?(?:去吧?|吧|呗|好了|啊|随便|随意|无所谓)(?={气}{完}|我|也)",
    ),
    isInnocent: isKind,
  },
  {
    words: listed(
      "请便,自便,高明,不送,伺候,侍候,奉陪,不差,不缺,不稀罕,少您,少你,多您,多你,求您,后果自负,不候,悉听,随您,随你,随便您,随便你,您随便,你随便",
    ),
    pattern: zh(
      "(?:请|您|你)(?:自)?便(?={气}{完})|另请高明|(?:慢走|走好|好走),?不送|(?:不|恕不|懒得|没法)(?:伺候|侍候|奉陪)|不(?:差|缺|稀罕|少){你}(?:这?[一个单点几]|那|的|生意|钱|{完})|(?:多|少){你}一?个(?:不|也|没)|后果自负|[过逾]期?时?不候|悉听尊便|随{你}(?:的)?(?:便|去|吧|怎么|{完})|(?:都|那就)?随便{你}(?={气}{完})|(?:那|那就|就)?{你}随便(?={气}{完})",
    ),
    isInnocent: ({ passage, start, end }) =>
      /活动|优惠|券|节/.test(clauseAround(passage, start)) && /候$/.test(passage.plain.slice(start, end)),
  },
  {
    words: ["再", "否则", "不然"],
    pattern: zh(
      "再(?:这样|这么|问|催|闹|{说}|骂|吵|发|不(?:付|拍|说|回|确认|定|选))[^,.?!;\\n]{0,6},?(?:我|我们|系统)?(?:就|直接|只能)(?:把{你})?(?:拉黑|关|不(?!好|客气)|取消|挂|报警|不管|不理|走|删|屏蔽|卖给)[^,.?!;\\n]{0,4}|(?:否则|不然)(?:我|我们)?(?:就|概|一律|都)?(?:别|不(?:发|退|换|管|处理|理|给|卖)|拉黑|免谈|关单|取消)[^,.?!;\\n]{0,6}",
    ),
    spansClauses: true,
    isInnocent: isKind,
  },
  {
    words: ["不退", "不换", "要退", "拉倒"],
    pattern: zh("(?:{头}|,|就|您|你|那)拉倒(?={气}{完})|(?:{头}|,)(?:您|你)?就等着(?:吧|呗)?(?={完})"),
  },
  {
    words: ["就这", "就是这"],
    pattern: zh(
      "就(?:是)?这(?:个)?(?:(?:样子|态度|水平|服务态度|规矩|德行|质量)(?=[啊呀吧了]?{完})|(?:价|条件)[了啊]?,?(?:没得|没|不|爱)[^,.?!;\\n]{0,4}(?:谈|商量|让|讲|少|降|买|要))",
    ),
    isInnocent: isKind,
  },
];

const pushingOff: readonly Frame[] = [
  {
    words: ["投诉", "举报", "告", "差评", "曝光"],
    pattern: zh(
      "(?:不满意?|不爽|不服|有意见|不高兴|不乐意)[^,.?!;\\n]{0,4},?(?:您|你)?(?:可以|尽管|大可以?|请|就|随便|去|爱)*(?:投诉|举报|告|差评|曝光)",
    ),
    spansClauses: true,
    isInnocent: ({ passage }) => hasApology(passage) || offersHelp(passage) || /\d{4,}/.test(passage.plain),
  },
  {
    words: ["有的是", "多的是", "大把"],
    pattern: zh("(?:有的是|多的是|大把的?)(?:人|顾客|客人|客户|买家)(?:要|买|抢|等|排|来)?"),
  },
  {
    words: ["可以不", "大可", "别家", "别的店", "其他店", "其他家", "隔壁"],
    pattern: zh(
      "(?:可以|大可以?|完全可以)不(?:买|拍|要|来|看|等|下单|订)(?={气}{完})|大可以?(?:去|不|到|找|换)|(?:去|上|到|找|换)(?:别|其他|其它|隔壁)(?:的)?(?:家|店)(?:买|看|问)?(?:去|吧|呗|好了)?(?={完})",
    ),
    isInnocent: ({ passage, start }) =>
      hasApology(passage) ||
      offersHelp(passage) ||
      /没关系|没事|哦|呢|可以的话/.test(passage.plain) ||
      /如果|没有|不急/.test(clauseBefore(passage, start)),
  },
  {
    words: ["最后一次", "最后的机会", "最后机会", "最后警告"],
    pattern: zh("(?:给{你})?最后(?:一次|的)?(?:机会|警告)"),
    isInnocent: ({ passage, start, end }) =>
      isKind({ passage, start, end }) || /优惠|活动|折|券|抢|囤|秒|立减|错过|补货/.test(passage.plain),
  },
];

const SOMEWHERE =
  "(?:elsewhere|somewhere else|somewhere (?:cheaper|better|else)|anywhere else|(?:to )?(?:another|a different|some other|a cheaper) (?:shop|store|seller|site|place))";
const english: readonly Frame[] = [
  {
    words: listed(
      "leave it,lump it,my way,or don't,or leave,or move,or forget,or go,or cancel,or lose,or find,or else,or shop,or get out,or walk",
    ),
    pattern: en(
      "take it or leave it|(?:like|love) it or (?:lump|leave) it|my way or the highway|(?:buy|order|pay|wait|accept|keep|take|want|use|decide)(?: it| now| up| today| the full price| full price)*,? or (?:don't|do not|leave|move on|go (?:away|elsewhere|somewhere)|cancel|forget(?: about)? it|lose it|find|shop|get out|walk|you get nothing)|(?:,|now|today|it) or else(?=[,.!]|$)",
    ),
  },
  {
    words: listed("if ,don't like,not happy,too expensive,too dear,can't afford,don't want,unhappy"),
    pattern: en(
      `(?:if|when) (?:you|it|that|this|the [a-z]+|money)[^.?!\\n]{1,40}?,? (?:then |just |please |you can |you're free to |feel free to |maybe )*(?:(?:don't|do not|dont) (?:buy|order|shop|wait|come|bother|use|take|ask|get)|(?:go|shop|look|buy|try|find|order|ask|take your [a-z]+)(?: it| one)? ${SOMEWHERE}|leave(?=[,.!]|$)|walk away|go away|tough|too bad|that's (?:your problem|too bad|tough)|there's the door|cancel(?: it| the order)?(?=[.!]|$))`,
    ),
    isInnocent: ({ passage, start, end }) =>
      /(?:don't|do not) (?:wait|bother|use|take|get|order)/.test(passage.plain.slice(start, end)) &&
      isKind({ passage, start, end }),
    spansClauses: true,
  },
  {
    words: listed(
      "don't like it,not happy?,not good enough,too expensive,too pricey,don't want it,can't wait,can't afford",
    ),
    pattern: en(
      `(?:don't like (?:it|the price|that|our [a-z]+)|not happy|too (?:expensive|pricey|dear|slow)|can't (?:wait|afford it)|don't want it)[?.,!] ?(?:then )?(?:don't|shop|go|leave|cancel|look|buy|too bad|tough|find|try ${SOMEWHERE})[a-z ]{0,24}`,
    ),
    spansClauses: true,
  },
  {
    words: ["either"],
    pattern: en(
      "either (?:you )?[^.?!\\n]{1,30} or (?:you )?(?:don't|leave|go|cancel|stop|forget|find|get|move|it's|we're|that's)[a-z ']{0,24}",
    ),
    isInnocent: isKind,
  },
  {
    words: listed(
      "forcing,forced,making you,made you,asked you,begging,stopping you,your choice,your call,your loss,final offer,last chance,last warning,final warning,complain all,go ahead,be my guest,see if i care,the door,forget it,no skin,plenty of,don't need your,your business,your custom,no one,nobody",
    ),
    pattern: en(
      "(?:nobody|no one|no-one|we)(?:'s| is| was|'re| are)?(?: not|n't| never)? (?:forcing|forced|making|made|begging|begged|stopping|asked|holding a gun)(?: to)? you(?: to)?[a-z ]{0,16}|(?:(?:it's|that's|it is) )?your (?:choice|call|loss)(?=[.!]|$)|(?:final|last) (?:offer|chance|warning|word)(?=[,.!]|$)|(?:go ahead|feel free)(?: and|,)?(?: to)? (?:complain|sue|report|leave(?! us| a| your| feedback)|write a bad)[a-z ]{0,16}|complain all you (?:want|like)|be my guest(?=[,.!]|$)|see if i care|(?:there's|that's) the door|forget it(?=[,.!]|$)|no skin off (?:my|our) nose|(?:there are |we have )?plenty of (?:other )?(?:customers|people|buyers)(?: who| waiting| queu\\w*| in line)[a-z ]{0,16}|(?:don't|do not) need your (?:business|custom|money|order)",
    ),
    isInnocent: isKind,
  },
  {
    words: listed(
      "shop somewhere,shop elsewhere,go elsewhere,go somewhere,buy elsewhere,try elsewhere,buy it elsewhere,look elsewhere,another shop",
    ),
    pattern: en(
      `(?:then |so |just |well,? )*(?:shop|go|buy|look|order)(?: it| one)? ${SOMEWHERE}(?: then)?(?=[,.!]|$)`,
    ),
    isInnocent: isKind,
  },
];

/** Take it or leave it: 爱买不买, 嫌贵别买, 不要就算了. Courtesy beside it does not help. */
export const ultimatum = detectorOf([...chinese, ...pushingOff, ...english]);
