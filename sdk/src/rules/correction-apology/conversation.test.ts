import { expect, test } from "vitest";
import { createChecker } from "../../create-checker.ts";
import { detectLang } from "../../engine/lang.ts";
import { talk } from "../../testing/talk.ts";

/** Lines of "c:" the customer and "a:" the agent, twenty seconds apart; what the rule says of which of them. */
function reportedIn(lines: readonly string[]): readonly (string | undefined)[] {
  const lang = detectLang(lines.join()) ?? "zh";
  const events = talk(
    ...lines.map((line, i) => [i * 20, line.startsWith("c:") ? "customer" : "agent", line.slice(2)] as const),
  );
  const checker = createChecker({ preset: "off", lang, rules: { "correction-apology": "warn" } });
  return checker.audit({ lang, events }).map(({ seq }) => lines[events.findIndex((event) => event.seq === seq)]);
}

test.each([
  ["c:运费多少", "a:您好亲，这款包邮的", "c:我是西藏的", "a:西藏要补15元运费哦"],
  ["c:发货要多久", "a:您好亲，今天下单今天发", "c:那就好", "a:亲，这款要等三天才能发货的"],
  ["c:这双鞋有39码吗", "a:有的亲，39码现货", "c:我下单啦", "a:39码已经断码了呢"],
  ["c:保修几年啊", "a:您好亲，保修三年的", "c:ok", "a:这款保修是一年哦"],
  ["c:能七天无理由吗", "a:您好亲，支持七天无理由的", "c:好", "a:这款定制的不支持七天无理由哦"],
  ["c:衣服是什么料子", "a:您好亲，面料是真丝的", "c:标签怎么写的聚酯纤维", "a:嗯这件是聚酯纤维的"],
  ["c:发哪家快递", "a:您好亲，默认中通", "c:好的", "a:亲，您这单走的申通"],
  ["c:这个桌子多高", "a:75厘米亲", "c:我家台面是75，那刚好", "a:桌子高72厘米"],
  ["c:送电池吗", "a:您好亲，送电池的", "c:那我拍了", "a:这款不送电池的哦"],
  ["c:一共多少钱", "a:您好亲，一共是236元", "c:好，我付款", "a:一共是256元哦亲"],
  ["c:几号到", "a:您好亲，大概3天到", "c:好的等着", "a:亲，7天左右到哦"],
  ["c:是防水的吗", "a:您好亲，是防水的", "a:哎看错了，这款不防水"],
  ["c:锅多重", "a:您好，锅重2斤", "c:这么轻啊", "a:锅重是2公斤亲"],
  ["c:有赠品吗", "a:有赠品的亲", "c:送什么呀", "a:没有赠品的哦"],
  ["c:蓝色还有吗", "a:蓝色没有了哦", "c:啊 好可惜", "a:亲，蓝色有货的，您可以拍"],
  ["c:How much is delivery?", "a:Hello dear, delivery is free.", "c:Lovely", "a:Delivery is $8."],
  ["c:Is it leather?", "a:Hello dear, it is real leather.", "c:The label says PU", "a:Yes, it's faux leather."],
  ["c:When does it ship?", "a:Hello dear, it ships within 2 days.", "c:ok great", "a:It ships within 10 days."],
  ["c:Can it go in the dishwasher?", "a:Hello dear, yes, it can.", "c:Perfect", "a:It can't go in the dishwasher."],
  ["c:Do you have it in blue?", "a:Yes dear, blue is in stock.", "c:Great", "a:Blue is sold out."],
  ["c:How much is it?", "a:Hello dear, it's $59.", "c:ok", "a:It's $69."],
  ["c:which courier", "a:We ship with UPS, dear.", "c:good", "a:It goes by DHL."],
  ["c:这款椅子承重多少", "a:您好亲，承重150公斤", "c:我180斤坐着没问题吧", "a:承重是100公斤的亲，没问题"],
  ["c:今天拍什么时候能收到", "a:您好亲，明天就能到", "c:太好了", "a:亲，您那边要后天才能到"],
  ["c:这个送不送收纳袋", "a:您好亲，送的", "c:那下单了", "a:收纳袋不送的哦，需要单独拍"],
  ["c:米色L码有吗", "a:您好亲，有货", "c:付款了，尽快发", "a:米色L码缺货，给您换别的色可以吗"],
  ["c:活动到几号", "a:您好亲，活动到15号结束", "c:好，我月底发工资再来", "a:活动到12号结束哦"],
  ["c:能开专票吗", "a:您好亲，能开专票的", "c:行，抬头发你", "a:专票开不了，只能开普票"],
  ["c:镜片是玻璃的吗", "a:您好亲，是玻璃的", "c:那有点重吧", "a:镜片是树脂的，很轻"],
  ["c:满多少减", "a:您好亲，满300减40", "c:凑够了", "a:是满300减30"],
  ["c:几个人用的", "a:您好亲，四人用的", "c:够了", "a:这款两人用的哦"],
  ["c:支持货到付款吗", "a:您好亲，支持货到付款", "c:好的", "a:我们店不支持货到付款的亲"],
  ["c:可以分期吗", "a:可以分期的亲", "c:怎么点不了", "a:这款不能分期哦"],
  ["c:发货地是哪", "a:您好亲，杭州发货", "c:近", "a:从广州发货的哦"],
  [
    "c:Does it come with a cable?",
    "a:Hello dear, yes, it does.",
    "c:Perfect, ordering now",
    "a:It doesn't come with a cable.",
  ],
  ["c:How long is the warranty?", "a:Hello dear, the warranty is 3 years.", "c:Nice", "a:The warranty is 1 year."],
  ["c:When will it arrive?", "a:It arrives on Tuesday, dear.", "c:Brilliant", "a:It arrives on Friday."],
  ["c:Is the bowl ceramic?", "a:Yes dear, it's ceramic.", "c:Lovely", "a:The bowl is plastic."],
  ["c:Do you ship to Norway?", "a:Hello dear, yes, we ship to Norway.", "c:Wonderful", "a:We don't ship to Norway."],
  ["c:这个台灯有几档亮度", "a:您好亲，三档亮度", "c:好，够用", "a:台灯是五档亮度的哦"],
  ["c:猫粮保质期多久", "a:保质期18个月亲", "c:那可以囤", "a:亲，保质期是12个月"],
  ["c:可以货到付款不", "a:可以的", "c:太好了我拍了", "a:亲，货到付款不可以的哦"],
  ["c:XL的衣长是多少", "a:XL衣长70", "c:好滴", "a:XL衣长73"],
  ["c:运费谁出", "a:运费我们出的亲", "c:行", "a:运费要您自理的哦"],
  ["c:咖啡机现货吗", "a:现货的亲", "c:那我现在下单今天发吧", "a:咖啡机没有现货，要等10天"],
  ["c:有没有安装服务", "a:没有安装服务的", "a:亲，有安装服务的，免费上门"],
  ["c:这是第几代", "a:第三代的亲", "c:好", "a:这个是第二代哦"],
  ["c:表带是真皮的吗", "a:是的亲，真皮的", "c:摸着不像啊", "a:表带是PU的哦"],
  [
    "c:What size is the table?",
    "a:Hello dear, the table is 120 cm wide.",
    "c:That fits",
    "a:The table is 140 cm wide.",
  ],
  ["c:Is it waterproof?", "a:Hello dear, yes, it is.", "c:Great for the boat", "a:It isn't waterproof."],
])("%s %s … the last line silently replaces what was said", (...lines) => {
  expect(reportedIn(lines)).toEqual([lines.at(-1)]);
});

