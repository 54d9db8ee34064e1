import type { DownFrame } from "../protocol/down.ts";
import type { UpFrame, UpFrameOf } from "../protocol/up.ts";
import type { Attention } from "./attention.ts";
import { type Connection, type ConnectionInput, nextConnection } from "./connection.ts";
import type { Decode } from "./light-decode.ts";
import type { SocketConstructor, SocketLike } from "./socket-like.ts";
import type { After } from "./timer.ts";

/** Ms for each half of an attempt, the opening and the greeting: finds a stuck one soon, and still lets a slow phone through. */
export const ATTEMPT_MS = 10_000;
/** Ms without a word after a ping: the line is dead although nobody said so. */
export const PONG_MS = 10_000;
/** The same after somebody came back to the page: they are looking, so the doubt is settled sooner. */
export const WAKE_PONG_MS = 3_000;

export interface RelaySocketOptions {
  readonly url: string;
  readonly WebSocket: SocketConstructor;
  readonly decode: Decode;
  /** Made anew for every attempt; a rejection counts as a failed attempt. */
  readonly hello: () => Promise<UpFrameOf<"hello">>;
  readonly now: () => number;
  /** In [0, 1). */
  readonly random: () => number;
  readonly after: After;
  readonly attention: Attention | undefined;
  readonly onFrame: (frame: DownFrame) => void;
  readonly onChange: (state: Connection) => void;
  /** Something that cost an attempt or a frame, for a log. */
  readonly onProblem: (problem: unknown) => void;
}

export interface RelaySocket {
  state(): Connection;
  start(): void;
  stop(): void;
  /** False, and nothing sent, unless online. */
  send(frame: UpFrame): boolean;
}

/** Does what connection.ts says: opens sockets, greets, keeps them alive, and lets go of dead ones. */
export function createSocket(options: RelaySocketOptions): RelaySocket {
  const { now, after, onProblem } = options;
  let state: Connection = { name: "idle" };
  let socket: SocketLike | null = null;
  let cancelTimer = () => {};
  let endAttention = () => {};
  let retryAfterMs: number | undefined;
  let hasHeard = false;

  function timer(ms: number, run: () => void): void {
    cancelTimer();
    cancelTimer = after(Math.max(0, ms), run);
  }

  function enter(input: ConnectionInput): void {
    const next = nextConnection(state, input);
    if (next === state) return;
    state = next;
    cancelTimer();
    if (next.name === "connecting" || next.name === "greeting") timer(ATTEMPT_MS, () => lose("timeout"));
    else if (next.name === "waiting") timer(next.retryAt - now(), () => enter({ type: "due" }));
    else if (next.name === "idle" || next.name === "stopped") letGo();
    if (next.name === "connecting") connect();
    options.onChange(state);
  }

  function connect(): void {
    letGo();
    const greeting = options.hello();
    // Awaited once the socket is open; until then a rejection must not count as one that nobody handles.
    greeting.catch(() => {});
    let mine: SocketLike;
    try {
      mine = new options.WebSocket(options.url);
    } catch (problem) {
      onProblem(problem);
      // Not at once: the state is still on its way to those who listen.
      timer(0, () => lose("not-opened"));
      return;
    }
    socket = mine;
    // A socket can be long in closing: whatever one says that is no longer ours is not heard.
    mine.onopen = () => {
      if (socket !== mine) return;
      enter({ type: "opened" });
      greeting.then(
        (hello) => {
          if (socket !== mine) return;
          mine.send(JSON.stringify(hello));
        },
        (problem: unknown) => {
          if (socket !== mine) return;
          onProblem(problem);
          lose("not-greeted");
        },
      );
    };
    mine.onmessage = ({ data }) => {
      if (socket === mine) receive(String(data));
    };
    mine.onclose = ({ code, reason }) => {
      if (socket === mine) closed(code, reason);
    };
  }

  function letGo(): void {
    const old = socket;
    socket = null;
    old?.close();
  }

  function lose(reason: string): void {
    letGo();
    closed(1006, reason);
  }

  function closed(code: number, reason: string): void {
    socket = null;
    const asked = retryAfterMs;
    retryAfterMs = undefined;
    enter({ type: "closed", code, reason, at: now(), random: options.random(), retryAfterMs: asked });
  }

  function receive(raw: string): void {
    hasHeard = true;
    let frame: DownFrame | null;
    try {
      frame = options.decode(raw);
    } catch (problem) {
      onProblem(problem);
      return;
    }
    if (!frame) return;
    if (frame.type === "bye") retryAfterMs = frame.retryAfterMs;
    if (frame.type === "pong" && state.name === "online") timer(state.heartbeatMs, () => beat(PONG_MS));
    if (frame.type === "welcome") {
      enter({ type: "welcomed", at: now(), welcome: frame });
      beat(PONG_MS);
    }
    options.onFrame(frame);
  }

  function beat(patience: number): void {
    if (!send({ type: "ping", at: now() })) return;
    hasHeard = false;
    timer(patience, () => (hasHeard ? beat(PONG_MS) : lose("heartbeat-lost")));
  }

  function send(frame: UpFrame): boolean {
    if (state.name !== "online" || !socket) return false;
    socket.send(JSON.stringify(frame));
    return true;
  }

  return {
    state: () => state,
    start: () => {
      endAttention();
      endAttention =
        options.attention?.(() => (state.name === "online" ? beat(WAKE_PONG_MS) : enter({ type: "wake" }))) ??
        endAttention;
      enter({ type: "start" });
    },
    stop: () => {
      endAttention();
      endAttention = () => {};
      enter({ type: "stop" });
    },
    send,
  };
}
