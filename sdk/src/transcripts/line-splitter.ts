/** A line of a file, counted from 1; `text` is null for one that cannot be read, and `problem` says why. */
export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly text: null; readonly problem: string };

/** The longest line that is held in memory, in bytes: a conversation of 100,000 turns of a few hundred bytes. */
const MAX_LINE_BYTES = 32 * 1024 * 1024;
const NEWLINE = 10;
const RETURN = 13;

export interface LineSplitter {
  /** The lines that end in this chunk, which is not copied. Take them all before the next chunk. */
  push(chunk: Uint8Array): Generator<Line>;
  /** What stands behind the last line end. */
  end(): Generator<Line>;
}

/** Cuts UTF-8 into lines, holding no more than one of them; a byte order mark in front is passed over. */
export function newLineSplitter(maxBytes: number = MAX_LINE_BYTES): LineSplitter {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let parts: Uint8Array[] = [];
  let held = 0;
  let number = 0;

  const hold = (part: Uint8Array): void => {
    if (part.length === 0) return;
    held += part.length;
    // Beyond the limit only the length is kept.
    if (held <= maxBytes) parts.push(part);
    else parts = [];
  };
  const take = (last: Uint8Array): Line => {
    number++;
    hold(last);
    const [length, bytes] = [held, joined(parts)];
    parts = [];
    held = 0;
    if (length > maxBytes) return { number, text: null, problem: `the line is longer than ${maxBytes} bytes` };
    try {
      return { number, text: decoder.decode(bytes.at(-1) === RETURN ? bytes.subarray(0, -1) : bytes) };
    } catch {
      return { number, text: null, problem: "the line is not UTF-8; convert the file, for example with iconv" };
    }
  };

  return {
    *push(chunk) {
      let start = 0;
      for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
        yield take(chunk.subarray(start, end));
        start = end + 1;
      }
      hold(chunk.subarray(start));
    },
    *end() {
      if (held > 0) yield take(new Uint8Array());
    },
  };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [first] = parts;
  if (first !== undefined && parts.length === 1) return first;
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
