import type { Rule } from "../engine/rule.ts";
import { abuseCalm } from "./abuse-calm/rule.ts";
import { addressNin } from "./address-nin/rule.ts";
import { addressQin } from "./address-qin/rule.ts";
import { anythingElse } from "./anything-else/rule.ts";
import { apologyResponse } from "./apology-response/rule.ts";
import { apologyWhenLate } from "./apology-when-late/rule.ts";
import { blameCustomer } from "./blame-customer/rule.ts";
import { blameShifting } from "./blame-shifting/rule.ts";
import { bluntTone } from "./blunt-tone/rule.ts";
import { changeRecorded } from "./change-recorded/rule.ts";
import { closing } from "./closing/rule.ts";
import { closingOrder } from "./closing-order/rule.ts";
import { correctionApology } from "./correction-apology/rule.ts";
import { fillerEn } from "./filler-en/rule.ts";
import { forbiddenPhrase } from "./forbidden-phrase/rule.ts";
import { greeting } from "./greeting/rule.ts";
import { holdNotice } from "./hold-notice/rule.ts";
import { largeOrderFollowUp } from "./large-order-follow-up/rule.ts";
import { largeOrderHandoff } from "./large-order-handoff/rule.ts";
import { nameUsage } from "./name-usage/rule.ts";
import { offBusinessRedirect } from "./off-business-redirect/rule.ts";
import { orderAddressConfirmation } from "./order-address-confirmation/rule.ts";
import { privacyLeak } from "./privacy-leak/rule.ts";
import { promiseCallback } from "./promise-callback/rule.ts";
import { recordCard } from "./record-card/rule.ts";
import { recordDuplicate } from "./record-duplicate/rule.ts";
import { recordOrigin } from "./record-origin/rule.ts";
import { recordPlaceholder } from "./record-placeholder/rule.ts";
import { recordRequired } from "./record-required/rule.ts";
import { responseTime } from "./response-time/rule.ts";
import { suggestionThanks } from "./suggestion-thanks/rule.ts";
import { thanksResponse } from "./thanks-response/rule.ts";
import { transferNotice } from "./transfer-notice/rule.ts";

/** The rules that ship with the SDK, in the order in which findings are listed. */
export const builtInRules: readonly Rule[] = [
  greeting,
  addressQin,
  addressNin,
  closing,
  fillerEn,
  nameUsage,
  forbiddenPhrase,
  bluntTone,
  blameShifting,
  blameCustomer,
  abuseCalm,
  privacyLeak,
  apologyWhenLate,
  correctionApology,
  promiseCallback,
  thanksResponse,
  apologyResponse,
  suggestionThanks,
  offBusinessRedirect,
  responseTime,
  holdNotice,
  anythingElse,
  closingOrder,
  orderAddressConfirmation,
  changeRecorded,
  largeOrderHandoff,
  largeOrderFollowUp,
  transferNotice,
  recordRequired,
  recordDuplicate,
  recordOrigin,
  recordPlaceholder,
  recordCard,
];
