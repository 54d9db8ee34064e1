import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openAgent } from "../support/agent.ts";
import { keepScreen, openPage } from "../support/browser.ts";
import { openCustomer } from "../support/customer.ts";
import { setStage } from "../support/story.ts";

const stage = setStage();
const looks = [
  { locale: "zh-CN", colorScheme: "light" },
  { locale: "zh-CN", colorScheme: "dark" },
  { locale: "en-US", colorScheme: "light" },
  { locale: "en-US", colorScheme: "dark" },
] as const;

/** What axe finds against WCAG 2.2 AA, one line each. */
async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${JSON.stringify(target)}: ${failureSummary}`),
  );
}

test.for(looks)("[E15] the widget has no accessibility fault in $locale, $colorScheme", async (look) => {
  const { browser, relay } = stage();
  const customer = await openCustomer(browser, relay, { ...look, isPhone: true });
  const name = `${look.locale}-${look.colorScheme}`;
  expect(await faultsOf(customer.page)).toEqual([]);
  await customer.openChat();
  expect(await faultsOf(customer.page)).toEqual([]);
  await customer.say("Is the celadon bowl in stock?");
  await customer.widget.getByText(/已送达|Sent/).waitFor();
  expect(await faultsOf(customer.page)).toEqual([]);
  await keepScreen(customer.page, `widget-${name}`);
});

test.for(looks)("[E16] the desk has no accessibility fault in $locale, $colorScheme", async (look) => {
  const { browser, relay } = stage();
  const name = `${look.locale}-${look.colorScheme}`;
  const { page } = await openPage(browser, look);
  await page.goto(`${relay.url}/desk/`);
  await page.getByRole("heading").first().waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await keepScreen(page, `desk-login-${name}`);
  const customer = await openCustomer(browser, relay);
  await customer.openChat();
  await customer.say("这个碗有货吗？");
  const agent = await openAgent(browser, relay, "agent", look);
  await agent.openConversation("这个碗有货吗");
  await agent.composer.fill("不知道");
  await agent.page.locator("mark.wave--block").first().waitFor();
  expect(await faultsOf(agent.page)).toEqual([]);
  await keepScreen(agent.page, `desk-${name}`);
});
