import { expect, test } from "vitest";
import { createChecker } from "../../create-checker.ts";
import { blameShifting } from "./rule.ts";

const checker = createChecker({ preset: "off", rules: { [blameShifting.id]: "error" } });
const shiftsBlame = (text: string): boolean => checker.checkReply({ text }).length > 0;

/** Somebody else is at fault or in charge, and the customer is left alone with it. */
const shifting = [
  "东西出了仓就是快递的事，您跟他们扯去",
  "平台扣的钱，我们管不着",
  "您找厂家呗，标签又不是我们缝的",
  "那是活动组搞错的，您自己跟平台反映",
  "物流不动您催圆通去，别催我们",
  "仓库打包的时候没检查，这个锅我们客服可背不了",
  "谁给您发错的您问谁要",
  "系统就这么显示的，我有什么办法",
  "快递弄坏的凭什么让我们赔",
  "开票是财务的活儿，您去跟财务说",
  "优惠券是平台发的，用不了您问平台啊",
  "都签收了还找我们干吗，找驿站啊",
  "这批货厂里就这质量，我也没辙",
  "安装师傅是第三方的，他迟到我们不负责",
  "前面那个客服说的不算，您去找他",
  "银行没到账我们也管不了",
  "包裹是您家门口丢的，跟本店没有任何关系",
  "要怪就怪快递，别赖我们",
  "我就是个打字的，退款的事别问我",
  "跟 我 們 無 關，去問海關",
  "自己联系物流去，这单早发走了",
];
const shiftingInEnglish = [
  "The driver dropped it, so you need to sort it out with the courier.",
  "Blame the manufacturer, we just sell it.",
  "That's down to the warehouse, not us.",
  "You'll have to chase the bank yourself, we've done our part.",
  "It's the platform's mistake. We can't be held responsible.",
  "Another agent told you that, so go and find them.",
  "I only do orders; returns aren't my thing.",
  "Delivery isn't our responsibility.",
];
/** Causes, redirects with courtesy, and matters that the shop takes on. */
const helping = [
  "快递这两天爆仓，派送会晚一天左右哦",
  "是厂家贴错了标，我们给您补寄正确的",
  "仓库今天盘点，明早统一发出",
  "我去跟财务核对一下，下班前答复您",
  "您可以拨打顺丰客服95338查询派件员电话",
  "抱歉，发票由平台统一开具，您在订单详情点申请开票就可以",
  "驿站说包裹已经找到了，您凭取件码去拿就行",
  "这件事是我们没做好，责任在我们",
  "不关您的事，快递那边我来沟通",
  "这笔款是银行在处理，一般三天内到账，没到您随时找我",
  "系统升级中，晚点帮您查",
  "同事已经给您登记了",
  "您联系一下快递员约个送货时间，电话我发您",
  "麻烦您联系一下平台客服，这个权限在他们那边，抱歉哦",
  "破损我们会负责到底的",
  "这个问题不是快递造成的，是我们包装太薄",
  "丢件由我们负责，您不用找快递",
  "安装是第三方师傅上门，时间我帮您约",
  "您找的那款在仓库，今天就能发",
  "快递问您要验证码的话，报后四位就行",
  "没关系的亲，仓库会重新打包",
  "厂家直接发货，所以会比我们仓库慢一天",
];
const helpingInEnglish = [
  "The courier is running late because of the storm.",
  "The manufacturer recalled the batch, so we are refunding everyone.",
  "I've asked the warehouse to recount.",
  "Your bank may take two days; I'll keep an eye on it.",
  "I'm sorry, gift cards are issued by the mall; their desk on 555 0100 can help you.",
  "The colleague who took your order left a note about the colour.",
  "It isn't your fault, the label was wrong.",
  "Our responsibility does not end at the door, so a new one is on its way.",
];

test.each([...shifting, ...shiftingInEnglish])("finds that %s shifts the blame", (text) => {
  expect(shiftsBlame(text)).toBe(true);
});

test.each([...helping, ...helpingInEnglish])("lets %s pass", (text) => {
  expect(shiftsBlame(text)).toBe(false);
});
