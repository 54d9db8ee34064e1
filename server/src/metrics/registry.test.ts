import { expect, test } from "vitest";
import { Registry } from "./registry.ts";

test("[OP10] writes counters, gauges and histograms in Prometheus' text format", async () => {
  const registry = new Registry();
  registry.counter("a_total", "As.").add(2);
  registry.counters("b_total", "kind", "Bs.").of('a "quoted" \\ one\n').add();
  registry.gauge("c", null, "Cs.", () => 0.5);
  registry.gauge("d", "state", "Ds.", async () => Object.entries({ up: 1, down: 0 }));
  const histogram = registry.histogram("e_seconds", [0.1, 1], "Es.");
  for (const value of [0.05, 0.1, 0.5, 7]) histogram.observe(value);
  expect(await registry.text()).toBe(`# HELP a_total As.
# TYPE a_total counter
a_total 2
# HELP b_total Bs.
# TYPE b_total counter
b_total{kind="a \\"quoted\\" \\\\ one\\n"} 1
# HELP c Cs.
# TYPE c gauge
c 0.5
# HELP d Ds.
# TYPE d gauge
d{state="up"} 1
d{state="down"} 0
# HELP e_seconds Es.
# TYPE e_seconds histogram
e_seconds_bucket{le="0.1"} 2
e_seconds_bucket{le="1"} 3
e_seconds_bucket{le="+Inf"} 4
e_seconds_sum 7.65
e_seconds_count 4
`);
});

test("leaves out what cannot be read now, and tells the rest", async () => {
  const registry = new Registry();
  registry.gauge("a", null, "As.", () => Promise.reject(new Error("the store is away")));
  registry.gauge("b", null, "Bs.", () => 1);
  expect(await registry.text()).toBe("# HELP b Bs.\n# TYPE b gauge\nb 1\n");
});
