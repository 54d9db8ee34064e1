import { setTimeout as pause } from "node:timers/promises";
import { until } from "../../../support/until.ts";
import { clear, steps } from "./steps.ts";
import { newWorld, type World } from "./world.ts";

const STEPS = 45;
/** Between two steps, at most, in ms. */
const LONGEST_PAUSE_MS = 25;
/** Long enough for any machine; only a failing run waits for it. */
const SETTLE_MS = 30_000;

export interface Outcome {
  /** Nothing if the promise was kept. */
  readonly problems: readonly string[];
  /** What was done, one operation a line. */
  readonly operations: string;
  readonly messages: number;
}

/** Lets everything happen that this seed says, lets it settle, and holds what everybody was told against the log. */
export async function fuzz(seed: number): Promise<Outcome> {
  const operations: string[] = [];
  const startedAt = performance.now();
  const note = (what: string) =>
    operations.push(`${(performance.now() - startedAt).toFixed(0).padStart(6)} ms  ${what}`);
  const world = await newWorld(seed);
  try {
    for (let n = 0; n < STEPS; n++) {
      note(await step(world));
      await pause(world.random() * LONGEST_PAUSE_MS);
    }
    note("everything is well again");
    return { ...(await settle(world)), operations: operations.join("\n") };
  } finally {
    await world.close();
  }
}

function step(world: World): string | Promise<string> {
  const weight = steps.reduce((sum, [own]) => sum + own, 0);
  let at = world.random() * weight;
  for (const [own, happens] of steps) {
    at -= own;
    if (at < 0) return happens(world);
  }
  throw new RangeError("the weights do not add up");
}

async function settle(world: World): Promise<Pick<Outcome, "problems" | "messages">> {
  const { relay, people, customers, ledger } = world;
  Object.assign(relay.ailments, { busLoss: 0, store: "sound" });
  for (const person of people) clear(person);
  // What tabs that are gone left in the outbox goes out with the next one.
  for (const customer of customers) customer.openTab();
  let problems: readonly string[] = ["it was never looked at"];
  let messages = 0;
  const isQuiet = async () => {
    const logs = await relay.logs();
    problems = ledger.problems(
      logs,
      people.flatMap(({ tabs }) => tabs),
    );
    messages = [...logs.values()].flat().filter(({ type }) => type === "message.sent").length;
    return problems.length === 0;
  };
  await until("everybody to agree", isQuiet, SETTLE_MS).catch(() => undefined);
  return { problems, messages };
}
