import { ruleName } from "../rule-names.ts";
import { bar } from "./bars.ts";
import { total } from "./counts.ts";
import { type Markup, markup, type Part } from "./markup.ts";
import type { Page } from "./page.ts";
import { table } from "./table.ts";

/** Findings by rule; the table is the chart. */
export function rulesSection(page: Page): Part {
  const { tally, words, write, options } = page;
  const rules = tally.rules
    .entries()
    .toSorted(([a, left], [b, right]) => total(right.counts) - total(left.counts) || (a < b ? -1 : 1));
  if (rules.length === 0) return null;
  const highest = Math.max(...rules.map(([, { counts }]) => total(counts)));
  const rows = rules.map(([id, { counts, conversations }]) => [
    markup`${nameOf(id, page)}${bar(counts, highest)}`,
    write.number(total(counts)),
    write.number(conversations),
    write.percent(conversations, tally.conversations),
  ]);
  const found = new Set(rules.map(([id]) => id));
  const quiet = options.rules.filter(({ id }) => !found.has(id));
  return markup`<section id="rules" aria-labelledby="rules-title"><h2 id="rules-title">${words.rules}</h2><p class="muted">${words.rulesNote}</p>
${table(
  words.rules,
  [
    { title: words.rule },
    { title: words.count, isFigure: true },
    { title: words.inConversations, isFigure: true },
    { title: words.part, isFigure: true, isMinor: true },
  ],
  rows,
)}${quietList(
  quiet.map(({ id }) => id),
  page,
)}</section>
`;
}

function nameOf(id: string, { options }: Page): Markup {
  const name = ruleName(id, options);
  const code = markup`<code>${id}</code>`;
  return markup`<span class="name">${name === null ? code : markup`${name} ${code}`}</span>`;
}

function quietList(ids: readonly string[], page: Page): Part {
  if (ids.length === 0) return null;
  const items = ids.map((id) => markup`<li>${nameOf(id, page)}</li>`);
  return markup`<details class="figures"><summary>${page.words.quietRules(page.write.number(ids.length))}</summary><ul class="quiet">${items}</ul></details>`;
}
