import { test } from "vitest";
import { testRule } from "../../testing/rule-tester.ts";
import { type TalkLine, talk } from "../../testing/talk.ts";
import { closingOrder } from "./rule.ts";

const closed = { type: "conversation.closed" } as const;
const typing = { type: "typing" } as const;
/** Question, answer, what the customer says to it, farewell ten seconds later. */
const after = (text: string) => ({
  name: `customer: ${text}`,
  events: talk(
    [0, "customer", "台灯能调亮度吗"],
    [5, "agent", "您好亲，三档可调"],
    [12, "customer", text],
    [22, "agent", "好的，再见"],
  ),
});
/** The same, with the agent's question before. */
const answer = (question: string, text: string) => ({
  name: `${question} / ${text}`,
  events: talk(
    [0, "customer", "台灯能调亮度吗"],
    [5, "agent", "您好亲，三档可调"],
    [8, "agent", question],
    [12, "customer", text],
    [22, "agent", "好的，再见"],
  ),
});
const en = (text: string) => ({
  name: `customer: ${text}`,
  lang: "en" as const,
  events: talk(
    [0, "customer", "Does the lamp dim?"],
    [5, "agent", "Hello dear, it does."],
    [12, "customer", text],
    [22, "agent", "Goodbye!"],
  ),
});
const log = (name: string, ...lines: readonly TalkLine[]) => ({ name, events: talk(...lines) });
const early = (seq: number) => [{ messageId: "notDone", seq }];
const open = (seq: number) => [{ messageId: "open", seq }];
const writes = (seq: number) => [{ messageId: "typing", seq }];

testRule(test, closingOrder, {
  ok: [
    after("没有别的了"),
    after("好的谢谢"),
    after("行，那我先下了，拜拜"),
    after("就问这个"),
    after("不用了"),
    after("謝謝啦～"),
    after("算了，下次再说"),
    after("嗯嗯，先这样"),
    after("没事了"),
    after("麻烦你们了"),
    after("你们客服真耐心"),
    answer("还有其他问题吗", "没"),
    answer("要不要配个灯泡", "不用，家里还有一个"),
    answer("还有其他问题吗", "没有哦"),
    answer("要不要配个灯泡", "不要"),
    answer("还需要别的吗", "暂时不用"),
    answer("还有什么要帮忙的吗", "没有，灯挺好看的"),
    answer("Is there anything else?", "I don't think so"),
    en("No, that's all"),
    en("that should be all for now"),
    en("I think that covers it"),
    en("You've been so helpful!"),
    en("You have a lovely evening now, you hear?"),
    en("nice chatting with you"),
    en("No I'm fine. I'm going to go home and have a nap"),
    en("thnks a lot"),
    en("Taht is all"),
    en("that was my last question"),
    en("Please leave me alone"),
    en("I'll check back after the weekend"),
    en("You did a great job"),
    after("有什么再跟我说就好，麻烦你了"),
    answer("还有其他问题吗", "没啦？谢谢"),
    en("No, let me know if it is ever back in stock. Bye"),
    {
      ...log(
        "a place to meet is no farewell",
        [0, "customer", "A table for two at seven"],
        [5, "agent", "It is booked. See you there!"],
        [9, "customer", "Lovely, thanks"],
        [14, "agent", "Goodbye!"],
      ),
      lang: "en" as const,
    },
    {
      ...log(
        "no thanks to anything else, although a why was left over",
        [0, "customer", "Does the lamp dim?"],
        [5, "agent", "Hello dear, it does not."],
        [9, "customer", "Why?"],
        [14, "agent", "Is there anything else I can do?"],
        [20, "customer", "No thanks"],
        [25, "agent", "Goodbye!"],
      ),
      lang: "en" as const,
    },
    log(
      "a remark between two farewells",
      [0, "customer", "好的，谢谢"],
      [5, "agent", "不客气，再见"],
      [9, "customer", "今天真冷"],
      [14, "agent", "注意保暖哦，拜拜"],
    ),
    {
      ...log(
        "whoever thanks and leaves after an answer drops what was left over",
        [0, "customer", "Does the lamp dim?"],
        [5, "agent", "Hello dear, it does."],
        [9, "customer", "My old one got lost when we moved"],
        [14, "agent", "Is there anything else I can do?"],
        [20, "customer", "Thank you for everything. Bye!"],
        [25, "agent", "Goodbye!"],
      ),
      lang: "en" as const,
    },
    en("thanks!"),
    en("Perfect, bye"),
    en("nothing else, cheers"),
    log(
      "two minutes of silence",
      [0, "customer", "能调亮度吗"],
      [5, "agent", "可以的"],
      [125, "agent", "亲，有需要再找我，再见"],
    ),
    log(
      "two minutes after an acceptance",
      [0, "customer", "能调亮度吗"],
      [5, "agent", "可以的"],
      [9, "customer", "好"],
      [140, "agent", "再见亲"],
    ),
    log("the customer closes", [0, "customer", "在吗"], [5, "agent", "在的"], [7, "customer", closed]),
    log(
      "the close after a farewell is no act of its own",
      [0, "customer", "谢谢"],
      [5, "agent", "不客气，再见"],
      [6, "agent", closed],
    ),
    log(
      "further words of parting after a farewell in order",
      [0, "customer", "谢谢"],
      [5, "agent", "不客气，再见"],
      [8, "agent", "祝您生活愉快，拜拜"],
    ),
    log(
      "an acceptance after there is nothing more",
      [0, "customer", "没别的了"],
      [5, "agent", "好的亲，祝您愉快"],
      [8, "customer", "嗯"],
      [12, "agent", "再见"],
    ),
    log("typing long before", [0, "customer", "谢谢"], [1, "customer", typing], [17, "agent", "不客气，再见"]),
    log(
      "typing that ended in a message",
      [0, "customer", typing],
      [3, "customer", "没有了，谢谢"],
      [8, "agent", "再见"],
    ),
    log(
      "answered in the farewell itself",
      [0, "customer", "包邮吗"],
      [2, "customer", "谢谢"],
      [9, "agent", "包邮的，再见"],
    ),
    log(
      "a record without times",
      [0, "customer", "包邮吗"],
      [0, "agent", "包邮的"],
      [0, "customer", "好"],
      [0, "agent", "再见"],
    ),
    log(
      "a bot's chat that the platform closes",
      [0, "customer", "包邮吗"],
      [1, "bot", "包邮的"],
      [400, "system", closed],
    ),
    log(
      "withdrawn, not answered",
      [0, "customer", "包邮吗"],
      [30, "customer", "算了不用了"],
      [40, "agent", "好的亲，再见"],
    ),
    {
      ...log(
        "less silence where a shop wants it",
        [0, "customer", "在吗"],
        [5, "agent", "在的"],
        [35, "agent", "再见"],
      ),
      options: { idleSeconds: 30 },
    },
  ],
  bad: [
    { ...after("好的"), findings: early(4) },
    { ...after("行吧"), findings: early(4) },
    { ...after("嗯嗯知道了"), findings: early(4) },
    { ...after("我考虑下"), findings: early(4) },
    { ...after("那重量呢"), findings: open(4) },
    { ...after("谢谢，能开票吗"), findings: open(4) },
    { ...after("我要两个白色的"), findings: early(4) },
    { ...after("插头是坏的"), findings: open(4) },
    { ...after("没有灯泡怎么办"), findings: open(4) },
    { ...after("就这样？"), findings: open(4) },
    { ...answer("您收到货了吗", "没有"), findings: early(5) },
    { ...answer("给您换个白的可以吗", "可以"), findings: early(5) },
    { ...answer("还有其他问题吗", "有"), findings: early(5) },
    { ...answer("给您配个小号的好吗", "不，要38的"), findings: early(5) },
    { ...after("退货太麻烦了"), findings: early(4) },
    { ...after("有什么颜色"), findings: open(4) },
    { ...en("the stain won't go away"), findings: open(4) },
    { ...after("你们服务真好，给我换个灯泡"), findings: early(4) },
    { ...en("this is all wrong"), findings: open(4) },
    { ...en("Great. Let's book a viewing"), findings: open(4) },
    { ...en("Does it? Thanks, bye"), findings: open(4) },
    { ...en("ok"), findings: early(4) },
    { ...en("And how heavy is it?"), findings: open(4) },
    { ...en("Thanks, please send me the manual"), findings: open(4) },
    { ...en("the switch is broken"), findings: open(4) },
    log(
      "answer and farewell in one turn",
      [0, "customer", "能调亮度吗"],
      [5, "agent", "可以的"],
      [8, "agent", "再见亲"],
    ),
    log(
      "asks and takes leave in one breath",
      [0, "customer", "包邮吗"],
      [5, "agent", "包邮的，还有别的吗？没有就再见啦"],
    ),
  ].map((one) => ("findings" in one ? one : { ...one, findings: early(one.events.length) })),
});

