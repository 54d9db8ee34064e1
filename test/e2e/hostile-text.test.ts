import { expect, test } from "vitest";
import { openAgent } from "../support/agent.ts";
import { openCustomer } from "../support/customer.ts";
import { setStage } from "../support/story.ts";

const stage = setStage();
const HOSTILE = [
  `<img src=x onerror="window.__ran = 1">`,
  `<script>window.__ran = 1</script>`,
  `javascript:window.__ran=1`,
  `{{constructor.constructor("window.__ran=1")()}}`,
];

test("[SEC20] what somebody writes is text, never markup or script, at the desk and in the widget", async () => {
  const { browser, relay } = stage();
  const [agent, customer] = await Promise.all([openAgent(browser, relay), openCustomer(browser, relay)]);
  await customer.openChat();
  for (const text of HOSTILE) {
    await customer.say(text);
    await customer.log.getByText(text, { exact: true }).waitFor();
  }
  await agent.openConversation("constructor");
  for (const text of HOSTILE) await agent.log.getByText(text, { exact: true }).waitFor();
  await agent.reply(`您好亲，${HOSTILE[0]}`);
  await customer.log.getByText(`您好亲，${HOSTILE[0]}`).waitFor();
  for (const { page } of [agent, customer]) {
    expect(await page.evaluate(() => "__ran" in window)).toBe(false);
    expect(await page.locator('img[src="x"], a[href^="javascript:"]').count()).toBe(0);
  }
  expect([...agent.problems, ...customer.problems]).toEqual([]);
});
