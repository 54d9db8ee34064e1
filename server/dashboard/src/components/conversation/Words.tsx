/**
 * Printable ASCII only: Chinese words often follow an address without a space, and look-alike letters stay text.
 * Punctuation at the end belongs to the sentence.
 */
const ADDRESS = /\b(https?:\/\/[!#-;=?-~]*[\w/#&=])/i;

/** What somebody wrote, web addresses made links that tell the other site nothing of the desk. */
export function Words({ text }: { text: string }) {
  return (
    <p class="bubble__text">
      {text.split(ADDRESS).map((piece, index) =>
        // What the parentheses caught stands at every second place.
        index % 2 ? (
          <a href={piece} target="_blank" rel="noopener noreferrer nofollow" key={index}>
            {piece}
          </a>
        ) : (
          piece
        ),
      )}
    </p>
  );
}
