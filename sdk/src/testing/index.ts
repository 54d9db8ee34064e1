export type { FakeSocket } from "./fake/fake-socket.ts";
export { createFakeRelay, type FakeLogin, type FakeRelay, type FakeRelayOptions } from "./fake-relay.ts";
export { createFakeTime, type FakeTime, settled } from "./fake-time.ts";
