import { test } from "vitest";
import { testRule } from "../../testing/rule-tester.ts";
import { bluntTone } from "./rule.ts";

const bad = (messageId: string, marked: string) => ({ messageId, marked });
const en = (messageId: string, marked: string) => ({ messageId, marked, lang: "en" as const });

testRule(test, bluntTone, {
  bad: [
    { ...bad("refusal", "⟦配不了⟧，没人手"), context: { customerText: "能送货上门吗" } },
    bad("scorn", "标题上⟦不是都写了吗⟧"),
    bad("scorn", "⟦您耳朵是摆设吗⟧，说过了"),
    { ...bad("refusal", "⟦没货⟧。"), fixed: "抱歉亲，没货。" },
    bad("refusal", "⟦不能改⟧，过期了"),
    bad("refusal", "⟦新疆不包邮⟧"),
    bad("refusal", "⟦改 不 了⟧"),
    bad("order", "⟦自己看⟧详情"),
    bad("order", "亲，⟦您自己想办法⟧"),
    bad("order", "⟦等着⟧。"),
    bad("order", "⟦看尺码表⟧"),
    bad("scorn", "标签上⟦不是写着吗⟧"),
    bad("scorn", "亲，⟦要我讲几遍⟧呀"),
    bad("scorn", "⟦您可真会砍⟧价"),
    bad("scorn", "一会儿要一会儿不要，⟦烦不烦⟧"),
    bad("scorn", "⟦都第三遍了⟧"),
    bad("scorn", "单号在短信里，⟦您自己点一下会累着吗⟧？"),
    bad("scorn", "⟦难道还要我送到您床边⟧？"),
    bad("ultimatum", "⟦爱买不买⟧"),
    bad("ultimatum", "⟦愛🙄買🙄不🙄買⟧"),
    bad("ultimatum", "⟦嫌贵就别买⟧，亲"),
    bad("ultimatum", "⟦不想付定金就别拍⟧"),
    { ...en("refusal", "⟦No⟧."), fixed: "I'm sorry. No." },
    en("refusal", "⟦N o⟧ ."),
    en("order", "⟦Read the label⟧."),
    en("scorn", "Sorry, but ⟦how many times do I have to write this⟧?"),
    en("ultimatum", "⟦Take it or leave it⟧."),
  ],
  ok: [
    "小熊的眼睛是装饰扣，不会掉的哦",
    "页面标签不是纯棉的话可以退的哦",
    "没货了呢亲",
    "抱歉，改不了",
    "不起球",
    { text: "没有", context: { customerText: "会有异味吗" } },
    { text: "不是，是纯棉的", name: "no, and then the answer" },
    { text: "您截图里的“爱买不买”不是我们回的", name: "a quotation" },
    "@小周 自己看下后台的备注",
    "请您看下尺码表，拿不准的话我帮您选",
    "您自己留着用也可以哦",
    "活动到周日结束",
    "不喜欢可以退，运费我们出",
    "要么换一条，要么退款，我都帮您办",
    "呵呵，亲太客气啦",
    "这不是您要的那一款吗？我给您换",
    { text: "No problem.", lang: "en" },
    { text: "What part of the world are you in?", lang: "en" },
    { text: "If it does not fit, please send it back.", lang: "en" },
  ],
});
