/** The last four letters and digits of an id: short enough to say aloud, long enough to tell a day's customers apart. */
export function tagOf(customerId: string): string {
  return customerId
    .replace(/[^\p{L}\p{N}]/gu, "")
    .slice(-4)
    .toUpperCase();
}
