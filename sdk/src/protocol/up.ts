import { type AcceptHandoff, acceptHandoff } from "./frames/accept-handoff.ts";
import { type AddNote, addNote } from "./frames/add-note.ts";
import { type ChangeAddress, changeAddress } from "./frames/change-address.ts";
import { type ClaimConversation, claimConversation } from "./frames/claim-conversation.ts";
import { type CloseConversation, closeConversation } from "./frames/close-conversation.ts";
import { type ConfirmAddress, confirmAddress } from "./frames/confirm-address.ts";
import { type Hello, hello } from "./frames/hello.ts";
import { type LoadHistory, loadHistory } from "./frames/load-history.ts";
import { type MarkRead, markRead } from "./frames/mark-read.ts";
import { type OpenConversation, openConversation } from "./frames/open-conversation.ts";
import { type Ping, ping } from "./frames/ping.ts";
import { type RateConversation, rateConversation } from "./frames/rate-conversation.ts";
import { type RequestHandoff, requestHandoff } from "./frames/request-handoff.ts";
import { type SendMessage, sendMessage } from "./frames/send-message.ts";
import { type SetContext, setContext } from "./frames/set-context.ts";
import { type SetPresence, setPresence } from "./frames/set-presence.ts";
import { type SetTyping, setTyping } from "./frames/set-typing.ts";
import { type SignOut, signOut } from "./frames/sign-out.ts";
import { type UnwatchConversation, unwatchConversation } from "./frames/unwatch-conversation.ts";
import { type WatchConversation, watchConversation } from "./frames/watch-conversation.ts";
import { type WatchInbox, watchInbox } from "./frames/watch-inbox.ts";
import { variant } from "./schema.ts";

export type UpFrame =
  | Hello
  | OpenConversation
  | WatchConversation
  | UnwatchConversation
  | LoadHistory
  | SendMessage
  | CloseConversation
  | RequestHandoff
  | AcceptHandoff
  | ClaimConversation
  | AddNote
  | ConfirmAddress
  | ChangeAddress
  | MarkRead
  | SetTyping
  | SetContext
  | SetPresence
  | WatchInbox
  | RateConversation
  | SignOut
  | Ping;

export type UpFrameType = UpFrame["type"];
export type UpFrameOf<T extends UpFrameType> = Extract<UpFrame, { type: T }>;

/** Every frame a client may send, told apart by `type`. */
export const upFrame = variant<"type", UpFrame>("type", {
  hello: hello,
  open_conversation: openConversation,
  watch_conversation: watchConversation,
  unwatch_conversation: unwatchConversation,
  load_history: loadHistory,
  send_message: sendMessage,
  close_conversation: closeConversation,
  request_handoff: requestHandoff,
  accept_handoff: acceptHandoff,
  claim_conversation: claimConversation,
  add_note: addNote,
  confirm_address: confirmAddress,
  change_address: changeAddress,
  mark_read: markRead,
  set_typing: setTyping,
  set_context: setContext,
  set_presence: setPresence,
  watch_inbox: watchInbox,
  rate_conversation: rateConversation,
  sign_out: signOut,
  ping: ping,
});
