import { expect, test } from "vitest";
import { isExpectedDisconnect } from "./expected-disconnect.ts";

const withCode = (code: string) => Object.assign(new Error("x"), { code });

test.each(["ECONNRESET", "EPIPE", "WS_ERR_INVALID_OPCODE"])("%s is the ordinary end of a line", (code) => {
  expect(isExpectedDisconnect(withCode(code))).toBe(true);
});

test.each([withCode("EMFILE"), new Error("no code"), "ECONNRESET", null])("%s is worth a line in the log", (error) => {
  expect(isExpectedDisconnect(error)).toBe(false);
});
