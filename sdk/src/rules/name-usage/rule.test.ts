import { test } from "vitest";
import { testRule } from "../../testing/rule-tester.ts";
import { nameUsage } from "./rule.ts";

const known = (customerName: string) => ({ context: { customerName } });
const first = (customerText: string) => ({ context: { firstReply: true, customerText } });
const asks = (customerName: string, marked: string) => ({ ...known(customerName), messageId: "asked-known", marked });
const wrong = (customerName: string, marked: string) => ({ ...known(customerName), messageId: "wrong-name", marked });
const often = (customerName: string, marked: string) => ({ ...known(customerName), messageId: "too-often", marked });
const early = (customerText: string, marked: string) => ({ ...first(customerText), messageId: "asked-first", marked });
const en = { lang: "en" as const };

testRule(test, nameUsage, {
  bad: [
    asks("陈静", "请问您⟦贵姓⟧"),
    asks("周女士", "亲，⟦怎么称呼您⟧呢"),
    asks("赵磊", "⟦麻烦告诉我一下您的姓名⟧，我查下订单"),
    asks("吴敏", "⟦您叫什么名字⟧呀"),
    asks("钱先生", "⟦报一下姓名⟧和订单号"),
    asks("林小姐", "⟦您姓什么⟧，我登记下"),
    asks("何涛", "⟦請問您貴姓⟧".replace("⟦請問您", "請問您⟦")),
    asks("郑洁", "⟦方便留个名字吗⟧"),
    wrong("陈静", "⟦程女士⟧，您的窗帘发出了"),
    wrong("周杰", "您好，⟦邹先生⟧，台灯有货"),
    wrong("赵磊", "好的，⟦赵蕾⟧女士".replace("⟦赵蕾⟧女士", "⟦赵蕾女士⟧")),
    wrong("欧阳明", "⟦司马先生⟧您好"),
    wrong("李女士", "请问您是⟦刘女士⟧吗"),
    often("陈静", "陈女士您好，陈女士这款有货，⟦陈女士⟧放心"),
    often("王芳", "王芳您好，王女士的订单发了，请⟦王芳⟧注意查收"),
    often("孙莉", "孙小姐，孙小姐，⟦孙小姐⟧在吗"),
    { messageId: "too-often", marked: "徐先生好，徐先生看下，⟦徐先生⟧确认吗" },
    { ...often("许强", "许先生，您的地板到了，⟦许先生⟧"), options: { maxNamePerReply: 1 } },
    early("这款有蓝色吗", "您好，请问⟦怎么称呼您⟧？"),
    early("几天能到南京？", "欢迎光临，我是客服小冉，请问您⟦贵姓⟧"),
    early("你好，能不能开发票", "亲，为了更好地为您服务，⟦您的姓名是⟧？"),
    early("怎么安装呀", "您好亲，请稍等，先⟦告诉我您的名字⟧好吗"),
    { ...asks("Ms Lowe", "Could you ⟦give me your name⟧, please?"), ...en },
    { ...asks("Tom Hardy", "⟦Who am I speaking with⟧?"), ...en },
    { ...asks("Ms Lowe", "⟦What is your surname⟧?"), ...en },
    { ...wrong("Ms Lowe", "Dear ⟦Ms Rowe⟧, the lamp is on its way."), ...en },
    { ...wrong("Tom Hardy", "Hi ⟦Kevin⟧, the rug is in stock."), ...en },
    { ...often("Ms Lowe", "Ms Lowe, hello. It is here, Ms Lowe. Bye, ⟦Ms Lowe⟧."), ...en },
    { ...early("Is the oak table in stock?", "Hello! ⟦May I have your name⟧, please?"), ...en },
    { ...early("How long is delivery?", "Good morning dear, ⟦how may I address you⟧?"), ...en },
  ],
  ok: [
    { ...known("陈静"), text: "陈女士，窗帘发出了" },
    { ...known("陈静"), text: "请问是陈静女士本人吗" },
    { ...known("陈静"), text: "新包裹的收件人姓名和电话发我一下" },
    { ...known("陈静"), text: "请问您的旺旺名是什么" },
    { ...known("陈静"), text: "要改成寄给朋友的话，对方姓名和地址发来就行" },
    { ...known("周杰"), text: "周先生您好，周杰这个名字登记对吗" },
    { ...known("周杰"), text: "您的会员名报一下" },
    { ...known("周杰"), text: "发票抬头的公司名称是什么呢" },
    { ...known("周杰"), text: "配送员李先生半小时后到" },
    { ...known("周杰"), text: "我是售后主管刘女士，您的问题我来处理" },
    { ...known("欧阳女士"), text: "欧阳女士您好，画框今天发" },
    { ...known("王女士"), text: "王小姐，台灯有两种光" },
    { ...known("tb88213"), text: "李女士您好" },
    { ...known("林小姐"), text: "您好亲，马上帮您安排，方便的话明天送" },
    { text: "请问您贵姓", name: "a name that is not known" },
    { ...first("这款有蓝色吗"), text: "有蓝色的亲，请问怎么称呼您" },
    { ...first("几天能到南京？"), text: "您好，三天左右到，请问您贵姓" },
    { ...first("在吗"), text: "您好，请问怎么称呼您" },
    { ...first("我想问一下上周的订单"), text: "您好，请问您贵姓，我查一下" },
    { context: { customerText: "有蓝色吗" }, text: "请问怎么称呼您" },
    { text: "徐先生好，您看下，徐先生确认吗" },
    { ...known("Ms Lowe"), text: "Ms Lowe, it ships today.", ...en },
    { ...known("Ms Lowe"), text: "Am I speaking with Ms Lowe?", ...en },
    { ...known("Ms Lowe"), text: "What is the recipient's name for the new parcel?", ...en },
    { ...known("Ms Lowe"), text: "Could you tell me your user name?", ...en },
    { ...known("Tom Hardy"), text: "Hello Tom, the driver Mr Bell comes at four.", ...en },
    { ...known("Ms Lowe"), text: "Hello there, your order has shipped.", ...en },
    { ...first("Is the oak table in stock?"), text: "Yes, we have six. May I ask your name?", ...en },
    { ...first("Hello"), text: "Hello dear, may I have your name?", ...en },
  ],
});
