const HAN = "[\\u4e00-\\u9fff]";
const SPACED = new RegExp(`(?<!${HAN})${HAN}(?: ${HAN}(?!${HAN})){2,}|${HAN}(?: ${HAN}(?= )){2,} ${HAN}`, "g");

/** Chinese written with a space after each character, without these; spaces between words stay, for people part sentences with them. */
export function withoutGaps(plain: string): string {
  return plain.includes(" ") ? plain.replace(SPACED, (run) => run.replaceAll(" ", "")) : plain;
}

/** Where a character of the text without gaps stands in the text with them. */
export function placeInGaps(plain: string, words: string, at: number): number {
  if (plain.length === words.length) return at;
  let place = -1;
  for (let i = 0; i <= at; i++) {
    place++;
    while (place < plain.length && plain.charAt(place) !== words.charAt(i)) place++;
  }
  return place;
}
