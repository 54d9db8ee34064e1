// A second opinion by any server that speaks the OpenAI protocol (POST {base}/chat/completions): a hosted model, or one of
// the shop's own behind vLLM, Ollama or llama.cpp. See qin.config.ts for how the audit gets it.
import type { AskJudge, Verdict } from "@qin/sdk/judge";
import { promptFor } from "./prompt.ts";

export interface OpenAiOptions {
  /** Without the last part, for example "http://127.0.0.1:11434/v1". */
  readonly baseUrl: string;
  readonly model: string;
  /** None for a server that asks for none. */
  readonly key?: string;
}

/** Asks once for each item; whatever is no verdict is thrown, and the audit keeps it as "failed". */
export function createOpenAiJudge({ baseUrl, model, key }: OpenAiOptions): AskJudge {
  const url = `${baseUrl.replace(/\/+$/, "")}/chat/completions`;
  return async (item, { signal }) => {
    const response = await fetch(url, {
      method: "POST",
      signal,
      headers: {
        "content-type": "application/json",
        ...(key !== undefined && { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify({
        model,
        messages: promptFor(item),
        temperature: 0,
        response_format: { type: "json_object" },
      }),
    });
    const body = await response.text();
    if (!response.ok) throw new Error(`HTTP ${response.status}: ${body.slice(0, 200)}`);
    return readVerdict(contentOf(body));
  };
}

/** What the model wrote, out of the protocol's envelope. */
function contentOf(body: string): string {
  const answer = parsed(body, "the server's answer");
  const choices = isObject(answer) ? answer["choices"] : undefined;
  const choice: unknown = Array.isArray(choices) ? choices[0] : undefined;
  const message = isObject(choice) ? choice["message"] : undefined;
  const content = isObject(message) ? message["content"] : undefined;
  if (typeof content !== "string") throw new Error(`the server's answer has no content: ${body.slice(0, 200)}`);
  return content;
}

/** Some models put their JSON into a fence, although they were told not to. */
function readVerdict(content: string): Verdict {
  const answer = parsed(content.replace(/^\s*```(?:json)?\s*|\s*```\s*$/g, ""), "the model's answer");
  const outcome = isObject(answer) ? answer["outcome"] : undefined;
  const why = isObject(answer) ? answer["why"] : undefined;
  if (outcome !== "upheld" && outcome !== "overturned" && outcome !== "unsure") {
    throw new Error(`the model's answer is no verdict: ${content.slice(0, 200)}`);
  }
  return typeof why === "string" ? { outcome, why } : { outcome };
}

function parsed(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${what} is not JSON: ${text.slice(0, 200)}`, { cause });
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
