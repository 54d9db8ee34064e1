import { Passage } from "./text/passage.ts";

/** A value as it is compared: a phone by its digits without the country's prefix, anything else without spaces and case. */
export function identityOf(field: string, value: string): string {
  const plain = new Passage(value, "zh").plain;
  if (field !== "phone") return plain.replaceAll(" ", "");
  const digits = plain.replace(/[^\d+]/g, "").replace(/^(?:\+86|0086|86(?=1\d{10}$))/, "");
  return digits.replace(/\D/g, "");
}
