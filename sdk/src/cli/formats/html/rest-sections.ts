import type { Outcome } from "../../../judge/types.ts";
import { markup, type Part } from "./markup.ts";
import type { Page } from "./page.ts";
import { sourceName } from "./source-name.ts";
import { table } from "./table.ts";

const OUTCOMES: readonly Outcome[] = ["upheld", "overturned", "unsure", "not asked", "failed"];

/** What came of the second opinion; nothing where none was asked for. */
export function secondSection({ tally: { opinions }, words, write }: Page): Part {
  const all = OUTCOMES.reduce((sum, outcome) => sum + opinions[outcome], 0);
  if (all === 0) return null;
  const items = OUTCOMES.map(
    (outcome) =>
      markup`<div><dt>${words.outcome[outcome]}</dt><dd>${write.number(opinions[outcome])} <span class="muted">${write.percent(opinions[outcome], all)}</span></dd></div>`,
  );
  return markup`<section id="second" class="card" aria-labelledby="second-title"><h2 id="second-title">${words.second}</h2><p class="muted">${words.secondNote}</p><dl class="outcomes">${items}</dl></section>
`;
}

/** Lines that were no conversation: the first ones, and how many. */
export function badLinesSection(page: Page): Part {
  const { tally, words, write } = page;
  if (tally.badLines === 0) return null;
  const rows = tally.firstBadLines.map(({ source, line, problem }) => [
    markup`<bdi>${sourceName(source, page)}</bdi>`,
    write.number(line),
    markup`<bdi>${problem}</bdi>`,
  ]);
  const more = tally.badLines - rows.length;
  return markup`<section id="bad-lines" aria-labelledby="bad-lines-title"><h2 id="bad-lines-title">${words.badLines}</h2><p class="muted">${words.badLinesNote(write.number(tally.badLines))}</p>
${table(words.badLines, [{ title: words.file }, { title: words.line, isFigure: true }, { title: words.problem }], rows)}${more > 0 && markup`<p class="muted">${words.more(write.number(more))}</p>`}</section>
`;
}

/** What the figures mean, for who sees them for the first time. */
export function howSection({ words, write, options }: Page): Part {
  const items = words.howText.map((text) => markup`<li>${text}</li>`);
  return markup`<footer><h2>${words.how}</h2><ul>${items}</ul><p class="muted">${words.zone(options.zone)} ${words.program(options.version, write.number(options.rules.length))}</p></footer>
`;
}
