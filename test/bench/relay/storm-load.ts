/** The customers of the storm: they come, write twenty messages, lose their connection all at once, and come back. */
import { addressOf, type Endpoint } from "./dialects.ts";
import { quantile } from "./report.ts";
import { openWire, type Wire } from "./wire.ts";

const MESSAGES = 20;
/** What a customer brings along when they come back. */
interface Known {
  readonly token: string;
  readonly conversationId: string;
  readonly epoch: string;
}
const known: Known[] = [];
let wires: Wire[] = [];

interface Frame {
  readonly type: string;
  readonly token?: string;
  readonly conversation?: { readonly conversationId: string; readonly epoch: string };
}

async function come(to: Endpoint, n: number): Promise<void> {
  const done = Promise.withResolvers<void>();
  let token = "";
  let left = MESSAGES;
  const wire = await openWire({
    port: to.port,
    path: "/ws",
    from: addressOf(n),
    onText: (text, { send }) => {
      const frame: Frame = JSON.parse(text);
      if (frame.type === "refused") return done.reject(new Error(text));
      if (frame.type === "welcome") {
        token = frame.token ?? "";
        send(`{"type":"open_conversation","id":"o","clientConversationId":"storm-${n}-${RUN}"}`);
      }
      if (frame.conversation !== undefined) {
        const { conversationId, epoch } = frame.conversation;
        known[n] = { token, conversationId, epoch };
        for (let i = 0; i < MESSAGES; i++) {
          send(
            `{"type":"send_message","id":"${i}","conversationId":"${conversationId}","clientMessageId":"storm-${n}-${i}-${RUN}","content":{"kind":"text","text":"你好，请问这个订单今天能发货吗？Thanks a lot! #${i}"}}`,
          );
        }
      }
      if (frame.type === "accepted" && --left === 0) done.resolve();
    },
  });
  wires.push(wire);
  wire.send(`{"type":"hello","protocol":1,"shop":"demo","auth":{"kind":"anonymous"}}`);
  await done.promise;
}

const RUN = Date.now().toString(36);

async function settle(dialect: string, to: Endpoint, clients: number): Promise<void> {
  for (let n = 0; n < clients; n += 100) {
    const some = Array.from({ length: Math.min(100, clients - n) }, (_, k) => n + k);
    if (dialect === "qin") await Promise.all(some.map((one) => come(to, one)));
    else for (const one of some) known[one] = { token: `v1.${one}.1763920000`, conversationId: "", epoch: "" };
  }
}

/** From the first connect to the last message that was missed. */
async function comeBack(dialect: string, to: Endpoint): Promise<{ seconds: number; p50: number; p99: number }> {
  const start = performance.now();
  const took = await Promise.all(
    known.map(async (one, n) => {
      await (dialect === "qin" ? qinBack(to, one, n) : bareBack(to, one, n));
      return (performance.now() - start) / 1000;
    }),
  );
  took.sort((a, b) => a - b);
  return { seconds: took.at(-1) ?? 0, p50: quantile(took, 0.5), p99: quantile(took, 0.99) };
}

async function qinBack(to: Endpoint, { token, conversationId, epoch }: Known, n: number): Promise<void> {
  const done = Promise.withResolvers<void>();
  const onText = (text: string): void => {
    if (text.startsWith('{"type":"welcome"')) {
      const missed = text.split('"message.sent"').length - 1;
      if (missed >= MESSAGES) done.resolve();
      else done.reject(new Error(`only ${missed} of ${MESSAGES} messages came back`));
    } else if (text.startsWith('{"type":"refused"')) done.reject(new Error(text));
  };
  const wire = await openWire({ port: to.port, path: "/ws", from: addressOf(n), onText });
  wires.push(wire);
  const resume = `[{"conversationId":"${conversationId}","epoch":"${epoch}","seq":1}]`;
  const auth = `{"kind":"session","token":"${token}"}`;
  wire.send(`{"type":"hello","protocol":1,"shop":"demo","auth":${auth},"resume":${resume}}`);
  await done.promise;
}

async function bareBack(to: Endpoint, { token }: Known, n: number): Promise<void> {
  const done = Promise.withResolvers<void>();
  const wire = await openWire({
    port: to.port,
    path: `/?c=${n}&token=${token}`,
    from: addressOf(n),
    onText: () => done.resolve(),
  });
  wires.push(wire);
  await done.promise;
}

type Order =
  | { readonly do: "settle"; readonly dialect: string; readonly to: Endpoint; readonly clients: number }
  | { readonly do: "return"; readonly dialect: string; readonly to: Endpoint }
  | { readonly do: "cut" };

async function obey(order: Order): Promise<unknown> {
  if (order.do === "settle") return await settle(order.dialect, order.to, order.clients);
  if (order.do === "return") return await comeBack(order.dialect, order.to);
  for (const wire of wires) wire.cut();
  wires = [];
  // The server is to have noticed before anybody comes back.
  await new Promise((resolve) => setTimeout(resolve, 2_000));
}

process.on("disconnect", () => process.exit());
process.on("message", (order: Order) => {
  obey(order).then(
    (result) => process.send?.({ result: result ?? null }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
