import type { Fix, Span } from "../../engine/types.ts";

const SEPARATORS = /^[\s,，.。、…~～!！;；]+/;
const PAUSES_AT_END = /[\s,，、~～]+$/;
const ENDS_OPEN = /(?:^|[\s,，.。、…~～!！?？;；“"(（])$/;
/** Only a space parts it from what follows; the sign behind the filler then ends it. */
const ONLY_SPACED = /[^\s,，.。、…~～!！?？;；“"(（]\s+$/;
const SIGN = /^[,，.。!！;；]/;
const QUESTION = /^\s*[?？]/;
/** What is no answer by itself: 亲, particles, signs, emoji. */
const WORDLESS = /^(?:[亲您呢哦呀啊哈]|[^\p{L}\p{N}])*$/u;

/** The reply without its fillers, or 好的 in the place of one that stood alone; one edit for all of them. */
export function mend(raw: string, fillers: readonly Span[]): { readonly fix: Fix } | { readonly suggest: Fix[] } {
  const from = fillers[0]?.[0] ?? 0;
  const end = fillers.at(-1)?.[1] ?? raw.length;
  const kept = fillers.map((filler, i) => raw.slice(filler[1], fillers[i + 1]?.[0] ?? raw.length));
  if (!WORDLESS.test(raw.slice(0, from) + kept.join(""))) return { fix: edit(raw, without(raw.slice(0, from), kept)) };
  const question = QUESTION.exec(raw.slice(end));
  if (question === null) return { fix: { span: [from, end], text: "好的" } };
  return { suggest: [{ span: [from, end + question[0].length], text: "您请讲" }] };
}

/** `kept` is what follows each filler up to the next; signs that only held a filler go with it. */
function without(before: string, kept: readonly string[]): string {
  let text = before;
  for (const rest of kept) {
    const bare = rest.replace(SEPARATORS, "");
    if (!ENDS_OPEN.test(text)) text += rest;
    else if (ONLY_SPACED.test(text) && SIGN.test(rest)) text = text.trimEnd() + rest;
    else if (bare !== "") text += bare;
    else text = joined(text.replace(PAUSES_AT_END, ""), rest);
  }
  return text;
}

/** A sign that ended the filler ends what stood before it, unless that has one already. */
function joined(text: string, signs: string): string {
  return ENDS_OPEN.test(text) ? text : text + signs.replace(PAUSES_AT_END, "");
}

/** The smallest edit that makes one text the other. */
function edit(from: string, to: string): Fix {
  let start = 0;
  while (start < to.length && from.charAt(start) === to.charAt(start)) start++;
  let tail = 0;
  while (tail < to.length - start && from.at(-1 - tail) === to.at(-1 - tail)) tail++;
  return { span: [start, from.length - tail], text: to.slice(start, to.length - tail) };
}
