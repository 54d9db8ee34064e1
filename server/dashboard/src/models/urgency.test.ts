import fc from "fast-check";
import { expect, test } from "vitest";
import { inboxRow, rowStart } from "../testing/inbox-row.ts";
import { SortedRows } from "./sorted-rows.ts";
import { byUrgency, isHandoffFor, type Viewer } from "./urgency.ts";

const agent: Viewer = { id: "agent-1", role: "agent" };
const supervisor: Viewer = { id: "lead-1", role: "supervisor" };
const toSupervisor = { to: "supervisor", at: rowStart, seq: 2 } as const;

test("[DK2] whoever is due first stands first, then handoffs for the viewer, then the latest, closed ones last", () => {
  const rows = [
    inboxRow("closed", { isClosed: true, updatedAt: rowStart + 90_000 }),
    inboxRow("older", { updatedAt: rowStart + 1_000 }),
    inboxRow("handoff", { handoff: toSupervisor }),
    inboxRow("due in 5 s", { dueIn: 5_000 }),
    inboxRow("latest", { updatedAt: rowStart + 2_000 }),
    inboxRow("late", { dueIn: -3_000 }),
  ];
  const order = (viewer: Viewer) => rows.toSorted(byUrgency(viewer)).map((row) => row.conversationId);
  expect(order(supervisor)).toEqual(["late", "due in 5 s", "handoff", "latest", "older", "closed"]);
  // An agent cannot take what waits for a supervisor: for an agent it is a conversation like the others.
  expect(order(agent)).toEqual(["late", "due in 5 s", "latest", "older", "handoff", "closed"]);
});

test("a request for any human is for agents, too", () => {
  const row = inboxRow("a", { handoff: { to: "human", at: rowStart, seq: 2 } });
  expect([isHandoffFor(row, agent), isHandoffFor(row, supervisor)]).toEqual([true, true]);
  expect(isHandoffFor({ ...row, isClosed: true }, agent)).toBe(false);
});

const anyRow = fc
  .record({
    id: fc.constantFrom("a", "b", "c", "d", "e", "f"),
    head: fc.integer({ min: 1, max: 20 }),
    dueIn: fc.option(fc.integer({ min: -20_000, max: 9_000 }), { nil: undefined }),
    updatedAt: fc.integer({ min: rowStart, max: rowStart + 9 }),
    isClosed: fc.boolean(),
    hasHandoff: fc.boolean(),
  })
  .map(({ id, dueIn, hasHandoff, ...rest }) =>
    inboxRow(id, {
      ...rest,
      ...(dueIn === undefined ? {} : { dueIn }),
      ...(hasHandoff ? { handoff: toSupervisor } : {}),
    }),
  );

test("rows taken one by one stand as rows sorted at once, and an older row never wins", () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 60 }), (changes) => {
      const sorted = new SortedRows(byUrgency(supervisor));
      const newest = new Map<string, (typeof changes)[number]>();
      for (const row of changes) {
        const held = newest.get(row.conversationId);
        const isNewer = !held || row.head > held.head || (row.head === held.head && row.updatedAt >= held.updatedAt);
        if (isNewer) newest.set(row.conversationId, row);
        expect(sorted.apply(row)).toBe(isNewer);
      }
      expect(sorted.inOrder).toEqual([...newest.values()].sort(byUrgency(supervisor)));
    }),
  );
});
