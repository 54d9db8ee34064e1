import { expect, test } from "vitest";
import { type Arguments, readArguments } from "./arguments.ts";
import { UsageError } from "./usage-error.ts";

function given(...args: string[]): Arguments {
  const request = readArguments(args);
  if (request.kind !== "audit") throw new Error(request.kind);
  return request.given;
}

test("files and nothing else: every rule, pretty, on standard output", () => {
  expect(given("a.jsonl", "-", "b")).toEqual({
    inputs: ["a.jsonl", "-", "b"],
    format: "pretty",
    rules: new Map(),
    place: {},
    columns: {},
    isStrict: false,
    isQuiet: false,
    isColourless: false,
    examples: 5,
  });
});

test("every option", () => {
  const args = [
    ...["-f", "json", "--output=o.json", "--max-warnings", "3", "--rule", "greeting", "--preset", "strict"],
    ...["--rule", 'response-time=["warn",{"responseSeconds":20}]', "--rule=closing=error", "--config", "c.json"],
    ...["--lang", "zh", "--since", "2026-05-01T00:00Z", "--shop", "s", "--team", "t", "--channel", "c", "--strict"],
    ...["--columns", "role=who, text=said", "--columns", "time=a=b", "--examples", "0", "-q", "--no-color", "x"],
  ];
  expect(given(...args)).toEqual({
    inputs: ["x"],
    format: "json",
    output: "o.json",
    maxWarnings: 3,
    rules: new Map<string, unknown>([
      ["greeting", null],
      ["response-time", ["warn", { responseSeconds: 20 }]],
      ["closing", "error"],
    ]),
    preset: "strict",
    config: "c.json",
    lang: "zh",
    since: Date.UTC(2026, 4, 1),
    place: { shop: "s", team: "t", channel: "c" },
    columns: { role: "who", text: "said", time: "a=b" },
    isStrict: true,
    isQuiet: true,
    isColourless: true,
    examples: 0,
  });
});

test("--compare takes two names, wherever it stands; behind -- everything is a file", () => {
  expect(given("x", "--compare", "recommended", "b.json", "y")).toMatchObject({
    inputs: ["x", "y"],
    compare: ["recommended", "b.json"],
  });
  expect(given("--", "--compare", "--strict").inputs).toEqual(["--compare", "--strict"]);
});

test("a day begins at midnight where the command runs", () => {
  expect(given("x", "--since", "2026-05-01").since).toBe(new Date(2026, 4, 1).getTime());
});

test("help and version go before everything else", () => {
  expect(readArguments(["x", "--help"])).toEqual({ kind: "help", lang: "auto" });
  expect(readArguments(["--lang", "zh", "-h"])).toEqual({ kind: "help", lang: "zh" });
  expect(readArguments(["-v"])).toEqual({ kind: "version" });
});

test.each([
  [["--formt", "json"], "there is no option --formt; did you mean --format?"],
  [["-z"], "there is no option -z"],
  [["--format", "jsom"], '--format: there is no "jsom"; did you mean json?'],
  [["--output"], "--output needs a value: --output FILE"],
  [["--output", "--quiet"], "--output needs a value: --output FILE"],
  [["--quiet=yes"], '--quiet takes no value; got "yes"'],
  [["--format", "json", "-f", "csv"], "--format is given twice"],
  [["--max-warnings", "-1"], "--max-warnings needs a value"],
  [["--max-warnings", "few"], '--max-warnings: expected a whole number from 0; got "few"'],
  [["--since", "yesterday"], "--since: expected a date such as 2026-05-01"],
  [["--since", "2026-13-01"], "--since: expected a date"],
  [["--rule", "greeting=loud"], '--rule greeting: expected off, info, warn, error or ["warn"'],
  [["--rule", 'greeting=["loud",{}]'], "--rule greeting: expected off"],
  [["--columns", "rolle=who"], '--columns: there is no "rolle"; did you mean role?'],
  [["--columns", "role"], '--columns: expected NAME=COLUMN; got "role"'],
  [["--lang", "de"], '--lang: there is no "de"'],
  [["--compare", "recommended"], "--compare takes two names"],
  [["--compare=a", "b"], "--compare takes two names"],
  [["--compare", "a", "--quiet"], "--compare takes two names"],
  [["--compare", "a", "b", "--format", "csv"], "--compare reports as pretty or json"],
  [["--compare", "a", "b", "--judge-budget", "9"], "--compare asks no judge"],
  [["--judge-budget", "many"], "--judge-budget: expected a whole number"],
  [["--compare", "a", "b", "--preset", "c"], "--compare names its two sides itself"],
])("refuses %j", (args, message) => {
  expect(() => readArguments(args)).toThrow(UsageError);
  expect(() => readArguments(args)).toThrow(message);
});
