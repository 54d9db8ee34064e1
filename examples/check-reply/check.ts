// Checks one reply against the shop's service rules and says what is wrong with it, where, and what to write instead.
//   npx node --conditions=qin-source examples/check-reply/check.ts --first 您好，这个我不知道
import { parseArgs } from "node:util";
import { createChecker, type Finding } from "@qin/sdk";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** What the customer wrote before it. */
    customer: { type: "string" },
    /** The first reply of the conversation: it should greet. */
    first: { type: "boolean", default: false },
    preset: { type: "string", default: "recommended" },
  },
});
const text = positionals.join(" ");
if (text === "") {
  console.error("Usage: check.ts [--first] [--customer TEXT] [--preset recommended|strict] REPLY");
  process.exit(2);
}

const checker = createChecker({ preset: values.preset });
const findings = checker.checkReply({
  text,
  context: {
    firstReply: values.first,
    ...(values.customer === undefined ? {} : { customerText: values.customer }),
  },
});

for (const finding of findings) console.log(describe(finding));
console.log(findings.length === 0 ? "Nothing to say against it." : `${findings.length} found.`);
process.exitCode = findings.some(({ severity }) => severity === "error") ? 1 : 0;

function describe({ severity, ruleId, message, span, fix }: Finding): string {
  const lines = [`${severity}  ${ruleId}  ${message}`];
  if (span) lines.push(`       ${text.slice(0, span[0])}【${text.slice(span[0], span[1])}】${text.slice(span[1])}`);
  if (fix) lines.push(`       better: ${text.slice(0, fix.span[0])}${fix.text}${text.slice(fix.span[1])}`);
  return lines.join("\n");
}
