import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findConfig, loadConfig } from "./config-file.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "qin-config-"));
  await mkdir(join(folder, "a/b"), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true }));

const write = async (name: string, content: string): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};

test("the nearest one upwards is taken, TypeScript before JavaScript before JSON", async () => {
  const far = await write("qin.config.json", "{}");
  expect(findConfig(join(folder, "a/b"))).toBe(far);
  await write("a/qin.config.json", "{}");
  const near = await write("a/qin.config.ts", "export default {};");
  expect(findConfig(join(folder, "a/b"))).toBe(near);
});

test("reads JSON, JavaScript and TypeScript, with a rule of the shop's own", async () => {
  expect(await loadConfig(await write("one.json", '{"preset":"strict"}'), folder)).toEqual({ preset: "strict" });
  expect(await loadConfig(await write("bom.json", '\uFEFF{"lang":"zh"}'), folder)).toEqual({ lang: "zh" });
  const js = await write("two.js", 'export default { rules: { greeting: "off" } };');
  expect(await loadConfig(js, folder)).toEqual({ rules: { greeting: "off" } });
  const ts = await write("three.ts", 'const lang: string = "zh";\nexport default { lang, plugins: [] };');
  expect(await loadConfig(ts, folder)).toEqual({ lang: "zh", plugins: [] });
});

test.each(["mts", "mjs", "cjs", "cts"])("qin.config.%s is found and read like the others", async (ending) => {
  const content = ending.startsWith("c") ? 'module.exports = { lang: "zh" };' : 'export default { lang: "zh" };';
  await mkdir(join(folder, ending));
  const path = await write(`${ending}/qin.config.${ending}`, content);
  expect(findConfig(join(folder, ending))).toBe(path);
  expect(await loadConfig(path, folder)).toEqual({ lang: "zh" });
});

test.each(["yaml", "yml", "toml", "jsonc", "json5"])("qin.config.%s is refused, not passed over", async (ending) => {
  await mkdir(join(folder, ending));
  await write(`${ending}/qin.config.${ending}`, "");
  const readable = "ends in .ts, .mts, .cts, .js, .mjs, .cjs, .json";
  expect(() => findConfig(join(folder, ending))).toThrow(readable);
  const path = await write(`${ending}/qin.config.json`, "{}");
  expect(findConfig(join(folder, ending))).toBe(path);
  await expect(loadConfig(join(folder, ending, `qin.config.${ending}`), folder)).rejects.toThrow(readable);
});

test.each([
  ["broken.json", "{", /^broken\.json: it is not JSON: /],
  ["key.json", '{"rule":{}}', /^key\.json: config\/bad: .*did you mean "rules"\?$/],
  ["none.js", "export const config = {};", /^none\.js: it has no default export/],
  ["throws.js", 'throw new Error("no database");', /^throws\.js: no database$/],
  ["import.js", 'import "./not-there.js"; export default {};', /^import\.js: .*not-there\.js/],
])("%s is refused with its name and the reason", async (name, content, message) => {
  await expect(loadConfig(await write(name, content), folder)).rejects.toThrow(message);
});

test("one that is not there is named", async () => {
  await expect(loadConfig(join(folder, "gone.json"), folder)).rejects.toThrow(
    "gone.json: there is no such configuration file",
  );
});
