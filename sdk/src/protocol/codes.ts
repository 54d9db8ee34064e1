/** What a client does about it: `retry` — come back with backoff, it may succeed; `stop` — the same again will fail again. */
export type Verdict = "retry" | "stop";

export interface Code {
  readonly verdict: Verdict;
  /** What happened and what to do, for the developer who reads the log. */
  readonly help: string;
}

const retry = (help: string): Code => ({ verdict: "retry", help });
const stop = (help: string): Code => ({ verdict: "stop", help });

/** Every error a relay answers with in `refused`, by code. */
export const errorCodes = {
  "frame/not-json": stop("The frame is not a JSON object. Send one JSON object a text frame."),
  "frame/unknown-type": stop("The relay knows no frame of this type. Compare it with the list in docs/protocol.md."),
  "frame/invalid": stop("A field is missing or of the wrong kind; the message names it."),
  "frame/too-large": stop("The frame is larger than limits.frameBytes of the welcome."),
  "frame/before-hello": stop("The first frame of a connection must be hello."),
  "protocol/unsupported": stop("The relay does not speak this version of the protocol. Update the client."),
  "auth/required": stop("The relay needs to know who speaks. Send auth in hello."),
  "auth/refused": stop("The token is unknown, forged, expired or of another shop. Sign in again."),
  "auth/identity-required": stop(
    "This shop serves only customers that it names itself. Sign in at the shop, and send its token.",
  ),
  "auth/revoked": stop("The session was revoked. Sign in again."),
  "auth/forbidden": stop("This role may not do that."),
  "origin/refused": stop("This page's origin is not on the shop's list."),
  "shop/unknown": stop("The relay serves no shop of this name."),
  "conversation/unknown": stop("There is no such conversation, or it is not yours."),
  "conversation/closed": stop("The conversation is closed. Open a new one."),
  "conversation/claimed": stop("Somebody else answers this conversation."),
  "message/blocked": stop(
    "A rule holds this reply back; findings say which. Mend it, or let a supervisor send it with a reason.",
  ),
  "message/id-taken": stop("Somebody else has used this clientMessageId. Make a new one."),
  "message/unsupported": stop("This sender may not send this kind of content."),
  "override/forbidden": stop("Only a supervisor may send a blocked reply, and only with a reason."),
  "order/unknown": stop("The conversation has no such order."),
  "handoff/none": stop("No handoff is waiting in this conversation."),
  "rate/too-fast": retry("Too much at once. Wait retryAfterMs."),
  "store/unavailable": retry("The relay could not write. Nothing was stored; send the same key again."),
  "relay/stopping": retry("The relay is shutting down. Connect again."),
} as const satisfies Record<string, Code>;

export type ErrorCode = keyof typeof errorCodes;

export interface CloseCode extends Code {
  readonly name: string;
}

const closing = (verdict: Verdict, name: string, help: string): CloseCode => ({ verdict, name, help });

/** Why a relay closes a socket: 4000–4499 come back with backoff, 4500–4999 stop. */
export const closeCodes = {
  4000: closing(
    "retry",
    "relay-stopping",
    "The relay is shutting down or restarting. Come back after retryAfterMs of the bye frame.",
  ),
  4001: closing("retry", "slow-reader", "Too much was waiting to be read. Come back and resume."),
  4002: closing("retry", "heartbeat-lost", "Nothing was heard for two and a half heartbeats. Come back and resume."),
  4003: closing("retry", "handshake-timeout", "No valid hello came in time."),
  4004: closing("retry", "too-fast", "The client kept sending above the rate limit."),
  4005: closing("retry", "too-many-sockets", "Too many sockets of this client or address are open."),
  4006: closing(
    "retry",
    "session-expired",
    "The session has run its time. Come back and say anew who you are: a shop's customer with a fresh JWT, staff with their login.",
  ),
  4500: closing("stop", "protocol-unsupported", "The client speaks a version that this relay does not. Update it."),
  4501: closing("stop", "frame-too-large", "A frame was larger than the limit."),
  4502: closing("stop", "bad-frames", "Too many frames could not be understood."),
  4503: closing("stop", "auth-refused", "The relay did not accept who speaks. Sign in again."),
  4504: closing("stop", "auth-revoked", "The session was revoked. Sign in again."),
  4505: closing("stop", "origin-refused", "This page's origin is not on the shop's list."),
  4506: closing("stop", "shop-unknown", "The relay serves no shop of this name."),
  4507: closing("stop", "signed-out", "The customer signed out."),
  4508: closing(
    "stop",
    "identity-required",
    "This shop serves only customers that it names itself. Sign in at the shop, and send its token.",
  ),
} as const satisfies Record<number, CloseCode>;

export type CloseCodeNumber = keyof typeof closeCodes;

/**
 * What to do about a closed socket; an unknown code below 4500, or one of the WebSocket protocol's own, means come back.
 * But for 1009, a frame so large that the relay could not even refuse it in words: it would be as large again.
 */
export function verdictOf(closeCode: number): Verdict {
  return closeCode === 1009 || (closeCode >= 4500 && closeCode <= 4999) ? "stop" : "retry";
}
