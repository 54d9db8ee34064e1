import { isIPv6 } from "node:net";

/**
 * The network that an address counts as: an IPv4 address is its own, of an IPv6 address it is the first 64 bits, which
 * whoever has one has all of.
 */
export function networkOf(address: string): string {
  // Some proxies name the port as well, which is another one for each connection.
  const plain = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)(?::\d+)?$/i.exec(address)?.[1];
  if (plain !== undefined) return plain;
  const bare = /^\[([^[\]]*)\](?::\d+)?$/.exec(address)?.[1];
  if (bare !== undefined) return networkOf(bare);
  if (!isIPv6(address)) return address;
  const [before = "", after] = address.replace(/%.*$/, "").toLowerCase().split("::");
  const head = before === "" ? [] : before.split(":");
  const tail = after === undefined || after === "" ? [] : after.split(":");
  const missing = after === undefined ? 0 : 8 - head.length - tail.length;
  const parts = [...head, ...Array.from({ length: Math.max(0, missing) }, () => "0"), ...tail];
  const first = parts.slice(0, 4).map((part) => part.replace(/^0+(?=.)/, ""));
  return `${first.join(":")}::/64`;
}
