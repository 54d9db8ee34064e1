import { CheckerError, shown } from "./errors.ts";
import type { Machine } from "./machine.ts";
import type { Messages } from "./message.ts";
import { nearestName } from "./nearest.ts";
import type { Option, Options, OptionValues } from "./option.ts";
import type { RecordView } from "./record.ts";
import type { ReplyView, Report } from "./report.ts";
import { badDefinition, requireDefinition } from "./rule-definition.ts";
import type { Lang, Level, RuleId, Severity } from "./types.ts";

/** What a rule is about: how a reply is built, how it sounds, what is owed, or how long it takes. */
export type RuleType = "form" | "tone" | "duty" | "time";

/** Where a reply check is applied in a conversation; with a lone reply, `first` and `last` go by the context. */
export type ReplyPlace =
  /** Each human message. */
  | "each"
  /** The first human turn: the duty is done when one of its messages is clean. Anchored at its first message. */
  | "first"
  /** The last human turn, once somebody other than the customer has closed. Anchored at its last message. */
  | "last";

export interface ReplyCheck<M extends Messages, V> {
  readonly on: ReplyPlace | ((options: V) => ReplyPlace);
  /** Applied to lone replies and drafts, not to the messages of a conversation. Default false. */
  readonly isAloneOnly?: boolean;
  /** `watch.owed()` lists it until it is done; only for `first` and `last`. Default false. */
  readonly isOwed?: boolean;
  /** Reports what is wrong with one reply; at most the first report counts. */
  readonly check: (reply: ReplyView, options: V, report: Report<keyof M & string>) => void;
}

export interface RuleDefinition<O extends Options, M extends Messages> {
  /** kebab-case; says what the rule is about. A shop's own rules carry a prefix: "acme/no-emoji". */
  readonly id: RuleId;
  readonly meta: {
    readonly type: RuleType;
    /** One line without a full stop. */
    readonly description: string;
    readonly severity: Severity;
    /** Grows with every change of what is found; findings carry it. */
    readonly version: string;
    /** Where the rule comes from: a clause of a handbook, a regulation, measured data. */
    readonly source: string;
    /** The languages it can judge. Default both. */
    readonly langs?: readonly Lang[];
    readonly options?: O;
    readonly messages: M;
  };
  readonly reply?: ReplyCheck<M, OptionValues<O>>;
  /** One machine a conversation, fed with its events in order. */
  readonly conversation?: (options: OptionValues<O>) => Machine<keyof M & string>;
  /** Reports what is wrong with one customer record; each report counts. */
  readonly record?: (view: RecordView, options: OptionValues<O>, report: Report<keyof M & string>) => void;
}

export interface RuleMeta {
  readonly type: RuleType;
  readonly description: string;
  readonly severity: Severity;
  readonly version: string;
  readonly source: string;
  readonly langs: readonly Lang[];
  readonly options: Options;
  readonly messages: Messages;
}

/** A rule with its options filled in, ready to judge. */
export interface Judge {
  readonly rule: Rule;
  readonly options: Readonly<Record<string, unknown>>;
  readonly reply?: {
    readonly on: ReplyPlace;
    readonly isAloneOnly: boolean;
    readonly isOwed: boolean;
    readonly check: (reply: ReplyView, report: Report) => void;
  };
  readonly conversation?: () => Machine;
  readonly record?: (view: RecordView, report: Report) => void;
}

export interface Rule {
  readonly id: RuleId;
  readonly meta: RuleMeta;
  /** Which inputs it judges. */
  readonly level: Level;
  /** @throws {CheckerError} `rule/bad-option` for an option it does not have or a value that does not fit. */
  readonly configure: (options: unknown) => Judge;
}

/**
 * Makes a rule, the shop's own and the built-in ones alike.
 * @throws {CheckerError} `rule/bad-definition` where something is missing or malformed; it says what.
 */
export function defineRule<const M extends Messages, const O extends Options = Record<never, never>>(
  definition: RuleDefinition<O, M>,
): Rule {
  requireDefinition(definition);
  const { id, meta, reply, conversation, record } = definition;
  const level = levelOf(definition);
  if (level === null) {
    throw badDefinition(id, "it judges nothing; give it a reply check, a conversation machine, or a record check");
  }
  const declared: Options = meta.options ?? {};
  const rule: Rule = {
    id,
    meta: { ...meta, langs: meta.langs ?? ["zh", "en"], options: declared },
    level,
    configure: (given) => {
      // readOptions gives each declared option a value of its type, which the compiler cannot follow through dynamic keys.
      const options = readOptions(id, declared, given) as OptionValues<O>;
      return {
        rule,
        options,
        ...(reply && {
          reply: {
            on: typeof reply.on === "function" ? reply.on(options) : reply.on,
            isAloneOnly: reply.isAloneOnly ?? false,
            isOwed: reply.isOwed ?? false,
            check: (view: ReplyView, report: Report) => reply.check(view, options, report),
          },
        }),
        ...(conversation && { conversation: () => conversation(options) }),
        ...(record && { record: (view: RecordView, report: Report) => record(view, options, report) }),
      };
    },
  };
  return rule;
}

function levelOf(given: {
  readonly reply?: { readonly isAloneOnly?: boolean };
  readonly conversation?: unknown;
  readonly record?: unknown;
}): Level | null {
  const { reply, conversation, record } = given;
  if (reply === undefined && conversation === undefined) return record === undefined ? null : "record";
  if (reply === undefined) return "conversation";
  return conversation === undefined && reply.isAloneOnly === true ? "reply" : "both";
}

function readOptions(id: string, declared: Options, given: unknown): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, option] of Object.entries(declared)) values[name] = option.default;
  if (given === undefined) return values;
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    throw new CheckerError("rule/bad-option", `${id}: options are an object of name and value; got ${shown(given)}.`);
  }
  for (const [name, value] of Object.entries(given)) {
    const option: Option<unknown> | undefined = Object.hasOwn(declared, name) ? declared[name] : undefined;
    if (option === undefined) throw unknownOption(id, name, Object.keys(declared));
    const parsed = option.parse(value);
    if (parsed === undefined) {
      throw new CheckerError("rule/bad-option", `${id}.${name}: expected ${option.expected}; got ${shown(value)}.`);
    }
    values[name] = parsed;
  }
  return values;
}

function unknownOption(id: string, name: string, known: readonly string[]): CheckerError {
  if (known.length === 0) return new CheckerError("rule/bad-option", `${id} has no options; got ${shown(name)}.`);
  const near = nearestName(name, known);
  const help = near === null ? `it has ${known.join(", ")}` : `did you mean ${shown(near)}?`;
  return new CheckerError("rule/bad-option", `${id} has no option ${shown(name)}; ${help}`);
}
