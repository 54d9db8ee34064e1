import { test } from "vitest";
import { testRule } from "../../testing/rule-tester.ts";
import { talk } from "../../testing/talk.ts";
import { closing } from "./rule.ts";

const context = { lastReply: true };
const ok = (text: string) => ({ text, context });
const en = (text: string) => ({ text, context, lang: "en" as const });
const missing = [{ messageId: "missing" }];
const closed = { type: "conversation.closed" } as const;

testRule(test, closing, {
  ok: [
    ok("好的亲，再见"),
    ok("感谢光临，再見～"),
    ok("祝您生活愉快，再会！"),
    ok("拜拜啦亲"),
    ok("那就先这样，拜～"),
    ok("有需要随时联系，下次见"),
    ok("明天见哦亲"),
    ok("早点休息，晚安"),
    ok("回头见，亲"),
    ok("亲，再 见 👋"),
    ok("好滴，回见"),
    ok("Bye bye亲"),
    ok("再见～ 您真是太好说话了"),
    ok("发票明早补寄，晚安姐"),
    { text: "祝您生活愉快", name: "a reply that does not end the conversation" },
    en("You are welcome, goodbye!"),
    en("Bye for now."),
    en("See you next time."),
    en("Thanks for shopping with us and take care."),
    en("Have a lovely weekend!"),
    en("Have a great rest of your day."),
    {
      name: "a farewell earlier in the last turn",
      events: talk(
        [0, "customer", "谢谢"],
        [3, "agent", "不客气，再见"],
        [5, "agent", "祝您愉快"],
        [9, "system", closed],
      ),
    },
    {
      name: "the customer closes",
      events: talk([0, "customer", "在吗"], [3, "agent", "在的"], [9, "customer", closed]),
    },
    { name: "nobody closes", events: talk([0, "customer", "在吗"], [3, "agent", "在的"], [9, "customer", "好"]) },
    { name: "no human has spoken", events: talk([0, "customer", "在吗"], [9, "system", closed]) },
  ],
  bad: [
    { ...ok("好的亲，祝您生活愉快"), findings: [{ messageId: "missing", fixed: "好的亲，祝您生活愉快，再见！" }] },
    { ...ok("感谢光临"), findings: missing },
    { ...ok("不客气哦"), findings: missing },
    { ...ok("再见到您真高兴"), findings: missing },
    { ...ok("盼着再见您一面"), findings: missing },
    { ...ok("期待再次见到您的好评"), findings: missing },
    { ...ok("拜托亲给个好评"), findings: missing },
    { ...ok("您说的“再见”那首歌没有货了"), findings: missing },
    { ...ok("明天见到快递员交给他就行"), findings: missing },
    { ...ok("晚安枕还有两个"), findings: missing },
    { ...ok("有问题随时找我"), findings: missing },
    {
      ...en("Thanks for contacting us."),
      findings: [{ messageId: "missing", fixed: "Thanks for contacting us. Goodbye!" }],
    },
    { ...en("You're welcome!"), findings: missing },
    { ...en("Anything else?"), findings: missing },
    { ...en("It is a goodbye gift set, 20 pounds."), findings: missing },
    { ...en("I can see you ordered two."), findings: missing },
    { ...en("Take care when you wash it at 60 degrees."), findings: missing },
    {
      name: "a close without farewell, at the last human message",
      events: talk(
        [0, "customer", "谢谢"],
        [3, "agent", "不客气"],
        [5, "agent", "祝您愉快"],
        [9, "customer", "拜拜"],
        [20, "agent", closed],
      ),
      findings: [{ messageId: "missing", seq: 3 }],
    },
    {
      name: "an early farewell followed by more service",
      events: talk(
        [0, "customer", "谢"],
        [3, "agent", "再见"],
        [5, "customer", "等等，有黑色吗"],
        [9, "agent", "有的"],
        [20, "system", closed],
      ),
      findings: [{ messageId: "missing", seq: 4 }],
    },
  ],
});
