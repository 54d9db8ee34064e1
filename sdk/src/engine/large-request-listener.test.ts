import { expect, test } from "vitest";
import { createChecker, listenForLargeRequests } from "../index.ts";
import { talk } from "../testing/talk.ts";

const limits = { bulkQuantity: 50, bulkAmount: 5_000 };
const conversations = {
  "all in one message": talk([0, "customer", "这款保温杯我们公司要80个，什么价？"]),
  "pieces first, the price later": talk(
    [0, "customer", "想订200条毛巾"],
    [5, "agent", "好的亲，请问要什么颜色呢？"],
    [20, "customer", "白色的，怎么卖？"],
  ),
  "pieces long before": talk(
    [0, "customer", "大概要120套"],
    ...Array.from({ length: 12 }, (_, i): [number, "customer", string] => [
      i + 1,
      "customer",
      `图案${"好看".repeat(i + 1)}`,
    ]),
    [40, "customer", "多少钱？"],
  ),
  wholesale: talk([0, "customer", "do you do wholesale prices for shops?"]),
  "a supervisor is asked in": talk(
    [0, "customer", "要300个，最低多少钱"],
    [5, "agent", { type: "handoff.requested" }],
    [9, "customer", "在吗，多少钱？"],
  ),
  "a supervisor answers": talk([0, "customer", "要300个，最低多少钱"], [5, "supervisor", "您好，我来给您核价"]),
  small: talk([0, "customer", "要两个，多少钱"], [5, "agent", "39元一个哦亲"], [9, "customer", "好的"]),
};

test.each(Object.entries(conversations))("hears what the rule owes: %s", (_name, events) => {
  const rules = { "large-order-handoff": ["error", limits] } as const;
  const watch = createChecker({ preset: "off", rules }).watch();
  const listener = listenForLargeRequests(limits);
  for (const event of events) {
    watch.push(event);
    listener.push(event);
    expect(listener.isOpen).toBe(watch.owed().length > 0);
  }
});

test("some of them are heard, some are not", () => {
  const heard = Object.values(conversations).map((events) => {
    const listener = listenForLargeRequests(limits);
    for (const event of events) listener.push(event);
    return listener.isOpen;
  });
  expect(heard).toEqual([true, true, true, true, false, false, false]);
});
