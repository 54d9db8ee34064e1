import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

// Whole processes and relays start here, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const QIN = join(import.meta.dirname, "../../bin/qin.mjs");

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "qin-cli-"));
});
afterEach(() => rm(dataDir, { recursive: true }));

function qin(args: readonly string[], env: Record<string, string> = {}) {
  return spawn(process.execPath, [QIN, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env["PATH"], QIN_DATA: dataDir, PORT: "0", QIN_LOG: "silent", ...env },
  });
}

async function ended(child: ReturnType<typeof qin>): Promise<{ code: unknown; out: string; err: string }> {
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  return { code, out, err };
}

/** The address in what a starting relay prints. */
async function addressOf(child: ReturnType<typeof qin>): Promise<string> {
  let printed = "";
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    printed += String(chunk);
    const desk = /(http:\/\/\S+)\/desk\//.exec(printed);
    if (desk?.[1] !== undefined) return desk[1];
  }
  throw new Error(`no address in: ${printed}`);
}

test("lists its commands, and explains each", async () => {
  const help = await ended(qin(["--help"]));
  expect(help).toMatchObject({ code: 0, err: "" });
  expect(help.out).toContain("start      start the relay with its desk");
  expect((await ended(qin(["start", "--help"]))).out).toContain("--front FILE");
});

test("tells its version", async () => {
  expect(await ended(qin(["--version"]))).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
});

test("refuses a command or an option that it does not know", async () => {
  const command = await ended(qin(["strat"]));
  expect(command).toMatchObject({ code: 1, out: "" });
  expect(command.err).toContain('there is no command "strat"');
  const option = await ended(qin(["start", "--prot", "1"]));
  expect(option).toMatchObject({ code: 1, out: "" });
  expect(option.err).toContain("--prot");
});

test("starts with the demo shop, answers, and ends on SIGTERM with 0", async () => {
  const child = qin(["start", "--demo"]);
  const url = await addressOf(child);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  child.kill("SIGTERM");
  const [code] = await once(child, "exit");
  expect(code).toBe(0);
});

test("prints no stack for what the operator can mend", async () => {
  const wrong = await ended(qin(["start"], { PORT: "http", QIN_PAGE_SIZE: "0" }));
  expect(wrong).toEqual({
    code: 1,
    out: "",
    err: `PORT: got "http", expected a whole number from 0 to 65535\nQIN_PAGE_SIZE: got "0", expected a whole number from 1 to 1000\n`,
  });
  const file = join(dataDir, "file");
  await writeFile(file, "");
  const folder = await ended(qin(["start", "--data", join(file, "data")]));
  expect(folder).toMatchObject({ code: 1, out: "" });
  expect(folder.err).toMatch(/^QIN_DATA .* cannot be made \(ENOTDIR\)\. .*\n$/);
});

test("says in one line that the port is taken", async () => {
  const first = qin(["start"]);
  const port = new URL(await addressOf(first)).port;
  const second = await ended(qin(["start", "--port", port]));
  expect(second).toMatchObject({
    code: 1,
    out: "",
    err: `Port ${port} is taken. Stop whatever uses it, or give another PORT.\n`,
  });
  first.kill("SIGKILL");
  await once(first, "exit");
});

test("ends in good order when nobody reads what it prints any more", async () => {
  const child = qin(["start"]);
  await addressOf(child);
  child.stdout.destroy();
  child.kill("SIGTERM");
  const [err, [code]] = await Promise.all([text(child.stderr), once(child, "exit")]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
});
