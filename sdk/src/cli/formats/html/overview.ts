import { ruleName } from "../rule-names.ts";
import { bar } from "./bars.ts";
import { SEVERITIES, total } from "./counts.ts";
import { type Markup, markup, type Part } from "./markup.ts";
import type { Page } from "./page.ts";
import { percentile } from "./waits.ts";

/** The four figures that a reader takes along, and one sentence about where to begin. */
export function overview(page: Page): Markup {
  const { tally, words, write } = page;
  const all = total(tally.counts);
  const tiles = [
    tile(
      words.conversations,
      write.number(tally.conversations),
      words.messages(write.number(tally.staffMessages), write.number(tally.customerMessages)),
    ),
    tile(
      words.clean,
      write.percent(tally.clean, tally.conversations),
      words.cleanOf(write.number(tally.clean), write.number(tally.conversations)),
    ),
    tile(
      words.findings,
      write.number(all),
      tally.conversations === 0 ? "" : words.perHundred(write.decimal((all / tally.conversations) * 100)),
    ),
    speedTile(page),
  ];
  return markup`<section id="overview" aria-labelledby="overview-title"><h2 id="overview-title" class="unseen">${words.overview}</h2>
<dl class="tiles">${tiles}</dl>${severityBar(page, all)}${lead(page, all)}</section>
`;
}

function tile(title: string, value: string, note: string): Markup {
  return markup`<div class="tile"><dt>${title}</dt><dd class="value">${value}</dd><dd class="note">${note}</dd></div>`;
}

function speedTile({ tally: { waits }, words, write, limit }: Page): Markup {
  const title = words.inTime(write.duration(limit));
  if (waits.answers === 0) return tile(title, "–", words.noTimes);
  const median = words.median(write.duration(percentile(waits, 0.5)));
  return tile(title, write.percent(waits.inTime, waits.answers), median);
}

function severityBar({ tally: { counts }, words, write }: Page, all: number): Part {
  if (all === 0) return null;
  const legend = SEVERITIES.map(
    (severity) =>
      markup`<li><span class="dot f-${severity}" aria-hidden="true"></span>${words.severity[severity]} <strong>${write.number(counts[severity])}</strong> <span class="muted">${write.percent(counts[severity], all)}</span></li>`,
  );
  return markup`<div class="severities"><h3 class="unseen">${words.bySeverity}</h3>${bar(counts, all)}<ul class="legend">${legend}</ul></div>`;
}

function lead({ tally, words, write, options }: Page, all: number): Markup {
  const [first] = tally.rules.entries().toSorted(([, a], [, b]) => total(b.counts) - total(a.counts));
  const sentences = [];
  if (first === undefined) sentences.push(words.nothing);
  else {
    const [id, { counts }] = first;
    const count = total(counts);
    sentences.push(words.mostFrequent(ruleName(id, options) ?? id, write.number(count), write.percent(count, all)));
  }
  if (tally.accepted > 0) sentences.push(words.accepted(write.number(tally.accepted)));
  return markup`<p class="lead">${sentences.join(" ")}</p>`;
}
