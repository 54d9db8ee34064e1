import { expect, test } from "vitest";
import { Passage } from "../text/passage.ts";
import { requestIn, withdrawsRequest } from "./request.ts";

const kindOf = (text: string) => requestIn(new Passage(text, /[\u4e00-\u9fff]/.test(text) ? "zh" : "en"));

test.each([
  ...[
    "这双鞋偏码吗",
    "能不能用花呗",
    "保温杯几小时还是热的",
    "什么时候有货",
    "哪款适合油皮",
    "发货了没",
    "？？",
    "在吗",
  ],
  ...[
    "运费呢",
    "请问支持七天退换不",
    "谢谢，那发票呢？",
    "想问下台灯的色温",
    "包不包安装",
    "多 久 能 到",
    "有沒有紅色的",
  ],
  ...["Does it come in green?", "what size should I take", "And how long does delivery take", "is it washable"],
  ...["Thanks! Any discount for students", "I was wondering if you ship to Malta", "One more question about the lid"],
])("%s asks", (text) => {
  expect(kindOf(text)).toBe("question");
});

test.each([
  ...["帮我查下物流", "麻烦改成灰色", "我要退货", "给我换个大一码的", "请尽快发出", "发我链接", "开张发票", "转人工"],
  ...["取消订单吧", "推荐一款给老人用的", "帮 我 看 看 单号，谢谢", "备注放快递柜", "我想把收货电话改一下", "再来两盒"],
  ...["Please cancel my order", "I need a bigger one", "I'd like to return the kettle", "change it to black, thanks"],
  ...["send me the link", "I want to speak to a manager"],
])("%s requests something", (text) => {
  expect(kindOf(text)).toBe("request");
});

test.each([
  ...[
    "杯盖漏水",
    "我的包裹一直没动",
    "收到的是错的",
    "少了一双筷子",
    "裙子有点短",
    "屏幕碎了",
    "太慢了吧",
    "要投诉你们",
  ],
  ...["耳机左边没声音", "洗了一次就掉色", "三天了还没发货", "退款失败", "什么破态度", "假货！", "味道好难闻"],
  ...["The zip is broken", "My parcel hasn't arrived", "it doesn't fit", "I was charged twice", "this is too tight"],
  ...["Still not working", "you sent the wrong colour"],
])("%s states a problem", (text) => {
  expect(kindOf(text)).not.toBeNull();
});

test.each([
  ...[
    "好的",
    "谢谢",
    "知道了，明白",
    "没问题",
    "没错",
    "我考虑一下",
    "我再看看",
    "已经付款了",
    "拍好了",
    "嗯嗯收到",
    "👌",
  ],
  ...["我自己查一下", "不用退了", "我去量一下", "没什么", "差不多", "都收到了", "大小刚好", "辛苦啦", "我先看看再说"],
  ...["没有别的了", "就这些", "麻烦你了", "这样啊", "哦哦原来如此", "很好看，喜欢", "[微笑]", "红色的"],
  ...["ok", "Thank you for your help", "no problem", "I will check it myself", "great, got it", "Have a nice day"],
  ...[
    "I'll think about it",
    "That's all",
    "no other questions",
    "paid",
    "It arrived, lovely",
    "will do",
    "not an issue",
  ],
])("%s opens nothing", (text) => {
  expect(kindOf(text)).toBeNull();
});

test.each([
  "算了",
  "不用了，我自己找到了",
  "不退了",
  "没事了",
  "那不改了",
  "不需要了",
  "当我没说",
  "Never mind",
  "forget it",
  "no need, sorted it myself",
])("%s withdraws", (text) => {
  expect(withdrawsRequest(new Passage(text, /[a-z]/.test(text) ? "en" : "zh"))).toBe(true);
});

test.each(["不用查了吗", "算了一下要三百", "不退款我就投诉", "没事的", "好的", "I need it", "mind the gap"])(
  "%s withdraws nothing",
  (text) => {
    expect(withdrawsRequest(new Passage(text, /[a-z]/.test(text) ? "en" : "zh"))).toBe(false);
  },
);
