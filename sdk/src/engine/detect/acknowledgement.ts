/** First sketch; see the tests beside this file for what it has to tell apart. */
const ZH =
  /^(?:(?:好|行|嗯|恩|唔|哦|噢|喔|可以|ok|okay|知道|了解|明白|收到|谢|感谢|辛苦|麻烦|再见|拜拜|晚安|没有|没|不用|就这些|的|了|吧|啦|呀|哒|滴|你|您|们|亲)+[,.!~… ]*)+$/;
const EN =
  /^(?:(?:ok|okay|k|thanks|thank you|thx|ty|cheers|great|perfect|got it|i see|sure|fine|alright|bye|goodbye|bye bye|no|nope|that is all|that's all|so much|very much|a lot|then)[,.! ]*)+$/;
const WORDLESS = /^[^\p{L}\p{N}?？]*$/u;

/** The customer only takes note, thanks or takes leave: nothing that waits for an answer. */
export function isAcknowledgement(text: string): boolean {
  const plain = text
    .toLowerCase()
    .replace(/[，。！～]/g, ",")
    .trim();
  return WORDLESS.test(plain) || ZH.test(plain) || EN.test(plain);
}
