import { test } from "vitest";
import { testRule } from "../../testing/rule-tester.ts";
import { talk } from "../../testing/talk.ts";
import { abuseCalm } from "./rule.ts";

const after = (customerText: string) => ({ context: { customerText } });
const bad = (customerText: string, marked: string) => ({ ...after(customerText), messageId: "strikes-back", marked });
const en = (customerText: string, marked: string) => ({ ...bad(customerText, marked), lang: "en" as const });
const ok = (customerText: string, text: string) => ({ ...after(customerText), text });
const okEn = (customerText: string, text: string) => ({ ...ok(customerText, text), lang: "en" as const });

testRule(test, abuseCalm, {
  bad: [
    bad("你们都是傻逼吗，三天了还不发", "⟦您才傻⟧呢"),
    bad("滚，骗子店", "您自己⟦滚吧⟧，不卖给您这种人"),
    bad("你有病吧", "⟦有病的是⟧您吧，按时吃药"),
    bad("垃圾客服，废物一个", "⟦嘴巴放干净⟧点"),
    bad("狗东西，骗我钱", "⟦有本事⟧您去工商局告我们啊"),
    bad("妈的，什么破店", "⟦骂谁⟧呢？"),
    bad("你们这群王八蛋", "⟦彼此彼此⟧，您也好不到哪去"),
    bad("脑残客服", "⟦就您这⟧素质，难怪没人理"),
    bad("去死吧你们", "您⟦再骂一句⟧，订单直接给您取消"),
    bad("黑店！奸商！", "⟦呵呵⟧，您骂得真有文采"),
    bad("你眼瞎啊", "⟦没教养⟧，家里没大人教吗"),
    bad("白痴，连个码都发错", "⟦您地址我这儿有⟧，小心点"),
    bad("什么垃圾玩意，客服也是猪", "⟦买不起⟧就别买，在这叫什么"),
    bad("sb客服", "⟦閉嘴⟧吧您"),
    bad("操你妈", "⟦尽管去投诉⟧，看谁怕谁"),
    bad("你脑子进水了吧", "⟦您算老几⟧，这么跟我说话"),
    bad("死骗子", "⟦拉黑了⟧，不送"),
    bad("一群人渣", "您⟦骂够了⟧没有"),
    bad("神经病客服", "我好得很，您⟦去看看脑科⟧吧"),
    bad("你们也配开店？", "总比您这种⟦没文化⟧的强"),
    bad("破店，吃屎去吧", "亲，⟦就您这⟧副嘴，谁卖您谁倒霉"),
    bad("傻逼", "⟦再骂半句我就把您照片发网上⟧"),
    bad("脑残卖家", "退款？⟦没门⟧"),
    en("Idiot", "⟦Says the person⟧ who ordered twice."),
    en("You lying scum", "⟦The only liar here is you⟧."),
    en("f**k you", "You can ⟦forget your refund⟧."),
    en("You are a bunch of idiots", "⟦Takes one to know one⟧."),
    en("This is bullshit, you stupid clowns", "⟦Watch your mouth⟧ or I will close this chat."),
    en("You moron, where is my parcel", "⟦You're the moron⟧ here, you typed the wrong address."),
    en("Screw you, scammers", "⟦Go ahead and⟧ report us, see if I care."),
    en("You people are useless idiots.", "Wow, ⟦grow up⟧."),
    en("Go to hell", "⟦We have your address⟧, so be careful."),
    {
      name: "a strike back in a conversation, at its message",
      events: talk([0, "customer", "你们就是一群骗子，傻逼"], [5, "agent", "您才是骗子"], [9, "customer", "?"]),
      findings: [{ messageId: "strikes-back", span: [0, 3], seq: 2 }],
    },
  ],
  ok: [
    ok("傻逼客服", "非常抱歉让您这么生气，订单号发我，我马上查"),
    ok("你们是骗子吗，滚", "理解您的心情，我们不是骗子，退款今天就给您办"),
    ok("有病吧你们", "您先消消气，我帮您把运费退了好吗"),
    ok("废物", "您如果一直用这样的方式沟通，问题很难得到处理，您把情况说一下，我来解决"),
    ok("妈的烦死了", "麻烦您换一种方式说，我才好帮到您"),
    ok("垃圾店，操", "给您带来不好的体验，实在对不起，我申请给您补偿"),
    ok("脑残", "您骂我没关系，问题我一定帮您跟到底"),
    ok("一群狗东西", "抱歉，垃圾袋发少了是我们的错，今天补发"),
    ok("混蛋，奶瓶漏水", "真的很抱歉，漏水的奶瓶不用寄回，给您重发一只"),
    ok("你是猪吗", "对不起，是我没有说清楚，退货地址已经短信发给您"),
    ok("黑店！我要投诉", "您可以通过平台投诉，我也会把您的情况上报主管，两小时内给您答复"),
    ok("sb", "您好，我在的，请问遇到什么问题了"),
    ok("白痴设计，打不开", "请您别生气，按住盖子两侧往上提就可以打开"),
    ok("神经病", "请您文明用语好吗，我会尽力帮您处理"),
    ok("这件有点薄", "有本事去投诉"),
    ok("质量太差，很失望", "呵呵，您真会挑"),
    ok("我小孩不小心摔了垃圾桶", "没关系的，配件可以单买"),
    ok("快递员骂我傻逼", "太不应该了，我马上向快递公司投诉他没素质的行为"),
    ok("你们配当客服吗", "对不起，刚才的回答没有帮到您，我重新给您查"),
    ok("骗子公司，早点倒闭", "真的很抱歉，您的订单今天就安排退款，不好意思让您久等"),
    ok("操，又破了", "您把破的地方拍张照，我给您补发一个"),
    okEn("What a sh*t shop", "I am sorry about that. You can complain to our manager, and I will help you now."),
    okEn("You idiots lost my parcel", "I understand why you are angry, and I am sorry. Let me trace it now."),
    okEn("Are you stupid?", "I am sorry for the confusion. Could you put it another way for me?"),
    okEn("Screw this, scammers", "I hear you, and I will refund it today."),
    okEn("You bastards", "I want to help, but it is hard to do so while we talk like this."),
    okEn("The lid is hard to open.", "Grow up."),
    { text: "您才有病", name: "no customer's words" },
  ],
});
