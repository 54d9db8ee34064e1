import type { Lang } from "../../engine/types.ts";
import type { ReportOptions } from "./report-options.ts";

/** Short names of the built-in rules, for readers who have never seen an id. */
const names: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  greeting: { zh: "首次回复要问好", en: "Greeting in the first reply" },
  "address-qin": { zh: "称呼“亲”", en: "Customer addressed as 亲 or dear" },
  "address-nin": { zh: "用“您”不用“你”", en: "您 instead of 你" },
  closing: { zh: "结尾说再见", en: "Farewell at the end" },
  "filler-en": { zh: "不用“嗯”“恩”应答", en: "No filler 嗯 or 恩" },
  "name-usage": { zh: "姓名称呼得当", en: "Right use of the name" },
  "forbidden-phrase": { zh: "禁用语", en: "Forbidden phrase" },
  "blunt-tone": { zh: "语气生硬", en: "Blunt tone" },
  "blame-shifting": { zh: "推卸责任", en: "Blame put on others" },
  "blame-customer": { zh: "责备顾客", en: "Blame put on the customer" },
  "abuse-calm": { zh: "被骂也要冷静", en: "Calm under abuse" },
  "privacy-leak": { zh: "泄露信息", en: "Private data given away" },
  "apology-when-late": { zh: "让顾客久等要致歉", en: "Apology for a long wait" },
  "correction-apology": { zh: "更正要致歉", en: "Apology with a correction" },
  "promise-callback": { zh: "投诉要约定回复时间和方式", en: "Time and channel for a callback" },
  "thanks-response": { zh: "回应顾客的感谢", en: "Answer to thanks" },
  "apology-response": { zh: "回应顾客的歉意", en: "Answer to an apology" },
  "suggestion-thanks": { zh: "感谢顾客的建议", en: "Thanks for a suggestion" },
  "off-business-redirect": { zh: "非本店业务要指路", en: "A way on for other business" },
  "response-time": { zh: "回复时限", en: "Response time" },
  "hold-notice": { zh: "查询等待要告知", en: "Notice of a wait" },
  "anything-else": { zh: "结束前询问其他需要", en: "Anything else before the end" },
  "closing-order": { zh: "顾客先结束", en: "Customer ends first" },
  "order-address-confirmation": { zh: "下单后核对地址", en: "Address read back after an order" },
  "change-recorded": { zh: "改单要备注并答复", en: "Changes noted and confirmed" },
  "large-order-handoff": { zh: "大单报价转主管", en: "Large quotes to a supervisor" },
  "large-order-follow-up": { zh: "大单报价后跟进", en: "Follow-up on a large quote" },
  "transfer-notice": { zh: "转接前告知", en: "Notice of a transfer" },
  "rule/crashed": { zh: "规则出错", en: "A rule failed" },
};

/** The rule's short name; for a shop's own its description, which has one language. null for one that is not known. */
export function ruleName(id: string, { lang, rules }: Pick<ReportOptions, "lang" | "rules">): string | null {
  const name = Object.hasOwn(names, id) ? names[id]?.[lang] : undefined;
  return name ?? rules.find((rule) => rule.id === id)?.description ?? null;
}
