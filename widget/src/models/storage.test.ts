import { beforeEach, expect, test } from "vitest";
import { createKeptText } from "./storage.ts";

beforeEach(() => localStorage.clear());

test("keeps text under the shop's prefix and takes it away again", () => {
  const kept = createKeptText("qin:demo:");
  kept.set("draft", "half a thought");
  expect(localStorage.getItem("qin:demo:draft")).toBe("half a thought");
  expect(kept.get("draft")).toBe("half a thought");
  kept.set("draft", null);
  expect(localStorage.length).toBe(0);
});

test("breaks nothing where storage is forbidden", () => {
  const kept = createKeptText("qin:demo:", () => {
    throw new Error("SecurityError");
  });
  kept.set("draft", "half a thought");
  expect(kept.get("draft")).toBeNull();
});
