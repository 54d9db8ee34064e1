/**
 * How long it takes to hold one reply to the full preset, beside a floor of one pass over its characters in the same run.
 * Run with: npx node test/bench/rules.ts
 */
import { cpus } from "node:os";
import { createChecker } from "../../sdk/src/index.ts";
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
const rows: readonly [string, { median: number; p99: number }][] = [
  ["floor: one charCodeAt pass", floor],
  ["checkReply, recommended", measure((i) => checker.checkReply({ text: pick(i), context: { firstReply: true } }))],
  ["watch.draft, recommended", measure((i) => watch.draft(pick(i), { now: 30_000 }))],
];
const audit = measure(() => checker.audit({ events: conversation }));

const [cpu] = cpus();
console.log(`${cpu?.model ?? "unknown CPU"}, ${cpus().length} cores, Node ${process.version}`);
console.log(`replies of ${median(replies.map((text) => text.length))} characters (median)`);
for (const [name, { median: mid, p99 }] of rows) {
  console.log(
    `${name.padEnd(28)} ${mid.toFixed(2).padStart(8)} µs median ${p99.toFixed(2).padStart(8)} µs p99  × ${(mid / floor.median).toFixed(1)}`,
  );
}
console.log(`${"audit".padEnd(28)} ${Math.round((conversation.length / audit.median) * 1e6)} events/s`);
