import { accessSync, constants } from "node:fs";
import { type CommandOptions, run } from "./command.ts";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
];
const ATTEMPTS = 3;

/** Where Chromium is: CHROMIUM_PATH if set (and then nothing else), otherwise the usual places of Linux; null if nowhere. */
export function findChromium(env: Readonly<Record<string, string | undefined>> = process.env): string | null {
  const asked = env["CHROMIUM_PATH"];
  const candidates = asked === undefined || asked === "" ? places : [asked];
  return candidates.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether Chinese text would be drawn at all. Only Linux machines are known to come without such a font. */
async function hasChineseFont(): Promise<boolean> {
  if (process.platform !== "linux") return true;
  const { ok, output } = await run("fc-list", [":lang=zh", "family"]);
  return ok && output.trim() !== "";
}

export interface Setup {
  readonly ok: boolean;
  readonly output: string;
}

/** Makes sure of Chromium and a Chinese font: installs Debian's packages when it may, otherwise says what to install. */
export async function setUpBrowser(options: CommandOptions): Promise<Setup> {
  const asked = process.env["CHROMIUM_PATH"];
  if (asked && findChromium() === null) {
    return { ok: false, output: `CHROMIUM_PATH is ${asked}, and there is no program there. Correct it or unset it.\n` };
  }
  const missing = await missingPackages();
  if (missing.length === 0) return { ok: true, output: "" };
  const install = `apt-get update && apt-get install -y --no-install-recommends ${missing.join(" ")}`;
  const mayInstall = process.getuid?.() === 0 && (await run("sh", ["-c", "command -v apt-get"])).ok;
  if (!mayInstall) {
    return {
      ok: false,
      output: `The browser tests need ${missing.join(" and ")}. Install once: sudo sh -c '${install}'\n`,
    };
  }
  console.log(`  installing ${missing.join(" and ")} with apt-get (up to 130 MB, once)`);
  let output = "";
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const result = await run("sh", ["-c", install], { ...options, env: { DEBIAN_FRONTEND: "noninteractive" } });
    output += result.output;
    if (result.ok && (await missingPackages()).length === 0) return { ok: true, output };
    if (attempt < ATTEMPTS) console.log(`  apt-get failed, attempt ${attempt + 1} of ${ATTEMPTS}`);
  }
  return { ok: false, output: `${output}\napt-get failed ${ATTEMPTS} times. Install by hand: ${install}\n` };
}

async function missingPackages(): Promise<string[]> {
  const missing: string[] = [];
  if (findChromium() === null) missing.push("chromium");
  if (!(await hasChineseFont())) missing.push("fonts-wqy-zenhei");
  return missing;
}
