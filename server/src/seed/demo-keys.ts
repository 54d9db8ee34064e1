import { randomBytes } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { schema } from "@qin/sdk/protocol";
import { newToken } from "../auth/token.ts";
import { StartError } from "../start-error.ts";

const secret = schema.string({ min: 1, max: 500 });
export const demoKeys = schema.object({
  shopId: secret,
  /** For the storefront's backend: orders and conversations. */
  apiKey: secret,
  /** For `qin replay`: also plays other people's parts. */
  replayKey: secret,
  webhookSecret: secret,
  /** Signs the tokens of customers who are signed in: HS256, base64. */
  identity: schema.object({ kid: secret, secret }),
});

/** What the demo shop's own programs need to talk to the relay. */
export type DemoKeys = schema.Infer<typeof demoKeys>;

/**
 * The keys of the demo shop, made at the first start and kept in `demo.json`, for the owner's eyes only.
 * @throws {StartError} `start/demo-keys` where the file is there and cannot be understood.
 */
export async function readDemoKeys(dataDir: string, shopId: string): Promise<DemoKeys> {
  const file = join(dataDir, "demo.json");
  const kept = await readFile(file, "utf8").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  });
  if (kept !== null) return parsed(kept, file);
  const keys: DemoKeys = {
    shopId,
    apiKey: newToken("qk_"),
    replayKey: newToken("qk_"),
    webhookSecret: `whsec_${randomBytes(32).toString("base64")}`,
    identity: { kid: "demo", secret: randomBytes(32).toString("base64") },
  };
  // Whole or not at all: a start that is broken off here leaves nothing that the next one stumbles over.
  const unfinished = `${file}.new`;
  await writeFile(unfinished, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  await rename(unfinished, file);
  return keys;
}

function parsed(kept: string, file: string): DemoKeys {
  try {
    return demoKeys.parse(JSON.parse(kept), "demo.json");
  } catch (error) {
    const message = `${file} cannot be understood. Delete it: new keys are made, and the rest of the data stays.`;
    throw new StartError("start/demo-keys", message, { cause: error });
  }
}
