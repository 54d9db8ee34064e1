import type { Lang } from "../engine/types.ts";
import { exitCodes } from "./exit-codes.ts";
import { helpWords } from "./help-words.ts";
import { type CliOption, cliOptions } from "./option-table.ts";

const COLUMN = 26;

const EXAMPLES = `  qin-audit chats.jsonl
  qin-audit 'exports/2026-05-*.jsonl.gz' --format html --output may.html
  qin-audit chats/ --preset strict --max-warnings 20
  qin-audit chats.jsonl --rule forbidden-phrase --rule response-time=error
  qin-audit export.csv --columns role=sender,text=body,conversation=chat,time=sent_at
  zcat archive.gz | qin-audit - --format jsonl | jq .ruleId
  qin-audit chats.jsonl --compare recommended strict
`;

/** What `--help` says. */
export function helpText(lang: Lang): string {
  const words = helpWords[lang];
  const options = cliOptions.map((option) => `  ${leftOf(option).padEnd(COLUMN)} ${words.option(option.name)}\n`);
  const codes = exitCodes.map(({ code }) => `  ${code}  ${words.code(code)}\n`);
  return [
    words.introduction,
    `${words.options}\n${options.join("")}`,
    `${words.examples}\n${EXAMPLES}`,
    `${words.codes}\n${codes.join("")}`,
  ].join("\n");
}

function leftOf({ name, short, value }: CliOption): string {
  return `${short === undefined ? "    " : `-${short}, `}--${name}${value === undefined ? "" : ` ${value}`}`;
}
