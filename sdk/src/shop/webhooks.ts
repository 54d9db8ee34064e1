import { ShopError } from "./shop-error.ts";
import type { AddressChangeWebhook, AddressConfirmedWebhook, LargeOrderWebhook, Verify, Webhook } from "./webhook.ts";

/** May be async. Where it throws, the relay is answered 500 and sends the webhook again: make it safe to repeat. */
export type WebhookHandler<W extends Webhook> = (webhook: W) => void | Promise<void>;

export interface Webhooks {
  /**
   * The typed payload of a genuine webhook; pass the body as it came, unparsed.
   * @throws {ShopError} `webhook/…`
   */
  verify: Verify;
  /**
   * Verifies a fetch-style request and runs the handlers. Answers 204 when all is done, 401 for a signature that does not
   * fit, 400 for anything else that is not a webhook. Rejects with whatever a handler threw: answer 500, so that it comes
   * again. A type that nobody handles is answered 204.
   */
  handle(request: Request): Promise<Response>;
}

export interface Dispatcher {
  readonly webhooks: Webhooks;
  onLargeOrder(handler: WebhookHandler<LargeOrderWebhook>): () => void;
  onAddressChange(handler: WebhookHandler<AddressChangeWebhook>): () => void;
  onAddressConfirmed(handler: WebhookHandler<AddressConfirmedWebhook>): () => void;
}

export function dispatcher(verify: Verify): Dispatcher {
  const largeOrder = new Set<WebhookHandler<LargeOrderWebhook>>();
  const addressChange = new Set<WebhookHandler<AddressChangeWebhook>>();
  const addressConfirmed = new Set<WebhookHandler<AddressConfirmedWebhook>>();

  const dispatch = async (webhook: Webhook): Promise<void> => {
    switch (webhook.type) {
      case "handoff.large-order":
        return runAll(largeOrder, webhook);
      case "address.change-requested":
        return runAll(addressChange, webhook);
      case "address.confirmed":
        return runAll(addressConfirmed, webhook);
      default:
        return webhook satisfies never;
    }
  };

  return {
    webhooks: {
      verify,
      handle: async (request) => {
        let webhook: Webhook;
        try {
          webhook = await verify(request.headers, await request.text());
        } catch (error) {
          if (!(error instanceof ShopError)) throw error;
          return new Response(error.code === "webhook/unknown-type" ? null : error.message, {
            status: statusOf(error),
          });
        }
        await dispatch(webhook);
        return new Response(null, { status: 204 });
      },
    },
    onLargeOrder: (handler) => add(largeOrder, handler),
    onAddressChange: (handler) => add(addressChange, handler),
    onAddressConfirmed: (handler) => add(addressConfirmed, handler),
  };
}

function add<H>(handlers: Set<H>, handler: H): () => void {
  handlers.add(handler);
  return () => handlers.delete(handler);
}

async function runAll<W extends Webhook>(handlers: ReadonlySet<WebhookHandler<W>>, webhook: W): Promise<void> {
  for (const handler of handlers) await handler(webhook);
}

function statusOf(error: ShopError): number {
  if (error.code === "webhook/unknown-type") return 204;
  if (error.code === "webhook/bad-signature") return 401;
  return error.code === "webhook/not-configured" ? 500 : 400;
}
