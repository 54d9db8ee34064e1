// Writes to a shop as a customer would, and prints how many seconds it took until a person answered.
//   npx node --conditions=qin-source examples/mystery-shopper/shopper.ts 请问这个碗能进微波炉吗？
import { type ClientOptions, createClient } from "@qin/sdk/client";

/** Ms from the relay's stamp of the question to the stamp of the first answer by a person; bots do not count. */
export function timeToAnswer(question: string, options: ClientOptions): Promise<number> {
  const client = createClient(options);
  return new Promise<number>((resolve, reject) => {
    let askedAt: number | undefined;
    const key = client.post({ type: "send_message", content: { kind: "text", text: question } });

    client.on("conversation", ({ view }) => {
      for (const event of view?.events ?? []) {
        if (event.type !== "message.sent") continue;
        if (event.clientMessageId === key) askedAt = event.at;
        const isPerson = event.from.role === "agent" || event.from.role === "supervisor";
        if (askedAt !== undefined && isPerson && event.at >= askedAt) resolve(event.at - askedAt);
      }
    });
    client.on("state", ({ state }) => {
      if (state.name === "stopped") reject(new Error("the relay does not let this client in", { cause: state }));
    });
    client.start();
  }).finally(() => client.stop());
}

if (import.meta.main) {
  const question = process.argv.slice(2).join(" ") || "请问这个碗能进微波炉吗？";
  const ms = await timeToAnswer(question, {
    url: process.env["QIN_RELAY"] ?? "ws://127.0.0.1:8080/ws",
    shop: process.env["QIN_SHOP"] ?? "demo",
    auth: () => ({ kind: "anonymous" }),
  });
  console.log(`answered after ${(ms / 1000).toFixed(1)} s`);
}
