import { expect, test } from "vitest";
import { networkOf } from "./network-of.ts";

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["2001:db8:0:7:aaaa:bbbb:cccc:dddd", "2001:db8:0:7::/64"],
  ["2001:0DB8::7:0:0:0:1", "2001:db8:0:7::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["2001:db8:1::", "2001:db8:1:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["192.0.2.7:51234", "192.0.2.7"],
  ["[2001:db8:0:7::1]:51234", "2001:db8:0:7::/64"],
  ["[::ffff:192.0.2.7]", "192.0.2.7"],
  ["unknown", "unknown"],
])("[LM12] %s counts as %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});
