import { expect, test } from "vitest";
import { installPackages } from "./packages.ts";
import { findProgram } from "./programs.ts";

test("finds a program in PATH, and says when there is none", () => {
  expect(findProgram("sh")).toMatch(/\/sh$/);
  expect(findProgram("no-such-program")).toBeNull();
});

test("installs nothing where nothing is missing", async () => {
  const need = { who: "The tests", size: "0 MB", missing: async () => [] };
  expect(await installPackages(need, {})).toEqual({ ok: true, output: "" });
});
