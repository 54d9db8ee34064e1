import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { createChecker } from "@qin/sdk";
import { expect, test } from "vitest";
import { root } from "./root.ts";

const read = (path: string) => readFile(join(root, path), "utf8");
const readmes = { en: await read("README.md"), zh: await read("README.zh-CN.md") };
const embedOf = (text: string) => /^<script .*qin\.js.*<\/script>$/m.exec(text)?.[0] ?? "no embed found";
const stubOf = (text: string) => /<script>\n([\s\S]*?)<\/script>/.exec(text)?.[1] ?? "no queue found";

test("both READMEs show the same code", () => {
  const code = (text: string) => [...text.matchAll(/```(?:html|sh)\n([\s\S]*?)```/g)].map(([, block]) => block);
  expect(code(readmes.zh)).toEqual(code(readmes.en));
});

test("both READMEs name the two commands", () => {
  for (const text of Object.values(readmes)) {
    expect(text).toContain("npm ci && npm start");
    expect(text).toContain("npm ci && npm test");
  }
});

test("the demo shop embeds the chat as the README says, but for the address", async () => {
  const page = await read("examples/storefront/index.html");
  const own = /<script[^>]*qin\.js[^>]*><\/script>/.exec(page)?.[0] ?? "no embed found";
  const plain = (tag: string) => tag.replace(/src="[^"]*\/qin\.js"/, 'src="/qin.js"').replace(" vite-ignore", "");
  expect(plain(own)).toBe(plain(embedOf(readmes.en)));
});

test("the queue of the README holds calls as the widget takes them over", async () => {
  const page: { window: unknown; Qin?: { q: [unknown[], unknown, unknown][] } } = { window: undefined };
  page.window = page;
  const context = createContext(page);
  runInContext(stubOf(readmes.en), context);
  const [call = []] = page.Qin?.q ?? [];
  expect(page.Qin?.q).toHaveLength(1);
  expect(call).toEqual([["identify", expect.anything()], expect.anything(), expect.anything()]);
});

test("the reply that the READMEs check has findings, with words to mend it by", () => {
  const checker = createChecker({ preset: "recommended", lang: "zh" });
  for (const text of Object.values(readmes)) {
    expect(text).toContain('createChecker({ preset: "recommended", lang: "zh" })');
    const reply = /checkReply\(\{ text: "([^"]+)" \}\)/.exec(text)?.[1] ?? "";
    const findings = checker.checkReply({ text: reply });
    expect(findings.map(({ ruleId }) => ruleId)).toContain("forbidden-phrase");
    expect(findings.every(({ message }) => message.length > 5)).toBe(true);
  }
});
