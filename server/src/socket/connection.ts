import type { Duplex } from "node:stream";
import { type CloseCodeNumber, closeCodes, parseUp, type UpFrame } from "@qin/sdk/protocol";
import type { RawData, WebSocket } from "ws";
import { BURST_MS, TokenBucket } from "../limits/token-bucket.ts";
import { greet } from "../relay/greet.ts";
import { handle, idOf } from "../relay/handle.ts";
import type { HandledFrame } from "../relay/handlers/handler.ts";
import type { Upgrade } from "../relay/origin.ts";
import { type RefusalDetails, refuse } from "../relay/refuse.ts";
import type { Relay } from "../relay/relay.ts";
import type { Session, Wire } from "../relay/session.ts";
import { RETRY_AFTER_MS } from "../relay/write.ts";
import type { Corked } from "./corked.ts";

/** Refused for speed this many times in a row, the socket is closed with 4004. */
const MAX_TOO_FAST = 100;
/** Smaller frames are not worth counting one by one, in UTF-16 code units. */
const LARGE = 16_384;
/** How long the other side may take to answer a close, in ms. */
const CLOSE_GRACE_MS = 2_000;

/**
 * What a connection is in. Only these steps exist: awaiting-hello → greeting → online → closing, and closing from anywhere.
 * `greeting` goes back to awaiting-hello when the store failed, so that the client may try again.
 */
type State =
  | { readonly name: "awaiting-hello" }
  | { readonly name: "greeting" }
  | { readonly name: "online"; readonly session: Session }
  | { readonly name: "closing" };

export interface ConnectionParts {
  readonly relay: Relay;
  readonly corked: Corked;
  readonly upgrade: Upgrade;
  readonly id: string;
  readonly address: string;
  readonly socket: Duplex;
  readonly webSocket: WebSocket;
  /** Told once, when nothing more will come or go. */
  readonly onGone: (connection: Connection) => void;
}

/** One client's socket, from the upgrade to its end: holds it to the limits and hands its frames on, one after the other. */
export class Connection implements Wire {
  readonly id: string;
  readonly address: string;
  #openedAt: number;
  readonly #parts: ConnectionParts;
  #state: State = { name: "awaiting-hello" };
  #lastHeardAt: number;
  #badFrames = 0;
  #tooFast = 0;
  /** Counts from the first frame on, so that nothing slips in before or with the hello; null for a replay. */
  #bucket: TokenBucket | null;
  /** Bytes of the largest frame sent: the inbox of a busy shop may alone be more than may wait, and takes its time. */
  #largest = 0;
  /** Frames that came while an earlier one still kept its turn; null while none does. */
  #waiting: UpFrame[] | null = null;

