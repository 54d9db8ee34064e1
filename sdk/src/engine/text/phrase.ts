import { hasten } from "./first-characters.ts";

/**
 * Words that people write in several ways; `{name}` in a phrase stands for any of them.
 * The homophones are those of live chat: 神马 for 什么, 造 for 知道, 8 for 不.
 */
const MACROS: Readonly<Record<string, string>> = {
  我: "(?:[我俺咱偶窝](?:们|这边|这里|这儿)*|本店|小店|本人|小妹|妹[子纸]|客服这边)",
  你: "[您你泥尼](?:们)?",
  什么: "(?:什么|神马|啥|虾米)",
  怎么: "(?:怎么|肿么|怎|咋)",
  不: "[不8卜]",
  知道: "(?:知道|造|晓得|知晓)",
  说: "[说讲]",
  别: "(?:别|不要|不用|甭|不许|表)",
  完: '(?=$|[ ,.?!;:…\\n~”’"(亲])',
  头: '(?<=^|[ ,.?!;:…\\n“‘"()])',
  气: "[啊呀呢哦嘛吧啦哈哒的嗯诶喔哇呗了咯喽噢捏喵]*",
};

/** What may stand between two Han characters of one phrase: a space that folding left, or one sign put in as a disguise. */
const GAP = "[ ,.…!?]?";
const HAN = /[\u4e00-\u9fff]/;

/** A Chinese phrase as a pattern: macros filled in, and room for a disguise between its characters. */
export function zh(source: string): RegExp {
  const filled = source.replace(/\{(\p{Script=Han}+)\}/gu, (_, name: string) => {
    const macro = MACROS[name];
    if (macro === undefined) throw new Error(`no macro {${name}}`);
    return macro;
  });
  return hasten(new RegExp(withGaps(filled), "g"));
}

const AFTER_HAN = /[\u4e00-\u9fff][\])?*+]*$/;

/** Puts a gap between Han atoms that may follow each other; a lookahead may find its words behind a space. */
function withGaps(source: string): string {
  let out = "";
  /** What closes each open group. */
  const closers: string[] = [];
  const gap = (i: number): string => (AFTER_HAN.test(source.slice(0, i)) ? GAP : "");
  for (let i = 0; i < source.length; i++) {
    const char = source.charAt(i);
    if (char === "[") {
      const end = source.indexOf("]", i);
      const set = source.slice(i, end + 1);
      out += (HAN.test(set) && !set.startsWith("[^") ? gap(i) : "") + set;
      i = end;
    } else if (char === "\\") {
      out += source.slice(i, i + 2);
      i++;
    } else if (char === "(") {
      const head = /^\((?:\?(?:<?[=!]|:))?/.exec(source.slice(i))?.[0] ?? "(";
      const isAhead = head === "(?=" || head === "(?!";
      if (head === "(?:" && startsWithHan(source, i + head.length)) out += gap(i);
      out += isAhead ? `${head} ?(?:` : head;
      closers.push(isAhead ? "))" : ")");
      i += head.length - 1;
    } else if (char === ")") {
      out += closers.pop() ?? ")";
    } else {
      out += (HAN.test(char) ? gap(i) : "") + char;
    }
  }
  return out;
}

function startsWithHan(source: string, from: number): boolean {
  return /^(?:\(\?:)*(?:[\u4e00-\u9fff]|\[[\u4e00-\u9fff])/.test(source.slice(from));
}

/** An English phrase as a pattern on word borders: a space may be an ellipsis, or gone, and a doubled letter any run of it. */
export function en(source: string): RegExp {
  const loose = source
    .replaceAll(",? ", "[ ,…]")
    .replace(/(?<!\\)([a-z])\1(?!\+)/g, "$1+")
    .replace(/\[[^\]]*\]| /g, (part) => (part === " " ? "[ …]?" : part));
  return hasten(new RegExp(`(?<![a-z])(?:${loose})(?![a-z])`, "g"));
}

const MARKS = /[,.…!?;]/g;

/** Whether the signs between a phrase's characters are a disguise: none, or several, but not one where a clause ends. */
export function isOnePhrase(matched: string): boolean {
  return (matched.match(MARKS)?.length ?? 0) !== 1;
}
