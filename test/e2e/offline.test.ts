import { expect, test } from "vitest";
import { openAgent } from "../support/agent.ts";
import { keepScreen } from "../support/browser.ts";
import { openCustomer } from "../support/customer.ts";
import { textsOf } from "../support/log.ts";
import { setStage } from "../support/story.ts";

const stage = setStage();

test("[E12] a phone without network says so, keeps what is written, and sends it when it is back", async () => {
  const { browser, relay } = stage();
  const [agent, customer] = await Promise.all([
    openAgent(browser, relay),
    openCustomer(browser, relay, { isPhone: true }),
  ]);
  await customer.openChat();
  await customer.say("在地铁上，信号不好");
  const conversationId = await agent.openConversation("在地铁上");
  await customer.page.context().setOffline(true);
  await customer.widget.getByText("网络已断开").waitFor();
  await customer.say("进隧道了");
  await customer.widget.getByText("发送中").waitFor();
  await keepScreen(customer.page, "widget-offline");
  await agent.reply("您好亲，不急，我在的。");
  await customer.page.context().setOffline(false);
  await agent.log.getByText("进隧道了").waitFor({ timeout: 30_000 });
  await customer.log.getByText("不急，我在的").waitFor({ timeout: 30_000 });
  await customer.widget.getByText(/已送达|已读/).waitFor();
  await keepScreen(customer.page, "widget-back-online");
  expect(textsOf(await relay.log(conversationId)).filter((text) => text === "进隧道了")).toHaveLength(1);
});

test("[E13] what is written and not sent survives a reload", async () => {
  const { browser, relay } = stage();
  const customer = await openCustomer(browser, relay, { isPhone: true });
  await customer.openChat();
  await customer.widget.getByRole("textbox").fill("写到一半的话");
  await customer.page.reload();
  await customer.openChat();
  expect(await customer.widget.getByRole("textbox").inputValue()).toBe("写到一半的话");
});
