import { anchors } from "../text/anchors.ts";
import type { Passage } from "../text/passage.ts";
import { isOnePhrase } from "../text/phrase.ts";
import { isQuoted } from "../text/quotation.ts";
import { requiredWords } from "../text/required-words.ts";
import type { Sign } from "../text/signs.ts";
import { isSaidToOthers } from "../text/third-party.ts";
import { offersHelp } from "./offer.ts";
import { isCourteous } from "./softener.ts";

/** A stretch of `plain`. */
export interface Hit {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
}

/** A turn of phrase that does something to the listener: refuses, orders, reproaches. */
export interface Frame {
  /** Words of which a text holds one wherever the pattern matches; see anchors(). */
  readonly words: readonly string[];
  /** And one of these as well, where `words` are common. */
  readonly and?: readonly string[];
  readonly pattern: RegExp;
  /** What makes an innocent use of the same words. */
  readonly isInnocent?: (hit: Hit) => boolean;
  /** The frame spans clauses: a single sign inside is no reason to leave it alone. Default false. */
  readonly spansClauses?: boolean;
}

/** The words of a frame, written with commas between them. */
export function listed(words: string): readonly string[] {
  return words.split(",");
}

/** A frame whose words are read off its pattern. */
export function frameOf(pattern: RegExp, isInnocent?: (hit: Hit) => boolean, spansClauses = false): Frame {
  const [words, and] = requiredWords(pattern);
  if (words === undefined) throw new TypeError(`a frame needs words; got ${pattern.source}`);
  return {
    words,
    ...(and !== undefined && { and }),
    pattern,
    spansClauses,
    ...(isInnocent !== undefined && { isInnocent }),
  };
}

interface Gated {
  readonly gates: readonly Sign[];
  readonly frame: Frame;
}

/** Frames of one script, behind the words of them all. */
interface Group {
  readonly gate: Sign;
  readonly frames: readonly Gated[];
}

const HAN = /[\u4e00-\u9fff]/;

/** A detector of these frames, the plainest first: the first of them that is the speaker's own words, said to the customer. */
export function detectorOf(
  frames: readonly Frame[],
  isExcused: (text: Passage) => boolean = () => false,
): (text: Passage) => Hit | null {
  const groups = [
    groupOf(frames.filter(({ words }) => HAN.test(words.join("")))),
    groupOf(frames.filter(({ words }) => !HAN.test(words.join("")))),
  ].filter((group) => group !== null);
  return (text) => {
    for (const group of groups) {
      if (!text.has(group.gate)) continue;
      // Asked behind the gate only: few texts get here.
      if (isExcused(text)) return null;
      const hit = firstOfAll(group.frames, text);
      if (hit !== null) return hit;
    }
    return null;
  };
}

/** Frames that mean harm in a curt reply only: they are heard where the reply is neither courteous nor helpful. */
export function curtDetectorOf(frames: readonly Frame[]): (text: Passage) => Hit | null {
  return detectorOf(frames, (text) => isCourteous(text) || offersHelp(text));
}

function groupOf(frames: readonly Frame[]): Group | null {
  if (frames.length === 0) return null;
  return {
    gate: anchors(...new Set(frames.flatMap(({ words }) => words))),
    frames: frames.map((frame) => ({
      gates: [anchors(...frame.words), ...(frame.and === undefined ? [] : [anchors(...frame.and)])],
      frame,
    })),
  };
}

function firstOfAll(frames: readonly Gated[], text: Passage): Hit | null {
  for (const { gates, frame } of frames) {
    if (!gates.every((gate) => text.has(gate))) continue;
    const hit = firstOf(frame, text);
    if (hit !== null) return hit;
  }
  return null;
}

function firstOf(frame: Frame, passage: Passage): Hit | null {
  const { pattern } = frame;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(passage.plain); match !== null; match = pattern.exec(passage.plain)) {
    const hit = trimmed(passage, match.index, match[0]);
    if (isOwn(frame, hit)) return hit;
    pattern.lastIndex = match.index + 1;
  }
  return null;
}

function trimmed(passage: Passage, index: number, matched: string): Hit {
  const lead = matched.length - matched.replace(/^[ ,.…!?:;\n]+/, "").length;
  const length = matched.replace(/[ ,.…!?:;\n]+$/, "").length;
  return { passage, start: index + lead, end: index + Math.max(length, lead + 1) };
}

function isOwn({ isInnocent, spansClauses }: Frame, hit: Hit): boolean {
  const { passage, start, end } = hit;
  // What begins in a quotation is quoted, however far the pattern reaches beyond it.
  if (isQuoted(passage, start, start + 1) || isSaidToOthers(passage, start)) return false;
  if (!spansClauses && HAN.test(passage.plain.charAt(start)) && !isOnePhrase(passage.plain.slice(start, end)))
    return false;
  return isInnocent === undefined || !isInnocent(hit);
}
