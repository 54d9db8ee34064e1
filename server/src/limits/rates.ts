import type { Limits } from "../config/limits.ts";
import { type KeyedRate, perMinute } from "./keyed-rate.ts";

/** What one network address may ask of this node over sockets. */
export interface AddressRates {
  readonly newCustomers: KeyedRate;
  readonly openings: KeyedRate;
}

export function createAddressRates(limits: Limits): AddressRates {
  return { newCustomers: perMinute(limits.newCustomersPerMinute), openings: perMinute(limits.openingsPerMinute) };
}
