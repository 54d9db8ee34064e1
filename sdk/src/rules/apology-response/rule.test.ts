import { test } from "vitest";
import { testRule } from "../../testing/rule-tester.ts";
import { apologyResponse } from "./rule.ts";

const zh = (customerText: string, text: string) => ({
  text,
  context: { customerText },
  name: `${customerText} → ${text}`,
});
const en = (customerText: string, text: string) => ({ ...zh(customerText, text), lang: "en" as const });
const missing = [{ messageId: "missing" }];

testRule(test, apologyResponse, {
  ok: [
    zh("难道要我给你道歉不成", "我们不是这个意思"),
    zh("对不起，我手滑多拍了一台", "没关系的亲，多拍的那台可以直接申请退款"),
    zh("不好意思刚才在开会没看到消息", "没事没事，您先忙"),
    zh("抱歉啊电话写错了一位", "不要紧，我帮您改过来"),
    zh("真不好意思，又来麻烦你了", "不麻烦的亲，您请说"),
    zh("是我没看清说明，错怪你们了，对不起", "您别放在心上，说明书确实写得密"),
    zh("抱歉语气重了", "完全能理解，遇到谁都会急"),
    zh("對不起啊，忘記付款了", "沒 關 係，现在付也来得及"),
    zh("不好意思我不会操作，问了好多遍", "不会不会，有不懂的随时问"),
    zh("sorry拍错颜色了", "没问题的，这就给您换"),
    zh("不好意思问一下，这台加湿器多大容量", "三升的亲"),
    zh("不好意思，请问有大码吗", "有的亲"),
    zh("你们必须给我道歉", "实在对不起，是我们做得不好"),
    zh("一句对不起就完了吗", "我们愿意补偿您一张券"),
    zh("什么时候发货", "今天发"),
    zh("打扰一下，能开票吗", "可以开的"),
    { text: "好的亲，改好了", name: "a reply whose customer text is not known" },
    en("Sorry, I clicked the wrong size", "No worries, I've swapped it."),
    en("My bad, I forgot to pay", "That's quite all right, take your time."),
    en("I apologise for shouting earlier", "Please don't worry about it, I would be upset too."),
    en("Sorry, do you sell fuses?", "We do, in packs of five."),
    en("Are you sorry at all?", "We truly are."),
    en("So sorry for the late reply!", "It happens to all of us. Shall I book it?"),
    zh("又麻烦你了，不好意思", "您别客气，有事随时说"),
    en("Oops, wrong window", "How can I help?"),
    en("Sorry, is the shop open on Sunday?", "It is, from ten."),
  ],
  bad: [
    { ...zh("昨天话说重了，给你们道个歉", "好的，单子改好了"), findings: missing },
    { ...zh("向您说声对不起，我看岔了", "收到，改好了"), findings: missing },
    {
      ...zh("对不起，我手滑多拍了一台", "多拍的那台申请退款就可以"),
      findings: [{ messageId: "missing", fixed: "没关系的亲，多拍的那台申请退款就可以" }],
    },
    { ...zh("不好意思刚才在开会没看到消息", "那您现在要下单吗"), findings: missing },
    { ...zh("抱歉啊电话写错了一位", "好的，改过来了"), findings: missing },
    { ...zh("真不好意思，又来麻烦你了", "您说"), findings: missing },
    { ...zh("是我没看清说明，错怪你们了，对不起", "嗯，说明书第三页有写"), findings: missing },
    { ...zh("抱歉语气重了", "已经为您登记"), findings: missing },
    { ...zh("對不起啊，忘記付款了", "麻烦现在付一下"), findings: missing },
    { ...zh("不好意思我不会操作，问了好多遍", "点右上角设置"), findings: missing },
    { ...zh("sorry拍错颜色了", "请您申请换货"), findings: missing },
    { ...zh("非常抱歉，孩子把包装拆坏了，还能退吗", "包装破损要扣五元"), findings: missing },
    { ...zh("对不起，这几天出差没去取件，快递被退回了", "重新发货要补运费"), findings: missing },
    { ...zh("刚才冤枉你了，抱歉", "收到"), findings: missing },
    { ...zh("不好意思哈，我记错日期了", "活动到周日"), findings: missing },
    { ...zh("实在对不住，地址给错了", "请把新地址发来"), findings: missing },
    { ...zh("抱歉抱歉，发错图了", "那请再发一张"), findings: missing },
    {
      ...en("Sorry, I clicked the wrong size", "The size has been changed."),
      findings: [{ messageId: "missing", fixed: "No problem at all. The size has been changed." }],
    },
    { ...en("My bad, I forgot to pay", "Please pay by noon."), findings: missing },
    { ...en("I apologise for shouting earlier", "Noted."), findings: missing },
    { ...en("So sorry for the late reply!", "Shall I book it?"), findings: missing },
    { ...en("Apologies, I gave you my old postcode", "What is the new one?"), findings: missing },
    { ...en("I'm sorry for the mix-up, I sent the wrong photo", "Send the right one."), findings: missing },
    { ...zh("我用得还不熟练，不好意思", "点右上角就能改"), findings: missing },
    { ...en("I'm sorry, I just realised I need it for Monday. Can we change it?", "Monday it is."), findings: missing },
    { ...en("It was the other one, my apologizes", "Changed."), findings: missing },
    { ...en("I am sorry, I do not have that number either", "What is your postcode?"), findings: missing },
  ],
});
