export { createShop, type Shop, type ShopOptions } from "./create-shop.ts";
export type { IdentityClaims, IdentityOptions } from "./identity-token.ts";
export type { CustomerName, OrderMessage, OrderOptions, OrderReceipt, Orders } from "./orders.ts";
export type { RetryOptions } from "./relay-client.ts";
export { ShopError, type ShopErrorCode, shopErrorCodes } from "./shop-error.ts";
export type {
  AddressChangeWebhook,
  AddressConfirmedWebhook,
  LargeOrderWebhook,
  Webhook,
  WebhookCustomer,
  WebhookHeaders,
} from "./webhook.ts";
export type { WebhookHandler, Webhooks } from "./webhooks.ts";
