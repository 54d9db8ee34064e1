import { Type } from "typebox";
import { startCookie } from "../auth/cookie.ts";
import { SHORTEST_PASSWORD } from "../auth/new-password.ts";
import { hashPassword, verifyPassword } from "../auth/password.ts";
import { revokeAll } from "../auth/revoke.ts";
import { LIFE_MS, type Sessions } from "../auth/sessions.ts";
import type { Throttle } from "../auth/throttle.ts";
import type { RelayContext } from "../context.ts";
import { auditEntry, changeMember } from "./admin/admin-parts.ts";
import { errorBody } from "./error-body.ts";
import { HttpError } from "./http-error.ts";
import { isStill } from "./login.ts";
import type { App } from "./route.ts";
import { memberOf, requireOwnPage } from "./who.ts";

interface Parts {
  readonly context: RelayContext;
  readonly sessions: Sessions;
  readonly throttle: Throttle;
}

const body = Type.Object({
  current: Type.String({ minLength: 1, maxLength: 1_000 }),
  password: Type.String({ minLength: SHORTEST_PASSWORD, maxLength: 1_000 }),
  cookie: Type.Optional(Type.Boolean({ description: "false: answer with the token instead of a cookie." })),
});
const answer = Type.Object({ token: Type.Optional(Type.String({ description: 'Only with "cookie": false.' })) });

/** A member's own password. Every session that began with the old one ends; the one who asks gets a new one. */
export async function passwordRoutes(app: App, { context, sessions, throttle }: Parts): Promise<void> {
  const { store } = context;
  app.post(
    "/api/password",
    { schema: { body, response: { 200: answer, "4xx": errorBody, "5xx": errorBody } } },
    async (request, reply) => {
      requireOwnPage(request);
      const viewer = await memberOf(request, store, sessions);
      const { shopId, id } = viewer;
      const { current, password, cookie = true } = request.body;
      const attempt = `password of ${shopId}/${id}`;
      const waitMs = throttle.waitMs(attempt);
      if (waitMs > 0)
        throw new HttpError("rate/too-fast", "Too many attempts. Wait a little.", { retryAfterMs: waitMs });
      throttle.failed(attempt);
      const member = await store.members.get(shopId, id);
      const isRight = member !== null && (await verifyPassword(current, member.passwordHash));
      if (!isRight) throw new HttpError("auth/refused", "The current password is wrong.");
      throttle.succeeded(attempt);
      const passwordHash = await hashPassword(password);
      const entry = auditEntry(context, viewer, { action: "member.password-changed", target: id });
      // Hashing takes a while: whoever was disabled or given another password meanwhile is not let in again by it.
      const after = await changeMember(context, { shopId, id }, (now) => {
        if (now.disabledAt !== null || now.passwordHash !== member.passwordHash) throw noLonger();
        return { after: { ...now, passwordHash }, entry };
      });
      const subject = { kind: "member", id } as const;
      await revokeAll(context, shopId, subject);
      const { token } = await sessions.start(shopId, subject);
      if (!(await isStill(store, after))) {
        await sessions.end(token);
        throw noLonger();
      }
      if (!cookie) return { token };
      reply.header(
        "set-cookie",
        startCookie(token, { maxAgeMs: LIFE_MS.member, isSecure: request.protocol === "https" }),
      );
      return {};
    },
  );
}

function noLonger(): HttpError {
  return new HttpError("auth/refused", "The session is unknown or over. Log in again.");
}
