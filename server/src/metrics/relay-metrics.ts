import { FrameTally } from "./frame-tally.ts";
import { type Counter, type Counters, type Histogram, Registry } from "./registry.ts";

/** What a relay counts while it works: plain numbers, always, whether somebody reads them or not. docs/metrics.md lists them. */
export interface RelayMetrics {
  readonly registry: Registry;
  /** By type; `invalid` for what could not be understood. */
  readonly framesIn: Counters;
  /** By type. */
  readonly framesOut: FrameTally;
  readonly opened: Counter;
  /** Closed by the relay, by close code. */
  readonly closed: Counters;
  /** Left by the client, by close code; `other` for those that no client of ours uses. */
  readonly left: Counters;
  readonly slowReaders: Counter;
  /** `recovered`: exactly what was missed; `reloaded`: the latest page instead. */
  readonly resumes: Counters;
  /** What became of a command: stored, duplicate, refused, failed. */
  readonly commands: Counters;
  /** Commands of one transaction. */
  readonly commitSize: Histogram;
  /** In seconds. */
  readonly commitTime: Histogram;
  /** In seconds after it fell due. */
  readonly lateness: Histogram;
  /** Delivered, failed (and tried again), dead. */
  readonly webhooks: Counters;
}

const SIZES = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000];
const COMMIT_SECONDS = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 5];
const LATENESS_SECONDS = [0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60, 600];

export function createRelayMetrics(registry = new Registry()): RelayMetrics {
  return {
    registry,
    framesIn: registry.counters("qin_frames_in_total", "type", "Frames from clients; invalid: not understood."),
    framesOut: new FrameTally(
      registry.counters("qin_frames_out_total", "type", "Frames to clients; accepted: acknowledgements."),
    ),
    opened: registry.counter("qin_sockets_opened_total", "Sockets that were opened."),
    closed: registry.counters("qin_sockets_closed_total", "code", "Sockets that the relay closed, by close code."),
    left: registry.counters("qin_sockets_left_total", "code", "Sockets that the client or the network ended."),
    slowReaders: registry.counter("qin_slow_readers_total", "Sockets closed because too much was waiting for them."),
    resumes: registry.counters("qin_resumes_total", "result", "Positions that clients came back with."),
    commands: registry.counters("qin_commands_total", "result", "What became of commands to the store."),
    commitSize: registry.histogram("qin_commit_commands", SIZES, "Commands of one transaction."),
    commitTime: registry.histogram(
      "qin_commit_seconds",
      COMMIT_SECONDS,
      "Time of one transaction, its fsync included.",
    ),
    lateness: registry.histogram(
      "qin_deadline_lateness_seconds",
      LATENESS_SECONDS,
      "How late missed deadlines were written down.",
    ),
    webhooks: registry.counters("qin_webhook_attempts_total", "result", "Attempts to deliver a webhook."),
  };
}
