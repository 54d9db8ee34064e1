import { writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "./command.ts";

test("gives back both outputs of a program that succeeds", async () => {
  const result = await run("node", ["-e", "console.log('out'); console.error('err')"]);
  expect(result.ok).toBe(true);
  expect(result.output).toContain("out");
  expect(result.output).toContain("err");
});

test("a program that fails is not ok", async () => {
  expect(await run("node", ["-e", "process.exit(3)"])).toEqual({ ok: false, output: "" });
});

test("a program that does not exist says so", async () => {
  const result = await run("qin-no-such-program", []);
  expect(result.ok).toBe(false);
  expect(result.output).toContain("qin-no-such-program could not be started");
});

test("a program that hangs is ended together with what it started", async () => {
  const child = "require('child_process').spawn('node', ['-e', 'setInterval(() => {}, 1000)'], {stdio: 'inherit'})";
  const result = await run("node", ["-e", `${child}; setInterval(() => {}, 1000)`], { limitSeconds: 1 });
  expect(result.ok).toBe(false);
  expect(result.output).toContain("it took longer than 1 s");
});

test("reports what it is at while it runs", async () => {
  const folder = await mkdtemp(join(tmpdir(), "qin-command-"));
  const signal = join(folder, "seen");
  const code = `console.log("half way"); setInterval(() => require("fs").existsSync("${signal}") && process.exit(0), 10)`;
  const { ok } = await run("node", ["-e", code], {
    heartbeatSeconds: 0.02,
    onHeartbeat: (_seconds, lastLine) => {
      if (lastLine === "half way") writeFileSync(signal, "");
    },
  });
  await rm(folder, { recursive: true });
  expect(ok).toBe(true);
});
