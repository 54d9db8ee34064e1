import { access, constants } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { nanoid } from "nanoid";
import { DEMO_SHOP_ID } from "../seed/demo-shop.ts";
import { type Command, type CommandIo, UsageError } from "./command.ts";
import { replay as play, type ReplayOptions } from "./replay/replay.ts";
import { isReachable, readReplayKey } from "./replay/target.ts";

const usage = `Usage: qin replay FILE.jsonl [options]

Plays recorded conversations through a running relay: each by one customer client and one agent client, over real
sockets, each message after the acknowledgement of the one before. Then reads back what was stored, proves that it is
what was sent, and prints what the rules find in it. Ends with 1 when anything was lost, doubled, changed or leaked.

One conversation a line, in either shape:
  {"id", "lang"?, "turns":  [{"from", "text", "at"?}]}
  {"id", "lang"?, "events": [{"from", "type", "text"?, "order"?, "at"?}]}
"at" is a number of seconds or ISO 8601. A broken line is reported with its number, skipped and counted.

  --parallel N    conversations at the same time                  (default 50)
  --speed N       N times the file's own pace                     (default: as fast as the relay acknowledges)
  --url URL       the relay                                       (default http://127.0.0.1:PORT, PORT or 8080)
  --shop ID       the shop                                        (default ${DEMO_SHOP_ID})
  --key KEY       an API key with the scope "replay"              (default QIN_REPLAY_KEY, then the demo shop's)

Examples:
  qin replay chats.jsonl
  qin replay chats.jsonl --speed 10 --parallel 200
`;

export const replay: Command = {
  name: "replay",
  summary: "play recorded conversations through a running relay and check what it stored",
  usage,
  run: async (args, io) => {
    const options = await optionsOf(args, io);
    if (!(await isReachable(options.relayUrl))) {
      io.err.write(
        `qin replay: no relay answers at ${options.relayUrl}; start one with "npm start", or name it with --url.\n`,
      );
      return 1;
    }
    return (await play(options, io.out)) ? 0 : 1;
  },
};

async function optionsOf(args: readonly string[], { env }: CommandIo): Promise<ReplayOptions> {
  const { values, positionals } = parsed(args);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError("name one transcript file");
  await access(file, constants.R_OK).catch((cause: unknown) => {
    throw new UsageError(`${file} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`);
  });
  const key =
    values.key ?? env["QIN_REPLAY_KEY"] ?? (await readReplayKey(join(env["QIN_DATA"] ?? "data", "demo.json")));
  if (key === null)
    throw new UsageError("no key: give --key, set QIN_REPLAY_KEY, or run it where the demo shop's data is");
  const speed = values.speed === undefined ? {} : { speed: positive("speed", values.speed) };
  return {
    file,
    key,
    ...speed,
    relayUrl: (values.url ?? `http://127.0.0.1:${env["PORT"] ?? "8080"}`).replace(/\/+$/, ""),
    shop: values.shop ?? DEMO_SHOP_ID,
    parallel: Math.ceil(positive("parallel", values.parallel ?? "50")),
    runId: nanoid(8),
  };
}

function positive(name: string, value: string): number {
  const number = Number(value);
  if (Number.isFinite(number) && number > 0) return number;
  throw new UsageError(`--${name}: expected a number above 0, got "${value}"`);
}

function parsed(args: readonly string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { parallel: text, speed: text, url: text, shop: text, key: text },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
