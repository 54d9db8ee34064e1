const EDGE = "(?<!\\d)(?<!\\d\\.)";
const END = "(?!\\d)";
/** A Chinese mobile number, with or without +86 and its usual gaps. */
const MOBILE = `${EDGE}(?:\\+?86[ -]?)?1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}${END}`;
/** A Chinese landline: area code, number. */
const LANDLINE = `${EDGE}\\(?0\\d{2,3}\\)?[ -]?\\d{7,8}${END}`;
const INTERNATIONAL = `\\+\\d{1,3}(?:[ .()-]{0,2}\\d){7,12}${END}`;
/** As in 555-123-4567 or (555) 123 4567. */
const AMERICAN = `${EDGE}\\(?\\d{3}\\)?[ .-]{1,2}\\d{3}[ .-]\\d{4}${END}`;
const PHONE = new RegExp([MOBILE, LANDLINE, INTERNATIONAL, AMERICAN].join("|"), "g");
/** A Chinese identity number: place, birthday, order, check sign. */
const IDENTITY = new RegExp(
  `${EDGE}[1-9]\\d{5}(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])\\d{3}[\\dXx]${END}`,
  "g",
);
const CARD = new RegExp(`${EDGE}\\d(?:[ -]?\\d){12,18}${END}`, "g");

/** Digits at the end that stay, so that people can still tell which number was meant. */
const KEPT = 2;

/**
 * The text with phone, identity and card numbers covered, but for their last two digits. Each sign is replaced by one, so
 * that places in the text (`span`) stay true. Other numbers stay: orders, prices, dates.
 */
export function masked(text: string): string {
  const plain = text.replace(/[０-９＋]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  let result = text;
  const cover = (start: number, found: string): void => {
    result =
      result.slice(0, start) + covered(result.slice(start, start + found.length)) + result.slice(start + found.length);
  };
  for (const { index, 0: found } of plain.matchAll(IDENTITY)) cover(index, found);
  for (const { index, 0: found } of plain.matchAll(CARD)) if (isCard(found)) cover(index, found);
  for (const { index, 0: found } of plain.matchAll(PHONE)) cover(index, found);
  return result;
}

function covered(number: string): string {
  let left = [...number.matchAll(/[0-9０-９Xx]/g)].length - KEPT;
  return number.replace(/[0-9０-９Xx]/g, (digit) => (left-- > 0 ? "*" : digit));
}

/** Whether the check digit fits, as Luhn has it: one order number in ten looks like a card, and is covered as well. */
function isCard(number: string): boolean {
  const digits = [...number.replace(/\D/g, "")].map(Number).reverse();
  const sum = digits.reduce((total, digit, index) => {
    const doubled = index % 2 === 0 ? digit : digit * 2;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
