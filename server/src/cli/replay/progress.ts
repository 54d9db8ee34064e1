/** Where a command prints; a terminal or not. */
export interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** A progress bar on a terminal, and a line every ten percent elsewhere. */
export interface Progress {
  step(): void;
  end(): void;
}

const WIDTH = 30;

export function createProgress(total: number, out: Output): Progress {
  let done = 0;
  let shown = -1;
  const draw = (): void => {
    const share = total === 0 ? 1 : done / total;
    const percent = Math.floor(share * 100);
    if (percent === shown || (!out.isTTY && percent % 10 !== 0)) return;
    shown = percent;
    const filled = Math.round(share * WIDTH);
    const bar = `[${"#".repeat(filled)}${".".repeat(WIDTH - filled)}] ${percent} %  ${done}/${total}`;
    out.write(out.isTTY ? `\r${bar}` : `${bar}\n`);
  };
  return {
    step: () => {
      done++;
      draw();
    },
    end: () => {
      if (out.isTTY) out.write("\n");
    },
  };
}
