import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lightDecode } from "./light-decode.ts";
import { strictDecode } from "./strict-decode.ts";

const bye = { type: "bye", reason: "restarting", retryAfterMs: 5 };

describe.each([
  { name: "lightDecode", decode: lightDecode },
  { name: "strictDecode", decode: strictDecode },
])("$name", ({ decode }) => {
  test("gives the frame", () => {
    expect(decode(JSON.stringify(bye))).toEqual(bye);
  });

  test("throws for what is no JSON, so that it is reported", () => {
    expect(() => decode("{nonsense")).toThrow();
  });
});

test("lightDecode passes over JSON that is no frame, and never throws for JSON", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const isFrame =
        typeof value === "object" && value !== null && "type" in value && typeof value["type"] === "string";
      expect(lightDecode(JSON.stringify(value)) !== null).toBe(isFrame);
    }),
  );
});

test("strictDecode passes over a type from the future, and throws for a known one that is broken", () => {
  expect(strictDecode('{"type":"party_started"}')).toBeNull();
  expect(() => strictDecode('{"type":"bye"}')).toThrow("frame/invalid");
});
