import type { UpFrame, UpFrameOf, UpFrameType } from "@qin/sdk/protocol";
import type { Relay } from "../relay.ts";
import type { Session } from "../session.ts";

/** Frames of a client that has said who it is; `hello` comes before. */
export type HandledType = Exclude<UpFrameType, "hello">;
export type HandledFrame = Exclude<UpFrame, { type: "hello" }>;

/**
 * What the relay does about one kind of frame. Whatever has to keep the order of the client's frames is done before the
 * returned promise resolves, or at once; a commit does not have to, because commits keep the order of the calls.
 */
export type Handler<T extends HandledType> = (
  relay: Relay,
  session: Session,
  frame: UpFrameOf<T>,
) => void | Promise<void>;
