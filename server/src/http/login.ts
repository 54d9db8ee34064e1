import { Type } from "typebox";
import { endCookie, startCookie } from "../auth/cookie.ts";
import { hashPassword, verifyPassword } from "../auth/password.ts";
import { LIFE_MS, type Sessions } from "../auth/sessions.ts";
import type { Throttle } from "../auth/throttle.ts";
import type { Bus } from "../bus/bus.ts";
import type { KeyedRate } from "../limits/keyed-rate.ts";
import { networkOf } from "../limits/network-of.ts";
import type { Member, Store } from "../store/store.ts";
import { errorBody } from "./error-body.ts";
import { HttpError } from "./http-error.ts";
import type { App } from "./route.ts";
import { memberOf, requireOwnPage, tokenOf } from "./who.ts";

interface Parts {
  readonly store: Store;
  readonly bus: Bus;
  readonly sessions: Sessions;
  readonly now: () => number;
  /** Of one name from one address. */
  readonly throttle: Throttle;
  /** Of one address, whatever the names. */
  readonly wrongLogins: KeyedRate;
}

const me = Type.Object({
  member: Type.Object({ id: Type.String(), name: Type.String(), role: Type.String() }),
  shop: Type.Object({ id: Type.String(), name: Type.String(), currency: Type.String(), lang: Type.String() }),
  token: Type.Optional(Type.String({ description: 'Only with "cookie": false.' })),
});
const credentials = Type.Object({
  email: Type.String({ minLength: 1, maxLength: 320 }),
  password: Type.String({ minLength: 1, maxLength: 1_000 }),
  cookie: Type.Optional(
    Type.Boolean({ description: "false: answer with the token instead of a cookie, for programs." }),
  ),
});

/** Staff come and go. */
export async function loginRoutes(
  app: App,
  { store, bus, sessions, now, throttle, wrongLogins }: Parts,
): Promise<void> {
  // Somebody who is not there is answered as slowly as somebody with a wrong password.
  const nobody = hashPassword(crypto.randomUUID());

  app.post(
    "/api/login",
    { schema: { body: credentials, response: { 200: me, "4xx": errorBody } } },
    async (request, reply) => {
      requireOwnPage(request);
      const { email, password, cookie = true } = request.body;
      const address = networkOf(request.ip);
      const attempt = `${email.trim().toLowerCase()} ${address}`;
      const waitMs = throttle.waitMs(attempt) || wrongLogins.take(address, now());
      if (waitMs > 0)
        throw new HttpError("rate/too-fast", "Too many attempts. Wait a little.", { retryAfterMs: waitMs });
      // Counted before it is known to be wrong: whoever tries many at once would otherwise find all of them let through.
      throttle.failed(attempt);
      const member = await store.members.byEmail(email);
      const isRight = await verifyPassword(password, member?.passwordHash ?? (await nobody));
      if (member === null || member.disabledAt !== null || !isRight) throw wrong();
      throttle.succeeded(attempt);
      wrongLogins.giveBack(address);
      const { token } = await sessions.start(member.shopId, { kind: "member", id: member.id });
      if (!(await isStill(store, member))) {
        await sessions.end(token);
        throw wrong();
      }
      const body = await meOf(store, member);
      if (!cookie) return { ...body, token };
      const isSecure = request.protocol === "https";
      reply.header("set-cookie", startCookie(token, { maxAgeMs: LIFE_MS.member, isSecure }));
      return body;
    },
  );

  app.post("/api/logout", { schema: { response: { 204: Type.Null(), "4xx": errorBody } } }, async (request, reply) => {
    requireOwnPage(request);
    const token = tokenOf(request);
    const session = token === null ? null : await sessions.find(token);
    if (token !== null && session !== null) {
      await sessions.end(token);
      bus.publish({ kind: "session-revoked", shopId: session.shopId, tokenHash: session.tokenHash });
    }
    return reply
      .code(204)
      .header("set-cookie", endCookie(request.protocol === "https"))
      .send(null);
  });

  app.get("/api/me", { schema: { response: { 200: me, "4xx": errorBody } } }, async (request) => {
    return meOf(store, await memberOf(request, store, sessions));
  });
}

function wrong(): HttpError {
  return new HttpError("auth/refused", "The email or the password is wrong.");
}

/** Sessions are ended when a password is changed or a member disabled: one that begins at that moment would be left. */
export async function isStill(store: Store, { shopId, id, passwordHash }: Member): Promise<boolean> {
  const now = await store.members.get(shopId, id);
  return now !== null && now.passwordHash === passwordHash && now.disabledAt === null;
}

async function meOf(store: Store, { shopId, id, name, role }: Pick<Member, "shopId" | "id" | "name" | "role">) {
  const shop = await store.shops.get(shopId);
  if (shop === null) throw new HttpError("auth/refused", "The shop of this member is gone.");
  const { name: shopName, currency, settings } = shop;
  return { member: { id, name, role }, shop: { id: shopId, name: shopName, currency, lang: settings.lang } };
}
