import { connect, createServer, type Socket } from "node:net";

/** A way to a PostgreSQL that breaks at the worst moments. */
export interface Cut {
  readonly url: string;
  /** Breaks the next connection that commits: before the database hears of it, or before its answer comes back. */
  arm(moment: "before-commit" | "after-commit"): void;
  /** Breaks all connections and takes no more, until `open`. */
  shut(): void;
  open(): void;
  close(): Promise<void>;
}

const COMMIT = Buffer.from("COMMIT\0");

export async function cutBefore(target: string): Promise<Cut> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let moment: "before-commit" | "after-commit" | null = null;
  let isShut = false;

  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    let held: Buffer | null = null;
    const end = () => {
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on("error", end);
      socket.on("close", () => {
        sockets.delete(socket);
        end();
      });
    }
    if (isShut) return end();
    near.on("data", (chunk) => {
      if (moment !== null && chunk.includes(COMMIT)) {
        const now = moment;
        moment = null;
        if (now === "before-commit") return end();
        held = Buffer.alloc(0);
      }
      far.write(chunk);
    });
    far.on("data", (chunk) => {
      if (held === null) return void near.write(chunk);
      held = Buffer.concat([held, chunk]);
      if (held.includes(COMMIT)) end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const own = address !== null && typeof address === "object" ? address.port : 0;
  const breakAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: Object.assign(new URL(target), { port: String(own) }).toString(),
    arm: (at) => {
      moment = at;
    },
    shut: () => {
      isShut = true;
      breakAll();
    },
    open: () => {
      isShut = false;
    },
    close: () => {
      breakAll();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
