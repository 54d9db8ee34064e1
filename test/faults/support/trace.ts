/** What a trace of the relay's system calls says about keys of messages, in the order it happened. */
export interface Trace {
  /** Keys that were acknowledged, in order. */
  readonly acknowledged: readonly string[];
  /** Those whose acknowledgement went out before the disk had said that it has them. */
  readonly early: readonly string[];
  /** How often the disk was asked, and said yes. */
  readonly syncs: number;
}

/** How `strace` is called, so that `readTrace` understands what it writes; the relay stays the process that was started. */
export function tracer(file: string): readonly string[] {
  const calls = "trace=pwrite64,write,writev,sendmsg,sendto,fdatasync,fsync";
  return ["strace", "-D", "-f", "--seccomp-bpf", "-y", "-s", "65536", "-e", calls, "-e", "signal=none", "-o", file];
}

const accepted = /\{\\"type\\":\\"accepted\\",\\"id\\":\\"([\w-]+)\\"/g;

/** @param keys of messages, which stand readable in what is written of them. */
export function readTrace(text: string, keys: readonly string[]): Trace {
  /** In the log's file, as far as the system is concerned; nothing that survives a power cut. */
  const written = new Set<string>();
  const durable = new Set<string>();
  const acknowledged: string[] = [];
  const early: string[] = [];
  /** By thread: what a sync that has begun will have made durable when it returns. */
  const underWay = new Map<string, readonly string[]>();
  let syncs = 0;

  for (const line of text.split("\n")) {
    const [, thread = "", call = "", rest = ""] = /^(\d+) +(?:<\.\.\. )?(\w+)(.*)$/.exec(line) ?? [];
    if (call === "fdatasync" || call === "fsync") {
      if (!rest.startsWith(" resumed") && rest.includes("-wal>")) underWay.set(thread, [...written]);
      if (rest.endsWith("<unfinished ...>")) continue;
      const made = underWay.get(thread);
      underWay.delete(thread);
      if (made === undefined || !/\) += 0$/.test(rest)) continue;
      syncs += 1;
      for (const key of made) durable.add(key);
    } else if (rest.includes("-wal>")) {
      for (const key of keys) if (rest.includes(key)) written.add(key);
    } else {
      for (const [, key = ""] of rest.matchAll(accepted)) {
        acknowledged.push(key);
        if (!durable.has(key)) early.push(key);
      }
    }
  }
  return { acknowledged, early, syncs };
}
