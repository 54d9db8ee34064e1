import { afterAll, beforeAll, expect, test } from "vitest";
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
