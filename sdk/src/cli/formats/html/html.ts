import { createHash } from "node:crypto";
import { RESPONSE_SECONDS } from "../../../engine/response-clock.ts";
import type { Formatter } from "../../formatter.ts";
import type { ReportOptions } from "../report-options.ts";
import { agentsSection } from "./agents-section.ts";
import { createCalendar } from "./calendar.ts";
import { daysSection } from "./days-section.ts";
import { headSection } from "./head-section.ts";
import { Markup, markup } from "./markup.ts";
import { overview } from "./overview.ts";
import { createWriter, type Page } from "./page.ts";
import { badLinesSection, howSection, secondSection } from "./rest-sections.ts";
import { rulesSection } from "./rules-section.ts";
import { style } from "./style.ts";
import { Tally } from "./tally.ts";
import { waitsSection } from "./waits-section.ts";
import { en } from "./words-en.ts";
import { zh } from "./words-zh.ts";
import { worstSection } from "./worst-section.ts";

/** Nothing may be fetched and nothing may run; of styles, only the page's own. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'; base-uri 'none'; form-action 'none'`;

/**
 * One HTML page for people: what was found by rule, agent and day, how long customers waited, and the weightiest
 * conversations with their evidence. It sums up as conversations go by and is written at the end.
 */
export function createHtml(options: ReportOptions): Formatter {
  const words = options.lang === "zh" ? zh : en;
  const calendar = createCalendar(options.zone, words.locale);
  const tally = new Tally(calendar, options.clock);
  const limit = options.clock?.responseSeconds ?? RESPONSE_SECONDS;
  return {
    begin: () => "",
    conversation: (audited) => {
      tally.add(audited);
      return "";
    },
    badLine: (bad) => {
      tally.addBadLine(bad);
      return "";
    },
    end: () => document({ tally, words, write: createWriter(words), calendar, options, limit }).source,
  };
}

function document(page: Page): Markup {
  const { words, options } = page;
  return markup`<!doctype html>
<html lang="${options.lang === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${words.title}</title>
<style>${new Markup(style)}</style>
</head>
<body>
${headSection(page)}<main>
${overview(page)}${rulesSection(page)}<div class="pair">${daysSection(page)}${waitsSection(page)}</div>
${agentsSection(page)}${secondSection(page)}${worstSection(page)}${badLinesSection(page)}</main>
${howSection(page)}</body>
</html>
`;
}
