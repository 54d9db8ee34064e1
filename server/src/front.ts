import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { pathToFileURL } from "node:url";
import type { Log } from "./context.ts";
import type { DemoKeys } from "./seed/demo-keys.ts";
import { StartError } from "./start-error.ts";

/** What a front module's default export is handed. */
interface FrontOptions {
  readonly relayUrl: string;
  readonly apiKey: string;
  readonly webhookSecret: string;
  readonly shopId: string;
  /** Base64; signs the tokens of customers who are signed in. */
  readonly identitySecret: string;
  readonly identityKid: string;
  /** Where it may keep files of its own. */
  readonly dataFolder: string;
}

interface Front {
  readonly listener: RequestListener;
  close(): Promise<void>;
}

/**
 * The shop's own pages and backend, mounted beside the relay on the same port. Requests wait until it is there, and what it
 * fails to answer is its own trouble: the chat goes on.
 */
export interface FrontSlot {
  readonly listener: RequestListener;
  /** @throws {StartError} `start/front` */
  open(file: string, relayUrl: string, keys: DemoKeys, dataFolder: string): Promise<void>;
  close(): Promise<void>;
}

export function createFrontSlot(log: Pick<Log, "error">): FrontSlot {
  let front: Front | null = null;
  let opened = (): void => undefined;
  const ready = new Promise<void>((resolve) => {
    opened = resolve;
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      if (front === null) await ready;
      await front?.listener(request, response);
    } catch (error) {
      log.error({ err: error }, "the front failed to answer");
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { "content-type": "text/plain; charset=utf-8" }).end("Something went wrong.\n");
    }
  }

  return {
    listener: (request, response) => void answer(request, response),
    open: async (file, relayUrl, keys, dataFolder) => {
      const { apiKey, webhookSecret, shopId, identity } = keys;
      const options = { relayUrl, apiKey, webhookSecret, shopId, dataFolder };
      front = await load(file, { ...options, identitySecret: identity.secret, identityKid: identity.kid });
      opened();
    },
    close: async () => {
      await front?.close();
    },
  };
}

async function load(file: string, options: FrontOptions): Promise<Front> {
  try {
    const loaded: { default: (options: FrontOptions) => Promise<Front> } = await import(pathToFileURL(file).href);
    return await loaded.default(options);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StartError("start/front", `QIN_FRONT ${file} could not be loaded: ${why}`, { cause: error });
  }
}
