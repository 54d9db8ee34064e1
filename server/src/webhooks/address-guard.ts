import { type LookupAddress, lookup } from "node:dns";
import { BlockList, isIP, isIPv6, type LookupFunction } from "node:net";

const loopback = ranges([
  ["127.0.0.0", 8, "ipv4"],
  ["::1", 128, "ipv6"],
]);
/** Private, link-local, shared, test, multicast and unspecified ranges: nothing of the outside world lives there. */
const inward = ranges([
  ["0.0.0.0", 8, "ipv4"],
  ["10.0.0.0", 8, "ipv4"],
  ["100.64.0.0", 10, "ipv4"],
  ["169.254.0.0", 16, "ipv4"],
  ["172.16.0.0", 12, "ipv4"],
  ["192.0.0.0", 24, "ipv4"],
  ["192.0.2.0", 24, "ipv4"],
  ["192.168.0.0", 16, "ipv4"],
  ["198.18.0.0", 15, "ipv4"],
  ["198.51.100.0", 24, "ipv4"],
  ["203.0.113.0", 24, "ipv4"],
  ["224.0.0.0", 3, "ipv4"],
  ["::", 128, "ipv6"],
  ["64:ff9b::", 96, "ipv6"],
  ["100::", 64, "ipv6"],
  ["fc00::", 7, "ipv6"],
  ["fe80::", 10, "ipv6"],
  ["ff00::", 8, "ipv6"],
]);

type Range = readonly [network: string, prefix: number, family: "ipv4" | "ipv6"];

function ranges(list: readonly Range[]): BlockList {
  const blocks = new BlockList();
  for (const [network, prefix, family] of list) blocks.addSubnet(network, prefix, family);
  return blocks;
}

/** A webhook may not be used to knock at doors inside the relay's own network. */
export interface AddressGuard {
  /** Why this URL may not be called, or null. Names are looked up only when called: then `lookup` refuses. */
  refuses(url: URL): string | null;
  /** For node:http: gives only addresses that may be called. */
  readonly lookup: LookupFunction;
}

export function createAddressGuard({ allowLoopback }: { allowLoopback: boolean }): AddressGuard {
  function mayCall(address: string): boolean {
    const family = isIPv6(address) ? "ipv6" : "ipv4";
    if (loopback.check(address, family)) return allowLoopback;
    return !inward.check(address, family);
  }

  return {
    refuses: ({ protocol, hostname, username, password }) => {
      const host = hostname.replace(/^\[|\]$/g, "");
      const isLoopback =
        host === "localhost" || (isIP(host) !== 0 && loopback.check(host, isIPv6(host) ? "ipv6" : "ipv4"));
      if (protocol !== "https:" && !(protocol === "http:" && isLoopback)) return "a webhook needs https";
      if (username !== "" || password !== "") return "a webhook may not carry a password in its URL";
      if (isIP(host) !== 0 && !mayCall(host)) return "the address is inside the relay's own network";
      return null;
    },
    lookup: (hostname, options, callback) => {
      lookup(hostname, { ...options, all: true }, (error, addresses) => {
        if (error !== null) return callback(error, []);
        const allowed = addresses.filter(({ address }) => mayCall(address));
        const [first] = allowed;
        if (first === undefined) return callback(new Error("the address is inside the relay's own network"), []);
        answer(options.all === true, allowed, first, callback);
      });
    },
  };
}

function answer(
  all: boolean,
  list: LookupAddress[],
  first: LookupAddress,
  callback: Parameters<LookupFunction>[2],
): void {
  if (all) callback(null, list);
  else callback(null, first.address, first.family);
}
