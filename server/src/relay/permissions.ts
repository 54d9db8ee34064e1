import type { UpFrame, UpFrameType } from "@qin/sdk/protocol";
import type { Viewer } from "../auth/viewer.ts";

export type ViewerRole = "customer" | "agent" | "supervisor" | "admin";

const everybody: readonly ViewerRole[] = ["customer", "agent", "supervisor", "admin"];
const customers: readonly ViewerRole[] = ["customer"];
const staff: readonly ViewerRole[] = ["agent", "supervisor", "admin"];

/** Who may send which frame. Whether the conversation is theirs is asked afterwards, by each handler. */
export const permissions: Readonly<Record<UpFrameType, readonly ViewerRole[]>> = {
  hello: everybody,
  open_conversation: customers,
  watch_conversation: everybody,
  unwatch_conversation: everybody,
  load_history: everybody,
  send_message: everybody,
  close_conversation: everybody,
  request_handoff: everybody,
  accept_handoff: staff,
  claim_conversation: staff,
  add_note: staff,
  confirm_address: customers,
  change_address: customers,
  mark_read: everybody,
  set_typing: everybody,
  set_context: customers,
  set_presence: staff,
  watch_inbox: staff,
  rate_conversation: customers,
  sign_out: customers,
  ping: everybody,
};

/** Whether this viewer may send this frame at all; only a replay may write in another's name. */
export function permits(viewer: Viewer, frame: UpFrame): boolean {
  if ("as" in frame && frame.as !== undefined && viewer.kind !== "replay") return false;
  return permissions[frame.type].includes(roleOf(viewer));
}

function roleOf(viewer: Viewer): ViewerRole {
  return viewer.kind === "customer" ? "customer" : viewer.role;
}
