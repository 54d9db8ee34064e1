import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { closeCodes, errorCodes } from "../../sdk/src/protocol/codes.ts";
import { defaultLimits } from "../../sdk/src/protocol/limits.ts";
import { type Parsed, parseDown, parseUp } from "../../sdk/src/protocol/parse.ts";
import { PROTOCOL_VERSION } from "../../sdk/src/protocol/version.ts";
import { parts } from "./protocol-parts.ts";
import { root } from "./root.ts";

const page = await readFile(join(root, "docs/protocol.md"), "utf8");
const sections = split(page, "## ");

/** The text under each heading of one level, by the heading's words. */
function split(text: string, mark: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const part of `\n${text}`.split(`\n${mark}`).slice(1)) {
    const [heading = "", ...lines] = part.split("\n");
    found.set(heading.replaceAll("`", ""), lines.join("\n"));
  }
  return found;
}

/** The cells of a table's rows, without its head. */
function rowsIn(text: string): string[][] {
  const lines = text.split("\n").filter((line) => line.startsWith("|"));
  return lines.slice(2).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe.each(Object.entries(parts))("%s", (section, expected) => {
  const documented = split(sections.get(section) ?? "", "### ");

  test("[P96] has everything there is, and nothing else", () => {
    const names = [...documented.keys()].filter((name) => name !== "span");
    expect(names.toSorted()).toEqual(Object.keys(expected).toSorted());
  });

  test.each(Object.entries(expected))("[P96] %s: every field with its kind", (name, rows) => {
    const found = rowsIn(documented.get(name) ?? "").map(([field, kind]) => ({ field, kind }));
    expect(found).toEqual(rows.map(({ field, kind }) => ({ field: `\`${field}\``, kind })));
  });
});

test("[P96] every error code is there with its verdict and its help, and no other", () => {
  const rows = Object.entries(errorCodes).map(([code, { verdict, help }]) => [`\`${code}\``, verdict, help]);
  expect(rowsIn(sections.get("Error codes") ?? "")).toEqual(rows);
});

test("[P96] every close code is there with its name, verdict and help, and no other", () => {
  const rows = Object.entries(closeCodes).map(([code, { name, verdict, help }]) => [code, name, verdict, help]);
  expect(rowsIn(sections.get("Close codes") ?? "")).toEqual(rows);
});

test("[P96] every limit is there with its default, and no other", () => {
  const rows = Object.entries(defaultLimits).map(([name, value]) => [`\`${name}\``, String(value)]);
  expect(rowsIn(sections.get("Limits") ?? "").map(([name, value]) => [name, value])).toEqual(rows);
});

test("[P96] the page is of the version that is spoken", () => {
  expect(page).toContain(`\nVersion ${PROTOCOL_VERSION}.`);
});

const examples = [...page.matchAll(/^```json (client|relay)\n(.*?)^```$/gms)].map(([, from = "", json = ""]) => ({
  from,
  json,
  type: /"type": "(\w+)"/.exec(json)?.[1],
}));

test.each(examples)("[P96] the $from's example of $type is a frame, without a field too many", ({ from, json }) => {
  const parsed: Parsed<unknown> = from === "client" ? parseUp(json) : parseDown(json);
  expect(parsed).toEqual({ ok: true, frame: JSON.parse(json) });
});

test("[P96] every JSON on the page is an example of one side", () => {
  expect(page.match(/^```json/gm)).toHaveLength(examples.length);
});

test("[P96] every frame name in the text is one that there is", () => {
  const known = [
    ...Object.keys(parts["Frames to the relay"] ?? {}),
    ...Object.keys(parts["Frames from the relay"] ?? {}),
  ];
  const named = [...page.matchAll(/`([a-z]+_[a-z_]+)`/g)].map(([, name = ""]) => name);
  expect(named.filter((name) => !known.includes(name))).toEqual([]);
});
