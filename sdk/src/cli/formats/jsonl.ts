import type { Formatter } from "../formatter.ts";
import { evidenceOf } from "./evidence.ts";
import { jsonFinding } from "./json-finding.ts";

/** One finding a line, for a pipe. */
export function createJsonl(): Formatter {
  return {
    begin: () => "",
    conversation: (audited) => {
      const { source, line, id: conversation } = audited;
      const place = { source, line, conversation };
      return evidenceOf(audited)
        .map((evidence) => `${JSON.stringify({ ...place, ...jsonFinding(audited, evidence) })}\n`)
        .join("");
    },
    badLine: () => "",
    end: () => "",
  };
}
