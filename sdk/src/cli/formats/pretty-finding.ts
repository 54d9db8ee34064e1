import type { Lang } from "../../engine/types.ts";
import { isOffset } from "../../transcripts/moment.ts";
import type { AuditedConversation } from "../formatter.ts";
import { type Excerpt, excerptOf } from "../terminal/excerpt.ts";
import { plainLine } from "../terminal/plain.ts";
import type { Style } from "../terminal/style.ts";
import { type Evidence, whyOf } from "./evidence.ts";
import { colourOf } from "./pretty-summary.ts";
import { prettyWords } from "./pretty-words.ts";

const INDENT = "      ";
const LEAST_COLUMNS = 20;

/** One finding: where it is, the words, the span underlined, and what the rule says. */
export function prettyFinding(
  audited: AuditedConversation,
  { finding, opinion, event, text, agent }: Evidence,
  style: Style,
  { columns, zone, lang }: { readonly columns: number; readonly zone: string; readonly lang: Lang },
): string {
  const words = prettyWords[lang];
  const colour = colourOf(finding.severity, style);
  const time = audited.isTimed && finding.at !== undefined ? timeOf(finding.at, zone) : "";
  const place = [
    style.bold(plainLine(audited.id)),
    words.line(audited.line),
    finding.seq === undefined ? "" : words.event(finding.seq),
    time,
    agent === null ? "" : plainLine(agent),
  ];
  const lines = [`    ${place.filter((part) => part !== "").join("  ")}`];
  const room = Math.max(LEAST_COLUMNS, columns - INDENT.length);
  if (text !== "") lines.push(...excerptLines(excerptOf(text, finding.span, room), style, colour));
  else if (event !== null) lines.push(INDENT + style.dim(`[${event.type}]`));
  lines.push(INDENT + colour(words.severity[finding.severity]) + style.dim(words.colon) + plainLine(finding.message));
  if (opinion !== null) {
    lines.push(INDENT + style.dim(plainLine(words.opinion(opinion.outcome, whyOf(opinion)))));
  }
  return `${lines.join("\n")}\n`;
}

function excerptLines({ before, marked, after, underline }: Excerpt, style: Style, colour: (text: string) => string) {
  const words = INDENT + before + style.underline(marked) + after;
  return underline === "" ? [words] : [words, INDENT + colour(underline)];
}

/** Date and time on the shop's clock; for a record without a date, the seconds since its start. */
function timeOf(at: number, zone: string): string {
  if (isOffset(at)) return `+${at / 1000} s`;
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" });
  return Math.abs(at) <= 8.64e15 ? format.format(at) : "";
}