  constructor(parts: ConnectionParts) {
    this.#parts = parts;
    this.id = parts.id;
    this.address = parts.address;
    this.#openedAt = parts.relay.context.now();
    this.#lastHeardAt = this.#openedAt;
    this.#bucket = new TokenBucket(parts.relay.context.config.limits.framesPerSecond, this.#openedAt);
    const { webSocket } = parts;
    webSocket.on("message", (data, isBinary) => this.#receive(data, isBinary));
    webSocket.on("close", (code) => this.#gone(code));
    // The close that follows says all that matters.
    webSocket.on("error", () => {});
  }

  get isOnline(): boolean {
    return this.#state.name === "online";
  }

  /** Bytes that wait because the other side does not read. */
  get queuedBytes(): number {
    return this.#parts.webSocket.bufferedAmount;
  }

  /** As whom it is signed in; null before the hello. */
  get role(): string | null {
    if (this.#state.name !== "online") return null;
    const { session } = this.#state;
    return session.isReplay ? "replay" : session.participant.role;
  }

  send(text: string): void {
    const { webSocket, socket, corked, relay } = this.#parts;
    if (this.#state.name === "closing" || webSocket.readyState !== webSocket.OPEN) return;
    const waiting = webSocket.bufferedAmount;
    if (waiting > relay.context.config.limits.queuedBytes + this.#largest) {
      relay.context.metrics.slowReaders.add();
      this.close(4001);
      return;
    }
    corked.cork(socket);
    webSocket.send(text);
    relay.context.metrics.framesOut.add(text);
    if (text.length > LARGE) this.#largest = Math.max(this.#largest, webSocket.bufferedAmount - waiting);
  }

  close(code: CloseCodeNumber): void {
    if (this.#state.name === "closing") return;
    this.#leave();
    const { webSocket, relay } = this.#parts;
    webSocket.close(code, closeCodes[code].name);
    relay.context.metrics.closed.of(String(code)).add();
    relay.context.log.debug({ socketId: this.id, code }, "closing a socket");
    const timer = setTimeout(() => webSocket.terminate(), CLOSE_GRACE_MS);
    timer.unref();
    webSocket.once("close", () => clearTimeout(timer));
  }

  /** Closes it with a code that means come back, and says when. */
  turnAway(code: CloseCodeNumber, retryAfterMs: number): void {
    this.send(JSON.stringify({ type: "bye", reason: closeCodes[code].name, retryAfterMs }));
    this.close(code);
  }

  /** Ends it without a word; for a relay that has waited long enough. */
  terminate(): void {
    this.#parts.webSocket.terminate();
  }

  /** Closes what has been silent, nameless or signed in for too long. Called now and then. */
  check(now: number): void {
    const { helloMs, heartbeatMs } = this.#parts.relay.context.config.limits;
    // A clock that was set back: whoever is silent is counted from now on, not from when it catches up.
    this.#openedAt = Math.min(this.#openedAt, now);
    this.#lastHeardAt = Math.min(this.#lastHeardAt, now);
    switch (this.#state.name) {
      case "awaiting-hello":
      case "greeting":
        if (now - this.#openedAt > helloMs) this.close(4003);
        return;
      case "online": {
        const { viewer } = this.#state.session;
        if (viewer.kind !== "replay" && now >= viewer.expiresAt) this.close(4006);
        else if (now - this.#lastHeardAt > heartbeatMs * 2.5 && !this.#parts.webSocket.isPaused) this.close(4002);
        return;
      }
      case "closing":
    }
  }

  #receive(data: RawData, isBinary: boolean): void {
    if (this.#state.name === "closing") return;
    this.#lastHeardAt = this.#parts.relay.context.now();
    const { frameBytes } = this.#parts.relay.context.config.limits;
    if (sizeOf(data) > frameBytes) {
      this.#refuse("frame/too-large");
      this.close(4501);
      return;
    }
    if (isBinary) {
      this.#bad({ message: "binary frames are not understood; send text" }, "frame/not-json");
      return;
    }
    const parsed = parseUp(textOf(data));
    if (!parsed.ok) {
      const { code, message, id } = parsed.error;
      this.#bad({ message: message.slice(0, 1_000), id }, code);
      return;
    }
    this.#badFrames = 0;
    this.#parts.relay.context.metrics.framesIn.of(parsed.frame.type).add();
    if (!this.#isTooFast(parsed.frame)) this.#next(parsed.frame);
  }

  /** One after the other: a frame waits while an earlier one keeps its turn. */
  #next(frame: UpFrame): void {
    if (this.#waiting !== null) {
      this.#waiting.push(frame);
      // What is not read waits at the client, whose own buffers fill: it is slowed down to what can be handled.
      if (this.#waiting.length >= this.#parts.relay.context.config.limits.waitingFrames) this.#parts.webSocket.pause();
      return;
    }
    const turn = this.#take(frame);
    if (turn !== undefined) void this.#keepTurns(turn);
  }

  async #keepTurns(first: Promise<void>): Promise<void> {
    const { inFlight } = this.#parts.relay;
    const waiting: UpFrame[] = [];
    this.#waiting = waiting;
    inFlight.begin();
    await first;
    for (let frame = waiting.shift(); frame !== undefined; frame = waiting.shift()) {
      await this.#take(frame);
      if (waiting.length === 0 && this.#parts.webSocket.isPaused) this.#resume();
    }
    this.#waiting = null;
    inFlight.end();
  }

  /** What it sent meanwhile was not heard, and is no silence of the client's. */
  #resume(): void {
    this.#lastHeardAt = this.#parts.relay.context.now();
    this.#parts.webSocket.resume();
  }

  #take(frame: UpFrame): void | Promise<void> {
    switch (this.#state.name) {
      case "awaiting-hello":
        if (frame.type === "hello") return this.#greet(frame);
        this.#refuse("frame/before-hello", { id: idOf(frame) });
        return;
      case "online":
        if (frame.type === "hello") {
          this.#refuse("frame/invalid", { message: "hello comes once, as the first frame" });
          return;
        }
        return this.#handle(this.#state.session, frame);
      case "greeting":
      case "closing":
    }
  }

  #handle(session: Session, frame: HandledFrame): void | Promise<void> {
    const { relay } = this.#parts;
    if (relay.isStopping && frame.type !== "ping") {
      this.#refuse("relay/stopping", { id: idOf(frame), retryAfterMs: RETRY_AFTER_MS });
      return;
    }
    return handle(relay, session, frame);
  }

  async #greet(frame: Extract<UpFrame, { type: "hello" }>): Promise<void> {
    const { relay, upgrade } = this.#parts;
    this.#state = { name: "greeting" };
    try {
      const greeting = await greet(relay, frame, { wire: this, socketId: this.id, upgrade });
      if (!greeting.ok) {
        const { code, closeCode, message, retryAfterMs } = greeting;
        this.#refuse(code, { ...(message && { message }), ...(retryAfterMs && { retryAfterMs }) });
        if (retryAfterMs === undefined) this.close(closeCode);
        else this.turnAway(closeCode, retryAfterMs);
        return;
      }
      this.#enter(greeting.session);
    } catch (error) {
      relay.context.log.error({ socketId: this.id, err: error }, "a hello could not be answered");
      if (this.#isClosing()) return;
      this.#state = { name: "awaiting-hello" };
      this.#refuse("store/unavailable", { retryAfterMs: RETRY_AFTER_MS });
    }
  }

  #enter(session: Session): void {
    const { relay } = this.#parts;
    if (this.#isClosing()) {
      relay.leave(session);
      return;
    }
    if (session.isReplay) this.#bucket = null;
    const { shopId } = session.viewer;
    relay.context.log.debug({ socketId: this.id, shopId, ...session.participant }, "somebody is online");
    this.#state = { name: "online", session };
  }

  /** Asked anew, because the state may have changed while something was awaited. */
  #isClosing(): boolean {
    return this.#state.name === "closing";
  }

  #isTooFast(frame: UpFrame): boolean {
    if (this.#bucket === null) return false;
    const retryAfterMs = this.#bucket.take(this.#lastHeardAt);
    if (retryAfterMs === 0) {
      this.#tooFast = 0;
      return false;
    }
    this.#tooFast += 1;
    this.#refuse("rate/too-fast", { id: idOf(frame), retryAfterMs });
    if (this.#tooFast >= MAX_TOO_FAST) this.turnAway(4004, BURST_MS);
    return true;
  }

  #bad(details: RefusalDetails, code: Parameters<typeof refuse>[1]): void {
    this.#badFrames += 1;
    this.#parts.relay.context.metrics.framesIn.of("invalid").add();
    this.#refuse(code, details);
    if (this.#badFrames >= this.#parts.relay.context.config.limits.badFrames) this.close(4502);
  }

  #refuse(code: Parameters<typeof refuse>[1], details: RefusalDetails = {}): void {
    refuse(this, code, details);
  }

  #leave(): void {
    const before = this.#state;
    this.#state = { name: "closing" };
    if (before.name === "online") this.#parts.relay.leave(before.session);
  }

  #gone(code: number): void {
    if (this.#state.name !== "closing") {
      this.#parts.relay.context.metrics.left.of(leftBy(code)).add();
      this.#leave();
    }
    this.#parts.onGone(this);
  }
}

/** A client may close with any code; only those that ours use have a number of their own. */
function leftBy(code: number): string {
  return code === 1_000 || code === 1_001 || code === 1_005 || code === 1_006 ? String(code) : "other";
}

function sizeOf(data: RawData): number {
  return Array.isArray(data) ? data.reduce((bytes, one) => bytes + one.byteLength, 0) : data.byteLength;
}

/** `ws` hands text frames over as one Buffer; the other kinds are only there for its other settings. */
function textOf(data: RawData): string {
  if (Buffer.isBuffer(data)) return data.toString();
  return Array.isArray(data) ? Buffer.concat(data).toString() : Buffer.from(data).toString();
}
