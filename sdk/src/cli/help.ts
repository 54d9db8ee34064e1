import { exitCodes } from "./exit-codes.ts";
import { type CliOption, cliOptions } from "./option-table.ts";

const COLUMN = 26;

const INTRODUCTION = `Usage: qin-audit [options] FILE...

Holds recorded conversations to the service rules and reports what it finds.
FILE is a file, a folder, a glob in quotes, or "-" for standard input; .gz is unpacked.

One conversation a line (JSON Lines), or one message a row (CSV with a header):
  {"id", "lang"?, "startedAt"?, "turns":  [{"from", "text", "at"?, "fromId"?}]}
  {"id", "lang"?, "startedAt"?, "events": [{"from", "type", "text"?, "order"?, "at"?, "fromId"?}]}
  the relay's log: {"events": [{"seq", "type", "from": {"role", "id"}, ...}]}, or one such event a line
"at" is a number of seconds or ISO 8601; without it, rules about time do not apply.
`;

const EXAMPLES = `Examples:
  qin-audit chats.jsonl
  qin-audit 'exports/2026-05-*.jsonl.gz' --format html --output may.html
  qin-audit chats/ --preset strict --max-warnings 20
  qin-audit chats.jsonl --rule forbidden-phrase --rule response-time=error
  qin-audit export.csv --columns role=sender,text=body,conversation=chat,time=sent_at
  zcat archive.gz | qin-audit - --format jsonl | jq .ruleId
  qin-audit chats.jsonl --compare recommended strict
`;

/** What `--help` says. */
export function helpText(): string {
  const options = cliOptions.map((option) => `  ${leftOf(option).padEnd(COLUMN)} ${option.summary}\n`).join("");
  const codes = exitCodes.map(({ code, meaning }) => `  ${code}  ${meaning}\n`).join("");
  return `${INTRODUCTION}\nOptions:\n${options}\n${EXAMPLES}\nExit codes:\n${codes}`;
}

function leftOf({ name, short, value }: CliOption): string {
  return `${short === undefined ? "    " : `-${short}, `}--${name}${value === undefined ? "" : ` ${value}`}`;
}
