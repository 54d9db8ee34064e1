/**
 * What the client needs of a WebSocket: browsers, Node 24, the `ws` package and the fake relay all have it.
 * Handlers are compared as methods are, so that a constructor whose events carry more than these fields fits too.
 */
export interface SocketLike {
  onopen: Handler<unknown> | null;
  onmessage: Handler<{ readonly data: unknown }> | null;
  onclose: Handler<{ readonly code: number; readonly reason: string }> | null;
  onerror: Handler<unknown> | null;
  send(data: string): void;
  close(code?: number, reason?: string): void;
}

type Handler<E> = { handle(event: E): void }["handle"];

export type SocketConstructor = new (url: string) => SocketLike;
