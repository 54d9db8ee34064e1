import { ruleName } from "../rule-names.ts";
import type { Counts } from "./counts.ts";
import { SEVERITIES } from "./counts.ts";
import { type Markup, markup, type Part } from "./markup.ts";
import type { Page } from "./page.ts";
import type { Note, Scene, SceneLine } from "./scene.ts";
import { placeName } from "./source-name.ts";
import type { Shown } from "./worst.ts";

/** The conversations that weigh most, with the words in question and what the rules say of them. */
export function worstSection(page: Page): Part {
  const { shown } = page.tally.worst;
  if (shown.length === 0) return null;
  const { words, write } = page;
  return markup`<section id="worst" aria-labelledby="worst-title"><h2 id="worst-title">${words.worst}</h2><p class="muted">${words.worstNote(write.number(shown.length))}</p>
${shown.map((one, index) => article(one, index + 1, page))}</section>
`;
}

function article(shown: Shown, rank: number, page: Page): Markup {
  const { words, write, calendar } = page;
  const meta = [placeName(shown, page), shown.at === null ? "" : calendar.written(shown.at)]
    .filter(Boolean)
    .join(" · ");
  const seen = shown.scenes.reduce((sum, { notes }) => sum + notes.length, 0);
  const rest =
    seen < shown.findings &&
    markup`<p class="muted">${words.shownOf(write.number(seen), write.number(shown.findings))}</p>`;
  return markup`<article class="talk" aria-labelledby="talk-${rank}"><header><h3 id="talk-${rank}"><span class="rank">${rank}</span> <bdi>${shown.id}</bdi></h3>${pills(shown.counts, page)}<p class="muted"><bdi>${meta}</bdi></p></header>
${shown.scenes.map((scene) => sceneBlock(scene, shown, page))}${rest}</article>
`;
}

function pills(counts: Readonly<Counts>, { words, write }: Page): Markup {
  const items = SEVERITIES.filter((severity) => counts[severity] > 0).map(
    (severity) =>
      markup`<li class="pill ${severity}">${words.severity[severity]} ${write.number(counts[severity])}</li>`,
  );
  return markup`<ul class="pills">${items}</ul>`;
}

function sceneBlock(scene: Scene, { lang }: Shown, page: Page): Markup {
  const lines = scene.lines.map((line) => lineBlock(line, lang, page));
  const notes = scene.notes.map((note) => noteItem(note, lang, page));
  return markup`<div class="scene ${scene.severity}"><ol class="lines">${lines}</ol><ul class="notes">${notes}</ul></div>
`;
}

function lineBlock({ role, name, at, type, pieces, isAnchor }: SceneLine, lang: string, page: Page): Markup {
  const { words, calendar } = page;
  const who = markup`<span class="who">${words.role[role]} ${name !== "" && markup`<bdi>${name}</bdi> `}${at !== null && markup`<time>${calendar.clockTime(at)}</time>`}</span>`;
  const side = role === "customer" ? "customer" : "shop";
  const state = isAnchor ? "anchor" : "";
  if (pieces.length === 0) return markup`<li class="line event ${state}">${who} ${words.event[type] ?? type}</li>`;
  const said = pieces.map(({ text, mark }) => (mark === null ? text : markup`<mark class="${mark}">${text}</mark>`));
  return markup`<li class="line ${side} ${state}">${who}<p dir="auto" lang="${lang}">${said}</p></li>`;
}

function noteItem(note: Note, lang: string, page: Page): Markup {
  const { words, options } = page;
  const { opinion, accepted } = note;
  const second =
    opinion === null
      ? null
      : markup`<span class="opinion ${opinion.outcome === "overturned" && "against"}">${words.opinion(words.outcome[opinion.outcome], opinion.outcome === "not asked" ? "" : (opinion.why ?? ""))}</span>`;
  return markup`<li><span class="pill ${note.severity}">${words.severityOne[note.severity]}</span> <strong>${ruleName(note.ruleId, options) ?? note.ruleId}</strong> <span dir="auto" lang="${lang}">${note.message}</span>${second}${accepted !== null && markup`<span class="opinion">${words.acceptedBecause(accepted)}</span>`}</li>`;
}
