import { anchors } from "../text/anchors.ts";
import { once, type Passage } from "../text/passage.ts";
import { zh } from "../text/phrase.ts";

const WORDS = anchors(
  ..."提供,告诉,告知,发,报,说,拍,截,上传,描述,留,给我,给下,单号,哪,什么,啥,多少,几".split(","),
  ..."provide,send,tell,give,share,what,which,could you,can you,may i,can i,your".split(","),
);
const DATA =
  "(?:单号|订单|编号|账号|昵称|旺旺|id|照片|图片?|截图|视频|凭证|手机号?|电话|号码|地址|姓名|名字|称呼|身高|体重|尺寸|型号|尺码|腰围|胸围|链接|颜色|款号|货号|脚长|信息|资料|情况)";
const CHINESE = zh(
  [
    `(?:提供|告诉|告知|发送?|报|上传|描述|留|说|给)(?:一?下|个|张|给|我|到|来|过来|您|您的|[您你]那边|这边|完整的?|具体|那个|个?)*${DATA}`,
    `${DATA}(?:麻烦|请|劳烦)?(?:[您你亲])?(?:先)?(?:提供|告诉|告知|发|报|给)(?:一?下|我|给我|过来)`,
    `${DATA}(?:是)?(?:多少|几|什么|哪)`,
    "(?:拍|截)(?:一?下|个|几?张|些)?(?:照片?|图|视频|给我|发)",
  ].join("|"),
);
const ENGLISH =
  /(?<![a-z])(?:(?:could|can|would|will|may|might|please|kindly)(?: you| i| we)?(?: please)? (?:tell|send(?: over| across)?|give|share|provide|describe|upload|attach|take|try|let me (?:know|have)|have|get|confirm)(?: me| us)? (?:me |us |with )?(?:the|your|a|an|some|which|what|more|order)|what(?:'s| is| was) (?:the|your)|which (?:order|one|size|colou?r)|(?:i|we)(?:'ll| will)? (?:just )?need (?:the|your|a)|(?:send|share|dm|message)(?: over| me| us)* (?:the|your|us|me))(?![a-z])/;
/** 您看可以吗 after an announcement asks for leave, not for an answer that is waited for. */
const LEAVE = /(?:好吗|好么|好不好|可以吗|可以么|行吗|行不|方便吗|好嘛|okay|ok|all right|alright|if that's okay) ?\?*$/;

/** The agent waits for something from the customer: data, a photograph, the answer to a question at the message's end. */
export const asksCustomer = once((passage: Passage): boolean => {
  const { plain } = passage;
  if (plain.endsWith("?") && !LEAVE.test(plain)) return true;
  if (!passage.has(WORDS)) return false;
  CHINESE.lastIndex = 0;
  return CHINESE.test(plain) || ENGLISH.test(plain);
});
