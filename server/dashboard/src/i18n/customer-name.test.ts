import { expect, test } from "vitest";
import { customerName } from "./customer-name.ts";
import { en } from "./en.ts";
import { zh } from "./zh.ts";

test("a customer is called by name", () => {
  expect(customerName({ id: "c_7fK2q", name: "王女士" }, zh)).toBe("王女士");
});

test("a customer without a name is called by the end of the id", () => {
  expect(customerName({ id: "c_-x7fK2q", name: " " }, zh)).toBe("顾客 FK2Q");
  expect(customerName({ id: "c_-x7fK2q", name: "" }, en)).toBe("Customer FK2Q");
});
