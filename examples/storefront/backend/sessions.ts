import { createHash, randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { schema } from "@qin/sdk/protocol";
import type { Shop } from "@qin/sdk/shop";
import type { Account } from "../shared/order.ts";
import type { Book } from "./book.ts";
import { answer, type Handler, Refusal, readJson } from "./http.ts";

const COOKIE = "shop_session";
const MONTH_SECONDS = 30 * 24 * 3600;

/** The demo's one customer with an account; a real shop asks for a password here. */
const SUBJECT = "customer-wang";
const accounts: Readonly<Record<string, Account>> = {
  [SUBJECT]: {
    name: "王女士",
    recipient: "王晓雨",
    phone: "13800138000",
    address: "浙江省杭州市西湖区文三路 90 号 东部软件园 3 幢 502",
  },
};

/** Who asks, as a hash of the cookie; a browser without one gets one. */
export function sessionOf(request: IncomingMessage, response: ServerResponse): string {
  const found = new RegExp(`(?:^|; )${COOKIE}=([0-9a-f]{32})(?:;|$)`).exec(request.headers.cookie ?? "")?.[1];
  return createHash("sha256")
    .update(found ?? giveCookie(response))
    .digest("base64url");
}

function giveCookie(response: ServerResponse): string {
  const id = randomBytes(16).toString("hex");
  response.setHeader("set-cookie", `${COOKIE}=${id}; Path=/; Max-Age=${MONTH_SECONDS}; HttpOnly; SameSite=Lax`);
  return id;
}

export function sessionRoutes({ book, shop }: { book: Book; shop: Shop }): Record<string, Handler> {
  const show = (response: ServerResponse, subject: string | undefined) =>
    answer(response, 200, { account: (subject === undefined ? undefined : accounts[subject]) ?? null });

  return {
    "GET /shop/api/account": async (request, response) => show(response, book.sessions[sessionOf(request, response)]),

    "POST /shop/api/login": async (request, response) => {
      await readJson(request, schema.object({}));
      book.sessions[sessionOf(request, response)] = SUBJECT;
      await book.save();
      show(response, SUBJECT);
    },

    "POST /shop/api/logout": async (request, response) => {
      await readJson(request, schema.object({}));
      delete book.sessions[sessionOf(request, response)];
      await book.save();
      // Whoever uses this browser next is somebody else, who sees none of the orders placed before.
      giveCookie(response);
      show(response, undefined);
    },

    "GET /shop/api/identity": async (request, response) => {
      const subject = book.sessions[sessionOf(request, response)];
      const name = subject === undefined ? undefined : accounts[subject]?.name;
      if (subject === undefined || name === undefined) {
        throw new Refusal(401, "shop/not-signed-in", "Nobody is signed in here.");
      }
      answer(response, 200, { token: await shop.identityToken({ subject, name }) });
    },
  };
}
