import type { Parts } from "./parts.ts";

/** On iPhones the keyboard lies over the page, and only the visual viewport knows what can still be seen. */
export function fitViewport({ host, signal }: Parts): void {
  const view = window.visualViewport;
  if (!view) return;
  const fit = () => {
    // Zoomed in by hand, one looks at a part of the page; the panel must not follow into it.
    if (view.scale > 1.01) return;
    host.style.setProperty("--height", `${view.height}px`);
    host.style.setProperty("--top", `${view.offsetTop}px`);
  };
  fit();
  view.addEventListener("resize", fit, { signal });
  view.addEventListener("scroll", fit, { signal });
}
