import { findOwnWords } from "../text/find.ts";
import type { Passage } from "../text/passage.ts";
import { zh } from "../text/phrase.ts";

/** 亲 inside another word, or 亲 for some other customer: no address. */
const NOT_AFTER = "(?<![母父双相探乡成娶定提近至血远攀认省娘和可位多些少]|[父母双] |其他|别的|老客)";
const NOT_BEFORE =
  "(?!肤|子|自(?!己)|测(?!量|试)|水|戚|属|友|手(?!机)|口(?!味|径|袋)|眼|密|近|切|情|民|和|吻|昵|王|身|本|笔|生|人|事|朋|缘|临|热|善|信|娘|妈|哥|弟|历|启|睐|征|油|体|骨|力|爱(?!的))";
const CHINESE = zh(
  `(?<!给|送给|献给|写给)亲爱[的哒滴](?!妈|爸|老婆|老公|孩子)|(?<=[各诸]位)亲(?=们|{完}|[:!早上中下晚大您])|${NOT_AFTER}亲${NOT_BEFORE}`,
);
const ENGLISH =
  /(?<![a-z])(?:(?<!(?:oh|too|very|so|not|isn't|aren't|is|are|was|quite|more|less|how|as|rather|that|hold|bit|and|somebody|someone|anyone|nothing|pretty|far|over) )dear(?! (?:me|to|for|at|than|price)(?![a-z]))|sir|madame?|ma'am|maam)(?![a-z])/g;
const HELLO = "hello|hi|hey|dear|good (?:morning|afternoon|evening)|thanks|thank you";
const NOD = "welcome|sorry|yes|no|sure|certainly|of course|okay|ok|alright|please";
/** "Mr Bell, your parcel…": who is spoken to, and not "Dr Bell is in on Friday", who is spoken about. */
const TITLE = new RegExp(
  `(?:(?<=(?<![a-z])(?:${HELLO})(?: there| again| back)?,? )(?:mr|mrs|ms|miss|mx|dr)(?:\\.| ) ?[a-z]|(?<=(?:^|[,.!?;:…\\n]|(?<![a-z])(?:${NOD})(?: back| again)?) ?)(?:mr|mrs|ms|miss|mx|dr)(?:\\.| ) ?[a-z][a-z'-]+(?=$| ?[,.!?;:…\\n-]| (?:your?|we|i|i'm|i've|i'll|thank|thanks|please|how|what|may|can|could|and|welcome)(?![a-z])))`,
  "g",
);
/** "Hello Anna", "Okay Tom, how many?"; after thanks it may be who signs. */
const NAME_AFTER_COURTESY =
  /\b(?:(?:[Hh]ello|HELLO|[Hh]i|HI|[Hh]ey|HEY|[Dd]ear|[Gg]ood (?:[Mm]orning|[Aa]fternoon|[Ee]vening))(?: again)?(?: ([A-Z][a-z]+)(?=[,.! ]|$)|(?: there)?,? ([A-Z][a-z]+)(?= ?[,.!]|$))|(?:[Ss]orry|[Ss]ure|[Cc]ertainly|[Oo]f course|[Oo]kay|[Aa]lright) ([A-Z][a-z]+)(?=,))/;
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
  const called = NAME_AFTER_COURTESY.exec(text.raw);
  const name = called?.[1] ?? called?.[2] ?? called?.[3];
  return name !== undefined && !NO_NAMES.test(name);
}
