import { openWire, type Wire } from "./wire.ts";

/** What came over a connection, as far as the bench cares: message number `i` was shown, or its sender told of it. */
export type Heard = { readonly kind: "shown" | "receipt"; readonly i: number };

export interface Endpoint {
  readonly port: number;
  /** The other nodes of a cluster: an agent is never on the node of the customer it reads. */
  readonly others?: readonly number[];
  /** For the relay: how its staff signs in. */
  readonly memberToken?: string;
  readonly shop?: string;
}

/** How one kind of server is spoken to. Conversation `c` is written by customer `c` and read by agent `c % agents`. */
export interface Dialect {
  customer(to: Endpoint, c: number, hear: (heard: Heard) => void): Promise<(i: number) => void>;
  agent(to: Endpoint, a: number, conversations: readonly number[], hear: (heard: Heard) => void): Promise<void>;
  /** A connection that says who it is and then nothing. */
  idle(to: Endpoint, n: number): Promise<void>;
}

const TEXT = "您好，这个杯子今天下单几天能到杭州？Thanks a lot!";
const AFTER = "#";

/** The number of the message that a frame holds; every dialect writes it behind the same words. */
function numberIn(frame: string): number {
  const at = frame.indexOf("a lot!#");
  return at < 0 ? -1 : Number.parseInt(frame.slice(at + 7, at + 17), 10);
}

/** One address has some 28,000 ports; the connections come from eight of them. */
export function addressOf(n: number): string {
  return `127.0.0.${2 + (n % 8)}`;
}

const wires: Wire[] = [];

async function wire(options: Parameters<typeof openWire>[0]): Promise<Wire> {
  const opened = await openWire(options);
  wires.push(opened);
  return opened;
}

export function cutAll(): void {
  for (const one of wires.splice(0)) one.cut();
}

/** ws alone: the server forwards the frame as it came and answers with a short receipt. */
export const bare: Dialect = {
  customer: async ({ port }, c, hear) => {
    const { send } = await wire({
      port,
      path: `/?c=${c}`,
      onText: (text) => hear({ kind: "receipt", i: Number(text.slice(text.indexOf('"i":') + 4, -1)) }),
    });
    return (i) => send(`{"type":"m","c":${c},"i":${i},"key":"${keyOf(i)}","text":"${TEXT}${AFTER}${i}"}`);
  },
  agent: async ({ port }, _a, conversations, hear) => {
    await wire({
      port,
      path: `/?watch=${conversations.join(",")}`,
      onText: (text) => hear({ kind: "shown", i: numberIn(text) }),
    });
  },
  idle: async ({ port }, n) => {
    await wire({ port, path: "/", from: addressOf(n), onText: () => {} });
  },
};

/** socket.io over its WebSocket transport: a room for each conversation, acknowledgements by callback. */
export const socketIo: Dialect = {
  customer: async (to, c, hear) => {
    const { send } = await openSocketIo(to, (text) => {
      const receipt = /^43(\d+)/.exec(text);
      if (receipt !== null) hear({ kind: "receipt", i: Number(receipt[1]) });
    });
    return (i) => send(`42${i}["m",{"c":${c},"i":${i},"key":"${keyOf(i)}","text":"${TEXT}${AFTER}${i}"}]`);
  },
  agent: async (to, _a, conversations, hear) => {
    const { send } = await openSocketIo(to, (text) => {
      const i = numberIn(text);
      if (i >= 0) hear({ kind: "shown", i });
    });
    send(`42["watch",${JSON.stringify(conversations)}]`);
  },
  idle: async (to, n) => {
    await openSocketIo(to, () => {}, addressOf(n));
  },
};

async function openSocketIo({ port }: Endpoint, onText: (text: string) => void, from = addressOf(0)): Promise<Wire> {
  const joined = Promise.withResolvers<void>();
  const opened = await wire({
    port,
    from,
    path: "/socket.io/?EIO=4&transport=websocket",
    onText: (text, { send }) => {
      if (text.startsWith("0")) return send("40");
      if (text === "2") return send("3");
      if (text.startsWith("40")) return joined.resolve();
      onText(text);
    },
  });
  await joined.promise;
  return opened;
}

/** Which conversation each customer opened, by number. */
const conversationIds: string[] = [];

function nodeOf({ port, others = [] }: Endpoint, n: number): number {
  return [port, ...others][n % (others.length + 1)] ?? port;
}

/** The relay, by its protocol. */
export const qin: Dialect = {
  customer: async (to, c, hear) => {
    const { shop = "demo" } = to;
    const opened = Promise.withResolvers<string>();
    const { send } = await wire({
      port: nodeOf(to, c),
      path: "/ws",
      onText: (text) => {
        if (text.startsWith('{"type":"accepted"')) return hear({ kind: "receipt", i: numberIn(text) });
        const frame: { type: string; conversation?: { conversationId: string } } = JSON.parse(text);
        if (frame.type === "welcome")
          send(`{"type":"open_conversation","id":"o","clientConversationId":"${keyOf(c)}"}`);
        if (frame.conversation !== undefined) opened.resolve(frame.conversation.conversationId);
        if (frame.type === "refused") opened.reject(new Error(text));
      },
    });
    send(`{"type":"hello","protocol":1,"shop":"${shop}","auth":{"kind":"anonymous"}}`);
    const conversationId = await opened.promise;
    conversationIds[c] = conversationId;
    return (i) =>
      send(
        `{"type":"send_message","id":"${i}","conversationId":"${conversationId}","clientMessageId":"${keyOf(i)}","content":{"kind":"text","text":"${TEXT}${AFTER}${i}"}}`,
      );
  },
  agent: async (to, a, conversations, hear) => {
    const { shop = "demo", memberToken = "" } = to;
    const synced = Promise.withResolvers<void>();
    let left = conversations.length;
    const { send } = await wire({
      port: nodeOf(to, a + 1),
      path: "/ws",
      onText: (text) => {
        if (text.startsWith('{"type":"event_added"')) return hear({ kind: "shown", i: numberIn(text) });
        const frame: { type: string } = JSON.parse(text);
        if (frame.type === "welcome") {
          for (const c of conversations) {
            send(`{"type":"watch_conversation","id":"w${c}","conversationId":"${conversationIds[c]}"}`);
          }
        }
        if (frame.type === "conversation_synced" && --left === 0) synced.resolve();
        if (frame.type === "refused") synced.reject(new Error(text));
      },
    });
    send(`{"type":"hello","protocol":1,"shop":"${shop}","auth":{"kind":"member","token":"${memberToken}"}}`);
    await synced.promise;
  },
  idle: async ({ port, shop = "demo" }, n) => {
    const welcomed = Promise.withResolvers<void>();
    const onText = (text: string): void => {
      if (text.startsWith('{"type":"welcome"')) welcomed.resolve();
      if (text.startsWith('{"type":"refused"')) welcomed.reject(new Error(text));
    };
    const { send } = await wire({ port, path: "/ws", from: addressOf(n), onText });
    send(`{"type":"hello","protocol":1,"shop":"${shop}","auth":{"kind":"anonymous"}}`);
    await welcomed.promise;
  },
};

const RUN = Date.now().toString(36);

/** As long as the client's own keys, and as new. */
function keyOf(i: number): string {
  return `01KB${RUN}${i.toString(36).padStart(28 - RUN.length, "0")}`.toUpperCase();
}
