/** Digits, full width and in words included, that may be a phone number: seven or more, with signs in between. */
const NUMBER =
  /[+＋(（]?[0-9０-９零〇一二三四五六七八九幺](?:[\s\-－.()（）]{0,2}[0-9０-９零〇一二三四五六七八九幺]){6,}/g;
const DIGIT = /[0-9０-９零〇一二三四五六七八九幺]/g;
/** Bounded, as addresses are, so that a long text without any costs no more than its length. */
const MAILBOX = /[\w.+-]{1,64}(?=@[\w-]{1,63}\.)/g;

/**
 * The text without phone numbers and e-mail addresses: sign by sign replaced by an asterisk, so that the words in question
 * stay where they are. Long order and card numbers go too.
 */
export function masked(text: string): string {
  return text
    .replace(NUMBER, (number) => number.replace(DIGIT, "*"))
    .replace(MAILBOX, (mailbox) => "*".repeat(mailbox.length));
}
