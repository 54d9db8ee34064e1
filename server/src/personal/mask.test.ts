import fc from "fast-check";
import { expect, test } from "vitest";
import { masked } from "./mask.ts";

test.each([
  ["我的手机13800138000，请打", "我的手机*********00，请打"],
  ["+86 138 0013 8000", "+** *** **** **00"],
  ["１３８００１３８０００", "*********００"],
  ["010-62345678", "***-******78"],
  ["+1 (555) 123-4567", "+* (***) ***-**67"],
  ["身份证11010519491231002X吗", "身份证****************2X吗"],
  ["卡号6222 0212 3456 7890 128", "卡号**** **** **** **** *28"],
  ["4111-1111-1111-1111", "****-****-****-**11"],
])("[OP42] %s becomes %s", (text, covered) => {
  expect(masked(text)).toBe(covered);
});

test.each(["订单 20261124001 共 116 元", "2026-11-24 12:00:00", "90 号 3 栋 1502", "¥1,299.00", "4111 1111 1111 1112"])(
  "%s stays",
  (text) => {
    expect(masked(text)).toBe(text);
  },
);

test("[OP42] covering keeps the length, so that places in the text stay true", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."0123456789Xx -+()客１３８") }), (text) => {
      const once = masked(text);
      expect(once).toHaveLength(text.length);
    }),
  );
});
