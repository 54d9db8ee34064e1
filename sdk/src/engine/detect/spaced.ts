const SPACED = /(?<![\u4e00-\u9fff])[\u4e00-\u9fff](?: [\u4e00-\u9fff](?![\u4e00-\u9fff])){2,}/g;

/** Chinese written with a space after each character, without these; spaces between words stay, for people part sentences with them. */
export function withoutGaps(plain: string): string {
  return plain.includes(" ") ? plain.replace(SPACED, (run) => run.replaceAll(" ", "")) : plain;
}
