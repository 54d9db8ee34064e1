import { schema } from "@qin/sdk/protocol";

const { integer, list, literal, number, object, optional, string, table } = schema;

const member = object({
  id: string({ min: 1, max: 64 }),
  name: string({ max: 500 }),
  role: literal("agent", "supervisor", "admin"),
});
const shop = object({
  id: string({ min: 1, max: 64 }),
  name: string({ max: 500 }),
  currency: string({ max: 3 }),
  lang: string({ max: 10 }),
});
const account = object({ member, shop });
/** Any JSON; the checker that it is handed to says what it has to be. */
const anything: schema.Schema<unknown> = { parse: (value) => value, shape: "anything" };
const ruleSetting = object({
  setting: literal("off", "info", "warn", "error"),
  options: table(anything, { max: 100 }),
});
const suppression = object({
  rule: string({ min: 1, max: 200 }),
  reason: string({ min: 1, max: 10_000 }),
  phrase: optional(string({ max: 10_000 })),
  conversation: optional(string({ max: 500 })),
  seq: optional(number()),
});
const settings = object({
  responseSeconds: integer({ min: 1 }),
  lang: literal("zh", "en", "auto"),
  preset: string({ min: 1, max: 100 }),
  enforcement: table(literal("off", "record", "warn", "block"), { max: 1_000 }),
  bulkAmount: number({ min: 0 }),
  bulkQuantity: number({ min: 0 }),
  /** The built-in rules as the relay has them. */
  rules: table(ruleSetting, { max: 1_000 }),
  suppressions: list(suppression, { max: 10_000 }),
});

export type Account = schema.Infer<typeof account>;
export type DeskSettings = schema.Infer<typeof settings>;

export type ApiProblem =
  /** Wrong email or password, or a session that is over. */
  | { readonly kind: "refused" }
  /** Too many tries; come back after so many ms. */
  | { readonly kind: "too-fast"; readonly retryAfterMs: number }
  /** No answer at all. */
  | { readonly kind: "offline" }
  /** An answer that the desk does not understand. */
  | { readonly kind: "broken"; readonly status: number };

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: ApiProblem };

/** The desk's HTTP API. Never throws; the session travels in an HttpOnly cookie. */
export interface DeskApi {
  me(): Promise<Answer<Account>>;
  login(email: string, password: string): Promise<Answer<Account>>;
  logout(): Promise<Answer<null>>;
  settings(): Promise<Answer<DeskSettings>>;
}

export function createApi(fetcher: typeof fetch, base = "/api"): DeskApi {
  async function call<T>(path: string, parse: (body: unknown) => T, body?: unknown): Promise<Answer<T>> {
    let response: Response;
    try {
      response = await fetcher(`${base}${path}`, {
        credentials: "same-origin",
        cache: "no-store",
        ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
        headers: { accept: "application/json", "content-type": "application/json", "x-qin": "1" },
      });
    } catch {
      return failed({ kind: "offline" });
    }
    if (response.status === 401) return failed({ kind: "refused" });
    if (response.status === 429) {
      const seconds = Number(response.headers.get("retry-after"));
      return failed({ kind: "too-fast", retryAfterMs: Number.isFinite(seconds) ? seconds * 1_000 : 0 });
    }
    if (!response.ok) return failed({ kind: "broken", status: response.status });
    try {
      return { ok: true, value: parse(response.status === 204 ? null : await response.json()) };
    } catch {
      return failed({ kind: "broken", status: response.status });
    }
  }
  return {
    me: () => call("/me", (found) => account.parse(found, "account")),
    login: (email, password) => call("/login", (found) => account.parse(found, "account"), { email, password }),
    logout: () => call("/logout", () => null, {}),
    settings: () => call("/settings", (found) => settings.parse(found, "settings")),
  };
}

function failed(problem: ApiProblem): { readonly ok: false; readonly problem: ApiProblem } {
  return { ok: false, problem };
}
