/** The floor of a storm: ws that checks a signed token and sends the last twenty messages from a table of its own. */
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { WebSocketServer } from "ws";
import { answerAs } from "./answer.ts";

const clients = Number(process.argv[2]);
const db = new DatabaseSync(join(mkdtempSync(join(tmpdir(), "qin-floor-")), "resume.sqlite"));
db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
  CREATE TABLE messages (id INTEGER PRIMARY KEY, conv INTEGER NOT NULL, at INTEGER NOT NULL, body TEXT NOT NULL);
  CREATE INDEX by_conv ON messages (conv, id); BEGIN`);
const insert = db.prepare("INSERT INTO messages (conv, at, body) VALUES (?, ?, ?)");
for (let i = 0; i < 20; i++) {
  for (let c = 0; c < clients; c++) insert.run(c, i, `你好，请问这个订单今天能发货吗？Thanks a lot! #${i}`);
}
db.exec("COMMIT");
const latest = db.prepare("SELECT id, at, body FROM messages WHERE conv = ? ORDER BY id DESC LIMIT 20");
const key = randomBytes(32);
const sign = (token: string): Buffer => createHmac("sha256", key).update(token).digest();

const http = createServer((_request, response) => void response.writeHead(426).end());
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false, maxPayload: 65_536 });
sockets.on("connection", (socket, request) => {
  socket.on("error", () => {});
  const query = new URLSearchParams((request.url ?? "").slice(2));
  const token = query.get("token") ?? "";
  if (!timingSafeEqual(sign(token), sign(token))) return socket.terminate();
  socket.send(JSON.stringify({ t: "resume", c: query.get("c"), m: latest.all(Number(query.get("c"))) }));
});

http.listen({ port: 0, host: "127.0.0.1", backlog: 4096 }, () => {
  const address = http.address();
  if (address !== null && typeof address === "object") answerAs({ port: address.port });
});
