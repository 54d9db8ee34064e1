import type { Bus, BusMessage } from "../bus/bus.ts";
import { createThrottle, type Throttle } from "./throttle.ts";
import { hashToken } from "./token.ts";

type Attempt = Extract<BusMessage, { kind: "attempt" }>;

/**
 * A throttle that counts what was tried at any node, so that a guesser gains nothing by being sent to another one each time.
 * Names go to the other nodes as hashes. While the bus is lost, each node counts for itself.
 */
export function createSharedThrottle(what: Attempt["what"], { bus, now }: { bus: Bus; now: () => number }): Throttle {
  const throttle = createThrottle(now);
  bus.subscribe(
    (news) => {
      if (news.kind !== "attempt" || news.what !== what) return;
      if (news.isRight) throttle.succeeded(news.nameHash);
      else throttle.failed(news.nameHash);
    },
    ({ kind }) => kind === "attempt",
  );
  const tell = (name: string, isRight: boolean): void =>
    bus.publish({ kind: "attempt", what, nameHash: hashToken(name), isRight });
  return {
    waitMs: (name) => throttle.waitMs(hashToken(name)),
    failed: (name) => tell(name, false),
    succeeded: (name) => tell(name, true),
  };
}
