import { anchors } from "../text/anchors.ts";
import { once, type Passage } from "../text/passage.ts";
import { hasApology } from "./apology.ts";

/** Some of these is in every Chinese courtesy below; the particles come on their own mark. */
const COURTEOUS = anchors(
  ..."请,麻烦,劳烦,劳驾,辛苦,有劳,拜托,遗憾,可惜,谢,欢迎,见谅,谅解,理解,体谅,包涵,放心,您看,可以,好吗,好么,行吗,行么,方便,建议,推荐,帮,给您,为您,替您,给你,为你,替你,给到您,不过,但是,暂时,目前,暂未,随时,稍等,稍后,稍候,等我,一下,祝".split(
    ",",
  ),
  ..."please,pls,plz,kindly,afraid,unfortunately,regret,thank,thx,cheers,could you,would you,can you,will you,may i,might,shall,mind,if you,feel free,happy,glad,pleased,let me,let us,let's,i'll,i will,we'll,we will,i can,we can,you can,you may,you could,how about,instead,however,but,because,since,due to,so that,currently,at the moment,for now,just now,understand,hope,don't worry,no worries,welcome,appreciate,recommend,suggest,great,enjoy,pity,though,sure,certainly,of course,absolutely".split(
    ",",
  ),
);
const PARTICLE = anchors("哦", "噢", "喔", "呢", "哈", "呀", "啦", "哟", "呦", "捏", "哒", "嘻", "啊", "滴", "耶");

const CHINESE =
  /请(?!假|客户?自)|麻烦(?!死|您?了[吗么]|得很|不麻烦)|劳[烦驾]|有劳|辛苦|拜托[您你亲]|遗憾|可惜|谢|欢迎|[见谅]谅|理解|体谅|包涵|放心|[您你亲]看(?=[,?]|这样|行|可|好|怎|哪|要|需)|(?<!不)可以(?!了?[吗么]?$)|好[吗么](?=$|[ ,.?!…])|行[吗么]\?|方便|建议|推荐|帮(?!不)|[给为替]到?[您你](?!一?个?(?:交代|说法))|不过|但是?(?!凡)|暂[时未]|目前|稍[等后候]|随时|等我|祝[您你]|[看查等试确核核][^,.!?]{0,3}一下/;
/** A particle softens where a clause ends: 没有了哦, 哈尼 and 哈伦裤 are names. */
const AT_CLAUSE_END = /[哦噢喔呢哈呀啦哟呦捏哒嘻啊滴耶](?=$|[ ,.!?…:;\n”’"([]|亲|[您你](?:$|[ ,.!]))/;
const ENGLISH =
  /(?<![a-z])(?:please|pls|plz|kindly|(?:i'm|i am|we're|we are|am) afraid|afraid (?:not|so|we|i|that)|unfortunately|regret|thank(?:s| you)|thx|cheers|(?:could|would|can|will) you(?! not| even| (?:just )?(?:stop|read|leave|please stop))|may (?:i|we)|you might|shall (?:i|we)|mind|if you(?:'d| would)? (?:like|wish|prefer|could|need|want|have)|feel free|happy|glad|pleased|let (?:me|us|you know)|let's|(?:i|we)(?:'ll| will| can)(?! not)|you (?:can|may|could)(?! ?not|'t| have)|how about|instead|however|but (?:we|i|you|there|it|the)|because|since|due to|so that|currently|at the moment|for now|(?:i|we|completely|fully|totally) understand|hope|(?:don't|do not) worry|no worries|welcome|appreciate|recommend|suggest|great|enjoy|pity|though|sure|certainly|of course|absolutely)(?![a-z])/;
/** ～ and smiles say in writing what a friendly voice does; a ～ that only holds a filler (等着～嗯) does not. */
const FRIENDLY_SIGN =
  /(?<![嗯恩唔][\s,，~～]{0,3})[~～∼〜](?![\s,，~～]{0,3}[嗯恩唔])|[🌹😊😄😁🥰😘❤💕🙏😀😃🤗☺💐🌸😉]|#E-s/u;

/** The reply calls the customer 亲, 您, dear, sir or madam. */
const ADDRESS = /亲(?![自身测手口])|您|(?<![a-z])(?:dear|sir|madam|ma'am|miss)(?![a-z])/;

/**
 * What makes a refusal or a request courteous, beyond 亲 and 您: 请, 麻烦, 抱歉, a particle (哦, 呢, 哈), a question
 * whether it suits, what will be done instead; please, sorry, could you, I'm afraid.
 */
export const isCourteous = once((text: Passage): boolean => {
  if (hasApology(text) || FRIENDLY_SIGN.test(text.raw)) return true;
  if (text.has(PARTICLE) && AT_CLAUSE_END.test(text.plain)) return true;
  return text.has(COURTEOUS) && (CHINESE.test(text.plain) || ENGLISH.test(text.plain));
});

/** Some softener at all, 亲 and 您 included. They do not soften a dismissal: 您自己看 is as curt as 自己看. */
export const isSoftened = once((text: Passage): boolean => ADDRESS.test(text.plain) || isCourteous(text));
