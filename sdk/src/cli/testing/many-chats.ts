/** How generated conversations are written. */
export type ChatShape = "json-lines" | "csv";

const QUESTIONS = [
  "在吗，想问下白色的杯子还有没有货",
  "那我要两个，几天能到杭州呀",
  "这个能不能用洗碗机洗，颜色会不会掉",
  "昨天拍的那单什么时候发货，有点急",
  "你们这款床单缩水吗，洗了两次感觉小了",
  "发票可以开公司抬头吗",
];
const ANSWERS = [
  "亲，您好，白色的今天还有货，五点前拍下当天就能发出哦",
  "杭州一般两天左右就能到的亲，拍下以后给您备注优先发货",
  "可以放洗碗机的亲，釉下彩的颜色不会掉，您放心用",
  "稍等一下，我帮您看看物流到哪里了",
  "抱歉让您久等了，刚才查到您的包裹已经在派送路上",
  "可以开的亲，您把抬头和税号发给我，发货时一起开好",
];
/** One answer in twenty breaks a rule. */
const SLIPS = ["我不知道", "你自己看详情页吧", "嗯嗯"];
const TURNS = 10;
const START = Date.UTC(2026, 4, 1);

/**
 * Conversations of ten turns, the same on every run, a few kilobytes at a time. In CSV the rows of four neighbours are mixed,
 * as in an export sorted by time.
 */
export function* manyChats(turns: number, shape: ChatShape): Generator<string> {
  const conversations = Math.ceil(turns / TURNS);
  if (shape === "csv") yield "conversation,role,agent,time,text\n";
  const mixed = shape === "csv" ? 4 : 1;
  for (let first = 0; first < conversations; first += mixed) {
    const group = Array.from({ length: Math.min(mixed, conversations - first) }, (_, i) => chat(first + i));
    if (shape === "json-lines") yield group.map((one) => `${JSON.stringify(one)}\n`).join("");
    else yield csvOf(group);
  }
}

function chat(index: number) {
  const startedAt = START + (index % 43_200) * 60_000;
  const turns = Array.from({ length: TURNS }, (_, i) => {
    const isCustomer = i % 2 === 0;
    const pick = index * 7 + i * 3;
    const text = isCustomer ? QUESTIONS[pick % QUESTIONS.length] : answer(pick);
    const at = new Date(startedAt + (i >> 1) * 60_000 + (isCustomer ? 0 : 1_000 * (2 + (pick % 9)))).toISOString();
    return { from: isCustomer ? "customer" : "agent", fromId: `agent-${index % 20}`, text: text ?? "", at };
  });
  return { id: `chat-${index}`, lang: "zh", turns };
}

function answer(pick: number): string | undefined {
  return pick % 20 === 0 ? SLIPS[pick % SLIPS.length] : ANSWERS[pick % ANSWERS.length];
}

function csvOf(group: readonly ReturnType<typeof chat>[]): string {
  const rows = Array.from({ length: TURNS }, (_, i) =>
    group.map(({ id, turns }) => {
      const { from = "", fromId = "", at = "", text = "" } = turns[i] ?? {};
      return `${id},${from},${fromId},${at},"${text}"\n`;
    }),
  );
  return rows.flat().join("");
}
