import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import type { AddressGuard } from "./address-guard.ts";

export interface Posting {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly timeoutMs: number;
  /** Ends it before its time. */
  readonly signal: AbortSignal;
}

/** Sends one webhook and tells the status. Follows no redirect and reads no answer. Rejects when nobody answered in time. */
export function post(
  { url: address, headers, body, timeoutMs, signal }: Posting,
  guard: AddressGuard,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const url = new URL(address);
    const refusal = guard.refuses(url);
    if (refusal !== null) return reject(new Error(refusal));
    const within = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
    const send = url.protocol === "https:" ? httpsRequest : httpRequest;
    const request = send(
      url,
      { method: "POST", headers, lookup: guard.lookup, agent: false, signal: within },
      (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      },
    );
    request.on("error", reject);
    request.end(body);
  });
}
