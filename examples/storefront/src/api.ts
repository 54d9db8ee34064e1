import { schema } from "@qin/sdk/protocol";
import { type Account, account, type CheckoutForm, type ShownOrder, shownOrder } from "../shared/order.ts";

/** The shop said no, or could not be reached (`status` 0). */
export class ApiError extends Error {
  readonly status: number;
  constructor(status: number, cause?: unknown) {
    super(`shop answered ${status}`, { cause });
    this.status = status;
  }
}

const orderAnswer = schema.object({ order: shownOrder });
const accountAnswer = schema.object({ account: schema.nullable(account) });
const tokenAnswer = schema.object({ token: schema.string({ min: 1, max: 4_096 }) });

export async function placeOrder(form: CheckoutForm): Promise<ShownOrder> {
  return (await call("POST", "/shop/api/orders", orderAnswer, form)).order;
}

export async function getOrder(id: string): Promise<ShownOrder> {
  return (await call("GET", `/shop/api/orders/${encodeURIComponent(id)}`, orderAnswer)).order;
}

export async function getAccount(): Promise<Account | null> {
  return (await call("GET", "/shop/api/account", accountAnswer)).account;
}

export async function signIn(): Promise<Account | null> {
  return (await call("POST", "/shop/api/login", accountAnswer, {})).account;
}

export async function signOut(): Promise<Account | null> {
  return (await call("POST", "/shop/api/logout", accountAnswer, {})).account;
}

/** A token that tells the chat who is signed in. */
export async function getIdentity(): Promise<string> {
  return (await call("GET", "/shop/api/identity", tokenAnswer)).token;
}

async function call<T>(method: "GET" | "POST", path: string, shape: schema.Schema<T>, body?: object): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      ...(body ? { body: JSON.stringify(body), headers: { "content-type": "application/json" } } : {}),
    });
  } catch (cause) {
    throw new ApiError(0, cause);
  }
  if (!response.ok) throw new ApiError(response.status);
  return shape.parse(await response.json(), path);
}
