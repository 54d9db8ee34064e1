export type { FakeSocket } from "./fake/fake-socket.ts";
export { createFakeRelay, type FakeLogin, type FakeRelay, type FakeRelayOptions } from "./fake-relay.ts";
export { createFakeTime, type FakeTime, settled } from "./fake-time.ts";
export {
  type BadReplyCase,
  type ConversationCase,
  type ExpectedFinding,
  type RecordCase,
  type ReplyCase,
  type RuleCases,
  type TestFunction,
  testRule,
} from "./rule-tester.ts";
export { type TalkLine, talk } from "./talk.ts";
