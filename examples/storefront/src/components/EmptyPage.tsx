import { Link } from "../router.tsx";
import { useTexts } from "../state/language.ts";

interface Props {
  readonly title: string;
  readonly text: string;
  /** One of the shop's own pictures, above the title. */
  readonly picture?: string;
}

/** A page with nothing to show: says so, and leads back to the goods. */
export function EmptyPage({ title, text, picture }: Props) {
  const { t } = useTexts();
  return (
    <div class="page empty">
      {picture && <img src={picture} alt="" width="160" height="160" />}
      <h1>{title}</h1>
      <p>{text}</p>
      <Link class="button" href="/">
        {t.keepLooking}
      </Link>
    </div>
  );
}
