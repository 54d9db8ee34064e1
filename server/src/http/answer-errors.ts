import type { FastifyInstance, FastifyReply } from "fastify";
import { StoreError } from "../store/store-error.ts";
import { HttpError } from "./http-error.ts";

/** Whatever goes wrong in a route leaves in one shape; what nobody foresaw is logged, and its text stays here. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const known = asHttpError(error);
    if (known.statusCode >= 500) request.log.error({ err: error, route: request.routeOptions.url }, "a request failed");
    return send(reply, known);
  });
  app.setNotFoundHandler((_request, reply) => send(reply, new HttpError("route/unknown", "There is nothing here.")));
}

function send(reply: FastifyReply, { statusCode, code, message, retryAfterMs }: HttpError): FastifyReply {
  if (retryAfterMs !== null) reply.header("retry-after", Math.ceil(retryAfterMs / 1000));
  // A file that is missing today, in the middle of an update, may be there tomorrow.
  return reply.code(statusCode).header("cache-control", "no-store").send({ error: { code, message } });
}

function asHttpError(error: unknown): HttpError {
  if (error instanceof HttpError) return error;
  if (error instanceof StoreError) return new HttpError("store/unavailable", error.message, { retryAfterMs: 1_000 });
  const status = error instanceof Error && "statusCode" in error ? error.statusCode : 500;
  const message = error instanceof Error ? error.message : "";
  switch (status) {
    case 400:
      return new HttpError("request/invalid", message);
    case 413:
      return new HttpError("request/too-large", message);
    case 415:
      return new HttpError("request/unsupported-type", message);
    default:
      return new HttpError("relay/failed", "Something went wrong in the relay. Its log says what.");
  }
}
