import { expect, test } from "vitest";
import { fromTranscript } from "../../engine/from-transcript.ts";
import { textOf } from "../../protocol/index.ts";
import { UsageError } from "../usage-error.ts";
import type { NamedColumns } from "./csv-columns.ts";
import type { Item, RecordedConversation } from "./item.ts";
import { newReader } from "./reader.ts";

function itemsOf(source: string, text: string, columns: NamedColumns = {}): Item[] {
  const reader = newReader(source, columns);
  return [...reader.push(new TextEncoder().encode(text)), ...reader.end()];
}
function conversationsOf(items: readonly Item[]): RecordedConversation[] {
  return items.flatMap((item) => (item.kind === "conversation" ? [item.conversation] : []));
}
function wordsOf({ events }: RecordedConversation): string[] {
  return events.flatMap((event) => (event.type === "message.sent" ? [textOf(event.content)] : []));
}
const problemsOf = (items: readonly Item[]) =>
  items.flatMap((item) => (item.kind === "bad" ? [`${item.bad.line}: ${item.bad.problem}`] : []));

test("turns, with and without times, and a record without an id", () => {
  const lines = [
    { id: "t1", lang: "zh", turns: [{ from: "customer", text: "在吗", at: 3 }], startedAt: "2026-05-01T00:00:00Z" },
    { turns: [{ from: "agent", text: "hi" }] },
  ];
  const [first, second] = conversationsOf(itemsOf("a.jsonl", lines.map((one) => JSON.stringify(one)).join("\n")));
  expect(first).toMatchObject({ id: "t1", lang: "zh", source: "a.jsonl", line: 1, isTimed: true });
  expect(first?.events[0]).toMatchObject({ conversationId: "t1", at: Date.parse("2026-05-01T00:00:03Z") });
  expect(second).toMatchObject({ id: "a.jsonl:2", line: 2, isTimed: false });
});

test("the relay's log, as its API gives it: events as they are, in the order of seq", () => {
  const log = fromTranscript(
    [
      { from: "customer", type: "message", text: "a", at: 1_000 },
      { from: "agent", fromId: "mei", type: "message", text: "b", at: 2_000 },
    ],
    "c-9",
  );
  const text = JSON.stringify({ events: log.toReversed(), head: 2 });
  expect(conversationsOf(itemsOf("log.json", text))).toEqual([
    { id: "c-9", source: "log.json", line: 1, isTimed: true, events: log },
  ]);
});

test("the relay's events one a line, of several conversations mixed", () => {
  const one = fromTranscript([{ from: "customer", type: "message", text: "a" }], "c-1");
  const two = fromTranscript(
    [
      { from: "customer", type: "message", text: "x" },
      { from: "agent", type: "message", text: "y" },
    ],
    "c-2",
  );
  const lines = [two[1], one[0], two[0]].map((event) => JSON.stringify(event)).join("\n");
  const found = conversationsOf(itemsOf("-", lines));
  expect(found.map((one) => [one.id, one.line, wordsOf(one)])).toEqual([
    ["c-1", 2, ["a"]],
    ["c-2", 1, ["x", "y"]],
  ]);
});

test("bad lines are answers with their numbers, and do not spoil their neighbours", () => {
  const items = itemsOf(
    "b.jsonl",
    [
      "{ broken",
      '{"id":"x","turns":[{"from":"nobody","text":"hi"}]}',
      '[{"id":"x"}]',
      '{"id":"e","events":[{"from":"customer","type":"order.placed"}]}',
      '{"id":"ok","turns":[]}',
      '{"events":[{"seq":0,"from":{"role":"agent","id":"a"}}]}',
      "{",
    ].join("\n"),
  );
  expect(conversationsOf(items).map(({ id }) => id)).toEqual(["ok"]);
  expect(problemsOf(items)).toEqual([
    expect.stringMatching(/^1: .*JSON/),
    expect.stringMatching(/^2: turns\[0\]\.from/),
    expect.stringMatching(/^3: this is a list; .*jq/),
    expect.stringMatching(/^4: .*order\.placed needs an order/),
    expect.stringMatching(/^6: events\[0\]/),
    expect.stringMatching(/^7: a value begins here that goes on over more lines; .*jq -c/),
  ]);
});

