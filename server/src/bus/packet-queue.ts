import { toPacket } from "./wire.ts";

/** What may be on its way to Redis at once, in UTF-16 code units; beyond it, messages are dropped and healed. */
const MAX_UNDER_WAY = 8_388_608;

/** Collects what is published in one turn of the event loop, one packet a channel: a group commit is one message to Redis, not hundreds. */
export class PacketQueue {
  readonly #nodeId: string;
  readonly #send: (channel: string, packet: string) => Promise<unknown>;
  readonly #onLost: (channel: string, lines: readonly string[]) => void;
  readonly #waiting = new Map<string, string[]>();
  #underWay = 0;
  #published = 0;
  #dropped = 0;
  #soon: NodeJS.Immediate | null = null;

  /** @param onLost told what could not be sent, after it was counted. */
  constructor(
    nodeId: string,
    send: (channel: string, packet: string) => Promise<unknown>,
    onLost: (channel: string, lines: readonly string[]) => void,
  ) {
    this.#nodeId = nodeId;
    this.#send = send;
    this.#onLost = onLost;
  }

  /** Messages that Redis has taken. */
  get published(): number {
    return this.#published;
  }

  get dropped(): number {
    return this.#dropped;
  }

  add(channel: string, line: string): void {
    const lines = this.#waiting.get(channel);
    if (lines === undefined) this.#waiting.set(channel, [line]);
    else lines.push(line);
    this.#soon ??= setImmediate(() => this.flush());
  }

  /** Counts a message that is not to be sent. */
  drop(): void {
    this.#dropped += 1;
  }

  flush(): void {
    if (this.#soon !== null) clearImmediate(this.#soon);
    this.#soon = null;
    for (const [channel, lines] of this.#waiting) this.#sendOne(channel, lines);
    this.#waiting.clear();
  }

  #sendOne(channel: string, lines: readonly string[]): void {
    const packet = toPacket(this.#nodeId, lines);
    if (this.#underWay + packet.length > MAX_UNDER_WAY) {
      this.#lose(channel, lines);
      return;
    }
    this.#underWay += packet.length;
    this.#send(channel, packet)
      .then(
        () => {
          this.#published += lines.length;
        },
        () => this.#lose(channel, lines),
      )
      .finally(() => {
        this.#underWay -= packet.length;
      });
  }

  #lose(channel: string, lines: readonly string[]): void {
    this.#dropped += lines.length;
    this.#onLost(channel, lines);
  }
}
