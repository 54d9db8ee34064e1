import { expect, test, vi } from "vitest";
import { connect, newCustomer, say, watching } from "../../../test/protocol/people.ts";
import type { RelayUnderTest } from "../../../test/protocol/relay-under-test.ts";
import { errorOf, startTestServer, type TestServer } from "../testing/test-server.ts";

// Whole relays start here, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const TOKEN = "a-token-of-some-length";
const asScraper = { authorization: `Bearer ${TOKEN}` };

/** `name` or `name{label="value"}` → number. */
async function read(response: Response): Promise<ReadonlyMap<string, number>> {
  const lines = (await response.text()).split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(" ")), Number(line.slice(line.lastIndexOf(" ")))]),
  );
}

function overSockets(server: TestServer): RelayUnderTest {
  return {
    url: `${server.url.replace("http:", "ws:")}/ws`,
    shop: "demo",
    WebSocket,
    blockedText: "",
    login: async () => {
      const headers = { "x-qin": "1" };
      const body = { email: "agent@demo.shop", password: "qin-demo", cookie: false };
      const answer = await server.call("/api/login", { method: "POST", headers, body });
      return String(Object(await answer.json()).token);
    },
    placeOrder: () => Promise.reject(new Error("no orders here")),
    close: () => server.close(),
  };
}

test("[OP11] counts connections by role, frames by type, commits, resumes and closes", async () => {
  const server = await startTestServer({ env: { QIN_METRICS: "token", QIN_METRICS_TOKEN: TOKEN } });
  const relay = overSockets(server);
  const { client, conversationId, token, state } = await newCustomer(relay);
  const desk = await watching(relay, "agent", conversationId);
  await say(client, conversationId, "在吗");
  await desk.client.next("event_added");
  await connect(relay, { kind: "session", token }, [{ conversationId, epoch: state.epoch, seq: state.head }]);
  await connect(relay, { kind: "session", token }, [{ conversationId, epoch: "another", seq: 1 }]);
  client.send("no frame");
  await client.next("refused");
  const left = await connect(relay, { kind: "anonymous" });
  left.client.send({ type: "sign_out", id: "bye" });
  await left.client.closed;

  const metrics = await read(await server.call("/metrics", { headers: asScraper }));
  expect(Object.fromEntries(metrics)).toMatchObject({
    qin_ready: 1,
    'qin_connections{role="customer"}': 3,
    'qin_connections{role="agent"}': 1,
    'qin_frames_in_total{type="send_message"}': 1,
    'qin_frames_in_total{type="invalid"}': 1,
    'qin_frames_out_total{type="accepted"}': 1,
    'qin_frames_out_total{type="welcome"}': 5,
    'qin_resumes_total{result="recovered"}': 1,
    'qin_resumes_total{result="reloaded"}': 1,
    'qin_sockets_closed_total{code="4507"}': 1,
    qin_sockets_opened_total: 5,
    qin_rooms: 1,
    qin_commit_queue: 0,
    'qin_webhook_backlog{state="dead"}': 0,
  });
  expect(metrics.get('qin_commands_total{result="stored"}')).toBeGreaterThanOrEqual(2);
  expect(metrics.get("qin_commit_seconds_count")).toBe(metrics.get("qin_commit_commands_count"));
  for (const name of ["process_cpu_seconds_total", "process_resident_memory_bytes", "nodejs_heap_used_bytes"]) {
    expect(metrics.get(name), name).toBeGreaterThan(0);
  }
  await server.close();
});

test("[OP12] with a token, the metrics are for who has it", async () => {
  const server = await startTestServer({ env: { QIN_METRICS: "token", QIN_METRICS_TOKEN: TOKEN } });
  expect(await errorOf(await server.call("/metrics"))).toEqual({ status: 401, code: "auth/required" });
  const wrong = { authorization: "Bearer another-token-of-length" };
  expect(await errorOf(await server.call("/metrics", { headers: wrong }))).toEqual({
    status: 401,
    code: "auth/refused",
  });
  const right = await server.call("/metrics", { headers: asScraper });
  expect(right.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
  await server.close();
});

test("[OP12] unless told otherwise there are none on the main port", async () => {
  const server = await startTestServer();
  expect(await errorOf(await server.call("/metrics"))).toEqual({ status: 404, code: "route/unknown" });
  await server.close();
});

test("[OP12] on loopback they are on a port of their own, and on no other", async () => {
  const server = await startTestServer({ env: { QIN_METRICS: "loopback", QIN_METRICS_PORT: "0" } });
  const { metricsUrl } = server;
  expect(metricsUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/metrics$/);
  const metrics = await read(await fetch(metricsUrl ?? ""));
  expect(metrics.get("qin_ready")).toBe(1);
  expect((await fetch(new URL("/api/me", metricsUrl ?? ""))).status).toBe(404);
  expect((await server.call("/metrics")).status).toBe(404);
  const port = new URL(metricsUrl ?? "").port;
  await expect(startTestServer({ env: { QIN_METRICS: "loopback", QIN_METRICS_PORT: port } })).rejects.toMatchObject({
    code: "start/port-taken",
    message: `Port ${port} is taken. Stop whatever uses it, or give another QIN_METRICS_PORT.`,
  });
  await server.close();
});
