import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { errorOf, startTestServer, type TestServer } from "../testing/test-server.ts";

let folder: string;
let relay: TestServer;
let bare: TestServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "qin-files-"));
  await mkdir(join(folder, "widget/app"), { recursive: true });
  await mkdir(join(folder, "desk/assets"), { recursive: true });
  await writeFile(join(folder, "widget/qin.js"), "loader");
  await writeFile(join(folder, "widget/app/app-Ab12_cd-.js"), "the app, not compressed");
  await writeFile(join(folder, "widget/app/app-Ab12_cd-.js.br"), brotliCompressSync("the app"));
  await writeFile(join(folder, "desk/index.html"), "<title>desk</title>");
  await writeFile(join(folder, "desk/assets/index-Ab12cd34.css"), "body {}");
  await writeFile(join(folder, "secret.txt"), "not for the world");
  const files = { widget: join(folder, "widget"), desk: join(folder, "desk") };
  relay = await startTestServer({ deps: { files } });
  bare = await startTestServer({ deps: { files: { widget: join(folder, "no"), desk: join(folder, "no") } } });
});
afterAll(async () => {
  await relay.close();
  await bare.close();
  await rm(folder, { recursive: true });
});

test("serves the loader and its chunks to pages of any origin", async () => {
  for (const path of ["/qin.js", "/widget/app/app-Ab12_cd-.js"]) {
    const response = await relay.call(path);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toMatch(/javascript/);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(response.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
  }
});

test("lets browsers keep what has a hash in its name, and ask again for the rest", async () => {
  const cached = async (path: string) => (await relay.call(path)).headers.get("cache-control");
  expect(await cached("/widget/app/app-Ab12_cd-.js")).toBe("public, max-age=31536000, immutable");
  expect(await cached("/desk/assets/index-Ab12cd34.css")).toBe("public, max-age=31536000, immutable");
  expect(await cached("/qin.js")).toBe("no-cache");
  expect(await cached("/desk/")).toBe("no-cache");
});

test("sends what was compressed beforehand to who understands it", async () => {
  const app = await relay.call("/widget/app/app-Ab12_cd-.js", { headers: { "accept-encoding": "br" } });
  expect(app.headers.get("content-encoding")).toBe("br");
  expect(await app.text()).toBe("the app");
});

test("[SEC12] answers every address of the desk with its one page, under a strict policy", async () => {
  for (const path of ["/desk/", "/desk/conversations/v1"]) {
    const response = await relay.call(path);
    expect(await response.text()).toBe("<title>desk</title>");
    const policy = response.headers.get("content-security-policy") ?? "";
    const host = relay.url.slice("http://".length);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`connect-src 'self' ws://${host} wss://${host}`);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
  }
  const moved = await relay.call("/desk");
  expect([moved.status, moved.headers.get("location")]).toEqual([308, "/desk/"]);
});

test("answers 404 for a file that is not there", async () => {
  for (const path of ["/widget/app/none.js", "/desk/assets/none-Ab12cd34.js"]) {
    const { status, headers } = await relay.call(path);
    expect(status).toBe(404);
    expect(headers.get("cache-control")).not.toContain("immutable");
  }
});

test("[SEC11] never leaves its folders", async () => {
  for (const path of ["/widget/..%2fsecret.txt", "/desk/..%2fsecret.txt", "/widget/%2e%2e/secret.txt"]) {
    const { status, code } = await errorOf(await relay.call(path));
    expect({ path, status, code }).toEqual({ path, status: 404, code: "route/unknown" });
  }
});

test("says what to do when nothing was built", async () => {
  for (const path of ["/qin.js", "/desk/"]) {
    const response = await bare.call(path);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain("npm run build");
  }
});
