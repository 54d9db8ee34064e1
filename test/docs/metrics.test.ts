import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startTestServer } from "../../server/src/testing/test-server.ts";
import { root } from "./root.ts";

test("[OP13] docs/metrics.md lists every metric with its kind and label, and no other", async () => {
  const page = await readFile(join(root, "docs/metrics.md"), "utf8");
  const listed = [...page.matchAll(/^\| `([a-z_]+)` \| (\w+) \| (?:`(\w+)`)? ?\|/gm)];
  const relay = await startTestServer({ env: { QIN_METRICS: "loopback", QIN_METRICS_PORT: "0" } });
  const real = relay.server.context.metrics.registry.list.map(({ name, kind, label }) => [name, kind, label ?? ""]);
  await relay.close();
  expect(listed.map(([, name = "", kind = "", label = ""]) => [name, kind, label]).sort()).toEqual(real.sort());
});
