export type Category = "table" | "linen" | "light";

interface Words {
  readonly name: string;
  readonly note: string;
  readonly text: string;
  readonly facts: readonly string[];
}

export interface Product {
  readonly sku: string;
  readonly category: Category;
  /** CNY, whole yuan. */
  readonly price: number;
  /** Path of its picture. */
  readonly picture: string;
  readonly zh: Words;
  readonly en: Words;
}

/** Everything the shop sells. The backend prices every order from here; what a browser says of prices is not read. */
export const catalogue: readonly Product[] = [
  {
    sku: "celadon-bowl",
    category: "table",
    price: 58,
    picture: "/pictures/celadon-bowl.svg",
    zh: {
      name: "青釉饭碗",
      note: "龙泉窑口，日用一碗",
      text: "龙泉的老师傅拉坯、上釉，一窑只出三百只。釉色像雨后的山，盛一碗白米饭最好看。",
      facts: ["口径 12 厘米，容量 350 毫升", "青瓷，无铅釉", "可进微波炉和洗碗机"],
    },
    en: {
      name: "Celadon rice bowl",
      note: "Thrown in Longquan, for every day",
      text: "Thrown and glazed by hand in Longquan, three hundred to a firing. The glaze is the green of hills after rain.",
      facts: ["12 cm across, 350 ml", "Celadon, lead-free glaze", "Microwave and dishwasher safe"],
    },
  },
  {
    sku: "stoneware-plate",
    category: "table",
    price: 72,
    picture: "/pictures/stoneware-plate.svg",
    zh: {
      name: "粗陶餐盘",
      note: "每只斑点都不同",
      text: "含铁的陶土在窑里自己长出斑点，所以没有两只一样的盘子。盘沿略高，带汤的菜也不怕。",
      facts: ["直径 25 厘米", "粗陶，食品级釉", "可进微波炉和洗碗机"],
    },
    en: {
      name: "Stoneware plate",
      note: "No two have the same speckles",
      text: "Iron in the clay speckles in the kiln, so every plate is the only one of its kind. A raised rim keeps the sauce in.",
      facts: ["25 cm across", "Stoneware, food-safe glaze", "Microwave and dishwasher safe"],
    },
  },
  {
    sku: "pinched-cup",
    category: "table",
    price: 46,
    picture: "/pictures/pinched-cup.svg",
    zh: {
      name: "手捏茶杯",
      note: "握着刚好的弧度",
      text: "不用转盘，一只一只捏出来。杯壁上留着手指的弧度，握着不烫也不滑。",
      facts: ["容量 180 毫升", "半釉陶，米白或靛青随单备注", "建议手洗"],
    },
    en: {
      name: "Pinched tea cup",
      note: "A curve that fits the hand",
      text: "Made without a wheel, pinched one by one. The curve your fingers find was left there by somebody else's.",
      facts: ["180 ml", "Half-glazed clay, cream or indigo: tell us which", "Wash by hand"],
    },
  },
  {
    sku: "teapot",
    category: "table",
    price: 268,
    picture: "/pictures/teapot.svg",
    zh: {
      name: "紫砂小壶",
      note: "两三个人的下午",
      text: "出水利落，断水干净，壶盖合得住气。泡过一季的茶，壶身会慢慢亮起来。",
      facts: ["容量 260 毫升", "宜兴紫泥，无釉", "只用清水冲洗"],
    },
    en: {
      name: "Zisha teapot",
      note: "An afternoon for two or three",
      text: "Pours in a clean line and stops without a drip. After a season of tea the clay begins to shine by itself.",
      facts: ["260 ml", "Yixing clay, unglazed", "Rinse with water only"],
    },
  },
  {
    sku: "chopsticks",
    category: "table",
    price: 39,
    picture: "/pictures/chopsticks.svg",
    zh: {
      name: "胡桃木筷 两双",
      note: "只上一层木蜡油",
      text: "一双胡桃木，一双樱桃木，筷尾一点朱红。方头圆身，放在桌上不滚。",
      facts: ["长 23.5 厘米", "实木，食品级木蜡油", "建议手洗后晾干"],
    },
    en: {
      name: "Walnut chopsticks, two pairs",
      note: "Nothing on them but oil and wax",
      text: "One pair of walnut, one of cherry, each with a touch of red. Square at the top, so that they do not roll away.",
      facts: ["23.5 cm", "Solid wood, food-grade oil", "Wash by hand and let dry"],
    },
  },
  {
    sku: "carafe",
    category: "table",
    price: 118,
    picture: "/pictures/carafe.svg",
    zh: {
      name: "软木塞水壶",
      note: "附一只玻璃杯",
      text: "薄壁高硼硅玻璃，开水凉水都能装。夏天放两片柠檬、一枝薄荷，一整天都是凉的。",
      facts: ["容量 1 升，杯 200 毫升", "高硼硅玻璃，天然软木", "耐热 150 ℃"],
    },
    en: {
      name: "Carafe with a cork",
      note: "Comes with one glass",
      text: "Thin borosilicate glass that takes boiling water and ice alike. Two slices of lemon, a sprig of mint, and the day is cool.",
      facts: ["1 litre, glass 200 ml", "Borosilicate glass, natural cork", "Heat-proof to 150 °C"],
    },
  },
  {
    sku: "linen-runner",
    category: "linen",
    price: 128,
    picture: "/pictures/linen-runner.svg",
    zh: {
      name: "亚麻桌旗",
      note: "两道朱红织线",
      text: "水洗过的法国亚麻，越用越软。两头抽纱成穗，朱红是织进去的，不会褪。",
      facts: ["40 × 180 厘米", "100% 亚麻", "30 ℃ 机洗"],
    },
    en: {
      name: "Linen table runner",
      note: "Two red lines, woven in",
      text: "Washed linen that grows softer with every dinner. The ends are drawn out by hand; the red is woven, so it stays.",
      facts: ["40 × 180 cm", "100% linen", "Machine wash at 30 °C"],
    },
  },
  {
    sku: "cushion",
    category: "linen",
    price: 98,
    picture: "/pictures/cushion.svg",
    zh: {
      name: "刺子绣靠垫套",
      note: "靛蓝底，白线走针",
      text: "一针上一针下，走出连绵的圆。靛蓝用植物染，前三次请单独洗。",
      facts: ["45 × 45 厘米，不含芯", "100% 棉", "冷水手洗"],
    },
    en: {
      name: "Sashiko cushion cover",
      note: "White thread on indigo",
      text: "One stitch up, one stitch down, until the circles join. Dyed with plants: wash it by itself the first three times.",
      facts: ["45 × 45 cm, without filling", "100% cotton", "Wash by hand, cold"],
    },
  },
  {
    sku: "wool-throw",
    category: "linen",
    price: 399,
    picture: "/pictures/wool-throw.svg",
    zh: {
      name: "羊毛盖毯",
      note: "柿子色，人字纹",
      text: "新疆细羊毛纺的粗线，织成人字纹。搭在凳子上是一块颜色，盖在腿上是一个冬天。",
      facts: ["130 × 180 厘米，1.1 公斤", "100% 羊毛", "干洗"],
    },
    en: {
      name: "Wool throw",
      note: "Persimmon, in herringbone",
      text: "Fine wool spun thick and woven in herringbone. On a bench it is a colour; on your knees it is a winter.",
      facts: ["130 × 180 cm, 1.1 kg", "100% wool", "Dry clean"],
    },
  },
  {
    sku: "paper-lamp",
    category: "light",
    price: 229,
    picture: "/pictures/paper-lamp.svg",
    zh: {
      name: "纸灯笼台灯",
      note: "楮皮纸，胡桃木座",
      text: "灯罩是楮皮纸一圈圈裱的，光穿过来是暖的。三档调光，睡前一档刚好看得见字。",
      facts: ["高 42 厘米", "楮皮纸、竹骨、胡桃木", "含 5 瓦 LED，三档调光"],
    },
    en: {
      name: "Paper lantern lamp",
      note: "Mulberry paper on walnut",
      text: "Mulberry paper, pasted ring by ring over bamboo, turns the light warm. Three levels; the lowest is for the last page.",
      facts: ["42 cm high", "Mulberry paper, bamboo, walnut", "5 W LED included, three levels"],
    },
  },
  {
    sku: "glass-vase",
    category: "light",
    price: 159,
    picture: "/pictures/glass-vase.svg",
    zh: {
      name: "吹制玻璃花瓶",
      note: "一枝就够",
      text: "人工吹制，瓶口收得窄，一枝果子、两片叶子就能立住。玻璃里偶有气泡，是吹的时候留的一口气。",
      facts: ["高 22 厘米", "苏打玻璃，人工吹制", "冷水冲洗"],
    },
    en: {
      name: "Blown glass vase",
      note: "One branch is enough",
      text: "Blown by mouth, with a neck so narrow that one branch stands up by itself. A bubble in the glass is a breath left behind.",
      facts: ["22 cm high", "Soda glass, blown by mouth", "Rinse with cold water"],
    },
  },
  {
    sku: "soy-candle",
    category: "light",
    price: 68,
    picture: "/pictures/soy-candle.svg",
    zh: {
      name: "大豆蜡烛 桂花",
      note: "一点点甜，不熏人",
      text: "大豆蜡加桂花净油，点一小时，屋里还留半天。杯子烧完洗净，可以放笔。",
      facts: ["180 克，可燃 40 小时", "大豆蜡、棉芯", "每次点燃不超过 3 小时"],
    },
    en: {
      name: "Soy candle, osmanthus",
      note: "A little sweet, never heavy",
      text: "Soy wax with osmanthus. Burn it for an hour and the room remembers all afternoon. The jar holds pens afterwards.",
      facts: ["180 g, burns 40 hours", "Soy wax, cotton wick", "Not longer than 3 hours at a time"],
    },
  },
];

const bySku = new Map(catalogue.map((product) => [product.sku, product]));

export function findProduct(sku: string): Product | undefined {
  return bySku.get(sku);
}
