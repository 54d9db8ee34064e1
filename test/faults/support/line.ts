import { connect, type Socket } from "node:net";
import { Pipe, type Weather } from "./pipe.ts";

/** What befalls a line; `up` is from the client to the relay. */
export interface Fault {
  readonly up?: Weather;
  readonly down?: Weather;
}

/** One client's connection, with us in the middle. */
export class Line {
  readonly #client: Socket;
  readonly #port: number;
  /** To the relay: one, or two that say the same. */
  readonly #dialled: Socket[] = [];
  #up: Pipe | null = null;
  #down: Pipe | null = null;

  constructor(client: Socket, port: number) {
    this.#client = client;
    this.#port = port;
    client.on("error", ignore);
  }

  /** Goes on to the relay; with `isTwin`, a second connection carries the same bytes, and its answers go nowhere. */
  open(fault: Fault, isTwin: boolean): void {
    // It waited at the door, and its client has given up.
    if (this.#client.destroyed) return;
    const relay = this.#dial();
    this.#up = new Pipe(this.#client, relay);
    this.#down = new Pipe(relay, this.#client);
    if (isTwin) {
      const copy = this.#dial();
      copy.resume();
      this.#client.on("data", (bytes: Buffer) => copy.write(bytes));
      this.#client.on("close", () => copy.end());
    }
    this.set(fault);
  }

  set({ up = {}, down = {} }: Fault): void {
    this.#up?.set(up);
    this.#down?.set(down);
  }

  /** Both ends hear that it is broken. */
  cut(): void {
    this.#up?.stop();
    this.#down?.stop();
    for (const socket of [this.#client, ...this.#dialled]) if (!socket.destroyed) socket.resetAndDestroy();
  }

  /** Nothing can come of it any more. */
  get isOver(): boolean {
    return this.#client.destroyed && this.#dialled.every((socket) => socket.destroyed);
  }

  #dial(): Socket {
    const socket = connect({ port: this.#port, host: "127.0.0.1", allowHalfOpen: true, noDelay: true });
    socket.on("error", ignore);
    this.#dialled.push(socket);
    return socket;
  }
}

/** The `close` that follows says all that matters. */
function ignore(): void {}
