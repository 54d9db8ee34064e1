import { type FSWatcher, watch } from "node:fs";
import { join } from "node:path";
import { ensureBuilt } from "../start/ensure-built.ts";
import { parts } from "../start/parts.ts";

/** Editors write a file in several steps; a build begins when they are done. */
const QUIET_MS = 120;

/**
 * Builds the widget anew whenever its sources change: it is a script for other people's pages, so that what is
 * tried out in development is what is shipped. `onBuilt` is called after each build that succeeded.
 */
export function watchWidget(root: string, print: (line: string) => void, onBuilt: () => void): { close(): void } {
  const widget = parts.filter(({ name }) => name === "widget");
  let timer: NodeJS.Timeout | undefined;
  let building: Promise<void> = Promise.resolve();
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      building = building.then(async () => {
        if (await ensureBuilt(root, widget, print)) onBuilt();
      });
    }, QUIET_MS);
  };
  const watchers: FSWatcher[] = ["widget/src", "sdk/src/protocol", "sdk/src/client"].map((folder) =>
    watch(join(root, folder), { recursive: true }, (_kind, file) => {
      if (file !== null && !/\.test\.tsx?$/.test(file)) changed();
    }),
  );
  return {
    close: () => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    },
  };
}
