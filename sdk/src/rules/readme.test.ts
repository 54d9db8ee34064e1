import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createChecker } from "../create-checker.ts";
import type { Finding, Lang } from "../engine/types.ts";
import { presets } from "../presets/index.ts";
import { type TalkLine, talk } from "../testing/talk.ts";
import { builtInRules } from "./index.ts";

const folder = import.meta.dirname;
const read = (...path: string[]): Promise<string> => readFile(join(folder, ...path), "utf8");
const HEADINGS = ["Why", "Wrong", "Right", "Options", "When not to use", "Source"];

/** A fence of a README: ```reply zh first, with one reply a line, or ```conversation zh, with one conversation. */
interface Example {
  readonly section: string;
  readonly kind: string;
  readonly lang: Lang;
  readonly place: string | undefined;
  readonly lines: readonly string[];
}

function examplesOf(readme: string): Example[] {
  return readme.split(/^## /m).flatMap((part) =>
    Array.from(
      part.matchAll(/^```(reply|conversation) (zh|en)(?: (first|last))?\n([\s\S]*?)\n```$/gm),
      (match): Example => ({
        section: part.slice(0, part.indexOf("\n")),
        kind: match[1] ?? "",
        lang: match[2] === "en" ? "en" : "zh",
        place: match[3],
        lines: (match[4] ?? "").split("\n"),
      }),
    ),
  );
}

function talkLine(line: string): TalkLine {
  const [, seconds, from, text = ""] = /^(\d+) (customer|agent|supervisor|bot|system): (.+)$/.exec(line) ?? [];
  if (from !== "customer" && from !== "agent" && from !== "supervisor" && from !== "bot" && from !== "system") {
    throw new Error(`not a line of a conversation: ${line}`);
  }
  const order = /^\[order\.paid (\S+) (.+)\]$/.exec(text);
  if (order !== null) {
    const [, id = "", address = ""] = order;
    return [Number(seconds), from, { type: "order.paid", order: { id, items: "", quantity: 1, total: 1, address } }];
  }
  if (text === "[conversation.closed]") return [Number(seconds), from, { type: "conversation.closed" }];
  if (text === "[handoff.requested]") return [Number(seconds), from, { type: "handoff.requested" }];
  return [Number(seconds), from, text];
}

function verdicts(ruleId: string, { kind, lang, place, lines }: Example): [what: string, findings: Finding[]][] {
  const checker = createChecker({ preset: "off", lang, rules: { [ruleId]: "warn" } });
  if (kind === "conversation")
    return [[lines.join(" / "), checker.audit({ lang, events: talk(...lines.map(talkLine)) })]];
  const context = { ...(place === "first" && { firstReply: true }), ...(place === "last" && { lastReply: true }) };
  return lines.map((text) => [text, checker.checkReply({ text, lang, context })]);
}

const optionRow = (name: string, value: unknown, doc: string): string =>
  `| \`${name}\` | \`${JSON.stringify(value)}\` | ${doc} |`;

describe.each(builtInRules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  test("has a README with the headings in order, the description and the source", async () => {
    const readme = await read(id, "README.md");
    expect(Array.from(readme.matchAll(/^## (.+)$/gm), (match) => match[1])).toEqual(HEADINGS);
    expect(readme.startsWith(`# ${id}\n\n${rule.meta.description}.\n`)).toBe(true);
    expect(readme).toContain(`## Source\n\n${rule.meta.source}.\n`);
  });

  test("does what the examples of its README say", async () => {
    const examples = examplesOf(await read(id, "README.md"));
    expect(new Set(examples.map(({ section }) => section))).toEqual(new Set(["Wrong", "Right"]));
    for (const example of examples) {
      for (const [what, findings] of verdicts(id, example)) {
        expect.soft([what, findings.length > 0]).toEqual([what, example.section === "Wrong"]);
      }
    }
  });

  test("has its options in its README, with their defaults", async () => {
    const readme = await read(id, "README.md");
    const rows = Object.entries(rule.meta.options).map(([name, option]) => optionRow(name, option.default, option.doc));
    const section = readme.slice(readme.indexOf("## Options"), readme.indexOf("## When not to use"));
    expect(section.match(/^\| `.*$/gm) ?? []).toEqual(rows);
    if (rows.length === 0) expect(section).toContain("None.");
  });

  test("has a test beside it, and says each message in both languages without a stray placeholder", async () => {
    await expect(read(id, "rule.test.ts")).resolves.toContain("testRule(");
    for (const [messageId, { zh, en }] of Object.entries(rule.meta.messages)) {
      const names = (text: string) => Array.from(text.matchAll(/\{\{(\w+)\}\}/g), (match) => match[1]).sort();
      expect.soft([messageId, names(zh)]).toEqual([messageId, names(en)]);
    }
  });
});

test("each folder is a rule of the index, and the recommended preset switches each on at its own severity", async () => {
  const folders = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const ids = builtInRules.map(({ id }) => id);
  expect(ids.toSorted()).toEqual(folders.map(({ name }) => name).toSorted());
  expect(presets["recommended"]).toEqual(Object.fromEntries(builtInRules.map(({ id, meta }) => [id, meta.severity])));
  expect(Object.keys(presets["strict"] ?? {}).toSorted()).toEqual(ids.toSorted());
  expect(presets["off"]).toEqual({});
});

test("docs/rules.md lists every rule, its options and its messages, and nothing else", async () => {
  const expected = builtInRules.map(({ id, level, meta }) =>
    [
      `## ${id}`,
      "",
      `${meta.description}. [Why, examples, when not to use](../sdk/src/rules/${id}/README.md)`,
      "",
      `- judges: ${level === "both" ? "replies and conversations" : level === "reply" ? "replies" : "conversations"}`,
      `- severity: ${meta.severity}`,
      `- version: ${meta.version}`,
      `- languages: ${meta.langs.join(", ")}`,
      `- source: ${meta.source}`,
      ...(Object.keys(meta.options).length === 0 ? [] : ["", "| option | default | value |", "| --- | --- | --- |"]),
      ...Object.entries(meta.options).map(([name, option]) => optionRow(name, option.default, option.expected)),
      "",
      "| message | zh | en |",
      "| --- | --- | --- |",
      ...Object.entries(meta.messages).map(([messageId, { zh, en }]) => `| \`${messageId}\` | ${zh} | ${en} |`),
    ].join("\n"),
  );
  const page = await read("..", "..", "..", "docs", "rules.md");
  expect(page.slice(page.indexOf("\n## ") + 1).trimEnd()).toBe(expected.join("\n\n"));
});
