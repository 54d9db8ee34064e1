import { createCsv } from "./formats/csv.ts";
import { createJson } from "./formats/json.ts";
import { createJsonl } from "./formats/jsonl.ts";
import { createJunit } from "./formats/junit.ts";
import { createPretty, type PrettyOptions } from "./formats/pretty.ts";
import { createSarif } from "./formats/sarif.ts";
import type { Formatter } from "./formatter.ts";
import type { FormatName } from "./option-table.ts";

const makers: Readonly<Record<FormatName, (options: PrettyOptions) => Formatter | Promise<Formatter>>> = {
  pretty: createPretty,
  json: createJson,
  jsonl: createJsonl,
  csv: createCsv,
  junit: createJunit,
  sarif: createSarif,
  // The report brings its styles and charts along, which nobody else needs to load.
  html: async (options) => (await import("./formats/html/html.ts")).createHtml(options),
};

export async function formatterFor(name: FormatName, options: PrettyOptions): Promise<Formatter> {
  return await makers[name](options);
}
