import { readFile } from "node:fs/promises";
import { demoKeys } from "../../seed/demo-keys.ts";

/** Whether a relay answers there. */
export async function isReachable(relayUrl: string): Promise<boolean> {
  try {
    return (await fetch(`${relayUrl}/healthz`, { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    return false;
  }
}

/** The demo shop's own key, where its data folder is at hand; null otherwise. */
export async function readReplayKey(file: string): Promise<string | null> {
  try {
    return demoKeys.parse(JSON.parse(await readFile(file, "utf8")), file).replayKey;
  } catch {
    return null;
  }
}
