import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readRulesFile } from "./rules-file.ts";
import { StartError } from "./start-error.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "qin-rules-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

test("reads JSON, with a byte order mark too, JavaScript and TypeScript", async () => {
  expect(await readRulesFile(await file("a.json", '\uFEFF{"preset":"strict"}'))).toEqual({ preset: "strict" });
  expect(await readRulesFile(await file("b.mjs", 'export default { lang: "zh" };'))).toEqual({ lang: "zh" });
  const typed = 'const lang: string = "en";\nexport default { lang };';
  expect(await readRulesFile(await file("c.ts", typed))).toEqual({ lang: "en" });
});

test.each([
  ["none.json", null, "ENOENT"],
  ["broken.json", "{", "JSON"],
  ["key.json", '{"rule":{}}', 'did you mean "rules"?'],
  ["preset.json", '{"preset":"stric"}', "stric"],
  ["rule.json", '{"rules":{"greetin":"off"}}', "greetin"],
  ["option.json", '{"rules":{"response-time":["warn",{"responseSeconds":"soon"}]}}', "responseSeconds"],
  ["override.json", '{"overrides":[{"shop":["a"],"team":"night","rules":{"greetin":"off"}}]}', "greetin"],
  ["export.mjs", "export const config = {};", "no default export"],
  ["throws.mjs", 'throw new Error("no database");', "no database"],
])("says in one line what is wrong with %s", async (name, content, why) => {
  const path = content === null ? join(folder, name) : await file(name, content);
  const failure = await readRulesFile(path).catch((error: unknown) => error);
  if (!(failure instanceof StartError)) throw failure;
  expect(failure.code).toBe("start/rules");
  expect(failure.message).toContain(`QIN_CONFIG ${path} cannot be used: `);
  expect(failure.message).toContain(why);
});
