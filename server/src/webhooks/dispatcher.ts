import { Webhook } from "standardwebhooks";
import type { Log } from "../context.ts";
import type { AppendResult, Store, WebhookDelivery } from "../store/store.ts";
import type { AddressGuard } from "./address-guard.ts";
import { nextAttemptAt } from "./backoff.ts";
import { webhookTypeOf } from "./body.ts";
import { post } from "./post.ts";

/** Deliveries at the same time. */
const PARALLEL = 20;
/** How long a shop may take to answer, in ms. */
const TIMEOUT_MS = 10_000;
/** How long to wait at most before looking again, in ms: another node may have stored one and be no more. */
const LONGEST_WAIT_MS = 5_000;
/** How much longer than a shop may take to answer a delivery is this node's alone, in ms; then another may try. */
const CLAIM_MARGIN_MS = 20_000;
const RETRY_MS = 1_000;
/** How long a stopping relay waits for a shop's answer, in ms; what is given up is delivered after the next start. */
const STOP_GRACE_MS = 1_000;

export interface DispatcherOptions {
  readonly store: Store;
  readonly guard: AddressGuard;
  readonly now: () => number;
  readonly random: () => number;
  readonly log: Log;
  /** Told what became of an attempt; `dead`: it will not be tried again. */
  readonly onAttempt?: (result: "delivered" | "failed" | "dead") => void;
  /** Default 10,000. */
  readonly timeoutMs?: number;
}

/** Delivers what waits in the outbox, now and after a restart, until the shop has said 2xx or it has failed often enough. */
export interface Dispatcher {
  start(): void;
  /** Something was stored: it may have put a webhook into the outbox. */
  told(result: AppendResult): void;
  /** Resolves when the deliveries under way are over, or given up: a second later at most. */
  stop(): Promise<void>;
}

export function createDispatcher({
  store,
  guard,
  now,
  random,
  log,
  onAttempt,
  timeoutMs = TIMEOUT_MS,
}: DispatcherOptions): Dispatcher {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  let isToldMeanwhile = false;
  let isStopped = false;
  const giveUp = new AbortController();

  function wakeIn(ms: number): void {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(wake, Math.min(Math.max(0, ms), LONGEST_WAIT_MS));
  }

  function wake(): void {
    if (isStopped) return;
    isToldMeanwhile = running !== null;
    running ??= deliverAll().finally(() => {
      running = null;
      if (isToldMeanwhile) wake();
    });
  }

  async function deliverAll(): Promise<void> {
    try {
      while (!isStopped) {
        const due = await next();
        if (due.length === 0) break;
        await Promise.all(due.map(deliver));
      }
      const nextAt = await store.webhooks.nextAttemptAt();
      wakeIn(nextAt === null ? LONGEST_WAIT_MS : nextAt - now());
    } catch (error) {
      log.error({ err: error }, "webhooks could not be read; trying again");
      wakeIn(RETRY_MS);
    }
  }

  function next(): Promise<WebhookDelivery[]> {
    const at = now();
    return store.webhooks.claim(at, at + timeoutMs + CLAIM_MARGIN_MS, PARALLEL);
  }

  async function deliver(delivery: WebhookDelivery): Promise<void> {
    const problem = await attempt(delivery);
    if (problem === null) {
      onAttempt?.("delivered");
      return store.webhooks.delivered(delivery.id);
    }
    if (giveUp.signal.aborted) return store.webhooks.release(delivery.id, now());
    const again = nextAttemptAt(delivery.attempts + 1, now(), random);
    onAttempt?.(again === null ? "dead" : "failed");
    const fields = { webhook: delivery.id, type: delivery.type, problem };
    if (again === null) log.error(fields, "a webhook has failed too often and is dead");
    else log.warn(fields, "a webhook was not delivered; trying again later");
    await store.webhooks.failed(delivery.id, problem, again);
  }

  /** Null when the shop took it, otherwise what went wrong. */
  async function attempt({ id, shopId, body }: WebhookDelivery): Promise<string | null> {
    const shop = await store.shops.get(shopId);
    if (!shop?.webhookUrl || !shop.webhookSecret) return "the shop has no webhook";
    try {
      const at = new Date(now());
      const headers = {
        "content-type": "application/json",
        "user-agent": "Qin-Webhooks",
        "webhook-id": id,
        "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
        "webhook-signature": new Webhook(shop.webhookSecret).sign(id, at, body),
      };
      const status = await post({ url: shop.webhookUrl, headers, body, timeoutMs, signal: giveUp.signal }, guard);
      return status >= 200 && status < 300 ? null : `answered ${status}`;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  return {
    start: wake,
    told: (result) => {
      if (result.status === "stored" && result.events.some(({ event }) => webhookTypeOf(event) !== null)) wake();
    },
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      const grace = setTimeout(() => giveUp.abort(), STOP_GRACE_MS);
      await running;
      clearTimeout(grace);
    },
  };
}
