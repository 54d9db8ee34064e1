import { expect, test } from "vitest";
import { createChecker } from "../../create-checker.ts";
import { talk } from "../../testing/talk.ts";

const checker = createChecker({ preset: "off", rules: { "large-order-handoff": "error" } });
const isLarge = (text: string): boolean => checker.audit({ events: talk([0, "customer", text]) }).length > 0;

test.each([
  "我们学校要定300套校服，给个报价",
  "这款杯子要一百个，能打几折",
  "团购价多少",
  "你们支持批发不",
  "七十把雨伞什么价",
  "八 十 把扇子怎么卖",
  "批发袜子，800双",
  "双十一前要2000个礼盒，单价能做到多少",
  "买50条毛巾有没有优惠",
  "六十来件能便宜吗",
  "上百件的话怎么算",
  "我打算花一万块买家具，能给折扣不",
  "预算5000，能便宜点吗",
  "十打袜子多少钱",
  "想进货，有代理价吗",
  "這款要80件，怎麼賣",
  "要８０个，报下价",
  "拿 貨 什 麼 價",
  "五千块的货能优惠多少",
  "公司年会用，大概150份伴手礼，最低多少钱",
  "How much for 100 tote bags?",
  "Can I get a quote for 250 notebooks?",
  "We would like fifty blankets, what is your best price?",
  "Is there a group rate for schools?",
  "Do you sell wholesale?",
  "Any discount if I order 80?",
  "Looking to spend 8000 on curtains, can you do a deal? any discount?",
  "What is the unit price at 500 pieces?",
  "bulk pricing please",
])("%s asks for a large quote", (text) => {
  expect(isLarge(text)).toBe(true);
});

test.each([
  "一件多少钱",
  "30件能优惠吗",
  "我拍100件，今天能发吗",
  "尺码160能穿吗，多少钱",
  "4900块的那款有优惠吗",
  "买1送1吗，多少钱",
  "订单号202611230099怎么便宜了",
  "价格是99还是199",
  "满500减50吗",
  "两件能包邮吗",
  "体重120斤穿多大，价格多少",
  "有没有100支棉的，多少钱",
  "13800138000这个号下的单能退差价吗",
  "2026年新款多少钱",
  "3000毫安的充电宝多少钱",
  "120×200的床笠多少钱",
  "60支的四件套价格",
  "要1.8米的，多少钱",
  "How much are two mugs?",
  "Price of the 60 cm rug?",
  "I ordered 75 mugs last week, where are they?",
  "Is the 100% cotton one cheaper?",
  "How much is shipping to 5000 Antwerp?",
  "Does it cost more than 50 dollars?",
  "Is there a discount for students?",
  "How much is the 500 ml bottle?",
  "What does the 90 day warranty cost?",
  "A flat for about 900 credits, any cheaper?",
  "Is there a price for 60 nights?",
  "What about 639? Any cheaper one?",
])("%s does not", (text) => {
  expect(isLarge(text)).toBe(false);
});
