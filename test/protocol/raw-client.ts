import type { SocketLike } from "@qin/sdk/client";
import { type DownFrame, type DownFrameOf, type DownFrameType, parseDown } from "@qin/sdk/protocol";
import type { RelayUnderTest } from "./relay-under-test.ts";

/** Long enough for any machine; only a failing test waits for it. */
const PATIENCE_MS = 4_000;

/** A socket that speaks JSON and nothing else: what a stranger's client would be. Every frame it hears is held to the schemas. */
export class RawClient {
  /** Everything heard so far. */
  readonly frames: DownFrame[] = [];
  /** The close code, once closed. */
  readonly closed: Promise<number>;
  readonly #socket: SocketLike;
  readonly #taken = new Set<DownFrame>();
  readonly #waiting = new Set<() => void>();
  #problem: Error | null = null;
  #opened: Promise<void>;

  constructor(relay: RelayUnderTest) {
    const socket = new relay.WebSocket(relay.url);
    open.add(this);
    this.#socket = socket;
    this.#opened = new Promise((resolve) => {
      socket.onopen = () => resolve();
    });
    socket.onmessage = ({ data }) => {
      const parsed = parseDown(String(data));
      if (parsed.ok) this.frames.push(parsed.frame);
      else this.#problem = new Error(`the relay sent ${String(data)}: ${parsed.error.message}`);
      for (const look of [...this.#waiting]) look();
    };
    this.closed = new Promise((resolve) => {
      socket.onclose = ({ code }) => resolve(code);
    });
  }

  async open(): Promise<this> {
    await this.#opened;
    return this;
  }

  send(frame: Readonly<Record<string, unknown>> | string): void {
    this.#socket.send(typeof frame === "string" ? frame : JSON.stringify(frame));
  }

  /** The first frame of this type that no call before took, now or when it comes. */
  next<T extends DownFrameType>(
    type: T,
    where: (frame: DownFrameOf<T>) => boolean = () => true,
  ): Promise<DownFrameOf<T>> {
    return this.#take(type, (frame) => (isType(frame, type) && where(frame) ? frame : null));
  }

  /** Whatever answers the frame of this id. */
  answerTo(id: string): Promise<DownFrame> {
    return this.#take(`answer to ${id}`, (frame) => ("id" in frame && frame.id === id ? frame : null));
  }

  #take<T>(what: string, match: (frame: DownFrame) => T | null): Promise<T> {
    return new Promise((resolve, reject) => {
      const finish = (settle: () => void) => {
        clearTimeout(timer);
        this.#waiting.delete(look);
        settle();
      };
      const timer = setTimeout(() => {
        const heard = this.frames.map(({ type }) => type).join(", ");
        finish(() => reject(new Error(`no ${what} came; heard: ${heard}`)));
      }, PATIENCE_MS);
      const look = () => {
        if (this.#problem) finish(() => reject(this.#problem));
        for (const frame of this.frames) {
          const found = this.#taken.has(frame) ? null : match(frame);
          if (found === null) continue;
          this.#taken.add(frame);
          finish(() => resolve(found));
          return;
        }
      };
      this.#waiting.add(look);
      look();
    });
  }

  /** The relay has handled everything sent before: it answers in order. */
  async settle(): Promise<DownFrameOf<"pong">> {
    const at = Date.now() * 1_000 + ++pings;
    this.send({ type: "ping", at });
    return await this.next("pong", (pong) => pong.at === at);
  }

  heard<T extends DownFrameType>(type: T): DownFrameOf<T>[] {
    return this.frames.filter((frame) => isType(frame, type));
  }

  close(): void {
    open.delete(this);
    this.#socket.close();
  }
}

const open = new Set<RawClient>();

/** Hangs up for everybody; a test leaves nobody behind who would count as present in the next. */
export async function closeAll(): Promise<void> {
  const clients = [...open];
  for (const client of clients) client.close();
  await Promise.all(clients.map(({ closed }) => closed));
}

let pings = 0;

function isType<T extends DownFrameType>(frame: DownFrame, type: T): frame is DownFrameOf<T> {
  return frame.type === type;
}
