import { type Accepted, accepted } from "./frames/accepted.ts";
import { type Bye, bye } from "./frames/bye.ts";
import { type ConversationSynced, conversationSynced } from "./frames/conversation-synced.ts";
import { type CustomerChanged, customerChanged } from "./frames/customer-changed.ts";
import { type EventAdded, eventAdded } from "./frames/event-added.ts";
import { type HistoryLoaded, historyLoaded } from "./frames/history-loaded.ts";
import { type InboxChanged, inboxChanged } from "./frames/inbox-changed.ts";
import { type Pong, pong } from "./frames/pong.ts";
import { type PresenceChanged, presenceChanged } from "./frames/presence-changed.ts";
import { type ReadChanged, readChanged } from "./frames/read-changed.ts";
import { type Refused, refused } from "./frames/refused.ts";
import { type TypingChanged, typingChanged } from "./frames/typing-changed.ts";
import { type Welcome, welcome } from "./frames/welcome.ts";
import { variant } from "./schema.ts";

export type DownFrame =
  | Welcome
  | Accepted
  | Refused
  | ConversationSynced
  | HistoryLoaded
  | EventAdded
  | ReadChanged
  | TypingChanged
  | PresenceChanged
  | InboxChanged
  | CustomerChanged
  | Pong
  | Bye;

export type DownFrameType = DownFrame["type"];
export type DownFrameOf<T extends DownFrameType> = Extract<DownFrame, { type: T }>;

/** Every frame a relay may send, told apart by `type`. */
export const downFrame = variant<"type", DownFrame>("type", {
  welcome: welcome,
  accepted: accepted,
  refused: refused,
  conversation_synced: conversationSynced,
  history_loaded: historyLoaded,
  event_added: eventAdded,
  read_changed: readChanged,
  typing_changed: typingChanged,
  presence_changed: presenceChanged,
  inbox_changed: inboxChanged,
  customer_changed: customerChanged,
  pong: pong,
  bye: bye,
});
