import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { type Fault, Line } from "./line.ts";

/** A stretch of network between clients and a relay that misbehaves on demand. */
export interface TcpProxy {
  /** The relay's address as clients behind this proxy know it. */
  readonly url: string;
  /** For the lines there are, and for those to come. No argument: fair weather. */
  set(fault?: Fault): void;
  /** Breaks every line there is. */
  cut(): void;
  /** Every line from now on reaches the relay twice, byte for byte. */
  twin(isTwin: boolean): void;
  /** New lines wait at the door until they are let through, the last to come first. */
  hold(): void;
  letThrough(): void;
  close(): Promise<void>;
}

/** @param relayUrl as in `ws://127.0.0.1:8080/ws`; asked for every line, because a relay may come back on another port. */
export async function startProxy(relayUrl: () => string): Promise<TcpProxy> {
  const lines = new Set<Line>();
  let waiting: Line[] | null = null;
  let fault: Fault = {};
  let isTwin = false;

  function take(client: Socket): void {
    client.setNoDelay(true);
    const line = new Line(client, Number(new URL(relayUrl()).port));
    for (const one of lines) if (one.isOver) lines.delete(one);
    lines.add(line);
    if (waiting === null) line.open(fault, isTwin);
    else waiting.push(line);
  }

  const server = createServer({ allowHalfOpen: true }, take);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the proxy has no port");

  function cut(): void {
    for (const line of lines) line.cut();
    lines.clear();
  }

  return {
    url: `ws://127.0.0.1:${address.port}/ws`,
    set: (next = {}) => {
      fault = next;
      for (const line of lines) line.set(fault);
    },
    cut,
    twin: (next) => {
      isTwin = next;
    },
    hold: () => {
      waiting ??= [];
    },
    letThrough: () => {
      const held = waiting ?? [];
      waiting = null;
      for (const line of held.reverse()) line.open(fault, isTwin);
    },
    close: async () => {
      const closed = once(server, "close");
      server.close();
      cut();
      await closed;
    },
  };
}
