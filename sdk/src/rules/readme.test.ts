import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createChecker } from "../create-checker.ts";
import type { FlatEvent } from "../engine/from-transcript.ts";
import type { CustomerRecord, RecordContext } from "../engine/record.ts";
import type { RuleOptions } from "../engine/settings.ts";
import type { Finding, Lang, ReplyContext } from "../engine/types.ts";
import { presets } from "../presets/index.ts";
import { type TalkLine, talk } from "../testing/talk.ts";
import { builtInRules } from "./index.ts";

const folder = import.meta.dirname;
const read = (...path: string[]): Promise<string> => readFile(join(folder, ...path), "utf8");
const judged = {
  reply: "replies",
  conversation: "conversations",
  both: "replies and conversations",
  record: "customer records",
} as const;
const HEADINGS = ["Why", "Wrong", "Right", "Options", "When not to use", "Source"];

/**
 * A fence of a README: ```reply zh, with one reply a line; ```conversation zh, with one conversation; or ```record zh, with one
 * line of JSON a record: `{"record":…,"previous":…,"peers":[…],"options":{…}}`. The context of the
 * replies stands behind the language: `first`, `last`, `wait=80`, `name=王女士`; a line that begins with > is what the customer
 * said before the replies below it.
 */
interface Example {
  readonly section: string;
  readonly kind: string;
  readonly lang: Lang;
  readonly context: readonly string[];
  readonly lines: readonly string[];
}

function examplesOf(readme: string): Example[] {
  return readme.split(/^## /m).flatMap((part) =>
    Array.from(
      part.matchAll(/^```(reply|conversation|record) (zh|en)((?: \S+)*)\n([\s\S]*?)\n```$/gm),
      (match): Example => ({
        section: part.slice(0, part.indexOf("\n")),
        kind: match[1] ?? "",
        lang: match[2] === "en" ? "en" : "zh",
        context: (match[3] ?? "").split(" ").filter((word) => word !== ""),
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
  const event = /^\[([a-z.-]+) ?(.*)\]$/.exec(text);
  return [Number(seconds), from, event === null ? text : eventOf(event[1] ?? "", event[2] ?? "")];
}

/** `[order.paid A1 address]`, `[note.added words]`, or the type alone. */
function eventOf(type: string, words: string): Omit<FlatEvent, "at" | "from"> {
  switch (type) {
    case "order.placed":
    case "order.paid":
    case "order.changed": {
      const [, id = "", address = ""] = /^(\S+) (.+)$/.exec(words) ?? [];
      return { type, order: { id, items: "", quantity: 1, total: 1, address } };
    }
    case "typing":
    case "note.added":
    case "handoff.requested":
    case "handoff.accepted":
    case "conversation.closed":
      return { type, ...(words !== "" && { text: words }) };
    default:
      throw new Error(`an example cannot hold [${type}]`);
  }
}

function contextOf(words: readonly string[]): ReplyContext {
  let context: ReplyContext = {};
  for (const word of words) {
    const [key, value = ""] = word.split("=");
    if (key === "first") context = { ...context, firstReply: true };
    else if (key === "last") context = { ...context, lastReply: true };
    else if (key === "wait") context = { ...context, waitSeconds: Number(value) };
    else if (key === "name") context = { ...context, customerName: value };
    else throw new Error(`an example has no context "${word}"`);
  }
  return context;
}

function verdicts(ruleId: string, { kind, lang, context, lines }: Example): [what: string, findings: Finding[]][] {
  const checker = createChecker({ preset: "off", lang, rules: { [ruleId]: "warn" } });
  if (kind === "conversation")
    return [[lines.join(" / "), checker.audit({ lang, events: talk(...lines.map(talkLine)) })]];
  if (kind === "record") return lines.map((line) => [line, recordFindings(ruleId, lang, JSON.parse(line))]);
  let customerText: string | undefined;
  return lines.flatMap((line): [string, Finding[]][] => {
    if (line.startsWith("> ")) {
      customerText = line.slice(2);
      return [];
    }
    const heard = { ...contextOf(context), ...(customerText !== undefined && { customerText }) };
    return [[line, checker.checkReply({ text: line, lang, context: heard })]];
  });
}

function recordFindings(
  ruleId: string,
  lang: Lang,
  given: RecordContext & { record: CustomerRecord; options?: RuleOptions },
): Finding[] {
  const setting = given.options === undefined ? "warn" : (["warn", given.options] as const);
  return createChecker({ preset: "off", lang, rules: { [ruleId]: setting } }).checkRecord(given.record, given);
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
  for (const name of ["strict", "taobao-shop", "call-centre"]) {
    expect.soft([name, Object.keys(presets[name] ?? {}).toSorted()]).toEqual([name, ids.toSorted()]);
    expect(() => createChecker({ preset: name })).not.toThrow();
  }
  expect(presets["off"]).toEqual({});
});

test("docs/rules.md lists every rule, its options and its messages, and nothing else", async () => {
  const expected = builtInRules.map(({ id, level, meta }) =>
    [
      `## ${id}`,
      "",
      `${meta.description}. [Why, examples, when not to use](../sdk/src/rules/${id}/README.md)`,
      "",
      `- judges: ${judged[level]}`,
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
  const intro = page.slice(0, page.indexOf("\n## ") + 1);
  // `npm run check:rules -- -u` writes the page anew.
  await expect(`${intro}${expected.join("\n\n")}\n`).toMatchFileSnapshot("../../../docs/rules.md");
});
