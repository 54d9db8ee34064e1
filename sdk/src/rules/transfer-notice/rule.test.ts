import { describe, test } from "vitest";
import { createChecker } from "../../create-checker.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { type TalkLine, talk } from "../../testing/talk.ts";
import { transferNotice } from "./rule.ts";

const handoff = { type: "handoff.requested" } as const;
/** An agent says this and hands over four seconds later. */
const said = (text: string) => ({
  name: text,
  events: talk([0, "customer", "?"], [5, "agent", text], [9, "agent", handoff], [40, "supervisor", "您好"]),
});
const english = (text: string) => ({
  ...said(text),
  lang: "en" as const,
});
const missing = (seq: number) => [{ messageId: "missing", seq }];
const silent = (text: string) => ({ ...said(text), findings: missing(3) });
const silentEn = (text: string) => ({ ...english(text), findings: missing(3) });

testRule(test, transferNotice, {
  ok: [
    said("亲，这个价我定不了，我请店长来跟您谈"),
    said("马上为您转接售后专员，请稍候"),
    said("帮您转给技术同事哈，他更懂安装"),
    said("您的情况我让财务小赵直接联系您"),
    said("稍后由我们主管为您服务"),
    said("这边帮您升级给高级客服处理"),
    said("我叫一下值班经理，她马上过来"),
    said("定制的事归设计师管，她会在这里回复您"),
    said("換個同事跟您說，她專門負責海外單"),
    said("我 把 您 转 接 到 投 诉 专 席"),
    said("抱歉我解决不了，我通知负责的同事给您回电可以吗"),
    said("我拉主管进来看一下"),
    said("接下来由小雅继续跟您对接哦"),
    said("亲，您这单我移交给售后组了"),
    said("人工审核那边的同事会接着帮您处理"),
    said("我喊我们组长来给您一个说法"),
    said("如果您同意的话，我给您转接售后专员"),
    said("您要是方便，稍后由我们主管跟您联系"),
    said("售后同事马上联系您，他来给您定方案"),
    english("I'm transferring you to our returns team."),
    english("Let me get my manager to look at this with you."),
    english("A colleague from billing will take over from here."),
    english("I'll hand you over to Priya, who knows these machines."),
    english("Connecting you with a specialist now, one moment."),
    english("My team lead will join this chat and help you."),
    {
      name: "told afterwards, nine seconds later at the latest",
      events: talk([0, "customer", "?"], [9, "agent", handoff], [18, "agent", "我请主管来为您报价了"]),
    },
    {
      name: "told a minute before",
      events: talk([0, "agent", "这个要请主管来和您说"], [60, "agent", handoff], [90, "supervisor", "您好"]),
    },
    {
      name: "the customer, the bot or the platform hands over",
      events: talk([0, "customer", handoff], [3, "bot", handoff], [5, "system", handoff], [60, "agent", "您好"]),
    },
    {
      name: "a record without times, told somewhere",
      events: talk([0, "customer", "?"], [0, "agent", handoff], [0, "agent", "已为您转接主管"]),
    },
    {
      name: "a shorter way with other options",
      options: { beforeSeconds: 120 },
      events: talk([0, "agent", "这个我转给售后同事"], [100, "agent", handoff]),
    },
  ],
  bad: [
    silent("如果四十八小时没人受理，工单会自动流转给平台专员处理哦"),
    silent("要是需要上门，师傅会直接联系你"),
    silent("售后收到货会马上给您处理的"),
    silent("以后有其他问题可以直接联系咱们为您解决"),
    silent("好的亲，您稍等"),
    silent("可以的哦"),
    silent("我问下主管能不能便宜"),
    silent("我帮您查一下库存"),
    silent("退款会转到您支付宝的"),
    silent("您说的我都记下来了"),
    silent("您可以自己去找售后"),
    silent("仓库同事已经发货了"),
    silent("上次主管跟您说的价格还有效"),
    silent("亲，转账截图发一下呢"),
    silent("主管说今天能发"),
    silent("同事刚刚帮您打包好了"),
    silent("请问您想绣什么字"),
    silent("您先别着急，马上处理"),
    silent("亲，这款可以转着用"),
    silent("您说的“转人工”我看到了"),
    silentEn("Of course, dear."),
    silentEn("I'll ask my supervisor about the price."),
    silentEn("One moment while I check."),
    silentEn("The money is transferred to your card in three days."),
    silentEn("My colleague packed it yesterday."),
    silentEn("Could you tell me your order number?"),
    {
      name: "told too early",
      events: talk([0, "agent", "这个我请主管来报价"], [61, "agent", handoff], [90, "supervisor", "您好"]),
      findings: missing(2),
    },
    {
      name: "told too late",
      events: talk([0, "customer", "?"], [9, "agent", handoff], [19, "agent", "我请主管来报价了"]),
      findings: missing(2),
    },
    {
      name: "told by a bot, and by another agent",
      events: talk(
        [0, "bot", "为您转接主管"],
        [2, "agent", { type: "message", text: "我请主管来", fromId: "b" }],
        [5, "agent", { ...handoff, fromId: "a" }],
      ),
      findings: missing(3),
    },
    {
      name: "two handovers, one of them told",
      events: talk(
        [0, "agent", handoff],
        [100, "agent", "我转给售后"],
        [101, "agent", handoff],
        [200, "customer", "?"],
      ),
      findings: missing(1),
    },
    {
      name: "a handover that ends the record",
      events: talk([0, "customer", "?"], [9, "agent", handoff]),
      findings: missing(2),
    },
    {
      name: "no time to tell it afterwards",
      options: { afterSeconds: 0 },
      events: talk([0, "agent", handoff], [1, "agent", "转给主管了哈"]),
      findings: missing(1),
    },
  ],
});

describe("transfer-notice, one event at a time", () => {
  test("speaks only once the nine seconds are over", ({ expect }) => {
    const watch = createChecker({ preset: "off", rules: { "transfer-notice": "warn" } }).watch();
    const pushed = talk(
      [0, "customer", "?"],
      [5, "agent", handoff],
      [14, "customer", "喂"],
      [15, "customer", "在吗"],
    ).map((event) => watch.push(event).length);
    expect(pushed).toEqual([0, 0, 0, 1]);
    expect(watch.end()).toEqual([]);
  });

  test("is owed from the handover until it is told or too late", ({ expect }) => {
    const owed = (...lines: readonly TalkLine[]) => {
      const watch = createChecker({ preset: "off", rules: { "transfer-notice": "warn" } }).watch();
      for (const event of talk(...lines)) watch.push(event);
      return watch.owed();
    };
    expect(owed([5, "agent", handoff])).toEqual([{ ruleId: "transfer-notice", anchorSeq: 1, dueAt: 14_000 }]);
    expect(owed([5, "agent", handoff], [9, "agent", "我请主管来跟您说"])).toEqual([]);
    expect(owed([5, "agent", handoff], [20, "customer", "?"])).toEqual([]);
  });
});
