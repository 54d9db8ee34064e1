import { expect, test } from "vitest";
import { createChecker } from "../../create-checker.ts";
import type { Event } from "../../engine/types.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { type TalkLine, talk } from "../../testing/talk.ts";
import { largeOrderFollowUp } from "./rule.ts";

const order = { id: "G1", items: "雨伞", quantity: 120, total: 3600 };
const closed: TalkLine[2] = { type: "conversation.closed" };
const en = { lang: "en" as const };

/** A request for 120 umbrellas, quoted by the supervisor at 30 s (seq 4). */
const quoted: TalkLine[] = [
  [0, "customer", "120把雨伞什么价"],
  [5, "agent", "亲，我请主管给您报价"],
  [6, "agent", { type: "handoff.requested" }],
  [30, "supervisor", "您好，120把的话每把30元"],
];
const after = (...lines: TalkLine[]) => ({
  name: lines.map(([seconds, , what]) => `${seconds} ${typeof what === "string" ? what : what.type}`).join(" / "),
  events: talk(...quoted, ...lines),
});
const missing = [{ messageId: "missing", seq: 4 }];
const left = (...lines: TalkLine[]) => ({ ...after(...lines), findings: missing });
const quotedEn: TalkLine[] = [
  [0, "customer", "What would 120 umbrellas cost?"],
  [6, "supervisor", "Hello dear, 120 come to 30 each."],
];
const afterEn = (...lines: TalkLine[]) => ({ ...after(...lines), ...en, events: talk(...quotedEn, ...lines) });
const leftEn = (...lines: TalkLine[]) => ({ ...afterEn(...lines), findings: [{ messageId: "missing", seq: 2 }] });

testRule(test, largeOrderFollowUp, {
  ok: [
    after([4000, "supervisor", "您校长对这个价格是怎么想的呢"]),
    after([4000, "agent", "采购部对雨伞的报价有没有意见呀"]),
    after([3600, "supervisor", "亲，雨伞的报价您看合适吗"]),
    after([90, "agent", "您这边定下来了吗"]),
    after([50, "customer", "问下校长"], [80_000, "agent", "亲，校长那边怎么说呀"]),
    after([86_430, "supervisor", "雨伞考虑得怎么样了亲"]),
    after([60, "customer", "我想想"], [66, "supervisor", "好的，明天上午十点我给您打电话"]),
    after([40, "supervisor", "周五下午再联系您确认哈"]),
    after([200, "customer", { type: "order.placed", order }]),
    after([70_000, "customer", { type: "order.paid", order }]),
    after([60, "customer", "太贵了，不要了"], [70, "supervisor", "好的亲"], [90, "system", closed]),
    after([60, "customer", "我们找别家做了"]),
    after([4000, "supervisor", "亲，還需要那批雨傘嗎？"], [4100, "customer", "要的"]),
    afterEn([4000, "supervisor", "Have you had a chance to look at the quote?"]),
    afterEn([40, "customer", "I need to ask"], [50, "supervisor", "I'll call you tomorrow at ten."]),
    afterEn([60, "customer", "No thanks, we'll pass."]),
    {
      name: "the quote names the time itself",
      events: talk(
        [0, "customer", "拿货价多少"],
        [9, "supervisor", "每把30元，我后天上午给您回电"],
        [60, "system", closed],
      ),
    },
    {
      name: "no price was said",
      events: talk([0, "customer", "120把雨伞什么价"], [5, "agent", "我请主管来报"], [60, "system", closed]),
    },
    {
      name: "a small request",
      events: talk([0, "customer", "雨伞多少钱一把"], [5, "agent", "35元一把"], [60, "system", closed]),
    },
    {
      name: "a large order without asking for a quote",
      events: talk(
        [0, "customer", "我拍了100把，今天能发吗"],
        [5, "agent", "能的，一共3500元收到了"],
        [60, "system", closed],
      ),
    },
    {
      name: "only the bot names a price",
      events: talk([0, "customer", "120把雨伞什么价"], [1, "bot", "每把35元"], [60, "system", closed]),
    },
    { name: "an untimed record", events: talk([0, "customer", "120把雨伞什么价"], [0, "agent", "每把30元"]) },
  ],
  bad: [
    ...["120 umbrellas are 3,100 in all.", "That works out at 3100 altogether.", "They come to 3100 for the lot."].map(
      (quote) => ({
        name: quote,
        lang: "en" as const,
        events: talk(
          [0, "customer", "What would 120 umbrellas cost?"],
          [6, "supervisor", quote],
          [90, "customer", "ok"],
          [9000, "system", closed],
        ),
        findings: [{ messageId: "missing", seq: 2 }],
      }),
    ),
    left(),
    left([60, "customer", "我想想"], [66, "supervisor", "好的，考虑好随时找我"], [90, "system", closed]),
    left([60, "customer", "有点贵"], [66, "supervisor", "亲，质量很好的哦"], [900, "system", closed]),
    left([40, "supervisor", "您看这个价格合适吗"], [900, "system", closed]),
    left([60, "customer", "问下校长"], [66, "supervisor", "好嘞，等您好消息"]),
    left([86_431, "supervisor", "雨伞考虑得怎么样了亲"]),
    left([60, "customer", "明天答复你们"], [70, "supervisor", "没问题亲"]),
    left([60, "customer", "能再少点吗"], [66, "supervisor", "这已经是底价啦"], [90, "system", closed]),
    left([200, "agent", "亲，在吗"], [300, "system", closed]),
    left([60, "supervisor", "回头我联系您"], [90, "system", closed]),
    left([70, "customer", "不便宜就不要了"], [90, "system", closed]),
    leftEn(),
    leftEn([40, "customer", "I will think about it"], [50, "supervisor", "Take your time, dear."]),
    leftEn([40, "customer", "That is a bit steep"], [50, "supervisor", "Let me know when you have decided."]),
    leftEn([30, "supervisor", "Does that work for you?"], [600, "system", closed]),
    leftEn([40, "customer", "I will ask my boss"], [50, "supervisor", "I'll get back to you later."]),
    {
      name: "an agent's quote counts as well",
      events: talk(
        [0, "customer", "我们要批发雨伞，什么价"],
        [5, "agent", "30元一把"],
        [60, "customer", "哦"],
        [90, "system", closed],
      ),
      findings: [{ messageId: "missing", seq: 2 }],
    },
    {
      name: "a new price is a new quote",
      events: talk(
        ...quoted,
        [60, "customer", "能再少点吗"],
        [70, "supervisor", "那每把给您28元"],
        [90, "system", closed],
      ),
      findings: [{ messageId: "missing", seq: 6 }],
    },
    {
      name: "the same price once more is none",
      events: talk(...quoted, [60, "customer", "多少来着"], [70, "supervisor", "每把30元"], [90, "system", closed]),
      findings: missing,
    },
    {
      options: { followUpSeconds: 3600 },
      ...after([4000, "supervisor", "亲，雨伞的报价您看合适吗"]),
      findings: missing,
    },
  ],
});

