import type { Bus } from "../bus/bus.ts";
import type { Readiness } from "../readiness.ts";
import type { Sockets } from "../socket/attach.ts";
import type { Store } from "../store/store.ts";
import type { Registry } from "./registry.ts";

export interface GaugedParts {
  readonly store: Store;
  readonly bus: Bus;
  readonly sockets: Sockets;
  readonly readiness: Readiness;
  readonly group: { readonly waiting: number };
}

/** What a relay is asked for when somebody reads its metrics. */
export function addRelayGauges(registry: Registry, { store, bus, sockets, readiness, group }: GaugedParts): void {
  registry.gauge("qin_ready", null, "1 while /readyz says so, otherwise 0.", async () =>
    (await readiness.reasons()).length === 0 ? 1 : 0,
  );
  registry.gauge("qin_bus_connected", null, "1 while the bus reaches the other nodes.", () =>
    bus.isConnected ? 1 : 0,
  );
  registry.gauge("qin_bus_nodes", null, "Nodes that are heard, this one included.", () => bus.stats().nodes);
  registry.total("qin_bus_messages_total", "result", "Messages between nodes, by what became of them.", () => {
    const { published, received, dropped, unreadable } = bus.stats();
    return Object.entries({ published, received, dropped, unreadable });
  });
  registry.gauge("qin_connections", "role", "Open sockets; none: before the hello.", () => sockets.stats().byRole);
  registry.gauge("qin_rooms", null, "Conversations that somebody watches on this node.", () => sockets.stats().rooms);
  registry.gauge(
    "qin_rule_watches",
    null,
    "Conversations whose rules are kept at hand.",
    () => sockets.stats().watches,
  );
  registry.gauge("qin_frames_in_flight", null, "Frames whose answer waits.", () => sockets.stats().inFlight);
  registry.gauge("qin_queued_bytes", null, "Bytes that wait for readers.", () => sockets.stats().queuedBytes);
  registry.gauge("qin_commit_queue", null, "Commands that wait for a transaction.", () => group.waiting);
  registry.gauge("qin_webhook_backlog", "state", "Webhooks not delivered: waiting or dead.", async () =>
    Object.entries(await store.webhooks.backlog()),
  );
}
