import type { Log } from "../context.ts";
import type { Address, BusListener, BusNews } from "./bus.ts";

interface Entry {
  readonly listener: BusListener;
  readonly wants: (address: Address) => boolean;
}

/** The subscribers of one node: each hears everything, in one order, whatever another one does. */
export class Listeners {
  readonly #log: Pick<Log, "error">;
  readonly #entries = new Set<Entry>();
  readonly #waiting: { readonly news: BusNews; readonly nodeId: string }[] = [];
  #isDelivering = false;

  constructor(log: Pick<Log, "error">) {
    this.#log = log;
  }

  add(listener: BusListener, wants: (address: Address) => boolean = () => true): () => void {
    const entry = { listener, wants };
    this.#entries.add(entry);
    return () => {
      this.#entries.delete(entry);
    };
  }

  clear(): void {
    this.#entries.clear();
  }

  /** Whether anybody wants it. */
  want(address: Address): boolean {
    for (const { wants } of this.#entries) if (wants(address)) return true;
    return false;
  }

  /** What a listener causes meanwhile goes after what is being delivered, so that everybody sees one order. */
  deliver(news: BusNews, nodeId: string): void {
    this.#waiting.push({ news, nodeId });
    if (this.#isDelivering) return;
    this.#isDelivering = true;
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) {
      for (const entry of [...this.#entries]) this.#tell(entry, next.news, next.nodeId);
    }
    this.#isDelivering = false;
  }

  #tell({ listener }: Entry, news: BusNews, nodeId: string): void {
    try {
      listener(news, nodeId);
    } catch (error) {
      this.#log.error({ err: error, kind: news.kind }, "a listener of the bus failed; the others go on");
    }
  }
}
