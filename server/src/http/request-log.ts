import type { IncomingMessage } from "node:http";
import type { FastifyInstance } from "fastify";
import { nanoid } from "nanoid";

/** What a proxy may call a request; anything else is only what somebody has written into a header. */
const REQUEST_ID = /^[\w.-]{1,64}$/;

/** Names a request: as our own proxy calls it in `X-Request-Id`, otherwise anew. */
export function requestNamer(trustProxy: boolean): (request: IncomingMessage) => string {
  return ({ headers }) => {
    const given = headers["x-request-id"];
    return trustProxy && typeof given === "string" && REQUEST_ID.test(given) ? given : nanoid(12);
  };
}

/**
 * One line for each request at level debug, with the name that the answer carries in `X-Request-Id`. It tells the route as
 * the code has it and never the address as it was asked for, which may hold anything.
 */
export function logRequests(app: FastifyInstance): void {
  app.addHook("onRequest", async (request, reply) => {
    reply.header("x-request-id", request.id);
  });
  app.addHook("onResponse", async (request, reply) => {
    const { method, routeOptions, params } = request;
    const conversationId = conversationOf(params);
    const fields = { method, route: routeOptions.url ?? "unknown", conversationId, status: reply.statusCode };
    request.log.debug({ ...fields, ms: Math.round(reply.elapsedTime) }, "answered a request");
  });
}

function conversationOf(params: unknown): string | undefined {
  const isNamed = typeof params === "object" && params !== null && "id" in params;
  return isNamed && typeof params.id === "string" && REQUEST_ID.test(params.id) ? params.id : undefined;
}
