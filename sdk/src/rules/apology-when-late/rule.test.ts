import { test } from "vitest";
import { testRule } from "../../testing/rule-tester.ts";
import { type TalkLine, talk } from "../../testing/talk.ts";
import { apologyWhenLate } from "./rule.ts";

const late = (text: string, waitSeconds = 95) => ({ text, context: { waitSeconds } });
const lateEn = (text: string, waitSeconds = 95) => ({ ...late(text, waitSeconds), lang: "en" as const });
const missing = [{ messageId: "missing" }];
const closed = { type: "conversation.closed" } as const;
const conversation = (name: string, ...lines: TalkLine[]) => ({ name, events: talk(...lines) });

testRule(test, apologyWhenLate, {
  ok: [
    late("不好意思占用您太长时间了，这款是纯铜的"),
    late("耽误您好些时间，抱歉，这款有货"),
    late("让您久等啦，蓝色的电饭煲还有六台"),
    late("讓妳久 等了，窗帘可以定做的"),
    late("不好意思亲回晚了，猫粮是今天到的新批次"),
    late("抱歉，刚刚咨询的人多，回复不太及时，行李箱能托运的"),
    late("谢谢亲的耐心等候，吉他弦已经给您配好了"),
    late("感谢您等我这么久！！尺子找到了，桌面宽六十"),
    late("耽搁您时间了，发票抬头已更正"),
    late("害您等了半天，真过意不去，那双徒步鞋防水"),
    late("久~等~了~亲，面膜两盒一起包邮"),
    late("来晚啦来晚啦，请您见谅，这款雨伞是自动的"),
    late("您等急了吧，刚跟仓库核完，滑板今天出"),
    late("这么晚才回您，实在抱歉，茶叶是春茶"),
    late("怠慢您了亲，电池一节能用三个月"),
    late("辛苦您等这么一会儿，枕套是纯棉"),
    late("没能及时回您消息，见谅哈，洗衣机能进新房"),
    late("有的亲，绿色水壶", 60),
    late("有的亲，绿色水壶", 0),
    { text: "有的亲，绿色水壶", name: "a reply whose wait is not known" },
    { ...late("有的亲，绿色水壶", 100), options: { lateSeconds: 120 } },
    lateEn("Sorry about the wait, the kettle holds 1.7 litres."),
    lateEn("Thank you so much for bearing with me, the tent sleeps four."),
    lateEn("I apologise for the slow reply. The mug is dishwasher safe."),
    lateEn("Thanks for holding, your guitar is on the van."),
    lateEn("So sorry it took me this long to answer! Yes, it is real leather."),
    lateEn("I really appreciate your patience. The blender is back in stock."),
    lateEn("I know you have been waiting a while, so straight to it: yes, it fits."),
    lateEn("It is 30 cm wide.", 60),
    conversation(
      "each update comes within a minute",
      [0, "customer", "我的包裹走到哪了"],
      [5, "agent", "您好亲，稍等帮您查查"],
      [55, "agent", "还在查，请您再等一下"],
      [110, "agent", "在嘉兴中转站了"],
    ),
    conversation("in time after a hold", [0, "customer", "有小号吗"], [4, "agent", "请稍等"], [64, "agent", "有的亲"]),
    conversation(
      "the wait is acknowledged in the next message of the turn",
      [0, "customer", "灯罩能单卖吗"],
      [90, "agent", "您好亲"],
      [93, "agent", "让您久等了，可以单卖的"],
    ),
    conversation(
      "the question was answered, what follows is more",
      [0, "customer", "有雨靴吗"],
      [5, "agent", "您好亲，有三款"],
      [120, "agent", "给您发个图看看"],
    ),
    conversation(
      "a mere acknowledgement waits for no answer",
      [0, "customer", "好的谢谢"],
      [200, "agent", "亲，今天发货了哦"],
    ),
    conversation(
      "the customer takes the time",
      [0, "customer", "我去量一下桌子"],
      [4, "agent", "好的亲，您慢慢量"],
      [200, "customer", "120"],
      [206, "agent", "那选大号合适"],
    ),
    conversation(
      "a call back at a named time ends the wait",
      [0, "customer", "补货了吗"],
      [6, "agent", "我去问采购，今天下午三点前在旺旺回复您"],
      [9000, "agent", "亲，下周二到货"],
    ),
    conversation(
      "the bot is in charge until the handoff",
      [0, "customer", "怎么退货"],
      [1, "bot", "点击订单退货即可"],
      [200, "customer", { type: "handoff.requested" }],
      [220, "agent", "您好亲，我来帮您"],
    ),
    conversation("untimed", [0, "customer", "有吗"], [0, "agent", "请稍等"], [0, "agent", "有的"]),
    {
      ...conversation(
        "thanks for waiting",
        [0, "customer", "Does it fold?"],
        [90, "agent", "Thanks for waiting, it does."],
      ),
      lang: "en",
    },
    {
      ...conversation(
        "thanks and a remark wait for no answer",
        [0, "customer", "Is it booked?"],
        [5, "agent", "It is."],
        [9, "customer", "Wonderful, I shall take a nap now. Thank you so much for all the help!"],
        [90, "agent", "Goodbye."],
      ),
      lang: "en",
    },
    conversation(
      "a remark on an answer waits for none",
      [0, "customer", "这床垫多厚"],
      [5, "agent", "您好亲，二十厘米厚"],
      [20, "customer", "哦那跟我家现在那张差不多"],
      [120, "agent", "是的亲，换上正好"],
    ),
    {
      ...conversation(
        "a no to anything else waits for no answer",
        [0, "customer", "Is it booked?"],
        [5, "agent", "It is. Is there anything else I can help you with?"],
        [9, "customer", "Nope, I shall start packing my bags"],
        [90, "agent", "Enjoy the trip, goodbye."],
      ),
      lang: "en",
    },
    {
      ...conversation(
        "a call back promised after a look at the matter ends the wait",
        [0, "customer", "There is money gone from my gift card"],
        [5, "agent", "We will look into the matter and will contact you with the details in due course."],
        [30, "customer", "I had noted all of it"],
        [80, "agent", "That helps, dear."],
      ),
      lang: "en",
    },
    conversation(
      "the customer takes it back",
      [0, "customer", "有红色吗"],
      [5, "agent", "没有呢"],
      [9, "customer", "那算了，不要了"],
      [200, "agent", "亲，明天会补货哦"],
    ),
  ],
  bad: [
    {
      ...late("有的亲，蓝色电饭煲还有六台"),
      findings: [{ messageId: "missing", fixed: "抱歉让您久等了，有的亲，蓝色电饭煲还有六台" }],
    },
    { ...late("抱歉哦，窗帘不能定做呢", 61), findings: missing },
    { ...late("您好亲，猫粮是今天到的新批次"), findings: missing },
    { ...late("不好意思，行李箱的轮子配不到了"), findings: missing },
    { ...late("谢谢亲的支持，吉他弦给您配好了"), findings: missing },
    { ...late("请您再耐心等待一下，尺子还没找到"), findings: missing },
    { ...late("不会让您久等的，马上量"), findings: missing },
    { ...late("抱歉，快递晚到了一天"), findings: missing },
    { ...late("面膜发货比较慢，请见谅"), findings: missing },
    { ...late("这款雨伞晚上有反光条哦"), findings: missing },
    { ...late("麻烦您稍等，滑板在打包"), findings: missing },
    { ...late("对不起，茶叶给您发成秋茶了"), findings: missing },
    { ...late("亲，电池能用三个月，请放心"), findings: missing },
    { ...late("感谢您的五星评价！枕套是纯棉"), findings: missing },
    { ...late("洗衣机大约三天后送到，到时提前联系您"), findings: missing },
    {
      ...lateEn("The kettle holds 1.7 litres."),
      findings: [{ messageId: "missing", fixed: "Sorry to have kept you waiting. The kettle holds 1.7 litres." }],
    },
    { ...lateEn("Sorry, the green tent is sold out."), findings: missing },
    { ...lateEn("Please wait a moment while I check the mug."), findings: missing },
    { ...lateEn("Thanks for choosing us, your guitar is on the van."), findings: missing },
    { ...lateEn("We apologise for the late delivery of your blender."), findings: missing },
    { ...lateEn("Please be patient, the parcel is on its way."), findings: missing },
    {
      ...conversation(
        "an answer to the agent's question waits for what follows",
        [0, "customer", "我想订一张床垫"],
        [5, "agent", "好的亲，您要多宽的呢"],
        [20, "customer", "好像是一米八"],
        [90, "agent", "一米八的有现货"],
      ),
      findings: [{ messageId: "missing", seq: 4 }],
    },
    {
      ...conversation(
        "a decision waits for what follows from it",
        [0, "customer", "这床垫多厚"],
        [5, "agent", "您好亲，有十厘米和二十厘米两款"],
        [20, "customer", "好的那就厚的"],
        [120, "agent", "好的亲，链接发您"],
      ),
      findings: [{ messageId: "missing", seq: 4 }],
    },
    {
      ...conversation(
        "what nobody was to forget is not taken back",
        [0, "customer", "I wrote the code on the lid so I wouldn't forget it, and now it is gone"],
        [120, "agent", "The code is on your receipt."],
      ),
      lang: "en",
      findings: [{ messageId: "missing", seq: 2 }],
    },
    {
      ...conversation(
        "a number waits for what follows from it",
        [0, "customer", "Can I get lamps for the whole office?"],
        [5, "agent", "Hello dear, you can."],
        [20, "customer", "Great, it is for 12 desks"],
        [120, "agent", "Twelve are in stock."],
      ),
      lang: "en",
      findings: [{ messageId: "missing", seq: 4 }],
    },
    {
      ...conversation(
        "thanks at the end of the first message are its tag",
        [0, "customer", "The lamp went dark after a week. I changed the bulb already. Thanks!"],
        [300, "agent", "Hello dear, which lamp is it?"],
      ),
      lang: "en",
      findings: [{ messageId: "missing", seq: 2 }],
    },
    {
      ...conversation(
        "a remark with a question in it waits",
        [0, "customer", "这床垫多厚"],
        [5, "agent", "您好亲，二十厘米厚"],
        [20, "customer", "哦那有没有薄一点的"],
        [90, "agent", "有十厘米的"],
      ),
      findings: [{ messageId: "missing", seq: 4 }],
    },
    {
      ...conversation(
        "after a hold of two minutes",
        [0, "customer", "我的快递到哪了"],
        [4, "agent", "您好亲，我帮您查一下"],
        [130, "agent", "在驿站了亲"],
      ),
      findings: [{ messageId: "missing", seq: 3 }],
    },
    {
      ...conversation("the first answer", [0, "customer", "有小号吗"], [61, "agent", "有的亲"], [63, "customer", "好"]),
      findings: [{ messageId: "missing", seq: 2 }],
    },
    {
      ...conversation(
        "an update in time, then silence",
        [0, "customer", "退差价了没"],
        [5, "agent", "请您稍等，我看下记录"],
        [40, "agent", "页面打开了，正在核对"],
        [130, "agent", "退了八元"],
        [140, "system", closed],
      ),
      findings: [{ messageId: "missing", seq: 4 }],
    },
    {
      ...conversation(
        "only greeted in time",
        [0, "customer", "这个能机洗吗"],
        [5, "agent", "您好亲"],
        [90, "agent", "能的"],
      ),
      findings: [{ messageId: "missing", seq: 3 }],
    },
    {
      ...conversation(
        "a question during the hold does not restart it",
        [0, "customer", "有货吗"],
        [5, "agent", "稍等我看一下"],
        [50, "customer", "还要多久"],
        [70, "agent", "有货的"],
      ),
      findings: [{ messageId: "missing", seq: 4 }],
    },
    {
      ...conversation(
        "after the handoff from the bot",
        [0, "customer", "怎么退货"],
        [1, "bot", "点击订单退货即可"],
        [20, "customer", { type: "handoff.requested" }],
        [100, "supervisor", "您好亲，我来帮您"],
      ),
      findings: [{ messageId: "missing", seq: 5 }],
    },
    {
      ...conversation(
        "late twice",
        [0, "customer", "在吗"],
        [80, "agent", "在的亲"],
        [90, "customer", "有红的吗"],
        [190, "agent", "有"],
      ),
      findings: [
        { messageId: "missing", seq: 2 },
        { messageId: "missing", seq: 4 },
      ],
    },
    {
      ...conversation(
        "in English",
        [0, "customer", "Where is my parcel?"],
        [5, "agent", "One moment while I check."],
        [100, "agent", "It is in Bath."],
      ),
      lang: "en",
      findings: [{ messageId: "missing", seq: 3 }],
    },
  ],
});
