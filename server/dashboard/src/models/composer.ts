import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";
import { applyFix, applyFixes } from "@qin/sdk";
import { type Finding, type Fix, MAX_TEXT_LENGTH } from "@qin/sdk/protocol";
import type { DeskRelay, Refusal } from "../adapter/relay.ts";
import type { ConversationModel } from "./conversation.ts";
import { type DraftFinding, type Enforcement, enforced } from "./draft-findings.ts";
import type { Drafts } from "./drafts.ts";
import { onlyFix } from "./text-fix.ts";

export type ComposerMode = "reply" | "note";

export interface ComposerModel {
  readonly mode: ReadonlySignal<ComposerMode>;
  /** What is being written in the current mode. */
  readonly text: ReadonlySignal<string>;
  /** What the rules say of the reply; empty for a note and for a blank text. */
  readonly findings: ReadonlySignal<readonly DraftFinding[]>;
  /** A rule that the shop enforces holds the reply back. */
  readonly isBlocked: ReadonlySignal<boolean>;
  /** "Send and close" was asked for, and something is missing that only matters at the close. */
  readonly isClosing: ReadonlySignal<boolean>;
  readonly canSend: ReadonlySignal<boolean>;
  /** UTF-16 code units above the limit; 0 when it fits. */
  readonly excess: ReadonlySignal<number>;
  setMode(mode: ComposerMode): void;
  setText(text: string): void;
  fix(fix: Fix): void;
  fixAll(): void;
  /** Puts words before or behind what is written. */
  insert(words: string, where: "start" | "end"): void;
  /** Sends what is written; says whether it went off. */
  send(): boolean;
  /** The first time it holds when a finding is only about the close; the second time it goes. Says whether it went off. */
  sendAndClose(): boolean;
  keepOpen(): void;
  /** A supervisor sends it although a rule blocks it. */
  override(reason: string): boolean;
  dispose(): void;
}

export interface ComposerDeps {
  readonly relay: DeskRelay;
  readonly drafts: Drafts;
  readonly enforcement: Readonly<Record<string, Enforcement>>;
  /** In whose name it is sent. */
  readonly role: "agent" | "supervisor";
  /** Something did not work that the agent must hear of. */
  readonly onProblem: (refusal: Refusal) => void;
}

export function createComposer(conversation: ConversationModel, deps: ComposerDeps): ComposerModel {
  const { relay, drafts, enforcement, role, onProblem } = deps;
  const { id, verdicts } = conversation;
  const mode = signal<ComposerMode>("reply");
  const reply = signal(drafts.read(id));
  const note = signal("");
  const isClosing = signal(false);
  /** What the relay said of a text that it refused; it knows things that this page may not know yet. */
  const refused = signal<{ readonly text: string; readonly findings: readonly Finding[] } | null>(null);

  const check = (text: string, closing: boolean): readonly Finding[] =>
    text.trim() === "" ? [] : verdicts.draft(text, { now: relay.now(), role, ...(closing ? { closing } : {}) });

  const found = computed(() => {
    verdicts.version.value;
    const here = check(reply.value, isClosing.value);
    const there = refused.value?.text === reply.value ? refused.value.findings : [];
    return [...here, ...there.filter((one) => !here.some((other) => other.ruleId === one.ruleId))];
  });
  const findings = computed(() => (mode.value === "note" ? [] : enforced(found.value, enforcement)));
  const isBlocked = computed(() => findings.value.some((one) => one.enforcement === "block"));
  const text = computed(() => (mode.value === "note" ? note.value : reply.value));
  const excess = computed(() => Math.max(0, text.value.length - MAX_TEXT_LENGTH));
  const isSendable = computed(() => text.value.trim() !== "" && excess.value === 0 && !conversation.isClosed.value);
  const canSend = computed(() => isSendable.value && !isBlocked.value);

  function setReply(next: string): void {
    batch(() => {
      reply.value = next;
      if (next.trim() === "") isClosing.value = false;
    });
    drafts.write(id, next);
  }
  function setText(next: string): void {
    if (mode.peek() === "note") {
      note.value = next;
      return;
    }
    setReply(next);
    relay.writing(id, next.trim() !== "");
  }

  function dispatch(options: { closing: boolean; overrideReason?: string }): boolean {
    const sent = reply.peek();
    relay.writing(id, false);
    setReply("");
    isClosing.value = false;
    const flags = {
      ...(options.closing ? { closing: true } : {}),
      ...(options.overrideReason === undefined ? {} : { overrideReason: options.overrideReason }),
    };
    void relay.send(id, { kind: "text", text: sent }, flags).then((outcome) => {
      if (outcome.ok) return;
      if (outcome.code === "message/blocked") {
        // Whatever was begun meanwhile stays: the refused text goes in front of it.
        const begun = reply.peek();
        setReply(begun === "" ? sent : `${sent}\n${begun}`);
        refused.value = { text: reply.peek(), findings: outcome.findings };
      }
      onProblem(outcome);
    });
    return true;
  }
  function sendNote(): boolean {
    const sent = note.peek();
    note.value = "";
    mode.value = "reply";
    void relay.addNote(id, sent).then((outcome) => {
      if (outcome.ok) return;
      note.value = note.peek() === "" ? sent : `${sent}\n${note.peek()}`;
      mode.value = "note";
      onProblem(outcome);
    });
    return true;
  }

  return {
    mode,
    text,
    findings,
    isBlocked,
    isClosing,
    canSend,
    excess,
    setMode(next) {
      mode.value = next;
      if (next === "note") relay.writing(id, false);
    },
    setText,
    fix: (fix) => setText(applyFix(text.peek(), fix)),
    fixAll: () => {
      const isOn = (finding: Finding): boolean => enforcement[finding.ruleId] !== "off";
      if (mode.peek() === "note") return;
      setText(applyFixes(reply.peek(), (draft) => check(draft, isClosing.peek()).filter(isOn), onlyFix));
    },
    insert(words, where) {
      const now = text.peek();
      if (where === "start") setText(words + now);
      else setText(now === "" || /\s$/.test(now) ? now + words : `${now}${/[a-z.!?]$/i.test(now) ? " " : ""}${words}`);
    },
    send() {
      if (!canSend.peek()) return false;
      return mode.peek() === "note" ? sendNote() : dispatch({ closing: false });
    },
    sendAndClose() {
      if (mode.peek() === "note" || !canSend.peek()) return false;
      if (isClosing.peek()) return dispatch({ closing: true });
      const before = new Set(found.peek().map((one) => one.ruleId));
      const isNews = (one: DraftFinding): boolean =>
        !before.has(one.finding.ruleId) && (one.finding.severity !== "info" || one.enforcement === "block");
      if (enforced(check(reply.peek(), true), enforcement).some(isNews)) {
        isClosing.value = true;
        return false;
      }
      return dispatch({ closing: true });
    },
    keepOpen() {
      isClosing.value = false;
    },
    override(reason) {
      if (!isSendable.peek() || reason.trim() === "") return false;
      return dispatch({ closing: isClosing.peek(), overrideReason: reason.trim() });
    },
    dispose: () => relay.writing(id, false),
  };
}
