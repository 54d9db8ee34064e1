import type { Self } from "../protocol/people.ts";
import { backoffMs } from "./backoff.ts";

/** What `welcome` said, kept while the connection lasts. `since`: when it was said, ms by the client's clock. */
export interface Online {
  readonly name: "online";
  readonly since: number;
  readonly attempt: number;
  readonly epoch: string;
  readonly me: Self;
  readonly heartbeatMs: number;
}

/** `attempt` counts the failures in a row: 0 on the first try. `retryAt`: ms by the client's clock. */
export type Connection =
  | { readonly name: "idle" }
  | { readonly name: "connecting"; readonly attempt: number }
  | { readonly name: "greeting"; readonly attempt: number }
  | Online
  | { readonly name: "waiting"; readonly attempt: number; readonly retryAt: number; readonly reason: string }
  | { readonly name: "stopped"; readonly reason: string; readonly closeCode: number };

export type ConnectionInput =
  | { readonly type: "start" | "stop" | "opened" | "due" | "wake" }
  | { readonly type: "welcomed"; readonly at: number; readonly welcome: Pick<Online, "epoch" | "me" | "heartbeatMs"> }
  | {
      readonly type: "closed";
      readonly at: number;
      readonly code: number;
      readonly reason: string;
      /** In [0, 1), for the jitter. */
      readonly random: number;
      /** What a `bye` asked for. */
      readonly retryAfterMs?: number | undefined;
    };

/** A connection that broke sooner than this (ms) counts as a failure like any other, so that a relay that accepts and drops is not hammered. */
export const STABLE_MS = 10_000;

/**
 * What comes next; the same object where nothing changes. No timers, no sockets: socket.ts does what the state says.
 *
 * |            | start      | opened   | welcomed | closed             | due, wake  | stop |
 * | ---------- | ---------- | -------- | -------- | ------------------ | ---------- | ---- |
 * | idle       | connecting | ·        | ·        | ·                  | ·          | ·    |
 * | connecting | ·          | greeting | ·        | waiting or stopped | ·          | idle |
 * | greeting   | ·          | ·        | online   | waiting or stopped | ·          | idle |
 * | online     | ·          | ·        | ·        | waiting or stopped | ·          | idle |
 * | waiting    | connecting | ·        | ·        | ·                  | connecting | idle |
 * | stopped    | connecting | ·        | ·        | ·                  | ·          | idle |
 *
 * `closed` goes to `stopped` for close codes 4500–4999 and 1009, a frame far too large (the same again would fail again),
 * otherwise to `waiting`.
 * Only `start` leaves `stopped`: somebody has signed in again or the like.
 */
export function nextConnection(state: Connection, input: ConnectionInput): Connection {
  switch (input.type) {
    case "start":
      if (state.name === "waiting") return { name: "connecting", attempt: state.attempt };
      return state.name === "idle" || state.name === "stopped" ? { name: "connecting", attempt: 0 } : state;
    case "stop":
      return state.name === "idle" ? state : { name: "idle" };
    case "opened":
      return state.name === "connecting" ? { name: "greeting", attempt: state.attempt } : state;
    case "welcomed": {
      if (state.name !== "greeting") return state;
      const { epoch, me, heartbeatMs } = input.welcome;
      return { name: "online", since: input.at, attempt: state.attempt, epoch, me, heartbeatMs };
    }
    case "due":
    case "wake":
      return state.name === "waiting" ? { name: "connecting", attempt: state.attempt } : state;
    case "closed": {
      if (state.name !== "connecting" && state.name !== "greeting" && state.name !== "online") return state;
      const { code, reason, at, random, retryAfterMs } = input;
      if (code === 1009 || (code >= 4500 && code < 5000)) return { name: "stopped", reason, closeCode: code };
      const wasStable = state.name === "online" && at - state.since >= STABLE_MS;
      const failures = wasStable ? 0 : state.attempt;
      const retryAt = at + (retryAfterMs ?? backoffMs(failures, random));
      return { name: "waiting", attempt: failures + 1, retryAt, reason };
    }
  }
}
