import type { RequestListener } from "node:http";
import { join } from "node:path";
import { createShop } from "@qin/sdk/shop";
import { openBook } from "./book.ts";
import { checkoutRoutes } from "./checkout.ts";
import { answer, type Handler, NotFound, Refusal } from "./http.ts";
import { startOutbox } from "./outbox.ts";
import { pages } from "./pages.ts";
import { sessionRoutes } from "./sessions.ts";
import { webhookRoutes } from "./webhooks.ts";

/** What the relay's `qin start --front` hands over; another shop would read it from its own configuration. */
export interface FrontOptions {
  readonly relayUrl: string;
  readonly apiKey: string;
  readonly webhookSecret: string;
  readonly shopId: string;
  /** Base64; signs the tokens of signed-in customers. */
  readonly identitySecret: string;
  /** The name of that key at the relay; default `demo`. */
  readonly identityKid?: string;
  /** Where `storefront.json` is kept; default the folder in QIN_DATA, or ./data. */
  readonly dataFolder?: string;
  /** Where the built pages are; default ../dist. */
  readonly pagesFolder?: string;
  /** How long the first wait for a relay that is down may be, in ms; default 1000, doubled each time up to a minute. */
  readonly firstWaitMs?: number;
  /** The shop's own alerts, one line each; default the console. */
  readonly log?: (line: string) => void;
}

export interface Front {
  readonly listener: RequestListener;
  close(): Promise<void>;
}

/** The demo shop's backend: pages, checkout, and the two ways it talks with the relay, orders out and webhooks in. */
export default async function createFront(options: FrontOptions): Promise<Front> {
  const { relayUrl, apiKey, webhookSecret, shopId, identitySecret, identityKid = "demo", log = console.log } = options;
  const shop = createShop({
    relayUrl,
    apiKey,
    webhookSecret,
    identity: { shopId, kid: identityKid, secret: identitySecret },
    retry: { attempts: 1 },
  });
  const book = await openBook(join(options.dataFolder ?? process.env["QIN_DATA"] ?? "data", "storefront.json"));
  const outbox = startOutbox({
    book,
    orders: shop.orders,
    log,
    ...(options.firstWaitMs === undefined ? {} : { firstWaitMs: options.firstWaitMs }),
  });

  const routes: Readonly<Record<string, Handler>> = {
    ...sessionRoutes({ book, shop }),
    ...checkoutRoutes({ book, outbox }),
    ...webhookRoutes({ book, outbox, shop, log }),
  };
  const page = pages(options.pagesFolder ?? join(import.meta.dirname, "../dist"));

  const listener: RequestListener = (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://shop");
    const handler = routes[`${request.method} ${pathname.replace(/^(\/shop\/api\/orders\/)[^/]+$/, "$1:id")}`];
    const answering = handler
      ? handler(request, response)
      : pathname.startsWith("/shop/")
        ? Promise.reject(new NotFound())
        : page(request, response);
    answering.catch((error: unknown) => {
      if (!(error instanceof Refusal)) log(`shop: ${request.method} ${pathname} failed: ${String(error)}`);
      const { status, code, message } =
        error instanceof Refusal ? error : new Refusal(500, "shop/failed", "Something went wrong. Please try again.");
      if (response.headersSent) response.destroy();
      else answer(response, status, { error: { code, message } });
    });
  };

  return {
    listener,
    close: async () => {
      await outbox.close();
      await book.close();
    },
  };
}
