import { afterAll, beforeAll, expect, test } from "vitest";
import { WebSocket as WsClient } from "ws";
import { closeAll, RawClient } from "../../protocol/raw-client.ts";
import { credentials } from "./credentials.ts";
import { differing, tableUnder } from "./table.ts";
import { createWorld, HOME, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(async () => {
  await closeAll();
  await world.close();
});

async function answerTo(name: string): Promise<string> {
  const { auth, shop = HOME, of } = credentials[name] ?? credentials["nothing, as a customer"] ?? {};
  if (of !== undefined) await world.change(of);
  const client = await new RawClient(world.relay).open();
  client.send({ type: "hello", protocol: 1, shop, auth: await auth?.(world) });
  const first = await Promise.race([client.next("welcome"), client.next("refused")]);
  const found = first.type === "welcome" ? "welcome" : `${first.code}, ${await client.closed}`;
  if (of !== undefined) await world.change({});
  client.close();
  return found;
}

test("[SEC36] what each credential opens is as the table says", async () => {
  const table = tableUnder("Who comes in");
  expect(table.rows).toEqual(Object.keys(credentials));
  const found = new Map<string, string>();
  for (const row of table.rows) found.set(row, await answerTo(row));
  expect(differing(table, (row) => found.get(row) ?? "")).toEqual([]);
}, 30_000);

test("[SEC36] a page that the shop does not list comes in with no credential at all", async () => {
  await world.change({ origins: ["https://shop.example"] });
  for (const credential of ["nothing, as a customer", "the shop's token", "a member's session", "a key for replays"]) {
    const socket = new WsClient(world.relay.url, { origin: "https://elsewhere.example" });
    await new Promise((resolve) => socket.on("open", resolve));
    const closed = new Promise((resolve) => socket.on("close", resolve));
    const auth = await credentials[credential]?.auth(world);
    socket.send(JSON.stringify({ type: "hello", protocol: 1, shop: HOME, auth }));
    expect(await closed).toBe(4505);
  }
  await world.change({});
});
