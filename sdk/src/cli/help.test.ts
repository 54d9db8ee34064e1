import { expect, test } from "vitest";
import { helpText } from "./help.ts";
import { cliOptions } from "./option-table.ts";

/** What stands in front of the explanations, and whole lines without one. */
function entries(text: string): (string | undefined)[] {
  return [...text.matchAll(/^ {2}(-\w, --\S+|\s+--\S+|\d(?= )|qin-audit .*|zcat .*)/gm)].map(([, entry]) => entry);
}

test("both languages list the same options, examples and exit codes", () => {
  expect(entries(helpText("en")).length).toBeGreaterThan(cliOptions.length + 4);
  expect(entries(helpText("zh"))).toEqual(entries(helpText("en")));
});

test("in Chinese every explanation is Chinese", () => {
  const explanations = helpText("zh")
    .split("\n")
    .filter((line) => /^ {2}(?:-\w|\s+--|\d )/.test(line));
  expect(explanations.length).toBeGreaterThan(cliOptions.length);
  for (const line of explanations) expect(line).toMatch(/\p{Script=Han}/u);
});
