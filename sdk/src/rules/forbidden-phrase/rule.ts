import { defineRule } from "../../engine/rule.ts";
import { type Gated, gated, mayMatch } from "../../engine/text/anchors.ts";
import type { Passage } from "../../engine/text/passage.ts";
import { isOnePhrase } from "../../engine/text/phrase.ts";
import { isQuoted } from "../../engine/text/quotation.ts";
import { isSaidToOthers } from "../../engine/text/third-party.ts";
import { englishEntries } from "./en.ts";
import type { Entry, EntryId, Hit } from "./entry.ts";
import { messages } from "./messages.ts";
import { curtEntries } from "./zh-curt.ts";
import { refusingEntries } from "./zh-refusing.ts";

/** An entry whose patterns are tried only where their words stand. */
interface GatedEntry {
  readonly entry: Entry;
  readonly patterns: readonly Gated[];
}

const withGates = (entries: readonly Entry[]): GatedEntry[] =>
  entries.map((entry) => ({ entry, patterns: entry.patterns.map(gated) }));
const chinese = withGates([...curtEntries, ...refusingEntries]);
const english = withGates(englishEntries);
const HAN = /[\u4e00-\u9fff]/;
const LATIN_WORD = /[a-z]{3}/;

export const forbiddenPhrase = defineRule({
  id: "forbidden-phrase",
  meta: {
    type: "tone",
    description: "Leave out the phrases that the service manual forbids",
    severity: "error",
    version: "1.0.0",
    source: "Service manual 1.3, entries 1 to 21",
    messages,
  },
  reply: {
    on: "each",
    check: ({ text }, _options, report) => {
      const found = firstHit(text);
      if (found === null) return;
      const span = text.span(found.hit.start, found.hit.end);
      report({ messageId: found.id, span, data: { phrase: text.raw.slice(...span) } });
    },
  },
});

/** The first forbidden phrase in the order of the text; Chinese replies may hold English ones. */
function firstHit(text: Passage): { id: EntryId; hit: Hit } | null {
  let first: { id: EntryId; hit: Hit } | null = null;
  for (const entries of [HAN.test(text.plain) ? chinese : [], LATIN_WORD.test(text.plain) ? english : []]) {
    for (const { entry, patterns } of entries) {
      if (entry.needs?.some((sign) => !text.has(sign))) continue;
      const hit = hitOf(entry, patterns, text);
      if (hit !== null && (first === null || hit.start < first.hit.start)) first = { id: entry.id, hit };
    }
  }
  return first;
}

function hitOf(entry: Entry, patterns: readonly Gated[], passage: Passage): Hit | null {
  let first: Hit | null = null;
  for (const one of patterns) {
    if (!mayMatch(one, passage)) continue;
    const { pattern } = one;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(passage.plain); match !== null; match = pattern.exec(passage.plain)) {
      if (match[0] === "") {
        pattern.lastIndex++;
        continue;
      }
      const hit = trimmed(passage, match.index, match[0]);
      if (first !== null && hit.start >= first.start) break;
      if (isGuilty(entry, hit)) {
        first = hit;
        break;
      }
      pattern.lastIndex = match.index + 1;
    }
  }
  return first;
}

function trimmed(passage: Passage, index: number, matched: string): Hit {
  const lead = matched.length - matched.replace(/^[ ,.…!?:;\n]+/, "").length;
  const length = matched.replace(/[ ,.…!?:;\n]+$/, "").length;
  return { passage, start: index + lead, end: index + Math.max(length, lead + 1) };
}

function isGuilty(entry: Entry, hit: Hit): boolean {
  const { passage, start, end } = hit;
  if (isQuoted(passage, start, end) || isSaidToOthers(passage, start)) return false;
  if (
    entry.isUnbroken !== false &&
    HAN.test(passage.plain.charAt(start)) &&
    !isOnePhrase(passage.plain.slice(start, end))
  )
    return false;
  return entry.isInnocent === undefined || !entry.isInnocent(hit);
}
