import { afterAll, beforeAll, expect, test } from "vitest";
import { errorOf, startTestServer, type TestServer } from "../testing/test-server.ts";

let relay: TestServer;
beforeAll(async () => {
  relay = await startTestServer();
});
afterAll(() => relay.close());

test("says that it is well, and how late its deadlines were", async () => {
  const response = await relay.call("/healthz");
  expect(await response.json()).toEqual({ status: "ok", deadlines: { count: 0, p99Ms: 0, maxMs: 0 } });
});

test("[SEC13] tells browsers on every answer to guess nothing, frame nothing and keep nothing", async () => {
  for (const path of ["/healthz", "/api/me", "/nowhere"]) {
    const { headers } = await relay.call(path);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("same-origin");
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("cache-control")).toBe("no-store");
  }
});

test("answers what it does not know, cannot read or finds too large in one shape", async () => {
  expect(await errorOf(await relay.call("/nowhere"))).toEqual({ status: 404, code: "route/unknown" });
  expect(await errorOf(await relay.call("/widget/%"))).toEqual({ status: 400, code: "request/invalid" });
  const post = (body: string, type: string) =>
    fetch(`${relay.url}/v1/orders`, { method: "POST", headers: { ...relay.asShop, "content-type": type }, body });
  expect(await errorOf(await post("{", "application/json"))).toEqual({ status: 400, code: "request/invalid" });
  expect(await errorOf(await post("a=1", "text/csv"))).toEqual({ status: 415, code: "request/unsupported-type" });
  const large = JSON.stringify({ text: "x".repeat(1_100_000) });
  expect(await errorOf(await post(large, "application/json"))).toEqual({ status: 413, code: "request/too-large" });
});
