import { useTexts } from "../state/language.ts";

export function Footer() {
  const { t } = useTexts();
  return (
    <footer class="bottom">
      <p>{t.footer}</p>
    </footer>
  );
}
