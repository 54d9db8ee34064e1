import type { Socket } from "node:net";

/** What befalls the bytes of one direction. */
export interface Weather {
  /** Nothing moves until it is over, and nobody is told: bytes and ends arrive late. Default false. */
  readonly isFrozen?: boolean;
  /** What is sent is taken and thrown away. Default false. */
  readonly isLost?: boolean;
  /** Default: as fast as it goes. */
  readonly bytesPerSecond?: number;
  /** Ms that every byte is late. Default 0. */
  readonly delayMs?: number;
}

/** Bytes held here before the sender is no longer read from, so that it feels a slow reader as it would on a real line. */
const WINDOW = 65_536;
const TICK_MS = 20;

interface Held {
  /** Null for the end of the stream. */
  readonly bytes: Buffer | null;
  /** By performance.now(). */
  readonly dueAt: number;
}

/** One direction of a line: passes bytes and the end on, as the weather allows. */
export class Pipe {
  readonly #from: Socket;
  readonly #to: Socket;
  #held: Held[] = [];
  #bytes = 0;
  #weather: Weather = {};
  #timer: NodeJS.Timeout | undefined;
  #isFull = false;
  #hasEnded = false;

  constructor(from: Socket, to: Socket) {
    this.#from = from;
    this.#to = to;
    from.on("data", (bytes: Buffer) => this.#take(bytes));
    from.on("end", () => this.#take(null));
    // A line that was reset has no `end`; its other half hears of it as late as of anything else.
    from.on("close", () => this.#take(null));
  }

  set(weather: Weather): void {
    this.#weather = weather;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#pump();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#held = [];
  }

  #take(bytes: Buffer | null): void {
    if (this.#hasEnded) return;
    this.#hasEnded = bytes === null;
    this.#held.push({ bytes, dueAt: performance.now() + (this.#weather.delayMs ?? 0) });
    this.#bytes += bytes?.length ?? 0;
    if (this.#bytes > WINDOW) this.#from.pause();
    this.#pump();
  }

  #pump(): void {
    while (this.#timer === undefined && !this.#isFull && !this.#weather.isFrozen) {
      const [first] = this.#held;
      if (first === undefined) return;
      const wait = first.dueAt - performance.now();
      if (wait > 0) {
        this.#later(wait);
        return;
      }
      if (first.bytes === null) {
        this.#to.end();
        this.stop();
        return;
      }
      this.#write(first.bytes, first.dueAt);
    }
  }

  #write(bytes: Buffer, dueAt: number): void {
    const { bytesPerSecond, isLost } = this.#weather;
    const size =
      bytesPerSecond === undefined ? bytes.length : Math.max(1, Math.round((bytesPerSecond * TICK_MS) / 1_000));
    const rest = bytes.subarray(size);
    if (rest.length > 0) this.#held[0] = { bytes: rest, dueAt };
    else this.#held.shift();
    this.#bytes -= bytes.length - rest.length;
    if (this.#bytes <= WINDOW) this.#from.resume();
    if (bytesPerSecond !== undefined) this.#later(TICK_MS);
    if (isLost || this.#to.writableEnded || this.#to.destroyed) return;
    if (this.#to.write(bytes.subarray(0, size))) return;
    this.#isFull = true;
    this.#to.once("drain", () => {
      this.#isFull = false;
      this.#pump();
    });
  }

  #later(ms: number): void {
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#pump();
    }, ms);
  }
}
