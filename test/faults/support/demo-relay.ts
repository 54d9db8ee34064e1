import { type Event, schema } from "@qin/sdk/protocol";
import type { RelayUnderTest } from "../../protocol/relay-under-test.ts";
import { startRelay, type TestRelay } from "../../support/relay.ts";

const loginAnswer = schema.object({ token: schema.string({ max: 500 }) });

/** The relay as a process of its own, without the demo shop's pages, with room for a load that no customer would make. */
export function startDemoRelay(
  env: Readonly<Record<string, string>> = {},
  under: readonly string[] = [],
): Promise<TestRelay> {
  return startRelay(
    {
      QIN_FRONT: "",
      QIN_FRAMES_PER_SECOND: "100000",
      QIN_NEW_CUSTOMERS_PER_MINUTE: "0",
      QIN_OPENINGS_PER_MINUTE: "0",
      ...env,
    },
    under,
  );
}

export const socketUrl = ({ url }: Pick<TestRelay, "url">): string => `${url.replace("http", "ws")}/ws`;

/** The same relay, as the people of the protocol suite know one. */
export function doorOf(relay: TestRelay): RelayUnderTest {
  return {
    url: socketUrl(relay),
    shop: "demo",
    WebSocket,
    blockedText: "",
    placeOrder: () => Promise.reject(new Error("no orders here")),
    login: () => loginAt(relay),
    close: () => relay.close(),
  };
}

/** A login token of a member of the demo shop. */
export async function loginAt({ url }: Pick<TestRelay, "url">, email = "agent@demo.shop"): Promise<string> {
  const response = await fetch(`${url}/api/login`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-qin": "1" },
    body: JSON.stringify({ email, password: "qin-demo", cookie: false }),
  });
  return loginAnswer.parse(await response.json(), "login").token;
}

/** The logs of these conversations, as the relay has them on disk. */
export async function logsOf(relay: TestRelay, ids: readonly string[]): Promise<Map<string, readonly Event[]>> {
  const logs = await Promise.all(ids.map(async (id) => [id, await relay.log(id)] as const));
  return new Map(logs);
}
