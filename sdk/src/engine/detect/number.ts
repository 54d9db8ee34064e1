/** A number as people write it in a chat: 120, 1,200, 1.5万, 3百, 八十, 一百二十, two hundred. */
const DIGITS = "\\d+(?:,\\d{3})*(?:\\.\\d+)?";
const HAN_DIGIT = "[零一二两俩三仨四五六七八九]";
export const NUMBER = `(?:${DIGITS} ?[十百千万k]{0,2}(?![a-z])|(?:(?:${HAN_DIGIT}|[十百千万]|半)(?: (?=[零一二两三四五六七八九十百千万]))?){1,9})`;

const VALUES: Readonly<Record<string, number>> = {
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  仨: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000, 万: 10_000, k: 1_000 };

/** The value of what NUMBER matched; NaN where it is none. */
export function numberOf(text: string): number {
  const plain = text.replaceAll(",", "").replaceAll(" ", "");
  const digits = /^(\d+(?:\.\d+)?)([十百千万k]*)$/.exec(plain);
  if (digits !== null) {
    let value = Number(digits[1]);
    for (const unit of digits[2] ?? "") value *= UNITS[unit] ?? 1;
    return value;
  }
  return hanNumberOf(plain);
}

/** 一百二十 is 120, 百八 is 108 by the book and 180 in a shop; 一千五 is 1500, as people say it. */
function hanNumberOf(text: string): number {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastUnit = 1;
  for (const sign of text) {
    const unit = UNITS[sign];
    if (unit === undefined) {
      const value = VALUES[sign];
      if (value === undefined) return Number.NaN;
      if (value === 0) lastUnit = 1;
      digit = value;
    } else if (unit === 10_000) {
      total += (section + (digit ?? 0) || 1) * unit;
      section = 0;
      digit = null;
      lastUnit = unit;
    } else {
      section += (digit ?? 1) * unit;
      digit = null;
      lastUnit = unit;
    }
  }
  const rest = digit === null ? 0 : lastUnit >= 100 ? digit * (lastUnit / 10) : digit;
  return total + section + rest;
}

const ENGLISH: Readonly<Record<string, number>> = {
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const ENGLISH_DIGIT: Readonly<Record<string, number>> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
};
/** "two hundred", "a thousand", "seventy five", "five dozen". */
export const ENGLISH_NUMBER =
  "(?:(?:a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|dozen|couple|several|few|and|of)(?: (?=[a-z])|(?![a-z]))){1,6}";

/** The value of what ENGLISH_NUMBER matched; 0 where no number word is in it. */
export function englishNumberOf(text: string): number {
  let total = 0;
  let current = 0;
  for (const word of text.split(" ")) {
    const digit = ENGLISH_DIGIT[word] ?? ENGLISH[word];
    if (word === "hundred") current = (current || 1) * 100;
    else if (word === "dozen") current = (current || 1) * 12;
    else if (word === "thousand") {
      total += (current || 1) * 1_000;
      current = 0;
    } else if (word === "couple") current = 2;
    else if (word === "several" || word === "few") current = 3;
    else if (digit !== undefined) current = word === "a" ? current : current + digit;
  }
  return total + current;
}
