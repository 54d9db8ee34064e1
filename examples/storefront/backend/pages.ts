import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, normalize } from "node:path";
import { findProduct } from "../shared/catalogue.ts";
import { type Handler, NotFound, Refusal } from "./http.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".map": "application/json",
  ".webmanifest": "application/manifest+json",
};

/** The relay serves the chat from this same origin, so nothing from anywhere else is let in. */
function policy(host: string | undefined): string {
  // Older Safaris do not count sockets as 'self'; a host that is no plain host is left out.
  const sockets = host !== undefined && /^[\w.[\]:-]+$/.test(host) ? ` ws://${host} wss://${host}` : "";
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    `connect-src 'self'${sockets}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

const common = { "x-content-type-options": "nosniff", "referrer-policy": "strict-origin-when-cross-origin" };

/** Serves the built pages of `folder`: files by their path, and one page for every place of the shop. */
export function pages(folder: string): Handler {
  return async (request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") throw new NotFound();
    const path = new URL(request.url ?? "/", "http://shop").pathname;
    if (extname(path) === "" || path === "/index.html") return sendPage(folder, path, request, response);

    const type = types[extname(path)];
    const file = join(folder, normalize(decodeURI(path)));
    if (!type || !file.startsWith(folder)) throw new NotFound();
    const body = await readFile(file).catch(() => {
      throw new NotFound();
    });
    const cache = path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "public, max-age=3600";
    response.writeHead(200, { ...common, "content-type": type, "cache-control": cache }).end(body);
  };
}

async function sendPage(folder: string, path: string, request: IncomingMessage, response: ServerResponse) {
  const html = await readFile(join(folder, "index.html"), "utf8").catch(() => {
    throw new Refusal(503, "shop/not-built", "The pages are not built: npm run build -w @qin/example-storefront");
  });
  response
    .writeHead(isPlace(path) ? 200 : 404, {
      ...common,
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy(request.headers.host),
      "cache-control": "no-cache",
      vary: "cookie, accept-language",
    })
    .end(html.replace('<html lang="zh-CN">', `<html lang="${languageOf(request)}">`));
}

function isPlace(path: string): boolean {
  const [, first, second, more] = path.split("/");
  if (more !== undefined) return false;
  if (first === "products") return second !== undefined && findProduct(second) !== undefined;
  if (first === "orders") return second !== undefined;
  return second === undefined && ["", "index.html", "cart", "checkout"].includes(first ?? "");
}

/** What the customer chose, else what the browser asks for; the page starts in it, so that nothing flickers. */
function languageOf(request: IncomingMessage): "zh-CN" | "en" {
  const chosen = /(?:^|; )lang=(zh-CN|en)(?:;|$)/.exec(request.headers.cookie ?? "")?.[1];
  if (chosen === "zh-CN" || chosen === "en") return chosen;
  const asked = request.headers["accept-language"] ?? "zh";
  return /^\s*(zh|\*|$)/i.test(asked) ? "zh-CN" : "en";
}
