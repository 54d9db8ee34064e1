import { isAcknowledgement } from "../../engine/detect/acknowledgement.ts";
import { doneSignalIn, requestBesideDone } from "../../engine/detect/done-signal.ts";
import { requestInWords } from "../../engine/detect/request.ts";
import { withoutGaps } from "../../engine/detect/spaced.ts";
import type { Passage } from "../../engine/text/passage.ts";

/** What was done for the customer already, and the thanks themselves: their 帮我 and 麻烦 ask for nothing. */
const DONE = new RegExp(
  [
    "谢[^,.?!\\n]{0,3}[您你]们?(?:[帮替为给](?:我|忙|了)|让我)(?![^,.?!\\n]{0,12}(?:下|看看|查查))[^,.?!\\n]{0,14}",
    "(?:[帮替给为](?:我|忙|了我)|让我)[^,.?!\\n哪几啥什多谁]{0,12}?(?:[到好成完回出来](?:了|啦|(?=[^?\\n]{0,8}!))|了)[^,.?!\\n]{0,8}",
    "[^,.?!\\n]{0,10}(?:收到|到账|到帐|解决|搞定|办好|弄好|改好|退|好使|修好|拿到)[了啦](?!吗|没)",
    "(?:辛苦|费心|麻烦|有劳)(?:[您你]们?)?(?:了|啦|咯|喽)",
    "(?<![a-z]|(?:can|could|will|would|please) )(?:for|you) (?:helping|finding|sorting|fixing|checking|changing|sending|letting|help(?:ed)?|found|sorted|fixed|sent)(?: [a-z']+){0,8}",
  ].join("|"),
  "g",
);
/** Thanks are only the tag of what is handed over, picked, or still amiss: 黑色M码，谢谢; 地址发你了，谢谢; 还是查不到，谢谢; my PIN is… */
const STILL_OPEN = new RegExp(
  [
    "(?:查|找|看|收|登|搜|打|连|付|用)不[到了上开]",
    "(?<![不别甭]|不用|不太|不要)(?:急[用着]|着急)",
    "(?:联系方式|id|编号|账号) ?;?:",
    "不用[^,.?!]{1,8}吧(?=$|[,.! ])",
    "\\d{5,}",
    "(?:地址|电话|号码|手机|截图|图片?|单号|照片|链接|姓名)[^,.?!]{0,6}(?:发|给|是|:|在上面)",
    "(?:^|[,. ])[^,.?!]{0,8}(?:码|色的?|款的?|[一两二三四五六\\d](?:件|个|箱|双|条|盒|瓶|包|套|份|支))(?:吧|就行|就好)?(?=$|[,.! ])",
    "(?:^|[,. ])(?:开|要|用|发|寄|送|改|换|选|走|按|写|备注|放|订|拍|留)[^,.?!了过]{1,10}(?:$|[,. ](?:非常|多|太)?(?:谢|感谢|麻烦))",
    "吧[,. ]*(?:麻烦|谢|辛苦|多谢|感谢)",
    `(?<![a-z])(?:${[
      "let's [a-z]+",
      "(?:my|our|the) (?:[a-z']+ ){0,3}(?:name|pin|number|birth|birthday|dob|e-?mail|address|phone|zip|account|id|code|postcode|password)(?: (?:on|for|of|to) (?:my|the|our|this|that|it)(?: [a-z]+)?)?(?: is| was|'s|:)",
      "(?:i|we)(?: also| now| still| just)*(?:'d| would) (?:also )?(?:like|love|need|prefer)",
      "(?:i|we)(?:'ve| have)?(?: also| still)? (?:got to|gotta|need to|have to)(?! (?:go(?![a-z])|run|leave|head|get (?:going|back|home)))",
      "(?:that|it|this)(?:'d| would|'ll| will) be (?:great|good|lovely|perfect|fine|wonderful|nice)",
      "yes,? please",
    ].join("|")})(?![a-z])`,
  ].join("|"),
);

/** The customer thanks and asks for nothing further; with a request thanks are only its tag. */
export function isAllThanks(text: Passage): boolean {
  if (isAcknowledgement(text.raw)) return !STILL_OPEN.test(text.plain);
  if (doneSignalIn(text) !== null) return !STILL_OPEN.test(text.plain) && requestBesideDone(text) !== "request";
  const rest = withoutGaps(text.plain).replace(DONE, "");
  return requestInWords(rest) === null && !STILL_OPEN.test(rest);
}
