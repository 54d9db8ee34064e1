import { newKey } from "../../protocol/people.ts";
import { hashOf } from "./hash-of.ts";
import { ELSEWHERE, HOME, type World } from "./world.ts";

type Headers = Readonly<Record<string, string>>;
const OWN_PAGE = { "x-qin": "1" };
const bearer = (token: string): Headers => ({ authorization: `Bearer ${token}` });
const cookie = (token: string): Headers => ({ cookie: `qin_session=${token}` });

/** Who asks. A browser's members send their cookie, everybody else a bearer. */
export const callers: Readonly<Record<string, (world: World) => Headers | Promise<Headers>>> = {
  nobody: () => ({}),
  customer: async (world) => bearer(await world.session(HOME, { kind: "customer", id: "route-customer" })),
  agent: async (world) => cookie(await world.member("agent")),
  supervisor: async (world) => cookie(await world.member("supervisor")),
  admin: async (world) => cookie(await world.member("admin")),
  "other shop's admin": async (world) => cookie(await world.member("admin", ELSEWHERE)),
  "disabled admin": async (world) => {
    const token = await world.member("admin", HOME, "disabled-admin");
    const found = await world.server.store.members.get(HOME, "disabled-admin");
    if (found !== null) await world.server.store.members.put({ ...found, disabledAt: world.now() });
    return cookie(token);
  },
  "revoked session": async (world) => {
    const token = await world.member("admin");
    await world.server.store.sessions.remove(hashOf(token));
    return cookie(token);
  },
  "key: orders": async (world) => bearer(await world.key(["orders"])),
  "key: conversations": async (world) => bearer(await world.key(["conversations"])),
  "key: customers": async (world) => bearer(await world.key(["customers"])),
  "key: replay": async (world) => bearer(await world.key(["replay"])),
  "other shop's key": async (world) => bearer(await world.key(["orders", "conversations", "customers"], ELSEWHERE)),
  "revoked key": async (world) => {
    const key = await world.key(["orders", "conversations", "customers"]);
    await world.server.store.apiKeys.remove(HOME, hashOf(key));
    return bearer(key);
  },
};

interface Request {
  readonly path: string;
  readonly body?: unknown;
}

/** What of the first shop somebody asks for or wants to change. */
export interface Target {
  readonly memberId: string;
  readonly keyId: string;
  readonly kid: string;
  readonly conversationId: string;
  readonly ref: string;
}

/** A request for each route that would be right from who may send it. */
export const requests: Readonly<Record<string, (target: Target) => Request>> = {
  "GET /healthz": () => ({ path: "/healthz" }),
  "GET /readyz": () => ({ path: "/readyz" }),
  "GET /metrics": () => ({ path: "/metrics" }),
  "POST /api/login": () => ({ path: "/api/login", body: { email: "agent@demo.shop", password: "qin-demo" } }),
  "POST /api/logout": () => ({ path: "/api/logout", body: {} }),
  "GET /api/me": () => ({ path: "/api/me" }),
  "GET /api/settings": () => ({ path: "/api/settings" }),
  "POST /api/password": () => ({ path: "/api/password", body: { current: "qin-demo", password: "another password" } }),
  "GET /api/members": () => ({ path: "/api/members" }),
  "POST /api/members": () => ({
    path: "/api/members",
    body: { email: `${newKey()}@demo.shop`, name: "新人", role: "agent", password: "a password of one's own" },
  }),
  "PATCH /api/members/:id": ({ memberId }) => ({ path: `/api/members/${memberId}`, body: { name: "小雅" } }),
  "POST /api/members/:id/password": ({ memberId }) => ({ path: `/api/members/${memberId}/password`, body: {} }),
  "GET /api/keys": () => ({ path: "/api/keys" }),
  "POST /api/keys": () => ({ path: "/api/keys", body: { name: "backend", scopes: ["orders"] } }),
  "DELETE /api/keys/:id": ({ keyId }) => ({ path: `/api/keys/${keyId}` }),
  "GET /api/shop": () => ({ path: "/api/shop" }),
  "PATCH /api/shop": () => ({ path: "/api/shop", body: { allowAnonymous: true } }),
  "POST /api/shop/webhook-secret": () => ({ path: "/api/shop/webhook-secret", body: {} }),
  "POST /api/identity-keys": () => ({ path: "/api/identity-keys", body: { kid: newKey(), algorithm: "HS256" } }),
  "POST /api/identity-keys/:kid/retire": ({ kid }) => ({ path: `/api/identity-keys/${kid}/retire`, body: {} }),
  "DELETE /api/identity-keys/:kid": ({ kid }) => ({ path: `/api/identity-keys/${kid}` }),
  "GET /api/audit-log": () => ({ path: "/api/audit-log" }),
  "POST /v1/orders": ({ ref }) => ({
    path: "/v1/orders",
    body: { event: "placed", customer: { ref }, order: { id: newKey(), items: "饭碗", quantity: 1, total: 58 } },
  }),
  "GET /v1/conversations/:id/events": ({ conversationId }) => ({ path: `/v1/conversations/${conversationId}/events` }),
  "POST /v1/customers/sign-out": ({ ref }) => ({ path: "/v1/customers/sign-out", body: { customer: { ref } } }),
  "GET /qin.js": () => ({ path: "/qin.js" }),
  "GET /widget/*": () => ({ path: "/widget/chunk.js" }),
  "GET /desk": () => ({ path: "/desk" }),
  "GET /desk/*": () => ({ path: "/desk/" }),
};

/** Sends it as the desk's own page would, unless told otherwise. */
export function send(world: World, route: string, target: Target, headers: Headers, page: Headers = OWN_PAGE) {
  const [method = ""] = route.split(" ");
  const { path, body } = requests[route]?.(target) ?? { path: "/nowhere" };
  return world.server.call(path, { method, headers: { ...page, ...headers }, body });
}
