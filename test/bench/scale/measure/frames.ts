import type { Endpoint } from "../../relay/dialects.ts";
import { openWire, type Wire } from "../../relay/wire.ts";
import { name } from "./furniture.ts";

/** A customer with an open conversation, who sends whatever frame they are told to. */
interface Customer {
  readonly wire: Wire;
  readonly conversationId: string;
}

export async function openCustomers({ port, shop = "demo" }: Endpoint, count: number): Promise<Customer[]> {
  const customers: Customer[] = [];
  for (let n = 0; n < count; n += 50) {
    customers.push(...(await Promise.all(Array.from({ length: Math.min(50, count - n) }, () => open(port, shop)))));
  }
  return customers;
}

async function open(port: number, shop: string): Promise<Customer> {
  const opened = Promise.withResolvers<string>();
  const wire = await openWire({
    port,
    path: "/ws",
    onText: (text, { send }) => {
      const frame: { type: string; conversation?: { conversationId: string } } = JSON.parse(text);
      if (frame.type === "welcome") send(`{"type":"open_conversation","id":"o","clientConversationId":"${name()}"}`);
      if (frame.conversation !== undefined) opened.resolve(frame.conversation.conversationId);
      if (frame.type === "refused") opened.reject(new Error(text));
    },
  });
  wire.send(`{"type":"hello","protocol":1,"shop":"${shop}","auth":{"kind":"anonymous"}}`);
  return { wire, conversationId: await opened.promise };
}

/** Frames that leave the customers one after another at this rate. */
export async function sendFrames(
  customers: readonly Customer[],
  frameOf: (conversationId: string, n: number) => string,
  { perSecond, seconds }: { perSecond: number; seconds: number },
): Promise<number> {
  const [from, count] = [performance.now(), perSecond * seconds];
  for (let n = 0; n < count; n++) {
    const { wire, conversationId } = customers[n % customers.length] ?? {};
    if (wire !== undefined && conversationId !== undefined) wire.send(frameOf(conversationId, n));
    while (performance.now() - from < (n * 1_000) / perSecond) await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return count;
}
