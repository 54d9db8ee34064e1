import { once, type Passage } from "../text/passage.ts";

const ZH =
  "[您你]好|大家好|(?:早上|上午|中午|下午|晚上)好|早安|欢迎(?:[您你])?(?:光临|来到|再次光临)?(?:[\\u4e00-\\u9fff]{0,6}(?:店|旗舰店))?|(?:很|非常)?(?:高兴|荣幸)(?:能)?为[您你]服务|我是(?:客服|您的专属)?[\\u4e00-\\u9fff]{0,4}|客服[\\u4e00-\\u9fff]{0,3}为[您你]服务|亲爱的|亲+|哈[喽啰罗]|嗨|在的|好[的嘞哒滴勒]?|收到|明白|了解|知道|看到|没问题|可以|当然|不客气|辛苦|理解[您你]的(?:心情|着急|感受)?|(?:非常|十分|真的?|实在|很)?(?:抱歉|不好意思|对不起)|(?:请)?[您你]?(?:先)?(?:别|不要)(?:着急|急|担心|生气)|(?:请)?[您你]?放心|(?:感谢|谢谢)[您你]?(?:的)?(?:耐心)?(?:等待|理解|谅解|耐心|支持)?|(?:让[您你])?久等|马上|[您你请嗯恩哦呢哈呀啊啦哟了的哒嘞~]";
const EN =
  "hel+o|hi|hey|good (?:morning|afternoon|evening)|welcome(?: to [a-z' ]{1,30})?|dear|sir|madam|ma'am|there|thank(?:s| you)(?: for (?:your patience|waiting|reaching out|contacting us))?|sure(?: thing)?|of course|certainly|absolutely|no (?:problem|worries)|okay|ok|alright|all right|right|got it|noted|i (?:see|understand)|understood|(?:i'm |i am )?(?:so |very |really )?sorry(?: about that| to hear that)?|my pleasure|happy to help|i(?: can|'ll| will|'d be happy to)? help(?: you)?(?: with that)?|this is [a-z]+|and|you're welcome|don't worry|great";
const ONLY_COURTESY = new RegExp(`^(?:${ZH}|(?:${EN})(?![a-z])|[ ,.!;:…\\n“”"'()]){1,40}$`);

/** The message only greets, nods, comforts or thanks: it says nothing to the matter. */
export const isCourtesy = once(({ plain }: Passage): boolean => plain.length <= 60 && ONLY_COURTESY.test(plain));

const CALL =
  /^(?:[您你]好|大家好|在(?:吗|不在?|么|不)?|有(?:人|客服)(?:吗|在吗|么|没)?|客服|人呢|亲+|老板|掌柜|店家|哈[喽啰罗]|嗨|hel+o|hi|hey|anyone(?: there| here)?|are you (?:there|online)|good (?:morning|afternoon|evening)|呢|啊|呀|哦|的|[ ,.?!…~])+$/;

/** The customer only calls for somebody: 在吗, 有人吗, hello. */
export function isCall({ plain }: Passage): boolean {
  return plain.length <= 60 && CALL.test(plain);
}
