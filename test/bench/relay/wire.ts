import { randomBytes } from "node:crypto";
import { connect, type Socket } from "node:net";

/**
 * The cheapest WebSocket client there is, so that the load takes little of the machine: text frames only, a mask of zeros
 * (which leaves the text as it is), no extensions. For servers that we start ourselves.
 */
export interface Wire {
  send(text: string): void;
  /** Ends the connection without a goodbye. */
  cut(): void;
  /** Stops and goes on reading: a slow reader. */
  readonly socket: Socket;
}

export interface WireOptions {
  readonly port: number;
  readonly path: string;
  /** The address it comes from: one address has only some 28,000 ports. */
  readonly from?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The first frames may come before `openWire` has resolved. */
  readonly onText: (text: string, wire: Wire) => void;
  readonly onGone?: () => void;
}

export function openWire({ port, path, from, headers = {}, onText, onGone }: WireOptions): Promise<Wire> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: "127.0.0.1", noDelay: true, ...(from && { localAddress: from }) });
    let isOpen = false;
    let rest: Buffer = Buffer.alloc(0);
    const wire: Wire = { socket, send: (text) => void socket.write(frameOf(text)), cut: () => socket.destroy() };
    socket.once("connect", () => {
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
      const key = randomBytes(16).toString("base64");
      socket.write(
        `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
          `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n${lines.join("")}\r\n`,
      );
    });
    socket.on("data", (chunk) => {
      rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      if (!isOpen) {
        const end = rest.indexOf("\r\n\r\n");
        if (end < 0) return;
        if (!rest.subarray(0, end).toString("latin1").startsWith("HTTP/1.1 101")) {
          reject(new Error(`no upgrade: ${rest.subarray(0, 200).toString("latin1")}`));
          return void socket.destroy();
        }
        isOpen = true;
        rest = rest.subarray(end + 4);
        resolve(wire);
      }
      rest = takeFrames(rest, (text) => onText(text, wire));
    });
    socket.on("error", reject);
    socket.on("close", () => {
      reject(new Error("closed before the upgrade"));
      onGone?.();
    });
  });
}

function frameOf(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const head = length < 126 ? 6 : 8;
  const frame = Buffer.alloc(head + length);
  frame[0] = 0x81;
  if (length < 126) frame[1] = 0x80 | length;
  else {
    frame[1] = 0x80 | 126;
    frame.writeUInt16BE(length, 2);
  }
  frame.write(text, head);
  return frame;
}

/** Hands on every whole text frame and returns what is left. */
function takeFrames(data: Buffer, onText: (text: string) => void): Buffer {
  let at = 0;
  while (data.length - at >= 2) {
    let length = (data[at + 1] ?? 0) & 0x7f;
    let head = 2;
    if (length === 126) {
      if (data.length - at < 4) break;
      length = data.readUInt16BE(at + 2);
      head = 4;
    } else if (length === 127) {
      if (data.length - at < 10) break;
      length = Number(data.readBigUInt64BE(at + 2));
      head = 10;
    }
    if (data.length - at < head + length) break;
    if (((data[at] ?? 0) & 0x0f) === 1) onText(data.toString("utf8", at + head, at + head + length));
    at += head + length;
  }
  return at === 0 ? data : data.subarray(at);
}
