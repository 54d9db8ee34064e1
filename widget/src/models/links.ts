export interface Piece {
  text: string;
  /** An http or https address; none for plain text. */
  href?: string;
}

/** Printable ASCII only: Chinese words often follow an address without a space, and look-alike letters stay text. */
const ADDRESS = /\bhttps?:\/\/[!#-;=?-~]+/gi;
const TRAILING = /[.,;:!?')\]}]+$/;

/** Text cut at its web addresses. Punctuation after an address belongs to the sentence. */
export function splitLinks(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const found = match[0].replace(TRAILING, "");
    const href = safeUrl(found);
    if (!href) continue;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    pieces.push({ text: found, href });
    end = match.index + found.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}

/** The whole address if it leads to http or https, seen from the page; otherwise none. */
export function safeUrl(url: string): string | undefined {
  try {
    const { protocol, href } = new URL(url, document.baseURI);
    return /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}
