import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import { createPretty, type PrettyOptions } from "./pretty.ts";
import { audited, finding, options, write } from "./testing/audited.ts";

const pretty = (change: Partial<PrettyOptions> = {}) =>
  createPretty({ ...options, isColoured: false, columns: 80, examples: 2, isSummaryOnly: false, ...change });
const greet = { ruleId: "address-qin", severity: "info", message: "Say 亲.", seq: 2, at: 0 } as const;
const unknown = finding({ seq: 2, at: Date.UTC(2026, 2, 2, 1, 0, 12), span: [0, 3] });

test("findings by file and rule, the words underlined, the loudest first, and a table", () => {
  const text = write(pretty(), [
    audited([finding(greet), unknown]),
    audited([unknown], { id: "c-2", source: "b.csv" }),
  ]);
  expect(text).toBe(
    `march.jsonl

  forbidden-phrase  1 error
  Leave out the phrases that the service manual forbids

    c-1  line 7  event 2  2026-03-02 09:00:12  小雅
      不知道
      ~~~~~~
      error: 请不要说“不知道”。

  address-qin  1 info
  Call the customer 亲 (dear) in the first reply

    c-1  line 7  event 2  +0 s  小雅
      不知道
      info: Say 亲.

b.csv

  forbidden-phrase  1 error
  Leave out the phrases that the service manual forbids

    c-2  line 7  event 2  2026-03-02 09:00:12  小雅
      不知道
      ~~~~~~
      error: 请不要说“不知道”。

rule              error  info  conversations
forbidden-phrase      2                    2
address-qin                 1              1

2 conversations, 4 messages: 2 errors, 1 info in 2 conversations
`,
  );
});

test("shows some findings of a rule and counts all; accepted ones are only counted", () => {
  const accepted = { ...unknown, suppressed: { reason: "a quotation" } };
  const text = write(pretty(), [audited([unknown, unknown, unknown, accepted])]);
  expect(text.match(/ {4}c-1/g)).toHaveLength(2);
  expect(text).toContain("forbidden-phrase  3 errors, 1 accepted");
  expect(text).toContain("… and 1 more");
  expect(text).toMatch(/3 errors in 1 conversation; 1 accepted\n$/);
});

test("colours are added, nothing else", () => {
  const conversations = [audited([unknown, finding(greet)])];
  const coloured = write(pretty({ isColoured: true }), conversations);
  expect(coloured).toContain("\u001b[31m");
  expect(stripVTControlCharacters(coloured)).toBe(write(pretty(), conversations));
});

test("what a customer writes cannot steer the terminal", () => {
  const flat = [{ from: "agent", type: "message", text: "a\u001b[2Jb\u0007" } as const];
  const text = write(pretty(), [audited([finding({ seq: 1, message: "x\u001b[2J" })], { id: "c\u001b[1m", flat })]);
  expect(text).not.toContain("\u001b");
});

test("an event without words is named, a second opinion is shown", () => {
  const flat = [{ from: "system", type: "conversation.closed", at: 1 } as const];
  const opinions = [{ outcome: "overturned", why: "a joke", isCached: false } as const];
  const text = write(pretty(), [audited([finding({ seq: 1 })], { flat, opinions })]);
  expect(text).toContain("[conversation.closed]");
  expect(text).toContain("second opinion: overturned, a joke");
});

test("says that nothing was found, and that nothing was there", () => {
  expect(write(pretty(), [audited([])])).toBe("1 conversation, 2 messages: no findings\n");
  expect(write(pretty(), [])).toBe("0 conversations, 0 messages: nothing to judge\n");
});

test("in Chinese every word of its own is Chinese, and the columns are as wide as they look", () => {
  const flat = [{ from: "system", type: "conversation.closed", at: 1 } as const];
  const opinions = [{ outcome: "overturned", why: "玩笑", isCached: false } as const];
  const accepted = { ...unknown, suppressed: { reason: "引用" } };
  const text = write(pretty({ lang: "zh" }), [
    audited([unknown, finding(greet), unknown, unknown, accepted], { source: "-" }),
    audited([finding({ seq: 1 })], { flat, opinions, source: "-" }),
  ]);
  expect(text).toBe(`标准输入

  forbidden-phrase  4 个错误，1 个已接受
  禁用语

    c-1  第 7 行  事件 2  2026-03-02 09:00:12  小雅
      不知道
      ~~~~~~
      错误：请不要说“不知道”。

    c-1  第 7 行  事件 2  2026-03-02 09:00:12  小雅
      不知道
      ~~~~~~
      错误：请不要说“不知道”。

    ……另有 2 个

  address-qin  1 个提示
  称呼“亲”

    c-1  第 7 行  事件 2  +0 s  小雅
      不知道
      提示：Say 亲.

规则              错误  提示  已接受  会话
forbidden-phrase     4             1     2
address-qin                1             1

2 个会话，2 条消息：4 个错误，1 个提示，涉及 2 个会话；1 个已接受
`);
  const opined = write(pretty({ lang: "zh" }), [audited([finding({ seq: 1 })], { flat, opinions })]);
  expect(opined).toContain("第二意见：推翻，玩笑");
  expect(write(pretty({ lang: "zh" }), [])).toBe("0 个会话，0 条消息：没有可检查的内容\n");
});

test("quiet, it is the table alone", () => {
  expect(write(pretty({ isSummaryOnly: true }), [audited([unknown])])).toMatch(/^rule /);
});
