import { Markup, markup, type Part } from "./markup.ts";
import type { Page } from "./page.ts";
import { sourceName } from "./source-name.ts";

/** A branch with leaves on a red seal, as everywhere in Qin. */
const SEAL = new Markup(
  '<svg class="seal" viewBox="0 0 32 32" width="44" height="44" aria-hidden="true"><rect width="32" height="32" rx="8" fill="#c2362b"/><path fill="#fff" d="M15.2 9h1.6v18h-1.6zM16 4c2 2 2.6 4.3 0 7-2.6-2.7-2-5 0-7zM15.4 15.5c-3.4.2-5.3-1.5-5.6-4.8 3.4-.2 5.3 1.5 5.6 4.8zM16.6 15.5c3.4.2 5.3-1.5 5.6-4.8-3.4-.2-5.3 1.5-5.6 4.8zM15.4 21.2c-3.4.2-5.3-1.5-5.6-4.8 3.4-.2 5.3 1.5 5.6 4.8zM16.6 21.2c3.4.2 5.3-1.5 5.6-4.8-3.4-.2-5.3 1.5-5.6 4.8z"/></svg>',
);

/** What was looked at, from when to when, and where to find what. */
export function headSection(page: Page): Markup {
  const { tally, words, calendar, options } = page;
  const names = tally.firstSources.map((source) => sourceName(source, page)).join(words.comma);
  const lines = [
    tally.firstDay === null || tally.lastDay === null
      ? words.noPeriod
      : words.period(calendar.writtenDay(tally.firstDay), calendar.writtenDay(tally.lastDay)),
    ...(names === "" ? [] : [words.sources(names, tally.sources - tally.firstSources.length)]),
    words.ran(calendar.written(options.ranAt)),
  ];
  return markup`<header class="top">${SEAL}<div><h1>${words.title}</h1><p class="muted">${lines.map((line, index) => markup`${index > 0 && " · "}<bdi>${line}</bdi>`)}</p></div></header>
<nav aria-label="${words.contents}"><ul>${contents(page)}</ul></nav>
`;
}

function contents({ tally, words }: Page): Part[] {
  const hasOpinions = Object.values(tally.opinions).some((count) => count > 0);
  const sections: readonly (readonly [id: string, title: string, isThere: boolean])[] = [
    ["rules", words.rules, tally.rules.entries().length > 0],
    ["days", words.days, tally.firstDay !== null],
    ["waits", words.waits, true],
    ["agents", words.agents, tally.agents.entries().length > 0],
    ["second", words.second, hasOpinions],
    ["worst", words.worst, tally.worst.shown.length > 0],
    ["bad-lines", words.badLines, tally.badLines > 0],
  ];
  return sections.map(([id, title, isThere]) => isThere && markup`<li><a href="#${id}">${title}</a></li>`);
}
