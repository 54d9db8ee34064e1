import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { createChecker } from "../create-checker.ts";
import { eventKinds, placed, roles } from "../testing/any-event.ts";
import type { Event, Finding } from "./types.ts";

vi.setConfig({ testTimeout: 30_000 });

const checkers = {
  zh: createChecker({ preset: "recommended", lang: "zh" }),
  auto: createChecker({ preset: "recommended", lang: "auto" }),
};
const checkerOf = fc.constantFrom(checkers.zh, checkers.auto);

/** From no time at all to several days, the short waits as likely as the long ones. */
const wait = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 20_000 }),
  fc.integer({ min: 0, max: 300_000 }),
  fc.integer({ min: 0, max: 3 * 86_400_000 }),
);
const kind = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...eventKinds.filter(({ type }) => type === "message.sent")) },
  { weight: 2, arbitrary: fc.constantFrom(...eventKinds) },
);
const line = fc.record({
  kind,
  wait,
  role: fc.constantFrom(...roles, "customer" as const, "agent" as const),
  id: fc.constantFrom("a", "b"),
  typedBefore: fc.option(fc.integer({ min: 0, max: 30_000 }), { nil: undefined }),
});
/** A log of any events in any order; one in four has no times. */
const log = fc
  .tuple(fc.array(line, { maxLength: 30 }), fc.integer({ min: 0, max: 3 }))
  .map(([lines, timing]): readonly Event[] => {
    let at = timing === 0 ? 0 : 1_700_000_000_000;
    return lines.map((one, i) => {
      if (timing > 0) at += one.wait;
      const typingAt = one.typedBefore === undefined ? undefined : Math.max(0, at - one.typedBefore);
      return frozen(placed(one.kind, i + 1, at, { role: one.role, id: one.id }, typingAt));
    });
  });

/** A rule that wrote into an event would throw, and be found out as crashed. */
function frozen<T extends object>(value: T): T {
  for (const part of Object.values(value)) if (typeof part === "object" && part !== null) frozen(part);
  return Object.freeze(value);
}

const key = (finding: Finding): string => JSON.stringify(finding);
const sorted = (findings: readonly Finding[]): string[] => findings.map(key).sort();

test("[RU10] pushing one event at a time and ending says what the audit says", () => {
  fc.assert(
    fc.property(log, checkerOf, (events, checker) => {
      const watch = checker.watch();
      const found = [...events.flatMap((event) => watch.push(event)), ...watch.end()];
      expect(sorted(found)).toEqual(sorted(checker.audit({ events })));
    }),
    { numRuns: 300 },
  );
});

test("[RU11] nothing that was reported is taken back, wherever the log is cut", () => {
  fc.assert(
    fc.property(log, checkerOf, (events, checker) => {
      const watch = checker.watch();
      const early: string[] = [];
      for (const [i, event] of events.entries()) {
        early.push(...watch.push(event).map(key));
        expectAllIn(early, checker.audit({ events: events.slice(0, i + 1) }));
      }
      expectAllIn(early, checker.audit({ events }));
    }),
    { numRuns: 60 },
  );
});

function expectAllIn(early: readonly string[], findings: readonly Finding[]): void {
  const left = findings.map(key);
  for (const one of early) {
    expect(left).toContain(one);
    left.splice(left.indexOf(one), 1);
  }
}

test("[RU12] asking for drafts and duties in between changes nothing", () => {
  fc.assert(
    fc.property(log, checkerOf, (events, checker) => {
      const quiet = checker.watch();
      const asked = checker.watch();
      const a = events.flatMap((event) => quiet.push(event));
      const b = events.flatMap((event) => {
        asked.draft("你要不要，一共500元，再见", { now: event.at + 100, closing: event.seq % 2 === 0 });
        asked.owed();
        return asked.push(event);
      });
      expect([...b, ...asked.end()].map(key)).toEqual([...a, ...quiet.end()].map(key));
    }),
    { numRuns: 100 },
  );
});

test("[RU13] a derived event changes no verdict", () => {
  fc.assert(
    fc.property(log, checkerOf, (events, checker) => {
      const missed = events.map((event): Event => {
        const late = (events.at(-1)?.at ?? 0) + 60_000;
        const kind = { type: "deadline.missed", kind: "response", anchorSeq: event.seq, dueAt: event.at } as const;
        return placed(kind, event.seq, late, { role: "system", id: "relay" });
      });
      expect(sorted(checker.audit({ events: [...events, ...missed] }))).toEqual(sorted(checker.audit({ events })));
    }),
    { numRuns: 50 },
  );
});

test("[RU16] no rule crashes, changes its input, or says another thing the second time", () => {
  fc.assert(
    fc.property(log, checkerOf, (events, checker) => {
      const first = checker.audit({ events });
      expect(checker.audit({ events })).toEqual(first);
      expect(first.filter(({ ruleId }) => ruleId === "rule/crashed")).toEqual([]);
      for (const { seq, at, span } of first) {
        const anchor = events.find((event) => event.seq === seq);
        expect(anchor?.at).toBe(at);
        if (span === undefined || anchor?.type !== "message.sent" || anchor.content.kind !== "text") continue;
        expect(span[0]).toBeGreaterThanOrEqual(0);
        expect(span[1]).toBeGreaterThanOrEqual(span[0]);
        expect(span[1]).toBeLessThanOrEqual(anchor.content.text.length);
      }
    }),
    { numRuns: 300 },
  );
});

test("[RU17] at every moment what is owed is anchored at an event that has happened, by rules that are on", () => {
  fc.assert(
    fc.property(log, checkerOf, (events, checker) => {
      const watch = checker.watch();
      expect(watch.owed()).toEqual([]);
      const seen = new Set<number>();
      for (const event of events) {
        watch.push(event);
        seen.add(event.seq);
        for (const { anchorSeq, dueAt } of watch.owed()) {
          expect(seen).toContain(anchorSeq);
          if (dueAt !== undefined) expect(Number.isFinite(dueAt)).toBe(true);
        }
        expect(watch.owed()).toEqual(watch.owed());
      }
    }),
    { numRuns: 100 },
  );
});
