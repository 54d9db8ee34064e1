import type { SocketConstructor, SocketLike } from "../../client/socket-like.ts";

/** The relay's end of one socket. */
export interface RelayEnd {
  send(text: string): void;
  /** What was sent before still arrives, then the close. */
  close(code: number, reason: string): void;
  /** The line breaks: nothing under way arrives, the client sees 1006. */
  cut(): void;
}

export interface Network {
  /** False: a new socket fails to open. */
  readonly isUp: boolean;
  /** True: nothing moves in either direction, and nobody is told. */
  readonly isFrozen: boolean;
  /** A socket has opened; returns who listens at the relay's end. */
  connect(end: RelayEnd): { receive(text: string): void; closed(): void };
}

const CONNECTING = 0;
const OPEN = 1;
const CLOSING = 2;
const CLOSED = 3;

/** A WebSocket in memory: every step happens in a microtask of its own, in order, as text. */
export class FakeSocket implements SocketLike {
  onopen: SocketLike["onopen"] = null;
  onmessage: SocketLike["onmessage"] = null;
  onclose: SocketLike["onclose"] = null;
  onerror: SocketLike["onerror"] = null;
  readyState = CONNECTING;
  readonly url: string;
  readonly #network: Network;
  #relay: ReturnType<Network["connect"]> | null = null;
  #steps: (() => void)[] = [];

  constructor(url: string, network: Network) {
    this.url = url;
    this.#network = network;
    this.#later(() => this.#open());
  }

  send(data: string): void {
    if (this.readyState === CONNECTING) throw new Error("InvalidStateError: the socket is still connecting");
    if (this.readyState === OPEN) this.#later(() => this.#relay?.receive(data));
  }

  close(code = 1005, reason = ""): void {
    if (this.readyState >= CLOSING) return;
    this.readyState = CLOSING;
    this.#later(() => this.#closed(code, reason));
  }

  /** Runs what is due, one microtask a step, until the line is frozen or nothing is left. */
  pump(): void {
    if (this.#network.isFrozen) return;
    this.#steps.shift()?.();
    if (this.#steps.length > 0) queueMicrotask(() => this.pump());
  }

  #later(step: () => void): void {
    this.#steps.push(step);
    queueMicrotask(() => this.pump());
  }

  #open(): void {
    if (this.readyState !== CONNECTING) return;
    if (!this.#network.isUp) {
      this.onerror?.({});
      this.#closed(1006, "");
      return;
    }
    this.readyState = OPEN;
    this.#relay = this.#network.connect({
      send: (text) => this.#later(() => this.readyState === OPEN && this.onmessage?.({ data: text })),
      close: (code, reason) => this.#later(() => this.#closed(code, reason)),
      cut: () => {
        this.#steps = [];
        this.#closed(1006, "");
      },
    });
    this.onopen?.({});
  }

  #closed(code: number, reason: string): void {
    if (this.readyState === CLOSED) return;
    this.readyState = CLOSED;
    this.#relay?.closed();
    this.#relay = null;
    this.onclose?.({ code, reason });
  }
}

/** A constructor whose sockets all run over this network. `opened` keeps every one, for a test to look at. */
export function fakeWebSocket(network: Network, opened: FakeSocket[]): SocketConstructor {
  return class extends FakeSocket {
    constructor(url: string) {
      super(url, network);
      opened.push(this);
    }
  };
}
