import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { exitCodes } from "../../sdk/src/cli/exit-codes.ts";
import { helpText } from "../../sdk/src/cli/help.ts";
import { cliOptions, formatNames } from "../../sdk/src/cli/option-table.ts";
import { newReader } from "../../sdk/src/cli/read/reader.ts";
import { root } from "./root.ts";

const page = await readFile(join(root, "docs/audit.md"), "utf8");

/** The rows of the tables below a heading, up to the next heading. */
function rowsBelow(heading: string): string[][] {
  const [section = ""] = (page.split(`\n## ${heading}\n`)[1] ?? "").split(/^#{2,3} /m);
  const cells = [...section.matchAll(/^\| (.+) \|$/gm)].map(([, row = ""]) => row.split(" | "));
  return cells.slice(2);
}

test("every option is listed as help has it, and nothing else is", () => {
  const real = cliOptions.map(({ name, short, value, summary }) => {
    const flag = `${short === undefined ? "" : `-${short}, `}--${name}${value === undefined ? "" : ` ${value}`}`;
    return [`\`${flag}\``, summary];
  });
  expect(rowsBelow("Options")).toEqual(real);
});

test("every exit code is listed with its meaning", () => {
  expect(rowsBelow("Exit codes")).toEqual(exitCodes.map(({ code, meaning }) => [String(code), meaning]));
});

test("every format is listed", () => {
  expect(rowsBelow("Formats").map(([name]) => name)).toEqual(formatNames.map((name) => `\`${name}\``));
});

test("the lines shown as examples are read", () => {
  const [, lines = ""] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
  const reader = newReader("docs.jsonl", {});
  const items = [...reader.push(new TextEncoder().encode(lines)), ...reader.end()];
  expect(items.map(({ kind }) => kind)).toEqual(["conversation", "conversation", "conversation"]);
});

test("every command shown uses options that exist", () => {
  const known = cliOptions.flatMap(({ name, short }) => [`--${name}`, ...(short === undefined ? [] : [`-${short}`])]);
  const commands = `${page}\n${helpText("en")}`.split("\n").filter((line) => /qin-audit .*-/.test(line));
  const used = commands.flatMap((line) => line.match(/(?<=\s)--?[a-z][a-z-]*(?=[\s=]|$)/g) ?? []);
  expect(used.length).toBeGreaterThan(10);
  expect(used.filter((option) => !known.includes(option))).toEqual([]);
});
