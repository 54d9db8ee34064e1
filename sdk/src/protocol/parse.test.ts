import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Parsed } from "./parse.ts";
import { parseDown, parseUp } from "./parse.ts";
import { upFrame } from "./up.ts";

const codeOf = (parsed: Parsed<unknown>) => (parsed.ok ? "ok" : parsed.error.code);

describe.each([
  { name: "parseUp", parse: parseUp },
  { name: "parseDown", parse: parseDown },
])("$name", ({ parse }) => {
  test("[P91] never throws, whatever the text", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(["ok", "frame/not-json", "frame/unknown-type"]).toContain(codeOf(parse(text)));
      }),
    );
  });

  test("[P91] never throws, whatever the JSON", () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(codeOf(parse(json))).toMatch(/^(ok|frame\/)/);
      }),
    );
  });

  test("[P91] never throws, whatever the fields of a known type", () => {
    const types = ["hello", "send_message", "watch_inbox", "welcome", "event_added", "refused", "pong", "__proto__"];
    const frame = fc
      .record({ type: fc.constantFrom(...types) }, {})
      .chain((known) =>
        fc
          .dictionary(
            fc.constantFrom("id", "auth", "shop", "event", "prev", "content", "code", "rows", "toString", "__proto__"),
            fc.jsonValue(),
          )
          .map((fields) => ({ ...fields, ...known })),
      );
    fc.assert(
      fc.property(frame, (value) => {
        expect(codeOf(parse(JSON.stringify(value)))).toMatch(/^(ok|frame\/)/);
      }),
    );
  });

  test("a name that every object has is no type", () => {
    for (const type of ["toString", "__proto__", "constructor", "hasOwnProperty"]) {
      expect(codeOf(parse(JSON.stringify({ type })))).toBe("frame/unknown-type");
    }
  });
});

describe("parseUp", () => {
  test.each([" \n\t", "a\0b", "a\ud800b", "\udc00"])("[P99] refuses %j, which nobody can read", (text) => {
    expect(codeOf(parseUp(JSON.stringify({ ...message, content: { kind: "text", text } })))).toBe("frame/invalid");
  });

  test.each([" 好 ", "😀", "👨‍👩‍👧", "ﷺ"])("[P99] takes %j", (text) => {
    expect(codeOf(parseUp(JSON.stringify({ ...message, content: { kind: "text", text } })))).toBe("ok");
  });

  const message = {
    type: "send_message",
    id: "1",
    conversationId: "k",
    clientMessageId: "m",
    content: { kind: "text", text: "hello" },
  };

  test("[P92] gives a copy with the known fields only", () => {
    const raw = JSON.stringify({ ...message, mood: "curious", content: { ...message.content, font: "large" } });
    expect(parseUp(raw)).toEqual({ ok: true, frame: message });
  });

  test("[P92] takes null for a field that may be absent as absent", () => {
    expect(parseUp(JSON.stringify({ ...message, closing: null }))).toEqual({ ok: true, frame: message });
  });

  test("[P92] a parsed frame parses to itself", () => {
    const parsed = parseUp(JSON.stringify(message));
    expect(parsed.ok && upFrame.parse(parsed.frame, "")).toEqual(message);
  });

  test.each([
    { change: { content: { kind: "text", text: "" } }, says: "content.text: expected a string of 1 to 10000" },
    { change: { content: { kind: "song" } }, says: "content.kind: expected one of text, image" },
    { change: { clientMessageId: "x".repeat(65) }, says: "clientMessageId: expected a string of 1 to 64" },
    { change: { override: {} }, says: "override.reason: expected a string" },
    { change: { closing: "yes" }, says: 'closing: expected true or false, got "yes"' },
    { change: { conversationId: undefined }, says: "conversationId: expected a string of 1 to 64, got undefined" },
  ])("[P92] a broken field is named with its place and what was expected: $says", ({ change, says }) => {
    const parsed = parseUp(JSON.stringify({ ...message, ...change }));
    expect(parsed).toMatchObject({ ok: false, error: { code: "frame/invalid", id: "1" } });
    expect(parsed.ok ? "" : parsed.error.message).toContain(says);
  });

  test("[P92] an id that is no id is not given back", () => {
    for (const id of [7, "", "x".repeat(65), { toString: 1 }]) {
      const parsed = parseUp(JSON.stringify({ type: "watch_inbox", id }));
      expect(parsed).toMatchObject({ ok: false, error: { code: "frame/invalid" } });
      expect(parsed.ok ? {} : Object.keys(parsed.error)).toEqual(["code", "message"]);
    }
  });

  test("a message never repeats long text of the frame", () => {
    const parsed = parseUp(JSON.stringify({ ...message, closing: "secret ".repeat(20) }));
    expect(parsed.ok ? "" : parsed.error.message).toBe("closing: expected true or false, got a string of 140");
  });
});
