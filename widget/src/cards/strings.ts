import type { Language } from "../api.ts";

const zh = {
  address: "请核对收货地址",
  recipient: "收货人",
  correct: "地址正确",
  change: "修改地址",
  newAddress: "新的收货地址",
  save: "提交",
  cancel: "取消",
  sending: "正在提交…",
  failed: "没有提交成功，请再试一次",
  confirmed: "✓ 您已确认地址",
  changed: "✓ 已提交新地址，客服会尽快为您核对",
  quote: "报价",
  order: "订单",
  placed: "订单已提交",
  paid: "订单已付款",
  updated: "订单有更新",
  pieces: (count: number) => `共 ${count} 件`,
  view: "查看商品",
  image: "查看图片",
  erased: "这条消息已撤回",
};

export type CardStrings = typeof zh;

/** Cards carry all their languages: a few hundred bytes, and no further request. */
export const cardStrings: Record<Language, CardStrings> = {
  "zh-CN": zh,
  en: {
    address: "Is this address right?",
    recipient: "To",
    correct: "Yes, correct",
    change: "Change",
    newAddress: "New address",
    save: "Submit",
    cancel: "Cancel",
    sending: "Submitting…",
    failed: "That did not work. Please try again",
    confirmed: "✓ You confirmed this address",
    changed: "✓ We have your new address and will check it",
    quote: "Quote",
    order: "Order",
    placed: "Order placed",
    paid: "Order paid",
    updated: "Order updated",
    pieces: (count) => `${count} ${count === 1 ? "item" : "items"}`,
    view: "View product",
    image: "View picture",
    erased: "This message was withdrawn",
  },
};
