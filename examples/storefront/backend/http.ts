import type { IncomingMessage, ServerResponse } from "node:http";
import { schema } from "@qin/sdk/protocol";

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** An outcome that the browser is told, with a status and a code of its own. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export class NotFound extends Refusal {
  constructor() {
    super(404, "shop/not-found", "There is nothing here.");
  }
}

/** Bytes of one request; a checkout of fifty lines is a tenth of it. */
const MAX_BODY = 65_536;

export function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" });
  response.end(JSON.stringify(body));
}

export async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MAX_BODY) throw new Refusal(413, "shop/too-large", `A request may have ${MAX_BODY} bytes.`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/**
 * The body as JSON that fits `shape`. Asking for the JSON content type keeps out forms of other sites:
 * a browser sends that type across sites only after a preflight, which this server never answers.
 */
export async function readJson<T>(request: IncomingMessage, shape: schema.Schema<T>): Promise<T> {
  if (!request.headers["content-type"]?.startsWith("application/json")) {
    throw new Refusal(415, "shop/not-json", "Send application/json.");
  }
  try {
    return shape.parse(JSON.parse(await readText(request)), "");
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const what = error instanceof schema.Invalid ? error.message : "the body is not JSON";
    throw new Refusal(400, "shop/invalid", what);
  }
}
