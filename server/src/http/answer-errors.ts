import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { StoreError } from "../store/store-error.ts";
import { HttpError } from "./http-error.ts";

/** Whatever goes wrong in a route leaves in one shape; what nobody foresaw is logged, and its text stays here. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const known = asHttpError(error);
    const isForeseen = error instanceof HttpError;
    if (known.statusCode >= 500 && !isForeseen) {
      request.log.error({ err: error, route: request.routeOptions.url }, "a request failed");
    }
    return send(reply, known);
  });
  app.setNotFoundHandler((_request, reply) => send(reply, nothingHere()));
}

/** For addresses that no route is looked up for, because they cannot be decoded; no hook sees them. */
export function answerBadAddress(_error: Error, _request: FastifyRequest, reply: FastifyReply): void {
  reply.header("x-content-type-options", "nosniff");
  send(reply, new HttpError("request/invalid", "The address cannot be read: a % in it is not followed by two digits."));
}

function send(reply: FastifyReply, { statusCode, code, message, retryAfterMs }: HttpError): FastifyReply {
  if (retryAfterMs !== null) reply.header("retry-after", Math.ceil(retryAfterMs / 1000));
  // A file that is missing today, in the middle of an update, may be there tomorrow.
  return reply.code(statusCode).header("cache-control", "no-store").send({ error: { code, message } });
}

function nothingHere(): HttpError {
  return new HttpError("route/unknown", "There is nothing here.");
}

function asHttpError(error: unknown): HttpError {
  if (error instanceof HttpError) return error;
  if (error instanceof StoreError) return new HttpError("store/unavailable", error.message, { retryAfterMs: 1_000 });
  const status = error instanceof Error && "statusCode" in error ? error.statusCode : 500;
  const message = error instanceof Error ? error.message : "";
  switch (status) {
    case 400:
      return new HttpError("request/invalid", message);
    // A path that leads out of the folders; whoever tries those learns no more than that nothing is there.
    case 403:
    case 404:
      return nothingHere();
    case 413:
      return new HttpError("request/too-large", message);
    case 415:
      return new HttpError("request/unsupported-type", message);
    default:
      return new HttpError("relay/failed", "Something went wrong in the relay. Its log says what.");
  }
}
