import { test } from "vitest";
import { testRule } from "../../testing/rule-tester.ts";
import { thanksResponse } from "./rule.ts";

const zh = (customerText: string, text: string) => ({
  text,
  context: { customerText },
  name: `${customerText} → ${text}`,
});
const en = (customerText: string, text: string) => ({ ...zh(customerText, text), lang: "en" as const });
const missing = [{ messageId: "missing" }];

testRule(test, thanksResponse, {
  ok: [
    zh("谢谢老板，锅收到了很好用", "不客气呀亲，有空常来"),
    zh("太感谢了🙏", "客气啦，应该的"),
    zh("多谢多谢，问题解决了", "能帮您解决就好"),
    zh("謝謝妳", "很高興為您服務"),
    zh("好的谢谢，晚安", "不用谢的，晚安亲"),
    zh("辛苦了小姐姐", "不辛苦的亲，为您服务我们很开心"),
    zh("谢啦！", "也感谢您的信任"),
    zh("感谢，你真有耐心", "您过奖了，这都是我们分内的事"),
    zh("3Q", "不 客 气"),
    zh("没别的了，谢谢", "没事的亲，再见"),
    zh("谢谢，麻烦再发下充电器的链接", "充电器链接发您啦"),
    zh("帮我改成送货上门，多谢", "好的，改好了"),
    zh("谢谢，请问鱼缸多大", "六十厘米的亲"),
    zh("有黑色吗？谢谢", "有的亲"),
    zh("什么时候发货", "明天发"),
    zh("谢谢你们的好服务，等了十天都没发货", "非常抱歉，马上帮您催"),
    zh("我要两箱，谢谢", "好的亲，直接拍就行"),
    zh("客服说不用谢我了", "好的"),
    { text: "好的亲", name: "a reply whose customer text is not known" },
    en("Thanks so much, the lamp looks great!", "You're most welcome, enjoy it!"),
    en("ty!!", "No problem :)"),
    en("Cheers, that solved it", "Glad to hear that, happy to help any time."),
    en("Could you resend the invoice? Thank you", "I have just sent it."),
    en("Please cancel it, thanks.", "It is cancelled now."),
    en("Thank you for everything", "Thank you for being so kind!"),
  ],
  bad: [
    {
      ...zh("谢谢老板，锅收到了很好用", "锅第一次用前要开锅哦"),
      findings: [{ messageId: "missing", fixed: "不客气亲，锅第一次用前要开锅哦" }],
    },
    { ...zh("太感谢了🙏", "好的亲"), findings: missing },
    { ...zh("多谢多谢，问题解决了", "麻烦给个五星评价"), findings: missing },
    { ...zh("謝謝妳", "嗯嗯"), findings: missing },
    { ...zh("好的谢谢，晚安", "晚安"), findings: missing },
    { ...zh("辛苦了小姐姐", "鱼缸明天送到"), findings: missing },
    { ...zh("谢啦！", "👌"), findings: missing },
    { ...zh("感谢，你真有耐心", "收到，祝您生活愉快"), findings: missing },
    { ...zh("3Q", "OK"), findings: missing },
    { ...zh("没别的了，谢谢", "那再见"), findings: missing },
    { ...zh("谢谢亲，太给力了", "记得收藏店铺哦"), findings: missing },
    { ...zh("谢谢你帮我催到了快递", "包裹今天会派送"), findings: missing },
    { ...zh("非常感谢您的耐心解答", "嗯，知道了"), findings: missing },
    { ...zh("谢 谢 啊", "好的，您早点休息"), findings: missing },
    {
      ...en("Thanks so much, the lamp looks great!", "Noted."),
      findings: [{ messageId: "missing", fixed: "You're welcome! Noted." }],
    },
    { ...en("ty!!", "OK."), findings: missing },
    { ...en("Cheers, that solved it", "Please rate our chat."), findings: missing },
    { ...en("Thank you for everything", "Goodbye."), findings: missing },
    { ...en("You have been so helpful, thanks a million", "The bulb is not included."), findings: missing },
    { ...en("Great service, thank you!", "Your order ships at noon."), findings: missing },
  ],
});
