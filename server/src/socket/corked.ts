import type { Duplex } from "node:stream";

/**
 * Joins everything that is sent to one socket while the relay works through one turn of the event loop into one write:
 * the system call, not the frame, is what costs. Nothing waits longer than that turn.
 */
export class Corked {
  readonly #sockets: Duplex[] = [];

  /** Call before each write to the socket; `isCorked` says that it was called in this turn already. */
  cork(socket: Duplex): void {
    if (socket.writableCorked > 0) return;
    socket.cork();
    this.#sockets.push(socket);
    if (this.#sockets.length === 1) process.nextTick(() => this.flush());
  }

  /** Lets everything go now. */
  flush(): void {
    for (const socket of this.#sockets.splice(0)) socket.uncork();
  }
}
