import { Link } from "../router.tsx";
import { useTexts } from "../state/language.ts";

export function LostPage() {
  const { t } = useTexts();
  return (
    <div class="page empty">
      <img src="/pictures/paper-lamp.svg" alt="" width="160" height="160" />
      <h1>{t.notFoundTitle}</h1>
      <p>{t.notFoundText}</p>
      <Link class="button" href="/">
        {t.keepLooking}
      </Link>
    </div>
  );
}
