import { test } from "vitest";
import { testRule } from "../../testing/rule-tester.ts";
import { talk } from "../../testing/talk.ts";
import { anythingElse } from "./rule.ts";

const closed = { type: "conversation.closed" } as const;
/** The agent says this after the answer, and the platform closes. */
const asked = (text: string) => ({
  name: text,
  events: talk([0, "customer", "枕头能机洗吗"], [5, "agent", "可以的"], [9, "agent", text], [200, "system", closed]),
});
const askedEn = (text: string) => ({
  ...asked(text),
  lang: "en" as const,
});
/** The customer says this, and the agent takes leave. */
const told = (text: string) => ({
  name: `customer: ${text}`,
  events: talk(
    [0, "customer", "能机洗吗"],
    [5, "agent", "可以的"],
    [9, "customer", text],
    [15, "agent", "再见亲"],
    [20, "system", closed],
  ),
});
const missing = (seq: number) => [{ messageId: "missing", seq }];
const unasked = (text: string) => ({ ...asked(text), findings: missing(4) });
const unaskedEn = (text: string) => ({ ...askedEn(text), findings: missing(4) });
const untold = (text: string) => ({ ...told(text), findings: missing(4) });

testRule(test, anythingElse, {
  ok: [
    asked("亲还有其他问题需要咨询吗"),
    asked("请问还有什么可以帮到您的呢？"),
    asked("别的还需要了解吗亲"),
    asked("您看还有没有不清楚的地方"),
    asked("除了这个，还有别的事吗"),
    asked("还 需 要 其 他 帮 助 吗"),
    asked("請問還有別的需要嗎"),
    asked("其他方面还有疑问没"),
    asked("还需要什么吗，亲亲"),
    asked("您这边还有啥要帮忙的不？"),
    asked("还有吗？其他问题也可以一起问我哦"),
    asked("好的呢，还有其它想看的吗"),
    asked("那还有别的不，没有我就先忙啦"),
    asked("另外还有需要我协助的地方吗"),
    asked("还有别的单子需要小店替您查的吗"),
    asked("请问您还有什么需要我协助的"),
    asked("亲在忙吗，还需要我为您做点什么不"),
    askedEn("Is there anything else I can help you with?"),
    askedEn("Do you have any other questions for me?"),
    askedEn("What else can I do for you today?"),
    askedEn("Will that be all?"),
    askedEn("Can I assist you with anything further?"),
    askedEn("Any more questions, dear?"),
    told("没别的了，谢谢"),
    told("就这些"),
    told("先这样吧"),
    told("暂时没有其他问题了"),
    told("没事了"),
    { ...told("No, that's all, thank you"), lang: "en" },
    {
      name: "asked with the farewell itself",
      events: talk(
        [0, "customer", "能机洗吗"],
        [5, "agent", "可以的，还有别的问题吗？没有的话再见啦"],
        [9, "agent", closed],
      ),
    },
    {
      name: "the customer closes",
      events: talk([0, "customer", "能机洗吗"], [5, "agent", "可以的"], [9, "customer", closed]),
    },
    { name: "no close", events: talk([0, "customer", "能机洗吗"], [5, "agent", "可以的，再见"]) },
    { name: "no human", events: talk([0, "customer", "能机洗吗"], [5, "bot", "可以的"], [90, "system", closed]) },
    {
      name: "no after the general question",
      events: talk(
        [0, "customer", "谢谢"],
        [5, "agent", "还有别的吗"],
        [9, "customer", "没有"],
        [90, "system", closed],
      ),
    },
  ],
  bad: [
    unasked("要不要再带一个枕套呀"),
    unasked("有问题随时找我哦"),
    unasked("还有其他问题的话可以联系我们"),
    unasked("请问有什么可以帮您"),
    unasked("还有其他颜色的，您看吗"),
    unasked("还需要两天才到哦"),
    unasked("您还需要枕套吗"),
    unasked("还有货的亲"),
    unasked("别的款也可以机洗"),
    unasked("收到货有任何问题都可以问我"),
    unasked("您问的“还有别的吗”那款卖完了"),
    unasked("感谢您的咨询"),
    unasked("您是问上一单，还是有别的问题要处理呢"),
    unasked("您还有其他问题，可以接着留言"),
    unasked("您对我的服务满意吗"),
    unasked("其他尺码还需要吗"),
    unaskedEn("Would you like matching pillow cases?"),
    unaskedEn("If you have any other questions, just write to us."),
    unaskedEn("How can I help you?"),
    unaskedEn("Nothing else is washable."),
    unaskedEn("Do you need any other colours?"),
    unaskedEn("Thank you for contacting us."),
    untold("好的"),
    untold("谢谢"),
    untold("拜拜"),
    untold("没有收到短信"),
    untold("知道啦"),
    {
      name: "no to an offer, at the farewell",
      events: talk(
        [0, "customer", "谢谢"],
        [5, "agent", "还要试试同款枕套吗"],
        [9, "customer", "不用了"],
        [15, "agent", "好的亲，再见"],
        [40, "system", closed],
      ),
      findings: missing(4),
    },
    {
      name: "only the bot asks",
      events: talk(
        [0, "customer", "能机洗吗"],
        [5, "agent", "可以的"],
        [7, "bot", "还有其他问题吗"],
        [90, "system", closed],
      ),
      findings: missing(4),
    },
    {
      name: "the customer was done, then asked again",
      events: talk(
        [0, "customer", "没别的了"],
        [5, "agent", "好的"],
        [9, "customer", "等下，枕芯多重"],
        [15, "agent", "三斤"],
        [90, "system", closed],
      ),
      findings: missing(5),
    },
    {
      name: "an early farewell does not stand after more service",
      events: talk(
        [0, "customer", "能机洗吗"],
        [5, "agent", "可以，再见"],
        [9, "customer", "多少钱"],
        [15, "agent", "九十"],
        [90, "system", closed],
      ),
      findings: missing(5),
    },
    {
      name: "a farewell that the customer returns stands",
      events: talk(
        [0, "customer", "谢谢"],
        [5, "agent", "不客气，再见"],
        [9, "customer", "拜拜"],
        [20, "system", closed],
      ),
      findings: missing(2),
    },
  ],
});
