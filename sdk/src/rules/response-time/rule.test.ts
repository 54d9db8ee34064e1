import { test } from "vitest";
import { testRule } from "../../testing/rule-tester.ts";
import { type TalkLine, talk } from "../../testing/talk.ts";
import { responseTime } from "./rule.ts";

const closed: TalkLine[2] = { type: "conversation.closed" };
const toHuman: TalkLine[2] = { type: "handoff.requested" };
const chat = (name: string, ...lines: TalkLine[]) => ({ name, events: talk(...lines) });
const late = (seq: number, severity: "warn" | "error" = "warn") => [{ messageId: "late", seq, severity }];
const unanswered = (seq: number, severity: "warn" | "error" = "warn") => [{ messageId: "unanswered", seq, severity }];

testRule(test, responseTime, {
  ok: [
    chat("an answer after exactly nine seconds", [0, "customer", "能机洗吗"], [9, "agent", "可以的"]),
    chat("an answer by a supervisor", [0, "customer", "能机洗吗"], [5, "supervisor", "可以的"]),
    chat(
      "thanks that wait for nothing",
      [0, "customer", "有吗"],
      [3, "agent", "有"],
      [9, "customer", "谢谢"],
      [90, "customer", "拍了"],
      [95, "agent", "好"],
    ),
    chat("an emoji", [0, "customer", "👍"], [60, "agent", "在的"]),
    chat(
      "没有了 before the close",
      [0, "customer", "有吗"],
      [3, "agent", "有，还有别的吗"],
      [9, "customer", "没有了"],
      [99, "system", closed],
    ),
    chat(
      "a good after a hold notice",
      [0, "customer", "改地址"],
      [4, "agent", "请稍等"],
      [6, "customer", "好的"],
      [58, "agent", "改好了"],
    ),
    chat(
      "the bot in charge",
      [0, "customer", "查物流"],
      [1, "bot", "点这里"],
      [30, "customer", toHuman],
      [36, "agent", "您好"],
    ),
    chat("a record that ends within nine seconds", [0, "customer", "在吗"], [8, "system", "排队中"]),
    {
      ...chat("a shop with thirty seconds", [0, "customer", "在吗"], [30, "agent", "在的"]),
      options: { responseSeconds: 30 },
    },
    {
      ...chat("a question at night, answered when the shop opens", [0, "customer", "在吗"], [3_605, "agent", "在的"]),
      options: { hours: { zone: "UTC", weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], from: "01:00", to: "10:00" }] } },
    },
    { name: "a record without times", events: talk([0, "customer", "在吗"], [0, "agent", "在的"]) },
  ],
  bad: [
    {
      ...chat("an answer after more than nine seconds", [0, "customer", "能机洗吗"], [9.001, "agent", "可以的"]),
      findings: late(1),
    },
    {
      ...chat("an answer after more than a minute", [0, "customer", "能机洗吗"], [61, "agent", "可以的"]),
      findings: late(1, "error"),
    },
    {
      ...chat(
        "a run of messages, from its first",
        [0, "customer", "有紫色吗"],
        [4, "customer", "浅的"],
        [10, "agent", "有"],
      ),
      findings: late(1),
    },
    {
      ...chat("a bot's reply in between", [0, "customer", "有人吗"], [1, "bot", "马上来"], [15, "agent", "在的"]),
      findings: late(1),
    },
    { ...chat("？？ alone", [0, "customer", "？？"], [20, "agent", "在的"]), findings: late(1) },
    { ...chat("在吗 alone", [0, "customer", "在吗"], [20, "agent", "在的"]), findings: late(1) },
    {
      ...chat(
        "typing that is no answer",
        [0, "customer", "有吗"],
        [5, "agent", { type: "typing" }],
        [22, "agent", "有"],
      ),
      findings: late(1),
    },
    {
      ...chat(
        "a question while on hold",
        [0, "customer", "改地址"],
        [4, "agent", "请稍等"],
        [20, "customer", "还要多久"],
        [48, "agent", "好了"],
      ),
      findings: late(3),
    },
    {
      ...chat(
        "a handoff that waits",
        [0, "customer", "转人工"],
        [1, "bot", "好的"],
        [9, "system", toHuman],
        [41, "agent", "您好"],
      ),
      findings: late(4),
    },
    { ...chat("no answer before the close", [0, "customer", "在吗"], [30, "system", closed]), findings: unanswered(1) },
    {
      ...chat("no answer though the record goes on", [0, "customer", "在吗"], [99, "bot", "您好"]),
      findings: unanswered(1, "error"),
    },
    {
      ...chat(
        "each slow turn",
        [0, "customer", "有吗"],
        [12, "agent", "有"],
        [20, "customer", "几天到"],
        [40, "agent", "三天"],
      ),
      findings: [...late(1), ...late(3)],
    },
  ],
});
