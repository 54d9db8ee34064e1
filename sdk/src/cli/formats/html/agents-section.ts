import { bar } from "./bars.ts";
import { total } from "./counts.ts";
import { markup, type Part } from "./markup.ts";
import type { Page } from "./page.ts";
import { table } from "./table.ts";

const MOST = 20;
/** What a record writes where it does not know who it was. */
const UNNAMED = new Set(["agent", "supervisor"]);

/** Findings by agent, beside how much each wrote; the table is the chart. */
export function agentsSection(page: Page): Part {
  const { tally, words, write, limit } = page;
  const agents = tally.agents
    .entries()
    .toSorted(([a, left], [b, right]) => total(right.counts) - total(left.counts) || (a < b ? -1 : 1));
  if (agents.length === 0) return null;
  const shown = agents.slice(0, MOST);
  const highest = Math.max(1, ...shown.map(([, { counts }]) => total(counts)));
  const rows = shown.map(([id, { counts, messages, answers, inTime }]) => [
    markup`<span class="name"><bdi>${UNNAMED.has(id) ? words.unnamed : id}</bdi></span>${bar(counts, highest)}`,
    write.number(total(counts)),
    write.number(messages),
    messages === 0 ? "–" : write.decimal((total(counts) / messages) * 100),
    write.percent(inTime, answers),
  ]);
  const more = agents.length - shown.length;
  return markup`<section id="agents" aria-labelledby="agents-title"><h2 id="agents-title">${words.agents}</h2><p class="muted">${words.agentsNote}</p>
${table(
  words.agents,
  [
    { title: words.agent },
    { title: words.count, isFigure: true },
    { title: words.agentMessages, isFigure: true, isMinor: true },
    { title: words.agentPerHundred, isFigure: true },
    { title: words.agentInTime(write.duration(limit)), isFigure: true },
  ],
  rows,
)}${more > 0 && markup`<p class="muted">${words.moreAgents(tally.agents.others === null ? write.number(more) : `${write.number(more)}+`)}</p>`}</section>
`;
}
