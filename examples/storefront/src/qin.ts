import type { Cart, Page } from "@qin/sdk/protocol";

/** The commands of the chat that this shop uses. */
type Command =
  | ["open"]
  | ["setCart", Cart]
  | ["setPage", Page]
  | ["setLanguage", "zh-CN" | "en"]
  | ["identify", () => Promise<string>]
  | ["signOut"]
  | ["ref"];

type Qin = (...command: Command) => Promise<unknown>;
type Call = [command: Command, resolve: (value: unknown) => void, reject: (reason: unknown) => void];

declare global {
  interface Window {
    Qin?: Qin & { q?: Call[] };
  }
}

/** The chat's script loads in its own time: until it is there, calls wait in the queue that it looks for. */
function queue(): Qin {
  const q: Call[] = [];
  const waiting: Qin = (...command) => new Promise((resolve, reject) => q.push([command, resolve, reject]));
  window.Qin = Object.assign(waiting, { q });
  return window.Qin;
}

/** Tells the chat something that may be lost: the shop works without it. */
export function tellQin(...command: Command): void {
  (window.Qin ?? queue())(...command).catch(() => undefined);
}

/** The chat's opaque name for this customer, or undefined where it does not answer within `timeoutMs` (default 4000). */
export async function customerRef(timeoutMs = 4_000): Promise<string | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, timeoutMs, undefined));
  const asked = (window.Qin ?? queue())("ref").catch(() => undefined);
  const ref = await Promise.race([asked, late]);
  return typeof ref === "string" && ref !== "" ? ref : undefined;
}
