import { THIRD_PARTY } from "../text/third-party.ts";

/** Whoever a matter can be put on in Chinese: people and houses beside the agent and the customer. */
export const OTHERS_ZH = `(?:${THIRD_PARTY}|(?:那个|上一?[个位班]|前面的?|别的|另一?个|当班的?|值班的?|早班|晚班|之前)[^,.?!;\\n]{0,2}(?:客服|同事|人|班)|对方|商家|卖家|品牌|银行|支付宝|微信|淘宝|天猫|京东|拼多多|抖音|顺丰|圆通|中通|申通|韵达|极兔|邮政|ems|海关|物业|保安|门卫|邻居|主播|直播间|达人|博主|代购|代理|经销商|美工|文案|编辑|策划|剪辑|摄影|印刷|活动组|市场部|[^,.?!;\\n我您你]{1,3}(?:部门?|组|科|厂)(?![位分件成门队]))`;
/** The same with which one talks to a customer about them. */
export const OTHERS_EN =
  "(?:(?:the |your |that |our |a |an |another |other |some |my |previous |different )*(?:courier|carrier|driver|delivery (?:company|service|guy|man|firm|people|team|driver)|post(?:man| office| service)?|postal service|royal mail|ups|fedex|dhl|usps|hermes|warehouse|depot|supplier|manufacturer|factory|makers?|brand|designers?|platform|app(?: people| team| store)?|website|system|marketplace|mall|amazon|ebay|paypal|bank|card (?:company|issuer)|credit card company|payment (?:provider|processor|company|people|team)|colleagues?|co-?worker|agent|department|team|accounts|billing|finance|accounting|marketing|sales|returns|logistics|landlord|neighbou?r|hotel|seller|merchant|third part(?:y|ies)|developers?|engineers?|technicians?|fitters?|installers?|customs|airline|photographer|printers?|packers?|management|managers?|supervisor|head office|agency|reception|housekeeping|trainer|coach|kitchen|bakery|florist|shop next door|advert|influencer|insurance(?: company)?|guy|lady|person|people|shift|crew|staff))";

/** A text without one of these names nobody of OTHERS_ZH, nor them by a pronoun. */
export const OTHERS_WORDS: readonly string[] =
  "主管,店长,店主,老板,掌柜,经理,领导,上级,组长,仓,库房,同事,快递,小哥,司机,师傅,厂,供应商,设计,裁缝,采购,财务,售后,售前,技术,客服,质检,物流,驿站,站点,网点,菜鸟,平台,小二,系统,打包,运营,品牌,总部,公司,大家,顾客,客人,买家,客户,老客,小姐姐,模特,妈妈,老公,老师,朋友,他,她,它,人家,别人,姐,哥,总,工,对方,商家,卖家,银行,支付宝,微信,淘宝,天猫,京东,拼多多,抖音,顺丰,圆通,中通,申通,韵达,极兔,邮政,ems,海关,物业,保安,门卫,邻居,主播,直播间,达人,博主,代购,代理,经销商,美工,文案,编辑,策划,剪辑,摄影,印刷,活动组,市场部,部,组,科,班,人".split(
    ",",
  );
