/** Shows on a terminal how far a long audit is. */
export interface Progress {
  /** Bytes read of the input, as they are on disk. */
  read(bytes: number): void;
  conversation(): void;
  /** Takes the bar away, before anything else is written to the same terminal. */
  clear(): void;
}

/** What a bar is drawn on; one that is no terminal gets nothing. */
export interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** What takes less is over before anybody wonders. */
const FIRST_AFTER_MS = 500;
const EVERY_MS = 100;
const WIDTH = 24;
const CLEAR_LINE = "\r\u001b[K";

/** `total` bytes; null where nobody can say, as of a pipe. `now` in ms. */
export function newProgress(total: number | null, terminal: Terminal, now: () => number): Progress {
  const isOn = terminal.isTTY === true;
  const start = isOn ? now() : 0;
  let next = start + FIRST_AFTER_MS;
  let bytes = 0;
  let conversations = 0;
  let isShown = false;
  const draw = (): void => {
    const time = now();
    if (time < next) return;
    next = time + EVERY_MS;
    isShown = true;
    const rate = Math.round(conversations / Math.max(0.001, (time - start) / 1000));
    terminal.write(`${CLEAR_LINE}${barOf(bytes, total)}  ${rate.toLocaleString("en")} conversations/s`);
  };
  if (!isOn) return { read: () => {}, conversation: () => {}, clear: () => {} };
  return {
    read: (more) => {
      bytes += more;
      draw();
    },
    conversation: () => {
      conversations++;
      // The clock is asked for some of them only.
      if (conversations % 64 === 0) draw();
    },
    clear: () => {
      if (isShown) terminal.write(CLEAR_LINE);
      isShown = false;
    },
  };
}

function barOf(bytes: number, total: number | null): string {
  const read = `${(bytes / 1e6).toFixed(1)}`;
  if (total === null || total === 0) return `${read} MB read`;
  const share = Math.min(1, bytes / total);
  const filled = Math.round(share * WIDTH);
  const bar = `[${"#".repeat(filled)}${".".repeat(WIDTH - filled)}]`;
  return `${bar} ${Math.floor(share * 100)} %  ${read} of ${(total / 1e6).toFixed(1)} MB`;
}
