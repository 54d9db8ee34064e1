import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Registry } from "./registry.ts";

/** How often the delay of the event loop is sampled, in ms. */
const RESOLUTION_MS = 10;
const NS = 1e9;

/** What the process takes of the machine. Returns the function that ends the sampling. */
export function addProcessGauges(registry: Registry): () => void {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delays.enable();
  const startedAt = Date.now() / 1_000 - process.uptime();

  registry.total("process_cpu_seconds_total", null, "CPU time of the process, user and system.", () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  });
  registry.gauge("process_resident_memory_bytes", null, "Memory of the process.", () => process.memoryUsage.rss());
  registry.gauge("process_start_time_seconds", null, "When the process started, since the epoch.", () => startedAt);
  registry.gauge("nodejs_heap_used_bytes", null, "Heap in use.", () => process.memoryUsage().heapUsed);
  registry.gauge(
    "nodejs_eventloop_delay_seconds",
    "quantile",
    "How late the event loop comes round, since the metrics were read last.",
    () => {
      const readings = [
        ["0.5", delays.percentile(50) / NS],
        ["0.99", delays.percentile(99) / NS],
        ["1", delays.count === 0 ? 0 : delays.max / NS],
      ] as const;
      delays.reset();
      return readings;
    },
  );
  return () => delays.disable();
}
