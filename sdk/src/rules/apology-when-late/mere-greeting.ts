import type { Passage } from "../../engine/text/passage.ts";

/** The parts of a greeting, read one after the other. */
const PARTS =
  /(?:[您你]好|大家好|早上好|上午好|中午好|下午好|晚上好|早安|哈[喽啰罗]|嗨|欢迎(?:光临|来到)?|(?:很|非常)?高兴(?:能)?为[您你]服务|在(?:的|呢|吗|么|不|嘛)?|有人(?:吗|在吗|么)?|客服(?:小?[\u4e00-\u9fff]{1,2})?(?:为[您你]服务)?|请(?:问|讲)|(?:请问)?有(?:什么|啥)(?:可以|能)(?:帮|为)(?:助|到)?(?:[您你]|亲)?(?:的|服务)?(?:吗|呢)?|亲+(?:爱的)?|[您你]|本?小?店|[呀啊哦呢哈吗的 ,.!?…:\n]|(?:hello|hi|hey|dear|welcome|there|good (?:morning|afternoon|evening)|how (?:can|may) i help(?: you)?(?: today)?|anyone (?:there|here)|sir|madam|are you there)(?![a-z]))/y;

/** Nothing but a greeting, an address, or 在的; it answers no question. */
export function isMereGreeting({ plain }: Passage): boolean {
  if (plain.length > 60) return false;
  PARTS.lastIndex = 0;
  while (PARTS.lastIndex < plain.length) if (!PARTS.test(plain)) return false;
  return true;
}
