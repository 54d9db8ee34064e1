import { afterEach, expect, test, vi } from "vitest";
import { createReadiness } from "../readiness.ts";
import { errorOf, startTestServer, type TestServer } from "../testing/test-server.ts";

let relay: TestServer | null = null;
afterEach(async () => {
  vi.useRealTimers();
  await relay?.close();
  relay = null;
});

test("[OP1][OP2] without its store the relay lives, but is not ready", async () => {
  relay = await startTestServer();
  const ready = await relay.call("/readyz");
  expect({ status: ready.status, body: await ready.json() }).toEqual({ status: 200, body: { status: "ready" } });
  await relay.store.close();
  const away = await relay.call("/readyz");
  expect(away.headers.get("retry-after")).toBe("1");
  expect(await errorOf(away)).toEqual({ status: 503, code: "relay/not-ready" });
  expect((await relay.call("/healthz")).status).toBe(200);
});

test("[OP2] a store that hangs is a reason too", async () => {
  vi.useFakeTimers();
  const store = { nextDeadlineAt: () => new Promise<null>(() => {}) };
  const readiness = createReadiness({ store });
  const reasons = readiness.reasons();
  await vi.runAllTimersAsync();
  expect(await reasons).toEqual(["the store does not answer"]);
});

test("[OP3] from the signal to stop on the relay is not ready, and waits before it sends anybody away", async () => {
  const waited: number[] = [];
  let drained = (): void => {};
  const wait = (ms: number): Promise<void> => {
    waited.push(ms);
    return new Promise((resolve) => {
      drained = resolve;
    });
  };
  relay = await startTestServer({ env: { QIN_DRAIN_MS: "5000" }, deps: { wait } });
  const closing = relay.server.close();
  const { status } = await relay.call("/readyz");
  expect({ status, waited }).toEqual({ status: 503, waited: [5_000] });
  drained();
  await closing;
});
