import { splitLinks } from "../models/links.ts";

/** A customer's or agent's words, web addresses made links. */
export function Text({ text }: { text: string }) {
  return (
    <>
      {splitLinks(text).map((piece) =>
        piece.href ? (
          <a href={piece.href} target="_blank" rel="noopener noreferrer nofollow ugc">
            {piece.text}
          </a>
        ) : (
          piece.text
        ),
      )}
    </>
  );
}
