import { Type } from "typebox";
import { newPassword, SHORTEST_PASSWORD } from "../../auth/new-password.ts";
import { hashPassword } from "../../auth/password.ts";
import { revokeAll } from "../../auth/revoke.ts";
import type { Member } from "../../store/store.ts";
import { errorBody } from "../error-body.ts";
import { HttpError } from "../http-error.ts";
import type { App } from "../route.ts";
import { type AdminParts, adminOf, auditEntry, changeMember } from "./admin-parts.ts";

const role = Type.Enum(["agent", "supervisor", "admin"]);
const name = Type.String({ minLength: 1, maxLength: 100 });
const password = Type.String({ minLength: SHORTEST_PASSWORD, maxLength: 1_000 });
const params = Type.Object({ id: Type.String({ minLength: 1, maxLength: 64 }) });
const member = Type.Object({
  id: Type.String(),
  email: Type.String(),
  name: Type.String(),
  role: Type.String(),
  isDisabled: Type.Boolean(),
});
const madePassword = Type.Optional(Type.String({ description: "Only where the relay made it; shown this once." }));
const errors = { "4xx": errorBody, "5xx": errorBody };

/** Who works at the shop. */
export async function memberRoutes(app: App, parts: AdminParts): Promise<void> {
  const { context } = parts;
  const { store } = context;

  app.get(
    "/api/members",
    { schema: { response: { 200: Type.Object({ members: Type.Array(member) }), ...errors } } },
    async (request) => {
      const { shopId } = await adminOf(request, parts);
      return { members: (await store.members.list(shopId)).map(shown) };
    },
  );

  const body = Type.Object({
    email: Type.String({ minLength: 3, maxLength: 320, pattern: "^\\s*[^@\\s]+@[^@\\s]+\\s*$" }),
    name,
    role,
    password: Type.Optional(password),
  });
  const created = Type.Object({ member, password: madePassword });
  app.post("/api/members", { schema: { body, response: { 200: created, ...errors } } }, async (request) => {
    const viewer = await adminOf(request, parts);
    const { email, name, role } = request.body;
    if ((await store.members.byEmail(email)) !== null)
      throw new HttpError("member/email-taken", "A member with this email exists.");
    const made = request.body.password === undefined ? newPassword() : undefined;
    const passwordHash = await hashPassword(request.body.password ?? made ?? "");
    const { shopId } = viewer;
    const one: Member = { shopId, id: context.makeId(), email, name, role, passwordHash, disabledAt: null };
    const entry = { action: "member.created", target: one.id, detail: { email, role } };
    await store.members.put(one, auditEntry(context, viewer, entry));
    return { member: shown(one), ...(made === undefined ? {} : { password: made }) };
  });

  const change = Type.Object({
    name: Type.Optional(name),
    role: Type.Optional(role),
    isDisabled: Type.Optional(Type.Boolean()),
  });
  app.patch(
    "/api/members/:id",
    { schema: { params, body: change, response: { 200: Type.Object({ member }), ...errors } } },
    async (request) => {
      const viewer = await adminOf(request, parts);
      const { shopId } = viewer;
      const { id } = request.params;
      let endsSessions = false;
      const after = await changeMember(context, { shopId, id }, (now, all) => {
        const { name = now.name, role = now.role, isDisabled = now.disabledAt !== null } = request.body;
        const losesPower = isDisabled || role !== "admin";
        if (isActiveAdmin(now) && losesPower) requireAnotherAdmin(now, all);
        endsSessions = isDisabled || role !== now.role;
        const disabledAt = isDisabled ? (now.disabledAt ?? context.now()) : null;
        const entry = { action: "member.changed", target: id, detail: { name, role, isDisabled } };
        return { after: { ...now, name, role, disabledAt }, entry: auditEntry(context, viewer, entry) };
      });
      if (endsSessions) await revokeAll(context, shopId, { kind: "member", id });
      return { member: shown(after) };
    },
  );

  app.post(
    "/api/members/:id/password",
    {
      schema: {
        params,
        body: Type.Object({ password: Type.Optional(password) }),
        response: { 200: Type.Object({ password: madePassword }), ...errors },
      },
    },
    async (request) => {
      const viewer = await adminOf(request, parts);
      const { shopId } = viewer;
      const { id } = request.params;
      const made = request.body.password === undefined ? newPassword() : undefined;
      const passwordHash = await hashPassword(request.body.password ?? made ?? "");
      const entry = auditEntry(context, viewer, { action: "member.password-reset", target: id });
      await changeMember(context, { shopId, id }, (now) => ({ after: { ...now, passwordHash }, entry }));
      await revokeAll(context, shopId, { kind: "member", id });
      return made === undefined ? {} : { password: made };
    },
  );
}

function isActiveAdmin({ role, disabledAt }: Member): boolean {
  return role === "admin" && disabledAt === null;
}

/** Without an admin nobody could ever make one again. */
function requireAnotherAdmin({ id }: Member, all: readonly Member[]): void {
  if (all.some((one) => one.id !== id && isActiveAdmin(one))) return;
  throw new HttpError("member/last-admin", "This is the shop's last admin. Make another one first.");
}

function shown({ id, email, name, role, disabledAt }: Member) {
  return { id, email: email.trim().toLowerCase(), name, role, isDisabled: disabledAt !== null };
}
