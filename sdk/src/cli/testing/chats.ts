/** A conversation that breaks a rule of severity error: "我不知道". */
export const rude = {
  id: "rude",
  lang: "zh",
  turns: [
    { from: "customer", text: "这个杯子能进洗碗机吗" },
    { from: "agent", fromId: "mei", text: "亲，您好，我不知道" },
  ],
};

/** One that only lacks its greeting: warnings and notes, no error. */
export const curt = {
  id: "curt",
  lang: "zh",
  turns: [
    { from: "customer", text: "有白色的吗" },
    { from: "agent", fromId: "lan", text: "白色的今天有货，拍下就能发" },
  ],
};

/** One without any finding. */
export const good = {
  id: "good",
  lang: "zh",
  turns: [
    { from: "customer", text: "有白色的吗" },
    { from: "agent", fromId: "lan", text: "亲，您好，白色的今天有货哦" },
  ],
};

export function jsonLines(...records: readonly unknown[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join("");
}
