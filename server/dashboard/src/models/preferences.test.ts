import { expect, test } from "vitest";
import { memoryStorage } from "../adapter/storage.ts";
import { createPreferences } from "./preferences.ts";
import { hashOf, parseRoute, type Route } from "./route.ts";

test("speaks the browser's language until one is chosen, and remembers the choice", () => {
  const storage = memoryStorage();
  expect(createPreferences(storage, ["zh-TW", "en"]).language.value).toBe("zh");
  const first = createPreferences(storage, ["de"]);
  expect(first.language.value).toBe("en");
  first.language.value = "zh";
  first.theme.value = "dark";
  first.hasSound.value = true;
  const again = createPreferences(storage, ["de"]);
  expect([again.language.value, again.theme.value, again.hasSound.value]).toEqual(["zh", "dark", true]);
});

test("what an earlier version stored and nobody knows any more is left aside", () => {
  const storage = memoryStorage();
  storage.write("theme", "sepia");
  expect(createPreferences(storage, []).theme.value).toBe("system");
});

test("a place in the history is read as it was written, and anything else is the list", () => {
  const routes: Route[] = [
    { screen: "list" },
    { screen: "conversation", conversationId: "a/b c" },
    { screen: "details", conversationId: "小满" },
  ];
  expect(routes.map((route) => parseRoute(hashOf(route)))).toEqual(routes);
  expect(["", "#/x", "#/c/", "#/c/%E0%A4%A"].map((hash) => parseRoute(hash).screen)).toEqual(Array(4).fill("list"));
});
