import { createClient } from "@qin/sdk/client";
import type { FakeLogin, FakeRelay } from "@qin/sdk/testing";

export interface Scenes {
  /** Conversation ids by what they show. */
  readonly ids: Record<string, string>;
  /** A customer asks for a bulk price: the supervisor is called. */
  handoff(): void;
}

/** A morning at the shop: people who wait, one who is late, an order, a large request, and `rows` more for the scrolling. */
export function furnish(relay: FakeRelay, me: FakeLogin, rows: number, at: (ms: number) => void): Scenes {
  const aning = relay.addMember({ id: "m-aning", name: "阿宁", role: "agent" });
  const ids: Record<string, string> = {};
  const claim = (id: string, who: FakeLogin): void => {
    const role = who.role === "agent" ? "agent" : "supervisor";
    const from = { role, id: who.id } as const;
    relay.append(id, { type: "agent.assigned", audience: "all", from, agentId: who.id, name: who.name, role });
  };
  const open = (key: string, name: string, id = `c-${key}`): string => {
    const conversation = relay.newConversation({ id, name });
    ids[key] = conversation;
    return conversation;
  };

  for (let i = 0; i < rows; i++) {
    at(-(i + 60) * 1_000);
    const id = relay.newConversation({ id: `c-row-${i}`, name: `顾客 ${i}` });
    relay.say(id, i % 3 ? "好的，谢谢" : "请问这款还有货吗？");
    if (i % 4) relay.say(id, "亲，您好，有货的。", i % 2 ? me : aning);
  }

  at(-86_400_000 - 3_600_000);
  const order = open("order", "苏梅", "c-sumei");
  relay.say(order, "你好，这套青釉餐具洗碗机能洗吗？");
  claim(order, me);
  at(-86_400_000 - 3_590_000);
  relay.say(order, "亲，您好！可以放心进洗碗机的，日常档就行。", me);
  at(-86_400_000 - 3_500_000);
  relay.say(order, "好的，那我再看看");
  at(-240_000);
  relay.placeOrder("c-sumei", {
    id: "XM20260817-0042",
    items: "青釉餐具 12 件套 × 1，亚麻桌旗 × 2",
    quantity: 3,
    total: 597,
    currency: "CNY",
    address: "浙江省杭州市西湖区文三路 128 号 3 幢 502 室",
    recipient: "苏梅",
    phone: "138****5678",
  });
  at(-180_000);
  relay.say(order, "下好单了，麻烦用厚一点的盒子装，送人的");
  at(-176_000);
  relay.say(order, "亲，您放心，给您换成礼盒，再加一层珍珠棉。", me);
  relay.append(order, {
    type: "note.added",
    audience: "staff",
    from: { role: "agent", id: me.id },
    text: "送礼，礼盒已备注仓库。",
  });
  relay.read(order, { id: "c-sumei", name: "苏梅", role: "agent" });
  at(-4_000);
  relay.say(order, "太好了！什么时候能发货呀？");

  at(-21_000);
  const late = open("late", "陈先生");
  relay.say(late, "在吗？杯子到货碎了一个，怎么处理");
  at(-12_000);
  relay.append(late, {
    type: "deadline.missed",
    audience: "staff",
    from: { role: "system", id: "relay" },
    kind: "response",
    anchorSeq: 2,
    dueAt: Date.now() - 12_000,
  });
  at(-7_500);
  const hurry = open("hurry", "Emma Li");
  relay.say(hurry, "Hi, is the linen duvet cover true to colour? I want the sand one.");
  at(-1_500);
  const fresh = open("fresh", "赵小满");
  relay.say(fresh, "亲，桌旗 30×180 的还有米色吗？");
  at(-600_000);
  const calm = open("calm", "顾客 7f3a");
  relay.say(calm, "谢谢");
  claim(calm, aning);
  relay.say(calm, "亲，不客气，再见！", aning);

  at(0);
  const shopper = createClient({
    url: relay.url,
    shop: relay.shop,
    WebSocket: relay.WebSocket,
    auth: () => ({ kind: "identity", jwt: relay.identityFor("cust-77", "何总") }),
  });
  shopper.on("session", () => {
    shopper.tell({
      type: "set_context",
      locale: "zh-CN",
      page: { url: "https://shop.test/tableware", title: "餐具 · 小满家居" },
      cart: {
        lines: [
          { title: "青釉餐具 12 件套", quantity: 60, price: 299 },
          { title: "亚麻餐巾", quantity: 240, price: 19 },
        ],
        quantity: 300,
        total: 22_500,
      },
    });
  });
  shopper.start();
  return {
    ids,
    handoff() {
      shopper.post({ type: "send_message", content: { kind: "text", text: "公司年会要 60 套，批发价多少一套？" } });
      setTimeout(() => {
        const id = shopper.conversations.at(-1)?.conversationId;
        if (id === undefined) return;
        ids["bulk"] = id;
        relay.append(id, {
          type: "handoff.requested",
          audience: "all",
          from: { role: "system", id: "relay" },
          to: "supervisor",
          reason: "large-order",
        });
      }, 200);
    },
  };
}
