import { expect, test } from "vitest";
import { openAgent } from "../support/agent.ts";
import { keepScreen } from "../support/browser.ts";
import { buy } from "../support/checkout.ts";
import { openCustomer } from "../support/customer.ts";
import { ofType } from "../support/log.ts";
import { setStage } from "../support/story.ts";

const stage = setStage();
const ADDRESS = "浙江省杭州市西湖区文三路 478 号 3 幢 502";

test("[E8] an order makes the agent owe the address; one click sends it, the customer confirms", async () => {
  const { browser, relay } = stage();
  const [agent, customer] = await Promise.all([
    openAgent(browser, relay),
    openCustomer(browser, relay, { isPhone: true }),
  ]);
  await buy(customer, { sku: "teapot", address: ADDRESS });
  const conversationId = await agent.openConversation("还没有消息");
  await agent.log.getByText("顾客下单").waitFor();
  await keepScreen(agent.page, "desk-owes-address");
  await agent.page
    .getByRole("button", { name: /发地址卡/ })
    .first()
    .click();

  await customer.openChat();
  await customer.widget.getByText(ADDRESS).waitFor();
  await keepScreen(customer.page, "widget-address-card");
  await customer.widget.getByRole("button", { name: "地址正确" }).click();
  await customer.widget.getByText("您已确认地址").waitFor();
  await keepScreen(customer.page, "widget-address-confirmed");
  await agent.log.getByText("顾客确认了订单").waitFor();
  await customer.page.getByText("地址已核对").waitFor();

  const confirmed = ofType(await relay.log(conversationId), "address.confirmed");
  expect(confirmed.map(({ address }) => address)).toEqual([ADDRESS]);
});

test("[E9] a changed address becomes a note for the staff and reaches the shop", async () => {
  const { browser, relay } = stage();
  const [agent, customer] = await Promise.all([
    openAgent(browser, relay),
    openCustomer(browser, relay, { isPhone: true }),
  ]);
  await buy(customer, { sku: "carafe", address: ADDRESS });
  const conversationId = await agent.openConversation("还没有消息");
  await agent.page
    .getByRole("button", { name: /发地址卡/ })
    .first()
    .click();

  await customer.openChat();
  await customer.widget.getByRole("button", { name: "修改地址" }).click();
  const changed = "上海市徐汇区漕溪北路 398 号 1201";
  await customer.widget.getByRole("textbox", { name: "新的收货地址" }).fill(changed);
  await keepScreen(customer.page, "widget-address-change");
  await customer.widget.getByRole("button", { name: "提交" }).click();
  await customer.widget.getByText("已提交新地址").waitFor();
  await agent.log.getByText("内部备注").waitFor();
  await keepScreen(agent.page, "desk-address-changed");
  await customer.page.getByText("地址已按您说的修改").waitFor();

  const events = await relay.log(conversationId);
  expect(ofType(events, "address.change-requested").map(({ address }) => address)).toEqual([changed]);
  const [note] = ofType(events, "note.added");
  expect(note).toMatchObject({ audience: "staff", text: expect.stringContaining(changed) });
});
