import { schema } from "@qin/sdk/protocol";
import { startTestServer } from "../../server/src/testing/test-server.ts";
import { protocolSuite } from "../protocol/suite.ts";

const loggedIn = schema.object({ token: schema.string({ max: 1_000 }) });
const emails = {
  agent: "agent@demo.shop",
  "second agent": "agent2@demo.shop",
  supervisor: "supervisor@demo.shop",
};

protocolSuite("the real relay", async () => {
  const relay = await startTestServer();
  const login = async (email: string) => {
    const body = { email, password: "qin-demo", cookie: false };
    const response = await relay.call("/api/login", { method: "POST", headers: { "x-qin": "1" }, body });
    return loggedIn.parse(await response.json(), "login").token;
  };
  const tokens = new Map<string, string>();
  for (const email of Object.values(emails)) tokens.set(email, await login(email));
  return {
    url: `${relay.url.replace("http", "ws")}/ws`,
    shop: relay.demo.shopId,
    WebSocket,
    blockedText: "不关我的事",
    login: async (who) => tokens.get(emails[who]) ?? "",
    placeOrder: async (ref, order) => {
      const body = { event: "placed", customer: { ref }, order };
      const response = await relay.call("/v1/orders", { method: "POST", headers: relay.asShop, body });
      if (!response.ok) throw new Error(`the order was answered with ${response.status}: ${await response.text()}`);
    },
    close: relay.close,
  };
});
