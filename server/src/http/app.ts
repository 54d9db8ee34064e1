import type { RequestListener, Server, ServerOptions } from "node:http";
import { createServer } from "node:http";
import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import fastify, { type FastifyBaseLogger } from "fastify";
import type { Sessions } from "../auth/sessions.ts";
import { createSharedThrottle } from "../auth/shared-throttle.ts";
import type { Lateness } from "../clock/lateness.ts";
import type { Limits } from "../config/limits.ts";
import type { RelayContext } from "../context.ts";
import { perMinute, perSecond } from "../limits/keyed-rate.ts";
import type { Readiness } from "../readiness.ts";
import { adminRoutes } from "./admin/index.ts";
import { answerBadAddress, answerErrors } from "./answer-errors.ts";
import { conversationRoutes } from "./conversations.ts";
import { customerRoutes } from "./customers.ts";
import { type BuiltFiles, fileRoutes } from "./files.ts";
import { healthRoutes } from "./health.ts";
import { createKeyGate } from "./key-gate.ts";
import { loginRoutes } from "./login.ts";
import { metricsRoutes } from "./metrics.ts";
import { orderRoutes } from "./orders.ts";
import { isOurs } from "./own-paths.ts";
import { passwordRoutes } from "./password.ts";
import { logRequests, requestNamer } from "./request-log.ts";
import type { App } from "./route.ts";
import { securityHeaders } from "./security-headers.ts";
import { settingsRoutes } from "./settings.ts";

/** Bytes of one request body. */
const BODY_BYTES = 1_048_576;

/** How long a request may take to come, and how often that is looked at, in ms. */
function timeouts({ headersMs, requestMs }: Limits): ServerOptions {
  const requestTimeout = Math.max(headersMs, requestMs);
  const connectionsCheckingInterval = Math.min(1_000, Math.ceil(headersMs / 4));
  return { headersTimeout: headersMs, requestTimeout, connectionsCheckingInterval };
}

/** A route as docs/http-api.md names it. */
export interface RouteName {
  readonly method: string;
  readonly url: string;
}

export interface AppParts {
  readonly context: RelayContext;
  readonly sessions: Sessions;
  readonly lateness: Lateness;
  readonly readiness: Readiness;
  readonly logger: FastifyBaseLogger;
  readonly files: BuiltFiles;
  /** Answers what the relay does not own; null where nothing else is served. */
  readonly front: RequestListener | null;
}

/** Everything the relay answers over HTTP, on one server, which also carries the sockets. */
export async function createApp(parts: AppParts): Promise<{ app: App; routes: readonly RouteName[] }> {
  const { context, sessions, lateness, readiness, logger, files, front } = parts;
  const { store, bus, config, now } = context;
  const keys = createKeyGate({ store, now, rate: perSecond(config.limits.apiRequestsPerSecond) });
  const wrongLogins = perMinute(config.limits.wrongLoginsPerMinute);
  const app: App = fastify({
    // Fastify tells of every start and address; what matters of that is said by whoever started the relay.
    loggerInstance: logger,
    logController: new fastify.LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_BYTES,
    // One hop, our own proxy: what stands before its word in X-Forwarded-For is only what the client says.
    trustProxy: config.trustProxy ? (_address: string, hop: number) => hop === 0 : false,
    forceCloseConnections: true,
    genReqId: requestNamer(config.trustProxy),
    frameworkErrors: answerBadAddress,
    serverFactory: (own): Server =>
      createServer(timeouts(config.limits), (request, response) => {
        if (front === null || isOurs(request.url ?? "/")) own(request, response);
        else front(request, response);
      }),
  }).withTypeProvider<TypeBoxTypeProvider>();
  const routes: RouteName[] = [];
  app.addHook("onRoute", ({ method, url }) => {
    for (const one of [method].flat()) routes.push({ method: one, url });
  });
  logRequests(app);
  securityHeaders(app);
  answerErrors(app);
  await app.register(healthRoutes, { readiness, lateness });
  await app.register(metricsRoutes, { registry: context.metrics.registry, metrics: config.metrics });
  const throttle = createSharedThrottle("login", { bus, now });
  await app.register(loginRoutes, { store, bus, sessions, now, throttle, wrongLogins });
  await app.register(settingsRoutes, { store, sessions, rules: context.rules });
  await app.register(passwordRoutes, { context, sessions, throttle: createSharedThrottle("password", { bus, now }) });
  await app.register(adminRoutes, { context, sessions });
  await app.register(orderRoutes, { context, keys });
  await app.register(customerRoutes, { context, keys });
  await app.register(conversationRoutes, { store, keys });
  await app.register(fileRoutes, files);
  return { app, routes };
}
