/** The floor: ws that parses a frame, hands it to whoever watches and tells the sender; with `stored`, after one fsync for all of a turn. */
import { createServer } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import { answerAs } from "./answer.ts";
import { type FloorMessage, openFloorStore } from "./floor-store.ts";

const [isStored, conversations] = [process.argv[2] === "stored", Number(process.argv[3])];
const store = isStored ? await openFloorStore(conversations) : null;
const watchers = new Map<number, WebSocket>();
const http = createServer((_request, response) => void response.writeHead(426).end());
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false, maxPayload: 65_536 });

interface Taken {
  readonly message: FloorMessage & { readonly i: number };
  readonly data: Buffer;
  readonly from: WebSocket;
}
let taken: Taken[] = [];

function commit(): void {
  const batch = taken;
  taken = [];
  const seqs = store?.write(batch.map(({ message }) => message)) ?? [];
  for (const [k, one] of batch.entries()) answer(one, seqs[k] ?? 0);
}

function answer({ message: { c, i }, data, from }: Taken, seq: number): void {
  watchers.get(c)?.send(data, { binary: false });
  from.send(`{"t":"ok","s":${seq},"i":${i}}`);
}

sockets.on("connection", (socket, request) => {
  socket.on("error", () => {});
  const watch = new URLSearchParams((request.url ?? "").slice(2)).get("watch");
  for (const c of watch?.split(",") ?? []) watchers.set(Number(c), socket);
  socket.on("message", (data: Buffer) => {
    const one = { message: JSON.parse(data.toString()), data, from: socket };
    if (store === null) return answer(one, 0);
    if (taken.push(one) === 1) setImmediate(commit);
  });
});

http.listen({ port: 0, host: "127.0.0.1", backlog: 4096 }, () => {
  const address = http.address();
  if (address !== null && typeof address === "object") answerAs({ port: address.port });
});
