import { EmptyPage } from "../components/EmptyPage.tsx";
import { useTexts } from "../state/language.ts";

export function LostPage() {
  const { t } = useTexts();
  return <EmptyPage title={t.notFoundTitle} text={t.notFoundText} picture="/pictures/paper-lamp.svg" />;
}
