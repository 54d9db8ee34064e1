import { type Order, order as orderSchema, schema } from "@qin/sdk/protocol";
import { Type } from "typebox";
import type { RelayContext } from "../context.ts";
import { reportOrder } from "../shop/report-order.ts";
import { errorBody } from "./error-body.ts";
import { HttpError } from "./http-error.ts";
import type { KeyGate } from "./key-gate.ts";
import type { App } from "./route.ts";

const name = Type.String({ minLength: 1, maxLength: 64 });
const body = Type.Object({
  event: Type.Enum(["placed", "paid", "changed"]),
  customer: Type.Object(
    { ref: Type.Optional(name), subject: Type.Optional(name) },
    { description: "`ref` as the widget hands it over at checkout, or `subject`, the `sub` of the shop's own tokens." },
  ),
  order: Type.Unknown({ description: "An order as in docs/protocol.md." }),
});
const receipt = Type.Object({ conversationId: Type.String(), seq: Type.Integer() });
const headers = Type.Object({ "idempotency-key": Type.Optional(Type.String({ minLength: 1, maxLength: 200 })) });

/** Orders as the shop's backend reports them: the only word on orders and amounts that is believed. */
export async function orderRoutes(
  app: App,
  { context, keys }: { context: RelayContext; keys: KeyGate },
): Promise<void> {
  app.post(
    "/v1/orders",
    { schema: { body, headers, response: { 200: receipt, "4xx": errorBody, "5xx": errorBody } } },
    async (request) => {
      const { shopId } = await keys.keyOf(request, "orders");
      const { event, customer } = request.body;
      return reportOrder(context, {
        shopId,
        event,
        customer,
        order: parsed(request.body.order),
        idempotencyKey: request.headers["idempotency-key"] ?? null,
      });
    },
  );
}

function parsed(value: unknown): Order {
  try {
    return orderSchema.parse(value, "order");
  } catch (error) {
    if (error instanceof schema.Invalid) throw new HttpError("request/invalid", error.message);
    throw error;
  }
}
