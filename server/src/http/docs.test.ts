import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { startTestServer } from "../testing/test-server.ts";
import { WAITS_MS } from "../webhooks/backoff.ts";
import { httpErrorCodes } from "./http-error.ts";

let page: string;
beforeAll(async () => {
  page = await readFile(join(import.meta.dirname, "../../../docs/http-api.md"), "utf8");
});

/** The first cells of all table rows that match. */
function cells(pattern: RegExp): string[] {
  return [...page.matchAll(pattern)].map(([, cell = ""]) => cell).sort();
}

test("docs/http-api.md lists every route of the relay, and no other", async () => {
  const relay = await startTestServer();
  const routes = relay.server.routes
    .filter(({ method }) => method !== "HEAD")
    .map(({ method, url }) => `${method} ${url}`);
  await relay.close();
  expect(cells(/^\| `((?:GET|POST|PATCH|DELETE) [^`]+)` \|/gm)).toEqual(routes.sort());
});

test("docs/http-api.md lists every error code with its status, and no other", () => {
  const codes = Object.entries(httpErrorCodes).map(([code, status]) => `${code}\` | ${status}`);
  expect(cells(/^\| `(\w+\/[\w-]+` \| \d+) \|/gm)).toEqual(codes.sort());
});

test("docs/http-api.md tells the true waits between the attempts of a webhook", () => {
  const words = WAITS_MS.map((ms) =>
    ms < 60_000 ? `${ms / 1_000} s` : ms < 3_600_000 ? `${ms / 60_000} min` : `${ms / 3_600_000} h`,
  );
  expect(page).toContain(`${words.slice(0, -1).join(", ")} and ${words.at(-1)}`);
});
