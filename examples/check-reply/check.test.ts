import { execFile } from "node:child_process";
import { join } from "node:path";
import { expect, test, vi } from "vitest";

// Each test starts a program, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

function check(...args: string[]): Promise<{ code: number; output: string }> {
  const script = join(import.meta.dirname, "check.ts");
  return new Promise((resolve) => {
    execFile(process.execPath, ["--conditions=qin-source", script, ...args], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, output: stdout + stderr });
    });
  });
}

test("marks the phrase, names the rule and fails", async () => {
  const { code, output } = await check("亲，这个我不知道");
  expect(output).toContain("forbidden-phrase");
  expect(output).toMatch(/【.*不知道】/);
  expect(code).toBe(1);
});

test("lets a good reply pass", async () => {
  const { code, output } = await check("亲，这款碗可以进微波炉，您放心使用。");
  expect([code, output]).toEqual([0, "Nothing to say against it.\n"]);
});

test("takes what comes before the reply into account", async () => {
  const { output } = await check("--first", "亲，这款碗可以进微波炉。");
  expect(output).toContain("greeting");
});

test("says how it is used", async () => {
  const { code, output } = await check();
  expect([code, output]).toEqual([2, expect.stringContaining("Usage")]);
});
