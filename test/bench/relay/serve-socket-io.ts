/** socket.io as its documentation has it: a room for each conversation, an acknowledgement by callback. It stores nothing. */
import { createServer } from "node:http";
import { Server } from "socket.io";
import { answerAs } from "./answer.ts";

const http = createServer();
const io = new Server(http, { transports: ["websocket"], perMessageDeflate: false });
let count = 0;
io.on("connection", (socket) => {
  socket.on("watch", (conversations: number[]) => void socket.join(conversations.map(String)));
  socket.on("m", (message: { c: number }, done: (seq: number) => void) => {
    socket.to(String(message.c)).emit("m", message);
    done(++count);
  });
});

http.listen({ port: 0, host: "127.0.0.1", backlog: 4096 }, () => {
  const address = http.address();
  if (address !== null && typeof address === "object") answerAs({ port: address.port });
});
