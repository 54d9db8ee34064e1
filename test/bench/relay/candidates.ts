export interface Candidate {
  readonly name: string;
  readonly file: string;
  readonly dialect: string;
  readonly args: readonly string[];
}

/** The relay and what it is measured against. */
export function candidatesFor(conversations: number): readonly Candidate[] {
  return [
    { name: "ws", file: "serve-bare.ts", dialect: "bare", args: ["plain", String(conversations)] },
    { name: "ws + same rows", file: "serve-bare.ts", dialect: "bare", args: ["stored", String(conversations)] },
    { name: "socket.io", file: "serve-socket-io.ts", dialect: "socketIo", args: [] },
    { name: "Qin", file: "serve-relay.ts", dialect: "qin", args: [] },
  ];
}

/** Another one begins each round, so that none always runs after the same neighbour. */
export function inTurn<T>(list: readonly T[], round: number): T[] {
  const first = round % list.length;
  return [...list.slice(first), ...list.slice(0, first)];
}
