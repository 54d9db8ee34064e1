import type { CloseCodeNumber } from "@qin/sdk/protocol";
import type { Viewer } from "../auth/viewer.ts";

/** All that a room knows of somebody in it: it never sees a socket. */
export interface RoomMember {
  /** Unique among all sockets of all nodes. */
  readonly id: string;
  readonly viewer: Viewer;
  /** One frame, already serialised. Never waits. */
  send(text: string): void;
  close(code: CloseCodeNumber): void;
}

/** Which copy of an event somebody gets. */
export type Eyes = "staff" | "customer";
