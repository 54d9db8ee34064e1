import { expect, test, vi } from "vitest";
import type { RoomMember } from "../room/member.ts";
import { closeGap } from "./gap.ts";
import { Relay } from "./relay.ts";
import { startTestRelay } from "./testing/test-relay.ts";

test("a bus that is lost again and again while the store cannot be asked leaves one question, and one more for what came after", async () => {
  const { context, close } = await startTestRelay();
  const asked: (() => void)[] = [];
  const inbox = () =>
    new Promise<{ cursor: number; rows: [] }>((resolve) => asked.push(() => resolve({ cursor: 1, rows: [] })));
  const relay = new Relay({ ...context, store: { ...context.store, inbox } });
  const hub = relay.hub("demo");
  const viewer = {
    ...({ kind: "member", shopId: "demo", id: "a", name: "A", role: "agent" } as const),
    ...{ tokenHash: "h", expiresAt: 1 },
  };
  const desk: RoomMember = { id: "s1", viewer, send: () => undefined, close: () => undefined };
  hub.inbox.add(desk);
  hub.inbox.show(desk.id, "f", { cursor: 0, rows: [], isComplete: true });
  const gaps = Array.from({ length: 5 }, () => closeGap(relay, "demo"));
  expect(asked).toHaveLength(1);
  asked[0]?.();
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  asked[1]?.();
  await Promise.all(gaps);
  expect(asked).toHaveLength(2);
  await close();
});
