import { type PersonName, type SaidName, titledNamesIn } from "../../engine/detect/person-name.ts";
import { clauseBefore } from "../../engine/text/clause.ts";
import { matchesIn } from "../../engine/text/matches.ts";
import type { Passage } from "../../engine/text/passage.ts";
import { isQuoted, type Range } from "../../engine/text/quotation.ts";

/** What may stand before a name that calls somebody. */
const CALLING =
  /^(?:亲爱的|亲|您好|你好|好的|是的|谢谢|感谢|多谢|抱歉|对不起|不好意思|请问|请|欢迎|早上|上午|中午|下午|晚上|好|嗯|哦|恭喜|祝|尊敬的|那|您?是|就是|确认|和您|这边|麻烦|打扰|辛苦|久等|让|您|了|啊|呀|哈|再见|拜拜|[ “"(]|hello|hi|hey|dear|good|morning|afternoon|evening|thanks?|thank you|sorry|yes|no|sure|of course|certainly|okay|ok|and|so|welcome|back|goodbye|bye|is this|are you|am i speaking (?:with|to)|is that|this is for|please|well|great|right|now|then)*$/;
/** 李先生签收了, Mr Bell will call you: somebody else who does something for the customer. */
const DOES_SOMETHING =
  /^(?:已经|已|今天|明天|稍后|马上|半小时|等下|正在|会|就)*(?:签收|会|负责|帮您|给您|联系您|送|来(?!看)|那边|在(?:给|帮|送)|说|代|收的|处理|来电|打电话|安装|跟进|接待)|^(?:'s| (?:will|is|was|isn't|won't|from|at|in|of|can|cannot|can't|could|would|has|had|does|comes|calls|delivers|said|signed|took|handles|looks))(?![a-z])/;

/** The first name by which the reply calls the customer and which is not theirs. */
export function wrongNameIn(text: Passage, name: PersonName): Range | null {
  const titled = titledNamesIn(text).find((said) => isOther(said, name) && callsCustomer(text, said.start, said.end));
  if (titled !== undefined) return [titled.start, titled.end];
  return bareNameIn(text, name);
}

/** Names of different scripts cannot be compared. */
function isOther({ surname, given }: SaidName, name: PersonName): boolean {
  if (isHan(surname) !== isHan(name.surname)) return false;
  if (surname === name.surname) return given !== "" && name.given !== "" && given !== name.given;
  return surname !== name.given;
}

function isHan(text: string): boolean {
  return /[\u4e00-\u9fff]/.test(text);
}

function callsCustomer(text: Passage, start: number, end: number): boolean {
  if (text.plain.slice(start, end).endsWith("'s")) return false;
  return CALLING.test(clauseBefore(text, start)) && !DOES_SOMETHING.test(text.plain.slice(end, end + 16));
}

const NAMED_HELLO = /(?<=^|[.!?\n])([\u4e00-\u9fff]{2,3})(?=[您你]好)/g;
const GIVEN_NAME =
  /\b(?:Hello|Hi|Hey|Dear|Good (?:morning|afternoon|evening)|Thanks|Thank you|Sorry)(?:,)? ([A-Z][a-z]+)(?: [A-Z][a-z]+)?(?=[,.!?]|$)/;
const NO_NAME =
  /^(?:There|Again|Welcome|Thanks?|Yes|No|We|You|The|It|How|What|This|That|Our|Your|Good|All|To|Please|Sorry|And|My|Let|Just|Is|Are|Everyone|Folks|Team|Dear|Sir|Madam|Customer|Friend|Mr|Mrs|Ms|Miss|Mx|Dr|For|So|About|Morning|Back|Guys|Love|Buyer|Guest|Member|Neighbor|Neighbour|Goodbye|Bye|Whatever|Noted|Okay|Ok|Sure|Great|Correct|Correction|Actually|Unfortunately|Absolutely|Certainly|Indeed|Alright|Right|Nothing|Everything|Everybody|Anyone|They|He|She|Maybe|Perhaps|Not|Done|Fine|Hello|Hi|Hey|Wait|Really|Exactly|Understood|Perfect|Anyway)$/;

const NO_BARE_NAME = /亲|先生|女士|小姐|[姐哥总]$/;

/** A name without a title: 李明您好, "Hi Kevin,". */
function bareNameIn(text: Passage, name: PersonName): Range | null {
  if (isHan(name.surname)) {
    if (name.given === "") return null;
    for (const { index, 1: said = "" } of matchesIn(NAMED_HELLO, text.plain)) {
      const isLike = said.startsWith(name.surname) || said.endsWith(name.given);
      if (isLike && said !== name.surname + name.given && said !== name.given && !NO_BARE_NAME.test(said))
        return [index, index + said.length];
    }
    return null;
  }
  const match = GIVEN_NAME.exec(text.raw);
  const said = match?.[1] ?? "";
  if (match === null || said === "" || NO_NAME.test(said)) return null;
  const own = `${name.given} ${name.surname}`.toLowerCase().split(" ");
  if (own.some((one) => isShortFor(said.toLowerCase(), one))) return null;
  const start = text.plain.indexOf(said.toLowerCase());
  return start < 0 || isQuoted(text, start, start + said.length) ? null : [start, start + said.length];
}

/** Chris for Christopher. */
function isShortFor(said: string, name: string): boolean {
  return said === name || (name.length >= 3 && said.slice(0, 3) === name.slice(0, 3));
}

/** Where the reply says the customer's name, in full or with a title; without a known name, the surname said most often. */
export function namesSaid(text: Passage, name: PersonName | null): readonly Range[] {
  const titled = titledNamesIn(text);
  if (name !== null)
    return withBareNames(
      text,
      name,
      titled.filter(({ surname }) => surname === name.surname),
    );
  const bySurname = new Map<string, SaidName[]>();
  let most: readonly SaidName[] = [];
  for (const said of titled) {
    const same = bySurname.get(said.surname) ?? [];
    same.push(said);
    bySurname.set(said.surname, same);
    if (same.length > most.length) most = same;
  }
  return most.map(({ start, end }) => [start, end]);
}

function withBareNames(text: Passage, name: PersonName, titled: readonly SaidName[]): readonly Range[] {
  const ranges: Range[] = titled.map(({ start, end }) => [start, end]);
  const wholes = isHan(name.surname)
    ? name.given === ""
      ? []
      : [name.surname + name.given]
    : [name.surname, ...name.given.split(" ")].filter((word) => word.length > 2);
  for (const whole of wholes) {
    for (let at = text.plain.indexOf(whole); at >= 0; at = text.plain.indexOf(whole, at + 1)) {
      const range: Range = [at, at + whole.length];
      const isInWord = !isHan(whole) && /[a-z]/.test(text.plain.charAt(at - 1) + text.plain.charAt(range[1]));
      const isTold = ranges.some(([start, end]) => at < end + 1 && start < range[1] + 1);
      if (!isInWord && !isTold && !isQuoted(text, ...range)) ranges.push(range);
    }
  }
  return ranges.toSorted((a, b) => a[0] - b[0]);
}
