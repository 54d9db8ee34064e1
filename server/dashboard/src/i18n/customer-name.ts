import { tagOf } from "../models/customer-tag.ts";
import type { Messages } from "./zh.ts";

/** What a customer is called at the desk; who gave no name is told apart by the end of their id. */
export function customerName(customer: { readonly id: string; readonly name: string }, t: Messages): string {
  return customer.name.trim() === "" ? t.unnamedCustomer(tagOf(customer.id)) : customer.name;
}
