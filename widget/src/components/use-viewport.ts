import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";

/** Below this width, or this height, the panel takes the whole screen; the same as in the styles. */
const PHONE = "(max-width: 520px), (max-height: 440px)";

/**
 * Keeps the panel inside what one can see: on iPhones the keyboard lies over the page, and only the visual viewport knows.
 * Returns whether the panel is a full-screen sheet.
 */
export function useViewport(panel: RefObject<HTMLElement | null>): boolean {
  const query = matchMedia(PHONE);
  const [isPhone, setPhone] = useState(query.matches);
  useEffect(() => {
    const view = visualViewport;
    const fit = () => {
      const style = panel.current?.style;
      // Zoomed in by hand, the customer looks at a part of the page; the panel must not follow into it.
      if (!view || !style || view.scale > 1.01) return;
      style.setProperty("--height", `${view.height}px`);
      style.setProperty("--top", `${view.offsetTop}px`);
    };
    const turn = () => setPhone(query.matches);
    fit();
    view?.addEventListener("resize", fit);
    view?.addEventListener("scroll", fit);
    query.addEventListener("change", turn);
    return () => {
      view?.removeEventListener("resize", fit);
      view?.removeEventListener("scroll", fit);
      query.removeEventListener("change", turn);
    };
  }, []);
  return isPhone;
}
