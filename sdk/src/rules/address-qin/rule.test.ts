import { test } from "vitest";
import { testRule } from "../../testing/rule-tester.ts";
import { talk } from "../../testing/talk.ts";
import { addressQin } from "./rule.ts";

const context = { firstReply: true };
const ok = (text: string) => ({ text, context });
const en = (text: string, customerName?: string) => ({
  text,
  context: { ...context, ...(customerName !== undefined && { customerName }) },
  lang: "en" as const,
});
const missing = [{ messageId: "missing" }];

testRule(test, addressQin, {
  ok: [
    ok("诸位亲，大家好，今晚八点开抢"),
    ok("亲，您好"),
    ok("您好亲亲，在呢"),
    ok("亲爱的，欢迎光临"),
    ok("亲们好，今天满减"),
    ok("您好，有的亲"),
    ok("好的呢亲～马上查"),
    ok("親，您好"),
    ok("亲 您好"),
    ok("亲这边帮您看下"),
    ok("您好，亲自量过的亲，胸围96"),
    ok("亲子装有的呢亲"),
    ok("在的亲请讲"),
    { text: "您好，有的", name: "a reply that is not the first" },
    { text: "您好，张姐", context, options: { alsoAccept: ["张姐"] } },
    en("Hello dear, we do."),
    en("Dear customer, it is in stock."),
    en("Good morning, madam."),
    en("Hi Ms Lee, it ships today.", "Lee"),
    en("Hello Anna, welcome back.", "Anna Berg"),
    en("Dear Ms Lee, it ships today."),
    en("Certainly sir, one moment."),
    ok("围巾有三个颜色哦亲爱哒"),
    ok("在呢亲爱滴"),
    en("Hey there, Nora! The lamp is back."),
    en("Hello, Nora ! The lamp is back."),
    en("HI Oscar, the mat is two metres long."),
    en("Okay Ruth, which size would you like?"),
    en("Thank you Mr Hale for writing in."),
    en("Mrs Hale, your vase left today."),
    {
      name: "亲 later in the first turn",
      events: talk([0, "customer", "在吗"], [3, "agent", "您好"], [5, "agent", "亲请讲"]),
    },
  ],
  bad: [
    { ...ok("您好，那位亲也买了同款"), findings: missing },
    { ...ok("您好，有的"), findings: [{ messageId: "missing", fixed: "亲，您好，有的" }] },
    { ...ok("王女士您好"), findings: missing },
    { ...ok("您好，这款很亲肤"), findings: missing },
    { ...ok("您好，亲子装有的"), findings: missing },
    { ...ok("您好，双 亲款老人鞋有的"), findings: missing },
    { ...ok("欢迎光临，母亲节活动满200减30"), findings: missing },
    { ...ok("您好，我亲自帮您挑"), findings: missing },
    { ...ok("店主亲测不掉色，您放心"), findings: missing },
    { ...ok("您好，父亲款的鞋子有42码"), findings: missing },
    { ...ok("您好，这是相亲必备款"), findings: missing },
    { ...ok("您好，寄给亲戚也可以的"), findings: missing },
    { ...ok("您好，这款的亲水性很好"), findings: missing },
    { ...en("Hello, yes we do."), findings: missing },
    { ...en("Hi there, welcome."), findings: missing },
    { ...en("Oh dear, that is a pity. Hello!"), findings: missing },
    { ...en("Hello, it is not too dear."), findings: missing },
    { ...en("Hello Ms Lee", "Wong"), findings: missing },
    { ...en("Alright, Dr. Keller is free at ten. Shall I book that?"), findings: missing },
    { ...en("Unfortunately Mr Odell has left the company."), findings: missing },
    { ...en("I have put you down with Dr Keller, at ten."), findings: missing },
    { ...en("Try the guide first. Thanks, Paula"), findings: missing },
    { ...en("Hi, What colour do you need?"), findings: missing },
    { ...en("Hi there, Canoe Club saves the logs for you."), findings: missing },
    { ...en("Hello. Shall I drop it at the drive-in?"), findings: missing },
    {
      ...en("Hello. It is a present for somebody dear to her."),
      findings: missing,
    },
    {
      name: "a first turn without 亲, at its first message",
      events: talk([0, "customer", "在吗"], [3, "agent", "您好"], [5, "agent", "请讲"], [9, "customer", "亲"]),
      findings: [{ messageId: "missing", seq: 2 }],
    },
    {
      name: "any reply without 亲 where the scope is every",
      text: "有的",
      options: { scope: "every" },
      findings: missing,
    },
  ],
});
