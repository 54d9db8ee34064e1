import { offersHelp } from "../../engine/detect/offer.ts";
import type { Passage } from "../../engine/text/passage.ts";

/** Somebody or some place to turn to. */
const PLACE =
  "(?:官方|客服|热线|电话|号码|卖家|商家|店家|店铺|厂家|品牌|平台|银行|发卡行|支付宝|微信|淘宝|天猫|京东|拼多多|抖音|闲鱼|美团|菜鸟|丰巢|驿站|快递|物流|站点|网点|营业厅|柜台|超市|商场|药店|医院|门店|专柜|专营|旗舰|专卖|数码|宠物|建材|五金|文具|眼镜|母婴|家居|家电|服装|鞋店|书店|专业|维修|售后|小程序|公众号|app|官网|网站|首页|搜索|订单|详情|我的|设置|页面|平台小二|小二|小蜜|物业|社区|部门|机构|公司|中心|市场|图书馆|打印店|快印|花店|店名|链接)";
const ZH = new RegExp(
  [
    `(?:联系|咨询|致电|拨打|拨|打(?:给|个电话|电话(?!了|啦|的))?(?!错)|找(?!错)|问(?!错)|询问|请教|反馈给|反馈到|申诉|求助|搜|搜索|搜一?下|查(?!不)|到(?!了)|去|在|进入?|登录|打开|点(?:击|开)?|通过|走|用|上|看看?|向|由|换到)[^,.?!;\\n]{0,14}?${PLACE}`,
    "(?:去|到|找(?!错)|联系|问(?!错)|在|咨询|搜|向)[^,.?!;\\n我本小咱]{1,10}?(?:店|城|场|馆|院|局|厅|站|社|行|所|厂|公司|中心|部门|处|厂商|房东|售后|师傅)(?!没|不)",
    "(?:拨打|致电|拨|打|热线|电话|客服)[^,.?!;\\n]{0,8}\\d{3,}|(?<!\\d)(?:1\\d{4}|9\\d{4}|400[\\d-]{6,})(?!\\d)",
    "搜(?:一?下|搜|索)?[^,.?!;\\n]{1,10}(?:就|即可|能|会|试)|搜(?:一?下)?(?:型号|关键词|品牌|店名|名字)",
    "(?:核对|核实|核查|确认|检查|看)(?:一?下|看|清楚|下)?[^,.?!;\\n]{0,10}(?:店名|店铺|号码|单号|电话|名称|信息|商家|卖家|订单|链接|是不是|有没有|再)",
    "(?:再|重新)(?:核对|核实|确认|拨|试|联系|查|找)",
    `${PLACE}[^,.?!;\\n]{0,10}(?:(?<!不)(?:会(?!员)(?:有)?|能|可以)(?!不)|那边|为[您你]|给[您你]|帮[您你]|处理|解答|解决|受理|办理|买到|有售|有卖|咨询|申请|查询|反馈|申诉|客服|联系)`,
    // What is sold here in its place.
    "(?:可以|建议[您你]?|推荐[您你]?)(?:单独|直接|另外|先|也|试试|看看|考虑|选择?|[购选]?买|[下购]?拍){1,3}(?:一?下)?(?:我们|本店|小店|店里|咱们?)?(?:家|的)?(?!别|其[他它]|外面)[^,.?!;\\n]{2,}",
    "(?:帮|给|替|为)[您你亲](?:们)?[^,.?!;\\n]{0,6}(?:转|反馈|问|联系|查|传达|转达|转告|介绍|推荐|发个?链接|找)",
  ].join("|"),
);
/** Sent away without saying where to: 您去别处看看, 自己想办法. */
const NOWHERE =
  /(?:看看?|去|问|找|到)(?:别的?(?:家|处|店|地方|人)|其他(?:家|店铺?|地方|商家|人)|外面|哪里)|自己(?:想办法|解决|找|问|查|看着办)/g;
const EN =
  /(?<![a-z])(?:(?:please |kindly |best to |you (?:can|could|may|might|will need to|would need to|need to|should|'ll need to)|i(?:'d| would) (?:suggest|recommend|try)|try(?:ing)?|have you tried|just|and|or|to) ?(?:please |also |always |just |best |then |directly )*(?:contact|call|ring|phone|reach|ask|speak|talk|check|verify|try|visit|go|search|look|double|find|open|log|use|message|e-?mail|see|get|dial|report|write|raise|head|consult)(?:ing)?(?! (?:elsewhere|somewhere else|anywhere else|another (?:shop|store)))|(?:contact|call|ring|check|ask|visit|search|dial|try|see|reach)(?: (?:the|your|their|with|out|for|on|our|at|it|again|them|that|in))+|(?:helpline|hotline|customer service|support team|help ?desk|help (?:centre|center)|support)(?! us)|(?:[a-z]+ )?(?:shop|store|supplier|pharmacy|chemist|supermarket|bank|garage|dealer|seller|retailer|courier|office|council|company|agency|centre|center|market|library|website|site|app|line|team|department|operator|issuer|provider|clinic|hospital|station|branch)s?(?: [a-z]+){0,10}? (?:will|can|should|may|might|could|(?:has|have)(?! (?:nothing|no |not ))|carr(?:y|ies)|sells?|stocks?|would)|(?:let me|i'll|i will|i can|we can|we'll|shall i)(?: gladly| just| happily)* (?:pass|forward|ask|transfer|put|connect|find|look|check|send|point|give you)|(?:number|address|website|link) (?:is|for)|\d{3,}[- ]?\d{3,}|under (?:your|my|contact|settings|account)|available (?:at|from|in))(?![a-z])/;
const EN_NOWHERE =
  /(?:try|look|ask|go|check)(?:ing)? (?:elsewhere|somewhere else|anywhere else|around|another (?:shop|store|place))/g;

/** The reply shows the customer a way on: a channel, a kind of shop, a search tip, to check and try again, or the agent's own help. */
export function showsWayOn(text: Passage): boolean {
  const zh = text.plain.replace(NOWHERE, "");
  if (ZH.test(zh)) return true;
  return EN.test(text.plain.replace(EN_NOWHERE, "")) || offersHelp(text);
}
