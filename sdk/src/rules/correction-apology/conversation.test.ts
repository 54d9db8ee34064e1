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
])("%s %s … nothing is replaced", (...lines) => {
  expect(reportedIn(lines)).toEqual([]);
});
