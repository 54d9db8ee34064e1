import { expect, test } from "vitest";
import { select } from "./select.ts";
import { stages } from "./stages.ts";

function namesOf(args: string[]) {
  const selection = select(stages, args);
  return selection.ok ? selection.chosen.map(({ name }) => name) : selection.message;
}

test("without arguments every stage runs", () => {
  expect(namesOf([])).toEqual(stages.map(({ name }) => name));
});

test("--only takes the named stages in the usual order", () => {
  expect(namesOf(["--only", "dom,unit"])).toEqual(["unit", "dom"]);
});

test("--only takes along what a stage needs", () => {
  expect(namesOf(["--only", "e2e"])).toEqual(["setup", "build", "e2e"]);
});

test("says what was left out", () => {
  const selection = select(stages, ["--only", "unit"]);
  expect(selection).toMatchObject({ ok: true, left: expect.arrayContaining(["e2e", "lint"]) });
});

test("an unknown stage or argument is refused with the list of stages", () => {
  expect(namesOf(["--only", "units"])).toMatch(/no stage called units\nusage: .*unit,dom/);
  expect(namesOf(["--fast"])).toMatch(/unknown arguments: --fast/);
});

test("a stage needs only stages that come before it", () => {
  for (const [index, stage] of stages.entries()) {
    const before = stages.slice(0, index).map(({ name }) => name);
    expect(before).toEqual(expect.arrayContaining([...stage.needs]));
  }
});
