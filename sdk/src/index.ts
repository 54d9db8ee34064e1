export { type ConfigOverride, checkerOptionsFor, defineConfig, type Place, type QinConfig } from "./config/config.ts";
export { readConfig } from "./config/read-config.ts";
export { createChecker } from "./create-checker.ts";
export { applyFix, applyFixes } from "./engine/apply-fixes.ts";
export type { CheckerOptions } from "./engine/checker.ts";
export type { Deadline } from "./engine/deadline.ts";
export { CheckerError, type CheckerErrorCode } from "./engine/errors.ts";
export { type FlatEvent, fromTranscript } from "./engine/from-transcript.ts";
export { type BusinessHours, type Holiday, parseHours, type WeeklySpan } from "./engine/hours.ts";
export { type LargeRequestListener, listenForLargeRequests } from "./engine/large-request-listener.ts";
export type { Draft, Machine, Owed, Step } from "./engine/machine.ts";
export { choiceOption, hoursOption, numberOption, type Option, wordsOption } from "./engine/option.ts";
export type { CustomerRecord, RecordContext, RecordView } from "./engine/record.ts";
export type { ReplyView, Reported, ReportedAt } from "./engine/report.ts";
export {
  advanceClock,
  type ClockOptions,
  type ClockState,
  newClock,
  RESPONSE_SECONDS,
  responseDeadline,
} from "./engine/response-clock.ts";
export { defineRule, type Rule, type RuleDefinition, type RuleMeta } from "./engine/rule.ts";
export type { RuleSetting, RuleSettings } from "./engine/settings.ts";
export type { Suppression } from "./engine/suppression.ts";
export { Passage } from "./engine/text/passage.ts";
export type {
  Checker,
  Conversation,
  DraftOptions,
  Duty,
  Event,
  Finding,
  Fix,
  Lang,
  Level,
  OptionListing,
  Reply,
  ReplyContext,
  RuleId,
  RuleListing,
  Setting,
  Severity,
  Span,
  Watch,
} from "./engine/types.ts";
export { findingMessage } from "./finding-message.ts";
export { presets } from "./presets/index.ts";
export { builtInRules } from "./rules/index.ts";
