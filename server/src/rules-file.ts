import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { checkerOptionsFor, createChecker, type Place, type QinConfig, readConfig } from "@qin/sdk";
import { StartError } from "./start-error.ts";

/**
 * Reads the configuration of rules that QIN_CONFIG names, and makes a checker of each part of it, so that whatever is wrong in it
 * comes out before anybody writes.
 * @throws {StartError} `start/rules`
 */
export async function readRulesFile(file: string): Promise<QinConfig> {
  try {
    const config = readConfig(await (file.endsWith(".json") ? json(file) : defaultExport(file)));
    for (const place of [{}, ...(config.overrides ?? []).map(placeOf)]) createChecker(checkerOptionsFor(config, place));
    return config;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StartError("start/rules", `QIN_CONFIG ${file} cannot be used: ${why}`, { cause: error });
  }
}

async function json(file: string): Promise<unknown> {
  const text = await readFile(file, "utf8");
  // Editors on Windows put a byte order mark in front.
  return JSON.parse(text.replace(/^\uFEFF/, ""));
}

async function defaultExport(file: string): Promise<unknown> {
  const module: unknown = await import(pathToFileURL(file).href);
  if (typeof module === "object" && module !== null && "default" in module) return module.default;
  throw new Error("it has no default export; write: export default defineConfig({ … })");
}

/** A place where an override applies. */
function placeOf({ shop, team, channel }: NonNullable<QinConfig["overrides"]>[number]): Place {
  const one = (names: string | readonly string[] | undefined): string | undefined =>
    typeof names === "string" ? names : names?.[0];
  const place = { shop: one(shop), team: one(team), channel: one(channel) };
  return Object.fromEntries(Object.entries(place).filter(([, name]) => name !== undefined));
}
