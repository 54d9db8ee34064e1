import type { Parts } from "./parts.ts";

/** Follows the device from light to dark and back, unless the shop has decided. */
export function followTheme({ host, data, signal }: Parts): void {
  if (data["theme"]) return;
  const query = matchMedia("(prefers-color-scheme: dark)");
  const dress = () => {
    host.dataset["theme"] = query.matches ? "dark" : "light";
  };
  query.addEventListener("change", dress, { signal });
}
