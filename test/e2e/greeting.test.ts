import { expect, test } from "vitest";
import { openAgent } from "../support/agent.ts";
import { keepScreen } from "../support/browser.ts";
import { openCustomer } from "../support/customer.ts";
import { isUnbroken, ofType, textsOf } from "../support/log.ts";
import { setStage } from "../support/story.ts";

const stage = setStage();

test("[E1] a customer asks, an agent greets and answers, and both see the same", async () => {
  const { browser, relay } = stage();
  const agent = await openAgent(browser, relay);
  await agent.page.getByText("现在没有会话").waitFor();
  await keepScreen(agent.page, "desk-empty");
  const customer = await openCustomer(browser, relay, { isPhone: true });
  await keepScreen(customer.page, "storefront-phone");
  await customer.openChat();
  await keepScreen(customer.page, "widget-welcome");
  await customer.say("请问青釉饭碗有货吗？");

  const conversationId = await agent.openConversation("青釉饭碗");
  await agent.log.getByText("请问青釉饭碗有货吗？").waitFor();
  await agent.composer.fill("有货的");
  await agent.findings.getByText("先问好").waitFor();
  await keepScreen(agent.page, "desk-greeting-missing");
  await agent.reply("您好亲，青釉饭碗有货的，今天拍下今天就发。");

  await customer.log.getByText("青釉饭碗有货的").waitFor();
  await customer.widget.getByRole("heading", { name: "小雅" }).waitFor();
  await customer.widget.getByText("已读").waitFor();
  await keepScreen(customer.page, "widget-answered");
  await keepScreen(agent.page, "desk-answered");

  const events = await relay.log(conversationId);
  expect(textsOf(events)).toEqual(["请问青釉饭碗有货吗？", "您好亲，青釉饭碗有货的，今天拍下今天就发。"]);
  expect(isUnbroken(events)).toBe(true);
  expect(ofType(events, "message.sent").at(-1)?.findings ?? []).toEqual([]);
  expect([...customer.problems, ...agent.problems]).toEqual([]);
});

test("[E2] a reload shows the customer what was said before", async () => {
  const { browser, relay } = stage();
  const customer = await openCustomer(browser, relay, { isPhone: true });
  await customer.openChat();
  await customer.say("手捏茶杯可以挑颜色吗？");
  await customer.widget.getByText("已送达").waitFor();
  await customer.page.reload();
  await customer.openChat();
  await customer.log.getByText("手捏茶杯可以挑颜色吗？").waitFor();
  expect(await customer.log.getByText("手捏茶杯可以挑颜色吗？").count()).toBe(1);
});
