import { test } from "vitest";
import { testRule } from "../../testing/rule-tester.ts";
import { blameShifting } from "./rule.ts";

const bad = (messageId: string, marked: string) => ({ messageId, marked });
const en = (messageId: string, marked: string) => ({ messageId, marked, lang: "en" as const });

testRule(test, blameShifting, {
  bad: [
    bad("denial", "⟦我们只做销售⟧，坏了找厂家去"),
    bad("denial", "⟦不关我们的事⟧，问海关去"),
    bad("denial", "杯子是路上碎的，⟦跟本店没有关系⟧"),
    bad("denial", "发票⟦不归我管⟧"),
    bad("denial", "送货慢⟦我们不负责⟧的亲"),
    bad("denial", "配件是工厂装的，少了⟦怪不到我们头上⟧哦"),
    bad("denial", "这⟦锅我们不背⟧"),
    bad("denial", "厂家就这手艺，⟦我也没辙⟧"),
    bad("denial", "系统自动扣的，⟦不是我们扣的⟧"),
    bad("denial", "⟦跟 我 們 無 關⟧"),
    bad("sent-away", "是快递弄湿的，⟦您找快递吧⟧"),
    bad("sent-away", "⟦谁答应您的您找谁⟧"),
    bad("sent-away", "门是安装师傅装歪的，装歪了⟦您直接跟师傅说⟧"),
    bad("sent-away", "运费是平台定的，⟦要找就找平台⟧"),
    bad("sent-away", "退货地址错了⟦您自己去联系驿站⟧"),
    en("denial", "The bank is slow, that's ⟦not our problem⟧."),
    en("denial", "The parcel was scanned, it ⟦has nothing to do with us⟧."),
    en("sent-away", "The driver lost it, so ⟦take it up with him⟧."),
  ],
  ok: [
    "我们只做原创手工包，电池您可以到超市买哦",
    "亲，小店只做批发哦，零售可以看我们另一家店",
    "因为暴雨停运，恢复后第一时间派送",
    "是快递弄湿的，我们给您补发一件",
    "不归我管，不过我帮您转给财务了",
    "抱歉，发票不归我们管，您可以在订单页申请",
    "麻烦您问一下驿站，取件码我发您",
    "您不用找快递，我来处理",
    "这不是我们店的订单哦",
    "如果跟我们的包装没有关系，也会给您补偿",
    "他说“不关我的事”，是他不对",
    { text: "The courier lost it, so I have sent another one.", lang: "en" },
    { text: "Sorry, that is not our department. You can reach billing on 555 0123.", lang: "en" },
    { text: "It is not your fault.", lang: "en" },
  ],
});