test("a follow-up is owed for a day, and missed right after it", () => {
  const watch = createChecker({ preset: "off", rules: { "large-order-follow-up": "warn" } }).watch();
  for (const event of talk(...quoted)) watch.push(event);
  expect(watch.owed()).toEqual([{ ruleId: "large-order-follow-up", anchorSeq: 4, dueAt: 86_430_000 }]);
  const late = talk(...quoted, [86_431, "customer", "？"]).at(-1);
  expect(late && watch.push(late).map(({ seq }) => seq)).toEqual([4]);
  expect(watch.owed()).toEqual([]);
});

const seller = {
  id: "q",
  conversationId: "transcript",
  audience: "all",
  from: { role: "supervisor", id: "s" },
} as const;
const quoteOf = (amount: number) => ({ id: "q1", amount, quantity: 120 });
const cardAt = (seq: number, at: number, amount: number): Event => ({
  ...seller,
  ...{ seq, at, type: "message.sent", content: { kind: "quote-card", quote: quoteOf(amount) } },
});
const quoteAt = (seq: number, at: number, amount: number): Event => ({
  ...seller,
  ...{ seq, at, type: "quote.sent", quote: quoteOf(amount) },
});
/** The same words, later in the log. */
const later = (from: number, ...lines: TalkLine[]): Event[] =>
  talk(...lines).map((event, index) => ({ ...event, seq: from + index }));

/** The quotes that nobody came back to, by their place: of the whole log, and of watching it grow. */
function leftOpen(...events: Event[]): (number | undefined)[] {
  const checker = createChecker({ preset: "off", rules: { "large-order-follow-up": "warn" } });
  const watch = checker.watch();
  const watched = [...events.flatMap((event) => watch.push(event)), ...watch.end()];
  const audited = checker.audit({ events }).map(({ seq }) => seq);
  expect(watched.map(({ seq }) => seq)).toEqual(audited);
  return audited;
}

const request = talk(...quoted.slice(0, 3));

test("a quote card is a quote, and so is a quote in the log", () => {
  expect(leftOpen(...request, cardAt(4, 40_000, 3300))).toEqual([4]);
  expect(leftOpen(...request, quoteAt(4, 40_000, 3300))).toEqual([4]);
  const asked = later(5, [4_000, "supervisor", "亲，雨伞的报价您看合适吗"]);
  expect(leftOpen(...request, quoteAt(4, 40_000, 3300), ...asked)).toEqual([]);
});

test("card and event of the same quote are one, a new amount in a later turn is another", () => {
  expect(leftOpen(...request, cardAt(4, 40_000, 3300), quoteAt(5, 40_000, 3300))).toEqual([4]);
  const haggling = later(5, [60, "customer", "能再少点吗"]);
  expect(leftOpen(...request, quoteAt(4, 40_000, 3300), ...haggling, quoteAt(6, 70_000, 3300))).toEqual([4]);
  expect(leftOpen(...request, quoteAt(4, 40_000, 3300), ...haggling, quoteAt(6, 70_000, 3000))).toEqual([6]);
});

test("what a bot quotes is none", () => {
  const { from, ...quote } = quoteAt(4, 40_000, 3300);
  expect(leftOpen(...request, { ...quote, from: { ...from, role: "bot" } })).toEqual([]);
});
