import { findChromium } from "../../scripts/test/browser.ts";

/** How the tests start Chromium: the machine's own, without sandbox and graphics card, and without calling home. */
export const chromiumLaunch = {
  executablePath: findChromium() ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--force-color-profile=srgb",
  ],
} as const;
