import { acceptHandoff } from "./accept-handoff.ts";
import { addNote } from "./add-note.ts";
import { changeAddress } from "./change-address.ts";
import { claimConversation } from "./claim-conversation.ts";
import { closeConversation } from "./close-conversation.ts";
import { confirmAddress } from "./confirm-address.ts";
import type { HandledType, Handler } from "./handler.ts";
import { loadHistory } from "./load-history.ts";
import { markRead } from "./mark-read.ts";
import { openConversation } from "./open-conversation.ts";
import { ping } from "./ping.ts";
import { rateConversation } from "./rate-conversation.ts";
import { requestHandoff } from "./request-handoff.ts";
import { sendMessage } from "./send-message.ts";
import { setContext } from "./set-context.ts";
import { setPresence } from "./set-presence.ts";
import { setTyping } from "./set-typing.ts";
import { signOut } from "./sign-out.ts";
import { unwatchConversation } from "./unwatch-conversation.ts";
import { watchConversation } from "./watch-conversation.ts";
import { watchInbox } from "./watch-inbox.ts";

/** One handler a frame; a frame without one does not compile. */
export const handlers: { readonly [T in HandledType]: Handler<T> } = {
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
  ping,
};
