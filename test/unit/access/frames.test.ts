import { upFrame } from "@qin/sdk/protocol";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newKey } from "../../protocol/people.ts";
import { closeAll } from "../../protocol/raw-client.ts";
import { frameRows, outcome } from "./frames.ts";
import { type Actor, actors, type Situation, situation } from "./situation.ts";
import { differing, tableUnder } from "./table.ts";
import { createWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(async () => {
  await closeAll();
  await world.close();
});

const isActor = (name: string): name is Actor => Object.hasOwn(actors, name);
const baseOf = (row: string) => row.split(" ")[0];

async function walk(heading: string, prepare: (at: Situation) => Promise<void> = async () => undefined) {
  const table = tableUnder(heading);
  const found = new Map<string, string>();
  for (const row of table.rows) {
    for (const column of table.columns.filter(isActor)) {
      const at = await situation(world, column);
      await prepare(at);
      const frame = frameRows[row];
      found.set(`${row}|${column}`, frame === undefined ? "no such row" : await outcome(at, frame));
    }
    await closeAll();
  }
  return differing(table, (row, column) => found.get(`${row}|${column}`) ?? "no such column");
}

test("[SEC35] the table of frames names every frame of the protocol, and everybody who may send one", () => {
  const { shape } = upFrame;
  const frames = typeof shape === "object" && !Array.isArray(shape) && "by type" in shape ? shape["by type"] : {};
  const { rows, columns } = tableUnder("Frames to the relay");
  expect([...new Set(rows.map(baseOf))].toSorted()).toEqual(Object.keys(frames ?? {}).toSorted());
  expect(rows).toEqual(Object.keys(frameRows));
  expect(columns).toEqual(Object.keys(actors));
});

test("[SEC35] who may send which frame about somebody's conversation is as the table says", async () => {
  expect(await walk("Frames to the relay")).toEqual([]);
}, 60_000);

test("[SEC35] what may be done in a closed conversation is as the table says", async () => {
  const close = async ({ owner, conversationId }: Situation) => {
    const id = newKey();
    owner.send({ type: "close_conversation", id, conversationId, clientMessageId: newKey() });
    await owner.answerTo(id);
  };
  const { rows } = tableUnder("A closed conversation");
  expect(rows).toEqual(
    Object.keys(frameRows).filter((row) => !/^(hello|open_|set_context|set_pres|watch_inbox|sign_out|ping)/.test(row)),
  );
  expect(await walk("A closed conversation", close)).toEqual([]);
}, 60_000);
