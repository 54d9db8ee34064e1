import { isObject } from "../protocol/schema.ts";
import { ShopError } from "./shop-error.ts";

export interface RetryOptions {
  /** Requests in all, the first one included; 1 or more, default 4. */
  readonly attempts?: number;
  /** Upper bound of the first wait, in ms; doubles each time up to 8 s. Each wait is a random part of it. Default 250. */
  readonly firstWaitMs?: number;
}

export interface RelayClientOptions {
  readonly relayUrl: string;
  readonly apiKey: string;
  /** How long one request may take, in ms; default 5000. */
  readonly timeoutMs?: number;
  readonly retry?: RetryOptions;
  /** Stands in for the platform's `fetch`, for a proxy or a test. */
  readonly fetch?: typeof fetch;
}

export type Post = (path: string, body: object, idempotencyKey: string) => Promise<unknown>;

const LONGEST_WAIT_MS = 8_000;

/** The answer was an error that may pass; kept until the attempts are used up. */
interface Setback {
  readonly error: ShopError;
  readonly retryAfterMs: number;
}

/**
 * POST with JSON both ways. 5xx, 429 and lost connections are tried again with full-jitter backoff under one idempotency key,
 * so a request whose answer got lost is still counted once.
 */
export function relayClient(options: RelayClientOptions): Post {
  const base = options.relayUrl.replace(/\/+$/, "");
  const { timeoutMs = 5_000 } = options;
  const { attempts = 4, firstWaitMs = 250 } = options.retry ?? {};
  const send = options.fetch ?? fetch;

  const once = async (path: string, body: string, key: string): Promise<{ answer: unknown } | Setback> => {
    let response: Response;
    let text: string;
    try {
      response = await send(base + path, {
        method: "POST",
        headers: {
          authorization: `Bearer ${options.apiKey}`,
          "content-type": "application/json",
          "idempotency-key": key,
        },
        body,
        signal: AbortSignal.timeout(timeoutMs),
      });
      text = await response.text();
    } catch (cause) {
      return {
        error: new ShopError("relay/unreachable", `${base} did not answer.`, { cause }),
        retryAfterMs: 0,
      };
    }
    if (response.ok) return { answer: parseJson(text) };
    const { status } = response;
    const { code, message } = errorOf(text);
    const details = { status, ...(code === undefined ? {} : { relayCode: code }) };
    const what = `The relay answered ${status}${code === undefined ? "" : ` ${code}`}${message === undefined ? "." : `: ${message}`}`;
    if (status < 500 && status !== 429) throw new ShopError("relay/refused", what, details);
    return { error: new ShopError("relay/unavailable", what, details), retryAfterMs: retryAfter(response) };
  };

  return async (path, body, idempotencyKey) => {
    const json = JSON.stringify(body);
    for (let attempt = 1; ; attempt++) {
      const outcome = await once(path, json, idempotencyKey);
      if ("answer" in outcome) return outcome.answer;
      if (attempt >= attempts) throw outcome.error;
      const jittered = Math.random() * Math.min(LONGEST_WAIT_MS, firstWaitMs * 2 ** (attempt - 1));
      await wait(Math.max(jittered, Math.min(LONGEST_WAIT_MS, outcome.retryAfterMs)));
    }
  };
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function retryAfter(response: Response): number {
  const seconds = Number(response.headers.get("retry-after") ?? 0);
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 0;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The relay's errors are `{error: {code, message}}`; anything else comes from something in between. */
function errorOf(text: string): { code?: string; message?: string } {
  const body = parseJson(text);
  const error = isObject(body) ? body["error"] : undefined;
  if (!isObject(error)) return {};
  const { code, message } = error;
  return {
    ...(typeof code === "string" ? { code } : {}),
    ...(typeof message === "string" ? { message } : {}),
  };
}
