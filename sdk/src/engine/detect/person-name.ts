import { gated, mayMatch } from "../text/anchors.ts";
import { matchesIn } from "../text/matches.ts";
import { once, Passage } from "../text/passage.ts";
import { isQuoted } from "../text/quotation.ts";

/** How somebody is called in a text: 王女士 has a surname, 王芳 and Anna Berg a given name as well. */
export interface SaidName {
  readonly start: number;
  readonly end: number;
  readonly surname: string;
  /** "" where only the surname is said. */
  readonly given: string;
}

/** A name as it stands in an order. */
export interface PersonName {
  readonly surname: string;
  readonly given: string;
}

const COMPOUND =
  "欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|端木|南宫|宇文|长孙|轩辕|独孤|申屠|闻人|澹台|呼延|百里|东郭";
/** The surnames of most people; 和, 向, 时, 安 and the like are also common words and left out. */
export const SURNAME =
  "[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂柴焦柳邢岳齐梅莫庄辛管祝左涂谷祁耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强丛冉邬楼苟窦郎蓝扈燕冀尚农满敖简艾车房宫宗邸涵褚缪骆伏晏佟芮储饶栾麦仇刁蒲冼糜]";
const TITLE = "(?:先生|女士|小姐(?!姐)|太太|阿姨|大哥|大姐|老师|同学|叔叔|老板)";
const SHORT_TITLE = "(?:姐(?!妹|夫|姐)|哥(?!哥|们)|总)(?=$|[ ,.?!:~您你好的这])";
const OPEN = '(?<=^|[ ,.?!;:…\\n“"(亲好您请是给的和跟])';
const CHINESE = gated(
  new RegExp(
    `${OPEN}(${COMPOUND}|${SURNAME})([\\u4e00-\\u9fff]{1,2})${TITLE}|(${COMPOUND}|${SURNAME})${TITLE}|${OPEN}(${SURNAME})${SHORT_TITLE}`,
    "g",
  ),
);
const ONLY_COMPOUND = new RegExp(`^(?:${COMPOUND})$`);
const ENGLISH_TITLE = "(?:mr|mrs|ms|miss|mx|dr)";
const ENGLISH = gated(new RegExp(`(?<![a-z])${ENGLISH_TITLE}(?:\\.| )((?:[a-z][a-z'-]+ )?)([a-z][a-z'-]+)`, "g"));
/** "Ms Park thanks you": what follows a surname and is no name. */
const NO_SURNAME =
  /^(?:is|are|was|has|have|had|will|would|can|your|the|our|and|or|for|from|to|on|at|in|please|thank|thanks)$/;

/** The names with a title that a text says, whoever is meant; what is quoted is left out. */
export const titledNamesIn = once((passage: Passage): readonly SaidName[] => {
  const names = passage.lang === "zh" ? chineseNames(passage) : [];
  return names.length > 0 ? names : englishNames(passage);
});

function chineseNames(passage: Passage): SaidName[] {
  if (!mayMatch(CHINESE, passage)) return [];
  const names: SaidName[] = [];
  for (const match of matchesIn(CHINESE.pattern, passage.plain)) {
    const [words, full, given = "", alone, short] = match;
    const said = { start: match.index, end: match.index + words.length };
    if (isQuoted(passage, said.start, said.end)) continue;
    if (full === undefined) names.push({ ...said, surname: alone ?? short ?? "", given: "" });
    else if (isSurname(full + given)) names.push({ ...said, surname: full + given, given: "" });
    else if (isSurname(given)) names.push({ ...said, start: said.start + full.length, surname: given, given: "" });
    else names.push({ ...said, surname: full, given });
  }
  return names;
}

/** 请欧阳女士, and 欧阳女士: what looked like a name of one surname was a compound one. */
function isSurname(text: string): boolean {
  return ONLY_COMPOUND.test(text);
}

function englishNames(passage: Passage): SaidName[] {
  if (!mayMatch(ENGLISH, passage)) return [];
  const names: SaidName[] = [];
  for (const match of matchesIn(ENGLISH.pattern, passage.plain)) {
    const [words, first = "", last = ""] = match;
    const isOne = NO_SURNAME.test(last) || !isCapital(passage, match.index + words.length - last.length);
    const surname = isOne ? first.trim() : last;
    const end = match.index + words.length - (isOne ? last.length + 1 : 0);
    if (surname === "" || isQuoted(passage, match.index, end)) continue;
    names.push({ start: match.index, end, surname, given: isOne ? "" : first.trim() });
  }
  return names;
}

function isCapital(passage: Passage, at: number): boolean {
  return /\p{Lu}/u.test(passage.raw.charAt(passage.span(at, at + 1)[0]));
}

const TITLES = new RegExp(`${TITLE}$|^${ENGLISH_TITLE}\\.? `);
const HAN_NAME = new RegExp(`^[小老阿]?(${COMPOUND}|${SURNAME})([\\u4e00-\\u9fff]{0,2})$`);

/** Takes a name of an order apart; null where it is a nick or a number. */
export function parsePersonName(name: string): PersonName | null {
  const plain = new Passage(name, "zh").plain.replace(TITLES, "").trim();
  const han = HAN_NAME.exec(plain);
  if (han !== null) return { surname: han[1] ?? "", given: han[2] ?? "" };
  const words = plain.split(" ");
  if (!words.every((word) => /^[a-z][a-z'-]+$/.test(word))) return null;
  return { surname: words.at(-1) ?? "", given: words.slice(0, -1).join(" ") };
}
