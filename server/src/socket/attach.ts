import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import type { RelayContext } from "../context.ts";
import { networkOf } from "../limits/network-of.ts";
import { turnedAwayMs } from "../limits/turned-away.ts";
import { compareHeads } from "../relay/compare-heads.ts";
import { isWanted, receive } from "../relay/delivery.ts";
import { isSameOrigin } from "../relay/origin.ts";
import { expirePresence } from "../relay/presence.ts";
import { Relay } from "../relay/relay.ts";
import { Connection } from "./connection.ts";
import { Corked } from "./corked.ts";
import { every } from "./every.ts";
import { isExpectedDisconnect } from "./expected-disconnect.ts";
import { COME_BACK_WITHIN_MS, stop } from "./stop.ts";

/** The path of the socket. */
const SOCKET_PATH = "/ws";
/** Room above `frameBytes` for a frame that is to be refused in words, and not by a broken line. */
const PAYLOAD_ROOM = 2;
/** Who finds the relay stopping is asked to try again within so many seconds, each at another one. */
const COME_BACK_WITHIN_S = COME_BACK_WITHIN_MS / 1_000;
/** Overdue hellos, silent sockets and absent agents are looked for this often at most, in ms. */
const MAX_CHECK_MS = 1_000;

interface SocketStats {
  /** Open sockets, those still without a hello included. */
  readonly sockets: number;
  readonly sessions: number;
  /** Conversations watched by somebody on this node. */
  readonly rooms: number;
  /** Conversations whose rules are kept at hand. */
  readonly watches: number;
  /** Frames whose answer waits for the store. */
  readonly inFlight: number;
  /** Bytes that wait for readers, of all sockets. */
  readonly queuedBytes: number;
  /** Open sockets by role; `none` before the hello. */
  readonly byRole: ReadonlyMap<string, number>;
}

export interface Sockets {
  /** From now on new sockets are answered 503; those that are open go on. */
  refuseNew(): void;
  /** Refuses new sockets, tells every client to come back, lets what is under way finish, then closes. Waits `config.shutdownMs` at most. */
  close(): Promise<void>;
  stats(): SocketStats;
}

/** Gives this HTTP server the relay's sockets, on `/ws`. */
export function attachSockets(context: RelayContext, httpServer: Server): Sockets {
  const { limits } = context.config;
  const relay = new Relay(context);
  const corked = new Corked();
  const connections = new Set<Connection>();
  const perAddress = new Map<string, number>();
  let isRefusing = false;
  const webSockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: limits.frameBytes * PAYLOAD_ROOM,
  });

  /** One for all sockets: one made in `onUpgrade` would keep each socket's request in memory. */
  function onSocketError(error: Error): void {
    if (!isExpectedDisconnect(error)) context.log.warn({ err: error }, "a socket failed");
  }

  function onUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // First of all: from here on nobody else listens, and an error that nobody hears ends the process.
    socket.on("error", onSocketError);
    if (pathOf(request) !== SOCKET_PATH) {
      refuse(socket, "404 Not Found");
      return;
    }
    if (isRefusing) {
      refuse(socket, unavailable(1 + Math.floor(context.random() * COME_BACK_WITHIN_S)));
      return;
    }
    if (limits.sockets > 0 && connections.size >= limits.sockets) {
      refuse(socket, unavailable(Math.ceil(turnedAwayMs(context.random) / 1_000)));
      return;
    }
    webSockets.handleUpgrade(request, socket, head, (webSocket) => open(webSocket, socket, request));
  }

  function open(webSocket: WebSocket, socket: Duplex, request: IncomingMessage): void {
    const { origin, cookie } = request.headers;
    const address = networkOf(addressOf(request, context.config.trustProxy));
    const count = (perAddress.get(address) ?? 0) + 1;
    perAddress.set(address, count);
    const connection = new Connection({
      relay,
      corked,
      webSocket,
      socket,
      address,
      id: context.makeId(),
      upgrade: {
        origin,
        cookie,
        isSameOrigin: isSameOrigin(origin, hostOf(request, context.config.trustProxy)),
        address,
      },
      onGone,
    });
    connections.add(connection);
    context.metrics.opened.add();
    if (limits.socketsPerAddress > 0 && count > limits.socketsPerAddress) {
      connection.turnAway(4005, turnedAwayMs(context.random));
    }
  }

  function onGone(connection: Connection): void {
    connections.delete(connection);
    const left = (perAddress.get(connection.address) ?? 1) - 1;
    if (left > 0) perAddress.set(connection.address, left);
    else perAddress.delete(connection.address);
  }

  function check(): void {
    const now = context.now();
    for (const connection of connections) connection.check(now);
    for (const hub of relay.hubs()) expirePresence(relay, hub);
    relay.forgetIdleHubs(now);
  }

  const unsubscribe = context.bus.subscribe(
    (news, nodeId) => receive(relay, news, nodeId),
    (address) => isWanted(relay, address),
  );
  const stopChecking = every(Math.min(MAX_CHECK_MS, limits.helloMs / 2, limits.heartbeatMs / 2), check);
  const stopComparing = every(
    limits.headsMs,
    () => compareHeads(relay),
    (error) => {
      context.log.warn({ err: error }, "heads could not be compared; trying again");
    },
  );
  httpServer.on("upgrade", onUpgrade);

  return {
    refuseNew: () => {
      isRefusing = true;
    },
    stats: () => ({
      sockets: connections.size,
      sessions: relay.sessions.size,
      rooms: relay.rooms.size,
      watches: relay.watches.size,
      inFlight: relay.inFlight.count,
      ...censusOf(connections),
    }),
    close: async () => {
      isRefusing = true;
      await stop(relay, connections, context.config.shutdownMs);
      httpServer.off("upgrade", onUpgrade);
      stopChecking();
      stopComparing();
      unsubscribe();
      webSockets.close();
    },
  };
}

function censusOf(connections: Iterable<Connection>): Pick<SocketStats, "queuedBytes" | "byRole"> {
  const byRole = new Map<string, number>();
  let queuedBytes = 0;
  for (const connection of connections) {
    const role = connection.role ?? "none";
    byRole.set(role, (byRole.get(role) ?? 0) + 1);
    queuedBytes += connection.queuedBytes;
  }
  return { queuedBytes, byRole };
}

function unavailable(retryAfterSeconds: number): string {
  return `503 Service Unavailable\r\nRetry-After: ${retryAfterSeconds}`;
}

/** Answers an upgrade that is not to be; `status` may bring headers of its own. */
function refuse(socket: Duplex, status: string): void {
  socket.once("finish", () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function pathOf({ url = "" }: IncomingMessage): string {
  const query = url.indexOf("?");
  return query < 0 ? url : url.slice(0, query);
}

function addressOf(request: IncomingMessage, trustProxy: boolean): string {
  // The last is what our own proxy has seen; those before it are only what the client says.
  const forwarded = trustProxy ? values(request.headers["x-forwarded-for"]).at(-1) : undefined;
  return forwarded ?? request.socket.remoteAddress ?? "";
}

function hostOf(request: IncomingMessage, trustProxy: boolean): string | undefined {
  return (trustProxy ? values(request.headers["x-forwarded-host"]).at(-1) : undefined) ?? request.headers.host;
}

function values(header: string | string[] | undefined): string[] {
  const all = Array.isArray(header) ? header.join(",") : (header ?? "");
  return all
    .split(",")
    .map((value) => value.trim())
    .filter((value) => value !== "");
}
