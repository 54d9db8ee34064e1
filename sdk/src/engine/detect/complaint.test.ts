import { expect, test } from "vitest";
import { Passage } from "../text/passage.ts";
import { isComplaint } from "./complaint.ts";

const complaints = [
  ...[
    "杯子到手就碎了，你们怎么打包的",
    "我要投诉你们客服",
    "洗了一次就掉色了",
    "这都第三次发错了",
    "等了半个月了还没发货，太过分了",
  ],
  ...[
    "键盘按不动了，才用两天",
    "面霜用了脸过敏红肿",
    "說好的贈品沒有給我",
    "收到的鞋一只大一只小，什么质量啊",
    "快递态度极差还骂人",
    "多扣了我二十块钱",
  ],
  ...[
    "和图片完全不一样，骗人的吧",
    "退款都五天了还没到账",
    "里面有一股怪味",
    "再不处理我就打12315了",
    "催了三遍都没人理我",
    "你们这是什么服务！",
  ],
  ...[
    "垃圾店铺，再也不来了",
    "灯泡不亮了",
    "电饭煲漏电了，吓死人",
    "少发了一包猫粮",
    "太让人失望了",
    "蛋糕送来都塌了",
    "气 死 我 了",
    "真是太坑了",
    "又是破的！",
  ],
  ...["显示签收了我根本没收到", "保温杯一点不保温，敷衍消费者"],
  ...[
    "The lamp arrived broken.",
    "I want to make a complaint",
    "This is unacceptable!",
    "You sent me the wrong colour",
    "Three weeks and still no refund",
  ],
  ...[
    "The zip came off after one day",
    "I'm very disappointed with the quality",
    "I've been charged twice",
    "The kettle doesn't work",
    "Your driver was so rude to my mother",
  ],
  ...["Nobody answers my emails"],
];
const none = [
  ...[
    "这个会掉色吗",
    "什么时候发货",
    "有没有M码",
    "如果碎了怎么办",
    "好的谢谢",
    "我想退货，尺码拍大了",
    "这款耐脏吗",
    "能便宜点吗",
    "质量好吗",
  ],
  ...[
    "帮我改一下地址",
    "不会开线吧",
    "我把地址填错了",
    "不生气啦，谢谢",
    "有问题想请教一下",
    "新款哪天到货呀",
    "怕寄过来碎了，能多包几层吗",
    "垃圾袋有大号的吗",
  ],
  ...["可以开发票吗", "破壁机有几档", "收到了，挺好看的", "没有色差吧"],
  ...[
    "When will it ship?",
    "Does it shrink in the wash?",
    "What if it arrives broken?",
    "Thanks, lovely service",
    "I ordered the wrong size, sorry",
    "Can I change the address?",
  ],
  ...["Is the battery included?"],
];

test.each(complaints)("%s complains", (text) => {
  expect(isComplaint(new Passage(text, "zh"))).toBe(true);
});

test.each(none)("%s does not complain", (text) => {
  expect(isComplaint(new Passage(text, "zh"))).toBe(false);
});

test("a long text without end is read in one go", () => {
  const start = Date.now();
  for (const piece of ["太", "没", "等了", "一直没", "态度很", "is "])
    isComplaint(new Passage(piece.repeat(10_000 / piece.length), "zh"));
  expect(Date.now() - start).toBeLessThan(1000);
});
