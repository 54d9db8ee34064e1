import { test } from "vitest";
import { testRule } from "../../testing/rule-tester.ts";
import { blameCustomer } from "./rule.ts";

const bad = (marked: string) => ({ messageId: "reproach", marked });
const en = (marked: string) => ({ messageId: "reproach", marked, lang: "en" as const });

testRule(test, blameCustomer, {
  bad: [
    bad("⟦您一开始就该选加绒的⟧"),
    bad("⟦您当初应该先量门宽再下⟧单"),
    bad("⟦谁让您不问清楚⟧，就付了款"),
    bad("⟦是您自己选错⟧口味的"),
    bad("⟦您应该早点⟧说呀"),
    bad("您⟦怎么不早点⟧联系我们"),
    bad("取货的时候⟦为什么不当面⟧验呢"),
    bad("我推荐的是大号，⟦是您非要小号⟧"),
    bad("⟦都怪您⟧没写门牌"),
    bad("⟦还不是因为您⟧催得急"),
    bad("⟦这就是您的问题⟧"),
    bad("这⟦都是您乱接电源造成的⟧"),
    bad("⟦您当妈的也不看⟧着点"),
    bad("⟦下次看清楚⟧再拍"),
    bad("快递到了您不接，⟦能怪谁⟧"),
    bad("⟦誰 讓 您 手快⟧"),
    en("⟦You should have checked the size first⟧."),
    en("⟦Why didn't you test it at the counter⟧?"),
    en("⟦That is your own fault⟧."),
    en("⟦Next time pay attention⟧."),
  ],
  ok: [
    "您当初应该收到过取件短信，我再帮您查下",
    "看到您选的是大号，需要换小号吗",
    "您应该明天能收到",
    "您应该适合中号",
    "不是您的问题，是页面没写清",
    "如果是您自己洗坏的，也可以帮您修补",
    "谁让您是我们的老顾客呢",
    "怎么不见您来逛啦",
    "快递怎么不提前打电话，我去问问",
    "您截图里那句“谁让您不看说明”是别家店回的",
    "下次您可以先发身高体重给我",
    "您没看到短信也没关系",
    { text: "You should receive it by Monday.", lang: "en" },
    { text: "You should have received an email from us.", lang: "en" },
    { text: "Why don't you try the blue one?", lang: "en" },
    { text: "It is not your fault.", lang: "en" },
  ],
});
