import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { closeCodes, errorCodes } from "./codes.ts";
import { downFrame } from "./down.ts";
import type { Shape } from "./schema.ts";
import { upFrame } from "./up.ts";
import { OLDEST_PROTOCOL_VERSION, PROTOCOL_VERSION } from "./version.ts";

/** What every version looked like on the wire: the hash of all frames, error codes and close codes. */
const wire: Readonly<Record<number, string>> = {
  1: "bb8e7c6c96c317aa",
};

/** The same shape in the same words, whatever the order of its keys. */
function canonical(shape: Shape): unknown {
  if (typeof shape === "string") return shape;
  if (isList(shape)) return shape.map(canonical);
  return Object.entries(shape)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => [key, canonical(one)]);
}

function isList(shape: Exclude<Shape, string>): shape is readonly Shape[] {
  return Array.isArray(shape);
}

test("[P90] the wire format is the one this version is known by", () => {
  const codes = [Object.keys(errorCodes).toSorted(), Object.keys(closeCodes).toSorted()];
  const all = JSON.stringify([canonical(upFrame.shape), canonical(downFrame.shape), codes]);
  const hash = createHash("sha256").update(all).digest("hex").slice(0, 16);
  expect(
    hash,
    `The wire format is another one than version ${PROTOCOL_VERSION} was. Once a version is released: raise ` +
      "PROTOCOL_VERSION in version.ts, add a line to its history that says what changed, and add the new hash here. " +
      "Before that, only the hash. Either way bring docs/protocol.md up to date.",
  ).toBe(wire[PROTOCOL_VERSION]);
});

test("[P90] the history has one line for every version, the newest first", async () => {
  const source = await readFile(new URL("./version.ts", import.meta.url), "utf8");
  const versions = [...source.matchAll(/^ \* +(\d+) — ./gm)].map(([, version]) => Number(version));
  expect(versions).toEqual(Array.from({ length: PROTOCOL_VERSION }, (_, i) => PROTOCOL_VERSION - i));
  expect(
    Object.keys(wire)
      .map(Number)
      .toSorted((a, b) => b - a),
  ).toEqual(versions);
});

test("[P90] a relay speaks its own version, and none that never was", () => {
  expect(OLDEST_PROTOCOL_VERSION).toBeGreaterThanOrEqual(1);
  expect(OLDEST_PROTOCOL_VERSION).toBeLessThanOrEqual(PROTOCOL_VERSION);
});
