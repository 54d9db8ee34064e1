import { expect, test } from "vitest";
import { type TalkLine, talk } from "../testing/talk.ts";
import { advanceClock, type ClockState, newClock, responseDeadline } from "./response-clock.ts";
import type { Event } from "./types.ts";

const run = (events: readonly Event[]): ClockState =>
  events.reduce((state, event) => advanceClock(state, event), newClock());
const after = (...lines: TalkLine[]): ClockState => run(talk(...lines));
const toHuman: TalkLine[2] = { type: "handoff.requested", text: "转人工" };

test("[CK2] starts at the first message of a run and keeps it", () => {
  expect(after([0, "customer", "有货吗"], [3, "customer", "？？"]).waiting).toEqual({ seq: 1, at: 0 });
});

test("[CK1] is due nine seconds later, and the state is plain JSON", () => {
  const state = after([1, "customer", "有货吗"]);
  expect(responseDeadline(JSON.parse(JSON.stringify(state)))).toEqual({
    kind: "response",
    anchorSeq: 1,
    startedAt: 1000,
    dueAt: 10_000,
  });
  expect(responseDeadline(state, { responseSeconds: 30 })?.dueAt).toBe(31_000);
});

test("[CK3] ends at a human message, not at the bot's or the system's", () => {
  const asked: TalkLine = [0, "customer", "有货吗"];
  expect(after(asked, [1, "bot", "您好"], [2, "system", "排队1人"]).waiting).not.toBeNull();
  expect(after(asked, [1, "agent", "有的"]).waiting).toBeNull();
  expect(after(asked, [1, "supervisor", "有的"]).waiting).toBeNull();
});

test("does not start at an acknowledgement, an order, a note or typing", () => {
  const order = { id: "A1", items: "杯子", quantity: 1, total: 20 };
  expect(after([0, "customer", "好的谢谢"]).waiting).toBeNull();
  expect(after([0, "customer", { type: "order.paid", order }]).waiting).toBeNull();
  expect(
    after([0, "agent", { type: "note.added", text: "记一下" }], [1, "customer", { type: "typing" }]).waiting,
  ).toBeNull();
});

test("after a hold notice a question starts it, an acknowledgement does not", () => {
  const held: TalkLine[] = [
    [0, "customer", "能改地址吗"],
    [5, "agent", "请稍等，我问下仓库"],
  ];
  expect(after(...held, [8, "customer", "好的"]).waiting).toBeNull();
  expect(after(...held, [8, "customer", "还要多久？"]).waiting).toEqual({ seq: 3, at: 8000 });
});

test("[CK4] stands still while the bot is in charge, and starts at the handoff to a human", () => {
  const withBot: TalkLine[] = [
    [0, "customer", "查物流"],
    [1, "bot", "点这里"],
  ];
  const handed = talk(...withBot, [30, "customer", toHuman]);
  expect(run(handed.slice(0, -1)).waiting).toBeNull();
  expect(run(handed).waiting).toEqual({ seq: 4, at: 30_000 });
});

test("keeps a clock that started after a human had spoken, whatever is handed off", () => {
  const state = after(
    [0, "customer", "在吗"],
    [5, "agent", "在的"],
    [10, "customer", "怎么退"],
    [15, "system", toHuman],
  );
  expect(state.waiting?.at).toBe(10_000);
});

test("[CK5] a handoff to the supervisor changes nothing", () => {
  expect(after([0, "customer", "报个价"], [5, "agent", { type: "handoff.requested" }]).waiting).toEqual({
    seq: 1,
    at: 0,
  });
});

test("[CK6] ends at the close", () => {
  expect(after([0, "customer", "在吗"], [5, "system", { type: "conversation.closed" }]).waiting).toBeNull();
});

test("[CK7] outside business hours it stands still until the shop opens", () => {
  const hours = { zone: "Asia/Shanghai", weekly: [{ days: [1, 2, 3, 4, 5], from: "09:00", to: "18:00" }] };
  const friday = Date.parse("2026-03-06T17:59:55+08:00");
  const state = after([friday / 1000, "customer", "有货吗"]);
  expect(responseDeadline(state, { hours })).toMatchObject({
    startedAt: friday,
    dueAt: Date.parse("2026-03-09T09:00:04+08:00"),
  });
});
