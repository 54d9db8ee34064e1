import { describe, expect, test } from "vitest";
import {
  boolean,
  Invalid,
  integer,
  list,
  literal,
  nullable,
  number,
  object,
  optional,
  string,
  table,
  variant,
} from "./schema.ts";

const refuses = (parse: () => unknown, message: string) => {
  expect(parse).toThrow(Invalid);
  expect(parse).toThrow(message);
};

describe("schema", () => {
  test("[P92] numbers are finite, integers safe, both ends inclusive", () => {
    expect(number({ min: 0, max: 1 }).parse(1, "x")).toBe(1);
    expect(integer().parse(0, "x")).toBe(0);
    refuses(() => number().parse(Number.NaN, "x"), "x: expected a number");
    refuses(() => number().parse(Number.POSITIVE_INFINITY, "x"), "x: expected a number");
    refuses(() => integer().parse(-1, "x"), "x: expected a whole number");
    refuses(() => integer().parse(0.5, "x"), "x: expected a whole number");
    refuses(() => integer().parse(2 ** 53, "x"), "x: expected a whole number");
  });

  test("[P92] strings are measured in UTF-16 code units", () => {
    expect(string({ max: 2 }).parse("😀", "x")).toBe("😀");
    refuses(() => string({ max: 1 }).parse("😀", "x"), "x: expected a string of at most 1");
  });

  test("[P92] lists and tables have a limit, and name the place of a bad item", () => {
    refuses(() => list(boolean(), { max: 1 }).parse([true, true], "x"), "x: expected a list of at most 1");
    refuses(() => list(boolean(), { max: 2 }).parse([true, 1], "x"), "x[1]: expected true or false");
    refuses(() => table(boolean(), { max: 1 }).parse({ a: true, b: true }, "x"), "x: expected at most 1 entries");
    refuses(() => table(boolean(), { max: 1 }).parse({ a: 1 }, "x"), "x.a: expected true or false");
  });

  test("[P92] an object is a copy: what came in stays as it was, and cannot reach its prototype", () => {
    const schema = object({ a: string({ max: 5 }), b: optional(integer()) });
    const input = JSON.parse('{"a":"x","__proto__":{"b":1}}');
    const output = schema.parse(input, "");
    expect(output).toEqual({ a: "x" });
    expect(output.b).toBeUndefined();
    expect(output).not.toBe(input);
  });

  test("[P92] null is a value only where it says so", () => {
    expect(nullable(integer()).parse(null, "x")).toBeNull();
    refuses(() => integer().parse(null, "x"), "x: expected a whole number 0.., got null");
  });

  test("[P92] a variant is told apart by its tag", () => {
    const schema = variant("kind", { a: object({ kind: literal("a") }) });
    expect(schema.parse({ kind: "a" }, "x")).toEqual({ kind: "a" });
    refuses(() => schema.parse({ kind: "b" }, "x"), 'x.kind: expected one of a, got "b"');
    refuses(() => schema.parse([], "x"), "x: expected an object, got a list of 0");
  });
});
