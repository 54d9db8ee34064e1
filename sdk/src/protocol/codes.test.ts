import { describe, expect, test } from "vitest";
import { closeCodes, errorCodes, verdictOf } from "./codes.ts";

describe("[P95] codes", () => {
  test.each(Object.entries(closeCodes))(
    "[P95] close code %s says what its range says",
    (code, { verdict, name, help }) => {
      expect(verdictOf(Number(code))).toBe(verdict);
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(123);
      expect(help).not.toBe("");
    },
  );

  test.each([1000, 1001, 1005, 1006, 1011, 1012, 3000, 4200])("[P95] after %i a client comes back", (code) => {
    expect(verdictOf(code)).toBe("retry");
  });

  test("[P95] after 1009, a frame far too large, it does not", () => {
    expect(verdictOf(1009)).toBe("stop");
  });

  test.each(Object.entries(errorCodes))("[P95] %s is layer/what-happened and says what to do", (code, { help }) => {
    expect(code).toMatch(/^[a-z]+\/[a-z-]+$/);
    expect(help).toMatch(/\.$/);
  });
});
