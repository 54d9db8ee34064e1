import { share } from "./bars.ts";
import { beginOf, DAY, nextBegin } from "./calendar.ts";
import { columnChart } from "./columns.ts";
import { type Counts, noCounts, SEVERITIES, total } from "./counts.ts";
import { markup, type Part } from "./markup.ts";
import type { Page } from "./page.ts";
import { figures, table } from "./table.ts";

type Step = "day" | "week" | "month" | "year";
interface Period {
  readonly begin: string;
  readonly counts: Counts;
  conversations: number;
}

/** Columns that can be told apart on a phone. */
const MOST = 62;
const LABELS = 6;

/** Findings by day, or by as long a time as it takes for the columns to fit. */
export function daysSection(page: Page): Part {
  const { tally, words, write, calendar } = page;
  const { firstDay, lastDay, days } = tally;
  if (firstDay === null || lastDay === null) return null;
  const step = stepFor(firstDay, lastDay);
  const periods = periodsOf(page, step, firstDay, lastDay);
  const nameOf = ({ begin }: Period): string =>
    step === "month" || step === "year" ? shortName(begin, step) : calendar.writtenDay(begin);
  const highest = periods.reduce((a, b) => (total(b.counts) > total(a.counts) ? b : a));
  const every = Math.ceil(periods.length / LABELS);
  const chart = columnChart({
    mark: write.mark,
    label: words.daysLabel(write.number(total(highest.counts)), nameOf(highest)),
    columns: periods.map((period) => ({
      pieces: SEVERITIES.map((severity) => ({ value: period.counts[severity], fill: severity })),
      title: `${nameOf(period)}: ${write.number(total(period.counts))}`,
    })),
    below: (bottom) =>
      periods.map((period, index) => {
        if (index % every !== 0) return null;
        const middle = share(((index + 0.5) / periods.length) * 100);
        const kind = (index / every) % 2 === 1 ? "minor" : "";
        return markup`<text class="${kind}" x="${middle}%" y="${bottom + 20}" text-anchor="middle">${shortName(period.begin, step)}</text>`;
      }),
  });
  const rows = periods
    .filter(({ counts, conversations }) => total(counts) + conversations > 0)
    .map((period) => [
      nameOf(period),
      write.number(period.conversations),
      ...SEVERITIES.map((severity) => write.number(period.counts[severity])),
    ]);
  const columns = [words.conversations, ...SEVERITIES.map((severity) => words.severity[severity])];
  const others = days.others === null ? 0 : total(days.others.counts);
  return markup`<section id="days" class="card" aria-labelledby="days-title"><h2 id="days-title">${words.days}</h2><p class="muted">${words.stepNote[step]} ${others > 0 && words.otherDays(write.number(others))}</p>
<div class="drawing">${chart}${legend(page)}</div>${figures(
    words.table,
    table(words.days, [{ title: words.day }, ...columns.map((title) => ({ title, isFigure: true }))], rows),
  )}</section>
`;
}

function legend({ words }: Page): Part {
  const items = SEVERITIES.map(
    (severity) => markup`<li><span class="dot f-${severity}"></span>${words.severity[severity]}</li>`,
  );
  return markup`<ul class="legend" aria-hidden="true">${items}</ul>`;
}

function stepFor(first: string, last: string): Step {
  const days = (Date.parse(last) - Date.parse(first)) / DAY + 1;
  if (days <= MOST) return "day";
  if (days <= MOST * 7) return "week";
  return days <= MOST * 30 ? "month" : "year";
}

function periodsOf({ tally }: Page, step: Step, first: string, last: string): Period[] {
  const periods = new Map<string, Period>();
  for (let begin = beginOf(first, step); begin <= last; begin = nextBegin(begin, step)) {
    periods.set(begin, { begin, counts: noCounts(), conversations: 0 });
  }
  for (const [day, { counts, conversations }] of tally.days.entries()) {
    const period = periods.get(beginOf(day, step));
    if (period === undefined) continue;
    period.conversations += conversations;
    for (const severity of SEVERITIES) period.counts[severity] += counts[severity];
  }
  return [...periods.values()];
}

function shortName(begin: string, step: Step): string {
  if (step === "year") return begin.slice(0, 4);
  return step === "month" ? begin.slice(0, 7) : begin.slice(5);
}
