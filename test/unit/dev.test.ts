import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { root } from "../docs/root.ts";
import { freePort } from "../support/free-port.ts";
import { until } from "../support/until.ts";

const LIMIT_MS = 120_000;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "qin-dev-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

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
      until(`the address of the ${name}`, () => new RegExp(`${name} +(http:\\S+)`).exec(output)?.[1], LIMIT_MS);
    const statusOf = async (address: string) => (await fetch(address)).status;
    try {
      const shop = await addressOf("Shop");
      const desk = await addressOf("Desk");
      await until("the relay", async () => (await statusOf(`http://127.0.0.1:${port}/healthz`)) === 200, LIMIT_MS);
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
  LIMIT_MS,
);
