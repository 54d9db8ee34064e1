import { line, seq, text, time } from "./primitives.ts";
import { type Infer, integer, list, literal, number, object, optional, type Schema, string, table } from "./schema.ts";

export const severity = literal("info", "warn", "error");
export type Severity = Infer<typeof severity>;

/** `[start, end)` in UTF-16 code units of the original text. */
export type Span = [start: number, end: number];
export const span: Schema<Span> = {
  shape: "span",
  parse: (value, path) => {
    const [start = 0, end = 0] = list(integer(), { max: 2 }).parse(value, path);
    return [start, end];
  },
};

/** Replace `span` by `text`; an insertion has `start === end`. */
export const fix = object({ span, text: string({ max: 10_000 }) });
export type Fix = Infer<typeof fix>;

const datum: Schema<string | number> = {
  shape: "string or number",
  parse: (value, path) => (typeof value === "number" ? number().parse(value, path) : line.parse(value, path)),
};

/** What a rule says about a reply or a conversation. `messageId` and `data` give the message in any language. */
export const finding = object({
  ruleId: line,
  ruleVersion: line,
  severity,
  messageId: line,
  data: optional(table(datum, { max: 20 })),
  message: text,
  span: optional(span),
  /** The event it is anchored at; none for a draft or a reply outside a log. */
  seq: optional(seq),
  at: optional(time),
  /** Safe to apply without asking. */
  fix: optional(fix),
  /** Worth offering, for a person to choose. */
  suggest: optional(list(fix, { max: 5 })),
  /** Somebody accepts it, for this reason: evidence still, but it holds nothing back. */
  suppressed: optional(object({ reason: line })),
});
export type Finding = Infer<typeof finding>;
