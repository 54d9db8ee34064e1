import { type ActiveRule, crashFinding, toFinding } from "./finding.ts";
import type { CustomerRecord, RecordContext, RecordView } from "./record.ts";
import type { Reported } from "./report.ts";
import type { Finding, Lang } from "./types.ts";

/** What the record rules say of one customer record. */
export function checkRecord(
  active: readonly ActiveRule[],
  record: CustomerRecord,
  context: RecordContext,
  lang: Lang,
): Finding[] {
  const view: RecordView = {
    record,
    previous: context.previous ?? null,
    peers: (context.peers ?? []).filter(({ id }) => id !== record.id),
  };
  return active.flatMap((one): Finding[] => {
    const { record: check } = one.judge;
    if (check === undefined) return [];
    try {
      const reported: Reported[] = [];
      check(view, (report) => reported.push(report));
      return reported.map((report) => toFinding(one, report, lang, { words: null, conversation: null }));
    } catch (error) {
      return [crashFinding(one, error, lang)];
    }
  });
}
