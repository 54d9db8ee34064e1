import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startTestServer } from "../testing/test-server.ts";
import { runQin } from "./testing/run-qin.ts";

// Whole processes and relays start here, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let dataDir = "";
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "qin-admin-"));
});
afterEach(() => rm(dataDir, { recursive: true }));

const create = (...more: string[]) => {
  const who = ["--email", "Zhou@xiaoman.example", "--name", "周店长", ...more];
  return runQin(["admin", "create", "--shop", "xiaoman", ...who, "--data", dataDir]);
};

test("[SEC50] makes the first shop and its admin, who can log in and is in the audit log", async () => {
  const made = await create("--shop-name", "小满家居");
  expect(made).toMatchObject({ code: 0, err: "" });
  expect(made.out).toContain("周店长 is an admin of 小满家居 (xiaoman).");
  const password = /Password +(\S+)/.exec(made.out)?.[1] ?? "";
  const relay = await startTestServer({ dataDir });
  const body = { email: "zhou@xiaoman.example", password };
  const response = await relay.call("/api/login", { method: "POST", headers: { "x-qin": "1" }, body });
  expect(await response.json()).toMatchObject({
    member: { name: "周店长", role: "admin" },
    shop: { id: "xiaoman", name: "小满家居", currency: "CNY" },
  });
  expect(await relay.store.audit.list("xiaoman", 10)).toMatchObject([
    { action: "member.created", who: { kind: "operator" }, detail: { role: "admin" } },
  ]);
  // Beside the relay that runs.
  expect(await create()).toMatchObject({ code: 1, out: "", err: expect.stringContaining("zhou@xiaoman.example") });
  await relay.close();
});

test("[SEC50] says what is missing or does not fit", async () => {
  const unnamed = await runQin(["admin", "create", "--shop", "xiaoman", "--data", dataDir]);
  expect(unnamed).toMatchObject({ code: 1, err: expect.stringContaining("--email is missing") });
  expect(await create("--currency", "yuan")).toMatchObject({ code: 1, err: expect.stringContaining("--currency") });
  expect(await runQin(["admin"])).toMatchObject({ code: 1, err: expect.stringContaining("create") });
});
