import type { Parts } from "./parts.ts";

/** The text field grows with its text; where the styles alone cannot do it (field-sizing), this does. */
export function growField({ root, signal }: Parts): void {
  if (CSS.supports("field-sizing", "content")) return;
  const fit = ({ target }: Event) => {
    if (!(target instanceof HTMLTextAreaElement)) return;
    target.style.height = "";
    if (target.value) target.style.height = `${target.scrollHeight + 2}px`;
  };
  for (const type of ["input", "focusin", "keyup"]) root.addEventListener(type, fit, { signal });
}
