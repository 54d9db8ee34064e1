import { en, zh } from "../text/phrase.ts";
import { type Frame, listed } from "./frame.ts";

const NUMBER = "[一二两三四五六七八九十几半百\\d]";

/** Words that mock or sigh only where nothing courteous or helpful stands beside them. */
export const curtScorn: readonly Frame[] = [
  {
    words: listed(
      "是不是闲,是不是没,是不是故意,是不是存心,是不是来,是不是有病,是不是有毛,是不是听,是不是看,是不是傻,是不是疯,是不是在,是不是想多",
    ),
    pattern: zh(
      "{你}是不是(?:太)?(?:闲|没事|故意|存心|来(?:找|捣)|有(?:病|毛病)|听不|看不懂|傻|疯|在逗|在耍|想多)[^,.?!;\\n]{0,6}",
    ),
  },
  { words: ["我看您", "我看你"], pattern: zh("我看{你}(?:就|根本|纯粹)?(?:是(?!不是)|纯粹)[^,.?!;\\n]{1,10}") },
  { words: ["不嫌", "嫌不嫌", "不觉得"], pattern: zh("(?:不嫌|嫌不嫌|不觉得)(?:烦|累|丢人|麻烦|寒碜|害臊)") },
  {
    words: ["想怎", "想咋", "想干"],
    pattern: zh("^(?:那)?{你}(?:到底)?(?:还)?想(?:怎样|怎么样|怎么着|咋样|咋地|干嘛|干吗|干{什么})[?.!]?$"),
  },
  {
    words: ["给我找", "给我添", "给我惹", "给我们找", "给我们添"],
    pattern: zh("(?:真|可|净|尽|就)(?:会|能|是|知道)?给{我}(?:找|添|惹)[^,.?!;\\n]{1,4}"),
  },
  {
    words: ["计较", "值当"],
    pattern: zh("(?:块|毛|元|分|钱)[^,.?!;\\n]{0,6}(?:也|还|都)(?:要|好意思|值得|跟我)?计较"),
  },
  {
    words: ["不是"],
    and: ["您买的", "你买的", "您拍的", "你拍的", "您花的", "你花的", "您要的", "你要的"],
    pattern: zh("{你}(?:买|拍|花|要)的(?:可)?是[^,.?!;\\n]{1,8},(?:又)?不是[^,.?!;\\n]{1,8}"),
    spansClauses: true,
  },
  {
    words: ["就您这", "就你这", "就您那", "就你那"],
    pattern: zh("就{你}[这那][^,.?!;\\n]{1,8},?(?:也|还)(?:想|要|能|配|敢)"),
    spansClauses: true,
  },
  {
    words: ["眼神", "脑子", "理解", "智商", "逻辑", "脑回路", "阅读能力", "脸皮", "记性"],
    pattern: zh(
      "{你}(?:这|那|的)?(?:眼神|脑子|理解(?:能力|力)?|智商|逻辑|脑回路|阅读能力|脸皮|记性)(?:也|真|可|还)*(?:是|够|太|绝|不|有问题|厚|差|感人|清奇)",
    ),
  },
  {
    words: ["累了", "烦了", "吐了", "腻了", "干了"],
    pattern: zh("(?:我|我们)(?:都|也|快|已经)*(?:{说}|解释|回|答)(?:累|烦|吐|腻|干)了?"),
  },
  {
    words: ["意思是我", "意思是说我", "意思我"],
    pattern: zh("{你}的?意思是?{说}?{我}[^,.?!;\\n]{0,4}(?:骗|坑|错|故意|有问题|黑|撒谎|瞎)"),
  },
  { words: ["似的", "一样"], pattern: zh("(?:{说}|弄|搞|整)得?(?:好像|跟)[^,.?!;\\n]{1,12}(?:似的|一样)") },
  {
    words: ["来比价", "来找茬", "来捣乱", "来蹭", "羊毛", "白嫖", "来砍价", "又是来"],
    pattern: zh("(?:又|就)?(?:是)?来(?:比价|找茬|捣乱|蹭|薅羊毛|白嫖|砍价)[^,.?!;\\n]{0,3}(?:的|吧|是吧)"),
  },
  { words: ["识字"], pattern: zh("{你}?(?:是|认|到底)?识字(?:吗|么|不)") },
  { words: ["怎么"], pattern: zh("^(?:亲)?怎么,(?:还|难道|您|你|非)[^,.?!;\\n]{1,14}"), spansClauses: true },
  {
    words: ["天天", "整天", "成天", "一天到晚", "三天两头", "没完"],
    pattern: zh(
      "(?:{头}|{你})(?:天天|整天|成天|一天到晚|三天两头)(?:就|都|老|来|在|就知道)*(?:问|催|换|改|退|找|投诉|砍|闹)",
    ),
  },
  {
    words: ["问", "纠结", "考虑", "挑", "磨", "犹豫"],
    and: ["都要", "也要", "还要", "都得"],
    pattern: zh(
      `${NUMBER}(?:个|件|双|条)?[^,.?!;\\n]{0,6}(?:都|也|还)(?:要|得)(?:问|纠结|考虑|挑|磨|犹豫)(?:个)?${NUMBER}`,
    ),
  },
  {
    words: ["绕道", "绕行", "请绕", "大门", "不愁", "随意", "拼夕夕", "批发市场", "另谋"],
    pattern: zh(
      "(?:请)?绕[道行](?={气}{完})|(?:大门|门)在(?:那|这)|(?:店大|{我}|东西|货)(?:可|也|从来|都)*不愁(?:卖|客|没人)|{你}随意(?={气}{完})|去?(?:拼夕夕|批发市场|地摊)(?:买)?(?={气}{完})",
    ),
  },
  {
    words: listed(
      "how much,draw,spell,must i,pigs,what a surprise,oh so,oh, so,asleep,skip,your head,flea,close the,then don't,then do not",
    ),
    pattern: en(
      "how much (?:clearer|simpler|plainer) (?:can|could|do)[a-z ]{0,20}|(?:do you )?(?:need|want) me to (?:draw you|spell it|hold your|read it to)[a-z ]{0,20}|must i (?:repeat|explain|say|spell)[a-z ]{0,16}|pigs (?:can|might|will|could) fly|(?:well,? )?what a surprise[a-z ,]{0,24}|(?<=^|[.!?] ?)oh,? so (?:now )?(?:it's|you|this is|we|i)[a-z ']{0,20}|did you (?:fall asleep|miss school|skip|hit your head)[a-z ]{0,16}|(?:try|visit|go to) (?:the |a )?(?:flea market|dollar store|thrift|discount|second-?hand)[a-z ]{0,12}|(?:accept|take|buy)(?: it| that)? or close[a-z ]{0,14}|(?<=^|[,.!?] ?)then (?:don't|do not) (?:order|buy|use|ask|come|bother|shop)[a-z ]{0,10}",
    ),
  },
];
