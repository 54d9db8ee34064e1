import type { Lang } from "../../../engine/types.ts";
import type { AuditedConversation } from "../../formatter.ts";
import { type Counts, noCounts, weight } from "./counts.ts";
import { type Scene, scenesOf } from "./scene.ts";

/** A conversation that is shown, with all that is shown of it; its log is not kept. */
export interface Shown {
  readonly id: string;
  readonly source: string;
  readonly line: number;
  readonly lang: Lang;
  /** When it began; null where the record has no times. */
  readonly at: number | null;
  readonly counts: Readonly<Counts>;
  readonly weight: number;
  readonly findings: number;
  readonly scenes: readonly Scene[];
}

/** Keeps the `size` conversations that weigh most; of equals the earlier ones. */
export class Worst {
  readonly #kept: Shown[] = [];
  readonly #size: number;

  constructor(size: number) {
    this.#size = size;
  }

  add(audited: AuditedConversation): void {
    const counts = countsOf(audited);
    const weighs = weight(counts);
    const last = this.#kept[this.#size - 1];
    if (weighs === 0 || (last !== undefined && last.weight >= weighs)) return;
    const place = this.#kept.findIndex((shown) => shown.weight < weighs);
    this.#kept.splice(place === -1 ? this.#kept.length : place, 0, shownOf(audited, counts, weighs));
    this.#kept.length = Math.min(this.#kept.length, this.#size);
  }

  get shown(): readonly Shown[] {
    return this.#kept;
  }
}

/** What weighs against a conversation: not what somebody has accepted, nor what the second opinion calls wrong. */
function countsOf({ findings, opinions }: AuditedConversation): Counts {
  const counts = noCounts();
  findings.forEach(({ severity, suppressed }, index) => {
    if (!suppressed && opinions?.[index]?.outcome !== "overturned") counts[severity]++;
  });
  return counts;
}

function shownOf(audited: AuditedConversation, counts: Counts, weighs: number): Shown {
  const { id, source, line, lang, isTimed, events, findings } = audited;
  return {
    ...{ id: id.slice(0, 200), source: source.slice(0, 500), line, lang },
    ...{ at: isTimed ? (events[0]?.at ?? null) : null, counts, weight: weighs, findings: findings.length },
    scenes: scenesOf(audited),
  };
}