testRule(test, closingOrder, {
  ok: [log("silence starts anew with each human message", [0, "customer", "谢谢"], [9, "agent", "不客气，拜拜"])],
  bad: [
    {
      ...log("119 seconds are too few", [0, "customer", "在吗"], [5, "agent", "在的"], [124, "agent", "再见"]),
      findings: early(3),
    },
    {
      ...log(
        "a question between two farewells",
        [0, "customer", "好的，谢谢"],
        [5, "agent", "不客气，再见"],
        [9, "customer", "对了包邮吗"],
        [14, "agent", "拜拜"],
      ),
      findings: open(4),
    },
    {
      ...log(
        "the platform closes over a question",
        [0, "customer", "在吗"],
        [5, "agent", "在的"],
        [9, "customer", "包邮吗"],
        [400, "system", closed],
      ),
      findings: open(4),
    },
    {
      ...log(
        "a hold is no answer",
        [0, "customer", "包邮吗"],
        [5, "agent", "请稍等，我查一下"],
        [200, "agent", "再见亲"],
      ),
      findings: open(3),
    },
    {
      ...log(
        "wishes and the general question are no answer",
        [0, "customer", "包邮吗"],
        [5, "agent", "还有别的问题吗"],
        [9, "customer", "谢谢"],
        [12, "agent", "祝您愉快，再见"],
      ),
      findings: open(4),
    },
    {
      ...log("the customer writes again", [0, "customer", "没有了"], [2, "customer", typing], [17, "agent", "再见"]),
      findings: writes(2),
    },
    {
      ...log(
        "an early farewell, ended well later",
        [0, "customer", "在吗"],
        [5, "agent", "在的，再见"],
        [9, "customer", "包邮吗"],
        [14, "agent", "包邮"],
        [20, "customer", "好的谢谢"],
        [25, "agent", "不客气，再见"],
      ),
      findings: early(2),
    },
    {
      ...log(
        "the agent closes without a word",
        [0, "customer", "包邮吗"],
        [5, "agent", "包邮"],
        [9, "customer", "好的"],
        [15, "agent", closed],
      ),
      findings: early(4),
    },
    {
      ...log("a record without times, over an open question", [0, "customer", "包邮吗"], [0, "agent", "再见"]),
      findings: open(2),
    },
    {
      ...log(
        "typing while the platform closes",
        [0, "customer", "谢谢"],
        [4, "agent", "不客气"],
        [20, "customer", typing],
        [30, "system", closed],
      ),
      findings: writes(3),
    },
  ],
});
