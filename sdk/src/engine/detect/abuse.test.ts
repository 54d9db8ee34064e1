import { describe, expect, test } from "vitest";
import { Passage } from "../text/passage.ts";
import type { Lang } from "../types.ts";
import { isAbusive } from "./abuse.ts";

const verdict = (text: string, lang: Lang = "zh") => isAbusive(new Passage(text, lang));

describe("the customer swears at the agent or the shop", () => {
  test.each([
    "你们都是傻逼吧",
    "傻 b 客服",
    "什么破店，妈的",
    "滚，别跟我说话",
    "黑店！奸商！",
    "你脑子进水了？",
    "一群骗子",
    "垃圾客服",
    "客服是猪吗",
    "去死吧",
    "你有病啊",
    "tmd到底发不发",
    "操，又发错",
    "臭不要脸的",
    "廢物，退錢",
    "你们良心被狗吃了",
    "眼瞎吗，地址写那么清楚",
    "神😡经😡病",
    "你这种人就不配开店",
    "祝你们早日倒闭",
    "客服死了吗，一个都不回",
  ])("%s", (text) => {
    expect(verdict(text)).toBe(true);
  });
  test.each([
    "You are a bunch of idiots",
    "This is bullshit",
    "F**k off, scammers",
    "Are you blind?",
    "Your service is a joke, you useless clowns",
    "Go to hell.",
    "What a load of sh*t",
    "f**k this shop",
  ])("%s", (text) => {
    expect(verdict(text, "en")).toBe(true);
  });
});

describe("angry, but no insult; or not at the shop", () => {
  test.each([
    "太慢了，我很生气",
    "质量这么差，要投诉你们",
    "垃圾桶还有货吗",
    "快递员骂我是傻逼",
    "我真是傻子，选错码了",
    "操作步骤发我一下",
    "滚筒洗衣机能洗吗",
    "孩子生病了没去收货",
    "我妈的生日，想买个蛋糕",
    "猪肉脯多少钱",
    "狗粮和狗窝一起发吗",
    "这个恶心的味道要散多久",
    "短信说“垃圾，滚”，是谁发的",
    "2b铅笔一盒几支",
    "死角能吸到吗",
    "又不是人人都会装",
  ])("%s", (text) => {
    expect(verdict(text)).toBe(false);
  });
  test.each([
    "I am very disappointed with the delivery",
    "My neighbour is an idiot and took the parcel",
    "Do you sell trash bags?",
    "It smells bad",
    "Please file a fraud report for me",
    "My partner's brother is a jerk, so send it to my flat",
    "Is the glass bowl dishwasher safe?",
  ])("%s", (text) => {
    expect(verdict(text, "en")).toBe(false);
  });
});
