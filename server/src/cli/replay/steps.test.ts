import { parseTranscript } from "@qin/sdk/transcripts";
import { expect, test } from "vitest";
import { stepsOf } from "./steps.ts";

test("passes over empty turns and typing, and counts them", () => {
  const turns = JSON.stringify({
    id: "c",
    turns: [
      { from: "agent", text: " " },
      { from: "customer", text: "hi" },
    ],
  });
  const events = JSON.stringify({ id: "d", events: [{ from: "customer", type: "typing", at: 1 }] });
  expect(stepsOf(parseTranscript(turns))).toMatchObject({ steps: [{ text: "hi" }], passedOver: 1 });
  expect(stepsOf(parseTranscript(events))).toMatchObject({ steps: [], passedOver: 1 });
});
