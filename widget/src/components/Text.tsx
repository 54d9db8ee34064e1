/**
 * Printable ASCII only: Chinese words often follow an address without a space, and look-alike letters stay text.
 * Punctuation at the end belongs to the sentence.
 */
const ADDRESS = /\b(https?:\/\/[!#-;=?-~]*[\w/#&=])/i;

/** A person's words, web addresses made links. */
export function Text({ text }: { text: string }) {
  return (
    <div class="bubble" part="bubble">
      {text.split(ADDRESS).map((piece, index) =>
        // What the parentheses caught stands at every second place.
        index % 2 ? (
          <a href={piece} target="_blank" rel="noopener noreferrer nofollow">
            {piece}
          </a>
        ) : (
          piece
        ),
      )}
    </div>
  );
}
