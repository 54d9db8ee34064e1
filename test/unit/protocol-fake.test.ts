import { createFakeRelay } from "@qin/sdk/testing";
import { protocolSuite } from "../protocol/suite.ts";

protocolSuite("the fake relay", async () => {
  const blockedText = "滚";
  const relay = createFakeRelay({
    review: ({ text }) =>
      text === blockedText
        ? {
            block: true,
            findings: [
              {
                ruleId: "forbidden-phrase",
                ruleVersion: "1",
                severity: "error",
                messageId: "forbidden",
                message: "This is not said to a customer.",
                span: [0, 1],
              },
            ],
          }
        : { block: false, findings: [] },
  });
  const members = {
    agent: relay.addMember({ name: "Xiaoya" }),
    "second agent": relay.addMember({ name: "Aning" }),
    supervisor: relay.addMember({ name: "Lin", role: "supervisor" }),
  };
  return {
    url: relay.url,
    shop: relay.shop,
    WebSocket: relay.WebSocket,
    blockedText,
    login: async (who) => members[who].token,
    placeOrder: async (ref, order) => {
      relay.placeOrder(ref, order);
    },
    close: async () => relay.down(),
  };
});
