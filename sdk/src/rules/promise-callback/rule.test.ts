import { test } from "vitest";
import { testRule } from "../../testing/rule-tester.ts";
import { type TalkLine, talk } from "../../testing/talk.ts";
import { promiseCallback } from "./rule.ts";

const zh = (customerText: string, text: string) => ({
  text,
  context: { customerText },
  name: `${customerText} → ${text}`,
});
const en = (customerText: string, text: string) => ({ ...zh(customerText, text), lang: "en" as const });
const conversation = (name: string, ...lines: TalkLine[]) => ({ name, events: talk(...lines) });
const BROKEN = "花瓶收到就是碎的，你们怎么打包的！";
const LEAK = "The flask leaks everywhere, this is unacceptable";
const both = [{ messageId: "both" }];
const noTime = [{ messageId: "time" }];
const noContact = [{ messageId: "contact" }];
const closed = { type: "conversation.closed" } as const;

testRule(test, promiseCallback, {
  ok: [
    zh("明明送锅盖，盒子里没有，你们耍赖啊", "抱歉亲，我来查证，您留个手机号，今晚八点前回您电话"),
    zh("可以留个电话联系师傅吗", "可以的，我去核实下师傅的号码给您"),
    zh("你们不会跑路吧哈哈，第一次买", "不会的亲，我请店长给您发营业执照，稍后发您"),
    en("You threw in a free bag, how kind", "I'll ask the warehouse and get back to you about the colour."),
    en("Your driver was lovely", "I'll pass it on to our team."),
    en("The fitter swore at my mother!", "So sorry. We'll investigate and ring you on your number by six tonight."),
    zh(BROKEN, "实在抱歉，我报给仓库主管，今天下班前打您订单上的电话答复您"),
    zh(BROKEN, "给您添麻烦了，要等仓库调监控，24小时内就在旺旺回复您结果"),
    zh(BROKEN, "我转给售后专员，请您留个手机号，一小时内给您回电"),
    zh(BROKEN, "已经升级处理，明天这个时间之前一定在本窗口给您说法"),
    zh(BROKEN, "对不起亲，需要跟厂家核实，今晚九点前短信通知您"),
    zh(BROKEN, "非常抱歉，直接给您补发一个新的，今天就寄"),
    zh(BROKEN, "抱歉亲，款已经退给您了，花瓶不用寄回"),
    zh(BROKEN, "很抱歉，麻烦您拍张照片发我看看"),
    zh(BROKEN, "太抱歉了，请问是瓶口碎了还是瓶身碎了呢"),
    zh(BROKEN, "抱歉给您添堵了，我现在就为您换一个，同时反馈给打包组改进"),
    zh(BROKEN, "抱歉，我请示一下店长，半小时内在这里答复您"),
    zh("客服态度恶劣，我要投诉", "您的心情我理解，我把记录交给主管，３０分钟内她会致电您预留的号码"),
    zh("这款有蓝色吗", "我问下仓库再告诉您"),
    zh("什么时候补货呢", "需要跟采购确认，有消息通知您"),
    zh("谢谢，已经收到啦", "好的，您的表扬我会转达给同事"),
    { text: "我会反馈给主管的", name: "a reply whose customer text is not known" },
    { ...zh(BROKEN, "需要核实，2小时内电话联系您"), options: { callbackHours: 2 } },
    en(LEAK, "I am so sorry. I'll ask our workshop and e-mail you their answer by six this evening."),
    en(LEAK, "I've passed this to my manager, who will ring the number on your order within an hour."),
    en(LEAK, "So sorry, a new flask is on its way to you now, keep the old one."),
    en(LEAK, "I'm sorry. Could you send me a photo of the lid?"),
    en(LEAK, "Our quality team has to look at it. You'll have their answer in this chat by noon tomorrow."),
    en("Does it come in red?", "I'll check with the warehouse and let you know."),
    conversation(
      "time and contact in one turn",
      [0, "customer", "毛衣开线了，太差劲了"],
      [5, "agent", "非常抱歉亲，我要跟质检核实"],
      [9, "agent", "请您留个电话"],
      [14, "agent", "两小时内给您答复"],
    ),
    conversation(
      "a live handoff",
      [0, "customer", "我要投诉你们"],
      [5, "agent", "非常抱歉，我转给主管处理"],
      [9, "agent", { type: "handoff.requested" }],
      [60, "supervisor", "您好，您请讲"],
    ),
    conversation(
      "settled at once",
      [0, "customer", "发错颜色了！气人"],
      [6, "agent", "对不起，今天就给您补发正确的颜色"],
    ),
    conversation(
      "no complaint",
      [0, "customer", "哪天到货"],
      [6, "agent", "我问下采购，有消息告诉您"],
      [20, "customer", "好"],
    ),
    zh(BROKEN, "您好，有什么问题我可以帮您处理或解决呢"),
    zh(BROKEN, "请稍等一下，正在为您核实处理中"),
    zh(BROKEN, "这边帮您申请换货您看可以吗"),
    zh("屏幕摔裂了，换一块多少钱", "要先检测，检测以后有了费用联系您"),
    zh("你好，咨询个问题", "好的，我问过主管再答复您"),
    en(
      LEAK,
      "Sorry about that. Please contact the workshop on their own page, their engineers should be able to help.",
    ),
    en(LEAK, "I can help you file a damage report and find the receipt."),
    en(LEAK, "Sorry about that! Have you tried calling the workshop? That team will be able to repair it."),
    en(LEAK, "We'd be happy to look into that, please submit the order number here."),
    zh(BROKEN, "已反馈主管，[数字x]小时内电话联系您"),
  ],
  bad: [
    { ...zh("明明送锅盖，盒子里没有，你们耍赖啊", "抱歉亲，我来查证，您留一个手机号吧"), findings: noTime },
    { ...zh("钱扣了不给货，想吞我的钱吗", "我请财务查，后天答复您"), findings: both },
    { ...zh("定金交了就不认账，敲诈啊", "您别急，我跟店长核实，一小时内答复您"), findings: noContact },
    {
      ...en("The fitter swore at my mother!", "So sorry. We'll investigate and reply within five days."),
      findings: both,
    },
    { ...en("Your courier left my laptop in the rain", "I'll look into that and come back to you."), findings: both },
    {
      ...en("One of your agents hung up on me twice", "I apologise. I'll raise this with my manager."),
      findings: both,
    },
    {
      ...zh(BROKEN, "非常抱歉，我会反馈给仓库的"),
      findings: [{ messageId: "both", fixed: "非常抱歉，我会反馈给仓库的，24小时内在这个窗口给您答复" }],
    },
    { ...zh(BROKEN, "这个需要仓库核实，会尽快给您答复"), findings: both },
    { ...zh(BROKEN, "已上报主管，24小时内一定给您答复"), findings: noContact },
    { ...zh(BROKEN, "我帮您登记了，请留一下手机号，有结果联系您"), findings: noTime },
    { ...zh(BROKEN, "抱歉，3天内售后会打您电话"), findings: noTime },
    { ...zh("吹风机插上就冒烟，差点着火", "实在抱歉，已经报给品控，尽快答复您"), findings: both },
    { ...zh("两百块押金扣了快一个月", "您别急，我们会核查流水，五天内打您登记的手机"), findings: noTime },
    { ...zh("杯盖合不严，水全洒包里", "很抱歉，一周之内就有结果，请留个电话"), findings: noTime },
    { ...zh(BROKEN, "会有专人跟进的，请您耐心等待"), findings: both },
    { ...zh(BROKEN, "我轉告售後同事處理哦"), findings: both },
    { ...zh(BROKEN, "要等质检看过才能定，48小时内旺旺回复您"), findings: noTime },
    { ...zh(BROKEN, "已经提交工单啦亲，稍后给您电话"), findings: noTime },
    { ...zh(BROKEN, "我得先请示店长呢，晚点再回您"), findings: both },
    { ...zh("客服态度恶劣，我要投诉", "抱歉，我会向上级汇报，一周之内给您处理结果"), findings: both },
    { ...zh("都催了三次了还不发货", "已经帮您催促仓库了，有消息第一时间通知您"), findings: both },
    { ...zh("灯不亮了，什么破质量", "技术那边要检测，核实清楚后再为您处理"), findings: both },
    { ...zh("退款拖了半个月没人管", "财务在处理中，请您再等等"), findings: both },
    {
      ...zh(BROKEN, "需要核实，今天下班前电话联系您"),
      options: { callbackHours: 2 },
      findings: noTime,
    },
    {
      ...en(LEAK, "I'm sorry, I will raise this with my manager."),
      findings: [
        {
          messageId: "both",
          fixed: "I'm sorry, I will raise this with my manager. You will have our answer in this chat within 24 hours.",
        },
      ],
    },
    { ...en(LEAK, "Our team will look into it and get back to you as soon as possible."), findings: both },
    { ...en(LEAK, "It needs checking. We will call you soon."), findings: noTime },
    { ...en(LEAK, "I've escalated this and you'll hear from us by tonight."), findings: noContact },
    { ...en(LEAK, "I have forwarded it to quality control, please allow five days."), findings: both },
    {
      ...en(
        "Three weeks and still no refund, terrible service",
        "Accounts has to confirm it first, we'll e-mail you next week.",
      ),
      findings: noTime,
    },
    {
      ...conversation(
        "neither time nor contact",
        [0, "customer", "三天没人管我，太过分了"],
        [8, "agent", "实在对不起，我帮您上报，会尽快处理"],
        [20, "customer", "又是尽快"],
      ),
      findings: [{ messageId: "both", seq: 2 }],
    },
    {
      ...conversation(
        "photos were asked for first",
        [0, "customer", "碗裂了，无语"],
        [6, "agent", "抱歉亲，麻烦拍张照片"],
        [40, "customer", "[图片]"],
        [46, "agent", "收到，我转给质检看一下，有结果告诉您"],
        [60, "system", closed],
      ),
      findings: [{ messageId: "both", seq: 4 }],
    },
    {
      ...conversation(
        "the time comes too late, in the next turn",
        [0, "customer", "我要投诉，衣服都破了"],
        [6, "agent", "抱歉，需要核实，之后电话联系您"],
        [20, "customer", "要多久"],
        [25, "agent", "两小时内"],
      ),
      findings: [{ messageId: "time", seq: 2 }],
    },
    {
      ...conversation(
        "in English",
        [0, "customer", "The mug is cracked, terrible"],
        [5, "agent", "Sorry, I'll ask our team."],
      ),
      lang: "en",
      findings: [{ messageId: "both", seq: 2 }],
    },
    {
      ...en(LEAK, "Please send a photo. I've passed it to our workshop and will let you know."),
      findings: both,
    },
  ],
});
