import { CheckerError, shown } from "./errors.ts";

const ID = /^(?:[a-z0-9-]+\/)?[a-z][a-z0-9-]*$/;
const CHOICES = {
  type: ["form", "tone", "duty", "time"],
  severity: ["info", "warn", "error"],
  on: ["each", "first", "last"],
};

/**
 * Looks at a definition before it is used: whoever writes JavaScript, or casts, hears here what is missing, and not from a
 * rule that crashes over each reply.
 * @throws {CheckerError} `rule/bad-definition`
 */
export function requireDefinition(definition: unknown): void {
  if (!isObject(definition)) throw badDefinition(undefined, `a definition is an object; got ${shown(definition)}`);
  const { id, meta, reply } = definition;
  if (typeof id !== "string" || !ID.test(id)) {
    throw badDefinition(id, `an id is kebab-case, with at most one "prefix/"; got ${shown(id)}`);
  }
  if (!isObject(meta)) throw badDefinition(id, `it needs a meta object; got ${shown(meta)}`);
  for (const key of ["description", "version", "source"]) {
    if (typeof meta[key] !== "string") throw badDefinition(id, `meta.${key} is a text; got ${shown(meta[key])}`);
  }
  requireChoice(id, "meta.type", meta["type"], CHOICES.type);
  requireChoice(id, "meta.severity", meta["severity"], CHOICES.severity);
  requireMessages(id, meta["messages"]);
  requireOptions(id, meta["options"] ?? {});
  if (reply !== undefined) requireReply(id, reply);
  for (const key of ["conversation", "record"]) {
    const check = definition[key];
    if (check !== undefined && typeof check !== "function")
      throw badDefinition(id, `${key} is a function; got ${shown(check)}`);
  }
}

function requireMessages(id: string, messages: unknown): void {
  if (!isObject(messages) || Object.keys(messages).length === 0) throw badDefinition(id, "it has no messages");
  for (const [name, text] of Object.entries(messages)) {
    const isWhole = isObject(text) && typeof text["zh"] === "string" && typeof text["en"] === "string";
    if (!isWhole)
      throw badDefinition(id, `the message ${shown(name)} needs words in both languages: {zh: "…", en: "…"}`);
  }
}

function requireOptions(id: string, options: unknown): void {
  if (!isObject(options)) throw badDefinition(id, `meta.options is an object; got ${shown(options)}`);
  for (const [name, option] of Object.entries(options)) {
    if (!isObject(option) || typeof option["parse"] !== "function") {
      throw badDefinition(
        id,
        `the option ${shown(name)} is made with numberOption, wordsOption, choiceOption or hoursOption`,
      );
    }
    if (option["parse"](option["default"]) === undefined) {
      const expected = String(option["expected"]);
      throw badDefinition(
        id,
        `the default of ${shown(name)} does not fit: expected ${expected}; got ${shown(option["default"])}`,
      );
    }
  }
}

function requireReply(id: string, reply: unknown): void {
  if (!isObject(reply) || typeof reply["check"] !== "function") throw badDefinition(id, "reply needs a function check");
  if (typeof reply["on"] !== "function") requireChoice(id, "reply.on", reply["on"], CHOICES.on);
}

function requireChoice(id: string, path: string, given: unknown, choices: readonly string[]): void {
  if (typeof given === "string" && choices.includes(given)) return;
  throw badDefinition(id, `${path} is ${choices.map((one) => shown(one)).join(" or ")}; got ${shown(given)}`);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function badDefinition(id: unknown, problem: string): CheckerError {
  return new CheckerError("rule/bad-definition", `${id === undefined ? "" : `rule ${shown(id)}: `}${problem}.`);
}
