import { expect, test } from "vitest";
import { openAgent } from "../support/agent.ts";
import { keepScreen } from "../support/browser.ts";
import { openCustomer } from "../support/customer.ts";
import { ofType, textsOf } from "../support/log.ts";
import { setStage } from "../support/story.ts";

const stage = setStage();

test("[E6] a forbidden phrase is underlined, says why, and cannot be sent", async () => {
  const { browser, relay } = stage();
  const [agent, customer] = await Promise.all([openAgent(browser, relay), openCustomer(browser, relay)]);
  await customer.openChat();
  await customer.say("这个杯子能进微波炉吗？");
  const conversationId = await agent.openConversation("微波炉");
  await agent.composer.fill("您好亲，不知道，您自己看详情页");
  await agent.page.locator("mark.wave--block").first().waitFor();
  await agent.findings.getByText("不能发送").first().waitFor();
  await keepScreen(agent.page, "desk-forbidden");
  expect(await agent.send.isDisabled()).toBe(true);
  await agent.composer.press("Enter");

  await agent.reply("您好亲，可以的，微波炉加热三分钟以内没有问题。");
  await customer.log.getByText("微波炉加热三分钟以内").waitFor();
  expect(textsOf(await relay.log(conversationId)).filter((text) => text.includes("不知道"))).toEqual([]);
  expect(await customer.log.getByText("不知道").count()).toBe(0);
});

test("[E7] a supervisor may send it all the same, with a reason that is logged", async () => {
  const { browser, relay } = stage();
  const customer = await openCustomer(browser, relay);
  await customer.openChat();
  await customer.say("这是什么釉？");
  const supervisor = await openAgent(browser, relay, "supervisor");
  const conversationId = await supervisor.openConversation("什么釉");
  await supervisor.composer.fill("您好亲，不知道，您自己看详情页");
  await supervisor.page.getByRole("button", { name: "主管放行…" }).click();
  await supervisor.page.getByLabel("放行理由").fill("顾客要的就是这句");
  await keepScreen(supervisor.page, "desk-override");
  await supervisor.page.getByRole("button", { name: "放行并发送" }).click();
  await customer.log.getByText("您自己看详情页").waitFor();
  const sent = ofType(await relay.log(conversationId), "message.sent").at(-1);
  expect(sent?.override?.reason).toBe("顾客要的就是这句");
  expect(sent?.findings?.map(({ ruleId }) => ruleId)).toContain("forbidden-phrase");
});
