import { findOwnWords } from "../text/find.ts";
import type { Passage } from "../text/passage.ts";
import { zh } from "../text/phrase.ts";

/** 亲 inside another word, or 亲 for some other customer: no address. */
const NOT_AFTER = "(?<![母父双相探乡成娶定提近至血远攀认省娘和可位多些少]|[父母双] |其他|别的|老客)";
const NOT_BEFORE =
  "(?!肤|子|自(?!己)|测(?!量|试)|水|戚|属|友|手(?!机)|口(?!味|径|袋)|眼|密|近|切|情|民|和|吻|昵|王|身|本|笔|生|人|事|朋|缘|临|热|善|信|娘|妈|哥|弟|历|启|睐|征|油|体|骨|力|爱(?!的))";
const CHINESE = zh(`(?<!给|送给|献给|写给)亲爱的(?!妈|爸|老婆|老公|孩子)|${NOT_AFTER}亲${NOT_BEFORE}`);
const ENGLISH =
  /(?<![a-z])(?:(?<!(?:oh|too|very|so|not|isn't|aren't|is|are|was|quite|more|less|how|as|rather|that|hold|bit|and|somebody|someone|anyone|nothing|pretty|far|over) )dear(?! (?:me|to|for|at|than|price)(?![a-z]))|sir|madame?|ma'am|maam)(?![a-z])/g;
const TITLE = /(?<![a-z])(?:mr|mrs|ms|miss|mx|dr)(?:\.| )([a-z][a-z'-]+)/g;
/** "Hello Anna," — a name straight after the greeting. */
const NAME_AFTER_GREETING = /\b(?:Hello|Hi|Hey|Dear|Good (?:morning|afternoon|evening)),? ([A-Z][a-z]+)(?=[,.! ]|$)/;
const NO_NAMES =
  /^(?:There|Again|Welcome|Thanks|Thank|Yes|No|We|You|The|It|How|What|This|That|Our|Your|Good|All|To|Please|Sorry|And|My|Let|Just|Is|Are|Everyone|Folks|Team)$/;

/** The reply calls the customer 亲 or dear, sir or madam, or by name; `customerName` decides whose name it is. */
export function hasAddress(text: Passage, customerName: string | undefined): boolean {
  if (findOwnWords(text, CHINESE) !== null) return true;
  if (text.lang === "zh") return false;
  return findOwnWords(text, ENGLISH) !== null || callsByName(text, customerName);
}

function callsByName(text: Passage, customerName: string | undefined): boolean {
  const own = (customerName ?? "").toLowerCase().match(/[a-z][a-z'-]+/g) ?? [];
  const names = own.filter((name) => !/^(?:mr|mrs|ms|miss|mx|dr)$/.test(name));
  if (names.length > 0) return names.some((name) => new RegExp(`(?<![a-z])${name}(?![a-z])`).test(text.plain));
  if (findOwnWords(text, TITLE) !== null) return true;
  const name = NAME_AFTER_GREETING.exec(text.raw)?.[1];
  return name !== undefined && !NO_NAMES.test(name);
}
