import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Checker, DraftOptions, Duty, Watch } from "@qin/sdk";
import type { Event, Finding } from "@qin/sdk/protocol";

/** What the rules say of one conversation: of what was said, of what is owed, and of a draft. */
export interface Verdicts {
  /** By the seq of the event they are anchored at; what the relay recorded, and what became certain since. */
  readonly findings: ReadonlySignal<ReadonlyMap<number, readonly Finding[]>>;
  readonly owed: ReadonlySignal<readonly Duty[]>;
  /** Grows with every event judged; a draft judged before may have to be judged again. */
  readonly version: ReadonlySignal<number>;
  draft(text: string, options: DraftOptions): readonly Finding[];
  /** Takes the whole log, from its first event on. */
  restart(events: readonly Event[]): void;
  push(event: Event): void;
}

export function createVerdicts(checker: Checker, lang: "zh" | "en" | "auto"): Verdicts {
  const begin = (): Watch => checker.watch(lang === "auto" ? {} : { lang });
  let watch = begin();
  let bySeq = new Map<number, Finding[]>();
  const version = signal(0);

  function judge(event: Event): void {
    const recorded = event.type === "message.sent" ? (event.findings ?? []) : [];
    for (const finding of recorded) note(bySeq, finding, event.seq);
    for (const finding of watch.push(event)) note(bySeq, finding, finding.seq ?? event.seq);
  }
  return {
    findings: computed(() => {
      version.value;
      return bySeq;
    }),
    owed: computed(() => (version.value > 0 ? watch.owed() : [])),
    version,
    draft: (text, options) => watch.draft(text, options),
    restart(events) {
      watch = begin();
      bySeq = new Map();
      batch(() => {
        for (const event of events) judge(event);
        version.value++;
      });
    },
    push(event) {
      judge(event);
      bySeq = new Map(bySeq);
      version.value++;
    },
  };
}

/** The same rule says the same thing of a reply only once, whether it was recorded or found just now. */
function note(bySeq: Map<number, Finding[]>, finding: Finding, seq: number): void {
  const known = bySeq.get(seq) ?? [];
  if (known.some((one) => one.ruleId === finding.ruleId)) return;
  bySeq.set(seq, [...known, finding]);
}
