import { share } from "./bars.ts";
import { columnChart } from "./columns.ts";
import { markup, type Part } from "./markup.ts";
import type { Page } from "./page.ts";
import { figures, table } from "./table.ts";
import { countBetween, percentile } from "./waits.ts";

interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** After so many seconds a late answer is an error, as the rule has it by itself. */
const VERY_LATE = 60;
const EDGES = [3, 6, 9, 15, 30, 60, 120, 300, 600, 1_800];

/** How long customers waited, with the limit as a line. */
export function waitsSection(page: Page): Part {
  const { tally, words, write, limit } = page;
  const { waits, firstWaits, unanswered } = tally;
  if (waits.answers === 0) {
    return markup`<section id="waits" class="card" aria-labelledby="waits-title"><h2 id="waits-title">${words.waits}</h2><p>${words.noTimes}</p></section>
`;
  }
  const bins = binsOf(page);
  const inTime = write.percent(waits.inTime, waits.answers);
  const seconds = write.duration(limit);
  const all = waits.answers + unanswered;
  const topOf = (count: number) => (count === 0 ? {} : { top: write.percent(count, all) });
  const columns = [
    ...bins.map((bin) => ({
      pieces: [{ value: bin.count, fill: fillOf(bin, limit) }],
      ...topOf(bin.count),
      title: `${nameOf(bin, page)}: ${write.number(bin.count)}`,
    })),
    {
      pieces: [{ value: unanswered, fill: "none" }],
      ...topOf(unanswered),
      title: `${words.noAnswer}: ${write.number(unanswered)}`,
    },
  ];
  const chart = columnChart({
    columns,
    mark: write.mark,
    label: words.waitsLabel(inTime, seconds),
    below: (bottom) => axisOf(bins, columns.length, bottom, page),
  });
  const rows = [
    ...bins.map((bin) => [nameOf(bin, page), write.number(bin.count), write.percent(bin.count, all)]),
    [words.noAnswer, write.number(unanswered), write.percent(unanswered, all)],
  ];
  const first = words.firstNote(
    write.percent(firstWaits.inTime, firstWaits.answers),
    seconds,
    write.duration(percentile(firstWaits, 0.5)),
    write.duration(percentile(firstWaits, 0.9)),
  );
  return markup`<section id="waits" class="card" aria-labelledby="waits-title"><h2 id="waits-title">${words.waits}</h2><p class="muted">${words.waitsNote(write.number(waits.answers), write.number(unanswered))}</p>
<div class="drawing">${chart}</div><p>${first}</p>${figures(
    words.table,
    table(
      words.waits,
      [{ title: words.wait }, { title: words.answers, isFigure: true }, { title: words.part, isFigure: true }],
      rows,
    ),
  )}</section>
`;
}

/** The ends of the bins below their edges, and the limit through the whole height. */
function axisOf(bins: readonly Bin[], slots: number, bottom: number, { words, write, limit }: Page): Part[] {
  const limitPlace = bins.findIndex(({ to }) => to >= limit);
  const edges = bins.slice(0, -1).map(({ to }, index) => {
    const x = share(((index + 1) / slots) * 100);
    const kind = (index - limitPlace) % 2 === 0 ? "" : "minor";
    return markup`<text class="${kind}" x="${x}%" y="${bottom + 20}" text-anchor="middle">${words.tick(to)}</text>`;
  });
  const end = share(((slots - 0.5) / slots) * 100);
  const none = markup`<text x="${end}%" y="${bottom + 20}" text-anchor="middle">${words.noAnswerTick}</text>`;
  const at = share(((limitPlace + 1) / slots) * 100);
  const line = markup`<g class="limit"><line x1="${at}%" x2="${at}%" y1="6" y2="${bottom}"/><text x="${at}%" dx="6" y="14">${words.limit(write.duration(limit))}</text></g>`;
  return [edges, none, line];
}

/** Waits are counted by the second, so the edge of a limit with a fraction is the next one. */
function binsOf({ tally: { waits }, limit: exact }: Page): Bin[] {
  const limit = Math.ceil(exact);
  const below = [limit / 3, (limit / 3) * 2].map(Math.floor).filter((edge) => edge > 0);
  const edges = [...new Set([...below, limit, ...EDGES.filter((edge) => edge > limit)])];
  return [...edges, Number.POSITIVE_INFINITY].map((to, index) => {
    const from = edges[index - 1] ?? -1;
    return { from, to, count: countBetween(waits, from, to) };
  });
}

function nameOf({ from, to }: Bin, { words, write }: Page): string {
  if (to === Number.POSITIVE_INFINITY) return words.over(write.duration(from));
  return from < 0 ? words.upTo(write.duration(to)) : `${write.duration(from)} – ${write.duration(to)}`;
}

function fillOf({ to }: Bin, limit: number): string {
  if (to <= Math.ceil(limit)) return "ok";
  return to <= Math.max(VERY_LATE, limit) ? "warn" : "error";
}
