export type MetricKind = "counter" | "gauge" | "histogram";

/** One metric as docs/metrics.md lists it. */
export interface MetricInfo {
  readonly name: string;
  readonly kind: MetricKind;
  /** The one label it is split by; null for none. */
  readonly label: string | null;
  /** One sentence, for people. */
  readonly help: string;
}

interface Metric extends MetricInfo {
  /** The lines of Prometheus' text format, without HELP and TYPE. Rejects when what it reads cannot be read now. */
  lines(): string[] | Promise<string[]>;
}

/** What may be asked of a gauge when somebody reads the metrics: a number, or one for each value of its label. */
type Reading = number | Iterable<readonly [labelValue: string, value: number]>;

/** Only ever grows, from 0 at the start of the process. */
export class Counter {
  #value = 0;

  get value(): number {
    return this.#value;
  }

  add(by = 1): void {
    this.#value += by;
  }
}

/** One counter for each value of a label; made at its first use, so only for values of which there are few. */
export class Counters {
  readonly #byValue = new Map<string, Counter>();

  get entries(): Iterable<[string, Counter]> {
    return this.#byValue;
  }

  of(value: string): Counter {
    const known = this.#byValue.get(value);
    if (known !== undefined) return known;
    const counter = new Counter();
    this.#byValue.set(value, counter);
    return counter;
  }
}

/** How often a value was at most so large, for a few upper bounds. */
export class Histogram {
  readonly #bounds: readonly number[];
  readonly #counts: number[];
  #sum = 0;

  constructor(bounds: readonly number[]) {
    this.#bounds = bounds;
    this.#counts = new Array<number>(bounds.length + 1).fill(0);
  }

  observe(value: number): void {
    let index = 0;
    for (const bound of this.#bounds) {
      if (value <= bound) break;
      index += 1;
    }
    this.#counts[index] = (this.#counts[index] ?? 0) + 1;
    this.#sum += value;
  }

  lines(name: string): string[] {
    let total = 0;
    const lines = this.#counts.map((count, index) => {
      total += count;
      return `${name}_bucket{le="${this.#bounds[index] ?? "+Inf"}"} ${total}`;
    });
    return [...lines, `${name}_sum ${this.#sum}`, `${name}_count ${total}`];
  }
}

/**
 * The metrics of one relay, in Prometheus' text format. What is counted on the way of a message is a number that grows;
 * everything else is asked for only when somebody reads.
 */
export class Registry {
  readonly #metrics: Metric[] = [];

  get list(): readonly MetricInfo[] {
    return this.#metrics;
  }

  counter(name: string, help: string): Counter {
    const counter = new Counter();
    this.#metrics.push({ name, help, kind: "counter", label: null, lines: () => [`${name} ${counter.value}`] });
    return counter;
  }

  counters(name: string, label: string, help: string): Counters {
    const counters = new Counters();
    const lines = () => [...counters.entries].map(([value, counter]) => line(name, label, value, counter.value));
    this.#metrics.push({ name, help, kind: "counter", label, lines });
    return counters;
  }

  histogram(name: string, bounds: readonly number[], help: string): Histogram {
    const histogram = new Histogram(bounds);
    this.#metrics.push({ name, help, kind: "histogram", label: null, lines: () => histogram.lines(name) });
    return histogram;
  }

  /** Read when somebody asks; left out of the answer when it throws. With a label, `read` gives one number for each value. */
  gauge(name: string, label: string | null, help: string, read: () => Reading | Promise<Reading>): void {
    this.#read("gauge", name, label, help, read);
  }

  /** The same for what is counted elsewhere and only ever grows. */
  total(name: string, label: string | null, help: string, read: () => Reading | Promise<Reading>): void {
    this.#read("counter", name, label, help, read);
  }

  /** Everything, as a scraper reads it. */
  async text(): Promise<string> {
    const parts = await Promise.all(this.#metrics.map(textOf));
    return parts.join("");
  }

  #read(
    kind: MetricKind,
    name: string,
    label: string | null,
    help: string,
    read: () => Reading | Promise<Reading>,
  ): void {
    const lines = async () => {
      const reading = await read();
      if (typeof reading === "number") return [`${name} ${reading}`];
      return [...reading].map(([value, number]) => line(name, label ?? "", value, number));
    };
    this.#metrics.push({ name, help, kind, label, lines });
  }
}

function line(name: string, label: string, value: string, number: number): string {
  const escaped = value.replace(/[\\"\n]/g, (sign) => (sign === "\n" ? "\\n" : `\\${sign}`));
  return `${name}{${label}="${escaped}"} ${number}`;
}

async function textOf(metric: Metric): Promise<string> {
  try {
    const lines = await metric.lines();
    return `# HELP ${metric.name} ${metric.help}\n# TYPE ${metric.name} ${metric.kind}\n${lines.map((one) => `${one}\n`).join("")}`;
  } catch {
    // A store that is away must not take the other numbers with it; its own are missing, which says so.
    return "";
  }
}
