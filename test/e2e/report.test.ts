import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createHtml } from "../../sdk/src/cli/formats/html/html.ts";
import { createJunit } from "../../sdk/src/cli/formats/junit.ts";
import { audited, finding, MONDAY, options } from "../../sdk/src/cli/formats/testing/audited.ts";
import { hostileTexts } from "../../sdk/src/cli/formats/testing/hostile.ts";
import type { AuditedConversation, Formatter } from "../../sdk/src/cli/formatter.ts";
import { keepScreen, launchBrowser, openPage, type PageOptions } from "../support/browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const DAY = 86_400_000;
const looks = [
  { locale: "zh-CN", colorScheme: "light" },
  { locale: "zh-CN", colorScheme: "dark" },
  { locale: "en-US", colorScheme: "light" },
  { locale: "en-US", colorScheme: "dark" },
] as const;

/** A month of talks by three agents, some slow, some blunt, one hostile in every field. */
function month(): AuditedConversation[] {
  const talks = Array.from({ length: 90 }, (_, i) => {
    const at = MONDAY + (i % 30) * DAY;
    const waited = 2 + ((i * 7) % 90);
    const flat = [
      { at, from: "customer", type: "message", text: "这个碗能进微波炉吗？" },
      {
        at: at + waited * 1000,
        from: "agent",
        fromId: ["小雅", "阿明", "Lina"][i % 3] ?? "",
        type: "message",
        text: "不知道",
      },
    ] as const;
    const findings = [
      ...(waited > 9
        ? [finding({ ruleId: "response-time", severity: waited > 60 ? "error" : "warn", seq: 1, at })]
        : []),
      ...(i % 4 === 0 ? [finding({ seq: 2, at, span: [0, 3] })] : []),
      ...(i % 2 === 0 ? [finding({ ruleId: "address-qin", severity: "info", seq: 2, at })] : []),
    ];
    const opinions = findings.map(({ ruleId }) =>
      ruleId === "forbidden-phrase" ? ({ outcome: "overturned", why: "a quotation", isCached: false } as const) : null,
    );
    return audited(findings, { id: `c-${i}`, line: i + 1, flat, opinions });
  });
  const hostile = hostileTexts.map((text) => {
    const flat = [{ at: MONDAY, from: "agent", fromId: text, type: "message", text: `${text}!` }] as const;
    const many = Array.from({ length: 3 }, () => finding({ seq: 1, at: MONDAY, message: text, span: [0, 4] }));
    return audited(many, { id: text, source: text, flat });
  });
  return [...talks, ...hostile];
}

function write(format: Formatter): string {
  const parts = [format.begin(), ...month().map((one) => format.conversation(one))];
  for (const problem of hostileTexts) parts.push(format.badLine({ source: problem, line: 3, problem }));
  return [...parts, format.end()].join("");
}

async function openReport(look: PageOptions): Promise<{ page: Page; problems: readonly string[]; asked: string[] }> {
  const opened = await openPage(browser, look);
  const asked: string[] = [];
  opened.page.on("request", (request) => asked.push(request.url()));
  const path = join(await mkdtemp(join(tmpdir(), "qin-report-")), "report.html");
  await writeFile(path, write(createHtml({ ...options, lang: look.locale === "en-US" ? "en" : "zh" })));
  await opened.page.goto(pathToFileURL(path).href);
  return { ...opened, asked };
}

test.for(looks)(
  "the report is accessible, asks for nothing and runs nothing, in $locale, $colorScheme",
  async (look) => {
    const { page, problems, asked } = await openReport(look);
    for (const summary of await page.locator("summary").all()) await summary.click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))).toEqual([]);
    expect(asked).toEqual([page.url()]);
    expect(await page.evaluate(() => "__ran" in window)).toBe(false);
    expect(problems).toEqual([]);
    await keepScreen(page, `report-${look.locale}-${look.colorScheme}`);
  },
);

test("the report fits a phone without scrolling sideways", async () => {
  const { page } = await openReport({ isPhone: true });
  const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(widths[0]).toBe(widths[1]);
  await keepScreen(page, "report-phone");
});

test("on paper the report is light, unfolded and on several pages", async () => {
  const { page } = await openReport({ colorScheme: "dark" });
  await page.emulateMedia({ media: "print" });
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(ground).toBe("rgb(255, 255, 255)");
  expect(await page.locator("nav").isVisible()).toBe(false);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect((pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? []).length).toBeGreaterThan(2);
});

test("a browser's XML parser reads the JUnit report", async () => {
  const { page } = await openPage(browser);
  const found = await page.evaluate((xml) => {
    const document = new DOMParser().parseFromString(xml, "application/xml");
    return [document.querySelector("parsererror")?.textContent ?? "", document.querySelectorAll("testcase").length];
  }, write(createJunit()));
  expect(found).toEqual(["", expect.any(Number)]);
  expect(found[1]).toBeGreaterThan(100);
});
