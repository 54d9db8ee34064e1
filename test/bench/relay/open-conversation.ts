import type { Endpoint } from "./dialects.ts";
import { median } from "./report.ts";
import { openWire } from "./wire.ts";

const TIMES = 20;

/** From the frame that asks for it to its state with the latest page, in ms; the median of several. */
export async function openConversation({ port, memberToken = "" }: Endpoint, conversationId: string): Promise<number> {
  const welcomed = Promise.withResolvers<void>();
  let synced = Promise.withResolvers<void>();
  const wire = await openWire({
    port,
    path: "/ws",
    onText: (text) => {
      if (text.startsWith('{"type":"welcome"')) welcomed.resolve();
      if (text.startsWith('{"type":"conversation_synced"')) synced.resolve();
      if (text.startsWith('{"type":"refused"')) synced.reject(new Error(text));
    },
  });
  wire.send(`{"type":"hello","protocol":1,"shop":"demo","auth":{"kind":"member","token":"${memberToken}"}}`);
  await welcomed.promise;
  const took: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    synced = Promise.withResolvers();
    const start = performance.now();
    wire.send(`{"type":"watch_conversation","id":"o${time}","conversationId":"${conversationId}"}`);
    await synced.promise;
    took.push(performance.now() - start);
    wire.send(`{"type":"unwatch_conversation","id":"u${time}","conversationId":"${conversationId}"}`);
  }
  wire.cut();
  return median(took);
}
