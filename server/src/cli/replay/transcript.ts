import { type Order, order, schema } from "@qin/sdk/protocol";

const { integer, list, literal, number, object, optional, string } = schema;

const speaker = literal("customer", "agent", "supervisor", "bot", "system");
export type Speaker = schema.Infer<typeof speaker>;

export const stepTypes = [
  "message",
  "order.placed",
  "order.paid",
  "order.changed",
  "handoff.requested",
  "handoff.accepted",
  "note.added",
  "conversation.closed",
] as const;
export type StepType = (typeof stepTypes)[number];

/** One thing that happened in a recorded conversation. `at` in ms since the epoch (or since the start, as the file has it). */
export interface Step {
  readonly from: Speaker;
  readonly type: StepType;
  readonly text?: string;
  readonly order?: Order;
  readonly at?: number;
}

export interface Transcript {
  readonly id: string;
  readonly lang?: "zh" | "en";
  readonly steps: readonly Step[];
  /** Turns that hold nothing to play: empty texts, typing marks. */
  readonly passedOver: number;
}

/** Seconds as a number, or ISO 8601. */
const moment: schema.Schema<number> = {
  shape: "seconds or ISO 8601",
  parse: (value, path) => {
    if (typeof value === "number") return Math.round(number().parse(value, path) * 1000);
    const ms = Date.parse(string({ max: 64 }).parse(value, path));
    return integer({ min: -8.64e15 }).parse(ms, path);
  },
};

const words = string({ max: 1_000_000 });
const turn = object({ from: speaker, text: words, at: optional(moment) });
const flatEvent = object({
  from: speaker,
  type: string({ max: 64 }),
  text: optional(words),
  order: optional(order),
  at: optional(moment),
});
const head = object({ id: string({ min: 1, max: 500 }), lang: optional(literal("zh", "en")) });
const withTurns = object({ turns: list(turn, { max: 100_000 }) });
const withEvents = object({ events: list(flatEvent, { max: 100_000 }) });

/**
 * One line of a transcript file, in either shape: `{"id","lang","turns":[{"from","text","at"?}]}` or
 * `{"id","lang","events":[{"from","type","text"?,"order"?,"at"?}]}`.
 * @throws where the line is neither; the message names the field.
 */
export function parseTranscript(line: string): Transcript {
  const value: unknown = JSON.parse(line);
  const { id, lang } = head.parse(value, "");
  const { steps, passedOver } = schema.isObject(value) && "events" in value ? fromEvents(value) : fromTurns(value);
  return { id, ...(lang ? { lang } : {}), steps, passedOver };
}

function fromTurns(value: unknown): Pick<Transcript, "steps" | "passedOver"> {
  const { turns } = withTurns.parse(value, "");
  const steps = turns.filter((one) => one.text.trim() !== "").map((one): Step => ({ ...one, type: "message" }));
  return { steps, passedOver: turns.length - steps.length };
}

function fromEvents(value: unknown): Pick<Transcript, "steps" | "passedOver"> {
  const { events } = withEvents.parse(value, "");
  const steps: Step[] = [];
  let passedOver = 0;
  for (const { type, ...rest } of events) {
    const known = stepTypes.find((one) => one === type);
    const isEmpty = known === "message" && (rest.text ?? "").trim() === "";
    if (known === undefined && type !== "typing")
      throw new Error(`events: the type ${JSON.stringify(type)} is not known`);
    if (known === undefined || isEmpty) passedOver++;
    else steps.push({ ...rest, type: known });
  }
  return { steps, passedOver };
}
