import { type CommandOptions, run } from "./command.ts";
import { installPackages, type Setup } from "./packages.ts";
import { isExecutable } from "./programs.ts";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
];

/** Where Chromium is: CHROMIUM_PATH if set (and then nothing else), otherwise the usual places of Linux; null if nowhere. */
export function findChromium(env: Readonly<Record<string, string | undefined>> = process.env): string | null {
  const asked = env["CHROMIUM_PATH"];
  const candidates = asked === undefined || asked === "" ? places : [asked];
  return candidates.find(isExecutable) ?? null;
}

/** Whether Chinese text would be drawn at all. Only Linux machines are known to come without such a font. */
async function hasChineseFont(): Promise<boolean> {
  if (process.platform !== "linux") return true;
  const { ok, output } = await run("fc-list", [":lang=zh", "family"]);
  return ok && output.trim() !== "";
}

/** Makes sure of Chromium and a Chinese font. */
export async function setUpBrowser(options: CommandOptions): Promise<Setup> {
  const asked = process.env["CHROMIUM_PATH"];
  if (asked && findChromium() === null) {
    return { ok: false, output: `CHROMIUM_PATH is ${asked}, and there is no program there. Correct it or unset it.\n` };
  }
  return installPackages({ who: "The browser tests", size: "up to 130 MB", missing: missingPackages }, options);
}

async function missingPackages(): Promise<string[]> {
  const missing: string[] = [];
  if (findChromium() === null) missing.push("chromium");
  if (!(await hasChineseFont())) missing.push("fonts-wqy-zenhei");
  return missing;
}
