import { type Gated, gated, mayMatch } from "../text/anchors.ts";
import { findOwnWords } from "../text/find.ts";
import { once, type Passage } from "../text/passage.ts";
import { zh } from "../text/phrase.ts";

const CHINESE = gated(
  zh(
    [
      "再见(?![到过识证]|您|你|面|不到)",
      "再见(?= [您你](?!的))",
      "再会(?={气}{完})",
      "拜拜",
      "(?<![崇礼跪参祭敬])拜(?={气}{完})",
      "(?:下次|回头|明天|回)见(?!到|面礼|货|过|您|你|效|证)",
      "晚安(?={气}(?:{完}|好梦|么么|宝|[姐哥您]{完}|先生|女士))",
    ].join("|"),
  ),
);
const MEETING = "there|then|on|in|at|when";
const english = (seeYou: string) =>
  gated(
    new RegExp(
      `(?<![a-z])(?:good ?bye(?! (?:gift|card|present|party|set))|bye(?: ?bye)?|see (?:you|ya)(?= (?:${seeYou})(?![a-z])|$|[,.!…])|take (?:good )?care(?! (?:of|when|not|to|with|that|while|if|the|as|in|during|when|label))|have an? (?:very |really |truly )?(?:nice|good|great|lovely)(?: (?:rest of|remainder of) (?:your|the|this))? (?:day|evening|weekend))(?![a-z])`,
      "g",
    ),
  );
const AGAIN = "soon|later|next|again|tomorrow|around|back";
const FAREWELLS = [CHINESE, english(`${AGAIN}|${MEETING}`)];
const PARTINGS = [CHINESE, english(AGAIN)];

/** A farewell of the agent's own: the closed list of the handbook; good wishes and thanks alone are none. */
export const hasFarewell = once((text: Passage): boolean => says(text, FAREWELLS));

/** A farewell that ends the chat: "see you there" may only confirm where people meet. */
export const takesLeave = once((text: Passage): boolean => says(text, PARTINGS));

function says(text: Passage, farewells: readonly Gated[]): boolean {
  return farewells.some((words) => mayMatch(words, text) && findOwnWords(text, words.pattern) !== null);
}
