/** One option of the command: what it is called, what it takes, and what help says of it. */
export interface CliOption {
  readonly name: string;
  readonly short?: string;
  /** What stands for the value in help; none for a switch. */
  readonly value?: string;
  readonly isRepeatable?: boolean;
  readonly summary: string;
}

export const formatNames = ["pretty", "json", "jsonl", "csv", "junit", "sarif", "html"] as const;
export type FormatName = (typeof formatNames)[number];

const table = [
  { name: "format", short: "f", value: "NAME", summary: `how to report: ${formatNames.join(", ")} (default pretty)` },
  { name: "output", short: "o", value: "FILE", summary: "write the report to a file (default: standard output)" },
  { name: "max-warnings", value: "N", summary: "exit with 1 for more than N warnings (default: any number passes)" },
  {
    name: "rule",
    value: "ID[=SETTING]",
    isRepeatable: true,
    summary: 'only this rule; SETTING is info, warn, error or JSON: ["warn", {"responseSeconds": 20}]',
  },
  {
    name: "preset",
    value: "NAME",
    summary: "the preset to start from (default: the configuration's, else recommended)",
  },
  {
    name: "config",
    value: "FILE",
    summary: "the configuration (default: the nearest qin.config.ts, .mts, .cts, .js, .mjs, .cjs or .json upwards)",
  },
  {
    name: "lang",
    value: "LANG",
    summary: "zh, en or auto: the language of the report, and of records that do not name theirs (default auto)",
  },
  { name: "since", value: "DATE", summary: "only what happened from then on: 2026-05-01, or with a time" },
  { name: "shop", value: "NAME", summary: "apply the configuration's overrides for this shop" },
  { name: "team", value: "NAME", summary: "apply the configuration's overrides for this team" },
  { name: "channel", value: "NAME", summary: "apply the configuration's overrides for this channel" },
  {
    name: "columns",
    value: "LIST",
    isRepeatable: true,
    summary: "what the columns of a CSV are called: role=…,text=…,time=…,conversation=…,agent=…",
  },
  {
    name: "strict",
    summary: "a line that cannot be read ends the audit (exit 3); without it, it is reported and counted",
  },
  {
    name: "judge-budget",
    value: "N",
    summary: "how often the configuration's judge may be asked in all (default 200)",
  },
  { name: "compare", value: "A B", summary: "what would change from A to B; each a preset or a configuration file" },
  {
    name: "examples",
    value: "N",
    summary: "findings shown for each rule and file in pretty, and each change (default 5)",
  },
  { name: "quiet", short: "q", summary: "no progress, no notes; pretty prints its table alone" },
  { name: "no-color", summary: "no colours; the variable NO_COLOR does the same" },
  { name: "help", short: "h", summary: "this" },
  { name: "version", short: "v", summary: "the version" },
] as const satisfies readonly CliOption[];

export type OptionName = (typeof table)[number]["name"];

/** Every option, in the order of help; docs/audit.md lists the same. */
export const cliOptions: readonly (CliOption & { readonly name: OptionName })[] = table;
