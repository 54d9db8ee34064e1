import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** What stands before the nodes of a cluster: each new connection goes to the next node that takes it. Knows nothing of HTTP. */
export interface Balancer {
  /** As in `ws://127.0.0.1:8080/ws`. */
  readonly url: string;
  close(): Promise<void>;
}

/** @param ports of the nodes, some of which may not be there. */
export async function startBalancer(ports: readonly number[]): Promise<Balancer> {
  const open = new Set<Socket>();
  let turn = 0;

  function take(client: Socket): void {
    keep(client);
    const first = turn++;
    tryNode(client, first, ports.length);
  }

  function tryNode(client: Socket, index: number, left: number): void {
    const port = ports[index % ports.length];
    if (left === 0 || port === undefined) {
      client.destroy();
      return;
    }
    const node = connect({ port, host: "127.0.0.1", noDelay: true });
    const onRefused = (): void => tryNode(client, index + 1, left - 1);
    node.once("error", onRefused);
    node.once("connect", () => {
      node.off("error", onRefused);
      keep(node);
      if (client.destroyed) {
        node.destroy();
        return;
      }
      client.pipe(node);
      node.pipe(client);
      client.once("close", () => node.destroy());
      node.once("close", () => client.destroy());
    });
  }

  function keep(socket: Socket): void {
    open.add(socket);
    // The `close` that follows says all that matters.
    socket.on("error", () => undefined);
    socket.once("close", () => open.delete(socket));
  }

  const server = createServer({ noDelay: true }, take);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the balancer has no port");
  return {
    url: `ws://127.0.0.1:${address.port}/ws`,
    close: async () => {
      const closed = once(server, "close");
      server.close();
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
}
