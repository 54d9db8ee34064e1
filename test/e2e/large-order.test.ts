import { expect, test } from "vitest";
import { openAgent } from "../support/agent.ts";
import { keepScreen } from "../support/browser.ts";
import { openCustomer } from "../support/customer.ts";
import { ofType } from "../support/log.ts";
import { setStage } from "../support/story.ts";

const stage = setStage();

test("[E10] a wholesale question brings the supervisor in before any price is said", async () => {
  const { browser, relay } = stage();
  const [agent, supervisor, customer] = await Promise.all([
    openAgent(browser, relay),
    openAgent(browser, relay, "supervisor"),
    openCustomer(browser, relay),
  ]);
  await customer.openChat();
  await customer.say("我们开民宿，手捏茶杯要 200 只，批发价多少？");
  await supervisor.page.getByText("需要主管").waitFor();
  await keepScreen(supervisor.page, "desk-handoff-alert");

  const conversationId = await agent.openConversation("手捏茶杯");
  await agent.composer.fill("您好亲，200 只的话 35 元一只");
  await agent.findings.getByText("不能发送").first().waitFor();
  expect(await agent.send.isDisabled()).toBe(true);
  await keepScreen(agent.page, "desk-price-held-back");
  await agent.reply("您好亲，这个量我请主管为您单独报价，请稍等一分钟。");
  await customer.log.getByText("请主管为您单独报价").waitFor();

  await supervisor.page.getByRole("button", { name: "接手", exact: true }).click();
  await supervisor.log.getByText("接手了").waitFor();
  await supervisor.reply("您好亲，我是主管，200 只 35 元一只，含运费。");
  await customer.log.getByText("200 只 35 元一只").waitFor();
  await keepScreen(supervisor.page, "desk-handoff-accepted");

  const events = await relay.log(conversationId);
  const [handoff] = ofType(events, "handoff.requested");
  const [accepted] = ofType(events, "handoff.accepted");
  expect(handoff).toMatchObject({ to: "supervisor", reason: "large-order" });
  const priced = ofType(events, "message.sent").filter(
    ({ from, content }) => from.role !== "customer" && content.kind === "text" && content.text.includes("35 元"),
  );
  expect(priced.map(({ from }) => from.role)).toEqual(["supervisor"]);
  expect(priced[0]?.seq).toBeGreaterThan(accepted?.seq ?? Number.POSITIVE_INFINITY);
});
