import { setTimeout as pause } from "node:timers/promises";
import type { Used } from "../../relay/answer.ts";
import { type Helper, startHelper } from "../../relay/ask.ts";
import type { Endpoint } from "../../relay/dialects.ts";
import type { Came } from "../../relay/load.ts";
import type { Costs } from "../costs.ts";
import { openCustomers, sendFrames } from "./frames.ts";
import { settle } from "./furniture.ts";

const PAIRS = 200;
/** Messages before anything is measured: code that has not run often enough is slower than it will be. */
const WARM = 10_000;
const ALONE_PER_SECOND = 300;
/** So few messages a second are measured for longer. */
const ALONE_LONGER = 4;
const SOCKETS = 4_000;
const RETURNING = 1_000;
/** Connections before memory is measured: the first ones also pay for what all share. */
const FIRST_SOCKETS = 1_000;
/** Frames a second that need no store, and that need it. */
const PLAIN_PER_SECOND = 2_000;
const STORED_PER_SECOND = 1_000;

/** Nobody answers here. When every conversation has missed its nine seconds once, no deadline is measured with the messages. */
const UNTIL_MISSED_MS = 11_000;

type NodeCosts = Costs["node"];

/** One relay on PostgreSQL and Redis, on a core of its own; the load on another, together with everything else. */
export async function nodeRound(databaseUrl: string, redisUrl: string, seconds: number): Promise<NodeCosts> {
  const start = (file: string): Helper => startHelper(file, 1);
  const server = startHelper("serve-relay.ts", 0, [], { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl });
  const helpers = [start("load.ts"), start("load.ts"), start("storm-load.ts")];
  const [load, idle, storm] = helpers;
  if (load === undefined || idle === undefined || storm === undefined) throw new Error("a helper is missing");
  const used = (): Promise<Used> => server.ask<Used>({ ask: "used" });
  const resident = async (): Promise<number> => (await server.ask<{ rss: number }>({ ask: "collect" })).rss / 1_024;
  const live = async (): Promise<number> => (await server.ask<number>({ ask: "live" })) / 1_024;

  async function cpuOf(work: () => Promise<number>): Promise<number> {
    const before = await used();
    const count = await work();
    return ((await used()).cpu - before.cpu) / count;
  }
  const shown = (order: object) => async () => (await load.ask<Came>(order)).shown;

  try {
    const to = await server.ask<Endpoint>({ ask: "endpoint" });
    const comeIdle = (from: number, count: number): Promise<number> =>
      idle.ask({ do: "idle", dialect: "qin", to, from, count }).then(() => count);
    await comeIdle(0, FIRST_SOCKETS);
    const first = await resident();
    await comeIdle(FIRST_SOCKETS, SOCKETS);
    const idleKiB = ((await resident()) - first) / SOCKETS;
    const hello = await cpuOf(() => comeIdle(FIRST_SOCKETS + SOCKETS, SOCKETS));
    await idle.ask({ do: "cut" });

    await load.ask({ do: "connect", wanted: { dialect: "qin", to, conversations: PAIRS, agents: PAIRS } });
    await settle(databaseUrl);
    await load.ask({ do: "saturate", seconds: 1, inFlight: 4, least: WARM });
    await pause(UNTIL_MISSED_MS);
    const message = await cpuOf(shown({ do: "saturate", seconds, inFlight: 1 }));
    const messageAlone = await cpuOf(shown({ do: "pace", seconds: ALONE_LONGER * seconds, rate: ALONE_PER_SECOND }));
    const baseKiB = await resident();

    const before = await live();
    await storm.ask({ do: "settle", dialect: "qin", to, clients: RETURNING });
    const chattingKiB = ((await live()) - before) / RETURNING;
    await storm.ask({ do: "cut" });
    await settle(databaseUrl);
    await pause(UNTIL_MISSED_MS);
    const comeBack = await cpuOf(() => storm.ask({ do: "return", dialect: "qin", to }).then(() => RETURNING));
    await storm.ask({ do: "cut" });

    const customers = await openCustomers(to, PAIRS);
    const frames = (frameOf: (id: string, n: number) => string, perSecond = PLAIN_PER_SECOND): Promise<number> =>
      cpuOf(() => sendFrames(customers, frameOf, { perSecond, seconds }));
    const ping = await frames((_, n) => `{"type":"ping","at":${n}}`);
    const typing = await frames(
      (id, n) => `{"type":"set_typing","conversationId":"${id}","isTyping":${n % (2 * PAIRS) < PAIRS}}`,
    );
    const markRead = await frames((id) => `{"type":"mark_read","conversationId":"${id}","seq":1}`, STORED_PER_SECOND);
    for (const { wire } of customers) wire.cut();
    return {
      message,
      messageAlone,
      hello,
      comeBack,
      ping,
      typing,
      markRead,
      baseKiB,
      idleKiB,
      chattingKiB: idleKiB + Math.max(0, chattingKiB),
    };
  } finally {
    for (const helper of helpers) await helper.end();
    await server.end();
  }
}
