/**
 * How long it takes to hold one reply to the full preset, beside three floors in the same run: one pass over its characters, one
 * regular expression of all words that the forbidden phrases cannot do without, and `String.includes` of the same words.
 * Then whole conversations, one event late in a long one, and how the cost of hostile texts grows with their length.
 * Run with: npx node test/bench/rules.ts
 */
import { cpus } from "node:os";
import { requiredWords } from "../../sdk/src/engine/text/required-words.ts";
import { createChecker, fromTranscript } from "../../sdk/src/index.ts";
import { englishEntries } from "../../sdk/src/rules/forbidden-phrase/en.ts";
import { curtEntries } from "../../sdk/src/rules/forbidden-phrase/zh-curt.ts";
import { refusingEntries } from "../../sdk/src/rules/forbidden-phrase/zh-refusing.ts";
import { talk } from "../../sdk/src/testing/talk.ts";

const replies = [
  "亲，您好，这款陶瓷杯有白色和雾蓝两个颜色，容量是350毫升，可以放洗碗机和微波炉的，今天五点前拍下当天就能发出哦～",
  "您放心，退款已经帮您提交了，财务一般一到三个工作日就会处理，到账后系统会发短信提醒您，请您留意一下手机哦，谢谢理解。",
  "非常抱歉让您久等了，刚才去仓库看了一下实物，这条桌布的尺寸是140乘180厘米，四周有流苏，清洗的时候建议装在洗衣袋里。",
  "收到您的订单啦亲，收货地址是苏州市姑苏区平江路186号听雨苑5幢1202室，麻烦您核对一下对不对，没有问题的话今天就发。",
  "这款四件套是全棉的，您家的床是一米五的话选大号合适，如果还有不明白的地方随时问我，我慢慢给您讲，不着急的哈。",
  "Hello dear, the linen tablecloth comes in two sizes and may be washed at forty degrees.",
];
const conversation = talk(
  [0, "customer", "在吗，想问下白色的杯子还有没有货"],
  [4, "agent", replies[0] ?? ""],
  [20, "customer", "那我要两个，几天能到杭州呀？"],
  [27, "agent", "杭州的话一般两天左右就能到的亲，拍下以后我给您备注优先发货哦"],
  [60, "customer", "好的谢谢"],
  [66, "agent", "不客气，请问还有其他可以帮您的吗？"],
  [80, "customer", "没有了"],
  [84, "agent", "好的，祝您生活愉快，再见～"],
  [90, "system", { type: "conversation.closed" }],
);

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Microseconds a call, the median and the 99th percentile of many short rounds. */
function measure(run: (i: number) => unknown): { median: number; p99: number } {
  let sink = 0;
  for (let i = 0; i < 20_000; i++) sink += run(i) === undefined ? 0 : 1;
  const rounds: number[] = [];
  for (let round = 0; round < 400; round++) {
    const start = process.hrtime.bigint();
    for (let i = 0; i < 100; i++) sink += run(i) === undefined ? 0 : 1;
    rounds.push(Number(process.hrtime.bigint() - start) / 1_000 / 100);
  }
  if (sink < 0) throw new Error("unreachable");
  return { median: median(rounds), p99: rounds.toSorted((a, b) => a - b)[Math.floor(rounds.length * 0.99)] ?? 0 };
}

const pick = (i: number): string => replies[i % replies.length] ?? "";
const checker = createChecker({ preset: "recommended", lang: "zh" });
const watch = checker.watch();
for (const event of conversation.slice(0, 3)) watch.push(event);

const floor = measure((i) => {
  const text = pick(i);
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
});
const words = [
  ...new Set(
    [...curtEntries, ...refusingEntries, ...englishEntries].flatMap(({ patterns }) =>
      patterns.flatMap((pattern) => requiredWords(pattern)[0]?.filter((word) => word.length > 1) ?? []),
    ),
  ),
];
const combined = new RegExp(words.join("|"));
const rows: readonly [string, { median: number; p99: number }][] = [
  ["floor: one charCodeAt pass", floor],
  [`floor: ${words.length} words, one RegExp`, measure((i) => combined.test(pick(i)))],
  [`floor: ${words.length} words, includes`, measure((i) => words.some((word) => pick(i).includes(word)))],
  ["checkReply, recommended", measure((i) => checker.checkReply({ text: pick(i), context: { firstReply: true } }))],
  ["watch.draft, recommended", measure((i) => watch.draft(pick(i), { now: 30_000 }))],
];
const audit = measure(() => checker.audit({ events: conversation }));
const messages = conversation.filter(({ type }) => type === "message.sent").length;

const [cpu] = cpus();
console.log(`${cpu?.model ?? "unknown CPU"}, ${cpus().length} cores, Node ${process.version}`);
console.log(`replies of ${median(replies.map((text) => text.length))} characters (median)`);
for (const [name, { median: mid, p99 }] of rows) {
  console.log(
    `${name.padEnd(32)} ${mid.toFixed(2).padStart(8)} µs median ${p99.toFixed(2).padStart(8)} µs p99  × ${(mid / floor.median).toFixed(1)}`,
  );
}
console.log(`audit, engine only, input parsed: ${Math.round((messages / audit.median) * 1e6)} messages/s on one core`);

/** Microseconds for each of the last hundred events of a conversation of so many, the median. */
function pushCost(count: number): number {
  const flat = Array.from({ length: count }, (_, i) => ({
    at: i * 4_000,
    from: i % 2 === 0 ? ("customer" as const) : ("agent" as const),
    type: "message" as const,
    text: i % 2 === 0 ? `第${i}个问题，几天能到？` : pick(i >> 1),
  }));
  const costs: number[] = [];
  for (let round = 0; round < 5; round++) {
    const long = checker.watch();
    for (const [i, event] of fromTranscript(flat).entries()) {
      const start = process.hrtime.bigint();
      long.push(event);
      if (i >= count - 100) costs.push(Number(process.hrtime.bigint() - start) / 1_000);
    }
  }
  return median(costs);
}
const [early, late] = [pushCost(110), pushCost(10_000)];
console.log(
  `one event after 10: ${early.toFixed(1)} µs, after 9,900: ${late.toFixed(1)} µs  × ${(late / early).toFixed(2)}`,
);

const hostile = ["您", "不", "“", "100", "我们", "自己", "please ", "hundred and ", "，"];
const growth = hostile.map((unit) => {
  const cost = (length: number): number => {
    const text = unit.repeat(length / unit.length);
    return Math.min(
      ...Array.from({ length: 5 }, () => {
        const start = process.hrtime.bigint();
        checker.checkReply({
          text,
          context: { firstReply: true, lastReply: true, customerText: text, waitSeconds: 90 },
        });
        return Number(process.hrtime.bigint() - start) / 1_000;
      }),
    );
  };
  return { unit, short: cost(5_000), long: cost(10_000) };
});
for (const { unit, short, long } of growth) {
  console.log(
    `${JSON.stringify(unit).padEnd(16)} 5,000 → 10,000 characters: ${(long / 1_000).toFixed(2)} ms  × ${(long / short).toFixed(2)}`,
  );
}
