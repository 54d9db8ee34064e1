import type { Finding } from "../../../engine/types.ts";
import type { Outcome } from "../../../judge/types.ts";
import type { AuditedConversation, BadLine } from "../../formatter.ts";
import { evidenceOf } from "../evidence.ts";
import type { ReportOptions } from "../report-options.ts";
import { Bounded } from "./bounded.ts";
import type { Calendar } from "./calendar.ts";
import { type Counts, noCounts } from "./counts.ts";
import { addWait, answersOf, noWaits } from "./waits.ts";
import { Worst } from "./worst.ts";

const AGENTS = 2_000;
const DAYS = 4_000;
const RULES = 1_000;
const BAD_LINES = 20;
const SOURCES = 5;
const WORST = 10;

const noRuleSum = () => ({ counts: noCounts(), conversations: 0 });
const noAgentSum = () => ({ counts: noCounts(), messages: 0, answers: 0, inTime: 0 });
const noDaySum = () => ({ counts: noCounts(), conversations: 0 });
export type RuleSum = ReturnType<typeof noRuleSum>;
export type AgentSum = ReturnType<typeof noAgentSum>;
export type DaySum = ReturnType<typeof noDaySum>;

/** Everything the report shows, summed up as conversations go by; its size does not depend on how many there are. */
export class Tally {
  conversations = 0;
  /** Conversations without any finding that counts. */
  clean = 0;
  timed = 0;
  staffMessages = 0;
  customerMessages = 0;
  /** Findings that somebody has accepted; they count nowhere else. */
  accepted = 0;
  unanswered = 0;
  badLines = 0;
  sources = 0;
  firstDay: string | null = null;
  lastDay: string | null = null;
  readonly counts: Counts = noCounts();
  readonly opinions: Record<Outcome, number> = { upheld: 0, overturned: 0, unsure: 0, "not asked": 0, failed: 0 };
  readonly rules = new Bounded<RuleSum>(RULES, noRuleSum);
  readonly agents = new Bounded<AgentSum>(AGENTS, noAgentSum);
  readonly days = new Bounded<DaySum>(DAYS, noDaySum);
  readonly waits = noWaits();
  readonly firstWaits = noWaits();
  readonly worst = new Worst(WORST);
  readonly firstBadLines: BadLine[] = [];
  readonly firstSources: string[] = [];
  #lastSource: string | null = null;
  readonly #calendar: Calendar;
  readonly #clock: NonNullable<ReportOptions["clock"]>;

  constructor(calendar: Calendar, clock: ReportOptions["clock"] = {}) {
    this.#calendar = calendar;
    this.#clock = clock;
  }

  add(audited: AuditedConversation): void {
    this.conversations++;
    this.#addSource(audited.source);
    this.#addMessages(audited);
    this.#addFindings(audited);
    if (audited.isTimed) this.#addWaits(audited);
    this.worst.add(audited);
  }

  addBadLine(bad: BadLine): void {
    this.badLines++;
    this.#addSource(bad.source);
    if (this.firstBadLines.length < BAD_LINES) {
      const { source, line, problem } = bad;
      this.firstBadLines.push({ source: source.slice(0, 500), line, problem: problem.slice(0, 300) });
    }
  }

  /** Files come one after the other, so that a change of name is a new file. */
  #addSource(source: string): void {
    if (source === this.#lastSource) return;
    this.#lastSource = source;
    this.sources++;
    if (this.firstSources.length < SOURCES) this.firstSources.push(source.slice(0, 500));
  }

  #addMessages({ events, isTimed }: AuditedConversation): void {
    for (const event of events) {
      if (event.type !== "message.sent") continue;
      const { role, id } = event.from;
      if (role === "customer") this.customerMessages++;
      if (role !== "agent" && role !== "supervisor") continue;
      this.staffMessages++;
      this.agents.of(id.slice(0, 200)).messages++;
    }
    const day = isTimed && events[0] ? this.#calendar.dayOf(events[0].at) : null;
    if (day !== null) this.#day(day).conversations++;
  }

  #addFindings(audited: AuditedConversation): void {
    const broken = new Set<string>();
    for (const { finding, opinion, agent } of evidenceOf(audited)) {
      if (opinion !== null) this.opinions[opinion.outcome]++;
      if (finding.suppressed) {
        this.accepted++;
        continue;
      }
      broken.add(finding.ruleId);
      this.counts[finding.severity]++;
      this.rules.of(finding.ruleId).counts[finding.severity]++;
      if (agent !== null) this.agents.of(agent.slice(0, 200)).counts[finding.severity]++;
      const day = this.#dayOf(audited, finding);
      if (day !== null) this.#day(day).counts[finding.severity]++;
    }
    for (const ruleId of broken) this.rules.of(ruleId).conversations++;
    if (broken.size === 0) this.clean++;
  }

  #addWaits({ events }: AuditedConversation): void {
    this.timed++;
    const { answers, unanswered } = answersOf(events, this.#clock);
    this.unanswered += unanswered;
    answers.forEach((answer, index) => {
      addWait(this.waits, answer);
      if (index === 0) addWait(this.firstWaits, answer);
      const agent = this.agents.of(answer.agent.slice(0, 200));
      agent.answers++;
      if (answer.isInTime) agent.inTime++;
    });
  }

  #dayOf({ isTimed }: AuditedConversation, { at }: Finding): string | null {
    return isTimed && at !== undefined ? this.#calendar.dayOf(at) : null;
  }

  #day(day: string): DaySum {
    if (this.firstDay === null || day < this.firstDay) this.firstDay = day;
    if (this.lastDay === null || day > this.lastDay) this.lastDay = day;
    return this.days.of(day);
  }
}
