import type { HandledFrame, HandledType } from "./handlers/handler.ts";
import { handlers } from "./handlers/index.ts";
import { permits } from "./permissions.ts";
import { refuse } from "./refuse.ts";
import type { Relay } from "./relay.ts";
import type { Session } from "./session.ts";
import { RETRY_AFTER_MS } from "./write.ts";

type FrameOf = { readonly [T in HandledType]: Extract<HandledFrame, { type: T }> };

/**
 * One frame of a client that is online: permitted, then handled. The next frame of the same client waits for the promise.
 * Never rejects: what fails is refused with `store/unavailable`, and the socket stays.
 */
export function handle(relay: Relay, session: Session, frame: HandledFrame): void | Promise<void> {
  if (!permits(session.viewer, frame)) {
    refuse(session, "auth/forbidden", { id: idOf(frame) });
    return;
  }
  try {
    return run(relay, session, frame.type, frame)?.catch((error: unknown) => failed(relay, session, frame, error));
  } catch (error) {
    failed(relay, session, frame, error);
  }
}

function run<T extends HandledType>(relay: Relay, session: Session, type: T, frame: FrameOf[T]): void | Promise<void> {
  return handlers[type](relay, session, frame);
}

function failed(relay: Relay, session: Session, frame: HandledFrame, error: unknown): void {
  const conversationId = "conversationId" in frame ? frame.conversationId : undefined;
  const fields = { frame: frame.type, socketId: session.id, conversationId, err: error };
  relay.context.log.error(fields, "a frame could not be handled");
  refuse(session, "store/unavailable", { id: idOf(frame), retryAfterMs: RETRY_AFTER_MS });
}

export function idOf(frame: object): string | undefined {
  return "id" in frame && typeof frame.id === "string" ? frame.id : undefined;
}
