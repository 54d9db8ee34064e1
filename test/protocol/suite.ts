import { afterAll, afterEach, beforeAll, describe } from "vitest";
import { handshakeSuite } from "./handshake-suite.ts";
import { liveSuite } from "./live-suite.ts";
import { messagesSuite } from "./messages-suite.ts";
import { closeAll } from "./raw-client.ts";
import type { RelayUnderTest } from "./relay-under-test.ts";
import { resumeSuite } from "./resume-suite.ts";
import { staffSuite } from "./staff-suite.ts";
import { troubleSuite } from "./trouble-suite.ts";

/** What docs/protocol.md promises, asked of any relay over a plain socket. */
export function protocolSuite(name: string, startRelay: () => Promise<RelayUnderTest>): void {
  describe(name, () => {
    let started: RelayUnderTest | undefined;
    beforeAll(async () => {
      started = await startRelay();
    });
    afterAll(async () => {
      await started?.close();
    });
    afterEach(closeAll);
    const relay = (): RelayUnderTest => {
      if (!started) throw new Error("the relay has not started");
      return started;
    };
    describe("handshake", () => handshakeSuite(relay));
    describe("conversations and messages", () => messagesSuite(relay));
    describe("staff", () => staffSuite(relay));
    describe("resume and history", () => resumeSuite(relay));
    describe("typing, reading, heartbeat", () => liveSuite(relay));
    describe("trouble", () => troubleSuite(relay));
  });
}
