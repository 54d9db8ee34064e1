import { type CustomerName, type Orders, ShopError } from "@qin/sdk/shop";
import type { Book, KeptOrder, Report } from "./book.ts";
import { asOrder } from "./relay-order.ts";

export interface Outbox {
  /** Puts a report into the book, to be saved by the caller together with what it reports, and soon delivered. */
  add(order: KeptOrder, event: Report["event"], key: string): void;
  /** Stops after the delivery under way; what waits is delivered after the next start. */
  close(): Promise<void>;
}

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;

/**
 * Delivers reports to the relay in order, one at a time, until each is taken or refused for good.
 * A relay that is down costs no order: the report waits in the book, and its key makes a repeat harmless.
 */
export function startOutbox(options: {
  book: Book;
  orders: Orders;
  log: (line: string) => void;
  /** Upper bound of the wait after the first failure, in ms; default 1000. Doubles each time, up to a minute. */
  firstWaitMs?: number;
}): Outbox {
  const { book, orders, log, firstWaitMs = FIRST_WAIT_MS } = options;
  const stop = new AbortController();
  let failures = 0;
  let running: Promise<void> | null = null;

  const run = async (): Promise<void> => {
    for (let next = book.reports[0]; next && !stop.signal.aborted; next = book.reports[0]) {
      if (await deliver(next)) {
        failures = 0;
        book.reports.shift();
        await book.save();
      } else {
        const longest = Math.min(LONGEST_WAIT_MS, firstWaitMs * 2 ** failures++);
        await wait(longest / 2 + (Math.random() * longest) / 2, stop.signal);
      }
    }
  };

  const deliver = async ({ event, customer, order, key }: Report): Promise<boolean> => {
    try {
      await orders[event]({ customer: nameOf(customer), order }, { idempotencyKey: key });
      return true;
    } catch (error) {
      if (!(error instanceof ShopError)) throw error;
      if (error.isTemporary) {
        if (failures === 0) log(`shop: the relay cannot be reached; ${order.id} is kept and will be delivered`);
        return false;
      }
      log(`shop: the relay refused ${order.id} (${error.relayCode ?? error.code}); it stays with the shop only`);
      return true;
    }
  };

  const start = () => {
    running ??= run()
      .catch((error: unknown) => log(`shop: the outbox stopped: ${String(error)}`))
      .finally(() => {
        running = null;
      });
  };

  start();
  return {
    add: (order, event, key) => {
      if (order.customer === null) return;
      book.reports.push({ key, event, customer: order.customer, order: asOrder(order) });
      setImmediate(start);
    },
    close: async () => {
      stop.abort();
      await running;
    },
  };
}

function nameOf({ ref, subject }: Report["customer"]): CustomerName {
  return ref === undefined ? { subject: subject ?? "" } : { ref };
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", done);
  });
}
