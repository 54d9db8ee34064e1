import { test } from "vitest";
import { testRule } from "../../testing/rule-tester.ts";
import { offBusinessRedirect } from "./rule.ts";

const zh = (customerText: string, text: string) => ({
  text,
  context: { customerText },
  name: `${customerText} → ${text}`,
});
const en = (customerText: string, text: string) => ({ ...zh(customerText, text), lang: "en" as const });
const missing = [{ messageId: "missing" }];

testRule(test, offBusinessRedirect, {
  ok: [
    zh("我在隔壁店买的电钻坏了", "亲，那家店不是我们的，您可以在订单详情里联系对应卖家哦"),
    zh("你们卖轮胎吗", "轮胎我们没有做，您到途虎这类养车平台搜一下型号就有"),
    zh("我信用卡被冻结了", "信用卡的事我们看不到，麻烦您拨打发卡行客服热线"),
    zh("喂，是王师傅吗，修空调的", "您打错啦，这里是文具店，请核对一下号码再拨"),
    zh("丰巢超时费怎么算", "丰巢收费由丰巢决定，您在丰巢小程序里的客服可以咨询"),
    zh("淘宝账号登不上", "账号问题不归小店管，帮您查到可以找淘宝官方客服小蜜处理"),
    zh("我的医保卡怎么办", "抱歉亲，这个不属于我们的业务，您致电12393会有人解答"),
    zh("我想买飞机票", "我們不賣機票哦，您打开航旅类的App就能订"),
    zh("别家店发给我的假货怎么办", "不是本店卖出的商品呢，您可以在平台申请售后介入"),
    zh("在你们这买的吗这个单号", "这个单号不是小店的，我帮您转给平台小二看看"),
    zh("有狗粮吗", "小店只卖猫用品，狗粮建议您去宠物超市看看"),
    zh("白条为什么被停了", "白条的事我们处理不来，您在京东金融的客服入口问一下就清楚了"),
    zh("这个锅能用电磁炉吗", "电磁炉用不了的亲，底不导磁"),
    zh("有大码吗", "没有大码了亲，最大到XL"),
    zh("这个能退吗", "不支持退的哦，定制商品"),
    zh("什么时候到", "明天到"),
    zh("快递到哪了", "到杭州了"),
    { text: "不是我们店的哦", name: "a reply whose customer text is not known" },
    en(
      "Where is my Amazon order?",
      "That order isn't with us, please check Your Orders on Amazon or contact their support.",
    ),
    en("Is this the dentist?", "I'm afraid you have the wrong number. Could you check it and dial again?"),
    en("Do you sell tyres?", "We don't stock tyres, but a garage will have them."),
    en("My bank declined the transfer", "We can't see bank transfers, your bank's helpline will know why."),
    en("Do you have it in blue?", "We don't have blue, sorry."),
    en("When does it ship?", "Tomorrow."),
  ],
  bad: [
    { ...zh("白条为什么被停了", "白条这块我们处理不来的呀"), findings: missing },
    { ...zh("快递柜多收我两块", "柜子收的钱跟咱家没啥关系哈"), findings: missing },
    { ...zh("话费充了没到账", "充值这个店里实在帮不上忙"), findings: missing },
    { ...zh("我买的台灯怎么没发", "截图里是另外一家店的订单，我们查不到记录，爱莫能助"), findings: missing },
    { ...en("Got any garden hoses?", "We only sell lamps, no garden hoses."), findings: missing },
    { ...en("My bus app took the fare twice", "That app has nothing to do with our shop."), findings: missing },
    { ...zh("我在隔壁店买的电钻坏了", "亲，那家店不是我们的哦"), findings: missing },
    { ...zh("你们卖轮胎吗", "轮胎我们没有卖的呢"), findings: missing },
    { ...zh("我信用卡被冻结了", "信用卡的事我们看不到呢，抱歉"), findings: missing },
    { ...zh("喂，是王师傅吗，修空调的", "您打错电话啦"), findings: missing },
    { ...zh("丰巢超时费怎么算", "丰巢收费和我们没关系的亲"), findings: missing },
    { ...zh("淘宝账号登不上", "账号问题不归小店管"), findings: missing },
    { ...zh("我的医保卡怎么办", "这个不属于我们店的业务范围哦"), findings: missing },
    { ...zh("我想买飞机票", "我們不賣機票哦"), findings: missing },
    { ...zh("别家店发给我的假货怎么办", "不是本店卖出的呢，帮不了您"), findings: missing },
    { ...zh("在你们这买的吗这个单号", "这个订单 不 是 我们 店 的"), findings: missing },
    { ...zh("有狗粮吗", "小店只做猫用品哦"), findings: missing },
    { ...zh("菜鸟驿站的人态度很差", "驿站不是我们开的呢亲"), findings: missing },
    { ...zh("支付宝的还款日能改吗", "这个我们这边改不了呢，是支付宝的业务"), findings: missing },
    { ...zh("你是XX旗舰店吗，我的吸尘器呢", "您认错店啦"), findings: missing },
    { ...zh("你们店有租婚纱吗", "抱歉亲，租赁业务我们没有开展"), findings: missing },
    { ...en("Where is my Amazon order?", "That order isn't with us."), findings: missing },
    { ...en("Is this the dentist?", "You have the wrong number, I'm afraid."), findings: missing },
    { ...en("Do you sell tyres?", "Sorry, we don't sell tyres."), findings: missing },
    { ...en("My bank declined the transfer", "That has nothing to do with us."), findings: missing },
    { ...en("Can you fix my phone screen?", "Repairs are not something we offer."), findings: missing },
    { ...en("The parking fine from the city is wrong", "We are not the city council."), findings: missing },
  ],
});
