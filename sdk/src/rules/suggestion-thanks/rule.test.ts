import { test } from "vitest";
import { testRule } from "../../testing/rule-tester.ts";
import { suggestionThanks } from "./rule.ts";

const zh = (customerText: string, text: string) => ({
  text,
  context: { customerText },
  name: `${customerText} → ${text}`,
});
const en = (customerText: string, text: string) => ({ ...zh(customerText, text), lang: "en" as const });
const missing = [{ messageId: "missing" }];

testRule(test, suggestionThanks, {
  ok: [
    zh("能不能用顺丰发", "可以的亲，拍下备注就行"),
    zh("少发了一个勺子", "抱歉亲，马上给您补"),
    en("Could you send it tomorrow?", "Yes, it leaves tomorrow."),
    zh("建议猫砂出个小包装", "谢谢您的建议，已经转给产品同事"),
    zh("要是台灯能调色温就完美了", "感谢反馈，下一代会考虑"),
    zh("提个小意见，说明书字太小", "多谢您提出来，我们会放大"),
    zh("希望你们能增加晚上的客服", "谢谢亲，这个想法我们记下了"),
    zh("包装能不能少用点塑料，不环保", "感謝您的提醒，正在换纸箱"),
    zh("详情页最好标一下重量", "十分感谢您的宝贵意见，今天就补上"),
    zh("下次发货前检查一下封口吧", "谢谢您指出，仓库会逐件检查"),
    zh("你们应该出个儿童款", "很感激您的想法，会认真考虑"),
    zh("如果支持分期会更方便", "感谢建议，目前还做不到，请您谅解"),
    zh("有什么建议吗，我该买哪款", "推荐您入门款哦"),
    zh("希望明天能到", "明天能到的亲"),
    zh("建议我拍多大", "您拍M码"),
    zh("今天能发吗", "能发的"),
    zh("可以便宜点吗", "已经是最低价了呢"),
    zh("希望早点发货", "今天优先给您发"),
    { text: "好的，会转达的", name: "a reply whose customer text is not known" },
    en("It would be great if the strap were longer", "Thank you for the feedback, I'll tell the designers."),
    en("You should add a dark mode", "Thanks, that's a good idea."),
    en("Have you considered refill packs?", "We appreciate the suggestion!"),
    en("Can you recommend a size?", "A medium will fit."),
    en("I hope it arrives soon", "It arrives on Monday."),
    en("Any suggestions for a gift?", "The tea set is popular."),
  ],
  bad: [
    { ...zh("泡沫塞得太多，少放几层更环保", "怕路上碰坏嘛"), findings: missing },
    { ...zh("尺码表字太小了，最好能放大一些", "手机上双指可以放大看的"), findings: missing },
    { ...zh("说明书能不能印上图示，看文字费劲", "说明书是厂里定的哦"), findings: missing },
    { ...en("Maybe use a stronger box?", "Boxes come from the supplier."), findings: missing },
    { ...en("The buttons on your kettle could be bigger.", "That is the design."), findings: missing },
    {
      ...zh("建议猫砂出个小包装", "已经转给产品同事"),
      findings: [{ messageId: "missing", fixed: "感谢您的建议，已经转给产品同事" }],
    },
    { ...zh("要是台灯能调色温就完美了", "这个做不到呢"), findings: missing },
    { ...zh("提个小意见，说明书字太小", "好的"), findings: missing },
    { ...zh("希望你们能增加晚上的客服", "我们十点下班哦"), findings: missing },
    { ...zh("包装能不能少用点塑料，不环保", "塑料防水一点"), findings: missing },
    { ...zh("详情页最好标一下重量", "重量是两公斤"), findings: missing },
    { ...zh("下次发货前检查一下封口吧", "会注意的亲"), findings: missing },
    { ...zh("你们应该出个儿童款", "暂时没有计划"), findings: missing },
    { ...zh("如果支持分期会更方便", "目前不支持的"), findings: missing },
    { ...zh("我觉得你们客服培训有待加强", "我会告诉主管"), findings: missing },
    { ...zh("咖啡挺香的，就是封口条不好撕，可以改进一下", "谢谢惠顾，欢迎再来"), findings: missing },
    { ...zh("不如把运费险也送了", "您说得有道理"), findings: missing },
    { ...zh("給你們提個建議：多拍點實物圖", "收到，知道了"), findings: missing },
    { ...zh("唯一的不足是没有提手，加一个就好了", "嗯，确实"), findings: missing },
    {
      ...en("It would be great if the strap were longer", "I'll tell the designers."),
      findings: [{ messageId: "missing", fixed: "Thank you for the suggestion. I'll tell the designers." }],
    },
    { ...en("You should add a dark mode", "We have no plans for that."), findings: missing },
    { ...en("Have you considered refill packs?", "Not yet."), findings: missing },
    { ...en("Next time please use less tape on the box", "OK."), findings: missing },
    { ...en("I wish the listing showed the weight", "It weighs two kilos."), findings: missing },
    { ...en("The app could be clearer about returns", "Thanks for shopping with us."), findings: missing },
  ],
});
