import { expect, test } from "vitest";
import { type ApiProblem, createApi } from "../adapter/api.ts";
import { createSession } from "./session.ts";

const account = {
  member: { id: "m-1", name: "Xiaoya", role: "agent" },
  shop: { id: "demo", name: "Xiaoman Home", currency: "CNY", lang: "zh" },
};
const settings = {
  responseSeconds: 9,
  lang: "zh",
  preset: "recommended",
  enforcement: { "forbidden-phrase": "block" },
  bulkAmount: 5_000,
  bulkQuantity: 50,
  rules: { greeting: { setting: "warn", options: {} } },
  suppressions: [{ rule: "address-nin", reason: "The brand's slogan", phrase: "懂你" }],
};

type ServerAnswer = [status: number, body?: unknown, headers?: HeadersInit];

/** A server that answers each path with one status and body, in order where there are several. */
function serverThat(answers: Record<string, ServerAnswer[]>) {
  const asked: { path: string; init: RequestInit | undefined }[] = [];
  const fetcher: typeof fetch = (input, init) => {
    const path = String(input);
    asked.push({ path, init });
    const left = answers[path];
    const answer = left && left.length > 1 ? left.shift() : left?.[0];
    if (!answer) return Promise.reject(new TypeError("no network"));
    const [status, body, headers = {}] = answer;
    return Promise.resolve(new Response(body === undefined ? null : JSON.stringify(body), { status, headers }));
  };
  return { session: createSession(createApi(fetcher)), asked };
}

test("[DK40] a cookie that still holds opens the desk without a login", async () => {
  const { session } = serverThat({ "/api/me": [[200, account]], "/api/settings": [[200, settings]] });
  await session.resume();
  expect(session.state.value).toEqual({ name: "signed-in", account, settings });
});

test("without one the login page asks, and says nothing bad", async () => {
  const { session } = serverThat({ "/api/me": [[401]] });
  await session.resume();
  expect(session.state.value).toEqual({ name: "signed-out", isBusy: false });
});

const failures: [what: string, answer: ServerAnswer, problem: ApiProblem][] = [
  ["a wrong password", [401], { kind: "refused" }],
  ["too many tries", [429, undefined, { "retry-after": "30" }], { kind: "too-fast", retryAfterMs: 30_000 }],
  ["a broken server", [500], { kind: "broken", status: 500 }],
  ["an answer of another kind", [200, { hello: "world" }], { kind: "broken", status: 200 }],
];
test.for(failures)("[DK41] the login page says so: %s", async ([, answer, problem]) => {
  const { session } = serverThat({ "/api/me": [[401]], "/api/login": [answer] });
  await session.resume();
  await session.login("agent@demo.shop", "wrong");
  expect(session.state.value).toEqual({ name: "signed-out", problem, isBusy: false });
});

test("a server that cannot be reached is not a wrong password", async () => {
  const { session } = serverThat({ "/api/me": [[401]] });
  await session.resume();
  await session.login("agent@demo.shop", "right");
  expect(session.state.value).toMatchObject({ problem: { kind: "offline" } });
});

test("a login carries the header that a form of another site cannot send, and leaves the cookie to the browser", async () => {
  const { session, asked } = serverThat({
    "/api/me": [[401]],
    "/api/login": [[200, account]],
    "/api/settings": [[200, settings]],
  });
  await session.resume();
  await session.login("agent@demo.shop", "right");
  const login = asked.find(({ path }) => path === "/api/login");
  expect(login?.init).toMatchObject({ method: "POST", credentials: "same-origin", headers: { "x-qin": "1" } });
  expect(session.state.value.name).toBe("signed-in");
});

test("signing out says so; a session that ran out later changes nothing more", async () => {
  const { session } = serverThat({
    "/api/me": [[200, account]],
    "/api/settings": [[200, settings]],
    "/api/logout": [[204]],
  });
  await session.resume();
  await session.logout();
  session.expire();
  expect(session.state.value).toEqual({ name: "signed-out", note: "signed-out", isBusy: false });
});
