import { TextDecoder } from "node:util";

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

const NEWLINE = 10;
const HIGH = 0x80;
/** From here on both bytes of a usual Chinese character lie; of Western letters two seldom stand together. */
const HAN_BYTE = 0xa1;

/**
 * The bytes of a text as UTF-8. Excel saves CSV as GB18030 on a Chinese Windows and as UTF-16 where it is told to, so both are
 * understood: UTF-16 by its byte order mark, GB18030 where the first bytes beyond ASCII are that and no UTF-8.
 * `onOther` hears what it was.
 */
export async function* inUtf8(
  chunks: AsyncIterable<Uint8Array>,
  onOther: (name: string) => void,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let encoding: Encoding | null = null;
  let decoder: TextDecoder | null = null;
  let isFirst = true;
  for await (const chunk of chunks) {
    encoding ??= (isFirst ? encodingOfMark(chunk) : null) ?? encodingOf(chunk);
    isFirst = false;
    if (encoding === null || encoding === "utf-8") {
      yield chunk;
      continue;
    }
    if (decoder === null) onOther(encoding === "gb18030" ? "GB18030" : "UTF-16");
    decoder ??= new TextDecoder(encoding);
    yield encoder.encode(decoder.decode(chunk, { stream: true }));
  }
  if (decoder !== null) yield encoder.encode(decoder.decode());
}

function encodingOfMark([first, second]: Uint8Array): Encoding | null {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

/** null while all is ASCII, which is the same in either. A bad line among good ones decides nothing. */
function encodingOf(chunk: Uint8Array): Encoding | null {
  if (chunk.every((byte) => byte < HIGH)) return null;
  let [good, bad] = [0, 0];
  for (let start = 0; start < chunk.length; ) {
    const newline = chunk.indexOf(NEWLINE, start);
    const end = newline < 0 ? chunk.length : newline;
    const line = chunk.subarray(start, end);
    // The chunk may end within a character.
    if (line.some((byte) => byte >= HIGH)) {
      if (isText(line, "utf-8", newline < 0)) good++;
      else bad++;
    }
    start = end + 1;
  }
  return bad > good && looksChinese(chunk) && isText(chunk, "gb18030", true) ? "gb18030" : "utf-8";
}

function isText(bytes: Uint8Array, encoding: Encoding, isCut: boolean): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: isCut });
    return true;
  } catch {
    return false;
  }
}

/** Most bytes beyond ASCII stand in pairs. */
function looksChinese(bytes: Uint8Array): boolean {
  let [pairs, singles] = [0, 0];
  for (let i = 0; i < bytes.length; i++) {
    if ((bytes[i] ?? 0) < HIGH) continue;
    if ((bytes[i + 1] ?? 0) >= HAN_BYTE) {
      pairs++;
      i++;
    } else {
      singles++;
    }
  }
  return pairs > singles;
}
