import { expect, test } from "vitest";
import { nearest } from "./nearest.ts";

test("finds the name that was probably meant", () => {
  const names = ["open", "close", "toggle", "setLanguage", "setCart"];
  expect(nearest("opne", names)).toBe("open");
  expect(nearest("setLangage", names)).toBe("setLanguage");
  expect(nearest("SetCart", names)).toBe("setCart");
});
