import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { schema } from "@qin/sdk/protocol";
import { newToken } from "../auth/token.ts";

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

/** The keys of the demo shop, made at the first start and kept in `demo.json`, for the owner's eyes only. */
export async function readDemoKeys(dataDir: string, shopId: string): Promise<DemoKeys> {
  const file = join(dataDir, "demo.json");
  const kept = await readFile(file, "utf8").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  });
  if (kept !== null) return demoKeys.parse(JSON.parse(kept), "demo.json");
  const keys: DemoKeys = {
    shopId,
    apiKey: newToken("qk_"),
    replayKey: newToken("qk_"),
    webhookSecret: `whsec_${randomBytes(32).toString("base64")}`,
    identity: { kid: "demo", secret: randomBytes(32).toString("base64") },
  };
  await writeFile(file, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  return keys;
}
