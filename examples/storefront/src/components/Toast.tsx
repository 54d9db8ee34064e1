import { useEffect } from "preact/hooks";
import { Link } from "../router.tsx";
import { useTexts } from "../state/language.ts";
import { useStore } from "../state/store.ts";
import { toast } from "../state/toast.ts";
import { CheckIcon } from "./icons.tsx";

const SHOWN_MS = 4_000;

export function Toast() {
  const { t } = useTexts();
  const shown = useStore(toast);
  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(() => toast.set(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  return (
    <div class="toast-place" role="status">
      {shown && (
        <div class="toast" key={shown.id}>
          <CheckIcon />
          <span>{shown.text}</span>
          <Link href="/cart">{t.toCart}</Link>
        </div>
      )}
    </div>
  );
}
