import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { schema } from "@qin/sdk/protocol";
import { createShop } from "@qin/sdk/shop";
import { afterEach, beforeEach, expect, test } from "vitest";
import { root } from "../docs/root.ts";
import { freePort } from "../support/free-port.ts";
import { until } from "../support/until.ts";

/** A start builds widget, desk and shop where they are not built yet. In one file, so that no two build at once. */
const WITH_A_BUILD_MS = 120_000;

interface Started {
  readonly child: ChildProcess;
  out(): string;
  err(): string;
  /** Resolves with the exit code. */
  end(): Promise<number | null>;
}

let folder: string;
const running: Started[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "qin-start-"));
});
afterEach(async () => {
  for (const one of running.splice(0)) await one.end();
  await rm(folder, { recursive: true, force: true });
});

/** `npm start`, without npm. */
function start(env: Record<string, string>, ...nodeOptions: string[]): Started {
  const child = spawn(process.execPath, [...nodeOptions, "scripts/start.mjs"], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, PORT: "0", QIN_DATA: join(folder, "data"), ...env },
  });
  const exit = once(child, "close");
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    err += chunk.toString();
  });
  const started: Started = {
    child,
    out: () => out,
    err: () => err,
    end: async () => {
      child.kill("SIGTERM");
      const [code] = await exit;
      return typeof code === "number" ? code : null;
    },
  };
  running.push(started);
  return started;
}

async function urlOf(started: Started): Promise<string> {
  const [, url = ""] = await until(
    "the printed addresses",
    () => {
      if (started.child.exitCode !== null) throw new Error(started.err() + started.out());
      return started.out().includes("Ctrl-C") && /Shop +(http:\S+?)\/\n/.exec(started.out());
    },
    WITH_A_BUILD_MS,
  );
  return url;
}

/** The exit code and what was said of one that does not start. */
async function refusal(started: Started): Promise<{ code: unknown; err: string }> {
  const [code] = await once(started.child, "close");
  return { code, err: started.err() };
}

const demoKeys = schema.object({ apiKey: schema.string({ max: 500 }) });
const keysIn = async (data: string) => demoKeys.parse(JSON.parse(await readFile(join(data, "demo.json"), "utf8")), "");

test(
  "serves shop, desk and chat on one port, prints where, and a second start keeps the data",
  async () => {
    const data = join(folder, "data");
    const first = start({});
    const url = await urlOf(first);
    for (const path of ["/", "/desk/", "/qin.js", "/healthz"]) {
      expect([path, (await fetch(url + path)).status]).toEqual([path, 200]);
    }
    for (const line of [`${url}/desk/`, `${url}/healthz`, "agent@demo.shop", "admin@demo.shop", "qin-demo", data]) {
      expect(first.out()).toContain(line);
    }
    const { apiKey } = await keysIn(data);
    const order = { id: "N-1", items: "青釉饭碗 × 2", quantity: 2, total: 116 };
    const shop = createShop({ relayUrl: url, apiKey });
    const { conversationId } = await shop.orders.placed({ customer: { subject: "customer-1" }, order });
    expect(await first.end()).toBe(0);
    expect(first.err()).toBe("");

    const second = start({});
    const again = await urlOf(second);
    expect(second.out()).not.toContain("Building");
    const log = await fetch(`${again}/v1/conversations/${conversationId}/events`, {
      headers: { authorization: `Bearer ${(await keysIn(data)).apiKey}` },
    });
    expect(await log.text()).toContain("青釉饭碗 × 2");
  },
  WITH_A_BUILD_MS,
);

test(
  "says in one line that the port is taken",
  async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const port = address !== null && typeof address === "object" ? address.port : 0;
    const { code, err } = await refusal(start({ PORT: String(port) }));
    other.close();
    expect(code).toBe(1);
    expect(err).toMatch(new RegExp(`^Port ${port} is taken\\..*\\n$`));
  },
  WITH_A_BUILD_MS,
);

test(
  "says in one line that the data folder cannot be written",
  async () => {
    await writeFile(join(folder, "file"), "");
    const { code, err } = await refusal(start({ QIN_DATA: join(folder, "file/data") }));
    expect(code).toBe(1);
    expect(err).toMatch(/^QIN_DATA .*\n$/);
  },
  WITH_A_BUILD_MS,
);

test("says in one line that Node is too old", async () => {
  const older = 'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.11.0" } });';
  const { code, err } = await refusal(start({}, "--import", `data:text/javascript,${encodeURIComponent(older)}`));
  expect(code).toBe(1);
  expect(err).toMatch(/^Qin needs Node 24, .*npm ci && npm start.*\n$/);
});

test(
  "npm run dev serves shop and desk from source beside a relay, and ends all of them",
  async () => {
    const port = await freePort();
    const child = spawn(process.execPath, ["scripts/dev.mjs"], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, PORT: String(port), QIN_DATA: join(folder, "data") },
    });
    const exit = once(child, "exit");
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        output += chunk.toString();
      });
    }
    const addressOf = (name: string) =>
      until(`the address of the ${name}`, () => new RegExp(`${name} +(http:\\S+)`).exec(output)?.[1], WITH_A_BUILD_MS);
    const statusOf = async (address: string) => (await fetch(address)).status;
    try {
      const shop = await addressOf("Shop");
      const desk = await addressOf("Desk");
      await until(
        "the relay",
        async () => (await statusOf(`http://127.0.0.1:${port}/healthz`)) === 200,
        WITH_A_BUILD_MS,
      );
      expect(await statusOf(`${shop}checkout`)).toBe(200);
      expect(await statusOf(`${shop}src/main.tsx`)).toBe(200);
      expect(await statusOf(`${shop}qin.js`)).toBe(200);
      expect(await statusOf(`${shop}shop/api/account`)).toBe(200);
      expect(await statusOf(`${desk}src/main.tsx`)).toBe(200);
    } finally {
      child.kill("SIGTERM");
      await exit;
    }
    await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
  },
  WITH_A_BUILD_MS,
);
