import { Type } from "typebox";
import { revokeAll } from "../auth/revoke.ts";
import type { RelayContext } from "../context.ts";
import { errorBody } from "./error-body.ts";
import { HttpError } from "./http-error.ts";
import type { KeyGate } from "./key-gate.ts";
import type { App } from "./route.ts";

const name = Type.String({ minLength: 1, maxLength: 64 });
const body = Type.Object({
  customer: Type.Object({ ref: Type.Optional(name), subject: Type.Optional(name) }),
});
const answer = Type.Object({ revoked: Type.Integer({ description: "Sessions that were ended." }) });

/** What the shop's backend may do about its customers. */
export async function customerRoutes(
  app: App,
  { context, keys }: { context: RelayContext; keys: KeyGate },
): Promise<void> {
  const { customers } = context.store;
  app.post(
    "/v1/customers/sign-out",
    { schema: { body, response: { 200: answer, "4xx": errorBody, "5xx": errorBody } } },
    async (request) => {
      const { shopId } = await keys.keyOf(request, "customers");
      const { ref, subject } = request.body.customer;
      if ((ref === undefined) === (subject === undefined))
        throw new HttpError("request/invalid", "Name the customer by ref or by subject, one of them.");
      const found = await (ref === undefined
        ? customers.bySubject(shopId, subject ?? "")
        : customers.byRef(shopId, ref));
      if (found === null) throw new HttpError("customer/unknown", "The shop has no such customer.");
      return { revoked: await revokeAll(context, shopId, { kind: "customer", id: found.id }) };
    },
  );
}
