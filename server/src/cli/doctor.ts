import { ConfigError } from "../config/config-error.ts";
import { type Config, readConfig } from "../config.ts";
import type { Command, CommandIo } from "./command.ts";
import { UsageError } from "./command.ts";
import { checkClock, checkFolder, checkNode, checkPort } from "./doctor/machine.ts";
import { checkPostgres } from "./doctor/postgres.ts";
import { checkRedis } from "./doctor/redis.ts";
import { checkSqlite } from "./doctor/sqlite.ts";
import { fine, problem, type Verdict } from "./doctor/verdict.ts";
import { parse } from "./parse.ts";

const usage = `Usage: qin doctor [options]

Looks whether a relay can serve here, with this environment: Node, configuration, clock, port, data folder and disk, the
log and its schema, Redis, and what of the demo is still open. Changes nothing; a relay may be running.
Ends with 1 when something keeps a relay from serving; a warning alone is no such thing.

  --data FOLDER   where the data is kept                      (QIN_DATA)

It reads the whole log through, which takes its time when that is large.
`;

const MARKS = { fine: "ok     ", warning: "warning", problem: "PROBLEM" } as const;

export const doctor: Command = {
  name: "doctor",
  summary: "look whether a relay can serve here",
  usage,
  run: async (args, io) => {
    const { values, positionals } = parse(args, { data: { type: "string" } });
    if (positionals.length > 0) throw new UsageError(`what is "${positionals[0]}"?`);
    const verdicts = await look({ ...io.env, ...(values.data === undefined ? {} : { QIN_DATA: values.data }) });
    for (const { level, about, message } of verdicts) io.out.write(`${MARKS[level]}  ${about.padEnd(13)} ${message}\n`);
    return verdicts.some(({ level }) => level === "problem") ? 1 : 0;
  },
};

async function look(env: CommandIo["env"]): Promise<Verdict[]> {
  const machine = [checkNode(), await checkClock(Date.now())];
  try {
    const config = readConfig(env);
    return [...machine, fine("configuration", "every value fits"), ...(await lookWith(config))];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return [...machine, ...error.message.split("\n").map((line) => problem("configuration", line))];
  }
}

async function lookWith(config: Config): Promise<Verdict[]> {
  const { databaseUrl, redisUrl } = config;
  const port = await checkPort(config);
  const log =
    databaseUrl === null
      ? [...(await checkFolder(config)), ...(await checkSqlite(config, Date.now()))]
      : await checkPostgres(databaseUrl, config, () => Date.now());
  return [port, ...log, ...(redisUrl === null ? [] : [await checkRedis(redisUrl)])];
}
