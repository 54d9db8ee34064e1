import { expect, test } from "vitest";
import { numberOption } from "./option.ts";
import { defineRule } from "./rule.ts";
import { requireDefinition } from "./rule-definition.ts";

const meta = {
  type: "form",
  description: "One line",
  severity: "warn",
  version: "1.0.0",
  source: "this test",
  messages: { a: { zh: "甲", en: "A" } },
};
const whole = { id: "acme/x", meta, reply: { on: "each", check: () => {} } };
const most = numberOption({ default: 11, max: 10, doc: "How many." });

test("takes a whole definition", () => {
  expect(() => requireDefinition(whole)).not.toThrow();
});

test.each<[object | undefined, string]>([
  [undefined, "a definition is an object; got undefined"],
  [{ ...whole, id: "Acme/No Emoji" }, 'rule "Acme/No Emoji": an id is kebab-case'],
  [{ ...whole, meta: undefined }, 'rule "acme/x": it needs a meta object'],
  [{ ...whole, meta: { ...meta, version: 1 } }, "meta.version is a text; got 1"],
  [{ ...whole, meta: { ...meta, type: "style" } }, 'meta.type is "form" or "tone" or "duty" or "time"; got "style"'],
  [{ ...whole, meta: { ...meta, severity: "warning" } }, 'meta.severity is "info" or "warn" or "error"; got "warning"'],
  [{ ...whole, meta: { ...meta, messages: {} } }, "it has no messages"],
  [{ ...whole, meta: { ...meta, messages: { a: { zh: "甲" } } } }, 'the message "a" needs words in both languages'],
  [{ ...whole, meta: { ...meta, options: { most: 3 } } }, 'the option "most" is made with numberOption'],
  [
    { ...whole, meta: { ...meta, options: { most } } },
    'the default of "most" does not fit: expected a number from 0 to 10; got 11',
  ],
  [{ ...whole, reply: { on: "all", check: () => {} } }, 'reply.on is "each" or "first" or "last"; got "all"'],
  [{ ...whole, reply: { on: "each" } }, "reply needs a function check"],
  [{ ...whole, conversation: {} }, "conversation is a function; got an object"],
])("%j is refused: %s", (definition, message) => {
  expect(() => requireDefinition(definition)).toThrow("rule/bad-definition: ");
  expect(() => requireDefinition(definition)).toThrow(message);
});

test("a rule that judges nothing is none", () => {
  const { type: _type, severity: _severity, ...rest } = meta;
  expect(() => defineRule({ id: "acme/x", meta: { ...rest, type: "form", severity: "warn" } })).toThrow(
    "it judges nothing",
  );
});
