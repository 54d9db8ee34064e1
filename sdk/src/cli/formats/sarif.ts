import type { Severity } from "../../engine/types.ts";
import type { AuditedConversation, BadLine, Formatter } from "../formatter.ts";
import { type Evidence, evidenceOf, isoTime, wellFormed } from "./evidence.ts";
import { fingerprint } from "./fingerprint.ts";
import type { ReportOptions, RuleInfo } from "./report-options.ts";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
const LEVELS: Readonly<Record<Severity, string>> = { error: "error", warn: "warning", info: "note" };
/** Bad lines are kept to the end, where the format wants them; beyond so many they are only counted. */
const BAD_LINES = 1_000;
/** The rule that stands for one that threw; no checker lists it. */
const CRASHED: RuleInfo = {
  id: "rule/crashed",
  type: "form",
  description: "A rule failed and judged nothing here",
  severity: "warn",
  version: "1.0.0",
  source: "The engine itself",
};

/** SARIF 2.1.0, for code scanning and whatever else reads it. Results are written as they come. */
export function createSarif(options: ReportOptions): Formatter {
  const rules = [...options.rules, CRASHED];
  const places = new Map(rules.map(({ id }, index) => [id, index]));
  const bad: BadLine[] = [];
  let badLines = 0;
  let isFirst = true;
  return {
    begin: () => {
      const driver = {
        name: "qin-audit",
        version: options.version,
        semanticVersion: options.version,
        language: options.lang === "zh" ? "zh-CN" : "en-US",
        rules: rules.map(ruleOf),
      };
      const head = `{"$schema":${json(SCHEMA)},"version":"2.1.0","runs":[{"tool":{"driver":${json(driver)}}`;
      return `${head},"columnKind":"utf16CodeUnits","results":[`;
    },
    conversation: (audited) => {
      const seen = new Map<string, number>();
      let text = "";
      for (const evidence of evidenceOf(audited)) {
        const result = resultOf(audited, evidence, places.get(evidence.finding.ruleId), seen);
        text += `${isFirst ? "" : ","}\n${json(result)}`;
        isFirst = false;
      }
      return text;
    },
    badLine: (line) => {
      badLines++;
      if (bad.length < BAD_LINES) bad.push(line);
      return "";
    },
    end: () => {
      const notifications = bad.map(notificationOf);
      if (badLines > bad.length) {
        notifications.push({ level: "warning", message: { text: `${badLines - bad.length} more bad lines` } });
      }
      const invocation = {
        executionSuccessful: true,
        endTimeUtc: new Date(options.ranAt).toISOString(),
        ...(notifications.length > 0 && { toolExecutionNotifications: notifications }),
      };
      return `\n],"invocations":[${json(invocation)}]}]}\n`;
    },
  };
}

function ruleOf({ id, type, description, severity, version, source }: RuleInfo) {
  return {
    id,
    name: id.replace(/(?:^|[-/])([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: `${description}.` },
    fullDescription: { text: `${description}. Source: ${source}.` },
    help: { text: `${description}.\n\nSource: ${source}` },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: [type], version },
  };
}

/** `seen` numbers equal findings of one conversation, so that each has a fingerprint of its own. */
function resultOf(
  audited: AuditedConversation,
  { finding, opinion, text, agent }: Evidence,
  ruleIndex: number | undefined,
  seen: Map<string, number>,
) {
  const marked = finding.span ? text.slice(...finding.span) : "";
  const identity = JSON.stringify([finding.ruleId, audited.id, text, marked]);
  const nth = (seen.get(identity) ?? 0) + 1;
  seen.set(identity, nth);
  const name = finding.seq === undefined ? audited.id : `${audited.id}#${finding.seq}`;
  return {
    ruleId: finding.ruleId,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: LEVELS[finding.severity],
    kind: "fail",
    message: { text: finding.message },
    locations: [{ ...physicalOf(audited), logicalLocations: [{ name, kind: "message", fullyQualifiedName: name }] }],
    partialFingerprints: { "qinFinding/v1": `${fingerprint(identity)}:${nth}` },
    ...(finding.suppressed && {
      suppressions: [{ kind: "external", status: "accepted", justification: finding.suppressed.reason }],
    }),
    properties: {
      conversation: audited.id,
      ruleVersion: finding.ruleVersion,
      messageId: finding.messageId,
      ...(finding.seq !== undefined && { seq: finding.seq }),
      ...(agent !== null && { agent }),
      ...(text !== "" && { text }),
      ...(finding.span && { span: finding.span, marked }),
      ...timeOf(audited, finding.at),
      ...(opinion !== null && { secondOpinion: opinion }),
    },
  };
}

function timeOf(audited: AuditedConversation, at: number | undefined) {
  const time = isoTime(audited, at);
  return time === null ? {} : { time };
}

function physicalOf({ source, line }: { readonly source: string; readonly line: number }) {
  return { physicalLocation: { artifactLocation: { uri: uriOf(source) }, region: { startLine: Math.max(1, line) } } };
}

/** A path as a relative reference; standard input has a name that is no file. */
function uriOf(source: string): string {
  if (source === "-") return "stdin";
  const path = wellFormed(source).replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
  if (path.startsWith("/")) return `file://${path}`;
  return /^[A-Za-z]%3A\//.test(path) ? `file:///${path.replace("%3A", ":")}` : path;
}

function notificationOf(bad: BadLine): { level: string; message: { text: string }; locations?: object[] } {
  return { level: "warning", message: { text: bad.problem }, locations: [physicalOf(bad)] };
}

/** One line of JSON without lone halves of pairs: some readers refuse a document that holds one, escaped or not. */
function json(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) => (typeof one === "string" ? wellFormed(one) : one));
}
