import { expect, test } from "vitest";
import { openAgent } from "../support/agent.ts";
import { openCustomer } from "../support/customer.ts";
import { ofType } from "../support/log.ts";
import { setStage } from "../support/story.ts";

const stage = setStage();

test("[E14] what is for the staff alone never reaches the customer's socket, live or after a reload", async () => {
  const { browser, relay } = stage();
  const [agent, customer] = await Promise.all([openAgent(browser, relay), openCustomer(browser, relay)]);
  await customer.openChat();
  await customer.say("我的快递到哪里了？");
  const conversationId = await agent.openConversation("我的快递");
  await agent.log.getByText("回复超时").waitFor({ timeout: 20_000 });
  await agent.page.getByRole("button", { name: "备注", exact: true }).click();
  await agent.page.getByRole("textbox", { name: "内部备注" }).fill("此人上月投诉过两次");
  await agent.page.getByRole("button", { name: "保存备注" }).click();
  await agent.log.getByText("此人上月投诉过两次").waitFor();
  await agent.page.getByRole("button", { name: "回复", exact: true }).click();
  await agent.reply("有的，稍等");
  await customer.log.getByText("有的，稍等").waitFor();
  await customer.page.reload();
  await customer.openChat();
  await customer.log.getByText("有的，稍等").waitFor();

  const events = await relay.log(conversationId);
  const staffOnly = events.filter(({ audience }) => audience === "staff");
  expect(staffOnly.map(({ type }) => type)).toEqual(expect.arrayContaining(["deadline.missed", "note.added"]));
  expect(ofType(events, "message.sent").at(-1)?.findings).not.toEqual([]);
  const wire = customer.received.join("\n");
  expect(wire).toContain("有的，稍等");
  for (const secret of ["投诉", "deadline.missed", "note.added", "findings", "ruleId", "customerTypingAt", 'staff"']) {
    expect(wire).not.toContain(secret);
  }
  for (const { id } of staffOnly) expect(wire).not.toContain(id);
});