test.each([
  ["c:蓝色还有吗", "a:蓝色没有了哦", "c:啊 好可惜", "a:亲，刚补货了，蓝色有货啦"],
  ["c:大号多少钱", "a:您好亲，大号69元", "c:小号呢", "a:小号59元"],
  ["c:包邮吗", "a:江浙沪包邮的亲", "c:我广州的", "a:广州要补8元运费哦"],
  ["c:多少钱", "a:您好亲，129元一条", "c:两条多少", "a:两条一共258元哦"],
  ["c:今天能发吗", "a:您好亲，今天下午发货的", "c:什么时候到", "a:大概后天到哦"],
  ["c:能退吗", "a:您好亲，可以退的", "c:那能换吗", "a:换不了的哦，可以退了重拍"],
  ["c:发什么快递", "a:您好亲，发圆通的", "c:能发顺丰吗", "a:可以的，补12元发顺丰"],
  ["c:这件棉的吗", "a:您好亲，是纯棉的", "c:另一件呢", "a:那件是涤纶的哦"],
  ["c:尺寸多大", "a:长120厘米，宽60厘米", "c:高呢", "a:高75厘米哦"],
  ["c:充满要多久", "a:您好亲，充电2小时", "c:能用多久", "a:续航8小时哦"],
  ["c:可以用券吗", "a:可以的亲", "c:什么时候发货", "a:今天就发，不用担心的"],
  ["c:在吗", "a:在的亲", "c:是正品吗", "a:是的亲", "c:不是正品怎么办", "a:假一赔十的"],
  ["c:36码有吗", "a:36码有货的", "c:37码呢", "a:37码没货了"],
  ["c:质保多久", "a:整机质保一年亲", "c:电机呢", "a:电机质保三年"],
  ["c:原价多少", "a:原价399元亲", "c:现在呢", "a:现在活动价299元"],
  ["c:能开发票吗", "a:可以开的亲", "c:专票能开吗", "a:专票开不了哦，只能开普票"],
  ["c:快递几天到", "a:一般3-5天到亲", "c:好", "a:亲，大概4天到哦"],
  ["c:你好这款多少钱", "a:89元亲", "c:可以少点吗", "a:最低85元给您"],
  ["c:会掉色吗", "a:不会的亲", "c:会缩水吗", "a:轻微会缩一点点哦，建议冷水洗"],
  ["c:How much is it?", "a:Hello dear, it's $59.", "c:And with the stand?", "a:It's $79."],
  ["c:Is blue in stock?", "a:Yes dear, blue is in stock.", "c:And green?", "a:Green is sold out."],
  ["c:How wide is it?", "a:Hello dear, it is 60 cm wide.", "c:and how long?", "a:It is 90 cm long."],
  ["c:When does it arrive?", "a:Hello dear, it arrives in 3 to 5 days.", "c:ok", "a:It arrives in 4 days."],
  [
    "c:Is it in stock?",
    "a:Hello dear, it is sold out.",
    "c:ok pity",
    "a:Good news, it has just been restocked and is in stock.",
  ],
  ["c:今天拍什么时候能收到", "a:您好亲，大约三天到", "c:我在乌鲁木齐", "a:新疆大约七天到哦"],
  ["c:米色L码有吗", "a:您好亲，有货", "c:我要的是米色XL", "a:米色XL缺货哦"],
  ["c:几天发货", "a:您好亲，48小时内发货", "c:能加急吗", "a:可以的，今天给您发"],
  ["c:多少钱", "a:您好亲，活动价88元", "c:刚看要98了", "a:活动昨晚结束了亲，现在是98元"],
  ["c:水杯容量多少", "a:您好亲，500毫升", "c:粉色那个呢", "a:粉色是350毫升的"],
  ["c:包邮吗", "a:您好亲，满99包邮", "c:我买一个59的", "a:那需要付6元邮费哦"],
  ["c:保修多久", "a:保修一年亲", "c:过保了怎么办", "a:过保也可以维修，收成本费"],
  ["c:有黑色吗", "a:有黑色的亲", "c:黑色还有几件", "a:还有3件"],
  ["c:会不会掉毛", "a:不会的亲", "c:会不会起球", "a:会有轻微起球哦"],
  ["c:能不能机洗", "a:可以机洗的", "c:能烘干吗", "a:不能烘干哦"],
  ["c:身高165穿什么码", "a:建议M码", "c:体重130", "a:那建议L码哦"],
  ["c:发顺丰吗", "a:默认发中通", "c:那我补差价发顺丰", "a:好的，给您发顺丰"],
  [
    "c:Do you ship to Norway?",
    "a:Hello dear, yes, we ship to Norway.",
    "c:And Iceland?",
    "a:We don't ship to Iceland.",
  ],
  [
    "c:How long is the warranty?",
    "a:Hello dear, the warranty is 3 years.",
    "c:And the battery?",
    "a:The battery has 1 year.",
  ],
  ["c:How much?", "a:Hello dear, it is $40.", "c:I'd like the large one", "a:It is $48."],
  ["c:咖啡机现货吗", "a:现货的亲", "c:磨豆机呢", "a:磨豆机没有现货，要等10天"],
  ["c:XL的衣长是多少", "a:XL衣长70", "c:XXL呢", "a:XXL衣长72"],
  ["c:可以便宜点吗", "a:不可以的亲", "c:老顾客了", "a:那给您申请个5元优惠券"],
  ["c:这个怎么卖", "a:39元一个亲", "c:拍三个呢", "a:三个99元"],
  ["c:有没有安装服务", "a:有安装服务的", "c:要钱吗", "a:安装费30元"],
  ["c:几天能到", "a:您在上海的话1天到", "c:寄到长春", "a:长春3天到哦"],
  ["c:被子几斤", "a:被芯4斤亲", "c:总重呢", "a:总重5.5斤"],
  ["c:Is it waterproof?", "a:Hello dear, yes, it is.", "c:Does it float?", "a:It doesn't float."],
  ["c:How much is the small one?", "a:The small one is $20.", "c:and the big?", "a:The big one is $30."],
])("%s %s … nothing is replaced", (...lines) => {
  expect(reportedIn(lines)).toEqual([]);
});

test("a draft is held against what was said before", () => {
  const watch = createChecker({ preset: "off", lang: "zh", rules: { "correction-apology": "warn" } }).watch();
  for (const event of talk([0, "customer", "烤箱多少钱"], [5, "agent", "您好亲，烤箱是299元"])) watch.push(event);
  expect(watch.draft("烤箱是329元", { now: 9000 })).toHaveLength(1);
  expect(watch.draft("抱歉亲，烤箱是329元", { now: 9000 })).toEqual([]);
  expect(watch.draft("烤箱是299元", { now: 9000 })).toEqual([]);
});