test("CSV by its usual names, with a byte order mark, quotes and line ends in fields", () => {
  const text =
    "\uFEFFconversation_id,role,text,time,agent\r\n" +
    'c1,customer,"两个, ""大""的\n还有吗",2026-05-01T08:00:00Z,\r\n' +
    "c1,客服,有的,2026-05-01T08:00:05Z,mei\r\n" +
    "c2,visitor,hello,1777622400,\r\n";
  const [first, second] = conversationsOf(itemsOf("x.csv", text));
  expect(first).toMatchObject({ id: "c1", line: 2, isTimed: true });
  expect(first && wordsOf(first)).toEqual(['两个, "大"的\n还有吗', "有的"]);
  expect(first?.events[1]?.from).toEqual({ role: "agent", id: "mei" });
  expect(second?.events[0]).toMatchObject({ from: { role: "customer" }, at: 1_777_622_400_000 });
});

test("CSV as Chinese tools name it, with their dates", () => {
  const text =
    "会话ID,发送时间,发送方,客服昵称,消息内容\na,2026年5月1日 10:00:05,买家,,在吗\na,2026/5/1 10:00:09,客服,小美,在的\n";
  const [only] = conversationsOf(itemsOf("x.csv", text));
  expect(only).toMatchObject({ id: "a", isTimed: true, events: [{ at: +new Date(2026, 4, 1, 10, 0, 5) }, {}] });
  expect(only?.events[1]).toMatchObject({ from: { role: "agent", id: "小美" }, at: +new Date(2026, 4, 1, 10, 0, 9) });
});

test("a header that cannot be read is not passed over for the next line", () => {
  const reader = newReader("x.csv", {});
  const bytes = Buffer.from("r\xf4le,text,conversation\nagent,hi,c\n", "latin1");
  expect(() => [...reader.push(bytes)]).toThrow("x.csv: its first line cannot be read: the line is not UTF-8");
});

test("CSV by the names that are given, with semicolons, newest first", () => {
  const text = "chat;who;said;sent\nc1;agent;b;20\nc1;customer;a;10\n";
  const columns = { conversation: "Chat", role: "who", text: "said", time: "sent" };
  const [only] = conversationsOf(itemsOf("x.csv", text, columns));
  expect(only && wordsOf(only)).toEqual(["a", "b"]);
});

test("a CSV without the columns that are needed says which, and what to write", () => {
  const text = "chat,who,said\nc1,agent,b\n";
  expect(() => itemsOf("x.csv", text)).toThrow(UsageError);
  expect(() => itemsOf("x.csv", text)).toThrow(/role, the text, the conversation. Name it: --columns role=NAME/);
  expect(() => itemsOf("x.csv", text, { text: "sayd" })).toThrow(/no column "sayd"; did you mean "said"\?/);
});

test("bad rows of a CSV are answers too", () => {
  const text =
    'conversation,role,text,time\nc1,ghost,boo,1\n,agent,x,1\nc1,agent,x,soon\nc1,agent,ok,1\nc2,agent,"open,1\n';
  const items = itemsOf("x.csv", text);
  expect(problemsOf(items)).toEqual([
    expect.stringMatching(/^2: role: expected customer.*"ghost"/),
    expect.stringMatching(/^3: conversation/),
    expect.stringMatching(/^4: time: expected seconds, milliseconds or ISO 8601, got "soon"/),
    expect.stringMatching(/^6: a quoted field/),
  ]);
  expect(conversationsOf(items).map(wordsOf)).toEqual([["ok"]]);
});

test("rows that come back far from the others are audited apart, and that is said", () => {
  const rows = Array.from({ length: 1_200 }, (_, i) => `c${i},customer,hi`);
  const items = itemsOf("x.csv", ["conversation,role,text", ...rows, "c0,agent,late"].join("\n"));
  const notes = items.flatMap((item) => (item.kind === "note" ? [item.note] : []));
  expect(notes).toEqual([{ source: "x.csv", line: 1_202, problem: expect.stringContaining('"c0" goes on far') }]);
  expect(conversationsOf(items)).toHaveLength(1_201);
});

test("without a telling name the first line decides", () => {
  expect(conversationsOf(itemsOf("-", '\n{"id":"j","turns":[]}\n'))).toHaveLength(1);
  expect(conversationsOf(itemsOf("-", "role,text,conversation\nagent,hi,c\n"))).toHaveLength(1);
});
