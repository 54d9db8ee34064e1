import { busContract } from "./contract.ts";
import { createInProcessBus } from "./in-process-bus.ts";

busContract("in-process", async () => ({
  bus: createInProcessBus({ error: () => undefined }),
  settled: async () => undefined,
}));
