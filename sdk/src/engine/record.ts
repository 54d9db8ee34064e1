/**
 * What the shop keeps about a customer: fields by name, as a form holds them. The built-in rules know `name`, `phone`,
 * `account`, `channel` (where the customer first came from), `firstContactAt`, `birthday`, `address`, `postcode` and
 * `cardNumber`; a shop may have others.
 */
export interface CustomerRecord {
  readonly id: string;
  readonly [field: string]: string | undefined;
}

export interface RecordContext {
  /** The record before this change; none for a new customer. */
  readonly previous?: CustomerRecord;
  /** Other records to compare with. One of the same id is the record itself and is passed over. */
  readonly peers?: readonly CustomerRecord[];
}

/** A record as a rule sees it. */
export interface RecordView {
  readonly record: CustomerRecord;
  readonly previous: CustomerRecord | null;
  readonly peers: readonly CustomerRecord[];
}

/** The words in a field; "" for one that is absent or blank. */
export function fieldOf(record: CustomerRecord, field: string): string {
  const value = Object.hasOwn(record, field) ? record[field] : undefined;
  return typeof value === "string" ? value.trim() : "";
}
