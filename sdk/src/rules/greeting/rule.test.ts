import { test } from "vitest";
import { testRule } from "../../testing/rule-tester.ts";
import { talk } from "../../testing/talk.ts";
import { greeting } from "./rule.ts";

const context = { firstReply: true };
const ok = (text: string) => ({ text, context });
const en = (text: string) => ({ text, context, lang: "en" as const });
const missing = [{ messageId: "missing" }];
const closed = { type: "conversation.closed" } as const;

testRule(test, greeting, {
  ok: [
    ok("您好，眼光真好，这条丝巾卖得最好"),
    ok("您好，这款有现货的"),
    ok("亲您好呀，请讲"),
    ok("在的亲，你好"),
    ok("大家好，欢迎来到直播间"),
    ok("亲亲早上好，昨天的单已经发了"),
    ok("下午好，林女士"),
    ok("早安亲"),
    ok("欢迎光临小店，请问看中了哪款"),
    ok("哈喽，我是小雅"),
    ok("嗨，亲，在呢"),
    ok("Hello亲，有货的"),
    ok("妳好，歡迎光臨"),
    ok("您 好～请问几号发的货"),
    ok("Ｈｉ，亲"),
    ok("晚上好亲，还在的"),
    ok("嗨嗨，久等啦亲"),
    ok("您好久等了刚给您查到"),
    ok("@顾客 @小周 您好，布料样本今天寄出"),
    { text: "有货的", name: "a reply that is not the first" },
    en("Hello dear, it is in stock."),
    en("Hi there, let me check."),
    en("Good   morning! It shipped last night."),
    en("Thanks for waiting and welcome to the shop."),
    en("HELLOOO dear, yes we do."),
    en("@customer Hi there, let us look into it."),
    {
      name: "a greeting later in the first turn",
      events: talk(
        [0, "customer", "有货吗"],
        [3, "agent", "有的"],
        [5, "agent", "您好，要哪个颜色"],
        [9, "customer", "红的"],
      ),
    },
    { name: "no human ever answers", events: talk([0, "customer", "有货吗"], [1, "bot", "人工马上来"]) },
  ],
  bad: [
    { ...ok("您好福气呀，最后一件被您抢到了"), findings: missing },
    { ...ok("您好品味，这条丝巾卖得最好"), findings: missing },
    { ...ok("有货的亲，今天能发"), findings: [{ messageId: "missing", fixed: "您好，有货的亲，今天能发" }] },
    { ...ok("在的"), findings: missing },
    { ...ok("亲，请讲"), findings: missing },
    { ...ok("您好像看的是旧款"), findings: missing },
    { ...ok("您好厉害，这都发现了"), findings: missing },
    { ...ok("亲这个颜色你好多姐妹都买了"), findings: missing },
    { ...ok("稍等，查一下"), findings: missing },
    { ...ok("今天下午好多单要发，您的排在第一批"), findings: missing },
    { ...ok("这款面料早上好晾干的"), findings: missing },
    { ...ok("久等了亲"), findings: missing },
    { ...ok("@小周 你好，帮这位亲看下布料"), findings: missing },
    { ...en("Yes, it is in stock."), findings: [{ messageId: "missing", fixed: "Hello! Yes, it is in stock." }] },
    { ...en("Hey! What now?"), findings: missing },
    { ...en("Dear Ms Lee, it ships today."), findings: missing },
    { ...en("This one is on offer."), findings: missing },
    { ...en("You're welcome."), findings: missing },
    { ...en("The high waist model is back."), findings: missing },
    {
      name: "a first turn without a greeting, at its first message",
      events: talk(
        [0, "customer", "有货吗"],
        [1, "bot", "您好！"],
        [3, "agent", "有的"],
        [5, "agent", "要几件"],
        [9, "customer", "您好"],
      ),
      findings: [{ messageId: "missing", seq: 3 }],
    },
    {
      name: "a first turn that the close ends",
      events: talk([0, "customer", "有货吗"], [3, "agent", "有的"], [60, "system", closed]),
      findings: [{ messageId: "missing", seq: 2 }],
    },
  ],
});
