import { expect, test } from "vitest";
import { Passage } from "../text/passage.ts";
import { orderChangeIn } from "./order-change.ts";

const kindOf = (text: string) =>
  orderChangeIn(new Passage(text, /\p{Script=Han}/u.test(text) ? "zh" : "en"))?.kind ?? null;

test.each([
  ...[
    "备注一下送货前打电话",
    "麻烦备注要红色丝带",
    "帮我写上轻拿轻放",
    "能不能给我备注一下不要放发票",
    "備註：工作日送",
    "记得备注走顺丰哦",
    "请在订单里注明要防震包装",
  ],
  ...[
    "收货地址改成西溪路7号",
    "把手机号换成18700001234",
    "收件人写我妈的名字，李梅",
    "地址错了，应该是12栋不是21栋",
    "能不能把地址改到我公司，创新大厦9楼",
    "送到我奶奶家吧，兴安街6号",
  ],
  ...[
    "尺码帮我换成均码",
    "我要改成墨绿色",
    "把大号换成中号可以吗",
    "刚才拍错了，改成两个小的吧",
    "颜色拍错了，要灰的",
    "数量改成4个",
  ],
  ...[
    "别发圆通，给我发顺丰",
    "快递换成京东吧",
    "周日再送行吗，我周六不在",
    "先别发货，等我8号回来再发",
    "麻烦10号以后再发货",
    "帮我加急一下，后天要用",
  ],
  ...[
    "帮我写张卡片：祝早日康复",
    "麻烦包成礼盒，是送人的",
    "盒子上刻‘小满’两个字",
    "开发票，抬头是启明书店",
    "抬头帮我改成个人",
    "匿名发货哦，不要写价格",
    "麻烦放丰巢，家里没人",
  ],
  ...[
    "改地址：高新区锦业路1号",
    "电 话 改 成 １３９００００８８８８",
    "電話換成我老公的，13988887777",
    "我想换成蓝色的那个，帮我改下",
  ],
  ...[
    "Please change the address to 9 Mill Lane.",
    "Can you make it a medium instead?",
    "Add a note: ring twice.",
    "Could you swap the red one for the green?",
  ],
  ...[
    "Leave it with the neighbour, please.",
    "Please gift-wrap it and include a card.",
    "Engrave it with 'Mia', please.",
    "Deliver it on Friday instead of Monday, please.",
  ],
  ...[
    "I need a different phone number on it: 07700 900123",
    "Send it by DHL instead, please.",
    "Please note that we want it without nuts.",
    "Please hold the parcel until the 9th.",
    "The recipient should be Ann Cole.",
  ],
])("%s asks for a change or a note", (text) => {
  expect(kindOf(text)).toBe("request");
});

test.each([
  ...[
    "可以改地址吗",
    "地址还能改不",
    "颜色能换吗",
    "可以备注吗",
    "能刻字吗",
    "支持修改收件人吗",
    "发货前可以改尺码吧？",
    "下单后能不能改地址",
  ],
  ...["Can I change the address?", "Is it possible to change the size after ordering?", "Do you do engraving?"],
])("%s only asks whether it is possible", (text) => {
  expect(kindOf(text)).toBe("question");
});

test.each([
  ...[
    "有蓝色的吗",
    "什么时候发货",
    "快递到哪了",
    "备注了吗",
    "我已经备注了",
    "备注在哪里写",
    "怎么改地址",
    "地址是对的",
    "改天再来买",
    "发什么快递",
  ],
  ...[
    "收到的衣服小了，怎么换货",
    "换季打折吗",
    "能便宜点吗，改下价",
    "你们改版了吗",
    "不用改了",
    "地址没改吧",
    "换了新包装吗",
    "发票开了吗",
    "这款有礼盒吗",
    "谢谢，再见",
  ],
  ...[
    "我发错地址了吗",
    "这个颜色好看吗",
    "快点发货呀",
    "密码怎么改",
    "尺码准吗",
    "系统帮我改了地址？",
    "是送到驿站还是送上门呀",
    "改下运费吧",
    "我们打算换大房子",
    "抬头写什么好呢",
    "本来说周六送的",
    "地址填错了，已经申请退款了",
  ],
  ...[
    "Where is my parcel?",
    "Do you have it in blue?",
    "What is your address?",
    "How do I change my password?",
    "I changed my mind, thanks.",
    "Did you add the note?",
    "Thanks for the change.",
  ],
  ...[
    "I got the wrong colour.",
    "Is gift wrapping free?",
    "That gives me time to make it to the party.",
    "Switch us back to the old site!",
  ],
])("%s asks for none", (text) => {
  expect(kindOf(text)).toBe(null);
});
