import { hoursOption, numberOption } from "../engine/option.ts";
import { type ClockOptions, RESPONSE_SECONDS } from "../engine/response-clock.ts";
import type { Checker, Lang } from "../engine/types.ts";
import type { ReportOptions } from "./formats/report-options.ts";

export interface ReportSetup {
  readonly checker: Checker;
  readonly lang: Lang | "auto";
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  readonly ranAt: number;
}

/** What reports need to know of this run. */
export function reportOptions({ checker, lang, env, version, ranAt }: ReportSetup): ReportOptions {
  const clock = clockOf(checker);
  return {
    lang: reportLang(lang, env),
    // Records of customers are nothing that an audit of conversations reads.
    rules: checker.rules.filter(({ setting, level }) => setting !== "off" && level !== "record"),
    version,
    ranAt,
    zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    ...(clock !== null && { clock }),
  };
}

/** The language that is set; without one, that of whoever runs it. */
export function reportLang(lang: Lang | "auto", env: Readonly<Record<string, string | undefined>>): Lang {
  if (lang !== "auto") return lang;
  const locale = env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "";
  return locale.startsWith("zh") ? "zh" : "en";
}

/** As the rule about the response time is set; null where it is off. */
function clockOf({ rules }: Checker): ClockOptions | null {
  const rule = rules.find(({ id }) => id === "response-time");
  if (rule === undefined || rule.setting === "off") return null;
  const settingOf = (name: string): unknown => rule.options.find((option) => option.name === name)?.value;
  const responseSeconds = numberOption({ default: RESPONSE_SECONDS, doc: "" }).parse(settingOf("responseSeconds"));
  const hours = hoursOption({ doc: "" }).parse(settingOf("hours"));
  return { ...(responseSeconds !== undefined && { responseSeconds }), hours: hours ?? null };
}
