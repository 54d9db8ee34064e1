import { type CommandOptions, run } from "./command.ts";

export interface Setup {
  readonly ok: boolean;
  readonly output: string;
}

export interface Need {
  /** Who needs them, as the beginning of a sentence: "The browser tests". */
  readonly who: string;
  /** What the download comes to, for whoever waits for it. */
  readonly size: string;
  /** Debian's names of the packages that are not there. */
  readonly missing: () => Promise<readonly string[]>;
}

const ATTEMPTS = 3;

/** Installs the missing packages with apt-get when it may, otherwise says what to install. */
export async function installPackages({ who, size, missing }: Need, options: CommandOptions): Promise<Setup> {
  const packages = await missing();
  if (packages.length === 0) return { ok: true, output: "" };
  const names = packages.join(" and ");
  const install = `apt-get update && apt-get install -y --no-install-recommends ${packages.join(" ")}`;
  const mayInstall = process.getuid?.() === 0 && (await run("sh", ["-c", "command -v apt-get"])).ok;
  if (!mayInstall) return { ok: false, output: `${who} need ${names}. Install once: sudo sh -c '${install}'\n` };
  console.log(`  installing ${names} with apt-get (${size}, once)`);
  let output = "";
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const result = await run("sh", ["-c", install], { ...options, env: { DEBIAN_FRONTEND: "noninteractive" } });
    output += result.output;
    if (result.ok && (await missing()).length === 0) return { ok: true, output };
    if (attempt < ATTEMPTS) console.log(`  apt-get failed, attempt ${attempt + 1} of ${ATTEMPTS}`);
  }
  return { ok: false, output: `${output}\napt-get failed ${ATTEMPTS} times. Install by hand: ${install}\n` };
}
