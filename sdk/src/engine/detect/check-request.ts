import type { Passage } from "../text/passage.ts";

const ZH =
  /核[对实查]|确认(?!收货(?!地址|信息|人|电话))|对[吗嘛么吧]|对不对|对得上|没错(?:吧|吗|的话)|(?:是否|是不是)(?:正确|有误|无误|对|这个|这里|需要|有变|还是)|正确[吗么吧]|无误|有误|有没有(?:问题|错|误|变|要改|需要)|没有?(?:问题|变|变化|变动|错)(?:吧|吗|的话|就|么)|有(?:问题|错|变化|变动|出入|不对)(?:的话|吗|请|就|告诉|随时|及时|联系|您)|(?:看|瞧|检查)(?:一?下|一?眼|看)?[^.?!\n]{0,14}(?:对|错|正确|变|一致|写对|填对|可以吗|行吗)|(?:检查|过目|复核|校对|把关)|是(?:这个|这里|这儿|此)?(?:地址)?[吗么吧]|可以吗|(?:需要|要|用)(?:不要|不用)?(?:修改|改|更改|变更|调整)(?:吗|的话|么|一下吗)|如(?:果|需)?(?:有变|有误|不对|有错|需要改|要改|要修改)|还是(?:这个|这里|这儿|原来|之前)?[^,.?!]{0,12}(?:吗|么|吧|\?)/;
const EN =
  /(?<![a-z])(?:check|confirm|verify|double ?check|correct|right\?|make sure|accurate|look(?:s)? (?:right|ok|okay|good|correct)|(?:is|are) (?:that|this|it|these|the address|everything)[^.!]{0,24}(?:right|correct|ok|okay|good|fine|still|up to date)|all right\?|let me know if|tell me if|any (?:changes?|mistakes?|errors?|corrections?)|is (?:that|this) (?:it|the one|still)|still (?:right|correct|good|current)|okay\?|ok\?|yes\?)(?![a-z])/;

/** The customer is asked to look whether something is right. 确认收货, the button at the end of an order, is no such request. */
export function asksToCheck({ plain }: Passage): boolean {
  return ZH.test(plain) || EN.test(plain);
}
