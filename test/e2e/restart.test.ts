import { expect, test } from "vitest";
import { openAgent } from "../support/agent.ts";
import { keepScreen } from "../support/browser.ts";
import { openCustomer } from "../support/customer.ts";
import { isUnbroken, ofType, textsOf } from "../support/log.ts";
import { setStage } from "../support/story.ts";
import { until } from "../support/until.ts";

const stage = setStage();

test("[E11] the relay is killed in the middle and comes back: nothing is lost, nothing doubled, the order stays", async () => {
  const { browser, relay } = stage();
  const [agent, customer] = await Promise.all([openAgent(browser, relay), openCustomer(browser, relay)]);
  await customer.openChat();
  const said = Array.from({ length: 12 }, (_, index) => `第 ${index + 1} 条`);
  for (const text of said.slice(0, 5)) await customer.say(text);
  const conversationId = await agent.openConversation("第");
  await agent.log.getByText("第 5 条", { exact: true }).waitFor();

  // Some are on the wire, some are on disk without an answer, some are only in the outbox when the power goes.
  for (const text of said.slice(5, 8)) await customer.say(text);
  await relay.kill();
  for (const text of said.slice(8)) await customer.say(text);
  await agent.reply("您好亲，都收到了。");
  await keepScreen(customer.page, "widget-relay-gone");
  await keepScreen(agent.page, "desk-relay-gone");
  await relay.start();

  await agent.log.getByText("第 12 条", { exact: true }).waitFor({ timeout: 45_000 });
  await customer.log.getByText("都收到了").waitFor({ timeout: 45_000 });
  const events = await until("everything in the log", async () => {
    const log = await relay.log(conversationId);
    return textsOf(log).length >= said.length + 1 && log;
  });
  expect(textsOf(events).filter((text) => text.startsWith("第"))).toEqual(said);
  expect(textsOf(events).filter((text) => text.includes("都收到了"))).toHaveLength(1);
  expect(isUnbroken(events)).toBe(true);
  const keys = ofType(events, "message.sent").map(({ clientMessageId }) => clientMessageId);
  expect(new Set(keys).size).toBe(keys.length);
  for (const log of [customer.log, agent.log]) {
    const shown = await log.getByText(/^第 \d+ 条$/).allTextContents();
    expect(shown.map((text) => text.trim())).toEqual(said);
  }
}, 120_000);
