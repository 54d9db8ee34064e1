import { matchesIn } from "../text/matches.ts";
import { Passage } from "../text/passage.ts";
import { numberOf } from "./number.ts";

/**
 * One place in an address: a name and the numbers that follow it, in their order. "平江路186号听雨苑5幢1202室" has
 * 平江路 [186] and 听雨苑 [5, 1202]; "18 Orchard Street, Flat 2" has "orchard st" [18] and "flat" [2].
 */
interface Place {
  readonly name: string;
  readonly numbers: readonly string[];
}

/** An address taken apart, to be found again in a message that gives it in full or only its distinctive part. */
export interface Address {
  readonly places: readonly Place[];
  /** Without spaces and signs; the last resort for an address without any number. */
  readonly compact: string;
}

const HAN = /[\u4e00-\u9fff]/;
const HAN_NUMBER_BEFORE_UNIT = /[一二三四五六七八九十百零]{1,4}(?=号|栋|幢|室|楼|层|单元|座|弄|组|户|门)/g;
const TOKEN = /\d+[a-z]?(?![a-z])|[a-z]+\d*|[\u4e00-\u9fff]+/g;
/** What stands between the numbers of one place. */
const UNIT = /^(?:号楼|号院|号|栋|幢|座|单元|室|楼|层|弄|组|户|门|房|支弄|之|的|区|-)*/;
const ADMIN = /^.*(?:省|自治区|特别行政区|市|自治州|盟|地区|[^小社校园厂景矿山新开]区|县|旗|街道|镇|乡)(?=..)/;
const ROAD = /(?:路|街|道|巷|弄|胡同|大街|大道|里|条|段|环|线|桥|村|组)$/;
const LETTER_BLOCK = /^[a-z]\d*$/;

/** Takes an address apart, or a message that may hold one. */
export function parseAddress(text: string): Address {
  const { plain } = new Passage(text, HAN.test(text) ? "zh" : "en");
  const compact = plain.replace(/[^a-z0-9\u4e00-\u9fff]/g, "");
  return { places: HAN.test(plain) ? hanPlaces(plain) : latinPlaces(plain), compact };
}

function hanPlaces(plain: string): Place[] {
  const text = plain.replaceAll(" ", "").replace(HAN_NUMBER_BEFORE_UNIT, (number) => String(numberOf(number)));
  const places: Place[] = [];
  let name = "";
  let numbers: string[] = [];
  const close = (): void => {
    if (name !== "" && numbers.length > 0) places.push({ name, numbers });
    numbers = [];
  };
  for (const [token = ""] of matchesIn(TOKEN, text)) {
    if (/^\d/.test(token) || (LETTER_BLOCK.test(token) && name !== "")) {
      numbers.push(token);
      continue;
    }
    const rest = numbers.length > 0 ? token.replace(UNIT, "") : token;
    if (rest === "") continue;
    close();
    name = rest.replace(ADMIN, "");
  }
  close();
  return places;
}

const SHORT: Readonly<Record<string, string>> = {
  street: "st",
  road: "rd",
  lane: "ln",
  avenue: "ave",
  drive: "dr",
  boulevard: "blvd",
  court: "ct",
  square: "sq",
  place: "pl",
  apartment: "flat",
  apt: "flat",
  unit: "flat",
  suite: "flat",
};
const STREET =
  /^(?:st|rd|ln|ave|dr|blvd|ct|sq|pl|way|close|row|hill|gardens?|terrace|grove|crescent|mews|walk|park|view)$/;

function latinPlaces(plain: string): Place[] {
  const words = (plain.match(/[a-z0-9]+/g) ?? []).map((word) => SHORT[word] ?? word);
  const places: Place[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? "";
    if (word === "flat" && words[i + 1] !== undefined) places.push({ name: "flat", numbers: [words[i + 1] ?? ""] });
    if (!/^\d+[a-z]?$/.test(word) || words[i - 1] === "flat") continue;
    // A street may be called Hill Street or Park Row: the first word is its name, whatever it means.
    const end = words.slice(i + 1, i + 5).findIndex((next, at) => at > 0 && STREET.test(next));
    if (end > 0) places.push({ name: words.slice(i + 1, i + 2 + end).join(" "), numbers: [word] });
  }
  return places;
}

/**
 * Whether a message gives this address: a street with its number, or an estate with block and flat, and nothing that
 * contradicts it. City and district alone do not do.
 */
export function givesAddress(message: string, address: Address): boolean {
  const said = parseAddress(message);
  if (address.places.length === 0) return address.compact.length >= 4 && said.compact.includes(tail(address.compact));
  let isGiven = false;
  for (const place of said.places) {
    const same = address.places.filter((other) => isSameName(place.name, other.name));
    if (same.length === 0) continue;
    if (!same.some((other) => agrees(place, other))) return false;
    isGiven ||= same.some((other) => agrees(place, other) && isDistinctive(place, other));
  }
  return isGiven || (address.compact.length >= 8 && said.compact.includes(address.compact));
}

/** In a message more words may stand before the name, and in an address the district. */
function isSameName(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length < 2 || b.length < 2) return false;
  if (a.endsWith(b) || b.endsWith(a)) return true;
  const common = Math.min(3, a.length, b.length);
  return HAN.test(a) && a.slice(-common) === b.slice(-common);
}

function agrees(said: Place, place: Place): boolean {
  return said.numbers.every((number, i) => (place.numbers[i] === undefined ? i > 0 : place.numbers[i] === number));
}

/** A street needs its number only; an estate its block and flat. A flat alone says nothing. */
function isDistinctive(said: Place, place: Place): boolean {
  if (place.name === "flat") return false;
  return ROAD.test(place.name) || !HAN.test(place.name) || said.numbers.length >= place.numbers.length;
}

function tail(compact: string): string {
  return compact.replace(ADMIN, "").slice(-6);
}

const SAYS_NEW =
  /改|换|寄到|寄去|送到|发到|发去|寄往|新地址|收货地址|地址(?:是|:|为|写|填|应该)|搬|(?<![a-z])(?:change|instead|new address|send it to|ship it to|deliver to|move[d]? to|address (?:is|to))(?![a-z])/;

/** The address a customer's message gives anew, where it gives one. */
export function newAddressIn({ plain, raw }: Passage): Address | null {
  if (!SAYS_NEW.test(plain)) return null;
  const address = parseAddress(raw);
  const isWhole = address.places.some(
    ({ name, numbers }) =>
      name !== "flat" &&
      (ROAD.test(name) ||
        !HAN.test(name) ||
        numbers.length > 1 ||
        /(?:苑|园|村|城|厦|寓|府|庭|居|院|区|场|校|大学|厂|小区)$/.test(name)),
  );
  return isWhole ? address : null;
}
